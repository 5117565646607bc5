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

// CheckString is [Checker.Check] for a string.
func (c *Checker) CheckString(text string) ([]Hit, error) { return c.Check([]byte(text)) }

// Check finds every place in a UTF-8 text where a name of the home, its address,
// its places, its children or its staff appears, in the order of the text. A name
// within another is found too.
//
// Names are found as whole words, without regard to case, accents, hyphens,
// apostrophes, punctuation and white space between their words, and with or without
// the s of a possessive: "Ann-Marie" finds "ann marie", "AnnMarie" and
// "Ann-Marie's". Initials are found in capitals only. See [Person] and [Names].
//
// What lies within a name of the responsible individual or of the organisation is
// not reported; what is that name, and no name of the staff, is reported as a
// warning.
//
// The time grows with the length of the text, whatever the number of names. The
// error is [ErrInvalidUTF8], with the place of the byte, or [ErrNoNames] for a
// Checker that was not made by [NewChecker].
func (c *Checker) Check(text []byte) ([]Hit, error) {
	if c == nil || c.compiled == nil {
		return nil, ErrNoNames
	}
	if err := validUTF8("", text); err != nil {
		return nil, err
	}
	var all []found
	c.compiled.scan(text, func(f found) { all = append(all, f) })
	return c.compiled.hits(text, all), nil
}

// found is a place where a pattern stands.
type found struct {
	pattern    int32
	start, end int
}

// scan finds every pattern at every word of the text. From each it goes only as far
// as some pattern goes, which bounds the work for a word by the longest name.
func (c *compiled) scan(text []byte, emit func(found)) {
	words := cursor{folder: &folder{}, text: text}
	var gaps []textGap
	for {
		l := words.next()
		if l.folded == "" {
			return
		}
		if l.before != adjoining && c.trie[0].next(l.folded[0]) > 0 {
			gaps = c.walk(words, l, gaps[:0], emit)
		}
		words.skipASCII()
	}
}

// textGap is what stands in the text before a byte of the folded form.
type textGap struct {
	depth int
	kind  gap
}

// walk follows the trie from the first letter of a word. It gives the room for gaps
// back to be used again.
func (c *compiled) walk(words cursor, l letter, gaps []textGap, emit func(found)) []textGap {
	start, state, depth, upper := l.start, int32(0), 0, true
	for {
		for i := range len(l.folded) {
			if state = c.trie[state].next(l.folded[i]); state == 0 {
				return gaps
			}
		}
		depth += len(l.folded)
		upper = upper && l.upper
		end := l.end
		l = words.next()
		last := l.folded == ""
		if last || l.before != adjoining {
			for _, i := range c.trie[state].ends {
				if c.patterns[i].fits(gaps, upper) {
					emit(found{i, start, end})
				}
			}
		}
		if last {
			return gaps
		}
		if l.before != adjoining {
			gaps = append(gaps, textGap{depth, l.before})
		}
	}
}

// fits reports whether the gaps of the text are where the pattern allows them.
func (p *pattern) fits(gaps []textGap, upper bool) bool {
	if p.initials && !upper {
		return false
	}
	next := 0
	for _, g := range gaps {
		switch {
		case p.initials:
			if g.kind != dotted {
				return false
			}
		case !p.anywhere:
			for next < len(p.gaps) && p.gaps[next] < g.depth {
				next++
			}
			if next == len(p.gaps) || p.gaps[next] != g.depth {
				return false
			}
		}
	}
	return true
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
