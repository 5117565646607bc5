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

func TestNextInspection(t *testing.T) {
	good := graded("2024-05-07", "2024-05-08", judgement.Good)
	ri := graded("2024-02-27", "2024-02-28", judgement.RequiresImprovement)
	inadequate := graded("2024-05-07", "2024-05-08", judgement.Inadequate)
	for name, test := range map[string]struct {
		record           Record
		on               string
		earliest, latest string
		key              string
		binding          bool
	}{
		"this year":        {home(), "2024-06-01", "2024-06-01", "2025-03-31", "schedule.annual-full/2024-25", false},
		"next year":        {home(good), "2024-06-01", "2025-04-01", "2026-03-31", "schedule.annual-full/2025-26", false},
		"after relief":     {home(ri), "2024-06-01", "2024-06-01", "2024-06-29", "schedule.last-quarter-relief/2024-02-28", true},
		"overdue relief":   {home(ri), "2024-06-30", "2024-06-30", "2024-06-29", "schedule.last-quarter-relief/2024-02-28", true},
		"after inadequate": {home(inadequate), "2024-05-08", "2024-05-09", "2024-07-03", "followup.return-6-8-weeks/2024-05-08", true},
		"new":              {newHome("2024-05-01", with(judgement.Interim, "", 0)), "2024-06-01", "2024-10-01", "2025-03-31", "schedule.new-home-first-half/2024-05-01", true},
		"new, second half": {newHome("2023-11-01"), "2024-01-10", "2024-04-01", "2024-09-30", "schedule.new-home-second-half/2023-11-01", true},
		// What the year before asked for can no longer be done.
		"missed a year": {home(graded("2022-05-07", "2022-05-08", judgement.Good)), "2024-04-01", "2024-04-01", "2025-03-31", "schedule.annual-full/2024-25", false},
	} {
		next, err := NextInspection(test.record, on(test.on))
		require.NoError(t, err, name)
		assert.Equal(t, test.key, next.Duty.Key, name)
		assert.Equal(t, on(test.earliest), next.Earliest, name)
		assert.Equal(t, on(test.latest), next.Latest, name)
		assert.Equal(t, test.binding, next.Binding(), name)
	}
	r := home()
	r.Registered = calendar.Date{}
	next, err := NextInspection(r, on("2024-06-01"))
	require.NoError(t, err)
	assert.Equal(t, []string{"registered"}, next.Missing)
}

func TestThisYear(t *testing.T) {
	good := graded("2024-05-07", "2024-05-08", judgement.Good)
	removed := func(day string, inspections ...judgement.Inspection) Record {
		return conditioned(NoChildrenCondition{Imposed: on("2022-02-01"), Removed: on(day)}, inspections...)
	}
	unknown := home()
	unknown.Registered = calendar.Date{}
	for name, test := range map[string]struct {
		record Record
		on     string
		due    rule.Truth
		key    string
	}{
		"not yet inspected": {home(), "2024-06-01", rule.Yes, "schedule.annual-full/2024-25"},
		"judged good":       {home(good), "2024-06-01", rule.No, "schedule.none-after-good/2024-25"},
		"judged requires improvement": {home(graded("2024-05-07", "2024-05-08", judgement.RequiresImprovement)), "2024-06-01",
			rule.Yes, "schedule.second-after-ri/2024-25"},
		"inspected again": {home(graded("2024-05-07", "2024-05-08", judgement.RequiresImprovement), with(judgement.Assurance, "2024-09-03", judgement.NoSeriousConcerns)),
			"2024-10-01", rule.No, "schedule.second-after-ri/2024-25"},
		"condition removed in the first half":  {removed("2024-08-15"), "2024-09-01", rule.Yes, "schedule.condition-removed-first-half/2024-08-15"},
		"condition removed in the second half": {removed("2024-10-15"), "2024-11-01", rule.No, "schedule.annual-full/2024-25"},
		"the year after":                       {removed("2024-10-15"), "2025-04-01", rule.Yes, "schedule.annual-full/2025-26"},
		"empty under the condition":            {removed(""), "2024-11-01", rule.No, "schedule.annual-full/2024-25"},
		"registered in the second half":        {newHome("2024-10-01"), "2024-11-01", rule.No, "schedule.annual-full/2024-25"},
		"no day of registration":               {unknown, "2024-11-01", rule.Unknown, "schedule.annual-full/2024-25"},
		// Back from 18 March to 1 April: open on some days of the year.
		"back across the end of the year": {home(graded("2025-02-04", "2025-02-04", judgement.Inadequate)), "2025-03-20",
			rule.Yes, "followup.return-6-8-weeks/2025-02-04"},
		// Back from 1 April on: in the next year only. The full inspection that follows may come sooner.
		"back in the next year": {home(graded("2025-02-18", "2025-02-18", judgement.Inadequate)), "2025-03-20",
			rule.Yes, "followup.full-16-weeks/2025-02-18"},
		"relief in the next year": {home(graded("2025-02-18", "2025-02-18", judgement.RequiresImprovement)), "2025-03-20",
			rule.No, "schedule.second-after-ri/2024-25"},
		"overdue since another year": {newHome("2022-05-17"), "2024-06-01", rule.Yes, "schedule.new-home-first-half/2022-05-17"},
	} {
		y, err := ThisYear(test.record, on(test.on))
		require.NoError(t, err, name)
		assert.Equal(t, calendar.InspectionYearOf(on(test.on)), y.Year)
		assert.Equal(t, test.due, y.Due, name)
		assert.Equal(t, test.key, y.Duty.Key, name)
	}
}

func TestFirstInspection(t *testing.T) {
	r := newHome("2024-05-01")
	r.Managers = []Manager{{Left: on("2024-07-01")}}
	r.ManagerLeftNotified = on("2024-07-04")
	r.ChildrenLiving = rule.No
	first, err := FirstInspection(r, on("2024-07-10"))
	require.NoError(t, err)
	require.Len(t, first, 3)
	assert.Equal(t, "schedule.manager-leaves-before-first/2024-07-01", first[0].Key)
	// Long since, it is still answered.
	first, err = FirstInspection(newHome("2018-05-01", graded("2018-11-06", "2018-11-07", judgement.Good)), on("2024-07-10"))
	require.NoError(t, err)
	require.Len(t, first, 1)
	assert.Equal(t, Met, first[0].Status)
}

func TestAfter(t *testing.T) {
	keys := func(i judgement.Inspection) []string {
		all, err := After(i)
		require.NoError(t, err)
		var keys []string
		for d := range all.With(Due, Upcoming) {
			keys = append(keys, d.Key)
		}
		return keys
	}
	assert.Equal(t, []string{"schedule.last-quarter-relief/2024-02-28"}, keys(graded("2024-02-27", "2024-02-28", judgement.RequiresImprovement)))
	assert.Equal(t, []string{"schedule.second-after-ri/2023-24"}, keys(graded("2023-06-13", "2023-06-14", judgement.RequiresImprovement)))
	assert.Empty(t, keys(graded("2023-06-13", "2023-06-14", judgement.Good)))
	assert.Contains(t, keys(graded("2023-06-13", "2023-06-14", judgement.Inadequate)), "followup.return-6-8-weeks/2023-06-14")
}

func TestNextReviews(t *testing.T) {
	r := newHome("2022-06-15")
	r.Regulation45Reviews = []Regulation45Review{{Completed: on("2024-01-31"), Sent: on("2024-02-10")}}
	r.LocationAssessments = []LocationAssessment{{On: on("2023-06-01")}}
	next, err := NextReviews(r, on("2024-03-01"))
	require.NoError(t, err)
	var keys []string
	for d := range next.With() {
		keys = append(keys, d.Key+" "+d.Window.Closes.String())
	}
	assert.Equal(t, []string{
		"duty.reg46-location/2023-06-01 2024-06-01",
		"duty.reg45-review/2024-01-31 2024-07-31",
		"duty.reg46-calendar-year/2024 2024-12-31",
	}, keys)
}
