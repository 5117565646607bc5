package schedule

import (
	"errors"
	"fmt"
	"iter"

	"github.com/sccif/sccif-go/calendar"
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

// With gives the duties of the given statuses in the order of the plan, or all
// where none is given.
func (pl Plan) With(statuses ...Status) iter.Seq[Duty] { return pl.Duties.With(statuses...) }
