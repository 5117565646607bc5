package occupancy

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Verdict answers both readings of "any 12-month period" (SCCIF 2023, Wholly or
// mainly): that every window must qualify, and that it is enough when some window
// that contains the day does. The zero value is "not given".
type Verdict uint8

const (
	// Throughout: every window qualifies.
	Throughout Verdict = iota + 1
	// InSome: not every window does, but some window that contains the day does.
	InSome
	// InNone: no window that contains the day does.
	InNone
	// NotEnoughRecord: the record covers no window that contains the day and has
	// anybody in it. The counts of what there is are given.
	NotEnoughRecord
	// Undecided: it hangs on a birthday that is not given.
	Undecided
)

var verdictNames = rule.Names[Verdict]{What: "verdict", Texts: []string{"", "throughout", "in some", "in none", "not enough record", "undecided"}}

// String gives "throughout", "in some", "in none", "not enough record" or
// "undecided"; the zero value gives "".
func (v Verdict) String() string { return verdictNames.Of(v) }

// ParseVerdict reads what [Verdict.String] gives.
func ParseVerdict(text string) (Verdict, error) { return verdictNames.Parse(text) }

// AppendText appends what [Verdict.String] gives.
func (v Verdict) AppendText(b []byte) ([]byte, error) { return verdictNames.Append(b, v) }

// MarshalText gives what [Verdict.String] gives.
func (v Verdict) MarshalText() ([]byte, error) { return v.AppendText(nil) }

// UnmarshalText reads what [ParseVerdict] reads; no text is the zero value.
func (v *Verdict) UnmarshalText(text []byte) error { return verdictNames.Unmarshal(v, text) }

// Value gives the text, or NULL for the zero value.
func (v Verdict) Value() (driver.Value, error) { return verdictNames.Value(v) }

// Scan reads text or bytes; NULL is the zero value.
func (v *Verdict) Scan(src any) error { return verdictNames.Scan(v, src) }

// verdict puts the two readings together: whether every window qualifies, and
// whether some window that contains the day does.
func verdict(every, some rule.Truth) Verdict {
	switch {
	case every == rule.Yes:
		return Throughout
	case some == rule.No:
		return InNone
	case every == rule.No && some == rule.Yes:
		return InSome
	}
	return Undecided
}
