package rule

// Whether a home accommodates children wholly or mainly, and what holds where
// young adults live.
//
// The guidance pages of 2017 to 2019 have the test only as more children than
// adults. The policy over a period, with all that belongs to it, was first seen
// in the text of 2023 and is not presumed for the years before: it came on some
// day between the beginning of those pages and that text.

func occupancyRules() []Rule {
	policy := func(v Version) []Version {
		return []Version{restated("", v), seenBy2023(SCCIF2017, v)}
	}
	applies := Version{
		Strength: Always,
		Section:  "Inspecting homes where young adults live",
		Summary:  "The regulations of 2015 apply to the young adults who live at a home as they do to its children.",
	}
	return []Rule{
		{OccupancyChild, Check, unchanged(SCCIF2017, "", Version{
			Strength: Definition,
			Section:  "Inspecting homes where young adults live",
			Limit:    Quantity{17, Years},
			Summary:  "A child is a person aged 17 or under; volunteers, staff and others who live at the home are neither children nor young adults for the test.",
		})},
		{OccupancyWhollyOrMainly, Check, append(policy(Version{
			Strength: Must,
			Section:  "Wholly or mainly",
			Limit:    Quantity{12, Months},
			Parts: []Part{
				{Name: "period", Strength: Usually},
				{Name: "more children for most of it", Strength: Must},
			},
			Summary: "A children's home accommodates children wholly or mainly: over a period of 12 months, in most cases, it has more children than young adults for the majority of the time, even if at times not.",
		}), stated(SCCIF2017, SourceGuidance2017, Version{
			Strength: Must,
			Section:  "wholly or mainly",
			Summary:  "A children's home accommodates children wholly or mainly: it has more children than adults. No period is named.",
		}))},
		{OccupancyAny12Months, Check, policy(Version{
			Strength: Always,
			Section:  "Wholly or mainly",
			Summary:  "Any period of the length serves; it is not tied to calendar or academic years.",
		})},
		{Occupancy18Months, Check, policy(Version{
			Strength: May,
			Section:  "Wholly or mainly",
			Limit:    Quantity{18, Months},
			Parts: []Part{
				{Name: "period", Strength: May},
				{Name: "turned", Strength: Definition, Limit: Quantity{18, Years}},
				{Name: "school after birthday", Strength: Definition, Limit: Quantity{19, Years}},
				{Name: "school until the end of month", Strength: Definition, Limit: Quantity{6, Count}, Summary: "June"},
			},
			Summary: "After a child has turned 18 the period may in some cases be extended to 18 months where this covers a young person leaving school; disabled young adults are entitled to secondary education until the end of the June after their 19th birthday.",
		})},
		{OccupancyPlans, Check, policy(Version{
			Strength: Must,
			Section:  "Wholly or mainly",
			Summary:  "Every child and young person in the home has a moving-on plan and a care plan that are kept up to date, and a transition plan where adult social care will be needed.",
		})},
		{OccupancyConsequences, Statement, policy(Version{
			Strength: May,
			Section:  "Inspecting and enforcing the wholly or mainly policy",
			Summary:  "Not meeting the policy may bring enforcement for not following the statement of purpose or for not running a children's home; bespoke conditions may be imposed where the concern is the impact of young adults on the children.",
		})},
		{OccupancyPeriodNotDay, Check, policy(Version{
			Strength: Always,
			Section:  "Wholly or mainly",
			Summary:  "The test looks at a reasonable period and never at a single day.",
		})},
		{OccupancyImpact, Check, unchanged(SCCIF2017, "", Version{
			Strength: Must,
			Section:  "Inspecting homes where young adults live; Wholly or mainly",
			Summary:  "Every home, whether or not it uses the flexibility, identifies the risk and effect of each young adult on the children and acts to reduce it.",
		})},
		{OccupancyImpactAction, Statement, unchanged(SCCIF2017, "", Version{
			Strength: May,
			Section:  "Inspecting homes where young adults live",
			Summary:  "Ofsted may act, or set conditions, because of what the presence of young adults does to the children.",
		})},
		{OccupancyRegulationsApply, Statement, []Version{
			restated("", applies), in2023(applies), regulation("Regulation 1(2)", applies),
		}},
		{OccupancyNoDbs, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Definition,
			Section:  "Inspecting homes where young adults live",
			Summary:  "A home need not run a DBS check on a resident because they have become a young adult.",
		})},
	}
}
