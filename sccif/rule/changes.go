package rule

import (
	"iter"
	"slices"

	"github.com/sccif/sccif-go/calendar"
)

// Change is what happened to a rule between two days.
type Change struct {
	Rule ID `json:"rule"`
	// Before is the version that held until then; the zero Version where the
	// rule began. After is the version since; where it is withdrawn, the rule
	// ended.
	Before Version `json:"before,omitzero"`
	After  Version `json:"after"`
}

// Began reports whether the rule was new.
func (c Change) Began() bool { return c.Before.Edition == 0 || c.Before.Withdrawn }

// Ended reports whether the rule left the framework.
func (c Change) Ended() bool { return c.After.Withdrawn }

// String tells the change in a sentence: what happened to the rule, when, how firm
// it and its figure were and are where that changed, and what holds since.
func (c Change) String() string {
	v := c.After
	when := " on " + v.From.Long()
	if !v.NotBefore.IsZero() {
		when = " on some day from " + v.NotBefore.Long() + " to " + v.From.Long()
	} else if v.Basis == Presumed {
		when += ", as is presumed"
	}
	figures := c.Before.Limit != v.Limit
	switch before, after := c.Before.force(figures), v.force(figures); {
	case c.Ended():
		when = " ended" + when
	case c.Began():
		when = " began" + when
	case before != after:
		when = " changed" + when + ", from " + before + " to " + after
	default:
		when = " changed" + when
	}
	return c.Rule.String() + when + ": " + v.Summary
}

// force is the strength of a version, with its figure where that is asked for:
// "always, 5 working days".
func (v *Version) force(figure bool) string {
	if !figure || v.Limit.IsZero() {
		return v.Strength.String()
	}
	return v.Strength.String() + ", " + v.Limit.String()
}

// Changes lists what changed after from, up to and including to, by day and then
// in ledger order. A text that only says again what held before is no change. A
// change that is only known to lie between two days stands at the later one, with
// the earlier in After.NotBefore. With a day missing, or to before from, there
// are none.
func Changes(from, to calendar.Date) iter.Seq[Change] {
	return func(yield func(Change) bool) {
		if from.IsZero() || to.IsZero() {
			return
		}
		var found []Change
		for id := None + 1; id < end; id++ {
			var before Version
			for _, v := range slices.Backward(ledger()[id].Versions) {
				if v.Edition == Proposed2013 {
					continue
				}
				if v.From.After(from) && !v.From.After(to) && !v.Same(before) {
					found = append(found, Change{Rule: id, Before: before, After: v})
				}
				before = v
			}
		}
		slices.SortStableFunc(found, func(a, b Change) int { return a.After.From.Compare(b.After.From) })
		for _, c := range found {
			if !yield(Change{Rule: c.Rule, Before: c.Before.clone(), After: c.After.clone()}) {
				return
			}
		}
	}
}

// ChangedOnce says whether the rules changed on at most one day of a year, so that all
// homes are inspected by the same rules at the same time, as providers asked in 2014
// (history.same-rules-same-time). [EditionOn] says which edition applied on a day
// and [Changes] what changed between two, and when.
//
// It is unknown where a change that is only known to lie between two days may have been
// one more, and for a period that begins before it was asked.
func ChangedOnce(year calendar.Period) Truth {
	if !year.Valid() || !HistorySameRulesSameTime.InForce(year.First) {
		return Unknown
	}
	var on calendar.Date
	once, certain := Yes, true
	for c := range Changes(year.First.AddDays(-1), Newest.First()) {
		v := &c.After
		switch {
		case !v.NotBefore.IsZero():
			certain = certain && v.NotBefore.After(year.Last)
		case v.From.After(year.Last) || v.From == on:
		case !on.IsZero():
			once = No
		default:
			on = v.From
		}
	}
	if once == Yes && !certain {
		return Unknown
	}
	return once
}
