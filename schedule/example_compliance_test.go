package schedule_test

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/schedule"
)

func ExampleComplianceVisits() {
	record := schedule.Record{ComplianceNotices: []schedule.ComplianceNotice{
		{ID: "N1", Due: calendar.MustParseDate("2024-05-01")},
		{ID: "N2", Due: calendar.MustParseDate("2024-05-07")},
		{ID: "N3", Due: calendar.MustParseDate("2024-05-20")},
	}}
	plan, err := schedule.ComplianceVisits(record, calendar.MustParseDate("2024-05-02"), schedule.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range plan.Visits {
		fmt.Println(v.Serves, v.Opens, v.Closes, v.Status)
	}
	// Output:
	// [N1 N2] 2024-05-08 2024-05-09 upcoming
	// [N3] 2024-05-21 2024-05-28 upcoming
}
