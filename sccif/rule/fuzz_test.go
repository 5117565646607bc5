package rule

import (
	"encoding/json"
	"testing"
)

func FuzzParseID(f *testing.F) {
	for _, s := range []string{"", "timeline.draft-18", "timeline.draft-18 ", "rule(3)", "TIMELINE", "\x00", "é.ø"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		id, err := ParseID(text)
		if err != nil {
			if id != None {
				t.Fatalf("%q: %v with an error", text, id)
			}
			return
		}
		if id.String() != text || !id.Valid() {
			t.Fatalf("%q reads as %v", text, id)
		}
	})
}

func FuzzParseEdition(f *testing.F) {
	for _, s := range []string{"", "sccif-2023", "sccif-2024", "proposed-2013", "1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		e, err := ParseEdition(text)
		if err == nil && (e.String() != text || !e.Valid()) {
			t.Fatalf("%q reads as %v", text, e)
		}
		if err != nil && e != 0 {
			t.Fatalf("%q: %v with an error", text, e)
		}
	})
}

// Whatever the bytes, a value is read whole or not at all, and what was read is
// written as it stood.
func FuzzUnmarshalText(f *testing.F) {
	for _, s := range []string{
		"", "always", "stated", "date", "working days", "sccif-2023", "applied", "yes", "unknown",
		"onsite.full", "true", "null", `["onsite.full"]`, "\xff",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		check := func(what string, err error, back []byte, written error) {
			if err == nil && (written != nil || string(back) != string(text)) {
				t.Fatalf("%s %q is written as %q (%v)", what, text, back, written)
			}
		}
		var (
			s Strength
			b Basis
			k Kind
			u Unit
			o Outcome
			c Source
			e Edition
			i ID
			r Truth
			q Set
		)
		err := s.UnmarshalText(text)
		back, written := s.MarshalText()
		check("strength", err, back, written)
		err = b.UnmarshalText(text)
		back, written = b.MarshalText()
		check("basis", err, back, written)
		err = k.UnmarshalText(text)
		back, written = k.MarshalText()
		check("kind", err, back, written)
		err = u.UnmarshalText(text)
		back, written = u.MarshalText()
		check("unit", err, back, written)
		err = o.UnmarshalText(text)
		back, written = o.MarshalText()
		check("outcome", err, back, written)
		err = c.UnmarshalText(text)
		back, written = c.MarshalText()
		check("source", err, back, written)
		err = e.UnmarshalText(text)
		back, written = e.MarshalText()
		check("edition", err, back, written)
		err = i.UnmarshalText(text)
		back, written = i.MarshalText()
		check("rule", err, back, written)
		if err = r.UnmarshalText(text); len(text) > 0 {
			back, written = r.MarshalText()
			check("truth", err, back, written)
		}
		err = r.UnmarshalJSON(text)
		back, written = r.MarshalJSON()
		check("truth in JSON", err, back, written)
		if q.UnmarshalJSON(text) == nil {
			again, err := json.Marshal(q)
			var q2 Set
			if err != nil || json.Unmarshal(again, &q2) != nil || q != q2 {
				t.Fatalf("set %q is written as %q (%v)", text, again, err)
			}
		}
	})
}

// Look-ups answer for any number and any day.
func FuzzLookUps(f *testing.F) {
	f.Add(uint16(0), uint8(0), 0)
	f.Add(uint16(30), uint8(8), 45000)
	f.Add(uint16(65535), uint8(255), -1)
	f.Fuzz(func(t *testing.T, n uint16, e uint8, days int) {
		id, day := ID(n), date("2011-04-01").AddDays(days)
		_, _ = id.On(day)
		_, _ = id.Under(Edition(e))
		_, _ = id.Pending(day)
		_ = FindingOn(id, day, Outcome(e), "").String()
		_, _ = EditionOn(day)
		_, _ = Edition(e).First(), Edition(e).Last()
		s := SetOf(id)
		s.Remove(id)
		if s != (Set{}) {
			t.Fatal(id)
		}
	})
}
