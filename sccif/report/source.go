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

var sourceNames = rule.Names[Source]{What: "source", Texts: []string{"", "observation", "written record", "interview", "other"}}

// String gives the source in lower case; the zero value gives "".
func (s Source) String() string { return sourceNames.Of(s) }

// ParseSource reads what [Source.String] gives.
func ParseSource(text string) (Source, error) { return sourceNames.Parse(text) }

// AppendText appends the words, nothing for the zero value.
func (s Source) AppendText(b []byte) ([]byte, error) { return sourceNames.Append(b, s) }

// MarshalText gives the words; the zero value gives no text.
func (s Source) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads the words; no text is the zero value.
func (s *Source) UnmarshalText(text []byte) error { return sourceNames.Unmarshal(s, text) }

// Value gives the words for a database, or NULL for the zero value.
func (s Source) Value() (driver.Value, error) { return sourceNames.Value(s) }

// Scan reads the words from text or bytes; NULL is the zero value.
func (s *Source) Scan(src any) error { return sourceNames.Scan(s, src) }
