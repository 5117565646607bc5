package schedule

import (
	"database/sql/driver"
	"encoding/json"
	"iter"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Window is the time in which something is to be done, both days inclusive. A
// zero end is open.
type Window struct {
	Opens  calendar.Date `json:"opens,omitzero"`
	Closes calendar.Date `json:"closes,omitzero"`
}

// Contains reports whether the day lies in the window. No date does not.
func (w Window) Contains(d calendar.Date) bool {
	return !d.IsZero() && !d.Before(w.Opens) && (w.Closes.IsZero() || !d.After(w.Closes))
}

// overlaps reports whether the windows share a day.
func (w Window) overlaps(x Window) bool {
	return (w.Closes.IsZero() || !x.Opens.After(w.Closes)) && (x.Closes.IsZero() || !w.Opens.After(x.Closes))
}

// compareCloses orders windows by their closing days, an open end last.
func (w Window) compareCloses(x Window) int {
	switch {
	case w.Closes.IsZero() == x.Closes.IsZero():
		return w.Closes.Compare(x.Closes)
	case w.Closes.IsZero():
		return 1
	}
	return -1
}

// status is how a duty with this window stands on a day that nothing has met.
func (w Window) status(on calendar.Date) Status {
	switch {
	case on.Before(w.Opens):
		return Upcoming
	case !w.Closes.IsZero() && on.After(w.Closes):
		return Overdue
	}
	return Due
}

// Status says how a duty stands on the day asked about. The zero value is "not
// given".
type Status uint8

const (
	// Unknown: a fact is missing on which the duty hangs.
	Unknown Status = iota + 1
	// NotRequired: the duty was looked at and is not owed.
	NotRequired
	// Upcoming: the window opens after the day.
	Upcoming
	// Due: the day lies in the window.
	Due
	// Overdue: the window has closed. A usually that has passed is overdue too,
	// with its strength shown.
	Overdue
	// Met: something met the duty, in time or late.
	Met
)

var statusNames = rule.Names[Status]{What: "status", Texts: []string{"", "unknown", "not required", "upcoming", "due", "overdue", "met"}}

// Open reports whether there is still something to be done: the duty is
// upcoming, due or overdue.
func (s Status) Open() bool { return s == Upcoming || s == Due || s == Overdue }

// String gives the status in lower case; the zero value gives "".
func (s Status) String() string { return statusNames.Of(s) }

// ParseStatus reads what [Status.String] gives.
func ParseStatus(text string) (Status, error) { return statusNames.Parse(text) }

// AppendText appends what [Status.String] gives, nothing for the zero value.
func (s Status) AppendText(b []byte) ([]byte, error) { return statusNames.Append(b, s) }

// MarshalText gives the status in lower case; the zero value gives no text.
func (s Status) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what [ParseStatus] reads; no text is the zero value.
func (s *Status) UnmarshalText(text []byte) error { return statusNames.Unmarshal(s, text) }

// Value gives what [Status.String] gives for a database, or NULL for the zero value.
func (s Status) Value() (driver.Value, error) { return statusNames.Value(s) }

// Scan reads what [ParseStatus] reads from text or bytes; NULL is the zero value.
func (s *Status) Scan(src any) error { return statusNames.Scan(s, src) }

// Duty is one thing that the framework, or the law beside it, asks of somebody,
// as it stands on the day asked about. It is comparable: two answers that differ
// in nothing have equal duties.
type Duty struct {
	// Key names the duty: the rule, and what brought the duty about (an
	// inspection year, a month, the day of an event) with its place. It is the
	// same on every run and stays the same as the day moves:
	// "schedule.annual-full/2024-25", "duty.reg44-visit/2024-05/Annexe".
	Key  string
	Rule rule.ID
	Who  Party
	What Task
	// Place is the building that the duty is about, where it is about one.
	Place    string
	Window   Window
	Strength rule.Strength
	Status   Status
	// MetBy is the fact that met the duty, and MetOn its day.
	MetBy Ref
	MetOn calendar.Date
	// GovernedBy is the key of the open duty that governs this one, where the
	// same act would meet both and the other one is to be done by an earlier
	// day; see [Assess].
	GovernedBy string
	// Provisional: a date of the window rests on bank holidays that are not yet
	// confirmed.
	Provisional bool
	// Estimated: a date of the window, or MetOn, rests on the first day of an
	// inspection, which stands in for an end that is not known.
	Estimated bool

	basis basis
}

// basis is what a duty rests on, kept small: it is expanded into sentences only
// when somebody asks.
type basis struct {
	// trigger is the fact that brought the duty about, day its day.
	trigger Ref
	day     calendar.Date
	// happened is the end of the inspection that brought the duty about, where day
	// is that of a year.
	happened calendar.Date
	// per is what the key names of the day.
	per period
	// part tells duties of one rule and one day apart in the key.
	part string
	// asOf is the day whose version of the rules was used.
	asOf calendar.Date
	// other is a second day that the sentences name, until the end of a deferral,
	// closed the day on which the home closed.
	other, until, closed calendar.Date
	grade                judgement.Grade
	// limited: no overall judgement is on record, and another one makes it inadequate.
	limited bool
	// missing are the names of the missing facts, with missingSep between them. One
	// that begins with a dot is a fact of the trigger.
	missing string
	reasons [5]reason
	notes   [4]string
}

// reason is one rule's part in a duty; its sentence may hold placeholders.
type reason struct {
	rule    rule.ID
	outcome rule.Outcome
	text    string
}

// period is what a key names of a day.
type period uint8

const (
	perDay            period = iota // 2024-02-28
	perMonth                        // 2024-02
	perYear                         // 2024
	perInspectionYear               // 2023-24
)

// because adds a rule's part in the duty. What does not fit is dropped: no duty
// has more than five.
func (d *Duty) because(id rule.ID, o rule.Outcome, text string) {
	for i := range d.basis.reasons {
		if r := &d.basis.reasons[i]; r.rule == rule.None {
			*r = reason{id, o, text}
			return
		}
	}
}

// note adds a plain sentence that is no rule's part.
func (d *Duty) note(text string) {
	for i := range d.basis.notes {
		if n := &d.basis.notes[i]; *n == "" {
			*n = text
			return
		}
	}
}

// lacks adds names of missing facts to those that there are.
func (d *Duty) lacks(names string) {
	if d.basis.missing != "" {
		names = d.basis.missing + missingSep + names
	}
	d.basis.missing = names
}

// Days gives the days from the end of the window to the day on which the duty was
// met: more than 0 is late, 0 or less in time. It is 0 where the duty is not met or
// its window has no end.
func (d Duty) Days() int { return d.MetOn.Sub(d.Window.Closes) }

// Late reports whether the duty was met after its window had closed.
func (d Duty) Late() bool { return d.Days() > 0 }

// Missing gives the names of the facts that are missing, as the case file has them. On
// these hangs the status where it is [Unknown]; with another status what is undecided
// about the duty, such as the type of an inspection that is due, or whether what has
// been met was owed.
func (d Duty) Missing() []string {
	if strings.HasPrefix(d.basis.missing, ".") {
		return []string{d.basis.trigger.String() + d.basis.missing}
	}
	return splitNames(d.basis.missing)
}

// Trigger gives the fact that brought the duty about and its day; a duty that a
// year or a month brings has none.
func (d Duty) Trigger() (Ref, calendar.Date) {
	switch {
	case d.basis.trigger.IsZero():
		return Ref{}, calendar.Date{}
	case !d.basis.happened.IsZero():
		return d.basis.trigger, d.basis.happened
	}
	return d.basis.trigger, d.basis.day
}

// dutyJSON is a duty as JSON has it.
type dutyJSON struct {
	Key         string        `json:"key"`
	Rule        rule.ID       `json:"rule"`
	Who         Party         `json:"who"`
	What        Task          `json:"what"`
	Place       string        `json:"place,omitempty"`
	Whom        string        `json:"whom,omitempty"`
	After       Task          `json:"after,omitzero"`
	Contents    []string      `json:"contents,omitempty"`
	Opens       calendar.Date `json:"opens,omitzero"`
	Closes      calendar.Date `json:"closes,omitzero"`
	Strength    rule.Strength `json:"strength"`
	Status      Status        `json:"status"`
	MetBy       *Ref          `json:"metBy"`
	MetOn       calendar.Date `json:"metOn,omitzero"`
	GovernedBy  string        `json:"governedBy,omitempty"`
	Provisional bool          `json:"provisional"`
	Estimated   bool          `json:"estimated"`
	Missing     []string      `json:"missing,omitempty"`
	Because     []string      `json:"because"`
	Notes       []string      `json:"notes"`
}

// MarshalJSON gives the duty with its reasons and notes spelt out. Open ends are
// left out; metBy is null where nothing has met the duty.
func (d Duty) MarshalJSON() ([]byte, error) {
	out := dutyJSON{
		Key: d.Key, Rule: d.Rule, Who: d.Who, What: d.What, Place: d.Place,
		Whom: d.Whom(), After: d.After(), Contents: d.Contents(),
		Opens: d.Window.Opens, Closes: d.Window.Closes, Strength: d.Strength, Status: d.Status,
		MetOn: d.MetOn, GovernedBy: d.GovernedBy, Provisional: d.Provisional, Estimated: d.Estimated,
		Missing: d.Missing(), Because: rule.Sentences(d.Findings()), Notes: d.Notes(),
	}
	if !d.MetBy.IsZero() {
		out.MetBy = &d.MetBy
	}
	return json.Marshal(out)
}

// Duties are the duties of a plan, in its order.
type Duties []Duty

// With gives the duties of the given statuses in order, or all where none is
// given.
func (ds Duties) With(statuses ...Status) iter.Seq[Duty] {
	return func(yield func(Duty) bool) {
		for i := range ds {
			if wanted(ds[i].Status, statuses) && !yield(ds[i]) {
				return
			}
		}
	}
}

func wanted(s Status, statuses []Status) bool {
	for _, w := range statuses {
		if s == w {
			return true
		}
	}
	return len(statuses) == 0
}
