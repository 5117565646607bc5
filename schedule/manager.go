package schedule

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// What is to be done when a manager is absent or leaves (SCCIF 2023, Homes with no
// registered manager; Regulations 2015, regulations 27, 48 and 49).

// begins is the day from which a person manages the home: that of appointment, or
// that of starting where it is not given.
func (m Manager) begins() calendar.Date {
	if m.Appointed.IsZero() {
		return m.Started
	}
	return m.Appointed
}

func (p *planner) managers() {
	for i := range p.record.Managers {
		m := &p.record.Managers[i]
		if m.begins().After(p.on) {
			continue
		}
		for k := range m.Absences {
			p.absence(i, k, m.Absences[k], m.Left)
		}
	}
	p.vacancy()
}

// absence adds the notices of one absence of 28 days or more of a manager who has left
// on a day, or on none. The regulations came into force on 1 April 2015: a notice whose
// day lies before that was never owed.
func (p *planner) absence(i, k int, a Absence, left calendar.Date) {
	if a.From.IsZero() {
		p.plan.Undated = append(p.plan.Undated, Ref{InAbsences, int32(i), int32(k)})
		return
	}
	long, ok := rule.DutyManagerAbsence.On(p.on)
	if !ok {
		return
	}
	// The length is that of the absence or of the plan for it; where neither is
	// known it is as long as it has lasted, and leaving the home ends it.
	lasting := rule.Unknown
	switch {
	case !a.To.IsZero():
		lasting = rule.TruthOf(a.To.Sub(a.From) >= long.Limit.N)
	case p.past(left):
		lasting = rule.TruthOf(left.Sub(a.From) >= long.Limit.N)
	case p.on.Sub(a.From) >= long.Limit.N:
		lasting = rule.Yes
	}
	if lasting == rule.No {
		p.looked(rule.DutyManagerAbsence, rule.NotApplied)
		return
	}
	d := Duty{
		Rule: rule.DutyAbsenceNoticeMonth, Who: Provider, What: AbsenceNotice,
		basis: basis{trigger: Ref{InAbsences, int32(i), int32(k)}, day: a.From},
	}
	if v, ok := d.Rule.On(p.on); ok && a.Emergency != rule.Yes && d.Rule.InForce(a.From.AddMonths(-v.Limit.N)) {
		d.Window = Window{Closes: a.From.AddMonths(-v.Limit.N)}
		p.noticeOf(d, a, lasting, "An absence of {duty.manager-absence} or more that begins on {day} is notified no later than {limit} before, so by {closes}, or within a shorter period agreed with the Chief Inspector")
	}
	d.Rule = rule.DutyAbsenceEmergencyWeek
	if v, ok := d.Rule.On(p.on); ok && a.Emergency != rule.No && d.Rule.InForce(a.From) {
		d.Window = Window{a.From, a.From.AddWeeks(v.Limit.N)}
		p.noticeOf(d, a, lasting, "An absence of {duty.manager-absence} or more that an emergency brought on {day} is notified within {limit}, so by {closes}")
	}
	d.Rule, d.What = rule.DutyAbsenceReturn7, ReturnNotice
	if v, ok := d.Rule.On(p.on); ok && p.past(a.To) && d.Rule.InForce(a.To) && !(p.past(left) && left.Before(a.To)) {
		d.Window = Window{a.To, a.To.AddDays(v.Limit.N)}
		d.basis.trigger.List, d.basis.day = InAbsencesTo, a.To
		d.because(d.Rule, rule.Applied, "The return on {day} is notified no later than {limit} after it, so by {closes}")
		if p.past(a.ReturnNotified) {
			d.met(Ref{InReturnsNotified, int32(i), int32(k)}, a.ReturnNotified)
		}
		p.add(d)
	}
}

// noticeOf adds the notice of an absence, undecided where it is not known how long
// the absence lasts or whether an emergency brought it.
func (p *planner) noticeOf(d Duty, a Absence, lasting rule.Truth, text string) {
	path, outcome := d.basis.trigger, rule.Applied
	switch {
	case a.Emergency == rule.Unknown:
		d.Status, d.basis.missing, outcome = Unknown, path.String()+".emergency", rule.Undecided
	case lasting == rule.Unknown:
		d.Status, d.basis.missing, outcome = Unknown, path.String()+".to", rule.Undecided
	}
	d.because(d.Rule, outcome, text)
	d.because(rule.DutyManagerAbsence, rule.Applied, "The responsible individual notifies Ofsted of an absence of {duty.manager-absence} or more")
	if p.past(a.Notified) {
		path.List = InAbsencesNotified
		d.met(path, a.Notified)
	} else if d.Window.status(p.on) == Overdue {
		d.note("A notice that was not given in time is given without delay.")
	}
	p.add(d)
}

// noticeAbout reports whether a notice of a day can be that of the leaving of a manager.
// It may come ahead of the leaving, which regulation 49 has notified when it is expected,
// but not before the manager came; where that day is not given, not before the last of
// the others had left.
func (p *planner) noticeAbout(i int, told calendar.Date) bool {
	m := p.record.Managers[i]
	since := m.begins()
	if since.IsZero() {
		for _, other := range p.record.Managers {
			if other.Left.Before(m.Left) {
				since = calendar.Latest(since, other.Left)
			}
		}
	}
	return !told.Before(since)
}

// vacancy adds the notice that the last manager has left and, while nobody has been
// appointed, the requirement that an inspector should raise.
func (p *planner) vacancy() {
	last, vacant := -1, true
	for i, m := range p.record.Managers {
		switch {
		case m.begins().After(p.on):
		case !p.past(m.Left):
			vacant = false
		case last < 0 || m.Left.After(p.record.Managers[last].Left):
			last = i
		}
	}
	if last < 0 {
		return
	}
	left := p.record.Managers[last].Left
	notice := Duty{
		Rule: rule.DutyManagerAbsence, Who: ResponsibleIndividual, What: ManagerLeftNotice,
		Window: Window{Opens: left}, basis: basis{trigger: at(InManagersLeft, last), day: left, asOf: left},
	}
	if _, ok := notice.Rule.On(left); ok {
		notice.because(notice.Rule, rule.Applied, "The responsible individual notifies Ofsted when the manager leaves: that was on {day}")
		notice.note("Regulation 49 asks for notice as soon as it is reasonably practicable; neither text gives a number of days.")
		if told := p.record.ManagerLeftNotified; p.past(told) && p.noticeAbout(last, told) {
			notice.met(Ref{List: InManagerLeftNotified}, told)
		} else {
			notice.because(rule.ScheduleManagerNotificationFailure, rule.Applied, "Not telling Ofsted is weighed when inspections are planned and may bring the next one forward")
		}
		p.add(notice)
	}
	if !vacant {
		return
	}
	requirement := Duty{
		Rule: rule.DutyNoManager, Who: Ofsted, What: Regulation27Requirement,
		Window: Window{Opens: left}, basis: basis{trigger: at(InManagersLeft, last), day: left, asOf: p.on},
	}
	if _, ok := requirement.Rule.On(p.on); ok {
		requirement.because(requirement.Rule, rule.Applied, "No manager has been in charge since {day}: an inspector should raise a requirement under regulation 27")
		p.add(requirement)
	}
}
