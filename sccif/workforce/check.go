package workforce

import (
	"errors"
	"slices"
	"strconv"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// faults gathers what is wrong with a record.
type faults []error

func (f *faults) add(path string, err error, detail string) {
	*f = append(*f, fault(path, err, detail))
}

// check refuses records that cannot be true. What lies after the day asked about
// has not happened, and two managers of whom one is still to come are not two at
// once.
func (r *Record) check(on calendar.Date) error {
	var f faults
	for i := range r.Managers {
		m, at := &r.Managers[i], managerPlace(i)
		f.order(at, "appointed", m.Appointed, "left", m.Left)
		f.order(at, "started", m.Started, "left", m.Left)
		begins, _ := started(m)
		f.first(at, "firstManaged", m.FirstManaged, begins)
		if !m.Applied.IsZero() && m.HasApplied == rule.No {
			f.add(at.field("hasApplied"), ErrContradiction, "no, but applied "+m.Applied.String())
		}
		f.qualifying(at, &m.Qualifying, m.Qualified, m.FirstManaged)
	}
	f.twoManagers(r.Managers, on)
	f.duplicates(len(r.Managers), managerPlace, func(i int) string { return r.Managers[i].ID })
	for i := range r.Staff {
		s, at := &r.Staff[i], staffPlace(i)
		f.order(at, "started", s.Started, "left", s.Left)
		f.order(at, "started", s.Started, "confirmed", s.Confirmed)
		f.first(at, "firstWorked", s.FirstWorked, s.Started)
		f.qualifying(at, &s.Qualifying, s.Qualified, s.FirstWorked)
	}
	f.duplicates(len(r.Staff), staffPlace, func(i int) string { return r.Staff[i].ID })
	return errors.Join(f...)
}

// order refuses a later day that comes before the earlier one.
func (f *faults) order(at place, earlier string, a calendar.Date, later string, b calendar.Date) {
	if !a.IsZero() && !b.IsZero() && b.Before(a) {
		f.add(at.field(later), ErrOrder, b.String()+" is before "+earlier+", "+a.String())
	}
}

// first refuses a first post ever that comes after the one here.
func (f *faults) first(at place, name string, first, here calendar.Date) {
	if !here.IsZero() && first.After(here) {
		f.add(at.field(name), ErrOrder, first.String()+" is after the start here, "+here.String())
	}
}

func (f *faults) qualifying(at place, q *schedule.Qualifying, qualified, first calendar.Date) {
	if !qualified.IsZero() && q.HasQualified == rule.No {
		f.add(at.field("hasQualified"), ErrContradiction, "no, but qualified "+qualified.String())
	}
	if q.Equivalent != rule.Yes { // who holds an equivalent may enrol for the diploma, too
		f.order(at, "enrolled", q.Enrolled, "qualified", qualified)
	}
	f.order(at, "enrolled", q.Enrolled, "expected", q.Expected)
	for k, b := range q.Breaks {
		if b.From.IsZero() {
			f.add(at.breaks(k).field("from"), ErrMissing, "")
		}
		f.order(at.breaks(k), "from", b.From, "to", b.To)
	}
	f.inPost(at, q, first)
	d := &q.Deferral
	f.order(at.part("deferral"), "granted", d.Granted, "until", d.Until)
	f.order(at.part("deferral"), "granted", d.Granted, "review", d.Review)
	switch {
	case d.Reason > schedule.DeferralOther:
		f.add(at.part("deferral").field("reason"), rule.ErrUnknown, d.Reason.String())
	case d.Reason == schedule.DeferralPartTime && q.PartTime == rule.No:
		f.add(at.part("deferral").field("reason"), ErrContradiction, d.Reason.String()+", but partTime is no")
	}
}

// inPost refuses a statement about 1 April 2014 that the other days exclude. The start
// here does not: the post may have been in another home.
func (f *faults) inPost(at place, q *schedule.Qualifying, first calendar.Date) {
	if q.InPost2014 != rule.Yes {
		return
	}
	then := transitionDay()
	if first.After(then) {
		f.add(at.field("inPost2014"), ErrContradiction, "yes, but the first start is "+first.String())
	}
	for k, b := range q.Breaks {
		if covers(b, then) {
			f.add(at.field("inPost2014"), ErrContradiction, "yes, but breaks["+strconv.Itoa(k)+"] covers the day")
		}
	}
}

// twoManagers refuses managers who are in post at once with no end to either, unless
// they share the post, both part time, or one stands in for the other.
func (f *faults) twoManagers(managers []schedule.Manager, on calendar.Date) {
	open := make([]int, 0, 8) // enough for most, and so on the stack
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
	for k, i := range open {
		with := besides(managers, open[:k], &managers[i])
		if with < 0 {
			continue
		}
		begins, standIn := appointed(&managers[i])
		name := "appointed"
		if standIn {
			name = "started"
		}
		f.add(managerPlace(i).field(name), ErrTwoManagers, begins.String()+", and "+managerPlace(with).String()+" has not left")
	}
}

// besides gives the first of those in post before with whom a manager cannot be in it at
// once, or -1. A manager who is absent when the other begins is stood in for (regulation
// 48(2)(b)(v)).
func besides(managers []schedule.Manager, before []int, m *schedule.Manager) int {
	begins, _ := appointed(m)
	for _, i := range before {
		other := &managers[i]
		shared := m.PartTime == rule.Yes && other.PartTime == rule.Yes
		if !shared && !absent(other, begins) && !absent(m, begins) {
			return i
		}
	}
	return -1
}

func absent(m *schedule.Manager, on calendar.Date) bool {
	return slices.ContainsFunc(m.Absences, func(a schedule.Absence) bool {
		return past(a.From, on) && (a.To.IsZero() || a.To.After(on))
	})
}

// duplicates refuses ids that were given before. Ids are not quoted.
func (f *faults) duplicates(n int, at func(int) place, id func(int) string) {
	if !repeats(n, id) {
		return
	}
	first := make(map[string]int, n)
	for i := range n {
		name := id(i)
		if name == "" {
			continue
		}
		if before, ok := first[name]; ok {
			f.add(at(i).field("id"), ErrDuplicate, "as "+at(before).String())
			continue
		}
		first[name] = i
	}
}

// repeats reports whether any id is given twice. It sorts them in an array on the stack
// that is large enough for most homes.
func repeats(n int, id func(int) string) bool {
	ids := make([]string, 0, 32)
	for i := range n {
		if name := id(i); name != "" {
			ids = append(ids, name)
		}
	}
	slices.Sort(ids)
	given := len(ids)
	return len(slices.Compact(ids)) < given
}
