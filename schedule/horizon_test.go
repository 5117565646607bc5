package schedule_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	. "github.com/sccif/sccif-go/schedule"
)

// What an event brought about stays while it is overdue: the years from the day
// after its window, those in which it would leave the plan, and much later.
func TestOverdueEventsStay(t *testing.T) {
	manager := newHome("2019-05-01")
	manager.Managers = []Manager{{Left: on("2019-07-01")}}
	manager.ManagerLeftNotified = on("2019-07-04")
	reviewed := newHome("2015-02-01")
	reviewed.Regulation45Reviews = []Regulation45Review{{Completed: on("2022-01-16")}}
	reviewed.LocationAssessments = []LocationAssessment{{On: on("2021-05-01")}}
	for key, test := range map[string]struct {
		record Record
		closes string
	}{
		"duty.reg45-review/2022-01-16":                     {reviewed, "2022-07-16"},
		"duty.reg46-location/2021-05-01":                   {reviewed, "2022-05-01"},
		"schedule.new-home-first-half/2022-05-17":          {newHome("2022-05-17"), "2023-03-31"},
		"schedule.new-home-second-half/2022-11-17":         {newHome("2022-11-17"), "2023-09-30"},
		"schedule.last-quarter-relief/2023-02-15":          {home(graded("2023-02-14", "2023-02-15", judgement.RequiresImprovement)), "2023-06-29"},
		"followup.return-6-8-weeks/2022-05-18":             {home(graded("2022-05-17", "2022-05-18", judgement.Inadequate)), "2022-07-13"},
		"followup.full-16-weeks/2022-05-18":                {home(graded("2022-05-17", "2022-05-18", judgement.Inadequate)), "2022-09-07"},
		"schedule.reopening-notice/2022-02-01":             {conditioned(NoChildrenCondition{Imposed: on("2022-02-01"), Reopening: on("2022-11-20")}), "2022-08-19"},
		"schedule.condition-removed-first-half/2022-08-01": {conditioned(NoChildrenCondition{Imposed: on("2022-02-01"), Removed: on("2022-08-01")}), "2023-03-30"},
		"duty.absence-notice-month/2022-03-31":             {absent(Absence{From: on("2022-03-31"), To: on("2022-06-01"), Emergency: rule.No}), "2022-02-28"},
		"duty.absence-return-7/2022-06-01":                 {absent(Absence{From: on("2022-03-31"), To: on("2022-06-01"), Emergency: rule.No}), "2022-06-08"},
		"schedule.manager-leaves-before-first/2019-07-01":  {manager, "2019-08-01"},
	} {
		last := on(test.closes)
		leaves := calendar.InspectionYearOf(last).Next().Last() // the last day on which the window is asked for
		assert.Equal(t, last, byKey(t, test.record, test.closes, key).Window.Closes, key)
		stands(t, test.record, key,
			last.AddDays(1).String(), "overdue", leaves.String(), "overdue", leaves.AddDays(1).String(), "overdue", "2026-06-01", "overdue")
	}

	told := concerns("2022-05-17", "2022-05-17", rule.Yes)
	told.FollowUp.CaseReview = on("2022-05-20")
	stands(t, home(told), "followup.alert-assurance/2022-05-17/email", "2022-05-18", "due", "2022-05-19", "overdue", "2024-04-01", "overdue")
	stands(t, home(told), "followup.alert-assurance/2022-05-17/call", "2023-03-31", "due", "2023-04-01", "due", "2024-04-01", "")

	// Met since, or not known, it goes; so does what every month and year asks for.
	met := home(graded("2022-05-17", "2022-05-18", judgement.Inadequate), graded("2022-08-02", "2022-08-03", judgement.Good))
	stands(t, met, "followup.return-6-8-weeks/2022-05-18", "2024-03-31", "met", "2024-04-01", "")
	stands(t, met, "followup.case-review-5/2022-05-18", "2024-03-31", "unknown", "2024-04-01", "")
	stands(t, home(), "schedule.annual-full/2022-23", "2024-03-31", "overdue", "2024-04-01", "")
	months := home()
	months.Regulation44Visits = []Regulation44Visit{{Visit: on("2022-06-03"), ReportSent: on("2022-06-20")}, {Visit: on("2022-07-03")}}
	stands(t, months, "duty.reg44-visit/2022-05", "2024-03-31", "overdue", "2024-04-01", "")
	stands(t, months, "duty.reg44-report/2022-07-03", "2024-03-31", "overdue", "2024-04-01", "")
	stands(t, reviewed, "duty.reg46-calendar-year/2022", "2024-03-31", "overdue", "2024-04-01", "")

	// A day asked for makes no difference to what is overdue.
	plan, err := Assess(reviewed, on("2024-06-01"), Options{Since: on("2024-06-01")})
	require.NoError(t, err)
	keys := map[string]bool{}
	for d := range plan.With(Overdue) {
		keys[d.Key] = true
	}
	assert.True(t, keys["duty.reg45-review/2022-01-16"] && keys["duty.reg46-location/2021-05-01"])

	// A year that has left the plan leaves no rule behind.
	old := home(graded("2018-02-14", "2018-02-15", judgement.RequiresImprovement), graded("2023-05-02", "2023-05-03", judgement.Good))
	plan, err = Assess(old, on("2024-06-01"), Options{})
	require.NoError(t, err)
	assert.Equal(t, rule.NotApplied, plan.Trace.Outcome(rule.ScheduleLastQuarterRelief))
	assert.Equal(t, rule.NotApplied, plan.Trace.Outcome(rule.ScheduleSecondAfterRi))
}

// The questions answer on the first day of a year as on the last of the one before.
func TestQuestionsAcrossTheHorizon(t *testing.T) {
	r := newHome("2015-02-01")
	r.Regulation45Reviews = []Regulation45Review{{Completed: on("2022-01-16")}}
	r.LocationAssessments = []LocationAssessment{{On: on("2021-05-01")}}
	for _, day := range []string{"2024-03-31", "2024-04-01"} {
		next, err := NextReviews(r, on(day))
		require.NoError(t, err)
		var overdue []string
		for d := range next.With(Overdue) {
			overdue = append(overdue, d.Key)
		}
		assert.Subset(t, overdue, []string{"duty.reg45-review/2022-01-16", "duty.reg46-location/2021-05-01"}, day)

		first, err := NextInspection(newHome("2022-05-17"), on(day))
		require.NoError(t, err)
		assert.Equal(t, "schedule.new-home-first-half/2022-05-17", first.Duty.Key, day)
		assert.Equal(t, on("2023-03-31"), first.Latest, day)
	}
}

// A window never ends before it begins, whenever an inspection ends.
func TestNoDayLeftInTheYear(t *testing.T) {
	for _, g := range []judgement.Grade{judgement.Inadequate, judgement.RequiresImprovement, judgement.Good} {
		for _, last := range []string{"2018-03-30", "2018-03-31", "2018-04-01", "2025-03-30", "2025-03-31", "2025-04-01"} {
			plan, err := Assess(home(graded(last, last, g)), on(last).AddDays(1), Options{})
			require.NoError(t, err)
			for d := range plan.With() {
				assert.False(t, !d.Window.Closes.IsZero() && d.Window.Opens.After(d.Window.Closes), "%v: %v", d.Key, d.Window)
			}
		}
	}
	r := home(graded("2025-03-31", "2025-03-31", judgement.RequiresImprovement))
	stands(t, r, "schedule.second-after-ri/2024-25", "2025-03-31", "not required", "2025-04-01", "not required")
	r = home(graded("2025-03-31", "2025-03-31", judgement.Good))
	stands(t, r, "schedule.none-after-good/2024-25", "2025-03-31", "not required", "2025-04-01", "not required")
	// A condition imposed when it was too late for the notice of reopening.
	late := conditioned(NoChildrenCondition{Imposed: on("2023-02-01"), Reopening: on("2023-04-15")})
	assert.Equal(t, window("2023-01-14", "2023-01-14"), byKey(t, late, "2023-02-01", "schedule.reopening-notice/2023-02-01").Window)
}
