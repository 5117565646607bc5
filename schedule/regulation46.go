package schedule

import (
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// The review of the premises and of their location (SCCIF 2023, Regulation 46 review
// of premises; Regulations 2015, regulation 46).

// regulation46 adds the review of each building's location, by both readings: by
// the corresponding date after the last, as the framework has it, and in each
// calendar year, as the regulation has it.
func (p *planner) regulation46() {
	for _, place := range p.buildings() {
		all := make([]dated, 0, len(p.record.LocationAssessments))
		unplaced := -1
		for i, a := range p.record.LocationAssessments {
			switch {
			case !p.past(a.On):
			case place == "" || a.Building == place:
				all = append(all, dated{a.On, i})
			case a.Building == "":
				unplaced = i
			}
		}
		slices.SortStableFunc(all, dated.compare)
		p.location(place, all, unplaced)
		p.calendarYears(place, all, unplaced)
	}
}

// location adds the yearly update of the assessment of a building.
func (p *planner) location(place string, all []dated, unplaced int) {
	d := Duty{
		Rule: rule.DutyReg46Location, Who: Provider, What: LocationReview, Place: place,
		basis: basis{trigger: Ref{List: InRegistered}, day: p.record.Registered},
	}
	for i, a := range all {
		version, ok := d.Rule.On(a.on)
		if !ok || i+1 < len(all) && all[i+1].on == a.on {
			continue
		}
		update, _ := version.Part("update")
		u := d
		u.Window = Window{a.on.AddDays(1), a.on.AddYears(version.Limit.N)}
		u.Strength = update.Strength
		u.basis = basis{trigger: at(InLocationAssessments, a.index), day: a.on, asOf: a.on}
		u.because(u.Rule, rule.Applied, "A location assessment should be updated annually: that of {day} by {closes}")
		u.note("It should also be updated on a change of circumstances, or where what is done about risks does not work.")
		if i+1 < len(all) {
			u.met(at(InLocationAssessments, all[i+1].index), all[i+1].on)
		}
		p.add(u)
	}
	if _, ok := d.Rule.On(p.on); !ok || len(all) > 0 {
		return
	}
	switch {
	case unplaced >= 0:
		d.Status, d.basis.missing = Unknown, at(InLocationAssessments, unplaced).String()+".building"
	case p.record.LocationAssessments == nil:
		d.Status, d.basis.missing = Unknown, "locationAssessments"
	default:
		d.because(d.Rule, rule.Applied, "There must be a location assessment for each building, and none is recorded for this one")
		d.Window.Opens = p.record.Registered
		p.add(d)
		return
	}
	d.because(d.Rule, rule.Undecided, "A location assessment should be updated annually: the next one depends on when the last one was made")
	p.add(d)
}

// calendarYears adds the review of a building in each calendar year, from the first
// full year after registration; where that is not known from the year of the first
// assessment, or of the day.
func (p *planner) calendarYears(place string, all []dated, unplaced int) {
	begins := p.record.Registered
	switch {
	case !begins.IsZero():
	case len(all) > 0:
		begins = newYear(all[0].on)
	default:
		begins = newYear(p.on)
	}
	for y := newYear(calendar.Latest(begins, p.since, rule.Framework2015.First())); p.past(y) && !y.After(p.lastDay()); y = y.AddYears(1) {
		if y.Before(begins) {
			continue
		}
		d := Duty{
			Rule: rule.DutyReg46CalendarYear, Who: Provider, What: LocationReview, Place: place,
			Window: Window{y, y.AddYears(1).AddDays(-1)},
			basis:  basis{day: y, per: perYear},
		}
		if first := rule.Framework2015.First(); y.Before(first) { // the regulation began within the year
			d.Window.Opens = first
			d.note("The regulation has been in force since {opens}.")
		}
		d.basis.asOf = calendar.Earliest(p.on, d.Window.Closes)
		if _, ok := d.Rule.On(d.basis.asOf); !ok {
			continue
		}
		outcome := rule.Applied
		switch {
		case p.record.LocationAssessments == nil:
			if d.Window.Closes.Before(p.on) {
				continue
			}
			d.Status, d.basis.missing, outcome = Unknown, "locationAssessments", rule.Undecided
		case unplaced >= 0:
			d.Status, d.basis.missing, outcome = Unknown, at(InLocationAssessments, unplaced).String()+".building", rule.Undecided
		}
		for _, a := range all {
			if d.Window.Contains(a.on) {
				d.met(at(InLocationAssessments, a.index), a.on)
				d.basis.missing, outcome = "", rule.Applied
				break
			}
		}
		d.because(d.Rule, outcome, "The regulation asks for a review of the premises at least once in each calendar year, so by {closes}")
		d.note("The framework asks for one annually, so by the corresponding date after the last: both are shown.")
		p.add(d)
	}
}

// newYear is the first day of the calendar year of a day.
func newYear(d calendar.Date) calendar.Date { return d.AddDays(1 - d.YearDay()) }
