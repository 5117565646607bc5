package rule

// What providers, managers and independent persons have to do, by the framework
// and by the Children's Homes (England) Regulations 2015.
//
// Where a regulation says what the framework repeats, its own version goes before
// those of the framework: the regulations hold since 1 April 2015.

func dutyRules() []Rule {
	const (
		reports = "Reports under regulations 44 and 45"
		empty   = "Inspections where no children are living in the home"
	)
	visit := Version{
		Strength: Must, Limit: Quantity{1, Months}, Section: reports,
		Parts:   []Part{{Name: "building", Strength: Must, Summary: "Each building of a home of several buildings is visited."}},
		Summary: "An independent person visits the home at least once a month, each building of a home of several, whether or not children live there.",
	}
	visitOne := visit
	visitOne.Parts = nil
	visitOne.Summary = "An independent person visits the home at least once a month, whether or not children live there."

	review := Version{
		Strength: Must, Limit: Quantity{6, Months}, Section: reports,
		Summary: "The registered person reports on the quality of care at least every 6 months, in one report that covers every building.",
	}
	review2026 := review
	review2026.Summary = "The registered person reviews the quality of care and sums up the findings in a report at least every 6 months, in one report that covers every building."
	reviewOne := review
	reviewOne.Summary = "The registered person reports on the quality of care at least every 6 months."

	contents := Version{
		Strength: Must, Section: reports,
		Parts: []Part{
			{Name: "reviewed", Strength: Must, Limit: Quantity{3, Count}, Summary: "The quality of care, children's experiences, and what the care achieves for them."},
			{Name: "buildings", Strength: Must, Summary: "One report covers every building, in any layout."},
		},
		Summary: "The six-monthly report is one for all buildings, in any layout, and reviews the quality of care, children's experiences and what the care achieves for them.",
	}
	contents2026 := contents
	contents2026.Parts = append([]Part{
		{Name: "report", Strength: Guidance, Limit: Quantity{3, Count}, Summary: "A short report with a summary of the findings, some analysis, and a plan of the action intended."},
	}, contents.Parts...)
	contents2026.Summary = "The six-monthly review looks at the quality of care, children's experiences and what the care achieves for them. Its report is one for all buildings, in any layout; it should be short, with a summary of the findings, some analysis and a plan of the action intended."
	contentsOne := contents
	contentsOne.Parts = contents.Parts[:1]
	contentsOne.Summary = "The six-monthly report reviews the quality of care, children's experiences and what the care achieves for them."

	location := Version{
		Strength: Must, Limit: Quantity{1, Years}, Section: "Regulation 46 review of premises",
		Parts: []Part{
			{Name: "update", Strength: Guidance, Summary: "Annually, on a change of circumstances, or where what is done about risks does not work."},
			{Name: "building", Strength: Must, Summary: "There is a location assessment for each building."},
		},
		Summary: "Location assessments should be updated annually, on a change of circumstances, or when what is done about risks does not work. There must be one for each building.",
	}
	locationOne := location
	locationOne.Strength, locationOne.Parts = Guidance, location.Parts[:1]
	locationOne.Summary = "Location assessments should be updated annually, on a change of circumstances, or when what is done about risks does not work."

	notify := Version{
		Strength: Must, Section: "Notifications under regulation 40",
		Summary: "Serious events are notified to Ofsted without delay; for a home of several buildings the building is named.",
	}
	notifyOne := notify
	notifyOne.Summary = "Serious events are notified to Ofsted without delay."

	absence := Version{
		Strength: Must, Limit: Quantity{28, Days}, Section: "Homes with no registered manager",
		Summary: "The responsible individual notifies Ofsted of a manager's absence of 28 days or more, and of a manager's leaving.",
	}
	absence2015 := absence
	absence2015.Summary = "Ofsted is notified in writing if whoever is in day-to-day charge of the home is to be absent for 28 days or more without a break, or if a person ceases to manage it."

	five := []Part{
		{Name: "ofsted", Strength: Must},
		{Name: "host authority", Strength: Must, Summary: "On request."},
		{Name: "placing authorities", Strength: Must},
		{Name: "provider and manager", Strength: Must, Summary: "The registered provider and any registered manager."},
		{Name: "responsible individual", Strength: Must, Summary: "Where one is nominated."},
	}

	within28 := []Part{
		{Name: "regulation 16", Strength: Must, Limit: Quantity{28, Days},
			Summary: "The regulations of 2015, regulation 16(3), give a figure: the revised statement is sent within 28 days of the revision."},
	}

	// The text of 2023 speaks of inspectors only.
	drugs := Version{
		Strength: Guidance, Section: "Reporting concerns about the administration and management of controlled drugs",
		Summary: "An inspector who comes across concerns or incidents about the safe management of controlled drugs should send an outline, with what was done, to Ofsted's social care policy team, whether or not requirements or recommendations are made.",
	}

	return []Rule{
		{DutyReg44Visit, Date, append(
			widened("", visit, visitOne),
			regulation("Regulation 44", Version{
				Strength: Must, Limit: Quantity{1, Months},
				Summary: "An independent person visits the home at least once each month.",
			}),
		)},
		{DutyReg44Report, Date, unchanged(SCCIF2017, "", Version{
			Strength: Must, Limit: Quantity{1, Months}, Section: reports,
			Summary: "The regulation 44 report reaches Ofsted before the end of the month that follows the month of the visit, whether or not children live at the home.",
		})},
		{DutyReg45Review, Date, []Version{
			in2026(review2026), in2023(review), presumed(SCCIF2022, review), presumed(SCCIF2017, reviewOne),
			regulation("Regulation 45", Version{
				Strength: Must, Limit: Quantity{6, Months},
				Summary: "The registered person completes a review of the quality of care at least once every 6 months and reports on it in writing.",
			}),
		}},
		{DutyReg46Location, Date, widened("", location, locationOne)},
		{DutyReg40Notify, Statement, append(
			widened("", notify, notifyOne),
			regulation("Regulation 40", Version{
				Strength: Must,
				Summary:  "The death of a child, a referral about a person working in the home and the other serious events named are notified to the Chief Inspector, and to others, without delay.",
			}),
		)},
		{DutyManagerAbsence, Date, append(unchanged(SCCIF2017, "", absence), regulation("Regulations 48 and 49", absence2015))},
		{DutyNoManager, Check, unchanged(SCCIF2017, "", Version{
			Strength: Guidance, Section: "Homes with no registered manager",
			Summary: "Where the home has no manager in charge, raising a requirement under regulation 27 is what the inspector should do.",
		})},
		{DutyFirstChild, Date, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: "Scheduling",
			Summary: "A newly registered home tells Ofsted when its first child arrives to stay.",
		})},
		{DutyFirstChildAfterEmpty, Date, []Version{
			in2026(Version{
				Strength: Guidance, Section: empty,
				Summary: "After an assurance inspection made because too little could be seen in an empty home, the registered person should tell Ofsted when the first child arrives to stay.",
			}),
		}},
		{DutyStatementOfPurpose, Statement, append(
			unchanged(SCCIF2017, "", Version{
				Strength: Must, Section: "Examining records, policies and procedures", Parts: within28,
				Summary: "The statement of purpose is sent to Ofsted whenever it changes.",
			}),
			regulation("Regulation 16", Version{
				Strength: Must, Parts: within28,
				Summary: "Ofsted is notified of a revision of the statement of purpose and sent a copy of the revised statement.",
			}),
		)},
		{DutyGuide, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: "The regulations, the government guide and the SCCIF; Recommendations",
			Summary: "Registered persons have regard to the Guide when they interpret and meet the regulations. Not doing so may point to a breach, influence the judgement and bring requirements or recommendations.",
		})},
		{DutyReg44Recipients, Check, append(
			unchanged(SCCIF2017, "", Version{
				Strength: Must, Limit: Quantity{5, Count}, Section: reports, Parts: five,
				Summary: "The regulation 44 report goes to Ofsted, to the host authority if it asks, to the children's placing authorities, to the registered provider and any registered manager, and to any nominated responsible individual.",
			}),
			regulation("Regulation 44(7)", Version{
				Strength: Must, Limit: Quantity{5, Count}, Parts: five,
				Summary: "The independent person provides the report to the Chief Inspector, to the host authority on request, to the children's placing authorities, to the registered provider and any registered manager, and to any nominated responsible individual.",
			}),
		)},
		{DutyReg44Unaltered, Check, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: reports,
			Summary: "The independent person sends the report to Ofsted. Nobody else changes it beyond adding the provider's response; attempts to do so are reported, and alteration may bring further action.",
		})},
		{DutyReg44Serious, Date, unchanged(SCCIF2017, "", Version{
			Strength: Guidance, Section: reports,
			Summary: "Serious concerns that arise from an independent visit should reach Ofsted immediately, ahead of the report.",
		})},
		{DutyReg45Contents, Date, []Version{
			in2026(contents2026), in2023(contents), presumed(SCCIF2022, contents), presumed(SCCIF2017, contentsOne),
		}},
		{DutyReportLabels, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: reports,
			Summary: "Reports that providers and independent persons send to Ofsted carry its unique reference number of the home and the date of the visit.",
		})},
		{DutyReg40Outcome, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: "Notifications under regulation 40",
			Summary: "The outcome of a child protection enquiry is notified to Ofsted. Updates on an investigation that an inspector asks for go by email and not through the notification form.",
		})},
		{DutyReg46Format, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Never, Section: "Regulation 46 review of premises",
			Summary: "Location assessments have no set format: inspectors neither impose nor recommend one. The yearly update is proportionate and usually lighter than the first.",
		})},
		{DutyResponsibleIndividual, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: "Checks on responsible individuals",
			Summary: "Most homes need a responsible individual, and the provider has to show Ofsted that the person appointed is able to meet the regulations.",
		})},
		{DutyFinancialViability, Statement, append(
			unchanged(SCCIF2017, "", Version{
				Strength: Must, Section: "Assessing financial viability",
				Summary: "The provider runs the home so that it is likely to stay financially viable for its stated aims; inspectors assess this as lay persons only.",
			}),
			regulation("Regulation 47", Version{
				Strength: Must,
				Summary:  "The provider runs the home so that it is likely to stay financially viable for the aims of its statement of purpose.",
			}),
		)},
		{DutyAnnexA, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Guidance, Section: "Request for information at a full inspection",
			Summary: "At the start of a full inspection Annex A is asked for, under section 31 of the Care Standards Act 2000, and a time for it agreed. It is returned electronically, and homes may keep it ready.",
		})},
		{DutyReg45Copy28, Date, []Version{regulation("Regulation 45", Version{
			Strength: Must, Limit: Quantity{28, Days},
			Summary: "The report of a quality of care review is supplied to the Chief Inspector within 28 days of the day on which the review is completed.",
		})}},
		{DutyReg46CalendarYear, Date, []Version{regulation("Regulation 46", Version{
			Strength: Must, Limit: Quantity{1, Count},
			Summary: "Whether the location of the premises is appropriate and suitable is reviewed at least once in each calendar year.",
		})}},
		{DutyAbsenceNoticeMonth, Date, []Version{regulation("Regulation 48", Version{
			Strength: Must, Limit: Quantity{1, Months},
			Parts: []Part{
				{Name: "notice", Strength: Must},
				{Name: "agreed", Strength: May, Exception: true, Summary: "A shorter period may be agreed with the Chief Inspector."},
				{Name: "late", Strength: Must, Summary: "A notice that was not given in time is given without delay."},
			},
			Summary: "A planned absence of 28 days or more is notified no later than one month before it begins, or within a shorter period agreed with the Chief Inspector.",
		})}},
		{DutyAbsenceEmergencyWeek, Date, []Version{regulation("Regulation 48", Version{
			Strength: Must, Limit: Quantity{1, Weeks},
			Summary: "An absence of 28 days or more that an emergency brings, or that was not foreseen, is notified within one week of its beginning.",
		})}},
		{DutyAbsenceReturn7, Date, []Version{regulation("Regulation 48", Version{
			Strength: Must, Limit: Quantity{7, Days},
			Summary: "The return of the person in day-to-day charge is notified no later than 7 days after it.",
		})}},
		{DutyControlledDrugs, Statement, []Version{
			in2026(Version{
				Strength: Must, Section: "Reporting concerns about the administration and management of controlled drugs",
				Summary: "Providers report incidents with controlled drugs, loss and theft included, to the NHS accountable officer for them, and to the police where necessary. An inspector who learns of one that was not reported should convene a case review, and the referral should be made whether or not requirements or recommendations are.",
			}),
			in2023(drugs), presumed(SCCIF2017, drugs),
		}},
	}
}
