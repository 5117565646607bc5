package workforce

import (
	"iter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// Findings gives each rule's part in the deadline, with its strength, source and
// section, the facts that it rests on and those that are missing.
func (d Deadline) Findings() iter.Seq[rule.Finding] {
	return func(yield func(rule.Finding) bool) {
		if !yield(d.finding(d.Rule, d.outcome(), d.sentence())) || !d.counts() {
			return
		}
		if !yield(d.finding(rule.WorkforceTransitionalDates, rule.OutcomeOf(d.inPost), d.transition())) {
			return
		}
		text := "The person is not known to have moved from another home"
		if d.moved() {
			text = "The person moved, and a move does not start the count again"
		}
		yield(d.finding(rule.WorkforceClockPerPerson, rule.OutcomeOf(rule.TruthOf(d.moved())), text))
	}
}

// counts reports whether the deadline is one that the regulations count for each
// person.
func (d *Deadline) counts() bool { return d.What == Level5 || d.What == Level3 }

func (d *Deadline) moved() bool { return !d.Framework.IsZero() }

func (d *Deadline) outcome() rule.Outcome {
	if d.Date.IsZero() {
		return rule.Undecided
	}
	return rule.Applied
}

func (d *Deadline) finding(id rule.ID, o rule.Outcome, text string) rule.Finding {
	f := findingOn(id, d.asOf, o, text)
	if !d.From.IsZero() {
		f.Facts = append(f.Facts, rule.Fact{Name: d.Place + "." + d.fromField, Value: d.From.String()})
	}
	if !d.MetOn.IsZero() {
		f.Facts = append(f.Facts, rule.Fact{Name: d.Place + "." + d.metField, Value: d.MetOn.String()})
	}
	if o == rule.Undecided {
		f.Missing = d.Missing()
	}
	return f
}

// findingOn gives a finding about a rule as it stands on a day. A rule that may or may
// not have been in force by then is cited from the version that was to come, and is
// undecided where it would apply.
func findingOn(id rule.ID, on calendar.Date, o rule.Outcome, text string) rule.Finding {
	if _, ok := id.On(on); ok {
		return rule.FindingOn(id, on, o, text)
	}
	if o == rule.Applied {
		o = rule.Undecided
	}
	v, _ := version(id, on)
	f := rule.NewFinding(id, v, o, text+", if the rule was in force by then")
	f.Pending = v.NotBefore
	return f
}

// sentence says what the deadline asks for and by when.
func (d *Deadline) sentence() string {
	what := "The " + d.What.String()
	switch {
	case d.Date.IsZero():
		return what + " is asked for, but its last day cannot be told"
	case d.From.IsZero():
		return what + " was to be gained by a fixed day" + d.putOff()
	case d.flags&vacancy != 0:
		return "The manager left on " + d.From.Long() + ", and the " + d.limit.String() + " in which one is to be appointed end on " + d.Date.Long()
	}
	return what + " is asked for within " + d.limit.String() + " of " + d.From.Long() + d.putOff()
}

func (d *Deadline) putOff() string {
	if d.deferral == deferralHolds {
		return ", by " + d.Ordinary.Long() + ", and was put off to " + d.Date.Long()
	}
	return ", by " + d.Date.Long()
}

func (d *Deadline) transition() string {
	day := transitionDay().Long()
	switch d.inPost {
	case rule.Yes:
		return "The person was in such a post on " + day + ", so that the date is fixed"
	case rule.No:
		return "The person was not in such a post on " + day
	}
	return "Whether the person was in such a post on " + day + " is not known"
}

// Notes gives what else there is to know about the deadline: the other reading, what
// became of a deferral, how it was met.
func (d Deadline) Notes() []string {
	notes := make([]string, 0, 4)
	add := func(text string) { notes = append(notes, text) }
	if d.moved() && d.Framework != d.Date {
		add("By the framework's words alone, which count from the start in this home, the last day would be " + d.Framework.Long() + "; the regulation governs.")
	}
	switch d.deferral {
	case deferralEarly:
		add("The deferral ends before the day that it would put off, and changes nothing.")
	case deferralOther:
		add("The reason for the deferral is neither a break nor part-time work: the regulations know no other, and it changes nothing.")
	case deferralUnclear:
		add("A deferral is recorded, but not enough of it to tell the last day.")
	case deferralHolds:
		d.noteReview(add)
	}
	if d.flags&mayDefer != 0 {
		add("A break or part-time work is recorded: the provider may defer the date, and no deferral is recorded.")
	}
	if d.Estimated {
		if d.What == Level5 {
			add("The day of appointment stands in for that of starting to manage.")
		} else {
			add("The day of starting to manage stands in for that of the appointment.")
		}
	}
	if d.flags&equivalent != 0 {
		add("Met by a qualification that the provider considers to be equivalent.")
	}
	if d.flags&heldBefore != 0 {
		add("Held already on starting.")
	}
	if d.Late() == rule.Yes {
		late := rule.Quantity{N: d.MetOn.Sub(d.last()), Unit: rule.Days}
		add("Met late, on " + d.MetOn.Long() + ": " + late.String() + " after " + d.last().Long() + ".")
	}
	return notes
}

func (d *Deadline) noteReview(add func(string)) {
	if d.flags&noBreak != 0 {
		add("The deferral is for a break, and no break is recorded.")
	}
	switch {
	case d.flags&noReview != 0:
		add("No day is recorded on which the deferral is to be reviewed.")
	case d.Status != schedule.Met && past(d.Review, d.asOf):
		add("The deferral was to be reviewed on " + d.Review.Long() + ".")
	}
}
