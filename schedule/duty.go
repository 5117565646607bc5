package schedule

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Window is the time in which something is to be done, both days inclusive. A
// zero end is open.
type Window struct {
	Opens, Closes calendar.Date
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
	// Met: something met the duty.
	Met
)

var statusNames = []string{"", "unknown", "not required", "upcoming", "due", "overdue", "met"}

// String gives the status in lower case; the zero value gives "".
func (s Status) String() string { return rule.NameOf(statusNames, s) }

// ParseStatus reads what [Status.String] gives.
func ParseStatus(text string) (Status, error) {
	return rule.ParseName[Status]("status", statusNames, text)
}

// MarshalText gives the status in lower case; the zero value gives no text.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what [ParseStatus] reads; no text is the zero value.
func (s *Status) UnmarshalText(text []byte) error {
	return rule.UnmarshalName(s, "status", statusNames, text)
}
