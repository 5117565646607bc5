package workforce_test

import (
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
