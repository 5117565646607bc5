package peers

import (
	"errors"
	"iter"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Equality comes before speed: each pair that is timed gives the same answers.

func TestWorkingDaysAgree(t *testing.T) {
	england, walker := calendar.England(), Walker(true)
	var days []calendar.Date
	for d := calendar.MustParseDate("2023-01-01"); d.Year() <= 2100; d = d.AddDays(1) {
		days = append(days, d)
	}
	for i, at := range times(days) {
		working, err := england.IsWorkingDay(days[i])
		require.NoError(t, err)
		require.Equal(t, walker.IsWorkday(at), working, "%v", days[i])
	}
}

func TestWorkingDaysFromAndInRangeAgree(t *testing.T) {
	england := calendar.England()
	plain, cached := Walker(false), Walker(true)
	days := days()
	for i, at := range times(days) {
		later, err := england.Add(days[i], 38)
		require.NoError(t, err)
		require.Equal(t, later, calendar.DateOf(plain.WorkdaysFrom(at, 38)), "%v", days[i])
		require.Equal(t, later, calendar.DateOf(cached.WorkdaysFrom(at, 38)), "%v", days[i])

		n, err := england.Between(days[i], later)
		require.NoError(t, err)
		require.Equal(t, 38, n)
		require.Equal(t, n, plain.WorkdaysInRange(at.AddDate(0, 0, 1), later.Time()), "%v", days[i])
	}
}

// everyFacts gives every combination of the facts that the rules ask for: two grades
// that may be missing and ten facts of three values. The share picks a part of them.
func everyFacts(share, of int) iter.Seq[judgement.Facts] {
	grades := [...]judgement.Grade{0, judgement.Inadequate, judgement.RequiresImprovement, judgement.Good, judgement.Outstanding}
	const truths = 59049 // 3 to the 10th
	return func(yield func(judgement.Facts) bool) {
		for k := share; k < len(grades)*len(grades)*truths; k += of {
			f := judgement.Facts{HelpedAndProtected: grades[k/truths%5], LeadersAndManagers: grades[k/truths/5]}
			rest := k % truths
			for _, fact := range [...]*rule.Truth{
				&f.CareInadequate, &f.LeadersUnaware, &f.LeadersIneffective, &f.NoManager26Weeks, &f.Recruiting,
				&f.ManagerNotApplied12Weeks, &f.ManagerQualificationRequirement, &f.StaffUnqualified, &f.NoProspect,
				&f.ExceptionalCircumstances,
			} {
				*fact = rule.Truth(rest % 3)
				rest /= 3
			}
			if !yield(f) {
				return
			}
		}
	}
}

// decided is what Decide says, as a verdict.
func decided(t *testing.T, f judgement.Facts) Verdict {
	d, err := judgement.DecideUnder(f, rule.SCCIF2023)
	if errors.Is(err, judgement.ErrImpossible) {
		return Verdict{Impossible: true}
	}
	if err != nil {
		t.Error(err)
	}
	v := Verdict{Leaders: d.Leaders, Overall: d.Overall}
	for i, r := range celRules {
		v.Outcomes[i] = d.Trace.Outcome(r.id)
	}
	return v
}

// The whole space of 1,476,225 combinations, on two goroutines; a part of it where
// tests are to be short.
func TestCELDecidesAlike(t *testing.T) {
	engine, err := NewCEL()
	require.NoError(t, err)
	step := 1
	if testing.Short() || raced {
		step = 97
	}
	const workers = 2
	var group sync.WaitGroup
	var seen [workers]map[Verdict]bool
	for w := range workers {
		seen[w] = map[Verdict]bool{}
		group.Go(func() {
			for f := range everyFacts(w*step, workers*step) {
				facts, err := Variables(&f)
				if err != nil {
					t.Error(err)
					return
				}
				answer, err := engine.Eval(facts)
				if err != nil {
					t.Error(err)
					return
				}
				got, err := ReadVerdict(answer)
				if want := decided(t, f); err != nil || got != want {
					t.Errorf("%+v: CEL says %+v %v, Decide %+v", f, got, err, want)
					return
				}
				seen[w][got] = true
			}
		})
	}
	group.Wait()
	for w := range seen {
		assert.Greater(t, len(seen[w]), 1000, "hardly any answers differ")
		assert.True(t, seen[w][Verdict{Impossible: true}])
	}
}

// CEL has every rule that Decide looks at but that of the scale, and nothing is left
// for the third judgement, so that neither side does less.
func TestCELHasTheSameRules(t *testing.T) {
	d, err := judgement.DecideUnder(judgement.Facts{}, rule.SCCIF2023)
	require.NoError(t, err)
	want := rule.Set{}
	want.Add(rule.JudgementScale)
	for _, r := range celRules {
		want.Add(r.id)
	}
	assert.Equal(t, want, d.Trace.Rules())
	all := judgement.Grades(judgement.Inadequate, judgement.RequiresImprovement, judgement.Good, judgement.Outstanding)
	assert.Equal(t, judgement.Bounds{Permitted: all, Expected: all}, d.HelpedAndProtected)
}

func TestRollingAgrees(t *testing.T) {
	span, home := tenYears(), residents(60, 7)
	series, err := occupancy.Rolling(home, span, occupancy.Options{Registered: span.First.AddYears(-2)})
	require.NoError(t, err)
	windows, verdicts := RunningTotals(home, span), map[rule.Truth]int{}
	for i, run := 0, 0; i < len(windows); i++ {
		last := span.First.AddDays(i)
		w := series.At(last)
		require.Equal(t, windows[i], Tally{w.MoreChildren, w.NotMore, w.Empty}, "%v", last)
		if i%23 == 0 {
			require.Equal(t, Recount(home, last), windows[i], "%v", last)
		}
		for series.Runs[run].Last.Before(last) {
			run++
		}
		more := rule.Unknown // where nobody lives there on any day
		if counted := windows[i].More + windows[i].NotMore; counted > 0 {
			more = rule.TruthOf(2*windows[i].More > counted)
		}
		require.Equal(t, w.Standing(), series.Runs[run].Standing, "%v", last)
		require.Equal(t, more, w.Qualifies, "%v", last)
		verdicts[more]++
	}
	assert.Positive(t, verdicts[rule.Yes])
	assert.Positive(t, verdicts[rule.No])
}

func TestAssessAllAgrees(t *testing.T) {
	homes, n := homes(), 0
	for got, err := range sccif.AssessAll(cycle(homes, 700), asked()) {
		require.NoError(t, err)
		if want, err := sccif.Assess(homes[n%len(homes)], asked()); n < len(homes) {
			require.NoError(t, err)
			require.Equal(t, want, got)
			require.NotEmpty(t, got.Plan.Duties)
			require.Empty(t, got.Oddities)
		}
		require.Equal(t, homes[n%len(homes)].URN, got.URN)
		n++
	}
	require.Equal(t, 700, n)
}
