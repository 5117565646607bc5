// Package feed gives the plan of a home as an iCalendar feed (RFC 5545) for a calendar
// program to subscribe to.
//
// A duty is an all-day event on its last day, the day that matters: a window may be a year
// long, and a year-long bar hides the rest of a calendar. On request the window itself is a
// second event that takes up no time. A duty without a last day has no event.
//
// A refreshed feed updates the events that a program already shows: the UID of an event
// comes from the home's URN and the duty's key, which stays the same as the day moves. An
// event that was moved has a higher SEQUENCE, where the caller keeps one, and every event has
// the feed's time stamp. A program that subscribes drops what is no longer in the feed; for
// one that only imports, duties that are gone can be given as cancelled.
//
// An event is tentative where it may not be as it says: where a bank holiday is not yet
// confirmed, where the end of an inspection is estimated, or where a fact is missing. The
// description says why, with the rules.
package feed

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/schedule"
)

// ErrNoStamp is the error for a feed without the time at which it is made: every event
// must carry it, and nothing here reads a clock.
var ErrNoStamp = errors.New("feed: no time stamp")

// Options says how a feed is made.
type Options struct {
	// Stamp is the time at which the feed is made. It is needed.
	Stamp time.Time
	// Host makes the UIDs the caller's own: what stands behind their @. Calendars of two
	// systems in one program need it; it must not change afterwards.
	Host string
	// Windows adds an event for the whole of each window that has a first day.
	Windows bool
	// Met keeps the events of duties that have been met.
	Met bool
	// Revisions gives what the caller has kept of a duty, by its key.
	Revisions map[string]Revision
	// Cancelled are duties that are gone since the feed was last made.
	Cancelled []schedule.Duty
}

// Revision is how often a duty has changed and when it last did. The zero value is a duty
// that has not changed.
type Revision struct {
	Sequence int
	Changed  calendar.Date
}

// Write writes the feed of an assessment: what is still to be done, and what cannot be
// decided, in the order of the plan. The same arguments give the same bytes.
func Write(w io.Writer, a sccif.Assessment, opt Options) error {
	if opt.Stamp.IsZero() {
		return ErrNoStamp
	}
	cal := ics.NewCalendarFor("sccif-go")
	cal.SetProductId("-//sccif-go//inspection plan//EN")
	cal.SetMethod(ics.MethodPublish)
	cal.SetXWRCalName(clean("Inspection plan " + a.URN))
	cal.SetRefreshInterval("P1D")

	for d := range a.Duties() {
		if shown(d, opt) {
			add(cal, a.URN, d, opt, false)
		}
	}
	for _, d := range opt.Cancelled {
		if !d.Window.Closes.IsZero() {
			add(cal, a.URN, d, opt, true)
		}
	}
	return cal.SerializeTo(w, ics.WithNewLineWindows) // CRLF on every system
}

func shown(d schedule.Duty, opt Options) bool {
	switch {
	case d.Window.Closes.IsZero():
		return false
	case d.Status == schedule.Met:
		return opt.Met
	}
	return d.Status.Open() || d.Status == schedule.Unknown
}

// add adds the events of one duty.
func add(cal *ics.Calendar, urn string, d schedule.Duty, opt Options, cancelled bool) {
	last := event(cal, urn, d, opt, cancelled, "last-day")
	days(last, d.Window.Closes, d.Window.Closes)
	last.SetSummary(clean(title(d) + ": last day"))

	if opt.Windows && !d.Window.Opens.IsZero() {
		window := event(cal, urn, d, opt, cancelled, "window")
		days(window, d.Window.Opens, d.Window.Closes)
		window.SetSummary(clean(title(d)))
	}
}

// event has what the two events of a duty share.
func event(cal *ics.Calendar, urn string, d schedule.Duty, opt Options, cancelled bool, part string) *ics.VEvent {
	e := cal.AddEvent(UID(urn, d.Key, part, opt.Host))
	e.SetDtStampTime(opt.Stamp)
	revision := opt.Revisions[d.Key]
	e.SetSequence(revision.Sequence)
	if !revision.Changed.IsZero() {
		e.SetModifiedAt(revision.Changed.Time())
	}
	e.SetTimeTransparency(ics.TransparencyTransparent) // nobody is busy all day with it
	e.AddCategory(d.Who.String())
	e.AddCategory(d.Status.String())
	switch {
	case cancelled:
		e.SetStatus(ics.ObjectStatusCancelled)
	case d.Provisional || d.Estimated || d.Status == schedule.Unknown:
		e.SetStatus(ics.ObjectStatusTentative)
	default:
		e.SetStatus(ics.ObjectStatusConfirmed)
	}
	e.SetDescription(clean(description(d)))
	return e
}

// days sets the days of an event, both inclusive. The end of an all-day event is the day
// after its last (RFC 5545, 3.6.1).
func days(e *ics.VEvent, first, last calendar.Date) {
	e.SetAllDayStartAt(first.Time())
	e.SetAllDayEndAt(last.AddDays(1).Time())
}

// UID is the identifier of an event of a duty: part is last-day or window.
func UID(urn, key, part, host string) string {
	uid := clean(urn + "/" + key + "/" + part)
	if host != "" {
		uid += "@" + clean(host)
	}
	return uid
}

// title says what is to be done, where, how firm it is, and how it stands where that is not
// plain: "Full inspection (usually)", "Overdue: Regulation 44 visit, Annexe (must)".
func title(d schedule.Duty) string {
	what := d.What.String()
	if what != "" {
		what = strings.ToUpper(what[:1]) + what[1:]
	}
	if d.Place != "" {
		what += ", " + d.Place
	}
	switch d.Status {
	case schedule.Overdue:
		what = "Overdue: " + what
	case schedule.Met:
		what = "Done: " + what
	case schedule.Unknown:
		what = "To be decided: " + what
	}
	return fmt.Sprintf("%s (%v)", what, d.Strength)
}

// description gives the reasons, then what is missing, noted and uncertain, a line each.
func description(d schedule.Duty) string {
	lines := []string{d.Because()}
	if missing := d.Missing(); len(missing) > 0 {
		lines = append(lines, "Cannot be decided without: "+strings.Join(missing, ", ")+".")
	}
	lines = append(lines, d.Notes()...)
	if d.Provisional {
		lines = append(lines, "Provisional: a date rests on bank holidays that are not yet confirmed.")
	}
	if d.Estimated {
		lines = append(lines, "Estimated: the end of an inspection is not known, and its first day stands in for it.")
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// clean leaves out what may stand in no iCalendar text: control characters other than a
// tab and the end of a line.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && unicode.IsControl(r) {
			return -1
		}
		return r
	}, text)
}
