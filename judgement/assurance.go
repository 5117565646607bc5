package judgement

import (
	"iter"

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

var assuranceAreaNames = [...]string{"", "the care of children", "the safety of children", "the effectiveness of leaders and managers"}

// Valid reports whether a is one of the areas.
func (a AssuranceArea) Valid() bool { return CareOfChildren <= a && a <= LeadersAtAssurance }

// String gives the area's name in lower case; the zero value gives "".
func (a AssuranceArea) String() string { return rule.NameOf(assuranceAreaNames[:], a) }

// AssuranceDescriptor is one of the eleven benchmarks of an assurance inspection.
// They are no checklist: the single finding is a professional judgement. The zero
// value is "not given".
type AssuranceDescriptor uint8

const (
	TrustedRelationships AssuranceDescriptor = iota + 1
	NeedsUnderstood
	ViewsAndRights

	RisksManaged
	ReadyForMissingOrHarm
	ReadyForUnsafeBehaviour

	MonitoringUsed
	ComplaintsActedOn
	EnoughTrainedStaff
	RequirementsAnswered
	PermanentManager
)

var assuranceDescriptorNames = [...]string{
	"", "trusted relationships with staff", "needs understood and promoted", "views taken into account and rights met",
	"risks understood and managed", "staff ready for children missing or at risk", "staff ready for unsafe behaviour",
	"monitoring used to improve", "complaints and concerns acted on", "enough trained and experienced staff",
	"last requirements and recommendations answered", "a permanent, qualified registered manager",
}

// Valid reports whether d is one of the descriptors.
func (d AssuranceDescriptor) Valid() bool { return TrustedRelationships <= d && d <= PermanentManager }

// String names the descriptor in short; the zero value gives "".
func (d AssuranceDescriptor) String() string { return rule.NameOf(assuranceDescriptorNames[:], d) }

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

// InterimFocus is one of the areas of focus of interim inspections from April 2014
// (response of 2014, paragraphs 33 to 36). The zero value is "not given".
type InterimFocus uint8

const (
	FocusProgress InterimFocus = iota + 1
	FocusMonitoring
	FocusExperiences
	FocusRequirements
	// FocusPartnership was to be added to the four that were asked about.
	FocusPartnership
)

var interimFocusNames = [...]string{
	"", "progress of children since the last inspection", "how leaders monitor and improve",
	"experiences since the last inspection", "response to requirements and recommendations", "working in partnership",
}

// Valid reports whether f is one of the areas of focus.
func (f InterimFocus) Valid() bool { return FocusProgress <= f && f <= FocusPartnership }

// Added reports whether the area was to be added to the four of the consultation.
func (f InterimFocus) Added() bool { return f == FocusPartnership }

// String names the area in short; the zero value gives "".
func (f InterimFocus) String() string { return rule.NameOf(interimFocusNames[:], f) }
