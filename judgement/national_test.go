package judgement_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

func TestClaims(t *testing.T) {
	holds := func(n National) (all [4]rule.Truth) {
		for i, c := range n.Claims() {
			all[i] = c.Holds
		}
		return all
	}
	falling := []Share{{82, 100}, {79, 100}, {70, 100}, {75, 100}, {65, 100}}
	assert.Equal(t, [4]rule.Truth{yes, yes, yes, yes}, holds(National{2001, 2001, falling, Share{51, 100}}))
	assert.Equal(t, [4]rule.Truth{no, no, no, no}, holds(National{2000, 2000,
		[]Share{{80, 100}, {79, 100}, {70, 100}, {75, 100}, {8, 10}}, Share{50, 100}}))
	assert.Equal(t, [4]rule.Truth{}, holds(National{}))
	// A sixth year does not count, four are too few to tell, and one higher is enough.
	assert.Equal(t, yes, holds(National{GoodOrBetter: append(falling, Share{9, 10})})[2])
	assert.Equal(t, unknown, holds(National{GoodOrBetter: falling[:4]})[2])
	assert.Equal(t, no, holds(National{GoodOrBetter: []Share{{1, 2}, {2, 3}}})[2])
	assert.Equal(t, unknown, holds(National{GoodOrBetter: []Share{{1, 2}, {}, {1, 3}, {1, 3}, {1, 3}}})[2])
	assert.Equal(t, unknown, holds(National{GoodOrBetter: []Share{{}}})[2])
	assert.Equal(t, unknown, holds(National{GoodOrBetter: []Share{{}, {1, 3}, {1, 3}, {1, 3}, {1, 3}}})[2])
	assert.Equal(t, "more than 2000 homes", National{}.Claims()[0].Text)
	for i, id := range []rule.ID{rule.HistoryNational2017, rule.HistoryNational2017, rule.HistoryGoodOrBetter, rule.HistoryGoodOrBetter} {
		assert.Equal(t, id, National{}.Claims()[i].Rule)
	}
}
