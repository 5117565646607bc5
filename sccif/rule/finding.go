package rule

import (
	"iter"
	"strings"

	"github.com/sccif/sccif-go/calendar"
)

// Fact is a fact that a rule used, as its name in the record and its value.
type Fact struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Finding is one rule's part in an answer, with where it stands and the facts
// that it rests on.
type Finding struct {
	Rule     ID       `json:"id"`
	Outcome  Outcome  `json:"outcome"`
	Strength Strength `json:"strength,omitzero"`
	Edition  Edition  `json:"edition,omitzero"`
	Basis    Basis    `json:"basis,omitzero"`
	Source   Source   `json:"source,omitzero"`
	Section  string   `json:"section,omitempty"`
	// From is the first day on which the version is applied.
	From calendar.Date `json:"from,omitzero"`
	// Pending is set where the rule may already have changed by the day: it is the
	// first day on which the change can have been made (see [ID.Pending]). The
	// finding reads the rule as it was before the change, and Otherwise says how it
	// is since. Only where From is the first day of the changed version does the
	// finding read the rule as changed.
	Pending   calendar.Date `json:"pending,omitzero"`
	Otherwise string        `json:"otherwise,omitempty"`
	// Facts are the facts used, Missing the names of those that are missing.
	Facts   []Fact   `json:"facts,omitempty"`
	Missing []string `json:"missing,omitempty"`
	// Text is one plain sentence without its full stop.
	Text string `json:"because,omitempty"`
}

// NewFinding gives a finding about a rule in the version that was used.
func NewFinding(id ID, v Version, o Outcome, text string) Finding {
	return Finding{
		Rule: id, Outcome: o, Strength: v.Strength, Edition: v.Edition, Basis: v.Basis,
		Source: v.Source, Section: v.Section, From: v.From, Text: text,
	}
}

// FindingOn gives a finding about a rule in the version of a day. Where the rule
// was not in force it has neither strength nor source.
func FindingOn(id ID, d calendar.Date, o Outcome, text string) Finding {
	var v Version
	if inForce := id.on(d); inForce != nil {
		v = *inForce
	}
	f := NewFinding(id, v, o, text)
	if next := id.pending(d); next != nil {
		f.Pending, f.Otherwise = next.NotBefore, next.Summary
	}
	return f
}

// Citation gives the rule's id and place, and what is to be known of them: see
// [Finding.Caveat]. "timeline.draft-18; SCCIF of 8 September 2023, Timeframe".
func (f Finding) Citation() string {
	var b strings.Builder
	b.WriteString(f.Rule.String())
	if f.Source != 0 {
		b.WriteString("; " + f.Source.Title())
	}
	if f.Section != "" {
		b.WriteString(", " + f.Section)
	}
	if c := f.Caveat(); c != "" {
		b.WriteString("; " + c)
	}
	return b.String()
}

// Caveat says, in words for a footnote, what the first day of the version rests on
// where no source states it, and where the rule may have changed by the day which
// reading was taken and what the other would give. It is empty where nothing of
// the kind is to be said.
func (f Finding) Caveat() string {
	var says []string
	switch {
	case f.Basis != Presumed:
	case f.Source == SourceSCCIF2023 && f.Edition > SCCIF2023:
		says = append(says, "presumed to hold still since "+f.From.Long()+", for the later text as held does not show it")
	default:
		says = append(says, "presumed to have held since "+f.From.Long()+", which this text does not say")
	}
	if !f.Pending.IsZero() {
		says = append(says, f.unsettled())
	}
	return strings.Join(says, "; ")
}

// unsettled says of a rule that may have changed by the day how it was read.
func (f Finding) unsettled() string {
	next := f.Rule.pending(f.Pending)
	switch {
	case next == nil:
		return "may have changed on some day from " + f.Pending.Long() + " on"
	case next.From == f.From:
		says := "it came on some day from " + f.Pending.Long() + " to " + next.From.Long() + " and may not yet have held"
		if before := f.Rule.on(f.Pending); before != nil {
			says += "; before it: " + before.Text()
		}
		return says
	}
	return "read as before the change of some day from " + f.Pending.Long() + " to " + next.From.Long() +
		", since which: " + next.Text()
}

// String gives the sentence with its citation: "… (timeline.draft-18; SCCIF of 8
// September 2023, Timeframe)."
func (f Finding) String() string {
	text := f.Text
	if len(f.Missing) > 0 {
		text += " (missing: " + strings.Join(f.Missing, ", ") + ")"
	}
	if text == "" {
		text = f.Outcome.String()
	}
	return text + " (" + f.Citation() + ")."
}

// Sentences gives each of the findings as its String method does; an empty list for
// none, as JSON has it.
func Sentences(findings iter.Seq[Finding]) []string {
	all := []string{}
	for f := range findings {
		all = append(all, f.String())
	}
	return all
}
