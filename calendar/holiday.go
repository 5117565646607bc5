package calendar

import (
	"slices"
	"strconv"
	"time"
)

// Holiday is a day off for a reason other than the weekend: a bank holiday in
// England and Wales, under its title in the official list, or a closure day
// that a caller has added.
//
// A bank holiday that falls at a weekend is given on its substitute day. When
// Christmas Day is a Sunday, 26 December is Boxing Day and the 27th the
// substitute for Christmas Day, as the official list has it. (That of 2011
// named the two the other way round; here they are named alike in all years.)
type Holiday struct {
	Date       Date   `json:"date"`
	Name       string `json:"name"`
	Substitute bool   `json:"substitute,omitempty"` // the official list calls it a substitute day
}

// String gives, for example, "27 December 2022: Christmas Day (substitute
// day)".
func (h Holiday) String() string {
	if h == (Holiday{}) {
		return ""
	}
	s := h.Date.Long() + ": " + h.Name
	if h.Substitute {
		s += " (substitute day)"
	}
	return s
}

// Holidays lists the bank holidays of a calendar year in order, and among them
// the closure days that were added. The list is the caller's own. A year
// outside Range is an ErrRange.
func (w *WorkingDays) Holidays(year int) ([]Holiday, error) {
	switch {
	case w.Range().IsZero():
		return nil, w.refuse(Date{})
	case year < firstYear || year > lastYear:
		return nil, outside("holidays of year", strconv.Itoa(year))
	}
	from, _ := w.search(dateOf(year, time.January, 1))
	to, _ := w.search(dateOf(year+1, time.January, 1))
	return slices.Clone(w.holidays[from:to]), nil
}

// HolidayOn gives the holiday that falls on d, the zero Holiday if none does.
// Together with the weekday it says why a day is not a working day.
func (w *WorkingDays) HolidayOn(d Date) (Holiday, error) {
	if _, ok := w.place(d); !ok {
		return Holiday{}, w.refuse(d)
	}
	if i, ok := w.search(d); ok {
		return w.holidays[i], nil
	}
	return Holiday{}, nil
}

// search gives the place of d among the holidays, and whether it is one.
func (w *WorkingDays) search(d Date) (int, bool) {
	return slices.BinarySearchFunc(w.holidays, d, func(h Holiday, d Date) int { return h.Date.Compare(d) })
}
