package judgement

import (
	"errors"
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// CheckInspection holds the record of one inspection against the rules in force on its
// first day, by its type: a full inspection as [Check] does; an assurance or interim
// inspection by its outcome, which has to be one that the edition has, and by grades,
// of which it gives none; a monitoring visit by the grades of the new judgement that it
// may have brought. Errors are those of [Check], and [rule.ErrUnknown] for an
// inspection without a type.
func CheckInspection(i Inspection, f Facts) ([]Departure, error) {
	e, err := rule.EditionOn(i.First)
	if err != nil {
		return nil, err
	}
	switch i.Type {
	case Full:
		return CheckUnder(i.Judgements, f, e)
	case Monitoring:
		return i.checkMonitoring(f, e)
	case Assurance, Interim:
		return i.checkUngraded(e)
	case AssuranceVisit:
		return nil, nil
	}
	return nil, fmt.Errorf("%w: inspection type %d", rule.ErrUnknown, uint8(i.Type))
}

// checkMonitoring holds a new judgement against the limits. Published tables give its
// overall grade alone, so that one without the others is nothing to report.
func (i *Inspection) checkMonitoring(f Facts, e rule.Edition) ([]Departure, error) {
	if i.Judgements == (Judgements{}) {
		return nil, nil
	}
	all, err := CheckUnder(i.Judgements, f, e)
	if err != nil {
		return nil, err
	}
	var found []Departure
	for _, x := range all {
		if x.Rule != rule.JudgementOrder {
			found = append(found, x)
		}
	}
	return found, nil
}

// checkUngraded holds an inspection that gives no grades against what it may find.
func (i *Inspection) checkUngraded(e rule.Edition) ([]Departure, error) {
	by := rule.JudgementAssuranceOutcomes
	if i.Type == Interim {
		by = rule.HistoryInterim2014
	}
	outcomes, err := OutcomesUnder(i.Type, e)
	if errors.Is(err, rule.ErrNotCovered) {
		if e == rule.Framework2011 && i.Type == Interim {
			return nil, err
		}
		return []Departure{departure(WrongScale, 0, by, e, capital(i.Type.String())+" inspections are not held on that day")}, nil
	}
	if err != nil {
		return nil, err
	}
	var found []Departure
	report := func(k DepartureKind, id rule.ID, message string) {
		found = append(found, departure(k, 0, id, e, message))
	}
	if i.Judgements != (Judgements{}) {
		report(WrongScale, by, "An "+i.Type.String()+" inspection gives no grades")
	}
	switch {
	case i.Outcome == 0:
	case !i.Outcome.Valid():
		return nil, fmt.Errorf("%w: outcome %d", rule.ErrUnknown, uint8(i.Outcome))
	case !outcomes.Has(i.Outcome):
		report(WrongScale, by, "An "+i.Type.String()+" inspection cannot find "+i.Outcome.String())
	case i.Outcome == NoJudgement && i.NoChildren == rule.No:
		report(Contradiction, rule.JudgementAssuranceNoJudgement, "No judgement is made although children live at the home")
	case i.Outcome == NoSeriousConcerns && i.Serious.Or(i.Widespread) == rule.Yes:
		report(Contradiction, by, "The outcome is no serious or widespread concerns although concerns are said to be serious or widespread")
	case i.Outcome == SeriousConcerns && i.Serious.Or(i.Widespread) == rule.No:
		report(Contradiction, by, "The outcome is serious or widespread concerns although concerns are said to be neither")
	}
	return found, nil
}

// CheckBuildings reports more than one set of judgements for a home of several
// buildings: it gets one, and shortfalls in one building bear on it
// (judgement.one-per-home). The error is [rule.ErrNotCovered] for a day before homes of
// several buildings began on 1 April 2022.
func CheckBuildings(sets []Judgements, on calendar.Date) ([]Departure, error) {
	const id = rule.JudgementOnePerHome
	v, ok := id.On(on)
	if !ok {
		return nil, fmt.Errorf("%w: homes of several buildings on %q: known from %v on",
			rule.ErrNotCovered, on, rule.SCCIF2022.First())
	}
	if len(sets) < 2 {
		return nil, nil
	}
	return []Departure{departure(Contradiction, 0, id, v.Edition,
		fmt.Sprintf("The home has %d sets of judgements; there is one for all its buildings", len(sets)))}, nil
}
