package rule

// Basis says how sure the first day of a version is. The zero value is "not
// given".
type Basis uint8

const (
	// Stated is a day that a source gives, or a text that is held in full.
	Stated Basis = iota + 1
	// Presumed is a rule applied to days before the earliest text in which it
	// was seen. Every answer that rests on one says so.
	Presumed
)

var basisNames = [...]string{"", "stated", "presumed"}

// String gives "stated" or "presumed"; the zero value gives "".
func (b Basis) String() string { return NameOf(basisNames[:], b) }

// ParseBasis reads what [Basis.String] gives.
func ParseBasis(text string) (Basis, error) {
	return ParseName[Basis]("basis", basisNames[:], text)
}

// MarshalText gives the word; the zero value gives no text.
func (b Basis) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// UnmarshalText reads the word; no text is the zero value.
func (b *Basis) UnmarshalText(text []byte) error {
	return UnmarshalName(b, "basis", basisNames[:], text)
}
