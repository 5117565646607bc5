package report

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// compiled are the names of a home, made ready for one pass over a text.
type compiled struct {
	trie     []node
	patterns []pattern
	// given says for which kinds there is something to look for.
	given [allowed + 1]bool
}

// node is a state of the trie of folded names, byte by byte.
type node struct {
	edges []edge
	ends  []int32 // the patterns that end here
}

type edge struct {
	b  byte
	to int32
}

// pattern is one folded name.
type pattern struct {
	kind Kind
	gaps []int // the bytes of the folded name before which a word of it begins
	// anywhere: gaps may be anywhere, as in a postcode; initials: they may be
	// anywhere, but dotted, and all letters are capitals.
	anywhere, initials bool
	building           int  // of a building: its index
	locates            bool // of a building: its name says where the home is
}

// compiler puts names into what is compiled.
type compiler struct {
	*compiled
	folder folder
	err    error // the first
}

func place(list string, i int) string { return fmt.Sprintf("%s[%d]", list, i) }

func (c *compiler) list(field string, names []string, p pattern) {
	for i, name := range names {
		c.name(place(field, i), name, p)
	}
}

func (c *compiler) people(field string, people []Person, kind Kind) {
	for i, person := range people {
		path := place(field, i)
		c.list(path+".names", person.Names, pattern{kind: kind})
		if person.Initials != "" {
			c.name(path+".initials", person.Initials, pattern{kind: kind, initials: true})
		}
		if len(person.Names) == 0 && person.Initials == "" && c.err == nil {
			c.err = fmt.Errorf("%w: %s", ErrBlankName, path)
		}
	}
}

var (
	inPostcode    = regexp.MustCompile(`(?i)\b[A-Z]{1,2}[0-9][A-Z0-9]?[\s-]*[0-9][A-Z]{2}\b`)
	wholePostcode = regexp.MustCompile(`(?i)^\s*[A-Z]{1,2}[0-9][A-Z0-9]?[\s-]*[0-9][A-Z]{2}\s*$`)
	houseNumber   = regexp.MustCompile(`(?i)^\s*[0-9]+[A-Z]?(\s*[-/–]\s*[0-9]+[A-Z]?)?(\s+|$)`)
)

// plain gives a name without the odd spaces that a regular expression misses.
func plain(name string) string { return norm.NFKC.String(name) }

// address takes a line apart at its commas. The house number is left out, for the
// street alone says where the home is; a part that is only a number is no name.
func (c *compiler) address(path, line string) {
	if !c.valid(path, line) {
		return
	}
	for _, part := range strings.FieldsFunc(plain(line), func(r rune) bool { return r == ',' || r == '\n' || r == '\r' || r == ';' }) {
		if at := inPostcode.FindStringIndex(part); at != nil {
			c.name(path, part[at[0]:at[1]], pattern{kind: Postcode, anywhere: true})
			part = part[:at[0]] + " " + part[at[1]:]
		}
		part = houseNumber.ReplaceAllString(part, "")
		if strings.ContainsFunc(part, isWordRune) {
			c.name(path, part, pattern{kind: Address})
		}
	}
}

func isWordRune(r rune) bool { return classOf(r) == word }

// valid records an error for a name that is not valid UTF-8 or has nothing to find.
func (c *compiler) valid(path, name string) bool {
	err := validUTF8(path, []byte(name))
	if err == nil && !strings.ContainsFunc(plain(name), isWordRune) {
		err = fmt.Errorf("%w: %s", ErrBlankName, path)
	}
	if c.err == nil {
		c.err = err
	}
	return err == nil
}

// name adds a name in its folded form, and with the s of a possessive in it, which
// a text may write without the apostrophe.
func (c *compiler) name(path, name string, p pattern) {
	if !c.valid(path, name) {
		return
	}
	c.insert(name, p, false)
	if !p.initials {
		c.insert(name, p, true)
	}
	c.given[p.kind] = true
}

func (c *compiler) insert(name string, p pattern, keepS bool) {
	at := cursor{folder: &c.folder, text: []byte(name), keepS: keepS}
	state, depth := int32(0), 0
	for l := at.next(); l.folded != ""; l = at.next() {
		if depth > 0 && l.before != adjoining {
			p.gaps = append(p.gaps, depth)
		}
		for i := range len(l.folded) {
			state = c.child(state, l.folded[i])
		}
		depth += len(l.folded)
	}
	known := slices.ContainsFunc(c.trie[state].ends, func(i int32) bool { return c.patterns[i].equal(p) })
	if !known {
		c.trie[state].ends = append(c.trie[state].ends, int32(len(c.patterns)))
		c.patterns = append(c.patterns, p)
	}
}

func (p pattern) equal(q pattern) bool {
	return p.kind == q.kind && p.building == q.building && p.anywhere == q.anywhere && p.initials == q.initials &&
		slices.Equal(p.gaps, q.gaps)
}

func (c *compiler) child(state int32, b byte) int32 {
	if to := c.trie[state].next(b); to > 0 {
		return to
	}
	to := int32(len(c.trie))
	c.trie = append(c.trie, node{})
	c.trie[state].edges = append(c.trie[state].edges, edge{b, to})
	return to
}

// next is the state after a byte, or 0: no edge leads back to the root.
func (n *node) next(b byte) int32 {
	for _, e := range n.edges {
		if e.b == b {
			return e.to
		}
	}
	return 0
}

// locateBuildings marks the buildings whose names say where the home is: those that
// hold a name, an address or a place of the home, or are a part of one.
func (c *compiler) locateBuildings(n Names) {
	if c.err != nil || len(n.Buildings) == 0 {
		return
	}
	located := make([]bool, len(n.Buildings))
	for i, name := range n.Buildings {
		c.scan([]byte(name), func(f found) {
			located[i] = located[i] || c.patterns[f.pattern].kind.locates()
		})
	}
	for _, names := range [][]string{n.Home, n.Address, n.Places} {
		for _, name := range names {
			c.scan([]byte(name), func(f found) {
				if p := c.patterns[f.pattern]; p.kind == Building {
					located[p.building] = true
				}
			})
		}
	}
	for i := range c.patterns {
		if p := &c.patterns[i]; p.kind == Building {
			p.locates = located[p.building]
		}
	}
}
