package enforcement

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// Grounds are the facts on which a compliance notice is served after an inspection
// (SCCIF, Compliance notices and enforcement action). Either ground is enough.
type Grounds struct {
	// BestForWelfare: a notice is judged the most appropriate way to promote the
	// welfare of children. HarmOrRisk: they are believed to be harmed or at risk of
	// harm. Either makes the first ground.
	BestForWelfare rule.Truth `json:"bestForWelfare,omitzero"`
	HarmOrRisk     rule.Truth `json:"harmOrRisk,omitzero"`
	// RequirementMissed: the provider did not comply with a requirement made at an
	// inspection. BestAnswer: a notice is judged the most appropriate way to deal
	// with that. Both together make the second ground.
	RequirementMissed rule.Truth `json:"requirementMissed,omitzero"`
	BestAnswer        rule.Truth `json:"bestAnswer,omitzero"`
}

// Serve says whether a compliance notice is served: yes where either ground holds,
// unknown where a missing fact decides.
func (g Grounds) Serve() rule.Truth { return g.welfare().Or(g.requirement()) }

func (g Grounds) welfare() rule.Truth     { return g.BestForWelfare.Or(g.HarmOrRisk) }
func (g Grounds) requirement() rule.Truth { return g.RequirementMissed.And(g.BestAnswer) }

// Check gives each ground's part in [Grounds.Serve]: applied where it holds, not
// applied where it does not, undecided where a fact is missing.
//
// The error is [rule.ErrNotCovered] for a day on which the rule is not known.
func (g Grounds) Check(on calendar.Date) ([]rule.Verdict, error) {
	a := rule.Audit{On: on}
	ground := func(part string, holds rule.Truth, facts ...rule.NamedTruth) {
		switch holds {
		case rule.Yes:
			a.Bears(rule.EnforcementNoticeGrounds, part)
		case rule.No:
			a.Skip(rule.EnforcementNoticeGrounds, part)
		default:
			a.Note(rule.EnforcementNoticeGrounds, part, rule.Unknown, rule.NotKnown(facts...)...)
		}
	}
	ground("welfare", g.welfare(), g.BestForWelfare.Named("bestForWelfare"), g.HarmOrRisk.Named("harmOrRisk"))
	ground("requirement", g.requirement(), g.RequirementMissed.Named("requirementMissed"), g.BestAnswer.Named("bestAnswer"))
	return a.Result()
}

// Notice is a compliance notice: what the provider has to do, under which
// regulations, by which date (SCCIF, Monitoring visits for inadequate provision).
type Notice struct {
	schedule.ComplianceNotice
	// Action is what has to be done, Regulations those that are to be met.
	Action      string   `json:"action,omitempty"`
	Regulations []string `json:"regulations,omitempty"`
	// Agreed: a case review agreed and recorded the decision to issue it.
	Agreed rule.Truth `json:"agreed,omitzero"`
	// Closed is the day on which the compliance case was closed.
	Closed calendar.Date `json:"closed,omitzero"`
}

// Check says whether the notice holds what makes it one, part by part, and last
// whether a case review agreed and recorded it.
//
// The error is [rule.ErrNotCovered] for a day on which the rule is not known, and
// [judgement.ErrImpossible] for a date before the day of service.
func (n Notice) Check(on calendar.Date) ([]rule.Verdict, error) {
	if err := n.validate(); err != nil {
		return nil, err
	}
	const id = rule.EnforcementNoticeContents
	a := rule.Audit{On: on}
	a.Note(id, "action", rule.Given(n.Action), "action")
	regulations := rule.TruthOf(len(n.Regulations) > 0)
	var missing []string
	for i, r := range n.Regulations {
		if namesRegulation(r) == rule.No {
			regulations = rule.No
			missing = append(missing, fmt.Sprintf("regulations[%d]", i))
		}
	}
	if len(missing) == 0 {
		missing = []string{"regulations"}
	}
	a.Note(id, "regulations", regulations, missing...)
	a.Note(id, "date", rule.TruthOf(!n.Due.IsZero()), "due")
	a.Note(id, "", n.Agreed, "agreed")
	return a.Result()
}

func (n Notice) validate() error {
	for _, later := range []rule.Fact{{Name: "due", Value: n.Due.String()}, {Name: "closed", Value: n.Closed.String()}} {
		// The text of a date sorts as the date does.
		if later.Value != "" && later.Value < n.Served.String() {
			return &judgement.ImpossibleError{First: rule.Fact{Name: "served", Value: n.Served.String()}, Second: later}
		}
	}
	return nil
}

// Compliance is what a visit or inspection found of a notice.
type Compliance struct {
	Progress
	// Visited is the day of the visit or inspection. What it found is known from
	// that day on. What it found wanting before the day set in the notice may still
	// have been done by then.
	Visited calendar.Date `json:"visited,omitzero"`
	// Partial: some of what the notice sets out was done, and not all.
	Partial rule.Truth `json:"partial,omitzero"`
	// OtherFailure: a failure to meet something other than what the notice sets
	// out. It is no failure of the notice.
	OtherFailure rule.Truth `json:"otherFailure,omitzero"`
}

// progress says how far the notice was met. Partial action is not compliance; what
// was found done on a visit was done by then.
func (c Compliance) progress() (Progress, error) {
	p := c.Progress
	if c.Partial == rule.Yes {
		if p.Met == rule.Yes {
			return p, &judgement.ImpossibleError{
				First:  rule.Fact{Name: "met", Value: p.Met.String()},
				Second: rule.Fact{Name: "partial", Value: c.Partial.String()},
				Rule:   rule.EnforcementComplianceAllOrNothing,
			}
		}
		p.Met = rule.No
	}
	if err := p.validate(); err != nil {
		return p, err
	}
	return p, nil
}

// FollowUp says how the notice stands on a day and what comes next (SCCIF,
// Monitoring compliance notices). Only full compliance in time meets it. If it is
// met, the report says so, and closing is considered. If it is not, the case review
// must consider further action and prosecution, and steps to cancel or a further
// notice should follow. A failure to meet something else changes none of this: for
// that a requirement or a further notice should be considered.
//
// A visit after the day asked about has not happened: what it found is left out and
// named under Later. Compliance is tested once the time has passed: where a visit
// before the day set found the notice unmet, or met in part, it is unknown after that
// day whether it was met. Package schedule says when the visit is due.
//
// The error is [rule.ErrNotCovered] for a day on which the rules are not known, and
// [judgement.ErrImpossible] for facts that contradict each other.
func (n Notice) FollowUp(c Compliance, on calendar.Date) (FollowUp, error) {
	if err := n.validate(); err != nil {
		return FollowUp{}, err
	}
	p, err := c.progress()
	if err != nil {
		return FollowUp{}, err
	}
	a := rule.Audit{On: on}
	var f FollowUp
	f.later("visited", c.Visited, on)
	if len(f.Later) > 0 {
		c, p = Compliance{}, Progress{}
	}
	f.later("metOn", p.MetOn, on)
	f.later("closed", n.Closed, on)
	if p.Met == rule.Yes && p.MetOn.IsZero() && !c.Visited.IsZero() && !c.Visited.After(n.Due) {
		p.MetOn = c.Visited
	}
	if p.Met == rule.No && !c.Visited.IsZero() && c.Visited.Before(n.Due) {
		p.Met = rule.Unknown // nothing is known of the days that were left
	}
	f.State, f.Missing = standing(n.Served, n.Due, "due", p, on)
	if !n.Closed.IsZero() && !n.Closed.After(on) {
		f.State, f.Missing = Closed, nil
	}
	n.steps(&f, &a, c)
	return f.with(&a)
}

// steps adds what follows from the state.
func (n Notice) steps(f *FollowUp, a *rule.Audit, c Compliance) {
	const id = rule.EnforcementComplianceAllOrNothing
	failed := rule.Unknown
	switch f.State {
	case Met:
		failed = rule.No
		f.follow(a, ReportMet, id, "met")
		f.follow(a, ConsiderClosing, id, "met")
		a.Note(id, "full compliance", rule.Yes)
		a.Bears(id, "met")
	case NotMet:
		failed = rule.Yes
		f.follow(a, ConsiderFurtherAction, id, "case review")
		f.follow(a, ConsiderProsecution, id, "case review")
		f.follow(a, StepsToCancel, id, "not met")
		f.follow(a, FurtherNotice, id, "not met")
		if c.Partial == rule.Yes {
			f.Next = append(f.Next, Next{WeighPartialAction, rule.May, id})
		}
		a.Note(id, "full compliance", rule.No)
		a.Bears(id, "not met")
		a.Bears(id, "case review")
	case NotServed, Running:
		failed = rule.No
		a.Skip(id, "full compliance")
	case Closed:
		a.Skip(id, "full compliance")
	default:
		a.Note(id, "full compliance", rule.Unknown, f.Missing...)
	}
	f.CancellationGround, f.Offence = failed, failed
	switch {
	case failed == rule.Yes:
		a.Bears(rule.EnforcementNoticeFailure, "")
	case failed == rule.No || f.State == Closed:
		a.Skip(rule.EnforcementNoticeFailure, "")
	default:
		a.Note(rule.EnforcementNoticeFailure, "", rule.Unknown, f.Missing...)
	}
	switch c.OtherFailure {
	case rule.Yes:
		f.follow(a, ConsiderRequirement, id, "different failure")
		f.follow(a, ConsiderFurtherNotice, id, "different failure")
		a.Bears(id, "different failure")
	case rule.No:
		a.Skip(id, "different failure")
	default:
		a.Note(id, "different failure", rule.Unknown, "otherFailure")
	}
}
