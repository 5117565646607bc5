package workforce_test

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

// A manager left, and nobody has been appointed: by when, and what then?
func ExampleAssess() {
	home := workforce.Record{
		Managers:   []schedule.Manager{{ID: "M1", Left: calendar.MustParseDate("2024-01-31")}},
		Recruiting: rule.No,
	}
	for _, on := range []string{"2024-07-31", "2024-08-01"} {
		p, err := workforce.Assess(home, calendar.MustParseDate(on))
		if err != nil {
			fmt.Println(err)
			return
		}
		d := p.Deadlines[0]
		facts := p.Facts(judgement.Facts{})
		bounds, err := judgement.Decide(facts, p.On)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(on, d.What, "by", d.Date, d.Status, bounds.Leaders.Permitted.Has(judgement.Good))
	}
	// Output:
	// 2024-07-31 appointment of a manager by 2024-07-31 due true
	// 2024-08-01 appointment of a manager by 2024-07-31 overdue false
}

// A manager who moved: the regulation's three years run from the first home.
func ExampleDeadline() {
	home := workforce.Record{Managers: []schedule.Manager{{
		ID: "M1", Started: calendar.MustParseDate("2022-07-01"), FirstManaged: calendar.MustParseDate("2020-03-15"),
	}}}
	p, err := workforce.Assess(home, calendar.MustParseDate("2022-09-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range p.Deadlines {
		if d.What == workforce.Level5 {
			fmt.Println(d.Date, d.Status)
			fmt.Println(d.Notes()[0])
		}
	}
	// Output:
	// 2023-03-15 due
	// By the framework's words alone, which count from the start in this home, the last day would be 1 July 2025; the regulation governs.
}

func ExampleTeam_Share() {
	home := workforce.Record{Staff: []workforce.Staff{
		{ID: "S1", Started: calendar.MustParseDate("2022-05-09"), Qualified: calendar.MustParseDate("2023-11-01")},
		{ID: "S2", Started: calendar.MustParseDate("2022-01-31")},
		{ID: "S3", Started: calendar.MustParseDate("2024-02-01")},
	}}
	p, err := workforce.Assess(home, calendar.MustParseDate("2024-06-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	share, _ := p.Team.Share(p.Team.Qualified)
	fmt.Println(p.Team.Qualified, "of", p.Team.Staff, share, "qualified;", p.Team.Overdue, "overdue")
	// Output: 1 of 3 0.3333 qualified; 1 overdue
}

func ExampleExperienced() {
	e, err := workforce.Experienced([]workforce.Post{
		{From: calendar.MustParseDate("2016-01-04"), To: calendar.MustParseDate("2017-03-01"), Relevant: rule.No, Supervising: rule.Yes},
		{From: calendar.MustParseDate("2022-05-01"), Relevant: rule.Yes, Supervising: rule.No},
	}, calendar.MustParseDate("2024-04-29"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("relevant:", e.HasRelevant, e.Relevant.Years, "years", e.Relevant.Days, "days")
	fmt.Println("supervising:", e.HasSupervising)
	fmt.Println(e.Finding())
	// Output:
	// relevant: no 1 years 365 days
	// supervising: yes
	// The applicant does not have the experience that a registered manager needs (workforce.manager-experience; Children's Homes (England) Regulations 2015, Regulation 28(2)).
}
