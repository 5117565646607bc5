package rule

import "time"

// Qualifications and experience: what a manager and care staff need, and by when.
// The regulations of 2015 have them from 1 April 2015 on; the framework repeats
// them in the two texts held in full.

func workforceRules() []Rule {
	level5 := Version{
		Strength: Must,
		Section:  "Registered manager qualifications",
		Limit:    Quantity{3, Years},
		Summary:  "A registered manager holds the Level 5 diploma in leadership and management or an equivalent, or gains it within 3 years of starting to manage; a break in managing or part-time work may defer the date.",
	}
	level3 := Version{
		Strength: Must,
		Section:  "Staff qualifications",
		Limit:    Quantity{2, Years},
		Summary:  "Staff in a care role hold the Level 3 diploma for residential childcare or an equivalent, or gain it within 2 years of starting; a break or part-time work may defer the date.",
	}
	experience := Version{
		Strength: Must,
		Parts: []Part{
			{Name: "relevant position", Strength: Must, Limit: Quantity{2, Years}},
			{Name: "relevant position within", Strength: Must, Limit: Quantity{5, Years}},
			{Name: "supervising and managing", Strength: Must, Limit: Quantity{1, Years}, Summary: "at any time"},
		},
		Summary: "A registered manager has worked for at least two years within the last five in a position relevant to the residential care of children, and for at least one year, at any time, in a role supervising and managing staff in a care role.",
	}
	experience2015, experience2014 := experience, experience
	experience2015.Section = "Regulation 28(2)"
	experience2014.Section = "paragraphs 26 and 27"

	return []Rule{
		{WorkforceManagerLevel5, Date, []Version{
			restated("", level5), in2023(level5), regulation("Regulation 28(2) to (4)", level5),
		}},
		{WorkforceStaffLevel3, Date, []Version{
			restated("", level3), in2023(level3), regulation("Regulation 32(4) to (6)", level3),
		}},
		{WorkforceManagerExperience, Check, []Version{
			regulation("Regulation 28(2)", experience2015),
			// By the response the amending regulations of 2013 brought it on
			// this day.
			from(day(2014, time.January, 27), stated(Framework2011, SourceResponse2014, experience2014)),
		}},
		{WorkforceNms2014, Date, []Version{
			ended(Framework2015, SourceSCCIF2023, Presumed, "Recommendations",
				"The Guide to the regulations of 2015 replaced the national minimum standards."),
			notBefore(day(2011, time.April, 2), stated(Framework2014, SourceResponse2014, Version{
				Strength: Must,
				Section:  "footnotes to paragraph 8",
				Parts: []Part{
					{Name: "manager enrols", Strength: Must, Limit: Quantity{6, Months}},
					{Name: "manager qualifies", Strength: Must, Limit: Quantity{3, Years}, Summary: "of appointment"},
					{Name: "staff work towards it", Strength: Must, Limit: Quantity{6, Months}, Summary: "of confirmation of employment"},
				},
				Summary: "By the national minimum standards of the time a registered manager without the management qualification enrols within six months and gains it within three years of appointment; new staff without theirs are working towards it within six months of their employment being confirmed.",
			})),
		}},
		{WorkforceTransitionalDates, Date, []Version{regulation("Regulations 28(3) and 32(5)", Version{
			Strength: Must,
			Parts: []Part{
				{Name: "in post on", Strength: Definition, Day: day(2014, time.April, 1)},
				{Name: "manager qualified by", Strength: Must, Day: day(2017, time.April, 1)},
				{Name: "staff qualified by", Strength: Must, Day: day(2016, time.April, 1)},
			},
			Summary: "Those in post on 1 April 2014 have fixed dates in place of a count of years: 1 April 2017 for a manager's Level 5, 1 April 2016 for the Level 3 of care staff.",
		})}},
		{WorkforceClockPerPerson, Date, []Version{regulation("Regulations 28(3) and 32(5)", Version{
			Strength: Must,
			Summary:  "The years count from starting to manage, or to work in a care role in, a children's home, whichever home it was, so that a move does not restart them. The framework's words, the home, read alone would restart them.",
		})}},
	}
}
