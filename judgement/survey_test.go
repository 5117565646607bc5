package judgement_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// The figures of this file are those of the tables of Ofsted's response of 2014 to the
// consultation on the inspection of children's homes, annexes A to C.

// annexC holds, for each of the 18 questions, the numbers of responses and their
// printed percentages, the total and those who did not respond.
var annexC = []struct {
	counts   []int
	percent  []int
	total    int
	noAnswer int
}{
	{[]int{111, 3, 7}, []int{92, 2, 6}, 121, 2},
	{[]int{84, 10, 23}, []int{72, 9, 20}, 117, 6},
	{[]int{93, 8, 17}, []int{79, 7, 14}, 118, 5},
	{[]int{95, 10, 13, 1}, []int{80, 8, 11, 1}, 119, 4},
	{[]int{87, 12, 17, 0}, []int{75, 10, 15, 0}, 116, 7},
	{[]int{87, 11, 19, 0}, []int{74, 9, 16, 0}, 117, 6},
	{[]int{102, 14, 3, 1}, []int{85, 12, 3, 1}, 120, 3},
	{[]int{88, 20, 7, 1}, []int{76, 17, 6, 1}, 116, 7},
	{[]int{92, 12, 9, 2}, []int{80, 10, 8, 2}, 115, 8},
	{[]int{95, 11, 13, 0}, []int{80, 9, 11, 0}, 119, 4},
	{[]int{72, 20, 15, 6}, []int{64, 18, 13, 5}, 113, 10},
	{[]int{72, 15, 22, 6}, []int{63, 13, 19, 5}, 115, 8},
	{[]int{68, 15, 34, 2}, []int{57, 13, 29, 2}, 119, 4},
	{[]int{64, 6, 38, 10}, []int{54, 5, 32, 8}, 118, 5},
	{[]int{69, 16, 33, 2}, []int{58, 13, 28, 2}, 120, 3},
	{[]int{65, 13, 38, 3}, []int{55, 11, 32, 3}, 119, 4},
	{[]int{93, 19, 7}, []int{78, 16, 6}, 119, 4},
	{[]int{69, 25, 22}, []int{59, 22, 19}, 116, 7},
}

func ledgerFigure(t *testing.T, id rule.ID, part string) int {
	t.Helper()
	v, ok := id.Under(rule.Proposed2013)
	require.True(t, ok)
	n := v.Figure(part).N
	require.NotZero(t, n, part)
	return n
}

func TestAnnexC(t *testing.T) {
	cells, fewest, most := 0, 1000, 0
	for i, c := range annexC {
		q, err := OneAnswer(c.noAnswer, c.counts...)
		require.NoError(t, err)
		assert.Equal(t, c.total, q.Base, "question %d", i+1)
		assert.Equal(t, ledgerFigure(t, rule.HistoryRespondents, "on the form"), q.Asked(), "question %d", i+1)
		fewest, most = min(fewest, q.Base), max(most, q.Base)
		for k, p := range q.Percentages(0) {
			assert.Equal(t, strconv.Itoa(c.percent[k]), p.String(), "question %d, answer %d", i+1, k+1)
			cells++
		}
	}
	assert.Equal(t, ledgerFigure(t, rule.HistorySurveyPercentages, "percentages of annex C"), cells)
	assert.Equal(t, 67, cells)
	assert.Equal(t, ledgerFigure(t, rule.HistoryRespondents, "questions"), len(annexC))
	assert.Equal(t, ledgerFigure(t, rule.HistoryRespondents, "fewest answers"), fewest)
	assert.Equal(t, ledgerFigure(t, rule.HistoryRespondents, "most answers"), most)

	// The percentages of question 2 add to 101, and are left so.
	q, err := OneAnswer(6, 84, 10, 23)
	require.NoError(t, err)
	sum := int64(0)
	for _, p := range q.Percentages(0) {
		sum += p.IntPart()
	}
	assert.Equal(t, int64(101), sum)
}

func TestAnnexA(t *testing.T) {
	cells := 0
	for _, c := range []struct {
		base    int
		counts  []int
		percent []int
	}{
		{123, []int{117, 111, 99, 86, 74, 55, 49, 26, 25, 15}, []int{95, 90, 80, 70, 60, 45, 40, 21, 20, 12}},
		{35, []int{27, 26, 24, 22, 22, 22, 17, 13}, []int{77, 74, 69, 63, 63, 63, 49, 37}},
	} {
		q, err := SeveralAnswers(c.base, c.counts...)
		require.NoError(t, err)
		for k, p := range q.Percentages(0) {
			assert.Equal(t, strconv.Itoa(c.percent[k]), p.String())
			cells++
		}
		assert.Equal(t, c.base, q.Base)
	}
	assert.Equal(t, ledgerFigure(t, rule.HistorySurveyPercentages, "percentages of annex A"), cells)
	assert.Equal(t, 18, cells)
}

// childrensScores: total, voters and printed average of the 23 factors, in the order
// printed.
var childrensScores = []struct {
	score SurveyScore
	want  string
}{
	{SurveyScore{633, 137}, "4.62"}, {SurveyScore{613, 136}, "4.51"}, {SurveyScore{609, 138}, "4.41"}, {SurveyScore{588, 134}, "4.39"},
	{SurveyScore{587, 134}, "4.38"}, {SurveyScore{581, 133}, "4.37"}, {SurveyScore{588, 135}, "4.36"}, {SurveyScore{590, 136}, "4.34"},
	{SurveyScore{592, 137}, "4.32"}, {SurveyScore{584, 137}, "4.26"}, {SurveyScore{575, 135}, "4.26"}, {SurveyScore{587, 138}, "4.25"},
	{SurveyScore{565, 133}, "4.25"}, {SurveyScore{581, 137}, "4.24"}, {SurveyScore{573, 136}, "4.21"}, {SurveyScore{567, 135}, "4.20"},
	{SurveyScore{554, 132}, "4.20"}, {SurveyScore{562, 134}, "4.19"}, {SurveyScore{558, 137}, "4.07"}, {SurveyScore{546, 136}, "4.01"},
	{SurveyScore{542, 137}, "3.96"}, {SurveyScore{513, 138}, "3.72"}, {SurveyScore{486, 138}, "3.52"},
}

func TestChildrensScores(t *testing.T) {
	var averages []string
	highest, lowest, over600 := 0, 1000, 0
	for i, c := range childrensScores {
		average, ok := c.score.Average()
		require.True(t, ok)
		assert.Equal(t, c.want, average.StringFixed(2), "factor %d", i+1)
		averages = append(averages, average.StringFixed(2))
		highest, lowest = max(highest, c.score.Total), min(lowest, c.score.Total)
		if c.score.Total > 600 {
			over600++
		}
		assert.LessOrEqual(t, c.score.Voters, ledgerFigure(t, rule.HistoryRespondents, "children online"))
	}
	assert.Len(t, averages, ledgerFigure(t, rule.HistorySurveyPercentages, "averages"))
	assert.Equal(t, 23, len(averages))
	assert.Equal(t, ledgerFigure(t, rule.HistoryChildrenScores, "highest less lowest total"), highest-lowest)
	assert.Equal(t, ledgerFigure(t, rule.HistoryChildrenScores, "totals over 600"), over600)
	assert.True(t, slices.IsSortedFunc(averages, func(a, b string) int { return strings.Compare(b, a) }),
		"the order by average is the order printed")
	_, ok := SurveyScore{}.Average()
	assert.False(t, ok)
	_, ok = SurveyScore{1, -1}.Average()
	assert.False(t, ok)
}

// TestProseThatContradictsTheTables names each figure of the prose that is not what its
// table gives. There is one.
func TestProseThatContradictsTheTables(t *testing.T) {
	for name, c := range map[string]struct {
		count, of int
		prose     string
		table     string
	}{
		"nurses, by symbols": {17, 35, "48%", "49%"},
	} {
		s, err := ShareOf(c.count, c.of)
		require.NoError(t, err)
		assert.Equal(t, c.table, s.Text(0), name)
		assert.NotEqual(t, c.prose, s.Text(0), name)
	}
	// Others that the prose takes from the tables agree with them.
	for name, c := range map[string]struct {
		count, of int
		prose     string
	}{
		"young people who live there":      {117, 123, "95%"},
		"looked-after children's nurses":   {26, 123, "21%"},
		"school nurses":                    {15, 123, "12%"},
		"key judgement always limits":      {69, 120, "58%"},
		"four areas of interim inspection": {93, 119, "78%"},
	} {
		s, err := ShareOf(c.count, c.of)
		require.NoError(t, err)
		assert.Equal(t, c.prose, s.Text(0), name)
	}
}

// TestRespondents adds up annex B and the ways in which children answered.
func TestRespondents(t *testing.T) {
	types := []int{8, 27, 35, 5, 4, 18, 1, 13, 3, 12}
	sum := 0
	for _, n := range types {
		sum += n
	}
	part := func(name string) int { return ledgerFigure(t, rule.HistoryRespondents, name) }
	assert.Equal(t, part("types of respondent"), len(types))
	assert.Equal(t, part("written responses"), sum)
	assert.Equal(t, sum, part("on the form")+part("off the form"))
	children := part("children online") + part("children by symbols") + part("children in groups") + part("children through an officer")
	assert.Equal(t, part("children"), children)
	assert.Equal(t, 333, sum+children)
}

func TestQuestionRefuses(t *testing.T) {
	_, err := OneAnswer(-1, 3)
	require.ErrorIs(t, err, rule.ErrUnknown)
	_, err = OneAnswer(0, 3, -1)
	require.ErrorIs(t, err, rule.ErrUnknown)
	_, err = SeveralAnswers(10, 11)
	require.ErrorIs(t, err, rule.ErrUnknown)
	var none SurveyQuestion
	assert.Nil(t, none.Percentages(0))
	assert.Zero(t, none.Share(0))
	counts := []int{1, 2}
	q, err := OneAnswer(0, counts...)
	require.NoError(t, err)
	counts[0] = 9
	assert.Equal(t, Share{1, 3}, q.Share(0))
	assert.Zero(t, q.Share(-1))
	assert.Zero(t, q.Share(2))
}
