package occupancy_test

import (
	"errors"
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
)

var day = calendar.MustParseDate

// Two siblings have lived at the home since 2022. The elder turns 18 on 16 March
// 2025 and stays.
func siblings() []occupancy.Resident {
	return []occupancy.Resident{
		{ID: "R1", Born: day("2016-01-01"), Stays: []occupancy.Stay{{From: day("2022-01-10")}}},
		{ID: "R2", Born: day("2007-03-16"), Stays: []occupancy.Stay{{From: day("2022-01-10")}}},
	}
}

func ExampleAssess() {
	r, err := occupancy.Assess(siblings(), day("2024-06-01"), occupancy.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Verdict)
	fmt.Println(r.Trailing.MoreChildren, "days of", r.Trailing.Counted())
	for _, b := range r.Birthdays {
		fmt.Println(b.Name(), "turns 18 on", b.On.Long())
	}
	fmt.Println("flips on", r.Flips.Long(), "to", r.FlipsTo)
	// Output:
	// throughout
	// 366 days of 366
	// R2 turns 18 on 16 March 2025
	// R1 turns 18 on 1 January 2034
	// flips on 14 September 2025 to fails
}

// On the day of the flip the young adult is there for 183 days of 365.
func ExampleResult_Reasons() {
	r, _ := occupancy.Assess(siblings(), day("2025-09-14"), occupancy.Options{})
	for f := range r.Reasons() {
		if f.Rule == rule.OccupancyWhollyOrMainly || f.Rule == rule.OccupancyConsequences {
			fmt.Println(f.Outcome, f.Strength)
			fmt.Println(f)
		}
	}
	// Output:
	// applied must
	// In the 12 months to 14 September 2025 more children than young adults live there on 182 of the 365 days on which anybody does, which is not the majority (occupancy.wholly-or-mainly; SCCIF of 8 September 2023, Wholly or mainly).
	// applied may
	// The test does not hold, which may bring enforcement for not following the statement of purpose or not running a children's home, or conditions where the concern is the impact on the children (occupancy.consequences; SCCIF of 8 September 2023, Inspecting and enforcing the wholly or mainly policy).
}

// A birthday that is missing leaves the answer open, and it is named.
func ExampleAssess_undecided() {
	residents := siblings()
	residents[1].Born = calendar.Date{}
	r, _ := occupancy.Assess(residents, day("2024-06-01"), occupancy.Options{})
	fmt.Println(r.Verdict)
	fmt.Println(r.Missing[0].Name(), r.Missing[0])
	// Output:
	// undecided
	// R2 residents[1].born
}

func ExampleAssess_errors() {
	residents := siblings()
	residents[1].Stays = append(residents[1].Stays, occupancy.Stay{From: day("2022-02-01"), To: day("2022-01-01")})
	_, err := occupancy.Assess(residents, day("2024-06-01"), occupancy.Options{})
	fmt.Println(err)
	fmt.Println(errors.Is(err, occupancy.ErrReversed))
	// Output:
	// occupancy: residents[1].stays[1]: ends before it starts: from 2022-02-01 to 2022-01-01
	// true
}

// The elder sibling leaves school in the summer. A window of 18 months that holds
// that day may serve, and it qualifies.
func ExampleExtended() {
	residents := siblings()
	residents[1].LeavesSchool = day("2025-07-18")
	r, _ := occupancy.Assess(residents, day("2025-09-14"), occupancy.Options{})
	fmt.Println(r.Verdict, "over", r.Months, "months")
	for _, o := range r.Extended.Openings {
		fmt.Println(o.Name(), "opens windows that end from", o.First.Long(), "to", o.Last.Long())
	}
	w := r.Extended.Trailing
	fmt.Println("over", r.Extended.Months, "months", w.MoreChildren, "days of", w.Counted())
	fmt.Println(r.Extended.Qualifies, "and by the narrower reading", r.Extended.QualifiesNarrower)
	// Output:
	// in none over 12 months
	// R2 opens windows that end from 18 July 2025 to 17 January 2027
	// over 18 months 366 days of 549
	// yes and by the narrower reading no
}

func ExampleRolling() {
	residents := siblings()
	residents[1].Stays[0].To = day("2026-01-01")
	span := calendar.MustParsePeriod("2024-01-01/2026-12-31")
	s, err := occupancy.Rolling(residents, span, occupancy.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, run := range s.Runs {
		fmt.Println(run.First, run.Last, run.Standing, run.Headroom)
	}
	for turn := range s.Turns() {
		fmt.Println("from", turn.On.Long(), "on the test", turn.To)
	}
	// Output:
	// 2024-01-01 2025-09-13 holds 0
	// 2025-09-14 2026-07-01 fails -109
	// 2026-07-02 2026-12-31 holds 0
	// from 14 September 2025 on the test fails
	// from 2 July 2026 on the test holds
}

func ExampleForecast() {
	s, _ := occupancy.Forecast(siblings(), day("2024-06-01"), occupancy.Options{Closed: day("2030-03-31")})
	for turn := range s.Turns() {
		fmt.Println(turn.On, turn.From, "to", turn.To, turn.Forecast)
	}
	// Output:
	// 2025-09-14 holds to fails true
}

// Would the test hold for longer if another child came for the summer?
func ExampleWhatIf() {
	summer := occupancy.Resident{ID: "R3", Born: day("2012-05-05"),
		Stays: []occupancy.Stay{{From: day("2025-07-01"), To: day("2025-09-01")}}}
	c, err := occupancy.WhatIf(siblings(), day("2024-06-01"), occupancy.Options{}, occupancy.Add(summer))
	if err != nil {
		fmt.Println(err)
		return
	}
	days, _ := c.FlipMoves()
	fmt.Println(c.Before.Flips, c.After.Flips, days)
	// Output:
	// 2025-09-14 2025-11-15 62
}

func ExampleWindow_Headroom() {
	w := occupancy.Window{MoreChildren: 186, NotMore: 179}
	fmt.Println(w.Headroom()) // 183 of 365 days would be enough
	// Output:
	// 3
}
