package rule

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func proposed(t *testing.T, id ID) func(part string) int {
	t.Helper()
	v, ok := id.Under(Proposed2013)
	require.True(t, ok)
	return func(part string) int {
		q := v.Limit
		if part != "" {
			q = v.Figure(part)
		}
		require.Equal(t, Count, q.Unit, "%v %s", id, part)
		return q.N
	}
}

// Annex B: the written responses by type of respondent.
var respondents = []int{8, 27, 35, 5, 4, 18, 1, 13, 3, 12}

// Annex C: for each of the 18 questions those who agreed, did neither, disagreed,
// did not know, and gave no response, with the percentages printed; -1 where the
// table has no such row.
var questions = [18]struct {
	votes   [4]int
	percent [4]int
	none    int
}{
	{[4]int{111, 3, 7, -1}, [4]int{92, 2, 6, -1}, 2},
	{[4]int{84, 10, 23, -1}, [4]int{72, 9, 20, -1}, 6},
	{[4]int{93, 8, 17, -1}, [4]int{79, 7, 14, -1}, 5},
	{[4]int{95, 10, 13, 1}, [4]int{80, 8, 11, 1}, 4},
	{[4]int{87, 12, 17, 0}, [4]int{75, 10, 15, 0}, 7},
	{[4]int{87, 11, 19, 0}, [4]int{74, 9, 16, 0}, 6},
	{[4]int{102, 14, 3, 1}, [4]int{85, 12, 3, 1}, 3},
	{[4]int{88, 20, 7, 1}, [4]int{76, 17, 6, 1}, 7},
	{[4]int{92, 12, 9, 2}, [4]int{80, 10, 8, 2}, 8},
	{[4]int{95, 11, 13, 0}, [4]int{80, 9, 11, 0}, 4},
	{[4]int{72, 20, 15, 6}, [4]int{64, 18, 13, 5}, 10},
	{[4]int{72, 15, 22, 6}, [4]int{63, 13, 19, 5}, 8},
	{[4]int{68, 15, 34, 2}, [4]int{57, 13, 29, 2}, 4},
	{[4]int{64, 6, 38, 10}, [4]int{54, 5, 32, 8}, 5},
	{[4]int{69, 16, 33, 2}, [4]int{58, 13, 28, 2}, 3},
	{[4]int{65, 13, 38, 3}, [4]int{55, 11, 32, 3}, 4},
	{[4]int{93, 19, 7, -1}, [4]int{78, 16, 6, -1}, 4},
	{[4]int{69, 25, 22, -1}, [4]int{59, 22, 19, -1}, 7},
}

func TestRespondents(t *testing.T) {
	n := proposed(t, HistoryRespondents)
	sum := 0
	for _, r := range respondents {
		sum += r
	}
	assert.Equal(t, n("written responses"), sum)
	assert.Equal(t, n("types of respondent"), len(respondents))
	assert.Equal(t, n("written responses"), n("on the form")+n("off the form"))
	assert.Equal(t, n("children"), n("children online")+n("children by symbols")+n("children in groups")+n("children through an officer"))
	assert.Equal(t, n(""), n("written responses")+n("children"))
	assert.Equal(t, n("questions"), len(questions))

	fewest, most := math.MaxInt, 0
	for i, q := range questions {
		answers := 0
		for _, v := range q.votes {
			answers += max(v, 0)
		}
		assert.Equal(t, n("on the form"), answers+q.none, "question %d", i+1)
		fewest, most = min(fewest, answers), max(most, answers)
	}
	assert.Equal(t, n("fewest answers"), fewest)
	assert.Equal(t, n("most answers"), most)
}

func TestSurveyPercentages(t *testing.T) {
	n := proposed(t, HistorySurveyPercentages)
	halfUp := func(part, of int) int { return (200*part + of) / (2 * of) }

	cells := 0
	for i, q := range questions {
		answers := 0
		for _, v := range q.votes {
			answers += max(v, 0)
		}
		for j, v := range q.votes {
			if v >= 0 {
				cells++
				assert.Equal(t, q.percent[j], halfUp(v, answers), "question %d, row %d", i+1, j+1)
			}
		}
	}
	assert.Equal(t, n("percentages of annex C"), cells)

	// Annex A: whom inspectors should talk to, by 123 who answered online and 35
	// by symbols.
	cells = 0
	for _, c := range []struct{ of, votes, percent int }{
		{123, 117, 95}, {123, 111, 90}, {123, 99, 80}, {123, 86, 70}, {123, 74, 60},
		{123, 55, 45}, {123, 49, 40}, {123, 26, 21}, {123, 25, 20}, {123, 15, 12},
		{35, 27, 77}, {35, 26, 74}, {35, 24, 69}, {35, 22, 63}, {35, 22, 63}, {35, 22, 63},
		{35, 17, 49}, {35, 13, 37},
	} {
		cells++
		assert.Equal(t, c.percent, halfUp(c.votes, c.of))
	}
	assert.Equal(t, n("percentages of annex A"), cells)
}

func TestChildrenScores(t *testing.T) {
	n := proposed(t, HistoryChildrenScores)
	// Annex A, in the order printed: total score, voters, average in hundredths.
	scores := []struct{ total, voters, average int }{
		{633, 137, 462}, {613, 136, 451}, {609, 138, 441}, {588, 134, 439}, {587, 134, 438},
		{581, 133, 437}, {588, 135, 436}, {590, 136, 434}, {592, 137, 432}, {584, 137, 426},
		{575, 135, 426}, {587, 138, 425}, {565, 133, 425}, {581, 137, 424}, {573, 136, 421},
		{567, 135, 420}, {554, 132, 420}, {562, 134, 419}, {558, 137, 407}, {546, 136, 401},
		{542, 137, 396}, {513, 138, 372}, {486, 138, 352},
	}
	assert.Len(t, scores, n("factors"))
	v, _ := HistorySurveyPercentages.Under(Proposed2013)
	assert.Equal(t, v.Figure("averages").N, len(scores))
	places := int(math.Pow10(v.Figure("decimal places of an average").N))

	var totals, averages []int
	over := 0
	for _, s := range scores {
		assert.Equal(t, s.average, (2*places*s.total+s.voters)/(2*s.voters))
		assert.GreaterOrEqual(t, s.total, s.voters*n("lowest score"))
		assert.LessOrEqual(t, s.total, s.voters*n("highest score"))
		totals, averages = append(totals, s.total), append(averages, s.average)
		if s.total > 600 {
			over++
		}
	}
	assert.Equal(t, n("highest less lowest total"), slices.Max(totals)-slices.Min(totals))
	assert.Equal(t, n("totals over 600"), over)
	slices.Reverse(averages)
	assert.True(t, slices.IsSorted(averages))
}

// Providers asked to know which edition applied on a day, what changed between
// two and from when: so every change has a day, on which its edition begins or
// within which it lies.
func TestSameRulesSameTime(t *testing.T) {
	for c := range Changes(date("2011-03-31"), date("2026-06-29")) {
		e, err := EditionOn(c.After.From)
		require.NoError(t, err)
		assert.Equal(t, e, c.After.Edition, c.Rule)
	}
}
