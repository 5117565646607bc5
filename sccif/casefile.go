package sccif

import (
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

// The case file, object by object: the name of every field, what stands there,
// and whether the object says anything without it. A field is required where
// encoding/json always writes it.

func homeFields(f *form, h *Home) {
	f.version(&h.Version)
	f.text("urn", &h.URN)
	recordFields(f, &h.Record)
	fillObjects(f, "staff", &h.Staff, staffFields)
	f.truth("qualificationRequirement", &h.QualificationRequirement)
	f.truth("staffUnqualified", &h.StaffUnqualified)
	f.truth("noProspect", &h.NoProspect)
	fillObjects(f, "residents", &h.Residents, residentFields)
}

func recordFields(f *form, r *schedule.Record) {
	provision := wordOf("provision", judgement.ParseProvision)
	provision.field(f, "provision", optional, &r.Provision)
	f.date("registered", optional, &r.Registered)
	f.date("closed", optional, &r.Closed)
	f.texts("buildings", &r.Buildings)
	f.truth("residentialSpecialSchool", &r.ResidentialSpecialSchool)
	f.truth("providesEducation", &r.ProvidesEducation)
	f.truth("registeredSchool", &r.RegisteredSchool)
	f.truth("linkedSchool", &r.LinkedSchool)
	fillObjects(f, "inspections", &r.Inspections, inspectionFields)
	fillObjects(f, "managers", &r.Managers, managerFields)
	f.truth("recruiting", &r.Recruiting)
	f.date("managerLeftNotified", optional, &r.ManagerLeftNotified)
	fillObjects(f, "complianceNotices", &r.ComplianceNotices, noticeFields)
	fillObjects(f, "noChildrenCondition", &r.NoChildrenCondition, conditionFields)
	f.truth("childrenLiving", &r.ChildrenLiving)
	f.truth("childrenNotLookedAfter", &r.ChildrenNotLookedAfter)
	f.truth("childrenSinceInspection", &r.ChildrenSinceInspection)
	f.truth("youngAdultsOnly", &r.YoungAdultsOnly)
	f.truth("admitsWithin3Months", &r.AdmitsWithin3Months)
	f.date("firstChild", optional, &r.FirstChild)
	f.date("firstChildNotified", optional, &r.FirstChildNotified)
	aDate().list(f, "concerns", &r.Concerns)
	fillObjects(f, "deferrals", &r.Deferrals, deferralFields)
	aPeriod().list(f, "enforcement", &r.Enforcement)
	fillGiven(f, "regulation44Visits", &r.Regulation44Visits, func(n *node, x *schedule.Regulation44Visit) {
		fillObject(f, n, x, visitFields)
	})
	fillGiven(f, "regulation45Reviews", &r.Regulation45Reviews, func(n *node, x *schedule.Regulation45Review) {
		review(f, n, x)
	})
	fillGiven(f, "locationAssessments", &r.LocationAssessments, func(n *node, x *schedule.LocationAssessment) {
		fillObject(f, n, x, locationFields)
	})
	fillObjects(f, "statementOfPurpose", &r.StatementOfPurpose, statementFields)
}

func inspectionFields(f *form, i *judgement.Inspection) {
	wordOf("inspection type", judgement.ParseInspectionType).field(f, "type", required, &i.Type)
	f.date("first", required, &i.First)
	f.date("last", optional, &i.Last)
	f.date("feedback", optional, &i.Feedback)
	f.date("draftReceived", optional, &i.DraftReceived)
	f.date("commentsSent", optional, &i.CommentsSent)
	f.date("finalIssued", optional, &i.FinalIssued)
	f.date("finalReceived", optional, &i.FinalReceived)
	f.date("published", optional, &i.Published)
	f.text("inspector", &i.Inspector)
	fillInner(f, "judgements", &i.Judgements, judgementsFields)
	wordOf("outcome", judgement.ParseOutcome).field(f, "outcome", optional, &i.Outcome)
	f.truth("serious", &i.Serious)
	f.truth("widespread", &i.Widespread)
	f.truth("noChildren", &i.NoChildren)
	f.truth("incomplete", &i.Incomplete)
	fillInner(f, "followUp", &i.FollowUp, followUpFields)
}

func judgementsFields(f *form, j *judgement.Judgements) {
	grade := wordOf("grade", judgement.ParseGrade)
	grade.field(f, "overall", optional, &j.Overall)
	grade.field(f, "helpedAndProtected", optional, &j.HelpedAndProtected)
	grade.field(f, "leadersAndManagers", optional, &j.LeadersAndManagers)
	grade.field(f, "partnership", optional, &j.Partnership)
}

func followUpFields(f *form, u *judgement.FollowUp) {
	f.date("debrief", optional, &u.Debrief)
	f.date("caseReview", optional, &u.CaseReview)
	f.date("authoritiesEmailed", optional, &u.AuthoritiesEmailed)
	f.date("authoritiesTelephoned", optional, &u.AuthoritiesTelephoned)
	f.date("commissionerEmailed", optional, &u.CommissionerEmailed)
	f.date("departmentNotified", optional, &u.DepartmentNotified)
	f.date("placersAlerted", optional, &u.PlacersAlerted)
}

func managerFields(f *form, m *schedule.Manager) {
	f.text("id", &m.ID)
	f.date("appointed", optional, &m.Appointed)
	f.date("started", optional, &m.Started)
	f.date("left", optional, &m.Left)
	f.date("applied", optional, &m.Applied)
	f.truth("hasApplied", &m.HasApplied)
	f.date("qualified", optional, &m.Qualified)
	f.date("firstManaged", optional, &m.FirstManaged)
	qualifyingFields(f, &m.Qualifying)
	f.truth("equivalentExplained", &m.EquivalentExplained)
	f.truth("goodReason", &m.GoodReason)
	fillObjects(f, "absences", &m.Absences, absenceFields)
}

func qualifyingFields(f *form, q *schedule.Qualifying) {
	f.truth("hasQualified", &q.HasQualified)
	f.truth("equivalent", &q.Equivalent)
	f.date("enrolled", optional, &q.Enrolled)
	f.truth("undertaking", &q.Undertaking)
	f.date("expected", optional, &q.Expected)
	f.truth("partTime", &q.PartTime)
	fillObjects(f, "breaks", &q.Breaks, breakFields)
	fillInner(f, "deferral", &q.Deferral, qualificationDeferralFields)
	f.truth("inPost2014", &q.InPost2014)
}

func breakFields(f *form, b *schedule.Break) {
	f.date("from", required, &b.From)
	f.date("to", optional, &b.To)
}

func qualificationDeferralFields(f *form, d *schedule.QualificationDeferral) {
	f.date("granted", optional, &d.Granted)
	f.date("until", optional, &d.Until)
	wordOf("reason for a deferral", schedule.ParseDeferralReason).field(f, "reason", optional, &d.Reason)
	f.date("review", optional, &d.Review)
}

func absenceFields(f *form, a *schedule.Absence) {
	f.date("from", required, &a.From)
	f.date("to", optional, &a.To)
	f.truth("emergency", &a.Emergency)
	f.date("notified", optional, &a.Notified)
	f.date("returnNotified", optional, &a.ReturnNotified)
}

func noticeFields(f *form, n *schedule.ComplianceNotice) {
	f.text("id", &n.ID)
	f.date("served", optional, &n.Served)
	f.date("due", optional, &n.Due)
}

func conditionFields(f *form, c *schedule.NoChildrenCondition) {
	f.date("proposed", optional, &c.Proposed)
	f.date("imposed", optional, &c.Imposed)
	f.date("notified", optional, &c.Notified)
	f.date("reopening", optional, &c.Reopening)
	f.date("removed", optional, &c.Removed)
}

func deferralFields(f *form, d *schedule.Deferral) {
	f.date("granted", optional, &d.Granted)
	f.date("until", optional, &d.Until)
}

func visitFields(f *form, v *schedule.Regulation44Visit) {
	f.date("visit", required, &v.Visit)
	f.date("reportSent", optional, &v.ReportSent)
	f.texts("buildings", &v.Buildings)
	f.truth("seriousConcerns", &v.SeriousConcerns)
	f.date("ofstedTold", optional, &v.OfstedTold)
}

// review is an object, or the day of completion alone.
func review(f *form, n *node, r *schedule.Regulation45Review) {
	if n != nil && n.kind != kindObject {
		aDate().read(f, f.at, n, &r.Completed)
		return
	}
	fillObject(f, n, r, reviewFields)
}

func reviewFields(f *form, r *schedule.Regulation45Review) {
	f.date("completed", required, &r.Completed)
	f.date("sent", optional, &r.Sent)
}

func locationFields(f *form, l *schedule.LocationAssessment) {
	f.text("building", &l.Building)
	f.date("on", required, &l.On)
}

func statementFields(f *form, s *schedule.StatementChange) {
	f.date("changed", required, &s.Changed)
	f.date("sent", optional, &s.Sent)
}

func staffFields(f *form, s *workforce.Staff) {
	f.text("id", &s.ID)
	f.date("started", optional, &s.Started)
	f.date("left", optional, &s.Left)
	f.date("qualified", optional, &s.Qualified)
	f.date("firstWorked", optional, &s.FirstWorked)
	f.date("confirmed", optional, &s.Confirmed)
	qualifyingFields(f, &s.Qualifying)
}

func residentFields(f *form, r *occupancy.Resident) {
	f.text("id", &r.ID)
	f.date("born", optional, &r.Born)
	f.date("leavesSchool", optional, &r.LeavesSchool)
	f.truth("disabledInEducation", &r.DisabledInEducation)
	fillObjects(f, "stays", &r.Stays, stayFields)
	f.truth("carePlan", &r.CarePlan)
	f.truth("movingOnPlan", &r.MovingOnPlan)
	f.truth("transitionPlan", &r.TransitionPlan)
	f.truth("needsAdultSocialCare", &r.NeedsAdultSocialCare)
	f.truth("impactIdentified", &r.ImpactIdentified)
	f.truth("impactActedOn", &r.ImpactActedOn)
}

func stayFields(f *form, s *occupancy.Stay) {
	f.date("from", required, &s.From)
	f.date("to", optional, &s.To)
}
