package rule

// The report timelines: how long after an inspection its report is drafted,
// commented on, finished and published.
//
// A limit that is the same for every type of inspection is the version's Limit.
// Where an edition's limits differ by type, or are known for one type only, they
// stand in parts named after the type, "full" and "interim": the limit of an
// inspection is v.Figure(its type), else v.Limit, and where both are none it is
// not known. The days of the tables ("draft report", "comments", …) are the parts
// of timeline.full and timeline.assurance.
//
// The text of 29 June 2026 names a figure, Ofsted's post-inspection and complaints
// procedure, in place of both tables; the text as held does not carry the figure,
// so that nothing is taken from it here.

func timelineRules() []Rule {
	tableDay := func(name string, n int) Part {
		return Part{Name: name, Strength: Definition, Limit: Quantity{n, TableDay}}
	}
	// The first day of the tables is that of the limits of 18, 30 and 38 working
	// days from which their numbers follow.
	fullTable := Version{
		Strength: Definition,
		Section:  "Timeframe",
		Parts: []Part{
			tableDay("preparation", 1),
			tableDay("first day on site", 2),
			tableDay("end of the inspection", 3),
			tableDay("drafting", 4),
			tableDay("quality assurance from", 5),
			tableDay("quality assurance to", 8),
			tableDay("draft report", 21),
			tableDay("comments", 26),
			tableDay("final report", 33),
			tableDay("complaint", 38),
			tableDay("publication", 41),
		},
		Summary: "A full inspection runs by working days: preparation, two days on site, drafting, quality assurance, draft, comments, final report, last day for a formal complaint, publication. " +
			"A home of several buildings may have up to two more days on site; for a residential special school that is also a home the table names day 3, though three days on site would reach day 4.",
	}
	fullTableOne := fullTable
	fullTableOne.Summary = "A full inspection runs by working days: preparation, two days on site, drafting, quality assurance, draft, comments, final report, last day for a formal complaint, publication."
	assuranceTable := Version{
		Strength: Definition,
		Section:  "Assurance inspections: timeline",
		Parts: []Part{
			tableDay("preparation", 1),
			tableDay("first day on site", 1),
			tableDay("end of the inspection", 2),
			tableDay("drafting", 2),
			tableDay("quality assurance from", 3),
			tableDay("quality assurance to", 7),
			tableDay("draft report", 20),
			tableDay("comments", 25),
			tableDay("final report", 32),
			tableDay("complaint", 37),
			tableDay("publication", 40),
		},
		Summary: "An assurance inspection runs by working days: preparation and site visit on day 1, site visit and drafting on day 2, then quality assurance, draft, comments, final report, complaint, publication.",
	}
	tableBasis := Version{
		Strength: Definition,
		Section:  "Timeframe; Assurance inspections: timeline",
		Parts:    []Part{tableDay("full", 3), tableDay("assurance", 2)},
		Summary: "The numbered days are working days, as the table of assurance inspections says, and suppose an inspection that ends on the day of its table named here. " +
			"Where it ends later, the limits in working days govern and the numbered days move with it.",
	}
	fullTableBasis := tableBasis
	fullTableBasis.Section = "Timeframe"
	fullTableBasis.Parts = []Part{tableDay("full", 3)}

	draft := Version{
		Strength: Always, Limit: Quantity{18, WorkingDays},
		Section: "Timeframe; quality assurance",
		Summary: "The draft report goes to the provider at most 18 working days after the inspection ended.",
	}
	comments := Version{
		Strength: Always, Limit: Quantity{5, WorkingDays},
		Section: "Timeframe; quality assurance",
		Summary: "The provider has 5 working days to comment on the draft report.",
	}
	final := Version{
		Strength: Always, Limit: Quantity{30, WorkingDays},
		Section: "Timeframe; quality assurance",
		Summary: "The final report goes to the provider at most 30 working days after the inspection ended.",
	}
	complaint := Version{
		Strength: Always, Limit: Quantity{5, WorkingDays},
		Section: "Complaints; Timeframe",
		Summary: "A formal complaint can be made until the end of the fifth working day after the provider receives the final report, and before the report is published; the tables count the five from its issue.",
	}
	publish := Version{
		Strength: Always, Limit: Quantity{38, WorkingDays},
		Section: "Timeframe",
		Summary: "The final report is published at most 38 working days after the inspection ended.",
	}
	complaintWindow := Version{
		Strength: Definition,
		Section:  "Complaints; Timeframe",
		Summary: "A formal complaint is for what could not be resolved otherwise and has to come before the final report is published. " +
			"Its working days run from receipt in the section on complaints and from issue in the tables: where both are known the later last day is the provider's.",
	}
	const quality2026 = "Quality assurance and arrangements for publishing the report"

	// interim2017 is what is known of a limit before September 2020 where that of
	// full inspections is not known.
	interim2017 := func(n int, summary string) Version {
		return stated(SCCIF2017, SourceGuidance2017, Version{
			Strength: Always, Section: "Interim inspections: timeline",
			Parts:   []Part{{Name: "interim", Strength: Always, Limit: Quantity{n, WorkingDays}}},
			Summary: summary,
		})
	}

	return []Rule{
		{TimelineFull, Date, []Version{
			gone2026("The numbered days of a full inspection are no longer in the text, which names a figure of the post-inspection procedure instead."),
			in2023(fullTable), presumed(SCCIF2022, fullTable), presumed(SCCIF2020, fullTableOne),
		}},
		{TimelineAssurance, Date, []Version{
			gone2026("The numbered days of an assurance inspection are no longer in the text, which names a figure of the post-inspection procedure instead."),
			in2023(assuranceTable), presumed(SCCIF2022, assuranceTable),
		}},
		{TimelineEndOfInspection, Date, unchanged(SCCIF2017, "", Version{
			Strength: Always, Section: "End of the inspection and feedback",
			Summary: "The day of feedback counts as the last day of the inspection; the limits of the report run from it.",
		})},
		{TimelineDraft18, Date, []Version{
			restated(quality2026, draft), in2023(draft), stated(SCCIF2020, SourceUpdateLog, draft),
			interim2017(13, "After an interim inspection the draft report goes to the provider at most 13 working days after its end; the limit of full inspections is not known."),
		}},
		{TimelineComments5, Date, []Version{
			restated(quality2026, comments), in2023(comments), stated(SCCIF2020, SourceUpdateLog, comments),
			interim2017(5, "After an interim inspection the provider has 5 working days to comment on the draft report; the limit of full inspections is not known."),
		}},
		// The table of assurance inspections counts the 30 from the end of the
		// visit; every other passage, and every other limit, from the end of the
		// inspection.
		{TimelineFinal30, Date, []Version{
			restated(quality2026, final), in2023(final), stated(SCCIF2020, SourceUpdateLog, final),
		}},
		{TimelineComplaint5, Date, []Version{
			in2026(Version{
				Strength: May, Section: "Complaints",
				Summary: "A formal complaint may be made when the provider receives the draft report; the text gives no number of days.",
			}),
			in2023(complaint), stated(SCCIF2020, SourceUpdateLog, complaint),
		}},
		{TimelinePublish38, Date, []Version{
			gone2026("The text no longer gives a limit for the publication of the report; it names a figure of the post-inspection procedure instead."),
			in2023(publish), stated(SCCIF2020, SourceUpdateLog, publish),
			stated(SCCIF2017, SourceGuidance2017, Version{
				Strength: Always, Limit: Quantity{28, WorkingDays},
				Section: "Timeframe; Interim inspections: timeline",
				Summary: "The report of a full or an interim inspection is published at most 28 working days after the inspection ended.",
			}),
		}},
		{TimelineMonitoringSame, Date, unchanged(SCCIF2017, "Review of the monitoring report and evidence base", Version{
			Strength: Always, Section: "Review of the monitoring report",
			Summary: "The report of a monitoring visit follows the same process and the same limits as a standard inspection report.",
		})},
		{TimelineEvidence5, Date, unchanged(SCCIF2017, "", Version{
			Strength: Guidance, Limit: Quantity{5, WorkingDays},
			Section: "How inspectors record the evidence",
			Summary: "Handwritten evidence that was not summarised should be scanned in within 5 working days of the end of the visit on site, which may be earlier than the end of the inspection. Duplicates are kept until the report is published, longer for a complaint or legal action.",
		})},
		{TimelineInterpreter, Date, unchanged(SCCIF2017, "", Version{
			Strength: Usually, Limit: Quantity{2, Weeks},
			Section: "Communication methods",
			Summary: "An interpreter is asked for 2 weeks ahead where possible.",
		})},
		{TimelineTableBasis, Date, []Version{
			gone2026("The tables of numbered days are no longer in the text, and with them the days on which they end the inspection."),
			in2023(tableBasis), presumed(SCCIF2022, tableBasis), presumed(SCCIF2020, fullTableBasis),
		}},
		{TimelineFeedbackLater, Date, unchanged(SCCIF2017, "", Version{
			Strength: May, Section: "End of the inspection and feedback",
			Summary: "Feedback may come after the last day on site, when advice has to be taken first. The inspection then ends on the day of feedback, while what runs from the visit, such as the scanning of handwritten evidence, does not move.",
		})},
		{TimelineComplaintWindow, Date, []Version{
			in2026(Version{
				Strength: Definition, Section: "Complaints",
				Summary: "A formal complaint is for what could be resolved neither during the inspection nor in a telephone call after it. It belongs to the receipt of the draft report; the final report and its publication no longer bound it.",
			}),
			in2023(complaintWindow), presumed(SCCIF2020, complaintWindow),
		}},
		{TimelineCommentsAnswered, Statement, unchanged(SCCIF2020, quality2026, Version{
			Strength: Always, Section: "Quality assurance",
			Summary: "Every comment on the draft report is considered and answered when the final report is shared.",
		})},
	}
}
