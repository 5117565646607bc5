package sccif_test

import (
	"fmt"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/schedule"
)

// Judged inadequate, a home is returned to within 6 to 8 weeks.
func ExampleAssess() {
	home := sccif.Home{Record: schedule.Record{
		Provision: judgement.ChildrensHome,
		Inspections: []judgement.Inspection{{
			Type:  judgement.Full,
			First: calendar.MustParseDate("2024-02-27"), Last: calendar.MustParseDate("2024-02-28"),
			Judgements: judgement.Judgements{
				Overall: judgement.Inadequate, HelpedAndProtected: judgement.Inadequate, LeadersAndManagers: judgement.Good,
			},
		}},
	}}
	a, err := sccif.Assess(home, calendar.MustParseDate("2024-04-15"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for d := range a.Duties(schedule.Due) {
		if d.What == schedule.ReturnVisit {
			fmt.Println(d.What, "from", d.Window.Opens, "to", d.Window.Closes)
			fmt.Println(d.Because())
		}
	}
	// Output:
	// return visit from 2024-04-10 to 2024-04-24
	// The home was judged inadequate on 28 February 2024, so there is some inspection activity within 6 weeks to 8 weeks, expected from 10 April 2024 and by 24 April 2024, usually a monitoring visit or a full inspection (followup.return-6-8-weeks; SCCIF of 8 September 2023, Subsequent inspection activity).
}

func ExampleAssessment_Changes() {
	home, err := sccif.ReadHome(strings.NewReader(`{"provision": "children's home", "registered": "2024-05-01"}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	yesterday, _ := sccif.Assess(home, calendar.MustParseDate("2024-09-30"))
	today, err := sccif.Assess(home, calendar.MustParseDate("2024-10-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for c := range today.Changes(yesterday) {
		if c.Duty.Who == schedule.Ofsted {
			fmt.Println(c.Duty.Key, c.Kind, c.Before.Status, c.Duty.Status)
		}
	}
	// Output:
	// schedule.annual-full/2024-25 status upcoming due
	// schedule.new-home-first-half/2024-05-01 status upcoming due
}

// One home a line goes in, one assessment a home comes out, in order; what cannot
// be read is an error in its place.
func ExampleAssessAll() {
	homes := strings.NewReader(`{"urn": "SC000001", "provision": "children's home"}
{"urn": "SC000002", "provision": "children's home", "registered": "2023-02-30"}
{"urn": "SC000003", "provision": "children's home"}
`)
	for a, err := range sccif.AssessAll(sccif.ReadHomes(homes), calendar.MustParseDate("2024-06-01")) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(a.URN, a.Edition)
	}
	// Output:
	// SC000001 sccif-2023
	// line 2, column 67: registered: "2023-02-30": no such day
	// SC000003 sccif-2023
}
