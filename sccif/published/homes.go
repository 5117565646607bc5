package published

import (
	"iter"
	"slices"

	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
)

// Homes puts tables together. It gives each children's home of every kind once, in the
// order in which they first appear, with all its inspections in the order of their first
// days. An inspection that several tables hold is given once, with what each says of it;
// where they contradict each other both are kept, and analyses find two on one day. Facts
// of the home itself are those of the last table that gives them.
//
// The error is always nil: the form is that which [sccif.AssessAll] takes.
func Homes(tables ...Table) iter.Seq2[sccif.Home, error] {
	return func(yield func(sccif.Home, error) bool) {
		for _, h := range gather(tables) {
			if !yield(h, nil) {
				return
			}
		}
	}
}

// Histories gives the inspections of each home of [Homes], for
// [judgement.TransitionsOf] and [judgement.ImprovedInYear].
func Histories(tables ...Table) iter.Seq[[]judgement.Inspection] {
	return func(yield func([]judgement.Inspection) bool) {
		for _, h := range gather(tables) {
			if !yield(h.Inspections) {
				return
			}
		}
	}
}

func gather(tables []Table) []sccif.Home {
	var homes []sccif.Home
	place := map[string]int{}
	for _, t := range tables {
		for r := range t.ChildrensHomes() {
			h := r.Home()
			k, ok := place[h.URN]
			if !ok || h.URN == "" {
				place[h.URN] = len(homes)
				homes = append(homes, h)
				continue
			}
			known := &homes[k]
			if h.Provision.Valid() {
				known.Provision, known.ResidentialSpecialSchool = h.Provision, h.ResidentialSpecialSchool
			}
			if !h.Registered.IsZero() {
				known.Registered = h.Registered
			}
			for _, i := range h.Inspections {
				known.Inspections = with(known.Inspections, i)
			}
		}
	}
	for _, h := range homes {
		slices.SortStableFunc(h.Inspections, func(a, b judgement.Inspection) int { return a.First.Compare(b.First) })
	}
	return homes
}

// with adds an inspection to a list, or what it says to the same one there.
func with(list []judgement.Inspection, i judgement.Inspection) []judgement.Inspection {
	for k := range list {
		if same, ok := merged(list[k], i); ok {
			list[k] = same
			return list
		}
	}
	return append(list, i)
}

// merged gives one record of two of the same inspection; false where it is another, or
// where they contradict each other.
func merged(a, b judgement.Inspection) (judgement.Inspection, bool) {
	if a.Type != b.Type || a.First != b.First {
		return a, false
	}
	ok := fill(&a.Published, b.Published) && fill(&a.Outcome, b.Outcome) &&
		fill(&a.Judgements.Overall, b.Judgements.Overall) &&
		fill(&a.Judgements.HelpedAndProtected, b.Judgements.HelpedAndProtected) &&
		fill(&a.Judgements.LeadersAndManagers, b.Judgements.LeadersAndManagers)
	return a, ok
}

// fill gives a value that is not given; false where both are and differ.
func fill[T comparable](to *T, from T) bool {
	var zero T
	if *to == zero {
		*to = from
	}
	return from == zero || *to == from
}
