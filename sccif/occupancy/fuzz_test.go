package occupancy

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
)

// Whatever is read as a record, no answer panics, and the days of a window add up.
func FuzzAssess(f *testing.F) {
	f.Add([]byte(`[{"id":"R1","born":"2006-03-01","leavesSchool":"2025-06-30","stays":[{"from":"2022-01-10","to":"2023-02-01"}]}]`), "2024-06-01", "2015-06-05", "")
	f.Add([]byte(`[{"born":"2008-02-29","disabledInEducation":true,"stays":[{"from":"2022-01-10"},{"from":"2022-01-10","to":"2022-01-10"}]},{"stays":[{"from":"0001-01-01"}]}]`), "2026-02-28", "", "2026-03-01")
	f.Add([]byte(`[{"id":"a","stays":[{"from":"9999-12-31"}]},{"id":"a","born":"9999-12-31","stays":[{"from":"9999-12-31","to":"0001-01-01"},{}]}]`), "9999-12-31", "9999-12-31", "9999-12-31")
	f.Add([]byte(`[]`), "2017-04-02", "0001-01-01", "0001-01-01")
	f.Add([]byte(`[{"born":"0001-01-01","stays":[{"from":"0001-01-01","to":"0002-01-01"}]}]`), "9000-01-01", "", "")
	f.Fuzz(func(t *testing.T, record []byte, on, registered, closed string) {
		var residents []Resident
		var opt Options
		var day calendar.Date
		if json.Unmarshal(record, &residents) != nil || day.UnmarshalText([]byte(on)) != nil ||
			opt.Registered.UnmarshalText([]byte(registered)) != nil || opt.Closed.UnmarshalText([]byte(closed)) != nil {
			return
		}
		r, err := Assess(residents, day, opt)
		if err != nil {
			require.Zero(t, r.Verdict)
			return
		}
		for _, w := range []Window{r.Trailing, r.Best, r.Worst, r.Lowest, r.Extended.Trailing, r.Extended.Best} {
			if days := w.MoreChildren + w.NotMore + w.Empty + w.Undecided; !w.IsZero() && !w.Partial {
				require.Equal(t, calendar.Period{First: w.First, Last: w.Last}.Days(), days)
			}
		}
		for range r.Reasons() {
		}
		s, err := Forecast(residents, day, opt)
		require.NoError(t, err)
		next := s.Span.First
		for _, run := range s.Runs {
			require.Equal(t, next, run.First)
			next = run.Last.AddDays(1)
		}
		if !r.Flips.IsZero() {
			require.True(t, s.Span.Contains(r.Flips))
		}
		_, err = json.Marshal(r)
		require.NoError(t, err)
		_, err = WhatIf(residents, day, opt, MoveOut("R1", day), Add(Resident{Stays: []Stay{{From: day}}}))
		if err == nil {
			_, err = Rolling(residents, calendar.Period{First: day.AddYears(-100), Last: day}, opt)
			require.True(t, err == nil || day.Year() <= 100)
		}
	})
}
