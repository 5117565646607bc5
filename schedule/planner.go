package schedule

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// planner gathers the duties of one home on one day.
type planner struct {
	record  Record
	on      calendar.Date
	working *calendar.WorkingDays
	since   calendar.Date
	// visits are the inspections that had ended by the day, in the order of
	// their ends.
	visits []visit
	plan   Plan
	keys   strings.Builder
	err    error
}

func newPlanner(r Record, on calendar.Date, opt Options) (*planner, error) {
	edition, err := rule.EditionOn(on)
	if err != nil {
		return nil, err
	}
	if r.Provision != judgement.ChildrensHome {
		return nil, fmt.Errorf("%w: %q (%v): want %q", ErrProvision, r.Provision, rule.ProvisionSettings, judgement.ChildrensHome)
	}
	p := &planner{record: r, on: on, working: cmp.Or(opt.WorkingDays, calendar.England()), since: opt.Since}
	if _, err := p.working.IsWorkingDay(on); err != nil {
		return nil, err
	}
	if p.since.IsZero() {
		p.since = calendar.InspectionYearOf(on).Previous().First()
	}
	p.plan = Plan{On: on, Edition: edition}
	p.gather()
	return p, nil
}

// room makes room for the duties and their keys, so that they are rarely moved: some
// for every home, some for each inspection, and the two of a month for each building.
func (p *planner) room() {
	months := min(max(p.on.Sub(calendar.Latest(p.since, p.record.Registered))/30, 0), 12*len(p.record.Regulation44Visits)) + 2
	n := 16 + 4*len(p.visits) + months*(1+len(p.buildings()))
	p.plan.Duties = make(Duties, 0, n)
	p.keys.Grow(40 * n)
}

// gather puts the inspections that have ended by the day in order and lists what
// is left out.
func (p *planner) gather() {
	p.gatherLater()
	p.visits = make([]visit, 0, len(p.record.Inspections))
	for i := range p.record.Inspections {
		v := visit{Inspection: &p.record.Inspections[i], ref: at(InInspections, i)}
		v.end, v.estimated = v.End()
		v.judged()
		switch {
		case v.end.IsZero():
			p.plan.Undated = append(p.plan.Undated, v.ref)
		case p.past(v.end):
			p.visits = append(p.visits, v)
		}
	}
	slices.SortStableFunc(p.visits, func(a, b visit) int {
		return cmp.Or(
			a.end.Compare(b.end), a.First.Compare(b.First), cmp.Compare(a.Type, b.Type),
			cmp.Compare(a.Judgements.Overall, b.Judgements.Overall),
		)
	})
}

// past reports whether a day of the record has come by the day asked about. No
// date has not.
func (p *planner) past(d calendar.Date) bool { return !d.IsZero() && !d.After(p.on) }

// lastDay is the last day on which something can begin: that of closing, or the day
// asked about.
func (p *planner) lastDay() calendar.Date {
	if p.past(p.record.Closed) {
		return p.record.Closed
	}
	return p.on
}

// add puts a duty into the plan. The caller gives the rule, who and what, the
// window, the basis, and what met it; add gives the key, the strength of the
// version in force (where none is given) and the status (where none is given).
//
// After the home has closed what is not met is not required, and what begins then
// is left out, as is what lies before the days asked for.
func (p *planner) add(d Duty) (listed bool) {
	if w := &d.Window; !w.Closes.IsZero() && w.Opens.After(w.Closes) {
		w.Opens = w.Closes // no day is left, as after an inspection that ended with its year
	}
	if d.basis.asOf.IsZero() {
		d.basis.asOf = p.on
	}
	if d.Strength == 0 {
		v, _ := d.Rule.On(d.basis.asOf)
		d.Strength = v.Strength
	}
	switch {
	case !d.MetBy.IsZero():
		d.Status = Met
	case d.Status == 0:
		d.Status = d.Window.status(p.on)
	}
	if p.past(p.record.Closed) {
		if d.Window.Opens.After(p.record.Closed) {
			return false
		}
		if d.Status != Met {
			d.Status, d.basis.closed = NotRequired, p.record.Closed
		}
	}
	if p.longPast(&d) {
		return false
	}
	if d.Status == NotRequired {
		d.basis.missing = ""
	}
	d.Key = p.key(&d)
	key := d.Key
	for n := range len(p.plan.Duties) {
		if !p.taken(&d) {
			break
		}
		d.Key = key + "/" + strconv.Itoa(n+2)
	}
	if d.basis.limited {
		d.because(rule.JudgementLimiting, rule.Applied, "Helped and protected is inadequate, so the overall judgement is always inadequate")
	}
	for _, r := range d.basis.reasons {
		p.looked(r.rule, r.outcome)
	}
	p.plan.Duties = append(p.plan.Duties, d)
	return true
}

// longPast reports whether a duty lies before what is asked for. What an event
// brought about stays while it is overdue; a report of regulation 44 comes every
// month, as the visits do.
func (p *planner) longPast(d *Duty) bool {
	if d.Window.Closes.IsZero() {
		return !d.MetBy.IsZero() && d.MetOn.Before(p.since)
	}
	stays := d.Status == Overdue && !d.recurs() && d.Rule != rule.DutyReg44Report
	return d.Window.Closes.Before(p.since) && !stays
}

// recurs reports whether a year or a month asks for the duty, and not an event.
func (d *Duty) recurs() bool { return d.basis.per != perDay }

// looked records that a rule was looked at. An outcome never gives way to a
// weaker one: applied goes before undecided, and that before not applied.
func (p *planner) looked(id rule.ID, o rule.Outcome) {
	t := &p.plan.Trace
	if t.Applied.Has(id) || o == rule.NotApplied && t.Undecided.Has(id) {
		return
	}
	t.Note(id, o)
}

// taken reports whether an earlier duty has the key of this one: a record may hold
// two events of a kind on one day.
func (p *planner) taken(d *Duty) bool {
	for i := range p.plan.Duties {
		if e := &p.plan.Duties[i]; e.Rule == d.Rule && e.Key == d.Key {
			return true
		}
	}
	return false
}

// key cuts a key from the one text that holds all keys of the plan.
func (p *planner) key(d *Duty) string {
	start := p.keys.Len()
	var space [16]byte
	day, _ := d.basis.day.AppendText(space[:0])
	switch d.basis.per {
	case perMonth:
		day = day[:min(len(day), len("2006-01"))]
	case perYear:
		day = day[:min(len(day), len("2006"))]
	case perInspectionYear:
		day, _ = calendar.InspectionYearOf(d.basis.day).AppendText(space[:0])
	}
	p.keys.WriteString(d.Rule.String())
	if len(day) > 0 {
		p.keys.WriteByte('/')
		p.keys.Write(day)
	}
	for _, more := range [...]string{d.basis.part, d.Place} {
		if more != "" {
			p.keys.WriteByte('/')
			p.keys.WriteString(more)
		}
	}
	return p.keys.String()[start:]
}

// met marks a duty as met by an act of a day.
func (d *Duty) met(by Ref, on calendar.Date) { d.MetBy, d.MetOn = by, on }

// metBy marks a duty as met by an inspection on the day on which it ended.
func (d *Duty) metBy(v visit) {
	d.met(v.ref, v.end)
	d.Estimated = d.Estimated || v.estimated
}

// finish puts the plan in order.
func (p *planner) finish() Plan {
	p.plan.Duties = p.plan.Duties.sorted()
	p.plan.Duties.govern()
	for _, id := range considered {
		if p.plan.Trace.Outcome(id) == 0 && id.MayBeInForce(p.on) {
			p.looked(id, rule.NotApplied) // if only because it had not yet come, by the reading taken
		}
	}
	return p.plan
}
