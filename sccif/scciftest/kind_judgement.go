package scciftest

import (
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
	}
}

// departures is an answer that consists of departures.
func departures(list []judgement.Departure, err error) (any, error) {
	list, err = listOf(list, err)
	return struct {
		Departures []judgement.Departure `json:"departures"`
	}{list}, err
}
