package rule

import (
	"database/sql/driver"
	"slices"
)

// Strength says how firm a rule is, in the words of the framework. It is a
// value, never prose: [Always], [Must], [Certainly] and [Never] narrow what is
// permitted; [Usually], [Likely] and [Unlikely] narrow only what is expected.
// The zero value is "not given".
type Strength uint8

const (
	// Definition fixes what a word, a scale or a count means.
	Definition Strength = iota + 1
	// Always holds without exception.
	Always
	// Must is a duty.
	Must
	// Certainly is the framework's own word for a bound that holds in any case.
	Certainly
	// Never is certainly not.
	Never
	// Usually is what happens unless there is a reason for something else.
	Usually
	// Likely is what the framework expects of a judgement.
	Likely
	// Unlikely is what the framework does not expect of a judgement.
	Unlikely
	// May gives a power or a freedom.
	May
	// Guidance is what the text says inspectors, managers or others should do.
	Guidance
)

var strengthNames = Names[Strength]{What: "strength", Texts: []string{
	"", "definition", "always", "must", "certainly", "never",
	"usually", "likely", "unlikely", "may", "guidance",
}}

// Binds reports whether the strength narrows what is permitted: always, must,
// certainly and never do.
func (s Strength) Binds() bool {
	return s == Always || s == Must || s == Certainly || s == Never
}

// Expects reports whether the strength narrows only what is expected: usually,
// likely and unlikely do.
func (s Strength) Expects() bool {
	return s == Usually || s == Likely || s == Unlikely
}

// FirmerThan reports whether s is firmer than t: the four that bind come first,
// all equal, then usually, likely, unlikely, guidance, may, and last definition,
// which says what a word means and not what holds. The strength of a rule of
// several parts is that of its firmest part.
func (s Strength) FirmerThan(t Strength) bool { return s.firmness() > t.firmness() }

func (s Strength) firmness() int {
	if s.Binds() {
		return len(weaker) + 1
	}
	return slices.Index(weaker[:], s) + 1
}

// weaker are the strengths that do not bind, the weakest first.
var weaker = [...]Strength{Definition, May, Guidance, Unlikely, Likely, Usually}

// String gives the word in lower case: "usually". The zero value gives "".
func (s Strength) String() string { return strengthNames.Of(s) }

// ParseStrength reads the word that [Strength.String] gives.
func ParseStrength(text string) (Strength, error) { return strengthNames.Parse(text) }

// AppendText appends the word, nothing for the zero value.
func (s Strength) AppendText(b []byte) ([]byte, error) { return strengthNames.Append(b, s) }

// MarshalText gives the word; the zero value gives no text.
func (s Strength) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads the word; no text is the zero value.
func (s *Strength) UnmarshalText(text []byte) error { return strengthNames.Unmarshal(s, text) }

// Value gives the word for a database, or NULL for the zero value.
func (s Strength) Value() (driver.Value, error) { return strengthNames.Value(s) }

// Scan reads the word from text or bytes; NULL is the zero value.
func (s *Strength) Scan(src any) error { return strengthNames.Scan(s, src) }
