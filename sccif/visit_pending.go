package sccif

import "github.com/sccif/sccif-go/calendar"

type complianceVisit struct {
	Serves        []string
	Opens, Closes calendar.Date
}
