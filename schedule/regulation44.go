package schedule

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// The independent person's visits and reports (SCCIF 2023, Reports under regulations
// 44 and 45; Regulations 2015, regulation 44).

// visit44 is an independent visit with its place in the record.
type visit44 struct {
	*Regulation44Visit
	index int
}

func (v visit44) compare(w visit44) int {
	return cmp.Or(v.Visit.Compare(w.Visit), slices.Compare(v.Buildings, w.Buildings), v.ReportSent.Compare(w.ReportSent))
}

// to reports whether the visit was to a building. One that names none was to all.
func (v visit44) to(building string) bool {
	return building == "" || len(v.Buildings) == 0 || slices.Contains(v.Buildings, building)
}

// regulation44 adds the visit of each month, for each building of a home of several
// once the framework asks for that, and the report of each visit. The months run
// from the first full month after registration to that of the day.
func (p *planner) regulation44() {
	visits := make([]visit44, 0, len(p.record.Regulation44Visits))
	for i := range p.record.Regulation44Visits {
		if v := &p.record.Regulation44Visits[i]; p.past(v.Visit) {
			visits = append(visits, visit44{v, i})
		} else if v.Visit.IsZero() {
			p.plan.Undated = append(p.plan.Undated, at(InRegulation44Visits, i))
		}
	}
	if !slices.IsSortedFunc(visits, visit44.compare) {
		slices.SortStableFunc(visits, visit44.compare)
	}
	rest := visits
	for month := p.firstMonth(visits); p.past(month.First) && !month.First.After(p.lastDay()); month = calendar.MonthOf(month.Last.AddDays(1)) {
		for len(rest) > 0 && rest[0].Visit.Before(month.First) {
			rest = rest[1:]
		}
		p.visitsOf(month, rest)
	}
	for _, v := range visits {
		p.report44(v)
	}
}

// firstMonth is the first month whose visit is listed: the first full one after
// registration, or that of the first visit where the day of registration is not
// known. Where neither is, and where no list is given, it is the month of the day.
func (p *planner) firstMonth(visits []visit44) calendar.Period {
	begins := p.record.Registered
	if begins.IsZero() && len(visits) > 0 {
		begins = visits[0].Visit.StartOfMonth()
	}
	month := calendar.MonthOf(begins)
	if begins.After(month.First) {
		month = calendar.MonthOf(month.Last.AddDays(1))
	}
	since := calendar.Latest(p.since, rule.Framework2015.First())
	if p.record.Regulation44Visits == nil || begins.IsZero() {
		since = p.on
	}
	return calendar.MonthOf(calendar.Latest(month.First, since.StartOfMonth()))
}

// visitsOf adds the visits of a month, each met by the first of those on or after the
// month's first day that lies in it.
func (p *planner) visitsOf(month calendar.Period, visits []visit44) {
	asOf := calendar.Earliest(p.on, month.Last)
	version, ok := rule.DutyReg44Visit.On(asOf)
	if !ok {
		return
	}
	places := everywhere
	if _, each := version.Part("building"); each {
		places = p.buildings()
	}
	for _, place := range places {
		d := Duty{
			Rule: rule.DutyReg44Visit, Who: IndependentPerson, What: Regulation44VisitTask, Place: place,
			Window: Window{month.First, month.Last}, Strength: version.Strength,
			basis: basis{day: month.First, per: perMonth, asOf: asOf},
		}
		text := "An independent person visits the home at least once a month, whether or not children live there: in {month}"
		if place != "" {
			text = "An independent person visits each building at least once a month, whether or not children live there: in {month}"
		}
		outcome := rule.Applied
		if p.record.Regulation44Visits == nil {
			d.Status, d.basis.missing, outcome = Unknown, "regulation44Visits", rule.Undecided
		}
		d.because(d.Rule, outcome, text)
		for _, v := range visits {
			if v.Visit.After(month.Last) {
				break
			}
			if v.to(place) {
				d.met(at(InRegulation44Visits, v.index), v.Visit)
				break
			}
		}
		p.add(d)
	}
}

// sends44 reports whether the record says of any visit when its report was sent: see
// sends45.
func (p *planner) sends44() bool {
	return slices.ContainsFunc(p.record.Regulation44Visits, func(v Regulation44Visit) bool { return !v.ReportSent.IsZero() })
}

// report44 adds the report of a visit and, where the visit found serious concerns,
// the alert that goes ahead of it.
func (p *planner) report44(v visit44) {
	version, ok := rule.DutyReg44Report.On(v.Visit)
	if !ok {
		return
	}
	d := Duty{
		Rule: rule.DutyReg44Report, Who: IndependentPerson, What: Regulation44ReportTask,
		Window:   Window{v.Visit, v.Visit.StartOfMonth().AddMonths(version.Limit.N).EndOfMonth()},
		Strength: version.Strength,
		basis:    basis{trigger: at(InRegulation44Visits, v.index), day: v.Visit, asOf: v.Visit},
	}
	if len(v.Buildings) == 1 && len(p.buildings()) > 1 {
		d.Place = v.Buildings[0]
	}
	d.because(d.Rule, rule.Applied, "The report of the visit on {day} reaches Ofsted before the end of the month that follows, so by {closes}")
	switch {
	case p.past(v.ReportSent):
		d.met(at(InRegulation44Reports, v.index), v.ReportSent)
	case p.on.After(d.Window.Closes) && !p.sends44():
		d.Status, d.basis.missing = Unknown, at(InRegulation44Reports, v.index).String()
		d.basis.reasons[0].outcome = rule.Undecided
	default:
		d.because(rule.DutyReg44Recipients, rule.Applied, "It goes to Ofsted, to the host authority if it asks, to the children's placing authorities, to the registered provider and any registered manager, and to any nominated responsible individual")
		if rule.DutyReg44Unaltered.InForce(v.Visit) {
			d.because(rule.DutyReg44Unaltered, rule.Applied, "The independent person sends it, and nobody else changes it beyond adding the provider's response")
		}
	}
	p.add(d)
	if v.SeriousConcerns != rule.Yes {
		return
	}
	alert := Duty{
		Rule: rule.DutyReg44Serious, Who: IndependentPerson, What: Regulation44Alert, Place: d.Place,
		Window: Window{Opens: v.Visit}, basis: basis{trigger: d.basis.trigger, day: v.Visit, asOf: v.Visit},
	}
	alert.because(alert.Rule, rule.Applied, "Serious concerns from the visit on {day} reach Ofsted immediately, ahead of the report")
	if p.past(v.OfstedTold) {
		alert.met(at(InRegulation44Visits, v.index), v.OfstedTold)
	}
	p.add(alert)
}

// Recipient is one of those to whom the independent person's report goes.
type Recipient struct {
	// Name is the ledger's: "placing authorities".
	Name string
	// When says on what it depends; it is empty where it depends on nothing.
	When string
}

// Regulation44Recipients gives those to whom the regulation 44 report goes on a day
// (Regulations 2015, regulation 44; SCCIF 2023, Reports under regulations 44 and
// 45). The error is [rule.ErrNotCovered] before the regulations of 2015.
func Regulation44Recipients(on calendar.Date) ([]Recipient, error) {
	v, ok := rule.DutyReg44Recipients.On(on)
	if !ok {
		return nil, fmt.Errorf("schedule: recipients: %w: %v on %q", rule.ErrNotCovered, rule.DutyReg44Recipients, on)
	}
	all := make([]Recipient, 0, len(v.Parts))
	for _, part := range v.Parts {
		all = append(all, Recipient{part.Name, part.Summary})
	}
	return all, nil
}
