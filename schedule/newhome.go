package schedule

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// newHome adds the first inspection of a home (SCCIF 2023, Scheduling).
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
	if _, ok := d.Rule.On(d.basis.asOf); !ok {
		return
	}
	if v, ok := p.firstAfter(registered.AddDays(-1), visit.statutory); ok {
		d.met(v.ref, v.end)
		d.because(d.Rule, rule.Applied, "Registered on {day}, so inspected for the first time from {opens} to {closes}: the first inspection ended on {met}")
	} else if !p.lifted(&d) {
		d.because(d.Rule, rule.Applied, "Registered on {day}, so inspected for the first time from {opens} to {closes}")
	}
	p.add(d)
}
