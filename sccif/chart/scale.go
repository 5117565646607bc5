package chart

import (
	"strconv"
	"time"

	"github.com/sccif/sccif-go/calendar"
)

// scale lays days out from left to right. A day is as wide as any other; it begins at
// at(d) and ends where the next begins.
type scale struct {
	span        calendar.Period
	left, width px
}

// at gives where a day begins. Days outside the span lie on its edges.
func (s scale) at(d calendar.Date) px {
	n := px(min(max(d.Sub(s.span.First), 0), s.span.Days()))
	return s.left + n*s.width/px(max(s.span.Days(), 1))
}

// after gives where a day ends.
func (s scale) after(d calendar.Date) px {
	n := px(min(max(d.Sub(s.span.First)+1, 0), s.span.Days()))
	return s.left + n*s.width/px(max(s.span.Days(), 1))
}

// middle gives the middle of a day.
func (s scale) middle(d calendar.Date) px { return (s.at(d) + s.after(d)) / 2 }

func (s scale) right() px { return s.left + s.width }

// extent is the time from the earliest to the latest of the days that it is given.
type extent struct{ first, last calendar.Date }

func (e *extent) add(days ...calendar.Date) {
	for _, d := range days {
		if d.IsZero() {
			continue
		}
		if e.first.IsZero() || d.Before(e.first) {
			e.first = d
		}
		if e.last.IsZero() || d.After(e.last) {
			e.last = d
		}
	}
}

// period gives the time with so many days around it, as far as there are days.
func (e extent) period(around int) calendar.Period {
	p := calendar.Period{First: e.first, Last: e.last}
	if d := p.First.AddDays(-around); !d.IsZero() {
		p.First = d
	}
	if d := p.Last.AddDays(around); !d.IsZero() {
		p.Last = d
	}
	return p
}

// tick is a day with its label on an axis.
type tick struct {
	on    calendar.Date
	label string
}

// steps are the distances of ticks, the nearest first: by days from a Monday, or by
// months from January, with the least width that their labels take.
var steps = []struct {
	days, months int
	room         px
}{
	{days: 1, room: 48 * whole}, {days: 7, room: 48 * whole}, {days: 14, room: 48 * whole},
	{months: 1, room: 64 * whole}, {months: 3, room: 64 * whole}, {months: 6, room: 64 * whole},
	{months: 12, room: 44 * whole}, {months: 24, room: 44 * whole}, {months: 60, room: 44 * whole},
	{months: 120, room: 44 * whole}, {months: 300, room: 44 * whole}, {months: 600, room: 44 * whole},
	{months: 1200, room: 44 * whole}, {months: 6000, room: 44 * whole}, {months: 12000, room: 44 * whole},
	{months: 24000, room: 44 * whole}, {months: 60000, room: 44 * whole},
}

// ticks gives the days to be labelled, so that labels do not run into each other.
func (s scale) ticks() []tick {
	all := s.span.Days()
	for _, step := range steps {
		// A month has at least 28 days, a year at least 365.
		apart := step.days + step.months/12*365 + step.months%12*28
		if px(apart)*s.width < step.room*px(all) {
			continue
		}
		if step.days > 0 {
			return s.ticksByDays(step.days)
		}
		return s.ticksByMonths(step.months)
	}
	return nil
}

func (s scale) ticksByDays(n int) []tick {
	var ticks []tick
	d := s.span.First
	for n > 1 && d.Weekday() != time.Monday && !d.IsZero() {
		d = d.AddDays(1)
	}
	for ; !d.IsZero() && !d.After(s.span.Last); d = d.AddDays(n) {
		ticks = append(ticks, tick{d, dayMonth(d)})
	}
	return ticks
}

func (s scale) ticksByMonths(n int) []tick {
	var ticks []tick
	first := s.span.First
	month := first.Year()*12 + int(first.Month()) - 1
	if first.Day() > 1 {
		month++
	}
	for month = (month + n - 1) / n * n; ; month += n {
		d, err := calendar.NewDate(month/12, time.Month(month%12+1), 1)
		if err != nil && month < 12 {
			continue // there is no year 0
		}
		if err != nil || d.After(s.span.Last) {
			return ticks
		}
		label := strconv.Itoa(d.Year())
		if n < 12 {
			label = monthName(d) + " " + label
		}
		ticks = append(ticks, tick{d, label})
	}
}

// timeAxis draws the ticks of a scale from top to bottom, with their labels above, and
// leaves out those that the day's line would cross.
func (c *canvas) timeAxis(s scale, on calendar.Date, top, bottom px) {
	for _, t := range s.ticks() {
		x := s.at(t.on)
		c.line(x, top, x, bottom, "grid")
		// A label at an edge would run out of the plot.
		half := wide(t.label, "m") / 2
		crossed := !on.IsZero() && x-half < s.middle(on)+4*whole && s.middle(on)-4*whole < x+half
		if x-half >= s.left-8*whole && x+half <= s.right()+8*whole && !crossed {
			c.text(x, top-5*whole, "m", "middle", c.picture.Width, t.label)
		}
	}
	c.line(s.left, top, s.right(), top, "axis")
}
