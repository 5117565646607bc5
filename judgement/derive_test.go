package judgement_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// TestDerive: leaders judged good beside facts that leave less. Their bounds come from
// the facts, those of the overall judgement from the grade.
func TestDerive(t *testing.T) {
	all := Grades(Inadequate, RequiresImprovement, Good, Outstanding)
	low, bad := Grades(Inadequate, RequiresImprovement), Grades(Inadequate)
	for name, c := range map[string]struct {
		facts            Facts
		leaders, overall Bounds
	}{
		"26 weeks": {Facts{LeadersAndManagers: Good, NoManager26Weeks: yes, Recruiting: no},
			Bounds{low, bad}, Bounds{all, Grades(Inadequate, RequiresImprovement, Good)}},
		"staff": {Facts{LeadersAndManagers: Good, StaffUnqualified: yes, NoProspect: yes},
			Bounds{low, bad}, Bounds{all, all}},
		"unaware, and judged good": {Facts{LeadersAndManagers: Good, CareInadequate: yes, LeadersUnaware: yes, LeadersIneffective: yes},
			Bounds{bad, bad}, Bounds{all, all}},
		"unaware, and not judged": {Facts{CareInadequate: yes, LeadersUnaware: yes, LeadersIneffective: yes},
			Bounds{bad, bad}, Bounds{low, bad}},
		"a grade that nothing rules out": {Facts{LeadersAndManagers: Inadequate, NoManager26Weeks: yes, Recruiting: no},
			Bounds{low, bad}, Bounds{low, bad}},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := Derive(c.facts, date("2023-09-08"))
			require.NoError(t, err)
			assert.Equal(t, c.leaders, d.Leaders)
			assert.Equal(t, c.overall, d.Overall)
			assert.Equal(t, c.facts, d.Facts)
			again, err := Decide(c.facts, date("2023-09-08"))
			if d.Leaders.Permitted.Has(c.facts.LeadersAndManagers) || c.facts.LeadersAndManagers == 0 {
				require.NoError(t, err)
				assert.Equal(t, d, again)
			} else {
				require.ErrorIs(t, err, ErrImpossible)
				assert.Zero(t, again)
			}
		})
	}

	// Of the frameworks before April 2015 the descriptor of adequate rules out a grade
	// of helped and protected.
	f := Facts{HelpedAndProtected: Good, Protection: Evidence{Adequate: no}}
	d, err := Derive(f, date("2015-03-31"))
	require.NoError(t, err)
	assert.False(t, d.HelpedAndProtected.Permitted.Has(Good))
	_, err = Decide(f, date("2015-03-31"))
	require.ErrorIs(t, err, ErrImpossible)
}

func TestDeriveRefuses(t *testing.T) {
	for _, c := range []struct {
		facts Facts
		on    string
		want  error
	}{
		{Facts{}, "2011-03-31", rule.ErrNotCovered},
		{Facts{LeadersAndManagers: Adequate}, "2015-04-01", ErrScale},
		{Facts{HelpedAndProtected: 9}, "2024-01-01", rule.ErrUnknown},
		{Facts{Recruiting: 9}, "2024-01-01", rule.ErrUnknown},
		{Facts{HelpedAndProtected: Inadequate, CareInadequate: no}, "2024-01-01", ErrImpossible},
		{Facts{NoManager26Weeks: yes, ManagerNotApplied12Weeks: yes}, "2024-01-01", ErrImpossible},
	} {
		d, err := Derive(c.facts, date(c.on))
		require.ErrorIs(t, err, c.want)
		assert.Zero(t, d)
	}
	_, err := DeriveUnder(Facts{}, 0)
	require.ErrorIs(t, err, rule.ErrNotCovered)
}
