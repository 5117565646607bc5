package sample

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/schedule"
)

// The homes are valid and varied: among their duties are those of every status.
func TestHomes(t *testing.T) {
	statuses := map[schedule.Status]int{}
	n := 0
	for h, err := range Homes(200) {
		require.NoError(t, err)
		require.NoError(t, h.Validate())
		require.Equal(t, h, Home(n), "the same on every run")
		n++
		a, err := sccif.Assess(h, On)
		require.NoError(t, err)
		for d := range a.Duties() {
			statuses[d.Status]++
		}
	}
	assert.Equal(t, 200, n)
	assert.Len(t, statuses, 6, "%v", statuses)
	t.Log(statuses)
}
