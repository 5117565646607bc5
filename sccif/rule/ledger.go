package rule

import (
	"iter"
	"slices"
	"sync"

	"github.com/sccif/sccif-go/calendar"
)

// ledger brings the areas together, indexed by id. It is filled once and never
// changes after that.
var ledger = sync.OnceValue(func() *[end]Rule {
	var all [end]Rule
	for _, area := range [][]Rule{
		editionRules(), judgementRules(), historyRules(), scheduleRules(), onsiteRules(),
		timelineRules(), followupRules(), enforcementRules(), dutyRules(), workforceRules(),
		occupancyRules(), reportRules(), conductRules(),
	} {
		for _, r := range area {
			all[r.ID] = r
		}
	}
	return &all
})

// All gives every rule in ledger order. The rules are copies: changing one does
// not change the ledger.
func All() iter.Seq[Rule] {
	return func(yield func(Rule) bool) {
		for id := None + 1; id < end; id++ {
			if !yield(id.Rule()) {
				return
			}
		}
	}
}

// Rule gives a copy of the rule with all its versions; the zero Rule for [None]
// and ids outside the ledger.
func (id ID) Rule() Rule {
	if !id.Valid() {
		return Rule{}
	}
	return ledger()[id].clone()
}

// Kind gives the kind of the rule.
func (id ID) Kind() Kind {
	if !id.Valid() {
		return 0
	}
	return ledger()[id].Kind
}

// On gives the version in force on a day; false before the rule's first day,
// after its end, for what was only proposed, and for no date. It does not
// allocate: the parts of a compound rule are the caller's own copy, on the
// caller's stack.
func (id ID) On(d calendar.Date) (Version, bool) {
	v, ok := id.find(d)
	if len(v.Parts) != 0 {
		var own [maxParts]Part
		v.Parts = own[:copy(own[:], v.Parts)]
	}
	return v, ok
}

// Under gives the version that holds under an edition; false where the rule is
// not in it. Only [Proposed2013] itself reaches what was proposed then. Like
// [ID.On] it does not allocate.
func (id ID) Under(e Edition) (Version, bool) {
	v, ok := id.findUnder(e)
	if len(v.Parts) != 0 {
		var own [maxParts]Part
		v.Parts = own[:copy(own[:], v.Parts)]
	}
	return v, ok
}

// Pending gives the next version where it may already have been in force on the
// day: its change was made at some time from NotBefore to From, and the day lies
// between. [ID.On] takes the reading that the change had not been made.
func (id ID) Pending(d calendar.Date) (Version, bool) {
	if id.Valid() && !d.IsZero() {
		for _, v := range ledger()[id].Versions {
			if !v.NotBefore.IsZero() && !d.Before(v.NotBefore) && d.Before(v.From) {
				v.Parts = slices.Clone(v.Parts)
				return v, true
			}
		}
	}
	return Version{}, false
}

func (id ID) find(d calendar.Date) (Version, bool) {
	if id.Valid() && !d.IsZero() {
		for _, v := range ledger()[id].Versions {
			if v.Edition != Proposed2013 && !d.Before(v.From) {
				return inForce(v)
			}
		}
	}
	return Version{}, false
}

func (id ID) findUnder(e Edition) (Version, bool) {
	if id.Valid() && e.Valid() {
		for _, v := range ledger()[id].Versions {
			if v.Edition == e || e != Proposed2013 && v.Edition < e {
				return inForce(v)
			}
		}
	}
	return Version{}, false
}

func inForce(v Version) (Version, bool) {
	if v.Withdrawn {
		return Version{}, false
	}
	return v, true
}
