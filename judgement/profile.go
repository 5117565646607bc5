package judgement

import (
	"iter"
	"strconv"
	"strings"
)

// Profile counts judgements by grade. It is comparable; the zero value has counted
// none.
type Profile struct {
	counts [Outstanding + 1]int // by grade; at 0 those that were not given
}

// ProfileOf counts grades. What is no grade counts as not given.
func ProfileOf(grades iter.Seq[Grade]) Profile {
	var p Profile
	for g := range grades {
		p = p.With(g)
	}
	return p
}

// With counts one more judgement.
func (p Profile) With(g Grade) Profile {
	if !g.Valid() {
		g = 0
	}
	p.counts[g]++
	return p
}

// Plus adds up two profiles.
func (p Profile) Plus(q Profile) Profile {
	for g := range p.counts {
		p.counts[g] += q.counts[g]
	}
	return p
}

// Count is the number of judgements of a grade.
func (p Profile) Count(g Grade) int {
	if !g.Valid() {
		return 0
	}
	return p.counts[g]
}

// Judged is the number of judgements: the base of every share.
func (p Profile) Judged() int {
	n := 0
	for g := Inadequate; g <= Outstanding; g++ {
		n += p.counts[g]
	}
	return n
}

// NotGiven is the number of records without a grade. They are no part of the base.
func (p Profile) NotGiven() int { return p.counts[0] }

// Grades gives the grades of which there is at least one.
func (p Profile) Grades() GradeSet {
	var s GradeSet
	for g := Inadequate; g <= Outstanding; g++ {
		if p.counts[g] > 0 {
			s |= g.set()
		}
	}
	return s
}

// AcrossScales reports whether grades of different scales are counted together, as in
// tables that hold old judgements beside new ones.
func (p Profile) AcrossScales() bool {
	return (p.Grades() & Grades(Satisfactory, Adequate, RequiresImprovement)).Len() > 1
}

// Share gives the share of a grade.
func (p Profile) Share(g Grade) Share { return Share{p.Count(g), p.Judged()} }

// GoodOrBetter gives the share of judgements that are good or outstanding: the headline
// statistic (history.good-or-better).
func (p Profile) GoodOrBetter() Share {
	return Share{p.counts[Good] + p.counts[Outstanding], p.Judged()}
}

// All gives each grade that was counted with its number, the lowest first.
func (p Profile) All() iter.Seq2[Grade, int] {
	return func(yield func(Grade, int) bool) {
		for g := range p.Grades().All() {
			if !yield(g, p.counts[g]) {
				return
			}
		}
	}
}

// String gives the counts, the highest grade first: "334 outstanding, 1365 good".
func (p Profile) String() string {
	var parts []string
	for g := Outstanding; g >= Inadequate; g-- {
		if n := p.counts[g]; n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+g.String())
		}
	}
	if n := p.counts[0]; n > 0 {
		parts = append(parts, strconv.Itoa(n)+" not given")
	}
	return strings.Join(parts, ", ")
}
