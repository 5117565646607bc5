package enforcement

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Step is something that comes next. The zero value is "none".
type Step uint8

const (
	// ConsiderEnforcement: whether enforcement action is needed, a compliance
	// notice among others, is considered.
	ConsiderEnforcement Step = iota + 1
	// ConsiderRequirement: whether to impose a requirement is considered.
	ConsiderRequirement
	// ConsiderFurtherNotice: whether to serve a further notice is considered.
	ConsiderFurtherNotice
	// ReportMet: the monitoring or inspection report says that the notice was met.
	ReportMet
	// ConsiderClosing: whether to close the compliance case is considered.
	ConsiderClosing
	// ConsiderFurtherAction: the case review considers what further action to take.
	ConsiderFurtherAction
	// ConsiderProsecution: the case review considers whether to prosecute.
	ConsiderProsecution
	// StepsToCancel: steps are taken to cancel the registration. It stands beside
	// FurtherNotice: one of the two.
	StepsToCancel
	// FurtherNotice: a further notice is issued.
	FurtherNotice
	// WeighPartialAction: what was done in part is weighed in the next step.
	WeighPartialAction
)

var stepNames = rule.Names[Step]{What: "step", Texts: []string{
	"", "consider enforcement", "consider a requirement", "consider a further notice",
	"report that the notice was met", "consider closing", "consider further action",
	"consider prosecution", "steps to cancel registration", "further notice",
	"weigh partial action",
}}

// String gives the step in lower case: "consider closing"; the zero value gives "".
func (s Step) String() string { return stepNames.Of(s) }

// ParseStep reads what [Step.String] gives.
func ParseStep(text string) (Step, error) { return stepNames.Parse(text) }

// AppendText appends the words, nothing for the zero value.
func (s Step) AppendText(b []byte) ([]byte, error) { return stepNames.Append(b, s) }

// MarshalText gives the words; the zero value gives no text.
func (s Step) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads the words; no text is the zero value.
func (s *Step) UnmarshalText(text []byte) error { return stepNames.Unmarshal(s, text) }

// Value gives the words for a database, or NULL for the zero value.
func (s Step) Value() (driver.Value, error) { return stepNames.Value(s) }

// Scan reads the words from text or bytes; NULL is the zero value.
func (s *Step) Scan(src any) error { return stepNames.Scan(s, src) }

// Next is a step with the rule that calls for it. The strength tells what must be
// done, what should be (guidance) and what may be.
type Next struct {
	Step     Step          `json:"step"`
	Strength rule.Strength `json:"strength"`
	Rule     rule.ID       `json:"rule"`
}

// State is how a requirement, a recommendation or a notice stands on a day. The
// zero value is "cannot be said": a fact is missing.
type State uint8

const (
	// NotServed: the notice is served, or the requirement imposed, on a later day.
	NotServed State = iota + 1
	// Running: the time has not passed, and it is not known to be met.
	Running
	// Met: met in full and in time.
	Met
	// NotMet: not met in full, or not in time.
	NotMet
	// Closed: the compliance case was closed.
	Closed
)

var stateNames = rule.Names[State]{What: "state", Texts: []string{"", "not served", "running", "met", "not met", "closed"}}

// String gives the state in lower case: "not met"; the zero value gives "".
func (s State) String() string { return stateNames.Of(s) }

// ParseState reads what [State.String] gives.
func ParseState(text string) (State, error) { return stateNames.Parse(text) }

// AppendText appends the words, nothing for the zero value.
func (s State) AppendText(b []byte) ([]byte, error) { return stateNames.Append(b, s) }

// MarshalText gives the words; the zero value gives no text.
func (s State) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads the words; no text is the zero value.
func (s *State) UnmarshalText(text []byte) error { return stateNames.Unmarshal(s, text) }

// Value gives the words for a database, or NULL for the zero value.
func (s State) Value() (driver.Value, error) { return stateNames.Value(s) }

// Scan reads the words from text or bytes; NULL is the zero value.
func (s *State) Scan(src any) error { return stateNames.Scan(s, src) }
