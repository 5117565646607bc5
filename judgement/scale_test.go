package judgement_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// belongs says of each edition whether it has each grade, from inadequate to
// outstanding: y, n, or ? where the day of a change is not known.
var belongs = map[rule.Edition]string{
	rule.Framework2011: "yy?nyy",
	rule.Framework2014: "ynynyy",
	rule.Framework2015: "ynnyyy",
	rule.SCCIF2017:     "ynnyyy",
	rule.SCCIF2020:     "ynnyyy",
	rule.SCCIF2021:     "ynnyyy",
	rule.SCCIF2022:     "ynnyyy",
	rule.SCCIF2023:     "ynnyyy",
	rule.SCCIF2026:     "ynnyyy",
	rule.Proposed2013:  "ynnyyy",
}

func TestScale(t *testing.T) {
	for e := rule.Framework2011; e.Valid(); e++ {
		scale, err := Scale(e)
		require.NoError(t, err)
		for i, c := range belongs[e] {
			g := Inadequate + Grade(i)
			assert.Equal(t, map[rune]rule.Truth{'y': yes, 'n': no, '?': unknown}[c], g.In(e), "%v in %v", g, e)
			assert.Equal(t, c == 'y', scale.Has(g), "%v in %v", g, e)
		}
		assert.Equal(t, unknown, Grade(0).In(e))
		assert.Equal(t, unknown, Grade(7).In(e))
	}
	for _, e := range []rule.Edition{0, 99} {
		_, err := Scale(e)
		require.ErrorIs(t, err, rule.ErrNotCovered)
		assert.ErrorContains(t, err, "framework-2011")
		assert.Equal(t, unknown, Good.In(e))
	}
}

func TestCompare(t *testing.T) {
	old, now := rule.Framework2014, rule.SCCIF2023
	for _, c := range []struct {
		from, to Judged
		want     Move
	}{
		{Judged{Good, now}, Judged{Outstanding, now}, Better},
		{Judged{Good, now}, Judged{Good, rule.Framework2015}, Same},
		{Judged{Good, now}, Judged{RequiresImprovement, now}, Worse},
		{Judged{RequiresImprovement, now}, Judged{Inadequate, now}, Worse},
		{Judged{Adequate, old}, Judged{Good, old}, Better},
		{Judged{Satisfactory, rule.Framework2011}, Judged{Outstanding, rule.Framework2011}, Better},
		// Adequate under the framework of 2011 shows the later scale.
		{Judged{Adequate, rule.Framework2011}, Judged{Adequate, old}, Same},
	} {
		got, err := Compare(c.from, c.to)
		require.NoError(t, err)
		assert.Equal(t, c.want, got, "%v %v", c.from, c.to)
		got, across, err := CompareAcross(c.from, c.to)
		require.NoError(t, err)
		assert.Equal(t, c.want, got)
		assert.False(t, across)
	}
	for _, c := range []struct {
		from, to Judged
		want     Move
	}{
		{Judged{Adequate, old}, Judged{RequiresImprovement, now}, Same},
		{Judged{Satisfactory, rule.Framework2011}, Judged{Adequate, old}, Same},
		{Judged{Good, old}, Judged{Good, rule.Framework2015}, Same},
		{Judged{Adequate, old}, Judged{Good, now}, Better},
	} {
		_, err := Compare(c.from, c.to)
		require.ErrorIs(t, err, ErrAcrossScales)
		got, across, err := CompareAcross(c.from, c.to)
		require.NoError(t, err)
		assert.Equal(t, c.want, got)
		assert.True(t, across)
	}
	for _, bad := range []Judged{{Adequate, now}, {RequiresImprovement, old}, {Satisfactory, rule.Framework2015}} {
		_, err := Compare(bad, Judged{Good, now})
		require.ErrorIs(t, err, ErrScale)
		assert.ErrorContains(t, err, bad.Grade.String())
		assert.ErrorContains(t, err, bad.Edition.String())
		_, err = Compare(Judged{Good, now}, bad)
		require.ErrorIs(t, err, ErrScale)
	}
	_, err := Compare(Judged{Good, 0}, Judged{Good, now})
	require.ErrorIs(t, err, rule.ErrNotCovered)
	_, err = Compare(Judged{0, now}, Judged{Good, now})
	require.ErrorIs(t, err, rule.ErrUnknown)
}

func TestAreas(t *testing.T) {
	three := []Area{AreaOverall, AreaHelpedAndProtected, AreaLeadersAndManagers}
	for e := rule.Framework2011; e.Valid(); e++ {
		areas, err := Areas(e)
		switch e {
		case rule.Framework2011, rule.Framework2014:
			require.ErrorIs(t, err, rule.ErrNotCovered)
		case rule.Framework2015, rule.Proposed2013:
			require.NoError(t, err)
			assert.Equal(t, append(slices.Clone(three), AreaPartnership), slices.Collect(areas))
		default:
			require.NoError(t, err)
			assert.Equal(t, three, slices.Collect(areas))
			for range areas {
				break
			}
		}
	}
	_, err := Areas(0)
	require.ErrorIs(t, err, rule.ErrNotCovered)
	assert.Equal(t, "helped and protected", AreaHelpedAndProtected.Title())
}

func TestProvision(t *testing.T) {
	for p := ChildrensHome; p.Valid(); p++ {
		supported := p == SupportedAccommodation
		assert.Equal(t, rule.TruthOf(!supported), p.CoveredBy(rule.SCCIF2017), p)
		assert.Equal(t, rule.TruthOf(!supported), p.CoveredBy(rule.SCCIF2023), p)
		assert.Equal(t, yes, p.CoveredBy(rule.SCCIF2026), p)
		assert.Equal(t, unknown, p.CoveredBy(rule.Framework2015), p)
		assert.Equal(t, unknown, p.CoveredBy(rule.Proposed2013), p)
		assert.Equal(t, rule.TruthOf(!supported), p.FourPoints(), p)
	}
	assert.Equal(t, unknown, Provision(0).CoveredBy(rule.SCCIF2023))
	assert.Equal(t, unknown, Provision(0).FourPoints())
	var adults []Provision
	for p := ChildrensHome; p.Valid(); p++ {
		if p.AdultUsers() {
			adults = append(adults, p)
		}
	}
	assert.Equal(t, []Provision{VoluntaryAdoptionAgency, AdoptionSupportAgency, ResidentialFamilyCentre}, adults)
}
