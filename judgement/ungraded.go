package judgement

import (
	"fmt"
	"iter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Inspections that give no grades: assurance inspections since 1 April 2022, and
// interim inspections before.

// OutcomesUnder gives the outcomes that an inspection of a type can have under an
// edition: two values of an assurance inspection; improved, sustained or declined of
// an interim inspection from 1 April 2014; no judgement for either where the first
// inspection finds no children, from 1 April 2017. The scale that was proposed for
// interim inspections in 2013 and rejected is reached by the name of that edition
// only. Full inspections, monitoring visits and assurance visits have none.
//
// The error is [rule.ErrNotCovered] where the edition has no such inspection, or its
// outcomes are not known, and [rule.ErrUnknown] for what is no type.
func OutcomesUnder(t InspectionType, e rule.Edition) (OutcomeSet, error) {
	var outcomes OutcomeSet
	switch t {
	case Full, Monitoring:
		if e.Valid() {
			return 0, nil
		}
	case AssuranceVisit:
		if e == rule.SCCIF2020 {
			return 0, nil
		}
	case Assurance:
		if in(rule.JudgementAssuranceOutcomes, e) {
			outcomes = Outcomes(NoSeriousConcerns, SeriousConcerns)
		}
	case Interim:
		switch {
		case in(rule.HistoryInterim2014, e):
			outcomes = Outcomes(Improved, Sustained, Declined)
		case in(rule.HistoryInterimScaleProposed2013, e):
			outcomes = Outcomes(DeclinedProgress, LimitedProgress, GoodProgress)
		}
	default:
		return 0, fmt.Errorf("%w: inspection type %d", rule.ErrUnknown, uint8(t))
	}
	if outcomes == 0 {
		return 0, fmt.Errorf("%w: outcomes of type %s in %q: interim from %v to %v, assurance from %v, assurance visit from %v to %v",
			rule.ErrNotCovered, t, e, rule.Framework2014.First(), rule.SCCIF2021.Last(), rule.SCCIF2022.First(),
			rule.SCCIF2020.First(), rule.Suspension().Last)
	}
	if in(rule.JudgementAssuranceNoJudgement, e) {
		outcomes |= Outcomes(NoJudgement)
	}
	return outcomes, nil
}

// UngradedFacts is what decides whether an assurance or interim inspection makes a
// judgement at all. The zero value says that nothing is known.
type UngradedFacts struct {
	// FirstAfterRegistration: it is the home's first inspection after
	// registration.
	FirstAfterRegistration rule.Truth `json:"firstAfterRegistration,omitzero"`
	// NoChildren: no children are present.
	NoChildren rule.Truth `json:"noChildren,omitzero"`
}

// UngradedDecision is which outcomes an assurance or interim inspection can have. It
// is comparable.
type UngradedDecision struct {
	// Permitted are the outcomes that the rules leave. A home without children at
	// its first inspection gets none but [NoJudgement], and its report then
	// carries a set statement that names the day of registration; requirements
	// and recommendations may be made all the same.
	Permitted OutcomeSet     `json:"permitted"`
	Type      InspectionType `json:"type"`
	Edition   rule.Edition   `json:"edition"`
	Facts     UngradedFacts  `json:"facts"`
	Trace     rule.Trace     `json:"-"`
}

// DecideUngraded says which outcomes the framework in force on a day leaves to an
// assurance or interim inspection. Which of them it is stays a professional judgement
// and is never drawn from a checklist. Errors are those of [OutcomesUnder], and
// [rule.ErrNotCovered] before the first edition and for an assurance visit on a day
// without such visits.
func DecideUngraded(t InspectionType, f UngradedFacts, on calendar.Date) (UngradedDecision, error) {
	e, err := rule.EditionOn(on)
	if err != nil {
		return UngradedDecision{}, err
	}
	outcomes, err := OutcomesUnder(t, e)
	if err != nil {
		return UngradedDecision{}, err
	}
	if t == AssuranceVisit && !visitedOn(on) {
		return UngradedDecision{}, fmt.Errorf("%w: assurance visit on %q: they were held from %v to %v",
			rule.ErrNotCovered, on, rule.SCCIF2020.First(), rule.Suspension().Last)
	}
	if max(f.FirstAfterRegistration, f.NoChildren) > rule.Yes {
		return UngradedDecision{}, fmt.Errorf("%w: fact %d", rule.ErrUnknown, max(f.FirstAfterRegistration, f.NoChildren))
	}
	d := UngradedDecision{Permitted: outcomes, Type: t, Edition: e, Facts: f}
	switch t {
	case Assurance:
		d.Trace.Note(rule.JudgementAssuranceOutcomes, rule.Applied)
	case Interim:
		d.Trace.Note(rule.HistoryInterim2014, rule.Applied)
	default:
		return d, nil
	}
	if in(rule.JudgementAssuranceNoJudgement, e) {
		none := f.FirstAfterRegistration.And(f.NoChildren)
		d.Trace.Judge(rule.JudgementAssuranceNoJudgement, none)
		switch none {
		case rule.Yes:
			d.Permitted = Outcomes(NoJudgement)
			d.Trace.Note(rule.JudgementAssuranceOutcomes, 0)
			d.Trace.Note(rule.HistoryInterim2014, 0)
		case rule.No:
			d.Permitted &^= Outcomes(NoJudgement)
		}
	}
	return d, nil
}

// NeedsStatement says whether the report has to carry the set statement that the home
// has not accommodated children since its registration, which names that day: where an
// assurance inspection makes no judgement (judgement.assurance-no-judgement).
func (d UngradedDecision) NeedsStatement() rule.Truth {
	switch {
	case d.Type != Assurance:
		return rule.No
	case d.Permitted == Outcomes(NoJudgement):
		return rule.Yes
	case d.Permitted.Has(NoJudgement):
		return rule.Unknown
	}
	return rule.No
}

// Findings gives the rules that were looked at, in ledger order.
func (d UngradedDecision) Findings() iter.Seq[rule.Finding] {
	return func(yield func(rule.Finding) bool) {
		for id := range d.Trace.Rules().All() {
			v, _ := id.Under(d.Edition)
			o := d.Trace.Outcome(id)
			f := rule.NewFinding(id, v, o, v.Text())
			if id == rule.JudgementAssuranceNoJudgement {
				f.Text = noJudgementText[o]
				f.Facts, f.Missing = namedFacts([]rule.NamedTruth{
					d.Facts.FirstAfterRegistration.Named("firstAfterRegistration"), d.Facts.NoChildren.Named("noChildren"),
				}, o)
			}
			if !yield(f) {
				return
			}
		}
	}
}

var noJudgementText = [...]string{
	rule.Applied:    "No children are present at the first inspection after registration, so it makes no judgement",
	rule.NotApplied: "It is not a first inspection without children, so it makes a judgement",
	rule.Undecided:  "Whether it is a first inspection without children, which makes no judgement, is not known",
}
