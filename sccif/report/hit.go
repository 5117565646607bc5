package report

import (
	"bytes"
	"cmp"
	"slices"
	"sort"
	"unicode/utf8"
)

// Hit is a place in a text where something stands that a published report must not
// hold. It says where and of what kind, never what.
type Hit struct {
	Kind Kind `json:"kind"`
	// Offset and Length are in bytes, from 0.
	Offset int `json:"offset"`
	Length int `json:"length"`
	// Line and Column count from 1; the column is in characters.
	Line   int `json:"line"`
	Column int `json:"column"`
	// Warning: two rules meet here, and a person decides. The name is that of a
	// building in brackets, which the rule about requirements asks for; or it is
	// the very name of the responsible individual or of the registered provider,
	// which the report has to hold.
	Warning bool `json:"warning,omitzero"`
}

// hits sorts what was found, leaves out what is allowed, and says where it is.
func (c *compiled) hits(text []byte, all []found) []Hit {
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	var brackets []int
	buildings := cover{}
	for _, f := range all {
		if p := c.patterns[f.pattern]; p.kind == Building && p.locates {
			if brackets == nil {
				brackets = bracketsOf(text)
			}
			if inside(text, brackets, f) {
				buildings.add(f)
			}
		}
	}
	permitted := cover{}
	for _, f := range all {
		if c.patterns[f.pattern].kind == allowed {
			permitted.add(f)
		}
	}
	var hits []Hit
	for _, f := range all {
		p := c.patterns[f.pattern]
		if p.kind == allowed {
			continue
		}
		h := Hit{Kind: p.kind, Offset: f.start, Length: f.end - f.start}
		within, same := permitted.holds(f)
		if within || same && p.kind == Staff {
			continue
		}
		h.Warning = same
		inBuilding, isBuilding := buildings.holds(f)
		switch {
		case p.kind == Building && !isBuilding,
			p.kind.locates() && (inBuilding || isBuilding):
			continue
		case p.kind == Building:
			h.Warning = true
		}
		hits = append(hits, h)
	}
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(a.Offset, b.Offset), cmp.Compare(b.Length, a.Length), cmp.Compare(a.Kind, b.Kind))
	})
	hits = slices.Compact(hits)
	locate(text, hits)
	return hits
}

// cover is a list of places in the order of their first bytes, longer ones first.
type cover struct {
	places []found
	ends   []int // the last byte reached by the places up to each
}

func (c *cover) add(f found) {
	end := f.end
	if n := len(c.ends); n > 0 {
		end = max(end, c.ends[n-1])
	}
	c.places, c.ends = append(c.places, f), append(c.ends, end)
}

// holds reports whether a place lies within a longer one of the cover, and whether
// it is one of them.
func (c *cover) holds(f found) (within, same bool) {
	// The first place that begins after f, or with it and is no longer than it.
	i := sort.Search(len(c.places), func(i int) bool {
		p := c.places[i]
		return p.start > f.start || p.start == f.start && p.end <= f.end
	})
	within = i > 0 && c.ends[i-1] >= f.end
	same = i < len(c.places) && c.places[i].start == f.start && c.places[i].end == f.end
	return within, same
}

// bracketsOf gives the places of all brackets.
func bracketsOf(text []byte) []int {
	places := []int{}
	for i, b := range text {
		if b == '(' || b == ')' || b == '[' || b == ']' {
			places = append(places, i)
		}
	}
	return places
}

// inside reports whether the nearest brackets around a place open before it and
// close after it.
func inside(text []byte, brackets []int, f found) bool {
	i, _ := slices.BinarySearch(brackets, f.start)
	j, _ := slices.BinarySearch(brackets, f.end)
	if i == 0 || j == len(brackets) {
		return false
	}
	opens, closes := text[brackets[i-1]], text[brackets[j]]
	return (opens == '(' || opens == '[') && (closes == ')' || closes == ']')
}

// locate gives hits, in the order of the text, their lines and columns.
func locate(text []byte, hits []Hit) {
	at, line, column := 0, 1, 1
	for i := range hits {
		h := &hits[i]
		passed := text[at:h.Offset]
		if nl := bytes.LastIndexByte(passed, '\n'); nl >= 0 {
			line += bytes.Count(passed, []byte{'\n'})
			column = 1
			passed = passed[nl+1:]
		}
		column += utf8.RuneCount(passed)
		at, h.Line, h.Column = h.Offset, line, column
	}
}
