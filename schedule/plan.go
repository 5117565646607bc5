package schedule

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// ErrProvision is the error for a kind of provision whose schedule is not held
// here: the framework covers ten kinds, the scheduling rules of this module are
// those of children's homes (rule provision.settings). The message names the
// provision.
var ErrProvision = errors.New("provision without a schedule here")

// Options are the ways in which a plan can differ from the usual one. The zero
// value is the usual one.
type Options struct {
	// WorkingDays are the working days to count by; nil is [calendar.England].
	WorkingDays *calendar.WorkingDays
	// Since asks for the duties whose window closes on that day or later, or has
	// no end. No date is the first day of the inspection year before that of the
	// day asked about.
	Since calendar.Date
}

// Plan is what is asked of everybody about one home, as it stands on a day.
type Plan struct {
	On      calendar.Date `json:"on"`
	Edition rule.Edition  `json:"edition"`
	Duties  Duties        `json:"duties"`
	// Later are the facts of the record that lie after the day asked about: they
	// have not happened and nothing rests on them.
	Later []Ref `json:"later,omitempty"`
	// Undated are the entries of the record that have no day and so could not
	// be placed.
	Undated []Ref `json:"undated,omitempty"`
	// Trace are the rules that were looked at, with their outcomes.
	Trace rule.Trace `json:"-"`
}

// Assess gives every duty of the framework on Ofsted and on the provider, as it
// stands on a day.
func Assess(r Record, on calendar.Date, opt Options) (Plan, error) {
	p, err := newPlanner(&r, on, opt)
	if err != nil {
		return Plan{}, fmt.Errorf("schedule: plan: %w", err)
	}
	if p.registered() {
		p.routine()
		p.newHome()
		followUps(p)
	}
	if p.err != nil {
		return Plan{}, fmt.Errorf("schedule: plan: %w", p.err)
	}
	return p.finish(), nil
}

// visit is an inspection that has happened by the day asked about.
type visit struct {
	*judgement.Inspection
	ref Ref
	// end is the end of the inspection, which is estimated where the first day
	// stands in for it.
	end       calendar.Date
	estimated bool
}

// planner gathers the duties of one home on one day.
type planner struct {
	record  *Record
	on      calendar.Date
	edition rule.Edition
	working *calendar.WorkingDays
	since   calendar.Date
	// visits are the inspections that had ended by the day, in the order of
	// their ends.
	visits []visit
	plan   Plan
	keys   strings.Builder
	err    error
}

func newPlanner(r *Record, on calendar.Date, opt Options) (*planner, error) {
	edition, err := rule.EditionOn(on)
	if err != nil {
		return nil, err
	}
	if r.Provision != judgement.ChildrensHome {
		return nil, fmt.Errorf("%w: %q (%v): want %q", ErrProvision, r.Provision, rule.ProvisionSettings, judgement.ChildrensHome)
	}
	p := &planner{record: r, on: on, edition: edition, working: opt.WorkingDays, since: opt.Since}
	if p.working == nil {
		p.working = calendar.England()
	}
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

// gather puts the inspections that have ended by the day in order and lists the
// rest.
func (p *planner) gather() {
	p.visits = make([]visit, 0, len(p.record.Inspections))
	for i := range p.record.Inspections {
		v := visit{Inspection: &p.record.Inspections[i], ref: at(InInspections, i)}
		v.end, v.estimated = v.End()
		switch {
		case v.end.IsZero():
			p.plan.Undated = append(p.plan.Undated, v.ref)
		case p.happened(v.end, v.ref):
			p.visits = append(p.visits, v)
		}
	}
	slices.SortStableFunc(p.visits, func(a, b visit) int {
		return a.end.Compare(b.end)
	})
}

// happened reports whether a day of the record has come by the day asked about;
// one that has not is listed as later. No date has not come, and is not listed.
func (p *planner) happened(d calendar.Date, ref Ref) bool {
	if d.After(p.on) {
		p.plan.Later = append(p.plan.Later, ref)
		return false
	}
	return !d.IsZero()
}

// registered reports whether the home is registered by the day: nothing is due of
// a home that is not.
func (p *planner) registered() bool {
	return p.record.Registered.IsZero() || p.happened(p.record.Registered, Ref{List: InRegistered})
}

// add puts a duty into the plan. The caller gives the rule, who and what, the
// window, the basis, and what met it; add gives the key, the strength of the
// version in force (where none is given) and the status (where none is given).
func (p *planner) add(d Duty) {
	if !d.Window.Closes.IsZero() && d.Window.Closes.Before(p.since) {
		return
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
	d.Key = p.key(&d)
	for _, r := range d.basis.reasons {
		p.looked(r.rule, r.outcome)
	}
	p.plan.Duties = append(p.plan.Duties, d)
}

// looked records that a rule was looked at. An outcome never gives way to a
// weaker one: applied goes before undecided, and that before not applied.
func (p *planner) looked(id rule.ID, o rule.Outcome) {
	var t rule.Trace
	t.Note(id, o)
	p.plan.Trace = p.plan.Trace.Merge(t)
}

// key cuts a key from the one text that holds all keys of the plan.
func (p *planner) key(d *Duty) string {
	if p.keys.Cap() == 0 {
		p.keys.Grow(2048)
	}
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
	p.keys.WriteByte('/')
	p.keys.Write(day)
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

// firstAfter gives the first inspection that ended after a day and that suits.
func (p *planner) firstAfter(d calendar.Date, suits func(visit) bool) (visit, bool) {
	for _, v := range p.visits {
		if v.end.After(d) && suits(v) {
			return v, true
		}
	}
	return visit{}, false
}

// finish puts the plan in order: by closing day with open ends last, then by
// opening day, then by rule as the ledger has them, then by key.
func (p *planner) finish() Plan {
	slices.SortFunc(p.plan.Duties, func(a, b Duty) int {
		if a.Window.Closes.IsZero() != b.Window.Closes.IsZero() {
			if a.Window.Closes.IsZero() {
				return 1
			}
			return -1
		}
		return cmp.Or(
			a.Window.Closes.Compare(b.Window.Closes),
			a.Window.Opens.Compare(b.Window.Opens),
			cmp.Compare(a.Rule, b.Rule),
			strings.Compare(a.Key, b.Key),
		)
	})
	return p.plan
}

// With gives the duties of the given statuses in the order of the plan, or all
// where none is given.
func (pl Plan) With(statuses ...Status) iter.Seq[Duty] { return pl.Duties.With(statuses...) }
