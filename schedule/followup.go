package schedule

import (
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// What follows an overall judgement of inadequate at a full inspection, or serious
// or widespread concerns at an assurance inspection: debrief, case review and
// alerts, a return within 6 to 8 weeks, a full inspection within 16 weeks (SCCIF
// 2023, Inadequate judgements: next steps; Assurance inspections, Serious and
// widespread concerns: next steps). The rules are those of the first day of the
// inspection; the clocks run from its end.

// followUps adds what each inspection that has happened brings.
func followUps(p *planner) {
	for _, v := range p.visits {
		if v.incomplete() || v.Outcome == judgement.NoJudgement {
			continue
		}
		switch {
		case v.Type == judgement.Full && v.grade == judgement.Inadequate:
			p.afterInadequate(v)
		case v.Type == judgement.Full && v.grade == 0:
			p.ifInadequate(v)
		case v.Type == judgement.Assurance && v.Outcome == judgement.SeriousConcerns:
			p.afterConcerns(v)
		case v.Type == judgement.Assurance && v.Outcome == 0:
			p.ifConcerns(v)
		}
	}
}

func (p *planner) afterInadequate(v visit) {
	review, known := p.review(v, "The home was judged inadequate on {day}, so there is a case review no later than {limit} after the inspection, by {closes}")
	p.returnVisit(v)
	p.fullWithin16Weeks(v)
	if known {
		p.alertsAfterInadequate(v, review)
	}
}

func (p *planner) afterConcerns(v visit) {
	_, known := p.review(v, "Serious or widespread concerns were found on {day}, so there is a case review no later than {limit} after the inspection, by {closes}")
	p.returnIfSerious(v)
	if known {
		p.alertsAfterConcerns(v)
	}
}

// terms are the figures of a rule that the duties here run by.
type terms struct {
	from, limit int
	edition     rule.Edition
}

// follows begins a duty that an inspection brings; false where the rule was not in
// force on its first day.
func (v visit) follows(id rule.ID, what Task) (Duty, terms, bool) {
	asOf := calendar.Earliest(v.First, v.end)
	version, ok := id.On(asOf)
	return Duty{
		Rule: id, Who: Ofsted, What: what, Window: Window{Opens: v.end}, Estimated: v.estimated,
		basis: basis{trigger: v.ref, day: v.end, asOf: asOf, grade: v.grade, limited: v.limited},
	}, terms{version.Figure("from").N, version.Limit.N, version.Edition}, ok
}

// done gives a step of the follow-up what the record has of it. Where the record
// has nothing of any step, a step whose time has come may or may not have been
// taken: that is unknown.
func (p *planner) done(d *Duty, v visit, list List, day calendar.Date) {
	status := d.Window.status(p.on)
	switch {
	case p.past(day):
		d.met(at(list, int(v.ref.Index)), day)
	case v.FollowUp == (judgement.FollowUp{}) && (status == Overdue || status == Due && d.Window.Closes.IsZero()):
		d.Status, d.basis.missing = Unknown, strings.TrimPrefix(lists.Of(list), lists.Of(InInspections))
	}
}

// review adds the debrief and the case review, and gives the window of the latter.
// The text sets no day for the debrief but that it comes as soon as possible and
// before the review.
func (p *planner) review(v visit, text string) (Window, bool) {
	d, ok := p.caseReview(v)
	if !ok {
		return Window{}, false
	}
	debrief := d
	d.because(d.Rule, rule.Applied, text)
	p.done(&d, v, InCaseReviews, v.FollowUp.CaseReview)
	p.add(d)

	debrief.Rule, debrief.What = rule.FollowupDebrief, Debrief
	debrief.because(debrief.Rule, rule.Applied, "Inspector and manager meet for a debrief as soon as possible; it recommends what the case review decides")
	debrief.note("No day is set for the debrief; it comes before the case review, whose last day is shown.")
	p.done(&debrief, v, InDebriefs, v.FollowUp.Debrief)
	p.add(debrief)
	return d.Window, true
}

// caseReview begins the case review with its last day; false where no rule of the time
// has one.
func (p *planner) caseReview(v visit) (Duty, bool) {
	d, terms, ok := v.follows(rule.FollowupCaseReview5, CaseReview)
	if !ok {
		return Duty{}, false
	}
	l, err := p.working.Deadline(v.end, terms.limit)
	if err != nil {
		p.err = err
		return Duty{}, false
	}
	d.Window.Closes, d.Provisional = l.Date, l.Provisional
	return d, true
}

// weeks gives a window its weeks after the end of the inspection: expected from the
// earlier figure, at the latest on the last day of the later one.
func (d *Duty) weeks(v visit, terms terms) {
	d.Window.Opens = v.end.AddWeeks(terms.from)
	d.Window.Closes = v.end.AddWeeks(terms.limit)
}

// returns begins the return after an inadequate judgement. Before 1 April 2017 it
// is the rule of the earlier framework.
func (v visit) returns() (Duty, bool) {
	d, terms, ok := v.follows(rule.FollowupReturn68Weeks, ReturnVisit)
	if !ok {
		d, terms, ok = v.follows(rule.HistoryReturn68Weeks2014, ReturnVisit)
	}
	d.weeks(v, terms)
	return d, ok
}

// returnVisit adds the return within 6 to 8 weeks. Any inspection activity meets
// it, and sooner is no departure; the first day on site is the day of return.
func (p *planner) returnVisit(v visit) {
	d, ok := v.returns()
	if !ok {
		return
	}
	if back, ok := p.returned(v.end, func(v visit) bool { return !v.incomplete() }); ok {
		d.met(back.ref, back.began())
	}
	d.because(d.Rule, rule.Applied, "The home was judged inadequate on {day}, so there is some inspection activity within {from} to {limit}, expected from {opens} and by {closes}, usually a monitoring visit or a full inspection")
	p.sooner(&d)
	p.add(d)
}

// sooner notes further concerns before the return, which bring it forward.
func (p *planner) sooner(d *Duty) {
	if c, ok := p.concern(d.basis.day, d.Window.Closes); ok && d.MetBy.IsZero() {
		d.basis.other = c
		d.note("Information of concern was received on {other}: where further concerns are significant the return comes sooner.")
	}
}

// fullWithin16Weeks adds the full inspection that usually follows. A monitoring
// visit that brought a better judgement makes it needless.
func (p *planner) fullWithin16Weeks(v visit) {
	d, terms, ok := v.follows(rule.FollowupFull16Weeks, FullInspection)
	if !ok {
		return
	}
	d.Window = Window{v.end.AddDays(1), v.end.AddWeeks(terms.limit)}
	judges := rule.FollowupMonitoringOutcomes.InForce(d.basis.asOf)
	settled, better := p.returned(v.end, func(v visit) bool {
		return v.full() || judges && v.Type == judgement.Monitoring && v.Judgements.Overall > judgement.Inadequate
	})
	switch {
	case better && settled.full():
		d.met(settled.ref, settled.began())
	case better:
		d.Status, d.basis.other = NotRequired, settled.end
		d.because(rule.FollowupMonitoringOutcomes, rule.Applied, "The monitoring visit that ended on {other} brought a new judgement")
		d.because(d.Rule, rule.NotApplied, "A full inspection within {limit} is not needed to secure one")
		p.add(d)
		return
	}
	d.because(d.Rule, rule.Applied, "The full inspection that follows an inadequate judgement is usually within {limit} of the original inspection, so by {closes}")
	p.deferred(&d, visit.full)
	p.add(d)
}

// ifInadequate adds the case review, the return and the full inspection whose rules
// cannot be decided for want of the overall judgement.
func (p *planner) ifInadequate(v visit) {
	const overall, of = ".judgements.overall", "the overall judgement of the full inspection that ended on {day}"
	p.ifReview(v, overall, "Whether there is a case review depends on "+of)
	if d, ok := v.returns(); ok {
		p.undecided(d, overall, "Whether there is a return within {from} to {limit} depends on "+of)
	}
	if d, terms, ok := v.follows(rule.FollowupFull16Weeks, FullInspection); ok {
		d.Window = Window{v.end.AddDays(1), v.end.AddWeeks(terms.limit)}
		p.undecided(d, overall, "Whether a full inspection usually follows within {limit} depends on "+of)
	}
}

// undecided adds a duty whose rule cannot be decided for want of a fact of its
// trigger.
func (p *planner) undecided(d Duty, missing, text string) {
	d.Status, d.basis.missing = Unknown, missing
	d.because(d.Rule, rule.Undecided, text)
	p.add(d)
}

// ifReview adds a case review of which it cannot be decided whether there is one.
func (p *planner) ifReview(v visit, missing, text string) {
	if d, ok := p.caseReview(v); ok {
		p.undecided(d, missing, text)
	}
}

// returnIfSerious adds the return after an assurance inspection: likely where the
// concerns are serious, not looked for where they are widespread only.
func (p *planner) returnIfSerious(v visit) {
	d, terms, ok := v.follows(rule.FollowupAssurance68Weeks, ReturnVisit)
	if !ok {
		return
	}
	d.weeks(v, terms)
	serious := v.Serious
	if serious == rule.Unknown && v.Widespread == rule.No {
		serious = rule.Yes // the concerns are one or the other
	}
	switch serious {
	case rule.Yes:
		d.because(d.Rule, rule.Applied, "The concerns found on {day} are serious, so a monitoring visit or a full inspection is likely within {from} to {limit}, from {opens} and by {closes}")
	case rule.No:
		d.Status = NotRequired
		d.because(d.Rule, rule.NotApplied, "The concerns found on {day} are widespread and not serious, which brings no return within {from} to {limit}")
		p.add(d)
		return
	default:
		d.Status, d.basis.missing = Unknown, ".serious"
		d.because(d.Rule, rule.Undecided, "A return within {from} to {limit} is likely only where the concerns found on {day} are serious")
	}
	if back, ok := p.returned(v.end, visit.monitoringOrFull); ok {
		d.met(back.ref, back.began())
	}
	p.sooner(&d)
	p.add(d)
}

// ifConcerns adds the case review whose rule cannot be decided for want of the
// outcome of an assurance inspection.
func (p *planner) ifConcerns(v visit) {
	if v.NoChildren != rule.Yes { // with no children living at the home no judgement is made
		p.ifReview(v, ".outcome", "Whether there is a case review depends on the outcome of the assurance inspection that ended on {day}")
	}
}
