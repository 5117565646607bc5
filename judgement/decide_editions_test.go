package judgement_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// everyGraded yields every combination of grades and of the one other fact that bears
// on the editions before the common framework.
func everyGraded(scale []Grade) func(func(Facts) bool) {
	return func(yield func(Facts) bool) {
		for _, protected := range scale {
			for _, leaders := range scale {
				for _, partnership := range scale {
					for _, late := range truths {
						f := Facts{HelpedAndProtected: protected, LeadersAndManagers: leaders, Partnership: partnership,
							QualificationLate: late}
						if !yield(f) {
							return
						}
					}
				}
			}
		}
	}
}

// TestEveryCombination2015 holds the limits announced for 2015 against their words:
// all of them only likely.
func TestEveryCombination2015(t *testing.T) {
	all := Grades(Inadequate, RequiresImprovement, Good, Outstanding)
	for f := range everyGraded(fourPoints[:]) {
		d, err := DecideUnder(f, rule.Framework2015)
		require.NoError(t, err)
		want := Bounds{all, all}
		if f.LeadersAndManagers == Inadequate || f.Partnership == Inadequate {
			want.Expected = Grades(Inadequate, RequiresImprovement)
		}
		if f.HelpedAndProtected == Inadequate {
			want.Expected = Grades(Inadequate)
		}
		assert.Equal(t, want, d.Overall, "%+v", f)
		assert.Equal(t, Bounds{all, all}, d.Leaders)
		assert.Equal(t, Bounds{all, all}, d.HelpedAndProtected)
		given := 0
		for _, g := range [...]Grade{f.HelpedAndProtected, f.LeadersAndManagers, f.Partnership} {
			if g != 0 {
				given++
			}
		}
		outcome := rule.Undecided
		switch {
		case want.Expected != all:
			outcome = rule.Applied
		case given == 3:
			outcome = rule.NotApplied
		}
		assert.Equal(t, outcome, d.Trace.Outcome(rule.HistoryLimits2015), "%+v", f)
	}
}

// TestEveryCombinationProposed does so for the proposals of 2013.
func TestEveryCombinationProposed(t *testing.T) {
	all, upToRI := Grades(Inadequate, RequiresImprovement, Good, Outstanding), Grades(Inadequate, RequiresImprovement)
	refused := 0
	for f := range everyGraded(fourPoints[:]) {
		d, err := DecideUnder(f, rule.Proposed2013)
		if f.QualificationLate == yes && (f.LeadersAndManagers == Good || f.LeadersAndManagers == Outstanding) {
			refused++
			require.ErrorIs(t, err, ErrImpossible)
			continue
		}
		require.NoError(t, err)
		leaders := Bounds{all, all}
		if f.QualificationLate == yes {
			leaders = Bounds{upToRI, Grades(Inadequate)}
		}
		overall := Bounds{all, all}
		if f.LeadersAndManagers == Inadequate || f.Partnership == Inadequate {
			overall = Bounds{upToRI, Grades(Inadequate)}
		}
		if f.HelpedAndProtected == Inadequate {
			overall = Bounds{Grades(Inadequate), Grades(Inadequate)}
		}
		assert.Equal(t, overall, d.Overall, "%+v", f)
		assert.Equal(t, leaders, d.Leaders, "%+v", f)
	}
	assert.Equal(t, 2*5*5, refused)
	// The proposals were never in force: no day reaches them.
	for _, on := range []string{"2013-12-13", "2014-02-18", "2014-04-01"} {
		d, err := Decide(Facts{HelpedAndProtected: Inadequate}, date(on))
		require.NoError(t, err)
		assert.NotEqual(t, rule.Proposed2013, d.Edition)
		assert.Equal(t, d.Overall.Permitted, d.Overall.Expected)
	}
}

// TestEveryCombinationBefore2015: of the frameworks of 2011 and 2014 only the scale is
// known.
func TestEveryCombinationBefore2015(t *testing.T) {
	for _, c := range []struct {
		edition rule.Edition
		third   Grade
	}{{rule.Framework2011, Satisfactory}, {rule.Framework2011, Adequate}, {rule.Framework2014, Adequate}} {
		for f := range everyGraded([]Grade{0, Inadequate, c.third, Good, Outstanding}) {
			third := c.third
			if c.edition == rule.Framework2011 &&
				f.HelpedAndProtected != third && f.LeadersAndManagers != third && f.Partnership != third {
				third = Satisfactory
			}
			all := Grades(Inadequate, third, Good, Outstanding)
			d, err := DecideUnder(f, c.edition)
			require.NoError(t, err)
			for _, b := range []Bounds{d.Overall, d.Leaders, d.HelpedAndProtected} {
				require.Equal(t, Bounds{all, all}, b, "%v %+v", c.edition, f)
			}
			require.Equal(t, 1, d.Trace.Rules().Len())
		}
	}
}

func TestDecideRefuses(t *testing.T) {
	for _, c := range []struct {
		edition rule.Edition
		facts   Facts
		want    error
		names   []string
	}{
		{rule.SCCIF2023, Facts{HelpedAndProtected: Adequate}, ErrScale, []string{`helpedAndProtected "adequate"`, "sccif-2023"}},
		{rule.Framework2014, Facts{LeadersAndManagers: RequiresImprovement}, ErrScale, []string{`leadersAndManagers "requires improvement"`, "framework-2014"}},
		{rule.Framework2014, Facts{LeadersAndManagers: Satisfactory}, ErrScale, []string{"satisfactory"}},
		{rule.Framework2011, Facts{Partnership: RequiresImprovement}, ErrScale, []string{"partnership"}},
		{rule.Proposed2013, Facts{Partnership: Adequate}, ErrScale, []string{"proposed-2013"}},
		{0, Facts{}, rule.ErrNotCovered, []string{`""`}},
		{rule.Proposed2013 + 1, Facts{}, rule.ErrNotCovered, []string{(rule.Proposed2013 + 1).String(), "proposed-2013"}},
		{rule.SCCIF2023, Facts{HelpedAndProtected: 9}, rule.ErrUnknown, []string{"helpedAndProtected 9"}},
		{rule.SCCIF2023, Facts{Recruiting: 3}, rule.ErrUnknown, []string{"recruiting 3"}},
		{rule.SCCIF2023, Facts{Leadership: LeadershipEvidence{CapacityToAct: 9}}, rule.ErrUnknown, []string{"leadership.capacityToAct 9"}},
		{rule.SCCIF2023, Facts{HelpedAndProtected: Inadequate, CareInadequate: 3}, rule.ErrUnknown, []string{"careInadequate 3"}},

		{rule.SCCIF2023, Facts{HelpedAndProtected: Inadequate, CareInadequate: no}, ErrImpossible,
			[]string{"helpedAndProtected is inadequate", "careInadequate is no"}},
		{rule.SCCIF2023, Facts{NoManager26Weeks: yes, ManagerNotApplied12Weeks: yes}, ErrImpossible,
			[]string{"noManager26Weeks is yes", "managerNotApplied12Weeks is yes"}},
		{rule.SCCIF2023, Facts{ExceptionalCircumstances: no, ExceptionExplained: yes}, ErrImpossible,
			[]string{"exceptionalCircumstances is no", "exceptionExplained is yes"}},
		{rule.Framework2011, Facts{HelpedAndProtected: Satisfactory, LeadersAndManagers: Adequate}, ErrImpossible,
			[]string{"helpedAndProtected is satisfactory", "leadersAndManagers is adequate"}},
		{rule.Framework2011, Facts{LeadersAndManagers: Adequate, Partnership: Satisfactory}, ErrImpossible,
			[]string{"leadersAndManagers is adequate", "partnership is satisfactory"}},
		{rule.Framework2011, Facts{HelpedAndProtected: Adequate, LeadersAndManagers: Good, Partnership: Satisfactory}, ErrImpossible,
			[]string{"helpedAndProtected is adequate, partnership is satisfactory"}},
		{rule.Framework2011, Facts{HelpedAndProtected: Adequate, LeadersAndManagers: Adequate, Partnership: Satisfactory}, ErrImpossible,
			[]string{"helpedAndProtected is adequate, partnership is satisfactory"}},

		{rule.SCCIF2023, Facts{LeadersAndManagers: Good, NoManager26Weeks: yes, Recruiting: no}, ErrImpossible,
			[]string{"leadersAndManagers is good", "noManager26Weeks is yes", "judgement.no-manager-26-weeks"}},
		{rule.SCCIF2023, Facts{LeadersAndManagers: Outstanding, ManagerQualificationRequirement: yes}, ErrImpossible,
			[]string{"leadersAndManagers is outstanding", "managerQualificationRequirement is yes"}},
		{rule.SCCIF2023, Facts{LeadersAndManagers: Good, StaffUnqualified: yes, NoProspect: yes}, ErrImpossible,
			[]string{"leadersAndManagers is good", "staffUnqualified is yes"}},
		{rule.SCCIF2023, Facts{LeadersAndManagers: Outstanding, StaffUnqualified: yes, NoProspect: yes, ExceptionalCircumstances: yes},
			ErrImpossible, []string{"leadersAndManagers is outstanding"}},
		{rule.SCCIF2023, Facts{LeadersAndManagers: RequiresImprovement, CareInadequate: yes, LeadersUnaware: yes, LeadersIneffective: yes},
			ErrImpossible, []string{"leadersAndManagers is requires improvement", "careInadequate is yes"}},
		{rule.Framework2014, Facts{HelpedAndProtected: Good, Protection: Evidence{Adequate: no}}, ErrImpossible,
			[]string{"helpedAndProtected is good", "protection.adequate is no"}},
	} {
		d, err := DecideUnder(c.facts, c.edition)
		require.ErrorIs(t, err, c.want, "%+v", c.facts)
		assert.Zero(t, d)
		for _, name := range c.names {
			assert.ErrorContains(t, err, name)
		}
	}
	_, err := DecideUnder(Facts{LeadersAndManagers: Good, NoManager26Weeks: yes, Recruiting: no}, rule.SCCIF2023)
	var impossible *ImpossibleError
	require.True(t, errors.As(err, &impossible))
	assert.Equal(t, rule.JudgementNoManager26Weeks, impossible.Rule)
	assert.Equal(t, rule.Fact{Name: "leadersAndManagers", Value: "good"}, impossible.First)
	// A rule is cited where the edition has it.
	for e, want := range map[rule.Edition][2]rule.ID{
		rule.SCCIF2023:     {rule.JudgementLeadersUnaware, rule.JudgementStaffQualification},
		rule.Framework2015: {}, rule.Framework2011: {}, rule.Proposed2013: {},
	} {
		for i, f := range [...]Facts{
			{HelpedAndProtected: Inadequate, CareInadequate: no}, {ExceptionalCircumstances: no, ExceptionExplained: yes},
		} {
			_, err := DecideUnder(f, e)
			require.True(t, errors.As(err, &impossible), e)
			assert.Equal(t, want[i], impossible.Rule, e)
		}
	}
	// Exceptional circumstances make it possible.
	_, err = DecideUnder(Facts{LeadersAndManagers: Good, StaffUnqualified: yes, NoProspect: yes,
		ExceptionalCircumstances: yes}, rule.SCCIF2023)
	require.NoError(t, err)
	// Before the line was in the text it refuses nothing.
	_, err = DecideUnder(Facts{LeadersAndManagers: Good, NoManager26Weeks: yes, Recruiting: no}, rule.SCCIF2022)
	require.NoError(t, err)
}

// The paragraph about 26 weeks came in between 2 September 2022 and 8 September 2023,
// both within or after the edition of April 2022: before the first of these days it was
// not there, from the second on it is, and between them nobody knows.
func TestRuleThatCameInBetween(t *testing.T) {
	f := Facts{NoManager26Weeks: rule.Yes, Recruiting: rule.No}
	const id = rule.JudgementNoManager26Weeks
	all := Grades(Inadequate, RequiresImprovement, Good, Outstanding)
	for day, c := range map[string]struct {
		outcome rule.Outcome
		leaders GradeSet
	}{
		"2022-03-31": {0, all},
		"2022-04-01": {0, all},
		"2022-09-01": {0, all},
		"2022-09-02": {rule.Undecided, all},
		"2023-09-07": {rule.Undecided, all},
		"2023-09-08": {rule.Applied, Grades(Inadequate, RequiresImprovement)},
	} {
		d, err := Decide(f, date(day))
		require.NoError(t, err)
		assert.Equal(t, c.outcome, d.Trace.Outcome(id), day)
		assert.Equal(t, c.leaders, d.Leaders.Permitted, day)
		found := slices.ContainsFunc(slices.Collect(d.Findings()), func(x rule.Finding) bool { return x.Rule == id })
		assert.Equal(t, c.outcome != 0, found, day)
		derived, err := Derive(f, date(day))
		require.NoError(t, err)
		assert.Equal(t, d, derived, day)
	}
	// An edition asked for by name is asked for with all its days.
	d, err := DecideUnder(f, rule.SCCIF2022)
	require.NoError(t, err)
	assert.Equal(t, rule.Undecided, d.Trace.Outcome(id))
}
