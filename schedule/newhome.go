package schedule

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// newHome adds the first inspection of a home (SCCIF 2023, Scheduling; Inspections
// where no children are living in the home).
//
// The first inspection is the first one after registration of a type that a year
// counts. Where it comes before the window, because of concerns, it is brought
// forward and no other is due for this reason.
func (p *planner) newHome() {
	registered := p.record.Registered
	y := calendar.InspectionYearOf(registered)
	if y.IsZero() {
		return
	}
	d := Duty{
		Rule: rule.ScheduleNewHomeFirstHalf, Who: Ofsted, What: AnyInspection,
		basis: basis{trigger: Ref{List: InRegistered}, day: registered},
	}
	half := y.SecondHalf()
	if half.Contains(registered) {
		d.Rule, half = rule.ScheduleNewHomeSecondHalf, y.Next().FirstHalf()
	}
	d.Window = Window{half.First, half.Last}
	d.basis.asOf = calendar.Earliest(p.on, half.Last)
	if _, ok := d.Rule.On(d.basis.asOf); !ok || !rule.YearHalves.InForce(d.basis.asOf) {
		return
	}
	p.looked(rule.YearHalves, rule.Applied)
	first, inspected := p.firstInspection()
	switch {
	case inspected:
		d.metBy(first)
		d.because(d.Rule, rule.Applied, "Registered on {day}, so inspected for the first time from {opens} to {closes}: the first inspection ended on {met}")
	case !p.lifted(&d):
		p.deferred(&d, visit.statutory)
		d.because(d.Rule, rule.Applied, "Registered on {day}, so inspected for the first time from {opens} to {closes}")
		if c, ok := p.concern(registered.AddDays(-1), d.Window.Closes); ok && rule.ScheduleNewHomeConcern.InForce(d.basis.asOf) {
			d.basis.other = c
			d.because(rule.ScheduleNewHomeConcern, rule.Applied, "Concerning information was received on {other}: the first inspection may come earlier, and is then usually a full or an assurance inspection")
		}
	}
	p.add(d)
	p.firstEmpty(d, first, inspected)
	p.managerLeavesFirst(first, inspected)
}

// firstEmpty adds the assurance inspection that the first inspection of a home is
// in which no children live.
func (p *planner) firstEmpty(first Duty, v visit, inspected bool) {
	r := &p.record
	d := Duty{
		Rule: rule.ScheduleFirstNoChildren, Who: Ofsted, What: AssuranceInspection, Window: first.Window, Status: first.Status,
		basis: basis{trigger: first.basis.trigger, day: first.basis.day, asOf: first.basis.asOf, until: first.basis.until, missing: first.basis.missing},
	}
	version, ok := d.Rule.On(d.basis.asOf)
	if !ok {
		return
	}
	if version.Edition < rule.SCCIF2022 {
		d.What = InterimInspection
	}
	switch {
	case inspected:
		if v.NoChildren != rule.Yes || v.Type == judgement.Full {
			return
		}
		d.metBy(v)
		d.because(d.Rule, rule.Applied, "No children were present at the first inspection, which ended on {met}, so it was not a full one and made no judgement")
	case first.Status == NotRequired || p.past(r.FirstChild) || r.ChildrenLiving == rule.Yes:
		return
	case r.ChildrenLiving == rule.No:
		d.because(d.Rule, rule.Applied, "No children live at the home: if none do at the first inspection it is not a full one and makes no judgement")
	default:
		d.Status = Unknown
		d.lacks("childrenLiving")
		d.because(d.Rule, rule.Undecided, "The type of the first inspection depends on whether children live at the home then")
	}
	p.add(d)
}

// managerLeavesFirst adds the full inspection that is due soon after a manager has
// left before the first inspection, and not before registration. That Ofsted was told
// of it is enough, where the record has no day of leaving of anybody. The text asks for
// the first full inspection, so that an assurance inspection does not meet it; only where
// no children live at the home is the first inspection always an assurance inspection.
func (p *planner) managerLeavesFirst(first visit, inspected bool) {
	i, leavers := -1, false
	for k, m := range p.record.Managers {
		leavers = leavers || !m.Left.IsZero()
		if p.past(m.Left) && !m.Left.Before(p.record.Registered) && !(inspected && !m.Left.Before(first.end)) && (i < 0 || m.Left.Before(p.record.Managers[i].Left)) {
			i = k
		}
	}
	notified := p.record.ManagerLeftNotified
	trigger, left, text := Ref{List: InManagerLeftNotified}, notified, "Ofsted was told on {other} that the manager had left"
	switch {
	case i >= 0:
		trigger, left = at(InManagersLeft, i), p.record.Managers[i].Left
		text = "The manager left on {day}, before the first inspection, and Ofsted was told on {other}"
	case leavers || !p.past(notified) || notified.Before(p.record.Registered):
		return
	}
	d := Duty{
		Rule: rule.ScheduleManagerLeavesBeforeFirst, Who: Ofsted, What: FullInspection,
		basis: basis{trigger: trigger, day: left, asOf: left},
	}
	version, ok := d.Rule.On(left)
	if !ok {
		return
	}
	full, fully := p.firstAfter(p.record.Registered.AddDays(-1), visit.full)
	empty := inspected && first.NoChildren == rule.Yes
	if !p.past(notified) {
		if !fully && !empty {
			d.Status, d.basis.missing = Unknown, "managerLeftNotified"
			d.because(d.Rule, rule.Undecided, "The manager left on {day}, before the first inspection: the first full inspection usually follows within {limit} of the day on which Ofsted is told")
			p.add(d)
		}
		return
	}
	if fully && notified.After(full.end) {
		return // the first full inspection had taken place before Ofsted was told
	}
	if i < 0 && inspected && notified.After(first.end) {
		return // that the manager left before the first inspection is not known
	}
	d.Window = Window{notified, notified.AddWeeks(version.Limit.N)}
	switch {
	case fully:
		d.metBy(full)
	case empty:
		d.Status = NotRequired
		d.because(d.Rule, rule.NotApplied, "The manager left before the first inspection, which ended on {other} and was not a full one, as no children were present")
		d.basis.other = first.end
		p.add(d)
		return
	case p.lifted(&d):
		p.add(d)
		return
	}
	if inspected && first.Type != judgement.Full {
		d.note("The first inspection was not a full one, which is what the text asks for.")
	}
	d.basis.other = notified
	d.because(d.Rule, rule.Applied, text+": the first full inspection usually follows within {limit}, so by {closes}")
	p.add(d)
}
