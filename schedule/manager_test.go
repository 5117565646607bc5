package schedule_test

import (
	"strings"
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

// The notice of one manager's leaving is not that of the next one's, who had not come
// when it was given; it may come ahead of the leaving.
func TestNoticeOfAnotherManager(t *testing.T) {
	r := newHome("2015-06-05")
	r.Managers = []Manager{{Appointed: on("2016-01-01"), Left: on("2020-01-10")}, {Appointed: on("2020-02-01"), Left: on("2024-05-01")}}
	check := func(told string, want Status) {
		t.Helper()
		r.ManagerLeftNotified = on(told)
		plan, err := Assess(r, on("2024-06-01"), Options{Since: on("2015-06-05")})
		require.NoError(t, err)
		var found []Duty
		for d := range plan.With() {
			if d.Key == "duty.manager-absence/2024-05-01" {
				found = append(found, d)
			}
		}
		require.Len(t, found, 1, told)
		assert.Equal(t, want, found[0].Status, told)
		assert.Equal(t, want == Due, strings.Contains(found[0].Because(), "schedule.manager-notification-failure"), told)
	}
	check("2020-01-12", Due)
	check("2020-01-31", Due)
	check("2020-02-01", Met)
	check("2020-02-02", Met)
	check("2024-04-30", Met)
	check("2024-05-02", Met)
	check("2024-06-02", Due)
	// Where it is not known when the manager came: not before the last of the others had
	// left.
	r.Managers = []Manager{{Left: on("2018-01-10")}, {Left: on("2024-05-01")}, {Appointed: on("2016-01-01"), Left: on("2020-01-10")}, {Appointed: on("2024-05-20")}}
	check("2018-01-11", Due)
	check("2020-01-09", Due)
	check("2020-01-10", Met)
	check("2020-01-11", Met)
}

// The regulations came into force on 1 April 2015: a notice whose day lies before that
// was never owed, and the notice of a return on or after it is.
func TestAbsenceBeforeTheRegulations(t *testing.T) {
	const month, week, back = rule.DutyAbsenceNoticeMonth, rule.DutyAbsenceEmergencyWeek, rule.DutyAbsenceReturn7
	for _, c := range []struct {
		from, to    string
		emergency   rule.Truth
		m, w, after int
	}{
		{"2015-01-10", "2015-03-01", rule.Unknown, 0, 0, 0},
		{"2015-01-10", "2015-03-31", rule.Yes, 0, 0, 0},
		{"2015-01-10", "2015-04-01", rule.Yes, 0, 0, 1},
		{"2015-01-10", "2015-04-02", rule.No, 0, 0, 1},
		{"2015-03-31", "2015-04-29", rule.Yes, 0, 0, 1},
		{"2015-04-01", "2015-04-29", rule.Yes, 0, 1, 1},
		{"2015-04-02", "2015-04-30", rule.Unknown, 0, 1, 1},
		{"2015-04-30", "2015-06-30", rule.No, 0, 0, 1}, // notified by 30 March
		{"2015-05-01", "2015-06-30", rule.No, 1, 0, 1}, // by 1 April
		{"2015-05-02", "2015-06-30", rule.Unknown, 1, 1, 1},
	} {
		r := absent(Absence{From: on(c.from), To: on(c.to), Emergency: c.emergency})
		r.Managers = r.Managers[1:]
		r.Managers[0].Appointed = on("2014-01-06")
		assert.Len(t, duties(t, r, "2015-07-01", month), c.m, c.from)
		assert.Len(t, duties(t, r, "2015-07-01", week), c.w, c.from)
		assert.Len(t, duties(t, r, "2015-07-01", back), c.after, c.to)
	}
}

// An absence of which the end is not given ends when the manager leaves, on the first day
// on which the post is empty: 28 days after 1 March 2024 is 29 March.
func TestAbsenceUntilLeaving(t *testing.T) {
	const key = "duty.absence-emergency-week/2024-03-01"
	r := absent(Absence{From: on("2024-03-01"), Emergency: rule.Yes})
	r.Managers[1].Left = on("2024-03-10")
	stands(t, r, key, "2024-03-09", "unknown", "2024-03-10", "", "2024-05-01", "")
	// The leaving that has not happened yet.
	for left, want := range map[string]string{"2024-03-28": "", "2024-03-29": "overdue", "2024-03-30": "overdue"} {
		r.Managers[1].Left = on(left)
		stands(t, r, key, "2024-03-15", "unknown", "2024-05-01", want)
	}
	// Who has left does not return.
	r.Managers[1].Absences[0].To = on("2024-04-10")
	for left, n := range map[string]int{"2024-04-09": 0, "2024-04-10": 1, "2024-04-11": 1} {
		r.Managers[1].Left = on(left)
		assert.Len(t, duties(t, r, "2024-05-01", rule.DutyAbsenceReturn7), n, left)
	}
}
