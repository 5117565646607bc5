package workforce

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/schedule"
)

// Staff is a person who works, or has worked, in a care role at the home. The
// zero value of a field is "not given".
type Staff struct {
	// ID is the caller's pseudonym.
	ID string `json:"id,omitempty"`
	// Started is the day of starting to work in a care role at the home, Left
	// the first day away.
	Started calendar.Date `json:"started,omitzero"`
	Left    calendar.Date `json:"left,omitzero"`
	// Qualified is the day on which the Level 3 diploma was gained.
	Qualified calendar.Date `json:"qualified,omitzero"`
	// FirstWorked is the day on which the person first worked in a care role in
	// any children's home, where that is earlier than Started.
	FirstWorked calendar.Date `json:"firstWorked,omitzero"`
	// Confirmed is the day on which the employment was confirmed. Only the
	// national minimum standards of 2014 ask for it.
	Confirmed calendar.Date `json:"confirmed,omitzero"`
	// Qualifying is what else is known of the way to the Level 3 diploma.
	schedule.Qualifying
}
