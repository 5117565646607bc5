package occupancy

import "github.com/sccif/sccif-go/calendar"

// Days are counted as numbers in this package: 1 is 1 January of the year 1, 0 is
// no date. end is the first number after the last date, for what has no end.
const end = 3652060

var dayOne = calendar.MustParseDate("0001-01-01")

func dayOf(d calendar.Date) int {
	if d.IsZero() {
		return 0
	}
	return d.Sub(dayOne) + 1
}

// dateOf is the inverse of dayOf; what lies after the last date is the last date.
func dateOf(day int) calendar.Date {
	if day < 1 {
		return calendar.Date{}
	}
	return dayOne.AddDays(min(day, end-1) - 1)
}

// months is the length of a window.
type months int

// first is the first day of the window that ends on a day: the day after its
// corresponding date so many months before (SCCIF 2023, Wholly or mainly: a
// 12-month period). The window that ends on 1 June 2024 begins on 2 June 2023. 0
// where that lies before the year 1.
func (m months) first(last int) int {
	d := dateOf(last).AddMonths(-int(m))
	if d.IsZero() {
		return 0
	}
	return dayOf(d) + 1
}

// firstEnd is the last day of the first window that begins on that day or later:
// it is how the first window inside a record is found. end where there is none.
func (m months) firstEnd(first int) int {
	last := end
	if d := dateOf(first).AddMonths(int(m)); !d.IsZero() {
		last = dayOf(d) - 1
	}
	// Months differ in length, so the window may begin up to three days off.
	const off = 3
	last = max(last-off, 1)
	for n := range 2*off + 1 {
		if m.first(last+n) >= first {
			return last + n
		}
	}
	return end
}

// lastEnd is the last day of the last window that begins on that day or earlier:
// with it, the windows that contain a day are those that end on it or later and no
// later than lastEnd.
func (m months) lastEnd(day int) int { return m.firstEnd(day+1) - 1 }

// month is a calendar month.
type month struct{ first, last int }

func monthOf(d calendar.Date) month { return month{dayOf(d.StartOfMonth()), dayOf(d.EndOfMonth())} }

func (m month) next() month { return month{m.last + 1, dayOf(dateOf(m.last + 1).EndOfMonth())} }
