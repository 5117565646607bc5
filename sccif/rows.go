package sccif

import (
	"iter"
	"strconv"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// Row is one line of a table of what is when: a duty, the last day of a step of a
// report, a deadline of a person in post, or a visit for compliance notices. Fields
// that do not apply are zero.
type Row struct {
	URN string
	On  calendar.Date // the day asked about
	// Part is "duty", "report", "person" or "compliance visit".
	Part string
	// Key names the row: no two of a home's rows of one part are alike. Those of
	// duties and people stay the same as the day moves; that of a step of a report
	// holds the place of the inspection in the case file, and that of a compliance
	// visit its last day and the first notice that it serves.
	Key  string
	Rule rule.ID
	What string
	Who  schedule.Party // of a duty
	// Place is the building that a duty is about; else the place in the case file of
	// the inspection or of the person; of a compliance visit its notices.
	Place         string
	Opens, Closes calendar.Date // an open end is no date
	Strength      rule.Strength
	Status        schedule.Status // none for a step of a report
	MetBy         schedule.Ref
	MetOn         calendar.Date
	// Provisional and Estimated are those of [schedule.Duty].
	Provisional, Estimated bool
	// Because are the reasons, a sentence a rule.
	Because string
}

// Columns gives the names of the columns of [Row.Cells] in their order. A later
// release may add columns behind them.
func Columns() []string {
	return []string{
		"urn", "on", "part", "key", "rule", "what", "who", "place", "opens", "closes", "strength", "status",
		"metBy", "metOn", "provisional", "estimated", "because",
	}
}

// Cells gives the row as texts, for encoding/csv or a table: dates as 2006-01-02, no
// date and whatever else is not given as the empty text, yes and no as true and false.
//
// Nothing in it is a formula to a spreadsheet. The reference number, the names of
// buildings and the ids are the caller's: a text that begins with =, +, -, @, a tab or
// a line break gets an apostrophe before it, which a spreadsheet takes for the mark of
// a text. The fields of the row have them as they are.
func (r Row) Cells() []string {
	cells := []string{
		r.URN, r.On.String(), r.Part, r.Key, r.Rule.String(), r.What, r.Who.String(), r.Place, r.Opens.String(), r.Closes.String(),
		r.Strength.String(), r.Status.String(), r.MetBy.String(), r.MetOn.String(),
		strconv.FormatBool(r.Provisional), strconv.FormatBool(r.Estimated), r.Because,
	}
	for i, cell := range cells {
		if cell != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(cell)[0]) {
			cells[i] = "'" + cell
		}
	}
	return cells
}

// Rows gives the assessment as the rows of one table: the duties, the steps of the
// reports, the deadlines of the people in post and the visits for compliance notices,
// each in the order of the assessment.
func (a Assessment) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for _, part := range []func(func(Row) bool) bool{a.dutyRows, a.reportRows, a.personRows, a.visitRows} {
			if !part(yield) {
				return
			}
		}
	}
}

func (a Assessment) row(part, key string, id rule.ID) Row {
	return Row{URN: a.URN, On: a.On, Part: part, Key: key, Rule: id}
}

func (a Assessment) dutyRows(yield func(Row) bool) bool {
	for _, d := range a.Plan.Duties {
		r := a.row("duty", d.Key, d.Rule)
		r.What, r.Who, r.Place = d.What.String(), d.Who, d.Place
		r.Opens, r.Closes, r.Strength, r.Status = d.Window.Opens, d.Window.Closes, d.Strength, d.Status
		r.MetBy, r.MetOn, r.Provisional, r.Estimated = d.MetBy, d.MetOn, d.Provisional, d.Estimated
		r.Because = d.Because()
		if !yield(r) {
			return false
		}
	}
	return true
}

func (a Assessment) reportRows(yield func(Row) bool) bool {
	for _, t := range a.Timelines {
		place := inspectionAt(t.Inspection)
		for _, m := range t.Milestones {
			r := a.row("report", m.Rule.String()+"/"+place, m.Rule)
			r.What, r.Place = m.What.String(), place
			r.Opens, r.Closes, r.Strength = m.Opens, m.Date, m.Strength
			r.Provisional, r.Estimated = m.Provisional, m.Estimated
			r.Because = t.Because(m.What).String()
			if !yield(r) {
				return false
			}
		}
	}
	return true
}

func (a Assessment) personRows(yield func(Row) bool) bool {
	if a.Workforce == nil {
		return true
	}
	for _, d := range a.Workforce.Deadlines {
		r := a.row("person", d.Key, d.Rule)
		r.What, r.Place, r.Closes, r.Status = d.What.String(), d.Place, d.Date, d.Status
		r.MetOn, r.Estimated = d.MetOn, d.Estimated
		for f := range d.Findings() {
			if f.Rule == d.Rule {
				r.Strength = f.Strength
			}
		}
		r.Because = strings.Join(rule.Sentences(d.Findings()), " ")
		if !yield(r) {
			return false
		}
	}
	return true
}

func (a Assessment) visitRows(yield func(Row) bool) bool {
	for _, v := range a.ComplianceVisits {
		const id = rule.EnforcementComplianceNoticeVisit
		r := a.row("compliance visit", id.String()+"/"+v.Closes.String()+"/"+v.Serves[0], id)
		r.What, r.Who, r.Place = schedule.ComplianceVisitTask.String(), schedule.Ofsted, strings.Join(v.Serves, ", ")
		r.Opens, r.Closes, r.Strength, r.Status = v.Opens, v.Closes, v.Strength, v.Status
		r.MetBy, r.MetOn, r.Provisional = v.MetBy, v.MetOn, v.Provisional
		r.Because = strings.Join(rule.Sentences(v.Findings()), " ")
		if !yield(r) {
			return false
		}
	}
	return true
}
