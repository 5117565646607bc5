package workforce_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

// randomPeople makes a home whose managers come and go about a day, with facts that
// are missing and some that cannot be.
func randomPeople(r *rand.Rand, about calendar.Date) workforce.Record {
	some := func(d calendar.Date) calendar.Date {
		if r.IntN(3) == 0 {
			return calendar.Date{}
		}
		return d
	}
	truth := func() rule.Truth { return rule.Truth(r.IntN(3)) }
	record := workforce.Record{
		Recruiting: truth(), StaffUnqualified: truth(), NoProspect: truth(),
		QualificationRequirement: rule.Truth(r.IntN(9) / 4),
	}
	if r.IntN(10) == 0 {
		record.Closed = about.AddDays(r.IntN(400) - 200)
	}
	from := about.AddDays(-r.IntN(3000))
	for k := range r.IntN(4) {
		m := schedule.Manager{
			ID: fmt.Sprint("M", k), Appointed: some(from), Started: some(from.AddDays(r.IntN(20))),
			Applied: some(from.AddDays(r.IntN(200))), HasApplied: truth(), Qualified: some(from.AddDays(r.IntN(2000) - 500)),
			EquivalentExplained: truth(), GoodReason: truth(),
		}
		m.Equivalent, m.PartTime, m.InPost2014 = truth(), truth(), truth()
		m.Expected, m.Enrolled = some(from.AddDays(r.IntN(1500))), some(from.AddDays(r.IntN(100)))
		from = from.AddDays(30 + r.IntN(900))
		if r.IntN(5) > 0 {
			m.Left = from.AddDays(-r.IntN(200))
		}
		record.Managers = append(record.Managers, m)
	}
	return record
}

// What is told of the facts alone is what Assess tells of them.
func TestAssessFactsTellsTheFacts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	vacant := map[rule.Truth]int{}
	for range 20_000 {
		on := calendar.MustParseDate("2013-01-01").AddDays(r.IntN(5500))
		record := randomPeople(r, on)
		want, err := workforce.Assess(record, on)
		record.Staff = append(record.Staff, workforce.Staff{ID: "S"}, workforce.Staff{ID: "S"}) // not looked at
		got, gotErr := workforce.AssessFacts(record, on)
		require.Equal(t, err, gotErr)
		require.Equal(t, want.Facts(judgement.Facts{}), got.Facts(judgement.Facts{}), "%v %+v", on, record)
		require.Equal(t, want.Vacant, got.Vacant)
		require.Equal(t, want.VacantSince, got.VacantSince)
		require.Empty(t, got.Deadlines)
		require.Empty(t, got.Grounds)
		require.Empty(t, got.Later)
		if err == nil {
			vacant[want.Vacant]++
		}
	}
	for _, v := range []rule.Truth{rule.Unknown, rule.No, rule.Yes} {
		assert.Greater(t, vacant[v], 500, "%v", v)
	}
}

// Of an earlier day only what has a day is known, and what has not been done since.
func TestAssessEarlierTellsWhatIsDated(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	told := map[rule.Truth]int{}
	for range 20_000 {
		on := calendar.MustParseDate("2013-01-01").AddDays(r.IntN(5500))
		record := randomPeople(r, on)
		got, err := workforce.AssessEarlier(record, on)
		if err != nil {
			_, want := workforce.AssessFacts(record, on)
			require.Equal(t, want, err)
			continue
		}
		dated := workforce.Record{Closed: record.Closed}
		for _, m := range record.Managers {
			if m.HasApplied != rule.No {
				m.HasApplied = rule.Unknown
			}
			if m.PartTime != rule.No {
				m.PartTime = rule.Unknown
			}
			m.EquivalentExplained, m.GoodReason = rule.Unknown, rule.Unknown
			dated.Managers = append(dated.Managers, m)
		}
		want, err := workforce.AssessFacts(dated, on)
		if errors.Is(err, workforce.ErrTwoManagers) { // who share the post as they say
			continue
		}
		require.NoError(t, err)
		require.Equal(t, want.Facts(judgement.Facts{}), got.Facts(judgement.Facts{}), "%v %+v", on, record)
		told[got.Facts(judgement.Facts{}).ManagerQualificationRequirement]++
	}
	assert.Greater(t, told[rule.Unknown], 500)
	assert.Greater(t, told[rule.No], 500)
}

// What has been done, without a day, may have been done since; what has not been done
// had not been then. Why, and how well, is of the record's own day.
func TestAssessEarlier(t *testing.T) {
	for name, c := range map[string]struct {
		change       func(*schedule.Manager)
		now, earlier rule.Truth // a requirement about the qualification
	}{
		"not held":      {func(m *schedule.Manager) { m.HasQualified, m.PartTime = rule.No, rule.No }, rule.Yes, rule.Yes},
		"held":          {func(m *schedule.Manager) { m.HasQualified = rule.Yes }, rule.No, rule.Unknown},
		"held by a day": {func(m *schedule.Manager) { m.Qualified = day("2019-01-01") }, rule.No, rule.No},
		"not explained": {func(m *schedule.Manager) {
			m.Qualified, m.Equivalent, m.EquivalentExplained = day("2019-01-01"), rule.Yes, rule.No
		}, rule.Yes, rule.Unknown},
		"explained": {func(m *schedule.Manager) {
			m.Qualified, m.Equivalent, m.EquivalentExplained = day("2019-01-01"), rule.Yes, rule.Yes
		}, rule.No, rule.Unknown},
	} {
		m := schedule.Manager{Appointed: day("2020-01-06")}
		c.change(&m)
		for _, x := range []struct {
			assess func(workforce.Record, calendar.Date) (workforce.Position, error)
			want   rule.Truth
		}{{workforce.AssessFacts, c.now}, {workforce.AssessEarlier, c.earlier}} {
			p, err := x.assess(managed(m), day("2023-01-07")) // a day late
			require.NoError(t, err)
			assert.Equal(t, x.want, facts(p).ManagerQualificationRequirement, name)
		}
	}
	// So it is with the application: the last day is 30 March 2020.
	for has, want := range map[rule.Truth]rule.Truth{rule.Yes: rule.Unknown, rule.No: rule.Yes, rule.Unknown: rule.Unknown} {
		p, err := workforce.AssessEarlier(managed(schedule.Manager{Appointed: day("2020-01-06"), HasApplied: has}), day("2020-03-31"))
		require.NoError(t, err)
		assert.Equal(t, want, facts(p).ManagerNotApplied12Weeks)
	}
	// Who gave up since had not, or may not have, given up then.
	m := enrolled()
	m.Undertaking, m.GoodReason = rule.No, rule.No
	p, err := workforce.AssessEarlier(managed(m), day("2022-06-01"))
	require.NoError(t, err)
	assert.Equal(t, rule.No, facts(p).ManagerQualificationRequirement)
	// Nor is the record itself changed.
	assert.Equal(t, rule.No, m.Undertaking)
}
