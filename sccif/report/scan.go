package report

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
