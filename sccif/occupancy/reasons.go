package occupancy

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/sccif/sccif-go/sccif/rule"
)

// missing are the places of a fact that is missing.
func (r *Result) missing(fact string) []string { return places(r.Missing, fact) }

// Reasons gives each rule that was looked at, in the order of the ledger, with its
// part in the answer and what it rests on.
func (r Result) Reasons() iter.Seq[rule.Finding] {
	return func(yield func(rule.Finding) bool) {
		for id := range r.Trace.Rules().All() {
			if !yield(r.finding(id)) {
				return
			}
		}
	}
}

func (r *Result) finding(id rule.ID) rule.Finding {
	on := r.Trailing.Last
	v, _ := versionOn(id, on, r.edition)
	f := rule.NewFinding(id, v, r.Trace.Outcome(id), "")
	if f.Outcome == rule.Undecided {
		f.Missing = r.missingFor(id)
	}
	switch id {
	case rule.OccupancyChild:
		f.Facts = r.Census().facts()
		f.Text = fmt.Sprintf("A child is aged %d or under: %s on %s", v.Limit.N, r.here(), on.Long())
	case rule.OccupancyWhollyOrMainly:
		f.Facts = r.Trailing.facts()
		f.Text = r.standingText()
	case rule.OccupancyAny12Months:
		f.Facts = r.Lowest.facts()
		f.Text = r.verdictText()
	case rule.Occupancy18Months:
		f.Facts = r.Extended.Best.facts()
		f.Text = r.extensionText()
	case rule.OccupancyPeriodNotDay:
		f.Facts = r.Census().facts()
		f.Text = "The test looks at a period, so that " + r.here() + " on the day itself decides nothing"
	case rule.OccupancyPlans:
		f.Text = r.plansText()
	case rule.OccupancyImpact:
		f.Text = r.impactText()
	default:
		f.Text = sentences[id][f.Outcome]
	}
	if r.Pending && on.Before(v.From) {
		f.Pending = v.NotBefore // the citation says that the rule may not yet have held
	}
	return f
}

// missingFor are the places of the facts that a rule hangs on.
func (r *Result) missingFor(id rule.ID) []string {
	switch id {
	case rule.OccupancyChild, rule.OccupancyWhollyOrMainly, rule.OccupancyAny12Months, rule.OccupancyConsequences:
		return r.missing(factBorn)
	case rule.Occupancy18Months:
		return append(r.missing(factBorn), r.missing(factLeavesSchool)...)
	case rule.OccupancyPlans:
		return places(r.Care.Missing, factCarePlan, factMovingOnPlan, factTransitionPlan, factNeedsAdultSocialCare)
	case rule.OccupancyImpact, rule.OccupancyImpactAction:
		return places(r.Care.Missing, factImpactIdentified, factImpactActedOn, factBorn)
	case rule.OccupancyRegulationsApply, rule.OccupancyNoDbs:
		return places(r.ageless, factBorn)
	}
	return nil
}

// sentences are those of the statements, by outcome. It is only read.
var sentences = map[rule.ID]map[rule.Outcome]string{
	rule.OccupancyConsequences: {
		rule.Applied:    "The test does not hold, which may bring enforcement for not following the statement of purpose or not running a children's home, or conditions where the concern is the impact on the children",
		rule.NotApplied: "The test holds, so nothing follows from it",
		rule.Undecided:  "Whether anything follows cannot be said, for the test could not be decided",
	},
	rule.OccupancyImpactAction: {
		rule.Applied:    "The impact of young adults on the children has not been identified and acted on, and Ofsted may act or set conditions",
		rule.NotApplied: "Nothing is known about young adults' impact on children that Ofsted would act on",
		rule.Undecided:  "Whether young adults' impact on the children calls for action cannot be said",
	},
	rule.OccupancyRegulationsApply: {
		rule.Applied:    "The Children's Homes Regulations protect the young adults who live there as well as the children",
		rule.NotApplied: "No young adult lives there on the day",
		rule.Undecided:  "Whether a young adult lives there hangs on a birthday that is not given",
	},
	rule.OccupancyNoDbs: {
		rule.Applied:    "A resident need not be checked with the Disclosure and Barring Service for having become a young adult",
		rule.NotApplied: "No young adult lives there on the day",
		rule.Undecided:  "Whether a young adult lives there hangs on a birthday that is not given",
	},
}

// Census is who lives at the home on the day.
func (r Result) Census() Census {
	return Census{First: r.Trailing.Last, Last: r.Trailing.Last, Children: r.Children, YoungAdults: r.YoungAdults, AgeUnknown: r.AgeUnknown}
}

func number(name string, n int) rule.Fact { return rule.Fact{Name: name, Value: strconv.Itoa(n)} }

// facts are the figures of a window as its JSON names them.
func (w Window) facts() []rule.Fact {
	if w.IsZero() {
		return nil
	}
	facts := []rule.Fact{
		{Name: "first", Value: w.First.String()}, {Name: "last", Value: w.Last.String()},
		number("moreChildren", w.MoreChildren), number("notMore", w.NotMore), number("empty", w.Empty),
	}
	if w.Undecided > 0 {
		facts = append(facts, number("undecided", w.Undecided))
	}
	return facts
}

func (c Census) facts() []rule.Fact {
	facts := []rule.Fact{number("children", c.Children), number("youngAdults", c.YoungAdults)}
	if c.AgeUnknown > 0 {
		facts = append(facts, number("ageUnknown", c.AgeUnknown))
	}
	return facts
}

func (r *Result) here() string {
	text := count(r.Children, "child", "children")
	if r.AgeUnknown == 0 {
		return text + " and " + count(r.YoungAdults, "young adult", "young adults")
	}
	return text + ", " + count(r.YoungAdults, "young adult", "young adults") + " and " +
		count(r.AgeUnknown, "resident without a birthday", "residents without a birthday")
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

func (r *Result) standingText() string {
	w := r.Trailing
	text := fmt.Sprintf("In the %d months to %s more children than young adults live there on %d of the %s on which anybody does",
		r.Months, w.Last.Long(), w.MoreChildren, count(w.Counted(), "day", "days"))
	switch w.Standing() {
	case Holds:
		text += ": wholly or mainly children"
	case Fails:
		text += ", which is not the majority"
	case Open:
		text += fmt.Sprintf(", and %s on birthdays that are not given", count(w.Undecided, "day hangs", "days hang"))
	case Nobody:
		text = fmt.Sprintf("Nobody lives there on any day of the %d months to %s", r.Months, w.Last.Long())
	case NotCovered:
		text = fmt.Sprintf("The record does not cover the %d months to %s", r.Months, w.Last.Long())
	}
	if w.Qualifies.Known() && w.Qualifies != w.QualifiesCountingEmpty {
		text += fmt.Sprintf("; with the %s counted it is the other way round", count(w.Empty, "empty day", "empty days"))
	}
	return text
}

func (r *Result) verdictText() string {
	every := fmt.Sprintf("window of %d months", r.Months)
	switch r.Verdict {
	case Throughout:
		return "Every " + every + " in the record qualifies"
	case InSome:
		return fmt.Sprintf("The %s that ends on %s qualifies, but not every one in the record does: not the one that ends on %s",
			every, r.Trailing.Last.Long(), r.Lowest.Last.Long())
	case InNone:
		return "No " + every + " in the record that contains the day qualifies"
	case NotEnoughRecord:
		return "No " + every + " that contains the day and has anybody in it lies in the record"
	}
	return "Whether every " + every + " qualifies, or one that contains the day, cannot be said"
}

func (r *Result) extensionText() string {
	switch r.Trace.Outcome(rule.Occupancy18Months) {
	case rule.Applied:
		w := r.Extended.Best
		verb := "does not qualify"
		if r.Extended.Qualifies == rule.Yes {
			verb = "qualifies"
		}
		text := fmt.Sprintf("The period may be extended to %d months, as %s: the window that ends on %s %s",
			r.Extended.Months, r.openers(), w.Last.Long(), verb)
		if r.Extended.QualifiesNarrower != r.Extended.Qualifies {
			text += "; not so where it must start after the 18th birthday"
		}
		return text
	case rule.Undecided:
		return "Whether the period may be extended, and the test then holds, cannot be said"
	}
	switch {
	case r.Trailing.Standing() == Holds:
		return fmt.Sprintf("The test holds over the usual %d months, so that no longer period is needed", r.Months)
	case r.Extended.Best.IsZero():
		return "No resident who has turned 18 is known to leave school in an extended period that contains the day and lies in the record"
	}
	return fmt.Sprintf("The test says nothing over the usual %d months, so that there is none to extend", r.Months)
}

// openers are those who open the best extended window.
func (r *Result) openers() string {
	var names []string
	for _, o := range r.Extended.Openings {
		if last := r.Extended.Best.Last; !last.Before(o.First) && !last.After(o.Last) {
			names = append(names, o.Name()+" leaves school on "+o.LeavesSchool.Long())
		}
	}
	return strings.Join(names, " and ")
}

func (r *Result) plansText() string {
	switch {
	case r.Trace.Outcome(rule.OccupancyPlans) == rule.NotApplied:
		return "Nobody lives there on the day"
	case r.Care.Plans == rule.No:
		return "Plans that must be kept up to date are not there: " + r.Care.lacking(factCarePlan, factMovingOnPlan, factTransitionPlan)
	case r.Care.Plans == rule.Yes && len(r.Care.Advised) > 0:
		return "Everybody has the plans that they must have; each young adult should have a transition plan, too: " + strings.Join(places(r.Care.Advised, factTransitionPlan), ", ")
	case r.Care.Plans == rule.Yes:
		return "Everybody who lives there has the plans that they must have"
	}
	return "Whether everybody has a care plan, a moving-on plan and, where needed, a transition plan is not known"
}

func (r *Result) impactText() string {
	switch {
	case r.Trace.Outcome(rule.OccupancyImpact) == rule.NotApplied:
		return "No young adult lives there with children on the day"
	case r.Care.Impact == rule.No:
		return "The impact of young adults on the children must be identified and acted on, and is not: " + r.Care.lacking(factImpactIdentified, factImpactActedOn)
	case r.Care.Impact == rule.Yes:
		return "The impact of every young adult on the children has been identified and acted on"
	}
	return "Whether the impact of every young adult on the children has been identified and acted on is not known"
}

func (c *Care) lacking(facts ...string) string {
	return strings.Join(places(c.Lacking, facts...), ", ")
}

// places are those of gaps in certain facts.
func places(gaps []Gap, facts ...string) []string {
	var all []string
	for _, g := range gaps {
		if slices.Contains(facts, g.Fact) {
			all = append(all, g.String())
		}
	}
	return all
}
