package calendar

import "time"

// firstLondonYear is the first in which summer time began and ended by the
// rule that holds today.
const firstLondonYear = 1996

// DateInLondon gives the date that clocks in London showed at the instant t.
// It takes the offset from the rule and not from a time zone database: summer
// time, an hour ahead of UTC, runs from 01:00 UTC on the last Sunday in March
// to 01:00 UTC on the last Sunday in October (Summer Time Act 1972 as amended
// by the Summer Time Order 2002, and the orders before it from 1996). For the
// future it supposes that the rule stays.
//
// Instants before 1996 or after 9999 are an ErrRange, and so is the zero
// time.Time.
func DateInLondon(t time.Time) (Date, error) {
	t = t.UTC()
	if year := t.Year(); year < firstLondonYear || year > maxYear {
		return Date{}, refuse("time in London", t.Format(time.RFC3339), ErrRange, "want the years 1996 to 9999")
	}
	begins := lastSunday(t.Year(), time.March).Time().Add(time.Hour)
	ends := lastSunday(t.Year(), time.October).Time().Add(time.Hour)
	if !t.Before(begins) && t.Before(ends) {
		t = t.Add(time.Hour)
	}
	return DateOf(t), nil
}

// lastSunday gives the last Sunday of a month.
func lastSunday(year int, month time.Month) Date {
	last := dateOf(year, month, 1).EndOfMonth()
	return last.AddDays(-int(last.Weekday()))
}
