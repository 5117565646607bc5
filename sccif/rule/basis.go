package rule

import "database/sql/driver"

// Basis says how sure the first day of a version is. The zero value is "not
// given".
type Basis uint8

const (
	// Stated is a day that a source gives, or a text that is held in full.
	Stated Basis = iota + 1
	// Presumed is a day that no source gives: mostly a rule applied to days
	// before the earliest text in which it was seen. Every answer that rests on
	// one says so.
	Presumed
)

var basisNames = Names[Basis]{What: "basis", Texts: []string{"", "stated", "presumed"}}

// String gives "stated" or "presumed"; the zero value gives "".
func (b Basis) String() string { return basisNames.Of(b) }

// ParseBasis reads what [Basis.String] gives.
func ParseBasis(text string) (Basis, error) { return basisNames.Parse(text) }

// AppendText appends the word, nothing for the zero value.
func (b Basis) AppendText(to []byte) ([]byte, error) { return basisNames.Append(to, b) }

// MarshalText gives the word; the zero value gives no text.
func (b Basis) MarshalText() ([]byte, error) { return b.AppendText(nil) }

// UnmarshalText reads the word; no text is the zero value.
func (b *Basis) UnmarshalText(text []byte) error { return basisNames.Unmarshal(b, text) }

// Value gives the word for a database, or NULL for the zero value.
func (b Basis) Value() (driver.Value, error) { return basisNames.Value(b) }

// Scan reads the word from text or bytes; NULL is the zero value.
func (b *Basis) Scan(src any) error { return basisNames.Scan(b, src) }
