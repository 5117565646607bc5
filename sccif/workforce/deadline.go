package workforce

import (
	"encoding/json"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// Deadline is the last day on which something that is required of a person in post,
// or of the provider, is in time, as it stands on the day asked about. It is
// comparable. It is not counted in working days, and so is never provisional.
type Deadline struct {
	// Key names the deadline: the rule, the day counted from, and the person by
	// pseudonym or, without one, by place: "workforce.manager-level5/2020-01-06/M1".
	// It stays the same as the day moves.
	Key  string
	Rule rule.ID
	What Requirement
	// Place is the person's place in the record, "managers[1]"; for an empty post
	// that of the manager who left last.
	Place string
	// From is the day counted from, which is itself not counted. It is no date where
	// the deadline is a fixed day, and where the day is not known.
	From calendar.Date
	// Date is the last day in time. It is no date where a fact that it hangs on is
	// missing: then it lies from NotBefore to NotAfter, as far as these can be told.
	Date                calendar.Date
	NotBefore, NotAfter calendar.Date
	// Framework is the last day by the framework's words alone, which count from
	// the start in this home. It is given where the person moved from another
	// home; [Deadline.Date] governs.
	Framework calendar.Date
	// Ordinary is the last day without the deferral; no date where none holds.
	Ordinary calendar.Date
	// Review is the day on which the deferral is to be reviewed.
	Review calendar.Date
	// Status is met, due, overdue (the day has passed and nothing recorded has met
	// it), or unknown where the day hangs on a missing fact.
	Status schedule.Status
	// MetOn is the day on which it was met; no date where it is not, or where
	// only the fact is recorded.
	MetOn calendar.Date
	// Estimated: the day of appointment stands in for that of starting, or the
	// other way round.
	Estimated bool

	asOf     calendar.Date
	limit    rule.Quantity
	inPost   rule.Truth // on 1 April 2014
	deferral deferral
	flags    flags
	missing  string
	// The fields of the record that From and MetOn come from.
	fromField, metField string
}

// flags are what the notes of a deadline say.
type flags uint8

const (
	heldBefore flags = 1 << iota // the qualification was held on starting
	equivalent                   // by an equivalent qualification
	mayDefer                     // a break or part-time work, and no deferral
	noBreak                      // deferred for a break that is not recorded
	noReview                     // deferred without a day of review
	vacancy                      // counted from the day a manager left
)

// settle gives the deadline its dates and its status.
func (d *Deadline) settle(s span, met rule.Truth, metOn calendar.Date) {
	if !s.first.IsZero() && s.first == s.last {
		d.Date = s.first
	} else {
		d.NotBefore, d.NotAfter = s.first, s.last
	}
	switch {
	case met == rule.Yes:
		d.Status, d.MetOn = schedule.Met, metOn
	case past(d.asOf, s.first):
		d.Status = schedule.Due
	case !s.last.IsZero() && d.asOf.After(s.last):
		d.Status = schedule.Overdue
	default:
		d.Status = schedule.Unknown
	}
}

// last is the latest day that can be the last one in time.
func (d *Deadline) last() calendar.Date { return calendar.Latest(d.Date, d.NotAfter) }

// Late says whether the deadline was met after its last day. It is unknown where it
// is not met, where it is not known when, and where the last day is not known.
func (d Deadline) Late() rule.Truth {
	switch {
	case d.MetOn.IsZero():
		return rule.Unknown
	case past(d.MetOn, calendar.Latest(d.Date, d.NotBefore)):
		return rule.No
	case !d.last().IsZero() && d.MetOn.After(d.last()):
		return rule.Yes
	}
	return rule.Unknown
}

// Missing gives the places of the facts that are missing: "staff[3].started".
func (d Deadline) Missing() []string {
	if d.missing == "" {
		return nil
	}
	return strings.Split(d.missing, " ")
}

// lacks notes that a fact about the person is missing.
func (d *Deadline) lacks(at place, name string) {
	if at.unnamed() {
		return
	}
	if d.missing != "" {
		d.missing += " "
	}
	d.missing += at.field(name)
}

// deadlineJSON is a deadline as JSON has it.
type deadlineJSON struct {
	Key       string          `json:"key"`
	Rule      rule.ID         `json:"rule"`
	What      Requirement     `json:"what"`
	Place     string          `json:"place"`
	Strength  rule.Strength   `json:"strength,omitzero"`
	From      calendar.Date   `json:"from,omitzero"`
	Date      calendar.Date   `json:"date,omitzero"`
	NotBefore calendar.Date   `json:"notBefore,omitzero"`
	NotAfter  calendar.Date   `json:"notAfter,omitzero"`
	Framework calendar.Date   `json:"framework,omitzero"`
	Ordinary  calendar.Date   `json:"ordinary,omitzero"`
	Review    calendar.Date   `json:"review,omitzero"`
	Status    schedule.Status `json:"status"`
	MetOn     calendar.Date   `json:"metOn,omitzero"`
	Late      rule.Truth      `json:"late,omitzero"`
	Estimated bool            `json:"estimated"`
	Missing   []string        `json:"missing,omitempty"`
	Because   []string        `json:"because"`
	Notes     []string        `json:"notes"`
}

// MarshalJSON gives the deadline with its reasons and notes spelt out. Days that
// are not known are left out.
func (d Deadline) MarshalJSON() ([]byte, error) {
	v, _ := version(d.Rule, d.asOf)
	out := deadlineJSON{
		Key: d.Key, Rule: d.Rule, What: d.What, Place: d.Place, Strength: v.Strength,
		From: d.From, Date: d.Date, NotBefore: d.NotBefore, NotAfter: d.NotAfter,
		Framework: d.Framework, Ordinary: d.Ordinary, Review: d.Review,
		Status: d.Status, MetOn: d.MetOn, Late: d.Late(), Estimated: d.Estimated,
		Missing: d.Missing(), Because: rule.Sentences(d.Findings()), Notes: d.Notes(),
	}
	return json.Marshal(out)
}

// version gives a rule as it stands on a day, or as it may already have stood.
func version(id rule.ID, on calendar.Date) (rule.Version, bool) {
	if v, ok := id.On(on); ok {
		return v, true
	}
	v, ok := id.Pending(on)
	return v, ok && !v.Withdrawn
}

// counted is a deadline that is counted from one day of the record, that in the named
// field.
func counted(id rule.ID, what Requirement, person string, at place, field string, from calendar.Date, limit rule.Quantity, on calendar.Date) (Deadline, span) {
	d := Deadline{
		Key:  key(id, from, person, at),
		Rule: id, What: what, Place: at.String(), From: from, asOf: on, limit: limit, fromField: field,
	}
	if from.IsZero() {
		d.lacks(at, field)
		return d, span{}
	}
	return d, only(within(limit, from))
}

// standsIn notes that the start was counted from for want of the appointment.
func (d *Deadline) standsIn(standIn bool) {
	if standIn {
		d.Estimated, d.fromField = true, "started"
	}
}

// key names a deadline by rule, first day and person.
func key(id rule.ID, from calendar.Date, person string, at place) string {
	if at.unnamed() {
		return ""
	}
	if person == "" {
		person = at.String()
	}
	var space [16]byte
	day, _ := from.AppendText(space[:0])
	if from.IsZero() {
		day = append(day, "unknown"...)
	}
	return id.String() + "/" + string(day) + "/" + person
}
