package scciftest

import (
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

func judgementKinds() []Kind {
	return []Kind{
		question("decide", "which grades the rules permit and expect; the edition, if named, goes before the day",
			`{"facts": grades and facts, "edition": of the text, if not that of the day}`,
			func(in struct {
				Facts   judgement.Facts `json:"facts"`
				Edition rule.Edition    `json:"edition"`
			}, on calendar.Date) (any, error) {
				decide := func() (judgement.Decision, error) { return judgement.Decide(in.Facts, on) }
				if in.Edition != 0 {
					decide = func() (judgement.Decision, error) { return judgement.DecideUnder(in.Facts, in.Edition) }
				}
				d, err := decide()
				if err != nil {
					return nil, err
				}
				return struct {
					judgement.Decision
					Rules []rule.Finding `json:"rules"`
				}{d, found(d.Findings())}, nil
			}),
		question("check judgements", "where the judgements of an inspection depart from the rules",
			`{"judgements": as in the case file, "facts": what else is known}`,
			func(in struct {
				Judgements judgement.Judgements `json:"judgements"`
				Facts      judgement.Facts      `json:"facts"`
			}, on calendar.Date) (any, error) {
				return departures(judgement.Check(in.Judgements, in.Facts, on))
			}),
		question("check inspection", "where the record of one inspection departs from the rules; asks about no day",
			`{"inspection": as in the case file, "facts": what else is known}`,
			func(in struct {
				Inspection judgement.Inspection `json:"inspection"`
				Facts      judgement.Facts      `json:"facts"`
			}, _ calendar.Date) (any, error) {
				return departures(judgement.CheckInspection(in.Inspection, in.Facts))
			}),
		question("check buildings", "whether a home of several buildings has one set of judgements", "[judgements as in the case file, a set each]",
			func(sets []judgement.Judgements, on calendar.Date) (any, error) {
				return departures(judgement.CheckBuildings(sets, on))
			}),
		question("provisional change", "whether a judgement that changed after feedback was told as it has to be",
			`{"provisional", "final": judgements, "told", "draftReceived": days, "reasons"}`,
			func(c judgement.ProvisionalChange, on calendar.Date) (any, error) { return departures(c.Check(on)) }),
		question("areas judged", "which judgements an edition has; asks about no day", `{"edition"}`,
			func(in editionAsked, _ calendar.Date) (any, error) {
				areas, err := judgement.Areas(in.Edition)
				if err != nil {
					return nil, err
				}
				by := rule.HistoryLimitsProposed2013
				for _, id := range []rule.ID{rule.JudgementAreas, rule.HistoryStructure2015} {
					if _, ok := id.Under(in.Edition); ok {
						by = id
					}
				}
				return struct {
					Rule  rule.ID          `json:"rule"`
					Areas []judgement.Area `json:"areas"`
				}{by, slices.Collect(areas)}, nil
			}),
		question("ungraded outcomes", "which outcomes an assurance or interim inspection can have; the edition, if named, goes before the day",
			`{"type": of the inspection, "edition", "facts": {"firstAfterRegistration", "noChildren"}}`,
			func(in struct {
				Type    judgement.InspectionType `json:"type"`
				Edition rule.Edition             `json:"edition"`
				Facts   judgement.UngradedFacts  `json:"facts"`
			}, on calendar.Date) (any, error) {
				type outcomes struct {
					Permitted      judgement.OutcomeSet `json:"permitted"`
					NeedsStatement rule.Truth           `json:"needsStatement,omitzero"`
					Rules          []rule.Finding       `json:"rules"`
				}
				if in.Edition != 0 {
					all, err := judgement.OutcomesUnder(in.Type, in.Edition)
					out := outcomes{Permitted: all, Rules: []rule.Finding{}}
					for _, id := range []rule.ID{rule.JudgementAssuranceOutcomes, rule.HistoryInterim2014, rule.HistoryInterimScaleProposed2013} {
						v, ok := id.Under(in.Edition)
						if of := id == rule.JudgementAssuranceOutcomes; ok && of == (in.Type == judgement.Assurance) {
							out.Rules = append(out.Rules, rule.NewFinding(id, v, rule.Applied, ""))
						}
					}
					return out, err
				}
				d, err := judgement.DecideUngraded(in.Type, in.Facts, on)
				if err != nil {
					return nil, err
				}
				return outcomes{d.Permitted, d.NeedsStatement(), found(d.Findings())}, nil
			}),
		question("new judgement", "whether a monitoring visit after inadequate may bring a new judgement",
			`{"confined", "madeSafe", "leadersActing", "requirementsMet", "discrete", "otherwiseHigher", "goodRecord", "leadershipConcerns", "protectionConcerns", "quickToRectify"}`,
			func(f judgement.NewJudgementFacts, on calendar.Date) (any, error) {
				d, err := judgement.DecideNewJudgement(f, on)
				if err != nil {
					return nil, err
				}
				return struct {
					judgement.NewJudgement
					Unmet   []string       `json:"unmet"`
					Missing []string       `json:"missing"`
					Rules   []rule.Finding `json:"rules"`
				}{d, d.Unmet(), d.Missing(), found(d.Findings())}, nil
			}),
		question("required evidence", "which areas of evidence are looked at for each judgement", `{"multiBuilding", "farFromHome"}`,
			func(h judgement.EvidenceHome, on calendar.Date) (any, error) {
				areas, err := judgement.RequiredEvidence(h, on)
				if err != nil {
					return nil, err
				}
				type evidence struct {
					Area      judgement.EvidenceArea `json:"area"`
					Judgement judgement.Area         `json:"judgement"`
					Applies   rule.Truth             `json:"applies,omitzero"`
				}
				out := struct {
					Counts   map[judgement.Area]int `json:"counts"`
					Evidence []evidence             `json:"evidence"`
					Rule     rule.Finding           `json:"rule"`
				}{map[judgement.Area]int{}, nil, judgement.EvidenceText(on)}
				for x, applies := range areas {
					out.Counts[x.Judgement()]++
					out.Evidence = append(out.Evidence, evidence{x, x.Judgement(), applies})
				}
				return out, nil
			}),
		question("assurance areas", "which areas an assurance inspection looks at, with how many descriptors", "{}",
			func(_ struct{}, on calendar.Date) (any, error) {
				areas, err := judgement.AssuranceAreas(on)
				if err != nil {
					return nil, err
				}
				type area struct {
					Area        judgement.AssuranceArea `json:"area"`
					Descriptors int                     `json:"descriptors"`
				}
				out := struct {
					Rule  rule.ID `json:"rule"`
					Areas []area  `json:"areas"`
				}{Rule: rule.JudgementAssuranceAreas}
				for a, n := range areas {
					out.Areas = append(out.Areas, area{a, n})
				}
				return out, nil
			}),
	}
}

// editionAsked is an edition by name.
type editionAsked struct {
	Edition rule.Edition `json:"edition"`
}

// departures is an answer that consists of departures.
func departures(list []judgement.Departure, err error) (any, error) {
	list, err = listOf(list, err)
	return struct {
		Departures []judgement.Departure `json:"departures"`
	}{list}, err
}
