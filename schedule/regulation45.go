package schedule

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// The review of the quality of care and its report (SCCIF 2023, Reports under
// regulations 44 and 45; Regulations 2015, regulation 45).

// reviewObject is a review in the form of an object.
type reviewObject Regulation45Review

// MarshalJSON gives the day of completion alone where that is all that is known
// of the review, else an object:
//
//	"2024-01-31"
//	{"completed": "2024-01-31", "sent": "2024-02-20"}
func (r Regulation45Review) MarshalJSON() ([]byte, error) {
	if !r.Completed.IsZero() && r == (Regulation45Review{Completed: r.Completed}) {
		return json.Marshal(r.Completed)
	}
	return json.Marshal(reviewObject(r))
}

// UnmarshalJSON reads both forms that MarshalJSON gives.
func (r *Regulation45Review) UnmarshalJSON(text []byte) error {
	var read reviewObject
	target := any(&read)
	if !bytes.HasPrefix(text, []byte("{")) {
		target = &read.Completed
	}
	if string(text) == "null" {
		return nil
	}
	if err := json.Unmarshal(text, target); err != nil {
		return err
	}
	*r = Regulation45Review(read)
	return nil
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

// review45 adds the review that follows a day, and that a later one met if there is
// one. Before the regulations of 2015 there is none, and nothing runs from before
// them.
func (p *planner) review45(last calendar.Date, trigger Ref, next dated) {
	asOf := p.on
	if !next.on.IsZero() {
		asOf = next.on
	}
	if _, ok := rule.DutyReg45Review.On(asOf); !ok || next.on.IsZero() && last.After(p.lastDay()) {
		return
	}
	if last.IsZero() {
		if next.on.IsZero() {
			p.firstReview()
		}
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
			d.because(rule.DutyReg45Contents, rule.Applied, contents.Text())
		}
	}
	p.add(d)
}

// firstReview adds the next review of a home that has none on record and no day of
// registration.
func (p *planner) firstReview() {
	d := Duty{Rule: rule.DutyReg45Review, Who: Provider, What: QualityOfCareReview, Status: Unknown, basis: basis{missing: "registered"}}
	if p.record.Regulation45Reviews == nil {
		d.basis.missing += missingSep + "regulation45Reviews"
	}
	d.because(d.Rule, rule.Undecided, "The quality of care is reviewed at least every {limit}: the next review depends on when the home was registered or the last one completed")
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
