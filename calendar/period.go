package calendar

import (
	"database/sql/driver"
	"iter"
	"strings"
)

// Period is a run of days. Both ends belong to it, and both must be given: a
// period is never open at an end.
//
// The zero Period is no period. A period whose last day comes before its
// first, or that lacks one of them, is not valid: it is empty, it contains no
// day and overlaps nothing, and it has no text form.
type Period struct{ First, Last Date }

// NewPeriod gives the period from first to last, both included. It is an
// ErrNoDate where one is missing and an ErrRange where last is before first.
func NewPeriod(first, last Date) (Period, error) {
	p := Period{first, last}
	if err := p.check(); err != nil {
		return Period{}, err
	}
	return p, nil
}

// check says what keeps p from being valid.
func (p Period) check() error {
	switch {
	case p.First.IsZero() || p.Last.IsZero():
		return refuse("period", p.String(), ErrNoDate, "want a first and a last day")
	case p.Last.Before(p.First):
		return refuse("period", p.String(), ErrRange, "last day before first")
	}
	return nil
}

// MonthOf gives the calendar month in which d lies, the zero Period for no
// date.
func MonthOf(d Date) Period { return Period{d.StartOfMonth(), d.EndOfMonth()} }

// IsZero reports whether p is no period.
func (p Period) IsZero() bool { return p == Period{} }

// Valid reports whether p has a first and a last day in their order, and so
// at least one day.
func (p Period) Valid() bool { return !p.First.IsZero() && !p.Last.Before(p.First) }

// Contains reports whether d is one of the days of p.
func (p Period) Contains(d Date) bool {
	return p.Valid() && !d.Before(p.First) && !d.After(p.Last)
}

// Covers reports whether q has days and all of them belong to p.
func (p Period) Covers(q Period) bool {
	return q.Valid() && p.Contains(q.First) && p.Contains(q.Last)
}

// Overlaps reports whether p and q share a day.
func (p Period) Overlaps(q Period) bool { return p.Intersect(q).Valid() }

// Intersect gives the days that p and q share, the zero Period if there are
// none.
func (p Period) Intersect(q Period) Period {
	if !p.Valid() || !q.Valid() {
		return Period{}
	}
	both := Period{Latest(p.First, q.First), Earliest(p.Last, q.Last)}
	if !both.Valid() {
		return Period{}
	}
	return both
}

// Days counts the days of p, its first and last included.
func (p Period) Days() int {
	if !p.Valid() {
		return 0
	}
	return p.Last.Sub(p.First) + 1
}

// All gives the days of p in order.
func (p Period) All() iter.Seq[Date] {
	return func(yield func(Date) bool) {
		if !p.Valid() {
			return
		}
		for n := range p.Last.day - p.First.day + 1 {
			if !yield(Date{p.First.day + n}) {
				return
			}
		}
	}
}

// Months gives the calendar months that have a day in p, in order. Each is
// given whole, whether or not p holds all of it: [Period.Covers] tells the
// full months, [Period.Intersect] cuts the others short.
func (p Period) Months() iter.Seq[Period] {
	return func(yield func(Period) bool) {
		if !p.Valid() {
			return
		}
		first := p.First.StartOfMonth()
		for n := range p.Days()/28 + 2 { // no month is shorter
			if m := MonthOf(first.AddMonths(n)); !p.Overlaps(m) || !yield(m) {
				return
			}
		}
	}
}

// ParsePeriod reads a period in the form 2024-04-01/2025-03-31. Another form,
// the empty text too, is an ErrSyntax; a day that does not exist, or a last
// day before the first, an ErrRange.
func ParsePeriod(s string) (Period, error) {
	first, last, ok := strings.Cut(s, "/")
	if !ok {
		return Period{}, refuse("period", s, ErrSyntax, "want two days such as 2024-04-01/2025-03-31")
	}
	var p Period
	var err error
	if p.First, err = parseDate(first); err != nil {
		return Period{}, refuse("period", s, err, "first day: "+reasonDate(err))
	}
	if p.Last, err = parseDate(last); err != nil {
		return Period{}, refuse("period", s, err, "last day: "+reasonDate(err))
	}
	return NewPeriod(p.First, p.Last)
}

// MustParsePeriod is ParsePeriod for periods that stand in the program's own
// text. It panics where ParsePeriod gives an error.
func MustParsePeriod(s string) Period { return must(ParsePeriod(s)) }

// String gives the form that ParsePeriod reads, and the empty text for no
// period. Of a period that is not valid it shows what is there.
func (p Period) String() string {
	if p.IsZero() {
		return ""
	}
	return p.First.String() + "/" + p.Last.String()
}

// AppendText appends what String gives. A period that is neither zero nor
// valid is an error: it would not read back.
func (p Period) AppendText(b []byte) ([]byte, error) {
	if p.IsZero() {
		return b, nil
	}
	if err := p.check(); err != nil {
		return b, err
	}
	b, _ = p.First.AppendText(b)
	return p.Last.AppendText(append(b, '/'))
}

// MarshalText gives what String gives, under the terms of AppendText. It is
// the JSON form too.
func (p Period) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads what MarshalText gives: as ParsePeriod, and the empty
// text as no period. On an error p keeps its value.
func (p *Period) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = Period{}
		return nil
	}
	v, err := ParsePeriod(string(text))
	return set(p, v, err)
}

// Value gives the period to a database as text, no period as NULL.
func (p Period) Value() (driver.Value, error) { return value(p) }

// Scan takes a period from a database: text as UnmarshalText reads it, NULL
// as no period.
func (p *Period) Scan(src any) error { return scan(p, src, "period") }
