package workforce

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Requirement is what a deadline asks for. The zero value is "not given".
type Requirement uint8

const (
	// Level5 is the Level 5 diploma in leadership and management for residential
	// childcare, or an equivalent, of a manager.
	Level5 Requirement = iota + 1
	// Level3 is the Level 3 diploma for residential childcare, or an equivalent,
	// of a person in a care role.
	Level3
	// Appointment is the appointment of a manager to an empty post.
	Appointment
	// Application is a manager's application to be registered.
	Application
	// Enrolment, ManagementQualification and WorkingTowards are of the national
	// minimum standards of 2014: a manager's enrolment for the management
	// qualification, its gaining, and a member of staff's working towards theirs.
	Enrolment
	ManagementQualification
	WorkingTowards
)

var requirementNames = rule.Names[Requirement]{What: "requirement", Texts: []string{
	"", "Level 5 diploma", "Level 3 diploma", "appointment of a manager", "application to register",
	"enrolment for the management qualification", "management qualification",
	"working towards the qualification",
}}

// String gives the requirement: "Level 5 diploma"; the zero value gives "".
func (r Requirement) String() string { return requirementNames.Of(r) }

// ParseRequirement reads what [Requirement.String] gives.
func ParseRequirement(text string) (Requirement, error) { return requirementNames.Parse(text) }

// AppendText appends the words, nothing for the zero value.
func (r Requirement) AppendText(b []byte) ([]byte, error) { return requirementNames.Append(b, r) }

// MarshalText gives the words; the zero value gives no text.
func (r Requirement) MarshalText() ([]byte, error) { return r.AppendText(nil) }

// UnmarshalText reads the words; no text is the zero value.
func (r *Requirement) UnmarshalText(text []byte) error { return requirementNames.Unmarshal(r, text) }

// Value gives the words for a database, or NULL for the zero value.
func (r Requirement) Value() (driver.Value, error) { return requirementNames.Value(r) }

// Scan reads the words from text or bytes; NULL is the zero value.
func (r *Requirement) Scan(src any) error { return requirementNames.Scan(r, src) }
