package schedule_test

import (
	"encoding"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	. "github.com/sccif/sccif-go/schedule"
)

func TestInspectionTypes(t *testing.T) {
	types, err := InspectionTypes(on("2022-03-31"))
	require.NoError(t, err)
	assert.Equal(t, []judgement.InspectionType{judgement.Full, judgement.Interim, judgement.Monitoring}, types)
	types, err = InspectionTypes(on("2022-04-01"))
	require.NoError(t, err)
	assert.Equal(t, []judgement.InspectionType{judgement.Full, judgement.Assurance, judgement.Monitoring}, types)
	_, err = InspectionTypes(on("2017-03-31"))
	require.ErrorIs(t, err, rule.ErrNotCovered)

	for _, test := range []struct {
		typ   judgement.InspectionType
		first string
		want  rule.Outcome
	}{
		{judgement.Interim, "2022-03-31", rule.Applied}, {judgement.Interim, "2022-04-01", rule.NotApplied},
		{judgement.Assurance, "2022-03-31", rule.NotApplied}, {judgement.Assurance, "2022-04-01", rule.Applied},
		{judgement.Full, "2017-03-31", rule.Undecided}, {judgement.Full, "", rule.Undecided}, {0, "2024-04-01", rule.Undecided},
		{judgement.AssuranceVisit, "2020-08-31", rule.NotApplied}, {judgement.AssuranceVisit, "2020-09-01", rule.Applied},
		{judgement.AssuranceVisit, "2021-03-31", rule.Applied}, {judgement.AssuranceVisit, "2021-04-01", rule.NotApplied},
	} {
		f := CheckType(visit(test.typ, test.first, ""))
		assert.Equal(t, test.want, f.Outcome, "%v on %v", test.typ, test.first)
		assert.NotEmpty(t, f.String())
	}
	assert.Equal(t, []string{"type", "first"}, CheckType(judgement.Inspection{}).Missing)
}

func TestMayBeAnnounced(t *testing.T) {
	day := on("2024-06-01")
	assert.Equal(t, rule.Yes, MayBeAnnounced(judgement.Monitoring, day))
	assert.Equal(t, rule.No, MayBeAnnounced(judgement.Full, day))
	assert.Equal(t, rule.No, MayBeAnnounced(judgement.Assurance, day))
	assert.Equal(t, rule.Unknown, MayBeAnnounced(0, day))
	assert.Equal(t, rule.Unknown, MayBeAnnounced(judgement.Full, on("2017-03-31")))
}

func TestMonitoringGrounds(t *testing.T) {
	grounds := func(r Record) [3]rule.Truth {
		g, err := MonitoringGrounds(r, on("2024-06-01"))
		require.NoError(t, err)
		require.Len(t, g, 3)
		for i, want := range []MonitoringGround{Compliance, ProgressAfterInadequate, SpecificConcerns} {
			assert.Equal(t, want, g[i].Ground)
			assert.Contains(t, g[i].Why.String(), "(schedule.monitoring-grounds; SCCIF of 8 September 2023, ")
		}
		return [...]rule.Truth{g[0].Holds, g[1].Holds, g[2].Holds}
	}
	assert.Equal(t, [...]rule.Truth{rule.No, rule.Unknown, rule.No}, grounds(home()))
	assert.Equal(t, [...]rule.Truth{rule.No, rule.Yes, rule.No}, grounds(home(graded("2024-05-07", "", judgement.Inadequate))))
	// The last full inspection counts, and one without a grade leaves it open.
	assert.Equal(t, rule.No, grounds(home(graded("2023-05-07", "", judgement.Inadequate), graded("2024-05-07", "", judgement.Good)))[1])
	assert.Equal(t, rule.Unknown, grounds(home(graded("2023-05-07", "", judgement.Inadequate), visit(judgement.Full, "2024-05-07", "")))[1])
	r := home(graded("2024-05-07", "", judgement.Good))
	r.ComplianceNotices = []ComplianceNotice{{Due: on("2024-06-01")}}
	r.Concerns = []calendar.Date{on("2024-05-07")}
	assert.Equal(t, [...]rule.Truth{rule.No, rule.No, rule.No}, grounds(r))
	// Only notices whose date has passed are tested.
	r.ComplianceNotices[0].Due = on("2024-05-31")
	r.Concerns[0] = on("2024-05-08")
	assert.Equal(t, [...]rule.Truth{rule.Yes, rule.No, rule.Unknown}, grounds(r))
	r = home()
	r.Enforcement = []calendar.Period{{First: on("2024-06-01")}}
	assert.Equal(t, rule.Yes, grounds(r)[0])
}

// The words of each enumeration read back; a word of none is refused with the word
// quoted.
func TestWords(t *testing.T) {
	words(t, 6, ParseStatus)
	words(t, 4, ParseParty)
	words(t, 29, ParseTask)
	words(t, 3, ParseMonitoringGround)
}

func words[T interface {
	~uint8
	String() string
	MarshalText() ([]byte, error)
}](t *testing.T, n int, parse func(string) (T, error)) {
	t.Helper()
	seen := map[string]bool{}
	for v := T(1); int(v) <= n; v++ {
		text, err := v.MarshalText()
		require.NoError(t, err)
		require.NotEmpty(t, text)
		require.False(t, seen[string(text)], "%s twice", text)
		seen[string(text)] = true
		back, err := parse(string(text))
		require.NoError(t, err)
		require.Equal(t, v, back)
		var read T
		require.NoError(t, any(&read).(encoding.TextUnmarshaler).UnmarshalText(text))
		require.Equal(t, v, read)
	}
	assert.Empty(t, T(0).String())
	beyond := T(n + 1).String()
	assert.Contains(t, "0123456789", beyond[:1], "the last value is not the last word")
	for _, wrong := range []string{"", "Nothing"} {
		_, err := parse(wrong)
		require.ErrorIs(t, err, rule.ErrUnknown)
		require.ErrorContains(t, err, `"`+wrong+`"`)
	}
	read := T(1)
	require.NoError(t, any(&read).(encoding.TextUnmarshaler).UnmarshalText(nil))
	assert.Zero(t, read)
}

func TestRef(t *testing.T) {
	for _, test := range []struct {
		ref  Ref
		text string
	}{
		{Ref{}, ""},
		{Ref{List: InRegistered}, "registered"},
		{Ref{List: InInspections, Index: 2}, "inspections[2]"},
		{Ref{InAbsences, 10, 3}, "managers[10].absences[3]"},
		{Ref{InReturnsNotified, 0, 1}, "managers[0].absences[1].returnNotified"},
		{Ref{List: InRegulation44Reports, Index: 7}, "regulation44Visits[7].reportSent"},
	} {
		assert.Equal(t, test.text, test.ref.String())
		assert.Equal(t, test.text == "", test.ref.IsZero())
		text, err := test.ref.MarshalText()
		require.NoError(t, err)
		var back Ref
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, test.ref, back)
	}
	for list := InRegistered; list <= InStatementsSent; list++ {
		ref := Ref{List: list}
		back, err := ParseRef(ref.String())
		require.NoError(t, err)
		assert.Equal(t, ref, back)
	}
	assert.Equal(t, "99", Ref{List: 99}.String())
	for _, wrong := range []string{"", "inspections", "inspections[]", "inspections[-1]", "inspections[02]", "inspections[1]x", "inspections[9999999999]", "#", "managers[1].absences[x]"} {
		_, err := ParseRef(wrong)
		require.ErrorIs(t, err, rule.ErrUnknown, wrong)
		require.ErrorContains(t, err, `"`+wrong+`"`)
	}
	var ref Ref
	require.Error(t, ref.UnmarshalText([]byte("nowhere")))
}

func TestWindow(t *testing.T) {
	w := window("2024-04-10", "2024-04-24")
	for day, want := range map[string]bool{"2024-04-09": false, "2024-04-10": true, "2024-04-24": true, "2024-04-25": false, "": false} {
		assert.Equal(t, want, w.Contains(on(day)), day)
	}
	assert.True(t, Window{}.Contains(on("2024-04-09")))
	assert.True(t, Upcoming.Open() && Due.Open() && Overdue.Open())
	assert.False(t, Met.Open() || NotRequired.Open() || Unknown.Open() || Status(0).Open())
}

// What is missing is named where a ground hangs on it, and nowhere else.
// A new judgement at a monitoring visit takes the place of the inadequate one (SCCIF
// 2023, Monitoring visits); a visit that brought none leaves it.
func TestMonitoringGroundsAfterANewJudgement(t *testing.T) {
	full := graded("2024-02-01", "2024-02-02", judgement.Inadequate)
	for overall, holds := range map[judgement.Grade]rule.Truth{
		judgement.Good: rule.No, judgement.RequiresImprovement: rule.No, judgement.Inadequate: rule.Yes, 0: rule.Yes,
	} {
		visited := visit(judgement.Monitoring, "2024-04-01", "2024-04-02")
		visited.Judgements.Overall = overall
		for day, want := range map[string]rule.Truth{"2024-04-01": rule.Yes, "2024-04-02": holds, "2024-04-03": holds} {
			grounds, err := MonitoringGrounds(home(full, visited), on(day))
			require.NoError(t, err)
			assert.Equal(t, want, grounds[ProgressAfterInadequate-1].Holds, "%v %s", overall, day)
		}
	}
}

func TestMonitoringGroundsMissing(t *testing.T) {
	_, err := MonitoringGrounds(home(), on("2017-03-31"))
	require.ErrorIs(t, err, rule.ErrNotCovered)
	_, err = MonitoringGrounds(home(), on("2017-04-01"))
	require.NoError(t, err)
	for g, missing := range map[judgement.Grade][]string{0: {"inspections[].judgements.overall"}, judgement.Good: nil, judgement.Inadequate: nil} {
		grounds, err := MonitoringGrounds(home(graded("2024-02-27", "2024-02-28", g)), on("2024-06-01"))
		require.NoError(t, err)
		for _, ground := range grounds {
			if ground.Ground == ProgressAfterInadequate {
				assert.Equal(t, missing, ground.Why.Missing, g)
			} else {
				assert.Empty(t, ground.Why.Missing)
			}
		}
	}
}
