package enforcement

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Progress is what is known of how a requirement or a notice was met.
type Progress struct {
	// Met: everything was done, in full. Partial action counts as no.
	Met rule.Truth `json:"met,omitzero"`
	// MetOn is the day on which the last of it was done.
	MetOn calendar.Date `json:"metOn,omitzero"`
}

// FollowUp says how a requirement, a recommendation or a notice stands on a day and
// what comes next.
type FollowUp struct {
	// State is zero where it cannot be told; Missing then names the facts that it
	// hangs on.
	State   State    `json:"state,omitzero"`
	Missing []string `json:"missing,omitempty"`
	Next    []Next   `json:"next,omitempty"`
	// CancellationGround and Offence are those of a notice: failing it is a ground
	// for cancelling the registration and an offence under section 22A(4) of the
	// Care Standards Act 2000. Whether to prosecute is considered and follows from
	// neither.
	CancellationGround rule.Truth `json:"cancellationGround,omitzero"`
	Offence            rule.Truth `json:"offence,omitzero"`
	// Later names the events of the record that lie after the day and were left out.
	Later    []string       `json:"later,omitempty"`
	Findings []rule.Verdict `json:"findings,omitempty"`
}

// standing decides the state. What is done in full, but after the day set, was not
// done in time; what is done after the day asked about has not been done. byName is
// the field of the day set.
func standing(from, by calendar.Date, byName string, p Progress, on calendar.Date) (State, []string) {
	switch {
	case !from.IsZero() && on.Before(from):
		return NotServed, nil
	case by.IsZero():
		return 0, []string{byName}
	case p.Met == rule.Yes && !p.MetOn.IsZero() && !p.MetOn.After(calendar.Earliest(by, on)):
		return Met, nil
	case !on.After(by):
		if p.Met == rule.Yes && p.MetOn.IsZero() {
			return Met, nil
		}
		return Running, nil
	case p.Met == rule.No, p.Met == rule.Yes && !p.MetOn.IsZero():
		return NotMet, nil
	case p.Met == rule.Yes:
		return 0, []string{"metOn"}
	}
	return 0, []string{"met"}
}

func (p Progress) validate() error {
	if p.Met == rule.No && !p.MetOn.IsZero() {
		return &judgement.ImpossibleError{
			First:  rule.Fact{Name: "met", Value: p.Met.String()},
			Second: rule.Fact{Name: "metOn", Value: p.MetOn.String()},
		}
	}
	return nil
}

// follow adds a step with the strength of the rule's part.
func (f *FollowUp) follow(a *rule.Audit, step Step, id rule.ID, part string) {
	v, _ := id.On(a.On)
	strength := v.Strength
	if p, ok := v.Part(part); ok {
		strength = p.Strength
	}
	f.Next = append(f.Next, Next{step, strength, id})
}

func (f FollowUp) with(a *rule.Audit) (FollowUp, error) {
	findings, err := a.Result()
	if err != nil {
		return FollowUp{}, err
	}
	f.Findings = findings
	return f, nil
}

// FollowUp says how the requirement stands on a day. Where it is not met in time,
// enforcement is considered (SCCIF, Requirements and recommendations).
//
// The error is [rule.ErrNotCovered] for a day on which the rules are not known, and
// [judgement.ErrImpossible] for facts that contradict each other.
func (r Requirement) FollowUp(p Progress, on calendar.Date) (FollowUp, error) {
	if err := r.validate(nil); err != nil {
		return FollowUp{}, err
	}
	if err := p.validate(); err != nil {
		return FollowUp{}, err
	}
	const id, part = rule.EnforcementRequirementMissed, "requirement"
	a := rule.Audit{On: on}
	var f FollowUp
	f.State, f.Missing = standing(r.Imposed, r.By, "by", p, on)
	f.later("metOn", p.MetOn, on)
	switch f.State {
	case NotMet:
		f.follow(&a, ConsiderEnforcement, id, part)
		a.Bears(id, part)
	case 0:
		a.Note(id, part, rule.Unknown, f.Missing...)
	default:
		a.Skip(id, part)
	}
	return f.with(&a)
}

// FollowUp says what follows from a recommendation of an earlier inspection. Where it
// was not acted on, a requirement is considered (SCCIF, Requirements and
// recommendations). A recommendation has no date, so its state is met, not met or
// unknown.
//
// The error is [rule.ErrNotCovered] for a day on which the rules are not known.
func (r Recommendation) FollowUp(actedOn rule.Truth, on calendar.Date) (FollowUp, error) {
	const id, part = rule.EnforcementRequirementMissed, "recommendation"
	a := rule.Audit{On: on}
	var f FollowUp
	switch actedOn {
	case rule.Yes:
		f.State = Met
		a.Skip(id, part)
	case rule.No:
		f.State = NotMet
		f.follow(&a, ConsiderRequirement, id, part)
		a.Bears(id, part)
	default:
		f.Missing = []string{"actedOn"}
		a.Note(id, part, rule.Unknown, f.Missing...)
	}
	return f.with(&a)
}

// later names an event that lies after the day asked about.
func (f *FollowUp) later(name string, event, on calendar.Date) {
	if event.After(on) && !event.IsZero() {
		f.Later = append(f.Later, name)
	}
}
