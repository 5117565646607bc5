package workforce

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// Record is what is known of the people of a home. The order of its lists does not
// matter. A zero field is "not given".
type Record struct {
	// Closed is the day on which the home closed: nothing is due after it.
	Closed   calendar.Date      `json:"closed,omitzero"`
	Managers []schedule.Manager `json:"managers,omitempty"`
	Staff    []Staff            `json:"staff,omitempty"`

	// Recruiting: there is more than limited evidence of attempts to recruit or
	// appoint a manager.
	Recruiting rule.Truth `json:"recruiting,omitzero"`
	// QualificationRequirement: the inspector raises a requirement about the
	// manager's qualification. Where it is not given, its grounds decide.
	QualificationRequirement rule.Truth `json:"qualificationRequirement,omitzero"`
	// StaffUnqualified: none, or very few, of the staff are qualified.
	StaffUnqualified rule.Truth `json:"staffUnqualified,omitzero"`
	// NoProspect: there is no prospect that the remaining staff will be
	// qualified within 6 months or by the relevant date.
	NoProspect rule.Truth `json:"noProspect,omitzero"`
}

// Given reports whether anything is known of the people.
func (r *Record) Given() bool {
	return len(r.Managers) > 0 || len(r.Staff) > 0 || r.Recruiting.Known() ||
		r.QualificationRequirement.Known() || r.StaffUnqualified.Known() || r.NoProspect.Known()
}

// past reports whether a day has come by the day asked about. No date has not.
func past(d, on calendar.Date) bool { return !d.IsZero() && !d.After(on) }

// present says whether somebody is in a post on a day: from begins, until the day
// before left. A person with neither day may not have come yet.
func present(begins, left, on calendar.Date) rule.Truth {
	switch {
	case past(left, on), begins.After(on):
		return rule.No
	case begins.IsZero():
		return rule.Unknown
	}
	return rule.Yes
}

// inPost counts who may be in post on a day, which is about how many deadlines there
// are.
func (r *Record) inPost(on calendar.Date) int {
	n := 0
	for i := range r.Managers {
		if begins, _ := started(&r.Managers[i]); present(begins, r.Managers[i].Left, on) != rule.No {
			n += 2
		}
	}
	for i := range r.Staff {
		if present(r.Staff[i].Started, r.Staff[i].Left, on) != rule.No {
			n++
		}
	}
	return n
}

// or gives the first of two days that is given, and whether it is the second.
func or(first, second calendar.Date) (calendar.Date, bool) {
	if first.IsZero() {
		return second, !second.IsZero()
	}
	return first, false
}

// appointed is the day of a manager's appointment; where it is not given, that of
// starting to manage stands in.
func appointed(m *schedule.Manager) (calendar.Date, bool) { return or(m.Appointed, m.Started) }

// started is the day on which a manager started to manage the home; where it is
// not given, that of the appointment stands in.
func started(m *schedule.Manager) (calendar.Date, bool) { return or(m.Started, m.Appointed) }

// done says whether something has been done by a day, and when. What the record
// has no day for is known only where it says so.
func done(day calendar.Date, stated rule.Truth, on calendar.Date) (rule.Truth, calendar.Date) {
	switch {
	case past(day, on):
		return rule.Yes, day
	case !day.IsZero():
		return rule.No, calendar.Date{}
	case stated.Known():
		return stated, calendar.Date{}
	}
	return rule.Unknown, calendar.Date{}
}

// within gives the last day of a period that a rule allows after a day: its
// corresponding date.
func within(q rule.Quantity, of calendar.Date) calendar.Date {
	switch q.Unit {
	case rule.Weeks:
		return of.AddWeeks(q.N)
	case rule.Months:
		return of.AddMonths(q.N)
	case rule.Years:
		return of.AddYears(q.N)
	}
	return calendar.Date{}
}
