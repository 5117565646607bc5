package rule

// The report timelines: how long after an inspection its report is drafted,
// commented on, finished and published.

func timelineRules() []Rule {
	// The day tables are in the text of 2023 only. Their first day is that of
	// the limits of 18, 30 and 38 working days.
	fullTable := Version{
		Strength: Definition,
		Section:  "Timeframe",
		Parts: []Part{
			{Name: "preparation", Strength: Definition, Limit: Quantity{1, TableDay}},
			{Name: "first day on site", Strength: Definition, Limit: Quantity{2, TableDay}},
			{Name: "end of the inspection", Strength: Definition, Limit: Quantity{3, TableDay}},
			{Name: "drafting", Strength: Definition, Limit: Quantity{4, TableDay}},
			{Name: "quality assurance from", Strength: Definition, Limit: Quantity{5, TableDay}},
			{Name: "quality assurance to", Strength: Definition, Limit: Quantity{8, TableDay}},
			{Name: "draft report", Strength: Definition, Limit: Quantity{21, TableDay}},
			{Name: "comments", Strength: Definition, Limit: Quantity{26, TableDay}},
			{Name: "final report", Strength: Definition, Limit: Quantity{33, TableDay}},
			{Name: "complaint", Strength: Definition, Limit: Quantity{38, TableDay}},
			{Name: "publication", Strength: Definition, Limit: Quantity{41, TableDay}},
		},
		Summary: "A full inspection runs by working days: preparation, two days on site, drafting, quality assurance, draft, comments, final report, last day for a formal complaint, publication.",
	}
	assuranceTable := Version{
		Strength: Definition,
		Section:  "Assurance inspections: timeline",
		Parts: []Part{
			{Name: "preparation", Strength: Definition, Limit: Quantity{1, TableDay}},
			{Name: "first day on site", Strength: Definition, Limit: Quantity{1, TableDay}},
			{Name: "end of the inspection", Strength: Definition, Limit: Quantity{2, TableDay}},
			{Name: "drafting", Strength: Definition, Limit: Quantity{2, TableDay}},
			{Name: "quality assurance from", Strength: Definition, Limit: Quantity{3, TableDay}},
			{Name: "quality assurance to", Strength: Definition, Limit: Quantity{7, TableDay}},
			{Name: "draft report", Strength: Definition, Limit: Quantity{20, TableDay}},
			{Name: "comments", Strength: Definition, Limit: Quantity{25, TableDay}},
			{Name: "final report", Strength: Definition, Limit: Quantity{32, TableDay}},
			{Name: "complaint", Strength: Definition, Limit: Quantity{37, TableDay}},
			{Name: "publication", Strength: Definition, Limit: Quantity{40, TableDay}},
		},
		Summary: "An assurance inspection runs by working days: preparation and site visit on day 1, site visit and drafting on day 2, then quality assurance, draft, comments, final report, complaint, publication.",
	}
	return []Rule{
		{TimelineFull, Date, []Version{
			gone2026("The numbered days of a full inspection are no longer in the text."),
			in2023(fullTable), presumed(SCCIF2020, fullTable),
		}},
	}
}
