package report

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// benchNames gives names that are not words of the text, and a text of about the
// given size into which each is written a few times.
func benchNames(size, names int) (Names, []string, string) {
	r := rand.New(rand.NewPCG(3, 4))
	syllables := strings.Fields("ba ren do lin mar tes wil cor hen ney sa bri fa ro el ka vin ter osh um")
	word := func() string {
		var b strings.Builder
		for range 2 + r.IntN(2) {
			b.WriteString(syllables[r.IntN(len(syllables))])
		}
		return b.String()
	}
	var n Names
	var all []string
	for i := range names {
		name := fmt.Sprintf("%s %s", word(), word())
		if i%2 == 0 {
			name, _, _ = strings.Cut(name, " ")
		}
		all = append(all, name)
		n.Children = append(n.Children, Person{Names: []string{name}})
	}
	common := strings.Fields("the children and staff at this home make good progress because leaders know them well; they don’t always record it, however. Managers review risk.")
	var b strings.Builder
	for b.Len() < size {
		if r.IntN(500) == 0 {
			b.WriteString(strings.ToUpper(all[r.IntN(len(all))]) + "’s ")
		}
		b.WriteString(common[r.IntN(len(common))] + " ")
	}
	return n, all, b.String()
}

// plainSearch looks for each name by itself in the text in lower case. It does less
// than the checker: no accents, no hyphens, no word boundaries.
func plainSearch(names []string, text string) int {
	text = strings.ToLower(text)
	found := 0
	for _, name := range names {
		found += strings.Count(text, name)
	}
	return found
}

func BenchmarkCheck(b *testing.B) {
	for _, count := range []int{20, 200, 2000} {
		n, _, text := benchNames(1<<20, count)
		c := checker(b, n)
		b.Run(fmt.Sprintf("1MB/%d names", count), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				_, _ = c.CheckString(text)
			}
		})
	}
}

func BenchmarkPlainSearch(b *testing.B) {
	_, all, text := benchNames(1<<20, 200)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		plainSearch(all, text)
	}
}

// BenchmarkCheckRatio runs both in turn on 1 MB with 200 names and gives how many
// times as long the plain search takes.
func BenchmarkCheckRatio(b *testing.B) {
	n, all, text := benchNames(1<<20, 200)
	c := checker(b, n)
	b.ReportAllocs()
	var ours, plain time.Duration
	for b.Loop() {
		start := time.Now()
		_, _ = c.CheckString(text)
		middle := time.Now()
		plainSearch(all, text)
		ours, plain = ours+middle.Sub(start), plain+time.Since(middle)
	}
	b.ReportMetric(float64(plain)/float64(ours), "plain/check")
}

func BenchmarkNewChecker(b *testing.B) {
	n, _, _ := benchNames(1<<10, 200)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = NewChecker(n)
	}
}
