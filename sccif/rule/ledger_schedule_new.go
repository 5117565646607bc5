package rule

// The first inspection after registration, and homes where no children live.

func newHomeRules() []Rule {
	const (
		empty      = "Inspections where no children are living in the home"
		first2026  = empty + ": first inspection after registration"
		soon2026   = empty + ": where a home intends to accommodate children within 3 months"
		closed2026 = empty + ": where a home does not intend to accommodate children for at least 3 months"
	)
	// The text of 2026 adds "usually" to both rules about new homes.
	firstHalf := Version{
		Strength: Always, Limit: Quantity{1, Count}, Section: "Scheduling",
		Summary: "A home registered from 1 April to 30 September has at least one inspection in the second half of that inspection year, between 1 October and 31 March.",
	}
	firstHalf2026 := firstHalf
	firstHalf2026.Strength = Usually
	firstHalf2026.Summary = "A home registered from 1 April to 30 September usually has at least one inspection in the second half of that inspection year, between 1 October and 31 March."
	secondHalf := Version{
		Strength: Always, Limit: Quantity{1, Count}, Section: "Scheduling",
		Summary: "The first inspection of a home registered from 1 October to 31 March is in the first half of the following inspection year, between 1 April and 30 September.",
	}
	secondHalf2026 := secondHalf
	secondHalf2026.Strength = Usually
	secondHalf2026.Summary = "The first inspection of a home registered from 1 October to 31 March is usually in the first half of the following inspection year, between 1 April and 30 September."

	concern := Version{
		Strength: May, Section: "Scheduling",
		Summary: "Concerning information about a newly registered home may bring its first inspection forward; that inspection is then usually a full or an assurance inspection.",
	}
	concernOnly := concern
	concernOnly.Summary = "Concerning information about a newly registered home may bring its first inspection forward."

	firstEmpty := Version{
		Strength: Always, Section: empty,
		Parts:   []Part{{Name: "assurance", Strength: Always}},
		Summary: "Where no children are present at the first inspection after registration it is an assurance inspection, which looks at whether the requirements of registration are still met.",
	}
	emptyNow := Version{
		Strength: Usually, Limit: Quantity{3, Months}, Section: empty,
		Parts:   []Part{{Name: "full", Strength: Usually, Summary: "It is usually a full inspection."}},
		Summary: "Where no children live at the home now, some did since the last inspection and some are to be admitted within the next 3 months, the inspector and the inspector's manager choose the type of inspection, usually a full one. It looks at whether the requirements of registration are still met.",
	}
	emptyNow2026 := emptyNow
	emptyNow2026.Section = soon2026
	emptyNow2026.Summary += " Its outcome sets the frequency of what follows in the usual way."

	return []Rule{
		{ScheduleNewHomeFirstHalf, Date, []Version{in2026(firstHalf2026), in2023(firstHalf), presumed(SCCIF2017, firstHalf)}},
		{ScheduleNewHomeSecondHalf, Date, []Version{in2026(secondHalf2026), in2023(secondHalf), presumed(SCCIF2017, secondHalf)}},
		{ScheduleNewHomeConcern, Date, widened("", concern, concernOnly)},
		{ScheduleManagerLeavesBeforeFirst, Date, unchanged(SCCIF2017, "", Version{
			Strength: Usually, Limit: Quantity{4, Weeks}, Section: "Scheduling",
			Summary: "If the manager leaves before the home's first inspection, the first full inspection usually takes place within 4 weeks of the notification.",
		})},
		{ScheduleFirstNoChildren, Date, []Version{
			restated(first2026, firstEmpty), in2023(firstEmpty), presumed(SCCIF2022, firstEmpty),
			stated(SCCIF2017, SourceGuidance2017, Version{
				Strength: Always, Section: empty,
				Parts:   []Part{{Name: "interim", Strength: Always}},
				Summary: "Where no children are present at the first inspection after registration it is an interim inspection, and no judgement is made.",
			}),
		}},
		{ScheduleNoneAfterNoJudgement, Date, []Version{
			in2026(Version{
				Strength: Always, Section: first2026,
				Parts: []Part{
					{Name: "no other inspection", Strength: Always},
					{Name: "chief inspector", Strength: May, Exception: true,
						Summary: "The Chief Inspector may decide that a further inspection is required."},
				},
				Summary: "Where no judgement of children's experiences and progress was possible, no further inspection is required in that inspection year unless the Chief Inspector decides that one is.",
			}),
		}},
		{ScheduleNoChildrenNow, Date, []Version{in2026(emptyNow2026), in2023(emptyNow), presumed(SCCIF2017, emptyNow)}},
		{ScheduleFullNotFeasible, Date, []Version{
			in2026(Version{
				Strength: Usually, Section: soon2026,
				Parts: []Part{
					{Name: "assurance", Strength: Usually},
					{Name: "no second inspection", Strength: May, Summary: "No second inspection is required in the inspection year."},
				},
				Summary: "Where a full inspection of a home that is empty now but has had children since the last inspection is not feasible, there is usually an assurance inspection instead. No second is then required in the year: when the next comes is decided by the risk, any concerns and above all whether children have moved in.",
			}),
		}},
		{ScheduleNoChildrenCondition, Date, unchanged(SCCIF2017, closed2026, Version{
			Strength: May, Limit: Quantity{3, Months}, Section: empty,
			Summary: "Where no children live at a home and none are intended for at least 3 months, a condition may be imposed. While it is in place the home is not routinely inspected; without it there is no exemption.",
		})},
		{ScheduleNoConditionInspected, Date, []Version{
			in2026(Version{
				Strength: Must, Section: closed2026,
				Parts: []Part{
					{Name: "inspected", Strength: Must},
					{Name: "assurance", Strength: Guidance, Summary: "Where there is too little evidence for a full inspection there should be an assurance inspection."},
					{Name: "no second inspection", Strength: May, Summary: "No second inspection is then required in the inspection year."},
				},
				Summary: "An empty home without the no-children condition must be inspected. Where there is too little evidence for a full inspection there should be an assurance inspection; no second is then required in the year, and when the next comes is decided by what is known of the home.",
			}),
		}},
		{ScheduleReopeningNotice, Date, unchanged(SCCIF2017, closed2026, Version{
			Strength: Must, Limit: Quantity{3, Months}, Section: empty,
			Parts: []Part{
				{Name: "notice", Strength: Must},
				{Name: "visit", Strength: Must, Summary: "A visit takes place close to the proposed day of reopening; no figure is given."},
			},
			Summary: "A home under the no-children condition must tell Ofsted at least 3 months before any child is accommodated. A visit must take place close to the proposed day of reopening.",
		})},
		{ScheduleConditionRemovedFirstHalf, Date, unchanged(SCCIF2017, closed2026, Version{
			Strength: Always, Limit: Quantity{1, Count}, Section: empty,
			Parts: []Part{
				{Name: "before the end of the year", Strength: Always, Limit: Quantity{1, Days},
					Summary: "The last day is 30 March, 1 day before the last of the inspection year."},
				{Name: "full", Strength: Usually, Summary: "It is usually a full inspection."},
			},
			Summary: "If the no-children condition is removed from 1 April to 30 September there is one inspection, usually a full one, before 31 March.",
		})},
		{ScheduleConditionRemovedSecondHalf, Date, unchanged(SCCIF2017, closed2026, Version{
			Strength: Always, Section: empty,
			Parts: []Part{
				{Name: "not before", Strength: Always, Summary: "No inspection before the following inspection year, which starts on 1 April."},
				{Name: "concerns", Strength: May, Exception: true, Summary: "Information that causes concern may bring an inspection before then."},
			},
			Summary: "If the no-children condition is removed from 1 October to 31 March there is no inspection before the following inspection year, unless information causes concern.",
		})},
		{ScheduleConditionImposed, Date, unchanged(SCCIF2017, closed2026, Version{
			Strength: Must, Limit: Quantity{3, Months}, Section: empty,
			Parts: []Part{
				{Name: "warning", Strength: Must},
				{Name: "steps", Strength: Must, Limit: Quantity{2, Count}, Summary: "A notice of proposal, then a notice of decision."},
			},
			Summary: "The no-children condition is imposed in two steps, a notice of proposal and a notice of decision, in set words that oblige the home to tell Ofsted at least 3 months before any child is accommodated.",
		})},
		{ScheduleConditionNotImmune, Date, unchanged(SCCIF2017, closed2026, Version{
			Strength: May, Section: empty,
			Summary: "The no-children condition ends routine inspection only: the home may be inspected at any time all the same.",
		})},
		{ScheduleConditionRemoval, Date, unchanged(SCCIF2017, closed2026, Version{
			Strength: Guidance, Section: empty,
			Summary: "The no-children condition should come off after the visit before reopening if provider and premises are still fit for registration.",
		})},
	}
}
