package judgement

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/sccif/rule"
)

// DepartureKind says in what way a record departs from the rules of its day. The
// zero value is "not given".
type DepartureKind uint8

const (
	// WrongScale is a grade, an outcome or a judgement that the edition of the day
	// does not have.
	WrongScale DepartureKind = iota + 1
	// Incomplete is a record that lacks what the rules suppose.
	Incomplete
	// Contradiction is what a rule of strength always, must, certainly or never
	// closes.
	Contradiction
	// Unexpected is what usually, likely or unlikely speaks against: it wants an
	// explanation and need not be wrong.
	Unexpected
)

var departureKindNames = rule.Names[DepartureKind]{What: "kind of departure", Texts: []string{"", "wrong scale", "incomplete", "contradiction", "unexpected"}}

// String gives the kind in lower case; the zero value gives "".
func (k DepartureKind) String() string { return departureKindNames.Of(k) }

// ParseDepartureKind reads what [DepartureKind.String] gives.
func ParseDepartureKind(s string) (DepartureKind, error) { return departureKindNames.Parse(s) }

// AppendText appends the kind; nothing for the zero value.
func (k DepartureKind) AppendText(b []byte) ([]byte, error) { return departureKindNames.Append(b, k) }

// MarshalText gives the kind; the zero value gives no text.
func (k DepartureKind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads a kind; no text is the zero value.
func (k *DepartureKind) UnmarshalText(text []byte) error {
	return rule.UnmarshalText(k, text, ParseDepartureKind)
}

// Value gives the kind, or NULL for the zero value.
func (k DepartureKind) Value() (driver.Value, error) { return departureKindNames.Value(k) }

// Scan reads text or bytes; NULL is the zero value.
func (k *DepartureKind) Scan(src any) error {
	return rule.ScanText(k, "kind of departure", src, ParseDepartureKind)
}

// Departure is where a record departs from a rule of its day. Nothing is corrected:
// published records break the rules now and then. It is comparable and names no
// home and no person.
type Departure struct {
	Kind DepartureKind `json:"kind"`
	// Area is the judgement concerned; zero where it is the inspection as a whole.
	Area Area `json:"area,omitzero"`
	// Rule is the rule departed from, With another one that pulls the other way,
	// or [rule.None].
	Rule rule.ID `json:"rule"`
	With rule.ID `json:"with,omitzero"`
	// Strength is that of the part of the rule that is departed from.
	Strength rule.Strength `json:"strength"`
	Edition  rule.Edition  `json:"edition"`
	// Message is one plain sentence without its full stop.
	Message string `json:"message"`
}

// String gives the sentence with the rules and the place of the first.
func (d Departure) String() string {
	v, _ := d.Rule.Under(d.Edition)
	citation := rule.NewFinding(d.Rule, v, rule.Applied, "").Citation()
	if d.With != rule.None {
		citation += "; " + d.With.String()
	}
	return d.Message + " (" + citation + ")."
}
