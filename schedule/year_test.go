package schedule_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	. "github.com/sccif/sccif-go/schedule"
)

// A plan says which of the rules about the inspection year it used: the year itself
// since April 2017, the halves where a home is new or its condition was removed, the
// last quarter where a judgement fell in it.
func TestYearIsAmongTheRules(t *testing.T) {
	const year, halves, quarter = rule.YearInspection, rule.YearHalves, rule.YearLastQuarter
	requires := func(end string) Record { return home(graded(end, end, judgement.RequiresImprovement)) }
	fresh := func(registered string) Record {
		return Record{Provision: judgement.ChildrensHome, Registered: on(registered), Inspections: []judgement.Inspection{}}
	}
	for _, c := range []struct {
		home Record
		day  string
		id   rule.ID
		want rule.Outcome
	}{
		{fresh("2016-04-01"), "2017-03-31", year, 0},
		{fresh("2016-04-01"), "2017-04-01", year, rule.Applied},
		{fresh("2016-04-01"), "2017-03-31", halves, 0},
		{fresh("2016-10-01"), "2017-04-01", halves, rule.Applied},
		{Record{Provision: judgement.ChildrensHome}, "2024-06-01", halves, rule.NotApplied},
		{conditioned(NoChildrenCondition{Imposed: on("2023-06-01"), Removed: on("2024-05-01")}), "2024-06-01", halves, rule.Applied},
		{requires("2023-12-31"), "2024-06-01", quarter, rule.NotApplied},
		{requires("2024-01-01"), "2024-06-01", quarter, rule.Applied},
		{requires("2024-03-31"), "2024-06-01", quarter, rule.Applied},
		{requires("2024-04-01"), "2024-06-01", quarter, rule.NotApplied},
		{requires("2021-01-15"), "2021-09-30", quarter, 0}, // the relief came on 1 October 2021
	} {
		plan, err := Assess(c.home, on(c.day), Options{})
		require.NoError(t, err)
		assert.Equal(t, c.want, plan.Trace.Outcome(c.id), "%v on %s", c.id, c.day)
	}
}
