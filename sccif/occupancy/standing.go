package occupancy

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Standing is how the test stands in one window. The zero value is "not given".
type Standing uint8

const (
	// Holds: the window qualifies.
	Holds Standing = iota + 1
	// Fails: the window does not qualify.
	Fails
	// Open: whether the window qualifies hangs on a birthday that is not given.
	Open
	// Nobody: nobody lives at the home on any day of the window, so that there is
	// nothing to count.
	Nobody
	// NotCovered: the record does not cover the window. The home was registered
	// after its first day, or closed before its last.
	NotCovered
)

var standingNames = rule.Names[Standing]{What: "standing", Texts: []string{"", "holds", "fails", "undecided", "nobody", "not enough record"}}

// String gives "holds", "fails", "undecided", "nobody" or "not enough record"; the
// zero value gives "".
func (s Standing) String() string { return standingNames.Of(s) }

// ParseStanding reads what [Standing.String] gives.
func ParseStanding(text string) (Standing, error) { return standingNames.Parse(text) }

// AppendText appends what [Standing.String] gives.
func (s Standing) AppendText(b []byte) ([]byte, error) { return standingNames.Append(b, s) }

// MarshalText gives what [Standing.String] gives.
func (s Standing) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what [ParseStanding] reads; no text is the zero value.
func (s *Standing) UnmarshalText(text []byte) error { return standingNames.Unmarshal(s, text) }

// Value gives the text, or NULL for the zero value.
func (s Standing) Value() (driver.Value, error) { return standingNames.Value(s) }

// Scan reads text or bytes; NULL is the zero value.
func (s *Standing) Scan(src any) error { return standingNames.Scan(s, src) }

// standingOf is how the test stands in a window that the record covers and in which
// that many days are counted.
func standingOf(counted int, qualifies rule.Truth) Standing {
	switch {
	case counted == 0:
		return Nobody
	case qualifies == rule.Yes:
		return Holds
	case qualifies == rule.No:
		return Fails
	}
	return Open
}
