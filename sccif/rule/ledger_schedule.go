package rule

import "slices"

// When a home is inspected. The rules are in three groups: what an inspection year
// holds, here; the first inspection of a home and homes where no children live;
// and how an inspection is planned. The last two have a file each.
//
// A count of inspections, such as {2, Count}, is the least number in an inspection
// year. A day of the calendar is given from the edge of an inspection year: {90,
// Days} is its 90th day.

func scheduleRules() []Rule {
	return slices.Concat(frequencyRules(), newHomeRules(), planningRules())
}

func frequencyRules() []Rule {
	const assurance = "Types of inspection: assurance"

	types := Version{
		Strength: Definition, Limit: Quantity{3, Count},
		Section: "Types of inspection",
		Parts: []Part{
			{Name: "full", Strength: Definition},
			{Name: "assurance", Strength: Definition},
			{Name: "monitoring", Strength: Definition},
		},
		Summary: "There are three types of inspection: full inspections, assurance inspections and monitoring visits, also called monitoring inspections.",
	}
	annual := Version{
		Strength: Usually, Limit: Quantity{1, Count},
		Section: "Types of inspection; frequency",
		Summary: "A home usually has at least one full inspection in each inspection year.",
	}
	second := Version{
		Strength: Usually, Limit: Quantity{2, Count},
		Section: assurance,
		Parts:   []Part{{Name: "assurance", Strength: Usually, Summary: "The second inspection is usually an assurance inspection."}},
		Summary: "A home judged requires improvement at a full inspection is usually inspected again in the same inspection year, usually by an assurance inspection.",
	}
	twice := stated(SCCIF2017, SourceGuidance2017, Version{
		Strength: Always, Limit: Quantity{2, Count},
		Section: "Frequency and type of inspections",
		Parts: []Part{
			{Name: "twice", Strength: Always},
			{Name: "interim", Strength: Usually, Summary: "In most cases one of the two is a full inspection and the other an interim inspection."},
		},
		Summary: "A home whose last full inspection was requires improvement or inadequate is inspected at least twice in the inspection year; the second inspection is usually an interim inspection.",
	})
	secondInadequate := Version{
		Strength: Usually, Limit: Quantity{2, Count},
		Section: assurance,
		Summary: "A home judged inadequate is also expected to be inspected a second time in the year: the relief of the last quarter speaks of that second inspection. The return within 6 to 8 weeks normally supplies it.",
	}
	relief := Version{
		Strength: Must,
		Section:  assurance,
		Parts: []Part{
			{Name: "last quarter", Strength: Definition, Limit: Quantity{3, Months},
				Summary: "The judgement falls in the last 3 months of the inspection year, from 1 January to 31 March."},
			{Name: "next full inspection", Strength: Must, Limit: Quantity{90, Days},
				Summary: "The last day is 29 June, the 90th day of the next inspection year."},
		},
		Summary: "A home judged requires improvement or inadequate from 1 January to 31 March needs no second inspection in that inspection year. If there is none, the next full inspection must take place before 30 June.",
	}
	none := Version{
		Strength: Usually, Limit: Quantity{1, Count},
		Section: assurance,
		Parts: []Part{
			{Name: "no other inspection", Strength: Usually},
			{Name: "concerns", Strength: May, Exception: true,
				Summary: "Concerns about the home or its management arrangements may bring another inspection."},
			{Name: "assurance", Strength: Usually,
				Summary: "That inspection is usually an assurance inspection, unless the grounds for a monitoring visit are met."},
		},
		Summary: "A home judged good or outstanding at a full inspection usually has no other inspection in that inspection year. Concerns about it or its management may bring one, usually an assurance inspection.",
	}

	return []Rule{
		{ScheduleTypes, Check, []Version{
			restated("", types), in2023(types), stated(SCCIF2022, SourceUpdateLog, types),
			stated(SCCIF2017, SourceGuidance2017, Version{
				Strength: Definition, Limit: Quantity{3, Count},
				Section: "Types of inspection",
				Parts: []Part{
					{Name: "full", Strength: Definition},
					{Name: "interim", Strength: Definition},
					{Name: "monitoring", Strength: Definition},
				},
				Summary: "There are full inspections, interim inspections and monitoring visits.",
			}),
		}},
		{ScheduleUnannounced, Check, unchanged(SCCIF2017, "", Version{
			Strength: Always,
			Section:  "Notice of inspection; monitoring visits",
			Parts: []Part{
				{Name: "unannounced", Strength: Always},
				{Name: "monitoring", Strength: May, Exception: true, Summary: "A monitoring visit may be announced; the notice is as short as is practicable."},
			},
			Summary: "Inspections of children's homes are unannounced. A monitoring visit may be announced where the case calls for it, with as short a notice as is practicable.",
		})},
		{ScheduleAnnualFull, Date, []Version{
			restated("", annual), in2023(annual), stated(SCCIF2017, SourceGuidance2017, annual),
		}},
		{ScheduleSecondAfterRi, Date, []Version{
			restated("", second), in2023(second), presumed(SCCIF2022, second), twice,
		}},
		{ScheduleLastQuarterRelief, Date, unchanged(SCCIF2021, "", relief)},
		{ScheduleNoneAfterGood, Date, []Version{
			restated("", none), in2023(none), presumed(SCCIF2022, none),
			stated(SCCIF2021, SourceFrequency, Version{
				Strength: May, Limit: Quantity{1, Count},
				Section: "Regulation 3",
				Parts: []Part{
					{Name: "no other inspection", Strength: May},
					{Name: "chief inspector", Strength: May, Exception: true,
						Summary: "The Chief Inspector may decide that another inspection is needed."},
				},
				Summary: "A home judged good or outstanding at its first inspection in the inspection year needs no other in that year unless the Chief Inspector decides that it does.",
			}),
			stated(SCCIF2017, SourceGuidance2017, Version{
				Strength: Always, Limit: Quantity{1, Count},
				Section: "Frequency and type of inspections",
				Parts: []Part{
					{Name: "full", Strength: Always},
					{Name: "interim", Strength: May, Exception: true,
						Summary: "A risk assessment at the start of the year, kept under review, decides whether an interim inspection comes as well."},
				},
				Summary: "A home whose last full inspection was good or outstanding has at least one full inspection in the inspection year; whether an interim inspection comes as well is decided by assessing the risk.",
			}),
		}},
		{ScheduleMonitoringGrounds, Check, unchanged(SCCIF2017, "", Version{
			Strength: Usually, Limit: Quantity{3, Count},
			Section: "Monitoring inspections; Monitoring visits",
			Parts: []Part{
				{Name: "compliance", Strength: Usually, Summary: "To monitor compliance and enforcement."},
				{Name: "inadequate", Strength: Usually, Summary: "To monitor progress after an inadequate inspection."},
				{Name: "concerns", Strength: Usually, Summary: "Where the specific nature of the concerns makes a monitoring visit the best course."},
				{Name: "types of inspection", Strength: May, Summary: "The passage on types of inspection says that a visit on these grounds may take place, the section on monitoring visits that it usually does."},
			},
			Summary: "A monitoring visit has three grounds: compliance and enforcement, progress after an inadequate inspection, and concerns whose specific nature makes it the best course. One passage says that such a visit may be made, another that it usually is.",
		})},
		{ScheduleSecondAfterInadequate, Date, []Version{
			restated("", secondInadequate), in2023(secondInadequate), presumed(SCCIF2022, secondInadequate), twice,
		}},
		{ScheduleStatute30June, Date, []Version{
			stated(SCCIF2021, SourceFrequency, Version{
				Strength: May, Limit: Quantity{3, Months},
				Section: "Regulation 3",
				Summary: "After less than good on or after 1 January the next inspection may take place in the first 3 months of the following inspection year, which hold 30 June; the framework's own words end on 29 June.",
			}),
		}},
		{ScheduleSuspension2020, Date, suspension2020()},
	}
}

// suspension2020 has the days of [Suspension]: routine inspection was suspended
// from the first of them to the last, both inclusive.
func suspension2020() []Version {
	whole := Suspension()
	suspended := stated(SCCIF2017, SourceAnnouncements, Version{
		Strength: Always,
		Section:  "Suspension of routine inspection",
		Summary:  "Routine inspection is suspended: none is due.",
	})
	suspended.From = whole.First
	visits := suspended
	visits.Edition, visits.From = SCCIF2020, SCCIF2020.First()
	visits.Summary = "Routine inspection is suspended: none is due. Assurance visits, which give no grade, take place."
	resumed := visits
	resumed.From, resumed.Withdrawn, resumed.Strength = whole.Last.AddDays(1), true, 0
	resumed.Summary = "Routine inspection is no longer suspended."
	return []Version{resumed, visits, suspended}
}
