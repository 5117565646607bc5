package schedule

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// The provider's own duties, among them what Ofsted is told of the first child and of
// the statement of purpose (SCCIF 2023, Scheduling; Examining records).

// provider adds the duties of the registered person and of the independent person.
func (p *planner) provider() {
	p.regulation44()
	p.regulation45()
	p.regulation46()
	p.firstChild()
	p.childAfterEmpty()
	p.statements()
	p.managers()
}

// everywhere is the one place of a home that is looked at as a whole.
var everywhere = []string{""}

// buildings are the buildings of a home of several, or the one place of any other.
func (p *planner) buildings() []string {
	if b := p.record.Buildings; len(b) > 1 {
		return b
	}
	return everywhere
}

// dated is an entry of a list with its day.
type dated struct {
	on    calendar.Date
	index int
}

func (d dated) compare(e dated) int { return d.on.Compare(e.on) }

// firstChild adds the notice of the first child of a home.
func (p *planner) firstChild() {
	r := &p.record
	d := Duty{
		Rule: rule.DutyFirstChild, Who: Provider, What: FirstChildNotice,
		basis: basis{trigger: Ref{List: InRegistered}, day: r.Registered},
	}
	if _, ok := d.Rule.On(p.on); !ok || r.Registered.IsZero() {
		return
	}
	const text = "A newly registered home tells Ofsted when its first child arrives to stay"
	switch _, inspected := p.firstInspection(); {
	case p.past(r.FirstChild):
		d.Window.Opens, d.basis.other = r.FirstChild, r.FirstChild
		d.because(d.Rule, rule.Applied, text+": that was on {other}")
		d.note("The framework gives no number of days.")
		if p.past(r.FirstChildNotified) {
			d.met(Ref{List: InFirstChildNotified}, r.FirstChildNotified)
		}
	case inspected:
		return
	case r.ChildrenLiving == rule.No:
		d.Status = Upcoming
		d.because(d.Rule, rule.Applied, text+": none lives there now")
	default:
		d.Status, d.basis.missing = Unknown, "firstChild"
		d.because(d.Rule, rule.Undecided, text)
	}
	p.add(d)
}

// childAfterEmpty adds the notice of the first child after an inspection of an empty
// home that was not a full one (SCCIF 2026, Inspections where no children are living
// in the home). The home's first inspection goes with the notice of the first child.
func (p *planner) childAfterEmpty() {
	last := visit{}
	for _, v := range p.visits {
		if v.statutory() {
			last = v
		}
	}
	first, ok := p.firstInspection()
	if !ok || last.ref == first.ref || last.NoChildren != rule.Yes || last.full() {
		return
	}
	d := Duty{
		Rule: rule.DutyFirstChildAfterEmpty, Who: Provider, What: FirstChildNotice,
		Window: Window{Opens: last.end}, Estimated: last.estimated, basis: basis{trigger: last.ref, day: last.end, asOf: p.on},
	}
	if _, ok := d.Rule.On(p.on); !ok {
		return
	}
	const text = "The home was empty at the inspection of {day}: Ofsted should be told when the first child arrives to stay"
	switch p.record.ChildrenLiving {
	case rule.No:
		d.Status = Upcoming
		d.because(d.Rule, rule.Applied, text)
	case rule.Yes:
		d.because(d.Rule, rule.Applied, text)
	default:
		d.Status, d.basis.missing = Unknown, "childrenLiving"
		d.because(d.Rule, rule.Undecided, text)
	}
	p.add(d)
}

// statements adds the copy of each changed statement of purpose. The framework gives
// no number of days, the regulation does; of 2015 to 2017 the regulation alone is held.
func (p *planner) statements() {
	for i, s := range p.record.StatementOfPurpose {
		version, ok := rule.DutyStatementOfPurpose.On(s.Changed)
		if !ok || !p.past(s.Changed) {
			continue
		}
		d := Duty{
			Rule: rule.DutyStatementOfPurpose, Who: Provider, What: StatementOfPurposeCopy,
			Window: Window{s.Changed, s.Changed.AddDays(version.Figure("regulation 16").N)},
			basis:  basis{trigger: at(InStatements, i), day: s.Changed, asOf: s.Changed},
		}
		d.because(d.Rule, rule.Applied, "The statement of purpose is sent to Ofsted whenever it changes: it changed on {day}")
		if version.Source == rule.SourceRegulations2015 {
			d.note("Regulation 16 gives {regulation 16}, so by {closes}.")
		} else {
			d.note("The framework gives no number of days; regulation 16 of the regulations of 2015 gives {regulation 16}, so by {closes}.")
		}
		if p.past(s.Sent) {
			d.met(at(InStatementsSent, i), s.Sent)
		}
		p.add(d)
	}
}
