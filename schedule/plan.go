package schedule

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"
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
	// no end, and for those of an event that are overdue, however long. No date is
	// the first day of the inspection year before that of the day asked about.
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

// Assess gives every duty of the framework on Ofsted and on the provider, and those
// of the law beside it, as they stand on a day. What is asked of the home is read
// under the edition of that day; what an inspection brought, and what a year that
// has passed asked for, under the edition then.
//
// The duties listed are those whose window closes on [Options.Since] or later: by
// default in the inspection year of the day and in the one before it. What an event
// brought about, such as a registration, a judgement or a review, is listed for as
// long as it is overdue; what each year or month asks for anew is not. A home has a
// full inspection listed for each of these years and for the next.
//
// They are in the order of their closing days, with open ends last, then of their
// opening days, then of the ledger, then of their keys.
//
// Windows overlap, and one inspection may meet several duties. All are shown;
// [Duty.GovernedBy] names the one that is to be done first. Sooner than the window
// is never a departure.
//
// An event after the day has not happened: it is left out and listed under
// [Plan.Later]. A plan is used as one: the day of a notice, the end of a deferral,
// a reopening. Nothing is due after a home has closed, before it is registered, or
// of routine inspection in the suspension of 2020 to 2021.
//
// In a list that is given, what is not in it has not happened, and in an empty one
// nothing has; a list that is not given, nil, is unknown, and what hangs on it has the
// status [Unknown].
//
// The error is [rule.ErrNotCovered] for no date and for days before 1 April 2011,
// [ErrProvision] for a provision other than a children's home, calendar.ErrRange
// for days beyond the calendar of working days.
func Assess(r Record, on calendar.Date, opt Options) (Plan, error) {
	p, err := newPlanner(r, on, opt)
	if err != nil {
		return Plan{}, fmt.Errorf("schedule: plan: %w", err)
	}
	if r.Registered.IsZero() || p.past(r.Registered) {
		p.room()
		p.routine()
		p.newHome()
		p.noChildren()
		p.sameInspector()
		followUps(p)
		p.compliance()
		p.provider()
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
	// grade is the overall judgement. Of a full inspection that has none on record it
	// is inadequate where helped and protected is (judgement.limiting): limited.
	grade   judgement.Grade
	limited bool
}

// judged gives the visit its overall judgement.
func (v *visit) judged() {
	v.grade = v.Judgements.Overall
	if v.grade != 0 || v.Type != judgement.Full || v.Judgements.HelpedAndProtected != judgement.Inadequate {
		return
	}
	if _, ok := rule.JudgementLimiting.On(calendar.Earliest(v.First, v.end)); ok {
		v.grade, v.limited = judgement.Inadequate, true
	}
}

// planner gathers the duties of one home on one day.
type planner struct {
	record  Record
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

func newPlanner(r Record, on calendar.Date, opt Options) (*planner, error) {
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

// firstAfter gives the first inspection that ended after a day and that suits.
func (p *planner) firstAfter(d calendar.Date, suits func(visit) bool) (visit, bool) {
	for _, v := range p.visits {
		if v.end.After(d) && suits(v) {
			return v, true
		}
	}
	return visit{}, false
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

// sorted gives the duties in the order of a plan. A duty is large: what is sorted are
// their places.
func (ds Duties) sorted() Duties {
	order := make([]int32, 0, 128) // enough for most, and so on the stack
	for i := range ds {
		order = append(order, int32(i))
	}
	slices.SortFunc(order, func(a, b int32) int { return ds[a].compare(&ds[b]) })
	out := make(Duties, len(ds))
	for i, from := range order {
		out[i] = ds[from]
	}
	return out
}

// compare orders duties by their closing days, with open ends last, then by their
// opening days, then by rule as the ledger has them, then by key.
func (d *Duty) compare(e *Duty) int {
	return cmp.Or(
		d.Window.compareCloses(e.Window),
		d.Window.Opens.Compare(e.Window.Opens),
		cmp.Compare(d.Rule, e.Rule),
		strings.Compare(d.Key, e.Key),
	)
}

// govern gives each open inspection that Ofsted has to make the key of the one
// that governs it: of the open ones whose windows share a day with its own, the one
// that closes first, of those the firmest, and of those the one with the narrowest
// window. One inspection can then meet both. A duty that binds and has no last day is
// not governed by one that does not bind.
func (ds Duties) govern() {
	for i := range ds {
		d, best := &ds[i], -1
		if !d.inspection() {
			continue
		}
		for k := range ds {
			e := &ds[k]
			if k != i && e.inspection() && e.Window.overlaps(d.Window) && e.before(d) && !e.weaker(d) && (best < 0 || e.before(&ds[best])) {
				best = k
			}
		}
		if best >= 0 {
			d.GovernedBy = ds[best].Key
		}
	}
}

// inspection reports whether the duty is an inspection that is still to be made.
func (d *Duty) inspection() bool {
	return d.Status.Open() && inspects(d.What)
}

// before reports whether a duty goes before another: it closes earlier, or on the
// same day and is firmer, or is as firm and has the narrower window, or as wide a
// one that an event brought about and not the year.
func (d *Duty) before(e *Duty) bool {
	return cmp.Or(
		d.Window.compareCloses(e.Window),
		cmp.Compare(firmness(d.Strength), firmness(e.Strength)),
		e.Window.Opens.Compare(d.Window.Opens),
		cmp.Compare(min(d.basis.per, perMonth), min(e.basis.per, perMonth)),
		cmp.Compare(d.Rule, e.Rule),
		strings.Compare(d.Key, e.Key),
	) < 0
}

// weaker reports whether a duty goes before another only because that has no last
// day, and is less firm.
func (d *Duty) weaker(e *Duty) bool {
	return e.Window.Closes.IsZero() && firmness(d.Strength) > firmness(e.Strength)
}

// firmness puts what binds before what is expected, and both before the rest.
func firmness(s rule.Strength) int {
	switch {
	case s.Binds():
		return 0
	case s.Expects():
		return 1
	}
	return 2
}

// With gives the duties of the given statuses in the order of the plan, or all
// where none is given.
func (pl Plan) With(statuses ...Status) iter.Seq[Duty] { return pl.Duties.With(statuses...) }
