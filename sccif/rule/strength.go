package rule

import "database/sql/driver"

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

var strengthNames = [...]string{
	"", "definition", "always", "must", "certainly", "never",
	"usually", "likely", "unlikely", "may", "guidance",
}

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

// firmness orders the strengths; those that bind come first and a definition,
// which says what a word means and not what holds, last.
var firmness = [...]uint8{
	Definition: 1, May: 2, Guidance: 3, Unlikely: 4, Likely: 5, Usually: 6,
	Certainly: 7, Must: 8, Always: 9, Never: 9,
}

// FirmerThan reports whether s is firmer than t: always and never before must,
// certainly, usually, likely, unlikely, guidance, may and definition. The
// strength of a rule of several parts is that of its firmest part.
func (s Strength) FirmerThan(t Strength) bool {
	rank := func(s Strength) uint8 {
		if int(s) < len(firmness) {
			return firmness[s]
		}
		return 0
	}
	return rank(s) > rank(t)
}

// String gives the word in lower case: "usually". The zero value gives "".
func (s Strength) String() string { return NameOf(strengthNames[:], s) }

// ParseStrength reads the word that [Strength.String] gives.
func ParseStrength(text string) (Strength, error) {
	return ParseName[Strength]("strength", strengthNames[:], text)
}

// AppendText appends the word, nothing for the zero value.
func (s Strength) AppendText(b []byte) ([]byte, error) {
	return AppendName(b, "strength", strengthNames[:], s)
}

// MarshalText gives the word; the zero value gives no text.
func (s Strength) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads the word; no text is the zero value.
func (s *Strength) UnmarshalText(text []byte) error {
	return UnmarshalName(s, "strength", strengthNames[:], text)
}

// Value gives the word for a database, or NULL for the zero value.
func (s Strength) Value() (driver.Value, error) {
	return NameValue("strength", strengthNames[:], s)
}

// Scan reads the word from text or bytes; NULL is the zero value.
func (s *Strength) Scan(src any) error { return ScanName(s, "strength", strengthNames[:], src) }
