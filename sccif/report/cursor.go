package report

import "unicode/utf8"

// gap is what stands between two letters.
type gap uint8

const (
	// adjoining: nothing.
	adjoining gap = iota
	// dotted is what may stand between initials: a full stop, a full stop and
	// white space, or a hyphen.
	dotted
	// apart is anything else that is no letter and no digit.
	apart
)

// letter is a character of a word in its folded form: one or more letters or
// digits, or none at the end of the text.
type letter struct {
	folded     string
	start, end int
	before     gap
	upper      bool
}

// cursor goes through a text letter by letter. A possessive ('s at the end of a
// word) is passed over, unless keepS is set.
type cursor struct {
	*folder
	text  []byte
	at    int
	keepS bool
}

// next gives the next letter. At the end of the text its folded form is empty.
func (c *cursor) next() letter {
	between := other // before the first letter
	if c.at > 0 {
		between = ignored
	}
	var l letter
	for c.at < len(c.text) {
		start := c.at
		p, end := c.folder.at(c.text, start)
		c.at = end
		if p.class == word {
			l = letter{folded: p.letters, start: start, end: end, upper: p.upper}
			break
		}
		if p.class == apostrophe && between == ignored {
			c.possessive()
		}
		between = join(between, p.class)
	}
	switch between {
	case ignored:
		l.before = adjoining
	case stop, hyphen, space:
		l.before = dotted
	default:
		l.before = apart
	}
	return l
}

// skipASCII passes over letters and digits up to the last that may have marks or end
// the word: what is not the first letter of a word begins none.
func (c *cursor) skipASCII() {
	for c.at+1 < len(c.text) && c.text[c.at] < utf8.RuneSelf && c.text[c.at+1] < utf8.RuneSelf && ascii[c.text[c.at]].class == word {
		c.at++
	}
}

// join adds a class to what stands between two letters: stop, hyphen, or space for
// a full stop with white space after it; anything else is other.
func join(between, c class) class {
	switch {
	case c == ignored:
		return between
	case between == ignored && (c == stop || c == hyphen):
		return c
	case between == stop && (c == space || c == hyphen):
		return c
	case between == space && c == space:
		return space
	}
	return other
}

// possessive passes over an s that ends a word, after an apostrophe.
func (c *cursor) possessive() {
	if c.keepS {
		return
	}
	p, end := c.peek(c.at)
	if p.letters != "s" {
		return
	}
	if after, _ := c.peek(end); after.class != word {
		c.at = end
	}
}

// peek gives the piece at a place, or after what is ignored there.
func (c *cursor) peek(from int) (piece, int) {
	for from < len(c.text) {
		p, end := c.folder.at(c.text, from)
		if p.class != ignored {
			return p, end
		}
		from = end
	}
	return piece{}, from
}
