package workforce

import (
	"encoding/json"
	"iter"
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// Position is how the people of a home stand on a day.
type Position struct {
	On      calendar.Date
	Edition rule.Edition
	// Vacant says whether the home has no manager. It is unknown where no manager
	// is listed: an empty list does not mean an empty post.
	Vacant rule.Truth
	// VacantSince is the first day without one.
	VacantSince calendar.Date
	// Deadlines are those of the rules in force on the day: for filling an empty
	// post, and for the managers and staff in post, in the order of the record.
	Deadlines []Deadline
	// Team counts the staff in post.
	Team Team
	// Grounds are those for a requirement about the qualification of each manager
	// in post.
	Grounds []Grounds
	// Later are the places of the facts that lie after the day. Plans (an expected
	// completion, the end of a deferral, its review) are not among them.
	Later []string
	// Trace says which rules about the workforce, and about an empty post, applied.
	// Package judgement decides the limits on judgements.
	Trace rule.Trace

	facts     facts
	factsOnly bool // nothing else is asked for
	earlier   bool // the record speaks of a later day
}

// facts are those of a judgement that follow from people, or come in with their
// record, and what the unknown ones lack.
type facts struct {
	noManager26Weeks, notApplied12Weeks, requirement rule.Truth
	recruiting, staffUnqualified, noProspect         rule.Truth

	missingManager, missingApplied, missingRequirement []string

	closed bool
}

// Facts adds to the facts of a judgement those that the people of the home settle:
// whether the home has been without a manager for more than 26 weeks, whether a
// manager has gone more than 12 without applying to be registered, whether there is
// ground for a requirement about the manager's qualification, and what the record
// passes on. A fact that is already given stays as it is.
func (p Position) Facts(f judgement.Facts) judgement.Facts {
	fill := func(t *rule.Truth, known rule.Truth) {
		if !t.Known() {
			*t = known
		}
	}
	fill(&f.NoManager26Weeks, p.facts.noManager26Weeks)
	fill(&f.ManagerNotApplied12Weeks, p.facts.notApplied12Weeks)
	fill(&f.ManagerQualificationRequirement, p.facts.requirement)
	fill(&f.Recruiting, p.facts.recruiting)
	fill(&f.StaffUnqualified, p.facts.staffUnqualified)
	fill(&f.NoProspect, p.facts.noProspect)
	return f
}

// With gives the deadlines of the given statuses in order, or all where none is
// given.
func (p Position) With(statuses ...schedule.Status) iter.Seq[Deadline] {
	return func(yield func(Deadline) bool) {
		for _, d := range p.Deadlines {
			if (len(statuses) == 0 || slices.Contains(statuses, d.Status)) && !yield(d) {
				return
			}
		}
	}
}

// Findings gives the reasons: first for each fact that [Position.Facts] settles, if
// its rule is in force, then for each deadline. That such a fact holds does not yet
// mean that the limit on a judgement applies: package judgement decides that.
func (p Position) Findings() iter.Seq[rule.Finding] {
	return func(yield func(rule.Finding) bool) {
		for _, f := range p.settled() {
			if f.Rule.MayBeInForce(p.On) && !yield(f) {
				return
			}
		}
		for _, d := range p.Deadlines {
			for f := range d.Findings() {
				if !yield(f) {
					return
				}
			}
		}
	}
}

// settled gives a finding for each fact; none for a home that has closed.
func (p *Position) settled() []rule.Finding {
	if p.facts.closed {
		return nil
	}
	finding := func(id rule.ID, t rule.Truth, yes, no, open string, missing []string) rule.Finding {
		text := [...]string{rule.Unknown: open + " cannot be told", rule.Yes: yes, rule.No: no}[t]
		f := findingOn(id, p.On, rule.OutcomeOf(t), text)
		if t == rule.Unknown {
			f.Missing = missing
		}
		return f
	}
	v, _ := version(rule.JudgementNoManager26Weeks, p.On)
	empty := "The home has had no manager since " + p.VacantSince.Long()
	notYet := "The home has a manager"
	if p.Vacant == rule.Yes {
		notYet = empty + ", no longer than the rule allows"
	}
	return []rule.Finding{
		finding(rule.DutyNoManager, p.Vacant,
			empty+", and the inspector should raise a requirement under regulation 27",
			"The home has a manager",
			"Whether the home has a manager", p.facts.missingManager),
		finding(rule.JudgementNoManager26Weeks, p.facts.noManager26Weeks,
			empty+", longer than the rule allows",
			notYet,
			"Whether the home has been without a manager for more than "+v.Limit.String(), p.facts.missingManager),
		finding(rule.JudgementManagerNotApplied12Weeks, p.facts.notApplied12Weeks,
			"A manager in post has not applied to be registered in time",
			"No manager in post is late in applying to be registered",
			"Whether a manager in post is late in applying to be registered", p.facts.missingApplied),
		finding(rule.JudgementManagerQualification, p.facts.requirement,
			"There is a requirement, or ground for one, about the manager's qualification",
			"There is no ground for a requirement about the manager's qualification",
			"Whether there is ground for a requirement about the manager's qualification", p.facts.missingRequirement),
	}
}

// positionJSON is a position as JSON has it.
type positionJSON struct {
	On          calendar.Date   `json:"on"`
	Edition     rule.Edition    `json:"edition"`
	Vacant      rule.Truth      `json:"vacant,omitzero"`
	VacantSince calendar.Date   `json:"vacantSince,omitzero"`
	Deadlines   []Deadline      `json:"deadlines"`
	Team        Team            `json:"team"`
	Grounds     []Grounds       `json:"managerQualification,omitempty"`
	Facts       judgement.Facts `json:"facts"`
	Because     []string        `json:"because"`
	Later       []string        `json:"later,omitempty"`
}

// MarshalJSON gives the position with the facts that it settles and, under
// "because", the reasons for them; those of a deadline stand with it.
func (p Position) MarshalJSON() ([]byte, error) {
	out := positionJSON{
		On: p.On, Edition: p.Edition, Vacant: p.Vacant, VacantSince: p.VacantSince,
		Deadlines: p.Deadlines, Team: p.Team, Grounds: p.Grounds,
		Facts: p.Facts(judgement.Facts{}), Because: []string{}, Later: p.Later,
	}
	if out.Deadlines == nil {
		out.Deadlines = []Deadline{}
	}
	for _, f := range p.settled() {
		if f.Rule.MayBeInForce(p.On) {
			out.Because = append(out.Because, f.String())
		}
	}
	return json.Marshal(out)
}
