package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRatioOfRounds(t *testing.T) {
	var r results
	require.NoError(t, r.read(strings.NewReader(`goos: linux
cpu: A machine
BenchmarkX/fast-2 	 1000	 4.00 ns/op	 0 B/op	 0 allocs/op
BenchmarkX/slow-2 	 10	 80.00 ns/op
BenchmarkX/no-number 	 10	 7 ns/op
PASS
`)))
	require.NoError(t, r.read(strings.NewReader("BenchmarkX/fast-2 1000 2.00 ns/op 0 B/op 0 allocs/op\nBenchmarkX/slow-2 10 100 ns/op\n")))
	assert.Equal(t, "A machine", r.cpu)
	assert.Equal(t, "0", r.allocs["X/fast"])
	assert.Equal(t, []float64{7}, r.times["X/no-number"])
	x, err := r.ratio("X/slow", "X/fast")
	require.NoError(t, err)
	assert.Equal(t, ratio{40, 50, 20, 50}, x)

	// What the processor was used is taken before the time by the clock.
	require.NoError(t, r.read(strings.NewReader("BenchmarkX/cpu 10 100 ns/op 30 cpu-ns/op 0 B/op 0 allocs/op\n")))
	assert.Equal(t, []float64{30}, r.times["X/cpu"])

	_, err = r.ratio("X/slow", "X/none")
	require.Error(t, err)
	require.Error(t, r.read(strings.NewReader("BenchmarkX/fast-2 1000 fast ns/op\n")))
	require.Error(t, r.table(&strings.Builder{}), "benchmarks are missing")
}

func TestFigures(t *testing.T) {
	for want, x := range map[string]float64{
		"0.85": 0.851, "9.99": 9.99, "12.3": 12.34, "123": 123.4, "8,970": 8967, "12,000": 11_950, "1,000": 999.6, "1,230,000": 1_234_567,
	} {
		assert.Equal(t, want, figures(x))
	}
}

// Every benchmark that is set against another is there, and runs.
func TestRun(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: the benchmarks are not run")
	}
	var tables strings.Builder
	require.NoError(t, run(&tables, "..", 1, "1x"))
	for _, p := range pairs {
		assert.Contains(t, tables.String(), "| "+p.work+" | ", p.ours)
	}
	for _, s := range speedUps {
		assert.Contains(t, tables.String(), "| "+s.work+" | ")
	}
	assert.NotContains(t, tables.String(), "NaN")
}
