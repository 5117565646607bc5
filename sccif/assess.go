package sccif

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

// Assess says what the framework makes of a home on a day. The answer is a pure
// function of its arguments.
//
// The home is validated first ([Home.Validate]). The errors are [ReadErrors] of
// that; [rule.ErrNotCovered] for a day before the first edition;
// [schedule.ErrProvision] for a kind of provision whose schedule is not held here;
// calendar.ErrRange for days beyond the calendar. Parts of the framework that did
// not exist on the day, such as the limits of reports before 1 April 2017, are
// left out of the answer; that the frequency of inspection is not known before that
// day is among the oddities.
func Assess(h Home, on calendar.Date) (Assessment, error) { return AssessWith(h, on, Options{}) }

// Options are the ways in which an assessment can differ from the usual one. The zero
// value is the usual one.
type Options struct {
	// WorkingDays are the working days to count by, such as those of England with
	// closure days of one's own, or with a bank holiday that has just been proclaimed;
	// nil is [calendar.England].
	WorkingDays *calendar.WorkingDays
}

// AssessWith is [Assess] with other working days.
func AssessWith(h Home, on calendar.Date, opt Options) (Assessment, error) {
	if err := h.validate(); err != nil {
		return Assessment{}, err
	}
	plan, err := schedule.Assess(h.Record, on, schedule.Options{WorkingDays: opt.WorkingDays})
	if err != nil {
		return Assessment{}, err
	}
	a := Assessment{URN: h.URN, On: on, Edition: plan.Edition, Plan: plan, Oddities: oddities(&h)}
	if !rule.ScheduleAnnualFull.InForce(on) {
		a.Oddities = append(a.Oddities, Oddity{"on", "how often homes were inspected on this day is not held here: the plan has no routine inspection"})
	}
	a.Later = slices.Grow(a.Later, len(plan.Later))
	for _, ref := range plan.Later {
		a.Later = append(a.Later, ref.String())
	}
	for _, step := range []func(*Home, Options) error{a.timelines, a.staff, a.judge, a.check, a.visits, a.occupy} {
		if err := step(&h, opt); err != nil {
			return Assessment{}, err
		}
	}
	return a, nil
}

// happened reports whether an inspection had ended by the day asked about.
func (a *Assessment) happened(i *judgement.Inspection) bool {
	end, _ := i.End()
	return !end.IsZero() && !end.After(a.On)
}

// timelines reckons the reports of the inspections that have happened.
func (a *Assessment) timelines(h *Home, opt Options) error {
	a.Timelines = make([]schedule.ReportTimeline, 0, len(h.Inspections))
	for k := range h.Inspections {
		i := &h.Inspections[k]
		_, drafted := rule.TimelineDraft18.On(i.First)
		_, published := rule.TimelinePublish38.On(i.First)
		if !a.happened(i) || !drafted && !published {
			continue
		}
		t, late, err := schedule.LateSteps(*i, a.On, schedule.TimelineOptions{WorkingDays: opt.WorkingDays})
		switch {
		case errors.Is(err, rule.ErrNotCovered), errors.Is(err, schedule.ErrIncomplete),
			errors.Is(err, schedule.ErrMissing), errors.Is(err, schedule.ErrOrder):
			continue
		case err != nil:
			return fmt.Errorf("%s: %w", inspectionAt(k), err)
		}
		t.Inspection = k
		a.Timelines = append(a.Timelines, t)
		a.late(k, t.Edition, late)
	}
	return nil
}

// late reports the steps of a report that were taken after their last day. Where
// that day is only an estimate nothing is said.
func (a *Assessment) late(k int, edition rule.Edition, late []schedule.StepProgress) {
	for _, s := range late {
		if s.Estimated {
			continue
		}
		message := fmt.Sprintf("%v was due by %v and was on %v", s.What, s.Date, s.Done)
		if s.WorkingDays > 0 { // at a weekend no working day has passed
			message += ", late by " + rule.Quantity{N: s.WorkingDays, Unit: rule.WorkingDays}.String()
		}
		a.Departures = append(a.Departures, Departure{k, judgement.Departure{
			Kind: judgement.Contradiction, Rule: s.Rule, Strength: s.Strength, Edition: edition, Message: message,
		}})
	}
}

// latestFull gives the place of the latest full inspection that has happened, or -1.
// The order of the case file decides nothing, of two on one day neither.
func (a *Assessment) latestFull(h *Home) int {
	latest := -1
	for k := range h.Inspections {
		i := &h.Inspections[k]
		if i.Type != judgement.Full || !a.happened(i) {
			continue
		}
		if latest >= 0 && i.Compare(h.Inspections[latest]) <= 0 {
			continue
		}
		latest = k
	}
	return latest
}

// first is the place of the first inspection since registration that has happened, -1
// where there is none or the day of registration is not given. A monitoring visit is
// none.
func (a *Assessment) first(h *Home) int {
	first := -1
	for k := range h.Inspections {
		i := &h.Inspections[k]
		if h.Registered.IsZero() || i.Type == judgement.Monitoring || !a.happened(i) {
			continue
		}
		if first < 0 || i.Compare(h.Inspections[first]) < 0 {
			first = k
		}
	}
	return first
}

// judge decides about the latest full inspection that has happened.
func (a *Assessment) judge(h *Home, _ Options) error {
	latest := a.latestFull(h)
	if latest < 0 {
		return nil
	}
	i := &h.Inspections[latest]
	edition, err := rule.EditionOn(i.First)
	if err != nil {
		return nil // an inspection before the first edition
	}
	f := a.facts(h, i, true)
	// A grade that the edition does not have bounds nothing; that it was given is
	// for the check of the record to report.
	for _, grade := range []*judgement.Grade{&f.HelpedAndProtected, &f.LeadersAndManagers, &f.Partnership} {
		if grade.In(edition) == rule.No {
			*grade = 0
		}
	}
	d, err := judgement.Derive(f, i.First)
	switch {
	case errors.Is(err, judgement.ErrImpossible), errors.Is(err, judgement.ErrScale):
		return nil // so too what cannot hold together
	case err != nil:
		return fmt.Errorf("%s: %w", inspectionAt(latest), err)
	}
	a.Judgement = &Judgement{Inspection: latest, Decision: d}
	return nil
}

// check holds each inspection that has happened against the rules of its first day.
func (a *Assessment) check(h *Home, _ Options) error {
	latest, first := a.latestFull(h), a.first(h)
	for k := range h.Inspections {
		i := &h.Inspections[k]
		if !a.happened(i) {
			continue
		}
		departures, err := judgement.CheckInspection(*i, a.facts(h, i, k == latest))
		switch {
		case errors.Is(err, rule.ErrNotCovered):
			continue
		case errors.Is(err, judgement.ErrImpossible):
			a.Oddities = append(a.Oddities, Oddity{inspectionAt(k), err.Error()})
			continue
		case err != nil:
			return fmt.Errorf("%s: %w", inspectionAt(k), err)
		}
		if k == first {
			more, err := judgement.CheckFirst(*i)
			if err == nil { // what the edition does not have is reported above
				departures = append(departures, more...)
			}
		}
		for _, d := range departures {
			a.Departures = append(a.Departures, Departure{Inspection: k, Departure: d})
		}
	}
	return nil
}

// facts gives what is known of an inspection for the limits between judgements:
// its grades, and how the people of the home stood on its first day. What the case
// file says of people without a day is of the latest full inspection, and of no
// earlier one; whether there were attempts to recruit, only of a post that has been
// empty since.
func (a *Assessment) facts(h *Home, i *judgement.Inspection, latest bool) judgement.Facts {
	f := i.Judgements.Facts()
	if a.Workforce == nil { // nothing is known of them
		return f
	}
	assess := workforce.AssessFacts
	if !latest {
		assess = workforce.AssessEarlier
	}
	then, err := assess(h.people(), i.First)
	if err != nil {
		return f
	}
	f = then.Facts(f)
	if now := a.Workforce; then.Vacant == rule.Yes && (now.Vacant != rule.Yes || now.VacantSince != then.VacantSince) {
		f.Recruiting = rule.Unknown
	}
	return f
}

// visits finds the fewest visits that serve every compliance notice.
func (a *Assessment) visits(h *Home, opt Options) error {
	plan, err := schedule.ComplianceVisits(h.Record, a.On, schedule.Options{WorkingDays: opt.WorkingDays})
	if err != nil {
		return err
	}
	a.ComplianceVisits = plan.Visits
	for _, ref := range plan.Undecided {
		a.Oddities = append(a.Oddities, Oddity{ref.String(), "no visit follows from a notice without a day from 1 April 2017 on"})
	}
	return nil
}

// staff says how the people of the home stand. A list of people that cannot be true is
// odd; it is taken out of the home, which is the assessment's own copy, and the rest
// is assessed without it.
func (a *Assessment) staff(h *Home, _ Options) error {
	people := h.people()
	if !people.Given() {
		return nil
	}
	p, err := workforce.Assess(people, a.On)
	if err != nil {
		before := len(a.Oddities)
		a.odd("managers", err)
		for _, o := range a.Oddities[before:] {
			if strings.HasPrefix(o.Place, "staff") {
				h.Staff = nil
			} else {
				h.Managers = nil
			}
		}
		people = h.people()
		if p, err = workforce.Assess(people, a.On); err != nil || !people.Given() {
			return nil
		}
	}
	a.Workforce = &p
	for _, place := range p.Later {
		if !slices.Contains(a.Later, place) {
			a.Later = append(a.Later, place)
		}
	}
	return nil
}

// odd reports why people or residents could not be assessed, each fault in its
// place, or in the given one where it has none.
func (a *Assessment) odd(place string, err error) {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			a.odd(place, e)
		}
		return
	}
	o := Oddity{place, err.Error()}
	if fault := (*rule.RecordError)(nil); errors.As(err, &fault) {
		o = Oddity{fault.Path, fault.Reason()}
	}
	a.Oddities = append(a.Oddities, o)
}

// occupy makes the "wholly or mainly" test.
func (a *Assessment) occupy(h *Home, _ Options) error {
	if len(h.Residents) == 0 {
		return nil
	}
	r, err := occupancy.Assess(h.Residents, a.On, occupancy.Options{Registered: h.Registered, Closed: h.Closed})
	if err != nil {
		a.odd("residents", err)
		return nil
	}
	a.Occupancy = &r
	a.Later = append(a.Later, r.Later...)
	return nil
}
