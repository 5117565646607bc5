package workforce

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

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
