package sccif_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/schedule"
)

func ExampleReadHome() {
	home, err := sccif.ReadHome(strings.NewReader(`{
		"version": 1,
		"urn": "SC485956",
		"provision": "children's home",
		"registered": "2015-06-05",
		"inspections": [
			{"type": "full", "first": "2024-02-27", "last": "2024-02-28",
			 "judgements": {"overall": "outstanding"}}
		]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(home.URN, home.Registered.Long(), home.Inspections[0].Judgements.Overall)
	fmt.Println("a manager is being recruited:", home.Recruiting)
	// Output:
	// SC485956 5 June 2015 outstanding
	// a manager is being recruited: unknown
}

// Everything that is wrong is said at once, with its place, line and column.
func ExampleReadHome_errors() {
	_, err := sccif.ReadHome(strings.NewReader(`{
  "registered": "2015-06-05",
  "Closed": "2024-01-31",
  "inspections": [
    {"type": "full", "first": "2014-02-27", "judgements": {"overall": 1}},
    {"type": "monitoring", "first": "2023-02-28", "last": "2023-02-30"}
  ]
}`))
	fmt.Println(err)

	var list sccif.ReadErrors
	fmt.Println(errors.As(err, &list), len(list), list[0].Place, errors.Is(err, calendar.ErrRange))
	// Output:
	// line 3, column 3: Closed: unknown field, want "closed"
	// line 5, column 31: inspections[0].first: "2014-02-27": before registered, which is 2015-06-05
	// line 5, column 71: inspections[0].judgements.overall: 1: want a text, not a number
	// line 6, column 59: inspections[1].last: "2023-02-30": no such day
	// true 4 Closed true
}

// One object a line; a bad line does not end the reading.
func ExampleReadHomes() {
	file := strings.NewReader(`{"urn": "SC000001", "registered": "2015-06-05"}
{"urn": "SC000002", "registered": "5 June 2015"}
{"urn": "SC000003"}
`)
	for home, err := range sccif.ReadHomes(file) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(home.URN)
	}
	// Output:
	// SC000001
	// line 2, column 35: registered: "5 June 2015": want a date such as 2024-06-29
	// SC000003
}

// A home from the rows of a database is checked as one from a file.
func ExampleHome_Validate() {
	home := sccif.Home{
		URN: "SC000001",
		Record: schedule.Record{
			Registered: calendar.MustParseDate("2015-06-05"),
			Inspections: []judgement.Inspection{{
				Type:  judgement.Full,
				First: calendar.MustParseDate("2024-02-28"),
				Last:  calendar.MustParseDate("2024-02-27"),
			}},
		},
	}
	fmt.Println(home.Validate())
	// Output:
	// inspections[0].last: "2024-02-27": before first, which is 2024-02-28
}

func ExampleHome_MarshalJSON() {
	home := sccif.Home{
		URN: "SC000001",
		Record: schedule.Record{
			Provision: judgement.ChildrensHome,
			Regulation45Reviews: []schedule.Regulation45Review{
				{Completed: calendar.MustParseDate("2024-01-31")},
			},
		},
	}
	text, err := json.Marshal(home)
	fmt.Println(string(text), err)
	// Output:
	// {"version":1,"urn":"SC000001","provision":"children's home","regulation45Reviews":["2024-01-31"]} <nil>
}
