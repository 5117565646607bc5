package sccif

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/schedule"
	"github.com/sccif/sccif-go/sccif/occupancy"
)

// CaseVersion is the version of the case file that this release reads and
// writes.
const CaseVersion = 1

// Home is the case file of one children's home: what is known of its
// registration, its inspections, its people and who lives there. Zero fields are
// "not given" and are never taken for no. People are named by the caller's
// pseudonyms only.
type Home struct {
	// Version is the version of the case file; zero is taken for [CaseVersion].
	Version int `json:"version"`
	// URN is Ofsted's unique reference number. It is text: "SC485956".
	URN string `json:"urn,omitempty"`
	// Record is what planning knows of the home. Its fields stand in the case
	// file beside the others.
	schedule.Record
	// Staff are the people who work in a care role.
	Staff []Staff `json:"staff,omitempty"`
	// Residents are the children and young adults who live or have lived at the
	// home.
	Residents []occupancy.Resident `json:"residents,omitempty"`
}

// Staff is a person who works in a care role at the home.
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
}
