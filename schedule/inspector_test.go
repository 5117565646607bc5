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

// led gives a home with a full inspection on 1 June of each year from 2017, led by
// the inspectors of the text; "-" is not given.
func led(inspectors string) Record {
	r := home()
	for i, who := range inspectors {
		v := graded(on("2017-06-01").AddYears(i).String(), "", judgement.Good)
		if who != '-' {
			v.Inspector = string(who)
		}
		r.Inspections = append(r.Inspections, v)
	}
	return r
}

func TestInspectorRuns(t *testing.T) {
	r := led("AABBBBA-A")
	// An inspection of another type does not break a run, and the order of the list
	// does not matter.
	other := with(judgement.Assurance, "2020-01-07", judgement.NoSeriousConcerns)
	other.Inspector = "Z"
	r.Inspections = append(r.Inspections, other)
	r.Inspections[0], r.Inspections[3] = r.Inspections[3], r.Inspections[0]
	r.Enforcement = []calendar.Period{{First: on("2022-01-01")}, {First: on("2018-01-01"), Last: on("2018-12-31")}}

	runs, err := InspectorRuns(r, on("2025-06-01"))
	require.NoError(t, err)
	require.Len(t, runs, 5)
	var lengths []int
	var exceeds []rule.Truth
	for _, run := range runs {
		lengths, exceeds = append(lengths, run.Length), append(exceeds, run.Exceeds())
		assert.Equal(t, 3, run.Limit)
	}
	assert.Equal(t, []int{2, 4, 1, 1, 1}, lengths)
	assert.Equal(t, []rule.Truth{rule.No, rule.Yes, rule.No, rule.Unknown, rule.Unknown}, exceeds)
	assert.Equal(t, "inspections[3]", runs[0].First.String())
	assert.Equal(t, "inspections[1]", runs[0].Last.String())
	assert.Equal(t, on("2018-06-01"), runs[0].Ends)
	assert.True(t, runs[0].Enforcement)
	assert.True(t, runs[1].Enforcement)
	assert.True(t, runs[1].Full())
	assert.True(t, runs[4].AtLeast)
	assert.False(t, runs[4].Full())

	_, err = InspectorRuns(r, on("2017-03-31"))
	require.ErrorIs(t, err, rule.ErrNotCovered)
	_, err = InspectorRuns(Record{}, on("2024-03-31"))
	require.ErrorIs(t, err, ErrProvision)
}

func TestSameInspector(t *testing.T) {
	const key = "schedule.same-inspector/2019-06-01"
	stands(t, led("AAB"), key, "2019-07-01", "")
	stands(t, led("AAA"), key, "2019-05-31", "", "2019-06-01", "due", "2026-01-01", "due")
	stands(t, led("AAAB"), key, "2020-05-31", "due", "2020-06-01", "")
	stands(t, led("BAAA"), "schedule.same-inspector/2020-06-01", "2020-07-01", "due")
	stands(t, led("-AA"), key, "2019-07-01", "")
	d := byKey(t, led("AAA"), "2019-07-01", key)
	assert.Equal(t, rule.Usually, d.Strength)
	assert.Equal(t, OtherInspector, d.What)
	assert.Contains(t, d.Because(), "where possible another one carries out the next (schedule.same-inspector; ")

	r := led("AAA")
	r.Enforcement = []calendar.Period{{First: on("2019-08-01"), Last: on("2019-08-31")}}
	stands(t, r, key, "2019-07-31", "due", "2019-08-01", "not required", "2019-08-31", "not required", "2019-09-01", "due")

	plan, err := Assess(led("AA-"), on("2019-07-01"), Options{})
	require.NoError(t, err)
	assert.Equal(t, rule.Undecided, plan.Trace.Outcome(rule.ScheduleSameInspector))
}

// Three in a row are as many as the rule has it, a fourth is one too many; only those
// without another between them count, and other types of inspection do not matter.
func TestSameInspectorInARow(t *testing.T) {
	for run, want := range map[string]rule.Truth{"BAA": rule.No, "BAAA": rule.No, "BAAAA": rule.Yes} {
		runs, err := InspectorRuns(led(run), on("2024-06-01"))
		require.NoError(t, err)
		assert.Equal(t, want, runs[1].Exceeds(), run)
	}
	for run, n := range map[string]int{"BAA": 0, "BAAA": 1, "AABA": 0, "AABAA": 0, "AABAAA": 1, "": 0} {
		r := led(run)
		assert.Len(t, duties(t, r, "2024-06-01", rule.ScheduleSameInspector), n, run)
		r.Inspections = append(r.Inspections, visit(judgement.Assurance, "2024-01-08", "2024-01-08"))
		assert.Len(t, duties(t, r, "2024-06-01", rule.ScheduleSameInspector), n, run)
	}
	plan, err := Assess(home(), on("2024-06-01"), Options{})
	require.NoError(t, err)
	assert.Equal(t, rule.NotApplied, plan.Trace.Outcome(rule.ScheduleSameInspector))
}
