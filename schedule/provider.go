package schedule

import (
	"cmp"
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// The provider's calendar: regulations 44, 45 and 46, the first child and the
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

// visit44 is an independent visit with its place in the record.
type visit44 struct {
	*Regulation44Visit
	index int
}

func (v visit44) compare(w visit44) int {
	return cmp.Or(v.Visit.Compare(w.Visit), slices.Compare(v.Buildings, w.Buildings), v.ReportSent.Compare(w.ReportSent))
}

// to reports whether the visit was to a building. One that names none was to all.
func (v visit44) to(building string) bool {
	return building == "" || len(v.Buildings) == 0 || slices.Contains(v.Buildings, building)
}

// regulation44 adds the visit of each month, for each building of a home of several
// once the framework asks for that, and the report of each visit. The months run
// from the first full month after registration to that of the day.
func (p *planner) regulation44() {
	visits := make([]visit44, 0, len(p.record.Regulation44Visits))
	for i := range p.record.Regulation44Visits {
		if v := &p.record.Regulation44Visits[i]; p.past(v.Visit) {
			visits = append(visits, visit44{v, i})
		} else if v.Visit.IsZero() {
			p.plan.Undated = append(p.plan.Undated, at(InRegulation44Visits, i))
		}
	}
	if !slices.IsSortedFunc(visits, visit44.compare) {
		slices.SortStableFunc(visits, visit44.compare)
	}
	rest := visits
	for month := p.firstMonth(visits); p.past(month.First) && !month.First.After(p.lastDay()); month = calendar.MonthOf(month.Last.AddDays(1)) {
		for len(rest) > 0 && rest[0].Visit.Before(month.First) {
			rest = rest[1:]
		}
		p.visitsOf(month, rest)
	}
	for _, v := range visits {
		p.report44(v)
	}
}

// lastDay is the last day on which something can begin: that of closing, or the day
// asked about.
func (p *planner) lastDay() calendar.Date {
	if p.past(p.record.Closed) {
		return p.record.Closed
	}
	return p.on
}

// firstMonth is the first month whose visit is listed. Where no visit is recorded
// only the month of the day is, as unknown; where the day of registration is not
// known the first visit begins the record.
func (p *planner) firstMonth(visits []visit44) calendar.Period {
	begins := p.record.Registered
	if begins.IsZero() && len(visits) > 0 {
		begins = visits[0].Visit.StartOfMonth()
	}
	month := calendar.MonthOf(begins)
	if begins.After(month.First) {
		month = calendar.MonthOf(month.Last.AddDays(1))
	}
	since := calendar.Latest(p.since, rule.Framework2015.First())
	if len(visits) == 0 {
		since = p.on
	}
	return calendar.MonthOf(calendar.Latest(month.First, since.StartOfMonth()))
}

// visitsOf adds the visits of a month, each met by the first of those on or after the
// month's first day that lies in it.
func (p *planner) visitsOf(month calendar.Period, visits []visit44) {
	asOf := calendar.Earliest(p.on, month.Last)
	version, ok := rule.DutyReg44Visit.On(asOf)
	if !ok {
		return
	}
	places := everywhere
	if _, each := version.Part("building"); each {
		places = p.buildings()
	}
	for _, place := range places {
		d := Duty{
			Rule: rule.DutyReg44Visit, Who: IndependentPerson, What: Regulation44VisitTask, Place: place,
			Window: Window{month.First, month.Last}, Strength: version.Strength,
			basis: basis{day: month.First, per: perMonth, asOf: asOf},
		}
		text := "An independent person visits the home at least once a month, whether or not children live there: in {month}"
		if place != "" {
			text = "An independent person visits each building at least once a month, whether or not children live there: in {month}"
		}
		outcome := rule.Applied
		if len(p.record.Regulation44Visits) == 0 {
			d.Status, d.basis.missing, outcome = Unknown, "regulation44Visits", rule.Undecided
		}
		d.because(d.Rule, outcome, text)
		for _, v := range visits {
			if v.Visit.After(month.Last) {
				break
			}
			if v.to(place) {
				d.met(at(InRegulation44Visits, v.index), v.Visit)
				break
			}
		}
		p.add(d)
	}
}

// report44 adds the report of a visit and, where the visit found serious concerns,
// the alert that goes ahead of it.
func (p *planner) report44(v visit44) {
	version, ok := rule.DutyReg44Report.On(v.Visit)
	if !ok {
		return
	}
	d := Duty{
		Rule: rule.DutyReg44Report, Who: IndependentPerson, What: Regulation44ReportTask,
		Window:   Window{v.Visit, v.Visit.StartOfMonth().AddMonths(version.Limit.N).EndOfMonth()},
		Strength: version.Strength,
		basis:    basis{trigger: at(InRegulation44Visits, v.index), day: v.Visit, asOf: v.Visit},
	}
	if len(v.Buildings) == 1 && len(p.buildings()) > 1 {
		d.Place = v.Buildings[0]
	}
	d.because(d.Rule, rule.Applied, "The report of the visit on {day} reaches Ofsted before the end of the month that follows, so by {closes}")
	if p.past(v.ReportSent) {
		d.met(at(InRegulation44Reports, v.index), v.ReportSent)
	} else {
		d.because(rule.DutyReg44Recipients, rule.Applied, "It goes to Ofsted, to the host authority if it asks, to the children's placing authorities, to the registered provider and any registered manager, and to any nominated responsible individual")
		d.because(rule.DutyReg44Unaltered, rule.Applied, "The independent person sends it, and nobody else changes it beyond adding the provider's response")
	}
	p.add(d)
	if v.SeriousConcerns != rule.Yes {
		return
	}
	alert := Duty{
		Rule: rule.DutyReg44Serious, Who: IndependentPerson, What: Regulation44Alert, Place: d.Place,
		Window: Window{Opens: v.Visit}, basis: basis{trigger: d.basis.trigger, day: v.Visit, asOf: v.Visit},
	}
	alert.because(alert.Rule, rule.Applied, "Serious concerns from the visit on {day} reach Ofsted immediately, ahead of the report")
	if p.past(v.OfstedTold) {
		alert.met(at(InRegulation44Visits, v.index), v.OfstedTold)
	}
	p.add(alert)
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
// one.
func (p *planner) review45(last calendar.Date, trigger Ref, next dated) {
	version, ok := rule.DutyReg45Review.On(calendar.Latest(last, rule.Framework2015.First()))
	if !ok || last.IsZero() || next.on.IsZero() && last.After(p.lastDay()) {
		return
	}
	asOf := p.on
	if !next.on.IsZero() {
		asOf = next.on
	}
	d := Duty{
		Rule: rule.DutyReg45Review, Who: Provider, What: QualityOfCareReview,
		Window: Window{last.AddDays(1), last.AddMonths(version.Limit.N)}, Strength: version.Strength,
		basis: basis{trigger: trigger, day: last, asOf: asOf},
	}
	switch {
	case !next.on.IsZero():
		d.met(at(InRegulation45Reviews, next.index), next.on)
		d.because(d.Rule, rule.Applied, "The quality of care is reviewed at least every {limit}, so after {day} by {closes}: the next review was completed on {met}")
	case len(p.record.Regulation45Reviews) == 0:
		d.Status, d.basis.missing = Unknown, "regulation45Reviews"
		d.Window = Window{}
		d.because(d.Rule, rule.Undecided, "The quality of care is reviewed at least every {limit}: the next review depends on when the last one was completed")
	default:
		d.because(d.Rule, rule.Applied, "The quality of care is reviewed at least every {limit}, so after {day} by {closes}")
		d.because(rule.DutyReg45Contents, rule.Applied, "One report covers every building, and reviews the quality of care, children's experiences and what the care achieves for them")
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
		d.Status, d.basis.missing = Unknown, at(InRegulation45Sent, r.index).String()
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
	case len(p.record.LocationAssessments) == 0:
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
// full year after registration.
func (p *planner) calendarYears(place string, all []dated, unplaced int) {
	begins := p.record.Registered
	if begins.IsZero() && len(all) > 0 {
		begins = newYear(all[0].on)
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
		case len(p.record.LocationAssessments) == 0:
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
	r := p.record
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
