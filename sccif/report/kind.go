package report

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Kind says of what kind a [Hit] is. The zero value is "not given".
type Kind uint8

const (
	// Home is a name of the home.
	Home Kind = iota + 1
	// Address is a part of the address.
	Address
	// Postcode is a postcode of the address.
	Postcode
	// Place is something else that locates the home.
	Place
	// Building is the name of a building, in brackets, that is also part of the
	// home's name or address.
	Building
	// Child is a name or the initials of a child.
	Child
	// Staff is a name or the initials of a member of staff.
	Staff

	// allowed is the kind of what may stand in the report.
	allowed
)

var kindNames = rule.Names[Kind]{What: "kind", Texts: []string{"", "home", "address", "postcode", "place", "building", "child", "staff"}}

// String gives the kind in lower case: "child"; the zero value gives "".
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

// locates reports whether something of this kind says where the home is.
func (k Kind) locates() bool { return k == Home || k == Address || k == Postcode || k == Place }
