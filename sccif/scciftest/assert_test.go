package scciftest_test

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/scciftest"
	"github.com/sccif/sccif-go/schedule"
)

// recorder is a test that keeps what is said to it, and by which functions.
type recorder struct {
	said    string
	callers []string
	failed  bool
}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.said += fmt.Sprintf(format, args...)
	pcs := make([]uintptr, 32)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	for more := true; more; {
		var f runtime.Frame
		f, more = frames.Next()
		r.callers = append(r.callers, f.Function)
	}
}

func (r *recorder) FailNow() {
	r.failed = true
	runtime.Goexit()
}

// said gives what an assertion says when it fails; nothing where it holds.
func said(t *testing.T, assertion func(scciftest.TestingT)) string {
	t.Helper()
	r := &recorder{}
	done := make(chan struct{})
	go func() {
		defer close(done)
		assertion(r)
	}()
	<-done
	assert.Equal(t, r.said != "", r.failed, "an assertion that fails ends the test")
	for _, f := range r.callers {
		assert.NotContains(t, f, "-range", "the body of an iterator is no helper: a failure in it is reported at its line")
	}
	return r.said
}

// home is registered on 28 June 2022 and judged good on 14 February 2023.
func home() scciftest.HomeBuilder {
	return scciftest.Home().Registered("2022-06-28").Full("2023-02-14", judgement.Good, judgement.Good, judgement.Good)
}

func TestAssertionsHold(t *testing.T) {
	h := home()
	scciftest.RequireDue(t, h, "2023-04-02", rule.ScheduleAnnualFull, "2023-04-01", "2024-03-31")
	scciftest.RequireNotDue(t, h, "2023-03-31", rule.ScheduleAnnualFull)
	scciftest.RequireStatus(t, h, "2023-04-02", "schedule.annual-full/2022-23", schedule.Met)
	scciftest.RequireMilestone(t, h, "2023-06-01", "2023-02-14", schedule.DraftReport, "2023-03-10")
	scciftest.RequireNoDepartures(t, h, "2023-06-01")
	scciftest.RequireUndecided(t, h, "2023-06-01", rule.DutyReg44Visit, "regulation44Visits")
	scciftest.RequireRefused(t, h, "2001-01-01", rule.ErrNotCovered)
	scciftest.RequireRefused(t, scciftest.Home().Registered("x"), "2024-01-01", calendar.ErrSyntax)

	scciftest.RequireRefused(t, nil, "2024-01-01", scciftest.ErrNoHome)

	wrong := scciftest.Home().Full("2023-02-14", judgement.Good, judgement.Inadequate, judgement.Good)
	scciftest.RequireDeparture(t, wrong, "2023-06-01", rule.JudgementLimiting)

	d := scciftest.Decide(t, judgement.Facts{HelpedAndProtected: judgement.Inadequate, LeadersAndManagers: judgement.Good}, "2024-02-27")
	scciftest.RequirePermitted(t, d, judgement.AreaOverall, judgement.Inadequate)
	scciftest.RequireExpected(t, d, judgement.AreaOverall, judgement.Inadequate)
	scciftest.RequirePermitted(t, d, judgement.AreaHelpedAndProtected, judgement.Inadequate, judgement.RequiresImprovement, judgement.Good, judgement.Outstanding)
	scciftest.RequireExpected(t, d, judgement.AreaLeadersAndManagers, judgement.Inadequate, judgement.RequiresImprovement, judgement.Good, judgement.Outstanding)

	// R1 is a young adult from 1 January 2028. Of the 366 days that end on 30 June 2028
	// 182 lie from then on and 184 before; of the 366 that end on 1 July 183 and 183,
	// and a half is no majority.
	lived := home().Resident("R1", "2010-01-01", "2022-07-01", "")
	scciftest.RequireOccupancy(t, lived, "2024-01-01", occupancy.Throughout, "2028-07-01")
}

func TestAssertionsSayWhatIsThere(t *testing.T) {
	h := home()
	for name, c := range map[string]struct {
		assertion func(scciftest.TestingT)
		says      []string
	}{
		"due, in another window": {
			func(t scciftest.TestingT) {
				scciftest.RequireDue(t, h, "2023-04-02", rule.ScheduleAnnualFull, "2023-04-01", "2024-03-30")
			},
			[]string{
				"want schedule.annual-full due on 2023-04-02, from 2023-04-01 to 2024-03-30", "The plan of 2023-04-02",
				"schedule.annual-full/2023-24: due, from 2023-04-01 to 2024-03-31, ofsted, full inspection, usually",
				"A full inspection is usually carried out at least once in each inspection year",
			},
		},
		"due, and met": {
			func(t scciftest.TestingT) {
				scciftest.RequireDue(t, h, "2023-03-01", rule.ScheduleAnnualFull, "2022-10-01", "2023-03-31")
			},
			[]string{"schedule.annual-full/2022-23: met"},
		},
		"due, with no duty of the rule": {
			func(t scciftest.TestingT) {
				scciftest.RequireDue(t, h, "2023-04-02", rule.ScheduleReopeningNotice, "", "2024-03-31")
			},
			[]string{"from no date to 2024-03-31", "schedule.annual-full/2023-24: due", "schedule.reopening-notice: not applied"},
		},
		"due, of a rule that is not looked at": {
			func(t scciftest.TestingT) { scciftest.RequireDue(t, h, "2023-04-02", rule.ReportSections, "", "") },
			[]string{"report.sections was not looked at"},
		},
		"not due": {
			func(t scciftest.TestingT) { scciftest.RequireNotDue(t, h, "2023-04-01", rule.ScheduleAnnualFull) },
			[]string{"want schedule.annual-full not due on 2023-04-01", "schedule.annual-full/2023-24: due"},
		},
		"not due, when it is overdue": {
			func(t scciftest.TestingT) { scciftest.RequireNotDue(t, h, "2024-04-01", rule.ScheduleAnnualFull) },
			[]string{"schedule.annual-full/2023-24: overdue"},
		},
		"not due, when it is unknown": {
			func(t scciftest.TestingT) { scciftest.RequireNotDue(t, h, "2024-04-01", rule.DutyReg44Visit) },
			[]string{"missing: regulation44Visits"},
		},
		"another status": {
			func(t scciftest.TestingT) {
				scciftest.RequireStatus(t, h, "2024-04-01", "schedule.annual-full/2023-24", schedule.Due)
			},
			[]string{"want schedule.annual-full/2023-24 due on 2024-04-01, not overdue"},
		},
		"no such duty": {
			func(t scciftest.TestingT) {
				scciftest.RequireStatus(t, h, "2024-04-01", "schedule.annual-full/2033-34", schedule.Due)
			},
			[]string{"and there is no such duty", "schedule.annual-full/2023-24: overdue"},
		},
		"no such key": {
			func(t scciftest.TestingT) { scciftest.RequireStatus(t, h, "2024-04-01", "x/y", schedule.Due) },
			[]string{"and there is no such duty", "schedule.annual-full/2023-24: overdue", "duty.reg46-location/2022-06-28: unknown"},
		},
		"another last day": {
			func(t scciftest.TestingT) {
				scciftest.RequireMilestone(t, h, "2023-06-01", "2023-02-14", schedule.DraftReport, "2023-03-11")
			},
			[]string{"want draft report by 2023-03-11, not by 2023-03-10", "within 18 working days", "timeline.draft-18"},
		},
		"a last day, and there is none": {
			func(t scciftest.TestingT) {
				scciftest.RequireMilestone(t, scciftest.Home().Full("2026-09-01", judgement.Good), "2027-06-01", "2026-09-01", schedule.Publication, "2026-10-26")
			},
			[]string{"want publication by 2026-10-26, not by no date", "gives no limit"},
		},
		"no timeline": {
			func(t scciftest.TestingT) {
				scciftest.RequireMilestone(t, h, "2023-02-13", "2023-02-14", schedule.DraftReport, "2023-03-10")
			},
			[]string{"want a timeline of the inspection of 2023-02-14, and there is none on 2023-02-13"},
		},
		"no departure": {
			func(t scciftest.TestingT) { scciftest.RequireDeparture(t, h, "2023-06-01", rule.JudgementLimiting) },
			[]string{"want a departure from judgement.limiting", "departs from no rule", "judgement.limiting: "},
		},
		"another departure": {
			func(t scciftest.TestingT) {
				scciftest.RequireDeparture(t, scciftest.Home().Full("2023-02-14", judgement.Good), "2023-06-01", rule.JudgementLimiting)
			},
			[]string{"inspections[0]: ", "judgement.order", "missing: helpedAndProtected"},
		},
		"a departure": {
			func(t scciftest.TestingT) {
				scciftest.RequireNoDepartures(t, scciftest.Home().Full("2023-02-14", judgement.Good, judgement.Inadequate), "2023-06-01")
			},
			[]string{"want no departures", "judgement.limiting"},
		},
		"other grades": {
			func(t scciftest.TestingT) {
				d := scciftest.Decide(t, judgement.Facts{HelpedAndProtected: judgement.Inadequate}, "2024-02-27")
				scciftest.RequirePermitted(t, d, judgement.AreaOverall, judgement.Inadequate, judgement.Good)
			},
			[]string{"want {inadequate, good} permitted for the overall judgement, not {inadequate}", "judgement.limiting"},
		},
		"grades of an area without bounds": {
			func(t scciftest.TestingT) {
				d := scciftest.Decide(t, judgement.Facts{}, "2024-02-27")
				scciftest.RequireExpected(t, d, judgement.AreaPartnership, judgement.Good)
			},
			[]string{"want {good} expected for partnership, not {}"},
		},
		"no decision": {
			func(t scciftest.TestingT) { scciftest.Decide(t, judgement.Facts{}, "2001-01-01") },
			[]string{"nothing can be decided on 2001-01-01", "not covered"},
		},
		"another occupancy": {
			func(t scciftest.TestingT) {
				scciftest.RequireOccupancy(t, h.Resident("R1", "2010-01-01", "2022-07-01", ""), "2024-01-01", occupancy.InNone, "")
			},
			[]string{"want occupancy in none that flips on no date, not throughout that flips on 2028-07-0", "occupancy."},
		},
		"no residents": {
			func(t scciftest.TestingT) { scciftest.RequireOccupancy(t, h, "2024-01-01", occupancy.InNone, "") },
			[]string{"want occupancy in none, and no resident is given"},
		},
		"impossible residents": {
			func(t scciftest.TestingT) {
				scciftest.RequireOccupancy(t, h.Resident("R1", "1890-01-01", "2022-07-01", ""), "2024-01-01", occupancy.InNone, "")
			},
			[]string{"no resident is given", "residents[0]"},
		},
		"undecided for want of something else": {
			func(t scciftest.TestingT) {
				scciftest.RequireUndecided(t, h, "2023-06-01", rule.DutyReg44Visit, "managers")
			},
			[]string{"want duty.reg44-visit undecided for want of [managers]", "duty.reg44-visit: undecided, missing: regulation44Visits"},
		},
		"not undecided": {
			func(t scciftest.TestingT) { scciftest.RequireUndecided(t, h, "2023-06-01", rule.ScheduleAnnualFull) },
			[]string{"schedule.annual-full: applied"},
		},
		"not refused": {
			func(t scciftest.TestingT) { scciftest.RequireRefused(t, h, "2023-06-01", sccif.ErrOrder) },
			[]string{`want the error "days in an impossible order"`, "<nil>"},
		},
		"a home that is none": {
			func(t scciftest.TestingT) {
				scciftest.RequireDue(t, h.Registered("2022-02-30"), "2023-04-02", rule.ScheduleAnnualFull, "", "")
			},
			[]string{"the home cannot be built", `Registered("2022-02-30")`},
		},
		"a home that cannot be assessed": {
			func(t scciftest.TestingT) { scciftest.Assess(t, h, "2001-01-01") },
			[]string{"the home cannot be assessed on 2001-01-01", "not covered"},
		},
		"no home": {
			func(t scciftest.TestingT) { scciftest.RequireNoDepartures(t, nil, "2023-06-01") },
			[]string{"the home cannot be built", "no home given"},
		},
		"no day": {
			func(t scciftest.TestingT) { scciftest.Assess(t, h, "") },
			[]string{"the home cannot be assessed on ", "not covered"},
		},
		"a bad date of the assertion": {
			func(t scciftest.TestingT) {
				scciftest.RequireDue(t, h, "2023-04-31", rule.ScheduleAnnualFull, "", "")
			},
			[]string{"a date of the assertion is none", "2023-04-31"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := said(t, c.assertion)
			require.NotEmpty(t, got)
			for _, part := range c.says {
				assert.Contains(t, got, part)
			}
		})
	}
}
