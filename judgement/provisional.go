package judgement

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// ProvisionalChange is what is known of a judgement that changed after feedback
// (SCCIF 2023, Quality assurance and arrangements for publishing the report). The zero
// value says that nothing is known.
type ProvisionalChange struct {
	// Provisional are the judgements given at feedback, Final those of the report.
	Provisional Judgements `json:"provisional,omitzero"`
	Final       Judgements `json:"final,omitzero"`
	// Told is the day on which the provider was told, DraftReceived the day on
	// which the draft report arrived.
	Told          calendar.Date `json:"told,omitzero"`
	DraftReceived calendar.Date `json:"draftReceived,omitzero"`
	// Reasons: the provider was given reasons.
	Reasons rule.Truth `json:"reasons,omitzero"`
}

// Changed says whether a judgement differs from the provisional one. It is unknown
// where one of the two is missing in an area and no other area differs.
func (c ProvisionalChange) Changed() rule.Truth {
	changed := rule.No
	for a := AreaOverall; a <= AreaPartnership; a++ {
		was, is := c.Provisional.grade(a), c.Final.grade(a)
		switch {
		case was == is:
		case was == 0 || is == 0:
			changed = changed.Or(rule.Unknown)
		default:
			return rule.Yes
		}
	}
	if c.Provisional == (Judgements{}) {
		return rule.Unknown // nothing is given, neither of one nor of the other
	}
	return changed
}

// Check holds a change of judgement against the rule of the day of the inspection:
// the provider is told, with the reasons, before the draft report arrives. Told and
// draft on the same day leave open which came first, and are reported as incomplete,
// as is a day that is not known. Without a change there is nothing to report. The
// error is [rule.ErrNotCovered] for a day before the common framework, whose rule
// this is.
func (c ProvisionalChange) Check(on calendar.Date) ([]Departure, error) {
	const id = rule.JudgementProvisionalChange
	e, err := rule.EditionOn(on)
	if err != nil {
		return nil, err
	}
	if !in(id, e) {
		return nil, fmt.Errorf("%w: change of a provisional judgement in %q: known from %v on",
			rule.ErrNotCovered, e, rule.SCCIF2017.First())
	}
	if c.Changed() != rule.Yes {
		return nil, nil
	}
	var found []Departure
	report := func(k DepartureKind, message string) {
		found = append(found, departure(k, 0, id, e, "A judgement changed after feedback; "+message))
	}
	switch {
	case c.Told.IsZero():
		report(Incomplete, "the day on which the provider was told is not given")
	case c.DraftReceived.IsZero():
		report(Incomplete, "the day on which the draft report arrived is not given")
	case c.Told == c.DraftReceived:
		report(Incomplete, "the provider was told on "+c.Told.String()+", the day on which the draft report arrived, and which came first is not given")
	case c.Told.After(c.DraftReceived):
		report(Contradiction, "the provider was told on "+c.Told.String()+", after the draft report arrived on "+c.DraftReceived.String())
	}
	switch c.Reasons {
	case rule.No:
		report(Contradiction, "the provider was given no reasons")
	case rule.Unknown:
		report(Incomplete, "whether the provider was given reasons is not known")
	}
	return found, nil
}
