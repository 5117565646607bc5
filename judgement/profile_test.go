package judgement_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

func profile(counts map[Grade]int) Profile {
	return ProfileOf(func(yield func(Grade) bool) {
		for g, n := range counts {
			for range n {
				if !yield(g) {
					return
				}
			}
		}
	})
}

// The full inspections of children's homes of every kind in 2017-18 (Ofsted, every
// inspection of the year).
func TestProfile(t *testing.T) {
	p := profile(map[Grade]int{Outstanding: 334, Good: 1365, RequiresImprovement: 366, Inadequate: 153, 0: 4})
	assert.Equal(t, 2218, p.Judged())
	assert.Equal(t, 4, p.NotGiven())
	assert.Equal(t, Share{1699, 2218}, p.GoodOrBetter())
	assert.Equal(t, "1699 of 2218, 76.6%", p.GoodOrBetter().String())
	assert.Equal(t, Share{153, 2218}, p.Share(Inadequate))
	assert.Equal(t, "334 outstanding, 1365 good, 366 requires improvement, 153 inadequate, 4 not given", p.String())
	assert.False(t, p.AcrossScales())
	assert.Equal(t, map[Grade]int{Outstanding: 334, Good: 1365, RequiresImprovement: 366, Inadequate: 153}, maps.Collect(p.All()))
	assert.Zero(t, p.Count(Grade(0))+p.Count(Grade(99))+p.Count(Adequate))
	assert.Equal(t, p, p.Plus(Profile{}))
	assert.Equal(t, 2*334, p.Plus(p).Count(Outstanding))
	assert.Equal(t, 5, p.With(Grade(99)).NotGiven())
	assert.True(t, p.With(Adequate).AcrossScales())
	assert.False(t, profile(map[Grade]int{Adequate: 1, Good: 1}).AcrossScales())
	for range p.All() {
		break
	}

	var none Profile
	assert.Equal(t, "0 of 0, -", none.GoodOrBetter().String())
	_, ok := none.GoodOrBetter().Percent(0)
	assert.False(t, ok)
	assert.Empty(t, none.String())
}

// Published shares at 31 March: 2018 81.4%, 2022 76.6%, 2025 85.3%.
func TestPublishedShares(t *testing.T) {
	for want, s := range map[string]Share{"81.4%": {1728, 2123}, "76.6%": {2041, 2666}, "85.3%": {3096, 3629}} {
		assert.Equal(t, want, s.Text(1))
	}
}

func TestSharePercent(t *testing.T) {
	for _, c := range []struct {
		share  Share
		places int
		want   string
	}{
		{Share{1, 8}, 0, "13%"},   // 12.5: half up
		{Share{1, 8}, 1, "12.5%"}, // exact
		{Share{3, 120}, 0, "3%"},  // 2.5: the one cell that decides half up
		{Share{1, 3}, 0, "33%"}, {Share{1, 3}, 1, "33.3%"}, {Share{2, 3}, 1, "66.7%"},
		{Share{0, 5}, 0, "0%"}, {Share{5, 5}, 1, "100.0%"}, {Share{1, 2000}, 1, "0.1%"}, {Share{1, 2001}, 1, "0.0%"},
		{Share{1, 3}, -4, "33%"}, {Share{1, 3}, 99, "33.333333333333%"},
		{Share{1, 0}, 0, "-"}, {Share{1, -3}, 0, "-"},
	} {
		assert.Equal(t, c.want, c.share.Text(c.places), "%v %d", c.share, c.places)
	}
	// Thirds add up to 99: nothing is forced to 100.
	sum := 0
	for range 3 {
		p, ok := Share{1, 3}.Percent(0)
		require.True(t, ok)
		sum += int(p.IntPart())
	}
	assert.Equal(t, 99, sum)
	for _, bad := range [][2]int{{-1, 3}, {4, 3}, {0, -1}} {
		_, err := ShareOf(bad[0], bad[1])
		require.ErrorIs(t, err, rule.ErrUnknown)
	}
	s, err := ShareOf(0, 0)
	require.NoError(t, err)
	assert.Zero(t, s)
}

func full(first string, g Grade) Inspection {
	return Inspection{Type: Full, First: date(first), Judgements: Judgements{Overall: g}}
}

func TestTransitions(t *testing.T) {
	homes := [][]Inspection{
		// In any order; the interim does not come between.
		{full("2018-05-15", Good), {Type: Interim, First: date("2017-10-02"), Outcome: Declined},
			full("2017-06-07", Good), full("2019-05-08", Outstanding)},
		{full("2020-01-01", Outstanding), full("2021-06-01", Inadequate)},
		// Across the change of scale.
		{full("2014-06-01", Adequate), full("2015-06-01", RequiresImprovement), full("2016-06-01", Good)},
		// A grade of the wrong scale, one that is missing, and two on a day.
		{full("2015-06-11", Adequate), full("2016-06-01", Good)},
		{full("2018-06-11", Good), full("2019-06-01", 0), full("2020-06-01", Good)},
		{full("2018-06-11", Good), full("2018-06-11", Inadequate)},
		// Left out: incomplete, without a day, and before the first edition there is no move.
		{full("2018-06-11", Good), {Type: Full, First: date("2018-08-01"), Incomplete: yes, Judgements: Judgements{Overall: Inadequate}},
			{Type: Full, Judgements: Judgements{Overall: Inadequate}}},
		{full("2011-03-31", Good), full("2011-04-01", Good)},
		{},
	}
	m := TransitionsOf(slices.Values(homes))
	assert.Equal(t, 1, m.Count(Good, Good))
	assert.Equal(t, 1, m.Count(Good, Outstanding))
	assert.Equal(t, 1, m.Count(Outstanding, Inadequate))
	assert.Equal(t, 1, m.Count(RequiresImprovement, Good))
	assert.Equal(t, 4, m.Total())
	assert.Equal(t, Share{2, 4}, m.Moved(Better))
	assert.Equal(t, Share{1, 4}, m.Moved(Same))
	assert.Equal(t, Share{1, 4}, m.Moved(Worse))
	assert.Equal(t, 1, m.Apart())
	assert.Zero(t, m.Across())
	assert.Equal(t, 5, m.Unclear(), "one of the wrong scale, two about the missing grade, one of the two on a day, one before the first edition")
	assert.Equal(t, 1, m.From(Good).Count(Outstanding))
	assert.Zero(t, m.From(Grade(99)))
	assert.Zero(t, m.Count(0, Good)+m.Count(Good, 99))

	across := TransitionsAcross(slices.Values(homes))
	assert.Equal(t, 5, across.Total())
	assert.Equal(t, 1, across.Count(Adequate, RequiresImprovement))
	assert.Equal(t, Share{2, 5}, across.Moved(Same))
	assert.Equal(t, 1, across.Across())
	assert.Zero(t, across.Apart())

	// A table that gives both grades side by side.
	var table Transitions
	table = table.With(Good, Outstanding).With(Good, 0).With(Adequate, RequiresImprovement).With(Adequate, Adequate)
	assert.Equal(t, 2, table.Total())
	assert.Equal(t, 2, table.Unclear())
	assert.Equal(t, 1, table.Count(Adequate, Adequate))
	assert.Zero(t, table.Count(Adequate, RequiresImprovement))
	table = table.With(RequiresImprovement, Good).With(Good, RequiresImprovement)
	assert.Equal(t, 1, table.Count(RequiresImprovement, Good))
	assert.Equal(t, 1, table.Count(Good, RequiresImprovement))
}

// The order of a list never decides, even where inspections share a day.
func TestOrderOfInspections(t *testing.T) {
	home := []Inspection{
		full("2017-05-01", Inadequate), full("2017-05-01", Good), full("2018-03-01", RequiresImprovement),
		full("2018-03-31", Good), full("2018-03-31", Inadequate), full("2019-05-01", Outstanding),
	}
	home[0].Last = date("2017-05-03")
	monitoring := Inspection{Type: Monitoring, First: date("2018-03-31"), Judgements: Judgements{Overall: Good}}
	for k, n := range home {
		assert.Zero(t, n.Compare(home[k]))
	}
	assert.Negative(t, home[1].Compare(home[0]), "the one that ended earlier")
	assert.Negative(t, home[4].Compare(home[3]), "the lower grade")
	assert.Negative(t, home[3].Compare(monitoring), "the full inspection")
	r := rand.New(rand.NewPCG(11, 12))
	year := calendarYear("2017-18")
	for range 200 {
		r.Shuffle(len(home), func(i, j int) { home[i], home[j] = home[j], home[i] })
		lists := slices.Values([][]Inspection{home})
		// Each of the five moves is from, to or within a day that has two.
		m := TransitionsOf(lists)
		require.Zero(t, m.Total())
		require.Equal(t, 5, m.Unclear())
		last, ok := LastFull(home, date("2017-05-02"))
		require.True(t, ok)
		require.Equal(t, Inadequate, home[last].Judgements.Overall, "it ended later")
		last, ok = LastFull(home, date("2018-04-01"))
		require.True(t, ok)
		require.Equal(t, Good, home[last].Judgements.Overall, "the higher of two alike in all else")
		// The first that ended in the year was good.
		require.Equal(t, Share{0, 0}, ImprovedInYear(lists, year))
	}
	// A full inspection and a monitoring visit that end on one day.
	pair := []Inspection{full("2017-05-01", Inadequate), full("2018-03-31", Inadequate), monitoring}
	for range 20 {
		r.Shuffle(len(pair), func(i, j int) { pair[i], pair[j] = pair[j], pair[i] })
		require.Equal(t, Share{1, 1}, ImprovedInYear(slices.Values([][]Inspection{pair}), year))
	}
}

func TestImprovedInYear(t *testing.T) {
	year := calendarYear("2017-18")
	monitoring := func(first string, g Grade) Inspection {
		return Inspection{Type: Monitoring, First: date(first), Judgements: Judgements{Overall: g}}
	}
	for name, c := range map[string]struct {
		home []Inspection
		want Share
	}{
		"better by a full inspection":   {[]Inspection{full("2017-10-01", Good), full("2017-05-01", Inadequate)}, Share{1, 1}},
		"better by a monitoring visit":  {[]Inspection{full("2017-07-19", Inadequate), monitoring("2017-08-09", RequiresImprovement)}, Share{1, 1}},
		"a visit that gave no grade":    {[]Inspection{full("2017-07-19", Inadequate), monitoring("2017-08-09", 0)}, Share{0, 1}},
		"better, and inadequate again":  {[]Inspection{full("2017-05-01", Inadequate), full("2017-08-01", Good), full("2018-03-31", Inadequate)}, Share{0, 1}},
		"better only in the next year":  {[]Inspection{full("2017-05-01", Inadequate), full("2018-04-01", Good)}, Share{0, 1}},
		"on the last day of the year":   {[]Inspection{full("2017-04-01", Inadequate), full("2018-03-31", Good)}, Share{1, 1}},
		"the end places it":             {[]Inspection{full("2017-05-01", Inadequate), {Type: Full, First: date("2018-03-30"), Last: date("2018-04-01"), Judgements: Judgements{Overall: Good}}}, Share{0, 1}},
		"inadequate in the year before": {[]Inspection{full("2017-03-31", Inadequate), full("2017-05-01", Good)}, Share{}},
		"good at first":                 {[]Inspection{full("2017-05-01", Good), full("2017-08-01", Inadequate)}, Share{}},
		"a visit before the full one":   {[]Inspection{monitoring("2017-04-01", RequiresImprovement), full("2017-05-01", Inadequate)}, Share{0, 1}},
		"incomplete is left out":        {[]Inspection{{Type: Full, First: date("2017-05-01"), Incomplete: yes, Judgements: Judgements{Overall: Inadequate}}}, Share{}},
		"an interim gives no grade":     {[]Inspection{full("2017-05-01", Inadequate), {Type: Interim, First: date("2017-12-01"), Outcome: Improved}}, Share{0, 1}},
		"none":                          {nil, Share{}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, ImprovedInYear(slices.Values([][]Inspection{c.home}), year))
		})
	}
}
