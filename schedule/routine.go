package schedule

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// What an inspection year asks for: a full inspection, a second one after requires
// improvement or inadequate with the relief of the last quarter, none other after
// good (SCCIF 2023, Types of inspection).

// statutory reports whether an inspection is of a type that an inspection year
// counts: a monitoring visit is none, nor was the ungraded assurance visit of
// 2020 to 2021.
func (v visit) statutory() bool {
	return !v.incomplete() && (v.Type == judgement.Full || v.Type == judgement.Assurance || v.Type == judgement.Interim)
}

func (v visit) full() bool { return v.Type == judgement.Full && !v.incomplete() }

// incomplete reports whether the inspection could not be completed and no feedback
// has ended it since: it meets nothing (rule schedule.incomplete).
func (v visit) incomplete() bool { return v.Incomplete == rule.Yes && v.Feedback.IsZero() }

// lessThanGood reports whether the overall judgement is requires improvement or
// inadequate.
func (v visit) lessThanGood() bool {
	g := v.Judgements.Overall
	return v.full() && (g == judgement.RequiresImprovement || g == judgement.Inadequate)
}

func (v visit) goodOrBetter() bool {
	g := v.Judgements.Overall
	return v.full() && (g == judgement.Good || g == judgement.Outstanding)
}

// routine adds the duties of the inspection years from the first asked about, or
// the first of the record, to the one after that of the day.
func (p *planner) routine() {
	begins := p.record.Registered
	if begins.IsZero() && len(p.visits) > 0 {
		begins = p.visits[0].First
	}
	year := calendar.InspectionYearOf(p.on)
	if begins.IsZero() {
		begins = year.First()
	}
	y := calendar.InspectionYearOf(calendar.Latest(begins, p.since))
	for ; y.Compare(year.Next()) <= 0; y = y.Next() {
		p.annual(y)
		if y.Compare(year) <= 0 {
			p.second(y)
			p.afterGood(y)
		}
	}
}

// ofYear begins a duty of an inspection year. Its rules are those in force on the
// day asked about, or on the last day of a year that has passed.
func (p *planner) ofYear(y calendar.InspectionYear, id rule.ID, what Task) Duty {
	return Duty{
		Rule: id, Who: Ofsted, What: what, Window: Window{y.First(), y.Last()},
		basis: basis{day: y.First(), per: perInspectionYear, asOf: calendar.Earliest(p.on, y.Last())},
	}
}

func (p *planner) annual(y calendar.InspectionYear) {
	d := p.ofYear(y, rule.ScheduleAnnualFull, FullInspection)
	if _, ok := d.Rule.On(d.basis.asOf); !ok {
		return
	}
	if y.Contains(p.record.Registered) {
		d.Window.Opens = p.record.Registered
	}
	if v, ok := p.firstAfter(y.First().AddDays(-1), visit.full); ok && y.Contains(v.end) {
		d.met(v.ref, v.end)
		d.because(d.Rule, rule.Applied, "A full inspection is usually carried out at least once in each inspection year: that of {year} ended on {met}")
		d.placed(v, y)
	} else if !p.lifted(&d) {
		d.because(d.Rule, rule.Applied, "A full inspection is usually carried out at least once in each inspection year: in {year} by {closes}")
	}
	p.add(d)
}

// lifted gives a routine duty the reason for which it is not required, if there is
// one.
func (p *planner) lifted(d *Duty) bool {
	suspended := rule.Suspension()
	switch y := calendar.InspectionYearOf(d.basis.day); {
	case suspended.Contains(d.Window.Closes) && !p.on.Before(suspended.First):
		d.because(d.Rule, rule.NotApplied, "The window closes on {closes}")
		d.because(rule.ScheduleSuspension2020, rule.Applied, "Routine inspection was suspended then, so none was due")
	case d.Rule == rule.ScheduleAnnualFull && y.SecondHalf().Contains(p.record.Registered):
		d.because(d.Rule, rule.NotApplied, "The home was registered in the second half of {year}")
		d.because(rule.ScheduleNewHomeSecondHalf, rule.Applied, "Its first inspection falls in the inspection year that follows")
	default:
		return false
	}
	d.Status = NotRequired
	return true
}

// placed notes where the first day of an inspection would place it in another
// inspection year than its end does.
func (d *Duty) placed(v visit, y calendar.InspectionYear) {
	if !y.Contains(v.First) {
		d.note("The end of the inspection places it in this inspection year; its first day lies in another.")
	}
}

// second adds the second inspection of a year and the relief of its last quarter.
func (p *planner) second(y calendar.InspectionYear) {
	t, ok := p.firstLess(y)
	if !ok {
		return
	}
	d := p.ofYear(y, rule.ScheduleSecondAfterRi, AssuranceInspection)
	suits := visit.statutory
	if t.Judgements.Overall == judgement.Inadequate {
		d.Rule, suits = rule.ScheduleSecondAfterInadequate, func(v visit) bool { return !v.incomplete() }
	}
	version, ok := d.Rule.On(d.basis.asOf)
	if !ok {
		return
	}
	if version.Edition < rule.SCCIF2022 {
		d.What = InterimInspection
	}
	d.Window.Opens = t.end.AddDays(1)
	d.Estimated = t.estimated
	d.basis.trigger, d.basis.grade = t.ref, t.Judgements.Overall
	d.placed(t, y)

	again, done := p.firstAfter(t.end, suits)
	done = done && y.Contains(again.end)
	relieved := p.relief(y, t, again, done)
	switch {
	case done:
		d.met(again.ref, again.end)
		d.because(d.Rule, rule.Applied, "A home judged {grade} in {year} is inspected again in that year: the second inspection ended on {met}")
	case relieved:
		d.Status = NotRequired
		d.because(rule.ScheduleLastQuarterRelief, rule.Applied, "Judged {grade} in the last quarter of {year}, so no second inspection is required in that year")
	case !p.lifted(&d):
		d.because(d.Rule, rule.Applied, "A home judged {grade} in {year} is inspected again in that year, so by {closes}")
	}
	p.add(d)
}

// firstLess gives the first full inspection of a year that was less than good: it
// is the one that brings a second.
func (p *planner) firstLess(y calendar.InspectionYear) (visit, bool) {
	v, ok := p.firstAfter(y.First().AddDays(-1), visit.lessThanGood)
	return v, ok && y.Contains(v.end)
}

// relief adds the full inspection that is due by 29 June where there is no second
// inspection of the year because the judgement fell in its last quarter. It
// reports whether the relief applies to the inspection.
func (p *planner) relief(y calendar.InspectionYear, t, again visit, done bool) bool {
	version, ok := rule.ScheduleLastQuarterRelief.On(t.First)
	if !ok || !y.LastQuarter().Contains(t.end) {
		return false
	}
	next := y.Next()
	d := Duty{
		Rule: rule.ScheduleLastQuarterRelief, Who: Ofsted, What: FullInspection,
		Window:    Window{next.First(), next.First().AddDays(version.Figure("next full inspection").N - 1)},
		Estimated: t.estimated,
		basis:     basis{trigger: t.ref, day: t.end, asOf: t.First, grade: t.Judgements.Overall},
	}
	v, met := p.firstAfter(y.Last(), visit.full)
	switch {
	case done:
		d.Status, d.basis.other = NotRequired, again.end
		d.because(d.Rule, rule.NotApplied, "Judged {grade} in the last quarter of {year}; the second inspection took place in that year all the same, on {other}")
	case met:
		d.met(v.ref, v.end)
		fallthrough
	default:
		d.because(d.Rule, rule.Applied, "Judged {grade} on {day}, in the last quarter of {year}, and not inspected again in that year: the next full inspection must take place before 30 June, so by {closes}")
		if s, ok := rule.ScheduleStatute30June.On(t.First); ok {
			d.basis.other = next.First().AddMonths(s.Limit.N).AddDays(-1)
			d.note("The statute speaks of the first 3 months of the inspection year, so of {other} (schedule.statute-30-june).")
			p.looked(rule.ScheduleStatute30June, rule.Applied)
		}
	}
	p.add(d)
	return true
}

// afterGood shows that no other inspection is due in a year after good or
// outstanding.
func (p *planner) afterGood(y calendar.InspectionYear) {
	t, ok := p.firstAfter(y.First().AddDays(-1), visit.goodOrBetter)
	if !ok || !y.Contains(t.end) {
		return
	}
	d := p.ofYear(y, rule.ScheduleNoneAfterGood, AssuranceInspection)
	version, ok := d.Rule.On(d.basis.asOf)
	if !ok {
		return
	}
	if version.Edition < rule.SCCIF2022 {
		d.What = InterimInspection
	}
	d.Window.Opens = t.end.AddDays(1)
	d.Status, d.Estimated = NotRequired, t.estimated
	d.basis.trigger, d.basis.grade = t.ref, t.Judgements.Overall
	d.because(d.Rule, rule.Applied, "A home judged {grade} in {year} usually has no other inspection in that year")
	p.add(d)
}
