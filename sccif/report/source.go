package report

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Source is where evidence comes from. The zero value is "not given".
type Source uint8

const (
	// Observation is what the inspector saw.
	Observation Source = iota + 1
	// WrittenRecord is a document.
	WrittenRecord
	// Interview is a conversation.
	Interview
	// OtherSource is any other, such as a questionnaire.
	OtherSource
)

var sourceNames = [...]string{"", "observation", "written record", "interview", "other"}

// String gives the source in lower case; the zero value gives "".
func (s Source) String() string { return rule.NameOf(sourceNames[:], s) }

// ParseSource reads what [Source.String] gives.
func ParseSource(text string) (Source, error) {
	return rule.ParseName[Source]("source", sourceNames[:], text)
}

// AppendText appends the words, nothing for the zero value.
func (s Source) AppendText(b []byte) ([]byte, error) {
	return rule.AppendName(b, "source", sourceNames[:], s)
}

// MarshalText gives the words; the zero value gives no text.
func (s Source) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads the words; no text is the zero value.
func (s *Source) UnmarshalText(text []byte) error {
	return rule.UnmarshalName(s, "source", sourceNames[:], text)
}

// Value gives the words for a database, or NULL for the zero value.
func (s Source) Value() (driver.Value, error) { return rule.NameValue("source", sourceNames[:], s) }

// Scan reads the words from text or bytes; NULL is the zero value.
func (s *Source) Scan(src any) error { return rule.ScanName(s, "source", sourceNames[:], src) }
