package scciftest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Mismatch is where an answer is not what is expected.
type Mismatch struct {
	// Path is the place: "duties[].closes".
	Path string
	// Want and Got are JSON; Got is empty where the answer has nothing there.
	Want, Got string
}

// String gives the mismatch in a line.
func (m Mismatch) String() string {
	if m.Got == "" {
		return m.Path + ": want " + m.Want + ", got nothing"
	}
	return m.Path + ": want " + m.Want + ", got " + m.Got
}

// Match holds an answer against the part of it that is expected:
//
//   - of an object, every name that is expected is there and its value matches; other
//     names may be there too. Null is expected of what must be null or not there;
//   - of a list of objects, every object that is expected matches one in the list; the
//     list may have others;
//   - every other list is the same from beginning to end; the empty list matches only
//     the empty list, null and nothing;
//   - text, numbers, true and false are equal.
//
// It gives where the two differ; for an object that none of a list matches, where the
// nearest differs. The error is for text that is not JSON.
func Match(expect, answer []byte) ([]Mismatch, error) {
	want, err := parse(expect)
	if err != nil {
		return nil, fmt.Errorf("expect: %w", err)
	}
	got, err := parse(answer)
	if err != nil {
		return nil, fmt.Errorf("answer: %w", err)
	}
	return match("", want, got), nil
}

func parse(text []byte) (any, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, err
	}
	return v, nil
}

func match(path string, want, got any) []Mismatch {
	switch want := want.(type) {
	case map[string]any:
		have, ok := got.(map[string]any)
		if !ok {
			break
		}
		var out []Mismatch
		for _, name := range slices.Sorted(maps.Keys(want)) {
			out = append(out, match(join(path, name), want[name], have[name])...)
		}
		return out
	case []any:
		have, ok := got.([]any)
		switch {
		case len(want) == 0 && len(have) == 0 && (ok || got == nil):
			return nil
		case !ok || len(want) == 0:
		case objects(want):
			var out []Mismatch
			for _, w := range want {
				out = append(out, nearest(path+"[]", w, have)...)
			}
			return out
		case len(want) == len(have):
			var out []Mismatch
			for k := range want {
				out = append(out, match(path+"["+strconv.Itoa(k)+"]", want[k], have[k])...)
			}
			return out
		}
	case json.Number:
		if have, ok := got.(json.Number); ok && sameNumber(want, have) {
			return nil
		}
	default: // text, true, false, null
		if want == got {
			return nil
		}
	}
	return []Mismatch{{path, text(want), text(got)}}
}

// nearest gives nothing where one of a list matches, else the mismatches of the one
// that comes nearest.
func nearest(path string, want any, list []any) []Mismatch {
	var best []Mismatch
	for _, got := range list {
		found := match(path, want, got)
		if len(found) == 0 {
			return nil
		}
		if best == nil || len(found) < len(best) {
			best = found
		}
	}
	if object, _ := want.(map[string]any); len(best) < max(len(object), 2) && best != nil {
		for k := range best {
			best[k].Want += " (of " + text(want) + ")"
		}
		return best
	}
	return []Mismatch{{path, text(want), ""}}
}

func objects(list []any) bool {
	for _, v := range list {
		if _, ok := v.(map[string]any); !ok {
			return false
		}
	}
	return true
}

func sameNumber(a, b json.Number) bool {
	x, errX := a.Float64()
	y, errY := b.Float64()
	return a == b || errX == nil && errY == nil && x == y
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// whole gives a value that was read from JSON as JSON; nothing for null.
func whole(v any) string {
	if v == nil {
		return ""
	}
	b, _ := json.Marshal(v) // what was read can be written
	return string(b)
}

// text is whole, cut where it is long.
func text(v any) string {
	const longest = 400
	if s := whole(v); len(s) <= longest {
		return s
	} else {
		return strings.ToValidUTF8(s[:longest], "") + "…"
	}
}

// Bare takes out of an answer what another implementation cannot be held to: its
// sentences and citations, and in an assessment the rules that did not apply, which are
// many. What is left are keys, dates, statuses, grades and outcomes.
func Bare(answer []byte) ([]byte, error) {
	v, err := parse(answer)
	if err != nil {
		return nil, err
	}
	return json.Marshal(bare(v))
}

func bare(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for _, name := range [...]string{"notes", "message", "summary", "otherwise", "section", "source", "basis"} {
			delete(v, name)
		}
		if v["outcome"] != nil {
			delete(v, "text") // of a finding; other texts are names
		}
		if because, ok := v["because"]; ok && !isFinding(because) {
			delete(v, "because")
		}
		if rules, ok := v["rules"].([]any); ok && v["duties"] != nil {
			v["rules"] = slices.DeleteFunc(rules, func(rule any) bool {
				object, _ := rule.(map[string]any)
				return object["outcome"] == "not applied"
			})
		}
		for name, inner := range v {
			v[name] = bare(inner)
		}
	case []any:
		for k := range v {
			v[k] = bare(v[k])
		}
	}
	return v
}

func isFinding(v any) bool {
	object, ok := v.(map[string]any)
	return ok && object["outcome"] != nil
}
