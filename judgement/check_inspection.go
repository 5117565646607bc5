package judgement

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// CheckInspection holds the record of one inspection against the rules in force on its
// first day, by its type:
//
//   - a full inspection, and a monitoring visit that brought new judgements, by its
//     grades, as [Check] does, and by an outcome, of which neither has one;
//   - an assurance or interim inspection by its outcome, which has to be one that the
//     edition has, and by grades, of which it gives none;
//   - an assurance visit by both, and by its day, from 1 September 2020 to 31 March
//     2021.
//
// A type of inspection that the day does not have is reported. What is not given is
// not known: a full inspection without any grade and an assurance inspection without
// an outcome depart from nothing. Only an overall judgement without those that are
// judged before it is incomplete. What an interim inspection found before 1 April
// 2014 is not known, but for what it cannot have found.
//
// Errors are those of [Check], [rule.ErrNotCovered] for an inspection without a first
// day, and [rule.ErrUnknown] for one without a type.
func CheckInspection(i Inspection, f Facts) ([]Departure, error) {
	if i.First.IsZero() {
		return nil, fmt.Errorf("%w: first not given, the day that picks the edition", rule.ErrNotCovered)
	}
	e, err := rule.EditionOn(i.First)
	if err != nil {
		return nil, err
	}
	if i.Outcome != 0 && !i.Outcome.Valid() {
		return nil, fmt.Errorf("%w: outcome %d", rule.ErrUnknown, uint8(i.Outcome))
	}
	switch i.Type {
	case Full, Monitoring:
		return i.checkGraded(f, e)
	case Assurance, Interim:
		return i.checkUngraded(e), nil
	case AssuranceVisit:
		return i.checkVisit(e), nil
	}
	return nil, fmt.Errorf("%w: inspection type %d", rule.ErrUnknown, uint8(i.Type))
}

// checkGraded holds an inspection that gives grades, or may, against the limits and
// against its outcome.
func (i *Inspection) checkGraded(f Facts, e rule.Edition) ([]Departure, error) {
	var found []Departure
	if i.Type == Full || i.Judgements != (Judgements{}) {
		var err error
		if found, err = checkOn(i.Judgements, f, e, i.First); err != nil {
			return nil, err
		}
	}
	switch {
	case i.Outcome == 0:
	case i.Outcome == NoJudgement && i.Judgements == (Judgements{}):
		// A full inspection results in graded judgements (SCCIF 2023, Full inspection).
		if i.Type == Full && i.NoChildren == rule.No && in(rule.JudgementAssuranceNoJudgement, e) {
			found = append(found, departure(Contradiction, 0, rule.JudgementAssuranceNoJudgement, e,
				"No judgement is made although children live at the home"))
		}
	case i.Outcome == NoJudgement:
		found = append(found, departure(Contradiction, 0, rule.JudgementAssuranceNoJudgement, e,
			"No judgement is said to be made, and grades are given"))
	default:
		found = append(found, departure(WrongScale, 0, i.Outcome.rule(), e,
			i.Type.article()+" cannot find "+i.Outcome.String()))
	}
	return found, nil
}

// checkUngraded holds an inspection that gives no grades against what it may find.
func (i *Inspection) checkUngraded(e rule.Edition) []Departure {
	by := rule.JudgementAssuranceOutcomes
	if i.Type == Interim {
		by = rule.HistoryInterim2014
	}
	var found []Departure
	report := func(k DepartureKind, id rule.ID, message string) {
		found = append(found, departure(k, 0, id, e, message))
	}
	outcomes, err := OutcomesUnder(i.Type, e)
	switch unknown := i.Type == Interim && e == rule.Framework2011; {
	case unknown && (i.Outcome == 0 || i.Outcome == NoJudgement):
		return nil
	case unknown:
		report(WrongScale, i.Outcome.rule(), i.Type.article()+" could not find "+i.Outcome.String()+" before "+rule.Framework2014.First().Long())
		return found
	case err != nil:
		report(WrongScale, by, i.Type.article()+" is not held on that day")
		return found
	}
	if i.Judgements != (Judgements{}) {
		report(WrongScale, by, i.Type.article()+" gives no grades")
	}
	switch {
	case i.Outcome == 0:
	case !outcomes.Has(i.Outcome):
		report(WrongScale, by, i.Type.article()+" cannot find "+i.Outcome.String())
	case i.Outcome == NoJudgement && i.NoChildren == rule.No:
		report(Contradiction, rule.JudgementAssuranceNoJudgement, "No judgement is made although children live at the home")
	case i.Outcome == NoSeriousConcerns && i.Serious.Or(i.Widespread) == rule.Yes:
		report(Contradiction, by, "The outcome is no serious or widespread concerns although concerns are said to be serious or widespread")
	case i.Outcome == SeriousConcerns && i.Serious.Or(i.Widespread) == rule.No:
		report(Contradiction, by, "The outcome is serious or widespread concerns although concerns are said to be neither")
	}
	return found
}

// CheckFirst holds the first inspection after registration against the outcomes that
// [DecideUngraded] leaves it: an assurance or interim inspection at which no children
// were present makes no judgement (judgement.assurance-no-judgement; SCCIF 2023,
// Inspections where no children are living in the home). What
// [CheckInspection] reports of any inspection is left to it. The errors are those of
// [DecideUngraded].
func CheckFirst(i Inspection) ([]Departure, error) {
	if i.Type != Assurance && i.Type != Interim || i.Outcome == 0 || i.NoChildren != rule.Yes {
		return nil, nil
	}
	d, err := DecideUngraded(i.Type, UngradedFacts{FirstAfterRegistration: rule.Yes, NoChildren: i.NoChildren}, i.First)
	if err != nil || d.Permitted != Outcomes(NoJudgement) || i.Outcome == NoJudgement {
		return nil, err
	}
	return []Departure{departure(Contradiction, 0, rule.JudgementAssuranceNoJudgement, d.Edition,
		"The outcome is "+i.Outcome.String()+" although no children were present at the first inspection after registration")}, nil
}

// checkVisit holds an assurance visit, which gives neither grades nor an outcome,
// against its day and what it gives.
func (i *Inspection) checkVisit(e rule.Edition) []Departure {
	var found []Departure
	report := func(message string) {
		found = append(found, departure(WrongScale, 0, rule.ScheduleSuspension2020, e, i.Type.article()+" "+message))
	}
	if !visitedOn(i.First) {
		report("is not held on that day")
	}
	if i.Judgements != (Judgements{}) {
		report("gives no grades")
	}
	if i.Outcome != 0 && i.Outcome != NoJudgement {
		report("cannot find " + i.Outcome.String())
	}
	return found
}

// visitedOn reports whether assurance visits took place on a day: while routine
// inspection was suspended, from 1 September 2020 on.
func visitedOn(day calendar.Date) bool {
	return rule.Suspension().Contains(day) && !day.Before(rule.SCCIF2020.First())
}

// rule gives the rule that has an outcome.
func (o Outcome) rule() rule.ID {
	switch o {
	case NoSeriousConcerns, SeriousConcerns:
		return rule.JudgementAssuranceOutcomes
	case Improved, Sustained, Declined:
		return rule.HistoryInterim2014
	case NoJudgement:
		return rule.JudgementAssuranceNoJudgement
	}
	return rule.HistoryInterimScaleProposed2013
}

// article names an inspection of the type at the beginning of a sentence.
func (t InspectionType) article() string {
	switch t {
	case Full:
		return "A full inspection"
	case Monitoring:
		return "A monitoring visit"
	case AssuranceVisit:
		return "An assurance visit"
	}
	return "An " + t.String() + " inspection"
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
