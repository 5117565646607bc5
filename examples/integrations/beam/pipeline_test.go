package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/schedule"
)

var withBeam = flag.Bool("beam", false, "run the pipeline on the local runner")

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

var on = calendar.MustParseDate("2024-06-01")

// written has n homes, a line each, and between them lines that are none.
func written(n int) string {
	var b strings.Builder
	for k := range n {
		fmt.Fprintf(&b, `{"urn":"SC%06d","provision":"children's home","registered":"20%02d-05-0%d","inspections":[{"type":"full","first":"2023-0%d-14","judgements":{"overall":%q}}],"regulation44Visits":[{"visit":"2024-05-1%d"}]}`+"\n",
			k, 15+k%8, 1+k%9, 1+k%9, []string{"good", "inadequate", "requires improvement", "outstanding"}[k%4], k%10)
		switch k % 10 {
		case 3:
			b.WriteString(`{"urn":"SC1","inspections":[{"type":"full","first":"2023-02-30"}]}` + "\n")
		case 5:
			b.WriteString("\n")
		case 7:
			b.WriteString("not JSON\n")
		case 8:
			b.WriteString(`{"urn":"SC2","provision":"boarding school"}` + "\n")
		}
	}
	return b.String()
}

// The pipeline gives what AssessAll gives over the same file, and the lines that are no
// homes with their errors.
func TestPipeline(t *testing.T) {
	if !*withBeam {
		t.Skip("not run without its flag: go test . -beam")
	}
	dir := t.TempDir()
	f := named(filepath.Join(dir, "homes.jsonl"), filepath.Join(dir, "answers"))
	text := written(200)
	require.NoError(t, os.WriteFile(f.homes, []byte(text), 0o600))
	require.NoError(t, run(context.Background(), f, on))

	var answers []string
	overdue := map[string]int{}
	failed := 0
	for a, err := range sccif.AssessAll(sccif.ReadHomes(strings.NewReader(text)), on) {
		if err != nil {
			failed++
			continue
		}
		answer, err := json.Marshal(a)
		require.NoError(t, err)
		answers = append(answers, string(answer))
		for d := range a.Duties(schedule.Overdue) {
			overdue[d.Rule.String()]++
		}
	}
	require.Len(t, answers, 200)
	require.Equal(t, 60, failed)
	require.NotEmpty(t, overdue)
	slices.Sort(answers)
	assert.Equal(t, answers, lines(t, f.answers))

	var counts []string
	for id, n := range overdue {
		counts = append(counts, fmt.Sprintf("%s,%d", id, n))
	}
	slices.Sort(counts)
	assert.Equal(t, counts, lines(t, f.overdue))

	kinds := map[string]int{}
	for _, l := range lines(t, f.bad) {
		var b badLine
		require.NoError(t, json.Unmarshal([]byte(l), &b))
		require.Contains(t, text, b.Line+"\n")
		assert.NotEmpty(t, b.Error)
		kinds[b.Line]++
	}
	assert.Len(t, kinds, 3)
	for _, n := range kinds {
		assert.Equal(t, 20, n)
	}
}

// lines gives the lines of a file in their order as texts.
func lines(t *testing.T, name string) []string {
	t.Helper()
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	all := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	slices.Sort(all)
	return all
}

// One line without a runner: what the workers do with it.
func TestLine(t *testing.T) {
	var answers, overdue, bad []string
	collect := func(list *[]string) func(string) { return func(s string) { *list = append(*list, s) } }
	f := &assessFn{On: on}
	for _, text := range strings.Split(written(10), "\n") {
		f.ProcessElement(text, collect(&answers), collect(&overdue), collect(&bad))
	}
	assert.Len(t, answers, 10)
	assert.NotEmpty(t, overdue)
	require.Len(t, bad, 3)
	assert.Contains(t, bad[0], `no such day`)
	assert.NotContains(t, bad[0], `"error":"SC1`)
}

func TestNoFile(t *testing.T) {
	require.ErrorIs(t, run(context.Background(), named(filepath.Join(t.TempDir(), "none"), "answers"), on), os.ErrNotExist)
}
