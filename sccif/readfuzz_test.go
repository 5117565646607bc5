package sccif_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/sccif"
)

// seeds are texts of every kind that a case file may hold or be confused with.
func seeds(f *testing.F) {
	f.Add(readCase(f, "case.json"))
	f.Add(readCase(f, "several.json"))
	for _, text := range []string{
		"", " ", "{}", "[]", "null", "true", "0", `""`, "{", "}", `{"`, `{"urn"`, `{"urn":`, `{"urn":"`, `"é`, "\ufeff{}", "\xff\xfe{}", "{}\x00", "{} {}", "{}\n{}\n",
		`{"version":2}`, `{"version":-0}`, `{"version":1e400}`, `{"version":00}`, `{"version":1.0}`, `{"version":9223372036854775808}`,
		`{"registered":"2023-02-30"}`, `{"registered":"0000-00-00"}`, `{"registered":"9999-12-31"}`, `{"registered":"2023-02-3\u0030"}`,
		`{"URN":"1"}`, `{"urn":"1","urn":"2"}`, `{"urn":"1","\u0075rn":"2"}`, `{"constructor":{}}`, `{"__proto__":null}`, `{"":1}`,
		`{"urn":"\ud800"}`, `{"urn":"\udc00\ud800"}`, `{"urn":"\ud83d\ude00"}`, "{\"urn\":\"\xff\"}", "{\"\xff\":1}", `{"urn":"\u0000"}`, "{\"urn\":\"\x00\"}", `{"urn":"\\"}`, `{"urn":"\"]}"}`,
		`{"urn":` + strings.Repeat("[", 30) + strings.Repeat("]", 30) + `}`, strings.Repeat("[", 11000), strings.Repeat(`{"a":`, 30) + "1" + strings.Repeat("}", 30),
		`{"concerns":["2024-01-01",null,1,"x",[],{}]}`, `{"enforcement":["2024-01-02/2024-01-01","/",""]}`,
		`{"buildings":["A","A","",null]}`, `{"recruiting":null,"childrenLiving":1,"providesEducation":"true"}`,
		`{"inspections":[{"type":"full","first":"2024-02-27","last":"2024-02-26","judgements":{"overall":"Good","x":1}},{},null,1]}`,
		`{"regulation45Reviews":["2024-01-31",{"completed":"2024-01-31","sent":"2024-02-01"},{},null]}`,
		`{"residents":[{"id":"1","born":"2024-01-01","stays":[{"from":"2023-01-01","to":"2022-01-01"}]},{"id":"1"}]}`,
		"{\r\n\"urn\"\t:\r\"1\"}\r\n", `{"urn":123456789012345678901234567890}`, `{"registered":` + strings.Repeat("9", 100) + `}`,
	} {
		f.Add([]byte(text))
	}
}

// Any text is read or refused, never both; what is read comes back when it is
// written; what is refused names its place and nothing that could not be printed.
func FuzzReadHome(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		home, err := sccif.ReadHome(bytes.NewReader(text))
		if err != nil {
			checkErrors(t, text, home, err)
			return
		}
		require.True(t, json.Valid(bytes.TrimPrefix(text, []byte("\ufeff"))))
		require.NoError(t, home.Validate())
		written, err := json.Marshal(home)
		require.NoError(t, err)
		again, err := sccif.ReadHome(bytes.NewReader(written))
		require.NoError(t, err, "%s", written)
		require.Equal(t, home, again)
	})
}

func checkErrors(t *testing.T, text []byte, home sccif.Home, err error) {
	require.Zero(t, home)
	var list sccif.ReadErrors
	require.ErrorAs(t, err, &list)
	require.NotEmpty(t, list)
	lines := bytes.Split(bytes.TrimPrefix(text, []byte("\ufeff")), []byte("\n"))
	for i, e := range list {
		require.Error(t, e.Err)
		if errors.Is(e.Err, sccif.ErrTooMany) {
			require.Len(t, list, sccif.MaxReadErrors+1)
			require.Equal(t, sccif.MaxReadErrors, i)
			continue
		}
		require.True(t, 1 <= e.Line && e.Line <= len(lines), "line %d", e.Line)
		require.True(t, 1 <= e.Column && e.Column <= utf8.RuneCount(lines[e.Line-1])+1, "column %d", e.Column)
		if i > 0 {
			before := list[i-1]
			require.True(t, before.Line < e.Line || before.Line == e.Line && before.Column <= e.Column, "order")
		}
		require.LessOrEqual(t, len(e.Literal), 10*45)
		require.True(t, utf8.ValidString(e.Error()))
		require.NotContains(t, e.Error(), "\n")
	}
}

// Line by line the same homes and errors come out, on the lines where they stand.
func FuzzReadHomes(f *testing.F) {
	seeds(f)
	f.Add([]byte("\ufeff\ufeff{}\n\ufeff\ufeff{}\n\ufeff{}"))
	f.Add([]byte("{\"urn\":\"1\"}\n\n{\"closed\":1}\r\n{\"urn\":\"3\"}"))
	f.Fuzz(func(t *testing.T, text []byte) {
		type result struct {
			home sccif.Home
			err  string
		}
		var want, got []result
		for i, line := range bytes.Split(text, []byte("\n")) {
			if len(bytes.TrimSpace(line)) == 0 {
				continue
			}
			// The same line read alone, with as many lines before it. A mark at its
			// beginning is passed over once, which ReadHome does where nothing
			// stands before it.
			if i > 0 {
				line = bytes.TrimPrefix(line, []byte("\ufeff"))
			}
			home, err := sccif.ReadHome(strings.NewReader(strings.Repeat("\n", i) + string(line)))
			r := result{home: home}
			if err != nil {
				r.err = err.Error()
			}
			want = append(want, r)
		}
		for home, err := range sccif.ReadHomes(bytes.NewReader(text)) {
			r := result{home: home}
			if err != nil {
				r.err = err.Error()
			}
			got = append(got, r)
		}
		require.Len(t, got, len(want))
		for i := range want {
			assert.Equal(t, want[i].home, got[i].home)
			// At the end of a line the one text ends and the other goes on.
			if !strings.Contains(want[i].err, "not JSON") {
				assert.Equal(t, want[i].err, got[i].err)
			} else {
				assert.Contains(t, got[i].err, "not JSON")
			}
		}
	})
}
