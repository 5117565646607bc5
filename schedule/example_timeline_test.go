package schedule_test

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/schedule"
)

func ExampleTimeline() {
	inspection := judgement.Inspection{
		Type:  judgement.Full,
		First: calendar.MustParseDate("2024-02-27"),
		Last:  calendar.MustParseDate("2024-02-28"),
	}
	t, err := schedule.Timeline(inspection)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range t.Milestones {
		fmt.Println(m.Date, m.What)
	}
	fmt.Println(t.Because(schedule.DraftReport))
	// Output:
	// 2024-03-06 evidence scanned
	// 2024-03-06 quality assurance
	// 2024-03-25 draft report
	// 2024-04-03 comments
	// 2024-04-12 final report
	// 2024-04-19 complaint
	// 2024-04-24 publication
	// The draft report is sent to the provider within 18 working days of the end of the inspection, 28 February 2024, so by the end of 25 March 2024 (timeline.draft-18; SCCIF of 8 September 2023, Timeframe; quality assurance).
}

func ExampleInProgress() {
	inspection := judgement.Inspection{
		Type:          judgement.Full,
		First:         calendar.MustParseDate("2024-02-27"),
		Last:          calendar.MustParseDate("2024-02-28"),
		DraftReceived: calendar.MustParseDate("2024-03-20"),
		FinalIssued:   calendar.MustParseDate("2024-04-15"),
	}
	p, err := schedule.InProgress(inspection, calendar.MustParseDate("2024-04-16"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range p.Steps[2:] {
		fmt.Println(s.Date, s.What, s.Pace, s.WorkingDays)
	}
	// Output:
	// 2024-03-25 draft report early -3
	// 2024-03-27 comments closed 12
	// 2024-04-12 final report late 1
	// 2024-04-22 complaint open -4
	// 2024-04-24 publication open -6
}
