package schedule

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// noChildren adds what a no-children condition brings: the home's notice before it
// reopens, the visit near the day of reopening, the removal of the condition, and
// the inspection after it (SCCIF 2023, Inspections where no children are living in
// the home).
func (p *planner) noChildren() {
	for i := range p.record.NoChildrenCondition {
		c := p.record.NoChildrenCondition[i]
		if !p.past(c.Imposed) {
			c.Imposed = calendar.Date{}
		}
		p.twoSteps(c)
		if !p.past(c.Removed) {
			c.Removed = calendar.Date{}
		}
		if !p.past(c.Notified) {
			c.Notified = calendar.Date{}
		}
		if c.Imposed.IsZero() && c.Removed.IsZero() {
			continue // only proposed: the home is under no condition
		}
		p.reopening(i, c)
		p.removed(i, c)
	}
}

// twoSteps says of a condition whether both its steps have been taken, the notice of
// proposal and the notice of decision, which imposes it.
func (p *planner) twoSteps(c NoChildrenCondition) {
	const id = rule.ScheduleConditionImposed
	switch {
	case !id.InForce(p.on):
	case !c.Imposed.IsZero():
		p.looked(id, rule.Applied)
	case p.past(c.Proposed):
		p.looked(id, rule.Undecided)
	}
}

// reopening adds the notice, the visit and the removal of a condition.
func (p *planner) reopening(i int, c NoChildrenCondition) {
	if c.Notified.IsZero() && c.Reopening.IsZero() {
		return
	}
	trigger := basis{trigger: at(InConditions, i), day: calendar.Latest(c.Imposed), asOf: p.on}
	if !c.Removed.IsZero() {
		trigger.asOf = c.Removed
	}
	if trigger.day.IsZero() {
		trigger.day = calendar.Earliest(c.Notified, c.Reopening)
	}
	notice := Duty{Rule: rule.ScheduleReopeningNotice, Who: Provider, What: ReopeningNotice, basis: trigger}
	version, ok := notice.Rule.On(trigger.asOf)
	if !ok {
		return
	}
	months := version.Limit.N
	notice.Window.Opens = c.Imposed
	if c.Reopening.IsZero() {
		notice.basis.other = c.Notified.AddMonths(months).AddDays(1)
		notice.because(notice.Rule, rule.Applied, "A home under the condition tells Ofsted at least {limit} before any child is accommodated; told on {met}, it may do so from {other}")
	} else {
		notice.basis.other = c.Reopening.AddMonths(-months)
		notice.Window.Closes = notice.basis.other.AddDays(-1)
		notice.basis.until = c.Reopening
		notice.because(notice.Rule, rule.Applied, "A home under the condition tells Ofsted at least {limit} before any child is accommodated: for a reopening on {until} by {closes}")
		notice.note("The {limit} are clear months; by the other reading the last day is {other}.")
	}
	switch {
	case !c.Notified.IsZero():
		notice.met(at(InConditionsNotified, i), c.Notified)
	case !c.Removed.IsZero():
		// The condition came off after a visit that the home's notice brings: that
		// its day is not recorded does not say that it was not given.
		notice.Status, notice.basis.missing = Unknown, ".notified"
	}
	p.add(notice)
	opens := c.Notified
	if opens.IsZero() {
		opens = calendar.Latest(c.Imposed, notice.Window.Closes)
	}
	p.reopeningVisit(i, c, trigger, opens)
}

// reopeningVisit adds the visit near the day of reopening and the removal of the
// condition after it. A visit may serve from the day of the home's notice on; where
// it has given none, from the last day for it.
func (p *planner) reopeningVisit(i int, c NoChildrenCondition, trigger basis, opens calendar.Date) {
	visited := Duty{
		Rule: rule.ScheduleReopeningNotice, Who: Ofsted, What: ReopeningVisit,
		Window: Window{Opens: opens}, basis: trigger,
	}
	visited.basis.part = "visit"
	visited.basis.other = c.Reopening
	if c.Reopening.IsZero() {
		visited.because(visited.Rule, rule.Applied, "Ofsted must visit close to the proposed day of reopening, which is not given")
	} else {
		visited.because(visited.Rule, rule.Applied, "Ofsted must visit close to the proposed day of reopening, {other}")
	}
	visited.note("The framework gives no figure for how close.")
	v, ok := p.firstAfter(opens.AddDays(-1), func(v visit) bool { return !v.incomplete() })
	ok = ok && (c.Removed.IsZero() || !v.end.After(c.Removed))
	switch {
	case ok:
		visited.metBy(v)
	case !c.Removed.IsZero():
		visited.Status = NotRequired
		visited.note("No visit is recorded before the condition was removed.")
	}
	p.add(visited)
	if !ok {
		return
	}
	removal := Duty{
		Rule: rule.ScheduleConditionRemoval, Who: Ofsted, What: ConditionRemoval,
		Window: Window{Opens: v.end}, Estimated: v.estimated, basis: trigger,
	}
	removal.basis.happened = v.end
	removal.because(removal.Rule, rule.Applied, "The condition should come off after the visit that ended on {happened}, if provider and premises are still fit for registration")
	if !c.Removed.IsZero() {
		removal.met(at(InConditionsRemoved, i), c.Removed)
	}
	p.add(removal)
}

// removed adds the inspection that follows the removal of a condition.
func (p *planner) removed(i int, c NoChildrenCondition) {
	y := calendar.InspectionYearOf(c.Removed)
	if y.IsZero() {
		return
	}
	d := Duty{
		Rule: rule.ScheduleConditionRemovedFirstHalf, Who: Ofsted, What: AnyInspection,
		basis: basis{trigger: at(InConditionsRemoved, i), day: c.Removed, asOf: c.Removed},
	}
	begins := c.Removed
	late := y.SecondHalf().Contains(c.Removed)
	if late {
		d.Rule, begins = rule.ScheduleConditionRemovedSecondHalf, y.Next().First()
	}
	version, ok := d.Rule.On(c.Removed)
	if !ok || !rule.YearHalves.InForce(c.Removed) {
		return
	}
	p.looked(rule.YearHalves, rule.Applied)
	d.Window.Opens = begins
	if late {
		d.because(d.Rule, rule.Applied, "The condition was removed on {day}, so there is no inspection before {opens}, unless information causes concern")
		if found, ok := p.concern(c.Removed.AddDays(-1), y.Last()); ok {
			d.basis.other = found
			d.note("Information of concern was received on {other}: an inspection may come before then.")
		}
	} else {
		d.Window.Closes = y.Last().AddDays(-version.Figure("before the end of the year").N)
		d.because(d.Rule, rule.Applied, "The condition was removed on {day}, so there is one inspection, usually a full one, before 31 March, so by {closes}")
	}
	if v, ok := p.firstAfter(c.Removed.AddDays(-1), visit.statutory); ok {
		d.metBy(v)
	} else if again, ok := p.another(c); ok {
		d.Status, d.basis.other = NotRequired, again.Imposed
		text := "The condition was imposed again on {other}"
		if again.Imposed.Before(c.Removed) {
			text = "Another condition had been in place since {other} when this one was removed"
		}
		d.because(rule.ScheduleNoChildrenCondition, rule.Applied, text)
	} else if !p.suspended(&d) {
		p.deferred(&d, visit.statutory)
	}
	p.add(d)
}

// another gives the condition under which the home still was when one was removed, or is
// again on the day asked about.
func (p *planner) another(c NoChildrenCondition) (NoChildrenCondition, bool) {
	if other, ok := p.conditionOn(c.Removed); ok {
		return other, true
	}
	return p.conditionOn(p.on)
}
