package scciftest

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/enforcement"
	"github.com/sccif/sccif-go/sccif/rule"
)

func enforcementKinds() []Kind {
	return []Kind{
		question("requirement", "whether a requirement holds what it must", `{"requirement", "home": the home's building names}`,
			func(in struct {
				Requirement enforcement.Requirement `json:"requirement"`
				Home        []string                `json:"home"`
			}, on calendar.Date) (any, error) {
				return findings(in.Requirement.Check(on, in.Home...))
			}),
		question("requirement follow-up", "how a requirement stands and what comes next", `{"requirement", "progress": {"met", "metOn"}}`,
			func(in struct {
				Requirement enforcement.Requirement `json:"requirement"`
				Progress    enforcement.Progress    `json:"progress"`
			}, on calendar.Date) (any, error) {
				return in.Requirement.FollowUp(in.Progress, on)
			}),
		question("recommendation", "whether a recommendation holds what it should", `{"recommendation", "home": the home's building names}`,
			func(in struct {
				Recommendation enforcement.Recommendation `json:"recommendation"`
				Home           []string                   `json:"home"`
			}, on calendar.Date) (any, error) {
				return findings(in.Recommendation.Check(on, in.Home...))
			}),
		question("matter", "whether a requirement, a recommendation or neither can answer a shortcoming",
			`{"breach", "sources": how many, "effect", "recommendationBetter", "improvesPractice", "significantConcerns", "minorError", "putRight"}`,
			func(m enforcement.Matter, on calendar.Date) (any, error) { return m.Decide(on) }),
		question("notice grounds", "whether a compliance notice is served", `{"bestForWelfare", "harmOrRisk", "requirementMissed", "bestAnswer"}`,
			func(g enforcement.Grounds, on calendar.Date) (any, error) {
				list, err := g.Check(on)
				return struct {
					Serve    rule.Truth     `json:"serve,omitzero"`
					Findings []rule.Verdict `json:"findings"`
				}{g.Serve(), list}, err
			}),
		question("notice", "whether a compliance notice holds what it must", `{"served", "due", "action", "regulations", "agreed"}`,
			func(n enforcement.Notice, on calendar.Date) (any, error) { return findings(n.Check(on)) }),
		question("notice follow-up", "how a compliance notice stands and what comes next",
			`{"notice", "compliance": {"met", "metOn", "visited", "partial", "otherFailure"}}`,
			func(in struct {
				Notice     enforcement.Notice     `json:"notice"`
				Compliance enforcement.Compliance `json:"compliance"`
			}, on calendar.Date) (any, error) {
				return in.Notice.FollowUp(in.Compliance, on)
			}),
	}
}

// findings is an answer that consists of verdicts.
func findings[T any](list []T, err error) (any, error) {
	list, err = listOf(list, err)
	return struct {
		Findings []T `json:"findings"`
	}{list}, err
}
