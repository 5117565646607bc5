package enforcement

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Recommendation shows where practice can improve. It refers to the Guide to the
// children's homes regulations or to other statutory guidance (SCCIF,
// Recommendations). A zero field is "not given".
type Recommendation struct {
	// ID is the caller's own.
	ID string `json:"id,omitempty"`
	// Summary sums up the part of the Guide that matters, and Page and Paragraph
	// are its place there.
	Summary   string `json:"summary,omitempty"`
	Page      uint16 `json:"page,omitzero"`
	Paragraph string `json:"paragraph,omitempty"`
	// OtherGuidance names other statutory guidance on which the recommendation
	// rests instead.
	OtherGuidance string `json:"otherGuidance,omitempty"`
	// Text is the recommendation as it stands in the report, brackets included.
	Text string `json:"text,omitempty"`
	Coverage
}

// Check says what the recommendation should and must contain, part by part. Where
// it rests on other statutory guidance and on nothing in the Guide, the parts about
// the Guide do not apply. The names of the home's buildings and the errors are as in
// [Requirement.Check].
func (r Recommendation) Check(on calendar.Date, home ...string) ([]rule.Verdict, error) {
	if err := r.Coverage.validate(home); err != nil {
		return nil, err
	}
	const id = rule.EnforcementRecommendationContents
	a := rule.Audit{On: on}
	other, summary := rule.Given(r.OtherGuidance), rule.Given(r.Summary)
	page, paragraph := rule.TruthOf(r.Page > 0), rule.Given(r.Paragraph)
	if other == rule.Yes && summary.Or(page, paragraph) == rule.No {
		a.Skip(id, "guide")
		a.Skip(id, "place")
	} else {
		a.Note(id, "guide", summary, "summary")
		a.NoteAll(id, "place", page.Named("page"), paragraph.Named("paragraph"))
	}
	if other == rule.Yes {
		a.Note(id, "other guidance", rule.Yes)
	} else {
		a.Skip(id, "other guidance")
	}
	r.Coverage.check(&a, id, r.Text, home)
	return a.Result()
}
