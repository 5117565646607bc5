package rule

// What follows an inadequate judgement, or serious or widespread concerns at an
// assurance inspection.

func followupRules() []Rule {
	const (
		review    = "Post-inspection debrief and case reviews; Serious and widespread concerns: next steps"
		activity  = "Subsequent inspection activity"
		concerns  = "Serious and widespread concerns: next steps"
		authority = "Feedback to local authorities"
	)
	caseReview := Version{
		Strength: Always, Limit: Quantity{5, WorkingDays}, Section: review,
		Parts: []Part{
			{Name: "inadequate", Strength: Always},
			{Name: "assurance", Strength: Always},
		},
		Summary: "An overall judgement of inadequate at a full inspection, or serious or widespread concerns at an assurance inspection, brings a debrief as soon as possible and a case review no later than 5 working days after the inspection.",
	}
	caseReviewFull := caseReview
	caseReviewFull.Parts = caseReview.Parts[:1]
	caseReviewFull.Summary = "An overall judgement of inadequate at a full inspection brings a debrief as soon as possible and a case review no later than 5 working days after the inspection."

	returns := Version{
		Strength: Always, Limit: Quantity{8, Weeks}, Section: activity,
		Parts: []Part{
			{Name: "from", Strength: Always, Limit: Quantity{6, Weeks}},
			{Name: "kind", Strength: Usually, Summary: "It is usually a monitoring visit or a full inspection."},
			{Name: "sooner", Strength: Always, Exception: true,
				Summary: "It comes sooner where further significant concerns arise or statutory requirements have to be made, and is likely to where concerns are serious."},
		},
		Summary: "After an inadequate judgement there is some inspection activity within 6 to 8 weeks, usually a monitoring visit or a full inspection. Serious or further concerns, or requirements that have to be made, bring it sooner.",
	}
	dfe := Version{
		Strength: Guidance, Section: "Children's homes that are also independent schools or non-maintained special schools",
		Summary: "The Department for Education should be told when a home that it registers as an independent school, or approves as a non-maintained special school, is inadequate at a full inspection or has serious or widespread concerns at an assurance inspection.",
	}
	commissioner := Version{
		Strength: Always, Section: "Contacting the Office of the Children's Commissioner",
		Parts: []Part{
			{Name: "home", Strength: Always, Summary: "The details of the home."},
			{Name: "placing authorities", Strength: Always, Summary: "The placing authorities of the children who live there."},
			{Name: "challenge", Strength: Always, Summary: "That the home has not yet been able to challenge the findings."},
		},
		Summary: "Once the local authorities have been emailed the Children's Commissioner is emailed too, about a home that is inadequate or has serious or widespread concerns at an assurance inspection. The email gives the home's details and the placing authorities and says that the home has not yet been able to challenge the findings.",
	}
	commissionerFull := commissioner
	commissionerFull.Summary = "Once the local authorities have been emailed the Children's Commissioner is emailed too, about a home that is inadequate. The email gives the home's details and the placing authorities and says that the home has not yet been able to challenge the findings."
	dfeFull := dfe
	dfeFull.Summary = "The Department for Education should be told when a home that it registers as an independent school, or approves as a non-maintained special school, is inadequate at a full inspection."

	return []Rule{
		{FollowupCaseReview5, Date, widened("", caseReview, caseReviewFull)},
		{FollowupReturn68Weeks, Date, []Version{
			restated("", returns), in2023(returns), stated(SCCIF2017, SourceGuidance2017, returns),
		}},
		{FollowupFull16Weeks, Date, unchanged(SCCIF2017, "", Version{
			Strength: Usually, Limit: Quantity{16, Weeks}, Section: activity,
			Summary: "The full inspection that follows an inadequate judgement usually takes place within 16 weeks of the original inspection.",
		})},
		{FollowupMonitoringOutcomes, Check, unchanged(SCCIF2017, "", Version{
			Strength: Definition, Limit: Quantity{3, Count}, Section: activity,
			Parts: []Part{
				{Name: "monitoring", Strength: Definition, Summary: "More monitoring, and steps towards cancellation."},
				{Name: "full", Strength: Definition, Summary: "A full inspection."},
				{Name: "new judgement", Strength: Definition, Summary: "An improved judgement, where the visit gives evidence enough."},
			},
			Summary: "A monitoring visit after an inadequate judgement may lead to more monitoring and steps towards cancellation, to a full inspection, or to a new judgement.",
		})},
		{FollowupAssurance68Weeks, Date, unchanged(SCCIF2022, "", Version{
			Strength: Likely, Limit: Quantity{8, Weeks}, Section: concerns,
			Parts:   []Part{{Name: "from", Strength: Likely, Limit: Quantity{6, Weeks}}},
			Summary: "Where the concerns found at an assurance inspection are serious, a monitoring visit or a full inspection is likely within 6 to 8 weeks. Concerns that are widespread and not serious carry no such expectation.",
		})},
		{FollowupAlertInadequate, Date, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: authority,
			Parts: []Part{
				{Name: "placing authorities", Strength: Must, Summary: "The placing authority of each child is alerted."},
				{Name: "host authority", Strength: Must, Summary: "The authority in whose area the home lies is notified."},
				{Name: "email", Strength: Always, Summary: "Directors of children's services are emailed after the case review, and a telephone call makes sure of receipt."},
				{Name: "home", Strength: Guidance, Summary: "The email is forwarded to the home."},
			},
			Summary: "When a home is inadequate at a full inspection each child's placing authority must be alerted and the host authority notified. Directors of children's services are emailed after the case review and then telephoned, and the home should be sent the email.",
		})},
		{FollowupAlertAssurance, Date, unchanged(SCCIF2022, "", Version{
			Strength: Must, Limit: Quantity{1, WorkingDays}, Section: concerns + "; " + authority,
			Parts: []Part{
				{Name: "placing authorities", Strength: Must, Summary: "The placing authority of each child is alerted."},
				{Name: "host authority", Strength: Must, Summary: "The authority in whose area the home lies is notified."},
				{Name: "email", Strength: Always,
					Summary: "Directors of children's services are emailed by the end of the next working day after the visit, and a telephone call makes sure of receipt."},
				{Name: "provider", Strength: Guidance, Summary: "The email is forwarded to the provider."},
				{Name: "after the case review", Strength: Must,
					Summary: "Another passage makes the alert depend on agreement at the case review and sends the email after it."},
			},
			Summary: "When an assurance inspection finds serious or widespread concerns each child's placing authority must be alerted and the host authority notified; directors of children's services are emailed by the end of the next working day after the visit. Another passage makes the alert depend on agreement at the case review.",
		})},
		{FollowupAlertNotLookedAfter, Date, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: "Children who are not looked after",
			Summary: "For children who are not looked after, those who placed them are alerted to an inadequate judgement; parents who placed a child themselves, for instance, are sent the report.",
		})},
		{FollowupAlertDfe, Date, []Version{
			in2026(Version{
				Strength: Guidance, Section: "Children's homes that are also independent schools or non-maintained special schools",
				Summary: "The Department for Education should be told when a home is inadequate, or has serious or widespread concerns at an assurance inspection, if it is also a residential special school, if its owner runs an independent school on the same site or close by that most or all of the children attend, or if the two share their local leadership. The email follows those to the local authorities.",
			}),
			in2023(dfe), presumed(SCCIF2022, dfe), presumed(SCCIF2017, dfeFull),
		}},
		{FollowupAlertDfeContent, Check, []Version{
			in2026(Version{
				Strength: Guidance, Section: "Children's homes that are also independent schools or non-maintained special schools",
				Parts: []Part{
					{Name: "names", Strength: Guidance, Summary: "The name and address of the home and of the school."},
					{Name: "concerns", Strength: Guidance, Summary: "A summary of the concerns."},
					{Name: "action", Strength: Guidance, Summary: "Details of any action that is intended."},
					{Name: "challenge", Strength: Guidance, Summary: "That the provider has not yet been able to challenge the findings."},
				},
				Summary: "The email to the Department for Education should name home and school with their addresses, sum up the concerns, give any intended action and make clear that the provider has not yet been able to challenge the findings. It is shared with Ofsted's education side.",
			}),
		}},
		{FollowupCommissioner, Date, []Version{
			gone2026("The email to the Children's Commissioner is no longer in the text."),
			in2023(commissioner), presumed(SCCIF2022, commissioner), presumed(SCCIF2017, commissionerFull),
		}},
		{FollowupAlertContent, Check, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: authority,
			Parts: []Part{
				{Name: "as the provider", Strength: Always, Summary: "What is said matches the feedback to the provider and the report to come."},
				{Name: "concerns", Strength: Must, Summary: "The main concerns are summed up."},
				{Name: "challenge", Strength: Must, Summary: "The home has not yet been able to challenge the findings, and this is said."},
				{Name: "record", Strength: Must, Summary: "Email and telephone calls are recorded."},
				{Name: "shared", Strength: Guidance, Summary: "The email is shared with the provider."},
			},
			Summary: "What local authorities are told matches what the provider was told and will read, sums up the main concerns and says that the home has not yet been able to challenge them. Email and calls are recorded, and the email is shared with the provider.",
		})},
		{FollowupDebrief, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Always, Section: "Post-inspection debrief and case reviews; " + concerns,
			Summary: "The debrief is between inspector and manager: it reviews the evidence and recommends further action, including when to inspect next and any compliance or enforcement step. The case review decides.",
		})},
		{FollowupMonitoringAims, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Guidance, Limit: Quantity{5, Count}, Section: "Monitoring visits for inadequate provision",
			Summary: "A monitoring visit after inadequate has five aims: whether requirements were met and with what effect, any further concerns, the manager's capacity to sustain change, further action, and whether a new judgement can be made.",
		})},
		{FollowupJudgementStays, Limit, unchanged(SCCIF2017, "", Version{
			Strength: Always, Section: activity,
			Summary: "Where too little has improved, or too little shows it, the inadequate judgement stays: the monitoring report is published with the original judgement and the next steps are decided.",
		})},
		{FollowupNewConcerns, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Guidance, Section: "Monitoring compliance notices; Finding further concerns during monitoring visits",
			Summary: "Fresh breaches or slippage found at a monitoring visit are discussed with the provider and may bring requirements, recommendations, compliance notices, restriction of accommodation or conditions.",
		})},
		{FollowupImmediateRisk, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: "Safeguarding and child protection concerns",
			Summary: "Serious concerns that arise on inspection go to the responsible individual or the person in charge as soon as possible, or straight to the authorities where telling them would endanger someone. The director of children's services of the placing authority is told immediately and a record is kept.",
		})},
		{FollowupAuthorityPractice, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: "Notifications under regulation 40",
			Summary: "Concern about the practice of a placing or host authority is notified to its director of children's services immediately.",
		})},
	}
}
