package rule

import (
	"encoding/json"
	"iter"
	"math/bits"
	"slices"
	"strings"
)

// Set is a set of rules. It is comparable; the zero value is the empty set. Its
// JSON is the list of slugs, in ledger order: the bits are the process's own and
// differ from one release to the next.
type Set [5]uint64

// There is room for every rule: this does not compile otherwise.
const _ = uint(len(Set{})*64 - int(end))

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

// Intersect gives the rules that are in both sets.
func (s Set) Intersect(t Set) Set {
	for i := range s {
		s[i] &= t[i]
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

// String gives the slugs in ledger order with a space between.
func (s Set) String() string {
	var b strings.Builder
	for id := range s.All() {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(id.String())
	}
	return b.String()
}

// MarshalJSON gives the list of slugs, [] for the empty set.
func (s Set) MarshalJSON() ([]byte, error) {
	return json.Marshal(slices.AppendSeq([]ID{}, s.All()))
}

// UnmarshalJSON reads a list of slugs; null is the empty set. A slug that names
// no rule is [ErrUnknown].
func (s *Set) UnmarshalJSON(text []byte) error {
	var ids []ID
	if err := json.Unmarshal(text, &ids); err != nil {
		return err
	}
	*s = SetOf(ids...)
	return nil
}
