package calendar_test

import (
	"strings"
	"testing"
	"time"

	"github.com/sccif/sccif-go/calendar"
)

// roundTrips checks of a text that whatever is read from it is written as the
// same text again, and that what is not read leaves the value as it was.
func roundTrips[T value, P pointer[T]](t *testing.T, text string, held T, parse func(string) (T, error)) {
	v, err := parse(text)
	w := held
	errText := P(&w).UnmarshalText([]byte(text))
	switch {
	case err != nil && v != *new(T):
		t.Fatalf("%q: %v beside the error %v", text, v, err)
	case err != nil && text != "" && (errText == nil || w != held):
		t.Fatalf("%q: refused by the parser, read as %v by UnmarshalText", text, w)
	case err != nil && len(err.Error()) > 400:
		t.Fatalf("%q: the error repeats too much: %v", text, err)
	case err == nil && (v.String() != text || errText != nil || w != v):
		t.Fatalf("%q: read as %v and %v, %v", text, v, w, errText)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"", "2024-06-29", "2023-02-30", "0000-00-00", "9999-12-31", "2024-06-29T00:00:00Z", "２０24-06-29"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		roundTrips(t, s, calendar.MustParseDate("2024-06-29"), calendar.ParseDate)
		// The time package reads the same dates, but for the year 0.
		_, err := calendar.ParseDate(s)
		_, errTime := time.Parse(time.DateOnly, s)
		if (err == nil) != (errTime == nil && !strings.HasPrefix(s, "0000")) {
			t.Fatalf("%q: %v, and from the time package %v", s, err, errTime)
		}
	})
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"", "/", "2024-04-01/2025-03-31", "2025-04-01/2025-03-31", "2024-04-01/2025-02-29", "2024-04-01"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		roundTrips(t, s, calendar.MustParsePeriod("2024-04-01/2025-03-31"), calendar.ParsePeriod)
		if p, err := calendar.ParsePeriod(s); err == nil && !p.Valid() {
			t.Fatalf("%q: not valid", s)
		}
	})
}

func FuzzParseInspectionYear(f *testing.F) {
	for _, s := range []string{"", "2023-24", "1999-00", "0000-01", "9999-00", "2023-2024"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		roundTrips(t, s, calendar.MustParseInspectionYear("2023-24"), calendar.ParseInspectionYear)
	})
}

func FuzzNewDate(f *testing.F) {
	f.Add(2024, 2, 29)
	f.Add(2023, 2, 30)
	f.Add(0, 0, 0)
	f.Fuzz(func(t *testing.T, year, month, number int) {
		d, err := calendar.NewDate(year, time.Month(month), number)
		at := time.Date(year, time.Month(month), number, 0, 0, 0, 0, time.UTC)
		there := year >= 1 && year <= 9999 && at.Year() == year && int(at.Month()) == month && at.Day() == number
		if there != (err == nil) || there && d.Time() != at || !there && !d.IsZero() {
			t.Fatalf("%d-%d-%d: %v, %v", year, month, number, d, err)
		}
	})
}

func FuzzAddMonths(f *testing.F) {
	f.Add(738000, 1)
	f.Add(0, -24000)
	f.Fuzz(func(t *testing.T, days, n int) {
		d := calendar.MustParseDate("0001-01-01").AddDays(days)
		got := d.AddMonths(n)
		if d.IsZero() || n < -200000 || n > 200000 {
			if !got.IsZero() {
				t.Fatalf("%v + %d months: %v", d, n, got)
			}
			return
		}
		if want := slowAddMonths(d, n); got != want {
			t.Fatalf("%v + %d months: %v, want %v", d, n, got, want)
		}
	})
}

func FuzzAdd(f *testing.F) {
	f.Add(16858, 18)
	f.Add(0, -1)
	f.Fuzz(func(t *testing.T, days, n int) {
		england := calendar.England()
		d := england.Range().First.AddDays(days)
		e, err := england.Add(d, n)
		if err != nil {
			if !e.IsZero() {
				t.Fatalf("%v + %d: %v beside the error %v", d, n, e, err)
			}
			return
		}
		working, err := england.IsWorkingDay(e)
		if err != nil || !working {
			t.Fatalf("%v + %d: %v is no working day, %v", d, n, e, err)
		}
		if between, err := england.Between(d, e); n > 0 && (err != nil || between != n) {
			t.Fatalf("%v + %d: %v, but %d between, %v", d, n, e, between, err)
		}
	})
}
