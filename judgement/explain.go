package judgement

import (
	"strings"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Explanation is a decision told in full: as text, with [Explanation.String], or as
// JSON.
type Explanation struct {
	Edition rule.Edition `json:"edition"`
	// Title names the edition as a sentence would.
	Title string `json:"title"`
	// Judgements are the three judgements with their bounds.
	Judgements []Explained `json:"judgements"`
	// Reasons are the rules that applied; Undecided those that would close more if
	// they held, with the facts that are missing.
	Reasons   []rule.Finding `json:"reasons"`
	Undecided []rule.Finding `json:"undecided,omitempty"`
	// Notes say how to read the answer.
	Notes []string `json:"notes,omitempty"`
}

// Explained is one judgement of an explanation.
type Explained struct {
	Area Area `json:"area"`
	// Given is the grade among the facts.
	Given Grade `json:"given,omitzero"`
	Bounds
}

// Explain tells a decision in plain English: what is permitted and expected, one
// sentence for each rule, with its place in the framework, and what could not be
// decided.
func Explain(d Decision) Explanation {
	e := Explanation{Edition: d.Edition, Title: d.Edition.Title(), Reasons: []rule.Finding{}}
	for _, a := range boundedArea {
		e.Judgements = append(e.Judgements, Explained{a, d.Facts.grade(a), d.bounds(a)})
	}
	presumed := false
	for f := range d.Reasons() {
		if f.Outcome == rule.Undecided {
			e.Undecided = append(e.Undecided, f)
			continue
		}
		e.Reasons = append(e.Reasons, f)
		presumed = presumed || f.Basis == rule.Presumed
	}
	e.Notes = d.notes(presumed)
	return e
}

// notes say how to read the answer.
func (d *Decision) notes(presumed bool) []string {
	var notes []string
	if d.Edition == rule.Proposed2013 {
		notes = append(notes, "These are proposals that were never in force.")
	}
	if d.Edition.Valid() && len(limitsUnder()[d.Edition].limits) == 0 {
		notes = append(notes, "No limits between judgements are known of this edition.")
	}
	if presumed {
		notes = append(notes, "Where a rule is presumed, the text of the day was not seen; a later or an announced text was.")
	}
	if note := d.otherText(); note != "" {
		notes = append(notes, note)
	}
	if d.conflicting() {
		notes = append(notes, "The rules expect different grades; none of them is preferred here.")
	}
	return notes
}

// otherText says, of an edition whose successor may have held on days of its own,
// whether the decision is the same under that.
func (d *Decision) otherText() string {
	next := d.Edition + 1
	if next > rule.Newest || next.NotBefore().IsZero() {
		return ""
	}
	decides := "otherwise"
	if other, err := DecideUnder(d.Facts, next); err == nil &&
		other.Overall == d.Overall && other.Leaders == d.Leaders && other.HelpedAndProtected == d.HelpedAndProtected {
		decides = "the same"
	}
	return "From " + next.NotBefore().Long() + " on the " + next.Title() + " may already have held; it decides " + decides + "."
}

// conflicting reports whether expectations exclude each other in an area: what all of
// them leave is then nothing, and what is expected is not within each.
func (d *Decision) conflicting() bool {
	for i, a := range boundedArea {
		b := d.bounds(a)
		for l := range d.holding() {
			_, expects := l.left(i, &d.Facts)
			if expects &= b.Permitted; expects != 0 && !b.Expected.Within(expects) {
				return true
			}
		}
	}
	return false
}

// String gives the explanation as lines to paste into a letter.
func (e Explanation) String() string {
	var b strings.Builder
	b.WriteString("Under the " + e.Title + ":\n")
	for _, j := range e.Judgements {
		b.WriteString("- " + j.sentence(e.scale()) + "\n")
	}
	section := func(title string, findings []rule.Finding) {
		if len(findings) > 0 {
			b.WriteString("\n" + title + "\n")
		}
		for _, f := range findings {
			b.WriteString("- " + f.String() + "\n")
		}
	}
	section("Because:", e.Reasons)
	section("Not decided:", e.Undecided)
	if len(e.Notes) > 0 {
		b.WriteString("\nNotes:\n- " + strings.Join(e.Notes, "\n- ") + "\n")
	}
	return b.String()
}

// scale gives every grade that the explanation can name: those that an area without
// limits is left.
func (e Explanation) scale() GradeSet {
	scale, _ := scaleOf(e.Edition)
	for _, j := range e.Judgements {
		if j.Permitted.Has(Adequate) {
			return scale2014
		}
	}
	return scale
}

// sentence says what is permitted in an area and what is expected.
func (j Explained) sentence(scale GradeSet) string {
	text := capital(j.Area.Title())
	if j.Given != 0 {
		text = graded(j.Area, j.Given)
		if j.Permitted == scale && j.Expected == scale {
			return text + "."
		}
	}
	switch {
	case j.Permitted == scale:
		text += ": any grade is permitted"
	case j.Permitted.Len() == 1:
		text += ": only " + either(j.Permitted) + " is permitted"
	default:
		text += ": " + either(j.Permitted) + " is permitted"
	}
	if j.Expected != j.Permitted {
		text += "; " + either(j.Expected) + " is expected"
	}
	return text + "."
}

// either joins grades as a sentence would: "inadequate or good".
func either(s GradeSet) string { return listing(s.names(), " or ") }
