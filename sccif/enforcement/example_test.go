package enforcement_test

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/enforcement"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// A requirement for one of two buildings that names neither regulation nor
// building.
func ExampleRequirement_Check() {
	r := enforcement.Requirement{
		Action:   "Fit window restrictors.",
		By:       calendar.MustParseDate("2024-06-14"),
		Report:   calendar.MustParseDate("2024-05-29"),
		Text:     "Fit window restrictors.",
		Coverage: enforcement.Coverage{Buildings: []string{"Annexe"}},
	}
	findings, err := r.Check(calendar.MustParseDate("2024-05-02"), "Main house", "Annexe")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range findings {
		if f.Departs() {
			fmt.Println(f.Strength, f.Part, f.Missing)
		}
	}
	fmt.Println(r.Brackets(r.Text))
	// Output:
	// guidance regulation [regulation]
	// must building [text]
	// Fit window restrictors. (Annexe)
}

func ExampleMatter_Decide() {
	m := enforcement.Matter{
		Breach: rule.Yes, Sources: 2, Effect: rule.Yes,
		SignificantConcerns: rule.No, MinorError: rule.No,
	}
	c, err := m.Decide(calendar.MustParseDate("2024-05-02"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("requirement:", c.Requirement)
	for _, f := range c.Findings {
		if f.Outcome == rule.Undecided {
			fmt.Println("still to assess:", f.Missing)
		}
	}
	// Output:
	// requirement: unknown
	// still to assess: [recommendationBetter]
}

// Partial action is not compliance. Each step has its strength.
func ExampleNotice_FollowUp() {
	n := enforcement.Notice{ComplianceNotice: schedule.ComplianceNotice{
		ID: "N1", Served: calendar.MustParseDate("2024-04-01"), Due: calendar.MustParseDate("2024-05-01"),
	}}
	f, err := n.FollowUp(enforcement.Compliance{
		Visited: calendar.MustParseDate("2024-05-03"), Partial: rule.Yes,
	}, calendar.MustParseDate("2024-05-07"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(f.State)
	for _, next := range f.Next {
		fmt.Printf("%v: %v\n", next.Strength, next.Step)
	}
	// Output:
	// not met
	// must: consider further action
	// must: consider prosecution
	// guidance: steps to cancel registration
	// guidance: further notice
	// may: weigh partial action
}
