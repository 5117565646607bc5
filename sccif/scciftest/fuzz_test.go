package scciftest_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/scciftest"
)

// Whatever stands in a file, it is refused or it is a case: one that is written as it
// was read reads alike, and running it ends in words.
func FuzzReadCase(f *testing.F) {
	count := 0
	for _, c := range scciftest.Cases() {
		if count++; count%9 != 1 {
			continue // a few of each area
		}
		c.Checks[0].Answer = nil
		file, err := json.Marshal(c)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
	}
	f.Add([]byte(oneCase))
	f.Add([]byte(`{"version": 1, "rule": "year.halves", "checks": [{"expect": [[{}]]}]}`))
	f.Fuzz(func(t *testing.T, file []byte) {
		c, err := scciftest.ReadCase(bytes.NewReader(file))
		if err != nil {
			if c.Rule != 0 || c.Checks != nil {
				t.Fatal("an error leaves no case")
			}
			return
		}
		again, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		d, err := scciftest.ReadCase(bytes.NewReader(again))
		if err != nil {
			t.Fatalf("%v in %s", err, again)
		}
		if c.Rule != d.Rule || c.Kind != d.Kind || len(c.Checks) != len(d.Checks) {
			t.Fatalf("%+v became %+v", c, d)
		}
		for _, err := range c.Run(nil) {
			if err.Error() == "" {
				t.Fatal("an error without words")
			}
		}
	})
}

// Whatever was stored, it is compared or refused.
func FuzzRecompute(f *testing.F) {
	s := store(f, inspected(), "2024-06-01")
	f.Add([]byte(s.Assessment), "2024-06-01")
	f.Add([]byte(`{"duties": [], "rules": [{"id": 1}, null], "timelines": [{"milestones": {}}]}`), "2018-01-01")
	f.Fuzz(func(t *testing.T, assessment []byte, on string) {
		d, err := calendar.ParseDate(on)
		if err != nil {
			return
		}
		r, err := scciftest.Stored{Home: s.Home, On: d, Assessment: assessment}.Recompute(scciftest.RecomputeOptions{})
		if err != nil && len(r.Moves) > 0 {
			t.Fatal("moves beside an error")
		}
		for _, m := range r.Moves {
			if m.Was == m.Now {
				t.Fatalf("%v has not moved", m)
			}
		}
	})
}
