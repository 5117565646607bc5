package report

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Letter is what is known of the letter to the children.
type Letter struct {
	Written   rule.Truth `json:"written,omitzero"`
	Published rule.Truth `json:"published,omitzero"`
}

// Check says whether the letter is as it has to be: written after every full
// inspection, and not published (SCCIF, Children's letters). In a home of several
// buildings the inspector decides whether it is one letter or several. After other
// inspections the rule does not apply.
//
// The errors are those of [Publish].
func (l Letter) Check(t judgement.InspectionType, on calendar.Date) ([]rule.Verdict, error) {
	const id = rule.ReportChildrenLetter
	a := rule.Audit{On: on}
	switch {
	case !t.Valid():
		return nil, fmt.Errorf("%w: inspection type %q", rule.ErrUnknown, t)
	case t != judgement.Full:
		a.Skip(id, "")
	default:
		a.NoteAll(id, "", l.Written.Named("written"), l.Published.Not().Named("published"))
	}
	return a.Result()
}
