package schedule_test

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// A home judged requires improvement in February 2024, with the plan of 1 June: what
// has to be done, by when, how firm it is, and why.
func ExampleAssess() {
	record := schedule.Record{
		Provision:  judgement.ChildrensHome,
		Registered: calendar.MustParseDate("2019-05-14"),
		Inspections: []judgement.Inspection{{
			Type:  judgement.Full,
			First: calendar.MustParseDate("2024-02-27"), Last: calendar.MustParseDate("2024-02-28"),
			Judgements: judgement.Judgements{Overall: judgement.RequiresImprovement},
		}},
	}
	plan, err := schedule.Assess(record, calendar.MustParseDate("2024-06-01"), schedule.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for d := range plan.With(schedule.Due, schedule.Overdue) {
		fmt.Println(d.Window.Closes, d.Who, d.What, d.Strength, d.Status)
		fmt.Println(" ", d.Because())
	}
	// Output:
	// 2024-06-29 ofsted full inspection must due
	//   Judged requires improvement on 28 February 2024, in the last quarter of 2023-24, and not inspected again in that year: the next full inspection must take place before 30 June, so by 29 June 2024 (schedule.last-quarter-relief; SCCIF of 8 September 2023, Types of inspection: assurance).
	// 2025-03-31 ofsted full inspection usually due
	//   A full inspection is usually carried out at least once in each inspection year: in 2024-25 by 31 March 2025 (schedule.annual-full; SCCIF of 8 September 2023, Types of inspection; frequency).
}

// Judged good in May: when do they come back, and is that law or only usual?
func ExampleNextInspection() {
	record := schedule.Record{
		Provision:  judgement.ChildrensHome,
		Registered: calendar.MustParseDate("2019-05-14"),
		Inspections: []judgement.Inspection{{
			Type: judgement.Full, First: calendar.MustParseDate("2024-05-07"), Last: calendar.MustParseDate("2024-05-08"),
			Judgements: judgement.Judgements{Overall: judgement.Good},
		}},
	}
	next, err := schedule.NextInspection(record, calendar.MustParseDate("2024-06-01"))
	fmt.Println(next.Earliest, next.Latest, next.Duty.Strength, next.Binding(), err)
	// Output:
	// 2025-04-01 2026-03-31 usually false <nil>
}

// An empty home whose condition was removed on 15 October: is it inspected this
// year?
func ExampleThisYear() {
	record := schedule.Record{
		Provision:  judgement.ChildrensHome,
		Registered: calendar.MustParseDate("2019-05-14"),
		NoChildrenCondition: []schedule.NoChildrenCondition{{
			Imposed: calendar.MustParseDate("2024-01-08"), Removed: calendar.MustParseDate("2024-10-15"),
		}},
	}
	year, err := schedule.ThisYear(record, calendar.MustParseDate("2024-11-01"))
	fmt.Println(year.Year, year.Due, err)
	fmt.Println(year.Duty.Because())
	// Output:
	// 2024-25 no <nil>
	// The no-children condition was removed on 15 October 2024, so there is no inspection before the next inspection year, unless information causes concern (schedule.condition-removed-second-half; SCCIF of 8 September 2023, Inspections where no children are living in the home).
}

// A new home, and its manager leaves before it is inspected.
func ExampleFirstInspection() {
	record := schedule.Record{
		Provision:           judgement.ChildrensHome,
		Registered:          calendar.MustParseDate("2024-05-01"),
		Managers:            []schedule.Manager{{Appointed: calendar.MustParseDate("2024-05-01"), Left: calendar.MustParseDate("2024-07-01")}},
		ManagerLeftNotified: calendar.MustParseDate("2024-07-04"),
		ChildrenLiving:      rule.Yes,
	}
	first, err := schedule.FirstInspection(record, calendar.MustParseDate("2024-07-10"))
	for _, d := range first {
		fmt.Println(d.Window.Opens, d.Window.Closes, d.What, d.Strength, d.Rule)
	}
	fmt.Println(err)
	// Output:
	// 2024-07-04 2024-08-01 full inspection usually schedule.manager-leaves-before-first
	// 2024-10-01 2025-03-31 inspection always schedule.new-home-first-half
	// <nil>
}

// Judged inadequate: what follows?
func ExampleAfter() {
	duties, err := schedule.After(judgement.Inspection{
		Type: judgement.Full, First: calendar.MustParseDate("2023-06-13"), Last: calendar.MustParseDate("2023-06-14"),
		Judgements: judgement.Judgements{Overall: judgement.Inadequate},
	})
	for d := range duties.With() {
		if d.What == schedule.ReturnVisit || d.What == schedule.CaseReview {
			fmt.Println(d.Window.Opens, d.Window.Closes, d.What, d.Strength)
		}
	}
	fmt.Println(err)
	// Output:
	// 2023-06-14 2023-06-21 case review always
	// 2023-07-26 2023-08-09 return visit always
	// <nil>
}

// Is every month visited, and when is each report due?
func ExampleRegulation44() {
	day := calendar.MustParseDate
	record := schedule.Record{
		Provision: judgement.ChildrensHome, Registered: day("2024-01-15"),
		Regulation44Visits: []schedule.Regulation44Visit{
			{Visit: day("2024-02-20"), ReportSent: day("2024-03-28")},
			{Visit: day("2024-04-09")},
		},
	}
	duties, err := schedule.Regulation44(record, day("2024-04-30"))
	for d := range duties.With() {
		fmt.Println(d.Key, d.Window.Closes, d.Status)
	}
	fmt.Println(err)
	// Output:
	// duty.reg44-visit/2024-02 2024-02-29 met
	// duty.reg44-report/2024-02-20 2024-03-31 met
	// duty.reg44-visit/2024-03 2024-03-31 overdue
	// duty.reg44-visit/2024-04 2024-04-30 met
	// duty.reg44-report/2024-04-09 2024-05-31 due
	// <nil>
}

// When is the next review of the quality of care, and the location assessment, by
// both readings?
func ExampleNextReviews() {
	day := calendar.MustParseDate
	record := schedule.Record{
		Provision: judgement.ChildrensHome, Registered: day("2022-06-15"),
		Regulation45Reviews: []schedule.Regulation45Review{{Completed: day("2024-01-31"), Sent: day("2024-02-12")}},
		LocationAssessments: []schedule.LocationAssessment{{On: day("2023-06-01")}},
	}
	next, err := schedule.NextReviews(record, day("2024-03-01"))
	for d := range next.With() {
		fmt.Println(d.Window.Closes, d.What, d.Strength)
	}
	fmt.Println(err)
	// Output:
	// 2024-06-01 location assessment guidance
	// 2024-07-31 quality of care review must
	// 2024-12-31 location assessment must
	// <nil>
}

// How often has the same inspector come in a row?
func ExampleInspectorRuns() {
	record := schedule.Record{Provision: judgement.ChildrensHome}
	for _, first := range []string{"2021-06-08", "2022-06-14", "2023-06-13", "2024-05-07"} {
		record.Inspections = append(record.Inspections, judgement.Inspection{
			Type: judgement.Full, First: calendar.MustParseDate(first), Inspector: "A",
		})
	}
	runs, err := schedule.InspectorRuns(record, calendar.MustParseDate("2024-06-01"))
	for _, run := range runs {
		fmt.Println(run.Inspector, run.Length, run.Limit, run.Exceeds())
	}
	fmt.Println(err)
	// Output:
	// A 4 3 yes
	// <nil>
}
