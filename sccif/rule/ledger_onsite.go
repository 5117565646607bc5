package rule

// The days on site: how many, who comes, and where they go.

func onsiteRules() []Rule {
	const length = "Length of inspection"

	full := Version{
		Strength: Usually, Section: length,
		Parts: []Part{
			{Name: "one building", Strength: Usually, Limit: Quantity{2, Days}},
			{Name: "multi-building", Strength: Usually, Limit: Quantity{4, Days}, Summary: "The number depends on the number of buildings."},
			{Name: "residential special school", Strength: Usually, Limit: Quantity{3, Days}, Summary: "The number depends on the size of the home."},
		},
		Summary: "A full inspection usually takes at most 2 days on site, up to 4 in a home of several buildings and up to 3 in a residential special school that is also registered as a children's home.",
	}
	fullOneBuilding := full
	fullOneBuilding.Parts = []Part{full.Parts[0], full.Parts[2]}
	fullOneBuilding.Summary = "A full inspection usually takes at most 2 days on site, up to 3 in a residential special school that is also registered as a children's home."

	preparation := Version{
		Strength: Always, Section: "Analysis and planning",
		Parts: []Part{
			{Name: "full", Strength: Always, Limit: Quantity{1, Days}},
			{Name: "assurance", Strength: Always, Limit: Quantity{1, HalfDays}},
		},
		Summary: "An inspector has 1 day to prepare for a full inspection and half a day for an assurance inspection.",
	}
	everyBuilding := Version{
		Strength: Must, Section: "Analysis and planning; case tracking; length of inspection",
		Parts: []Part{
			{Name: "visited", Strength: Must, Summary: "Every building is visited in the course of the inspection, full or assurance."},
			{Name: "case", Strength: Always, Limit: Quantity{1, Count}, Summary: "At a full inspection at least one child of each building is case-tracked."},
			{Name: "moved", Strength: Always, Summary: "The case of a child who moved between buildings is always tracked."},
		},
		Summary: "Every building of a home of several buildings must be visited in the course of a full or assurance inspection. At a full inspection at least one child of each building is case-tracked, and any child who moved between buildings always is.",
	}
	everyBuilding2026 := everyBuilding
	everyBuilding2026.Section = "Analysis and planning; Evaluating the experiences and progress of children; Length of inspection"
	everyBuilding2026.Parts = []Part{
		everyBuilding.Parts[0],
		{Name: "case", Strength: Always, Limit: Quantity{1, Count}, Summary: "The experiences and progress of at least one child of each building are evaluated."},
		{Name: "moved", Strength: Always, Summary: "Where a child moved between buildings it is always considered whether that was in the child's best interests."},
	}
	everyBuilding2026.Summary = "Every building of a home of several buildings must be visited in the course of a full or assurance inspection. The experiences and progress of at least one child of each building are evaluated, and where a child moved between buildings it is always considered whether that was in the child's best interests."

	return []Rule{
		{OnsiteFull, Date, widened("", full, fullOneBuilding)},
		{OnsiteAssurance, Date, unchanged(SCCIF2022, "", Version{
			Strength: Usually, Section: length,
			Parts: []Part{
				{Name: "one building", Strength: Usually, Limit: Quantity{1, Days}},
				{Name: "multi-building", Strength: Usually, Limit: Quantity{2, Days}},
			},
			Summary: "An assurance inspection usually takes at most 1 day on site, up to 2 in a home of several buildings.",
		})},
		{OnsitePreparation, Date, []Version{
			restated("", preparation), in2023(preparation), presumed(SCCIF2022, preparation),
			stated(SCCIF2017, SourceGuidance2017, Version{
				Strength: Always, Section: "Analysis and planning",
				Parts: []Part{
					{Name: "full", Strength: Always, Limit: Quantity{1, Days}},
					{Name: "interim", Strength: Always, Limit: Quantity{1, HalfDays}},
				},
				Summary: "An inspector has 1 day to prepare for a full inspection and half a day for an interim inspection.",
			}),
		}},
		{OnsiteTeam, Check, unchanged(SCCIF2017, "", Version{
			Strength: Always, Section: length,
			Parts: []Part{
				{Name: "inspectors", Strength: Usually, Limit: Quantity{1, Count}, Summary: "Usually a single social care inspector."},
				{Name: "education", Strength: Always, Summary: "An HMI (education) inspects the education that a home provides, or the school that it is also registered as."},
				{Name: "more", Strength: May, Exception: true, Summary: "Some inspections need more inspectors or more days."},
			},
			Summary: "A home is usually inspected by a single social care inspector. Where it provides education or is also registered as a school an HMI (education) inspects that, and some inspections need more inspectors or more time.",
		})},
		{OnsiteEveryBuilding, Check, []Version{
			in2026(everyBuilding2026), in2023(everyBuilding), presumed(SCCIF2022, everyBuilding),
		}},
		{OnsiteReduced, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Guidance, Section: length,
			Summary: "Whether to shorten the time on site, as for very few children, turns on earlier judgements, notifications and serious incidents, on how many children live there, and on the size of the establishment with its separate homes. No number is given.",
		})},
		{OnsiteFirstBuilding, Statement, unchanged(SCCIF2022, "", Version{
			Strength: Always, Section: "Analysis and planning",
			Summary: "For a home of several buildings the building to start in is chosen beforehand by looking at where most children live, where concerns point, and where the manager is likely to be.",
		})},
		{OnsiteEmergingFindings, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Usually, Section: "Discussions with managers and staff",
			Summary: "Emerging findings are shared with the registered person during the inspection, usually at the end of the first day on site.",
		})},
		{OnsiteImmediateSafety, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Guidance, Section: "Discussions with managers and staff",
			Summary: "A shortfall that could bear on safety immediately is raised with the manager or the senior person on duty as soon as it is seen.",
		})},
	}
}
