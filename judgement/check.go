package judgement

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Check holds a record of judgements, and what else is known, against the rules in
// force on a day, the first of the inspection: what a firm rule closes, what is not
// expected, an overall judgement without the others, a grade of another scale. No
// departures mean that the rules that could be decided are kept, not that all could
// be; [Decision.Findings] says which could not.
//
// Grades given both in the record and among the facts have to be the same. The error
// is [rule.ErrNotCovered] for a day before the first edition, [rule.ErrUnknown] for a
// value that is none of its type, and [ErrImpossible] for facts that contradict each
// other, whatever was judged.
func Check(j Judgements, f Facts, on calendar.Date) ([]Departure, error) {
	e, err := rule.EditionOn(on)
	if err != nil {
		return nil, err
	}
	return checkOn(j, f, e, on)
}

// CheckUnder is [Check] for an edition by name.
func CheckUnder(j Judgements, f Facts, e rule.Edition) ([]Departure, error) {
	return checkOn(j, f, e, calendar.Date{})
}

// checkOn checks under an edition, as on a day or, for no date, on all its days.
func checkOn(j Judgements, f Facts, e rule.Edition, on calendar.Date) ([]Departure, error) {
	if _, err := Scale(e); err != nil {
		return nil, err
	}
	if err := j.merge(&f); err != nil {
		return nil, err
	}
	if j.Overall != 0 && !j.Overall.Valid() {
		return nil, fmt.Errorf("%w: overall %d", rule.ErrUnknown, uint8(j.Overall))
	}
	if j.Overall == Inadequate && f.CareInadequate == rule.Unknown {
		// The overall judgement is that of children's experiences and progress.
		f.CareInadequate = rule.Yes
	}
	given := j
	found := f.dropWrongScale(&j, e)
	d, err := deriveOn(f, e, on)
	if err != nil {
		return nil, err
	}
	found = append(found, given.incomplete(e)...)
	for _, a := range boundedArea {
		if g := j.grade(a); g != 0 && !d.bounds(a).Expected.Has(g) {
			found = append(found, d.depart(a, g)...)
		}
	}
	if x, ok := d.unexplained(); ok {
		found = append(found, x)
	}
	return found, nil
}

// merge brings the grades of the record among the facts, and those of the facts into
// the record.
func (j *Judgements) merge(f *Facts) error {
	for _, g := range [...]struct {
		x      fact
		record *Grade
		fact   *Grade
	}{
		{factHelpedAndProtected, &j.HelpedAndProtected, &f.HelpedAndProtected},
		{factLeadersAndManagers, &j.LeadersAndManagers, &f.LeadersAndManagers},
		{factPartnership, &j.Partnership, &f.Partnership},
	} {
		switch {
		case *g.record == 0:
			*g.record = *g.fact
		case *g.fact == 0:
			*g.fact = *g.record
		case *g.record != *g.fact:
			return &ImpossibleError{
				First:  rule.Fact{Name: g.x.String(), Value: g.record.String()},
				Second: rule.Fact{Name: g.x.String(), Value: g.fact.String()},
			}
		}
	}
	return nil
}

// dropWrongScale reports grades that the edition does not have and takes them out of
// the facts and the record, so that the rest can be held against the rules.
func (f *Facts) dropWrongScale(j *Judgements, e rule.Edition) []Departure {
	var found []Departure
	for _, g := range [...]struct {
		area         Area
		record, fact *Grade
	}{
		{AreaOverall, &j.Overall, new(Grade)},
		{AreaHelpedAndProtected, &j.HelpedAndProtected, &f.HelpedAndProtected},
		{AreaLeadersAndManagers, &j.LeadersAndManagers, &f.LeadersAndManagers},
		{AreaPartnership, &j.Partnership, &f.Partnership},
	} {
		if g.record.In(e) == rule.No {
			found = append(found, departure(WrongScale, g.area, scaleRule(e), e,
				graded(g.area, *g.record)+", a grade that the edition of the day does not have"))
			*g.record, *g.fact = 0, 0
		}
	}
	if in(rule.JudgementAreas, e) && j.Partnership != 0 {
		found = append(found, departure(WrongScale, AreaPartnership, rule.JudgementAreas, e,
			"Partnership is graded, which is no judgement of the edition of the day"))
		j.Partnership, f.Partnership = 0, 0
	}
	return found
}

// incomplete reports an overall judgement without those that come before it.
func (j Judgements) incomplete(e rule.Edition) []Departure {
	if !in(rule.JudgementOrder, e) || j.Overall == 0 {
		return nil
	}
	var missing []string
	for _, a := range [...]Area{AreaHelpedAndProtected, AreaLeadersAndManagers} {
		if j.grade(a) == 0 {
			missing = append(missing, a.Title())
		}
	}
	if len(missing) == 0 {
		return nil
	}
	before := ", which is judged before it"
	if len(missing) > 1 {
		before = ", which are judged before it"
	}
	return []Departure{departure(Incomplete, AreaOverall, rule.JudgementOrder, e,
		"The overall judgement is given without "+listing(missing, " and ")+before)}
}

// depart holds the grade of one area against the limits that hold: of each rule the
// firmest part that it departs from. It takes a copy, so that only a decision that is
// departed from goes to the heap.
func (d Decision) depart(a Area, g Grade) []Departure {
	var found []Departure
	for l := range d.holding() {
		i := areaIndex(a)
		permits, expects := l.left(i, &d.Facts)
		v, _ := l.rule.Under(d.Edition)
		x := Departure{Area: a, Rule: l.rule, Edition: d.Edition}
		switch {
		case !permits.Has(g):
			x.Kind, x.Strength = Contradiction, l.firm[i]
		case !expects.Has(g) && !d.bounds(a).Expected.Has(g):
			x.Kind, x.Strength = Unexpected, l.hoped[i]
		default:
			continue
		}
		x.Message = graded(a, g) + "; " + lower(d.applied(l, v))
		if l.rule == rule.JudgementGraded && x.Kind == Contradiction {
			d.pullApart(&x, g)
		}
		found = append(found, x)
	}
	slices.SortStableFunc(found, func(x, y Departure) int { return cmp.Compare(x.Kind, y.Kind) })
	seen := make(map[rule.ID]bool, len(found))
	return slices.DeleteFunc(found, func(x Departure) bool {
		again := seen[x.Rule]
		seen[x.Rule] = true
		return again
	})
}

// pullApart adds the paragraph about 26 weeks without a manager, which has leaders
// and managers usually inadequate and yet only speaks against an overall judgement
// better than good, to a departure from the rule that inadequate leadership certainly
// leaves no more than requires improvement. It is left out where there is known to be
// no such vacancy. Of an earlier record it is cited too, with the days between which it
// came in.
func (d *Decision) pullApart(x *Departure, g Grade) {
	const other = rule.JudgementNoManager26Weeks
	if g != Good || d.Facts.holds(vacancyWithoutRecruiting, 0) == rule.No {
		return
	}
	v, inForce := other.Under(d.Edition)
	x.With = other
	if !inForce {
		v = laterVersion(other, d.Edition)
	}
	x.Message += "; the paragraph about " + v.Limit.String() + " without a manager, by which leaders and managers is usually judged inadequate, pulls the other way: it calls only an overall judgement better than good unlikely"
	if !inForce {
		x.Message += " (it came in between " + v.NotBefore.Long() + " and " + v.From.Long() + ")"
	}
}

// unexplained reports exceptional circumstances that the report does not explain.
func (d *Decision) unexplained() (Departure, bool) {
	const id = rule.JudgementStaffQualification
	if d.Facts.LeadersAndManagers != Good || d.Trace.Outcome(id) != rule.Applied ||
		d.Facts.ExceptionalCircumstances != rule.Yes || d.Facts.ExceptionExplained != rule.No {
		return Departure{}, false
	}
	x := departure(Contradiction, AreaLeadersAndManagers, id, d.Edition,
		graded(AreaLeadersAndManagers, Good)+" by exceptional circumstances that the report does not explain")
	x.Strength = rule.Must
	return x, true
}

// departure is a departure from a whole rule, with the strength of its version, or,
// where it is not in force under the edition, that of its newest.
func departure(k DepartureKind, a Area, id rule.ID, e rule.Edition, message string) Departure {
	v, ok := id.Under(e)
	for _, known := range id.Rule().Versions {
		if ok {
			break
		}
		v, ok = known, !known.Withdrawn
	}
	return Departure{Kind: k, Area: a, Rule: id, Strength: v.Strength, Edition: e, Message: message}
}
