package rule

import "time"

// What the consultation of 2013 to 2014 proposed and counted, and what others
// asked for or said at the time. Proposals were never in force: they belong to
// Proposed2013 and have no first day.

func consultationHistoryRules() []Rule {
	proposed := func(section string, v Version) []Version {
		v.Section = section
		return []Version{stated(Proposed2013, SourceResponse2014, v)}
	}
	// The letter carries no date; its first reader's comment does.
	asked := func(v Version) []Version {
		v.Section = "letter"
		return []Version{from(day(2014, time.February, 20), presumedFrom(Framework2011, SourceLetter2014, v))}
	}
	return []Rule{
		{HistoryLimitsProposed2013, Limit, proposed("paragraphs 9 and 28", Version{
			Strength: Always,
			Parts: []Part{
				{Name: "helped and protected, overall inadequate", Strength: Always},
				{Name: "leaders or partnership, overall inadequate", Strength: Likely},
				{Name: "leaders or partnership, overall at most requires improvement", Strength: Certainly},
			},
			Summary: "Proposed: inadequate for helped and protected always makes the overall judgement inadequate; inadequate for leaders and managers or for partnership is likely to make it inadequate and certainly no better than requires improvement.",
		})},
		{HistoryInterimScaleProposed2013, Limit, proposed("paragraph 37", Version{
			Strength: Definition,
			Limit:    Quantity{3, Count},
			Summary:  "Proposed for interim inspections and rejected: inadequate progress or declined; limited progress; good progress.",
		})},
		{HistoryQualificationLimitProposed2013, Limit, proposed("paragraph 8; Proposal (II)(i)", Version{
			Strength: Certainly,
			Parts: []Part{
				{Name: "leaders at most requires improvement", Strength: Certainly},
				{Name: "leaders inadequate", Strength: Likely},
			},
			Summary: "Proposed and superseded: a manager or staff without the required qualification in the prescribed time limit leaders and managers to requires improvement, with inadequate likely.",
		})},
		{HistoryRegistrationQualificationProposed2013, Statement, proposed("paragraphs 8, 26 and 27", Version{
			Strength: Must,
			Summary:  "Proposed and superseded: registering only managers who already hold the qualification. Registration needs instead the skills and experience set by the regulations in force from 27 January 2014.",
		})},
		{HistoryConsultationWindow, Date, proposed("paragraph 1", Version{
			Strength: Definition,
			Parts: []Part{
				{Name: "opened", Strength: Definition, Day: day(2013, time.December, 13)},
				{Name: "closed", Strength: Definition, Day: day(2014, time.February, 18)},
				{Name: "provider groups met", Strength: Definition, Limit: Quantity{4, Count}},
				{Name: "homes piloted", Strength: Definition, Limit: Quantity{4, Count}},
			},
			Summary: "The consultation opened on 13 December 2013 and closed on 18 February 2014; four provider groups were met and the framework was piloted in four homes.",
		})},
		{HistorySurveyPercentages, Check, proposed("Annexes A and C", Version{
			Strength: Definition,
			Parts: []Part{
				{Name: "percentages of annex A", Strength: Definition, Limit: Quantity{18, Count}},
				{Name: "percentages of annex C", Strength: Definition, Limit: Quantity{67, Count}},
				{Name: "averages", Strength: Definition, Limit: Quantity{23, Count}},
				{Name: "decimal places of an average", Strength: Definition, Limit: Quantity{2, Count}},
			},
			Summary: "Percentages count those who answered the question and are rounded half up to whole numbers, so that they may not add to 100; averages are total score over voters, to two places. All the tables reproduce from their counts; a figure of the prose, 48% for nurses where the table has 49%, does not.",
		})},
		{HistoryRespondents, Check, proposed("paragraph 1; Annexes A to C", Version{
			Strength: Definition,
			Limit:    Quantity{333, Count},
			Parts: []Part{
				{Name: "written responses", Strength: Definition, Limit: Quantity{126, Count}},
				{Name: "types of respondent", Strength: Definition, Limit: Quantity{10, Count}},
				{Name: "on the form", Strength: Definition, Limit: Quantity{123, Count}},
				{Name: "off the form", Strength: Definition, Limit: Quantity{3, Count}},
				{Name: "questions", Strength: Definition, Limit: Quantity{18, Count}},
				{Name: "fewest answers", Strength: Definition, Limit: Quantity{113, Count}},
				{Name: "most answers", Strength: Definition, Limit: Quantity{121, Count}},
				{Name: "children", Strength: Definition, Limit: Quantity{207, Count}},
				{Name: "children online", Strength: Definition, Limit: Quantity{140, Count}},
				{Name: "children by symbols", Strength: Definition, Limit: Quantity{36, Count}},
				{Name: "children in groups", Strength: Definition, Limit: Quantity{28, Count}},
				{Name: "children through an officer", Strength: Definition, Limit: Quantity{3, Count}},
			},
			Summary: "126 written responses of ten types, 123 on the form and 3 off it, and 207 children, 140 online, 36 by symbols, 28 in groups and 3 through an officer, make 333. For each of the 18 questions those who answered, between 113 and 121, and those who did not make 123.",
		})},
		{HistoryChildrenScores, Check, proposed("Annex A", Version{
			Strength: Definition,
			Parts: []Part{
				{Name: "factors", Strength: Definition, Limit: Quantity{23, Count}},
				{Name: "lowest score", Strength: Definition, Limit: Quantity{1, Count}},
				{Name: "highest score", Strength: Definition, Limit: Quantity{5, Count}},
				{Name: "highest less lowest total", Strength: Definition, Limit: Quantity{147, Count}},
				{Name: "high total", Strength: Definition, Limit: Quantity{600, Count}},
				{Name: "totals over 600", Strength: Definition, Limit: Quantity{3, Count}},
			},
			Summary: "Children scored 23 factors from 1 to 5; the highest and lowest totals lie 147 points apart, three totals pass 600, and the order by average is the order printed.",
		})},
		{HistorySameRulesSameTime, Check, asked(Version{
			Strength: Guidance,
			Summary:  "Providers asked that rules and guidance change at most once a year and reach all homes at the same time with their timescales: so it must be possible to say which edition applied on a day, what changed between two, and from when.",
		})},
		{HistoryReformsAsked2014, Statement, asked(Version{
			Strength: Guidance,
			Limit:    Quantity{7, Count},
			Parts:    []Part{{Name: "providers", Strength: Guidance, Limit: Quantity{25, Count}}},
			Summary:  "25 providers asked for seven reforms, none adopted as such; one is that enforcement notices are used only where the law has been breached, so that a notice or requirement always names its regulation.",
		})},
		{HistoryGoodOrBetter, Check, []Version{presumedFrom(SCCIF2017, SourceBlog2017, Version{
			Strength: Definition,
			Section:  "Good or better",
			Summary:  "The headline statistic is the share of homes judged good or better; a second is how many homes judged inadequate at their first inspection of the year improved within it.",
		})}},
		{HistoryNational2017, Check, []Version{presumedFrom(SCCIF2017, SourceBlog2017, Version{
			Strength: Definition,
			Section:  "Good or better",
			Parts: []Part{
				{Name: "more homes than", Strength: Definition, Limit: Quantity{2000, Count}},
				{Name: "more full inspections a year than", Strength: Definition, Limit: Quantity{2000, Count}},
				{Name: "highest in", Strength: Definition, Limit: Quantity{5, Years}},
			},
			Summary: "For 2016-17 it was said: over 2,000 homes; over 2,000 full inspections in a year; the share of good or better at its highest in five years; most homes inadequate at the first inspection of the year improved within it.",
		})}},
	}
}
