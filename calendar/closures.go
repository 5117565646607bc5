package calendar

import (
	"slices"
	"strconv"
	"time"
)

// With gives a calendar in which the extra days are not working days either:
// days on which an office is closed, or the holidays of another place. They
// may be in any order, and fall on days that are free already. It answers for
// the same days as w and confirms the same; w stays as it is.
func (w *WorkingDays) With(extra ...Date) (*WorkingDays, error) {
	if w.Range().IsZero() {
		return nil, w.refuse(Date{})
	}
	closures := make([]Holiday, len(extra))
	for i, d := range extra {
		if _, ok := w.place(d); !ok {
			return nil, w.refuse(d)
		}
		closures[i] = Holiday{Date: d, Name: closureDay}
	}
	return fill(merge(w.holidays, closures)), nil
}

// Union gives a calendar in which only those days are working days that are
// so in both. It answers for the same days and confirms the same; w and other
// stay as they are.
func (w *WorkingDays) Union(other *WorkingDays) (*WorkingDays, error) {
	for _, c := range []*WorkingDays{w, other} {
		if c.Range().IsZero() {
			return nil, c.refuse(Date{})
		}
	}
	return fill(merge(w.holidays, other.holidays)), nil
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

// HolidayOn gives the holiday that falls on d, the zero Holiday if none does:
// with the weekday, all that can be said on why a day is not a working day.
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
