package enforcement

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Matter holds what an inspector has judged of a shortcoming: the facts that decide
// whether a requirement, a recommendation or neither can answer it (SCCIF,
// Requirements; Recommendations). Each is yes, no or unknown.
type Matter struct {
	// Breach: there is enough evidence that a regulation has been breached.
	Breach rule.Truth `json:"breach,omitzero"`
	// Sources is the number of sources of evidence that were weighed; 0 is not
	// given.
	Sources uint8 `json:"sources,omitzero"`
	// Effect: an effect on children's experiences and progress is shown or likely.
	Effect rule.Truth `json:"effect,omitzero"`
	// RecommendationBetter: the extent of the effect was assessed, and a
	// recommendation deals with the matter more appropriately.
	RecommendationBetter rule.Truth `json:"recommendationBetter,omitzero"`
	// ImprovesPractice: a recommendation is needed to improve practice.
	ImprovesPractice rule.Truth `json:"improvesPractice,omitzero"`
	// SignificantConcerns: there are some for the welfare, safety and quality of care
	// of children.
	SignificantConcerns rule.Truth `json:"significantConcerns,omitzero"`
	// MinorError: an administrative error with minimal effect on children, and
	// PutRight: the registered person put it right during the inspection.
	MinorError rule.Truth `json:"minorError,omitzero"`
	PutRight   rule.Truth `json:"putRight,omitzero"`
}

// Choice says of each answer to a [Matter] whether it is open. Where one is unknown the
// findings name the facts that it hangs on. Where all three are no, the concerns call
// for a requirement and there is not the evidence for one.
type Choice struct {
	Requirement    rule.Truth     `json:"requirement,omitzero"`
	Recommendation rule.Truth     `json:"recommendation,omitzero"`
	Neither        rule.Truth     `json:"neither,omitzero"`
	Findings       []rule.Verdict `json:"findings"`
}

// Decide says which answers are open.
//
//   - A requirement needs a breach, more than one source of evidence and an effect
//     on children. It is always imposed where there are significant concerns, and
//     otherwise where a recommendation would not deal with the matter better.
//   - A recommendation is open where it deals with the matter better, or where
//     there is nothing to require and practice can improve.
//   - Neither is open for a minor administrative error put right in time, and where
//     the other two are closed.
//
// The error is [rule.ErrNotCovered] for a day on which the rules are not known.
func (m Matter) Decide(on calendar.Date) (Choice, error) {
	a := rule.Audit{On: on}
	sources := rule.Unknown
	if m.Sources > 0 {
		v, _ := rule.EnforcementRequirementEvidence.On(on)
		sources = rule.TruthOf(int(m.Sources) >= v.Figure("sources").N)
	}
	serious, better := m.SignificantConcerns, m.RecommendationBetter
	evidence := m.Breach.And(sources, m.Effect)
	minor := m.MinorError.And(m.PutRight)

	// No fact stands twice in any of the three, so that an answer is unknown only
	// where the missing facts really decide it.
	c := Choice{
		Requirement:    evidence.And(serious.Or(better.Not())),
		Recommendation: serious.Not().And(better.Or(evidence.Not().And(m.ImprovesPractice))),
		Neither: serious.Not().And(
			minor.Or(better.Not().And(evidence.Not(), m.ImprovesPractice.Not()))),
	}

	a.Note(rule.EnforcementRequirementEvidence, "breach", m.Breach, "breach")
	a.Note(rule.EnforcementRequirementEvidence, "sources", sources, "sources")
	a.Note(rule.EnforcementRequirementEvidence, "effect", m.Effect, "effect")
	if serious == rule.No {
		a.Skip(rule.EnforcementRequirementAlways, "")
	} else {
		a.NoteAll(rule.EnforcementRequirementAlways, "", serious.Named("significantConcerns"),
			m.Breach.Named("breach"), sources.Named("sources"), m.Effect.Named("effect"))
	}
	assessed := rule.Unknown
	if better.Known() {
		assessed = rule.Yes
	}
	a.Note(rule.EnforcementRequirementOrRecommendation, "", assessed, "recommendationBetter")
	switch {
	case serious == rule.Yes || minor == rule.No:
		a.Skip(rule.EnforcementRequirementMissed, "minor error")
	default:
		a.NoteAll(rule.EnforcementRequirementMissed, "minor error", m.MinorError.Named("minorError"), m.PutRight.Named("putRight"))
	}
	findings, err := a.Result()
	if err != nil {
		return Choice{}, err
	}
	c.Findings = findings
	return c, nil
}
