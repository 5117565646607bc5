package report

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Source is where evidence comes from. The zero value is "not given".
type Source uint8

const (
	// Observation is what the inspector saw.
	Observation Source = iota + 1
	// WrittenRecord is a document.
	WrittenRecord
	// Interview is a conversation.
	Interview
	// OtherSource is any other, such as a questionnaire.
	OtherSource
)

var sourceNames = [...]string{"", "observation", "written record", "interview", "other"}

// String gives the source in lower case; the zero value gives "".
func (s Source) String() string { return rule.NameOf(sourceNames[:], s) }

// ParseSource reads what [Source.String] gives.
func ParseSource(text string) (Source, error) {
	return rule.ParseName[Source]("source", sourceNames[:], text)
}

// AppendText appends the words, nothing for the zero value.
func (s Source) AppendText(b []byte) ([]byte, error) {
	return rule.AppendName(b, "source", sourceNames[:], s)
}

// MarshalText gives the words; the zero value gives no text.
func (s Source) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads the words; no text is the zero value.
func (s *Source) UnmarshalText(text []byte) error {
	return rule.UnmarshalName(s, "source", sourceNames[:], text)
}

// Value gives the words for a database, or NULL for the zero value.
func (s Source) Value() (driver.Value, error) { return rule.NameValue("source", sourceNames[:], s) }

// Scan reads the words from text or bytes; NULL is the zero value.
func (s *Source) Scan(src any) error { return rule.ScanName(s, "source", sourceNames[:], src) }

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
	// Identifies: it holds information that could identify a person. Necessary: to
	// protect a child or to support further action. InitialsOnly: by initials.
	Identifies   rule.Truth `json:"identifies,omitzero"`
	Necessary    rule.Truth `json:"necessary,omitzero"`
	InitialsOnly rule.Truth `json:"initialsOnly,omitzero"`
}

// Check says whether the entry states its source, and that of an interview the time
// and who was interviewed; and whether it identifies a person only where that is
// necessary, by initials.
//
// The error is [rule.ErrNotCovered] for a day on which the rules are not known.
func (e Evidence) Check(on calendar.Date) ([]Finding, error) {
	const id = rule.ConductEvidence
	a := rule.Audit{On: on}
	a.Note(id, "source", rule.TruthOf(e.Source != 0), "source")
	interview := rule.Unknown
	if e.Source != 0 {
		interview = rule.TruthOf(e.Source == Interview)
	}
	where(&a, id, "time", interview, "source", rule.Given(e.Time), "time")
	where(&a, id, "interviewee", interview, "source", rule.Given(e.Interviewee), "interviewee")

	missing := rule.Lacking(e.Identifies.Not().Named("identifies"),
		e.Necessary.Named("necessary"), e.InitialsOnly.Named("initialsOnly"))
	a.Note(rule.ReportChildrenUnidentified, "", e.Identifies.Not().Or(e.Necessary.And(e.InitialsOnly)), missing...)
	return a.Result()
}

// Feedback is what is known of the feedback at the end of an inspection (SCCIF, End
// of the inspection and feedback).
type Feedback struct {
	// Findings: the main findings, strengths and weaknesses alike.
	Findings rule.Truth `json:"findings,omitzero"`
	// Judgements: the likely judgements.
	Judgements rule.Truth `json:"judgements,omitzero"`
	// Requirements: likely requirements and recommendations, with the regulation
	// or the guidance.
	Requirements rule.Truth `json:"requirements,omitzero"`
	// Reasons: how the judgements were reached.
	Reasons rule.Truth `json:"reasons,omitzero"`
	// Concerns: the opportunity to raise concerns, then and later. It is asked for
	// since the text of 2026.
	Concerns rule.Truth `json:"concerns,omitzero"`
	// Draft: when the draft report will come.
	Draft rule.Truth `json:"draft,omitzero"`
	// Written: a written summary or written feedback was given before the draft
	// report. A provider's own notes are none.
	Written rule.Truth `json:"written,omitzero"`
	// ChildIdentified: a comment identified a child. ChildPermitted: with the
	// child's permission.
	ChildIdentified rule.Truth `json:"childIdentified,omitzero"`
	ChildPermitted  rule.Truth `json:"childPermitted,omitzero"`
}

// Check says which parts the feedback had, of those that the edition of the day
// asks for; that nothing was given in writing; and that no child was identified.
//
// The error is [rule.ErrNotCovered] for a day on which the rules are not known.
func (f Feedback) Check(on calendar.Date) ([]Finding, error) {
	const id = rule.ConductFeedback
	a := rule.Audit{On: on}
	parts := map[string]rule.Truth{
		"findings": f.Findings, "judgements": f.Judgements, "requirements": f.Requirements,
		"reasons": f.Reasons, "concerns": f.Concerns, "draft": f.Draft,
	}
	version, _ := id.On(on)
	for _, part := range version.Parts {
		a.Note(id, part.Name, parts[part.Name], part.Name)
	}
	a.Note(rule.ConductNoWrittenFeedback, "", f.Written.Not(), "written")
	unidentified(&a, f.ChildIdentified, f.ChildPermitted)
	return a.Result()
}

// Disclosure is what was said at an inspection or visit of the source of a concern
// (SCCIF, The start of the inspection; Monitoring for any other reason).
type Disclosure struct {
	// Protected: the information came from a whistle-blower or from someone who
	// wishes to stay anonymous.
	Protected rule.Truth `json:"protected,omitzero"`
	// Revealed: something was said that reveals who it was. GuessAnswered: a guess
	// was confirmed, denied or commented on.
	Revealed      rule.Truth `json:"revealed,omitzero"`
	GuessAnswered rule.Truth `json:"guessAnswered,omitzero"`
}

// Check says whether the source was kept secret: never revealed, and no guess
// answered. Where the source asked for nothing of the kind the rule does not apply.
//
// The error is [rule.ErrNotCovered] for a day on which the rule is not known.
func (d Disclosure) Check(on calendar.Date) ([]Finding, error) {
	const id = rule.ConductWhistleblower
	a := rule.Audit{On: on}
	kept := d.Revealed.Not().And(d.GuessAnswered.Not())
	switch {
	case d.Protected == rule.No:
		a.Skip(id, "")
	case d.Protected == rule.Unknown && kept != rule.Yes:
		a.Note(id, "", rule.Unknown, "protected")
	default:
		a.NoteAll(id, "", d.Revealed.Not().Named("revealed"), d.GuessAnswered.Not().Named("guessAnswered"))
	}
	return a.Result()
}
