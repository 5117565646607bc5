package schedule

import (
	"errors"
	"fmt"
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Next says when the next inspection of a home comes. Where the record asks for
// none, as after closing, it is zero.
type Next struct {
	// Earliest is the first day on which some inspection that is to be made may be
	// made, the day asked about at the earliest; Latest is the last day of the one
	// that governs, and no date where that has none. Latest before Earliest is
	// overdue.
	Earliest, Latest calendar.Date
	// Duty is the one that governs. Its strength says whether it binds or is only
	// usual.
	Duty Duty
	// Missing are the facts that are missing, where a duty hangs on them.
	Missing []string
}

// Binding reports whether the governing duty binds (always, must) and is not only
// usual or likely.
func (n Next) Binding() bool { return n.Duty.Strength.Binds() }

// NextInspection says when the next inspection is due, earliest and latest, and by
// which duty: the one of those still open that closes first. An inspection that a
// year that has passed asked for can no longer be made and is left out, and so are
// the visits after compliance notices, which [ComplianceVisits] gives. Inspectors may
// come at any other time too (rule schedule.risk). The errors are those of
// [Assess].
func NextInspection(r Record, on calendar.Date) (Next, error) {
	plan, err := Assess(r, on, Options{})
	if err != nil {
		return Next{}, err
	}
	var next Next
	var governing *Duty
	for i := range plan.Duties {
		d := &plan.Duties[i]
		if d.Who == Ofsted && d.Status == Unknown && inspects(d.What) {
			for _, fact := range d.Missing() {
				if !slices.Contains(next.Missing, fact) {
					next.Missing = append(next.Missing, fact)
				}
			}
		}
		if !d.inspection() || d.Status == Overdue && d.recurs() {
			continue
		}
		if governing == nil || d.before(governing) {
			governing = d
		}
		if opens := calendar.Latest(on, d.Window.Opens); next.Earliest.IsZero() || opens.Before(next.Earliest) {
			next.Earliest = opens
		}
	}
	if governing != nil {
		next.Duty, next.Latest = *governing, governing.Window.Closes
	}
	return next, nil
}

// Year says whether a home is inspected in an inspection year.
type Year struct {
	Year calendar.InspectionYear
	// Due is yes where an inspection is still to be made in the year, no where none
	// is, and unknown where that hangs on a fact that is missing.
	Due rule.Truth
	// Duty says why: the governing inspection, or the rule by which none is due.
	Duty Duty
}

// ThisYear says whether another inspection is due in the inspection year of a day:
// after a judgement of good, say, or after the no-children condition was removed. An
// inspection counts whose window is open on some day of the year, though it may end
// in the next, or that an event brought about and that is overdue. No never means that
// inspectors cannot come: concerns may bring them at any time (rule schedule.risk). The
// errors are those of [Assess].
func ThisYear(r Record, on calendar.Date) (Year, error) {
	plan, err := Assess(r, on, Options{})
	if err != nil {
		return Year{}, err
	}
	y := Year{Year: calendar.InspectionYearOf(on), Due: rule.No}
	best := 0
	for i := range plan.Duties {
		d := &plan.Duties[i]
		rank := y.rank(d)
		switch {
		case rank < best || rank == 0:
			continue
		case rank == best && !d.before(&y.Duty):
			continue
		}
		best, y.Duty = rank, *d
	}
	switch best {
	case rankOpen:
		y.Due = rule.Yes
	case rankUnknown:
		y.Due = rule.Unknown
	}
	return y, nil
}

// How a duty bears on the question whether an inspection is due in a year.
const (
	rankMet = iota + 1
	rankNotRequired
	rankNone // the rule that says that no other inspection is due
	rankUnknown
	rankOpen
)

func (y Year) rank(d *Duty) int {
	inYear := d.Window.overlaps(Window{y.Year.First(), y.Year.Last()}) || d.Status == Overdue && !d.recurs()
	switch {
	case d.Who != Ofsted || !inspects(d.What) || !inYear:
		return 0
	case d.Status.Open():
		return rankOpen
	case d.Status == Unknown:
		return rankUnknown
	case d.Rule == rule.ScheduleNoneAfterGood:
		return rankNone
	case d.Status == NotRequired:
		return rankNotRequired
	}
	return rankMet
}

// FirstInspection gives the duties about the first inspection of a new home, the
// governing one first: the window of its half year, the assurance inspection of a
// home without children, the full inspection within 4 weeks where the manager has
// left. There are none where registration is not given. The errors are those of
// [Assess].
func FirstInspection(r Record, on calendar.Date) (Duties, error) {
	return only(r, on, r.Registered, rule.SetOf(
		rule.ScheduleNewHomeFirstHalf, rule.ScheduleNewHomeSecondHalf,
		rule.ScheduleFirstNoChildren, rule.ScheduleManagerLeavesBeforeFirst,
	))
}

// After gives what one inspection brings, looked at alone and on the day on which it
// ends: judged requires improvement in February, by when do they come back? The
// errors are those of [Assess].
func After(i judgement.Inspection) (Duties, error) {
	end, _ := i.End()
	plan, err := Assess(Record{Provision: judgement.ChildrensHome, Inspections: []judgement.Inspection{i}}, end, Options{Since: end})
	if err != nil {
		return nil, err
	}
	kept := plan.Duties[:0]
	for _, d := range plan.Duties {
		if d.basis.trigger.List == InInspections {
			kept = append(kept, d)
		}
	}
	return kept, nil
}

// Regulation44 gives the visits of every month since registration, those missed as
// well, and the report of each visit with its last day. The errors are those of
// [Assess].
func Regulation44(r Record, on calendar.Date) (Duties, error) {
	return only(r, on, rule.Framework2015.First(), rule.SetOf(rule.DutyReg44Visit, rule.DutyReg44Report, rule.DutyReg44Serious))
}

// NextReviews gives what comes next under regulations 45 and 46: the review of the
// quality of care, reports still to be sent, and the assessment of each building's
// location by both readings. What has been met is left out. The errors are those of
// [Assess].
func NextReviews(r Record, on calendar.Date) (Duties, error) {
	all, err := only(r, on, calendar.Date{}, rule.SetOf(
		rule.DutyReg45Review, rule.DutyReg45Copy28, rule.DutyReg46Location, rule.DutyReg46CalendarYear,
	))
	kept := all[:0]
	for _, d := range all {
		if d.Status != Met && d.Status != NotRequired {
			kept = append(kept, d)
		}
	}
	return kept, err
}

// only gives the duties of some rules.
func only(r Record, on, since calendar.Date, rules rule.Set) (Duties, error) {
	plan, err := Assess(r, on, Options{Since: since})
	if err != nil {
		return nil, err
	}
	kept := plan.Duties[:0]
	for _, d := range plan.Duties {
		if rules.Has(d.Rule) {
			kept = append(kept, d)
		}
	}
	return kept, nil
}

// LastDayToComment gives the provider's last day to comment on a draft report from
// the day on which it was received, under the edition of that day (SCCIF 2023,
// Quality assurance and arrangements for publishing the report). Before 1 September
// 2020 the limit is known for interim inspections only, and the error is
// [rule.ErrNotCovered]; for no date it is calendar.ErrNoDate.
func LastDayToComment(received calendar.Date) (calendar.Deadline, error) {
	return lastDay(rule.TimelineComments5, received)
}

// LastDayToComplain gives the provider's last day for a formal complaint from the
// day on which the final report was received, under the edition of that day (SCCIF
// 2023, Complaints). It must also come before the report is published. The text of
// 29 June 2026 gives no number of days, and nothing is known of one before 1
// September 2020: the error is [rule.ErrNotCovered]; for no date it is
// calendar.ErrNoDate. That text may already have held on a day from 9 September 2023
// on: [rule.ID.Pending] of timeline.complaint-5 tells, and a complaint was then made
// when the draft was received.
func LastDayToComplain(received calendar.Date) (calendar.Deadline, error) {
	return lastDay(rule.TimelineComplaint5, received)
}

func lastDay(id rule.ID, from calendar.Date) (calendar.Deadline, error) {
	v, _ := id.On(from)
	l, err := calendar.England().Deadline(from, v.Limit.N)
	switch {
	case err != nil && (v.Limit.N > 0 || errors.Is(err, calendar.ErrNoDate)):
		return calendar.Deadline{}, fmt.Errorf("schedule: %v: %w", id, err)
	case v.Limit.Unit != rule.WorkingDays:
		return calendar.Deadline{}, fmt.Errorf("schedule: %w: %v on %v gives no number of working days", rule.ErrNotCovered, id, from)
	}
	return l, nil
}
