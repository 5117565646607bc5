package schedule

import "github.com/sccif/sccif-go/calendar"

// later lists a fact that lies after the day asked about.
func (p *planner) later(d calendar.Date, ref Ref) {
	if d.After(p.on) {
		if p.plan.Later == nil {
			p.plan.Later = make([]Ref, 0, 16) // so that it rarely moves
		}
		p.plan.Later = append(p.plan.Later, ref)
	}
}

// gatherLater lists the events of the record that have not happened yet. Plans (the
// day of a compliance notice, the end of a deferral, a reopening) are not events.
func (p *planner) gatherLater() {
	r := &p.record
	p.later(r.Registered, Ref{List: InRegistered})
	p.later(r.Closed, Ref{List: InClosed})
	for i := range r.Inspections {
		v := &r.Inspections[i]
		if end, _ := v.End(); end.After(p.on) {
			p.later(end, at(InInspections, i))
			continue
		}
		p.later(v.DraftReceived, at(InDraftReceived, i))
		p.later(v.CommentsSent, at(InCommentsSent, i))
		p.later(v.FinalIssued, at(InFinalIssued, i))
		p.later(v.FinalReceived, at(InFinalReceived, i))
		p.later(v.Published, at(InPublished, i))
		p.later(v.FollowUp.Debrief, at(InDebriefs, i))
		p.later(v.FollowUp.CaseReview, at(InCaseReviews, i))
		p.later(v.FollowUp.AuthoritiesEmailed, at(InAuthoritiesEmailed, i))
		p.later(v.FollowUp.AuthoritiesTelephoned, at(InAuthoritiesTelephoned, i))
		p.later(v.FollowUp.CommissionerEmailed, at(InCommissionerEmailed, i))
		p.later(v.FollowUp.DepartmentNotified, at(InDepartmentNotified, i))
		p.later(v.FollowUp.PlacersAlerted, at(InPlacersAlerted, i))
	}
	for i, m := range r.Managers {
		if begins := m.begins(); begins.After(p.on) {
			p.later(begins, at(InManagers, i))
			continue
		}
		p.later(m.Left, at(InManagersLeft, i))
		for j, a := range m.Absences {
			p.later(a.To, Ref{InAbsencesTo, int32(i), int32(j)})
			p.later(a.Notified, Ref{InAbsencesNotified, int32(i), int32(j)})
			p.later(a.ReturnNotified, Ref{InReturnsNotified, int32(i), int32(j)})
		}
	}
	p.later(r.ManagerLeftNotified, Ref{List: InManagerLeftNotified})
	for i, n := range r.ComplianceNotices {
		p.later(n.Served, at(InComplianceNotices, i))
	}
	for i, c := range r.NoChildrenCondition {
		if begins := calendar.Earliest(c.Proposed, c.Imposed); begins.After(p.on) {
			p.later(begins, at(InConditions, i))
			continue
		}
		p.later(c.Notified, at(InConditionsNotified, i))
		p.later(c.Removed, at(InConditionsRemoved, i))
	}
	p.later(r.FirstChild, Ref{List: InFirstChild})
	p.later(r.FirstChildNotified, Ref{List: InFirstChildNotified})
	for i, c := range r.Concerns {
		p.later(c, at(InConcerns, i))
	}
	for i, d := range r.Deferrals {
		p.later(d.Granted, at(InDeferrals, i))
	}
	for i, v := range r.Regulation44Visits {
		p.later(v.Visit, at(InRegulation44Visits, i))
		if p.past(v.Visit) {
			p.later(v.ReportSent, at(InRegulation44Reports, i))
		}
	}
	for i, v := range r.Regulation45Reviews {
		p.later(v.Completed, at(InRegulation45Reviews, i))
		if p.past(v.Completed) {
			p.later(v.Sent, at(InRegulation45Sent, i))
		}
	}
	for i, a := range r.LocationAssessments {
		p.later(a.On, at(InLocationAssessments, i))
	}
	for i, s := range r.StatementOfPurpose {
		p.later(s.Changed, at(InStatements, i))
		if p.past(s.Changed) {
			p.later(s.Sent, at(InStatementsSent, i))
		}
	}
}
