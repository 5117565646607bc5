package published

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Kind is the kind of a published table. The zero value is "not given".
type Kind uint8

const (
	// ProviderTable has one row for each provider on a day, with its latest full
	// inspection.
	ProviderTable Kind = iota + 1
	// EventTable has one row for each inspection of a year.
	EventTable
)

var kindNames = rule.Names[Kind]{What: "kind of table", Texts: []string{"", "providers", "events"}}

// Valid reports whether k is one of the kinds.
func (k Kind) Valid() bool { return ProviderTable <= k && k <= EventTable }

// String gives "providers" or "events"; the zero value gives "".
func (k Kind) String() string { return kindNames.Of(k) }

// ParseKind reads what [Kind.String] gives. Anything else is [rule.ErrUnknown].
func ParseKind(text string) (Kind, error) { return kindNames.Parse(text) }

// AppendText appends the kind; nothing for the zero value.
func (k Kind) AppendText(b []byte) ([]byte, error) { return kindNames.Append(b, k) }

// MarshalText gives the kind; the zero value gives no text.
func (k Kind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads a kind; no text is the zero value.
func (k *Kind) UnmarshalText(text []byte) error { return kindNames.Unmarshal(k, text) }

// Value gives the kind, or NULL for the zero value.
func (k Kind) Value() (driver.Value, error) { return kindNames.Value(k) }

// Scan reads text or bytes; NULL is the zero value.
func (k *Kind) Scan(src any) error { return kindNames.Scan(k, src) }
