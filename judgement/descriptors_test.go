package judgement_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// The statements of this file are made of facts that are all known; what is missing is
// filled in with everything that it could be. Where all fillings agree on a rule, the
// rule is decided, and else it is not.

// fillings yields every way of filling in what is missing.
func fillings(facts []rule.Truth) func(func([]bool) bool) {
	return func(yield func([]bool) bool) {
		filled := make([]bool, len(facts))
		for n := range 1 << len(facts) {
			fits := true
			for i, known := range facts {
				filled[i] = n>>i&1 == 1
				fits = fits && (known == unknown || known == rule.TruthOf(filled[i]))
			}
			if fits && !yield(filled) {
				return
			}
		}
	}
}

// agreed says what all fillings say.
func agreed(facts []rule.Truth, says func([]bool) bool) rule.Truth {
	seen := map[bool]bool{}
	for filled := range fillings(facts) {
		seen[says(filled)] = true
	}
	switch {
	case len(seen) == 2:
		return unknown
	case seen[true]:
		return yes
	}
	return no
}

var outcomeOf = map[rule.Truth]rule.Outcome{yes: rule.Applied, no: rule.NotApplied, unknown: rule.Undecided}

func evidenceOf(n int) (Evidence, []rule.Truth) {
	all := make([]rule.Truth, 5)
	for i := range all {
		all[i] = truths[n%3]
		n /= 3
	}
	return Evidence{Good: all[0], Outstanding: all[1], Serious: all[2], Widespread: all[3], Unsafeguarded: all[4]}, all
}

// likely gives the grades that a set of sentences makes likely, or all.
func likely(sets ...GradeSet) GradeSet {
	all := Grades(Inadequate, RequiresImprovement, Good, Outstanding)
	both, either := all, GradeSet(0)
	for _, s := range sets {
		if s != all {
			both &= s
			either |= s
		}
	}
	if both == 0 {
		return either
	}
	return both
}

func when(t rule.Truth, s GradeSet) GradeSet {
	if t == yes {
		return s
	}
	return Grades(Inadequate, RequiresImprovement, Good, Outstanding)
}

// TestEveryEvidenceOfCare: serious or widespread failures that leave children
// unsafeguarded make inadequate likely; without them care that is not yet good makes
// requires improvement likely; outstanding builds on good.
func TestEveryEvidenceOfCare(t *testing.T) {
	all := Grades(Inadequate, RequiresImprovement, Good, Outstanding)
	for n := range 243 {
		e, facts := evidenceOf(n)
		inadequate := agreed(facts, func(f []bool) bool { return (f[2] || f[3]) && f[4] })
		improvement := agreed(facts, func(f []bool) bool { return !f[0] && !((f[2] || f[3]) && f[4]) })
		outstanding := agreed(facts, func(f []bool) bool { return f[0] && f[1] })
		either := agreed(facts, func(f []bool) bool { return (f[2] || f[3]) && f[4] || !f[0] })
		d, err := DecideUnder(Facts{Care: e}, rule.SCCIF2023)
		require.NoError(t, err)
		want := Bounds{all, likely(when(inadequate, Grades(Inadequate)), when(improvement, Grades(RequiresImprovement)),
			when(outstanding, Grades(Outstanding)))}
		assert.Equal(t, want, d.Overall, "%+v", e)
		assert.Equal(t, Bounds{all, all}, d.HelpedAndProtected)
		assert.Equal(t, Bounds{all, all}, d.Leaders)

		if n == 0 {
			assert.Zero(t, d.Trace.Outcome(rule.JudgementOverallBoundary), "nothing is said of the evidence")
			continue
		}
		outcome := outcomeOf[either]
		if either == yes && inadequate != yes && improvement != yes {
			outcome = rule.Undecided // one of them it is, but not which
		}
		assert.Equal(t, outcome, d.Trace.Outcome(rule.JudgementOverallBoundary), "%+v", e)
		assert.Equal(t, outcomeOf[outstanding], d.Trace.Outcome(rule.JudgementOutstandingBuildsOnGood), "%+v", e)
		assert.Zero(t, d.Trace.Outcome(rule.JudgementProtectedBoundary))
		assert.Zero(t, d.Trace.Outcome(rule.JudgementLeadersBoundary))
	}
}

// TestEveryEvidenceOfProtection: as for care, but widespread failures that are not
// serious fit requires improvement too.
func TestEveryEvidenceOfProtection(t *testing.T) {
	all := Grades(Inadequate, RequiresImprovement, Good, Outstanding)
	for n := range 243 {
		e, facts := evidenceOf(n)
		fitsInadequate := func(f []bool) bool { return (f[2] || f[3]) && f[4] }
		fitsImprovement := func(f []bool) bool { return (!f[0] || fitsInadequate(f)) && !(f[2] && f[4]) }
		outstanding := agreed(facts, func(f []bool) bool { return f[0] && f[1] })
		onlyInadequate := agreed(facts, func(f []bool) bool { return fitsInadequate(f) && !fitsImprovement(f) })
		onlyImprovement := agreed(facts, func(f []bool) bool { return fitsImprovement(f) && !fitsInadequate(f) })
		both := agreed(facts, func(f []bool) bool { return fitsImprovement(f) && fitsInadequate(f) })
		d, err := DecideUnder(Facts{Protection: e}, rule.SCCIF2026)
		require.NoError(t, err)
		want := Bounds{all, likely(when(onlyInadequate, Grades(Inadequate)), when(onlyImprovement, Grades(RequiresImprovement)),
			when(both, Grades(Inadequate, RequiresImprovement)), when(outstanding, Grades(Outstanding)))}
		assert.Equal(t, want, d.HelpedAndProtected, "%+v", e)
		assert.Equal(t, Bounds{all, all}, d.Overall)
		if n == 0 {
			continue
		}
		outcome := rule.Undecided
		switch {
		case onlyInadequate == yes || onlyImprovement == yes || both == yes:
			outcome = rule.Applied
		case onlyInadequate == no && onlyImprovement == no && both == no:
			outcome = rule.NotApplied
		}
		assert.Equal(t, outcome, d.Trace.Outcome(rule.JudgementProtectedBoundary), "%+v", e)
	}
	// A widespread failure that is not serious: the words alone do not decide it.
	d, err := DecideUnder(Facts{Protection: Evidence{Serious: no, Widespread: yes, Unsafeguarded: yes}}, rule.SCCIF2023)
	require.NoError(t, err)
	assert.Equal(t, Grades(Inadequate, RequiresImprovement), d.HelpedAndProtected.Expected)
}

func TestEveryEvidenceOfLeadership(t *testing.T) {
	all := Grades(Inadequate, RequiresImprovement, Good, Outstanding)
	for n := range 729 {
		facts := make([]rule.Truth, 6)
		for i, m := 0, n; i < 6; i, m = i+1, m/3 {
			facts[i] = truths[m%3]
		}
		e := LeadershipEvidence{Good: facts[0], Outstanding: facts[1], WeaknessesKnown: facts[2],
			WeaknessesPlanned: facts[3], WeaknessesLessSerious: facts[4], CapacityToAct: facts[5]}
		improvement := agreed(facts, func(f []bool) bool { return !f[0] && f[2] && (f[3] || f[4] && f[5]) })
		outstanding := agreed(facts, func(f []bool) bool { return f[0] && f[1] })
		d, err := DecideUnder(Facts{Leadership: e}, rule.SCCIF2017)
		require.NoError(t, err)
		want := Bounds{all, likely(when(improvement, Grades(RequiresImprovement)), when(outstanding, Grades(Outstanding)))}
		assert.Equal(t, want, d.Leaders, "%+v", e)
		if n != 0 {
			assert.Equal(t, outcomeOf[improvement], d.Trace.Outcome(rule.JudgementLeadersBoundary), "%+v", e)
		}
	}
}

// TestEvidenceGivesWay: what binds goes before what is likely, and of expectations that
// exclude each other none is preferred.
func TestEvidenceGivesWay(t *testing.T) {
	outstanding := Evidence{Good: yes, Outstanding: yes}
	d, err := DecideUnder(Facts{HelpedAndProtected: Inadequate, Care: outstanding}, rule.SCCIF2023)
	require.NoError(t, err)
	assert.Equal(t, Bounds{Grades(Inadequate), Grades(Inadequate)}, d.Overall)

	d, err = DecideUnder(Facts{Care: Evidence{Good: yes, Outstanding: yes, Serious: yes, Unsafeguarded: yes}}, rule.SCCIF2023)
	require.NoError(t, err)
	assert.Equal(t, Grades(Inadequate, Outstanding), d.Overall.Expected)
	assert.Contains(t, Explain(d).Notes, "The rules expect different grades; none of them is preferred here.")

	// Leaders who are unaware are judged inadequate, whatever else is likely.
	d, err = DecideUnder(Facts{CareInadequate: yes, LeadersUnaware: yes, LeadersIneffective: yes,
		Leadership: LeadershipEvidence{Good: yes, Outstanding: yes}}, rule.SCCIF2023)
	require.NoError(t, err)
	assert.Equal(t, Bounds{Grades(Inadequate), Grades(Inadequate)}, d.Leaders)
	assert.Equal(t, Bounds{Grades(Inadequate, RequiresImprovement), Grades(Inadequate)}, d.Overall)
}

// TestGoodAskedForAdequate: to 31 March 2015 good required the descriptor of adequate
// too. Outstanding is not named.
func TestGoodAskedForAdequate(t *testing.T) {
	permitted, expected := Grades(Inadequate, Adequate, Outstanding), Grades(Inadequate, Adequate)
	all := Grades(Inadequate, Adequate, Good, Outstanding)
	for _, c := range []struct {
		adequate rule.Truth
		want     Bounds
		outcome  rule.Outcome
	}{
		{no, Bounds{permitted, expected}, rule.Applied},
		{yes, Bounds{all, all}, rule.NotApplied},
		{unknown, Bounds{all, all}, rule.Undecided},
	} {
		// Good is given so that the evidence of each area is looked at.
		f := Facts{Care: Evidence{Adequate: c.adequate, Good: yes}, Protection: Evidence{Adequate: c.adequate, Good: yes},
			Leadership: LeadershipEvidence{Adequate: c.adequate, Good: yes}}
		d, err := Decide(f, date("2015-03-31"))
		require.NoError(t, err)
		for _, b := range []Bounds{d.Overall, d.HelpedAndProtected, d.Leaders} {
			assert.Equal(t, c.want, b)
		}
		assert.Equal(t, c.outcome, d.Trace.Outcome(rule.HistoryGoodCumulative2014))
		d, err = Decide(f, date("2015-04-01"))
		require.NoError(t, err)
		assert.Zero(t, d.Trace.Outcome(rule.HistoryGoodCumulative2014))
		assert.Equal(t, 4, d.Overall.Permitted.Len())
	}
	// Under the framework of 2011 it may have held.
	d, err := DecideUnder(Facts{Care: Evidence{Adequate: no}}, rule.Framework2011)
	require.NoError(t, err)
	assert.Equal(t, 4, d.Overall.Permitted.Len())
	assert.Equal(t, rule.Undecided, d.Trace.Outcome(rule.HistoryGoodCumulative2014))
}
