package peers

import (
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/gb"

	"github.com/sccif/sccif-go/calendar"
)

// Walker gives rickar/cal's business calendar with its own list of English bank
// holidays, as it comes. The list misses one-off days of earlier years; from 2023 on
// both calendars say the same, and the test walks all those days.
//
// A cached one keeps what it found of a day, up to some three years of them.
func Walker(cached bool) *cal.BusinessCalendar {
	walker := cal.NewBusinessCalendar()
	walker.AddHoliday(gb.Holidays...)
	walker.Cacheable = cached
	return walker
}

// days are the days that the benchmarks ask about: those of 2026 and 2027, few
// enough for the cache, and so many that none is known by heart.
func days() []calendar.Date {
	var days []calendar.Date
	for d := calendar.MustParseDate("2026-01-01"); d.Year() < 2028; d = d.AddDays(1) {
		days = append(days, d)
	}
	return days
}

// times are the same days as rickar/cal has them: at noon, so that no time zone
// moves them.
func times(days []calendar.Date) []time.Time {
	times := make([]time.Time, len(days))
	for i, d := range days {
		times[i] = time.Date(d.Year(), d.Month(), d.Day(), 12, 0, 0, 0, time.UTC)
	}
	return times
}
