package rule

// What a report holds, what it must never hold, and who may read it.

func reportRules() []Rule {
	const (
		content    = "Content of the SCCIF report"
		assurance  = "Reporting findings at assurance inspections"
		monitoring = "Monitoring visit reports"
		empty      = "Inspections where no children are living in the home"
	)
	// The text of 2026 has the heading of the table of sections; the text as held
	// does not carry the table. What the text of 2023 says is presumed to go on.
	stillHeld := func(v Version) []Version {
		return []Version{presumedFrom(SCCIF2026, SourceSCCIF2023, v), in2023(v), presumed(SCCIF2017, v)}
	}
	sections := Version{
		Strength: Definition, Limit: Quantity{9, Count}, Section: content,
		Parts: []Part{
			{Name: "information about this service", Strength: Definition},
			{Name: "judgements", Strength: Definition},
			{Name: "date and judgement of last inspection", Strength: Definition},
			{Name: "enforcement action since the last inspection", Strength: Definition, Summary: "Registered providers only."},
			{Name: "recent inspection history", Strength: Definition},
			{Name: "inspection judgements", Strength: Definition},
			{Name: "areas for improvement", Strength: Definition},
			{Name: "information about this inspection", Strength: Definition},
			{Name: "service details", Strength: Definition},
		},
		Summary: "A report has nine sections: information about this service; judgements; date and judgement of last inspection; enforcement action since the last inspection, for registered providers only; recent inspection history; inspection judgements; areas for improvement; information about this inspection; service details.",
	}
	sectionContents := Version{
		Strength: Definition, Section: content,
		Parts: []Part{
			{Name: "judgements", Strength: Definition, Limit: Quantity{1, Count}, Summary: "The judgements and one standard sentence tied to the overall judgement."},
			{Name: "date and judgement of last inspection", Strength: Definition, Summary: "The date and overall judgement of the last inspection."},
			{Name: "enforcement action since the last inspection", Strength: Definition, Summary: "A brief summary; registered providers only."},
			{Name: "areas for improvement", Strength: Definition, Summary: "Recommendations and requirements, if there are any."},
		},
		Summary: "The section on judgements has one standard sentence tied to the overall judgement; that on the last inspection its date and overall judgement; that on enforcement appears for registered providers only; areas for improvement hold recommendations and requirements, if any.",
	}
	statement := Version{
		Strength: Must, Section: empty,
		Parts: []Part{
			{Name: "template", Strength: Must, Summary: "The template of an assurance inspection report."},
			{Name: "statement", Strength: Must, Summary: "The set statement, with the date of registration."},
		},
		Summary: "The report of a first inspection with no children uses the assurance template and a set statement: none were accommodated since the date of registration that is named, and the inspection is about keeping the registration and being ready for placements.",
	}

	return []Rule{
		{ReportSections, Check, stillHeld(sections)},
		{ReportLength, Check, unchanged(SCCIF2017, "", Version{
			Strength: Usually, Section: "The inspection report",
			Parts: []Part{
				{Name: "paragraphs from", Strength: Usually, Limit: Quantity{6, Count}},
				{Name: "paragraphs to", Strength: Usually, Limit: Quantity{8, Count}},
				{Name: "sentences from", Strength: Usually, Limit: Quantity{2, Count}},
				{Name: "sentences to", Strength: Usually, Limit: Quantity{3, Count}},
				{Name: "longer", Strength: May, Exception: true, Summary: "Several weaknesses, or a judgement of outstanding, may need more."},
			},
			Summary: "In most cases a section of the report on a judgement has at most 6 to 8 short paragraphs, each usually of 2 or 3 sentences. Several weaknesses or a judgement of outstanding may need more.",
		})},
		{ReportReasonsSummary, Check, []Version{
			in2026(Version{
				Strength: Always, Section: "The inspection report",
				Summary: "The report includes a short summary of the reasons for the outcome of the inspection.",
			}),
		}},
		{ReportAnonymised, Check, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: "Children's homes reports",
			Parts: []Part{
				{Name: "name of the home", Strength: Never},
				{Name: "address of the home", Strength: Never},
				{Name: "location of the home", Strength: Never, Summary: "Anything that locates the home."},
				{Name: "child or member of staff", Strength: Never, Summary: "Anything that identifies one."},
				{Name: "responsible individual", Strength: Always, Summary: "The name."},
				{Name: "registered provider", Strength: Always, Summary: "Name and address where the provider is an organisation."},
				{Name: "recent inspection history", Strength: Always},
				{Name: "enforcement", Strength: Always, Summary: "Details of any enforcement since the last inspection."},
			},
			Summary: "A published report of a children's home never holds the home's name, its address, anything that locates it, or anything that identifies a child or a member of staff. It holds the responsible individual's name, the name and address of a registered provider that is an organisation, the recent history and any enforcement since the last inspection.",
		})},
		{ReportSearchable, Check, unchanged(SCCIF2017, "", Version{
			Strength: Always, Section: "Children's homes reports",
			Parts: []Part{
				{Name: "urn", Strength: Always},
				{Name: "local authority", Strength: Always},
				{Name: "region", Strength: Always},
				{Name: "postcode", Strength: Never},
			},
			Summary: "Published reports can be searched by the provider's unique reference number, by local authority or by region, and not by postcode.",
		})},
		{ReportChildrenLetter, Date, unchanged(SCCIF2017, "", Version{
			Strength: Always, Section: "Children's letters",
			Summary: "After every full inspection a letter to the children sums up the findings; it is not published.",
		})},
		{ReportAssurance, Check, unchanged(SCCIF2022, "", Version{
			Strength: Must, Section: assurance,
			Summary: "The report of an assurance inspection is a short narrative that says clearly whether there are serious or widespread concerns.",
		})},
		{ReportMonitoring, Check, unchanged(SCCIF2017, "", Version{
			Strength: Must, Section: monitoring,
			Parts: []Part{
				{Name: "purpose", Strength: Must, Summary: "The reasons for the visit and its purpose."},
				{Name: "developments", Strength: Must, Summary: "Significant developments, and what was done about the requirements with what effect."},
				{Name: "progress", Strength: Must, Summary: "Where there was progress and where there was none."},
				{Name: "impact", Strength: Must, Summary: "The effect of continuing concerns on children, and what Ofsted will do to notify authorities or protect children."},
				{Name: "further action", Strength: Must, Summary: "Where further action is needed, and which."},
				{Name: "judgement", Strength: Must, Summary: "Why the judgement changes or stays, where that arises."},
				{Name: "published", Strength: Always},
				{Name: "not published", Strength: May, Exception: true, Summary: "A regional director may decide so in exceptional circumstances."},
			},
			Summary: "The report of a monitoring visit sets out its purpose and reasons, developments, progress and the lack of it, the effect on children, further action, and why the judgement changes or stays. It is published unless a regional director decides otherwise in exceptional circumstances.",
		})},
		{ReportSectionContents, Check, stillHeld(sectionContents)},
		{ReportAssuranceContents, Check, unchanged(SCCIF2022, "", Version{
			Strength: Must, Section: assurance,
			Parts: []Part{
				{Name: "children", Strength: Must, Summary: "Whether children are safe and well cared for, with shortfalls and their effect."},
				{Name: "leaders and managers", Strength: Must, Summary: "Their effectiveness, and improvements since the last inspection with their effect."},
				{Name: "requirements and recommendations", Strength: Must, Summary: "As necessary."},
				{Name: "earlier ones", Strength: Guidance, Summary: "Requirements and recommendations of the last inspection are reported only as met or not."},
				{Name: "published", Strength: Always},
			},
			Summary: "The report of an assurance inspection covers children's safety and care with shortfalls and their effect, leaders and managers with improvements since the last inspection, and requirements and recommendations as needed; earlier ones are reported only as met or not. It is published.",
		})},
		{ReportMonitoringOpening, Check, unchanged(SCCIF2017, "", Version{
			Strength: Guidance, Section: monitoring,
			Parts: []Part{
				{Name: "issues", Strength: Guidance, Summary: "What was monitored, in line with what the manager was told."},
				{Name: "last visit", Strength: Guidance, Summary: "When the home was last visited, and for what purpose."},
			},
			Summary: "The report of a monitoring visit opens with what was monitored, in line with what the manager was told, and with the date and purpose of the last visit.",
		})},
		{ReportMonitoringNoIntendedAction, Check, unchanged(SCCIF2017, "", Version{
			Strength: Never, Section: monitoring,
			Summary: "The report of a monitoring visit may say that further enforcement is likely and never holds the details of action that is intended.",
		})},
		{ReportChildrenUnidentified, Check, unchanged(SCCIF2017,
			"Practice when gathering the views of children; How inspectors record the evidence; Evaluating the experiences and progress of children",
			Version{
				Strength: Never, Section: "Practice when gathering the views of children; How inspectors record the evidence; Case tracking",
				Summary: "Report and feedback hold no comment that identifies a child without the child's permission. Where a person has to be identified in the evidence, initials are used.",
			})},
		{ReportNoChildrenStatement, Check, []Version{
			restated(empty+": first inspection after registration", statement), in2023(statement), presumed(SCCIF2022, statement),
			stated(SCCIF2017, SourceGuidance2017, Version{
				Strength: Must, Section: empty,
				Parts: []Part{
					{Name: "template", Strength: Must, Summary: "The report of an interim inspection."},
					{Name: "statement", Strength: Must, Summary: "The set statement, with the date of registration."},
				},
				Summary: "The report of a first inspection with no children is that of an interim inspection and uses a set statement: none were accommodated since the date of registration that is named, and the inspection is about keeping the registration and being ready for placements.",
			}),
		}},
	}
}
