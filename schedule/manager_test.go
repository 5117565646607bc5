package schedule_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/sccif/rule"
	. "github.com/sccif/sccif-go/schedule"
)

func absent(a Absence) Record {
	r := home()
	r.Managers = []Manager{{Started: on("2020-01-06")}, {Appointed: on("2020-01-06"), Absences: []Absence{a}}}
	return r
}

// No later than one month before a planned absence begins: for 31 March the
// corresponding date is 29 February 2024.
func TestPlannedAbsence(t *testing.T) {
	a := Absence{From: on("2024-03-31"), To: on("2024-04-28"), Emergency: rule.No}
	const key = "duty.absence-notice-month/2024-03-31"
	stands(t, absent(a), key, "2024-02-29", "due", "2024-03-01", "overdue")
	d := byKey(t, absent(a), "2024-03-01", key)
	assert.Equal(t, window("", "2024-02-29"), d.Window)
	assert.Equal(t, rule.Must, d.Strength)
	assert.Contains(t, d.Because(), "An absence of 28 days or more that begins on 31 March 2024 is notified no later than 1 month before, so by 29 February 2024")
	assert.Contains(t, d.Because(), "duty.manager-absence; SCCIF of 8 September 2023, Homes with no registered manager")
	assert.Equal(t, []string{"A notice that was not given in time is given without delay."}, d.Notes())
	assert.Empty(t, duties(t, absent(a), "2024-03-01", rule.DutyAbsenceEmergencyWeek))

	a.Notified = on("2024-03-02")
	d = byKey(t, absent(a), "2024-03-02", key)
	assert.Equal(t, Met, d.Status)
	assert.Equal(t, 2, d.Days())
	assert.Equal(t, "managers[1].absences[0].notified", d.MetBy.String())

	// 28 days bring the notice, 27 do not.
	a = Absence{From: on("2024-03-31"), To: on("2024-04-27"), Emergency: rule.No}
	assert.Empty(t, duties(t, absent(a), "2024-06-01", rule.DutyAbsenceNoticeMonth, AbsenceNotice))
	assert.Empty(t, duties(t, absent(a), "2024-06-01", rule.DutyAbsenceReturn7))
	// How long it will be is not known until it has lasted 28 days.
	a.To = on("")
	stands(t, absent(a), key, "2024-03-01", "unknown", "2024-04-27", "unknown", "2024-04-28", "overdue")
	assert.Equal(t, []string{"managers[1].absences[0].to"}, byKey(t, absent(a), "2024-04-27", key).Missing())
}

// Within one week of the beginning of an absence through an emergency.
func TestEmergencyAbsence(t *testing.T) {
	a := Absence{From: on("2024-02-26"), To: on("2024-04-02"), Emergency: rule.Yes}
	const key = "duty.absence-emergency-week/2024-02-26"
	stands(t, absent(a), key, "2024-02-25", "upcoming", "2024-02-26", "due", "2024-03-04", "due", "2024-03-05", "overdue")
	assert.Empty(t, duties(t, absent(a), "2024-03-01", rule.DutyAbsenceNoticeMonth))
	a.Notified = on("2024-03-04")
	stands(t, absent(a), key, "2024-03-03", "due", "2024-03-04", "met")

	// The return: no later than 7 days after it.
	const back = "duty.absence-return-7/2024-04-02"
	stands(t, absent(a), back, "2024-04-01", "", "2024-04-02", "due", "2024-04-09", "due", "2024-04-10", "overdue")
	a.ReturnNotified = on("2024-04-09")
	d := byKey(t, absent(a), "2024-04-09", back)
	assert.Equal(t, Met, d.Status)
	assert.Equal(t, "managers[1].absences[0].returnNotified", d.MetBy.String())
	ref, day := d.Trigger()
	assert.Equal(t, "managers[1].absences[0].to", ref.String())
	assert.Equal(t, on("2024-04-02"), day)

	// Whether it was an emergency is not known: both clocks, undecided.
	a = Absence{From: on("2024-02-26"), To: on("2024-04-02")}
	stands(t, absent(a), key, "2024-03-05", "unknown")
	stands(t, absent(a), "duty.absence-notice-month/2024-02-26", "2024-03-05", "unknown")
	assert.Equal(t, []string{"managers[1].absences[0].emergency"}, byKey(t, absent(a), "2024-03-05", key).Missing())
	a.Notified = on("2024-01-26")
	stands(t, absent(a), key, "2024-03-05", "met")
	stands(t, absent(a), "duty.absence-notice-month/2024-02-26", "2024-03-05", "met")

	// No day, and before the regulations of 2015.
	plan, err := Assess(absent(Absence{}), on("2024-03-05"), Options{})
	require.NoError(t, err)
	assert.Equal(t, "[managers[1].absences[0]]", sprint(plan.Undated))
	assert.Empty(t, duties(t, absent(Absence{From: on("2014-02-26"), To: on("2014-06-01")}), "2014-07-01", rule.DutyAbsenceReturn7))
	// The absence of a manager who has not been appointed yet.
	r := absent(a)
	r.Managers[1].Appointed = on("2025-01-01")
	stands(t, r, key, "2024-03-05", "")
}

func TestManagerLeaves(t *testing.T) {
	const notice, requirement = "duty.manager-absence/2024-02-01", "duty.no-manager/2024-02-01"
	r := home()
	r.Managers = []Manager{{Appointed: on("2020-01-06"), Left: on("2024-02-01")}, {Started: on("2024-05-07")}, {Left: on("2019-12-01")}}
	stands(t, r, notice, "2024-01-31", "", "2024-02-01", "due", "2024-12-01", "due")
	stands(t, r, requirement, "2024-01-31", "", "2024-02-01", "due", "2024-05-06", "due", "2024-05-07", "")
	d := byKey(t, r, "2024-03-01", notice)
	assert.Equal(t, ResponsibleIndividual, d.Who)
	assert.Contains(t, d.Because(), "schedule.manager-notification-failure")
	d = byKey(t, r, "2024-03-01", requirement)
	assert.Equal(t, rule.Guidance, d.Strength)
	assert.Equal(t, Ofsted, d.Who)
	r.ManagerLeftNotified = on("2024-02-05")
	stands(t, r, notice, "2024-02-04", "due", "2024-02-05", "met")
	assert.NotContains(t, byKey(t, r, "2024-02-05", notice).Because(), "schedule.manager-notification-failure")
	assert.Empty(t, duties(t, home(), "2024-02-05", rule.DutyNoManager))
	r.Managers = []Manager{{Left: on("2014-02-01")}}
	assert.Empty(t, duties(t, r, "2014-03-01", rule.DutyNoManager))
	assert.Empty(t, duties(t, r, "2014-03-01", rule.DutyManagerAbsence))
}

// A manager who begins on the day asked about may be absent from it, and one who is
// still to come does not hide that.
func TestAbsenceFromTheFirstDay(t *testing.T) {
	r := home()
	r.Managers = []Manager{
		{Appointed: on("2024-06-02")},
		{Appointed: on("2024-06-01"), Absences: []Absence{{From: on("2024-06-01"), To: on("2024-07-15"), Emergency: rule.Yes}}},
	}
	stands(t, r, "duty.absence-emergency-week/2024-06-01", "2024-06-01", "due")
}
