package rule

// How an inspection is carried out: whom inspectors meet, what they look at, and
// how they tell what they found. How they deal with people meanwhile is in
// ledger_conduct_dialogue.go.

func conductRules() []Rule { return append(conductOnSiteRules(), conductDialogueRules()...) }

func conductOnSiteRules() []Rule {
	const (
		children   = "Listening and talking to children"
		staff      = "Discussions with managers and staff"
		start      = "The start of the inspection"
		feedback   = "End of the inspection and feedback"
		evaluating = "Evaluating the experiences and progress of children"
		annexA     = "Request for information at a full inspection"
	)
	tracking := Version{
		Strength: Always, Section: "Case tracking and sampling; Assurance inspection findings",
		Parts: []Part{
			{Name: "small home", Strength: Always, Summary: "All children are tracked; no size is given."},
			{Name: "larger home", Strength: Always, Summary: "A representative sample is tracked; no size is given."},
			{Name: "looked-after child", Strength: Always, Limit: Quantity{3, Count}, Summary: "The reviewing officer, the placing social worker and the key worker are always consulted."},
			{Name: "initials", Strength: Must, Summary: "The initials are recorded of those who were tracked, sampled or interviewed."},
			{Name: "assurance", Strength: Guidance, Exception: true, Summary: "Tracking is not expected; sampling is enough."},
		},
		Summary: "At a full inspection cases are tracked: all children in a small home, a representative sample in a larger one, with no size given. At an assurance inspection sampling is enough. When a looked-after child's case is tracked the reviewing officer, the placing social worker and the key worker are always consulted.",
	}
	trackingFull := tracking
	trackingFull.Parts = tracking.Parts[:4]
	trackingFull.Summary = "At a full inspection cases are tracked: all children in a small home, a representative sample in a larger one, with no size given. When a looked-after child's case is tracked the reviewing officer, the placing social worker and the key worker are always consulted."

	enquiries := Version{
		Strength: Always, Limit: Quantity{4, Count}, Section: annexA,
		Parts: []Part{
			{Name: "agencies", Strength: Always, Summary: "Agencies work together where a child is at risk of exploitation or extremism."},
			{Name: "return interviews", Strength: Always, Summary: "The placing authority offers interviews on return to children who were missing."},
			{Name: "education", Strength: Always, Summary: "Children have the education that their plan sets out."},
			{Name: "qualifications", Strength: Always, Summary: "There are plans for staff to have the qualification of regulation 32."},
		},
		Summary: "Annex A is used for four assurances: agencies work together on exploitation and extremism, interviews are offered to children who return from being missing, education matches the plan, and there are plans for staff to qualify under regulation 32.",
	}
	enquiries2026 := enquiries
	enquiries2026.Limit = Quantity{5, Count}
	enquiries2026.Parts = []Part{
		enquiries.Parts[0], enquiries.Parts[1], enquiries.Parts[2],
		{Name: "healthcare", Strength: Always, Summary: "Children have appropriate healthcare."},
		enquiries.Parts[3],
	}
	enquiries2026.Summary = "Annex A is used for five assurances: agencies work together on exploitation and extremism, interviews are offered to children who return from being missing, education matches the plan, healthcare is appropriate, and there are plans for staff to qualify under regulation 32."

	opening := Version{
		Strength: Always, Section: start,
		Parts: []Part{
			{Name: "identification", Strength: Always},
			{Name: "plan", Strength: Always, Summary: "The plan of the inspection, and whether it is a full or an assurance inspection."},
			{Name: "interview", Strength: Always, Summary: "An interview with the registered manager is arranged."},
			{Name: "lines of enquiry", Strength: Always},
			{Name: "current information", Strength: Always, Summary: "What the inspector has to know now about children or staff."},
			{Name: "contact details", Strength: Always},
			{Name: "qualifications", Strength: Always, Summary: "The registered manager's, or progress towards them."},
			{Name: "feedback", Strength: Always, Summary: "When feedback will be given, and to whom."},
		},
		Summary: "Inspectors show identification and always open with a meeting with the manager or person in charge: plan and type of inspection, the manager's interview, lines of enquiry, current information, contact details, the manager's qualifications, and when feedback will be given to whom.",
	}
	opening2026 := opening
	opening2026.Parts = append(opening.Parts[:len(opening.Parts):len(opening.Parts)],
		Part{Name: "welfare", Strength: Always, Summary: "The registered manager's welfare, and whom to tell of concern for it."},
		Part{Name: "concerns", Strength: Always, Summary: "The opportunity to raise concerns, and how to raise them later."},
		Part{Name: "adaptations", Strength: Always, Summary: "The opportunity to ask for adaptations because of a protected characteristic, or for reasonable adjustments."},
	)
	opening2026.Summary = "Inspectors show identification and always open with a meeting with the manager or person in charge: plan and type of inspection, the manager's interview, lines of enquiry, current information, contact details, the manager's qualifications and welfare, how concerns can be raised, any adaptations or adjustments, and when feedback will be given to whom."

	ending := Version{
		Strength: Guidance, Limit: Quantity{5, Count}, Section: feedback,
		Parts: []Part{
			{Name: "findings", Strength: Guidance, Summary: "The main findings, strengths and weaknesses alike."},
			{Name: "judgements", Strength: Guidance, Summary: "The likely judgements."},
			{Name: "requirements", Strength: Guidance, Summary: "Likely requirements and recommendations, with the regulation or the guidance."},
			{Name: "reasons", Strength: Guidance, Summary: "How the judgements were reached."},
			{Name: "draft", Strength: Guidance, Summary: "When the draft report will come."},
		},
		Summary: "Feedback should have five parts: strengths and weaknesses, the likely judgements, likely requirements and recommendations with the regulation or guidance, how the judgements were reached, and when the draft report will come.",
	}
	ending2026 := ending
	ending2026.Limit = Quantity{6, Count}
	ending2026.Parts = []Part{
		ending.Parts[0], ending.Parts[1], ending.Parts[2], ending.Parts[3],
		{Name: "concerns", Strength: Guidance, Summary: "The opportunity to raise concerns or ask, and to contact Ofsted after the end of the inspection."},
		ending.Parts[4],
	}
	ending2026.Summary = "Feedback should have six parts: strengths and weaknesses, the likely judgements, likely requirements and recommendations with the regulation or guidance, how the judgements were reached, the opportunity to raise concerns then and later, and when the draft report will come. Attending it is voluntary, and anyone may leave; where it is likely to be hard, it is settled with the provider who else should be there in support."

	return []Rule{
		{ConductTracking, Check, []Version{
			in2026(Version{
				Strength: Always, Section: evaluating + "; Assurance inspection findings",
				Parts: []Part{
					{Name: "sample", Strength: Always, Summary: "A sample of children is looked at, chosen with the home's size and scope and their diversity in mind."},
					{Name: "initials", Strength: Must, Summary: "The initials are recorded of those whose experiences or views are in the evidence."},
					{Name: "assurance", Strength: Always, Summary: "Elements of practice are looked at in individual sampled cases."},
				},
				Summary: "Inspectors evaluate how a sample of children fares, chosen with the home's size and scope and their diversity in mind; how far they look at each varies with the lines of enquiry. Case tracking is no longer named, nor who is consulted about a tracked case. At an assurance inspection cases are sampled.",
			}),
			in2023(tracking), presumed(SCCIF2022, tracking), presumed(SCCIF2017, trackingFull),
		}},
		{ConductUnplannedEndings, Check, []Version{
			in2026(Version{
				Strength: Always, Limit: Quantity{6, Months}, Section: evaluating,
				Summary: "Inspectors always look at placements that ended unplanned in the last 6 months, or after the last inspection where that is the shorter time.",
			}),
		}},
		{ConductResponsibleIndividual, Check, unchanged(SCCIF2017, "", Version{
			Strength: Always, Section: staff,
			Parts: []Part{
				{Name: "no manager", Strength: Always, Summary: "There is no registered manager in post."},
				{Name: "quality", Strength: Always, Summary: "There are concerns about the quality of care, monitoring, or leadership and management."},
				{Name: "protection", Strength: Always, Summary: "There is evidence of a failure to protect children."},
				{Name: "resources", Strength: Always, Summary: "There are concerns about staffing, the premises or resources."},
			},
			Summary: "An interview with the responsible individual is always asked for where there is no registered manager, concern about the quality of care, monitoring or leadership, evidence of a failure to protect, or concern about staffing, premises or resources.",
		})},
		{ConductMeetings, Check, unchanged(SCCIF2017, "", Version{
			Strength: Guidance, Limit: Quantity{5, Count}, Section: children,
			Summary: "As a guideline a structured meeting should include no more than 5 children.",
		})},
		{ConductEvidence, Check, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: "How inspectors record the evidence",
			Parts: []Part{
				{Name: "source", Strength: Guidance, Summary: "The source of the evidence is stated."},
				{Name: "time", Strength: Must, Summary: "The time of an interview."},
				{Name: "interviewee", Strength: Must, Summary: "The interviewee's job title or relationship to the child."},
			},
			Summary: "Evidence states its source. That of an interview must also give the time and the interviewee's job title or relationship to the child.",
		})},
		{ConductStart, Statement, []Version{in2026(opening2026), in2023(opening), presumed(SCCIF2017, opening)}},
		{ConductManagerInformed, Statement, []Version{
			in2026(Version{
				Strength: Always, Section: start + "; " + staff,
				Summary: "Inspectors agree how managers are kept informed during the inspection, normally by regular meetings, and tell them when the evidence points to a judgement of inadequate. Where the registered manager is not there, it is agreed with the responsible individual how others are kept informed.",
			}),
		}},
		{ConductFeedback, Statement, []Version{in2026(ending2026), in2023(ending), presumed(SCCIF2017, ending)}},
		{ConductNoWrittenFeedback, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Never, Section: feedback,
			Summary: "Nothing written about the findings is given before the draft report; providers may take their own notes.",
		})},
		{ConductProvisionalShared, Statement, []Version{
			in2026(Version{
				Strength: Guidance, Section: feedback,
				Parts: []Part{
					{Name: "share", Strength: May, Summary: "Managers may share provisional findings with whom they see fit, in confidence outside the setting."},
					{Name: "public", Strength: Guidance, Summary: "Provisional findings should not be made public."},
				},
				Summary: "Managers may share the provisional outcome and findings with whom they see fit, in confidence with people outside the setting; they should not be made public.",
			}),
		}},
		{ConductConcernsAfter, Statement, []Version{
			in2026(Version{
				Strength: May, Section: "Concerns",
				Summary: "An issue that is not resolved during the inspection may be raised with Ofsted after its end, informally and before any formal complaint; a regulatory inspection manager who is independent of the inspection takes it up.",
			}),
		}},
		{ConductMeetChildren, Statement, widened("", Version{
			Strength: Always, Section: children,
			Summary: "Inspectors always try to meet children, usually those in each building of a home of several; other ways of hearing them may be arranged.",
		}, Version{
			Strength: Always, Section: children,
			Summary: "Inspectors always try to meet children; other ways of hearing them may be arranged.",
		})},
		{ConductConsent, Statement, []Version{
			in2026(Version{
				Strength: Always, Section: "Practice when gathering the views of children",
				Summary: "Inspectors always seek children's consent to meet them and make clear that speaking to them is voluntary.",
			}),
		}},
		{ConductMovesAgreed, Check, unchanged(SCCIF2022, evaluating, Version{
			Strength: Always, Section: "Case tracking and sampling",
			Summary: "For a child who moved between buildings the inspector checks that the placing authority agreed to it and that it was in the child's best interests.",
		})},
		{ConductInterviews, Statement, widened("", Version{
			Strength: Always, Section: staff,
			Summary: "The manager or person in charge and a sample of staff, agency staff included and from each building, are interviewed. The inspector tries to speak to the responsible individual, and asks to interview them if the manager is unavailable.",
		}, Version{
			Strength: Always, Section: staff,
			Summary: "The manager or person in charge and a sample of staff, agency staff included, are interviewed. The inspector tries to speak to the responsible individual, and asks to interview them if the manager is unavailable.",
		})},
		{ConductColleaguePresent, Statement, []Version{
			in2026(Version{
				Strength: May, Section: staff,
				Summary: "A colleague may accompany the manager in meetings about emerging findings where appropriate, and a member of staff may ask to have one present, though inspectors usually speak to staff alone.",
			}),
		}},
		{ConductReturnInterviews, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: annexA,
			Summary: "A placing authority that has not offered and arranged an interview on a child's return from being missing, or seems to fail its duties, is reported to the Senior HMI concerned.",
		})},
		{ConductAnnexAEnquiries, Statement, []Version{in2026(enquiries2026), in2023(enquiries), presumed(SCCIF2017, enquiries)}},
		{ConductPlanningRecord, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: "Analysis and planning",
			Summary: "Planning notes have to be recorded; the plan names lines of enquiry, apparent weaknesses or strengths, and where more evidence is needed.",
		})},
		{ConductMonitoringPurpose, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: "Monitoring for any other reason",
			Summary: "On arrival the registered provider or manager is told the purpose of a monitoring visit and as much of the concern as can be shared. If only the person in charge is there, it is recorded how the registered person will hear of it.",
		})},
		{ConductWhistleblower, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Never, Section: start + "; Monitoring for any other reason",
			Summary: "The identity of a whistle-blower, or of a source that wishes to stay anonymous, is never revealed; guesses are neither confirmed nor denied.",
		})},
		{ConductMonitoringFeedback, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Always, Section: "Feedback at the end of the monitoring visit",
			Summary: "A monitoring visit ends with verbal feedback: decisions with examples, options for further action, consistent with the evidence and proportionate.",
		})},
		{ConductClosedCultures, Statement, []Version{
			in2026(Version{
				Strength: Guidance, Section: "Closed cultures",
				Summary: "Some settings carry risks of a closed culture. Inspectors are expected to explore with leaders and managers what they do about them, and to discuss doubts with their own manager during the inspection.",
			}),
		}},
	}
}
