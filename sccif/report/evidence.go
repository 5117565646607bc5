package report

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Evidence is one entry of an inspector's record (SCCIF, How inspectors record the
// evidence).
type Evidence struct {
	// ID is the caller's own.
	ID     string `json:"id,omitempty"`
	Source Source `json:"source,omitzero"`
	// Time and Interviewee are those of an interview: when it was, in the
	// inspector's form, and the interviewee's job title or relationship to the
	// child, never a name.
	Time        string `json:"time,omitempty"`
	Interviewee string `json:"interviewee,omitempty"`
	// Identifies: the entry holds information that could identify a person.
	// Necessary: that is needed to protect a child or to support further action.
	// InitialsOnly: the person is identified by initials only.
	Identifies   rule.Truth `json:"identifies,omitzero"`
	Necessary    rule.Truth `json:"necessary,omitzero"`
	InitialsOnly rule.Truth `json:"initialsOnly,omitzero"`
}

// Check says whether the entry states its source, and that of an interview the time
// and who was interviewed; and whether it identifies a person only where that is
// necessary, by initials.
//
// The error is [rule.ErrNotCovered] for a day on which the rules are not known.
func (e Evidence) Check(on calendar.Date) ([]rule.Verdict, error) {
	const id = rule.ConductEvidence
	a := rule.Audit{On: on}
	a.Note(id, "source", rule.TruthOf(e.Source != 0), "source")
	interview := rule.Unknown
	if e.Source != 0 {
		interview = rule.TruthOf(e.Source == Interview)
	}
	noteWhere(&a, id, "time", interview, "source", rule.Given(e.Time), "time")
	noteWhere(&a, id, "interviewee", interview, "source", rule.Given(e.Interviewee), "interviewee")

	missing := rule.Lacking(e.Identifies.Not().Named("identifies"),
		e.Necessary.Named("necessary"), e.InitialsOnly.Named("initialsOnly"))
	a.Note(rule.ReportChildrenUnidentified, "", e.Identifies.Not().Or(e.Necessary.And(e.InitialsOnly)), missing...)
	return a.Result()
}
