package judgement

import (
	"database/sql/driver"
	"fmt"
	"iter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// AssuranceArea is one of the areas that an assurance inspection looks at (SCCIF
// 2023, Assurance inspection findings). The zero value is "not given".
type AssuranceArea uint8

const (
	// CareOfChildren, SafetyOfChildren and LeadersAtAssurance are the care of
	// children, their safety, and the effectiveness of leaders and managers.
	CareOfChildren AssuranceArea = iota + 1
	SafetyOfChildren
	LeadersAtAssurance
)

var assuranceAreaNames = rule.Names[AssuranceArea]{What: "area of an assurance inspection", Texts: []string{"", "the care of children", "the safety of children", "the effectiveness of leaders and managers"}}

// Valid reports whether a is one of the areas.
func (a AssuranceArea) Valid() bool { return CareOfChildren <= a && a <= LeadersAtAssurance }

// String gives the area's name in lower case; the zero value gives "".
func (a AssuranceArea) String() string { return assuranceAreaNames.Of(a) }

// ParseAssuranceArea reads what [AssuranceArea.String] gives; case and white space are folded.
func ParseAssuranceArea(s string) (AssuranceArea, error) {
	return parseFolded(assuranceAreaNames, s)
}

// AppendText appends the name; nothing for the zero value.
func (a AssuranceArea) AppendText(b []byte) ([]byte, error) { return assuranceAreaNames.Append(b, a) }

// MarshalText gives the name; the zero value gives no text.
func (a AssuranceArea) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads a name; no text is the zero value.
func (a *AssuranceArea) UnmarshalText(text []byte) error {
	return rule.UnmarshalText(a, text, ParseAssuranceArea)
}

// Value gives the name, or NULL for the zero value.
func (a AssuranceArea) Value() (driver.Value, error) { return assuranceAreaNames.Value(a) }

// Scan reads text or bytes; NULL is the zero value.
func (a *AssuranceArea) Scan(src any) error {
	return rule.ScanText(a, "area of an assurance inspection", src, ParseAssuranceArea)
}

// AssuranceDescriptor is one of the eleven benchmarks of an assurance inspection.
// They are no checklist: the single finding is a professional judgement. The zero
// value is "not given".
type AssuranceDescriptor uint8

const (
	TrustedRelationships AssuranceDescriptor = iota + 1 // relationships with staff
	NeedsUnderstood                                     // needs understood and promoted
	ViewsAndRights                                      // views, rights and entitlements

	RisksManaged            // risks identified and managed
	ReadyForMissingOrHarm   // staff ready for children who go missing or may be harmed
	ReadyForUnsafeBehaviour // staff ready for unsafe behaviour

	MonitoringUsed       // findings of monitoring used
	ComplaintsActedOn    // complaints and concerns acted on
	EnoughTrainedStaff   // enough trained and experienced staff
	RequirementsAnswered // requirements and recommendations answered
	PermanentManager     // a permanent registered manager, or action on the vacancy
)

var assuranceDescriptorNames = rule.Names[AssuranceDescriptor]{What: "descriptor of an assurance inspection", Texts: []string{
	"", "trusted relationships with staff", "needs understood and promoted", "views taken into account and rights met",
	"risks understood and managed", "staff ready for children missing or at risk", "staff ready for unsafe behaviour",
	"monitoring used to improve", "complaints and concerns acted on", "enough trained and experienced staff",
	"last requirements and recommendations answered", "a permanent, qualified registered manager",
}}

// Valid reports whether d is one of the descriptors.
func (d AssuranceDescriptor) Valid() bool { return TrustedRelationships <= d && d <= PermanentManager }

// String names the descriptor in short; the zero value gives "".
func (d AssuranceDescriptor) String() string { return assuranceDescriptorNames.Of(d) }

// ParseAssuranceDescriptor reads what [AssuranceDescriptor.String] gives; case and white space are folded.
func ParseAssuranceDescriptor(s string) (AssuranceDescriptor, error) {
	return parseFolded(assuranceDescriptorNames, s)
}

// AppendText appends the name; nothing for the zero value.
func (d AssuranceDescriptor) AppendText(b []byte) ([]byte, error) {
	return assuranceDescriptorNames.Append(b, d)
}

// MarshalText gives the name; the zero value gives no text.
func (d AssuranceDescriptor) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads a name; no text is the zero value.
func (d *AssuranceDescriptor) UnmarshalText(text []byte) error {
	return rule.UnmarshalText(d, text, ParseAssuranceDescriptor)
}

// Value gives the name, or NULL for the zero value.
func (d AssuranceDescriptor) Value() (driver.Value, error) { return assuranceDescriptorNames.Value(d) }

// Scan reads text or bytes; NULL is the zero value.
func (d *AssuranceDescriptor) Scan(src any) error {
	return rule.ScanText(d, "descriptor of an assurance inspection", src, ParseAssuranceDescriptor)
}

// Area gives the area to which the descriptor belongs.
func (d AssuranceDescriptor) Area() AssuranceArea {
	switch {
	case !d.Valid():
		return 0
	case d <= ViewsAndRights:
		return CareOfChildren
	case d <= ReadyForUnsafeBehaviour:
		return SafetyOfChildren
	}
	return LeadersAtAssurance
}

// AssuranceAreas gives the areas that an assurance inspection of a day looks at, each
// with the number of its descriptors (judgement.assurance-areas). The error is
// [rule.ErrNotCovered] before assurance inspections began on 1 April 2022.
func AssuranceAreas(on calendar.Date) (iter.Seq2[AssuranceArea, int], error) {
	v, ok := rule.JudgementAssuranceAreas.On(on)
	if !ok {
		return nil, fmt.Errorf("%w: areas of an assurance inspection on %q: known from %v on",
			rule.ErrNotCovered, on, rule.SCCIF2022.First())
	}
	counts := [...]int{
		CareOfChildren: v.Figure("care").N, SafetyOfChildren: v.Figure("safety").N,
		LeadersAtAssurance: v.Figure("leaders and managers").N,
	}
	return func(yield func(AssuranceArea, int) bool) {
		for a := CareOfChildren; a.Valid(); a++ {
			if !yield(a, counts[a]) {
				return
			}
		}
	}, nil
}

// Descriptors gives the descriptors of the area: three for care, three for safety and
// five for leaders and managers (judgement.assurance-areas).
func (a AssuranceArea) Descriptors() iter.Seq[AssuranceDescriptor] {
	return func(yield func(AssuranceDescriptor) bool) {
		for d := TrustedRelationships; d.Valid(); d++ {
			if d.Area() == a && !yield(d) {
				return
			}
		}
	}
}
