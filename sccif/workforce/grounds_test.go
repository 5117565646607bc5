package workforce_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

// enrolled is a manager against whom nothing speaks: on the way, in time, full time.
func enrolled() schedule.Manager {
	return schedule.Manager{
		Appointed: day("2020-01-06"), HasApplied: rule.Yes,
		Qualifying: schedule.Qualifying{
			HasQualified: rule.No, Enrolled: day("2021-01-01"), Expected: day("2023-01-06"), PartTime: rule.No,
		},
	}
}

// The grounds for a requirement: overdue without a reason for a deferral; not
// enrolled, or not finishing in time, without good reason; an equivalent that is not
// explained. The last day is 6 January 2023.
func TestGrounds(t *testing.T) {
	for name, c := range map[string]struct {
		change  func(*schedule.Manager)
		on      string
		overdue rule.Truth
		finish  rule.Truth
		explain rule.Truth
		missing []string
	}{
		"on the way":           {nil, "2023-01-06", rule.No, rule.No, rule.No, nil},
		"a day late":           {nil, "2023-01-07", rule.Yes, rule.Unknown, rule.No, nil},
		"gained, late":         {func(m *schedule.Manager) { m.HasQualified, m.Qualified = 0, day("2023-06-01") }, "2023-06-01", rule.No, rule.No, rule.No, nil},
		"not gained yet":       {func(m *schedule.Manager) { m.HasQualified, m.Qualified = 0, day("2023-06-01") }, "2023-05-31", rule.Yes, rule.Unknown, rule.No, nil},
		"finishing on the day": {nil, "2022-06-01", rule.No, rule.No, rule.No, nil},
		"finishing a day late": {func(m *schedule.Manager) { m.Expected, m.GoodReason = day("2023-01-07"), rule.No }, "2022-06-01", rule.No, rule.Yes, rule.No, nil},
		"with good reason":     {func(m *schedule.Manager) { m.Expected, m.GoodReason = day("2023-01-07"), rule.Yes }, "2022-06-01", rule.No, rule.No, rule.No, nil},
		"reason not known": {func(m *schedule.Manager) { m.Expected = day("2023-01-07") }, "2022-06-01", rule.No, rule.Unknown, rule.No,
			[]string{"managers[0].goodReason"}},
		"gave up":          {func(m *schedule.Manager) { m.Undertaking, m.GoodReason = rule.No, rule.No }, "2022-06-01", rule.No, rule.Yes, rule.No, nil},
		"not enrolled yet": {func(m *schedule.Manager) { m.GoodReason = rule.No }, "2020-12-31", rule.No, rule.Yes, rule.No, nil},
		"enrolment not known": {func(m *schedule.Manager) { m.Qualifying = schedule.Qualifying{HasQualified: rule.No} }, "2022-06-01", rule.No, rule.Unknown, rule.No,
			[]string{"managers[0].enrolled", "managers[0].expected", "managers[0].goodReason"}},
		"nothing known, late": {func(m *schedule.Manager) { m.Qualifying = schedule.Qualifying{} }, "2023-01-07", rule.Unknown, rule.Unknown, rule.No,
			[]string{"managers[0].partTime", "managers[0].enrolled", "managers[0].expected", "managers[0].goodReason", "managers[0].qualified"}},
		// What is missing for one ground is asked for though the other is settled,
		// and whether the diploma is held where it would settle either.
		"nothing known, late, a good reason": {func(m *schedule.Manager) { m.Qualifying = schedule.Qualifying{}; m.GoodReason = rule.Yes }, "2023-01-07", rule.Unknown, rule.No, rule.No,
			[]string{"managers[0].partTime", "managers[0].qualified"}},
		"nothing known, in time": {func(m *schedule.Manager) { m.Qualifying = schedule.Qualifying{} }, "2023-01-06", rule.No, rule.Unknown, rule.No,
			[]string{"managers[0].enrolled", "managers[0].expected", "managers[0].goodReason", "managers[0].qualified"}},
		"nothing known of an equivalent": {func(m *schedule.Manager) { m.HasQualified, m.Equivalent = rule.Unknown, rule.Yes }, "2023-01-06", rule.No, rule.No, rule.Unknown,
			[]string{"managers[0].equivalentExplained"}},
		"part time, no deferral": {func(m *schedule.Manager) { m.PartTime = rule.Yes }, "2023-01-07", rule.Unknown, rule.Unknown, rule.No,
			[]string{"managers[0].deferral", "managers[0].expected", "managers[0].goodReason"}},
		// A break is a reason from the day on which it begins.
		"break to come": {func(m *schedule.Manager) { m.Breaks = []schedule.Break{{From: day("2023-01-08")}} }, "2023-01-07", rule.Yes, rule.Unknown, rule.No, nil},
		"break, no deferral": {func(m *schedule.Manager) {
			m.Breaks, m.GoodReason = []schedule.Break{{From: day("2023-01-07")}}, rule.Yes
		}, "2023-01-07", rule.Unknown, rule.No, rule.No,
			[]string{"managers[0].deferral"}},
		// Once it has passed, the day expected tells nothing more.
		"finishing today": {func(m *schedule.Manager) { m.Expected, m.GoodReason = day("2022-06-01"), rule.No }, "2022-06-01", rule.No, rule.No, rule.No, nil},
		"was to have finished": {func(m *schedule.Manager) { m.Expected, m.GoodReason = day("2022-05-31"), rule.No }, "2022-06-01", rule.No, rule.Unknown, rule.No,
			[]string{"managers[0].expected"}},
		"deferred": {func(m *schedule.Manager) {
			m.PartTime, m.Deferral = rule.Yes, schedule.QualificationDeferral{Until: day("2023-07-06"), Reason: schedule.DeferralPartTime}
			m.Expected = day("2023-07-06")
		}, "2023-07-06", rule.No, rule.No, rule.No, nil},
		"deferral over": {func(m *schedule.Manager) {
			m.PartTime, m.Deferral = rule.Yes, schedule.QualificationDeferral{Until: day("2023-07-06"), Reason: schedule.DeferralPartTime}
		}, "2023-07-07", rule.Yes, rule.Unknown, rule.No, nil},
		"deferred for no ground": {func(m *schedule.Manager) {
			m.PartTime, m.Deferral = rule.Yes, schedule.QualificationDeferral{Until: day("2023-07-06"), Reason: schedule.DeferralOther}
		}, "2023-01-07", rule.Yes, rule.Unknown, rule.No, nil},
		"ground not given": {func(m *schedule.Manager) {
			m.Deferral = schedule.QualificationDeferral{Until: day("2023-07-06")}
			m.Expected = day("2023-07-01")
			m.GoodReason = rule.No
		}, "2023-01-07", rule.Unknown, rule.Unknown, rule.No,
			[]string{"managers[0].deferral.reason"}},
		"equivalent explained": {func(m *schedule.Manager) {
			m.HasQualified, m.Equivalent, m.EquivalentExplained = rule.Yes, rule.Yes, rule.Yes
		}, "2023-01-07", rule.No, rule.No, rule.No, nil},
		"equivalent not explained": {func(m *schedule.Manager) {
			m.HasQualified, m.Equivalent, m.EquivalentExplained = rule.Yes, rule.Yes, rule.No
		}, "2023-01-07", rule.No, rule.No, rule.Yes, nil},
		// Only who holds it, on the day, has it to explain.
		"equivalent not gained yet": {func(m *schedule.Manager) {
			m.HasQualified, m.Qualified, m.Equivalent, m.EquivalentExplained = rule.Unknown, day("2022-06-02"), rule.Yes, rule.No
		}, "2022-06-01", rule.No, rule.No, rule.No, nil},
		"equivalent gained": {func(m *schedule.Manager) {
			m.HasQualified, m.Qualified, m.Equivalent, m.EquivalentExplained = rule.Unknown, day("2022-06-02"), rule.Yes, rule.No
		}, "2022-06-02", rule.No, rule.No, rule.Yes, nil},
		"equivalent not held": {func(m *schedule.Manager) { m.Equivalent = rule.Yes }, "2022-06-01", rule.No, rule.No, rule.No, nil},
		"equivalent, not asked": {func(m *schedule.Manager) { m.HasQualified, m.Equivalent = rule.Yes, rule.Yes }, "2023-01-07", rule.No, rule.No, rule.Unknown,
			[]string{"managers[0].equivalentExplained"}},
	} {
		t.Run(name, func(t *testing.T) {
			m := enrolled()
			if c.change != nil {
				c.change(&m)
			}
			p := assess(t, managed(m), c.on)
			require.Len(t, p.Grounds, 1)
			want := workforce.Grounds{Place: "managers[0]", Overdue: c.overdue, NotFinishing: c.finish, NotExplained: c.explain, Missing: c.missing}
			assert.Equal(t, want, p.Grounds[0])
			assert.Equal(t, want.Any(), facts(p).ManagerQualificationRequirement)
		})
	}
}

// Where the last day lies between two days, it is overdue only after the second, and
// to finish in time is to finish by the first.
func TestGroundsWhereTheDayIsNotKnown(t *testing.T) {
	m := schedule.Manager{Appointed: day("2015-09-01"), FirstManaged: day("2011-05-05")}
	m.Qualifying = schedule.Qualifying{HasQualified: rule.No, Enrolled: day("2015-10-01"), PartTime: rule.No, Expected: day("2017-04-01")}
	m.GoodReason = rule.Yes
	for on, overdue := range map[string]rule.Truth{
		"2017-04-01": rule.No, "2017-04-02": rule.Unknown, "2018-09-01": rule.Unknown, "2018-09-02": rule.Yes,
	} {
		g := assess(t, managed(m), on).Grounds[0]
		assert.Equal(t, overdue, g.Overdue, on)
		assert.Equal(t, overdue == rule.Unknown, len(g.Missing) == 1 && g.Missing[0] == "managers[0].inPost2014", on)
	}
	m.GoodReason = rule.No
	for expected, not := range map[string]rule.Truth{
		"2017-04-01": rule.No, "2017-04-02": rule.Unknown, "2018-09-01": rule.Unknown, "2018-09-02": rule.Yes,
	} {
		m.Expected = day(expected)
		g := assess(t, managed(m), "2016-01-01").Grounds[0]
		assert.Equal(t, not, g.NotFinishing, expected)
		assert.Equal(t, not == rule.Unknown, len(g.Missing) == 1 && g.Missing[0] == "managers[0].inPost2014", expected)
	}
	// That the day is not known is no question where only the enrolment is one.
	m.Enrolled, m.Expected = calendar.Date{}, day("2017-04-01")
	assert.Equal(t, []string{"managers[0].enrolled"}, assess(t, managed(m), "2016-01-01").Grounds[0].Missing)
}

// What the inspector did goes before what the grounds say.
func TestRequirementRaised(t *testing.T) {
	r := managed(enrolled())
	r.QualificationRequirement = rule.Yes
	assert.Equal(t, rule.Yes, facts(assess(t, r, "2022-01-01")).ManagerQualificationRequirement)
	r.QualificationRequirement = rule.No
	assert.Equal(t, rule.No, facts(assess(t, r, "2023-01-07")).ManagerQualificationRequirement)
}

// Who is not known to be in post is no ground yet.
func TestGroundOfSomebodyNotInPost(t *testing.T) {
	m := enrolled()
	m.Appointed, m.FirstManaged = schedule.Manager{}.Appointed, day("2019-01-01")
	p := assess(t, managed(m), "2023-01-07")
	assert.Equal(t, rule.Yes, p.Grounds[0].Overdue)
	assert.Equal(t, rule.Unknown, facts(p).ManagerQualificationRequirement)
	for f := range p.Findings() {
		if f.Rule == rule.JudgementManagerQualification {
			assert.Equal(t, []string{"managers[0].appointed"}, f.Missing)
		}
	}
}

// From people to grades: leaders and managers cannot be outstanding where the
// manager is overdue, and are usually inadequate where none has been appointed.
func TestFromPeopleToJudgement(t *testing.T) {
	p := assess(t, managed(enrolled()), "2023-10-01")
	d, err := judgement.Decide(facts(p), p.On)
	require.NoError(t, err)
	assert.False(t, d.Leaders.Permitted.Has(judgement.Outstanding))
	assert.True(t, d.Leaders.Permitted.Has(judgement.Good))

	r := managed(schedule.Manager{Left: day("2023-10-01")})
	r.Recruiting = rule.No
	p = assess(t, r, "2024-04-01") // day 183
	d, err = judgement.Decide(facts(p), p.On)
	require.NoError(t, err)
	assert.False(t, d.Leaders.Permitted.Has(judgement.Good))
	assert.True(t, d.Leaders.Expected.Has(judgement.Inadequate))
	assert.False(t, d.Leaders.Expected.Has(judgement.RequiresImprovement))

	// A fact that is given stays.
	f := p.Facts(judgement.Facts{NoManager26Weeks: rule.No, LeadersAndManagers: judgement.Good})
	assert.Equal(t, rule.No, f.NoManager26Weeks)
	assert.Equal(t, judgement.Good, f.LeadersAndManagers)
	assert.Equal(t, rule.No, f.Recruiting)

	r = workforce.Record{StaffUnqualified: rule.Yes, NoProspect: rule.Yes}
	f = facts(assess(t, r, "2024-04-01"))
	assert.Equal(t, judgement.Facts{StaffUnqualified: rule.Yes, NoProspect: rule.Yes}, f)
}
