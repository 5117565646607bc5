package report

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// class says what a piece of text is to the comparison.
type class uint8

const (
	ignored    class = iota // marks and characters without width: as if they were not there
	word                    // letters and digits
	space                   // white space
	stop                    // a full stop
	hyphen                  // any dash
	apostrophe              // any apostrophe or single quotation mark
	other                   // everything else
)

// piece is what a segment of text folds to.
type piece struct {
	letters string // of a word: its letters and digits, without case and accents
	class   class
	upper   bool // a capital or a digit
}

// folder folds segments of text. It is not safe for concurrent use.
type folder struct {
	chain transform.Transformer // made when first needed
	memo  map[string]piece
}

// maxMemo bounds what a folder remembers.
const maxMemo = 4096

// The case of ASCII is folded by a table, for most of an English text is ASCII: a
// test compares it with what the transformers make of each character.
var ascii = func() (table [utf8.RuneSelf]piece) {
	const lower = "abcdefghijklmnopqrstuvwxyz"
	const digits = "0123456789"
	for i := range table {
		table[i].class = other
	}
	for i := range lower {
		table['a'+i] = piece{lower[i : i+1], word, false}
		table['A'+i] = piece{lower[i : i+1], word, true}
	}
	for i := range digits {
		table['0'+i] = piece{digits[i : i+1], word, true}
	}
	for _, c := range []byte("\t\n\v\f\r ") {
		table[c].class = space
	}
	table['.'].class, table['-'].class = stop, hyphen
	table['\''].class, table['`'].class = apostrophe, apostrophe
	return table
}()

// newChain takes letters apart from their accents, drops these, folds case, and
// does the first two again for what case folding brings (ß, İ). Letters with a
// stroke, which Unicode does not take apart, are mapped after that.
func newChain() transform.Transformer {
	marks := runes.Remove(runes.In(unicode.Mn))
	return transform.Chain(norm.NFKD, marks, cases.Fold(), norm.NFKD, marks, runes.Map(withoutStroke))
}

func withoutStroke(r rune) rune {
	switch r {
	case 'ø':
		return 'o'
	case 'ł':
		return 'l'
	case 'đ', 'ð':
		return 'd'
	case 'ħ':
		return 'h'
	case 'ŧ':
		return 't'
	case 'ı':
		return 'i'
	}
	return r
}

// at gives the piece that begins at a byte of valid UTF-8, and where it ends. A
// segment is a character with the marks that follow it.
func (f *folder) at(text []byte, from int) (piece, int) {
	b := text[from]
	if b < utf8.RuneSelf && (from+1 == len(text) || text[from+1] < utf8.RuneSelf) {
		return ascii[b], from + 1
	}
	n := norm.NFKD.NextBoundary(text[from:], true)
	segment := text[from : from+n]
	if p, ok := f.memo[string(segment)]; ok {
		return p, from + n
	}
	p := f.fold(segment)
	if f.memo == nil || len(f.memo) >= maxMemo {
		f.memo = make(map[string]piece)
	}
	f.memo[string(segment)] = p
	return p, from + n
}

func (f *folder) fold(segment []byte) piece {
	if f.chain == nil {
		f.chain = newChain()
	}
	first, _ := utf8.DecodeRune(segment)
	if first == '\u00b4' { // it comes apart into a space and a mark
		return piece{class: apostrophe}
	}
	// No transformer of the chain refuses valid UTF-8.
	folded, _, _ := transform.Bytes(f.chain, segment)
	p := piece{upper: unicode.In(first, unicode.Lu, unicode.Lt, unicode.Nd)}
	var letters []byte
	for len(folded) > 0 {
		r, size := utf8.DecodeRune(folded)
		folded = folded[size:]
		switch c := classOf(r); {
		case c == word:
			letters = utf8.AppendRune(letters, r)
		case p.class == ignored:
			p.class = c
		case c != ignored:
			p.class = other
		}
	}
	if len(letters) > 0 {
		p.class, p.letters = word, string(letters)
	}
	return p
}

func classOf(r rune) class {
	switch r {
	case '.':
		return stop
	case '\'', '`', '\u2018', '\u2019', '\u201b', '\u2032', '\u02b9', '\u02bb', '\u02bc', '\u02bd':
		return apostrophe
	case '\u2212':
		return hyphen
	}
	switch {
	case unicode.In(r, unicode.L, unicode.N, unicode.Mc):
		return word
	case unicode.In(r, unicode.Cf, unicode.Mn):
		return ignored
	case unicode.IsSpace(r):
		return space
	case unicode.In(r, unicode.Pd):
		return hyphen
	}
	return other
}
