package scciftest

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/report"
	"github.com/sccif/sccif-go/sccif/rule"
)

func reportKinds() []Kind {
	return []Kind{
		question("report", "whether a report holds what it must", "what is known of the report: its type, sections and contents",
			func(r report.Report, on calendar.Date) (any, error) { return findings(r.Check(on)) }),
		question("anonymity", "where a text holds what a published report must not", `{"names": of the home, its children and staff, "text"}`,
			func(in struct {
				Names report.Names `json:"names"`
				Text  string       `json:"text"`
			}, on calendar.Date) (any, error) {
				c, err := report.NewChecker(in.Names)
				if err != nil {
					return nil, err
				}
				hits, err := c.CheckString(in.Text)
				if err != nil {
					return nil, err
				}
				list, err := c.Findings(hits, on)
				return struct {
					Hits     []report.Hit   `json:"hits"`
					Findings []rule.Verdict `json:"findings"`
				}{hits, list}, err
			}),
		question("no-children report", "whether the report of a first inspection without children has its set statement", `{"type": of the template, "registered", "text"}`,
			func(n report.NoChildren, on calendar.Date) (any, error) { return findings(n.Check(on)) }),
		question("publication", "whether the report of an inspection is published", `{"type": of the inspection, "withheld", "exceptional"}`,
			func(in struct {
				Type judgement.InspectionType `json:"type"`
				report.Withholding
			}, on calendar.Date) (any, error) {
				return report.Publish(in.Type, in.Withholding, on)
			}),
		question("children's letter", "whether the letter to the children is as it has to be", `{"type": of the inspection, "written", "published"}`,
			func(in struct {
				Type judgement.InspectionType `json:"type"`
				report.Letter
			}, on calendar.Date) (any, error) {
				return findings(in.Letter.Check(in.Type, on))
			}),
		question("search", "whether published reports can be searched by a key", `{"by": the key}`,
			func(in struct {
				By report.SearchKey `json:"by"`
			}, on calendar.Date) (any, error) {
				ok, err := report.Searchable(in.By, on)
				return struct {
					Rule       rule.ID    `json:"rule"`
					Searchable rule.Truth `json:"searchable,omitzero"`
				}{rule.ReportSearchable, rule.TruthOf(ok)}, err
			}),
		question("evidence", "whether an entry of an inspector's record is as it has to be",
			`{"source", "time", "interviewee", "identifies", "necessary", "initialsOnly"}`,
			func(e report.Evidence, on calendar.Date) (any, error) { return findings(e.Check(on)) }),
	}
}
