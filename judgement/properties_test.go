package judgement_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// stricter gives a fact and its stricter value: the one that limits look for.
var stricter = []struct {
	name string
	of   func(*Facts) *rule.Truth
	to   rule.Truth
}{
	{"careInadequate", func(f *Facts) *rule.Truth { return &f.CareInadequate }, yes},
	{"leadersUnaware", func(f *Facts) *rule.Truth { return &f.LeadersUnaware }, yes},
	{"leadersIneffective", func(f *Facts) *rule.Truth { return &f.LeadersIneffective }, yes},
	{"noManager26Weeks", func(f *Facts) *rule.Truth { return &f.NoManager26Weeks }, yes},
	{"recruiting", func(f *Facts) *rule.Truth { return &f.Recruiting }, no},
	{"managerNotApplied12Weeks", func(f *Facts) *rule.Truth { return &f.ManagerNotApplied12Weeks }, yes},
	{"managerQualificationRequirement", func(f *Facts) *rule.Truth { return &f.ManagerQualificationRequirement }, yes},
	{"staffUnqualified", func(f *Facts) *rule.Truth { return &f.StaffUnqualified }, yes},
	{"noProspect", func(f *Facts) *rule.Truth { return &f.NoProspect }, yes},
	{"exceptionalCircumstances", func(f *Facts) *rule.Truth { return &f.ExceptionalCircumstances }, no},
	{"qualificationLate", func(f *Facts) *rule.Truth { return &f.QualificationLate }, yes},
	{"care.adequate", func(f *Facts) *rule.Truth { return &f.Care.Adequate }, no},
	{"protection.adequate", func(f *Facts) *rule.Truth { return &f.Protection.Adequate }, no},
	{"leadership.adequate", func(f *Facts) *rule.Truth { return &f.Leadership.Adequate }, no},
}

func randomFacts(r *rand.Rand) Facts {
	truth := func() rule.Truth { return truths[r.IntN(3)] }
	evidence := func() Evidence {
		if r.IntN(2) == 0 {
			return Evidence{}
		}
		return Evidence{truth(), truth(), truth(), truth(), truth(), truth()}
	}
	f := Facts{
		HelpedAndProtected: fourPoints[r.IntN(5)], LeadersAndManagers: fourPoints[r.IntN(5)], Partnership: fourPoints[r.IntN(5)],
		CareInadequate: truth(), LeadersUnaware: truth(), LeadersIneffective: truth(),
		NoManager26Weeks: truth(), Recruiting: truth(), ManagerNotApplied12Weeks: truth(),
		ManagerQualificationRequirement: truth(), StaffUnqualified: truth(), NoProspect: truth(),
		ExceptionalCircumstances: truth(), ExceptionExplained: truth(), QualificationLate: truth(),
		Care: evidence(), Protection: evidence(),
	}
	if r.IntN(2) == 0 {
		f.Leadership = LeadershipEvidence{truth(), truth(), truth(), truth(), truth(), truth(), truth()}
	}
	return f
}

func TestStricterNeverWidens(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	compared := 0
	for range 40000 {
		f := randomFacts(r)
		e := rule.Framework2015 + rule.Edition(r.IntN(8))
		before, err := DecideUnder(f, e)
		if err != nil {
			continue
		}
		for _, b := range []Bounds{before.Overall, before.Leaders, before.HelpedAndProtected} {
			require.True(t, b.Expected != 0 && b.Expected.Within(b.Permitted), "%v %+v: %v", e, f, b)
			require.True(t, b.Permitted.Has(Inadequate), "%v %+v: %v", e, f, b)
		}
		for _, s := range stricter {
			g := f
			*s.of(&g) = s.to
			after, err := DecideUnder(g, e)
			if err != nil {
				continue
			}
			compared++
			require.True(t, after.Overall.Permitted.Within(before.Overall.Permitted), "%v %s: %+v", e, s.name, f)
			require.True(t, after.Leaders.Permitted.Within(before.Leaders.Permitted), "%v %s: %+v", e, s.name, f)
			require.True(t, after.HelpedAndProtected.Permitted.Within(before.HelpedAndProtected.Permitted), "%v %s: %+v", e, s.name, f)
		}
		// Inadequate is the strictest grade.
		g := f
		g.HelpedAndProtected = Inadequate
		if after, err := DecideUnder(g, e); err == nil && f.CareInadequate != no {
			require.True(t, after.Overall.Permitted.Within(before.Overall.Permitted), "%v %+v", e, f)
		}
	}
	assert.Greater(t, compared, 100000)
}

// TestUnknownNeverNarrows: whatever a missing fact turns out to be, it leaves no grade
// that was closed without it, but for the exception.
func TestUnknownNeverNarrows(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 20000 {
		f := randomFacts(r)
		e := rule.Framework2015 + rule.Edition(r.IntN(8))
		for _, s := range stricter {
			if s.name == "exceptionalCircumstances" {
				continue
			}
			g := f
			*s.of(&g) = unknown
			before, err := DecideUnder(g, e)
			if err != nil {
				continue
			}
			if after, err := DecideUnder(f, e); err == nil {
				require.True(t, after.Leaders.Permitted.Within(before.Leaders.Permitted), "%v %s: %+v", e, s.name, f)
				require.True(t, after.Overall.Permitted.Within(before.Overall.Permitted), "%v %s: %+v", e, s.name, f)
			}
		}
	}
}

// TestOrderOfFacts: facts come in any order and mean the same.
func TestOrderOfFacts(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		f := randomFacts(r)
		raw, err := json.Marshal(f)
		require.NoError(t, err)
		var fields map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(raw, &fields))
		var parts []string
		for name, value := range fields { // in any order
			parts = append(parts, `"`+name+`":`+string(value))
		}
		r.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		var shuffled Facts
		require.NoError(t, json.Unmarshal([]byte("{"+strings.Join(parts, ",")+"}"), &shuffled))
		require.Equal(t, f, shuffled)
		a, errA := DecideUnder(f, rule.SCCIF2023)
		b, errB := DecideUnder(shuffled, rule.SCCIF2023)
		require.Equal(t, errA, errB)
		require.Equal(t, a, b)
	}
}

// TestEachRuleOnce: a rule with several conditions has one outcome.
func TestEachRuleOnce(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 2000 {
		e := rule.Framework2015 + rule.Edition(r.IntN(8))
		d, err := DecideUnder(randomFacts(r), e)
		if err != nil {
			continue
		}
		require.Equal(t, d.Trace.Rules().Len(), d.Trace.Applied.Len()+d.Trace.NotApplied.Len()+d.Trace.Undecided.Len())
		seen := make(map[rule.ID]bool)
		for f := range d.Findings() {
			require.False(t, seen[f.Rule], "%v %v", e, f.Rule)
			seen[f.Rule] = true
		}
	}
}
