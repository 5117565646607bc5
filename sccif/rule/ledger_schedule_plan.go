package rule

// How an inspection is planned: who carries it out, when it may be put off, and
// what bears on its day.

func planningRules() []Rule {
	deferral := Version{
		Strength: May, Section: "Deferrals",
		Summary: "An inspection may be deferred under Ofsted's separate policy on deferrals. A deferral that was granted is a fact to be given; it is never inferred.",
	}
	intelligence := Version{
		Strength: May, Section: "Notifications under regulation 40 and reports under regulations 44 and 45",
		Summary: "Notifications and reports under regulations 44 and 45, or their absence, may lead to talks with the home or others, to inspections being rescheduled, to lines of enquiry, or to an assurance inspection of a home judged good or outstanding that was to have one inspection in the year.",
	}
	intelligence2017 := intelligence
	intelligence2017.Summary = "Notifications and reports under regulations 44 and 45, or their absence, may lead to talks with the home or others, to inspections being rescheduled, or to lines of enquiry."

	return []Rule{
		{ScheduleYoungAdultsOnly, Date, unchanged(SCCIF2017, "", Version{
			Strength: Always, Section: "Homes where young adults live",
			Summary: "The duty to inspect stays in place even when only young adults live at the home at the time.",
		})},
		{ScheduleSameInspector, Date, unchanged(SCCIF2017, "", Version{
			Strength: Usually, Limit: Quantity{3, Count}, Section: "Scheduling",
			Parts: []Part{
				{Name: "consecutive full inspections", Strength: Usually},
				{Name: "enforcement", Strength: May, Exception: true, Summary: "The inspector may be kept until enforcement action has finished."},
			},
			Summary: "Where possible the same inspector does not carry out more than 3 consecutive full inspections of a home. Enforcement action may be a reason to keep the inspector until it has finished.",
		})},
		{ScheduleOutOfHours, Statement, unchanged(SCCIF2017, "", Version{
			Strength: May, Section: "Scheduling",
			Summary: "Inspection may go on at night or at a weekend where children have to be safeguarded or where information of concern is about staffing or practice at those times.",
		})},
		{ScheduleIntelligence, Statement, widened("", intelligence, intelligence2017)},
		{ScheduleManagerNotificationFailure, Statement, unchanged(SCCIF2017, "", Version{
			Strength: May, Section: "Homes with no registered manager",
			Summary: "Not telling Ofsted of a manager's absence or change, or not putting satisfactory management in place, is weighed when inspections are planned and carried out: it may bring the inspection forward and bear on the judgement of leadership. Not telling of a change may also bear on fitness.",
		})},
		{ScheduleInputs, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Definition, Limit: Quantity{6, Count}, Section: "Scheduling",
			Summary: "Scheduling takes account of legal requirements, earlier findings, complaints and concerns, answers to questionnaires, notifications, and reports under regulations 44 and 45.",
		})},
		{ScheduleRisk, Statement, unchanged(SCCIF2017, "", Version{
			Strength: May, Section: "The inspection principles",
			Summary: "Providers that do well consistently may be inspected less often or more lightly, once the risk of that has been weighed. Concerns can bring inspectors back to good and outstanding homes sooner at any time.",
		})},
		{ScheduleDeferral, Date, []Version{
			in2026(Version{
				Strength: May, Section: "Deferrals",
				Summary: "A provider may ask at the earliest opportunity for an inspection to be deferred; each request is decided under Ofsted's policy on deferrals. A deferral that was granted is a fact to be given; it is never inferred.",
			}),
			in2023(deferral), presumed(SCCIF2017, deferral),
		}},
		{SchedulePause, Statement, []Version{
			in2026(Version{
				Strength: May, Section: "Discussions with managers and staff",
				Summary: "In exceptional cases an inspection may be paused under Ofsted's guidance on pausing, each case on its merits.",
			}),
		}},
		{ScheduleIncomplete, Statement, unchanged(SCCIF2017, "", Version{
			Strength: May, Section: "Incomplete inspections",
			Summary: "An inspection may be incomplete: Ofsted's policy on incomplete inspections then applies and further evidence is gathered, so that its last day does not follow from the visit alone.",
		})},
		{ScheduleMonitoringDecision, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Usually, Section: "Monitoring visits; Monitoring compliance notices",
			Summary: "Whether there is to be a statutory inspection or a monitoring visit is usually decided by the regulatory inspection manager at a case review, and so is whether the visit is announced.",
		})},
		{ScheduleQuestionnaires, Statement, unchanged(SCCIF2017, "", Version{
			Strength: Always, Section: "Questionnaires",
			Summary: "Links to questionnaires go out every year through providers. The answers inform planning and scheduling, and having none is itself a line of enquiry.",
		})},
	}
}
