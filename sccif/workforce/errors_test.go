package workforce_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

func TestBadRecords(t *testing.T) {
	began := schedule.Manager{ID: "Ann", Appointed: day("2022-01-10")}
	with := func(change func(*schedule.Manager)) workforce.Record {
		m := began
		change(&m)
		return managed(m)
	}
	full := schedule.Qualifying{PartTime: rule.No}
	whole := schedule.Manager{ID: "Ann", Appointed: day("2022-01-10"), Qualifying: full}
	staff := func(s workforce.Staff) workforce.Record { return staffed(workforce.Staff{ID: "Bob"}, s) }
	for name, c := range map[string]struct {
		record workforce.Record
		path   string
		err    error
	}{
		"left before appointed": {with(func(m *schedule.Manager) { m.Left = day("2022-01-09") }), "managers[0].left", workforce.ErrOrder},
		"left before started": {with(func(m *schedule.Manager) {
			m.Appointed, m.Started, m.Left = calendar.Date{}, day("2022-01-10"), day("2022-01-09")
		}), "managers[0].left", workforce.ErrOrder},
		"first managed after": {with(func(m *schedule.Manager) { m.FirstManaged = day("2022-01-11") }), "managers[0].firstManaged", workforce.ErrOrder},
		"applied and not":     {with(func(m *schedule.Manager) { m.Applied, m.HasApplied = day("2022-02-01"), rule.No }), "managers[0].hasApplied", workforce.ErrContradiction},
		"qualified and not":   {with(func(m *schedule.Manager) { m.Qualified, m.HasQualified = day("2022-02-01"), rule.No }), "managers[0].hasQualified", workforce.ErrContradiction},
		"enrolled after":      {with(func(m *schedule.Manager) { m.Enrolled, m.Qualified = day("2023-02-02"), day("2023-02-01") }), "managers[0].qualified", workforce.ErrOrder},
		"expected before":     {with(func(m *schedule.Manager) { m.Enrolled, m.Expected = day("2023-02-02"), day("2023-02-01") }), "managers[0].expected", workforce.ErrOrder},
		"deferral reversed": {with(func(m *schedule.Manager) {
			m.Deferral = schedule.QualificationDeferral{Granted: day("2024-02-01"), Until: day("2024-01-31")}
		}), "managers[0].deferral.until", workforce.ErrOrder},
		"review before": {with(func(m *schedule.Manager) {
			m.Deferral = schedule.QualificationDeferral{Granted: day("2024-02-01"), Review: day("2024-01-31")}
		}), "managers[0].deferral.review", workforce.ErrOrder},
		"no such reason": {with(func(m *schedule.Manager) { m.Deferral.Reason = 9 }), "managers[0].deferral.reason", rule.ErrUnknown},
		"not part time": {with(func(m *schedule.Manager) {
			m.PartTime, m.Deferral.Reason = rule.No, schedule.DeferralPartTime
		}), "managers[0].deferral.reason", workforce.ErrContradiction},
		"in post too late": {with(func(m *schedule.Manager) { m.FirstManaged, m.InPost2014 = day("2014-04-02"), rule.Yes }), "managers[0].inPost2014", workforce.ErrContradiction},
		"in post and away": {with(func(m *schedule.Manager) {
			m.FirstManaged, m.InPost2014 = day("2010-01-01"), rule.Yes
			m.Breaks = []schedule.Break{{From: day("2014-04-01"), To: day("2014-04-02")}}
		}), "managers[0].inPost2014", workforce.ErrContradiction},
		"break without a day": {with(func(m *schedule.Manager) { m.Breaks = []schedule.Break{{To: day("2014-04-02")}} }), "managers[0].breaks[0].from", workforce.ErrMissing},
		"break reversed": {with(func(m *schedule.Manager) {
			m.Breaks = []schedule.Break{{From: day("2023-04-02"), To: day("2023-04-01")}}
		}), "managers[0].breaks[0].to", workforce.ErrOrder},
		"staff left before":          {staff(workforce.Staff{Started: day("2022-01-10"), Left: day("2022-01-09")}), "staff[1].left", workforce.ErrOrder},
		"confirmed before":           {staff(workforce.Staff{Started: day("2022-01-10"), Confirmed: day("2022-01-09")}), "staff[1].confirmed", workforce.ErrOrder},
		"first worked after":         {staff(workforce.Staff{Started: day("2022-01-10"), FirstWorked: day("2022-01-11")}), "staff[1].firstWorked", workforce.ErrOrder},
		"staff given twice":          {staff(workforce.Staff{ID: "Bob"}), "staff[1].id", workforce.ErrDuplicate},
		"given twice, others before": {staffed(workforce.Staff{}, workforce.Staff{ID: "Bob"}, workforce.Staff{}, workforce.Staff{ID: "Bob"}), "staff[3].id", workforce.ErrDuplicate},
		"manager given twice":        {workforce.Record{Managers: []schedule.Manager{{ID: "Ann", Left: day("2021-01-01")}, began}}, "managers[1].id", workforce.ErrDuplicate},
		"two managers":               {workforce.Record{Managers: []schedule.Manager{whole, {ID: "Cat", Appointed: day("2023-01-10"), Qualifying: full}}}, "managers[1].appointed", workforce.ErrTwoManagers},
		"two, the other first":       {workforce.Record{Managers: []schedule.Manager{{ID: "Cat", Started: day("2023-01-10"), Qualifying: full}, whole}}, "managers[0].started", workforce.ErrTwoManagers},
		"only one is part time":      {workforce.Record{Managers: []schedule.Manager{whole, {Appointed: day("2023-01-10"), Qualifying: schedule.Qualifying{PartTime: rule.Yes}}}}, "managers[1].appointed", workforce.ErrTwoManagers},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := workforce.Assess(c.record, day("2024-06-01"))
			require.ErrorIs(t, err, c.err)
			var fault *rule.RecordError
			require.True(t, errors.As(err, &fault))
			assert.Equal(t, c.path, fault.Path)
			for _, id := range []string{"Ann", "Bob", "Cat"} {
				assert.NotContains(t, err.Error(), id)
			}
		})
	}
}

// Whoever started on 1 April 2014 was in post on it, and who first worked later, in
// whatever home, was not.
func TestInPostFromThatDay(t *testing.T) {
	for first, want := range map[string]error{"2014-03-31": nil, "2014-04-01": nil, "2014-04-02": workforce.ErrContradiction} {
		s := workforce.Staff{Started: day("2018-01-01"), FirstWorked: day(first), Qualifying: schedule.Qualifying{InPost2014: rule.Yes}}
		_, err := workforce.Assess(staffed(s), day("2024-06-01"))
		assert.ErrorIs(t, err, want, first)
	}
}

// Who holds an equivalent may enrol for the diploma itself.
func TestEnrolledWithAnEquivalent(t *testing.T) {
	m := schedule.Manager{Appointed: day("2023-01-01"), Qualified: day("2015-07-01"), EquivalentExplained: rule.No}
	m.Equivalent, m.Enrolled = rule.Yes, day("2023-09-01")
	p := assess(t, managed(m), "2024-06-01")
	assert.Equal(t, workforce.Grounds{Place: "managers[0]", Overdue: rule.No, NotFinishing: rule.No, NotExplained: rule.Yes}, p.Grounds[0])

	s := workforce.Staff{Started: day("2023-01-01"), Qualified: day("2015-07-01"), Qualifying: m.Qualifying}
	assert.Equal(t, schedule.Met, level3(t, s, "2024-06-01").Status)
	for _, e := range []rule.Truth{rule.No, rule.Unknown} {
		s.Equivalent = e
		_, err := workforce.Assess(staffed(s), day("2024-06-01"))
		assert.ErrorIs(t, err, workforce.ErrOrder)
	}
}

func TestEveryFaultIsNamed(t *testing.T) {
	r := workforce.Record{
		Managers: []schedule.Manager{{Appointed: day("2022-01-10"), Left: day("2022-01-09")}},
		Staff:    []workforce.Staff{{Started: day("2022-01-10"), Left: day("2022-01-09")}},
	}
	_, err := workforce.Assess(r, day("2024-06-01"))
	assert.EqualError(t, err, "workforce: managers[0].left: days in an impossible order: 2022-01-09 is before appointed, 2022-01-10\n"+
		"workforce: staff[0].left: days in an impossible order: 2022-01-09 is before started, 2022-01-10")
	r = staffed(workforce.Staff{ID: "Bob"}, workforce.Staff{ID: "Bob"}, workforce.Staff{ID: "Bob"})
	_, err = workforce.Assess(r, day("2024-06-01"))
	assert.ErrorContains(t, err, "staff[1].id")
	assert.ErrorContains(t, err, "staff[2].id")
	assert.EqualError(t, &rule.RecordError{Package: "workforce", Path: "staff[0]", Err: workforce.ErrMissing}, "workforce: staff[0]: not given")
}

// A handover has an end, and so has a cover; the day of leaving is the first without
// the manager, and who is still to come is not there yet.
func TestHandover(t *testing.T) {
	one := schedule.Manager{Appointed: day("2022-01-10"), Qualifying: schedule.Qualifying{PartTime: rule.No}}
	two := schedule.Manager{Appointed: day("2023-01-10"), Qualifying: schedule.Qualifying{PartTime: rule.No}}
	left := func(m schedule.Manager, on string) schedule.Manager { m.Left = day(on); return m }
	part := func(m schedule.Manager) schedule.Manager { m.PartTime = rule.Yes; return m }
	for name, managers := range map[string][]schedule.Manager{
		"one after the other": {left(one, "2023-01-10"), two},
		"a handover":          {left(one, "2023-02-10"), two},
		"its end still ahead": {left(one, "2025-02-10"), two},
		"a cover":             {one, left(two, "2023-04-01")},
		"still to come":       {one, {Appointed: day("2024-06-02")}},
		"a shared post":       {part(one), part(two)},
		"not known to be":     {one, {ID: "x"}},
	} {
		_, err := workforce.Assess(workforce.Record{Managers: managers}, day("2024-06-01"))
		assert.NoError(t, err, name)
	}
	two.Appointed = day("2024-06-01")
	_, err := workforce.Assess(workforce.Record{Managers: []schedule.Manager{one, two}}, day("2024-06-01"))
	assert.ErrorIs(t, err, workforce.ErrTwoManagers)
}

// Another person may be appointed to manage the home while the manager is absent
// (regulation 48(2)(b)(v)): from the first day of the absence to the day before the
// return.
func TestCoverForAnAbsence(t *testing.T) {
	full := schedule.Qualifying{PartTime: rule.No}
	away := schedule.Manager{Appointed: day("2018-01-01"), Qualifying: full}
	for _, c := range []struct {
		appointed, to string
		want          error
	}{
		{"2024-01-14", "", workforce.ErrTwoManagers}, {"2024-01-15", "", nil}, {"2024-02-01", "", nil},
		{"2024-02-29", "2024-03-01", nil}, {"2024-03-01", "2024-03-01", workforce.ErrTwoManagers},
	} {
		away.Absences = []schedule.Absence{{From: day("2024-01-15")}}
		if c.to != "" {
			away.Absences[0].To = day(c.to)
		}
		cover := schedule.Manager{Appointed: day(c.appointed), Qualifying: full}
		_, err := workforce.Assess(workforce.Record{Managers: []schedule.Manager{away, cover}}, day("2024-06-01"))
		assert.ErrorIs(t, err, c.want, c.appointed)
	}
}

// Two who both manage part time share the post; where that is not known of one, the
// record is refused.
func TestTwoManagersPartTime(t *testing.T) {
	managers := func(partTime ...rule.Truth) (r workforce.Record) {
		for i, pt := range partTime {
			r.Managers = append(r.Managers, schedule.Manager{Appointed: day("2022-01-10").AddYears(i), Qualifying: schedule.Qualifying{PartTime: pt}})
		}
		return r
	}
	for _, x := range []rule.Truth{rule.Unknown, rule.No, rule.Yes} {
		for _, y := range []rule.Truth{rule.Unknown, rule.No, rule.Yes} {
			_, err := workforce.Assess(managers(x, y), day("2023-01-09"))
			assert.NoError(t, err, "the other is still to come")
			_, err = workforce.Assess(managers(x, y), day("2023-01-10"))
			if x == rule.Yes && y == rule.Yes {
				assert.NoError(t, err)
			} else {
				assert.ErrorIs(t, err, workforce.ErrTwoManagers, "%v %v", x, y)
			}
		}
	}
	_, err := workforce.Assess(managers(rule.Yes, rule.Yes, rule.No), day("2024-06-01"))
	assert.ErrorContains(t, err, "managers[2].appointed: two managers at once without a handover: 2024-01-10, and managers[0] has not left")
}

func TestDayOutOfRange(t *testing.T) {
	_, err := workforce.Assess(workforce.Record{}, day("9901-01-01"))
	assert.ErrorIs(t, err, calendar.ErrRange)
	_, err = workforce.Assess(workforce.Record{}, day("9900-12-31"))
	assert.NoError(t, err)
	_, err = workforce.Assess(workforce.Record{}, calendar.Date{})
	assert.ErrorIs(t, err, rule.ErrNotCovered)
	_, err = workforce.Experienced(nil, day("9901-01-01"))
	assert.ErrorIs(t, err, calendar.ErrRange)
	_, err = workforce.Experienced(nil, day("9900-12-31"))
	assert.NoError(t, err)
}
