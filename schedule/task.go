package schedule

import "github.com/sccif/sccif-go/sccif/rule"

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

var partyNames = []string{"", "ofsted", "provider", "responsible individual", "independent person"}

// String gives the party in lower case; the zero value gives "".
func (p Party) String() string { return rule.NameOf(partyNames, p) }

// ParseParty reads what [Party.String] gives.
func ParseParty(text string) (Party, error) { return rule.ParseName[Party]("party", partyNames, text) }

// MarshalText gives the party in lower case; the zero value gives no text.
func (p Party) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what [ParseParty] reads; no text is the zero value.
func (p *Party) UnmarshalText(text []byte) error {
	return rule.UnmarshalName(p, "party", partyNames, text)
}

// Task is what is to be done. The zero value is "not given".
type Task uint8

const (
	FullInspection Task = iota + 1
	AssuranceInspection
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
	Debrief
	CaseReview
	// AuthorityEmail and AuthorityCall alert placing and host authorities.
	AuthorityEmail
	AuthorityCall
	CommissionerEmail
	DepartmentNotice
	// PlacerAlert tells whoever placed a child who is not looked after.
	PlacerAlert
	Regulation27Requirement
	Regulation44VisitTask
	Regulation44ReportTask
	Regulation44Alert
	QualityOfCareReview
	QualityOfCareReport
	LocationReview
	AbsenceNotice
	ReturnNotice
	ManagerLeftNotice
	FirstChildNotice
	StatementOfPurposeCopy
	// OtherInspector is another lead inspector for the next full inspection.
	OtherInspector
)

var taskNames = []string{
	"", "full inspection", "assurance inspection", "interim inspection", "inspection",
	"return visit", "reopening visit", "removal of the condition", "notice of reopening",
	"debrief", "case review", "email to authorities", "telephone call to authorities",
	"email to the Children's Commissioner", "notice to the Department for Education",
	"alert to those who placed children", "requirement under regulation 27",
	"regulation 44 visit", "regulation 44 report", "alert of serious concerns",
	"quality of care review", "quality of care report", "location assessment",
	"notice of absence", "notice of return", "notice that the manager left",
	"notice of the first child", "statement of purpose", "another inspector",
}

// String gives the task: "full inspection". The zero value gives "".
func (t Task) String() string { return rule.NameOf(taskNames, t) }

// ParseTask reads what [Task.String] gives.
func ParseTask(text string) (Task, error) { return rule.ParseName[Task]("task", taskNames, text) }

// MarshalText gives the task; the zero value gives no text.
func (t Task) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads what [ParseTask] reads; no text is the zero value.
func (t *Task) UnmarshalText(text []byte) error {
	return rule.UnmarshalName(t, "task", taskNames, text)
}
