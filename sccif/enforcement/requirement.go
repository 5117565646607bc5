package enforcement

import (
	"strings"
	"unicode"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Requirement is a statutory requirement: what the registered person has to do to
// put a breach of a regulation right (SCCIF, Requirements). A zero field is "not
// given".
type Requirement struct {
	// ID is the caller's own.
	ID string `json:"id,omitempty"`
	// Regulation is the one that was breached: "regulation 12(2)(a)".
	Regulation string `json:"regulation,omitempty"`
	// Action is what has to be done, in enough detail to act on.
	Action string `json:"action,omitempty"`
	// Imposed is the day on which the requirement was made known, and By the last
	// day on which it can be met in time.
	Imposed calendar.Date `json:"imposed,omitzero"`
	By      calendar.Date `json:"by,omitzero"`
	// Text is the requirement as it stands in the report, brackets included.
	Text string `json:"text,omitempty"`
	Coverage
	// Report is the day on which the inspection report reached, or is expected to
	// reach, the registered person.
	Report calendar.Date `json:"report,omitzero"`
	// GivenAtFeedback: the requirement and its date were made clear at feedback.
	GivenAtFeedback rule.Truth `json:"givenAtFeedback,omitzero"`
}

// Check says what the requirement must and should contain, part by part: the
// regulation, what to do, the date, the buildings, and whether it and its date
// were given at feedback where it falls due before the report arrives. home holds
// the names of the home's buildings: a single one for a home in one building, none
// where they are not known.
//
// The error is [rule.ErrNotCovered] for a day on which the rules are not known,
// [ErrBuilding] for a building that is not the home's, and
// [judgement.ErrImpossible] for a date before the day on which the requirement was
// imposed, and for coverage that contradicts itself.
func (r Requirement) Check(on calendar.Date, home ...string) ([]rule.Verdict, error) {
	if err := r.validate(home); err != nil {
		return nil, err
	}
	const id = rule.EnforcementRequirementContents
	a := rule.Audit{On: on}
	a.Note(id, "regulation", namesRegulation(r.Regulation), "regulation")
	a.Note(id, "action", rule.Given(r.Action), "action")
	a.Note(id, "date", rule.TruthOf(!r.By.IsZero()), "by")
	r.Coverage.check(&a, id, r.Text, home)
	r.checkFeedback(&a)
	return a.Result()
}

func (r Requirement) validate(home []string) error {
	if r.By.Before(r.Imposed) && !r.By.IsZero() {
		return &judgement.ImpossibleError{
			First:  rule.Fact{Name: "imposed", Value: r.Imposed.String()},
			Second: rule.Fact{Name: "by", Value: r.By.String()},
		}
	}
	return r.Coverage.validate(home)
}

// checkFeedback applies the rule about a date before the report arrives.
func (r Requirement) checkFeedback(a *rule.Audit) {
	const id = rule.EnforcementRequirementBeforeReport
	switch r.BeforeReport() {
	case rule.Yes:
		a.Note(id, "", r.GivenAtFeedback, "givenAtFeedback")
	case rule.No:
		a.Skip(id, "")
	default:
		var missing []string
		if r.By.IsZero() {
			missing = append(missing, "by")
		}
		if r.Report.IsZero() {
			missing = append(missing, "report")
		}
		a.Note(id, "", rule.Unknown, missing...)
	}
}

// BeforeReport says whether the requirement falls due before the report reaches
// the registered person; unknown where either day is missing.
func (r Requirement) BeforeReport() rule.Truth {
	if r.By.IsZero() || r.Report.IsZero() {
		return rule.Unknown
	}
	return rule.TruthOf(r.By.Before(r.Report))
}

// namesRegulation is yes for a text that can name a regulation: one with a number in it.
func namesRegulation(regulation string) rule.Truth {
	return rule.TruthOf(strings.ContainsFunc(regulation, unicode.IsDigit))
}
