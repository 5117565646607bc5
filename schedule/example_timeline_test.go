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
