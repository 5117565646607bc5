package workforce

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

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
		q: m.Qualifying, qualified: m.Qualified, limit: v.Limit, fixed: "manager qualified by",
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
		q: s.Qualifying, qualified: s.Qualified, limit: v.Limit, fixed: "staff qualified by",
	}
	return c.deadline(rule.WorkforceStaffLevel3, Level3, s.ID, on), true
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
