package rule

import "database/sql/driver"

// Kind says what a rule decides. [Date], [Limit] and [Check] are decidable:
// code decides them. A [Statement] is held, cited and listed. The zero value is
// "not given".
type Kind uint8

const (
	// Date gives a day, a window of days or a count of days.
	Date Kind = iota + 1
	// Limit bounds a judgement.
	Limit
	// Check tests a record or a plan.
	Check
	// Statement is held and cited; nothing is computed from it.
	Statement
)

var kindNames = Names[Kind]{What: "kind", Texts: []string{"", "date", "limit", "check", "statement"}}

// Decidable reports whether code decides rules of this kind.
func (k Kind) Decidable() bool { return k == Date || k == Limit || k == Check }

// String gives the word in lower case; the zero value gives "".
func (k Kind) String() string { return kindNames.Of(k) }

// ParseKind reads what [Kind.String] gives.
func ParseKind(text string) (Kind, error) { return kindNames.Parse(text) }

// AppendText appends the word, nothing for the zero value.
func (k Kind) AppendText(b []byte) ([]byte, error) { return kindNames.Append(b, k) }

// MarshalText gives the word; the zero value gives no text.
func (k Kind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads the word; no text is the zero value.
func (k *Kind) UnmarshalText(text []byte) error { return kindNames.Unmarshal(k, text) }

// Value gives the word for a database, or NULL for the zero value.
func (k Kind) Value() (driver.Value, error) { return kindNames.Value(k) }

// Scan reads the word from text or bytes; NULL is the zero value.
func (k *Kind) Scan(src any) error { return kindNames.Scan(k, src) }
