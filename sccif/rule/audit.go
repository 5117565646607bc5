package rule

import (
	"fmt"
	"strings"

	"github.com/sccif/sccif-go/calendar"
)

// Verdict is what one rule, or one part of it, makes of a record: of a requirement,
// a report, a notice. Its outcome is applied where the rule was decided, not applied
// where it does not bear on the matter, undecided where a fact is missing. Its
// strength is that of the part. Missing names fields, never their content.
type Verdict struct {
	Finding
	// Part is the part of the rule; empty for the rule as a whole.
	Part string `json:"part,omitempty"`
	// Kept says whether the part is kept; unknown unless the outcome is applied.
	Kept Truth `json:"kept,omitzero"`
}

// Departs reports whether the rule bears on the matter and is not kept.
func (v Verdict) Departs() bool { return v.Kept == No }

// Audit gathers the verdicts of the rules of a day on one record. An Audit without a
// day covers no rule: its result is an error.
type Audit struct {
	// On picks the versions of the rules.
	On       calendar.Date
	verdicts []Verdict
	err      error
}

// Has reports whether the version of the day has the part: parts come with later
// editions.
func (a *Audit) Has(id ID, part string) bool {
	v, _ := id.On(a.On)
	_, ok := v.Part(part)
	return ok
}

// Note records whether a part is kept. Missing names the fields on account of which it
// is not kept, or cannot be decided. The verdict may be changed until the next one is
// recorded.
func (a *Audit) Note(id ID, part string, kept Truth, missing ...string) *Verdict {
	switch kept {
	case Yes:
		return a.add(id, part, Applied, kept, "Kept", nil)
	case No:
		return a.add(id, part, Applied, kept, "Not kept", missing)
	}
	return a.add(id, part, Undecided, Unknown, "Cannot be decided", missing)
}

// NamedTruth is a fact with its name in the record: see [Truth.Named].
type NamedTruth struct {
	Name  string
	Truth Truth
}

// Named gives the fact its name in the record, for [Lacking], [NotKnown] and [Audit.NoteAll].
func (t Truth) Named(name string) NamedTruth { return NamedTruth{name, t} }

// Lacking gives the names of the facts that are not yes.
func Lacking(facts ...NamedTruth) []string {
	var names []string
	for _, f := range facts {
		if f.Truth != Yes {
			names = append(names, f.Name)
		}
	}
	return names
}

// NotKnown gives the names of the facts that are unknown.
func NotKnown(facts ...NamedTruth) []string {
	var names []string
	for _, f := range facts {
		if !f.Truth.Known() {
			names = append(names, f.Name)
		}
	}
	return names
}

// NoteAll is [Audit.Note] of a part that is kept where all of the facts are yes.
func (a *Audit) NoteAll(id ID, part string, facts ...NamedTruth) {
	kept := Yes
	for _, f := range facts {
		kept = kept.And(f.Truth)
	}
	a.Note(id, part, kept, Lacking(facts...)...)
}

// NoteSince is [Audit.Note] of a rule that not every text has. Where the text of the
// day does not have it, nothing is recorded; but where a later text that has it may
// already have been in force, it is recorded that the rule does not apply, and the
// verdict says which reading that is.
func (a *Audit) NoteSince(id ID, kept Truth, missing ...string) {
	next := id.pending(a.On)
	switch {
	case id.InForce(a.On):
		a.Note(id, "", kept, missing...)
	case next != nil && !next.Withdrawn:
		a.verdicts = append(a.verdicts, Verdict{Finding: FindingOn(id, a.On, NotApplied, "The text of the day does not ask for it")})
	}
}

// Bears records that a part applies which only says what follows, so that there is
// nothing in it to keep.
func (a *Audit) Bears(id ID, part string) {
	a.add(id, part, Applied, Unknown, "Applies", nil)
}

// Skip records that a part does not bear on the matter.
func (a *Audit) Skip(id ID, part string) {
	a.add(id, part, NotApplied, Unknown, "Does not apply", nil)
}

func (a *Audit) add(id ID, part string, o Outcome, kept Truth, verdict string, missing []string) *Verdict {
	version, ok := id.On(a.On)
	if !ok {
		a.err = fmt.Errorf("%w: %v on %q", ErrNotCovered, id, a.On)
	}
	v := Verdict{Finding: FindingOn(id, a.On, o, ""), Part: part, Kept: kept}
	v.Missing = missing
	says := version.Summary
	if p, found := version.Part(part); found {
		v.Strength = p.Strength
		if says = p.Summary; says == "" {
			says = part
		}
	}
	v.Text = verdict + " (" + v.Strength.String() + "): " + strings.TrimSuffix(says, ".")
	a.verdicts = append(a.verdicts, v)
	return &a.verdicts[len(a.verdicts)-1]
}

// Result gives the verdicts in the order in which they were recorded. The error is
// [ErrNotCovered] where a rule was not in force on the day.
func (a *Audit) Result() ([]Verdict, error) {
	if a.err != nil {
		return nil, a.err
	}
	return a.verdicts, nil
}

// Given is yes for a text that holds more than white space and no for any other: a
// text that is absent was left out of the record under audit, which is not unknown.
func Given(text string) Truth { return TruthOf(strings.TrimSpace(text) != "") }
