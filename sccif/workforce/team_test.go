package workforce_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

func team() workforce.Record {
	return staffed(
		workforce.Staff{ID: "S1", Started: day("2022-05-09"), Qualified: day("2023-11-01")},
		workforce.Staff{ID: "S2", Started: day("2022-01-31"), Qualified: day("2024-03-01")}, // late
		workforce.Staff{ID: "S3", Started: day("2022-06-01")},                               // the last day
		workforce.Staff{ID: "S4", Started: day("2022-05-31")},                               // the day after
		workforce.Staff{ID: "S5", Started: day("2021-05-31"), Qualifying: schedule.Qualifying{
			Deferral: schedule.QualificationDeferral{Until: day("2024-09-30"), Reason: schedule.DeferralPartTime}}},
		workforce.Staff{ID: "S6"},
		workforce.Staff{ID: "S7", Started: day("2020-01-01"), Left: day("2024-06-01")},
		workforce.Staff{ID: "S8", Started: day("2024-06-02")},
	)
}

func TestTeam(t *testing.T) {
	p := assess(t, team(), "2024-06-01")
	assert.Equal(t, workforce.Team{Staff: 6, Qualified: 2, Due: 2, Overdue: 1, Unknown: 1, Late: 1, Deferred: 1}, p.Team)
	share, ok := p.Team.Share(p.Team.Qualified)
	assert.True(t, ok)
	assert.Equal(t, "0.3333", share.String())
	share, _ = p.Team.Share(p.Team.Overdue)
	assert.Equal(t, "0.1667", share.String())
	text, err := json.Marshal(p.Team)
	require.NoError(t, err)
	assert.JSONEq(t, `{"staff": 6, "qualified": 2, "due": 2, "overdue": 1, "unknown": 1, "late": 1, "deferred": 1, "prospect": 0,
		"shares": {"qualified": "0.3333", "due": "0.3333", "overdue": "0.1667", "unknown": "0.1667"}}`, string(text))
	assert.Equal(t, []string{"staff[7]"}, p.Later)

	// The day before, S7 was still there.
	assert.Equal(t, 7, assess(t, team(), "2024-05-31").Team.Staff)

	// On the last day that S5 had without it the deferral puts nothing off yet.
	assert.Equal(t, 0, assess(t, team(), "2023-05-31").Team.Deferred)
	assert.Equal(t, 1, assess(t, team(), "2023-06-01").Team.Deferred)

	none := assess(t, workforce.Record{}, "2024-06-01").Team
	_, ok = none.Share(0)
	assert.False(t, ok)
	text, err = json.Marshal(none)
	require.NoError(t, err)
	assert.NotContains(t, string(text), "shares")
}

// Within 6 months, or by the relevant date.
func TestProspect(t *testing.T) {
	for expected, want := range map[string]int{
		"2024-05-31": 0, // it has passed without
		"2024-06-01": 1, "2024-12-01": 1, "2024-12-02": 0,
	} {
		s := workforce.Staff{Started: day("2021-05-09"), Qualifying: schedule.Qualifying{Expected: day(expected)}}
		assert.Equal(t, want, assess(t, staffed(s), "2024-06-01").Team.Prospect, expected)
	}
	for expected, want := range map[string]int{"2026-02-01": 1, "2026-02-02": 0} {
		s := workforce.Staff{Started: day("2024-02-01"), Qualifying: schedule.Qualifying{Expected: day(expected)}}
		assert.Equal(t, want, assess(t, staffed(s), "2024-06-01").Team.Prospect, expected)
	}
}

// Each of the staff is counted once, under what their deadline says.
func TestTeamIsItsDeadlines(t *testing.T) {
	for on := day("2021-12-25"); on.Before(day("2025-03-01")); on = on.AddDays(3) {
		p, err := workforce.Assess(team(), on)
		require.NoError(t, err)
		n := map[schedule.Status]int{}
		for _, d := range p.Deadlines {
			n[d.Status]++
		}
		assert.Equal(t, []int{n[schedule.Met], n[schedule.Due], n[schedule.Overdue], n[schedule.Unknown]},
			[]int{p.Team.Qualified, p.Team.Due, p.Team.Overdue, p.Team.Unknown}, on)
		assert.Equal(t, len(p.Deadlines), p.Team.Staff)
	}
}

func TestPositionJSON(t *testing.T) {
	r := team()
	r.Managers = []schedule.Manager{{ID: "M1", Appointed: day("2020-01-06"), Left: day("2023-11-01")}}
	r.Recruiting = rule.Yes
	p := assess(t, r, "2024-06-01")
	text, err := json.Marshal(p)
	require.NoError(t, err)
	var out map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(text, &out))
	assert.JSONEq(t, `true`, string(out["vacant"]))
	assert.JSONEq(t, `"2023-11-01"`, string(out["vacantSince"]))
	assert.JSONEq(t, `"sccif-2023"`, string(out["edition"]))
	assert.Contains(t, string(out["facts"]), `"noManager26Weeks":true`)
	assert.Contains(t, string(out["facts"]), `"recruiting":true`)
	assert.Contains(t, string(out["because"]), "The home has had no manager since 1 November 2023, longer than the rule allows (judgement.no-manager-26-weeks;")
	assert.JSONEq(t, `["staff[7]"]`, string(out["later"]))

	var deadlines []json.RawMessage
	require.NoError(t, json.Unmarshal(out["deadlines"], &deadlines))
	assert.Len(t, deadlines, 7, "six of the staff and the empty post")

	text, err = json.Marshal(workforce.Position{})
	require.NoError(t, err)
	assert.Contains(t, string(text), `"deadlines":[]`)
	text, err = json.Marshal(assess(t, workforce.Record{}, "2024-06-01"))
	require.NoError(t, err)
	assert.Contains(t, string(text), `"deadlines":[]`)
	assert.NotContains(t, string(text), `"vacant"`)
	for _, open := range []string{
		"Whether the home has a manager cannot be told (missing: managers)",
		"Whether the home has been without a manager for more than 26 weeks cannot be told (missing: managers)",
		"Whether a manager in post is late in applying to be registered cannot be told (missing: managers)",
		"Whether there is ground for a requirement about the manager's qualification cannot be told (missing: managers)",
	} {
		assert.Contains(t, string(text), open)
	}
}

// Who is in post, and an empty post within its time, are two reasons.
func TestNoVacancyBeyond26Weeks(t *testing.T) {
	m := schedule.Manager{Appointed: day("2020-01-06"), Left: day("2024-01-31")}
	for on, want := range map[string]string{
		"2024-01-30": "The home has a manager (",
		"2024-07-31": "The home has had no manager since 31 January 2024, no longer than the rule allows (",
		"2024-08-01": "The home has had no manager since 31 January 2024, longer than the rule allows (",
	} {
		for f := range assess(t, managed(m), on).Findings() {
			if f.Rule == rule.JudgementNoManager26Weeks {
				assert.Contains(t, f.String(), want, on)
				break
			}
		}
	}
}

func TestWith(t *testing.T) {
	p := assess(t, team(), "2024-06-01")
	var places []string
	for d := range p.With(schedule.Overdue, schedule.Unknown) {
		places = append(places, d.Place)
	}
	assert.Equal(t, []string{"staff[3]", "staff[5]"}, places)
	n := 0
	for range p.With() {
		if n++; n == 3 {
			break
		}
	}
	assert.Equal(t, 3, n)
	// A range that is left early stops.
	for range p.Findings() {
		break
	}
	for i := range 3 {
		seen := 0
		for range p.Deadlines[0].Findings() {
			if seen++; seen > i {
				break
			}
		}
		assert.Equal(t, i+1, seen)
	}
	seen := 0
	for f := range p.Findings() {
		if seen++; f.Rule == rule.WorkforceStaffLevel3 {
			break
		}
	}
	assert.Equal(t, 5, seen)
}

func TestLater(t *testing.T) {
	m := schedule.Manager{Appointed: day("2024-01-08"), Started: day("2024-07-01"), Left: day("2025-01-01"), Applied: day("2024-08-01"), Qualified: day("2024-09-01")}
	m.Enrolled = day("2024-08-15")
	m.Breaks = []schedule.Break{{From: day("2024-03-01"), To: day("2024-06-02")}, {From: day("2024-10-01")}}
	m.Deferral = schedule.QualificationDeferral{Granted: day("2024-06-02"), Until: day("2028-01-01"), Review: day("2026-01-01")}
	r := workforce.Record{
		Managers: []schedule.Manager{m, {Appointed: day("2025-01-01")}},
		Staff:    []workforce.Staff{{Started: day("2024-01-01"), Left: day("2024-06-02"), Confirmed: day("2024-07-01")}},
	}
	p := assess(t, r, "2024-06-01")
	assert.Equal(t, []string{
		"managers[0].started", "managers[0].left", "managers[0].applied", "managers[0].qualified", "managers[0].enrolled",
		"managers[0].breaks[0].to", "managers[0].breaks[1]", "managers[0].deferral.granted", "managers[1]",
		"staff[0].left", "staff[0].confirmed",
	}, p.Later)
	// Appointed, not yet managing: the application runs, the diploma does not.
	for _, d := range p.Deadlines {
		assert.NotEqual(t, workforce.Level5, d.What)
	}
}

// What begins on the day asked about has begun, and nothing after the first that is
// still to come is passed over.
func TestLaterThanTheDay(t *testing.T) {
	breaks := func(days ...string) (b []schedule.Break) {
		for _, d := range days {
			b = append(b, schedule.Break{From: day(d), To: day("2024-12-01")})
		}
		return b
	}
	r := workforce.Record{
		Managers: []schedule.Manager{
			{Appointed: day("2024-06-02")},
			{Appointed: day("2024-06-01"), Left: day("2024-06-02"), Qualifying: schedule.Qualifying{Breaks: breaks("2024-06-02", "2024-06-01", "2024-06-03")}},
		},
		Staff: []workforce.Staff{{Started: day("2024-06-02")}, {Started: day("2024-06-01")}, {Started: day("2024-07-01")}},
	}
	assert.Equal(t, []string{
		"managers[0]", "managers[1].left", "managers[1].breaks[0]", "managers[1].breaks[1].to", "managers[1].breaks[2]",
		"staff[0]", "staff[2]",
	}, assess(t, r, "2024-06-01").Later)
}

// A record in which anything is said of the people is one; when the home closed says
// nothing of them.
func TestRecordGiven(t *testing.T) {
	none := workforce.Record{Closed: day("2024-06-01")}
	assert.False(t, none.Given())
	for _, r := range []workforce.Record{
		{Managers: make([]schedule.Manager, 1)}, {Staff: make([]workforce.Staff, 1)},
		{Recruiting: rule.No}, {QualificationRequirement: rule.No}, {StaffUnqualified: rule.No}, {NoProspect: rule.No},
	} {
		assert.True(t, r.Given(), "%+v", r)
	}
}
