package enforcement_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/sccif/enforcement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// plain is the choice of the framework's words where every fact is known.
type plain struct{ breach, sources, effect, better, improves, serious, minor, putRight bool }

func (p plain) choose() (requirement, recommendation, neither bool) {
	evidence := p.breach && p.sources && p.effect
	if p.serious {
		return evidence, false, false
	}
	if evidence && !p.better {
		requirement = true
	}
	if p.better || !evidence && p.improves {
		recommendation = true
	}
	neither = p.minor && p.putRight || !requirement && !recommendation
	return requirement, recommendation, neither
}

// Every combination of known and unknown facts: the answer is known exactly where
// all ways of filling in the unknown facts agree on it.
func TestMatterAgreesWithEveryCompletion(t *testing.T) {
	const facts = 8
	total := 1
	for range facts {
		total *= 3
	}
	for n := range total {
		var value [facts]rule.Truth
		for i, rest := 0, n; i < facts; i, rest = i+1, rest/3 {
			value[i] = rule.Truth(rest % 3)
		}
		m := enforcement.Matter{
			Breach: value[0], Effect: value[2], RecommendationBetter: value[3], ImprovesPractice: value[4],
			SignificantConcerns: value[5], MinorError: value[6], PutRight: value[7],
			Sources: [...]uint8{rule.Unknown: 0, rule.No: 1, rule.Yes: 2}[value[1]],
		}
		var seen [3][2]bool
		for bits := range 1 << facts {
			var b [facts]bool
			fits := true
			for i := range facts {
				b[i] = bits>>i&1 == 1
				fits = fits && (value[i] == rule.Unknown || value[i] == rule.TruthOf(b[i]))
			}
			if !fits {
				continue
			}
			x, y, z := plain{b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7]}.choose()
			for i, is := range []bool{x, y, z} {
				if is {
					seen[i][1] = true
				} else {
					seen[i][0] = true
				}
			}
		}
		got, err := m.Decide(on)
		if err != nil {
			require.NoError(t, err)
		}
		for i, truth := range []rule.Truth{got.Requirement, got.Recommendation, got.Neither} {
			want := rule.Unknown
			if !seen[i][0] {
				want = rule.Yes
			} else if !seen[i][1] {
				want = rule.No
			}
			if truth != want {
				require.Equal(t, want, truth, "answer %d to %+v", i, m)
			}
		}
	}
}

func TestMatterFindings(t *testing.T) {
	m := enforcement.Matter{Breach: rule.Yes, Sources: 1, Effect: rule.Yes, SignificantConcerns: rule.Yes}
	c, err := m.Decide(on)
	require.NoError(t, err)
	assert.Equal(t, rule.No, c.Requirement)
	assert.Equal(t, rule.No, c.Recommendation)
	assert.Equal(t, rule.No, c.Neither)
	f := part(t, c.Findings, rule.EnforcementRequirementEvidence, "sources")
	assert.True(t, f.Departs())
	assert.Equal(t, rule.Must, f.Strength)
	always := part(t, c.Findings, rule.EnforcementRequirementAlways, "")
	assert.True(t, always.Departs())
	assert.Equal(t, rule.Always, always.Strength)
	assert.Equal(t, []string{"sources"}, always.Missing)
	assert.Equal(t, rule.NotApplied, part(t, c.Findings, rule.EnforcementRequirementMissed, "minor error").Outcome)
	assert.Equal(t, []string{"recommendationBetter"}, part(t, c.Findings, rule.EnforcementRequirementOrRecommendation, "").Missing)

	m = enforcement.Matter{MinorError: rule.Yes, SignificantConcerns: rule.No}
	c, err = m.Decide(on)
	require.NoError(t, err)
	assert.Equal(t, rule.Unknown, c.Neither)
	assert.Equal(t, []string{"putRight"}, part(t, c.Findings, rule.EnforcementRequirementMissed, "minor error").Missing)
	assert.Equal(t, rule.NotApplied, part(t, c.Findings, rule.EnforcementRequirementAlways, "").Outcome)

	m.PutRight = rule.Yes
	c, err = m.Decide(on)
	require.NoError(t, err)
	assert.Equal(t, rule.Yes, c.Neither)
}
