package sccif

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// largeHome is a case file of some 30,000 bytes: a home of ten years.
func largeHome(tb testing.TB) []byte {
	var b bytes.Buffer
	b.WriteString(`{"version": 1, "urn": "SC000001", "provision": "children's home", "registered": "2014-05-01"`)
	list := func(name string, n int, entry func(k int) string) {
		fmt.Fprintf(&b, ",\n  %q: [", name)
		for k := range n {
			if k > 0 {
				b.WriteString(",")
			}
			b.WriteString("\n    " + entry(k))
		}
		b.WriteString("]")
	}
	list("inspections", 20, func(k int) string {
		return fmt.Sprintf(`{"type": "full", "first": "%d-06-03", "last": "%[1]d-06-04", "feedback": "%[1]d-06-04", "published": "%[1]d-07-20",
     "judgements": {"overall": "good", "helpedAndProtected": "good", "leadersAndManagers": "requires improvement"}}`, 2015+k/2)
	})
	list("managers", 5, func(k int) string {
		return fmt.Sprintf(`{"id": "M%d", "appointed": "%d-01-06", "started": "%[2]d-01-06", "left": "%d-12-31", "qualified": "2013-01-01"}`, k, 2014+2*k, 2015+2*k)
	})
	list("staff", 100, func(k int) string {
		return fmt.Sprintf(`{"id": "S%d", "started": "%d-05-09", "qualified": "%d-11-01"}`, k, 2014+k/10, 2016+k/10)
	})
	list("residents", 100, func(k int) string {
		return fmt.Sprintf(`{"id": "R%d", "born": "%d-03-01", "stays": [{"from": "%d-01-10", "to": "%[3]d-12-01"}]}`, k, 2004+k/10, 2014+k/10)
	})
	list("regulation44Visits", 120, func(k int) string {
		return fmt.Sprintf(`{"visit": "%d-%02d-17", "reportSent": "%[1]d-%02[2]d-25"}`, 2015+k/12, 1+k%12)
	})
	list("regulation45Reviews", 20, func(k int) string { return fmt.Sprintf(`"%d-%02d-28"`, 2015+k/2, 1+k%2*6) })
	b.WriteString("\n}\n")
	require.True(tb, json.Valid(b.Bytes()))
	return b.Bytes()
}

func BenchmarkReadHome(b *testing.B) {
	text := largeHome(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ReadHome(bytes.NewReader(text)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkUnmarshalFields is what encoding/json alone takes, which passes over
// unknown fields and finds no more than the first error.
func BenchmarkUnmarshalFields(b *testing.B) {
	type fields Home
	text := largeHome(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		var h fields
		if err := json.Unmarshal(text, &h); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkValidate(b *testing.B) {
	home, err := ReadHome(bytes.NewReader(largeHome(b)))
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if err := home.Validate(); err != nil {
			b.Fatal(err)
		}
	}
}
