package schedule

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// The inspections of a record that have happened, and the first of them that suits.

// visit is an inspection that has happened by the day asked about.
type visit struct {
	*judgement.Inspection
	ref Ref
	// end is the end of the inspection, which is estimated where the first day
	// stands in for it.
	end       calendar.Date
	estimated bool
	// grade is the overall judgement. Of a full inspection that has none on record it
	// is inadequate where helped and protected is (judgement.limiting): limited.
	grade   judgement.Grade
	limited bool
}

// judged gives the visit its overall judgement.
func (v *visit) judged() {
	v.grade = v.Judgements.Overall
	if v.grade != 0 || v.Type != judgement.Full || v.Judgements.HelpedAndProtected != judgement.Inadequate {
		return
	}
	if _, ok := rule.JudgementLimiting.On(calendar.Earliest(v.First, v.end)); ok {
		v.grade, v.limited = judgement.Inadequate, true
	}
}

// statutory reports whether an inspection is of a type that an inspection year
// counts: a monitoring visit is none, nor was the ungraded assurance visit of
// 2020 to 2021.
func (v visit) statutory() bool {
	return !v.incomplete() && (v.Type == judgement.Full || v.Type == judgement.Assurance || v.Type == judgement.Interim)
}

// full reports whether the inspection was a full one that was completed.
func (v visit) full() bool { return v.Type == judgement.Full && !v.incomplete() }

// incomplete reports whether the inspection could not be completed and no feedback
// has ended it since: it meets nothing (rule schedule.incomplete).
func (v visit) incomplete() bool { return v.Incomplete == rule.Yes && v.Feedback.IsZero() }

// lessThanGood reports whether the overall judgement is requires improvement or
// inadequate.
func (v visit) lessThanGood() bool {
	return v.full() && (v.grade == judgement.RequiresImprovement || v.grade == judgement.Inadequate)
}

// ungraded reports whether the overall judgement is missing. Where no judgement was
// possible none is.
func (v visit) ungraded() bool {
	return v.full() && v.grade == 0 && v.Outcome != judgement.NoJudgement
}

// goodOrBetter reports whether the overall judgement is good or outstanding.
func (v visit) goodOrBetter() bool {
	return v.full() && (v.grade == judgement.Good || v.grade == judgement.Outstanding)
}

// monitoringOrFull reports whether a return after an assurance inspection may be of
// this type (followup.assurance-6-8-weeks).
func (v visit) monitoringOrFull() bool {
	return !v.incomplete() && (v.Type == judgement.Monitoring || v.Type == judgement.Full)
}

// began is the first day on site, or the end of the inspection where that is all
// that is known.
func (v visit) began() calendar.Date {
	if v.First.IsZero() {
		return v.end
	}
	return v.First
}

// reaches reports whether the visit was on site on the day or later.
func (v visit) reaches(d calendar.Date) bool { return !v.end.Before(d) }

// firstAfter gives the first inspection that ended after a day and that suits.
func (p *planner) firstAfter(d calendar.Date, suits func(visit) bool) (visit, bool) {
	for _, v := range p.visits {
		if v.end.After(d) && suits(v) {
			return v, true
		}
	}
	return visit{}, false
}

// firstInspection gives the first inspection since registration. A monitoring visit
// is none.
func (p *planner) firstInspection() (visit, bool) {
	return p.firstAfter(p.record.Registered.AddDays(-1), visit.statutory)
}

// firstIn gives the first inspection that ended in an inspection year and that
// suits.
func (p *planner) firstIn(y calendar.InspectionYear, suits func(visit) bool) (visit, bool) {
	v, ok := p.firstAfter(y.First().AddDays(-1), suits)
	return v, ok && y.Contains(v.end)
}

// returned gives the first inspection that began after a day and that suits.
func (p *planner) returned(d calendar.Date, suits func(visit) bool) (visit, bool) {
	return p.firstAfter(d, func(v visit) bool { return v.began().After(d) && suits(v) })
}
