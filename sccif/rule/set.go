package rule

import (
	"iter"
	"math/bits"
)

// Set is a set of rules. It is comparable; the zero value is the empty set.
type Set [5]uint64

// SetOf gives the set of the given rules; [None] and unknown ids are left out.
func SetOf(ids ...ID) Set {
	var s Set
	for _, id := range ids {
		s.Add(id)
	}
	return s
}

// Add puts a rule into the set; [None] and unknown ids are left out.
func (s *Set) Add(id ID) {
	if id.Valid() {
		s[id/64] |= 1 << (id % 64)
	}
}

// Remove takes a rule out of the set.
func (s *Set) Remove(id ID) {
	if id.Valid() {
		s[id/64] &^= 1 << (id % 64)
	}
}

// Has reports whether the rule is in the set.
func (s Set) Has(id ID) bool { return id.Valid() && s[id/64]&(1<<(id%64)) != 0 }

// Union gives the rules that are in either set.
func (s Set) Union(t Set) Set {
	for i := range s {
		s[i] |= t[i]
	}
	return s
}

// Minus gives the rules of s that are not in t.
func (s Set) Minus(t Set) Set {
	for i := range s {
		s[i] &^= t[i]
	}
	return s
}

// Len is the number of rules in the set.
func (s Set) Len() int {
	n := 0
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

// IsEmpty reports whether no rule is in the set.
func (s Set) IsEmpty() bool { return s == Set{} }

// All gives the rules of the set in ledger order.
func (s Set) All() iter.Seq[ID] {
	return func(yield func(ID) bool) {
		for i, w := range s {
			for ; w != 0; w &= w - 1 {
				if !yield(ID(i*64 + bits.TrailingZeros64(w))) {
					return
				}
			}
		}
	}
}
