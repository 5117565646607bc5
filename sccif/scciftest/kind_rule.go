package scciftest

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

func ruleKinds() []Kind {
	return []Kind{
		question("rule", "the version of a rule that is in force, with its figures; inForce is false where none is",
			`{"rule": its id, "edition": of the text, if not that of the day}`,
			func(in struct {
				Rule    rule.ID      `json:"rule"`
				Edition rule.Edition `json:"edition"`
			}, on calendar.Date) (any, error) {
				v, ok := in.Rule.On(on)
				if in.Edition != 0 {
					v, ok = in.Rule.Under(in.Edition)
				}
				return struct {
					Rule    rule.ID       `json:"rule"`
					InForce bool          `json:"inForce"`
					Version *rule.Version `json:"version"`
				}{in.Rule, ok, pointer(v, ok)}, nil
			}),
		question("edition", "the edition of the framework that holds on a day", "{}",
			func(_ struct{}, on calendar.Date) (any, error) {
				e, err := rule.EditionOn(on)
				return struct {
					Edition   rule.Edition  `json:"edition"`
					First     calendar.Date `json:"first"`
					Last      calendar.Date `json:"last,omitzero"`
					NotBefore calendar.Date `json:"notBefore,omitzero"`
					// Rules holds that about the text on which an answer rests.
					Rules []rule.Finding `json:"rules"`
				}{e, e.First(), e.Last(), e.NotBefore(), []rule.Finding{rule.TextOn(on)}}, err
			}),
		question("text", "which text of the framework held in full an answer about the day rests on", "{}",
			func(_ struct{}, on calendar.Date) (any, error) { return rule.TextOn(on), nil }),
		question("changed once", "whether the rules changed on one day of a time at most; asks about no day", `{"year": a period}`,
			func(in struct {
				Year calendar.Period `json:"year"`
			}, _ calendar.Date) (any, error) {
				return struct {
					Rule rule.ID    `json:"rule"`
					Once rule.Truth `json:"once,omitzero"`
				}{rule.HistorySameRulesSameTime, rule.ChangedOnce(in.Year)}, nil
			}),
		question("inspection year", "the inspection year of a day and its parts", "{}",
			func(_ struct{}, on calendar.Date) (any, error) {
				y := calendar.InspectionYearOf(on)
				inForce := []rule.ID{}
				for _, id := range []rule.ID{rule.YearInspection, rule.YearHalves, rule.YearLastQuarter} {
					if id.InForce(on) {
						inForce = append(inForce, id)
					}
				}
				return struct {
					Year        calendar.InspectionYear `json:"year"`
					First       calendar.Date           `json:"first"`
					Last        calendar.Date           `json:"last"`
					FirstHalf   calendar.Period         `json:"firstHalf"`
					SecondHalf  calendar.Period         `json:"secondHalf"`
					LastQuarter calendar.Period         `json:"lastQuarter"`
					Rules       []rule.ID               `json:"rules"`
				}{y, y.First(), y.Last(), y.FirstHalf(), y.SecondHalf(), y.LastQuarter(), inForce}, nil
			}),
		question("provision", "what the framework holds for a kind of provision", `{"provision": its name}`,
			func(in struct {
				Provision judgement.Provision `json:"provision"`
			}, on calendar.Date) (any, error) {
				e, err := rule.EditionOn(on)
				return struct {
					Rule       rule.ID    `json:"rule"`
					Covered    rule.Truth `json:"covered,omitzero"`
					FourPoints rule.Truth `json:"fourPoints,omitzero"`
				}{rule.ProvisionSettings, in.Provision.CoveredBy(e), in.Provision.FourPoints()}, err
			}),
	}
}

// pointer gives nothing where there is no value.
func pointer[T any](v T, ok bool) *T {
	if !ok {
		return nil
	}
	return &v
}
