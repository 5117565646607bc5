package occupancy

import (
	"fmt"
	"slices"

	"github.com/sccif/sccif-go/calendar"
)

// book is a home's record made ready: who lives there, and from day to day how
// many. It is built once, by one sweep over the sorted comings and goings, and
// only read after that.
type book struct {
	test
	residents []Resident
	spells    []spell
	censuses  []Census
	blocks    []block
	// The record runs from start to asAt, forecasts to closed at the latest. All
	// are the last or first day itself.
	start, asAt, closed int

	later, merged, noDay []string
}

// class is what the test sees of a day.
type class uint8

const (
	moreChildren class = iota
	notMore            // as many young adults as children, or more
	empty              // nobody lives there
	undecided          // it hangs on a birthday that is not given
	classes
)

// classOf compares children with young adults: strictly more, for as many is not
// more (SCCIF 2023, Inspecting homes where young adults live: more children than
// adults). Residents without a birthday may be either, and the day is decided
// only where that makes no difference.
func classOf(children, youngAdults, unknown int) class {
	switch {
	case children+youngAdults+unknown == 0:
		return empty
	case children > youngAdults+unknown:
		return moreChildren
	case children+unknown <= youngAdults:
		return notMore
	}
	return undecided
}

// counts are numbers of days by class.
type counts [classes]int

// Census is who lives at the home on each day from First to Last.
type Census struct {
	First calendar.Date `json:"first"`
	Last  calendar.Date `json:"last"`
	// Children are aged 17 or under, YoungAdults are not.
	Children    int `json:"children"`
	YoungAdults int `json:"youngAdults"`
	// AgeUnknown are residents without a birthday.
	AgeUnknown int `json:"ageUnknown,omitzero"`
}

// block is a run of days of one class, up to the next block.
type block struct {
	from   int
	class  class
	before counts // all days before from
}

// countsBefore are all days before that day, which is in the block.
func (b block) countsBefore(day int) counts {
	c := b.before
	c[b.class] += day - b.from
	return c
}

func newBook(residents []Resident, t test, asAt calendar.Date, opt Options) *book {
	b := &book{test: t, residents: residents, start: end, asAt: dayOf(asAt), closed: end - 1}
	if !opt.Closed.IsZero() {
		b.closed = dayOf(opt.Closed)
	}
	b.addSpells(asAt, opt.Arrivals)
	for _, s := range b.spells {
		b.start = min(b.start, s.from)
	}
	if !opt.Registered.IsZero() {
		b.start = dayOf(opt.Registered)
	}
	b.count()
	return b
}

// The comings and goings, packed with their day into a number that sorts by day.
const (
	childComes = iota
	childGoes
	youngAdultComes
	youngAdultGoes
	unknownComes
	unknownGoes
	kinds = 8
)

// count sweeps over the comings and goings, sorted by day, and writes down how
// many live there and of which class the days are whenever that changes.
func (b *book) count() {
	moves := make([]int, 0, 4*len(b.spells))
	for _, s := range b.spells {
		come, leave, turn := childComes, childGoes, false
		switch {
		case s.turns == 0:
			come, leave = unknownComes, unknownGoes
		case s.turns <= s.from:
			come, leave = youngAdultComes, youngAdultGoes
		case s.turns < s.to:
			leave, turn = youngAdultGoes, true
		}
		moves = append(moves, s.from*kinds+come, s.to*kinds+leave)
		if turn {
			moves = append(moves, s.turns*kinds+childGoes, s.turns*kinds+youngAdultComes)
		}
	}
	slices.Sort(moves)

	b.blocks = append(make([]block, 0, 1+len(b.spells)), block{from: 1, class: empty})
	b.censuses = make([]Census, 0, len(moves)+1)
	var here [kinds / 2]int // children, young adults, without a birthday
	from, before := 1, here
	for i, move := range moves {
		day, kind := move/kinds, move%kinds
		if day == end {
			break // whoever has no last day stays
		}
		here[kind/2] += 1 - 2*(kind%2)
		if here == before || i+1 < len(moves) && moves[i+1]/kinds == day {
			continue
		}
		if day > from {
			b.addCensus(from, day-1, before)
		}
		from, before = day, here
		b.addBlock(day, classOf(here[0], here[1], here[2]))
	}
	b.addCensus(from, end-1, here)
}

func (b *book) addBlock(day int, c class) {
	last := &b.blocks[len(b.blocks)-1]
	switch {
	case c == last.class:
	case day == last.from: // the first day of all
		last.class = c
	default:
		b.blocks = append(b.blocks, block{from: day, class: c, before: last.countsBefore(day)})
	}
}

func (b *book) addCensus(first, last int, here [kinds / 2]int) {
	b.censuses = append(b.censuses, Census{
		First: dateOf(first), Last: dateOf(last),
		Children: here[0], YoungAdults: here[1], AgeUnknown: here[2],
	})
}

// on is who lives there on a day.
func (b *book) on(day int) Census {
	i, found := slices.BinarySearchFunc(b.censuses, dateOf(day), func(c Census, d calendar.Date) int { return c.First.Compare(d) })
	if !found {
		i--
	}
	return b.censuses[i]
}

// between counts the days from first to last by class.
func (b *book) between(first, last int) counts {
	if first > last {
		return counts{}
	}
	after, before := b.before(last+1), b.before(first)
	for c := range after {
		after[c] -= before[c]
	}
	return after
}

func (b *book) before(day int) counts {
	return b.blocks[blockAt(b.blocks, day)].countsBefore(day)
}

// open checks the record and makes it ready.
func open(residents []Resident, on, asAt calendar.Date, opt Options) (*book, error) {
	if on.IsZero() {
		return nil, fmt.Errorf("occupancy: %w", calendar.ErrNoDate)
	}
	t, err := testOn(on, opt)
	if err != nil {
		return nil, err
	}
	if err := check(residents, on, opt); err != nil {
		return nil, err
	}
	return newBook(residents, t, asAt, opt), nil
}
