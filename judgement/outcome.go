package judgement

import (
	"database/sql/driver"
	"encoding/json"
	"iter"
	"math/bits"
	"strings"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Outcome is the finding of an inspection that gives no grades. The zero value is
// "not given".
type Outcome uint8

const (
	// NoSeriousConcerns and SeriousConcerns are the two values of an assurance
	// inspection: no serious or widespread concerns, serious or widespread
	// concerns.
	NoSeriousConcerns Outcome = iota + 1
	SeriousConcerns
	// Improved, Sustained and Declined are the values of an interim inspection
	// from 1 April 2014, relative to the last full inspection.
	Improved
	Sustained
	Declined
	// NoJudgement is an inspection that makes none, as a first inspection with
	// no children living at the home.
	NoJudgement
	// DeclinedProgress, LimitedProgress and GoodProgress were proposed for
	// interim inspections in 2013 and rejected; no inspection has ever had one.
	DeclinedProgress
	LimitedProgress
	GoodProgress
)

var outcomeNames = rule.Names[Outcome]{What: "outcome", Texts: []string{
	"", "no serious or widespread concerns", "serious or widespread concerns",
	"improved in effectiveness", "sustained effectiveness", "declined in effectiveness",
	"no judgement", "inadequate progress or declined", "limited progress", "good progress",
}}

// Valid reports whether o is one of the outcomes, those that were only proposed
// among them.
func (o Outcome) Valid() bool { return NoSeriousConcerns <= o && o <= GoodProgress }

// String gives the outcome in lower case; the zero value gives "".
func (o Outcome) String() string { return outcomeNames.Of(o) }

// ParseOutcome reads what [Outcome.String] gives, and the spellings of published
// tables: "Improved effectiveness", "Not judged". Case and white space are
// folded. Anything else is [rule.ErrUnknown] with the text quoted.
func ParseOutcome(s string) (Outcome, error) {
	switch fold(s) {
	case "improved effectiveness":
		return Improved, nil
	case "declined effectiveness":
		return Declined, nil
	case "not judged":
		return NoJudgement, nil
	}
	return parseFolded(outcomeNames, s)
}

// MustParseOutcome is [ParseOutcome] for constants; it panics on an error.
func MustParseOutcome(s string) Outcome { return must(ParseOutcome(s)) }

// AppendText appends the outcome in lower case; nothing for the zero value.
func (o Outcome) AppendText(b []byte) ([]byte, error) { return outcomeNames.Append(b, o) }

// MarshalText gives the outcome in lower case; the zero value gives no text.
func (o Outcome) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what [ParseOutcome] reads; no text is the zero value.
func (o *Outcome) UnmarshalText(text []byte) error { return rule.UnmarshalText(o, text, ParseOutcome) }

// Value gives the outcome in lower case, or NULL for the zero value.
func (o Outcome) Value() (driver.Value, error) { return outcomeNames.Value(o) }

// Scan reads text or bytes; NULL is the zero value.
func (o *Outcome) Scan(src any) error { return rule.ScanText(o, "outcome", src, ParseOutcome) }

// OutcomeSet is a set of outcomes. It is comparable; the zero value is the empty
// set.
type OutcomeSet uint16

// Outcomes gives the set of the given outcomes; values that are no outcomes are
// left out.
func Outcomes(outcomes ...Outcome) OutcomeSet {
	var s OutcomeSet
	for _, o := range outcomes {
		if o.Valid() {
			s |= 1 << o
		}
	}
	return s
}

// Has reports whether the outcome is in the set.
func (s OutcomeSet) Has(o Outcome) bool { return o.Valid() && s&(1<<o) != 0 }

// Len is the number of outcomes in the set.
func (s OutcomeSet) Len() int { return bits.OnesCount16(uint16(s)) }

// All gives the outcomes of the set in the order of their constants.
func (s OutcomeSet) All() iter.Seq[Outcome] {
	return func(yield func(Outcome) bool) {
		for o := NoSeriousConcerns; o.Valid(); o++ {
			if s.Has(o) && !yield(o) {
				return
			}
		}
	}
}

func (s OutcomeSet) names() []string {
	names := make([]string, 0, s.Len())
	for o := range s.All() {
		names = append(names, o.String())
	}
	return names
}

// String gives the outcomes: "{improved in effectiveness, sustained
// effectiveness}".
func (s OutcomeSet) String() string { return "{" + strings.Join(s.names(), ", ") + "}" }

// MarshalJSON gives the outcomes as a list of texts; an empty list for the empty
// set.
func (s OutcomeSet) MarshalJSON() ([]byte, error) { return json.Marshal(s.names()) }
