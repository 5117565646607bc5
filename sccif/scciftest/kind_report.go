package scciftest

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/report"
)

func reportKinds() []Kind {
	return []Kind{
		question("report", "whether a report holds what it must", "what is known of the report: its type, sections and contents",
			func(r report.Report, on calendar.Date) (any, error) { return findings(r.Check(on)) }),
	}
}
