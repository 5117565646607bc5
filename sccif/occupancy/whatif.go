package occupancy

import (
	"slices"
	"strconv"

	"github.com/sccif/sccif-go/calendar"
)

// Change is a change to a record that is tried out: see [WhatIf]. The zero Change
// changes nothing.
type Change struct {
	kind     changeKind
	resident string
	added    Resident
	day      calendar.Date
}

type changeKind uint8

const (
	addResident changeKind = iota + 1
	removeResident
	moveOut
	moveIn
)

// Add puts a resident into the record.
func Add(r Resident) Change {
	r.Stays = slices.Clone(r.Stays)
	return Change{kind: addResident, added: r}
}

// Remove takes a resident out of the record, as if they had never lived there.
// Residents are named by their id or, where there is none, by their place in the
// list: "residents[2]".
func Remove(resident string) Change { return Change{kind: removeResident, resident: resident} }

// MoveOut has a resident's latest stay end with that day as the first day away.
func MoveOut(resident string, to calendar.Date) Change {
	return Change{kind: moveOut, resident: resident, day: to}
}

// MoveIn has a resident's latest stay begin on that day.
func MoveIn(resident string, from calendar.Date) Change {
	return Change{kind: moveIn, resident: resident, day: from}
}

// Comparison is an answer before and after changes.
type Comparison struct {
	Before Result `json:"before"`
	After  Result `json:"after"`
}

// FlipMoves is the number of days by which the changes put the day of the flip
// off; negative where they bring it nearer, false where it flips on one side only
// or on neither.
func (c Comparison) FlipMoves() (days int, ok bool) {
	if c.Before.Flips.IsZero() || c.After.Flips.IsZero() {
		return 0, false
	}
	return c.After.Flips.Sub(c.Before.Flips), true
}

// WhatIf tries changes out, in their order, and gives the answers without and with
// them. The record itself is not changed. Arrivals that the changes bring after
// the day asked about are plans and count.
//
// The errors are those of [Assess] and, for a resident who is not in the record,
// [ErrNoResident] with the place of the change: "changes[1]".
func WhatIf(residents []Resident, on calendar.Date, opt Options, changes ...Change) (Comparison, error) {
	before, err := Assess(residents, on, opt)
	if err != nil {
		return Comparison{}, err
	}
	changed := slices.Clone(residents)
	names := make([]string, len(changed))
	for i, r := range changed {
		names[i] = nameOf(r.ID, i)
		changed[i].Stays = slices.Clone(r.Stays)
		if !opt.Arrivals {
			changed[i].Stays = slices.DeleteFunc(changed[i].Stays, func(s Stay) bool { return s.From.After(on) })
		}
	}
	for k, c := range changes {
		if changed, names, err = c.apply(changed, names); err != nil {
			return Comparison{}, fault("changes["+strconv.Itoa(k)+"]", err, "")
		}
	}
	opt.Arrivals = true
	after, err := Assess(changed, on, opt)
	if err != nil {
		return Comparison{}, err
	}
	return Comparison{Before: before, After: after}, nil
}

// apply changes the record; names are what its residents are called. Whoever is
// removed leaves an empty place, so that the others keep theirs.
func (c Change) apply(residents []Resident, names []string) ([]Resident, []string, error) {
	switch c.kind {
	case 0:
		return residents, names, nil
	case addResident:
		return append(residents, c.added), append(names, nameOf(c.added.ID, len(names))), nil
	}
	i := slices.Index(names, c.resident)
	if i < 0 || c.resident == "" {
		return nil, nil, ErrNoResident
	}
	if c.kind == removeResident {
		residents[i], names[i] = Resident{}, ""
		return residents, names, nil
	}
	r := &residents[i]
	if len(r.Stays) == 0 && c.kind == moveIn {
		r.Stays = []Stay{{}}
	}
	if len(r.Stays) == 0 {
		return nil, nil, ErrNoArrival
	}
	latest := 0
	for k, s := range r.Stays {
		if s.From.After(r.Stays[latest].From) {
			latest = k
		}
	}
	if c.kind == moveIn {
		r.Stays[latest].From = c.day
	} else {
		r.Stays[latest].To = c.day
	}
	return residents, names, nil
}
