package schedule

import (
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// What an inspection year asks for: a full inspection, a second one after requires
// improvement or inadequate with the relief of the last quarter, none other after
// good (SCCIF 2023, Types of inspection).

// routine adds the duties of the inspection years from the first asked about, or
// the first of the record, to the one after that of the day. What a judgement in an
// earlier year brought may be overdue still.
func (p *planner) routine() {
	begins := p.record.Registered
	if begins.IsZero() && len(p.visits) > 0 {
		begins = p.visits[0].end
	}
	year := calendar.InspectionYearOf(p.on)
	if begins.IsZero() {
		begins = year.First()
	}
	asked := calendar.InspectionYearOf(p.since)
	for y := calendar.InspectionYearOf(calendar.Latest(begins, rule.Framework2011.First())); y.Compare(year.Next()) <= 0; y = y.Next() {
		if !rule.YearInspection.InForce(calendar.Earliest(p.on, y.Last())) {
			continue // no text of the time counts by inspection years
		}
		p.looked(rule.YearInspection, rule.Applied)
		if y.Compare(asked) >= 0 {
			p.annual(y)
		}
		if y.Compare(year) > 0 {
			continue
		}
		p.second(y)
		if y.Compare(asked) >= 0 {
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

// annual adds the full inspection of a year.
func (p *planner) annual(y calendar.InspectionYear) {
	const usual = "A full inspection is usually carried out at least once in each inspection year: "
	d := p.ofYear(y, rule.ScheduleAnnualFull, FullInspection)
	if _, ok := d.Rule.On(d.basis.asOf); !ok {
		return
	}
	if registered := p.record.Registered; y.Contains(registered) { // the rule about new homes governs
		d.Window.Opens = calendar.Latest(registered, y.SecondHalf().First)
	}
	if v, ok := p.firstIn(y, visit.full); ok {
		d.metBy(v)
		d.because(d.Rule, rule.Applied, usual+"that of {year} ended on {met}")
		d.placed(v, y)
		p.add(d)
		return
	}
	switch {
	case y.SecondHalf().Contains(p.record.Registered):
		d.Status = NotRequired
		d.because(rule.ScheduleNewHomeSecondHalf, rule.Applied, "The home was registered in the second half of {year}, so its first inspection falls in the inspection year that follows")
	case p.lifted(&d), p.unjudged(&d, y):
	case p.record.Registered.IsZero() && len(p.visits) == 0 && y.Contains(p.on):
		d.Status, d.basis.missing = Unknown, "registered"
		d.because(d.Rule, rule.Undecided, "Whether a full inspection is due in {year} depends on when the home was registered")
	default:
		p.deferred(&d, visit.full)
		d.because(d.Rule, rule.Applied, usual+"in {year} by {closes}")
		if y.Contains(p.on) {
			p.residents(&d)
		}
	}
	p.add(d)
}

// residents gives the annual full inspection what follows from who lives at the
// home on the day asked about.
func (p *planner) residents(d *Duty) {
	r := &p.record
	if r.YoungAdultsOnly == rule.Yes && rule.ScheduleYoungAdultsOnly.InForce(d.basis.asOf) {
		d.because(rule.ScheduleYoungAdultsOnly, rule.Applied, "Only young adults live at the home; the duty to inspect it stays")
	}
	if r.ChildrenLiving != rule.No {
		return
	}
	for _, c := range r.NoChildrenCondition {
		if p.past(c.Proposed) && !p.past(c.Imposed) && !p.past(c.Removed) {
			d.basis.other = c.Proposed
			d.note("The no-children condition was proposed on {other}: until it is imposed by a notice of decision the home is not exempt (schedule.condition-imposed).")
			break
		}
	}
	if _, ok := p.firstInspection(); !ok {
		return // the rule about the first inspection says what holds
	}
	switch now := r.AdmitsWithin3Months.And(r.ChildrenSinceInspection); {
	case !rule.ScheduleNoChildrenNow.InForce(d.basis.asOf):
	case now == rule.Yes:
		d.because(rule.ScheduleNoChildrenNow, rule.Applied, "No children live at the home now, some did since the last inspection and some are to be admitted within {schedule.no-children-now}: the inspector and the inspector's manager choose the type of inspection, usually a full one")
		p.alternative(d, rule.ScheduleFullNotFeasible, "Where a full inspection is not feasible there is usually an assurance inspection instead, and no second one is required in the year")
	case now == rule.Unknown:
		d.lacks(p.unknownPlans())
		d.because(rule.ScheduleNoChildrenNow, rule.Undecided, "No children live at the home now: the type of inspection depends on whether some did since the last inspection and some are to be admitted within {schedule.no-children-now}")
	}
	if r.AdmitsWithin3Months == rule.No {
		d.because(rule.ScheduleNoChildrenCondition, rule.NotApplied, "No children live at the home and none are to be admitted for {schedule.no-children-now}, so a condition may be imposed that ends routine inspection; until it is in place the home is not exempt")
		p.alternative(d, rule.ScheduleNoConditionInspected, "An empty home without the condition must be inspected; where there is too little evidence for a full inspection there should be an assurance inspection")
	}
}

// alternative adds a reason of a rule that is in force, or a note of one that may
// already have been.
func (p *planner) alternative(d *Duty, id rule.ID, text string) {
	if _, ok := id.On(d.basis.asOf); ok {
		d.because(id, rule.Applied, text)
	} else if _, ok := id.Pending(d.basis.asOf); ok {
		d.note("The framework's later text, written on some day {text of 2026}, adds: " + text + " (" + id.String() + ").")
	}
}

// unknownPlans names what is not known of children before and after the day.
func (p *planner) unknownPlans() string {
	r := &p.record
	return strings.Join(rule.NotKnown(r.ChildrenSinceInspection.Named("childrenSinceInspection"),
		r.AdmitsWithin3Months.Named("admitsWithin3Months")), missingSep)
}

// placed notes where the first day of an inspection would place it in another
// inspection year than its end does.
func (d *Duty) placed(v visit, y calendar.InspectionYear) {
	if !y.Contains(v.First) {
		d.note("The end of the inspection places it in this inspection year; its first day lies in another.")
	}
}

const lastQuarter = "Judged {grade} in the last quarter of {year}, so no second inspection is required in that year"

// second adds the second inspection of a year and the relief of its last quarter.
func (p *planner) second(y calendar.InspectionYear) {
	asOf := calendar.Earliest(p.on, y.Last())
	if v, ok := rule.ScheduleSecondAfterRi.On(asOf); !ok {
		return
	} else if v.Edition < rule.SCCIF2022 {
		p.twice(y, v)
		return
	}
	t, ok := p.firstIn(y, visit.lessThanGood)
	if !ok {
		p.ungraded(y, AssuranceInspection)
		return
	}
	d := p.secondOf(y, t, AssuranceInspection)
	suits := visit.statutory
	if d.Rule == rule.ScheduleSecondAfterInadequate {
		suits = func(v visit) bool { return !v.incomplete() }
	}
	again, done := p.firstAfter(t.end, suits)
	done = done && y.Contains(again.end)
	relieved := p.relief(y, t, again, done)
	switch {
	case done:
		d.metBy(again)
		d.because(d.Rule, rule.Applied, "A home judged {grade} in {year} is usually inspected again in that year: that inspection ended on {met}")
	case relieved:
		d.Status = NotRequired
		d.because(rule.ScheduleLastQuarterRelief, rule.Applied, lastQuarter)
	case !p.lifted(&d):
		p.deferred(&d, suits)
		d.because(d.Rule, rule.Applied, "A home judged {grade} in {year} is usually inspected again in that year, so by {closes}")
	}
	p.add(d)
}

// secondOf begins the second inspection of a year in which an inspection was less than
// good.
func (p *planner) secondOf(y calendar.InspectionYear, t visit, what Task) Duty {
	d := p.ofYear(y, rule.ScheduleSecondAfterRi, what)
	if t.grade == judgement.Inadequate {
		d.Rule = rule.ScheduleSecondAfterInadequate
	}
	if y.Contains(t.end) {
		d.Window.Opens, d.Estimated = t.end.AddDays(1), t.estimated
		d.placed(t, y)
	}
	d.basis.trigger, d.basis.happened, d.basis.grade, d.basis.limited = t.ref, t.end, t.grade, t.limited
	return d
}

// ungraded adds the second inspection of a year in which a full inspection has no
// overall judgement in the record, and the relief of its last quarter: whether they
// are due cannot be decided.
func (p *planner) ungraded(y calendar.InspectionYear, what Task) {
	t, ok := p.firstIn(y, visit.ungraded)
	if !ok {
		return
	}
	d := p.secondOf(y, t, what)
	if p.lifted(&d) {
		return
	}
	d.Status, d.basis.missing = Unknown, t.ref.String()+".judgements.overall"
	d.because(d.Rule, rule.Undecided, "Whether the home is inspected again in {year} depends on the overall judgement of the full inspection that ended on {happened}")
	p.add(d)
	if again, done := p.firstAfter(t.end, visit.statutory); done && y.Contains(again.end) {
		return
	}
	r, ok := p.reliefOf(y, t)
	if !ok || p.lifted(&r) {
		return
	}
	r.Status, r.basis.missing = Unknown, d.basis.missing
	r.because(r.Rule, rule.Undecided, "Whether the next full inspection must take place by {closes} depends on the overall judgement of the full inspection that ended on {day}, in the last quarter of {year}")
	p.add(r)
}

// twice adds the second inspection of a year under the editions of 2017 to 2021: a
// home whose last full inspection, in the year or before it, was less than good is
// inspected at least twice in the year (guidance of 2017 to 2019).
func (p *planner) twice(y calendar.InspectionYear, version rule.Version) {
	var last, again visit
	n := 0
	for _, v := range p.visits {
		if v.end.After(y.Last()) {
			break
		}
		if v.full() && v.Outcome != judgement.NoJudgement {
			last = v
		}
		if v.statutory() && y.Contains(v.end) {
			if n++; n == version.Limit.N {
				again = v
			}
		}
	}
	if last.Inspection == nil || last.grade == 0 {
		p.ungraded(y, InterimInspection)
		return
	}
	if !last.lessThanGood() {
		return
	}
	d := p.secondOf(y, last, InterimInspection)
	done := n >= version.Limit.N
	relieved := y.Contains(last.end) && p.relief(y, last, again, done)
	switch {
	case done:
		d.Window.Opens = y.First()
		d.metBy(again)
		d.because(d.Rule, rule.Applied, "A home whose last full inspection was {grade} is inspected at least twice in an inspection year: the second inspection of {year} ended on {met}")
	case relieved:
		d.Status = NotRequired
		d.because(rule.ScheduleLastQuarterRelief, rule.Applied, lastQuarter)
	case !p.lifted(&d):
		p.deferred(&d, visit.statutory)
		d.because(d.Rule, rule.Applied, "A home whose last full inspection was {grade}, on {happened}, is inspected at least twice in an inspection year: in {year} by {closes}")
	}
	p.add(d)
}

// reliefOf begins the full inspection that is due by 29 June after a judgement in the
// last quarter of a year; false where an inspection was not in one.
func (p *planner) reliefOf(y calendar.InspectionYear, t visit) (Duty, bool) {
	version, ok := rule.ScheduleLastQuarterRelief.On(t.First)
	if !ok || !rule.YearLastQuarter.InForce(t.First) || !y.LastQuarter().Contains(t.end) {
		return Duty{}, false
	}
	p.looked(rule.YearLastQuarter, rule.Applied)
	next := y.Next().First()
	d := Duty{
		Rule: rule.ScheduleLastQuarterRelief, Who: Ofsted, What: FullInspection,
		Window:    Window{next, next.AddDays(version.Figure("next full inspection").N - 1)},
		Estimated: t.estimated,
		basis:     basis{trigger: t.ref, day: t.end, happened: t.end, asOf: t.First, grade: t.grade, limited: t.limited},
	}
	if !y.LastQuarter().Contains(t.First) {
		d.note("The end of the inspection places it in the last quarter; its first day lies before it.")
	}
	return d, true
}

// relief adds the full inspection that is due by 29 June where there is no second
// inspection of the year because the judgement fell in its last quarter. It
// reports whether the relief applies to the inspection.
func (p *planner) relief(y calendar.InspectionYear, t, again visit, done bool) bool {
	d, ok := p.reliefOf(y, t)
	if !ok {
		return false
	}
	if done {
		d.Status, d.basis.other = NotRequired, again.end
		d.because(d.Rule, rule.NotApplied, "Judged {grade} in the last quarter of {year}; the second inspection took place in that year all the same, on {other}")
		p.add(d)
		return true
	}
	if v, ok := p.firstAfter(y.Last(), visit.full); ok {
		d.metBy(v)
	} else if p.lifted(&d) {
		p.add(d)
		return true
	}
	d.because(d.Rule, rule.Applied, "Judged {grade} on {day}, in the last quarter of {year}, and not inspected again in that year: the next full inspection must take place before 30 June, so by {closes}")
	s, statute := rule.ScheduleStatute30June.On(t.First)
	if statute {
		d.basis.other = d.Window.Opens.AddMonths(s.Limit.N).AddDays(-1)
		d.note("The statute speaks of the first {schedule.statute-30-june} of the inspection year, so of {other} (schedule.statute-30-june).")
	}
	p.deferred(&d, visit.full)
	if p.add(d) && statute {
		p.looked(rule.ScheduleStatute30June, rule.Applied)
	}
	return true
}

// afterGood shows that no other inspection is due in a year after good or
// outstanding, unless there are concerns.
func (p *planner) afterGood(y calendar.InspectionYear) {
	t, ok := p.firstIn(y, visit.goodOrBetter)
	if !ok {
		return
	}
	d := p.ofYear(y, rule.ScheduleNoneAfterGood, AssuranceInspection)
	version, ok := d.Rule.On(d.basis.asOf)
	if !ok {
		return
	}
	d.Window.Opens = t.end.AddDays(1)
	d.Status, d.Estimated = NotRequired, t.estimated
	d.basis.trigger, d.basis.happened, d.basis.grade, d.basis.limited = t.ref, t.end, t.grade, t.limited
	d.placed(t, y)
	if version.Edition < rule.SCCIF2022 {
		d.What = InterimInspection
	}
	if interim, ok := version.Part("interim"); ok {
		d.Strength = interim.Strength // the full inspection has taken place
	}
	switch {
	case version.Edition < rule.SCCIF2021:
		d.because(d.Rule, rule.Applied, "A home judged {grade} has at least one full inspection in the inspection year; whether an interim inspection comes as well is decided by assessing the risk")
	case version.Edition < rule.SCCIF2022:
		d.because(d.Rule, rule.Applied, "A home judged {grade} in {year} needs no other inspection in that year unless the Chief Inspector decides that it does")
	default:
		d.because(d.Rule, rule.Applied, "A home judged {grade} in {year} usually has no other inspection in that year")
	}
	if c, ok := p.concern(t.end, y.Last()); ok {
		d.basis.other = c
		d.because(rule.ScheduleIntelligence, rule.Applied, "Information of concern was received on {other}: it may bring another inspection, usually an assurance inspection unless the grounds for a monitoring visit are met")
	}
	p.add(d)
}
