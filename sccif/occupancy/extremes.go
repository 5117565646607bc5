package occupancy

import "github.com/sccif/sccif-go/sccif/rule"

// extremes are the least and the greatest margins of some windows. Those in which
// nobody lives there on any day are left out of them, except where the empty days
// are counted.
type extremes struct {
	any, counted bool // whether there are windows, and with anybody in them
	min, max     margins
	bestEnd      int // the last day of the window with the greatest least margin
	worstEnd     int // and of the one with the smallest
}

// extremes looks at the windows that end on first, on last and between, as far as
// the record covers them. Margins move in straight lines, so the ends of the
// segments are enough.
func (b *book) extremes(first, last int, m months) extremes {
	var e extremes
	if first, last = b.covered(first, last, m); first > last {
		return e
	}
	for s := b.sweep(first, last, m); s.next(); {
		e.addWithEmpty(s.margins(0))
		e.addWithEmpty(s.margins(s.n - 1))
		// Only the first window can have nobody in it, unless all have: a segment
		// in which counted days go out ends with a window that holds the last one.
		from, to := 0, s.n-1
		if s.margins(from)[counted] == 0 {
			from++
		}
		if from <= to && s.margins(from)[counted] > 0 {
			e.add(s.margins(from), s.last+from)
			e.add(s.margins(to), s.last+to)
		}
	}
	return e
}

func (e *extremes) addWithEmpty(m margins) {
	for _, i := range [...]int{leastWithEmpty, mostWithEmpty} {
		if !e.any {
			e.min[i], e.max[i] = m[i], m[i]
		}
		e.min[i], e.max[i] = min(e.min[i], m[i]), max(e.max[i], m[i])
	}
	e.any = true
}

func (e *extremes) add(m margins, end int) {
	for _, i := range [...]int{least, most} {
		if !e.counted {
			e.min[i], e.max[i] = m[i], m[i]
			e.bestEnd, e.worstEnd = end, end
		}
		if i == least && m[i] > e.max[i] {
			e.bestEnd = end
		}
		if i == least && m[i] < e.min[i] {
			e.worstEnd = end
		}
		e.min[i], e.max[i] = min(e.min[i], m[i]), max(e.max[i], m[i])
	}
	e.counted = true
}

// every says whether all the windows qualify, some whether any of them does.
func (e extremes) every() rule.Truth { return truth(e.min[least], e.min[most]) }

func (e extremes) some() rule.Truth { return truth(e.max[least], e.max[most]) }

func (e extremes) everyWithEmpty() rule.Truth {
	return truth(e.min[leastWithEmpty], e.min[mostWithEmpty])
}

// or takes the greater of the margins, which is what the best window needs.
func (e extremes) or(o extremes) extremes {
	switch {
	case !o.counted:
		return e
	case !e.counted:
		return o
	case o.max[least] > e.max[least] || o.max[least] == e.max[least] && o.bestEnd < e.bestEnd:
		e.max[least], e.bestEnd = o.max[least], o.bestEnd
	}
	e.max[most] = max(e.max[most], o.max[most])
	return e
}
