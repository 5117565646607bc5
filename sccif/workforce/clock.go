package workforce

import (
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// span holds the days of which one is the last in time: both the same where that is
// known. No first day says that nothing is known of it, no last one that it may be
// any later day.
type span struct{ first, last calendar.Date }

func only(d calendar.Date) span { return span{d, d} }

// clock is a person's way to a qualification, as the regulation counts it.
type clock struct {
	at        place // the person's place in the record
	first     calendar.Date
	here      calendar.Date
	firstName string // of the field of first, and hereName of that of here
	hereName  string
	q         schedule.Qualifying
	qualified calendar.Date
	limit     rule.Quantity
	fixed     string // the part of the transitional rule that gives the fixed day
}

// transitionDay is the day for whose managers and staff the dates are fixed. It is
// the same in every version.
func transitionDay() calendar.Date {
	v, _ := rule.WorkforceTransitionalDates.Under(rule.Newest)
	return v.Day("in post on")
}

// run sets what the clock gives: the day counted from, the days by either reading,
// and the deferral.
func (c clock) run(d *Deadline) span {
	moved := c.moved()
	if !rule.WorkforceClockPerPerson.InForce(d.asOf) {
		c.first, moved = calendar.Date{}, false // the framework's words alone: a new clock in each home
	}
	ordinary := c.ordinary(d)
	if moved {
		d.Framework = within(c.limit, c.here)
	}
	s, became := c.deferred(d, ordinary)
	d.deferral = became
	switch became {
	case deferralHolds:
		d.Ordinary, d.Review = ordinary.first, c.q.Deferral.Review
		if d.Framework.Before(s.last) && !d.Framework.IsZero() {
			d.Framework = s.last
		}
	case noDeferral:
		if c.q.PartTime == rule.Yes || brokeOff(&c.q, d.asOf) {
			d.flags |= mayDefer
		}
	}
	return s
}

// moved reports whether the person is known to have been in such a post in another
// home before.
func (c clock) moved() bool {
	if c.q.InPost2014 == rule.Yes && c.here.After(transitionDay()) {
		return true
	}
	return !c.first.IsZero() && c.first.Before(c.here)
}

// ordinary gives the last day without a deferral: a count of years from the first
// start after 1 April 2014, or a fixed day for anyone in post on it (regulations
// 28(3) and 32(5)).
func (c clock) ordinary(d *Deadline) span {
	v, _ := rule.WorkforceTransitionalDates.On(d.asOf)
	before, fixed := v.Day("in post on"), v.Day(c.fixed)
	begins := calendar.Earliest(c.first, c.here)
	returned, away := c.awayOn(before, d.asOf)
	switch {
	case c.q.InPost2014.Known():
		d.inPost = c.q.InPost2014
	case begins.After(before), away:
		d.inPost = rule.No
	case past(c.here, before), c.first == before:
		// Anyone who started on that day, in whatever home, was in post on it.
		d.inPost = rule.Yes
	}
	switch {
	case d.inPost == rule.Yes:
		return only(fixed)
	case begins.IsZero():
		d.lacks(c.at, c.hereName)
		return span{}
	case begins.After(before):
		d.From, d.fromField = begins, c.hereName
		if begins != c.here {
			d.fromField = c.firstName
		}
		return only(within(c.limit, begins))
	case away && !returned.IsZero():
		// The first start after that day is the return.
		d.From, d.fromField = returned, "breaks"
		return only(within(c.limit, returned))
	}
	// There is a start after that day, at the latest the one here, or a fixed
	// date.
	var s span
	if c.here.After(before) {
		s.last = within(c.limit, c.here)
	}
	s.first = within(c.limit, before.AddDays(1))
	if d.inPost == rule.Unknown {
		s.first = calendar.Earliest(fixed, s.first)
		d.lacks(c.at, "inPost2014")
		return s
	}
	d.lacks(c.at, "breaks")
	return s
}

// awayOn reports whether the person was on a break on a day, and when the last such
// break ended, if all of them have.
func (c clock) awayOn(day, on calendar.Date) (returned calendar.Date, away bool) {
	lasts := false
	for _, b := range c.q.Breaks {
		if covers(b, day) {
			away = true
			lasts = lasts || !past(b.To, on)
			returned = calendar.Latest(returned, b.To)
		}
	}
	if lasts {
		returned = calendar.Date{}
	}
	return returned, away
}

// brokeOff reports whether a break had begun by a day.
func brokeOff(q *schedule.Qualifying, on calendar.Date) bool {
	return slices.ContainsFunc(q.Breaks, func(b schedule.Break) bool { return past(b.From, on) })
}

func covers(b schedule.Break, day calendar.Date) bool {
	return past(b.From, day) && (b.To.IsZero() || b.To.After(day))
}

// deferral is what became of a deferral.
type deferral uint8

const (
	noDeferral deferral = iota
	deferralHolds
	deferralEarly   // it ends before the day that it would put off
	deferralOther   // its ground is none of the regulations
	deferralUnclear // its ground or its end is not given
)

// deferred gives the last day with the provider's deferral, if one was granted by
// the day asked about. It holds on the two grounds of the regulations only.
func (c clock) deferred(d *Deadline, s span) (span, deferral) {
	g := c.q.Deferral
	switch {
	case g.IsZero(), g.Granted.After(d.asOf):
		return s, noDeferral
	case g.Reason == schedule.DeferralOther:
		return s, deferralOther
	case s.first.IsZero():
		// What is put off is not known, so neither is what it is put off to.
		return span{s.first, calendar.Date{}}, deferralUnclear
	case !g.Until.IsZero() && !s.last.IsZero() && !g.Until.After(s.first):
		return s, deferralEarly
	case g.Reason == 0, g.Until.IsZero(), s.first != s.last:
		if g.Reason == 0 {
			d.lacks(c.at, "deferral.reason")
		}
		last := calendar.Date{}
		if g.Until.IsZero() {
			d.lacks(c.at, "deferral.until")
		} else if !s.last.IsZero() {
			last = calendar.Latest(s.last, g.Until)
		}
		return span{s.first, last}, deferralUnclear
	}
	if g.Reason == schedule.DeferralBreak && len(c.q.Breaks) == 0 {
		d.flags |= noBreak
	}
	if g.Review.IsZero() {
		d.flags |= noReview
	}
	return only(g.Until), deferralHolds
}

// finish gives the deadline what the qualification says of it.
func (c clock) finish(d *Deadline, s span) {
	held, on := done(c.qualified, c.q.HasQualified, d.asOf)
	if held == rule.Yes {
		if past(on, calendar.Earliest(c.first, c.here)) {
			d.flags |= heldBefore
		}
		if c.q.Equivalent == rule.Yes {
			d.flags |= equivalent
		}
	}
	d.metField = "qualified"
	d.settle(s, held, on)
}

func (c clock) deadline(id rule.ID, what Requirement, person string, on calendar.Date) Deadline {
	d := Deadline{
		Key:  key(id, calendar.Earliest(c.first, c.here), person, c.at),
		Rule: id, What: what, Place: c.at.String(), asOf: on, limit: c.limit,
	}
	c.finish(&d, c.run(&d))
	return d
}
