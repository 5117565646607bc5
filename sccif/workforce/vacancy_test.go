package workforce_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

func facts(p workforce.Position) judgement.Facts { return p.Facts(judgement.Facts{}) }

// 26 weeks are 182 days; the 183rd after the day of leaving is beyond them.
func TestTwentySixWeeks(t *testing.T) {
	left := day("2024-01-31")
	r := managed(schedule.Manager{ID: "M1", Appointed: day("2020-01-06"), Left: left})
	for n, c := range map[int]struct {
		vacant, fact rule.Truth
		status       schedule.Status
	}{
		-1:  {rule.No, rule.No, 0},
		0:   {rule.Yes, rule.No, schedule.Due},
		181: {rule.Yes, rule.No, schedule.Due},
		182: {rule.Yes, rule.No, schedule.Due},
		183: {rule.Yes, rule.Yes, schedule.Overdue},
		184: {rule.Yes, rule.Yes, schedule.Overdue},
	} {
		p := assess(t, r, left.AddDays(n).String())
		assert.Equal(t, c.vacant, p.Vacant, n)
		assert.Equal(t, c.fact, facts(p).NoManager26Weeks, n)
		if c.status == 0 {
			assert.True(t, p.VacantSince.IsZero())
			continue
		}
		assert.Equal(t, left, p.VacantSince)
		d := find(t, p, workforce.Appointment, "managers[0]")
		assert.Equal(t, day("2024-07-31"), d.Date) // 31 January + 182 days, by the calendar on the wall
		assert.Equal(t, c.status, d.Status, n)
		assert.Equal(t, "judgement.no-manager-26-weeks/2024-01-31/M1", d.Key)
		assert.Equal(t, rule.No, facts(p).ManagerNotApplied12Weeks)
		assert.Equal(t, rule.No, facts(p).ManagerQualificationRequirement)
		assert.Equal(t, rule.Applied, p.Trace.Outcome(rule.DutyNoManager))
		for f := range d.Findings() {
			assert.Equal(t, "The manager left on 31 January 2024, and the 26 weeks in which one is to be appointed end on 31 July 2024 (judgement.no-manager-26-weeks; SCCIF of 8 September 2023, Leaders and managers: inadequate).", f.String())
		}
	}
}

// It ends when one is appointed, whoever manages in the meantime.
func TestAppointmentEndsTheVacancy(t *testing.T) {
	r := workforce.Record{Managers: []schedule.Manager{
		{ID: "M1", Left: day("2024-01-31")},
		{ID: "M2", Appointed: day("2024-09-02"), Started: day("2024-02-05")},
	}}
	p := assess(t, r, "2024-09-01")
	assert.Equal(t, rule.Yes, p.Vacant)
	assert.Equal(t, rule.Yes, facts(p).NoManager26Weeks)
	// The clock of the person's diploma runs all the same.
	assert.Equal(t, day("2027-02-05"), find(t, p, workforce.Level5, "managers[1]").Date)
	p = assess(t, r, "2024-09-02")
	assert.Equal(t, rule.No, p.Vacant)
	assert.Equal(t, rule.No, facts(p).NoManager26Weeks)
	assert.Equal(t, day("2024-11-25"), find(t, p, workforce.Application, "managers[1]").Date)
}

func TestLatestLeavingCounts(t *testing.T) {
	one := schedule.Manager{ID: "M1", Appointed: day("2020-01-06"), Left: day("2024-02-29")}
	two := schedule.Manager{ID: "M2", Appointed: day("2024-02-01"), Left: day("2024-05-01")}
	for _, managers := range [][]schedule.Manager{{one, two}, {two, one}} {
		p := assess(t, workforce.Record{Managers: managers}, "2024-06-01")
		assert.Equal(t, day("2024-05-01"), p.VacantSince)
		assert.Equal(t, "judgement.no-manager-26-weeks/2024-05-01/M2", p.Deadlines[0].Key)
	}
	two.Left = one.Left
	for _, managers := range [][]schedule.Manager{{one, two}, {two, one}} {
		p := assess(t, workforce.Record{Managers: managers}, "2024-06-01")
		assert.Equal(t, "judgement.no-manager-26-weeks/2024-02-29/M1", p.Deadlines[0].Key)
	}
}

// A list that is not given is no empty post.
func TestVacancyNotKnown(t *testing.T) {
	for name, c := range map[string]struct {
		record  workforce.Record
		missing string
	}{
		"nobody listed":   {workforce.Record{}, "managers"},
		"nobody came yet": {managed(schedule.Manager{Appointed: day("2024-07-01")}), "managers"},
		"no day given":    {managed(schedule.Manager{ID: "M1"}), "managers[0].appointed"},
		"leaves later":    {managed(schedule.Manager{Left: day("2024-06-02")}), "managers[0].appointed"},
	} {
		p := assess(t, c.record, "2024-06-01")
		assert.Equal(t, rule.Unknown, p.Vacant, name)
		assert.Equal(t, rule.Unknown, facts(p).NoManager26Weeks, name)
		assert.Equal(t, rule.Unknown, facts(p).ManagerNotApplied12Weeks, name)
		assert.Equal(t, rule.Unknown, facts(p).ManagerQualificationRequirement, name)
		assert.Equal(t, rule.Undecided, p.Trace.Outcome(rule.DutyNoManager), name)
		for f := range p.Findings() {
			if f.Rule == rule.JudgementNoManager26Weeks {
				assert.Equal(t, []string{c.missing}, f.Missing, name)
			}
		}
	}
	// One who is in post is enough.
	p := assess(t, workforce.Record{Managers: []schedule.Manager{{}, {Appointed: day("2024-05-01")}}}, "2024-06-01")
	assert.Equal(t, rule.No, p.Vacant)
}

// 12 weeks are 84 days; the 85th after the appointment is beyond them.
func TestTwelveWeeks(t *testing.T) {
	appointed := day("2024-01-08")
	for n, status := range map[int]schedule.Status{83: schedule.Due, 84: schedule.Due, 85: schedule.Overdue} {
		on := appointed.AddDays(n).String()
		for _, m := range []schedule.Manager{
			{Appointed: appointed, Started: day("2023-06-01"), HasApplied: rule.No},
			{Started: appointed, HasApplied: rule.No},
		} {
			p := assess(t, managed(m), on)
			d := find(t, p, workforce.Application, "managers[0]")
			assert.Equal(t, day("2024-04-01"), d.Date)
			assert.Equal(t, status, d.Status, n)
			assert.Equal(t, m.Appointed.IsZero(), d.Estimated)
			assert.Equal(t, rule.TruthOf(n > 84), facts(p).ManagerNotApplied12Weeks, n)
		}
		// An application without a day is not known, neither way.
		p := assess(t, managed(schedule.Manager{Appointed: appointed}), on)
		want := rule.No
		if n > 84 {
			want = rule.Unknown
		}
		assert.Equal(t, want, facts(p).ManagerNotApplied12Weeks, n)
		for f := range p.Findings() {
			if f.Rule == rule.JudgementManagerNotApplied12Weeks && f.Outcome == rule.Undecided {
				assert.Equal(t, []string{"managers[0].applied"}, f.Missing)
			}
		}
	}
	for applied, c := range map[string]struct{ fact, late rule.Truth }{
		"2024-04-01": {rule.No, rule.No}, "2024-04-02": {rule.No, rule.Yes}, "2024-05-02": {rule.Yes, rule.Unknown},
	} {
		p := assess(t, managed(schedule.Manager{Appointed: appointed, Applied: day(applied)}), "2024-05-01")
		assert.Equal(t, c.fact, facts(p).ManagerNotApplied12Weeks, applied)
		assert.Equal(t, c.late, find(t, p, workforce.Application, "managers[0]").Late(), applied)
	}
	p := assess(t, managed(schedule.Manager{Appointed: appointed, HasApplied: rule.Yes}), "2024-05-01")
	assert.Equal(t, schedule.Met, find(t, p, workforce.Application, "managers[0]").Status)
	assert.Equal(t, rule.No, facts(p).ManagerNotApplied12Weeks)
}

// The 26 weeks came in on some day from 2 September 2022 to 8 September 2023; before
// that there is no such rule.
func TestEditions(t *testing.T) {
	r := managed(schedule.Manager{Left: day("2020-01-31")})
	assert.Equal(t, rule.Unknown, facts(assess(t, r, "2022-09-01")).NoManager26Weeks)
	assert.Equal(t, rule.Yes, facts(assess(t, r, "2022-09-02")).NoManager26Weeks)
	assert.Empty(t, assess(t, r, "2022-09-01").Deadlines)
	for f := range assess(t, r, "2022-09-02").Findings() {
		if f.Rule == rule.JudgementNoManager26Weeks {
			assert.Equal(t, rule.Undecided, f.Outcome)
			assert.Equal(t, rule.SourceSCCIF2023, f.Source)
			assert.Contains(t, f.String(), ", if the rule was in force by then (judgement.no-manager-26-weeks;")
		}
	}

	m := managed(schedule.Manager{Appointed: day("2015-01-01"), HasApplied: rule.No})
	assert.Equal(t, rule.Unknown, facts(assess(t, m, "2017-03-31")).ManagerNotApplied12Weeks)
	assert.Equal(t, rule.Yes, facts(assess(t, m, "2017-04-01")).ManagerNotApplied12Weeks)
	_, err := workforce.Assess(m, day("2011-03-31"))
	assert.ErrorIs(t, err, rule.ErrNotCovered)
}

func TestClosed(t *testing.T) {
	r := managed(schedule.Manager{Left: day("2024-01-31")})
	r.Staff = []workforce.Staff{{Started: day("2020-01-01")}}
	r.Closed = day("2024-06-01")
	assert.Len(t, assess(t, r, "2024-06-01").Deadlines, 2)
	p := assess(t, r, "2024-06-02")
	assert.Empty(t, p.Deadlines)
	assert.Zero(t, p.Team)
	assert.Equal(t, judgement.Facts{}, facts(p))
	for f := range p.Findings() {
		t.Error(f)
	}
}
