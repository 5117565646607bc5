package schedule_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	. "github.com/sccif/sccif-go/schedule"
)

// The returns of 2017-18 out of the statuses alone: each duty is looked at on its
// 42nd day, on its 56th and at the end of the year.
func TestStatusesOf2017(t *testing.T) {
	year := calendar.MustParseInspectionYear("2017-18")
	var onDay42, onDay56, due56, atEnd int
	var gaps []int
	homes := yearOf2017(t)
	for urn, h := range homes {
		for _, i := range h.Inspections {
			if i.Judgements.Overall != 1 {
				continue
			}
			key := "followup.return-6-8-weeks/" + i.First.String()
			if d := byKey(t, h, i.First.AddDays(42).String(), key); d.Status == Met {
				onDay42++
			}
			switch d := byKey(t, h, i.First.AddDays(56).String(), key); d.Status {
			case Met:
				onDay56++
			case Due:
				due56++
				assert.NotEqual(t, Due, byKey(t, h, i.First.AddDays(57).String(), key).Status, urn)
			}
			if d := byKey(t, h, year.Last().String(), key); d.Status == Met {
				atEnd++
				gaps = append(gaps, d.MetOn.Sub(i.First))
			}
		}
		for _, day := range []calendar.Date{year.First(), on("2017-10-01"), year.Last(), on("2020-04-01"), on("2026-07-01")} {
			plan, err := Assess(h, day, Options{Since: year.First()})
			require.NoError(t, err, urn)
			for d := range plan.With() {
				assert.NotZero(t, d.Status, urn)
			}
		}
	}
	assert.Equal(t, [...]int{36, 107, 135}, [...]int{onDay42, onDay56, atEnd})
	assert.Equal(t, 28+18, due56, "met later, or not in the year")
	slices.Sort(gaps)
	assert.Equal(t, 49, gaps[len(gaps)/2])

	// Of 2,151 homes the last full inspection of 415 was less than good: the year
	// asked for two inspections of them, and 253 had them (counted in the table).
	second, met := 0, 0
	for _, h := range homes {
		plan, err := Assess(h, year.Last(), Options{})
		require.NoError(t, err)
		for d := range plan.With() {
			if d.Rule == rule.ScheduleSecondAfterRi || d.Rule == rule.ScheduleSecondAfterInadequate {
				second++
				assert.Equal(t, rule.Always, d.Strength)
				if d.Status == Met {
					met++
				}
			}
		}
	}
	assert.Equal(t, [...]int{2151, 415, 253}, [...]int{len(homes), second, met})
}
