package schedule

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// InspectorRun is a run of consecutive full inspections of a home by one lead
// inspector. Inspections of other types do not break it.
type InspectorRun struct {
	// Inspector is the caller's pseudonym; it is empty for full inspections whose
	// inspector is not given.
	Inspector string
	// First and Last are the first and the last full inspection of the run, Ends
	// the end of the last.
	First, Last Ref
	Ends        calendar.Date
	// Length is the number of full inspections.
	Length int
	// Limit is the number that the same inspector does not exceed where possible.
	Limit int
	// AtLeast says that the run may be longer: the inspector of the full inspection
	// before it is not given.
	AtLeast bool
	// Enforcement says that enforcement action was under way at the end of the
	// run, or is on the day asked about for the last run: it may be a reason to keep
	// the inspector until it has finished.
	Enforcement bool
}

// Exceeds reports whether the run is longer than the rule has it, and whether that
// is known: a run that may be longer than what is recorded cannot be said not to.
func (r InspectorRun) Exceeds() rule.Truth {
	switch {
	case r.Inspector == "":
		return rule.Unknown
	case r.Length > r.Limit:
		return rule.Yes
	case r.AtLeast:
		return rule.Unknown
	}
	return rule.No
}

// Full reports whether another full inspection by the same inspector would exceed
// the limit.
func (r InspectorRun) Full() bool { return r.Inspector != "" && r.Length >= r.Limit }

// InspectorRuns gives the runs of full inspections by the same inspector up to a
// day, the oldest first (SCCIF 2023, Scheduling: where possible not more than 3 in
// a row). The errors are those of [Assess], and [rule.ErrNotCovered] before the rule
// was in force.
func InspectorRuns(r Record, on calendar.Date) ([]InspectorRun, error) {
	p, err := newPlanner(r, on, Options{})
	if err != nil {
		return nil, fmt.Errorf("schedule: inspectors: %w", err)
	}
	version, ok := rule.ScheduleSameInspector.On(on)
	if !ok {
		return nil, fmt.Errorf("schedule: inspectors: %w: %v on %v", rule.ErrNotCovered, rule.ScheduleSameInspector, on)
	}
	var runs []InspectorRun
	for _, v := range p.visits {
		if v.Type != judgement.Full {
			continue
		}
		n := len(runs)
		if n == 0 || runs[n-1].Inspector != v.Inspector {
			runs = append(runs, InspectorRun{
				Inspector: v.Inspector, First: v.ref, Limit: version.Limit.N,
				AtLeast: n > 0 && runs[n-1].Inspector == "" && v.Inspector != "",
			})
			n++
		}
		run := &runs[n-1]
		run.Last, run.Ends = v.ref, v.end
		run.Length++
		run.Enforcement = p.enforcement(v.end)
	}
	if n := len(runs); n > 0 {
		runs[n-1].Enforcement = p.enforcement(on)
	}
	return runs, nil
}

// enforcement reports whether enforcement action was under way on a day. A period
// without a last day goes on.
func (p *planner) enforcement(d calendar.Date) bool {
	for _, e := range p.record.Enforcement {
		if !e.First.IsZero() && !d.Before(e.First) && (e.Last.IsZero() || !d.After(e.Last)) {
			return true
		}
	}
	return false
}

// sameInspector adds that another inspector is to carry out the next full
// inspection, once the same one has carried out as many as the rule has it.
func (p *planner) sameInspector() {
	version, ok := rule.ScheduleSameInspector.On(p.on)
	if !ok {
		return
	}
	run := InspectorRun{Limit: version.Limit.N}
	estimated := false
	for i := len(p.visits) - 1; i >= 0; i-- {
		v := p.visits[i]
		if v.Type != judgement.Full {
			continue
		}
		if run.Length == 0 {
			run.Inspector, run.Last, run.Ends, estimated = v.Inspector, v.ref, v.end, v.estimated
		}
		if v.Inspector != run.Inspector {
			break
		}
		run.Length++
	}
	switch {
	case run.Length > 0 && run.Inspector == "":
		p.looked(rule.ScheduleSameInspector, rule.Undecided)
	case !run.Full():
	default:
		d := Duty{
			Rule: rule.ScheduleSameInspector, Who: Ofsted, What: OtherInspector, Window: Window{Opens: run.Ends},
			Estimated: estimated, basis: basis{trigger: run.Last, day: run.Ends, asOf: p.on},
		}
		d.because(d.Rule, rule.Applied, "The same inspector has carried out the last {limit} full inspections or more: where possible another one carries out the next")
		if p.enforcement(p.on) {
			d.Status = NotRequired
			d.note("Enforcement action is under way: it may be a reason to keep the inspector until it has finished.")
		}
		p.add(d)
	}
}
