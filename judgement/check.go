package judgement

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// DepartureKind says in what way a record departs from the rules of its day. The
// zero value is "not given".
type DepartureKind uint8

const (
	// WrongScale is a grade, an outcome or a judgement that the edition of the day
	// does not have.
	WrongScale DepartureKind = iota + 1
	// Incomplete is a record that lacks what the rules suppose.
	Incomplete
	// Contradiction is what a rule of strength always, must, certainly or never
	// closes.
	Contradiction
	// Unexpected is what usually, likely or unlikely speaks against: it wants an
	// explanation and need not be wrong.
	Unexpected
)

var departureKindNames = [...]string{"", "wrong scale", "incomplete", "contradiction", "unexpected"}

// String gives the kind in lower case; the zero value gives "".
func (k DepartureKind) String() string { return rule.NameOf(departureKindNames[:], k) }

// ParseDepartureKind reads what [DepartureKind.String] gives.
func ParseDepartureKind(s string) (DepartureKind, error) {
	return rule.ParseName[DepartureKind]("kind of departure", departureKindNames[:], s)
}

// AppendText appends the kind; nothing for the zero value.
func (k DepartureKind) AppendText(b []byte) ([]byte, error) {
	return rule.AppendName(b, "kind of departure", departureKindNames[:], k)
}

// MarshalText gives the kind; the zero value gives no text.
func (k DepartureKind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads a kind; no text is the zero value.
func (k *DepartureKind) UnmarshalText(text []byte) error {
	return readName(k, text, ParseDepartureKind)
}

// Departure is where a record departs from a rule of its day. Nothing is corrected:
// published records break the rules now and then. It is comparable and names no
// home and no person.
type Departure struct {
	Kind DepartureKind `json:"kind"`
	// Area is the judgement concerned; zero where it is the inspection as a whole.
	Area Area `json:"area,omitzero"`
	// Rule is the rule departed from, With another one that pulls the other way,
	// or [rule.None].
	Rule rule.ID `json:"rule"`
	With rule.ID `json:"with,omitzero"`
	// Strength is that of the part of the rule that is departed from.
	Strength rule.Strength `json:"strength"`
	Edition  rule.Edition  `json:"edition"`
	// Message is one plain sentence without its full stop.
	Message string `json:"message"`
}

// String gives the sentence with the rules and the place of the first.
func (d Departure) String() string {
	v, _ := d.Rule.Under(d.Edition)
	citation := rule.NewFinding(d.Rule, v, rule.Applied, "").Citation()
	if d.With != rule.None {
		citation += "; " + d.With.String()
	}
	return d.Message + " (" + citation + ")."
}

// Facts gives the grades as facts, without the overall judgement, which is never
// one.
func (j Judgements) Facts() Facts {
	return Facts{
		HelpedAndProtected: j.HelpedAndProtected,
		LeadersAndManagers: j.LeadersAndManagers,
		Partnership:        j.Partnership,
	}
}

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
	return CheckUnder(j, f, e)
}

// CheckUnder is [Check] for an edition by name.
func CheckUnder(j Judgements, f Facts, e rule.Edition) ([]Departure, error) {
	if _, err := Scale(e); err != nil {
		return nil, err
	}
	if err := j.merge(&f); err != nil {
		return nil, err
	}
	if j.Overall != 0 && !j.Overall.Valid() {
		return nil, fmt.Errorf("%w: overall %d", rule.ErrUnknown, uint8(j.Overall))
	}
	found := f.dropWrongScale(&j, e)
	if err := f.validate(e); err != nil {
		return nil, err
	}
	d := Decision{Edition: e, Facts: f}
	d.derive()

	found = append(found, j.incomplete(e)...)
	for _, a := range boundedArea {
		found = append(found, d.depart(a, j.grade(a))...)
	}
	if x, ok := d.unexplained(); ok {
		found = append(found, x)
	}
	return found, nil
}

// grade gives the grade of an area.
func (j Judgements) grade(a Area) Grade {
	if a == AreaOverall {
		return j.Overall
	}
	return j.Facts().grade(a)
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
				capital(g.area.Title())+" is "+g.record.String()+", a grade that the edition of the day does not have"))
			*g.record, *g.fact = 0, 0
		}
	}
	if _, common := rule.JudgementAreas.Under(e); common && j.Partnership != 0 {
		found = append(found, departure(WrongScale, AreaPartnership, rule.JudgementAreas, e,
			"Partnership is graded, which is no judgement of the edition of the day"))
		j.Partnership, f.Partnership = 0, 0
	}
	return found
}

// incomplete reports an overall judgement without those that come before it.
func (j Judgements) incomplete(e rule.Edition) []Departure {
	_, ordered := rule.JudgementOrder.Under(e)
	if !ordered || j.Overall == 0 {
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
	return []Departure{departure(Incomplete, AreaOverall, rule.JudgementOrder, e,
		"The overall judgement is given without "+listing(missing, " and ")+", which are made before it")}
}

// depart holds the grade of one area against the limits that hold: of each rule the
// firmest part that it departs from.
func (d *Decision) depart(a Area, g Grade) []Departure {
	if g == 0 {
		return nil
	}
	var found []Departure
	for l := range d.holding() {
		i := areaIndex(a)
		permits, expects := l.left(i, &d.Facts)
		v, _ := l.rule.Under(d.Edition)
		x := Departure{Area: a, Rule: l.rule, Edition: d.Edition}
		verdict := capital(a.Title()) + " is " + g.String() + "; "
		switch {
		case !permits.Has(g):
			x.Kind, x.Strength = Contradiction, l.firm[i]
		case !expects.Has(g) && !d.bounds(a).Expected.Has(g):
			x.Kind, x.Strength = Unexpected, l.hoped[i]
		default:
			continue
		}
		x.Message = verdict + lower(d.applied(l, v))
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
// no such vacancy.
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
	x.Message += "; the paragraph about " + v.Limit.String() + " without a manager, by which leaders and managers is usually inadequate, pulls the other way: it calls only an overall judgement better than good unlikely"
	if !inForce {
		x.Message += " (it came in between " + v.NotBefore.String() + " and " + v.From.String() + ")"
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
		"Leaders and managers is good by exceptional circumstances that the report does not explain")
	x.Strength = rule.Must
	return x, true
}

// departure is a departure from a whole rule, with the strength of its version.
func departure(k DepartureKind, a Area, id rule.ID, e rule.Edition, message string) Departure {
	v, _ := id.Under(e)
	return Departure{Kind: k, Area: a, Rule: id, Strength: v.Strength, Edition: e, Message: message}
}
