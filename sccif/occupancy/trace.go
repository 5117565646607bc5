package occupancy

import "github.com/sccif/sccif-go/sccif/rule"

// trace notes which rules bore on the answer.
func (r *Result) trace(here Census, plans, impact bool) {
	t := &r.Trace
	t.Note(rule.OccupancyPeriodNotDay, rule.Applied)

	standing := r.Trailing.Standing()
	switch {
	case standing == Open || r.Verdict == Undecided:
		t.Note(rule.OccupancyChild, rule.Undecided)
	case r.Trailing.Counted() > 0 || r.Lowest.Counted() > 0 || here.Children+here.YoungAdults > 0:
		t.Note(rule.OccupancyChild, rule.Applied)
	default:
		t.Note(rule.OccupancyChild, rule.NotApplied)
	}

	t.Judge(rule.OccupancyWhollyOrMainly, known(standing == Holds || standing == Fails))
	t.Judge(rule.OccupancyAny12Months, known(r.Verdict == Throughout || r.Verdict == InSome || r.Verdict == InNone))
	switch standing {
	case Fails:
		t.Note(rule.OccupancyConsequences, rule.Applied)
	case Holds:
		t.Note(rule.OccupancyConsequences, rule.NotApplied)
	default:
		t.Note(rule.OccupancyConsequences, rule.Undecided)
	}
	t.Note(rule.Occupancy18Months, r.extension())

	t.Judge(rule.OccupancyPlans, or(plans, known(r.Care.Plans.Known()), rule.No))
	t.Judge(rule.OccupancyImpact, or(impact, known(r.Care.Impact.Known()), rule.No))
	t.Judge(rule.OccupancyImpactAction, or(impact, r.Care.Impact.Not(), rule.No))

	living := rule.TruthOf(here.YoungAdults > 0).Or(or(here.AgeUnknown > 0, rule.Unknown, rule.No))
	t.Judge(rule.OccupancyRegulationsApply, living)
	t.Judge(rule.OccupancyNoDbs, living)
	for id := range t.Rules().All() {
		if !usedOn(id, r.Trailing.Last, r.edition) {
			t.Note(id, 0) // the text has no such rule
		}
	}
}

// known is yes for what could be decided, and unknown otherwise.
func known(decided bool) rule.Truth { return or(decided, rule.Yes, rule.Unknown) }

func or(b bool, then, otherwise rule.Truth) rule.Truth {
	if b {
		return then
	}
	return otherwise
}

// extension is the part that the extended period has: none while the usual one is
// enough.
func (r *Result) extension() rule.Outcome {
	standing := r.Trailing.Standing()
	switch {
	case standing == Holds || standing == NotCovered || standing == Nobody:
		return rule.NotApplied
	case len(r.missing(factLeavesSchool)) > 0 || r.Extended.Open == rule.Unknown && !r.Extended.IsZero():
		return rule.Undecided
	case r.Extended.Best.IsZero():
		return rule.NotApplied
	case standing == Open || r.Extended.Qualifies == rule.Unknown:
		return rule.Undecided
	}
	return rule.Applied
}
