package scciftest_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/scciftest"
	"github.com/sccif/sccif-go/schedule"
)

// A chain branches: what two homes have in common stands once.
func ExampleHome() {
	young := scciftest.Home().Registered("2023-05-10")
	lost := young.With(scciftest.Manager("M1").Appointed("2023-05-10").Left("2023-06-01")).ManagerLeftNotified("2023-06-05")

	for _, h := range []scciftest.HomeBuilder{young, lost} {
		home, err := h.Build()
		if err != nil {
			fmt.Println(err)
			return
		}
		next, err := schedule.NextInspection(home.Record, calendar.MustParseDate("2023-06-10"))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(next.Duty.What, "by", next.Latest, "-", next.Duty.Rule)
	}

	// Output:
	// inspection by 2024-03-31 - schedule.new-home-first-half
	// full inspection by 2023-07-03 - schedule.manager-leaves-before-first
}

// A date that is none is said by Build, or by the assertion that uses the home.
func ExampleHomeBuilder_Build() {
	_, err := scciftest.Home().Registered("2022-02-30").Build()
	fmt.Println(err)
	// Output:
	// Registered("2022-02-30"): calendar: date "2022-02-30": out of range: no such day
}

// outcome is a test that says whether it failed. In a test of its own a suite passes
// its *testing.T.
type outcome struct{ failed bool }

func (o *outcome) Helper()               {}
func (o *outcome) Errorf(string, ...any) { o.failed = true }
func (o *outcome) FailNow()              {}

// Judged good in one inspection year, the home is inspected again by the end of the
// next.
func ExampleRequireDue() {
	t := &outcome{}
	h := scciftest.Home().Registered("2022-06-28").Full("2023-02-14", judgement.Good)

	scciftest.RequireDue(t, h, "2023-04-02", rule.ScheduleAnnualFull, "2023-04-01", "2024-03-31")
	fmt.Println("failed:", t.failed)

	scciftest.RequireNotDue(t, h, "2023-04-02", rule.ScheduleAnnualFull)
	fmt.Println("failed:", t.failed)
	// Output:
	// failed: false
	// failed: true
}

// Which of the answers that a service has kept are others, once 4 March 2024 is
// proclaimed a bank holiday?
func ExampleRecompute() {
	home, err := scciftest.Home().URN("SC999999").Full("2024-02-28", judgement.Good).Build()
	if err != nil {
		fmt.Println(err)
		return
	}
	on := calendar.MustParseDate("2024-03-01")
	answer, err := sccif.Assess(home, on)
	if err != nil {
		fmt.Println(err)
		return
	}
	kept, err := json.Marshal(answer)
	if err != nil {
		fmt.Println(err)
		return
	}
	store, err := json.Marshal(scciftest.Stored{Home: home, On: on, Assessment: kept})
	if err != nil {
		fmt.Println(err)
		return
	}

	days, err := calendar.England().With(calendar.MustParseDate("2024-03-04"))
	if err != nil {
		fmt.Println(err)
		return
	}
	stored := scciftest.ReadStored(bytes.NewReader(store)) // one answer a line
	for r, err := range scciftest.Recompute(stored, scciftest.RecomputeOptions{WorkingDays: days}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		for _, m := range r.Moves {
			if strings.HasSuffix(m.Path, ".date") {
				fmt.Println(r.URN, m)
			}
		}
	}
	// Output:
	// SC999999 timelines[0].milestones[comments].date was "2024-04-03", is "2024-04-04" (other working days)
	// SC999999 timelines[0].milestones[complaint].date was "2024-04-19", is "2024-04-22" (other working days)
	// SC999999 timelines[0].milestones[draft report].date was "2024-03-25", is "2024-03-26" (other working days)
	// SC999999 timelines[0].milestones[evidence scanned].date was "2024-03-06", is "2024-03-07" (other working days)
	// SC999999 timelines[0].milestones[final report].date was "2024-04-12", is "2024-04-15" (other working days)
	// SC999999 timelines[0].milestones[publication].date was "2024-04-24", is "2024-04-25" (other working days)
	// SC999999 timelines[0].milestones[quality assurance].date was "2024-03-06", is "2024-03-07" (other working days)
}

// A service brings its own answers and is held against those of the texts.
func ExampleCase_Run() {
	service := func(kind string, input json.RawMessage, on calendar.Date) (json.RawMessage, error) {
		return json.RawMessage(`{"year": "2024"}`), nil // it takes calendar years for inspection years
	}
	for file, c := range scciftest.Cases() {
		if file == "year/last-quarter.json" {
			for _, err := range c.Run(service)[:1] {
				fmt.Println(err)
			}
		}
	}
	// Output:
	// checks[0] on "2024-01-01", 1 January is the first day of the last quarter of 2023-24: lastQuarter: want "2024-01-01/2024-03-31", got nothing
}
