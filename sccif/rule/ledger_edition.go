package rule

// What the framework says of its own reach: its editions, the kinds of provision
// that it serves and the inspection year.

func editionRules() []Rule {
	settings := Version{
		Strength: Definition,
		Section:  "Introduction",
		Limit:    Quantity{9, Count},
		Summary:  "Nine kinds of provision are inspected under the framework with one structure of judgements: children's homes; secure children's homes; independent fostering agencies; boarding schools and residential special schools; voluntary adoption agencies; adoption support agencies; residential family centres; residential holiday schemes for disabled children; residential provision in further education colleges.",
	}
	return []Rule{
		{EditionSccif2023, Date, []Version{
			in2026(Version{
				Strength: Definition,
				Section:  "Title page",
				Summary:  "The main text is the one seen on 29 June 2026, which reaches England only. What it changes was changed on some day after 8 September 2023 and up to then.",
			}),
			in2023(Version{
				Strength: Definition,
				Section:  "Title page",
				Summary:  "The main text is the edition updated on 8 September 2023, which reaches England only. Its wording for the years before is presumed, never known.",
			}),
		}},
		{ProvisionSettings, Check, []Version{
			in2026(Version{
				Strength: Definition,
				Section:  "Introduction",
				Limit:    Quantity{10, Count},
				Summary:  "Ten kinds of provision are inspected under the framework: the nine of the text of 2023, and supported accommodation for looked-after children and care leavers aged 16 and 17.",
			}),
			in2023(settings), presumed(SCCIF2017, settings),
		}},
		{ProvisionAdultUsers, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Always,
			Section:  "Judgement structure",
			Summary:  "At voluntary adoption agencies, adoption support agencies and residential family centres an inspection also looks, as appropriate, at what adult service users experience.",
		})},
		{YearInspection, Date, unchanged(SCCIF2017, "", Version{
			Strength: Definition,
			Section:  "Types of inspection: assurance",
			Summary:  "The inspection year, also called inspection period, runs from 1 April to 31 March.",
		})},
		{YearHalves, Date, unchanged(SCCIF2017, "", Version{
			Strength: Definition,
			Section:  "Scheduling",
			Summary:  "The first half of the inspection year runs from 1 April to 30 September and the second from 1 October to 31 March, all four days included; new homes and lifted conditions are scheduled by them.",
		})},
		{YearLastQuarter, Date, unchanged(SCCIF2021, "", Version{
			Strength: Definition,
			Section:  "Types of inspection: assurance",
			Summary:  "The last quarter of the inspection year runs from 1 January to 31 March, both days included.",
		})},
	}
}
