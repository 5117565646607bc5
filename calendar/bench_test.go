package calendar_test

import (
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/gb"

	"github.com/sccif/sccif-go/calendar"
)

// The dates of the benchmarks: 1,024 of them, scattered over 2011 to 2024.
func benchDates() []calendar.Date {
	start := calendar.MustParseDate("2011-01-03")
	dates := make([]calendar.Date, 1024)
	for i := range dates {
		dates[i] = start.AddDays(i * 2741 % 5113)
	}
	return dates
}

func benchTimes() []time.Time {
	var times []time.Time
	for _, d := range benchDates() {
		times = append(times, d.Time())
	}
	return times
}

// BenchmarkAdd38 reckons the 38th working day, the day of publication, with
// this package and with the package that supplies its rules for bank
// holidays. The ratio of the two is what the tables are for.
func BenchmarkAdd38(b *testing.B) {
	b.Run("calendar", func(b *testing.B) {
		b.ReportAllocs()
		england, dates := calendar.England(), benchDates()
		for i := 0; b.Loop(); i++ {
			england.Add(dates[i%len(dates)], 38)
		}
	})
	for name, cacheable := range map[string]bool{"rickar": false, "rickar-cached": true} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			c := cal.NewBusinessCalendar()
			c.AddHoliday(gb.Holidays...)
			c.Cacheable = cacheable
			times := benchTimes()
			for i := 0; b.Loop(); i++ {
				c.WorkdaysFrom(times[i%len(times)], 38)
			}
		})
	}
}
