package judgement

import (
	"fmt"
	"iter"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Comparison is what two editions make of the same facts. It is comparable.
type Comparison struct {
	// First and Second are the decisions under the two editions.
	First  Decision `json:"first"`
	Second Decision `json:"second"`
	// AcrossScales marks a comparison in which a third grade of one scale was
	// taken for that of the other.
	AcrossScales bool `json:"acrossScales"`
}

// Counterfactual says what two editions make of the same facts: what the proposals of 2013
// would have made of a home, for one. Replacing is not equalling: where a grade of the
// facts is not on the scale of one of the editions, the error is [ErrScale], and
// [CounterfactualAcross] has to be asked for. Other errors are those of [DecideUnder].
func Counterfactual(f Facts, first, second rule.Edition) (Comparison, error) {
	return compared(f, f, first, second)
}

// CounterfactualAcross compares as [Counterfactual] does, and takes a third grade
// (satisfactory, adequate, requires improvement) for that of the edition where its scale
// has another. The answer marks that.
func CounterfactualAcross(f Facts, first, second rule.Edition) (Comparison, error) {
	a, moved := f.onScaleOf(first)
	b, movedToo := f.onScaleOf(second)
	c, err := compared(a, b, first, second)
	if err == nil {
		c.AcrossScales = moved || movedToo
	}
	return c, err
}

func compared(a, b Facts, first, second rule.Edition) (Comparison, error) {
	x, err := DecideUnder(a, first)
	if err != nil {
		return Comparison{}, fmt.Errorf("under %v: %w", first, err)
	}
	y, err := DecideUnder(b, second)
	if err != nil {
		return Comparison{}, fmt.Errorf("under %v: %w", second, err)
	}
	return Comparison{First: x, Second: y}, nil
}

// onScaleOf takes third grades for that of an edition.
func (f Facts) onScaleOf(e rule.Edition) (Facts, bool) {
	scale, _ := scaleOf(e)
	third := Grade(0)
	for g := range scale.All() {
		if place(g) == 2 {
			third = g
		}
	}
	moved := false
	for _, g := range [...]*Grade{&f.HelpedAndProtected, &f.LeadersAndManagers, &f.Partnership} {
		if place(*g) == 2 && g.In(e) == rule.No {
			*g, moved = third, true
		}
	}
	return f, moved
}

// Difference is where two editions part: in the bounds of an area.
type Difference struct {
	Area   Area   `json:"area"`
	First  Bounds `json:"first"`
	Second Bounds `json:"second"`
	// Closed are the grades that only the second edition closes, Opened those
	// that only the first does; Unexpected and Expected say the same of what is
	// expected. Third grades count by their place where scales differ.
	Closed     GradeSet `json:"closed"`
	Opened     GradeSet `json:"opened"`
	Unexpected GradeSet `json:"unexpected"`
	Expected   GradeSet `json:"expected"`
}

// Same reports whether both editions leave the same bounds in all areas.
func (c Comparison) Same() bool {
	for range c.Differences() {
		return false
	}
	return true
}

// Differences gives the areas in which the bounds differ.
func (c Comparison) Differences() iter.Seq[Difference] {
	return func(yield func(Difference) bool) {
		for _, a := range boundedArea {
			x, y := c.First.bounds(a), c.Second.bounds(a)
			d := Difference{
				Area: a, First: x, Second: y,
				Closed: without(x.Permitted, y.Permitted), Opened: without(y.Permitted, x.Permitted),
				Unexpected: without(x.Expected, y.Expected), Expected: without(y.Expected, x.Expected),
			}
			if d.Closed|d.Opened|d.Unexpected|d.Expected != 0 && !yield(d) {
				return
			}
		}
	}
}

// without gives the grades of s whose place on the scale no grade of t has.
func without(s, t GradeSet) GradeSet {
	var taken [5]bool
	for g := range t.All() {
		taken[place(g)] = true
	}
	var left GradeSet
	for g := range s.All() {
		if !taken[place(g)] {
			left |= g.set()
		}
	}
	return left
}

// Why gives the reasons under the first edition that the second does not give, and
// those under the second that the first does not: a rule of one only, or one that
// another strength or figure makes another rule.
func (c Comparison) Why() (first, second []rule.Finding) {
	return only(c.First, c.Second), only(c.Second, c.First)
}

// only gives the applied rules of d that o did not apply in the same words.
func only(d, o Decision) []rule.Finding {
	var found []rule.Finding
	for f := range d.Reasons() {
		if f.Outcome != rule.Applied {
			continue
		}
		v, _ := f.Rule.Under(d.Edition)
		w, _ := f.Rule.Under(o.Edition)
		if o.Trace.Outcome(f.Rule) != rule.Applied || !v.Same(w) {
			found = append(found, f)
		}
	}
	return found
}
