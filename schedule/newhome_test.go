package schedule_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	. "github.com/sccif/sccif-go/schedule"
)

func newHome(registered string, inspections ...judgement.Inspection) Record {
	r := home(inspections...)
	r.Registered = on(registered)
	return r
}

// 30 September and 1 October, 31 March and 1 April.
func TestNewHomeWindows(t *testing.T) {
	for _, test := range []struct {
		registered string
		first      bool
		window     Window
	}{
		{"2023-04-01", true, window("2023-10-01", "2024-03-31")},
		{"2023-09-30", true, window("2023-10-01", "2024-03-31")},
		{"2023-10-01", false, window("2024-04-01", "2024-09-30")},
		{"2024-02-29", false, window("2024-04-01", "2024-09-30")},
		{"2024-03-31", false, window("2024-04-01", "2024-09-30")},
		{"2024-04-01", true, window("2024-10-01", "2025-03-31")},
	} {
		key := "schedule.new-home-second-half/" + test.registered
		if test.first {
			key = "schedule.new-home-first-half/" + test.registered
		}
		r := newHome(test.registered)
		d := byKey(t, r, test.registered, key)
		assert.Equal(t, test.window, d.Window, test.registered)
		assert.Equal(t, rule.Always, d.Strength)
		assert.Equal(t, AnyInspection, d.What)
		opens, closes := d.Window.Opens, d.Window.Closes
		stands(t, r, key,
			opens.AddDays(-1).String(), "upcoming", opens.String(), "due",
			closes.String(), "due", closes.AddDays(1).String(), "overdue")
		assert.Len(t, duties(t, r, test.registered, rule.ScheduleNewHomeFirstHalf), map[bool]int{true: 1}[test.first])
	}
	// Nothing is due of a home that is not registered yet.
	plan, err := Assess(newHome("2024-05-01"), on("2024-04-30"), Options{})
	assert.NoError(t, err)
	assert.Empty(t, plan.Duties)
	assert.Equal(t, []Ref{{List: InRegistered}}, plan.Later)
}

func TestNewHomeMet(t *testing.T) {
	const key = "schedule.new-home-first-half/2023-05-01"
	assurance := func(day string) judgement.Inspection {
		return with(judgement.Assurance, day, judgement.NoSeriousConcerns)
	}
	stands(t, newHome("2023-05-01", assurance("2023-10-01")), key, "2023-10-01", "met")
	// Brought forward, it is the first inspection all the same.
	stands(t, newHome("2023-05-01", assurance("2023-07-04")), key, "2023-07-04", "met")
	late := byKey(t, newHome("2023-05-01", assurance("2024-04-02")), "2024-05-01", key)
	assert.Equal(t, Met, late.Status)
	assert.Equal(t, 2, late.Days())
	stands(t, newHome("2023-05-01", visit(judgement.Monitoring, "2023-11-01", "")), key, "2024-01-01", "due")
	stands(t, newHome("2023-05-01", graded("2023-04-18", "2023-04-19", judgement.Good)), key, "2024-01-01", "due")
}

// The full inspection of the year of registration is owed by a home registered in
// the first half, and governed by the rule for new homes; in the second half the
// first inspection belongs to the year that follows.
func TestNewHomeAndTheYear(t *testing.T) {
	r := newHome("2023-05-01")
	annual := byKey(t, r, "2023-12-01", "schedule.annual-full/2023-24")
	assert.Equal(t, Due, annual.Status)
	assert.Equal(t, "schedule.new-home-first-half/2023-05-01", annual.GovernedBy)

	r = newHome("2023-11-01")
	annual = byKey(t, r, "2023-12-01", "schedule.annual-full/2023-24")
	assert.Equal(t, NotRequired, annual.Status)
	assert.Contains(t, annual.Because(), "The home was registered in the second half of 2023-24, so its first inspection falls in the inspection year that follows (schedule.new-home-second-half; ")
	annual = byKey(t, r, "2024-05-01", "schedule.annual-full/2024-25")
	assert.Equal(t, Due, annual.Status)
	assert.Equal(t, "schedule.new-home-second-half/2023-11-01", annual.GovernedBy)
	// Inspected fully in the year of registration, because of concerns, that meets it.
	r.Inspections = append(r.Inspections, graded("2024-02-27", "2024-02-28", judgement.Good))
	stands(t, r, "schedule.annual-full/2023-24", "2024-02-28", "met")
}

// The text seen on 29 June 2026 adds "usually".
func TestNewHomeUsually(t *testing.T) {
	r := newHome("2026-05-01")
	const key = "schedule.new-home-first-half/2026-05-01"
	assert.Equal(t, rule.Always, byKey(t, r, "2026-06-28", key).Strength)
	assert.Equal(t, rule.Usually, byKey(t, r, "2026-06-29", key).Strength)
	for f := range byKey(t, r, "2026-06-28", key).Findings() {
		assert.Equal(t, on("2023-09-09"), f.Pending)
	}
	// As firm as the full inspection of the year, it governs by its narrower window.
	assert.Equal(t, key, byKey(t, r, "2026-11-01", "schedule.annual-full/2026-27").GovernedBy)
}

func TestNewHomeConcern(t *testing.T) {
	r := newHome("2024-05-01")
	r.Concerns = []calendar.Date{on("2024-04-30"), on("2024-07-10")}
	const key = "schedule.new-home-first-half/2024-05-01"
	assert.NotContains(t, byKey(t, r, "2024-07-09", key).Because(), "earlier")
	d := byKey(t, r, "2024-07-10", key)
	assert.Contains(t, d.Because(), "Concerning information was received on 10 July 2024: the first inspection may come earlier, and is then usually a full or an assurance inspection (schedule.new-home-concern; ")
	assert.Equal(t, window("2024-10-01", "2025-03-31"), d.Window)
}

func TestFirstInspectionWithoutChildren(t *testing.T) {
	const key = "schedule.first-no-children/2024-05-01"
	r := newHome("2024-05-01")
	d := byKey(t, r, "2024-06-01", key)
	assert.Equal(t, Unknown, d.Status)
	assert.Equal(t, []string{"childrenLiving"}, d.Missing())
	r.ChildrenLiving = rule.No
	d = byKey(t, r, "2024-10-01", key)
	assert.Equal(t, Due, d.Status)
	assert.Equal(t, rule.Always, d.Strength)
	assert.Equal(t, AssuranceInspection, d.What)
	assert.Equal(t, window("2024-10-01", "2025-03-31"), d.Window)
	r.ChildrenLiving = rule.Yes
	stands(t, r, key, "2024-10-01", "")
	r.ChildrenLiving = rule.Unknown
	r.FirstChild = on("2024-06-10")
	stands(t, r, key, "2024-06-09", "unknown", "2024-06-10", "")

	empty := with(judgement.Assurance, "2024-11-05", judgement.NoJudgement)
	empty.NoChildren = rule.Yes
	stands(t, newHome("2024-05-01", empty), key, "2024-11-05", "met")
	stands(t, newHome("2024-05-01", graded("2024-11-05", "2024-11-06", judgement.Good)), key, "2024-12-01", "")

	// An interim inspection before April 2022.
	r = newHome("2018-05-01")
	r.ChildrenLiving = rule.No
	assert.Equal(t, InterimInspection, byKey(t, r, "2018-11-01", "schedule.first-no-children/2018-05-01").What)
}

// Where no judgement was possible the text of 2026 requires no further inspection
// in the year; before it was seen it may already have been in force.
func TestNoneAfterNoJudgement(t *testing.T) {
	first := func(day string) judgement.Inspection {
		i := with(judgement.Assurance, day, judgement.NoJudgement)
		i.NoChildren = rule.Yes
		return i
	}
	r := newHome("2026-05-01", first("2026-10-06"))
	d := byKey(t, r, "2026-11-01", "schedule.annual-full/2026-27")
	assert.Equal(t, NotRequired, d.Status)
	assert.Contains(t, d.Because(), "No judgement was possible at the first inspection on 6 October 2026, so no further one is required in 2026-27 unless the Chief Inspector decides that it is (schedule.none-after-no-judgement; ")
	stands(t, r, "schedule.annual-full/2027-28", "2027-05-01", "due")

	r = newHome("2024-05-01", first("2024-10-08"))
	d = byKey(t, r, "2024-11-01", "schedule.annual-full/2024-25")
	assert.Equal(t, Due, d.Status)
	const prescribed = "No children lived at the home at its first inspection, on %s, for which the framework itself prescribes an inspection other than a full one."
	assert.Equal(t, []string{
		fmt.Sprintf(prescribed, "8 October 2024"),
		"The framework's later text, written on some day from 9 September 2023 to 29 June 2026, requires no further inspection in 2024-25 after that of 8 October 2024, which made no judgement.",
	}, d.Notes())
	// Before 9 September 2023 there is nothing to say of a later text.
	r = newHome("2022-05-01", first("2022-10-11"))
	assert.Equal(t, []string{fmt.Sprintf(prescribed, "11 October 2022")}, byKey(t, r, "2022-11-01", "schedule.annual-full/2022-23").Notes())
	// Children lived there, or it was not the first inspection.
	r.Inspections[0].NoChildren = rule.No
	assert.Empty(t, byKey(t, r, "2022-11-01", "schedule.annual-full/2022-23").Notes())
	r = newHome("2022-05-01", graded("2022-11-08", "2022-11-09", judgement.Good), first("2023-05-09"))
	assert.Empty(t, byKey(t, r, "2023-06-01", "schedule.annual-full/2023-24").Notes())

	// A later inspection of the empty home.
	r = newHome("2024-05-01", graded("2024-11-05", "2024-11-06", judgement.Good), first("2026-10-06"))
	d = byKey(t, r, "2026-11-01", "schedule.annual-full/2026-27")
	assert.Equal(t, NotRequired, d.Status)
	assert.Contains(t, d.Because(), "schedule.no-condition-inspected")
	r.AdmitsWithin3Months = rule.Yes
	assert.Contains(t, byKey(t, r, "2026-11-01", "schedule.annual-full/2026-27").Because(), "schedule.full-not-feasible")
}

func TestManagerLeavesBeforeFirst(t *testing.T) {
	const key = "schedule.manager-leaves-before-first/2024-07-01"
	r := newHome("2024-05-01")
	r.Managers = []Manager{{Appointed: on("2024-05-01"), Left: on("2024-07-01")}}
	stands(t, r, key, "2024-06-30", "", "2024-07-01", "unknown")
	assert.Equal(t, []string{"managerLeftNotified"}, byKey(t, r, "2024-07-02", key).Missing())
	r.ManagerLeftNotified = on("2024-07-04")
	stands(t, r, key, "2024-07-03", "unknown", "2024-07-04", "due", "2024-08-01", "due", "2024-08-02", "overdue")
	d := byKey(t, r, "2024-07-10", key)
	assert.Equal(t, window("2024-07-04", "2024-08-01"), d.Window)
	assert.Equal(t, rule.Usually, d.Strength)
	assert.Equal(t, FullInspection, d.What)
	assert.Contains(t, d.Because(), "usually follows within 4 weeks, so by 1 August 2024 (")

	full := r
	full.Inspections = []judgement.Inspection{graded("2024-07-30", "2024-07-31", judgement.Good)}
	stands(t, full, key, "2024-07-31", "met")
	assurance := r
	assurance.Inspections = []judgement.Inspection{with(judgement.Assurance, "2024-07-30", judgement.NoSeriousConcerns)}
	stands(t, assurance, key, "2024-07-31", "due", "2024-08-01", "due", "2024-08-02", "overdue")
	assert.Contains(t, byKey(t, assurance, "2024-07-31", key).Notes(), "The first inspection was not a full one, which is what the text asks for.")
	assert.Empty(t, byKey(t, r, "2024-07-31", key).Notes())
	assurance.Inspections[0].NoChildren = rule.Yes
	stands(t, assurance, key, "2024-07-31", "not required")
	assert.Contains(t, byKey(t, assurance, "2024-07-31", key).Because(), "no children were present")
	assurance.ManagerLeftNotified = calendar.Date{}
	stands(t, assurance, key, "2024-07-31", "")

	// The first inspection had taken place when the manager left: on the day it is no
	// longer before. Where only Ofsted was told later, the first full one is due.
	for day, status := range map[string]string{"2024-06-20": "", "2024-07-01": "", "2024-07-02": "due", "2024-07-03": "due"} {
		before := r
		before.Inspections = []judgement.Inspection{with(judgement.Assurance, day, judgement.NoSeriousConcerns)}
		stands(t, before, key, "2024-07-31", status)
		before.Inspections = []judgement.Inspection{graded(day, day, judgement.Good)}
		stands(t, before, key, "2024-07-31", "")
	}
	untold := r
	untold.ManagerLeftNotified = calendar.Date{}
	untold.Inspections = full.Inspections
	stands(t, untold, key, "2024-07-31", "")
	// Told on 20 May, with no day of leaving on record: 4 weeks are over on 17 June.
	told := newHome("2024-05-01")
	told.ManagerLeftNotified = on("2024-05-20")
	const since = "schedule.manager-leaves-before-first/2024-05-20"
	stands(t, told, since, "2024-05-19", "", "2024-05-20", "due", "2024-06-17", "due", "2024-06-18", "overdue")
	d = byKey(t, told, "2024-06-01", since)
	assert.Equal(t, window("2024-05-20", "2024-06-17"), d.Window)
	assert.Equal(t, rule.Usually, d.Strength)
	ref, _ := d.Trigger()
	assert.Equal(t, "managerLeftNotified", ref.String())
	assert.Contains(t, d.Because(), "Ofsted was told on 20 May 2024 that the manager had left: the first full inspection usually follows within 4 weeks, so by 17 June 2024 (")
	told.Managers = []Manager{{Appointed: on("2024-05-01")}}
	stands(t, told, since, "2024-06-01", "due")
	told.Inspections = []judgement.Inspection{with(judgement.Assurance, "2024-05-19", judgement.NoSeriousConcerns)}
	stands(t, told, since, "2024-06-01", "")
	told.Inspections[0] = graded("2024-05-28", "2024-05-29", judgement.Good)
	stands(t, told, since, "2024-06-01", "met")
	told.Registered = on("2024-05-21")
	assert.Empty(t, duties(t, told, "2024-06-01", rule.ScheduleManagerLeavesBeforeFirst))

	// The first of two who left.
	two := r
	two.Managers = []Manager{{Left: on("2024-07-03")}, {Left: on("2024-07-01")}}
	stands(t, two, key, "2024-07-10", "due")
}

// A manager who left before the first inspection: on the day it ended is no longer
// before; of several it is the first to leave; and that Ofsted was told, and an
// inspection made, on the very day counts.
func TestManagerLeavesOnTheDay(t *testing.T) {
	const id = rule.ScheduleManagerLeavesBeforeFirst
	r := newHome("2023-05-01", visit(judgement.Assurance, "2024-01-15", "2024-01-16"))
	for left, n := range map[string]int{"2024-01-15": 1, "2024-01-16": 0, "2024-01-17": 0} {
		r.Managers, r.ManagerLeftNotified = []Manager{{Left: on(left)}}, on("2024-01-10")
		assert.Len(t, duties(t, r, "2024-03-01", id), n, left)
	}
	r.Managers = []Manager{{Left: on("2024-01-05")}}
	for told, n := range map[string]int{"2024-01-15": 1, "2024-01-16": 1, "2024-01-17": 0} {
		r.ManagerLeftNotified = on(told)
		r.Inspections[0].Type = judgement.Full
		assert.Len(t, duties(t, r, "2024-03-01", id), n, told)
		r.Inspections[0].Type = judgement.Assurance
		assert.Len(t, duties(t, r, "2024-03-01", id), 1, told)
	}
	r.Inspections = nil
	for _, days := range [][]string{{"2024-01-05", "2024-01-09"}, {"2024-01-09", "2024-01-05"}} {
		r.Managers = []Manager{{Left: on(days[0])}, {Left: on(days[1])}}
		_, day := only(t, r, "2024-03-01", id).Trigger()
		assert.Equal(t, on("2024-01-05"), day)
	}
	// Told on the day of registration, where the record has no day of leaving.
	r.Managers = nil
	for told, n := range map[string]int{"2023-04-30": 0, "2023-05-01": 1} {
		r.ManagerLeftNotified = on(told)
		assert.Len(t, duties(t, r, "2024-03-01", id), n, told)
	}
	// Told, and inspected in full, on the day of registration.
	r.ManagerLeftNotified = on("2023-05-01")
	r.Inspections = []judgement.Inspection{graded("2023-05-01", "2023-05-01", judgement.Good)}
	assert.Equal(t, Met, only(t, r, "2024-03-01", id).Status)
	r.ManagerLeftNotified = on("2024-01-16")
	for ended, met := range map[string]bool{"2024-01-15": false, "2024-01-16": true, "2024-01-17": true} {
		r.Inspections = []judgement.Inspection{graded(ended, ended, judgement.Good)}
		found := duties(t, r, "2024-03-01", id)
		assert.Equal(t, met, len(found) == 1 && found[0].Status == Met, ended)
	}
}

// Concerning information on the day of registration is about the new home, and so is an
// inspection that ended on it.
func TestNewHomeOnItsFirstDay(t *testing.T) {
	const key = "schedule.new-home-first-half/2023-05-01"
	r := newHome("2023-05-01")
	for day, counts := range map[string]bool{"2023-04-30": false, "2023-05-01": true, "2023-05-02": true} {
		r.Concerns, r.Inspections = []calendar.Date{on(day)}, nil
		assert.Equal(t, counts, strings.Contains(byKey(t, r, "2023-06-01", key).Because(), "Concerning information"), day)
		r.Concerns, r.Inspections = nil, []judgement.Inspection{graded(day, day, judgement.Good)}
		assert.Equal(t, counts, byKey(t, r, "2023-06-01", key).Status == Met, day)
	}
}

// The first inspection of an empty home was an interim one before April 2022; a full
// one, and one of a home with children, is not of that kind.
func TestFirstEmptyByEdition(t *testing.T) {
	r := newHome("2021-05-01")
	r.ChildrenLiving = rule.No
	assert.Equal(t, InterimInspection, only(t, r, "2022-03-31", rule.ScheduleFirstNoChildren).What)
	r = newHome("2021-11-01")
	r.ChildrenLiving = rule.No
	assert.Equal(t, AssuranceInspection, only(t, r, "2022-04-01", rule.ScheduleFirstNoChildren).What)
	for _, c := range []struct {
		typ   judgement.InspectionType
		empty rule.Truth
		n     int
	}{{judgement.Assurance, rule.Yes, 1}, {judgement.Assurance, rule.No, 0}, {judgement.Full, rule.Yes, 0}, {judgement.Full, rule.No, 0}} {
		i := visit(c.typ, "2024-01-08", "2024-01-08")
		i.NoChildren = c.empty
		assert.Len(t, duties(t, newHome("2023-05-01", i), "2024-02-01", rule.ScheduleFirstNoChildren), c.n, c)
	}
}

// Under the text of 2026 an inspection of the empty home in the year, its first day
// included, makes a full one needless: any but a full inspection or a monitoring visit.
func TestUnjudgedInTheYear(t *testing.T) {
	const key = "schedule.annual-full/2027-28"
	at := func(typ judgement.InspectionType, day string, empty rule.Truth, o judgement.Outcome) judgement.Inspection {
		i := with(typ, day, o)
		i.NoChildren = empty
		return i
	}
	for want, of := range map[string][]judgement.Inspection{
		"not required": {
			at(judgement.Assurance, "2027-04-01", rule.Yes, 0), at(judgement.Assurance, "2027-05-01", rule.Yes, judgement.NoJudgement),
			at(judgement.Assurance, "2027-05-01", rule.Unknown, judgement.NoJudgement),
		},
		"due": {
			at(judgement.Assurance, "2027-03-31", rule.Yes, 0), at(judgement.Assurance, "2027-05-01", rule.No, judgement.NoSeriousConcerns),
			at(judgement.Assurance, "2027-05-01", rule.Unknown, judgement.NoSeriousConcerns), at(judgement.Monitoring, "2027-05-01", rule.Yes, 0),
		},
	} {
		for _, i := range of {
			r := newHome("2026-09-01", i)
			assert.Equal(t, want, byKey(t, r, "2027-06-01", key).Status.String(), "%v of %v", i.Type, i.First)
		}
	}
	// That of the year after does nothing for the year before.
	r := newHome("2026-09-01", at(judgement.Assurance, "2028-04-03", rule.Yes, 0))
	assert.Equal(t, "overdue", byKey(t, r, "2028-06-01", key).Status.String())
}

// A manager who left before registration never left the home; and until the day of a
// leaving that is on record nothing is due, though Ofsted was told ahead of it.
func TestManagerLeavesAsRecorded(t *testing.T) {
	const id = rule.ScheduleManagerLeavesBeforeFirst
	for left, n := range map[string]int{"2024-04-01": 0, "2024-04-09": 0, "2024-04-10": 1, "2024-04-11": 1} {
		r := newHome("2024-04-10")
		r.Managers = []Manager{{Left: on(left)}}
		assert.Len(t, duties(t, r, "2024-05-01", id), n, left)
		r.ManagerLeftNotified = on(left)
		assert.Len(t, duties(t, r, "2024-05-01", id), n, left)
	}

	// 4 weeks after 10 May is 7 June.
	r := newHome("2024-04-10")
	r.Managers = []Manager{{Appointed: on("2024-04-10"), Left: on("2024-05-20")}}
	r.ManagerLeftNotified = on("2024-05-10")
	assert.Empty(t, duties(t, r, "2024-05-10", id))
	assert.Empty(t, duties(t, r, "2024-05-19", id))
	for _, day := range []string{"2024-05-20", "2024-05-21"} {
		d := only(t, r, day, id)
		assert.Equal(t, "schedule.manager-leaves-before-first/2024-05-20", d.Key)
		assert.Equal(t, window("2024-05-10", "2024-06-07"), d.Window)
	}
}
