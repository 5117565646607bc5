package report

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Section is one of the sections of a report (SCCIF, Content of the SCCIF report).
// The names are the framework's. The zero value is "not given".
type Section uint8

const (
	// AboutService is brief contextual information about the service.
	AboutService Section = iota + 1
	// JudgementsMade holds the judgements and one standard sentence that goes with
	// the overall judgement.
	JudgementsMade
	// LastInspection holds the date and the overall judgement of the last
	// inspection.
	LastInspection
	// Enforcement is a brief summary of enforcement action since the last
	// inspection, for registered providers only.
	Enforcement
	// RecentHistory holds the judgements of recent years.
	RecentHistory
	// InspectionJudgements holds the judgements with the text that goes with them.
	InspectionJudgements
	// AreasForImprovement holds recommendations and statutory requirements, if any.
	AreasForImprovement
	// AboutInspection says what was looked at, and the legal basis.
	AboutInspection
	// ServiceDetails is about the provider that runs the service.
	ServiceDetails
)

var sectionNames = rule.Names[Section]{What: "section", Texts: []string{
	"", "information about this service", "judgements", "date and judgement of last inspection",
	"enforcement action since the last inspection", "recent inspection history", "inspection judgements",
	"areas for improvement", "information about this inspection", "service details",
}}

// String gives the section's name in lower case; the zero value gives "".
func (s Section) String() string { return sectionNames.Of(s) }

// ParseSection reads what [Section.String] gives.
func ParseSection(text string) (Section, error) { return sectionNames.Parse(text) }

// AppendText appends the name, nothing for the zero value.
func (s Section) AppendText(b []byte) ([]byte, error) { return sectionNames.Append(b, s) }

// MarshalText gives the name; the zero value gives no text.
func (s Section) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads the name; no text is the zero value.
func (s *Section) UnmarshalText(text []byte) error { return sectionNames.Unmarshal(s, text) }

// Value gives the name for a database, or NULL for the zero value.
func (s Section) Value() (driver.Value, error) { return sectionNames.Value(s) }

// Scan reads the name from text or bytes; NULL is the zero value.
func (s *Section) Scan(src any) error { return sectionNames.Scan(s, src) }
