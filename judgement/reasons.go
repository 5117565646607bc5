package judgement

import (
	"iter"
	"slices"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Reasons gives what the bounds rest on: the rules that applied, and then those
// that could not be decided and would close more if they held. Each prints as one
// sentence with the rule and its place:
//
//	Helped and protected is inadequate, so the overall judgement is always inadequate
//	(judgement.limiting; SCCIF of 8 September 2023, Judgement structure).
//
// An undecided rule that bears on leaders and managers only is left out where their
// grade is given. [Decision.Findings] gives every rule that was looked at, the scale
// among them.
func (d Decision) Reasons() iter.Seq[rule.Finding] {
	return func(yield func(rule.Finding) bool) {
		_, scale := scaleFor(&d.Facts, d.Edition)
		for id := range d.Trace.Applied.All() {
			if id != scale && !yield(d.finding(id)) {
				return
			}
		}
		for id := range d.Trace.Undecided.All() {
			if d.hangsOn(id) && !yield(d.finding(id)) {
				return
			}
		}
	}
}

// Findings gives every rule that was looked at: those that applied, those that could
// not be decided, with the facts that are missing, and those that did not apply,
// each group in the order of the ledger.
func (d Decision) Findings() iter.Seq[rule.Finding] {
	return func(yield func(rule.Finding) bool) {
		for _, set := range [...]rule.Set{d.Trace.Applied, d.Trace.Undecided, d.Trace.NotApplied} {
			for id := range set.All() {
				if !yield(d.finding(id)) {
					return
				}
			}
		}
	}
}

// hangsOn reports whether the bounds would be narrower if an undecided rule held.
func (d *Decision) hangsOn(id rule.ID) bool {
	for l, holds := range d.looked() {
		if l.rule != id || holds != rule.Unknown {
			continue
		}
		for i, a := range boundedArea {
			permits, expects := l.left(i, &d.Facts)
			b := d.bounds(a)
			if d.Facts.grade(a) == 0 && (!b.Permitted.Within(permits) || !b.Expected.Within(expects)) {
				return true
			}
		}
	}
	return false
}

// finding expands one rule of the trace.
func (d *Decision) finding(id rule.ID) rule.Finding {
	v, ok := id.Under(d.Edition)
	if !ok {
		v = laterVersion(id, d.Edition)
	}
	if v.Edition == 0 {
		return rule.Finding{}
	}
	outcome := d.Trace.Outcome(id)
	f := rule.NewFinding(id, v, outcome, d.sentence(id, v, outcome))
	used := d.factsOf(id, outcome)
	for _, x := range used {
		switch {
		case d.Facts.given(x):
			f.Facts = append(f.Facts, d.Facts.value(x))
		case outcome == rule.Undecided:
			f.Missing = append(f.Missing, x.String())
		}
	}
	return f
}

// laterVersion gives the version of a rule that may have come in before an edition
// ended.
func laterVersion(id rule.ID, e rule.Edition) rule.Version {
	for _, v := range slices.Backward(id.Rule().Versions) {
		if v.Edition > e && !v.Withdrawn {
			return v
		}
	}
	return rule.Version{}
}

// factsOf gives the facts that a rule used, each once: where it is undecided, those
// of the conditions that are.
func (d *Decision) factsOf(id rule.ID, o rule.Outcome) []fact {
	var used []fact
	for l, holds := range d.looked() {
		if l.rule != id || o == rule.Undecided && holds != rule.Unknown {
			continue
		}
		for _, x := range l.uses {
			if !slices.Contains(used, x) {
				used = append(used, x)
			}
		}
		if l.reopens != 0 && holds == rule.Yes {
			used = append(used, factExceptionalCircumstances, factExceptionExplained)
		}
	}
	return used
}

// namedFacts gives those that are known, and, of an undecided rule, the names of the
// others.
func namedFacts(all []rule.NamedTruth, o rule.Outcome) (facts []rule.Fact, missing []string) {
	for _, x := range all {
		if x.Truth.Known() {
			facts = append(facts, rule.Fact{Name: x.Name, Value: x.Truth.String()})
		}
	}
	if o == rule.Undecided {
		missing = rule.NotKnown(all...)
	}
	return facts, missing
}
