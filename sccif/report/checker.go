package report

import (
	"slices"
)

// Checker finds the names of a home in texts. It never changes and is safe for
// concurrent use. It prints redacted.
type Checker struct {
	// Behind a pointer, fmt prints it as a number even where it passes over
	// methods, as it does for a verb that does not fit.
	compiled *compiled
}

// NewChecker prepares the search for names in texts. The errors are [ErrBlankName],
// [ErrInvalidUTF8] and [ErrNoNames]; they give the place of a name in n, never the
// name.
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

// CheckString is [Checker.Check] for a string.
func (c *Checker) CheckString(text string) ([]Hit, error) { return c.Check([]byte(text)) }

// Check finds every place in a UTF-8 text where a name of the home, its address,
// its places, its children or its staff appears, in the order of the text. A name
// within another is found too.
//
// Names are found as whole words, without regard to case, accents, hyphens,
// apostrophes, punctuation and white space between their words, and with or without
// the s of a possessive: "Ann-Marie" finds "ann marie", "AnnMarie" and
// "Ann-Marie's". Initials are found in capitals only. See [Person] and [Names].
//
// A name that is part of a name of the responsible individual or of the organisation
// is not reported there; one that is the very same name is reported as a warning or,
// for a name of the staff, not at all.
//
// The time grows with the length of the text, whatever the number of names. The
// error is [ErrInvalidUTF8], with the place of the byte, or [ErrNoNames] for a
// Checker that was not made by [NewChecker].
func (c *Checker) Check(text []byte) ([]Hit, error) {
	if c == nil || c.compiled == nil {
		return nil, ErrNoNames
	}
	if err := validUTF8("", text); err != nil {
		return nil, err
	}
	var all []found
	c.compiled.scan(text, func(f found) { all = append(all, f) })
	return c.compiled.hits(text, all), nil
}
