package occupancy

import "slices"

// sweep goes over windows in the order of their last days with two pointers, one
// where days come in and one where they go out, and gives segments: windows whose
// counts change by the same step from one to the next. There are about as many
// segments as there are comings and goings and months, however many the days.
type sweep struct {
	blocks []block
	// last is the last day of the segment's first window, final that of the last
	// window of all.
	last, final int
	// n is the number of windows in the segment, at the margins of the first of
	// them, steps what they change by from one to the next.
	n         int
	at, steps margins
	// in and out are the blocks of the day after the window and of its first day.
	in, out int
	// month is that of last, before the one so many months earlier.
	month, before month
}

// sweep goes over the windows that end on first, on last and on the days between.
// There must be such days, and the record must cover them all.
func (b *book) sweep(first, last int, m months) sweep {
	s := sweep{blocks: b.blocks, last: first, final: last, month: monthOf(dateOf(first))}
	s.before = monthOf(dateOf(s.month.first).AddMonths(-int(m)))
	s.in, s.out = blockAt(b.blocks, first+1), blockAt(b.blocks, m.first(first))
	return s
}

// next moves on to the next segment; false where there is none.
func (s *sweep) next() bool {
	s.last += s.n
	if s.last > s.final {
		return false
	}
	if s.last > s.month.last {
		s.month, s.before = s.month.next(), s.before.next()
	}
	s.n = min(s.month.last, s.final) - s.last + 1

	// Within a month the first day moves with the last, until the earlier month
	// has no corresponding date left: from there it stays.
	past, room := s.last-s.month.first, s.before.last-s.before.first
	slides := past <= room
	first := s.before.first + min(past, room) + 1
	if slides {
		s.n = min(s.n, room-past+1)
	}

	in := s.reach(&s.in, s.last+1)
	s.n = min(s.n, s.endOf(s.in)-(s.last+1))
	out := s.reach(&s.out, first)
	if slides {
		s.n = min(s.n, s.endOf(s.out)-first)
	}
	s.n = max(s.n, 1) // whatever the counts are of, the sweep moves on

	var at, steps counts
	after, before := in.countsBefore(s.last+1), out.countsBefore(first)
	for c := range at {
		at[c] = after[c] - before[c]
	}
	steps[in.class]++
	if slides {
		steps[out.class]--
	}
	s.at, s.steps = at.margins(), steps.margins()
	return true
}

// margins are those of window k of the segment.
func (s *sweep) margins(k int) margins {
	m := s.at
	for i := range m {
		m[i] += k * s.steps[i]
	}
	return m
}

// steady is the number of windows from window k on, k among them, that stand as
// it does: as long as no margin comes to nothing or rises above it.
func (s *sweep) steady(k int) int {
	n := s.n - k
	for i, at := range s.margins(k) {
		switch step := s.steps[i]; {
		case at > 0 && step < 0:
			n = min(n, (at-step-1)/-step)
		case at <= 0 && step > 0:
			n = min(n, -at/step+1)
		}
	}
	return n
}

// reach moves a pointer on to the block of a day.
func (s *sweep) reach(at *int, day int) block {
	for *at+1 < len(s.blocks) && s.blocks[*at+1].from <= day {
		*at++
	}
	return s.blocks[*at]
}

// endOf is the first day after a block.
func (s *sweep) endOf(i int) int {
	if i+1 < len(s.blocks) {
		return s.blocks[i+1].from
	}
	return 2 * end
}

// blockAt finds the block of a day; the first one begins with the first day of all.
func blockAt(blocks []block, day int) int {
	i, found := slices.BinarySearchFunc(blocks, day, func(b block, day int) int { return b.from - day })
	if !found {
		i--
	}
	return i
}
