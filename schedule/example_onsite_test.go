package schedule_test

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

func ExamplePlanOnSite() {
	home := schedule.Record{
		Buildings:         []string{"Main house", "Annexe"},
		ProvidesEducation: rule.Yes,
	}
	o, err := schedule.PlanOnSite(home, judgement.Assurance, calendar.MustParseDate("2024-09-03"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("days to prepare:", o.Preparation)
	fmt.Println("days on site, at most:", o.Days)
	fmt.Println("together:", o.Total())
	fmt.Println("HMI (education):", o.Education)
	fmt.Println("to be visited:", o.Buildings)
	// Output:
	// days to prepare: 0.5
	// days on site, at most: 2
	// together: 2.5
	// HMI (education): yes
	// to be visited: [Main house Annexe]
}

func ExampleAskResponsibleIndividual() {
	a := schedule.AskResponsibleIndividual(schedule.InterviewFacts{ManagerInPost: rule.No}, calendar.MustParseDate("2024-09-03"))
	fmt.Println(a.Is)
	fmt.Println(a.Because.Text)
	// Output:
	// yes
	// The inspector always asks to interview the responsible individual. There is no registered manager in post
}
