package schedule

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

var (
	// ErrIncomplete is the error for an inspection that could not be completed and
	// that no feedback has ended since: further evidence is gathered under a
	// policy of its own, so that neither the end of the inspection nor its limits
	// follow from the visit alone (rule schedule.incomplete; SCCIF 2023,
	// Incomplete inspections).
	ErrIncomplete = errors.New("incomplete inspection")
	// ErrMissing is [rule.ErrMissing]: a question cannot be answered because a fact
	// is not given. The message names it as the case file does.
	ErrMissing = rule.ErrMissing
	// ErrOrder is [rule.ErrOrder]: such as a last day before the first.
	ErrOrder = rule.ErrOrder
)

// Milestone is the last day of one step.
type Milestone struct {
	Rule rule.ID `json:"rule"`
	What Step    `json:"what"`
	// Opens is the first day of a step that has one: quality assurance.
	Opens calendar.Date `json:"opens,omitzero"`
	// Date is the last day; the period ends at its end. That of a formal complaint
	// lies before publication, where the record has it.
	Date calendar.Date `json:"date"`
	// Earlier is the last day of a formal complaint by the other reading, where
	// the days of issue and of receipt of the final report are both known and
	// differ. Date is then the later day, which is the provider's.
	Earlier calendar.Date `json:"earlier,omitzero"`
	// Day is the number of the day as the framework's tables count: working
	// days, the preparation of a full inspection or the start of an assurance
	// inspection being day 1. It is 0 where the edition has no table for the
	// type, or the end of the inspection is estimated.
	Day int `json:"day,omitempty"`
	// From is the day from which the limit runs. It is itself not counted.
	From     calendar.Date `json:"from"`
	Limit    rule.Quantity `json:"limit"`
	Strength rule.Strength `json:"strength"`
	// Pending is set where a later text has another limit, or none, and the day
	// of the change is not known: it is the first day on which the change can
	// have been made. [ReportTimeline.Reasons] says what it was.
	Pending calendar.Date `json:"pending,omitzero"`
	// Provisional: the date rests on bank holidays that are not yet confirmed.
	Provisional bool `json:"provisional"`
	// Estimated: the end of the inspection or of the visit is not known, and its
	// first day stands in for it.
	Estimated bool `json:"estimated"`
}

// ReportTimeline is what the framework gives for the report of one inspection:
// the last day of each step that has a limit, in the order of the steps.
type ReportTimeline struct {
	// Inspection is the place of the inspection in the list that it came from;
	// the caller sets it.
	Inspection int                      `json:"inspection"`
	Type       judgement.InspectionType `json:"type"`
	// Edition is that of the first day, or the one asked for.
	Edition rule.Edition `json:"edition"`
	// End is the end of the inspection: the day of feedback. See
	// [judgement.Inspection.End].
	End        calendar.Date `json:"end"`
	Estimated  bool          `json:"estimated"`
	Milestones []Milestone   `json:"milestones"`

	record judgement.Inspection
	named  bool // the edition was asked for by name
	// complaint is the last day for a complaint by its limit alone.
	complaint calendar.Date
}

// TimelineOptions are the ways in which a timeline can differ from the usual one.
// The zero value is the usual one.
type TimelineOptions struct {
	// WorkingDays are the working days to count by; nil is [calendar.England].
	WorkingDays *calendar.WorkingDays
	// Edition asks for the limits of an edition other than that of the first
	// day.
	Edition rule.Edition
}

// Timeline gives the last days of an inspection's report under the edition of
// the inspection's first day, counted in the working days of England:
//
//   - from 1 September 2020 the draft within 18, the final report within 30 and
//     publication within 38 working days of the end of the inspection, with 5
//     working days for comments and 5 for a formal complaint (SCCIF 2023,
//     Timeframe; Complaints; Assurance inspections);
//   - from 1 April 2017 publication within 28 working days, and for an interim
//     inspection the draft within 13 and 5 for comments;
//   - the text of 29 June 2026 keeps 18, 5 and 30, gives no limit for
//     publication, and a formal complaint is made when the draft is received.
//
// The report of a monitoring visit follows the same limits (SCCIF 2023, Review of
// the monitoring report and evidence base).
//
// The limits run from the end of the inspection, scanning from the last day on
// site. The time for comments runs from the receipt of the draft, and where that
// is not recorded from the draft's own last day; the time for a complaint from
// the receipt or issue of the final report, and where neither is recorded from
// the final report's own last day. A complaint must also come before the report
// is published: where the record has the day of publication, the last day is the one
// before it, or an earlier one by the limit.
//
// A limit that the edition does not give, or that is not known, has no milestone;
// [ReportTimeline.Reasons] says which and why.
//
// The error is [ErrMissing] where the type or the first day is not given,
// [ErrOrder] where days cannot follow each other, [ErrIncomplete],
// [rule.ErrNotCovered] before 1 April 2017, and calendar.ErrRange beyond the
// calendar.
func Timeline(i judgement.Inspection) (ReportTimeline, error) {
	return TimelineWith(i, TimelineOptions{})
}

// TimelineWith is [Timeline] with another calendar or edition.
func TimelineWith(i judgement.Inspection, opt TimelineOptions) (ReportTimeline, error) {
	r := reckoning{days: cmp.Or(opt.WorkingDays, calendar.England())}
	r.t = ReportTimeline{Type: i.Type, Edition: opt.Edition, record: i, named: opt.Edition != 0}
	if err := r.t.start(); err != nil {
		return ReportTimeline{}, err
	}
	r.t.Milestones = make([]Milestone, 0, Publication)

	site, siteEstimated := i.OnSiteEnd()
	r.limit(EvidenceScanned, rule.TimelineEvidence5, site, siteEstimated)
	r.qualityAssurance()
	draft := r.limit(DraftReport, rule.TimelineDraft18, r.t.End, r.t.Estimated)
	r.comments(draft)
	final := r.limit(FinalReport, rule.TimelineFinal30, r.t.End, r.t.Estimated)
	r.complaint(final)
	r.limit(Publication, rule.TimelinePublish38, r.t.End, r.t.Estimated)
	r.number()
	if r.err != nil {
		return ReportTimeline{}, fmt.Errorf("schedule: report timeline: %w", r.err)
	}
	return r.t, nil
}

// start checks what the timeline rests on and fills in its edition and end.
func (t *ReportTimeline) start() error {
	i := t.record
	switch {
	case !i.Type.Valid():
		return fmt.Errorf("schedule: report timeline: %w: type", ErrMissing)
	case i.First.IsZero():
		return fmt.Errorf("schedule: report timeline: %w: first", ErrMissing)
	case i.Incomplete == rule.Yes && i.Feedback.IsZero():
		return fmt.Errorf("schedule: report timeline: %w of %v: its limits do not follow from the visit (%v)", ErrIncomplete, i.First, rule.ScheduleIncomplete)
	case !i.Last.IsZero() && i.Last.Before(i.First):
		return fmt.Errorf("schedule: report timeline: %w: last %v before first %v", ErrOrder, i.Last, i.First)
	case !i.Feedback.IsZero() && i.Feedback.Before(calendar.Latest(i.First, i.Last)):
		return fmt.Errorf("schedule: report timeline: %w: feedback %v before the end of the visit %v", ErrOrder, i.Feedback, calendar.Latest(i.First, i.Last))
	}
	if !t.named {
		e, err := rule.EditionOn(i.First)
		if err != nil {
			return fmt.Errorf("schedule: report timeline: %w", err)
		}
		t.Edition = e
	}
	if !t.figure(rule.TimelineDraft18).inForce && !t.figure(rule.TimelinePublish38).inForce {
		return fmt.Errorf("schedule: report timeline: %w: inspection of %v under %q: no limits are known before %v", rule.ErrNotCovered, i.First, t.Edition, rule.SCCIF2017.First())
	}
	if t.Type == judgement.Monitoring && !t.has(rule.TimelineMonitoringSame) {
		return fmt.Errorf("schedule: report timeline: %w: monitoring visit of %v under %q: its limits are not known", rule.ErrNotCovered, i.First, t.Edition)
	}
	t.End, t.Estimated = i.End()
	return nil
}

// has reports whether a rule bears on the timeline.
func (t *ReportTimeline) has(id rule.ID) bool {
	if t.named {
		_, ok := id.Under(t.Edition)
		return ok
	}
	return id.InForce(t.record.First)
}

// version gives a rule as it bears on the timeline.
func (t *ReportTimeline) version(id rule.ID) (rule.Version, bool) {
	if t.named {
		return id.Under(t.Edition)
	}
	return id.On(t.record.First)
}

// changed gives the next version of a rule where it may already have been in force
// on the first day. Of an edition asked for by name there is none.
func (t *ReportTimeline) changed(id rule.ID) (rule.Version, bool) {
	if t.named {
		return rule.Version{}, false
	}
	return id.Pending(t.record.First)
}

// figure is what a rule gives for the type of the inspection: the figure of a
// part of its own, or the one that all types share.
type figure struct {
	rule.Quantity
	strength rule.Strength
	inForce  bool
}

func (t *ReportTimeline) figure(id rule.ID) figure {
	// Not by way of version: so the parts of a rule stay on the stack.
	if t.named {
		v, ok := id.Under(t.Edition)
		return figureOf(t.Type, v, ok)
	}
	v, ok := id.On(t.record.First)
	return figureOf(t.Type, v, ok)
}

func figureOf(typ judgement.InspectionType, v rule.Version, ok bool) figure {
	if q := v.Figure(typ.String()); !q.IsZero() {
		return figure{q, v.Strength, ok}
	}
	return figure{v.Limit, v.Strength, ok}
}

// tableDays are the days of the framework's table for a type of inspection on
// which the dates of a timeline rest.
type tableDays struct {
	rule                             rule.ID
	strength                         rule.Strength
	site, end, assured, assuredUntil int
}

// table gives the days of the table, and whether the edition has one for the
// type of the inspection.
func (t *ReportTimeline) table() (tableDays, bool) {
	var id rule.ID
	switch t.Type {
	case judgement.Full:
		id = rule.TimelineFull
	case judgement.Assurance:
		id = rule.TimelineAssurance
	}
	if t.named {
		v, ok := id.Under(t.Edition)
		return daysOf(id, v), ok
	}
	v, ok := id.On(t.record.First)
	return daysOf(id, v), ok
}

func daysOf(id rule.ID, v rule.Version) tableDays {
	return tableDays{id, v.Strength, v.Figure("first day on site").N, v.Figure("end of the inspection").N,
		v.Figure("quality assurance from").N, v.Figure("quality assurance to").N}
}

// At gives the milestone of a step, and whether the timeline has one.
func (t ReportTimeline) At(s Step) (Milestone, bool) {
	for _, m := range t.Milestones {
		if m.What == s {
			return m, true
		}
	}
	return Milestone{}, false
}

// On gives the last day of a step, or no date where the edition gives none.
func (t ReportTimeline) On(s Step) calendar.Date {
	m, _ := t.At(s)
	return m.Date
}

// reckoning is a timeline in the making. After an error the rest does nothing.
type reckoning struct {
	t    ReportTimeline
	days *calendar.WorkingDays
	err  error
}

// after gives the last day of n working days of from.
func (r *reckoning) after(from calendar.Date, n int) calendar.Deadline {
	if r.err != nil {
		return calendar.Deadline{}
	}
	l, err := r.days.Deadline(from, n)
	r.err = err
	return l
}

func (r *reckoning) add(m Milestone) {
	if v, ok := r.t.changed(m.Rule); ok {
		m.Pending = v.NotBefore
	}
	r.t.Milestones = append(r.t.Milestones, m)
}

// limit adds the milestone of a rule whose figure runs from a day, and gives its
// last day; no date where there is no figure or nothing to run from.
func (r *reckoning) limit(s Step, id rule.ID, from calendar.Date, estimated bool) calendar.Date {
	q := r.t.figure(id)
	if q.Unit != rule.WorkingDays || from.IsZero() {
		return calendar.Date{}
	}
	l := r.after(from, q.N)
	r.add(Milestone{
		Rule: id, What: s, Date: l.Date, From: from, Limit: q.Quantity, Strength: q.strength,
		Provisional: l.Provisional, Estimated: estimated,
	})
	return l.Date
}

// qualityAssurance has no limit in words, only its days in the tables: they hold
// for an inspection that ends on the table's own day and move with the end.
func (r *reckoning) qualityAssurance() {
	table, ok := r.t.table()
	if !ok {
		return
	}
	limit := rule.Quantity{N: table.assuredUntil - table.end, Unit: rule.WorkingDays}
	opens, closes := r.after(r.t.End, table.assured-table.end), r.after(r.t.End, limit.N)
	r.add(Milestone{
		Rule: table.rule, What: QualityAssurance, Opens: opens.Date, Date: closes.Date, From: r.t.End,
		Limit: limit, Strength: table.strength, Provisional: closes.Provisional, Estimated: r.t.Estimated,
	})
}

func (r *reckoning) comments(draft calendar.Date) {
	if received := r.t.record.DraftReceived; !received.IsZero() {
		r.limit(CommentsEnd, rule.TimelineComments5, received, false)
		return
	}
	r.limit(CommentsEnd, rule.TimelineComments5, draft, r.t.Estimated)
}

func (r *reckoning) complaint(final calendar.Date) {
	issued, received := r.t.record.FinalIssued, r.t.record.FinalReceived
	from := calendar.Latest(issued, received)
	estimated := false
	if from.IsZero() {
		from, estimated = final, r.t.Estimated
	}
	r.t.complaint = r.limit(ComplaintEnds, rule.TimelineComplaint5, from, estimated)
	if r.t.complaint.IsZero() || !r.t.has(rule.TimelineComplaintWindow) {
		return
	}
	m := &r.t.Milestones[len(r.t.Milestones)-1]
	if !issued.IsZero() && !received.IsZero() {
		m.Earlier = r.after(calendar.Earliest(issued, received), m.Limit.N).Date
	}
	m.endsWith(r.t.record.Published)
}

// endsWith ends the time for a complaint on the day before publication. An earlier
// day by another reading that is not earlier then is none.
func (m *Milestone) endsWith(published calendar.Date) {
	if last := published.AddDays(-1); !last.IsZero() && last.Before(m.Date) {
		m.Date, m.Provisional = last, false
	}
	if !m.Earlier.Before(m.Date) {
		m.Earlier = calendar.Date{}
	}
}

// number gives each milestone its day as the table of the type counts.
func (r *reckoning) number() {
	table, ok := r.t.table()
	if !ok || r.t.Estimated || r.err != nil || !r.t.has(rule.TimelineTableBasis) {
		return
	}
	for k := range r.t.Milestones {
		m := &r.t.Milestones[k]
		n, err := r.days.Between(r.t.record.First, m.Date)
		if err != nil {
			r.err = err
			return
		}
		m.Day = table.site + n
	}
}
