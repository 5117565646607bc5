package rule

import (
	"iter"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestConsultationRespondents(t *testing.T) {
	r := ConsultationRespondents()
	assert.Equal(t, Respondents{123, 3, 140, 36, 28, 3}, r)
	assert.Equal(t, 126, r.Written())
	assert.Equal(t, 207, r.Children())
	assert.Equal(t, 333, r.All())

	// 121 is the most who answered a question, 113 the fewest.
	for _, c := range []struct {
		answered, not int
		want          Truth
	}{
		{121, 2, Yes}, {122, 1, No}, {113, 10, Yes}, {112, 11, No}, {117, 6, Yes}, {117, 5, No}, {117, 7, No},
	} {
		assert.Equal(t, c.want, r.QuestionAddsUp(c.answered, c.not), "%d and %d", c.answered, c.not)
	}
}

// annexA are the totals and voters of the 23 factors in the order printed.
var annexA = [][2]int{
	{633, 137}, {613, 136}, {609, 138}, {588, 134}, {587, 134}, {581, 133}, {588, 135}, {590, 136},
	{592, 137}, {584, 137}, {575, 135}, {587, 138}, {565, 133}, {581, 137}, {573, 136}, {567, 135},
	{554, 132}, {562, 134}, {558, 137}, {546, 136}, {542, 137}, {513, 138}, {486, 138},
}

func TestChildrensScores(t *testing.T) {
	with := func(change func([][2]int) [][2]int) iter.Seq2[int, int] {
		scores := change(append([][2]int(nil), annexA...))
		return func(yield func(int, int) bool) {
			for _, s := range scores {
				if !yield(s[0], s[1]) {
					return
				}
			}
		}
	}
	for name, c := range map[string]struct {
		change func([][2]int) [][2]int
		want   Truth
	}{
		"as printed":         {func(s [][2]int) [][2]int { return s }, Yes},
		"one factor less":    {func(s [][2]int) [][2]int { return s[:22] }, No},
		"146 points apart":   {func(s [][2]int) [][2]int { s[22][0] = 487; return s }, No},
		"148 points apart":   {func(s [][2]int) [][2]int { s[22][0] = 485; return s }, No},
		"a fourth over 600":  {func(s [][2]int) [][2]int { s[3] = [2]int{601, 137}; return s }, No},
		"600 is not over it": {func(s [][2]int) [][2]int { s[2] = [2]int{600, 136}; return s }, No},
		"another order":      {func(s [][2]int) [][2]int { s[4], s[5] = s[5], s[4]; return s }, No},
		"no voters":          {func(s [][2]int) [][2]int { s[21][1] = 0; return s }, No},
		"above five":         {func(s [][2]int) [][2]int { s[0][1] = 126; return s }, No},
		"five":               {func(s [][2]int) [][2]int { s[0][1] = 127; return s }, Yes},
		"below one":          {func(s [][2]int) [][2]int { s[22][1] = 487; return s }, No},
		"one":                {func(s [][2]int) [][2]int { s[22][1] = 486; return s }, Yes},
		"nothing":            {func([][2]int) [][2]int { return nil }, No},
	} {
		assert.Equal(t, c.want, ChildrensScores(with(c.change)), name)
	}
}
