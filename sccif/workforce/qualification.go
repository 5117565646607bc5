package workforce

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// key names a deadline by rule, first day and person.
func key(id rule.ID, from calendar.Date, person string, at place) string {
	if at.unnamed() {
		return ""
	}
	if person == "" {
		person = at.String()
	}
	var space [16]byte
	day, _ := from.AppendText(space[:0])
	if from.IsZero() {
		day = append(day, "unknown"...)
	}
	return id.String() + "/" + string(day) + "/" + person
}

// managerLevel5 is the deadline of a manager's Level 5 diploma; false where the
// rule is not in force.
func managerLevel5(m *schedule.Manager, at place, on calendar.Date) (Deadline, bool) {
	v, ok := rule.WorkforceManagerLevel5.On(on)
	if !ok {
		return Deadline{}, false
	}
	here, standIn := started(m)
	c := clock{
		at: at, first: m.FirstManaged, firstName: "firstManaged", here: here, hereName: "started",
		q: &m.Qualifying, qualified: m.Qualified, limit: v.Limit, fixed: "manager qualified by",
	}
	if standIn {
		c.hereName = "appointed"
	}
	d := c.deadline(rule.WorkforceManagerLevel5, Level5, m.ID, on)
	d.Estimated = standIn
	return d, true
}

// staffLevel3 is the deadline of the Level 3 diploma of a member of staff; false
// where the rule is not in force.
func staffLevel3(s *Staff, at place, on calendar.Date) (Deadline, bool) {
	v, ok := rule.WorkforceStaffLevel3.On(on)
	if !ok {
		return Deadline{}, false
	}
	c := clock{
		at: at, first: s.FirstWorked, firstName: "firstWorked", here: s.Started, hereName: "started",
		q: &s.Qualifying, qualified: s.Qualified, limit: v.Limit, fixed: "staff qualified by",
	}
	return c.deadline(rule.WorkforceStaffLevel3, Level3, s.ID, on), true
}

func (c clock) deadline(id rule.ID, what Requirement, person string, on calendar.Date) Deadline {
	d := Deadline{
		Key:  key(id, calendar.Earliest(c.first, c.here), person, c.at),
		Rule: id, What: what, Place: c.at.String(), asOf: on, limit: c.limit,
	}
	c.finish(&d, c.run(&d))
	return d
}

// counted is a deadline that is counted from one day of the record, whose field is
// named.
func counted(id rule.ID, what Requirement, person string, at place, field string, from calendar.Date, limit rule.Quantity, on calendar.Date) (Deadline, span) {
	d := Deadline{
		Key:  key(id, from, person, at),
		Rule: id, What: what, Place: at.String(), From: from, asOf: on, limit: limit, fromField: field,
	}
	if from.IsZero() {
		d.lacks(at, field)
		return d, span{}
	}
	return d, only(within(limit, from))
}

// standsIn notes that the start was counted from for want of the appointment.
func (d *Deadline) standsIn(standIn bool) {
	if standIn {
		d.Estimated, d.fromField = true, "started"
	}
}

// application is the deadline of a manager's application to be registered, counted
// from the appointment; false where the rule is not in force. The second answer is
// whether it has passed without one.
func application(m *schedule.Manager, at place, on calendar.Date) (Deadline, rule.Truth, bool) {
	v, ok := rule.JudgementManagerNotApplied12Weeks.On(on)
	if !ok {
		return Deadline{}, rule.Unknown, false
	}
	from, standIn := appointed(m)
	d, s := counted(rule.JudgementManagerNotApplied12Weeks, Application, m.ID, at, "appointed", from, v.Limit, on)
	applied, appliedOn := done(m.Applied, m.HasApplied, on)
	d.standsIn(standIn)
	d.metField = "applied"
	d.settle(s, applied, appliedOn)
	passed := rule.Unknown
	if !d.Date.IsZero() {
		passed = rule.TruthOf(on.After(d.Date))
	}
	return d, passed.And(applied.Not()), true
}

// managerStandards2014 gives the deadlines of a manager by the national minimum
// standards of 2014, counted from the appointment.
func managerStandards2014(m *schedule.Manager, at place, on calendar.Date) (enrol, gain Deadline, ok bool) {
	v, ok := rule.WorkforceNms2014.On(on)
	if !ok {
		return Deadline{}, Deadline{}, false
	}
	from, standIn := appointed(m)
	enrol, s := counted(rule.WorkforceNms2014, Enrolment, m.ID, at, "appointed", from, v.Figure("manager enrols"), on)
	enrol.Key += "/enrolment"
	enrolled, enrolledOn := enrolledBy(&m.Qualifying, m.Qualified, on)
	enrol.metField = "enrolled"
	if enrolledOn != m.Enrolled {
		enrol.metField = "qualified"
	}
	enrol.settle(s, enrolled, enrolledOn)
	gain, s = counted(rule.WorkforceNms2014, ManagementQualification, m.ID, at, "appointed", from, v.Figure("manager qualifies"), on)
	gain.Key += "/qualification"
	held, heldOn := done(m.Qualified, m.HasQualified, on)
	gain.metField = "qualified"
	gain.settle(s, held, heldOn)
	enrol.standsIn(standIn)
	gain.standsIn(standIn)
	return enrol, gain, true
}

// staffStandards2014 is the deadline of a member of staff by the same standards,
// counted from the confirmation of the employment.
func staffStandards2014(m *Staff, at place, on calendar.Date) (Deadline, bool) {
	v, ok := rule.WorkforceNms2014.On(on)
	if !ok {
		return Deadline{}, false
	}
	if m.Confirmed.After(on) {
		return Deadline{}, false
	}
	d, s := counted(rule.WorkforceNms2014, WorkingTowards, m.ID, at, "confirmed", m.Confirmed, v.Figure("staff work towards it"), on)
	working, since := enrolledBy(&m.Qualifying, m.Qualified, on)
	d.metField = "enrolled"
	if since != m.Enrolled {
		d.metField = "qualified"
	}
	d.settle(s, working, since)
	return d, true
}

// enrolledBy says whether a person had enrolled by a day, and when. Who holds the
// qualification had.
func enrolledBy(q *schedule.Qualifying, qualified, on calendar.Date) (rule.Truth, calendar.Date) {
	enrolled, since := done(q.Enrolled, q.Undertaking, on)
	if held, heldOn := done(qualified, q.HasQualified, on); held == rule.Yes && enrolled != rule.Yes {
		return held, heldOn
	}
	return enrolled, since
}

// undertaking says whether a person is enrolled on a day.
func undertaking(q *schedule.Qualifying, on calendar.Date) rule.Truth {
	if q.Undertaking.Known() {
		return q.Undertaking
	}
	enrolled, _ := done(q.Enrolled, rule.Unknown, on)
	return enrolled
}
