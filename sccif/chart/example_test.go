package chart_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/chart"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/schedule"
)

// described gives what a picture says in words.
func described(svg string) string {
	_, rest, _ := strings.Cut(svg, "<desc")
	_, rest, _ = strings.Cut(rest, ">")
	text, _, _ := strings.Cut(rest, "</desc>")
	return text
}

func ExamplePlan() {
	home, err := sccif.ReadHome(strings.NewReader(`{"version": 1, "urn": "SC999999", "provision": "children's home", "registered": "2024-05-01"}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	a, err := sccif.Assess(home, calendar.MustParseDate("2024-06-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	svg := chart.Plan(a) // write it to a file, a response, a notebook
	fmt.Println(strings.HasPrefix(svg, "<svg "), strings.HasSuffix(svg, "</svg>\n"))
	fmt.Println(strings.Contains(described(svg), "Inspection: from 1 Oct 2024, always"))
	// Output:
	// true true
	// true
}

func ExampleTimeline() {
	day := calendar.MustParseDate
	t, err := schedule.Timeline(judgement.Inspection{Type: judgement.Full, First: day("2024-02-27"), Last: day("2024-02-28"), Feedback: day("2024-02-28")})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, step := range strings.SplitAfter(described(chart.Timeline(t)), ". ") {
		fmt.Println(strings.TrimSpace(step))
	}
	// Output:
	// Evidence scanned; 6 March 2024; 5 working days; guidance; timeline.evidence-5.
	// Quality assurance; 6 March 2024; 5 working days; definition; timeline.full.
	// Draft report; 25 March 2024; 18 working days; always; timeline.draft-18.
	// Comments; 3 April 2024; 5 working days; always; timeline.comments-5.
	// Final report; 12 April 2024; 30 working days; always; timeline.final-30.
	// Complaint; 19 April 2024; 5 working days; always; timeline.complaint-5.
	// Publication; 24 April 2024; 38 working days; always; timeline.publish-38.
}

func ExampleOccupancy() {
	day := calendar.MustParseDate
	residents := []occupancy.Resident{
		{ID: "R1", Born: day("2010-10-01"), Stays: []occupancy.Stay{{From: day("2022-05-10")}}},
		{ID: "R2", Born: day("2006-03-01"), Stays: []occupancy.Stay{{From: day("2022-01-10")}}},
	}
	span := calendar.Period{First: day("2022-01-10"), Last: day("2025-06-01")}
	series, err := occupancy.Rolling(residents, span, occupancy.Options{AsAt: day("2024-06-01")})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(described(chart.Occupancy(series)))
	// Output:
	// Children: 1 from 10 Jan 2022, 2 from 10 May 2022, 1 from 1 Mar 2024. Young adults: 0 from 10 Jan 2022, 1 from 1 Mar 2024. The test holds in the 12 months to 1 June 2024: more children on 273 days, not more on 93, nobody there on 0. From 30 August 2024 the test fails.
}

func ExampleProfile() {
	grades := []judgement.Grade{judgement.Good, judgement.Outstanding, judgement.Good, judgement.Inadequate}
	svg := chart.Profile(judgement.ProfileOf(slices.Values(grades)))
	fmt.Println(described(svg))
	// Output: Good or better: 3 of 4, 75.0%. 1 outstanding, 2 good, 1 inadequate.
}

func ExampleOptions() {
	years := []chart.NamedProfile{
		{Name: "2018", Profile: judgement.Profile{}.With(judgement.Good)},
		{Name: "2022", Profile: judgement.Profile{}.With(judgement.Good).With(judgement.Inadequate)},
	}
	svg := chart.Options{Title: "Homes of one provider", Width: 900, Scheme: chart.Light}.Profiles(years...)
	fmt.Println(strings.Contains(svg, ">Homes of one provider</title>"), described(svg))
	// Output: true 2018: good or better 1 of 1, 100.0%; 1 good. 2022: good or better 1 of 2, 50.0%; 1 good, 1 inadequate.
}

func ExampleSheet() {
	p := judgement.Profile{}.With(judgement.Good)
	svg, err := chart.Sheet("Two pictures", chart.Profile(p), chart.Profile(p.With(judgement.Outstanding)))
	fmt.Println(strings.Count(svg, "<svg "), err)
	_, err = chart.Sheet("None", "<svg/>")
	fmt.Println(err)
	// Output:
	// 3 <nil>
	// charts[0]: not a picture of this package
}
