package judgement_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

func ids(findings []rule.Finding) (all []rule.ID) {
	for _, f := range findings {
		all = append(all, f.Rule)
	}
	return all
}

// What was announced for 2015 made likely what had been proposed as always.
func TestCounterfactual(t *testing.T) {
	f := Facts{HelpedAndProtected: Inadequate, LeadersAndManagers: Good}
	c, err := Counterfactual(f, rule.Framework2015, rule.Proposed2013)
	require.NoError(t, err)
	assert.False(t, c.AcrossScales)
	assert.False(t, c.Same())
	all := Grades(Inadequate, RequiresImprovement, Good, Outstanding)
	assert.Equal(t, []Difference{{
		Area: AreaOverall, First: Bounds{all, Grades(Inadequate)}, Second: Bounds{Grades(Inadequate), Grades(Inadequate)},
		Closed: Grades(RequiresImprovement, Good, Outstanding),
	}}, slices.Collect(c.Differences()))
	first, second := c.Why()
	assert.Equal(t, []rule.ID{rule.HistoryLimits2015}, ids(first))
	assert.Equal(t, []rule.ID{rule.HistoryLimitsProposed2013}, ids(second))

	// The other way round the differences turn over.
	c, err = Counterfactual(f, rule.Proposed2013, rule.Framework2015)
	require.NoError(t, err)
	for d := range c.Differences() {
		assert.Equal(t, Grades(RequiresImprovement, Good, Outstanding), d.Opened)
		assert.Zero(t, d.Closed|d.Expected|d.Unexpected)
		break
	}

	// The line about 26 weeks is all that parts 2022 and 2023.
	vacancy := Facts{HelpedAndProtected: Good, NoManager26Weeks: yes, Recruiting: no}
	c, err = Counterfactual(vacancy, rule.SCCIF2022, rule.SCCIF2023)
	require.NoError(t, err)
	differences := slices.Collect(c.Differences())
	require.Len(t, differences, 2)
	assert.Equal(t, AreaOverall, differences[0].Area)
	assert.Equal(t, Grades(Outstanding), differences[0].Unexpected)
	assert.Zero(t, differences[0].Closed)
	assert.Equal(t, AreaLeadersAndManagers, differences[1].Area)
	assert.Equal(t, Grades(Good, Outstanding), differences[1].Closed)
	assert.Equal(t, Grades(RequiresImprovement, Good, Outstanding), differences[1].Unexpected)
	first, second = c.Why()
	assert.Empty(t, first)
	assert.Equal(t, []rule.ID{rule.JudgementNoManager26Weeks}, ids(second))

	c, err = Counterfactual(f, rule.SCCIF2017, rule.SCCIF2026)
	require.NoError(t, err)
	assert.True(t, c.Same())
	first, second = c.Why()
	assert.Empty(t, first)
	assert.Empty(t, second)
}

// What would the proposals of 2013 have made of a home judged under the framework of
// its day? Its third grade has to be taken for the other, and that is asked for.
func TestCounterfactualAcrossScales(t *testing.T) {
	f := Facts{HelpedAndProtected: Adequate, LeadersAndManagers: Inadequate}
	_, err := Counterfactual(f, rule.Framework2014, rule.Proposed2013)
	require.ErrorIs(t, err, ErrScale)
	assert.ErrorContains(t, err, "under proposed-2013")
	_, err = Counterfactual(f, rule.Proposed2013, rule.Framework2014)
	require.ErrorIs(t, err, ErrScale)

	c, err := CounterfactualAcross(f, rule.Framework2014, rule.Proposed2013)
	require.NoError(t, err)
	assert.True(t, c.AcrossScales)
	assert.Equal(t, Adequate, c.First.Facts.HelpedAndProtected)
	assert.Equal(t, RequiresImprovement, c.Second.Facts.HelpedAndProtected)
	differences := slices.Collect(c.Differences())
	require.Len(t, differences, 1, "adequate and requires improvement stand in the same place")
	assert.Equal(t, Grades(Good, Outstanding), differences[0].Closed)
	assert.Equal(t, Grades(Adequate, Good, Outstanding), differences[0].Unexpected)

	// Nothing had to be taken for anything.
	c, err = CounterfactualAcross(Facts{HelpedAndProtected: Good}, rule.Framework2014, rule.Proposed2013)
	require.NoError(t, err)
	assert.False(t, c.AcrossScales)
	c, err = CounterfactualAcross(Facts{HelpedAndProtected: RequiresImprovement}, rule.Framework2015, rule.SCCIF2023)
	require.NoError(t, err)
	assert.False(t, c.AcrossScales)
	assert.Equal(t, RequiresImprovement, c.First.Facts.HelpedAndProtected)
	for _, pair := range [][2]rule.Edition{{0, rule.SCCIF2023}, {rule.SCCIF2023, 0}} {
		_, err = CounterfactualAcross(f, pair[0], pair[1])
		require.ErrorIs(t, err, rule.ErrNotCovered)
	}
}
