package published

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Where encoding/csv finds nothing wrong with a row, it is taken apart as there.
func FuzzSplit(f *testing.F) {
	for _, seed := range []string{"a,b,c", `"a,b",""`, `"a ""b"" c",d`, "\"a\nb\",c", ",,", `a"b`, `"a`, `"a"b",c`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		cells, stray, open := split(text, false)
		loose, strayToo, again := split(text, true)
		require.False(t, again)
		require.NotEmpty(t, loose)
		if open {
			require.Positive(t, strayToo)
		} else {
			require.Equal(t, cells, loose)
			require.Equal(t, stray, strayToo)
		}
		r := csv.NewReader(strings.NewReader(text))
		want, err := r.ReadAll()
		if err != nil || len(want) != 1 || strings.Contains(text, "\r") || strings.HasPrefix(text, "\n") || strings.HasSuffix(text, "\n") {
			return
		}
		require.False(t, open)
		require.Zero(t, stray)
		require.Equal(t, want[0], cells)
	})
}

func TestSlip(t *testing.T) {
	for _, w := range []string{"inspection", "inspectio", "inspections", "nspection", "inspectiom", "inspeection", "xnspection"} {
		assert.True(t, slip(w, "inspection"), w)
	}
	for _, w := range []string{"", "inspect", "inspectoin", "inspectionist", "nspectiom"} {
		assert.False(t, slip(w, "inspection"), w)
	}
	assert.False(t, has([]string{"dates"}, "date"), "short words have to be right")
}

func TestFold(t *testing.T) {
	for _, text := range []string{"", " ", "a", "a b", " a b", "a b ", "a  b", "a\nb", "a\u00a0b", "é  é", "\ta"} {
		assert.Equal(t, strings.Join(strings.Fields(text), " "), fold(text))
	}
}
