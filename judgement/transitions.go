package judgement

import (
	"cmp"
	"iter"
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Transitions counts how homes moved from one full inspection to the next: a matrix of
// the earlier by the later grade. It is comparable; the zero value has counted none.
type Transitions struct {
	counts [Outstanding + 1][Outstanding + 1]int
	// across are those of them from one scale to another.
	across, apart, unclear int
}

// TransitionsOf counts the moves between the overall judgements of consecutive full
// inspections of each home, in the order of their first days; the order of a list does
// not matter. Replacing is not equalling: a move from one scale to another is counted
// apart and not in the matrix, see [TransitionsAcross].
//
// A full inspection without an overall judgement, or with a grade that its day does not
// have, and two on the same day break the chain: a move from or to one of them is
// counted as unclear. Incomplete inspections are left out.
func TransitionsOf(homes iter.Seq[[]Inspection]) Transitions { return transitions(homes, false) }

// TransitionsAcross counts moves from one scale to another in the matrix too, third
// grades by their place. [Transitions.Across] says how many they are.
func TransitionsAcross(homes iter.Seq[[]Inspection]) Transitions { return transitions(homes, true) }

func transitions(homes iter.Seq[[]Inspection], across bool) Transitions {
	var t Transitions
	for home := range homes {
		full := fullInspections(home)
		for k := 1; k < len(full); k++ {
			if sharesDay(full, k-1) || sharesDay(full, k) {
				t.unclear++
				continue
			}
			t = t.with(full[k-1], full[k], across)
		}
	}
	return t
}

// sharesDay reports whether another inspection of the list began on the day of one.
// Which of them came first is then not known.
func sharesDay(full []Inspection, k int) bool {
	first := full[k].First
	return k > 0 && full[k-1].First == first || k+1 < len(full) && full[k+1].First == first
}

// fullInspections gives the full inspections that were completed, in order.
func fullInspections(home []Inspection) []Inspection {
	var full []Inspection
	for _, i := range home {
		if i.Type == Full && i.Incomplete != rule.Yes && !i.First.IsZero() {
			full = append(full, i)
		}
	}
	slices.SortStableFunc(full, Inspection.Compare)
	return full
}

func (t Transitions) with(from, to Inspection, across bool) Transitions {
	a, err := from.judged()
	b, err2 := to.judged()
	if err != nil || err2 != nil {
		t.unclear++
		return t
	}
	_, crossed, err := CompareAcross(a, b)
	switch {
	case err != nil:
		t.unclear++
	case crossed && !across:
		t.apart++
	default:
		if crossed {
			t.across++
		}
		t.counts[a.Grade][b.Grade]++
	}
	return t
}

// judged gives the overall judgement with the edition of the first day.
func (i *Inspection) judged() (Judged, error) {
	e, err := rule.EditionOn(i.First)
	return Judged{i.Judgements.Overall, e}, err
}

// With counts one more move, of a table that gives both grades of a home side by side.
// What is no grade counts as unclear, and so does a move between third grades of
// different scales.
func (t Transitions) With(from, to Grade) Transitions {
	if !from.Valid() || !to.Valid() || place(from) == 2 && place(to) == 2 && from != to {
		t.unclear++
		return t
	}
	t.counts[from][to]++
	return t
}

// Count is the number of moves from one grade to another.
func (t Transitions) Count(from, to Grade) int {
	if !from.Valid() || !to.Valid() {
		return 0
	}
	return t.counts[from][to]
}

// Moved gives the share of moves that were better, the same or worse.
func (t Transitions) Moved(m Move) Share {
	var s Share
	for from := Inadequate; from <= Outstanding; from++ {
		for to := Inadequate; to <= Outstanding; to++ {
			n := t.counts[from][to]
			s.Of += n
			if moveOf(from, to) == m {
				s.Count += n
			}
		}
	}
	return s
}

// Total is the number of moves in the matrix.
func (t Transitions) Total() int { return t.Moved(Same).Of }

// Across is the number of moves in the matrix that go from one scale to another.
func (t Transitions) Across() int { return t.across }

// Apart is the number of moves left out of the matrix for going from one scale to
// another.
func (t Transitions) Apart() int { return t.apart }

// Unclear is the number of moves that could not be told.
func (t Transitions) Unclear() int { return t.unclear }

// From gives the profile of the next judgements of homes that had a grade.
func (t Transitions) From(g Grade) Profile {
	var p Profile
	if g.Valid() {
		p.counts = t.counts[g]
	}
	return p
}

// ImprovedInYear gives the share of homes that were judged inadequate overall at their
// first inspection of an inspection year and better by its end, among those so judged
// (history.good-or-better). First is the first full inspection that ended in the year;
// better by its end, the last overall judgement of the year, of a full inspection or a
// new one of a monitoring visit. Where the last day is not given, the first day stands
// in for it. Those that ended on one day stand in the order of [Inspection.Compare].
func ImprovedInYear(homes iter.Seq[[]Inspection], year calendar.InspectionYear) Share {
	var s Share
	for home := range homes {
		judged := judgedIn(home, year)
		first := slices.IndexFunc(judged, func(i Inspection) bool { return i.Type == Full })
		if first < 0 || judged[first].Judgements.Overall != Inadequate {
			continue
		}
		s.Of++
		if judged[len(judged)-1].Judgements.Overall != Inadequate {
			s.Count++
		}
	}
	return s
}

// judgedIn gives the inspections that gave an overall judgement and ended in the year,
// in order.
func judgedIn(home []Inspection, year calendar.InspectionYear) []Inspection {
	var judged []Inspection
	for _, i := range home {
		end, _ := i.End()
		if (i.Type == Full || i.Type == Monitoring) && i.Judgements.Overall.Valid() && i.Incomplete != rule.Yes &&
			!end.IsZero() && year.Contains(end) {
			judged = append(judged, i)
		}
	}
	slices.SortStableFunc(judged, func(a, b Inspection) int {
		x, _ := a.End()
		y, _ := b.End()
		return cmp.Or(x.Compare(y), a.Compare(b))
	})
	return judged
}
