package schedule

import (
	"iter"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Because gives the reasons of the duty: one plain sentence a rule, with its
// section, separated by spaces.
func (d Duty) Because() string {
	return strings.Join(rule.Sentences(d.Findings()), " ")
}

// Findings gives each rule's part in the duty, with its strength, source and
// section, the facts that it rests on and those that are missing.
func (d Duty) Findings() iter.Seq[rule.Finding] {
	return func(yield func(rule.Finding) bool) {
		for _, r := range d.basis.reasons {
			if r.rule == rule.None {
				return
			}
			f := rule.FindingOn(r.rule, d.basis.asOf, r.outcome, d.expand(r.text))
			f.Facts = d.facts()
			if r.outcome == rule.Undecided {
				f.Missing = d.Missing()
			}
			if !yield(f) {
				return
			}
		}
	}
}

// facts are the trigger and what met the duty.
func (d Duty) facts() []rule.Fact {
	var facts []rule.Fact
	if t, day := d.Trigger(); !t.IsZero() {
		facts = append(facts, rule.Fact{Name: t.String(), Value: day.String()})
	}
	if !d.MetBy.IsZero() {
		facts = append(facts, rule.Fact{Name: d.MetBy.String(), Value: d.MetOn.String()})
	}
	return facts
}

// Notes gives what is to be known of the duty beside its reasons: another honest
// reading, a date of the statute, how late it was met.
func (d Duty) Notes() []string {
	notes := make([]string, 0, len(d.basis.notes)+2)
	for _, n := range d.basis.notes {
		if n != "" {
			notes = append(notes, d.expand(n))
		}
	}
	if !d.basis.closed.IsZero() {
		notes = append(notes, d.expand("The home closed on {closed}: nothing is due after it."))
	}
	if d.Late() {
		notes = append(notes, d.expand("Met late, on {met}: {late} after {closes}."))
	}
	return notes
}

// expand fills the placeholders of a sentence.
func (d Duty) expand(text string) string {
	if !strings.Contains(text, "{") {
		return text
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, _ := strings.Cut(rest, "}")
		b.WriteString(d.placeholder(name))
		text = after
	}
}

func (d Duty) placeholder(name string) string {
	switch name {
	case "day":
		return d.basis.day.Long()
	case "other":
		return d.basis.other.Long()
	case "happened":
		return d.basis.happened.Long()
	case "until":
		return d.basis.until.Long()
	case "suspension":
		return span(rule.Suspension().First, rule.Suspension().Last)
	case "text of 2026":
		return span(rule.SCCIF2026.NotBefore(), rule.SCCIF2026.First())
	case "closed":
		return d.basis.closed.Long()
	case "opens":
		return d.Window.Opens.Long()
	case "closes":
		return d.Window.Closes.Long()
	case "met":
		return d.MetOn.Long()
	case "late":
		return rule.Quantity{N: d.Days(), Unit: rule.Days}.String()
	case "year":
		return calendar.InspectionYearOf(d.basis.day).String()
	case "month":
		return d.basis.day.Month().String() + " " + d.basis.day.String()[:len("2006")]
	case "grade":
		return d.basis.grade.String()
	}
	if id, err := rule.ParseID(name); err == nil { // the figure of another rule
		v, _ := id.On(d.basis.asOf)
		return v.Limit.String()
	}
	v, _ := d.Rule.On(d.basis.asOf)
	if name == "limit" {
		return v.Limit.String()
	}
	return v.Figure(name).String()
}

func span(first, last calendar.Date) string { return "from " + first.Long() + " to " + last.Long() }

// missingSep stands between the names of missing facts, which a basis holds as one
// text so that it stays comparable.
const missingSep = ", "

// splitNames takes the names of missing facts apart.
func splitNames(names string) []string {
	if names == "" {
		return nil
	}
	return strings.Split(names, missingSep)
}
