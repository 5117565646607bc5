package sccif

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"
)

// The text of a case file is first read into a small tree that remembers where
// everything stood. json.Unmarshal alone would take "URN" for "urn", the last of
// two values of one name, and pass over any name that it does not know; and it
// stops at the first error.

// maxDepth is how deeply lists and objects may be nested. The case file nests
// them five deep.
const maxDepth = 24

type nodeKind uint8

const (
	kindNull nodeKind = iota
	kindTruth
	kindNumber
	kindText
	kindList
	kindObject
)

// String gives the kind as a noun for "want a date, not a list".
func (k nodeKind) String() string {
	return [...]string{"null", "true or false", "a number", "a text", "a list", "an object"}[k]
}

// node is a value of the text, together with its name where it stands in an
// object.
type node struct {
	name   string
	named  int // offset of the name
	offset int // offset of the value
	kind   nodeKind
	text   string // a text as decoded; a number as written; "true", "false"
	kids   []node
}

// literal gives the node as an error may quote it.
func (n *node) literal() string {
	switch n.kind {
	case kindText:
		return quote(n.text)
	case kindNumber, kindTruth:
		return strings.Clone(cut(n.text))
	}
	return ""
}

// find gives the offset of the value at a place; of the nearest thing around it
// where there is none.
func (n *node) find(at place) int {
	for _, s := range at {
		next := n.kid(s.name)
		if s.index >= 0 && s.index < len(n.kids) {
			next = &n.kids[s.index]
		}
		if next == nil {
			break
		}
		n = next
	}
	return n.offset
}

// kid gives the value of that name; nil where there is none.
func (n *node) kid(name string) *node {
	if n.kind != kindObject {
		return nil
	}
	for i := range n.kids {
		if n.kids[i].name == name {
			return &n.kids[i]
		}
	}
	return nil
}

// parse reads the text of one home. What it finds wrong stands in the report; it
// is false where there is no tree.
//
// encoding/json says whether the text is JSON, so that what walks through it
// afterwards need not. (Its Decoder.Token would give the same tree, with twelve
// thousand allocations for a home of ten years.)
func parse(text string, r *report) (root node, ok bool) {
	if !json.Valid([]byte(text)) {
		offset, err := syntaxError([]byte(text))
		r.add(nil, offset, "", err)
		return root, false
	}
	w := walker{report: r, text: text}
	return root, w.value(&root)
}

// syntaxError says at which offset the text is no longer JSON, at its last
// character where it ends too early, and why: the words of encoding/json, which
// quote one character at most.
func syntaxError(text []byte) (int, error) {
	err := json.Unmarshal(text, new(json.RawMessage))
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) && syntax.Offset > 0 {
		offset := min(int(syntax.Offset), len(text)) - 1
		for offset > 0 && !utf8.RuneStart(text[offset]) {
			offset--
		}
		return offset, &problem{"not JSON: " + syntax.Error(), ErrNotJSON}
	}
	return 0, &problem{"not JSON: the text is empty", ErrNotJSON}
}

// walker builds the tree of a text that is known to be JSON.
type walker struct {
	*report
	text  string
	i     int
	at    place
	depth int
	kids  []node // of the lists and objects that are not yet complete
}

// next goes to the beginning of the next value, name or closing bracket, for which
// a valid text leaves no choice, and gives its first byte.
func (w *walker) next() byte {
	for {
		switch c := w.text[w.i]; c {
		case ' ', '\t', '\r', '\n', ',', ':':
			w.i++
		default:
			return c
		}
	}
}

// value reads the next value into n. It is false where the nesting is too deep.
func (w *walker) value(n *node) bool {
	c := w.next()
	n.offset = w.i
	switch c {
	case '{', '[':
		if w.depth == maxDepth {
			w.add(w.at, w.i, "", ErrTooDeep)
			return false
		}
		w.i++
		w.depth++
		begin := len(w.kids)
		whole := false
		if c == '{' {
			n.kind, whole = kindObject, w.object()
		} else {
			n.kind, whole = kindList, w.list()
		}
		n.kids = slices.Clone(w.kids[begin:])
		w.kids = w.kids[:begin]
		w.depth--
		return whole
	case '"':
		n.kind, n.text = kindText, w.string()
		return true
	}
	n.text = w.text[w.i:]
	if end := strings.IndexAny(n.text, " \t\r\n,]}"); end >= 0 {
		n.text = n.text[:end]
	}
	w.i += len(n.text)
	switch c {
	case 'n':
		n.kind = kindNull
	case 't', 'f':
		n.kind = kindTruth
	default:
		n.kind = kindNumber
	}
	return true
}

// string reads a text. What is not Unicode stays so, or becomes U+FFFD.
func (w *walker) string() string {
	begin, escaped := w.i, false
	for w.i++; w.text[w.i] != '"'; w.i++ {
		if w.text[w.i] == '\\' {
			escaped = true
			w.i++
		}
	}
	w.i++
	if !escaped {
		return w.text[begin+1 : w.i-1]
	}
	var s string
	// It cannot fail: the whole text is valid.
	_ = json.Unmarshal([]byte(w.text[begin:w.i]), &s)
	return s
}

func (w *walker) list() bool {
	for k := 0; w.next() != ']'; k++ {
		w.at = append(w.at, step{index: k})
		var kid node
		if !w.value(&kid) {
			return false
		}
		w.kids = append(w.kids, kid)
		w.at = w.at[:len(w.at)-1]
	}
	w.i++
	return true
}

// object keeps the first of several values of the same name.
func (w *walker) object() bool {
	begin := len(w.kids)
	var names map[string]bool
	for w.next() != '}' {
		kid := node{named: w.i}
		kid.name = w.string()
		w.at = append(w.at, step{name: kid.name, index: -1})
		if !w.value(&kid) {
			return false
		}
		if among(w.kids[begin:], kid.name, &names) {
			w.add(w.at, kid.named, "", ErrDuplicateName)
		} else {
			w.kids = append(w.kids, kid)
		}
		w.at = w.at[:len(w.at)-1]
	}
	w.i++
	return true
}

// among reports whether the name is one of those of the nodes. Objects of the
// case file are small; the names of a large one are put in a map, so that it does
// not take for ever.
func among(nodes []node, name string, names *map[string]bool) bool {
	const small = 64
	if len(nodes) < small {
		return slices.ContainsFunc(nodes, func(n node) bool { return n.name == name })
	}
	if *names == nil {
		*names = make(map[string]bool, 2*small)
		for i := range nodes {
			(*names)[nodes[i].name] = true
		}
	}
	found := (*names)[name]
	(*names)[name] = true
	return found
}
