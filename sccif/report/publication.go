package report

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Withholding is what is known of a decision not to publish a report.
type Withholding struct {
	// Withheld: a regional director decided not to publish it.
	Withheld rule.Truth `json:"withheld,omitzero"`
	// Exceptional: the circumstances are exceptional.
	Exceptional rule.Truth `json:"exceptional,omitzero"`
}

// Publication says whether a report is published.
type Publication struct {
	// Publish is unknown where a missing fact decides.
	Publish  rule.Truth     `json:"publish,omitzero"`
	Findings []rule.Verdict `json:"findings"`
}

// Publish says whether the report of an inspection is published. All are; only that
// of a monitoring visit may be withheld, by a regional director, in exceptional
// circumstances (SCCIF, Children's homes reports; Monitoring visit reports). A
// decision that the rules do not allow is a departure and does not change the
// answer. Reports of monitoring visits have been published since 1 April 2014
// (response of 2014, 3).
//
// The error is [rule.ErrNotCovered] for a day on which the rules are not known, and
// [rule.ErrUnknown] for a type of inspection that there is not.
func Publish(t judgement.InspectionType, d Withholding, on calendar.Date) (Publication, error) {
	if !t.Valid() {
		return Publication{}, fmt.Errorf("%w: inspection type %q", rule.ErrUnknown, t)
	}
	a := rule.Audit{On: on}
	p := Publication{Publish: rule.Yes}
	switch {
	case t == judgement.Monitoring && !rule.ReportMonitoring.InForce(on):
		// From April 2014; the exception is not known of that time.
		a.Note(rule.HistoryMonitoringReportsPublished2014, "", d.Withheld.Not(), "withheld")
	case t == judgement.Monitoring:
		p.Publish = d.Withheld.And(d.Exceptional).Not()
		missing := []string{"withheld"}
		switch d.Withheld {
		case rule.No:
			a.Skip(rule.ReportMonitoring, "not published")
		case rule.Yes:
			missing = []string{"exceptional"}
			a.Note(rule.ReportMonitoring, "not published", d.Exceptional, missing...)
		default:
			a.Note(rule.ReportMonitoring, "not published", rule.Unknown, missing...)
		}
		if p.Publish == rule.No {
			a.Skip(rule.ReportMonitoring, "published")
		} else {
			a.Note(rule.ReportMonitoring, "published", p.Publish, missing...)
		}
	case t == judgement.Assurance:
		a.Note(rule.ReportAssuranceContents, "published", d.Withheld.Not(), "withheld")
	default:
		a.Note(rule.ReportAnonymised, "", d.Withheld.Not(), "withheld")
	}
	findings, err := a.Result()
	if err != nil {
		return Publication{}, err
	}
	p.Findings = findings
	return p, nil
}
