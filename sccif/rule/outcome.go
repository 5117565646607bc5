package rule

import "database/sql/driver"

// Outcome says what part a rule had in an answer. The zero value is "not looked
// at".
type Outcome uint8

const (
	// Applied is a rule that bore on the answer.
	Applied Outcome = iota + 1
	// NotApplied is a rule that was looked at and did not apply.
	NotApplied
	// Undecided is a rule that could not be decided because a fact is missing.
	Undecided
)

// OutcomeOf gives the outcome of a rule that holds, does not hold, or of which that
// is unknown: Applied, NotApplied, Undecided.
func OutcomeOf(holds Truth) Outcome {
	switch holds {
	case Yes:
		return Applied
	case No:
		return NotApplied
	}
	return Undecided
}

var outcomeNames = Names[Outcome]{What: "outcome", Texts: []string{"", "applied", "not applied", "undecided"}}

// String gives "applied", "not applied" or "undecided"; the zero value gives "".
func (o Outcome) String() string { return outcomeNames.Of(o) }

// ParseOutcome reads what [Outcome.String] gives.
func ParseOutcome(text string) (Outcome, error) { return outcomeNames.Parse(text) }

// AppendText appends the words, nothing for the zero value.
func (o Outcome) AppendText(b []byte) ([]byte, error) { return outcomeNames.Append(b, o) }

// MarshalText gives the words; the zero value gives no text.
func (o Outcome) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads the words; no text is the zero value.
func (o *Outcome) UnmarshalText(text []byte) error { return outcomeNames.Unmarshal(o, text) }

// Value gives the words for a database, or NULL for the zero value.
func (o Outcome) Value() (driver.Value, error) { return outcomeNames.Value(o) }

// Scan reads the words from text or bytes; NULL is the zero value.
func (o *Outcome) Scan(src any) error { return outcomeNames.Scan(o, src) }
