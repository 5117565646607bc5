package report

import (
	"fmt"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Finding is what one rule, or one part of it, makes of a report, of evidence or of
// feedback. Its outcome is applied where the rule was decided, not applied where it
// does not bear on the matter, undecided where a fact is missing. Its strength is
// that of the part. Missing names fields, never their content.
type Finding struct {
	rule.Finding
	// Part is the part of the rule; empty for the rule as a whole.
	Part string `json:"part,omitempty"`
	// Kept says whether the part is kept; unknown unless the outcome is applied.
	Kept rule.Truth `json:"kept,omitzero"`
}

// Departs reports whether the rule bears on the matter and is not kept.
func (f Finding) Departs() bool { return f.Kept == rule.No }

// audit gathers findings on a day.
type audit struct {
	on       calendar.Date
	findings []Finding
	err      error
}

// version is the rule as it stands on the day; the zero Version where it is not in
// force.
func (a *audit) version(id rule.ID) rule.Version {
	v, _ := id.On(a.on)
	return v
}

// note records whether a part is kept. The missing fields are those by which it
// is not, or cannot be decided.
func (a *audit) note(id rule.ID, part string, kept rule.Truth, missing ...string) *Finding {
	switch kept {
	case rule.Yes:
		return a.add(id, part, rule.Applied, kept, "Kept", nil)
	case rule.No:
		return a.add(id, part, rule.Applied, kept, "Not kept", missing)
	}
	return a.add(id, part, rule.Undecided, rule.Unknown, "Cannot be decided", missing)
}

// skip records that a part does not bear on the matter.
func (a *audit) skip(id rule.ID, part string) {
	a.add(id, part, rule.NotApplied, rule.Unknown, "Does not apply", nil)
}

func (a *audit) add(id rule.ID, part string, o rule.Outcome, kept rule.Truth, verdict string, missing []string) *Finding {
	v, ok := id.On(a.on)
	if !ok {
		a.err = fmt.Errorf("%w: %v on %q", rule.ErrNotCovered, id, a.on)
	}
	f := Finding{Finding: rule.FindingOn(id, a.on, o, ""), Part: part, Kept: kept}
	f.Missing = missing
	says := v.Summary
	if p, found := v.Part(part); found {
		f.Strength = p.Strength
		if says = p.Summary; says == "" {
			says = part
		}
	}
	f.Text = verdict + " (" + f.Strength.String() + "): " + strings.TrimSuffix(says, ".")
	a.findings = append(a.findings, f)
	return &a.findings[len(a.findings)-1]
}

func (a *audit) result() ([]Finding, error) {
	if a.err != nil {
		return nil, a.err
	}
	return a.findings, nil
}

// given is yes for a text that holds more than white space and no for any other: an
// absent text is a thing left out, not a fact that is unknown.
func given(text string) rule.Truth { return rule.TruthOf(strings.TrimSpace(text) != "") }
