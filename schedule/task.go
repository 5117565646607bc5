package schedule

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Party is who has a duty. The zero value is "not given".
type Party uint8

const (
	// Ofsted inspects, and plans its inspections.
	Ofsted Party = iota + 1
	// Provider is the registered person: the registered provider and any
	// registered manager.
	Provider
	// ResponsibleIndividual is the person whom a provider that is an
	// organisation nominates.
	ResponsibleIndividual
	// IndependentPerson visits and reports under regulation 44.
	IndependentPerson
)

var partyNames = rule.Names[Party]{What: "party", Texts: []string{"", "ofsted", "provider", "responsible individual", "independent person"}}

// String gives the party in lower case; the zero value gives "".
func (p Party) String() string { return partyNames.Of(p) }

// ParseParty reads what [Party.String] gives.
func ParseParty(text string) (Party, error) { return partyNames.Parse(text) }

// AppendText appends what [Party.String] gives, nothing for the zero value.
func (p Party) AppendText(b []byte) ([]byte, error) { return partyNames.Append(b, p) }

// MarshalText gives the party in lower case; the zero value gives no text.
func (p Party) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads what [ParseParty] reads; no text is the zero value.
func (p *Party) UnmarshalText(text []byte) error { return partyNames.Unmarshal(p, text) }

// Value gives what [Party.String] gives for a database, or NULL for the zero value.
func (p Party) Value() (driver.Value, error) { return partyNames.Value(p) }

// Scan reads what [ParseParty] reads from text or bytes; NULL is the zero value.
func (p *Party) Scan(src any) error { return partyNames.Scan(p, src) }

// Task is what is to be done. The zero value is "not given".
type Task uint8

const (
	// FullInspection gives a set of graded judgements.
	FullInspection Task = iota + 1
	// AssuranceInspection, or a full one in its place, is the second inspection of a
	// year, and the first of a home in which no children live.
	AssuranceInspection
	// InterimInspection is what an assurance inspection was before 1 April 2022.
	InterimInspection
	// AnyInspection is a full or an assurance inspection; before 1 April 2022 a
	// full or an interim one.
	AnyInspection
	// ReturnVisit is inspection activity of any type: a monitoring visit or a
	// full inspection, usually.
	ReturnVisit
	// ReopeningVisit is the visit close to the day on which an empty home is to
	// reopen.
	ReopeningVisit
	// ConditionRemoval is the removal of the no-children condition.
	ConditionRemoval
	// ReopeningNotice is the home's notice that it intends to accommodate
	// children again.
	ReopeningNotice
	// Debrief and CaseReview are Ofsted's own meetings after an inspection.
	Debrief
	CaseReview
	// AuthorityEmail and AuthorityCall alert placing and host authorities.
	AuthorityEmail
	AuthorityCall
	// CommissionerEmail goes to the Office of the Children's Commissioner,
	// DepartmentNotice to the Department for Education.
	CommissionerEmail
	DepartmentNotice
	// PlacerAlert tells whoever placed a child who is not looked after.
	PlacerAlert
	// Regulation27Requirement asks the provider to appoint a manager.
	Regulation27Requirement
	// Regulation44VisitTask is the independent person's visit,
	// Regulation44ReportTask its report, Regulation44Alert the word to Ofsted that
	// goes ahead of the report where there are serious concerns.
	Regulation44VisitTask
	Regulation44ReportTask
	Regulation44Alert
	// QualityOfCareReview is the review of regulation 45, QualityOfCareReport the
	// copy of its report for the Chief Inspector.
	QualityOfCareReview
	QualityOfCareReport
	// LocationReview is the assessment of a building's location (regulation 46).
	LocationReview
	// AbsenceNotice and ReturnNotice are those of a manager's absence,
	// ManagerLeftNotice that of leaving (regulations 48 and 49).
	AbsenceNotice
	ReturnNotice
	ManagerLeftNotice
	// FirstChildNotice tells Ofsted that the first child has arrived to stay.
	FirstChildNotice
	// StatementOfPurposeCopy is the changed statement of purpose, sent to Ofsted.
	StatementOfPurposeCopy
	// OtherInspector is another lead inspector for the next full inspection.
	OtherInspector
	// ComplianceVisitTask is the visit that assesses compliance with a compliance
	// notice; any inspection is one too.
	ComplianceVisitTask
)

var taskNames = rule.Names[Task]{What: "task", Texts: []string{
	"", "full inspection", "assurance inspection", "interim inspection", "inspection",
	"return visit", "reopening visit", "removal of the condition", "notice of reopening",
	"debrief", "case review", "email to authorities", "telephone call to authorities",
	"email to the Children's Commissioner", "notice to the Department for Education",
	"alert to those who placed children", "requirement under regulation 27",
	"regulation 44 visit", "regulation 44 report", "alert of serious concerns",
	"quality of care review", "quality of care report", "location assessment",
	"notice of absence", "notice of return", "notice that the manager left",
	"notice of the first child", "statement of purpose", "another inspector",
	"compliance visit",
}}

// String gives the task: "full inspection". The zero value gives "".
func (t Task) String() string { return taskNames.Of(t) }

// ParseTask reads what [Task.String] gives.
func ParseTask(text string) (Task, error) { return taskNames.Parse(text) }

// AppendText appends what [Task.String] gives, nothing for the zero value.
func (t Task) AppendText(b []byte) ([]byte, error) { return taskNames.Append(b, t) }

// MarshalText gives the task; the zero value gives no text.
func (t Task) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText reads what [ParseTask] reads; no text is the zero value.
func (t *Task) UnmarshalText(text []byte) error { return taskNames.Unmarshal(t, text) }

// Value gives what [Task.String] gives for a database, or NULL for the zero value.
func (t Task) Value() (driver.Value, error) { return taskNames.Value(t) }

// Scan reads what [ParseTask] reads from text or bytes; NULL is the zero value.
func (t *Task) Scan(src any) error { return taskNames.Scan(t, src) }

// inspects reports whether a task is an inspection.
func inspects(t Task) bool { return FullInspection <= t && t <= ReturnVisit }
