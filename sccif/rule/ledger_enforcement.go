package rule

// Requirements, recommendations and compliance notices: what they must contain,
// when compliance is looked at, and what follows.

func enforcementRules() []Rule {
	const (
		monitoring      = "Monitoring compliance notices"
		requirements    = "Requirements"
		recommendations = "Recommendations"
	)
	visit := Version{
		Strength: Always, Limit: Quantity{5, WorkingDays}, Section: monitoring,
		Parts: []Part{
			{Name: "each date", Strength: Always, Summary: "Each date in several notices gets its visit."},
			{Name: "combined", Strength: May, Exception: true, Summary: "Visits may be combined where the dates are close together and no notice's date is exceeded by more than the limit."},
		},
		Summary: "Compliance with a notice is assessed by a visit or inspection within 5 working days of the notice's date. Each date in several notices gets its visit; visits may be combined where the dates are close together and none is exceeded by more than 5 working days.",
	}
	building := Part{Name: "building", Strength: Must, Summary: "It is clear which buildings are meant: their names stand in brackets unless all are."}
	requirement := Version{
		Strength: Must, Section: requirements,
		Parts: []Part{
			{Name: "regulation", Strength: Guidance, Summary: "The regulation that was breached."},
			{Name: "action", Strength: Guidance, Summary: "What to do."},
			{Name: "date", Strength: Guidance, Summary: "The date by which it is to be done."},
			building,
		},
		Summary: "A requirement follows a breach of a regulation. It should name the regulation, what to do and the date by which; in a home of several buildings it must be clear which of them it covers, by their names in brackets unless it applies to all.",
	}
	requirementOne := requirement
	requirementOne.Strength, requirementOne.Parts = Guidance, requirement.Parts[:3]
	requirementOne.Summary = "A requirement follows a breach of a regulation. It should name the regulation, what to do and the date by which."
	recommendation := Version{
		Strength: Must, Section: recommendations,
		Parts: []Part{
			{Name: "guide", Strength: Guidance, Summary: "It refers to the Guide and sums up the part of it that matters."},
			{Name: "place", Strength: Guidance, Summary: "It gives page and paragraph."},
			{Name: "other guidance", Strength: May, Exception: true, Summary: "It may rest on other statutory guidance instead."},
			building,
		},
		Summary: "A recommendation should refer to the Guide, sum up the part that matters and give page and paragraph, or may rest on other statutory guidance. In a home of several buildings it must be clear which of them it covers, by their names in brackets unless it applies to all.",
	}
	recommendationOne := recommendation
	recommendationOne.Strength, recommendationOne.Parts = Guidance, recommendation.Parts[:3]
	recommendationOne.Summary = "A recommendation should refer to the Guide, sum up the part that matters and give page and paragraph, or may rest on other statutory guidance."

	return []Rule{
		{EnforcementComplianceNoticeVisit, Date, []Version{
			// The day after, if possible, is in the guidance of 2017 and no longer in
			// the text of 2023: it went on some day between.
			restated("", visit), notBefore(SCCIF2017.First().AddDays(1), in2023(visit)),
			stated(SCCIF2017, SourceGuidance2017, Version{
				Strength: Always, Limit: Quantity{5, WorkingDays}, Section: monitoring,
				Parts: []Part{
					{Name: "if possible", Strength: Usually, Limit: Quantity{1, Days}, Summary: "The day after the notice's date where that is possible."},
					{Name: "at the latest", Strength: Always},
				},
				Summary: "Compliance with a notice is followed up on the day after the notice's date if that is possible, and within 5 working days at the latest.",
			}),
		}},
		{EnforcementComplianceAllOrNothing, Check, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: monitoring,
			Parts: []Part{
				{Name: "full compliance", Strength: Must, Summary: "Only full compliance in time meets a notice; partial action may be weighed in the next step."},
				{Name: "met", Strength: Always, Summary: "The monitoring or inspection report says so, and closing the case is considered."},
				{Name: "not met", Strength: Guidance, Summary: "Steps to cancel registration or a further notice should follow."},
				{Name: "case review", Strength: Must, Summary: "The case review considers further action and whether to prosecute."},
				{Name: "different failure", Strength: Guidance, Summary: "Another failure is no failure of the notice: a requirement or a further notice is considered."},
			},
			Summary: "A notice is met only by full compliance in time. When it is met the report says so; when it is not, steps to cancel or a further notice should follow, and the case review must consider further action and prosecution. A different failure is not a failure of the notice.",
		})},
		{EnforcementNoticeGrounds, Check, unchanged(SCCIF2017, "", Version{
			Strength: Always, Limit: Quantity{2, Count}, Section: "Compliance notices and enforcement action",
			Parts: []Part{
				{Name: "welfare", Strength: Always, Summary: "It is judged the most appropriate way to promote children's welfare, or they are believed to be harmed or at risk of harm."},
				{Name: "requirement", Strength: Always, Summary: "A requirement made at an inspection was not met, and a notice is judged the most appropriate answer."},
			},
			Summary: "After an inspection a compliance notice is served on either of two grounds: it is judged the best way to promote children's welfare or they are believed harmed or at risk, or a requirement of an inspection was not met and a notice is judged the best answer.",
		})},
		{EnforcementRequirementContents, Check, widened("", requirement, requirementOne)},
		{EnforcementRecommendationContents, Check, widened("", recommendation, recommendationOne)},
		{EnforcementRequirementBeforeReport, Check, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: requirements,
			Summary: "A requirement may fall due before the report arrives; then requirement and date have to be made clear at feedback.",
		})},
		{EnforcementRequirementMissed, Check, unchanged(SCCIF2017, "Recommendations", Version{
			Strength: May, Section: "Requirements and recommendations",
			Parts: []Part{
				{Name: "requirement", Strength: May, Summary: "A requirement not met in time may bring enforcement, which is considered."},
				{Name: "recommendation", Strength: May, Summary: "A recommendation not acted on may become a requirement."},
				{Name: "minor error", Strength: May, Exception: true, Summary: "A minor administrative error put right during the inspection may need neither."},
			},
			Summary: "A requirement not met in time brings consideration of enforcement, and a recommendation not acted on may become a requirement. A minor administrative error put right during the inspection may need neither.",
		})},
		{EnforcementRequirementEvidence, Check, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: requirements,
			Parts: []Part{
				{Name: "breach", Strength: Must, Summary: "There is enough evidence of the breach."},
				{Name: "sources", Strength: Must, Limit: Quantity{2, Count}, Summary: "It is weighed from more than one source."},
				{Name: "effect", Strength: Must, Summary: "An effect on children is shown, or is likely."},
			},
			Summary: "A requirement rests on enough evidence of the breach, weighed from more than one source, and on an effect on children that is shown or likely.",
		})},
		{EnforcementRequirementOrRecommendation, Check, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: requirements,
			Summary: "Before a requirement is imposed, the extent of its actual or possible effect on children has to be assessed, and whether a recommendation would do better.",
		})},
		{EnforcementRequirementAlways, Check, unchanged(SCCIF2017, "", Version{
			Strength: Always, Section: requirements,
			Summary: "Significant concerns for children's welfare, safety and quality of care always bring requirements.",
		})},
		{EnforcementNoticeContents, Check, unchanged(SCCIF2017, "", Version{
			Strength: Definition, Section: "Monitoring visits for inadequate provision",
			Parts: []Part{
				{Name: "action", Strength: Definition, Summary: "What the provider has to do."},
				{Name: "regulations", Strength: Definition, Summary: "The regulations to be met."},
				{Name: "date", Strength: Definition, Summary: "The date by which."},
			},
			Summary: "A compliance notice says what the provider has to do, to meet which regulations, and by which date. The decision to issue it is agreed and recorded at the case review.",
		})},
		{EnforcementNoticeFailure, Check, unchanged(SCCIF2017, "", Version{
			Strength: Definition, Section: monitoring,
			Summary: "Not complying with a notice is a ground for cancelling registration and an offence under section 22A(4) of the Care Standards Act 2000; prosecution is considered and not automatic.",
		})},
		{EnforcementMonitoringChecks, Check, unchanged(SCCIF2017, "", Version{
			Strength: Must, Limit: Quantity{2, Count}, Section: monitoring,
			Parts: []Part{
				{Name: "children", Strength: Must, Summary: "Children are safe and well cared for."},
				{Name: "notices", Strength: Must, Summary: "The requirements of those notices whose date has passed are met."},
			},
			Summary: "At a monitoring visit inspectors make sure that children are safe and well cared for, and test compliance with those notices whose date has passed.",
		})},
		{EnforcementReportsOmitBuilding, Statement, unchanged(SCCIF2022, "", Version{
			Strength: Likely, Section: "Notifications under regulation 40 and reports under regulations 44 and 45",
			Summary: "Reports under regulation 44 or 45 that leave out a building of a home of several are likely to bring further action.",
		})},
		{EnforcementRecommendationBasis, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Definition, Section: "The regulations, the government guide and the SCCIF; Recommendations",
			Summary: "Recommendations show where practice can improve and relate to the Guide; other relevant statutory guidance, of which three examples are named, may be their basis too.",
		})},
		{EnforcementOffenceFound, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Guidance, Section: "Finding evidence of possible offences",
			Summary: "An inspector who suspects an offence should seek advice at once on whether the inspection or visit is to go on.",
		})},
		{EnforcementUnregistered, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Definition, Section: "Homes with no registered manager",
			Summary: "Carrying on or managing a children's home without being registered is an offence under section 11 of the Care Standards Act 2000.",
		})},
		{EnforcementProviderUnderstands, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: "How inspectors record the evidence",
			Summary: "The inspector makes sure that the provider understands the evidence behind the judgements and any requirements that follow from them.",
		})},
	}
}
