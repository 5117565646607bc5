package rule

import (
	"database/sql/driver"
	"fmt"
	"sync"
)

// ID names a rule of the ledger. Its text, in JSON and databases too, is the
// rule's slug, such as "timeline.draft-18", and never the number: numbers may
// differ from one release to the next. The zero value is [None].
type ID uint16

// Valid reports whether the id names a rule of the ledger.
func (id ID) Valid() bool { return None < id && id < end }

// String gives the slug. [None] gives "", an id outside the ledger "rule(999)".
func (id ID) String() string {
	if id < end {
		return slugs[id]
	}
	return fmt.Sprintf("rule(%d)", uint16(id))
}

var bySlug = sync.OnceValue(func() map[string]ID {
	ids := make(map[string]ID, end)
	for id := None + 1; id < end; id++ {
		ids[slugs[id]] = id
	}
	return ids
})

// ParseID reads a slug. The error is [ErrUnknown] and quotes the text.
func ParseID(text string) (ID, error) {
	if id, ok := bySlug()[text]; ok {
		return id, nil
	}
	return None, fmt.Errorf("%w: rule %q", ErrUnknown, text)
}

// MustParseID is ParseID for slugs that stand in a program's own text. It panics
// where ParseID gives an error.
func MustParseID(text string) ID { return must(ParseID(text)) }

// AppendText appends the slug.
func (id ID) AppendText(b []byte) ([]byte, error) {
	if id >= end {
		return b, fmt.Errorf("%w: %v", ErrUnknown, id)
	}
	return append(b, slugs[id]...), nil
}

// MarshalText gives the slug; [None] gives no text.
func (id ID) MarshalText() ([]byte, error) { return id.AppendText(nil) }

// UnmarshalText reads a slug; no text is [None].
func (id *ID) UnmarshalText(text []byte) error { return UnmarshalText(id, text, ParseID) }

// Value gives the slug, or NULL for [None].
func (id ID) Value() (driver.Value, error) {
	if id == None {
		return nil, nil
	}
	text, err := id.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(text), nil
}

// Scan reads a slug from text or bytes; NULL is [None].
func (id *ID) Scan(src any) error { return ScanText(id, "rule", src, ParseID) }
