package published_test

import (
	"strings"
	"testing"

	. "github.com/sccif/sccif-go/sccif/published"
)

// A thousand rows of 21 columns.
func BenchmarkRows(b *testing.B) {
	text := header2022 + strings.Repeat(row2022, 1000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range Rows(strings.NewReader(text)) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
