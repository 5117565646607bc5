package judgement

import (
	"iter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Bounds are the grades that the rules leave for a judgement.
type Bounds struct {
	// Permitted are those that nothing of strength always, must, certainly or
	// never closes.
	Permitted GradeSet `json:"permitted"`
	// Expected are those of the permitted that usually, likely and unlikely
	// leave too. It is never empty: an expectation that only names grades that
	// are not permitted gives way, and where expectations exclude each other
	// none is preferred and each grade that one of them names is expected.
	Expected GradeSet `json:"expected"`
}

// Decision is what the limits of an edition make of facts: which grades they permit
// and which they expect, and by which rules. It gives no grade: that is a person's
// judgement. It is comparable and holds no pointers; [Decision.Reasons] and
// [Decision.Findings] expand it.
type Decision struct {
	// Overall, HelpedAndProtected and Leaders are the bounds of the three
	// judgements. Those of leaders and managers are what the rules leave,
	// whatever grade is given; the overall judgement is bounded by the given
	// grade, or, where none is given, by what follows whichever of the permitted
	// grades it will be. That leaders are only expected to be inadequate closes
	// nothing overall.
	Overall            Bounds `json:"overall"`
	HelpedAndProtected Bounds `json:"helpedAndProtected"`
	Leaders            Bounds `json:"leadersAndManagers"`
	// Edition is the edition whose rules were used, Facts what they were used on.
	Edition rule.Edition `json:"edition"`
	Facts   Facts        `json:"facts"`
	// Trace says which rules applied, did not, or could not be decided.
	Trace rule.Trace `json:"-"`

	// absent are rules that may have come in before the edition ended, and cannot have
	// by the day.
	absent rule.Set
}

// Decide says which grades the framework in force on a day permits and expects.
// The day picks the edition, and of the rules that came in during it those that can
// have been in force; that of an inspection is its first.
//
// Facts that are not known leave the rules that ask for them undecided, and an
// undecided rule closes nothing. An exception opens what its rule closes only
// where it is known to hold.
//
// The error is [rule.ErrNotCovered] for a day before the first edition,
// [ErrScale] for a grade that the edition does not have, [rule.ErrUnknown] for a
// value that is none of its type, and [ErrImpossible], naming both facts, for what
// cannot hold together; a grade of leaders and managers beside a fact that rules it
// out is among that. For the bounds of such a record use [Derive], to have it reported
// [Check].
func Decide(f Facts, on calendar.Date) (d Decision, err error) {
	d.Facts = f
	if d.Edition, err = rule.EditionOn(on); err == nil {
		err = d.decide(on)
	}
	if err != nil {
		return Decision{}, err
	}
	return d, nil
}

// DecideUnder is [Decide] for an edition by name. Only so are the proposals of 2013
// reached, which were never in force.
//
// Of the frameworks of 2011 and 2014 no limits between judgements are known: the
// whole scale is permitted.
func DecideUnder(f Facts, e rule.Edition) (d Decision, err error) {
	d.Facts, d.Edition = f, e
	if err := d.decide(calendar.Date{}); err != nil {
		return Decision{}, err
	}
	return d, nil
}

// decide derives a decision in place, for a decision is large, and refuses what cannot
// hold together.
func (d *Decision) decide(on calendar.Date) error {
	if err := d.Facts.validate(d.Edition); err != nil {
		return err
	}
	d.derive(on)
	for _, a := range [...]Area{AreaLeadersAndManagers, AreaHelpedAndProtected} {
		if !d.allowed(a) {
			return d.contradiction(a)
		}
	}
	return nil
}

// Derive is [Decide] for a record that has been judged: a grade that another fact rules
// out is not refused. The bounds of leaders and managers are then what the facts leave,
// without the grade that was given, and the overall judgement is bounded by that grade,
// whatever they leave. All other errors are those of [Decide]; facts that contradict
// each other whatever was judged stay [ErrImpossible].
func Derive(f Facts, on calendar.Date) (Decision, error) {
	e, err := rule.EditionOn(on)
	if err != nil {
		return Decision{}, err
	}
	return deriveOn(f, e, on)
}

// DeriveUnder is [Derive] for an edition by name.
func DeriveUnder(f Facts, e rule.Edition) (Decision, error) {
	return deriveOn(f, e, calendar.Date{})
}

// deriveOn derives under an edition, as on a day or, for no date, on all its days.
func deriveOn(f Facts, e rule.Edition, on calendar.Date) (Decision, error) {
	if err := f.validate(e); err != nil {
		return Decision{}, err
	}
	d := Decision{Edition: e, Facts: f}
	d.derive(on)
	return d, nil
}

// bounds gives the bounds of an area; those of partnership are not limited.
func (d *Decision) bounds(a Area) Bounds {
	switch a {
	case AreaOverall:
		return d.Overall
	case AreaHelpedAndProtected:
		return d.HelpedAndProtected
	case AreaLeadersAndManagers:
		return d.Leaders
	}
	return Bounds{everyGrade, everyGrade}
}

// allowed reports whether the grade given in an area, if any, is permitted.
func (d *Decision) allowed(a Area) bool {
	g := d.Facts.grade(a)
	return g == 0 || d.bounds(a).Permitted.Has(g)
}

// deriving is what a decision works with on its way.
type deriving struct {
	on        calendar.Date // no date: all days of the edition
	under     *editionLimits
	permitted [boundedAreas]GradeSet
	// every and some are what all expectations leave and what any of them does.
	every, some [boundedAreas]GradeSet
}

// derive decides facts that are valid. All that binds comes before all that is
// expected, so that an expectation is seen beside what is permitted.
func (d *Decision) derive(on calendar.Date) {
	scale, by := scaleFor(&d.Facts, d.Edition)
	w := deriving{on: on, under: &limitsUnder()[d.Edition], permitted: [boundedAreas]GradeSet{scale, scale, scale}}
	d.Trace.Applied.Add(by)
	described := d.Facts.described()

	var held [len(conditions) + len(descriptors)]bool
	n := d.bind(&w, w.under.limits, held[:])
	if described {
		d.bind(&w, w.under.descriptors, held[n:])
	}
	w.every = w.permitted
	d.expect(&w, w.under.limits, held[:])
	if described {
		d.expect(&w, w.under.descriptors, held[n:])
	}
	d.Overall, d.HelpedAndProtected, d.Leaders = w.bounds(onOverall), w.bounds(onProtected), w.bounds(onLeaders)

	if described || w.under.several {
		// Of a rule with several conditions one that holds goes before one that
		// is undecided, and that before one that does not hold.
		d.Trace = rule.Trace{}.Merge(d.Trace)
	}
}

// bind notes whether each limit holds and closes what those that do close. It gives
// the number of limits.
func (d *Decision) bind(w *deriving, limits []limit, held []bool) int {
	for i := range limits {
		l := &limits[i]
		if !d.Facts.asks(l) {
			continue
		}
		holds := d.Facts.holds(l.test, w.permitted[onLeaders])
		if !l.pending.IsZero() {
			// It applies only if it was in force by then, which is not known, or
			// known not to be so.
			switch {
			case w.on.Before(l.pending) && !w.on.IsZero():
				d.absent.Add(l.rule)
			case holds == rule.Yes:
				d.Trace.Undecided.Add(l.rule)
			}
			continue
		}
		switch holds {
		case rule.Yes:
			held[i] = true
			d.Trace.Applied.Add(l.rule)
			for a := range w.permitted {
				permits, _ := l.left(a, &d.Facts)
				w.permitted[a] &= permits
			}
		case rule.No:
			d.Trace.NotApplied.Add(l.rule)
		default:
			d.Trace.Undecided.Add(l.rule)
		}
	}
	return len(limits)
}

// expect weighs the expectations of the limits that hold.
func (d *Decision) expect(w *deriving, limits []limit, held []bool) {
	for i := range limits {
		if !held[i] {
			continue
		}
		for a := range w.permitted {
			_, expects := limits[i].left(a, &d.Facts)
			if expects &= w.permitted[a]; expects != 0 && expects != w.permitted[a] {
				w.every[a] &= expects
				w.some[a] |= expects
			}
		}
	}
}

func (w *deriving) bounds(area int) Bounds {
	if w.every[area] == 0 {
		return Bounds{w.permitted[area], w.some[area]}
	}
	return Bounds{w.permitted[area], w.every[area]}
}

// described reports whether anything is said about evidence.
func (f *Facts) described() bool {
	return f.Care != Evidence{} || f.Protection != Evidence{} || f.Leadership != LeadershipEvidence{}
}

// asks reports whether a limit is looked at: those about descriptors only where
// something is said about the evidence of their area.
func (f *Facts) asks(l *limit) bool {
	if l.leaves == 0 {
		return true
	}
	switch l.area {
	case onOverall:
		return f.Care != Evidence{}
	case onProtected:
		return f.Protection != Evidence{}
	}
	return f.Leadership != LeadershipEvidence{}
}

// scaleFor gives the scale of the edition and its rule. Where a grade shows that
// adequate had taken the place of satisfactory, the scale is the later one.
func scaleFor(f *Facts, e rule.Edition) (GradeSet, rule.ID) {
	if e == rule.Framework2011 &&
		(f.HelpedAndProtected == Adequate || f.LeadersAndManagers == Adequate || f.Partnership == Adequate) {
		return scaleOf(rule.Framework2014)
	}
	return scaleOf(e)
}

// contradiction names the grade given in an area and the fact by which a rule
// closes it. It takes a copy, so that only a refused decision goes to the heap.
func (d Decision) contradiction(a Area) error {
	given := factHelpedAndProtected
	if a == AreaLeadersAndManagers {
		given = factLeadersAndManagers
	}
	for l := range d.holding() {
		permits, _ := l.left(areaIndex(a), &d.Facts)
		if permits.Has(d.Facts.grade(a)) {
			continue
		}
		for _, x := range l.uses {
			if d.Facts.given(x) {
				return d.Facts.impossible(given, x, l.rule)
			}
		}
	}
	return nil
}

// holding gives the limits that hold.
func (d *Decision) holding() iter.Seq[*limit] {
	return func(yield func(*limit) bool) {
		for l, holds := range d.looked() {
			if holds == rule.Yes && !yield(l) {
				return
			}
		}
	}
}

// looked gives the limits that were looked at, and whether they hold; those that
// are pending only where they would hold, as undecided.
func (d *Decision) looked() iter.Seq2[*limit, rule.Truth] {
	return func(yield func(*limit, rule.Truth) bool) {
		if !d.Edition.Valid() {
			return
		}
		under := &limitsUnder()[d.Edition]
		for _, limits := range [...][]limit{under.limits, under.descriptors} {
			for i := range limits {
				l := &limits[i]
				if !d.Facts.asks(l) {
					continue
				}
				holds := d.Facts.holds(l.test, d.Leaders.Permitted)
				if !l.pending.IsZero() {
					if holds != rule.Yes || d.absent.Has(l.rule) {
						continue
					}
					holds = rule.Unknown
				}
				if !yield(l, holds) {
					return
				}
			}
		}
	}
}

func areaIndex(a Area) int {
	switch a {
	case AreaHelpedAndProtected:
		return onProtected
	case AreaLeadersAndManagers:
		return onLeaders
	}
	return onOverall
}
