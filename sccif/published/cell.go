package published

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
)

// rowReader reads the cells of one record into a row.
type rowReader struct {
	*layout
	row Row
}

// read gives the row of a record.
func (l *layout) read(rec record) Row {
	r := rowReader{l, Row{Line: rec.line, Kind: l.kind, Cells: rec.cells, layout: l}}
	for _, o := range rec.odd {
		r.odd(o.column, "", o.err)
	}
	r.shape()
	row := &r.row
	row.URN, row.LinkedURN = r.urn(urn), r.urn(linkedURN)
	if row.URN == "" && !r.oddAt(l.at[latest][urn]) {
		r.odd(l.at[latest][urn], "", sccif.ErrMissing)
	}
	row.ProvisionType = r.text(latest, provisionType)
	row.Provision = r.provision()
	row.Registered = r.date(latest, registered)
	row.Status = r.text(latest, status)
	row.Region, row.OfstedRegion = r.text(latest, region), r.text(latest, ofstedRegion)
	row.LocalAuthority, row.Sector = r.text(latest, authority), r.text(latest, sector)
	row.Places = r.count(places)
	row.Organisation = r.text(latest, owner)
	row.Latest, row.Previous = r.event(latest), r.event(previous)
	slices.SortStableFunc(row.Findings, func(a, b Finding) int { return a.Column - b.Column })
	return r.row
}

// odd adds a finding about a column, or about the row where that is 0.
func (r *rowReader) odd(column int, literal string, err error) {
	f := Finding{Line: r.row.Line, Column: column, Err: err}
	if 0 < column && column <= len(r.names) {
		f.Name = r.names[column-1]
	}
	if literal != "" {
		f.Literal = quote(literal)
	}
	r.row.Findings = append(r.row.Findings, f)
}

func (r *rowReader) oddAt(column int) bool {
	return slices.ContainsFunc(r.row.Findings, func(f Finding) bool { return f.Column == column })
}

// shape holds the number of cells against the header, and the cells against what text
// can be. Empty cells beyond the header are nothing.
func (r *rowReader) shape() {
	cells := r.row.Cells
	if len(cells) < len(r.names) {
		r.odd(0, "", &problem{strconv.Itoa(len(cells)) + " cells under " + strconv.Itoa(len(r.names)) + " columns", ErrCells})
	}
	for k, cell := range cells {
		if k >= len(r.names) && strings.TrimSpace(cell) != "" {
			r.odd(k+1, "", &problem{"a cell beyond the header", ErrCells})
		}
		if strings.ContainsFunc(cell, func(c rune) bool { return c == unicode.ReplacementChar || unicode.IsControl(c) && !unicode.IsSpace(c) }) {
			r.odd(k+1, "", &problem{"a character that stands for none", sccif.ErrText})
		}
	}
}

// text gives a cell with its white space folded.
func (r *rowReader) text(block int, what role) string {
	if k := r.at[block][what]; 0 < k && k <= len(r.row.Cells) {
		return fold(r.row.Cells[k-1])
	}
	return ""
}

// urn gives a URN as it stands: digits, or SC and digits.
func (r *rowReader) urn(what role) string {
	text := r.text(latest, what)
	if text != "" && !digits(strings.TrimPrefix(text, "SC")) {
		r.odd(r.at[latest][what], text, ErrURN)
	}
	return text
}

// digits reports whether a text is a number of no more digits than any URN or number
// of an event has.
func digits(text string) bool {
	return 0 < len(text) && len(text) <= 12 && strings.Trim(text, "0123456789") == ""
}

func (r *rowReader) count(what role) int {
	text := r.text(latest, what)
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil || !digits(text) {
		r.odd(r.at[latest][what], text, ErrNumber)
		return 0
	}
	return n
}

// provisions are the published names that are not those of the framework.
var provisions = map[string]judgement.Provision{
	"residential special school registered as a childrens home": judgement.ChildrensHome,
	"residential special school":                                judgement.BoardingSchool,
	"boarding school":                                           judgement.BoardingSchool,
	"further education college with residential accommodation":  judgement.FurtherEducationCollege,
	"secure training centre":                                    0,
	"cafcass":                                                   0,
}

func (r *rowReader) provision() judgement.Provision {
	text := r.row.ProvisionType
	if p, ok := provisions[key(text)]; ok {
		return p
	}
	return named(r, latest, provisionType, judgement.ParseProvision)
}

// named reads a cell that holds one of the framework's words, or nothing.
func named[T ~uint8](r *rowReader, block int, what role, parse func(string) (T, error)) T {
	text := r.text(block, what)
	if text == "" {
		return 0
	}
	v, err := parse(text)
	if err != nil {
		r.odd(r.at[block][what], text, &problem{"none of the published words", err})
	}
	return v
}

// date reads 31/03/2018. A day without its noughts, or a number of days, may have been
// written in another order, and is not read.
func (r *rowReader) date(block int, what role) calendar.Date {
	text := r.text(block, what)
	if text == "" {
		return calendar.Date{}
	}
	column := r.at[block][what]
	if len(text) != len("31/03/2018") || text[2] != '/' || text[5] != '/' || !digits(text[:2]+text[3:5]+text[6:]) {
		r.odd(column, text, &problem{"not a date as 31/03/2018", calendar.ErrSyntax})
		return calendar.Date{}
	}
	number := func(text string) int {
		n, _ := strconv.Atoi(text) // digits
		return n
	}
	d, err := calendar.NewDate(number(text[6:]), time.Month(number(text[3:5])), number(text[:2]))
	if err != nil {
		r.odd(column, text, &problem{"no such day", err})
	}
	return d
}

// event reads one of the inspections of a row.
func (r *rowReader) event(block int) Event {
	at := &r.at[block]
	e := Event{Number: r.text(block, number)}
	if e.Number != "" && !digits(e.Number) {
		r.odd(at[number], e.Number, ErrNumber)
		e.Number = ""
	}
	e.Type = named(r, block, eventType, judgement.ParseInspectionType)
	e.First, e.Published = r.date(block, first), r.date(block, publishedOn)
	e.Judgements.Overall, e.Outcome = r.judged(block, e.Type)
	grade := func(what role) judgement.Grade { return named(r, block, what, parseGrade) }
	e.Judgements.HelpedAndProtected, e.Judgements.LeadersAndManagers = grade(helped), grade(leaders)
	e.Outcomes, e.QualityOfCare, e.Education, e.Health = grade(outcomes), grade(quality), grade(education), grade(health)
	r.whole(block, &e)
	return e
}

// parseGrade reads a grade; that an area was not judged is published as such.
func parseGrade(text string) (judgement.Grade, error) {
	if o, err := judgement.ParseOutcome(text); err == nil && o == judgement.NoJudgement {
		return 0, nil
	}
	return judgement.ParseGrade(text)
}

// judged reads the overall judgement: a grade, or the outcome of an inspection that
// gives none. That a full inspection was not judged is no outcome of it.
func (r *rowReader) judged(block int, t judgement.InspectionType) (judgement.Grade, judgement.Outcome) {
	text := r.text(block, overall)
	if g, err := judgement.ParseGrade(text); err == nil || text == "" {
		return g, 0
	}
	o := named(r, block, overall, judgement.ParseOutcome)
	if o == judgement.NoJudgement && t == judgement.Full {
		o = 0
	}
	return 0, o
}

// given reports whether a row says anything of an inspection.
func (r *rowReader) given(block int) bool {
	for what := eventType; what < roles; what++ {
		if r.text(block, what) != "" {
			return true
		}
	}
	return false
}

// whole looks at the inspection as a whole: what it lacks, and days that cannot follow
// each other. A provider that was never inspected lacks nothing.
func (r *rowReader) whole(block int, e *Event) {
	at := &r.at[block]
	if !r.given(block) && (block == previous || r.kind != EventTable) {
		return
	}
	if at[eventType] == 0 && r.kind != EventTable {
		e.Type = judgement.Full
	}
	if !e.Type.Valid() && at[eventType] > 0 && !r.oddAt(at[eventType]) {
		r.odd(at[eventType], "", &problem{"no type of inspection", sccif.ErrMissing})
	}
	if e.First.IsZero() && at[first] > 0 && !r.oddAt(at[first]) {
		r.odd(at[first], "", &problem{"no date of the inspection", sccif.ErrMissing})
	}
	before := func(what role, a, b calendar.Date, text string) {
		if !a.IsZero() && a.Before(b) {
			r.odd(at[what], r.text(block, what), &problem{text + b.String(), sccif.ErrOrder})
		}
	}
	before(publishedOn, e.Published, e.First, "before the inspection, which began on ")
	before(first, e.First, r.row.Registered, "before the registration, which is of ")
}
