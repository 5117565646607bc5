package sccif

import (
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

// Validate checks a home that Go code built as [ReadHome] checks one that it
// reads: that every value is one of its type, that what every record needs is
// given (an inspection its type and its first day, a stay its first day), and that
// no two facts exclude each other. A home without errors is written to a case
// file that reads back as the same home.
//
// These exclude each other: an inspection that ends before it starts, or starts
// before the home is registered; closing before registration; a person who left
// before being appointed or starting; a first post ever that is later than the one
// here; an absence, a break or a stay that ends before it starts; a stay or leaving
// school before birth; a notice due before it was served; a condition removed
// before it was imposed; a deferral that ends before it was granted; the same id,
// or name of a building, twice in a list. The same day excludes nothing. What is
// merely odd, such as a report published before the inspection, is no error but a
// finding of the assessment.
//
// The error is a [ReadErrors] without lines: first what is wrong with single
// values, then what excludes what.
func (h Home) Validate() error { return h.validate() }

// validate is Validate without a copy of the home.
func (h *Home) validate() error {
	var r report
	f := form{report: &r, at: make(place, 0, 2*maxDepth)}
	fillObject(&f, nil, h, homeFields)
	c := checker{report: &r, at: f.at}
	c.home(h)
	return r.unplaced()
}

// checker looks for facts that exclude each other. Facts that are not given, or
// that could not be read, exclude nothing.
type checker struct {
	*report
	at   place
	root *node // nil where the home was not read from text
}

func (c *checker) fail(field, literal, text string, err error) {
	at := c.at
	if field != "" {
		at = append(at, step{field, -1})
	}
	offset := 0
	if c.root != nil {
		offset = c.root.find(at)
	}
	c.add(at, offset, literal, &problem{text, err})
}

// order refuses a later date that comes before the earlier one. On the same day
// they exclude nothing.
func (c *checker) order(earlier string, a calendar.Date, later string, b calendar.Date) {
	if !b.IsZero() && b.Before(a) {
		c.fail(later, quote(b.String()), "before "+earlier+", which is "+a.String(), ErrOrder)
	}
}

// each checks the entries of a list; c.at is the place of the entry.
func each[T any](c *checker, name string, entries []T, check func(*T)) {
	here := len(c.at)
	for k := range entries {
		c.at = append(c.at, step{name, -1}, step{index: k})
		check(&entries[k])
		c.at = c.at[:here]
	}
}

// distinct refuses two entries of the same id. Entries without one, or with one
// that is refused anyway, exclude nothing. Ids are not quoted.
func distinct[T any](c *checker, name string, entries []T, field string, id func(*T) string) {
	if !repeats(entries, id) {
		return
	}
	first := make(map[string]int, len(entries))
	k := -1
	each(c, name, entries, func(entry *T) {
		k++
		text := id(entry)
		if text == "" || !validText(text) {
			return
		}
		if before, ok := first[text]; ok {
			at := place{{name, -1}, {index: before}}
			if field != "" {
				at = append(at, step{field, -1})
			}
			c.fail(field, "", "the same as "+at.String(), ErrDuplicateID)
			return
		}
		first[text] = k
	})
}

// repeats reports whether any id is given twice. It sorts them in an array on the stack
// that is large enough for most homes.
func repeats[T any](entries []T, id func(*T) string) bool {
	ids := make([]string, 0, 32)
	for k := range entries {
		if text := id(&entries[k]); text != "" {
			ids = append(ids, text)
		}
	}
	slices.Sort(ids)
	given := len(ids)
	return len(slices.Compact(ids)) < given
}

func (c *checker) home(h *Home) {
	c.order("registered", h.Registered, "closed", h.Closed)
	distinct(c, "buildings", h.Buildings, "", func(name *string) string { return *name })
	each(c, "inspections", h.Inspections, func(i *judgement.Inspection) {
		c.order("registered", h.Registered, "first", i.First)
		c.order("first", i.First, "last", i.Last)
		c.order("first", i.First, "feedback", i.Feedback)
	})
	c.managers(h.Managers)
	each(c, "complianceNotices", h.ComplianceNotices, func(n *schedule.ComplianceNotice) {
		c.order("served", n.Served, "due", n.Due)
	})
	distinct(c, "complianceNotices", h.ComplianceNotices, "id", func(n *schedule.ComplianceNotice) string { return n.ID })
	each(c, "noChildrenCondition", h.NoChildrenCondition, func(n *schedule.NoChildrenCondition) {
		c.order("imposed", n.Imposed, "removed", n.Removed)
	})
	each(c, "deferrals", h.Deferrals, func(d *schedule.Deferral) {
		c.order("granted", d.Granted, "until", d.Until)
	})
	each(c, "staff", h.Staff, func(s *workforce.Staff) {
		c.order("started", s.Started, "left", s.Left)
		c.order("firstWorked", s.FirstWorked, "started", s.Started)
		c.qualifying(&s.Qualifying)
	})
	distinct(c, "staff", h.Staff, "id", func(s *workforce.Staff) string { return s.ID })
	c.residents(h.Residents)
}

func (c *checker) managers(managers []schedule.Manager) {
	each(c, "managers", managers, func(m *schedule.Manager) {
		c.order("appointed", m.Appointed, "left", m.Left)
		c.order("started", m.Started, "left", m.Left)
		c.order("firstManaged", m.FirstManaged, "started", m.Started)
		c.qualifying(&m.Qualifying)
		each(c, "absences", m.Absences, func(a *schedule.Absence) {
			c.order("from", a.From, "to", a.To)
		})
	})
	distinct(c, "managers", managers, "id", func(m *schedule.Manager) string { return m.ID })
}

func (c *checker) qualifying(q *schedule.Qualifying) {
	each(c, "breaks", q.Breaks, func(b *schedule.Break) {
		c.order("from", b.From, "to", b.To)
	})
	c.at = append(c.at, step{"deferral", -1})
	c.order("granted", q.Deferral.Granted, "until", q.Deferral.Until)
	c.at = c.at[:len(c.at)-1]
}

func (c *checker) residents(residents []occupancy.Resident) {
	each(c, "residents", residents, func(r *occupancy.Resident) {
		c.order("born", r.Born, "leavesSchool", r.LeavesSchool)
		each(c, "stays", r.Stays, func(s *occupancy.Stay) {
			c.order("born", r.Born, "from", s.From)
			c.order("from", s.From, "to", s.To)
		})
	})
	distinct(c, "residents", residents, "id", func(r *occupancy.Resident) string { return r.ID })
}
