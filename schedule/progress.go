package schedule

import (
	"cmp"
	"database/sql/driver"
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Pace says how a step of a report stands against its last day. The zero value is
// "not given".
type Pace uint8

const (
	// NotRecorded: the last day has passed, and the record does not say whether
	// the step was taken, or whether the last day was the one: the provider's time
	// for comments ends later where Ofsted's draft came later.
	NotRecorded Pace = iota + 1
	// Open: not taken yet, and its last day has not passed.
	Open
	// Early, OnTime and Late: taken before, on or after the last day.
	Early
	OnTime
	Late
	// Overrun: Ofsted has not taken the step by its last day.
	Overrun
	// Closed: the provider's time for comments or for a complaint has passed.
	Closed
)

var paceNames = rule.Names[Pace]{What: "pace", Texts: []string{"", "not recorded", "open", "early", "on time", "late", "overrun", "closed"}}

// String gives the pace in lower case: "on time". The zero value gives "".
func (p Pace) String() string { return paceNames.Of(p) }

// ParsePace reads what [Pace.String] gives.
func ParsePace(text string) (Pace, error) { return paceNames.Parse(text) }

// AppendText appends what [Pace.String] gives, nothing for the zero value.
func (p Pace) AppendText(b []byte) ([]byte, error) { return paceNames.Append(b, p) }

// MarshalText gives the pace in lower case; the zero value gives no text.
func (p Pace) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads what [ParsePace] reads; no text is the zero value.
func (p *Pace) UnmarshalText(text []byte) error { return paceNames.Unmarshal(p, text) }

// Value gives what [Pace.String] gives for a database, or NULL for the zero value.
func (p Pace) Value() (driver.Value, error) { return paceNames.Value(p) }

// Scan reads what [ParsePace] reads from text or bytes; NULL is the zero value.
func (p *Pace) Scan(src any) error { return paceNames.Scan(p, src) }

// StepProgress is how one step of a report stands on a day.
type StepProgress struct {
	// Milestone is the step's limit. The time for a complaint is cut short by
	// publication: Date, and Earlier with it, are then the day before the report
	// was published. A complaint without a last day, as in the text of 29 June
	// 2026, has Opens and no Date.
	Milestone
	// Done is the day on which the step was taken, no date where it has not been
	// or is not recorded. The draft counts as sent when it is recorded as
	// received, which may be later.
	Done calendar.Date `json:"done,omitzero"`
	Pace Pace          `json:"pace"`
	// WorkingDays counts the working days from the last day to the day on which
	// the step was taken, or to the day asked about where it was not: below 0
	// before the last day, above 0 after it. A weekend makes a step late by 0.
	WorkingDays int `json:"workingDays"`
}

// ReportProgress is a report timeline in progress, as it stands on a day.
type ReportProgress struct {
	// Timeline is the timeline of the record without what lies after the day.
	Timeline ReportTimeline `json:"-"`
	On       calendar.Date  `json:"on"`
	Steps    []StepProgress `json:"steps"`
}

// InProgress says how each step of a report stands on a day: taken early, on time
// or late, in working days, or still open; the rest is reckoned again from the real
// dates. The provider's last day to comment runs from the receipt of the draft. The
// last day for a formal complaint runs from receipt of the final report by the
// section on complaints and from its issue by the tables: where both are known the
// later is the provider's and the earlier is shown; it always lies before
// publication (SCCIF 2023, Complaints; Timeframe).
//
// Steps of the report that lie after the day have not happened. The visit and the
// feedback may lie after it: they are then a plan.
//
// The errors are those of [Timeline], and calendar.ErrNoDate for no day.
func InProgress(i judgement.Inspection, on calendar.Date) (ReportProgress, error) {
	return InProgressWith(i, on, TimelineOptions{})
}

// InProgressWith is [InProgress] with another calendar or edition.
func InProgressWith(i judgement.Inspection, on calendar.Date, opt TimelineOptions) (ReportProgress, error) {
	t, err := timelineAsAt(&i, on, &opt)
	if err != nil {
		return ReportProgress{}, err
	}
	p := ReportProgress{Timeline: t, On: on, Steps: make([]StepProgress, 0, Publication)}
	for _, m := range t.Milestones {
		s, err := m.progress(&i, on, opt.WorkingDays)
		if err != nil {
			return ReportProgress{}, err
		}
		p.Steps = append(p.Steps, s)
	}
	return p.openComplaint(), nil
}

// LateSteps gives the timeline of a report as it stands on a day, and of what
// [InProgressWith] says of its steps only those that were taken late.
func LateSteps(i judgement.Inspection, on calendar.Date, opt TimelineOptions) (t ReportTimeline, late []StepProgress, err error) {
	if t, err = timelineAsAt(&i, on, &opt); err != nil {
		return ReportTimeline{}, nil, err
	}
	for _, m := range t.Milestones {
		s, err := m.progress(&i, on, opt.WorkingDays)
		if err != nil {
			return ReportTimeline{}, nil, err
		}
		if s.Pace == Late {
			late = append(late, s)
		}
	}
	return t, late, nil
}

// timelineAsAt gives the timeline of the record without what lies after a day, which
// it takes out of it, and fills in the working days to count by.
func timelineAsAt(i *judgement.Inspection, on calendar.Date, opt *TimelineOptions) (ReportTimeline, error) {
	for _, day := range [...]*calendar.Date{&i.DraftReceived, &i.CommentsSent, &i.FinalIssued, &i.FinalReceived, &i.Published} {
		if day.After(on) {
			*day = calendar.Date{}
		}
	}
	opt.WorkingDays = cmp.Or(opt.WorkingDays, calendar.England())
	return TimelineWith(*i, *opt)
}

// progress says how the step of a milestone stands on a day.
func (m Milestone) progress(i *judgement.Inspection, on calendar.Date, days *calendar.WorkingDays) (StepProgress, error) {
	s := StepProgress{Milestone: m, Done: done(*i, m.What)}
	until := s.Done
	if until.IsZero() {
		until = on
	}
	var err error
	if s.WorkingDays, err = days.Between(s.Date, until); err != nil {
		return StepProgress{}, fmt.Errorf("schedule: report in progress: %w", err)
	}
	s.Pace = s.pace(*i, on)
	return s, nil
}

// done gives the day on which a step was taken.
func done(i judgement.Inspection, s Step) calendar.Date {
	switch s {
	case DraftReport:
		return i.DraftReceived
	case CommentsEnd:
		return i.CommentsSent
	case FinalReport:
		if i.FinalIssued.IsZero() {
			return i.FinalReceived
		}
		return i.FinalIssued
	case Publication:
		return i.Published
	}
	return calendar.Date{}
}

func (s *StepProgress) pace(i judgement.Inspection, on calendar.Date) Pace {
	pace := s.against(i, on)
	if (pace == Late || pace == Closed) && s.assumed(i) {
		return NotRecorded
	}
	return pace
}

// assumed reports whether the provider's last day rests on the last day of Ofsted's
// own step, because it is not recorded when that was taken: it may have been late, and
// the provider's time then ends later.
func (s *StepProgress) assumed(i judgement.Inspection) bool {
	switch s.What {
	case CommentsEnd:
		return i.DraftReceived.IsZero()
	case ComplaintEnds:
		return i.FinalIssued.IsZero() && i.FinalReceived.IsZero() && i.Published.IsZero()
	}
	return false
}

func (s *StepProgress) against(i judgement.Inspection, on calendar.Date) Pace {
	switch by := s.Done.Compare(s.Date); {
	case s.Done.IsZero() && !on.After(s.Date):
		return Open
	case s.Done.IsZero():
		return s.passed(i)
	case by < 0:
		return Early
	case by > 0:
		return Late
	}
	return OnTime
}

// passed says how a step stands that is not recorded as taken and whose last day has
// passed. Ofsted's steps are overrun where the record follows the report and no
// later step has been taken.
func (s *StepProgress) passed(i judgement.Inspection) Pace {
	if s.What == CommentsEnd || s.What == ComplaintEnds {
		return Closed
	}
	follows := false
	for step := DraftReport; step.Valid(); step++ {
		if !done(i, step).IsZero() {
			follows = step < s.What
		}
	}
	if follows {
		return Overrun
	}
	return NotRecorded
}

// openComplaint adds a complaint that may be made from the receipt of the draft on
// and has no last day (SCCIF 2026, Complaints).
func (p ReportProgress) openComplaint() ReportProgress {
	const id = rule.TimelineComplaint5
	received := p.Timeline.record.DraftReceived
	if _, limited := p.At(ComplaintEnds); limited || received.IsZero() {
		return p
	}
	v, _ := p.Timeline.version(id)
	if v.Strength != rule.May {
		return p
	}
	p.Steps = append(p.Steps, StepProgress{
		Milestone: Milestone{Rule: id, What: ComplaintEnds, Opens: received, From: received, Strength: v.Strength},
		Pace:      Open,
	})
	return p
}

// At gives how a step stands, and whether the timeline has it.
func (p ReportProgress) At(s Step) (StepProgress, bool) {
	for _, step := range p.Steps {
		if step.What == s {
			return step, true
		}
	}
	return StepProgress{}, false
}
