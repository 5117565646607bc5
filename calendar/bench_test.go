package calendar_test

import (
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/gb"

	"github.com/sccif/sccif-go/calendar"
)

// benchDates are scattered over the years 2011 to 2024.
func benchDates() *[1024]calendar.Date {
	var dates [1024]calendar.Date
	for i := range dates {
		dates[i] = day("2011-01-03").AddDays(i * 2741 % 5113)
	}
	return &dates
}

// BenchmarkWorkingDays asks for the 38th working day and its like here, and for
// the 38th of the package that supplies the rules for bank holidays: the
// ratio, taken in one run, is what the tables are for.
func BenchmarkWorkingDays(b *testing.B) {
	england, dates := calendar.England(), benchDates()
	b.Run("Add38", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			_, _ = england.Add(dates[i&1023], 38)
		}
	})
	b.Run("Deadline38", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			_, _ = england.Deadline(dates[i&1023], 38)
		}
	})
	b.Run("Between", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			_, _ = england.Between(dates[i&1023], dates[(i+1)&1023])
		}
	})
	b.Run("IsWorkingDay", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			_, _ = england.IsWorkingDay(dates[i&1023])
		}
	})

	var times [1024]time.Time
	for i, d := range dates {
		times[i] = d.Time()
	}
	peer := cal.NewBusinessCalendar()
	peer.AddHoliday(gb.Holidays...)
	b.Run("peer/WorkdaysFrom38", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			_ = peer.WorkdaysFrom(times[i&1023], 38)
		}
	})
	cached := cal.NewBusinessCalendar()
	cached.AddHoliday(gb.Holidays...)
	cached.Cacheable = true
	b.Run("peer/WorkdaysFrom38Cached", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			_ = cached.WorkdaysFrom(times[i&1023], 38)
		}
	})
}

// BenchmarkWith makes a calendar, as England does once.
func BenchmarkWith(b *testing.B) {
	b.ReportAllocs()
	england, closure := calendar.England(), day("2024-12-24")
	for b.Loop() {
		_, _ = england.With(closure)
	}
}

func BenchmarkDate(b *testing.B) {
	dates := benchDates()
	text, buffer := []byte("2024-06-29"), make([]byte, 0, 16)
	at := time.Date(2024, time.June, 29, 23, 30, 0, 0, time.UTC)
	b.Run("UnmarshalText", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var d calendar.Date
			_ = d.UnmarshalText(text)
		}
	})
	b.Run("AppendText", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			_, _ = dates[i&1023].AppendText(buffer)
		}
	})
	b.Run("AddMonths", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			_ = dates[i&1023].AddMonths(6)
		}
	})
	b.Run("InspectionYearOf", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			_ = calendar.InspectionYearOf(dates[i&1023])
		}
	})
	b.Run("DateInLondon", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = calendar.DateInLondon(at)
		}
	})
}
