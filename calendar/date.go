package calendar

import (
	"strconv"
	"time"
)

// Date is a civil date: a day of the calendar, with no time of day and no
// time zone. It holds the days from 1 January of the year 1 to 31 December
// 9999, Gregorian throughout.
//
// The zero Date is no date: a fact that was not given. It sorts before every
// date, its text is empty, it is NULL in a database, and arithmetic on it
// gives no date again.
//
// Dates are small, comparable values: use ==, map keys and struct tags with
// omitzero freely.
type Date struct {
	// day counts from 1 January of the year 1, which is day 1, so that the
	// zero value is free to mean no date.
	day int32
}

const (
	minYear = 1
	maxYear = 9999

	lastDay = 3652059 // 31 December 9999

	// marchOffset is what a day number lacks to count from 1 March of the
	// year 0, the start of a 400-year cycle in which the leap day comes last.
	marchOffset = 305

	daysInCycle = 146097 // days in 400 Gregorian years
)

// NewDate gives the date of that year, month and day. A day that does not
// exist, such as 30 February, and a year outside 1 to 9999 are an ErrRange;
// nothing is carried over into the next month.
func NewDate(year int, month time.Month, day int) (Date, error) {
	if !exists(year, month, day) {
		text := strconv.Itoa(year) + "-" + strconv.Itoa(int(month)) + "-" + strconv.Itoa(day)
		return Date{}, refuse("date", text, ErrRange, "no such day")
	}
	return dateOf(year, month, day), nil
}

// DateOf gives the date of t in t's own location: what the calendar on the
// wall showed there. The zero time.Time, which in Go stands for no time, and
// years outside 1 to 9999 give no date.
func DateOf(t time.Time) Date {
	year, month, day := t.Date()
	if t.IsZero() || year < minYear || year > maxYear {
		return Date{}
	}
	return dateOf(year, month, day)
}

// exists reports whether there is such a day in the years of a Date.
func exists(year int, month time.Month, day int) bool {
	return year >= minYear && year <= maxYear &&
		month >= time.January && month <= time.December &&
		day >= 1 && day <= daysIn(year, month)
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// daysIn gives the length of a month.
func daysIn(year int, month time.Month) int {
	switch month {
	case time.February:
		if isLeap(year) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}

// dateOf gives the date of a day that exists. Years are counted from 1 March:
// the leap day comes last, and 153 days make every five months.
func dateOf(year int, month time.Month, day int) Date {
	y, m := year, int(month)-3
	if m < 0 {
		y, m = y-1, m+12
	}
	return Date{int32(365*y + y/4 - y/100 + y/400 + (153*m+2)/5 + day - 1 - marchOffset)}
}

// civil is the inverse of dateOf; of no date it gives zeros.
func (d Date) civil() (year int, month time.Month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	n := int(d.day) + marchOffset // days since 1 March of the year 0
	cycle, n := n/daysInCycle, n%daysInCycle
	y := (n - n/1460 + n/36524 - n/(daysInCycle-1)) / 365
	n -= 365*y + y/4 - y/100
	m := (5*n + 2) / 153
	day = n - (153*m+2)/5 + 1
	year, month = 400*cycle+y, time.Month(m+3)
	if month > time.December {
		year, month = year+1, month-12
	}
	return year, month, day
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d.day == 0 }

// Year gives the year, 1 to 9999; 0 for no date.
func (d Date) Year() int { y, _, _ := d.civil(); return y }

// Month gives the month; 0 for no date.
func (d Date) Month() time.Month { _, m, _ := d.civil(); return m }

// Day gives the day of the month, 1 to 31; 0 for no date.
func (d Date) Day() int { _, _, day := d.civil(); return day }

// YearDay gives the day of the year, 1 to 366; 0 for no date.
func (d Date) YearDay() int {
	if d.IsZero() {
		return 0
	}
	return int(d.day-dateOf(d.Year(), time.January, 1).day) + 1
}

// Weekday gives the day of the week. No date has none: ask IsZero first, for
// the answer then is Sunday and means nothing.
func (d Date) Weekday() time.Weekday { return time.Weekday(d.day % 7) }

// Time gives midnight UTC at the start of d, for code that wants a time.Time;
// DateOf brings it back. No date gives the zero time.Time, which is also the
// midnight of 1 January of the year 1: that day alone comes back as no date.
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	year, month, day := d.civil()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// Compare gives -1, 0 or +1 as d lies before, on or after e. No date sorts
// before every date.
func (d Date) Compare(e Date) int {
	switch {
	case d.day < e.day:
		return -1
	case d.day > e.day:
		return +1
	}
	return 0
}

// Before reports whether d sorts before e. It orders as Compare does, so no
// date is before every date: ask IsZero where a missing date matters.
func (d Date) Before(e Date) bool { return d.day < e.day }

// After reports whether d sorts after e; every date is after no date.
func (d Date) After(e Date) bool { return d.day > e.day }

// Earliest gives the earliest of the dates. Zero dates are left out; where there is
// no other, it gives no date.
func Earliest(dates ...Date) Date {
	var first Date
	for _, d := range dates {
		if first.IsZero() || !d.IsZero() && d.Before(first) {
			first = d
		}
	}
	return first
}

// Latest gives the latest of the dates. Zero dates are left out; where there is no
// other, it gives no date.
func Latest(dates ...Date) Date {
	var last Date
	for _, d := range dates {
		if d.After(last) {
			last = d
		}
	}
	return last
}
