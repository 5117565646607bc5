package sccif

import (
	"iter"
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

// Assessment is what the framework makes of a home on a day: what is due, the
// timelines of its reports, the judgements that the rules permit and expect,
// where the record departs from the rules, and the rules themselves.
type Assessment struct {
	URN string
	// On is the day asked about, Edition the edition of that day.
	On      calendar.Date
	Edition rule.Edition
	// Plan holds every duty on Ofsted and on the provider.
	Plan schedule.Plan
	// Timelines are those of the reports of the inspections that have happened
	// and whose edition has limits, in the order of the case file.
	Timelines []schedule.ReportTimeline
	// Judgement is about the latest full inspection that has happened, or what is
	// known of it. It is nil where there is none, or where the edition of its
	// first day has no rules for it.
	Judgement *Judgement
	// ComplianceVisits are the fewest visits that serve every compliance notice.
	ComplianceVisits []schedule.ComplianceVisit
	// Departures are where the record departs from the rules, and Oddities where
	// its facts do not fit together. Nothing is corrected.
	Departures []Departure
	Oddities   []Oddity
	// Workforce is how the people of the home stand: deadlines of qualifications,
	// an empty post. It is nil where nothing is known of them. A list of them that
	// cannot be true is among Oddities, and as if it were not given here.
	Workforce *workforce.Position
	// Occupancy is the "wholly or mainly" test. It is nil where no resident is
	// given.
	Occupancy *occupancy.Result
	// Later are the places of the facts that lie after the day asked about: they
	// have not happened, and nothing rests on them.
	Later []string
}

// Judgement is what the rules make of one inspection's judgements.
type Judgement struct {
	// Inspection is the place of the inspection in the case file.
	Inspection int
	judgement.Decision
}

// Departure is where the record departs from a rule of its day. Nothing is
// corrected: published records break the rules now and then.
type Departure struct {
	// Inspection is the place of the inspection in the case file.
	Inspection int `json:"inspection"`
	judgement.Departure
}

// Oddity is a fact of the record that does not fit with another one.
type Oddity struct {
	// Place is the fact's place in the case file: "inspections[2].published".
	Place   string `json:"place"`
	Message string `json:"message"`
}

// Duties gives the duties of the given statuses in the order of the plan, or all
// where none is given.
func (a Assessment) Duties(statuses ...schedule.Status) iter.Seq[schedule.Duty] {
	return a.Plan.With(statuses...)
}

// Trace gives the rules that were looked at and what came of each.
func (a Assessment) Trace() rule.Trace {
	t := a.Plan.Trace
	for _, timeline := range a.Timelines {
		t = t.Merge(timeline.Trace())
	}
	if a.Judgement != nil {
		t = t.Merge(a.Judgement.Trace)
	}
	if a.Workforce != nil {
		t = t.Merge(a.Workforce.Trace)
	}
	if a.Occupancy != nil {
		t = t.Merge(a.Occupancy.Trace)
	}
	for _, d := range a.Departures {
		t.Note(d.Rule, rule.Applied)
	}
	return t
}

// Findings gives every finding of the assessment with its sentence: those of the
// duties, the timelines, the judgement, the workforce and the occupancy, in that
// order. A rule stands once for each thing that it bears on.
func (a Assessment) Findings() iter.Seq[rule.Finding] {
	return func(yield func(rule.Finding) bool) {
		for _, d := range a.Plan.Duties {
			if !pass(d.Findings(), yield) {
				return
			}
		}
		for _, t := range a.Timelines {
			if !pass(t.Reasons(), yield) {
				return
			}
		}
		if a.Judgement != nil && !pass(a.Judgement.Findings(), yield) ||
			a.Workforce != nil && !pass(a.Workforce.Findings(), yield) {
			return
		}
		if a.Occupancy != nil {
			pass(a.Occupancy.Reasons(), yield)
		}
	}
}

// pass yields a sequence; false where no more is wanted.
func pass(findings iter.Seq[rule.Finding], yield func(rule.Finding) bool) bool {
	for f := range findings {
		if !yield(f) {
			return false
		}
	}
	return true
}

// Rules gives one finding for each rule that was looked at, in ledger order:
// whether it applied, did not, or could not be decided, with its strength, its
// source, and the names of the facts that are missing. The version is the newest
// that was used: what became of an inspection of earlier years rests on the rules of
// its own day. The sentences are those of [Assessment.Findings].
func (a Assessment) Rules() iter.Seq[rule.Finding] {
	return func(yield func(rule.Finding) bool) {
		trace := a.Trace()
		missing := map[rule.ID][]string{}
		used := map[rule.ID]rule.Finding{}
		for f := range a.Findings() {
			if f.Outcome == rule.Undecided {
				missing[f.Rule] = append(missing[f.Rule], f.Missing...)
			}
			if f.Outcome == trace.Outcome(f.Rule) && f.Strength != 0 && !f.From.Before(used[f.Rule].From) {
				used[f.Rule] = f
			}
		}
		for id := range trace.Rules().All() {
			f := rule.FindingOn(id, a.On, trace.Outcome(id), "")
			if u, ok := used[id]; ok {
				f = u
				f.Text, f.Facts, f.Missing = "", nil, nil
			}
			if f.Outcome == rule.Undecided {
				slices.Sort(missing[id])
				f.Missing = slices.Compact(missing[id])
			}
			if !yield(f) {
				return
			}
		}
	}
}
