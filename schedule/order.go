package schedule

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sccif/sccif-go/sccif/rule"
)

// The order of the duties of a plan, and which of the inspections still to be made
// governs the others.

// sorted gives the duties in the order of a plan. A duty is large: what is sorted are
// their places.
func (ds Duties) sorted() Duties {
	order := make([]int32, 0, 128) // enough for most, and so on the stack
	for i := range ds {
		order = append(order, int32(i))
	}
	slices.SortFunc(order, func(a, b int32) int { return ds[a].compare(&ds[b]) })
	out := make(Duties, len(ds))
	for i, from := range order {
		out[i] = ds[from]
	}
	return out
}

// compare orders duties by their closing days, with open ends last, then by their
// opening days, then by rule as the ledger has them, then by key.
func (d *Duty) compare(e *Duty) int {
	return cmp.Or(
		d.Window.compareCloses(e.Window),
		d.Window.Opens.Compare(e.Window.Opens),
		cmp.Compare(d.Rule, e.Rule),
		strings.Compare(d.Key, e.Key),
	)
}

// govern gives each open inspection that Ofsted has to make the key of the one
// that governs it: of the open ones whose windows share a day with its own, the one
// that closes first, of those the firmest, and of those the one with the narrowest
// window. One inspection can then meet both. A duty that binds and has no last day is
// not governed by one that does not bind.
func (ds Duties) govern() {
	for i := range ds {
		d, best := &ds[i], -1
		if !d.inspection() {
			continue
		}
		for k := range ds {
			e := &ds[k]
			if k != i && e.inspection() && e.Window.overlaps(d.Window) && e.before(d) && !e.weaker(d) && (best < 0 || e.before(&ds[best])) {
				best = k
			}
		}
		if best >= 0 {
			d.GovernedBy = ds[best].Key
		}
	}
}

// inspection reports whether the duty is an inspection that is still to be made.
func (d *Duty) inspection() bool {
	return d.Status.Open() && inspects(d.What)
}

// before reports whether a duty goes before another: it closes earlier, or on the
// same day and is firmer, or is as firm and has the narrower window, or as wide a
// one that an event brought about and not the year.
func (d *Duty) before(e *Duty) bool {
	return cmp.Or(
		d.Window.compareCloses(e.Window),
		cmp.Compare(firmness(d.Strength), firmness(e.Strength)),
		e.Window.Opens.Compare(d.Window.Opens),
		cmp.Compare(min(d.basis.per, perMonth), min(e.basis.per, perMonth)),
		cmp.Compare(d.Rule, e.Rule),
		strings.Compare(d.Key, e.Key),
	) < 0
}

// weaker reports whether a duty goes before another only because that has no last
// day, and is less firm.
func (d *Duty) weaker(e *Duty) bool {
	return e.Window.Closes.IsZero() && firmness(d.Strength) > firmness(e.Strength)
}

// firmness puts what binds before what is expected, and both before the rest.
func firmness(s rule.Strength) int {
	switch {
	case s.Binds():
		return 0
	case s.Expects():
		return 1
	}
	return 2
}
