package rule

import "time"

// The rules that shape and bound the judgements: the scale, the areas, how one
// area bears on another, and what a vacancy or missing qualifications do. What is
// weighed in reaching a judgement is in ledger_judgement_weighing.go.
//
// The names of parts are codes that the package judgement looks up: "leaders
// inadequate" closes every other grade for leaders and managers, "leaders at most
// requires improvement" the two above it, and so on.

func judgementRules() []Rule {
	return append(judgementLimitRules(), judgementWeighingRules()...)
}

func judgementLimitRules() []Rule {
	scale := Version{
		Strength: Always,
		Section:  "Judgement structure",
		Limit:    Quantity{4, Count},
		Summary:  "Every inspection under the framework that grades uses four points: outstanding, good, requires improvement to be good, inadequate.",
	}
	// Multi-building homes and so the eleventh area for leaders began with
	// SCCIF2022: the list is not presumed before.
	evidence := Version{
		Strength: Definition,
		Section:  "Evaluation criteria",
		Parts: []Part{
			{Name: "overall", Strength: Definition, Limit: Quantity{7, Count}},
			{Name: "helped and protected", Strength: Definition, Limit: Quantity{4, Count}},
			{Name: "leaders and managers", Strength: Definition, Limit: Quantity{11, Count}},
			{Name: "leaders and managers, one building", Strength: Definition, Limit: Quantity{10, Count}},
		},
		Summary: "Each judgement lists areas of required evidence: seven for overall, one of them about children far from home; four for helped and protected; eleven for leaders and managers, one of them only for homes of several buildings.",
	}
	noManager := Version{
		Strength: Never,
		Section:  "Leaders and managers: inadequate",
		Limit:    Quantity{26, Weeks},
		Parts: []Part{
			{Name: "leaders inadequate", Strength: Usually},
			{Name: "leaders at most requires improvement", Strength: Never},
			{Name: "overall not better than good", Strength: Unlikely},
		},
		Summary: "Where no manager has been appointed after 26 weeks and there is no or little evidence of trying, leaders and managers are usually inadequate and never better than requires improvement, and better than good is unlikely overall.",
	}
	return []Rule{
		{JudgementScale, Limit, []Version{
			in2026(Version{
				Strength: Always,
				Section:  "Judgement structure",
				Limit:    Quantity{4, Count},
				Summary:  "Most inspections under the framework, those of children's homes among them, grade on four points: outstanding, good, requires improvement to be good, inadequate.",
			}),
			in2023(scale), presumed(SCCIF2017, scale),
			stated(Framework2015, SourceResponse2014, Version{
				Strength: Always,
				Section:  "paragraph 4",
				Limit:    Quantity{4, Count},
				Summary:  "As announced for 1 April 2015 the four points are outstanding, good, requires improvement and inadequate.",
			}),
		}},
		{JudgementAreas, Limit, unchanged(SCCIF2017, "", Version{
			Strength: Always,
			Section:  "Judgement structure",
			Limit:    Quantity{3, Count},
			Summary:  "There are three judgements: overall experiences and progress; how well children are helped and protected; the effectiveness of leaders and managers.",
		})},
		{JudgementLimiting, Limit, unchanged(SCCIF2017, "", Version{
			Strength: Always,
			Section:  "Judgement structure",
			Parts:    []Part{{Name: "overall inadequate", Strength: Always}},
			Summary:  "Helped and protected is a limiting judgement: where it is inadequate, the overall judgement is always inadequate.",
		})},
		{JudgementGraded, Limit, unchanged(SCCIF2017, "", Version{
			Strength: Certainly,
			Section:  "Judgement structure",
			Parts: []Part{
				{Name: "overall inadequate", Strength: Likely},
				{Name: "overall at most requires improvement", Strength: Certainly},
			},
			Summary: "Leaders and managers is a graded judgement: where it is inadequate, the overall judgement is likely inadequate and certainly no better than requires improvement.",
		})},
		{JudgementOrder, Limit, unchanged(SCCIF2017, "Judgement structure; Evaluating the experiences and progress of children", Version{
			Strength: Always,
			Section:  "Judgement structure; Case tracking and sampling",
			Summary:  "The limiting and the graded judgement are made before the overall judgement, so that a record with an overall judgement and without both others is incomplete.",
		})},
		{JudgementOnePerHome, Limit, unchanged(SCCIF2022, "", Version{
			Strength: Always,
			Section:  "Making judgements in a multi-building children's home",
			Summary:  "A home of several buildings gets one set of judgements, not one a building, and shortfalls in one building bear on the home's overall judgement.",
		})},
		{JudgementBestFit, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Always,
			Section:  "How inspectors use the evaluation criteria",
			Summary:  "A grade is the best fit of the evidence and not the outcome of a checklist: missing some of the criteria for good does not by itself lead to requires improvement.",
		})},
		{JudgementBreachNotAutomatic, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Always,
			Section:  "The regulations, the government guide and the SCCIF",
			Summary:  "Failing a regulation does not by itself lead to requires improvement, and requirements may be made at a home judged good.",
		})},
		{JudgementRequiredEvidence, Check, []Version{
			in2026(Version{
				Strength: Definition,
				Section:  "Evaluation criteria",
				Parts: []Part{
					{Name: "overall", Strength: Definition, Limit: Quantity{10, Count}},
					{Name: "helped and protected", Strength: Definition, Limit: Quantity{4, Count}},
					{Name: "leaders and managers", Strength: Definition, Limit: Quantity{11, Count}},
					{Name: "leaders and managers, one building", Strength: Definition, Limit: Quantity{10, Count}},
				},
				Summary: "Each judgement lists areas of required evidence: ten for overall, where belonging and stability, the planning of moves into the home and access to specialist services are new and preparation for the future has to be timely; four for helped and protected, where risks have to be responded to and not only identified and managed; eleven for leaders and managers, one of them only for homes of several buildings.",
			}),
			in2023(evidence), presumed(SCCIF2022, evidence),
		}},
		{JudgementOutstandingBuildsOnGood, Limit, unchanged(SCCIF2017, "", Version{
			Strength: Likely,
			Section:  "Evaluation criteria",
			Summary:  "In any area outstanding is likely where its own descriptor is met on top of what good requires, so that the criteria for good come first.",
		})},
		{JudgementLeadersUnaware, Limit, unchanged(SCCIF2017, "", Version{
			Strength: Always,
			Section:  "Leaders and managers: inadequate",
			Parts:    []Part{{Name: "leaders inadequate", Strength: Always}},
			Summary:  "Leaders and managers will be judged inadequate where children's experiences, progress or protection are inadequate, they do not know the home's strengths and weaknesses, and they have been ineffective in prioritising, challenging and improving.",
		})},
		{JudgementNoManager26Weeks, Limit, []Version{
			restated("", noManager),
			// The line came in on some day between these two.
			notBefore(day(2022, time.September, 2), in2023(noManager)),
		}},
		{JudgementManagerNotApplied12Weeks, Limit, unchanged(SCCIF2017, "", Version{
			Strength: Usually,
			Section:  "Leaders and managers: inadequate",
			Limit:    Quantity{12, Weeks},
			Parts:    []Part{{Name: "leaders inadequate", Strength: Usually}},
			Summary:  "Where a manager appointed for more than 12 weeks has not applied to be registered, leaders and managers are usually judged inadequate.",
		})},
		{JudgementManagerQualification, Limit, unchanged(SCCIF2017, "", Version{
			Strength: Always,
			Section:  "Registered manager qualifications",
			Parts:    []Part{{Name: "leaders not better than good", Strength: Always}},
			Summary:  "A requirement raised about the manager's Level 5 qualification means that leaders and managers cannot be outstanding: the qualification is overdue without a reason for deferral, the manager is not enrolled or will not finish by the relevant date without good reason, or an equivalent is not explained satisfactorily.",
		})},
		{JudgementStaffQualification, Limit, unchanged(SCCIF2017, "", Version{
			Strength: Certainly,
			Section:  "Staff qualifications",
			Parts: []Part{
				{Name: "leaders inadequate", Strength: Likely},
				{Name: "leaders at most requires improvement", Strength: Certainly},
				{Name: "leaders good", Strength: May, Exception: true, Summary: "only in exceptional circumstances, which the report must explain"},
				{Name: "prospect", Strength: Definition, Limit: Quantity{6, Months}, Summary: "or by the relevant date"},
			},
			Summary: "Where no or hardly any staff are qualified and the rest have no prospect of it within 6 months or by the relevant date, leaders and managers are likely inadequate and certainly no better than requires improvement; only in exceptional circumstances good, and then the report must explain them.",
		})},
		{JudgementAssuranceOutcomes, Limit, unchanged(SCCIF2022, "", Version{
			Strength: Always,
			Section:  "Types of inspection: assurance",
			Limit:    Quantity{2, Count},
			Summary:  "An assurance inspection makes a single judgement: the home has no serious or widespread concerns, or it has serious or widespread concerns.",
		})},
		{JudgementAssuranceNoJudgement, Limit, append(
			unchanged(SCCIF2022, "First inspection after registration", Version{
				Strength: Always,
				Section:  "Inspections where no children are living in the home",
				Summary:  "Where no children are present at the first inspection after registration, it is an assurance inspection that makes no judgement; requirements or recommendations may be raised where the requirements of registration are not met.",
			}),
			stated(SCCIF2017, SourceGuidance2017, Version{
				Strength: Always,
				Section:  "homes with no children",
				Summary:  "Where no children are present at the first inspection, it is an interim inspection that makes no judgement.",
			}),
		)},
		{JudgementMonitoringNewJudgement, Limit, unchanged(SCCIF2017, "Subsequent inspection activity", Version{
			Strength: May,
			Section:  "Subsequent inspection activity",
			Limit:    Quantity{3, Count},
			Summary:  "After inadequate, a monitoring visit may bring an improved judgement where the concerns were serious but broadly confined to one area of risk, children are now safe and every requirement was met in full. Three circumstances, read as all needed, are named: the regulatory inspection manager agrees that the concerns were discrete and the home would otherwise have been judged higher; it has a good record of addressing concerns and none about leadership or protection; the concerns can be put right quickly.",
		})},
		{JudgementProvisionalChange, Date, unchanged(SCCIF2017, "", Version{
			Strength: Must,
			Section:  "Quality assurance and arrangements for publishing the report",
			Summary:  "If a judgement changes from the provisional one given at feedback, the provider is told the revised judgement and the reasons before the draft report arrives.",
		})},
		{JudgementFinalAtFeedback, Statement, []Version{in2026(Version{
			Strength: Always,
			Section:  "The start of the inspection",
			Summary:  "No judgement is final before the closing feedback meeting, and inspectors say so when they tell managers that the service may be judged inadequate.",
		})}},
	}
}
