package sccif_test

import (
	"fmt"
	"iter"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
)

// tenYears is a home with a history of ten years: an inspection a year, a second
// one after requires improvement, and residents who come and go.
func tenYears(t testing.TB, n int) sccif.Home {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, `{"version": 1, "urn": "SC%06d", "provision": "children's home", "registered": "2013-06-05", "inspections": [`, n)
	for year := 2014; year < 2024; year++ {
		grade := []string{"good", "requires improvement to be good", "outstanding"}[(year+n)%3]
		if year < 2015 {
			grade = "good"
		}
		if year > 2014 {
			b.WriteString(",")
		}
		fmt.Fprintf(&b, `{"type": "full", "first": "%d-06-%02d", "last": "%d-06-%02d", "judgements": {"overall": %q, "helpedAndProtected": "good", "leadersAndManagers": %q}}`,
			year, 10+n%10, year, 11+n%10, grade, grade)
	}
	b.WriteString(`], "residents": [`)
	for k := range 20 {
		if k > 0 {
			b.WriteString(",")
		}
		fmt.Fprintf(&b, `{"id": "R%d", "born": "%d-0%d-15", "stays": [{"from": "%d-02-01", "to": "%d-09-01"}]}`, k, 2001+k/3, 1+k%9, 2013+k/2, 2015+k/2)
	}
	b.WriteString("]}")
	h, err := sccif.ReadHome(strings.NewReader(b.String()))
	require.NoError(t, err)
	return h
}

var on = calendar.MustParseDate("2024-06-01")

func BenchmarkAssess(b *testing.B) {
	home := tenYears(b, 1)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := sccif.Assess(home, on); err != nil {
			b.Fatal(err)
		}
	}
}

func many(homes []sccif.Home, n int) iter.Seq2[sccif.Home, error] {
	return func(yield func(sccif.Home, error) bool) {
		for k := range n {
			if !yield(homes[k%len(homes)], nil) {
				return
			}
		}
	}
}

// BenchmarkAssessAll assesses as many homes as there are in England. Beside it
// stand one plain loop, and one plain loop a core over its share of the homes:
// the last is what the machine can do.
func BenchmarkAssessAll(b *testing.B) {
	const england = 4000
	homes := make([]sccif.Home, 50)
	for k := range homes {
		homes[k] = tenYears(b, k)
	}
	loop := func(n int) {
		for h := range many(homes, n) {
			if _, err := sccif.Assess(h, on); err != nil {
				b.Error(err)
			}
		}
	}
	b.Run("all", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, err := range sccif.AssessAll(many(homes, england), on) {
				if err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	b.Run("one loop", func(b *testing.B) {
		for b.Loop() {
			loop(england)
		}
	})
	b.Run("independent loops", func(b *testing.B) {
		cores := runtime.GOMAXPROCS(0)
		for b.Loop() {
			var group sync.WaitGroup
			for range cores {
				group.Go(func() { loop(england / cores) })
			}
			group.Wait()
		}
	})
}
