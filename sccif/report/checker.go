package report

import (
	"errors"
	"fmt"
	"log/slog"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

var (
	// ErrInvalidUTF8 is the error for text that is not valid UTF-8. The errors
	// that match it are of type [*UTF8Error].
	ErrInvalidUTF8 = errors.New("invalid UTF-8")
	// ErrBlankName is the error for a name without a letter or digit, and for a
	// person without names and initials. The message gives its place.
	ErrBlankName = errors.New("a name without a letter or digit")
	// ErrNoNames is the error for [Names] that hold nothing to look for, and for a
	// Checker that was not made by [NewChecker]: to find nothing in a text would
	// then say nothing of it.
	ErrNoNames = errors.New("no names to look for")
)

// UTF8Error says where text stops being valid UTF-8.
type UTF8Error struct {
	// Path is the place of the name, as "children[0].names[1]"; empty for the text
	// that is checked.
	Path string
	// Offset is the first byte that is not valid, from 0.
	Offset int
}

// Error gives the place: "children[0].names[1]: invalid UTF-8 at byte 3".
func (e *UTF8Error) Error() string {
	if e.Path == "" {
		return fmt.Sprintf("%v at byte %d", ErrInvalidUTF8, e.Offset)
	}
	return fmt.Sprintf("%s: %v at byte %d", e.Path, ErrInvalidUTF8, e.Offset)
}

// Unwrap gives [ErrInvalidUTF8].
func (e *UTF8Error) Unwrap() error { return ErrInvalidUTF8 }

// validUTF8 gives an error for text that is not valid UTF-8.
func validUTF8(path string, text []byte) error {
	if utf8.Valid(text) {
		return nil
	}
	offset := 0
	for {
		r, size := utf8.DecodeRune(text[offset:])
		if r == utf8.RuneError && size == 1 {
			return &UTF8Error{path, offset}
		}
		offset += size
	}
}

// Checker finds the names of a home in texts. It is immutable and safe for
// concurrent use; it prints redacted.
type Checker struct {
	// Behind a pointer, fmt prints it as a number even where it passes over
	// methods, as it does for a verb that does not fit.
	compiled *compiled
}

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
	gaps []int // the bytes before which another letter of the name is apart
	// anywhere: gaps may be anywhere, as in a postcode; initials: they may be
	// anywhere, but dotted, and all letters are capitals.
	anywhere, initials bool
	building           int // of a building: its index
	locates            bool
}

// NewChecker prepares names for looking for them in texts. The errors are
// [ErrBlankName], [ErrInvalidUTF8] and [ErrNoNames]; they give the place of a name
// in n, never the name.
func NewChecker(n Names) (*Checker, error) {
	c := &compiler{compiled: &compiled{trie: make([]node, 1)}}
	c.list("home", n.Home, pattern{kind: Home})
	for i, line := range n.Address {
		c.address(place("address", i), line)
	}
	for i, name := range n.Places {
		p := pattern{kind: Place}
		if wholePostcode.MatchString(plain(name)) {
			p = pattern{kind: Postcode, anywhere: true}
		}
		c.name(place("places", i), name, p)
	}
	c.people("children", n.Children, Child)
	c.people("staff", n.Staff, Staff)
	for i, name := range n.Buildings {
		c.name(place("buildings", i), name, pattern{kind: Building, building: i})
	}
	if c.err == nil && !slices.ContainsFunc(c.patterns, func(p pattern) bool { return p.kind != Building }) {
		return nil, ErrNoNames
	}
	c.locateBuildings(n)
	// What is allowed comes last: it plays no part in what a building's name gives
	// away.
	c.list("responsibleIndividual", n.ResponsibleIndividual, pattern{kind: allowed})
	c.list("organisation", n.Organisation, pattern{kind: allowed})
	c.list("organisationAddress", n.OrganisationAddress, pattern{kind: allowed})
	if c.err != nil {
		return nil, c.err
	}
	return &Checker{c.compiled}, nil
}

// Format writes the type's name and that the rest is redacted, whatever the verb.
func (c *Checker) Format(s fmt.State, _ rune) { redact(s, "report.Checker") }

// String is redacted.
func (c *Checker) String() string { return "report.Checker" + redacted }

// GoString is redacted.
func (c *Checker) GoString() string { return c.String() }

// LogValue is redacted.
func (c *Checker) LogValue() slog.Value { return slog.StringValue(c.String()) }

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

// Kinds gives the kinds for which the checker has something to look for.
func (c *Checker) Kinds() []Kind {
	var kinds []Kind
	if c != nil && c.compiled != nil {
		for k := Home; k < allowed; k++ {
			if c.compiled.given[k] {
				kinds = append(kinds, k)
			}
		}
	}
	return kinds
}
