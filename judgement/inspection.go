package judgement

import (
	"github.com/sccif/sccif-go/calendar"
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

var inspectionTypeNames = []string{"", "full", "assurance", "monitoring", "interim", "assurance visit"}

// Valid reports whether t is one of the types.
func (t InspectionType) Valid() bool { return Full <= t && t <= AssuranceVisit }

// String gives the type in lower case: "full". The zero value gives "".
func (t InspectionType) String() string { return rule.NameOf(inspectionTypeNames, t) }

// ParseInspectionType reads what [InspectionType.String] gives.
func ParseInspectionType(s string) (InspectionType, error) {
	return rule.ParseName[InspectionType]("inspection type", inspectionTypeNames, s)
}

// MarshalText gives the type in lower case; the zero value gives no text.
func (t InspectionType) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads what [ParseInspectionType] reads; no text is the zero value.
func (t *InspectionType) UnmarshalText(text []byte) error {
	return rule.UnmarshalName(t, "inspection type", inspectionTypeNames, text)
}

// Outcome is the finding of an inspection that gives no grades. The zero value is
// "not given".
type Outcome uint8

const (
	// NoSeriousConcerns and SeriousConcerns are the two values of an assurance
	// inspection: no serious or widespread concerns, serious or widespread
	// concerns.
	NoSeriousConcerns Outcome = iota + 1
	SeriousConcerns
	// Improved, Sustained and Declined are the values of an interim inspection
	// from 1 April 2014, relative to the last full inspection.
	Improved
	Sustained
	Declined
	// NoJudgement is an inspection that makes none, as a first inspection with
	// no children living at the home.
	NoJudgement
)

var outcomeNames = []string{
	"", "no serious or widespread concerns", "serious or widespread concerns",
	"improved in effectiveness", "sustained effectiveness", "declined in effectiveness",
	"no judgement",
}

// Valid reports whether o is one of the outcomes.
func (o Outcome) Valid() bool { return NoSeriousConcerns <= o && o <= NoJudgement }

// String gives the outcome in lower case; the zero value gives "".
func (o Outcome) String() string { return rule.NameOf(outcomeNames, o) }

// ParseOutcome reads what [Outcome.String] gives.
func ParseOutcome(s string) (Outcome, error) {
	return rule.ParseName[Outcome]("outcome", outcomeNames, s)
}

// MarshalText gives the outcome in lower case; the zero value gives no text.
func (o Outcome) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads what [ParseOutcome] reads; no text is the zero value.
func (o *Outcome) UnmarshalText(text []byte) error {
	return rule.UnmarshalName(o, "outcome", outcomeNames, text)
}

// Judgements are the graded judgements of one inspection. A multi-building home
// gets one set (SCCIF 2023, Making judgements in a multi-building children's
// home). A zero grade is "not given".
type Judgements struct {
	// Overall is the overall experiences and progress of children.
	Overall Grade `json:"overall,omitzero"`
	// HelpedAndProtected is how well children are helped and protected.
	HelpedAndProtected Grade `json:"helpedAndProtected,omitzero"`
	// LeadersAndManagers is the effectiveness of leaders and managers.
	LeadersAndManagers Grade `json:"leadersAndManagers,omitzero"`
	// Partnership is the graded judgement announced for April 2015. It appears
	// in no published table.
	Partnership Grade `json:"partnership,omitzero"`
}

// Inspection is the record of one inspection or visit. Dates that are not known
// are no date; nothing is corrected, whatever the record says.
type Inspection struct {
	Type InspectionType `json:"type"`
	// First and Last are the first and the last day on site. Published tables
	// give the first only.
	First calendar.Date `json:"first"`
	Last  calendar.Date `json:"last,omitzero"`
	// Feedback is the day of feedback, which ends the inspection.
	Feedback calendar.Date `json:"feedback,omitzero"`
	// DraftReceived, CommentsSent, FinalIssued, FinalReceived and Published are
	// the days on which the report went through its steps.
	DraftReceived calendar.Date `json:"draftReceived,omitzero"`
	CommentsSent  calendar.Date `json:"commentsSent,omitzero"`
	FinalIssued   calendar.Date `json:"finalIssued,omitzero"`
	FinalReceived calendar.Date `json:"finalReceived,omitzero"`
	Published     calendar.Date `json:"published,omitzero"`
	// Inspector is the caller's pseudonym for the lead inspector.
	Inspector string `json:"inspector,omitempty"`
	// Judgements are those of a full inspection, or the new ones that a
	// monitoring visit brought.
	Judgements Judgements `json:"judgements,omitzero"`
	// Outcome is that of an assurance or interim inspection.
	Outcome Outcome `json:"outcome,omitzero"`
	// Serious and Widespread say of which kind the concerns are that an
	// assurance inspection found.
	Serious    rule.Truth `json:"serious,omitzero"`
	Widespread rule.Truth `json:"widespread,omitzero"`
	// NoChildren says that no children were living at the home.
	NoChildren rule.Truth `json:"noChildren,omitzero"`
	// Incomplete says that the inspection could not be completed: its end and
	// its limits then cannot be computed (SCCIF 2023, Incomplete inspections).
	Incomplete rule.Truth `json:"incomplete,omitzero"`
	// FollowUp is what was done after an inadequate judgement or after serious
	// or widespread concerns.
	FollowUp FollowUp `json:"followUp,omitzero"`
}

// FollowUp holds the days on which Ofsted did what follows an inadequate
// judgement or serious or widespread concerns (SCCIF 2023, Inadequate judgements:
// next steps; Assurance inspections). No date means not done, or not known.
type FollowUp struct {
	Debrief               calendar.Date `json:"debrief,omitzero"`
	CaseReview            calendar.Date `json:"caseReview,omitzero"`
	AuthoritiesEmailed    calendar.Date `json:"authoritiesEmailed,omitzero"`
	AuthoritiesTelephoned calendar.Date `json:"authoritiesTelephoned,omitzero"`
	CommissionerEmailed   calendar.Date `json:"commissionerEmailed,omitzero"`
	DepartmentNotified    calendar.Date `json:"departmentNotified,omitzero"`
}

// End is the end of the inspection: the day of feedback (SCCIF 2023, End of the
// inspection and feedback), or the last day on site where that is not given. Where
// neither is, the first day stands in for it and estimated is true: every date
// that rests on it is an estimate.
func (i Inspection) End() (end calendar.Date, estimated bool) {
	switch {
	case !i.Feedback.IsZero():
		return i.Feedback, false
	case !i.Last.IsZero():
		return i.Last, false
	}
	return i.First, true
}

// OnSiteEnd is the last day on site, from which the scanning of handwritten
// evidence and the assurance alert run; the first day, estimated, where it is not
// given.
func (i Inspection) OnSiteEnd() (end calendar.Date, estimated bool) {
	if !i.Last.IsZero() {
		return i.Last, false
	}
	return i.First, true
}
