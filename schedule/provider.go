package schedule

import (
	"slices"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// The provider's calendar: regulations 45 and 46, the first child and the
// statement of purpose (SCCIF 2023, Reports under regulations 44 and 45; Regulation
// 46 review of premises; Scheduling; Examining records).

// provider adds the duties of the registered person and of the independent person.
func (p *planner) provider() {
	p.regulation44()
	p.regulation45()
	p.regulation46()
	p.firstChild()
	p.childAfterEmpty()
	p.statements()
	p.managers()
}

// everywhere is the one place of a home that is looked at as a whole.
var everywhere = []string{""}

// buildings are the buildings of a home of several, or the one place of any other.
func (p *planner) buildings() []string {
	if b := p.record.Buildings; len(b) > 1 {
		return b
	}
	return everywhere
}

// regulation45 adds the reviews of the quality of care, each by the corresponding
// date after the one before it or after registration, and their reports.
func (p *planner) regulation45() {
	reviews := make([]dated, 0, len(p.record.Regulation45Reviews))
	for i, r := range p.record.Regulation45Reviews {
		if p.past(r.Completed) {
			reviews = append(reviews, dated{r.Completed, i})
		}
	}
	slices.SortStableFunc(reviews, dated.compare)
	last, trigger := p.record.Registered, Ref{List: InRegistered}
	for _, r := range reviews {
		if r.on != last {
			p.review45(last, trigger, r)
		}
		p.report45(r)
		last, trigger = r.on, at(InRegulation45Reviews, r.index)
	}
	p.review45(last, trigger, dated{})
}

// dated is an entry of a list with its day.
type dated struct {
	on    calendar.Date
	index int
}

func (d dated) compare(e dated) int { return d.on.Compare(e.on) }

// review45 adds the review that follows a day, and that a later one met if there is
// one. Before the regulations of 2015 there is none, and nothing runs from before
// them.
func (p *planner) review45(last calendar.Date, trigger Ref, next dated) {
	asOf := p.on
	if !next.on.IsZero() {
		asOf = next.on
	}
	if _, ok := rule.DutyReg45Review.On(asOf); !ok || last.IsZero() || next.on.IsZero() && last.After(p.lastDay()) {
		return
	}
	begins := rule.Framework2015.First()
	from := calendar.Latest(last, begins)
	version, _ := rule.DutyReg45Review.On(from)
	d := Duty{
		Rule: rule.DutyReg45Review, Who: Provider, What: QualityOfCareReview,
		Window: Window{calendar.Latest(last.AddDays(1), begins), from.AddMonths(version.Limit.N)}, Strength: version.Strength,
		basis: basis{trigger: trigger, day: last, asOf: asOf},
	}
	if last.Before(begins) {
		d.basis.other = begins
		d.note("The regulation has been in force since {other}, and its first {limit} run from then.")
	}
	switch {
	case !next.on.IsZero():
		d.met(at(InRegulation45Reviews, next.index), next.on)
		d.because(d.Rule, rule.Applied, "The quality of care is reviewed at least every {limit}, so after {day} by {closes}: the next review was completed on {met}")
	case p.record.Regulation45Reviews == nil:
		d.Status, d.basis.missing = Unknown, "regulation45Reviews"
		d.Window = Window{}
		d.because(d.Rule, rule.Undecided, "The quality of care is reviewed at least every {limit}: the next review depends on when the last one was completed")
	default:
		d.because(d.Rule, rule.Applied, "The quality of care is reviewed at least every {limit}, so after {day} by {closes}")
		if contents, ok := rule.DutyReg45Contents.On(asOf); ok {
			d.because(rule.DutyReg45Contents, rule.Applied, strings.TrimSuffix(contents.Summary, "."))
		}
	}
	p.add(d)
}

// report45 adds the copy of a review's report.
func (p *planner) report45(r dated) {
	version, ok := rule.DutyReg45Copy28.On(r.on)
	if !ok {
		return
	}
	d := Duty{
		Rule: rule.DutyReg45Copy28, Who: Provider, What: QualityOfCareReport,
		Window: Window{r.on, r.on.AddDays(version.Limit.N)}, Strength: version.Strength,
		basis: basis{trigger: at(InRegulation45Reviews, r.index), day: r.on, asOf: r.on},
	}
	d.because(d.Rule, rule.Applied, "The report of the review completed on {day} reaches the Chief Inspector within {limit}, so by {closes}")
	if sent := p.record.Regulation45Reviews[r.index].Sent; p.past(sent) {
		d.met(at(InRegulation45Sent, r.index), sent)
	} else if p.on.After(d.Window.Closes) && !p.sends45() {
		d.Status, d.basis.missing = Unknown, ".sent"
		d.basis.reasons[0].outcome = rule.Undecided
	}
	p.add(d)
}

// sends45 reports whether the record says of any review when its report was sent: a
// record of plain dates cannot, and a report is not late for that.
func (p *planner) sends45() bool {
	return slices.ContainsFunc(p.record.Regulation45Reviews, func(r Regulation45Review) bool { return !r.Sent.IsZero() })
}

// regulation46 adds the review of each building's location, by both readings: by
// the corresponding date after the last, as the framework has it, and in each
// calendar year, as the regulation has it.
func (p *planner) regulation46() {
	for _, place := range p.buildings() {
		all := make([]dated, 0, len(p.record.LocationAssessments))
		unplaced := -1
		for i, a := range p.record.LocationAssessments {
			switch {
			case !p.past(a.On):
			case place == "" || a.Building == place:
				all = append(all, dated{a.On, i})
			case a.Building == "":
				unplaced = i
			}
		}
		slices.SortStableFunc(all, dated.compare)
		p.location(place, all, unplaced)
		p.calendarYears(place, all, unplaced)
	}
}

// location adds the yearly update of the assessment of a building.
func (p *planner) location(place string, all []dated, unplaced int) {
	d := Duty{
		Rule: rule.DutyReg46Location, Who: Provider, What: LocationReview, Place: place,
		basis: basis{trigger: Ref{List: InRegistered}, day: p.record.Registered},
	}
	for i, a := range all {
		version, ok := d.Rule.On(a.on)
		if !ok || i+1 < len(all) && all[i+1].on == a.on {
			continue
		}
		update, _ := version.Part("update")
		u := d
		u.Window = Window{a.on.AddDays(1), a.on.AddYears(version.Limit.N)}
		u.Strength = update.Strength
		u.basis = basis{trigger: at(InLocationAssessments, a.index), day: a.on, asOf: a.on}
		u.because(u.Rule, rule.Applied, "A location assessment should be updated annually: that of {day} by {closes}")
		u.note("It should also be updated on a change of circumstances, or where what is done about risks does not work.")
		if i+1 < len(all) {
			u.met(at(InLocationAssessments, all[i+1].index), all[i+1].on)
		}
		p.add(u)
	}
	if _, ok := d.Rule.On(p.on); !ok || len(all) > 0 {
		return
	}
	switch {
	case unplaced >= 0:
		d.Status, d.basis.missing = Unknown, at(InLocationAssessments, unplaced).String()+".building"
	case p.record.LocationAssessments == nil:
		d.Status, d.basis.missing = Unknown, "locationAssessments"
	default:
		d.because(d.Rule, rule.Applied, "There must be a location assessment for each building, and none is recorded for this one")
		d.Window.Opens = p.record.Registered
		p.add(d)
		return
	}
	d.because(d.Rule, rule.Undecided, "A location assessment should be updated annually: the next one depends on when the last one was made")
	p.add(d)
}

// calendarYears adds the review of a building in each calendar year, from the first
// full year after registration; where that is not known from the year of the first
// assessment, or of the day.
func (p *planner) calendarYears(place string, all []dated, unplaced int) {
	begins := p.record.Registered
	switch {
	case !begins.IsZero():
	case len(all) > 0:
		begins = newYear(all[0].on)
	default:
		begins = newYear(p.on)
	}
	for y := newYear(calendar.Latest(begins, p.since, rule.Framework2015.First())); p.past(y) && !y.After(p.lastDay()); y = y.AddYears(1) {
		if y.Before(begins) {
			continue
		}
		d := Duty{
			Rule: rule.DutyReg46CalendarYear, Who: Provider, What: LocationReview, Place: place,
			Window: Window{y, y.AddYears(1).AddDays(-1)},
			basis:  basis{day: y, per: perYear},
		}
		d.basis.asOf = calendar.Earliest(p.on, d.Window.Closes)
		if _, ok := d.Rule.On(d.basis.asOf); !ok {
			continue
		}
		outcome := rule.Applied
		switch {
		case p.record.LocationAssessments == nil:
			if d.Window.Closes.Before(p.on) {
				continue
			}
			d.Status, d.basis.missing, outcome = Unknown, "locationAssessments", rule.Undecided
		case unplaced >= 0:
			d.Status, d.basis.missing, outcome = Unknown, at(InLocationAssessments, unplaced).String()+".building", rule.Undecided
		}
		for _, a := range all {
			if d.Window.Contains(a.on) {
				d.met(at(InLocationAssessments, a.index), a.on)
				d.basis.missing, outcome = "", rule.Applied
				break
			}
		}
		d.because(d.Rule, outcome, "The regulation asks for a review of the premises at least once in each calendar year, so by {closes}")
		d.note("The framework asks for one annually, so by the corresponding date after the last: both are shown.")
		p.add(d)
	}
}

// newYear is the first day of the calendar year of a day.
func newYear(d calendar.Date) calendar.Date { return d.AddDays(1 - d.YearDay()) }

// firstChild adds the notice of the first child of a home.
func (p *planner) firstChild() {
	r := &p.record
	d := Duty{
		Rule: rule.DutyFirstChild, Who: Provider, What: FirstChildNotice,
		basis: basis{trigger: Ref{List: InRegistered}, day: r.Registered},
	}
	if _, ok := d.Rule.On(p.on); !ok || r.Registered.IsZero() {
		return
	}
	const text = "A newly registered home tells Ofsted when its first child arrives to stay"
	switch _, inspected := p.firstInspection(); {
	case p.past(r.FirstChild):
		d.Window.Opens, d.basis.other = r.FirstChild, r.FirstChild
		d.because(d.Rule, rule.Applied, text+": that was on {other}")
		d.note("The framework gives no number of days.")
		if p.past(r.FirstChildNotified) {
			d.met(Ref{List: InFirstChildNotified}, r.FirstChildNotified)
		}
	case inspected:
		return
	case r.ChildrenLiving == rule.No:
		d.Status = Upcoming
		d.because(d.Rule, rule.Applied, text+": none lives there now")
	default:
		d.Status, d.basis.missing = Unknown, "firstChild"
		d.because(d.Rule, rule.Undecided, text)
	}
	p.add(d)
}

// childAfterEmpty adds the notice of the first child after an inspection of an empty
// home that was not a full one (SCCIF 2026, Inspections where no children are living
// in the home). The home's first inspection goes with the notice of the first child.
func (p *planner) childAfterEmpty() {
	last := visit{}
	for _, v := range p.visits {
		if v.statutory() {
			last = v
		}
	}
	first, ok := p.firstInspection()
	if !ok || last.ref == first.ref || last.NoChildren != rule.Yes || last.full() {
		return
	}
	d := Duty{
		Rule: rule.DutyFirstChildAfterEmpty, Who: Provider, What: FirstChildNotice,
		Window: Window{Opens: last.end}, Estimated: last.estimated, basis: basis{trigger: last.ref, day: last.end, asOf: p.on},
	}
	if _, ok := d.Rule.On(p.on); !ok {
		return
	}
	const text = "The home was empty at the inspection of {day}: Ofsted should be told when the first child arrives to stay"
	switch p.record.ChildrenLiving {
	case rule.No:
		d.Status = Upcoming
		d.because(d.Rule, rule.Applied, text)
	case rule.Yes:
		d.because(d.Rule, rule.Applied, text)
	default:
		d.Status, d.basis.missing = Unknown, "childrenLiving"
		d.because(d.Rule, rule.Undecided, text)
	}
	p.add(d)
}

// statements adds the copy of each changed statement of purpose. The framework gives
// no number of days, the regulation does.
func (p *planner) statements() {
	for i, s := range p.record.StatementOfPurpose {
		version, ok := rule.DutyStatementOfPurpose.On(s.Changed)
		if !ok || !p.past(s.Changed) {
			continue
		}
		d := Duty{
			Rule: rule.DutyStatementOfPurpose, Who: Provider, What: StatementOfPurposeCopy,
			Window: Window{s.Changed, s.Changed.AddDays(version.Figure("regulation 16").N)},
			basis:  basis{trigger: at(InStatements, i), day: s.Changed, asOf: s.Changed},
		}
		d.because(d.Rule, rule.Applied, "The statement of purpose is sent to Ofsted whenever it changes: it changed on {day}")
		d.note("The framework gives no number of days; regulation 16 of the regulations of 2015 gives {regulation 16}, so by {closes}.")
		if p.past(s.Sent) {
			d.met(at(InStatementsSent, i), s.Sent)
		}
		p.add(d)
	}
}
