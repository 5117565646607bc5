package scciftest

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// What happened to a home and can happen more than once, in short.

// Full adds a full inspection of one day with its overall judgement, and where they
// are given those of helped and protected and of leaders and managers.
func (b HomeBuilder) Full(on string, overall judgement.Grade, others ...judgement.Grade) HomeBuilder {
	return b.With(Inspected(judgement.Full, on).Judged(overall, others...))
}

// Assurance adds an assurance inspection of one day with its outcome.
func (b HomeBuilder) Assurance(on string, outcome judgement.Outcome) HomeBuilder {
	return b.With(Inspected(judgement.Assurance, on).Found(outcome))
}

// Interim adds an interim inspection of one day with its outcome.
func (b HomeBuilder) Interim(on string, outcome judgement.Outcome) HomeBuilder {
	return b.With(Inspected(judgement.Interim, on).Found(outcome))
}

// Monitoring adds a monitoring visit of one day.
func (b HomeBuilder) Monitoring(on string) HomeBuilder {
	return b.With(Inspected(judgement.Monitoring, on))
}

// Manager adds a manager who was appointed and started on a day and is there still.
func (b HomeBuilder) Manager(id, from string) HomeBuilder {
	return b.With(Manager(id).Appointed(from).Started(from))
}

// Staff adds a person in a care role who started on a day and qualified on another.
func (b HomeBuilder) Staff(id, started, qualified string) HomeBuilder {
	return b.With(Staff(id).Started(started).Qualified(qualified))
}

// Resident adds somebody who has lived at the home from a day on; "" as the last is
// somebody who lives there still.
func (b HomeBuilder) Resident(id, born, from, to string) HomeBuilder {
	return b.With(Resident(id).Born(born).Stayed(from, to))
}

// ComplianceNotice adds a compliance notice with the days on which it was served and by
// which it is to be met.
func (b HomeBuilder) ComplianceNotice(id, served, due string) HomeBuilder {
	n := schedule.ComplianceNotice{ID: id}
	b.faults.date("ComplianceNotice", served, &n.Served)
	b.faults.date("ComplianceNotice", due, &n.Due)
	b.home.ComplianceNotices = with(b.home.ComplianceNotices, n)
	return b
}

// Concern adds the days on which information of concern was received.
func (b HomeBuilder) Concern(days ...string) HomeBuilder {
	for _, literal := range days {
		var d calendar.Date
		b.faults.date("Concern", literal, &d)
		b.home.Concerns = with(b.home.Concerns, d)
	}
	return b
}

// Deferred adds a deferral of inspection, granted on one day until another.
func (b HomeBuilder) Deferred(granted, until string) HomeBuilder {
	var d schedule.Deferral
	b.faults.date("Deferred", granted, &d.Granted)
	b.faults.date("Deferred", until, &d.Until)
	b.home.Deferrals = with(b.home.Deferrals, d)
	return b
}

// UnderEnforcement adds a time in which enforcement action was under way, both days
// included.
func (b HomeBuilder) UnderEnforcement(first, last string) HomeBuilder {
	var p calendar.Period
	b.faults.date("UnderEnforcement", first, &p.First)
	b.faults.date("UnderEnforcement", last, &p.Last)
	b.home.Enforcement = with(b.home.Enforcement, p)
	return b
}

// NeverVisited says that no regulation 44 visit has been made, which is not the same as
// knowing of none.
func (b HomeBuilder) NeverVisited() HomeBuilder {
	b.home.Regulation44Visits = []schedule.Regulation44Visit{}
	return b
}

// Visited44 adds a regulation 44 visit and the day on which its report was sent.
func (b HomeBuilder) Visited44(on, reportSent string) HomeBuilder {
	return b.With(Visit(on).ReportSent(reportSent))
}

// NeverReviewed says that the quality of care has never been reviewed.
func (b HomeBuilder) NeverReviewed() HomeBuilder {
	b.home.Regulation45Reviews = []schedule.Regulation45Review{}
	return b
}

// Reviewed45 adds a review of the quality of care and the day on which its report was
// sent.
func (b HomeBuilder) Reviewed45(completed, sent string) HomeBuilder {
	var r schedule.Regulation45Review
	b.faults.date("Reviewed45", completed, &r.Completed)
	b.faults.date("Reviewed45", sent, &r.Sent)
	b.home.Regulation45Reviews = with(b.home.Regulation45Reviews, r)
	return b
}

// LocationNeverAssessed says that the location of no building has been assessed.
func (b HomeBuilder) LocationNeverAssessed() HomeBuilder {
	b.home.LocationAssessments = []schedule.LocationAssessment{}
	return b
}

// LocationAssessed adds the assessment of a building's location; "" as the building is
// that of a home with one.
func (b HomeBuilder) LocationAssessed(building, on string) HomeBuilder {
	a := schedule.LocationAssessment{Building: building}
	b.faults.date("LocationAssessed", on, &a.On)
	b.home.LocationAssessments = with(b.home.LocationAssessments, a)
	return b
}

// StatementChanged adds a change of the statement of purpose and the day on which it was
// sent to Ofsted.
func (b HomeBuilder) StatementChanged(on, sent string) HomeBuilder {
	var c schedule.StatementChange
	b.faults.date("StatementChanged", on, &c.Changed)
	b.faults.date("StatementChanged", sent, &c.Sent)
	b.home.StatementOfPurpose = with(b.home.StatementOfPurpose, c)
	return b
}

// InspectionPart is an inspection that is being written.
type InspectionPart struct {
	inspection judgement.Inspection
	faults     faults
}

// Inspected begins an inspection of a type with its first day on site, which is its
// last and the day of feedback too until another is given.
func Inspected(t judgement.InspectionType, first string) InspectionPart {
	i := InspectionPart{inspection: judgement.Inspection{Type: t}}
	i.faults.date("Inspected", first, &i.inspection.First)
	i.inspection.Last = i.inspection.First
	return i
}

func (i InspectionPart) add(b *HomeBuilder) {
	b.faults = with(b.faults, i.faults...)
	b.home.Inspections = with(b.home.Inspections, i.inspection)
}

// To sets the last day on site; "" is not known.
func (i InspectionPart) To(last string) InspectionPart {
	i.faults.date("To", last, &i.inspection.Last)
	return i
}

// Feedback sets the day of feedback, the end of the inspection.
func (i InspectionPart) Feedback(on string) InspectionPart {
	i.faults.date("Feedback", on, &i.inspection.Feedback)
	return i
}

// DraftReceived sets the day on which the provider received the draft report.
func (i InspectionPart) DraftReceived(on string) InspectionPart {
	i.faults.date("DraftReceived", on, &i.inspection.DraftReceived)
	return i
}

// CommentsSent sets the day on which the provider sent comments on it.
func (i InspectionPart) CommentsSent(on string) InspectionPart {
	i.faults.date("CommentsSent", on, &i.inspection.CommentsSent)
	return i
}

// FinalReport sets the days on which the final report was issued and received.
func (i InspectionPart) FinalReport(issued, received string) InspectionPart {
	i.faults.date("FinalReport", issued, &i.inspection.FinalIssued)
	i.faults.date("FinalReport", received, &i.inspection.FinalReceived)
	return i
}

// Published sets the day of publication.
func (i InspectionPart) Published(on string) InspectionPart {
	i.faults.date("Published", on, &i.inspection.Published)
	return i
}

// By sets the lead inspector's pseudonym.
func (i InspectionPart) By(inspector string) InspectionPart {
	i.inspection.Inspector = inspector
	return i
}

// Judged sets the overall judgement, then where they are given those of helped and
// protected, of leaders and managers, and of partnership, in this order.
func (i InspectionPart) Judged(overall judgement.Grade, others ...judgement.Grade) InspectionPart {
	j := judgement.Judgements{Overall: overall}
	for k, into := range []*judgement.Grade{&j.HelpedAndProtected, &j.LeadersAndManagers, &j.Partnership} {
		if k < len(others) {
			*into = others[k]
		}
	}
	i.inspection.Judgements = j
	return i
}

// Found sets the outcome of an inspection without grades.
func (i InspectionPart) Found(o judgement.Outcome) InspectionPart {
	i.inspection.Outcome = o
	return i
}

// Concerns says whether the concerns were serious, and whether they were widespread.
func (i InspectionPart) Concerns(serious, widespread rule.Truth) InspectionPart {
	i.inspection.Serious, i.inspection.Widespread = serious, widespread
	return i
}

// NoChildren says that no children lived at the home at the inspection.
func (i InspectionPart) NoChildren() InspectionPart {
	i.inspection.NoChildren = rule.Yes
	return i
}

// Incomplete says that the inspection could not be completed.
func (i InspectionPart) Incomplete() InspectionPart {
	i.inspection.Incomplete = rule.Yes
	return i
}

// Debriefed sets the day of the debrief.
func (i InspectionPart) Debriefed(on string) InspectionPart {
	i.faults.date("Debriefed", on, &i.inspection.FollowUp.Debrief)
	return i
}

// CaseReviewed sets the day of the case review.
func (i InspectionPart) CaseReviewed(on string) InspectionPart {
	i.faults.date("CaseReviewed", on, &i.inspection.FollowUp.CaseReview)
	return i
}

// AuthoritiesAlerted sets the days on which the local authorities were emailed and
// telephoned.
func (i InspectionPart) AuthoritiesAlerted(emailed, telephoned string) InspectionPart {
	i.faults.date("AuthoritiesAlerted", emailed, &i.inspection.FollowUp.AuthoritiesEmailed)
	i.faults.date("AuthoritiesAlerted", telephoned, &i.inspection.FollowUp.AuthoritiesTelephoned)
	return i
}

// CommissionerEmailed sets the day on which the Children's Commissioner was emailed.
func (i InspectionPart) CommissionerEmailed(on string) InspectionPart {
	i.faults.date("CommissionerEmailed", on, &i.inspection.FollowUp.CommissionerEmailed)
	return i
}

// DepartmentNotified sets the day on which the Department for Education was told.
func (i InspectionPart) DepartmentNotified(on string) InspectionPart {
	i.faults.date("DepartmentNotified", on, &i.inspection.FollowUp.DepartmentNotified)
	return i
}

// PlacersAlerted sets the day on which those were told who placed children that are
// not looked after.
func (i InspectionPart) PlacersAlerted(on string) InspectionPart {
	i.faults.date("PlacersAlerted", on, &i.inspection.FollowUp.PlacersAlerted)
	return i
}

// ConditionPart is a no-children condition that is being written.
type ConditionPart struct {
	condition schedule.NoChildrenCondition
	faults    faults
}

// Condition begins the condition under which a home without children is not routinely
// inspected, with the day on which it was imposed.
func Condition(imposed string) ConditionPart {
	var c ConditionPart
	c.faults.date("Condition", imposed, &c.condition.Imposed)
	return c
}

func (c ConditionPart) add(b *HomeBuilder) {
	b.faults = with(b.faults, c.faults...)
	b.home.NoChildrenCondition = with(b.home.NoChildrenCondition, c.condition)
}

// Proposed sets the day of the notice of proposal.
func (c ConditionPart) Proposed(on string) ConditionPart {
	c.faults.date("Proposed", on, &c.condition.Proposed)
	return c
}

// Reopening sets the days on which the home told Ofsted that it intends to accommodate
// children again, and from which it does.
func (c ConditionPart) Reopening(notified, on string) ConditionPart {
	c.faults.date("Reopening", notified, &c.condition.Notified)
	c.faults.date("Reopening", on, &c.condition.Reopening)
	return c
}

// Removed sets the day on which the condition was removed.
func (c ConditionPart) Removed(on string) ConditionPart {
	c.faults.date("Removed", on, &c.condition.Removed)
	return c
}

// VisitPart is a regulation 44 visit that is being written.
type VisitPart struct {
	visit  schedule.Regulation44Visit
	faults faults
}

// Visit begins a regulation 44 visit.
func Visit(on string) VisitPart {
	var v VisitPart
	v.faults.date("Visit", on, &v.visit.Visit)
	return v
}

func (v VisitPart) add(b *HomeBuilder) {
	b.faults = with(b.faults, v.faults...)
	b.home.Regulation44Visits = with(b.home.Regulation44Visits, v.visit)
}

// ReportSent sets the day on which the report was sent to Ofsted.
func (v VisitPart) ReportSent(on string) VisitPart {
	v.faults.date("ReportSent", on, &v.visit.ReportSent)
	return v
}

// Of sets the buildings visited; none given are all.
func (v VisitPart) Of(buildings ...string) VisitPart {
	v.visit.Buildings = with([]string(nil), buildings...)
	return v
}

// Serious says whether there were serious concerns, and sets the day on which Ofsted was
// told of them.
func (v VisitPart) Serious(is bool, told string) VisitPart {
	v.visit.SeriousConcerns = rule.TruthOf(is)
	v.faults.date("Serious", told, &v.visit.OfstedTold)
	return v
}
