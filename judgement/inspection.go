package judgement

import (
	"cmp"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

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
	// PlacersAlerted is the day on which those who placed children who are not looked
	// after were alerted.
	PlacersAlerted calendar.Date `json:"placersAlerted,omitzero"`
}

// Compare orders inspections in time: by the first day, and of one day by the end, the
// type, the judgements from overall on, and the outcome, so that which of two comes
// first never hangs on the order of a list. It is 0 for records that agree in all of
// these.
func (i Inspection) Compare(o Inspection) int {
	end, _ := i.End()
	other, _ := o.End()
	return cmp.Or(i.First.Compare(o.First), end.Compare(other), cmp.Compare(i.Type, o.Type),
		i.Judgements.compare(o.Judgements), cmp.Compare(i.Outcome, o.Outcome))
}

func (j Judgements) compare(o Judgements) int {
	return cmp.Or(cmp.Compare(j.Overall, o.Overall), cmp.Compare(j.HelpedAndProtected, o.HelpedAndProtected),
		cmp.Compare(j.LeadersAndManagers, o.LeadersAndManagers), cmp.Compare(j.Partnership, o.Partnership))
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

// Facts gives the grades as facts, without the overall judgement, which is never
// one.
func (j Judgements) Facts() Facts {
	return Facts{
		HelpedAndProtected: j.HelpedAndProtected,
		LeadersAndManagers: j.LeadersAndManagers,
		Partnership:        j.Partnership,
	}
}

// grade gives the grade of an area.
func (j Judgements) grade(a Area) Grade {
	if a == AreaOverall {
		return j.Overall
	}
	return j.Facts().grade(a)
}
