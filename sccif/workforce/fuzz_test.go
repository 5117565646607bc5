package workforce_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

// source turns bytes into a record: each fact is given or not, near the days on
// which the answers turn.
type source struct{ bytes []byte }

func (s *source) next() int {
	if len(s.bytes) == 0 {
		return 0
	}
	b := s.bytes[0]
	s.bytes = s.bytes[1:]
	return int(b)
}

func (s *source) day() calendar.Date {
	n := s.next()
	if n < 100 {
		return calendar.Date{}
	}
	return day("2013-12-01").AddDays((n-100)*30 + s.next()%31)
}

func (s *source) truth() rule.Truth { return rule.Truth(s.next() % 3) }

func (s *source) qualifying() schedule.Qualifying {
	q := schedule.Qualifying{
		HasQualified: s.truth(), Equivalent: s.truth(), Enrolled: s.day(), Undertaking: s.truth(),
		Expected: s.day(), PartTime: s.truth(), InPost2014: s.truth(),
		Deferral: schedule.QualificationDeferral{
			Granted: s.day(), Until: s.day(), Reason: schedule.DeferralReason(s.next() % 5), Review: s.day()},
	}
	for range s.next() % 3 {
		q.Breaks = append(q.Breaks, schedule.Break{From: s.day(), To: s.day()})
	}
	return q
}

func (s *source) record() workforce.Record {
	r := workforce.Record{Closed: s.day(), Recruiting: s.truth(), QualificationRequirement: s.truth(), StaffUnqualified: s.truth()}
	for i := range s.next() % 4 {
		r.Managers = append(r.Managers, schedule.Manager{
			ID: string(rune('A' + i)), Appointed: s.day(), Started: s.day(), Left: s.day(), Applied: s.day(), HasApplied: s.truth(),
			Qualified: s.day(), FirstManaged: s.day(), Qualifying: s.qualifying(), EquivalentExplained: s.truth(), GoodReason: s.truth(),
		})
	}
	for i := range s.next() % 4 {
		r.Staff = append(r.Staff, workforce.Staff{
			ID: string(rune('A' + i)), Started: s.day(), Left: s.day(), Qualified: s.day(), FirstWorked: s.day(), Confirmed: s.day(),
			Qualifying: s.qualifying(),
		})
	}
	return r
}

// Whatever the record, there is an answer or a named error, and the answer holds
// together.
func FuzzAssess(f *testing.F) {
	f.Add([]byte{}, uint16(0))
	f.Add([]byte("\x00\x01\x02\x01\x01\xc8\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\xc8\x00"), uint16(3900))
	f.Add([]byte{0, 1, 0, 0, 2, 150, 3, 0, 180, 1, 0, 0, 0, 120, 9, 1, 0, 0}, uint16(4200))
	f.Fuzz(func(t *testing.T, data []byte, n uint16) {
		s := source{data}
		r := s.record()
		on := day("2014-01-01").AddDays(int(n) % 5000)
		p, err := workforce.Assess(r, on)
		if err != nil {
			var fault *rule.RecordError
			require.ErrorAs(t, err, &fault)
			require.NotEmpty(t, fault.Path)
			return
		}
		holdsTogether(t, p)
		again, err := workforce.Assess(r, on)
		require.NoError(t, err)
		require.Equal(t, p, again)

		// The order of the lists does not matter.
		slices.Reverse(r.Managers)
		slices.Reverse(r.Staff)
		turned, err := workforce.Assess(r, on)
		require.NoError(t, err)
		require.Equal(t, p.Facts(judgement.Facts{}), turned.Facts(judgement.Facts{}))
		require.Equal(t, p.Team, turned.Team)
		require.Equal(t, p.Trace, turned.Trace)
		require.ElementsMatch(t, keys(p), keys(turned))
	})
}

func keys(p workforce.Position) []string {
	var out []string
	for _, d := range p.Deadlines {
		out = append(out, d.Key+" "+d.Date.String()+" "+d.Status.String())
	}
	return out
}

func holdsTogether(t *testing.T, p workforce.Position) {
	t.Helper()
	seen := map[string]bool{}
	for _, d := range p.Deadlines {
		require.False(t, seen[d.Key], d.Key)
		seen[d.Key] = true
		if d.Date.IsZero() {
			require.NotEmpty(t, d.Missing(), d.Key)
		} else {
			require.Empty(t, d.Missing(), d.Key)
			require.True(t, d.NotBefore.IsZero() && d.NotAfter.IsZero())
			switch d.Status {
			case schedule.Due:
				require.False(t, p.On.After(d.Date))
			case schedule.Overdue:
				require.True(t, p.On.After(d.Date))
			default:
				require.Equal(t, schedule.Met, d.Status)
			}
		}
		if d.Status == schedule.Met {
			require.False(t, d.MetOn.After(p.On))
		}
		for f := range d.Findings() {
			require.NotEmpty(t, f.Text)
			require.Equal(t, f.Outcome == rule.Undecided, len(f.Missing) > 0 || mayBe(f), "%s: %v", d.Key, f)
			require.NotZero(t, f.Source)
		}
	}
	for f := range p.Findings() {
		require.Equal(t, f.Outcome == rule.Undecided, len(f.Missing) > 0 || f.Outcome == rule.Undecided && mayBe(f), "%v", f)
	}
	var trace rule.Trace
	for f := range p.Findings() {
		switch f.Rule {
		case rule.JudgementNoManager26Weeks, rule.JudgementManagerNotApplied12Weeks, rule.JudgementManagerQualification:
			continue // for the package judgement
		}
		var one rule.Trace
		one.Note(f.Rule, f.Outcome)
		trace = trace.Merge(one)
	}
	require.Equal(t, trace, p.Trace)
	require.Equal(t, p.Team.Staff, p.Team.Qualified+p.Team.Due+p.Team.Overdue+p.Team.Unknown)
	f := p.Facts(judgement.Facts{})
	if p.Vacant == rule.Yes {
		require.NotEqual(t, rule.Yes, f.ManagerNotApplied12Weeks)
	}
	_, err := judgement.Decide(f, p.On)
	require.NoError(t, err)
	text, err := json.Marshal(p)
	require.NoError(t, err)
	require.True(t, json.Valid(text))
}

// mayBe reports whether the rule may or may not have been in force.
func mayBe(f rule.Finding) bool {
	return f.Rule == rule.JudgementNoManager26Weeks && !f.Pending.IsZero()
}

// As the day moves and nothing else happens, nothing that was overdue is due again.
func TestStatusOnlyMovesOn(t *testing.T) {
	s := workforce.Staff{Started: day("2022-05-09"), FirstWorked: day("2011-01-01")}
	s.Deferral = schedule.QualificationDeferral{Until: day("2024-01-31")}
	last := schedule.Due
	for on := day("2022-05-09"); on.Before(day("2026-01-01")); on = on.AddDays(1) {
		status := level3(t, s, on.String()).Status
		if status != last {
			assert.Contains(t, [][2]schedule.Status{{schedule.Due, schedule.Unknown}, {schedule.Unknown, schedule.Overdue}}, [2]schedule.Status{last, status}, on)
		}
		last = status
	}
	assert.Equal(t, schedule.Overdue, last)
}
