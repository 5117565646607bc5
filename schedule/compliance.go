package schedule

import (
	"cmp"
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
	name     string
	window   Window
	limit    calendar.Deadline
	due      calendar.Date
	strength rule.Strength
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
	working := opt.WorkingDays
	if working == nil {
		working = calendar.England()
	}
	if _, err := working.IsWorkingDay(on); err != nil {
		return CompliancePlan{}, fmt.Errorf("schedule: compliance visits: %w", err)
	}
	var plan CompliancePlan
	waiting := make([]notice, 0, len(r.ComplianceNotices))
	for k, c := range r.ComplianceNotices {
		if c.Served.After(on) {
			continue
		}
		version, ok := rule.EnforcementComplianceNoticeVisit.On(c.Due)
		if !ok {
			plan.Undecided = append(plan.Undecided, at(InComplianceNotices, k))
			continue
		}
		l, err := working.Deadline(c.Due, version.Limit.N)
		if err != nil {
			return CompliancePlan{}, fmt.Errorf("schedule: compliance visits: %w", err)
		}
		waiting = append(waiting, notice{
			index: k, name: cmp.Or(c.ID, at(InComplianceNotices, k).String()),
			window: Window{c.Due.AddDays(1), l.Date}, limit: l, due: c.Due, strength: version.Strength,
		})
	}
	slices.SortStableFunc(waiting, func(a, b notice) int { return a.window.compareCloses(b.window) })

	made := r.assessing(on)
	for len(waiting) > 0 && len(made) > 0 {
		by := made[0]
		made = made[1:]
		served, rest := split2(waiting, func(n notice) bool { return by.after(n.window.Opens) })
		for _, v := range fewest(served) {
			v.Status, v.MetBy, v.MetOn = Met, by.ref, calendar.Latest(by.began(), v.Opens)
			plan.Visits = append(plan.Visits, v)
		}
		waiting = rest
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

// assessing gives the inspections that can have assessed compliance and had begun
// by a day, in the order of their last days on site up to then.
func (r *Record) assessing(on calendar.Date) []visit {
	var made []visit
	for k := range r.Inspections {
		v := visit{Inspection: &r.Inspections[k], ref: at(InInspections, k)}
		site, _ := v.OnSiteEnd()
		v.end = calendar.Earliest(site, on)
		if v.First.IsZero() || v.First.After(on) || v.Incomplete == rule.Yes ||
			v.Type != judgement.Full && v.Type != judgement.Assurance && v.Type != judgement.Monitoring && v.Type != judgement.Interim {
			continue
		}
		made = append(made, v)
	}
	slices.SortStableFunc(made, func(a, b visit) int { return cmp.Or(a.end.Compare(b.end), a.First.Compare(b.First)) })
	return made
}

// after reports whether the visit was on site on the day or later.
func (v visit) after(d calendar.Date) bool { return !v.end.Before(d) }

func split2(notices []notice, first func(notice) bool) (yes, no []notice) {
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
		together, rest := split2(notices, func(n notice) bool { return !n.window.Opens.After(first.window.Closes) })
		v := ComplianceVisit{
			Closes: first.window.Closes, Strength: first.strength, Provisional: first.limit.Provisional,
			asOf: first.due, Serves: make([]string, 0, len(together)),
		}
		slices.SortFunc(together, func(a, b notice) int { return a.index - b.index })
		for _, n := range together {
			v.Opens = calendar.Latest(v.Opens, n.window.Opens)
			v.Serves = append(v.Serves, n.name)
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
		if !yield(rule.FindingOn(id, v.asOf, rule.Applied, text)) {
			return
		}
		yield(rule.FindingOn(rule.EnforcementMonitoringChecks, v.asOf, rule.Applied,
			"A visit tests compliance only with the notices whose date has passed, beside the children's safety and care"))
	}
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
