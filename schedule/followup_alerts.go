package schedule

import (
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Who is told of an inadequate judgement or of serious or widespread concerns
// (SCCIF 2023, Feedback to local authorities; Contacting the Office of the
// Children's Commissioner; Children who are not looked after; Children's homes that
// are also schools; Serious and widespread concerns: next steps).

// alertsAfterInadequate adds the alerts that follow the case review. The text sets
// no last day for them.
func (p *planner) alertsAfterInadequate(v visit, review Window) {
	d, _, ok := v.follows(rule.FollowupAlertInadequate, AuthorityEmail)
	if !ok || v.end.Before(p.since) {
		return
	}
	d.basis.part = "email"
	d.Window.Opens = p.dayOf(v.FollowUp.CaseReview, review.Closes)
	d.because(d.Rule, rule.Applied, "The home was judged inadequate on {day}: each child's placing authority must be alerted and the authority in whose area the home lies notified, by email to the directors of children's services after the case review")
	d.note("No last day is set; the email goes once the case review has decided what is to be done, and should be forwarded to the home.")
	p.done(&d, v, InAuthoritiesEmailed, v.FollowUp.AuthoritiesEmailed)
	p.add(d)

	emailed := p.dayOf(v.FollowUp.AuthoritiesEmailed, d.Window.Opens)
	p.call(v, rule.FollowupAlertInadequate, emailed)
	p.commissioner(v, emailed)
	p.department(v, emailed)
	p.placers(v)
}

// alertsAfterConcerns adds the alerts after an assurance inspection. The email to
// the authorities runs from the visit, not from the end of the inspection.
func (p *planner) alertsAfterConcerns(v visit) {
	d, terms, ok := v.follows(rule.FollowupAlertAssurance, AuthorityEmail)
	if !ok {
		return
	}
	visited, estimated := v.OnSiteEnd()
	l, err := p.working.Deadline(visited, terms.limit)
	if err != nil {
		p.err = err
		return
	}
	d.basis.part, d.basis.other = "email", visited
	d.Window, d.Provisional, d.Estimated = Window{visited, l.Date}, l.Provisional, estimated
	d.because(d.Rule, rule.Applied, "Serious or widespread concerns were found at the visit that ended on {other}: each child's placing authority must be alerted and the authority in whose area the home lies notified, by email to the directors of children's services by the end of the next working day, {closes}")
	d.note("Another passage makes the alert depend on agreement at the case review and sends the email after it.")
	d.note("The email should be forwarded to the provider.")
	p.done(&d, v, InAuthoritiesEmailed, v.FollowUp.AuthoritiesEmailed)
	p.add(d)
	if v.end.Before(p.since) {
		return // what follows has no last day, and is never overdue
	}
	emailed := p.dayOf(v.FollowUp.AuthoritiesEmailed, d.Window.Closes)
	p.call(v, rule.FollowupAlertAssurance, emailed)
	p.commissioner(v, emailed)
	p.department(v, emailed)
}

// dayOf gives the day on which a step was taken, or its last day where it has not
// been.
func (p *planner) dayOf(day, last calendar.Date) calendar.Date {
	if p.past(day) {
		return day
	}
	return last
}

func (p *planner) call(v visit, id rule.ID, emailed calendar.Date) {
	d, _, _ := v.follows(id, AuthorityCall)
	d.basis.part, d.Window.Opens = "call", emailed
	d.because(id, rule.Applied, "The email to the directors of children's services is followed by a telephone call, which makes sure that it was received")
	p.done(&d, v, InAuthoritiesTelephoned, v.FollowUp.AuthoritiesTelephoned)
	p.add(d)
}

func (p *planner) commissioner(v visit, emailed calendar.Date) {
	d, _, ok := v.follows(rule.FollowupCommissioner, CommissionerEmail)
	if !ok {
		return
	}
	d.Window.Opens = emailed
	d.because(d.Rule, rule.Applied, "Once the local authorities have been emailed the Children's Commissioner is emailed too")
	p.done(&d, v, InCommissionerEmailed, v.FollowUp.CommissionerEmailed)
	p.add(d)
}

// department adds the notice to the Department for Education, for a home that is a
// school too. The text of 2026 adds the school on the same site or under the same
// leadership.
func (p *planner) department(v visit, emailed calendar.Date) {
	d, terms, ok := v.follows(rule.FollowupAlertDfe, DepartmentNotice)
	if !ok {
		return
	}
	school, missing := p.record.RegisteredSchool, "registeredSchool"
	if terms.edition >= rule.SCCIF2026 {
		d.Window.Opens = emailed
		school, missing = school.Or(p.record.ResidentialSpecialSchool, p.record.LinkedSchool), p.unknownSchools()
	}
	switch school {
	case rule.Yes:
		d.because(d.Rule, rule.Applied, "The home is a school too, so the Department for Education should be told")
		p.done(&d, v, InDepartmentNotified, v.FollowUp.DepartmentNotified)
	case rule.No:
		p.looked(d.Rule, rule.NotApplied)
		return
	default:
		d.Status, d.basis.missing = Unknown, missing
		d.because(d.Rule, rule.Undecided, "Whether the Department for Education should be told depends on whether the home is a school too")
		if day := v.FollowUp.DepartmentNotified; p.past(day) {
			d.met(at(InDepartmentNotified, int(v.ref.Index)), day)
		}
	}
	p.add(d)
}

// unknownSchools names what is not known of the schools of the home.
func (p *planner) unknownSchools() string {
	r := &p.record
	return strings.Join(rule.NotKnown(r.RegisteredSchool.Named("registeredSchool"),
		r.ResidentialSpecialSchool.Named("residentialSpecialSchool"), r.LinkedSchool.Named("linkedSchool")), missingSep)
}

// placers adds the alert to those who placed a child who is not looked after.
func (p *planner) placers(v visit) {
	d, _, ok := v.follows(rule.FollowupAlertNotLookedAfter, PlacerAlert)
	if !ok {
		return
	}
	const text = "For children who are not looked after no local authority is the placing authority: those who placed them, such as parents, are alerted to the judgement"
	switch p.record.ChildrenNotLookedAfter {
	case rule.Yes:
		d.because(d.Rule, rule.Applied, text)
		p.done(&d, v, InPlacersAlerted, v.FollowUp.PlacersAlerted)
	case rule.No:
		p.looked(d.Rule, rule.NotApplied)
		return
	default:
		d.Status, d.basis.missing = Unknown, "childrenNotLookedAfter"
		d.because(d.Rule, rule.Undecided, text)
		if day := v.FollowUp.PlacersAlerted; p.past(day) {
			d.met(at(InPlacersAlerted, int(v.ref.Index)), day)
		}
	}
	p.add(d)
}

// Whom says who is to be told, where the duty is to tell somebody other than
// Ofsted; otherwise it is empty.
func (d Duty) Whom() string {
	switch d.What {
	case AuthorityEmail, AuthorityCall:
		return "directors of children's services of each child's placing authority and of the authority in whose area the home lies"
	case CommissionerEmail:
		return "Office of the Children's Commissioner"
	case DepartmentNotice:
		return "Department for Education"
	case PlacerAlert:
		return "those who placed children who are not looked after"
	}
	return ""
}

// After gives the task that comes before this one, where the framework puts them in
// order; otherwise the zero value.
func (d Duty) After() Task {
	switch d.What {
	case CaseReview:
		return Debrief
	case AuthorityEmail:
		if d.Rule == rule.FollowupAlertInadequate {
			return CaseReview
		}
	case AuthorityCall, CommissionerEmail:
		return AuthorityEmail
	case DepartmentNotice:
		if v, _ := d.Rule.On(d.basis.asOf); v.Edition >= rule.SCCIF2026 {
			return AuthorityEmail
		}
	}
	return 0
}

// Contents gives what an alert has to hold: that of local authorities by the rule
// followup.alert-content, that of the Children's Commissioner by
// followup.commissioner, that of the Department for Education, since the text of
// 2026, by followup.alert-dfe-content. Other duties have none.
func (d Duty) Contents() []string {
	var id rule.ID
	switch d.What {
	case AuthorityEmail, AuthorityCall:
		id = rule.FollowupAlertContent
	case DepartmentNotice:
		id = rule.FollowupAlertDfeContent
	case CommissionerEmail:
		id = rule.FollowupCommissioner
	}
	v, _ := id.On(d.basis.asOf)
	var contents []string
	for _, p := range v.Parts {
		contents = append(contents, p.Summary)
	}
	return contents
}
