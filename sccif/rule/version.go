package rule

import (
	"slices"
	"strings"

	"github.com/sccif/sccif-go/calendar"
)

// Version is a rule as it stands under an edition. The zero Version is "none".
type Version struct {
	// Edition is the edition that the version belongs to.
	Edition Edition `json:"edition"`
	// From is the first day on which the version is applied; no date for what
	// was only proposed.
	From calendar.Date `json:"from,omitzero"`
	// NotBefore is set where the first day is only known to lie between two
	// days: the change was made on NotBefore at the earliest and on From at the
	// latest.
	NotBefore calendar.Date `json:"notBefore,omitzero"`
	// Basis says whether the first day is stated or presumed.
	Basis Basis `json:"basis"`
	// Withdrawn marks the end of a rule: from From on it is no longer in the
	// framework.
	Withdrawn bool `json:"withdrawn,omitzero"`
	// Strength is that of the rule's firmest part.
	Strength Strength `json:"strength,omitzero"`
	// Parts are what a rule of several strengths or several figures consists of.
	Parts []Part `json:"parts,omitempty"`
	// Limit is the rule's figure; the zero Quantity where it has none or where
	// its figures stand in Parts.
	Limit Quantity `json:"limit,omitzero"`
	// Source is the text in which the rule stands, Section its place there, and
	// Summary the rule in own words.
	Source  Source `json:"source"`
	Section string `json:"section,omitempty"`
	Summary string `json:"summary"`
}

// Part is one part of a compound rule.
type Part struct {
	// Name tells the parts of a rule apart: "multi-building". It is a code: the
	// package that decides the rule looks the part up by it.
	Name string `json:"name"`
	// Strength is the part's own.
	Strength Strength `json:"strength"`
	// Exception marks a part that re-opens what another part closes.
	Exception bool `json:"exception,omitzero"`
	// Day is the part's day, if it has one: of a rule that names a date.
	Day calendar.Date `json:"day,omitzero"`
	// Limit is the part's figure, if it has one.
	Limit Quantity `json:"limit,omitzero"`
	// Summary is the part in own words; empty where Name and Limit say it.
	Summary string `json:"summary,omitempty"`
}

// maxParts is the most parts that a version has; a test keeps it so.
const maxParts = 12

// Part gives the part of that name.
func (v Version) Part(name string) (Part, bool) {
	for _, p := range v.Parts {
		if p.Name == name {
			return p, true
		}
	}
	return Part{}, false
}

// Text gives the summary as the sentence of a finding, without its full stop.
func (v Version) Text() string { return strings.TrimSuffix(v.Summary, ".") }

// Figure gives the figure of the named part, or none.
func (v Version) Figure(name string) Quantity {
	p, _ := v.Part(name)
	return p.Limit
}

// Day gives the day of the named part, or no date.
func (v Version) Day(name string) calendar.Date {
	p, _ := v.Part(name)
	return p.Day
}

// Same reports whether two versions say the same, whatever edition, source and
// section they stand in.
func (v Version) Same(w Version) bool {
	return v.Withdrawn == w.Withdrawn && v.Strength == w.Strength && v.Limit == w.Limit &&
		v.Summary == w.Summary && slices.Equal(v.Parts, w.Parts)
}

// Rule is a rule of the ledger with all its versions.
type Rule struct {
	ID       ID        `json:"id"`
	Kind     Kind      `json:"kind"`
	Versions []Version `json:"versions"` // newest first
}

func (r Rule) clone() Rule {
	r.Versions = slices.Clone(r.Versions)
	for i, v := range r.Versions {
		r.Versions[i] = v.clone()
	}
	return r
}

func (v Version) clone() Version {
	v.Parts = slices.Clone(v.Parts)
	return v
}
