package scciftest

import (
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

// The people of a home, by the caller's pseudonyms.

// ManagerPart is a manager who is being written.
type ManagerPart struct {
	manager schedule.Manager
	faults  faults
}

// Manager begins a manager.
func Manager(id string) ManagerPart { return ManagerPart{manager: schedule.Manager{ID: id}} }

func (m ManagerPart) add(b *HomeBuilder) {
	b.faults = with(b.faults, m.faults...)
	b.home.Managers = with(b.home.Managers, m.manager)
}

// Appointed sets the day of appointment.
func (m ManagerPart) Appointed(on string) ManagerPart {
	m.faults.date("Appointed", on, &m.manager.Appointed)
	return m
}

// Started sets the day of starting to manage the home.
func (m ManagerPart) Started(on string) ManagerPart {
	m.faults.date("Started", on, &m.manager.Started)
	return m
}

// Left sets the first day on which the post was empty again.
func (m ManagerPart) Left(on string) ManagerPart {
	m.faults.date("Left", on, &m.manager.Left)
	return m
}

// Applied sets the day of applying to be registered.
func (m ManagerPart) Applied(on string) ManagerPart {
	m.faults.date("Applied", on, &m.manager.Applied)
	return m
}

// HasApplied says whether the person has applied, where the day is not known.
func (m ManagerPart) HasApplied(is bool) ManagerPart {
	m.manager.HasApplied = rule.TruthOf(is)
	return m
}

// Qualified sets the day on which the Level 5 diploma was gained.
func (m ManagerPart) Qualified(on string) ManagerPart {
	m.faults.date("Qualified", on, &m.manager.Qualified)
	return m
}

// FirstManaged sets the day of first managing any children's home.
func (m ManagerPart) FirstManaged(on string) ManagerPart {
	m.faults.date("FirstManaged", on, &m.manager.FirstManaged)
	return m
}

// EquivalentExplained says whether the manager has explained an equivalent
// qualification satisfactorily.
func (m ManagerPart) EquivalentExplained(is bool) ManagerPart {
	m.manager.EquivalentExplained = rule.TruthOf(is)
	return m
}

// GoodReason says whether there is a good reason for the want of a qualification.
func (m ManagerPart) GoodReason(is bool) ManagerPart {
	m.manager.GoodReason = rule.TruthOf(is)
	return m
}

// Absent adds an absence: its first day, the day of return, and the days on which
// Ofsted was told of each. Emergency says whether one brought it; unknown is not no.
func (m ManagerPart) Absent(from, to, notified, returnNotified string, emergency rule.Truth) ManagerPart {
	a := schedule.Absence{Emergency: emergency}
	m.faults.date("Absent", from, &a.From)
	m.faults.date("Absent", to, &a.To)
	m.faults.date("Absent", notified, &a.Notified)
	m.faults.date("Absent", returnNotified, &a.ReturnNotified)
	m.manager.Absences = with(m.manager.Absences, a)
	return m
}

// OnTheWay says what else is known of the way to the diploma.
func (m ManagerPart) OnTheWay(q QualifyingPart) ManagerPart {
	m.faults = with(m.faults, q.faults...)
	m.manager.Qualifying = q.qualifying
	return m
}

// StaffPart is a person in a care role who is being written.
type StaffPart struct {
	staff  workforce.Staff
	faults faults
}

// Staff begins a person in a care role.
func Staff(id string) StaffPart { return StaffPart{staff: workforce.Staff{ID: id}} }

func (s StaffPart) add(b *HomeBuilder) {
	b.faults = with(b.faults, s.faults...)
	b.home.Staff = with(b.home.Staff, s.staff)
}

// Started sets the day of starting in a care role at the home.
func (s StaffPart) Started(on string) StaffPart {
	s.faults.date("Started", on, &s.staff.Started)
	return s
}

// Left sets the first day away.
func (s StaffPart) Left(on string) StaffPart {
	s.faults.date("Left", on, &s.staff.Left)
	return s
}

// Qualified sets the day on which the Level 3 diploma was gained.
func (s StaffPart) Qualified(on string) StaffPart {
	s.faults.date("Qualified", on, &s.staff.Qualified)
	return s
}

// FirstWorked sets the day of first working in a care role in any children's home.
func (s StaffPart) FirstWorked(on string) StaffPart {
	s.faults.date("FirstWorked", on, &s.staff.FirstWorked)
	return s
}

// Confirmed sets the day on which the employment was confirmed.
func (s StaffPart) Confirmed(on string) StaffPart {
	s.faults.date("Confirmed", on, &s.staff.Confirmed)
	return s
}

// OnTheWay says what else is known of the way to the diploma.
func (s StaffPart) OnTheWay(q QualifyingPart) StaffPart {
	s.faults = with(s.faults, q.faults...)
	s.staff.Qualifying = q.qualifying
	return s
}

// QualifyingPart is what is known of the way to a diploma, being written.
type QualifyingPart struct {
	qualifying schedule.Qualifying
	faults     faults
}

// Qualifying begins what is known of the way to a diploma.
func Qualifying() QualifyingPart { return QualifyingPart{} }

// HasQualified says whether the qualification is held, where the day is not known.
func (q QualifyingPart) HasQualified(is bool) QualifyingPart {
	q.qualifying.HasQualified = rule.TruthOf(is)
	return q
}

// Equivalent says whether what is held is an equivalent of the diploma.
func (q QualifyingPart) Equivalent(is bool) QualifyingPart {
	q.qualifying.Equivalent = rule.TruthOf(is)
	return q
}

// Enrolled sets the day of enrolment.
func (q QualifyingPart) Enrolled(on string) QualifyingPart {
	q.faults.date("Enrolled", on, &q.qualifying.Enrolled)
	return q
}

// Undertaking says whether the qualification is being undertaken.
func (q QualifyingPart) Undertaking(is bool) QualifyingPart {
	q.qualifying.Undertaking = rule.TruthOf(is)
	return q
}

// Expected sets the day on which it is expected to be gained.
func (q QualifyingPart) Expected(on string) QualifyingPart {
	q.faults.date("Expected", on, &q.qualifying.Expected)
	return q
}

// PartTime says whether the person works, or has worked, part time.
func (q QualifyingPart) PartTime(is bool) QualifyingPart {
	q.qualifying.PartTime = rule.TruthOf(is)
	return q
}

// Break adds a prolonged time without such a post.
func (q QualifyingPart) Break(from, to string) QualifyingPart {
	var b schedule.Break
	q.faults.date("Break", from, &b.From)
	q.faults.date("Break", to, &b.To)
	q.qualifying.Breaks = with(q.qualifying.Breaks, b)
	return q
}

// Deferred sets the provider's deferral of the day by which it is to be gained.
func (q QualifyingPart) Deferred(granted, until string, reason schedule.DeferralReason, review string) QualifyingPart {
	q.qualifying.Deferral.Reason = reason
	q.faults.date("Deferred", granted, &q.qualifying.Deferral.Granted)
	q.faults.date("Deferred", until, &q.qualifying.Deferral.Until)
	q.faults.date("Deferred", review, &q.qualifying.Deferral.Review)
	return q
}

// InPost2014 says whether the person was in such a post on 1 April 2014.
func (q QualifyingPart) InPost2014(is bool) QualifyingPart {
	q.qualifying.InPost2014 = rule.TruthOf(is)
	return q
}

// ResidentPart is a child or young adult who is being written.
type ResidentPart struct {
	resident occupancy.Resident
	faults   faults
}

// Resident begins a child or young adult.
func Resident(id string) ResidentPart { return ResidentPart{resident: occupancy.Resident{ID: id}} }

func (r ResidentPart) add(b *HomeBuilder) {
	b.faults = with(b.faults, r.faults...)
	b.home.Residents = with(b.home.Residents, r.resident)
}

// Born sets the day of birth.
func (r ResidentPart) Born(on string) ResidentPart {
	r.faults.date("Born", on, &r.resident.Born)
	return r
}

// Stayed adds a stay from a day to the first day away; "" is there still.
func (r ResidentPart) Stayed(from, to string) ResidentPart {
	var s occupancy.Stay
	r.faults.date("Stayed", from, &s.From)
	r.faults.date("Stayed", to, &s.To)
	r.resident.Stays = with(r.resident.Stays, s)
	return r
}

// LeavesSchool sets the day on which the resident leaves school.
func (r ResidentPart) LeavesSchool(on string) ResidentPart {
	r.faults.date("LeavesSchool", on, &r.resident.LeavesSchool)
	return r
}

// DisabledInEducation says whether the resident is disabled and in secondary education
// as a young adult.
func (r ResidentPart) DisabledInEducation(is bool) ResidentPart {
	r.resident.DisabledInEducation = rule.TruthOf(is)
	return r
}

// Plans says whether the resident has a care plan, a plan for moving on, and in it one
// for the move to adult social care.
func (r ResidentPart) Plans(care, movingOn, transition rule.Truth) ResidentPart {
	r.resident.CarePlan, r.resident.MovingOnPlan, r.resident.TransitionPlan = care, movingOn, transition
	return r
}

// NeedsAdultSocialCare says whether the resident will.
func (r ResidentPart) NeedsAdultSocialCare(is bool) ResidentPart {
	r.resident.NeedsAdultSocialCare = rule.TruthOf(is)
	return r
}

// Impact says of a young adult whether the impact on the children has been identified,
// and whether the home has acted on it.
func (r ResidentPart) Impact(identified, actedOn rule.Truth) ResidentPart {
	r.resident.ImpactIdentified, r.resident.ImpactActedOn = identified, actedOn
	return r
}
