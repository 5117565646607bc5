package schedule

import (
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// What lifts or moves a routine inspection: the suspension of 2020 to 2021, the
// no-children condition and its removal, a year in which no judgement was possible,
// a deferral.

// lifted gives a routine duty that nothing has met the reason for which it is not
// required, if there is one.
func (p *planner) lifted(d *Duty) bool {
	y := calendar.InspectionYearOf(d.Window.Closes)
	asOf := calendar.Earliest(p.on, d.Window.Closes)
	if p.suspended(d) {
		return true
	} else if c, ok := p.conditionOn(asOf); ok && rule.ScheduleNoChildrenCondition.InForce(asOf) {
		d.basis.other = c.Imposed
		d.because(rule.ScheduleNoChildrenCondition, rule.Applied, "The no-children condition has been in place since {other}, so the home is not routinely inspected")
		if rule.ScheduleConditionNotImmune.InForce(asOf) {
			d.because(rule.ScheduleConditionNotImmune, rule.Applied, "Ofsted may inspect it at any time all the same")
		}
	} else if c, ok := p.removedIn(y.FirstHalf(), asOf); ok && d.Rule != rule.ScheduleLastQuarterRelief {
		d.basis.other = c.Removed
		d.because(rule.ScheduleConditionRemovedFirstHalf, rule.Applied, "The no-children condition was removed on {other}, so there is one inspection in the year, usually a full one")
	} else if c, ok := p.removedIn(y.SecondHalf(), asOf); ok {
		d.basis.other = c.Removed
		d.because(rule.ScheduleConditionRemovedSecondHalf, rule.Applied, "The no-children condition was removed on {other}, so there is no inspection before the next inspection year, unless information causes concern")
	} else {
		return false
	}
	d.Status = NotRequired
	return true
}

// suspended gives a routine duty whose window closes in the suspension of 2020 to
// 2021 that reason not to be required, once the suspension had begun.
func (p *planner) suspended(d *Duty) bool {
	s := rule.Suspension()
	asOf := calendar.Earliest(p.on, d.Window.Closes)
	if !s.Contains(d.Window.Closes) || !rule.ScheduleSuspension2020.InForce(asOf) {
		return false
	}
	d.Status, d.basis.asOf = NotRequired, asOf
	d.because(rule.ScheduleSuspension2020, rule.Applied, "The window closes on {closes}; routine inspection was suspended {suspension}, so none was due")
	return true
}

// conditionOn gives the no-children condition that was in place on a day, as far as
// is known on the day asked about.
func (p *planner) conditionOn(d calendar.Date) (NoChildrenCondition, bool) {
	var found NoChildrenCondition
	for _, c := range p.record.NoChildrenCondition {
		if p.past(c.Imposed) && !c.Imposed.After(d) && !(p.past(c.Removed) && !c.Removed.After(d)) &&
			(found.Imposed.IsZero() || c.Imposed.Before(found.Imposed)) {
			found = c
		}
	}
	return found, !found.Imposed.IsZero()
}

// removedIn gives the last no-children condition that was removed in a half of an
// inspection year, up to a day.
func (p *planner) removedIn(half calendar.Period, until calendar.Date) (NoChildrenCondition, bool) {
	var found NoChildrenCondition
	for _, c := range p.record.NoChildrenCondition {
		if half.Contains(c.Removed) && !c.Removed.After(until) && c.Removed.After(found.Removed) {
			found = c
		}
	}
	return found, !found.Removed.IsZero()
}

// unjudged gives the annual full inspection of a year its reason not to be required
// where an inspection of the empty home gave no judgement (SCCIF 2026, Inspections
// where no children are living in the home). Before that text is known to have been
// in force it is a note.
func (p *planner) unjudged(d *Duty, y calendar.InspectionYear) bool {
	v, ok := p.firstAfter(y.First().AddDays(-1), func(v visit) bool {
		return v.statutory() && v.Type != judgement.Full && (v.NoChildren == rule.Yes || v.Outcome == judgement.NoJudgement)
	})
	if !ok || !y.Contains(v.end) {
		return false
	}
	why := ", which made no judgement"
	id, text := rule.ScheduleNoneAfterNoJudgement, "No judgement was possible at the first inspection on {other}, so no further one is required in {year} unless the Chief Inspector decides that it is"
	if first, ok := p.firstInspection(); ok && first.ref != v.ref {
		why = ", made in place of a full one"
		id, text = rule.ScheduleNoConditionInspected, "An empty home was inspected on {other} without a full inspection, so no second one is required in {year}"
		if p.record.AdmitsWithin3Months == rule.Yes {
			id = rule.ScheduleFullNotFeasible
		}
	}
	d.basis.other = v.end
	if _, ok := id.On(d.basis.asOf); !ok {
		if _, ok := rule.ScheduleFirstNoChildren.On(d.basis.asOf); ok && id == rule.ScheduleNoneAfterNoJudgement && v.NoChildren == rule.Yes {
			d.note("No children lived at the home at its first inspection, on {other}, for which the framework itself prescribes an inspection other than a full one.")
		}
		if _, ok := id.Pending(d.basis.asOf); ok {
			d.note("The framework's later text, written on some day {text of 2026}, requires no further inspection in {year} after that of {other}" + why + ".")
		}
		return false
	}
	d.because(id, rule.Applied, text)
	d.Status = NotRequired
	return true
}

// deferred moves the opening of a routine duty's window behind a deferral that was
// granted. The framework gives no other last day: a deferral that leaves no day of the
// window leaves the window as it is, the duty is not required until the deferral
// ends, and is overdue after it. Where the day on which it ends is not given, how a duty
// stands whose window has opened is unknown.
func (p *planner) deferred(d *Duty, suits func(visit) bool) {
	if d.Status != 0 || !d.MetBy.IsZero() || !rule.ScheduleDeferral.InForce(p.on) {
		return
	}
	for _, f := range p.record.Deferrals {
		granted := f.Granted.IsZero() || p.past(f.Granted) && (d.Window.Closes.IsZero() || !f.Granted.After(d.Window.Closes))
		if granted && f.Until.After(d.basis.until) && !f.Until.Before(d.Window.Opens) {
			d.basis.until = f.Until
		}
	}
	if i := p.endless(d); i >= 0 && p.on.After(d.basis.until) {
		d.Status, d.basis.missing = Unknown, at(InDeferrals, i).String()+".until"
		d.because(rule.ScheduleDeferral, rule.Undecided, "A deferral was granted, and the day on which it ends is not given")
		return
	}
	if d.basis.until.IsZero() {
		return
	}
	d.because(rule.ScheduleDeferral, rule.Applied, "A deferral was granted until {until}")
	if closes := d.Window.Closes; closes.IsZero() || d.basis.until.Before(closes) {
		d.Window.Opens = d.basis.until.AddDays(1)
		return
	}
	d.note("The deferral leaves no day before {closes}, and the framework gives no other last day: nothing is required until {until}, and the inspection is overdue after it.")
	if v, ok := p.firstAfter(d.Window.Closes, suits); ok {
		d.metBy(v)
	} else if !p.on.After(d.basis.until) {
		d.Status = NotRequired
	}
}

// endless gives the place of a deferral whose end is not given and which may last into
// the time of a duty whose window has opened, or -1. A routine inspection, made since and
// by the last day of the window, has ended it.
func (p *planner) endless(d *Duty) int {
	return slices.IndexFunc(p.record.Deferrals, func(f Deferral) bool {
		w := d.Window
		if !f.Until.IsZero() || !p.past(f.Granted) || p.on.Before(w.Opens) || !w.Closes.IsZero() && f.Granted.After(w.Closes) {
			return false
		}
		again, ok := p.firstAfter(f.Granted, visit.statutory)
		return !ok || !w.Closes.IsZero() && again.end.After(w.Closes)
	})
}

// concern gives the first day after one, and up to another, on which information of
// concern was received.
func (p *planner) concern(after, until calendar.Date) (calendar.Date, bool) {
	var first calendar.Date
	for _, c := range p.record.Concerns {
		if p.past(c) && c.After(after) && (until.IsZero() || !c.After(until)) && (first.IsZero() || c.Before(first)) {
			first = c
		}
	}
	return first, !first.IsZero()
}
