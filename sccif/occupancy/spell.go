package occupancy

import (
	"cmp"
	"slices"

	"github.com/sccif/sccif-go/calendar"
)

// spell is an unbroken time that a resident lives at the home: one stay, or
// several that overlap or follow one another.
type spell struct {
	resident int
	stay     int // the first stay of it
	from, to int // to is the first day away, end where there is none
	turns    int // the day on which the resident becomes a young adult, 0 unknown
}

func (s spell) holds(day int) bool { return s.from <= day && day < s.to }

// addSpells finds the residents' spells by resident and time, and the places of
// what is left out of them: stays that begin after the day asked about, stays
// that overlap another one of the same resident and are merged with it, and stays
// without a day, whose first day is their first day away.
func (b *book) addSpells(asAt calendar.Date, arrivals bool) {
	n := 0
	for _, r := range b.residents {
		n += len(r.Stays)
	}
	all := make([]spell, 0, n)
	for i, r := range b.residents {
		turns := 0
		if !r.Born.IsZero() {
			turns = b.reaches(r.Born, b.adult)
		}
		own := len(all)
		for k, s := range r.Stays {
			switch {
			case s.From.After(asAt) && !arrivals:
				b.later = append(b.later, stayPath(i, k))
			case s.To == s.From:
				b.noDay = append(b.noDay, stayPath(i, k))
			default:
				to := end
				if !s.To.IsZero() {
					to = dayOf(s.To)
				}
				all = append(all, spell{resident: i, stay: k, from: dayOf(s.From), to: to, turns: turns})
			}
		}
		all = append(all[:own], b.merge(all[own:])...)
	}
	b.spells = all
}

// merge joins a resident's spells in place.
func (b *book) merge(own []spell) []spell {
	if len(own) < 2 {
		return own
	}
	slices.SortFunc(own, func(x, y spell) int {
		return cmp.Or(cmp.Compare(x.from, y.from), cmp.Compare(x.stay, y.stay))
	})
	kept := own[:1]
	for _, s := range own[1:] {
		last := &kept[len(kept)-1]
		if s.from > last.to {
			kept = append(kept, s)
			continue
		}
		if s.from < last.to {
			b.merged = append(b.merged, stayPath(s.resident, s.stay))
		}
		last.to = max(last.to, s.to)
	}
	return kept
}
