package schedule

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Record is what planning knows of a home: its registration, its history and the
// facts that change what is due. The order of its lists does not matter. A zero
// field is "not given"; what is not given is never taken for no.
type Record struct {
	// Provision is the kind of provision. Only children's homes have a schedule
	// here.
	Provision judgement.Provision `json:"provision,omitzero"`
	// Registered and Closed are the days of registration and of closing.
	Registered calendar.Date `json:"registered,omitzero"`
	Closed     calendar.Date `json:"closed,omitzero"`
	// Buildings are the caller's names for the buildings of the registration;
	// more than one makes a multi-building home.
	Buildings []string `json:"buildings,omitempty"`
	// ResidentialSpecialSchool: a residential special school that is also
	// registered as a children's home.
	ResidentialSpecialSchool rule.Truth `json:"residentialSpecialSchool,omitzero"`
	// ProvidesEducation: the home provides education.
	ProvidesEducation rule.Truth `json:"providesEducation,omitzero"`
	// RegisteredSchool: the Department for Education has registered the home as
	// an independent school or approved it as a non-maintained special school.
	RegisteredSchool rule.Truth `json:"registeredSchool,omitzero"`
	// LinkedSchool: the provider has an independent school on the same site or close
	// by that most or all of the children attend, or a school and the home share their
	// local leadership (SCCIF 2026, Children's homes that are also independent schools
	// or non-maintained special schools).
	LinkedSchool rule.Truth `json:"linkedSchool,omitzero"`

	// Inspections are those on record. None given and an empty list say the same:
	// none is recorded.
	Inspections []judgement.Inspection `json:"inspections,omitempty"`

	// Managers are the people who manage or have managed the home, an entry for each
	// time in post.
	Managers []Manager `json:"managers,omitempty"`
	// Recruiting: there is evidence of attempts to recruit or appoint a manager.
	Recruiting rule.Truth `json:"recruiting,omitzero"`
	// ManagerLeftNotified is the day on which Ofsted was told that the manager
	// had left. It is that of the last to leave, unless that manager came after it.
	ManagerLeftNotified calendar.Date `json:"managerLeftNotified,omitzero"`

	// ComplianceNotices are those served on the home, those that were met long ago too.
	ComplianceNotices []ComplianceNotice `json:"complianceNotices,omitempty"`

	// NoChildrenCondition holds the condition each time that it was proposed or imposed.
	NoChildrenCondition []NoChildrenCondition `json:"noChildrenCondition,omitempty"`
	// ChildrenLiving: children live at the home on the day asked about.
	ChildrenLiving rule.Truth `json:"childrenLiving,omitzero"`
	// ChildrenNotLookedAfter: children whom no local authority looks after live, or at
	// the last inspection lived, at the home.
	ChildrenNotLookedAfter rule.Truth `json:"childrenNotLookedAfter,omitzero"`
	// ChildrenSinceInspection: children have been accommodated since the last
	// inspection.
	ChildrenSinceInspection rule.Truth `json:"childrenSinceInspection,omitzero"`
	// YoungAdultsOnly: only young adults live at the home on the day asked about.
	YoungAdultsOnly rule.Truth `json:"youngAdultsOnly,omitzero"`
	// AdmitsWithin3Months: the home intends to admit children within the next
	// 3 months.
	AdmitsWithin3Months rule.Truth `json:"admitsWithin3Months,omitzero"`
	// FirstChild is the day on which the first child arrived, and
	// FirstChildNotified the day on which Ofsted was told.
	FirstChild         calendar.Date `json:"firstChild,omitzero"`
	FirstChildNotified calendar.Date `json:"firstChildNotified,omitzero"`

	// Concerns are the days on which information of concern was received.
	Concerns []calendar.Date `json:"concerns,omitempty"`
	// Deferrals are granted deferrals of an inspection.
	Deferrals []Deferral `json:"deferrals,omitempty"`
	// Enforcement holds the times in which enforcement action was under way.
	Enforcement []calendar.Period `json:"enforcement,omitempty"`

	// Regulation44Visits, Regulation45Reviews and LocationAssessments are whole where
	// they are given: what is not in the list has not happened, and in an empty one
	// nothing has. A nil list is not given, and what hangs on it is unknown.
	Regulation44Visits  []Regulation44Visit  `json:"regulation44Visits,omitzero"`
	Regulation45Reviews []Regulation45Review `json:"regulation45Reviews,omitzero"`
	LocationAssessments []LocationAssessment `json:"locationAssessments,omitzero"`
	// StatementOfPurpose holds the changes of the statement of purpose.
	StatementOfPurpose []StatementChange `json:"statementOfPurpose,omitempty"`
}

// Manager is one person's time as manager of the home.
type Manager struct {
	// ID is the caller's pseudonym.
	ID string `json:"id,omitempty"`
	// Appointed is the day of appointment, Started the day of starting to
	// manage the home, Left the first day on which the post was empty again.
	Appointed calendar.Date `json:"appointed,omitzero"`
	Started   calendar.Date `json:"started,omitzero"`
	Left      calendar.Date `json:"left,omitzero"`
	// Applied is the day on which the person applied to be registered.
	Applied calendar.Date `json:"applied,omitzero"`
	// HasApplied says whether the person has applied where Applied gives no day.
	HasApplied rule.Truth `json:"hasApplied,omitzero"`
	// Qualified is the day on which the Level 5 diploma was gained.
	Qualified calendar.Date `json:"qualified,omitzero"`
	// FirstManaged is the day on which the person first started to manage any
	// children's home, where that is earlier than Started.
	FirstManaged calendar.Date `json:"firstManaged,omitzero"`
	// Qualifying is what else is known of the way to the Level 5 diploma.
	Qualifying
	// EquivalentExplained: the manager has explained satisfactorily how an
	// equivalent meets the competencies of the Level 5 diploma.
	EquivalentExplained rule.Truth `json:"equivalentExplained,omitzero"`
	// GoodReason: there is a good reason for not being enrolled, or for not
	// completing the diploma by the relevant date.
	GoodReason rule.Truth `json:"goodReason,omitzero"`
	Absences   []Absence  `json:"absences,omitempty"`
}

// Absence is a manager's continuous absence from the home (Regulations 2015,
// regulations 48 and 49).
type Absence struct {
	// From is the first day of absence, To the day of return.
	From calendar.Date `json:"from"`
	To   calendar.Date `json:"to,omitzero"`
	// Emergency: the absence arose through an emergency.
	Emergency rule.Truth `json:"emergency,omitzero"`
	// Notified and ReturnNotified are the days on which Ofsted was told of the
	// absence and of the return.
	Notified       calendar.Date `json:"notified,omitzero"`
	ReturnNotified calendar.Date `json:"returnNotified,omitzero"`
}

// ComplianceNotice is a compliance notice: the day on which it was served, and the one
// by which it is to be met.
type ComplianceNotice struct {
	ID     string        `json:"id,omitempty"`
	Served calendar.Date `json:"served,omitzero"`
	Due    calendar.Date `json:"due,omitzero"`
}

// NoChildrenCondition is the condition under which a home without children is
// not routinely inspected.
type NoChildrenCondition struct {
	// Proposed and Imposed are the days of the notice of proposal and of the notice of
	// decision, which puts the condition in place.
	Proposed calendar.Date `json:"proposed,omitzero"`
	Imposed  calendar.Date `json:"imposed,omitzero"`
	// Notified is the day on which the home told Ofsted that it intends to
	// accommodate children again, Reopening the day proposed for it.
	Notified  calendar.Date `json:"notified,omitzero"`
	Reopening calendar.Date `json:"reopening,omitzero"`
	// Removed is the day on which the condition came off.
	Removed calendar.Date `json:"removed,omitzero"`
}

// Deferral is a deferral that Ofsted granted: up to and including the day given
// there is no routine inspection. Where Until is not given, it may last until the next
// routine inspection.
type Deferral struct {
	Granted calendar.Date `json:"granted,omitzero"`
	Until   calendar.Date `json:"until,omitzero"`
}

// Regulation44Visit is an independent person's visit and its report.
type Regulation44Visit struct {
	Visit calendar.Date `json:"visit"`
	// ReportSent is the day on which the report was sent to Ofsted.
	ReportSent calendar.Date `json:"reportSent,omitzero"`
	// Buildings are those visited; none given means all.
	Buildings []string `json:"buildings,omitempty"`
	// SeriousConcerns: the visit gave rise to serious concerns about the safety and
	// welfare of children. OfstedTold is the day on which Ofsted was told of them.
	SeriousConcerns rule.Truth    `json:"seriousConcerns,omitzero"`
	OfstedTold      calendar.Date `json:"ofstedTold,omitzero"`
}

// Regulation45Review is a review of the quality of care. In the case file it is
// a date, the day of completion, or an object.
type Regulation45Review struct {
	Completed calendar.Date `json:"completed"`
	// Sent is the day on which the report reached the Chief Inspector.
	Sent calendar.Date `json:"sent,omitzero"`
}

// LocationAssessment is a review of the premises of one building (regulation 46).
type LocationAssessment struct {
	// Building is the caller's name; it may be left out where the home has one.
	Building string        `json:"building,omitempty"`
	On       calendar.Date `json:"on"`
}

// StatementChange is a change of the statement of purpose, and the day on which the
// changed statement was sent to Ofsted.
type StatementChange struct {
	Changed calendar.Date `json:"changed"`
	Sent    calendar.Date `json:"sent,omitzero"`
}

// multiBuilding reports whether the registration has more than one building.
func (r *Record) multiBuilding() rule.Truth {
	if len(r.Buildings) == 0 {
		return rule.Unknown
	}
	return rule.TruthOf(len(r.Buildings) > 1)
}
