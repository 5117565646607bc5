package sccif

import (
	"encoding/json"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

// AssessmentVersion is the version of the assessment's JSON.
const AssessmentVersion = 1

type assessmentJSON struct {
	Version          int                        `json:"version"`
	URN              string                     `json:"urn"`
	On               calendar.Date              `json:"on"`
	Edition          rule.Edition               `json:"edition"`
	Ledger           rule.Edition               `json:"ledger"`
	Duties           []schedule.Duty            `json:"duties"`
	Timelines        []schedule.ReportTimeline  `json:"timelines"`
	Judgement        *judgementJSON             `json:"judgement,omitempty"`
	ComplianceVisits []schedule.ComplianceVisit `json:"complianceVisits"`
	Departures       []Departure                `json:"departures"`
	Oddities         []Oddity                   `json:"oddities"`
	Workforce        *workforce.Position        `json:"workforce,omitempty"`
	Occupancy        *occupancy.Result          `json:"occupancy,omitempty"`
	Later            []string                   `json:"later"`
	Rules            []rule.Finding             `json:"rules"`
}

type judgementJSON struct {
	Inspection         int              `json:"inspection"`
	Overall            judgement.Bounds `json:"overall"`
	HelpedAndProtected judgement.Bounds `json:"helpedAndProtected"`
	LeadersAndManagers judgement.Bounds `json:"leadersAndManagers"`
	Because            []string         `json:"because"`
}

// MarshalJSON gives the assessment in the form that the module publishes: dates
// as 2006-01-02, open ends of windows left out, every list present even when
// empty.
func (a Assessment) MarshalJSON() ([]byte, error) {
	out := assessmentJSON{
		Version: AssessmentVersion, URN: a.URN, On: a.On, Edition: a.Edition, Ledger: rule.Newest,
		Duties: present(a.Plan.Duties), Timelines: present(a.Timelines),
		ComplianceVisits: present(a.ComplianceVisits), Departures: present(a.Departures),
		Oddities: present(a.Oddities), Workforce: a.Workforce, Occupancy: a.Occupancy, Later: present(a.Later),
		Rules: []rule.Finding{},
	}
	if j := a.Judgement; j != nil {
		out.Judgement = &judgementJSON{
			Inspection: j.Inspection, Overall: j.Overall, HelpedAndProtected: j.HelpedAndProtected,
			LeadersAndManagers: j.Leaders, Because: rule.Sentences(j.Reasons()),
		}
	}
	for f := range a.Rules() {
		out.Rules = append(out.Rules, f)
	}
	return json.Marshal(out)
}

// present gives an empty list for none, so that JSON has [] and not null.
func present[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
