package sccifgo_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/chart"
	"github.com/sccif/sccif-go/sccif/published"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/scciftest"
	"github.com/sccif/sccif-go/schedule"
)

// A case-management system holds what is known of a home, asks what is due on a
// day, and tells people what has changed since the day before.
func Example() {
	file := strings.NewReader(`{
		"version": 1, "urn": "SC999999", "provision": "children's home", "registered": "2019-05-20",
		"inspections": [
			{"type": "full", "first": "2024-01-09", "last": "2024-01-10",
			 "judgements": {"overall": "requires improvement", "helpedAndProtected": "good",
			                "leadersAndManagers": "requires improvement"}}
		]}`)
	home, err := sccif.ReadHome(file)
	if err != nil {
		fmt.Println(err)
		return
	}
	yesterday, _ := sccif.Assess(home, calendar.MustParseDate("2024-03-31"))
	today, err := sccif.Assess(home, calendar.MustParseDate("2024-04-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for d := range today.Duties(schedule.Due, schedule.Overdue) {
		if d.Who == schedule.Ofsted {
			fmt.Println(d.What, "until", d.Window.Closes, "-", d.Strength, "-", d.Rule)
		}
	}
	for c := range today.Changes(yesterday) {
		if c.Duty.Who == schedule.Ofsted && c.Kind == sccif.DutyStands {
			fmt.Println(c.Duty.Key, "was", c.Before.Status, "and is", c.Duty.Status)
		}
	}

	// Output:
	// full inspection until 2024-06-29 - must - schedule.last-quarter-relief
	// full inspection until 2025-03-31 - usually - schedule.annual-full
	// schedule.last-quarter-relief/2024-01-10 was upcoming and is due
	// schedule.annual-full/2024-25 was upcoming and is due
}

// What the README shows a developer.
func Example_developer() {
	file, err := os.Open("examples/inspectionplan/sc485956.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()
	today := calendar.MustParseDate("2024-06-01")

	home, err := sccif.ReadHome(file) // or build sccif.Home from rows
	if err != nil {
		fmt.Println(err) // one error a line: place, line, what was wrong
		return
	}
	a, err := sccif.Assess(home, today)
	if err != nil {
		fmt.Println(err)
		return
	}
	for d := range a.Duties(schedule.Due, schedule.Overdue) {
		fmt.Println(d.Window.Closes, d.Who, d.What, d.Strength)
		fmt.Println(d.Because()) // one plain sentence a rule, with its section
	}

	// Output:
	// 2025-03-31 ofsted full inspection usually
	// A full inspection is usually carried out at least once in each inspection year: in 2024-25 by 31 March 2025 (schedule.annual-full; SCCIF of 8 September 2023, Types of inspection; frequency).
}

// What the README shows an analyst.
func Example_analyst() {
	d, err := judgement.Decide(judgement.Facts{
		HelpedAndProtected: judgement.Inadequate,
		LeadersAndManagers: judgement.Good,
	}, calendar.MustParseDate("2024-02-27"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Overall.Permitted)
	for r := range d.Reasons() {
		fmt.Println(r)
	}

	// Output:
	// {inadequate}
	// Helped and protected is inadequate, so the overall judgement is always inadequate (judgement.limiting; SCCIF of 8 September 2023, Judgement structure).
}

// What the README shows an analyst of a published table.
func Example_table() {
	file := strings.NewReader("Provider level as at 31 March 2025\n" +
		"URN,Provision type,Event type,Inspection date,Overall experiences and progress of children and young people\n" +
		"SC000001,Children's home,Full inspection,02/10/2024,Good\n" +
		"SC000002,Children's home,Full inspection,08/10/2024,Outstanding\n" +
		"SC000003,Children's home,Full inspection,09/10/2024,Inadequate\n")

	table, err := published.Providers(file) // any year's layout
	if err != nil {
		fmt.Println(err)
		return
	}
	p := judgement.ProfileOf(table.Grades())
	fmt.Println(p.GoodOrBetter())
	svg := chart.Profile(p) // a picture: gonbui.DisplaySVG(svg) in a notebook, or a file
	fmt.Println(strings.HasPrefix(svg, "<svg "))

	// Output:
	// 2 of 3, 66.7%
	// true
}

// What the README shows of two editions: one inspection's report under each.
func Example_editions() {
	day := calendar.MustParseDate
	inspection := judgement.Inspection{
		Type: judgement.Full, First: day("2024-02-27"), Last: day("2024-02-28"), Feedback: day("2024-02-28"),
	}
	for _, edition := range []rule.Edition{rule.SCCIF2023, rule.SCCIF2026} {
		line, err := schedule.TimelineWith(inspection, schedule.TimelineOptions{Edition: edition})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(edition.Title())
		for _, step := range []schedule.Step{schedule.DraftReport, schedule.FinalReport, schedule.ComplaintEnds, schedule.Publication} {
			fmt.Println("  " + line.Because(step).Text)
		}
	}
	for change := range rule.Changes(day("2023-09-08"), day("2026-06-29")) {
		if change.Rule == rule.TimelineComplaint5 {
			fmt.Println(change)
		}
	}

	// Output:
	// SCCIF of 8 September 2023
	//   The draft report is sent to the provider within 18 working days of the end of the inspection, 28 February 2024, so by the end of 25 March 2024
	//   The final report is sent to the provider within 30 working days of the end of the inspection, 28 February 2024, so by the end of 12 April 2024
	//   The provider can make a formal complaint within 5 working days of the last day for the final report, 12 April 2024, so by the end of 19 April 2024
	//   The report is published within 38 working days of the end of the inspection, 28 February 2024, so by the end of 24 April 2024
	// SCCIF of 29 June 2026
	//   The draft report is sent to the provider within 18 working days of the end of the inspection, 28 February 2024, so by the end of 25 March 2024
	//   The final report is sent to the provider within 30 working days of the end of the inspection, 28 February 2024, so by the end of 12 April 2024
	//   A formal complaint may be made when the provider receives the draft report; the text gives no number of days
	//   The SCCIF of 29 June 2026 gives no limit for this step: publication
	// timeline.complaint-5 changed on some day from 9 September 2023 to 29 June 2026, from always, 5 working days to may: A formal complaint may be made when the provider receives the draft report; the text gives no number of days.
}

// What the README shows the test suite of a downstream service.
func TestSuite(t *testing.T) {
	h := scciftest.Home().Registered("2022-06-28").Full("2023-02-14", judgement.Good)

	scciftest.RequireDue(t, h, "2023-04-02", rule.ScheduleAnnualFull, "2023-04-01", "2024-03-31")
	scciftest.RequireMilestone(t, h, "2023-04-02", "2023-02-14", schedule.DraftReport, "2023-03-10")

	worse := h.Full("2024-01-09", judgement.RequiresImprovement)
	scciftest.RequireDue(t, worse, "2024-04-01", rule.ScheduleLastQuarterRelief, "2024-04-01", "2024-06-29")
}
