package rule_test

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// A figure is looked up by the day that it is wanted for.
func ExampleID_On() {
	for _, day := range []string{"2020-08-31", "2020-09-01", "2024-06-01", "2026-06-29"} {
		v, ok := rule.TimelinePublish38.On(calendar.MustParseDate(day))
		if !ok {
			fmt.Println(day, "no limit")
			continue
		}
		fmt.Println(day, v.Strength, v.Limit, v.Basis)
	}
	// Output:
	// 2020-08-31 always 28 working days stated
	// 2020-09-01 always 38 working days stated
	// 2024-06-01 always 38 working days stated
	// 2026-06-29 no limit
}

// A rule of several parts says how firm each of them is.
func ExampleID_Under() {
	v, _ := rule.JudgementNoManager26Weeks.Under(rule.SCCIF2023)
	fmt.Println("after", v.Limit)
	for _, p := range v.Parts {
		fmt.Println(p.Strength, p.Name)
	}
	// Output:
	// after 26 weeks
	// usually leaders inadequate
	// never leaders at most requires improvement
	// unlikely overall not better than good
}

// Where it is only known that a change lies between two days, both readings can
// be had.
func ExampleID_Pending() {
	day := calendar.MustParseDate("2025-01-15")
	now, _ := rule.ScheduleNewHomeFirstHalf.On(day)
	next, ok := rule.ScheduleNewHomeFirstHalf.Pending(day)
	fmt.Println(now.Strength, now.Source)
	fmt.Println(ok, next.Strength, next.Source, next.NotBefore, next.From)
	// Output:
	// always sccif-2023
	// true usually sccif-2026 2023-09-09 2026-06-29
}

// What left the framework between the two texts that are held in full.
func ExampleChanges() {
	from, to := rule.SCCIF2023.First(), rule.SCCIF2026.First()
	for c := range rule.Changes(from, to) {
		if c.Ended() {
			fmt.Println(c.Rule)
		}
	}
	// Output:
	// timeline.full
	// timeline.assurance
	// timeline.publish-38
	// timeline.table-basis
	// followup.commissioner
}

func ExampleParseID() {
	id, err := rule.ParseID("timeline.draft-18")
	fmt.Println(id, id.Kind(), err)
	_, err = rule.ParseID("timeline.draft-19")
	fmt.Println(err)
	// Output:
	// timeline.draft-18 date <nil>
	// unknown name: rule "timeline.draft-19"
}

func ExampleEditionOn() {
	e, err := rule.EditionOn(calendar.MustParseDate("2024-02-27"))
	fmt.Println(e, e.First(), e.Last(), err)
	_, err = rule.EditionOn(calendar.MustParseDate("2010-02-27"))
	fmt.Println(err)
	// Output:
	// sccif-2023 2023-09-08 2026-06-28 <nil>
	// not covered: edition on "2010-02-27": the first edition known begins on 2011-04-01
}

// One no decides, whatever is missing.
func ExampleTruth_And() {
	fmt.Println(rule.Unknown.And(rule.Yes), rule.Unknown.And(rule.No))
	// Output: unknown no
}

func ExampleTrace() {
	var t rule.Trace
	t.Judge(rule.JudgementLimiting, rule.No)
	t.Judge(rule.JudgementNoManager26Weeks, rule.Unknown)
	for id := range t.Rules().All() {
		fmt.Println(id, t.Outcome(id))
	}
	// Output:
	// judgement.limiting not applied
	// judgement.no-manager-26-weeks undecided
}

func ExampleFindingOn() {
	day := calendar.MustParseDate("2018-05-02")
	fmt.Println(rule.FindingOn(rule.JudgementLimiting, day, rule.Applied,
		"Helped and protected is inadequate, so the overall judgement is inadequate"))
	// Output:
	// Helped and protected is inadequate, so the overall judgement is inadequate (judgement.limiting; SCCIF of 8 September 2023, Judgement structure; presumed to have held since 1 April 2017, which this text does not say).
}
