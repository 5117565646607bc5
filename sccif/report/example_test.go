package report_test

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/report"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Every place where a name appears, as position and kind.
func ExampleChecker_Check() {
	c, err := report.NewChecker(report.Names{
		Home:                  []string{"Beech Lodge"},
		Address:               []string{"12 Rowan Street, Otterby", "QX1 4ZP"},
		Children:              []report.Person{{Names: []string{"Zoë"}, Initials: "ZM"}},
		ResponsibleIndividual: []string{"Jane Pryce"},
		Organisation:          []string{"Beech Lodge Care Ltd"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	text := "Beech Lodge Care Ltd runs the home; Jane Pryce is responsible.\n" +
		"Zoe's room and beech-lodge's garden are near qx14zp."
	hits, err := c.CheckString(text)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, h := range hits {
		fmt.Printf("line %d, column %d: %v\n", h.Line, h.Column, h.Kind)
	}
	fmt.Println(c)
	// Output:
	// line 2, column 1: child
	// line 2, column 16: home
	// line 2, column 46: postcode
	// report.Checker[redacted]
}

// The report of a monitoring visit never holds what Ofsted intends to do.
func ExampleReport_Check() {
	r := report.Report{Type: judgement.Monitoring, Monitoring: report.MonitoringContents{
		Purpose: rule.Yes, Progress: rule.No, IntendedAction: rule.Yes,
	}}
	findings, err := r.Check(calendar.MustParseDate("2024-06-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range findings {
		if f.Departs() {
			fmt.Println(f.Strength, f.Rule, f.Missing)
		}
	}
	// Output:
	// must report.monitoring [monitoring.progress]
	// never report.monitoring-no-intended-action [monitoring.intendedAction]
}

func ExampleNoChildren_Check() {
	n := report.NoChildren{
		Type: judgement.Assurance, Registered: calendar.MustParseDate("2024-02-01"),
		Text: "No children have been accommodated so far. The home is ready for placements.",
	}
	findings, err := n.Check(calendar.MustParseDate("2024-06-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range findings {
		fmt.Println(f.Part, f.Kept, f.Missing)
	}
	// Output:
	// template yes []
	// statement no [text: registration date text: keeping the registration]
}
