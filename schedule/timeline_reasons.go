package schedule

import (
	"fmt"
	"iter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// stepRules are the rules that give the steps their limits. Quality assurance
// has the table of the type of inspection instead.
var stepRules = [...]rule.ID{
	EvidenceScanned: rule.TimelineEvidence5,
	DraftReport:     rule.TimelineDraft18,
	CommentsEnd:     rule.TimelineComments5,
	FinalReport:     rule.TimelineFinal30,
	ComplaintEnds:   rule.TimelineComplaint5,
	Publication:     rule.TimelinePublish38,
}

// Trace gives the rules that bore on the timeline.
func (t ReportTimeline) Trace() rule.Trace {
	var trace rule.Trace
	t.rules(func(id rule.ID, _ Step, o rule.Outcome) bool {
		trace.Note(id, o)
		return true
	})
	return trace
}

// Reasons gives each rule's part in the timeline: those that end the inspection,
// those that give the days, and those that give none. Where a later text changed
// a rule on a day that is not known and may lie before this inspection, the finding
// says so, and what the rule has been since ([rule.Finding.Caveat]).
func (t ReportTimeline) Reasons() iter.Seq[rule.Finding] {
	return func(yield func(rule.Finding) bool) {
		t.rules(func(id rule.ID, s Step, o rule.Outcome) bool { return yield(t.finding(id, s, o)) })
	}
}

// Because gives the reason for one step: why its last day is what it is, or why
// it has none. It gives the zero Finding for a value that is no step, and for
// quality assurance where the edition has no table for the type.
func (t ReportTimeline) Because(s Step) rule.Finding {
	var found rule.Finding
	t.rules(func(id rule.ID, of Step, o rule.Outcome) bool {
		if s.Valid() && of == s {
			found = t.finding(id, s, o)
		}
		return found.Rule == rule.None
	})
	return found
}

// rules says what part each rule had.
func (t *ReportTimeline) rules(yield func(rule.ID, Step, rule.Outcome) bool) {
	if !t.Type.Valid() {
		return
	}
	end := rule.Applied
	if t.Estimated {
		end = rule.Undecided
	}
	if !yield(rule.TimelineEndOfInspection, 0, end) {
		return
	}
	if later := t.feedbackLater(); !yield(rule.TimelineFeedbackLater, 0, later) {
		return
	}
	if t.Type == judgement.Monitoring && !yield(rule.TimelineMonitoringSame, 0, rule.Applied) {
		return
	}
	table, tabled := t.table()
	if tabled && t.has(rule.TimelineTableBasis) && !yield(rule.TimelineTableBasis, 0, end) {
		return
	}
	if tabled && !yield(table.rule, QualityAssurance, rule.Applied) {
		return
	}
	for s, id := range stepRules {
		if id != rule.None && !yield(id, Step(s), t.stepOutcome(Step(s), id)) {
			return
		}
	}
	if m, ok := t.At(ComplaintEnds); ok && t.has(rule.TimelineComplaintWindow) {
		window := rule.NotApplied
		if !m.Earlier.IsZero() || t.publishedBefore(t.complaint) {
			window = rule.Applied
		}
		yield(rule.TimelineComplaintWindow, 0, window)
	}
}

func (t *ReportTimeline) feedbackLater() rule.Outcome {
	switch i := t.record; {
	case i.Feedback.IsZero():
		return rule.Undecided
	case i.Last.IsZero() && i.Feedback.After(i.First):
		return rule.Undecided
	case i.Feedback.After(calendar.Latest(i.First, i.Last)):
		return rule.Applied
	}
	return rule.NotApplied
}

// publishedBefore reports whether the report is known to have been published on
// the day or sooner, so that the time for a complaint ended with publication.
func (t *ReportTimeline) publishedBefore(d calendar.Date) bool {
	return !t.record.Published.IsZero() && !t.record.Published.After(d)
}

// stepOutcome: a rule that is in force but gives no figure is undecided, as one
// of which only the figure for another type is known; a may without a figure
// gives none at all.
func (t *ReportTimeline) stepOutcome(s Step, id rule.ID) rule.Outcome {
	if _, ok := t.At(s); ok {
		return rule.Applied
	}
	switch v, ok := t.version(id); {
	case ok && v.Strength == rule.May:
		return rule.Applied
	case ok:
		return rule.Undecided
	}
	return rule.NotApplied
}

func (t *ReportTimeline) finding(id rule.ID, s Step, o rule.Outcome) rule.Finding {
	v, inForce := t.version(id)
	f := rule.NewFinding(id, v, o, "")
	if later, ok := t.changed(id); ok {
		f.Pending, f.Otherwise = later.NotBefore, later.Summary
	}
	i := t.record
	switch id {
	case rule.TimelineEndOfInspection:
		f.Facts = []rule.Fact{{Name: "end", Value: t.End.String()}}
		switch {
		case t.Estimated:
			f.Missing = []string{"last", "feedback"}
			f.Text = fmt.Sprintf("The end of the inspection is not given, so its first day, %v, stands in for it and the dates are estimates", t.End.Long())
		case i.Feedback.IsZero():
			f.Missing = []string{"feedback"}
			f.Text = fmt.Sprintf("The day of feedback ends the inspection; it is not given, so the last day on site, %v, is taken", t.End.Long())
		default:
			f.Text = fmt.Sprintf("The day of feedback, %v, ends the inspection", t.End.Long())
		}
	case rule.TimelineFeedbackLater:
		switch o {
		case rule.Applied:
			f.Text = fmt.Sprintf("Feedback came after the last day on site, so the limits run from %v and the scanning of evidence from %v", i.Feedback.Long(), calendar.Latest(i.First, i.Last).Long())
		case rule.NotApplied:
			f.Text = "Feedback was given on the last day on site"
		default:
			f.Missing = []string{"feedback"}
			if i.Last.IsZero() {
				f.Missing = []string{"last"}
			}
			f.Text = "Whether feedback came after the last day on site is not known"
		}
	case rule.TimelineMonitoringSame:
		f.Text = "The report of a monitoring visit follows the limits of a standard report"
	case rule.TimelineTableBasis:
		f.Text = t.basisText(v)
		if t.Estimated {
			f.Missing = []string{"last"}
		}
	case rule.TimelineComplaintWindow:
		m, _ := t.At(ComplaintEnds)
		f.Text = t.windowText(m)
	default:
		f.Text = t.stepText(s, v, inForce, o)
		if m, ok := t.At(s); ok {
			f.Facts = []rule.Fact{{Name: t.fromName(s), Value: m.From.String()}, {Name: "limit", Value: m.Limit.String()}}
		}
	}
	return f
}

func (t *ReportTimeline) basisText(v rule.Version) string {
	end := v.Figure(t.Type.String())
	text := fmt.Sprintf("The numbered days suppose working days and an inspection that ends on %v", end)
	assured, _ := t.At(QualityAssurance)
	if t.Estimated {
		return text + "; when this one ended is not known"
	}
	table, _ := t.table()
	switch moved := assured.Day - table.assuredUntil; {
	case moved > 0:
		return fmt.Sprintf("%s; this one ended on day %d, so they move %d later", text, end.N+moved, moved)
	case moved < 0:
		return fmt.Sprintf("%s; this one ended on day %d, so they move %d earlier", text, end.N+moved, -moved)
	}
	return text + ", as this one did"
}

func (t *ReportTimeline) windowText(m Milestone) string {
	text := "A formal complaint has to come before the report is published"
	if !m.Earlier.IsZero() {
		text = fmt.Sprintf("Counted from issue and from receipt of the final report the last day for a complaint differs: %v and %v; the later is the provider's, and it has to come before publication", m.Earlier.Long(), t.complaint.Long())
	}
	if t.publishedBefore(t.complaint) {
		text += fmt.Sprintf("; the report was published on %v, so that day and those after it were too late", t.record.Published.Long())
	}
	return text
}

// fromName names the day from which a step's limit runs.
func (t *ReportTimeline) fromName(s Step) string {
	i := t.record
	switch s {
	case EvidenceScanned:
		return "last day on site"
	case CommentsEnd:
		if i.DraftReceived.IsZero() {
			return "last day for the draft"
		}
		return "receipt of the draft"
	case ComplaintEnds:
		switch {
		case i.FinalIssued.IsZero() && i.FinalReceived.IsZero():
			return "last day for the final report"
		case !i.FinalReceived.IsZero() && !i.FinalReceived.Before(i.FinalIssued):
			return "receipt of the final report"
		}
		return "issue of the final report"
	}
	return "end of the inspection"
}

var stepDeeds = [...]string{
	EvidenceScanned:  "Handwritten evidence that was not summarised should be scanned in",
	QualityAssurance: "The draft and its evidence go through quality assurance",
	DraftReport:      "The draft report is sent to the provider",
	CommentsEnd:      "The provider can comment on the draft report",
	FinalReport:      "The final report is sent to the provider",
	ComplaintEnds:    "The provider can make a formal complaint",
	Publication:      "The report is published",
}

func (t *ReportTimeline) stepText(s Step, v rule.Version, inForce bool, o rule.Outcome) string {
	m, ok := t.At(s)
	switch {
	case ok && s == QualityAssurance:
		return fmt.Sprintf("%s from %v to %v, the days that the table gives after the end of the inspection, %v", stepDeeds[s], m.Opens.Long(), m.Date.Long(), m.From.Long())
	case ok && s == ComplaintEnds && m.Date != t.complaint:
		return fmt.Sprintf("%s within %v of the %s, %v, so by the end of %v, and before publication on %v, so by the end of %v",
			stepDeeds[s], m.Limit, t.fromName(s), m.From.Long(), t.complaint.Long(), t.record.Published.Long(), m.Date.Long())
	case ok:
		return fmt.Sprintf("%s within %v of the %s, %v, so by the end of %v", stepDeeds[s], m.Limit, t.fromName(s), m.From.Long(), m.Date.Long())
	case !inForce:
		return fmt.Sprintf("The %s gives no limit for this step: %s", t.Edition.Title(), s)
	case o == rule.Applied:
		return v.Text()
	}
	return fmt.Sprintf("The limit of this step for this type of inspection (%v: %v) is not known under the %s", t.Type, s, t.Edition.Title())
}
