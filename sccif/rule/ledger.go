package rule

import (
	"iter"
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
// allocate: it is small enough to be inlined, so that the parts of a compound
// rule, the caller's own copy, lie on the stack of a caller that keeps them there.
func (id ID) On(d calendar.Date) (Version, bool) {
	var parts [maxParts]Part
	return id.copyOn(d, &parts)
}

// Under gives the version that holds under an edition; false where the rule is
// not in it. Of two versions in one edition it is the later. Only [Proposed2013]
// itself reaches what was proposed then. Like [ID.On] it does not allocate.
func (id ID) Under(e Edition) (Version, bool) {
	var parts [maxParts]Part
	return id.copyUnder(e, &parts)
}

// InForce reports whether the rule is in force on a day, as [ID.On] does, without
// its version.
func (id ID) InForce(d calendar.Date) bool { return id.on(d) != nil }

// MayBeInForce reports whether the rule is in force on a day, or may be: a version of it
// had come by then if its change was made early, as [ID.Pending] says.
func (id ID) MayBeInForce(d calendar.Date) bool {
	next := id.pending(d)
	return id.InForce(d) || next != nil && !next.Withdrawn
}

func (id ID) copyOn(d calendar.Date, parts *[maxParts]Part) (Version, bool) {
	return id.on(d).own(parts)
}

func (id ID) copyUnder(e Edition, parts *[maxParts]Part) (Version, bool) {
	return id.under(e).own(parts)
}

// Pending gives the next version where it may already have been in force on the
// day: its change was made at some time from NotBefore to From, and the day lies
// between. [ID.On] takes the reading that the change had not been made. A
// withdrawn version says that the rule may have ended by then.
func (id ID) Pending(d calendar.Date) (Version, bool) {
	v := id.pending(d)
	if v == nil {
		return Version{}, false
	}
	return v.clone(), true
}

// own gives the version with its parts copied to those of the caller; false for
// none.
func (v *Version) own(parts *[maxParts]Part) (Version, bool) {
	if v == nil {
		return Version{}, false
	}
	w := *v
	if len(w.Parts) != 0 {
		w.Parts = parts[:copy(parts[:], w.Parts)]
	}
	return w, true
}

// versions are those of the ledger itself: neither they nor what the next three
// find may leave the package.
func (id ID) versions() []Version {
	if !id.Valid() {
		return nil
	}
	return ledger()[id].Versions
}

func (id ID) on(d calendar.Date) *Version {
	if d.IsZero() {
		return nil
	}
	versions := id.versions()
	for i := range versions {
		if v := &versions[i]; v.Edition != Proposed2013 && !d.Before(v.From) {
			return v.inForce()
		}
	}
	return nil
}

func (id ID) under(e Edition) *Version {
	if !e.Valid() {
		return nil
	}
	versions := id.versions()
	for i := range versions {
		if v := &versions[i]; v.Edition == e || e != Proposed2013 && v.Edition < e {
			return v.inForce()
		}
	}
	return nil
}

// pending looks from the oldest version on: of two changes whose days are not
// known the earlier comes first.
func (id ID) pending(d calendar.Date) *Version {
	if d.IsZero() {
		return nil
	}
	versions := id.versions()
	for i := len(versions) - 1; i >= 0; i-- {
		if v := &versions[i]; !v.NotBefore.IsZero() && !d.Before(v.NotBefore) && d.Before(v.From) {
			return v
		}
	}
	return nil
}

func (v *Version) inForce() *Version {
	if v.Withdrawn {
		return nil
	}
	return v
}
