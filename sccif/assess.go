package sccif

import (
	"errors"
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
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
// left out of the answer.
func Assess(h Home, on calendar.Date) (Assessment, error) {
	if err := h.Validate(); err != nil {
		return Assessment{}, err
	}
	plan, err := schedule.Assess(h.Record, on, schedule.Options{})
	if err != nil {
		return Assessment{}, err
	}
	a := Assessment{URN: h.URN, On: on, Edition: plan.Edition, Plan: plan, Oddities: oddities(&h)}
	for _, ref := range plan.Later {
		a.Later = append(a.Later, ref.String())
	}
	for _, step := range []func(*Home) error{a.timelines, a.judge, a.check, a.occupy} {
		if err := step(&h); err != nil {
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
func (a *Assessment) timelines(h *Home) error {
	for k := range h.Inspections {
		i := &h.Inspections[k]
		if !a.happened(i) {
			continue
		}
		t, err := schedule.Timeline(*i)
		switch {
		case errors.Is(err, rule.ErrNotCovered), errors.Is(err, schedule.ErrIncomplete),
			errors.Is(err, schedule.ErrMissing), errors.Is(err, schedule.ErrOrder):
			continue
		case err != nil:
			return fmt.Errorf("inspections[%d]: %w", k, err)
		}
		t.Inspection = k
		a.Timelines = append(a.Timelines, t)
	}
	return nil
}

// judge decides about the latest full inspection that has happened.
func (a *Assessment) judge(h *Home) error {
	latest := -1
	for k := range h.Inspections {
		i := &h.Inspections[k]
		if i.Type == judgement.Full && a.happened(i) && (latest < 0 || !i.First.Before(h.Inspections[latest].First)) {
			latest = k
		}
	}
	if latest < 0 {
		return nil
	}
	i := &h.Inspections[latest]
	d, err := judgement.Decide(h.facts(i), i.First)
	switch {
	case errors.Is(err, rule.ErrNotCovered), errors.Is(err, judgement.ErrScale), errors.Is(err, judgement.ErrImpossible):
		// What departs from what is for the check of the record to say.
		return nil
	case err != nil:
		return fmt.Errorf("inspections[%d]: %w", latest, err)
	}
	a.Judgement = &Judgement{Inspection: latest, Decision: d}
	return nil
}

// check holds each graded inspection that has happened against the rules of its
// first day.
func (a *Assessment) check(h *Home) error {
	for k := range h.Inspections {
		i := &h.Inspections[k]
		if i.Type != judgement.Full || i.Judgements == (judgement.Judgements{}) || !a.happened(i) {
			continue
		}
		departures, err := judgement.Check(i.Judgements, h.facts(i), i.First)
		if errors.Is(err, rule.ErrNotCovered) {
			continue
		}
		if err != nil {
			return fmt.Errorf("inspections[%d]: %w", k, err)
		}
		for _, d := range departures {
			a.Departures = append(a.Departures, Departure{Inspection: k, Departure: d})
		}
	}
	return nil
}

// facts gives what is known of an inspection for the limits between judgements.
func (h *Home) facts(i *judgement.Inspection) judgement.Facts {
	return judgement.Facts{
		HelpedAndProtected: i.Judgements.HelpedAndProtected,
		LeadersAndManagers: i.Judgements.LeadersAndManagers,
		Partnership:        i.Judgements.Partnership,
		Recruiting:         h.Recruiting,
	}
}

// occupy makes the "wholly or mainly" test.
func (a *Assessment) occupy(h *Home) error {
	if len(h.Residents) == 0 {
		return nil
	}
	r, err := occupancy.Assess(h.Residents, a.On, occupancy.Options{Registered: h.Registered, Closed: h.Closed})
	if errors.Is(err, rule.ErrNotCovered) {
		return nil
	}
	if err != nil {
		return err
	}
	a.Occupancy = &r
	a.Later = append(a.Later, r.Later...)
	return nil
}
