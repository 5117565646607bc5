package judgement

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/sccif/rule"
)

// TestEveryPartIsUnderstood: no part of a limit in the ledger is passed over.
func TestEveryPartIsUnderstood(t *testing.T) {
	rules := make(map[rule.ID][]string) // the conditions of each rule
	for _, c := range conditions {
		rules[c.rule] = append(rules[c.rule], c.when)
	}
	for id, whens := range rules {
		for _, v := range id.Rule().Versions {
			require.True(t, v.Withdrawn || len(v.Parts) > 0, id)
			for _, p := range v.Parts {
				if p.Name == "prospect" { // a figure, not an effect
					continue
				}
				when, name, split := strings.Cut(p.Name, ", ")
				if !split {
					when, name = "", p.Name
				}
				assert.Contains(t, whens, when, "%v: %q", id, p.Name)
				known := slices.ContainsFunc(effects[:], func(e struct {
					name string
					area int
					left GradeSet
				}) bool {
					return e.name == name
				})
				assert.True(t, known, "%v: %q", id, p.Name)
				assert.True(t, p.Exception || p.Strength.Binds() || p.Strength.Expects(), "%v: %q", id, p.Name)
			}
		}
	}
	for _, c := range descriptors {
		for _, v := range c.rule.Rule().Versions {
			assert.True(t, v.Withdrawn || v.Strength.Binds() || v.Strength.Expects(), c.rule)
		}
	}
}

// TestFactNames: the names of the facts are those that they have in JSON.
func TestFactNames(t *testing.T) {
	e := Evidence{rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.Yes}
	f := Facts{Good, Good, Good, rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.Yes,
		rule.Yes, rule.Yes, rule.Yes, e, e,
		LeadershipEvidence{rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.Yes}}
	raw, err := json.Marshal(f)
	require.NoError(t, err)
	var tree map[string]any
	require.NoError(t, json.Unmarshal(raw, &tree))
	var names []string
	for name, v := range tree {
		if sub, ok := v.(map[string]any); ok {
			for inner := range sub {
				names = append(names, name+"."+inner)
			}
			continue
		}
		names = append(names, name)
	}
	assert.ElementsMatch(t, factNames.Texts[1:], names)
	for x := fact(1); x < endOfFacts; x++ {
		assert.True(t, f.given(x), x)
		assert.False(t, (&Facts{}).given(x), x)
	}
	assert.Equal(t, "{}", string(must(json.Marshal(Facts{}))))
	// Each fact of three values is read by its own name and by no other.
	for x := factCareInadequate; x < endOfFacts; x++ {
		var g Facts
		parent, inner, nested := strings.Cut(x.String(), ".")
		text := `{"` + parent + `":true}`
		if nested {
			text = `{"` + parent + `":{"` + inner + `":true}}`
		}
		require.NoError(t, json.Unmarshal([]byte(text), &g))
		for y := factCareInadequate; y < endOfFacts; y++ {
			assert.Equal(t, x == y, g.truth(y) == rule.Yes, "%v %v", x, y)
		}
	}
	assert.Equal(t, rule.Unknown, f.truth(factHelpedAndProtected))
	assert.Zero(t, f.gradeFact(factRecruiting))
}
