package schedule

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Step is a step of an inspection report on its way to publication. The zero
// value is "not given".
type Step uint8

const (
	// EvidenceScanned: handwritten evidence that was not summarised has been
	// scanned in (SCCIF 2023, How inspectors record the evidence).
	EvidenceScanned Step = iota + 1
	// QualityAssurance: the draft and its evidence go to the inspector's manager
	// (SCCIF 2023, Timeframe; Assurance inspections: timeline).
	QualityAssurance
	// DraftReport: the provider has been sent the draft.
	DraftReport
	// CommentsEnd: the provider's last day to comment on the draft.
	CommentsEnd
	// FinalReport: the provider has been sent the final report.
	FinalReport
	// ComplaintEnds: the provider's last day for a formal complaint.
	ComplaintEnds
	// Publication: the report stands on Ofsted's site.
	Publication
)

// The names are also those of the days in the framework's tables, the parts of
// timeline.full and timeline.assurance.
var stepNames = rule.Names[Step]{What: "step", Texts: []string{
	"", "evidence scanned", "quality assurance", "draft report", "comments", "final report",
	"complaint", "publication",
}}

// Valid reports whether s is one of the steps.
func (s Step) Valid() bool { return EvidenceScanned <= s && s <= Publication }

// String gives the step in lower case: "draft report". The zero value gives "".
func (s Step) String() string { return stepNames.Of(s) }

// ParseStep reads what [Step.String] gives.
func ParseStep(text string) (Step, error) { return stepNames.Parse(text) }

// AppendText appends what [Step.String] gives, nothing for the zero value.
func (s Step) AppendText(b []byte) ([]byte, error) { return stepNames.Append(b, s) }

// MarshalText gives the step in lower case; the zero value gives no text.
func (s Step) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what [ParseStep] reads; no text is the zero value.
func (s *Step) UnmarshalText(text []byte) error { return stepNames.Unmarshal(s, text) }

// Value gives what [Step.String] gives for a database, or NULL for the zero value.
func (s Step) Value() (driver.Value, error) { return stepNames.Value(s) }

// Scan reads what [ParseStep] reads from text or bytes; NULL is the zero value.
func (s *Step) Scan(src any) error { return stepNames.Scan(s, src) }
