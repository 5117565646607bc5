package rule

// How inspectors and providers deal with each other during an inspection and after
// it, and what inspectors make of incidents.

func conductDialogueRules() []Rule {
	const (
		tracking   = "Case tracking and sampling"
		evaluating = "Evaluating the experiences and progress of children"
		conduct    = "Conduct during inspections"
		publishing = "Quality assurance and arrangements for publishing the report"
	)
	kind := func(name string, s Strength, summary string) Part {
		return Part{Name: name, Strength: s, Summary: summary}
	}
	kinds := func(s Strength) []Part {
		return []Part{
			kind("moved in", s, "Children who came recently."),
			kind("moved on", s, "Children who left recently, planned or not."),
			kind("missing", s, "Children who were missing since the last inspection."),
			kind("exploitation", s, "Children at risk of sexual or criminal exploitation, or subject to it."),
			kind("distance", s, "Children who live far from their placing authority."),
			kind("short breaks", s, "At a service for short breaks, a child with a child protection plan or in need."),
		}
	}
	samples := Version{
		Strength: May, Limit: Quantity{6, Count}, Section: tracking, Parts: kinds(May),
		Summary: "The cases that inspectors choose may be of six kinds: children who came recently, who left recently, who were missing, who are exploited or at risk of it, who live far from their placing authority, and, in short breaks, who have a child protection plan or are in need.",
	}
	incident := Version{
		Strength: Usually, Section: tracking,
		Summary: "Inspectors usually look at how a recent serious incident was managed, where there was one.",
	}
	survey := Version{
		Strength: Always, Section: publishing,
		Summary: "Providers are asked about the inspection in a survey that comes with the draft report and again with the final one.",
	}
	code := Version{
		Strength: Always, Section: conduct,
		Summary: "At the start, usually while it is being prepared, the lead inspector explains what Ofsted's code of conduct expects of inspectors and providers, and asks providers to read it.",
	}

	return []Rule{
		{ConductEqualityDuties, Statement, []Version{
			in2026(Version{
				Strength: Always, Section: "The focus of inspections",
				Summary: "Inspectors who apply the framework act as Ofsted's duties under the Equality Act 2010 require.",
			}),
		}},
		{ConductSampleKinds, Statement, []Version{
			in2026(Version{
				Strength: Usually, Limit: Quantity{7, Count}, Section: evaluating,
				Parts:   append(kinds(Usually), kind("not accommodated", Usually, "Decisions not to accommodate a child.")),
				Summary: "What inspectors evaluate usually includes practice of seven kinds: with children who came recently, who left recently, who were missing, who are exploited or at risk of it, who live far from their placing authority, in short breaks with those who have a child protection plan or are in need, and decisions not to accommodate a child.",
			}),
			in2023(samples), presumed(SCCIF2017, samples),
		}},
		{ConductSeriousIncident, Statement, []Version{
			in2026(Version{
				Strength: Always, Section: evaluating,
				Summary: "Inspectors look at how a recent serious incident was managed, where there was one, and at how the provider put to use what was learnt from it.",
			}),
			in2023(incident), presumed(SCCIF2017, incident),
		}},
		{ConductIncidentLearning, Statement, []Version{
			in2026(Version{
				Strength: Guidance, Section: "Notifications under regulation 40 and reports under regulations 44 and 45",
				Summary: "From notifications and reports under regulations 44 and 45 inspectors should also determine how well the home puts to use what it learns from incidents.",
			}),
		}},
		{ConductDistress, Statement, []Version{
			in2026(Version{
				Strength: Always, Section: "Discussions with managers and staff",
				Summary: "Where a member of staff is upset or distressed, inspectors respond with sensitivity, adjust what they do where that is fitting, tell those responsible for the person's wellbeing where that is fitting, and take advice from their own or the duty manager.",
			}),
		}},
		{ConductConcernsRecorded, Statement, []Version{
			in2026(Version{
				Strength: Always, Section: "Concerns",
				Summary: "Concerns that are raised about an inspection, and what was done about them, are recorded in its evidence.",
			}),
		}},
		{ConductComplaintInformation, Statement, []Version{
			in2026(Version{
				Strength: Always, Section: "Complaints",
				Summary: "The inspector makes sure that the provider knows that a formal complaint can be made and where to read how.",
			}),
		}},
		{ConductOutcomeShared, Statement, []Version{
			in2026(Version{
				Strength: Guidance, Section: publishing,
				Summary: "Managers are expected to share the outcome and the findings with whom they see fit.",
			}),
		}},
		{ConductSurvey, Statement, []Version{
			in2026(Version{
				Strength: Always, Section: publishing,
				Summary: "Providers are asked about the inspection in a survey that comes with the final report.",
			}),
			in2023(survey), presumed(SCCIF2017, survey),
		}},
		{ConductCode, Statement, []Version{
			in2026(Version{
				Strength: Always, Section: conduct + "; The start of the inspection",
				Summary: code.Summary + " Inspectors are professional, courteous, empathetic and respectful throughout: a respectful dialogue is at the heart of an inspection.",
			}),
			in2023(code), presumed(SCCIF2017, code),
		}},
	}
}
