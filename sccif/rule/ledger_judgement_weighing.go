package rule

// What is weighed in reaching a judgement, and what plays no part in it. None of
// these gives a grade by itself: best fit is a person's judgement.

func judgementWeighingRules() []Rule {
	descriptors := Version{
		Strength: Likely,
		Section:  "Evaluation criteria",
		Summary:  "In each of the three areas evidence that fits a grade's descriptor makes that grade likely. One descriptor is stronger: where that of inadequate leadership is met, the grade follows.",
	}
	descriptors2026 := descriptors
	descriptors2026.Summary += " The descriptors of good are reworded: stability and belonging, timely preparation and well-planned moves, oral and physical health, staff who respond to risks and not only know them, admissions that balance the needs of all children, specialist care defined in the statement of purpose."

	return []Rule{
		{JudgementDescriptors, Statement, []Version{
			in2026(descriptors2026), in2023(descriptors), presumed(SCCIF2017, descriptors),
		}},
		{JudgementOverallBoundary, Limit, unchanged(SCCIF2017, "", Version{
			Strength: Likely,
			Section:  "Overall experiences: requires improvement, inadequate",
			Summary:  "Overall, requires improvement supposes care that is not yet good and no failure that is serious or widespread; a failure that is serious, widespread or both and leaves children unprotected or their welfare unsafeguarded points to inadequate.",
		})},
		{JudgementProtectedBoundary, Limit, unchanged(SCCIF2017, "", Version{
			Strength: Likely,
			Section:  "Helped and protected: requires improvement, inadequate",
			Summary:  "For helped and protected, requires improvement supposes no serious failure that leaves children harmed or at risk; inadequate fits a failure that is serious, widespread or both. A widespread failure that is not serious fits both descriptors, and the words alone do not decide it.",
		})},
		{JudgementLeadersBoundary, Limit, unchanged(SCCIF2017, "", Version{
			Strength: Likely,
			Section:  "Leaders and managers: requires improvement",
			Summary:  "For leaders and managers, requires improvement supposes that good leadership is not in place but the weaknesses are known and either planned for, or less serious with the capacity to act.",
		})},
		{JudgementAssuranceConcern, Statement, unchanged(SCCIF2022, "", Version{
			Strength: Definition,
			Section:  "Reporting findings at assurance inspections",
			Summary:  "Concerns at an assurance inspection are those that flow from practice which puts children at risk of poor protection or significant harm, or which leaves their welfare neither safeguarded nor promoted.",
		})},
		{JudgementAssuranceAreas, Check, unchanged(SCCIF2022, "", Version{
			Strength: Definition,
			Section:  "Assurance inspection findings",
			Limit:    Quantity{3, Count},
			Parts: []Part{
				{Name: "care", Strength: Definition, Limit: Quantity{3, Count}},
				{Name: "safety", Strength: Definition, Limit: Quantity{3, Count}},
				{Name: "leaders and managers", Strength: Definition, Limit: Quantity{5, Count}},
			},
			Summary: "An assurance inspection looks at three areas: the care of children with three descriptors, their safety with three, leaders and managers with five. Its single finding is a professional judgement and not drawn from a checklist.",
		})},
		{JudgementUnregisteredElsewhere, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Never,
			Section:  "Finding evidence of possible offences",
			Summary:  "What is learnt about an unregistered service run elsewhere plays no part in the outcome or grade of the inspection in hand; it is recorded, the provider is told, and it goes to the regional team.",
		})},
		{JudgementModelNotJudged, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Never,
			Section:  "Inspecting different types of homes",
			Summary:  "A home's model of care is not itself judged: what counts is its effect on the children. Doubts about a model go to the inspector's manager.",
		})},
		{JudgementBreachWeighed, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Always,
			Section:  "The regulations, the government guide and the SCCIF",
			Summary:  "Where a regulation is not met two things are considered: the effect on children, and how far it should bear on the judgements and the outcome, enforcement included.",
		})},
		{JudgementShortBreaks, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Likely,
			Section:  "Short break services for disabled children",
			Summary:  "In short break services experience is likely to weigh more than progress, which depends on how often and how long children stay.",
		})},
		{JudgementAnnexAConflict, Statement, unchanged(SCCIF2017, "", Version{
			Strength: May,
			Section:  "Request for information at a full inspection",
			Summary:  "Significant conflict between the manager's Annex A and the evidence is raised with the manager and may bear on leadership; a corrected version is asked for and both are kept.",
		})},
		{JudgementStabilityWithPartners, Statement, []Version{in2026(Version{
			Strength: Guidance,
			Section:  "The inspection principles",
			Summary:  "Inspections take account of how well providers work with partners so that children's lives become more stable, above all for those most at risk of instability and uncertainty.",
		})}},
		{JudgementSizeAndNeeds, Statement, []Version{presumedFrom(SCCIF2017, SourceBlog2017, Version{
			Strength: Never,
			Section:  "Children's welfare; What works for the children",
			Summary:  "Neither the size of a home nor the complexity of its children's needs stands in the way of good or outstanding.",
		})}},
	}
}
