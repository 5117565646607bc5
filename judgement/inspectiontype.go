package judgement

import (
	"database/sql/driver"
	"strings"

	"github.com/sccif/sccif-go/sccif/rule"
)

// InspectionType is a type of inspection. The zero value is "not given".
type InspectionType uint8

const (
	// Full is a full inspection: a set of graded judgements.
	Full InspectionType = iota + 1
	// Assurance is an assurance inspection: one judgement of two values.
	Assurance
	// Monitoring is a monitoring visit, also called monitoring inspection.
	Monitoring
	// Interim is the second inspection of a year before 1 April 2022.
	Interim
	// AssuranceVisit is the ungraded visit of 1 September 2020 to 31 March 2021,
	// while routine inspection was suspended.
	AssuranceVisit
)

var inspectionTypeNames = rule.Names[InspectionType]{What: "inspection type", Texts: []string{"", "full", "assurance", "monitoring", "interim", "assurance visit"}}

// Valid reports whether t is one of the types.
func (t InspectionType) Valid() bool { return Full <= t && t <= AssuranceVisit }

// String gives the type in lower case: "full". The zero value gives "".
func (t InspectionType) String() string { return inspectionTypeNames.Of(t) }

// ParseInspectionType reads what [InspectionType.String] gives, and what published
// tables call it: "Full inspection", "Monitoring inspection", "Monitoring visit".
// Case and white space are folded. Anything else is [rule.ErrUnknown] with the
// text quoted.
func ParseInspectionType(s string) (InspectionType, error) {
	name := strings.TrimSuffix(fold(s), " inspection")
	if name == "monitoring visit" {
		return Monitoring, nil
	}
	t, err := inspectionTypeNames.Parse(name)
	if err != nil {
		return 0, unknown("inspection type", s)
	}
	return t, nil
}

// MustParseInspectionType is [ParseInspectionType] for constants; it panics on an
// error.
func MustParseInspectionType(s string) InspectionType { return must(ParseInspectionType(s)) }

// AppendText appends the type in lower case; nothing for the zero value.
func (t InspectionType) AppendText(b []byte) ([]byte, error) { return inspectionTypeNames.Append(b, t) }

// MarshalText gives the type in lower case; the zero value gives no text.
func (t InspectionType) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText reads what [ParseInspectionType] reads; no text is the zero value.
func (t *InspectionType) UnmarshalText(text []byte) error {
	return rule.UnmarshalText(t, text, ParseInspectionType)
}

// Value gives the type in lower case, or NULL for the zero value.
func (t InspectionType) Value() (driver.Value, error) { return inspectionTypeNames.Value(t) }

// Scan reads text or bytes; NULL is the zero value.
func (t *InspectionType) Scan(src any) error {
	return rule.ScanText(t, "inspection type", src, ParseInspectionType)
}
