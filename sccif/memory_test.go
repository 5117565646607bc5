package sccif_test

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/sccif"
)

// mostLive gives the most memory that was live, in bytes, while so many homes were
// assessed and their answers let go.
func mostLive(t *testing.T, h sccif.Home, n int) uint64 {
	var most uint64
	k := 0
	for _, err := range sccif.AssessAll(many([]sccif.Home{h}, n), on) {
		require.NoError(t, err)
		if k++; k%500 == 0 {
			var now runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&now)
			most = max(most, now.HeapAlloc)
		}
	}
	require.Equal(t, n, k)
	return most
}

// Memory does not grow with the number of homes. An answer takes some ten thousand
// bytes: ten times as many answers that were kept would be seen.
func TestMemoryOfAssessAllDoesNotGrow(t *testing.T) {
	h := tenYears(t, 1)
	h.Residents = nil
	few, more := 1_000, 8_000
	if raced || testing.Short() {
		few, more = 1_000, 2_000
	}
	before := mostLive(t, h, few)
	after := mostLive(t, h, more)
	t.Logf("%d homes: %d kB live at most; %d homes: %d kB", few, before>>10, more, after>>10)
	assert.Less(t, after, before+uint64(more-few)*1_000, "some of each answer is kept")
}
