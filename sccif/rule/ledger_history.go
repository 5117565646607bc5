package rule

import "time"

// What held, was proposed or was said before the framework of 2017: the texts of
// 2011 to 2017 that are known from reports about them and not in full. Where no
// source says when such a rule ended, it is presumed to have ended with the
// framework that it belonged to.

func historyRules() []Rule {
	return append(frameworkHistoryRules(), consultationHistoryRules()...)
}

// sinceSCCIF ends a rule of an earlier framework where the common framework
// began: nothing seen from then on has it.
func sinceSCCIF(section, summary string) Version {
	return ended(SCCIF2017, SourceSCCIF2023, Presumed, section, summary)
}

// frameworkHistoryRules are those that were in force once.
func frameworkHistoryRules() []Rule {
	// Nothing known says when these ended after the framework of 2015 began.
	since2015 := day(2015, time.April, 1)
	// The first day on which the framework of 2011 can have been changed.
	after2011 := day(2011, time.April, 2)
	// Assurance inspections took the place of interim inspections on this day.
	interimEnded := ended(SCCIF2022, SourceUpdateLog, Stated, "1 April 2022",
		"Assurance inspections replace interim inspections.")

	return []Rule{
		{HistoryScale2011, Limit, []Version{
			notBefore(after2011, ended(Framework2014, SourceResponse2014, Stated, "paragraphs 4 and 17",
				"By 2014 adequate had taken the place of satisfactory.")),
			presumedFrom(Framework2011, SourceArticle2011, Version{
				Strength: Definition,
				Section:  "whole article",
				Limit:    Quantity{4, Count},
				Summary:  "Homes are judged outstanding, good, satisfactory or inadequate. The article names the first three and gives no year; inadequate is taken from later editions.",
			}),
		}},
		{HistoryScaleAdequate, Limit, []Version{
			ended(Framework2015, SourceResponse2014, Stated, "paragraph 4",
				"Requires improvement replaces adequate. Replaces does not mean equals: a comparison across the change has to be asked for and is marked."),
			notBefore(after2011, stated(Framework2014, SourceResponse2014, Version{
				Strength: Definition,
				Section:  "paragraphs 4 and 17",
				Limit:    Quantity{4, Count},
				Summary:  "Homes are judged outstanding, good, adequate or inadequate; since when adequate stands for satisfactory is not known.",
			})),
		}},
		{HistoryInterim2014, Limit, []Version{
			interimEnded,
			stated(Framework2014, SourceResponse2014, Version{
				Strength: Always,
				Section:  "paragraphs 3 and 38",
				Limit:    Quantity{3, Count},
				Summary:  "An interim inspection finds effectiveness improved, sustained or declined since the last full inspection, and so relates to that inspection's judgement.",
			}),
		}},
		{HistoryInterimFocus2014, Check, []Version{
			notBefore(since2015, sinceSCCIF("Types of inspection", "The four areas of focus are not named.")),
			stated(Framework2014, SourceResponse2014, Version{
				Strength: Definition,
				Section:  "paragraphs 33 to 36",
				Limit:    Quantity{4, Count},
				Summary:  "Interim inspections have four areas of focus: the progress of children since the last inspection; how leaders monitor and improve; an overview of experiences since then, such as incidents, notifications, complaints and restraint; the response to requirements and recommendations. Partnership working is to be added and the child's voice made clear.",
			}),
		}},
		{HistoryStructure2015, Limit, []Version{
			sinceSCCIF("Judgement structure", "Partnership is no judgement of its own: there are three judgements."),
			presumedFrom(Framework2015, SourceResponse2014, Version{
				Strength: Definition,
				Section:  "paragraph 4",
				Limit:    Quantity{4, Count},
				Parts: []Part{
					{Name: "key judgements", Strength: Definition, Limit: Quantity{1, Count}},
					{Name: "graded judgements", Strength: Definition, Limit: Quantity{2, Count}},
				},
				Summary: "As announced: overall experiences and progress, taking into account how well children are helped and protected, the key judgement, and two graded judgements, leaders and managers and working in partnership. Published tables of those years show no partnership judgement.",
			}),
		}},
		{HistoryLimits2015, Limit, []Version{
			sinceSCCIF("Judgement structure", "The limits are always for helped and protected, and likely and certainly for leaders and managers."),
			presumedFrom(Framework2015, SourceResponse2014, Version{
				Strength: Likely,
				Section:  "paragraph 4",
				Parts: []Part{
					{Name: "key, overall inadequate", Strength: Likely},
					{Name: "graded, overall at most requires improvement", Strength: Likely},
				},
				Summary: "As announced: inadequate for the key judgement is likely to make the overall judgement inadequate; inadequate for a graded judgement is likely to make it no better than requires improvement.",
			}),
		}},
		{HistoryReturn68Weeks2014, Date, []Version{
			ended(SCCIF2017, SourceGuidance2017, Stated, "inadequate homes", "The common framework says it itself."),
			notBefore(after2011, stated(Framework2014, SourceResponse2014, Version{
				Strength: Always,
				Section:  "paragraph 13",
				Limit:    Quantity{8, Weeks},
				Parts:    []Part{{Name: "from", Strength: Always, Limit: Quantity{6, Weeks}}},
				Summary:  "A home judged inadequate goes on being returned to within six to eight weeks; one judged requires improvement, a grade from April 2015, gets no quicker return.",
			})),
		}},
		{HistoryServicesOfConcern, Statement, []Version{
			notBefore(since2015, sinceSCCIF("Scheduling", "No services-of-concern model is named.")),
			stated(Framework2014, SourceResponse2014, Version{
				Strength: Always,
				Section:  "paragraph 3",
				Summary:  "A services-of-concern model brings more oversight: judgements, complaints, notifications and other information that signal concern influence when homes are inspected and how enforcement is approached.",
			}),
		}},
		{HistoryMonitoringReportsPublished2014, Date, []Version{
			sinceSCCIF("Monitoring visit reports", "The common framework says it itself."),
			stated(Framework2014, SourceResponse2014, Version{
				Strength: Always,
				Section:  "paragraph 3",
				Summary:  "Reports of visits that monitor specific matters are published.",
			}),
		}},
		{HistoryReportNames2014, Statement, []Version{
			sinceSCCIF("Children's homes reports", "What a published report may name is narrower."),
			stated(Framework2014, SourceResponse2014, Version{
				Strength: May,
				Section:  "paragraph 3",
				Summary:  "Reports may name registered providers and responsible individuals with their addresses, and say when and what enforcement there was.",
			}),
		}},
		{HistoryGoodCumulative2014, Limit, []Version{
			ended(Framework2015, SourceResponse2014, Presumed, "paragraph 17",
				"As announced good is described alone, so that some practice once called adequate falls within good."),
			notBefore(after2011, stated(Framework2014, SourceResponse2014, Version{
				Strength: Must,
				Section:  "paragraph 17",
				Summary:  "To be judged good a home meets the descriptor of adequate as well as that of good.",
			})),
		}},
		{HistoryEducation25Hours, Statement, []Version{
			sinceSCCIF("Evaluation criteria", "No number of hours is named."),
			presumedFrom(Framework2015, SourceResponse2014, Version{
				Strength: Never,
				Section:  "paragraph 15",
				Limit:    Quantity{25, Hours},
				Summary:  "Twenty-five hours of registered education a week is the benchmark expected, yet missing it does not of itself limit a judgement.",
			}),
		}},
		{HistoryBestFit2014, Statement, []Version{
			sinceSCCIF("How inspectors use the evaluation criteria", "The common framework says it itself."),
			presumedFrom(Framework2014, SourceResponse2014, Version{
				Strength: Always,
				Section:  "paragraph 14",
				Summary:  "Best fit means a professional evaluation in which some criteria weigh less in some homes; it is not a checklist and not one model for all.",
			}),
		}},
		{HistoryServiceGuidance2014, Statement, []Version{
			notBefore(since2015, sinceSCCIF("Inspecting different types of homes", "The framework itself says what to consider in different types of homes.")),
			stated(Framework2014, SourceResponse2014, Version{
				Strength: Definition,
				Section:  "paragraph 19",
				Limit:    Quantity{5, Count},
				Summary:  "Guidance of their own covers five kinds of service: homes for short breaks; secure homes; therapeutic communities; residential special schools that are also homes; homes for emergency, short-term or assessment placements.",
			}),
		}},
		{HistoryInterimNotFull, Statement, []Version{
			interimEnded,
			stated(Framework2014, SourceResponse2014, Version{
				Strength: Definition,
				Section:  "paragraph 36",
				Summary:  "The interim inspection stays a more focused one: Ofsted declined to replace it with a second full inspection.",
			}),
		}},
		{HistoryOneChange2015, Statement, []Version{
			ended(Framework2015, SourceRegulations2015, Stated, "Regulation 1", "The change was due on this day, with the regulations."),
			stated(Framework2014, SourceResponse2014, Version{
				Strength: Definition,
				Section:  "paragraph 2",
				Summary:  "The full framework changes once, in April 2015, with the quality standards and regulations; April 2014 brings interim inspections, methods and reporting only.",
			}),
		}},
		{HistoryNoValueForMoney2011, Statement, []Version{
			notBefore(after2011, ended(Framework2014, SourceResponse2014, Presumed, "paragraph 3", "Value for money is not mentioned.")),
			presumedFrom(Framework2011, SourceArticle2011, Version{
				Strength: Never,
				Section:  "whole article",
				Summary:  "Value for money plays no part in a judgement, only whether the home has the resources that its children need.",
			}),
		}},
		{HistoryInterim2017, Statement, []Version{
			interimEnded,
			presumedFrom(SCCIF2017, SourceBlog2017, Version{
				Strength: Definition,
				Section:  "opening",
				Summary:  "The finding of improved, sustained or declined is still given between full inspections: a home outstanding in late 2016 was found in 2017 to have improved in effectiveness.",
			}),
		}},
	}
}
