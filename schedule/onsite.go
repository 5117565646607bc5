package schedule

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// OnSite is what the framework says of the time, the people and the places of an
// inspection.
type OnSite struct {
	Type judgement.InspectionType `json:"type"`
	// Preparation is the inspector's time to prepare, in days: 1, or 0.5. It is
	// zero where the framework gives none.
	Preparation decimal.Decimal `json:"preparation"`
	// Days is the usual maximum of days on site. It is zero where the framework
	// gives none. Facts in Missing could raise it.
	Days decimal.Decimal `json:"days"`
	// Inspectors is the usual number of social care inspectors; more may come.
	Inspectors int `json:"inspectors"`
	// Education: an HMI (education) inspects the education that the home provides,
	// or the school that it is also registered as.
	Education rule.Truth `json:"education,omitzero"`
	// Buildings are those that must each be visited: all of a multi-building home,
	// at a full or an assurance inspection. It is empty for a home of one building.
	Buildings []string `json:"buildings,omitempty"`
	// Missing are the facts of the record on which more hangs.
	Missing []string `json:"missing,omitempty"`
	// Findings are the reasons.
	Findings []rule.Finding `json:"findings"`
}

// Total is preparation and days on site together, in days.
func (o OnSite) Total() decimal.Decimal { return o.Preparation.Add(o.Days) }

// PlanOnSite gives the days, the team and the buildings of an inspection of a home
// on a day (SCCIF 2023, Length of inspection; Analysis and planning):
//
//   - a full inspection usually takes at most 2 days on site, up to 4 in a
//     multi-building home and up to 3 in a residential special school that is also
//     registered as a children's home, with 1 day to prepare; where a home is both,
//     the longer time is given;
//   - an assurance inspection usually takes at most 1 day on site, up to 2 in a
//     multi-building home, with half a day to prepare;
//   - an HMI (education) always inspects education that the home provides, or the
//     school that it is also registered as.
//
// Buildings that are not given are missing: the days are then those of one
// building. The time may be shorter, as for very few children, and some inspections
// need more; no number is given for either.
//
// The error is [ErrMissing] for no type, and [rule.ErrNotCovered] before 1 April 2017.
func PlanOnSite(r Record, t judgement.InspectionType, on calendar.Date) (OnSite, error) {
	if !t.Valid() {
		return OnSite{}, fmt.Errorf("schedule: on site: %w: type", ErrMissing)
	}
	team, ok := rule.OnsiteTeam.On(on)
	if !ok {
		return OnSite{}, fmt.Errorf("schedule: on site: %w: %v on %q", rule.ErrNotCovered, rule.OnsiteTeam, on)
	}
	o := OnSite{Type: t, Inspectors: team.Figure("inspectors").N}
	o.prepare(on)
	o.stay(r, on)
	o.team(r, on)
	o.buildings(r, on)
	for _, id := range [...]rule.ID{rule.OnsiteReduced, rule.OnsiteFirstBuilding, rule.OnsiteEmergingFindings} {
		v, ok := id.On(on)
		if ok && (id != rule.OnsiteFirstBuilding || len(o.Buildings) > 0) {
			o.find(id, on, rule.Applied, v.Text())
		}
	}
	slices.Sort(o.Missing)
	o.Missing = slices.Compact(o.Missing)
	return o, nil
}

func (o *OnSite) find(id rule.ID, on calendar.Date, outcome rule.Outcome, text string, missing ...string) {
	f := rule.FindingOn(id, on, outcome, text)
	f.Missing = missing
	o.Missing = append(o.Missing, missing...)
	o.Findings = append(o.Findings, f)
}

// days gives a figure in days.
func days(q rule.Quantity) decimal.Decimal {
	n := decimal.NewFromInt(int64(q.N))
	if q.Unit == rule.HalfDays {
		return n.Mul(decimal.New(5, -1))
	}
	return n
}

func (o *OnSite) prepare(on calendar.Date) {
	const id = rule.OnsitePreparation
	v, _ := id.On(on)
	q := v.Figure(o.Type.String())
	if q.IsZero() {
		o.find(id, on, rule.NotApplied, fmt.Sprintf("No time to prepare is given for this type of inspection: %v", o.Type))
		return
	}
	o.Preparation = days(q)
	o.find(id, on, rule.Applied, fmt.Sprintf("The inspector has %v to prepare", q))
}

// stay gives the days on site: the longest of those that the home's kind allows.
func (o *OnSite) stay(r Record, on calendar.Date) {
	id := rule.OnsiteFull
	switch o.Type {
	case judgement.Full:
	case judgement.Assurance:
		id = rule.OnsiteAssurance
	default:
		return // no number is given for any other type
	}
	v, ok := id.On(on)
	if !ok {
		return
	}
	q := v.Figure("one building")
	var missing []string
	for _, kind := range [...]struct {
		part, fact string
		is         rule.Truth
	}{
		{"multi-building", "buildings", r.multiBuilding()},
		{"residential special school", "residentialSpecialSchool", r.ResidentialSpecialSchool},
	} {
		more := v.Figure(kind.part)
		switch {
		case more.N <= q.N:
		case kind.is == rule.Yes:
			q = more
		case kind.is == rule.Unknown:
			missing = append(missing, kind.fact)
		}
	}
	o.Days = days(q)
	text := fmt.Sprintf("The inspector is usually on site for at most %v", q)
	if len(missing) > 0 {
		text += "; other facts could make it more"
	}
	o.find(id, on, rule.Applied, text, missing...)
}

// team says whether an HMI (education) comes. A residential special school provides
// education.
func (o *OnSite) team(r Record, on calendar.Date) {
	const id = rule.OnsiteTeam
	school := rule.No
	if r.ResidentialSpecialSchool == rule.Yes {
		school = rule.Yes
	}
	o.Education = school.Or(r.ProvidesEducation, r.RegisteredSchool)
	usual := fmt.Sprintf("A home is usually inspected by a single social care inspector (%d); some inspections need more inspectors or more time", o.Inspectors)
	switch o.Education {
	case rule.Yes:
		o.find(id, on, rule.Applied, usual+". The home provides education or is also registered as a school, and an HMI (education) always inspects that")
	case rule.No:
		o.find(id, on, rule.Applied, usual)
	default:
		o.find(id, on, rule.Undecided, usual+". Whether an HMI (education) comes depends on whether the home provides education or is also registered as a school",
			rule.NotKnown(r.ProvidesEducation.Named("providesEducation"), r.RegisteredSchool.Named("registeredSchool"))...)
	}
}

// buildings gives the buildings that must be visited.
func (o *OnSite) buildings(r Record, on calendar.Date) {
	const id = rule.OnsiteEveryBuilding
	if _, ok := id.On(on); !ok || o.Type != judgement.Full && o.Type != judgement.Assurance {
		return
	}
	switch r.multiBuilding() {
	case rule.Yes:
		o.Buildings = slices.Clone(r.Buildings)
		o.find(id, on, rule.Applied, "Every building of the home must be visited in the course of the inspection: "+strings.Join(r.Buildings, ", "))
	case rule.No:
		o.find(id, on, rule.NotApplied, "The home has one building")
	default:
		o.find(id, on, rule.Undecided, "Every building of a home of several must be visited", "buildings")
	}
}
