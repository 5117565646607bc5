package schedule

import (
	"cmp"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// ComplianceVisit is a visit or inspection that assesses compliance with one or
// more compliance notices.
type ComplianceVisit struct {
	// Serves are the ids of the notices, or their places in the case file
	// ("complianceNotices[1]") where they have none, in the order of the record.
	Serves []string `json:"serves"`
	// Opens and Closes are the first and the last day on which the visit lies in
	// the window of each of its notices.
	Opens  calendar.Date `json:"opens"`
	Closes calendar.Date `json:"closes"`
	// Status is upcoming, due, overdue or met; not required where the home has
	// closed.
	Status Status `json:"status"`
	// MetBy is the inspection that was the visit, MetOn its first day in the
	// window, or after it where it came late.
	MetBy Ref           `json:"metBy,omitzero"`
	MetOn calendar.Date `json:"metOn,omitzero"`
	// Strength is that of the rule; combining visits is a may.
	Strength rule.Strength `json:"strength"`
	// Provisional: the last day rests on bank holidays that are not yet confirmed.
	Provisional bool `json:"provisional"`

	asOf calendar.Date // the notice's date whose last day closes the window
}

// CompliancePlan is the fewest visits that serve every compliance notice of a
// record.
type CompliancePlan struct {
	// Visits are in the order of their last days.
	Visits []ComplianceVisit `json:"visits"`
	// Undecided are the notices without a date, or with one before 1 April 2017,
	// from which no window follows.
	Undecided []Ref `json:"undecided,omitempty"`
}

// notice is a compliance notice with its window.
type notice struct {
	index    int
	id       string
	window   Window
	limit    calendar.Deadline
	due      calendar.Date
	strength rule.Strength
	// by is the inspection that assessed compliance with the notice; the zero visit
	// where none has.
	by visit
}

// ComplianceVisits gives the fewest visits that assess compliance with all notices
// of a record. Each notice is assessed from the day after its date, when the time
// to comply has passed, to the end of the fifth working day after it; visits may be
// combined where the dates are close together and the visit lies in the window of
// each notice (SCCIF 2023, Monitoring compliance notices). Each visit has the window
// of days that its notices share.
//
// An inspection of the record, of any type that assesses compliance, that has
// happened by the day serves every notice whose date it followed as the first; the
// others are planned afresh. A notice served after the day is left out; its date is
// a plan.
//
// The errors are those of the calendar of working days.
func ComplianceVisits(r Record, on calendar.Date, opt Options) (CompliancePlan, error) {
	working := cmp.Or(opt.WorkingDays, calendar.England())
	if _, err := working.IsWorkingDay(on); err != nil {
		return CompliancePlan{}, fmt.Errorf("schedule: compliance visits: %w", err)
	}
	all, undecided, err := r.notices(on, working)
	if err != nil {
		return CompliancePlan{}, fmt.Errorf("schedule: compliance visits: %w", err)
	}
	plan := CompliancePlan{Undecided: undecided}
	waiting, rest := partition(all, func(n notice) bool { return n.by.ref.IsZero() })
	for k, n := range rest {
		together := func(m notice) bool { return m.by.ref == n.by.ref }
		if slices.ContainsFunc(rest[:k], together) {
			continue
		}
		served, _ := partition(rest, together)
		for _, v := range fewest(served) {
			v.Status, v.MetBy, v.MetOn = Met, n.by.ref, calendar.Latest(n.by.began(), v.Opens)
			plan.Visits = append(plan.Visits, v)
		}
	}
	for _, v := range fewest(waiting) {
		v.Status = Window{v.Opens, v.Closes}.status(on)
		if closed := r.Closed; !closed.IsZero() && !closed.After(on) {
			v.Status = NotRequired
		}
		plan.Visits = append(plan.Visits, v)
	}
	slices.SortStableFunc(plan.Visits, func(a, b ComplianceVisit) int {
		return cmp.Or(a.Closes.Compare(b.Closes), a.Opens.Compare(b.Opens))
	})
	return plan, nil
}

// notices gives the compliance notices that had been served by a day, in the order of
// their last days, each with the inspection that served it: the first one after its
// date. Those from which no window follows are undecided.
func (r *Record) notices(on calendar.Date, working *calendar.WorkingDays) (all []notice, undecided []Ref, err error) {
	if len(r.ComplianceNotices) == 0 {
		return nil, nil, nil
	}
	made := r.assessing(on)
	all = make([]notice, 0, len(r.ComplianceNotices))
	for k, c := range r.ComplianceNotices {
		if c.Served.After(on) {
			continue
		}
		version, ok := rule.EnforcementComplianceNoticeVisit.On(c.Due)
		if !ok {
			undecided = append(undecided, at(InComplianceNotices, k))
			continue
		}
		l, err := working.Deadline(c.Due, version.Limit.N)
		if err != nil {
			return nil, nil, err
		}
		n := notice{
			index: k, id: c.ID,
			window: Window{c.Due.AddDays(1), l.Date}, limit: l, due: c.Due, strength: version.Strength,
		}
		if i := slices.IndexFunc(made, func(v visit) bool { return v.reaches(n.window.Opens) }); i >= 0 {
			n.by = made[i]
		}
		all = append(all, n)
	}
	slices.SortStableFunc(all, func(a, b notice) int { return a.window.compareCloses(b.window) })
	return all, undecided, nil
}

// compliance adds the visit after each compliance notice.
func (p *planner) compliance() {
	all, undecided, err := p.record.notices(p.on, p.working)
	if err != nil {
		p.err = err
	}
	for _, ref := range undecided {
		if p.record.ComplianceNotices[ref.Index].Due.IsZero() {
			p.plan.Undated = append(p.plan.Undated, ref)
		}
	}
	for k, n := range all {
		d := Duty{
			Rule: rule.EnforcementComplianceNoticeVisit, Who: Ofsted, What: ComplianceVisitTask,
			Window: n.window, Strength: n.strength, Provisional: n.limit.Provisional,
			basis: basis{trigger: at(InComplianceNotices, n.index), day: n.due, part: n.id, asOf: n.due},
		}
		if !n.by.ref.IsZero() {
			d.met(n.by.ref, calendar.Latest(n.by.began(), n.window.Opens))
		}
		d.because(d.Rule, rule.Applied, "Compliance with the notice is assessed by a visit or inspection within {limit} of its date, {day}, so from {opens} to {closes}")
		if rule.EnforcementMonitoringChecks.InForce(n.due) {
			d.because(rule.EnforcementMonitoringChecks, rule.Applied, testsCompliance)
		}
		version, _ := d.Rule.On(n.due)
		if possible, ok := version.Part("if possible"); ok {
			d.note(possible.Summary)
		}
		if k > 0 && all[k-1].window.overlaps(n.window) || k+1 < len(all) && all[k+1].window.overlaps(n.window) {
			d.note("Visits may be combined: one that lies in the window of several notices serves each of them.")
		}
		p.add(d)
	}
}

const testsCompliance = "A visit tests compliance only with the notices whose date has passed, beside the children's safety and care"

// assessing gives the inspections that can have assessed compliance and had begun
// by a day, in the order of their last days on site up to then. One that could not be
// completed is left out until feedback has ended it; it was then made on its days on
// site all the same.
func (r *Record) assessing(on calendar.Date) []visit {
	made := make([]visit, 0, len(r.Inspections))
	for k := range r.Inspections {
		v := visit{Inspection: &r.Inspections[k], ref: at(InInspections, k)}
		site, _ := v.OnSiteEnd()
		v.end = calendar.Earliest(site, on)
		if v.First.IsZero() || v.First.After(on) || v.incomplete() || v.Incomplete == rule.Yes && v.Feedback.After(on) ||
			v.Type != judgement.Full && v.Type != judgement.Assurance && v.Type != judgement.Monitoring && v.Type != judgement.Interim {
			continue
		}
		made = append(made, v)
	}
	slices.SortStableFunc(made, func(a, b visit) int { return cmp.Or(a.end.Compare(b.end), a.First.Compare(b.First)) })
	return made
}

// partition parts notices by what is said of them, in their order.
func partition(notices []notice, first func(notice) bool) (yes, no []notice) {
	for _, n := range notices {
		if first(n) {
			yes = append(yes, n)
		} else {
			no = append(no, n)
		}
	}
	return yes, no
}

// fewest serves notices, in the order of their last days, with the fewest visits.
// The notice that closes first needs a visit by its last day; a visit on that day
// serves every notice whose window has opened by then, and no visit serves more.
func fewest(notices []notice) []ComplianceVisit {
	var visits []ComplianceVisit
	for len(notices) > 0 {
		first := notices[0]
		together, rest := partition(notices, func(n notice) bool { return !n.window.Opens.After(first.window.Closes) })
		v := ComplianceVisit{
			Closes: first.window.Closes, Strength: first.strength, Provisional: first.limit.Provisional,
			asOf: first.due, Serves: make([]string, 0, len(together)),
		}
		slices.SortFunc(together, func(a, b notice) int { return a.index - b.index })
		for _, n := range together {
			v.Opens = calendar.Latest(v.Opens, n.window.Opens)
			v.Serves = append(v.Serves, cmp.Or(n.id, at(InComplianceNotices, n.index).String()))
		}
		visits = append(visits, v)
		notices = rest
	}
	return visits
}

// Late reports whether the visit was made after its last day.
func (v ComplianceVisit) Late() bool { return v.Status == Met && v.MetOn.After(v.Closes) }

// Findings gives the reasons of the visit.
func (v ComplianceVisit) Findings() iter.Seq[rule.Finding] {
	return func(yield func(rule.Finding) bool) {
		const id = rule.EnforcementComplianceNoticeVisit
		version, _ := id.On(v.asOf)
		text := fmt.Sprintf("Compliance with a notice is assessed by a visit or inspection within %v of its date, so from %s to %s", version.Limit, v.Opens.Long(), v.Closes.Long())
		if possible, ok := version.Part("if possible"); ok {
			text += ". " + strings.TrimSuffix(possible.Summary, ".")
		}
		if len(v.Serves) > 1 {
			text += fmt.Sprintf(". Visits may be combined where the dates are close together: one in this time serves %s", strings.Join(v.Serves, ", "))
		}
		if !yield(rule.FindingOn(id, v.asOf, rule.Applied, text)) || !rule.EnforcementMonitoringChecks.InForce(v.asOf) {
			return
		}
		yield(rule.FindingOn(rule.EnforcementMonitoringChecks, v.asOf, rule.Applied, testsCompliance))
	}
}

// Notes gives what is to be known of the visit beside its reasons.
func (v ComplianceVisit) Notes() []string {
	notes := []string{}
	switch {
	case v.Status == NotRequired:
		notes = append(notes, "The home has closed: nothing is due after it.")
	case v.Late():
		notes = append(notes, fmt.Sprintf("Met late, on %s: %v after %s.", v.MetOn.Long(), rule.Quantity{N: v.MetOn.Sub(v.Closes), Unit: rule.Days}, v.Closes.Long()))
	}
	return notes
}

// MarshalJSON gives the visit with its rule, its reasons, one sentence a rule, and its
// notes.
func (v ComplianceVisit) MarshalJSON() ([]byte, error) {
	type plain ComplianceVisit
	out := struct {
		Rule rule.ID `json:"rule"`
		plain
		Because []string `json:"because"`
		Notes   []string `json:"notes"`
	}{rule.EnforcementComplianceNoticeVisit, plain(v), rule.Sentences(v.Findings()), v.Notes()}
	return json.Marshal(out)
}

// NoticesTested gives the notices, by their places in the list, whose compliance is
// tested at a visit on a day: those whose date has passed. A notice that is to be
// met on the day itself still has that day. Of a notice without a date it cannot be
// said: it is in undecided (SCCIF 2023, Monitoring compliance notices).
func NoticesTested(notices []ComplianceNotice, visit calendar.Date) (tested, undecided []int) {
	for k, c := range notices {
		switch {
		case c.Due.IsZero() || visit.IsZero():
			undecided = append(undecided, k)
		case c.Due.Before(visit):
			tested = append(tested, k)
		}
	}
	return tested, undecided
}
