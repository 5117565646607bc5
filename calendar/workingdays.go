package calendar

import (
	"iter"
	"strconv"
	"sync"
	"time"
)

// WorkingDays knows which days are working days: all but Saturdays, Sundays, bank
// holidays in England and Wales, and closure days that were added. The framework
// counts its report limits in working days and never defines them; this reading is
// the usual one in English law.
//
// Get one from [England], and others from it by [WorkingDays.With] and
// [WorkingDays.Union]. It never changes, so that any number of goroutines may
// share it. The zero WorkingDays knows nothing, and like a nil one answers
// every question with ErrNoCalendar.
//
// It answers for the days of [WorkingDays.Range] only. A day outside, or an
// answer that would lie outside, is an ErrRange; no date is an ErrNoDate.
// Days after [WorkingDays.ConfirmedThrough] are projections.
//
// Whether a day is a working day, how many lie between two days and which is
// the nth is looked up in two tables, however far apart the days are, and
// allocates nothing.
type WorkingDays struct {
	// before counts, for each day of the table, the working days before it.
	// It holds one entry more than there are days, so that the working days
	// up to and including day i are before[i+1].
	before []uint16

	// nth gives the place in the table of each working day, in order.
	nth []uint16

	holidays []Holiday // in order, one a day, weekdays and others
}

const (
	firstYear = 1978 // when the early May bank holiday began
	lastYear  = 2100

	firstTableDay = 722085 // 1 January 1978
	tableDays     = 44925  // up to 31 December 2100
)

// confirmedThrough is the last day of the last year in the official list of
// bank holidays.
func confirmedThrough() Date { return dateOf(2028, time.December, 31) }

// England gives the working days of England (and Wales) from 1978 to 2100.
// It is made once, at the first call, and the same from then on.
func England() *WorkingDays { return england() }

var england = sync.OnceValue(func() *WorkingDays {
	return fill(bankHolidays(firstYear, lastYear))
})

// fill makes the tables for holidays that are in order and within the range.
func fill(holidays []Holiday) *WorkingDays {
	w := &WorkingDays{
		before:   make([]uint16, 1, tableDays+1),
		nth:      make([]uint16, 0, tableDays*5/7+1),
		holidays: holidays,
	}
	for i := range tableDays {
		d := Date{int32(firstTableDay + i)}
		holiday := len(holidays) > 0 && holidays[0].Date == d
		if holiday {
			holidays = holidays[1:]
		}
		if day := d.Weekday(); day != time.Saturday && day != time.Sunday && !holiday {
			w.nth = append(w.nth, uint16(i))
		}
		w.before = append(w.before, uint16(len(w.nth)))
	}
	return w
}

// place gives d's place in the table, and whether it has one. Of a nil or zero
// calendar no day has.
func (w *WorkingDays) place(d Date) (int, bool) {
	i := int(d.day) - firstTableDay
	return i, w != nil && i >= 0 && i < len(w.before)-1
}

// refuse says why a day has no place in the table.
func (w *WorkingDays) refuse(d Date) error {
	switch {
	case w == nil || len(w.before) == 0:
		return &Error{What: "working days", Err: ErrNoCalendar, Reason: "start from England()"}
	case d.IsZero():
		return &Error{What: "working days", Err: ErrNoDate}
	}
	return outside("working day", d.String())
}

// outside refuses what lies before or after the table.
func outside(what, value string) error {
	return &Error{What: what, Value: value, Err: ErrRange, Reason: "want " + tableRange().String()}
}

func tableRange() Period {
	return Period{Date{firstTableDay}, Date{firstTableDay + tableDays - 1}}
}

// Range gives the days that w answers for: 1 January 1978 to 31 December 2100.
// A nil or zero calendar has none.
func (w *WorkingDays) Range() Period {
	if _, ok := w.place(Date{firstTableDay}); !ok {
		return Period{}
	}
	return tableRange()
}

// ConfirmedThrough gives the last day for which the government has published
// its list of bank holidays, 31 December 2028. What is said of later days
// follows the yearly rules and is provisional: one-off holidays are not in it,
// and a yearly one may be moved. A nil or zero calendar gives no date.
func (w *WorkingDays) ConfirmedThrough() Date {
	if w.Range().IsZero() {
		return Date{}
	}
	return confirmedThrough()
}

// IsWorkingDay reports whether d is a working day.
func (w *WorkingDays) IsWorkingDay(d Date) (bool, error) {
	i, ok := w.place(d)
	if !ok {
		return false, w.refuse(d)
	}
	return w.before[i+1] > w.before[i], nil
}

// Add gives the nth working day after d, which is itself not counted, whether
// or not it is a working day: so a period of n working days of d ends at the
// end of Add(d, n). Where n is negative it gives the nth working day before d.
// Add(d, 0) is d if that is a working day and the next working day if not.
func (w *WorkingDays) Add(d Date, n int) (Date, error) {
	i, ok := w.place(d)
	if !ok {
		return Date{}, w.refuse(d)
	}
	// The working days are numbered from 0: before[i] is the number of the
	// first one on or after d, and before[i+1] that of the first one after d.
	k := int(w.before[i])
	if n > 0 {
		k = int(w.before[i+1]) - 1
	}
	if n < -k || n >= len(w.nth)-k {
		return Date{}, outside("working day", addition(d, n))
	}
	return Date{firstTableDay + int32(w.nth[k+n])}, nil
}

// addition shows what was to be reckoned: "2100-12-20 + 38".
func addition(d Date, n int) string {
	if n < 0 {
		return d.String() + " - " + strconv.FormatUint(-uint64(n), 10)
	}
	return d.String() + " + " + strconv.Itoa(n)
}

// Next gives the first working day after d.
func (w *WorkingDays) Next(d Date) (Date, error) { return w.Add(d, 1) }

// Previous gives the last working day before d.
func (w *WorkingDays) Previous(d Date) (Date, error) { return w.Add(d, -1) }

// Between counts the working days after from, up to and including to. It is
// the inverse of Add: Between(d, e) is n where e is Add(d, n) and n is
// positive. Where to comes before from, the count is negative: Between(b, a) is
// always -Between(a, b).
func (w *WorkingDays) Between(from, to Date) (int, error) {
	i, ok := w.place(from)
	if !ok {
		return 0, w.refuse(from)
	}
	j, ok := w.place(to)
	if !ok {
		return 0, w.refuse(to)
	}
	return int(w.before[j+1]) - int(w.before[i+1]), nil
}

// Count counts the working days of p, its first and last day included. A
// period that is not valid is an error, as in [NewPeriod].
func (w *WorkingDays) Count(p Period) (int, error) {
	first, last, err := w.in(p)
	return last - first, err
}

// In gives the working days of p in order, under the terms of Count.
func (w *WorkingDays) In(p Period) (iter.Seq[Date], error) {
	first, last, err := w.in(p)
	if err != nil {
		return nil, err
	}
	return func(yield func(Date) bool) {
		for _, i := range w.nth[first:last] {
			if !yield(Date{firstTableDay + int32(i)}) {
				return
			}
		}
	}, nil
}

// in gives the numbers of the first working day of p and of the first after p.
func (w *WorkingDays) in(p Period) (first, last int, err error) {
	i, ok := w.place(p.First)
	if !ok {
		return 0, 0, w.refuse(p.First)
	}
	j, ok := w.place(p.Last)
	if !ok {
		return 0, 0, w.refuse(p.Last)
	}
	if err := p.check(); err != nil {
		return 0, 0, err
	}
	return int(w.before[i]), int(w.before[j+1]), nil
}
