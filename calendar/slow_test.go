package calendar_test

import (
	"time"

	"github.com/sccif/sccif-go/calendar"
)

// This file says everything once more, slowly and by other means: dates by the
// time package, months by trying one day after another, holidays from the
// statute and the proclamations, working days by walking. The tests hold the
// package against it.

func day(s string) calendar.Date { return calendar.MustParseDate(s) }

// slowAddMonths steps n times to the month before or after, then goes back
// from the day's number until the month has such a day.
func slowAddMonths(d calendar.Date, n int) calendar.Date {
	year, month := d.Year(), d.Month()
	for ; n > 0; n-- {
		if month++; month > time.December {
			year, month = year+1, time.January
		}
	}
	for ; n < 0; n++ {
		if month--; month < time.January {
			year, month = year-1, time.December
		}
	}
	if year < 1 || year > 9999 {
		return calendar.Date{}
	}
	for number := d.Day(); ; number-- {
		if t := time.Date(year, month, number, 0, 0, 0, 0, time.UTC); t.Month() == month {
			return calendar.DateOf(t)
		}
	}
}

// slowEaster finds Easter Sunday as Knuth gives it after Clavius (The Art of
// Computer Programming, 1.3.2, exercise 14): another way than the rules that
// fill the table take.
func slowEaster(year int) calendar.Date {
	golden := year%19 + 1
	century := year/100 + 1
	skipped := 3*century/4 - 12
	moon := (8*century+5)/25 - 5
	sunday := 5*year/4 - skipped - 10
	epact := (11*golden + 20 + moon - skipped) % 30
	if epact < 0 {
		epact += 30
	}
	if epact == 25 && golden > 11 || epact == 24 {
		epact++
	}
	full := 44 - epact
	if full < 21 {
		full += 30
	}
	full += 7 - (sunday+full)%7
	return calendar.DateOf(time.Date(year, time.March, full, 0, 0, 0, 0, time.UTC))
}

// moved are the yearly holidays that a proclamation put on another day, and
// extra the days it added.
var (
	moved = map[string]string{
		"1995-05-01": "1995-05-08",
		"2002-05-27": "2002-06-04",
		"2012-05-28": "2012-06-04",
		"2020-05-04": "2020-05-08",
		"2022-05-30": "2022-06-02",
	}
	extra = map[int][]string{
		1981: {"1981-07-29"},
		1999: {"1999-12-31"},
		2002: {"2002-06-03"},
		2011: {"2011-04-29"},
		2012: {"2012-06-05"},
		2022: {"2022-06-03", "2022-09-19"},
		2023: {"2023-05-08"},
	}
)

// slowHolidays lists the bank holidays of a year, in no order: Banking and
// Financial Dealings Act 1971, schedule 1, with Good Friday and Christmas Day,
// which are holidays without it, and New Year's Day and the first Monday in
// May, which are proclaimed each year.
func slowHolidays(year int) []calendar.Date {
	mondayIn := func(month time.Month, days ...int) calendar.Date {
		for _, n := range days {
			if t := time.Date(year, month, n, 0, 0, 0, 0, time.UTC); t.Weekday() == time.Monday && t.Month() == month {
				return calendar.DateOf(t)
			}
		}
		panic("a month without a Monday")
	}
	easter := slowEaster(year)
	days := []calendar.Date{
		easter.AddDays(-2),
		easter.AddDays(1),
		mondayIn(time.May, 1, 2, 3, 4, 5, 6, 7),
		mondayIn(time.May, 31, 30, 29, 28, 27, 26, 25),
		mondayIn(time.August, 31, 30, 29, 28, 27, 26, 25),
	}
	// A fixed day at a weekend goes to the next weekday that is not itself
	// such a day.
	var fixed []calendar.Date
	for _, f := range []struct {
		month time.Month
		day   int
	}{{time.January, 1}, {time.December, 25}, {time.December, 26}} {
		d := calendar.DateOf(time.Date(year, f.month, f.day, 0, 0, 0, 0, time.UTC))
		if !slowWeekend(d) {
			fixed = append(fixed, d)
		}
	}
	for _, f := range []struct {
		month time.Month
		day   int
	}{{time.January, 1}, {time.December, 25}, {time.December, 26}} {
		d := calendar.DateOf(time.Date(year, f.month, f.day, 0, 0, 0, 0, time.UTC))
		if slowWeekend(d) {
			for n := 0; n < 7 && (slowWeekend(d) || contains(fixed, d)); n++ {
				d = d.AddDays(1)
			}
			fixed = append(fixed, d)
		}
	}
	days = append(days, fixed...)
	for i, d := range days {
		if to := moved[d.String()]; to != "" {
			days[i] = day(to)
		}
	}
	for _, s := range extra[year] {
		days = append(days, day(s))
	}
	return days
}

func slowWeekend(d calendar.Date) bool {
	weekday := d.Time().Weekday()
	return weekday == time.Saturday || weekday == time.Sunday
}

func contains(days []calendar.Date, d calendar.Date) bool {
	for _, e := range days {
		if d == e {
			return true
		}
	}
	return false
}

// slowCalendar walks: from day to day, asking of each whether it is free.
type slowCalendar struct{ free map[calendar.Date]bool }

func newSlowCalendar(closures ...calendar.Date) slowCalendar {
	c := slowCalendar{map[calendar.Date]bool{}}
	for year := 1978; year <= 2100; year++ {
		for _, d := range slowHolidays(year) {
			c.free[d] = true
		}
	}
	for _, d := range closures {
		c.free[d] = true
	}
	return c
}

func (c slowCalendar) isWorkingDay(d calendar.Date) bool { return !slowWeekend(d) && !c.free[d] }

// next walks to the next working day, forwards or back. No more than a month is free at
// a time: it does not walk on for ever where days do not follow each other.
func (c slowCalendar) next(d calendar.Date, step int) calendar.Date {
	for range 31 {
		if d = d.AddDays(step); c.isWorkingDay(d) {
			break
		}
	}
	return d
}

func (c slowCalendar) add(d calendar.Date, n int) calendar.Date {
	if n == 0 && !c.isWorkingDay(d) {
		return c.next(d, 1)
	}
	for ; n > 0; n-- {
		d = c.next(d, 1)
	}
	for ; n < 0; n++ {
		d = c.next(d, -1)
	}
	return d
}

func (c slowCalendar) between(from, to calendar.Date) int {
	if to.Before(from) {
		return -c.between(to, from)
	}
	n := 0
	for k := range to.Sub(from) {
		if c.isWorkingDay(from.AddDays(k + 1)) {
			n++
		}
	}
	return n
}
