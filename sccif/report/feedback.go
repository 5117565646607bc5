package report

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

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
	// Concerns: the opportunity to raise concerns, then and later. The text of 2026
	// is the first to ask for it.
	Concerns rule.Truth `json:"concerns,omitzero"`
	// Draft: when the draft report will come.
	Draft rule.Truth `json:"draft,omitzero"`
	// Written: a written summary or written feedback was given before the draft
	// report. A provider's own notes do not count.
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
func (f Feedback) Check(on calendar.Date) ([]rule.Verdict, error) {
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
func (d Disclosure) Check(on calendar.Date) ([]rule.Verdict, error) {
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
