package report

import "github.com/sccif/sccif-go/calendar"

var testDay = calendar.MustParseDate("2024-06-01")
