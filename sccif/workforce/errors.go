package workforce

import (
	"errors"
	"slices"
	"strconv"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// Why a record was refused. Every error about a record is an [*Error] that wraps
// one of these, or [rule.ErrUnknown] for a word that is none of its type; several
// are joined, so errors.Is and errors.As find each.
//
// [rule.ErrUnknown]: https://pkg.go.dev/github.com/sccif/sccif-go/sccif/rule#ErrUnknown
var (
	// ErrOrder: of two days the one that cannot come first does, such as leaving
	// before being appointed, or enrolling for a qualification already gained.
	ErrOrder = errors.New("days in an impossible order")

	// ErrTwoManagers: two managers at once, with no end to either: no handover.
	// Two who both manage part time may share the post.
	ErrTwoManagers = errors.New("two managers at once without a handover")

	// ErrContradiction: two facts of which only one can hold, such as the day of
	// an application beside the statement that there was none.
	ErrContradiction = errors.New("facts that exclude each other")

	// ErrMissing: a fact is not given without which the others say nothing.
	ErrMissing = errors.New("not given")

	// ErrDuplicate: an id that another person of the same list has.
	ErrDuplicate = errors.New("id given twice")
)

// Error says which part of a record was refused and why. It names a place, never a
// person's id.
type Error struct {
	// Path is the place in the record: "managers[1].appointed".
	Path string
	// Err is one of the package's errors.
	Err error
	// Detail is what was read and what it does not fit; may be empty.
	Detail string
}

// Error gives the message, for example
//
//	workforce: managers[1].left: days in an impossible order: 2024-03-01 is before appointed, 2024-04-01
func (e *Error) Error() string {
	text := "workforce: " + e.Path + ": " + e.Err.Error()
	if e.Detail != "" {
		text += ": " + e.Detail
	}
	return text
}

// Unwrap gives the reason, for errors.Is.
func (e *Error) Unwrap() error { return e.Err }

// faults gathers what is wrong with a record.
type faults []error

func (f *faults) add(path string, err error, detail string) {
	*f = append(*f, &Error{Path: path, Err: err, Detail: detail})
}

// order refuses a later day that comes before the earlier one.
func (f *faults) order(place, earlier string, a calendar.Date, later string, b calendar.Date) {
	if !a.IsZero() && !b.IsZero() && b.Before(a) {
		f.add(place+"."+later, ErrOrder, b.String()+" is before "+earlier+", "+a.String())
	}
}

// check refuses records that cannot be true. What lies after the day asked about
// has not happened, and two managers of whom one is still to come are not two at
// once.
func (r *Record) check(on calendar.Date) error {
	var f faults
	for i := range r.Managers {
		m, place := &r.Managers[i], managerPlace(i)
		f.order(place, "appointed", m.Appointed, "left", m.Left)
		f.order(place, "started", m.Started, "left", m.Left)
		begins, _ := started(m)
		f.first(place, "firstManaged", m.FirstManaged, begins)
		if !m.Applied.IsZero() && m.HasApplied == rule.No {
			f.add(place+".hasApplied", ErrContradiction, "no, but applied "+m.Applied.String())
		}
		f.qualifying(place, &m.Qualifying, m.Qualified, calendar.Earliest(m.FirstManaged, begins))
	}
	f.twoManagers(r.Managers, on)
	f.duplicates(len(r.Managers), managerPlace, func(i int) string { return r.Managers[i].ID })
	for i := range r.Staff {
		s, place := &r.Staff[i], staffPlace(i)
		f.order(place, "started", s.Started, "left", s.Left)
		f.order(place, "started", s.Started, "confirmed", s.Confirmed)
		f.first(place, "firstWorked", s.FirstWorked, s.Started)
		f.qualifying(place, &s.Qualifying, s.Qualified, calendar.Earliest(s.FirstWorked, s.Started))
	}
	f.duplicates(len(r.Staff), staffPlace, func(i int) string { return r.Staff[i].ID })
	return errors.Join(f...)
}

// first refuses a first post ever that comes after the one here.
func (f *faults) first(place, name string, first, here calendar.Date) {
	if !here.IsZero() && first.After(here) {
		f.add(place+"."+name, ErrOrder, first.String()+" is after the start here, "+here.String())
	}
}

func (f *faults) qualifying(place string, q *schedule.Qualifying, qualified, begins calendar.Date) {
	if !qualified.IsZero() && q.HasQualified == rule.No {
		f.add(place+".hasQualified", ErrContradiction, "no, but qualified "+qualified.String())
	}
	f.order(place, "enrolled", q.Enrolled, "qualified", qualified)
	f.order(place, "enrolled", q.Enrolled, "expected", q.Expected)
	for k, b := range q.Breaks {
		at := place + ".breaks[" + strconv.Itoa(k) + "]"
		if b.From.IsZero() {
			f.add(at+".from", ErrMissing, "")
		}
		f.order(at, "from", b.From, "to", b.To)
	}
	f.inPost(place, q, begins)
	d := &q.Deferral
	f.order(place+".deferral", "granted", d.Granted, "until", d.Until)
	f.order(place+".deferral", "granted", d.Granted, "review", d.Review)
	switch {
	case d.Reason > schedule.DeferralOther:
		f.add(place+".deferral.reason", rule.ErrUnknown, d.Reason.String())
	case d.Reason == schedule.DeferralPartTime && q.PartTime == rule.No:
		f.add(place+".deferral.reason", ErrContradiction, d.Reason.String()+", but partTime is no")
	}
}

// inPost refuses a statement about 1 April 2014 that the other days exclude.
func (f *faults) inPost(place string, q *schedule.Qualifying, begins calendar.Date) {
	if q.InPost2014 != rule.Yes {
		return
	}
	then := transitionDay()
	if begins.After(then) {
		f.add(place+".inPost2014", ErrContradiction, "yes, but the first start is "+begins.String())
	}
	for k, b := range q.Breaks {
		if covers(b, then) {
			f.add(place+".inPost2014", ErrContradiction, "yes, but breaks["+strconv.Itoa(k)+"] covers the day")
		}
	}
}

// twoManagers refuses managers who are in post at once with no end to either.
func (f *faults) twoManagers(managers []schedule.Manager, on calendar.Date) {
	var open []int
	for i := range managers {
		if begins, _ := appointed(&managers[i]); past(begins, on) && managers[i].Left.IsZero() {
			open = append(open, i)
		}
	}
	slices.SortStableFunc(open, func(a, b int) int {
		x, _ := appointed(&managers[a])
		y, _ := appointed(&managers[b])
		return x.Compare(y)
	})
	shared := true
	for k, i := range open {
		m := &managers[i]
		shared = shared && m.PartTime == rule.Yes
		if k == 0 || shared {
			continue
		}
		begins, standIn := appointed(m)
		name := ".appointed"
		if standIn {
			name = ".started"
		}
		f.add(managerPlace(i)+name, ErrTwoManagers, begins.String()+", and "+managerPlace(open[0])+" has not left")
	}
}

// duplicates refuses ids that were given before. Ids are not quoted.
func (f *faults) duplicates(n int, place func(int) string, id func(int) string) {
	if n < 2 {
		return
	}
	first := make(map[string]int, n)
	for i := range n {
		name := id(i)
		if name == "" {
			continue
		}
		if before, ok := first[name]; ok {
			f.add(place(i)+".id", ErrDuplicate, "as "+place(before))
			continue
		}
		first[name] = i
	}
}
