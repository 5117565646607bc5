package chart

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/schedule"
)

// mostShaded is the longest time, in days, in which single days that are no working
// days are shown.
const mostShaded = 200

// Timeline is [Timeline] with these options.
func (o Options) Timeline(t schedule.ReportTimeline) string {
	steps := make([]schedule.StepProgress, len(t.Milestones))
	for k, m := range t.Milestones {
		steps[k].Milestone = m
	}
	return o.report(t, steps, calendar.Date{})
}

// Progress is [Progress] with these options.
func (o Options) Progress(p schedule.ReportProgress) string {
	return o.report(p.Timeline, p.Steps, p.On)
}

func (o Options) report(t schedule.ReportTimeline, steps []schedule.StepProgress, on calendar.Date) string {
	title := "Report of " + article(t.Type.String()) + " inspection"
	if !t.End.IsZero() {
		title += " that ended on " + t.End.Long()
	}
	edition := ""
	if t.Edition.Valid() {
		edition = t.Edition.Title()
	}
	as := ""
	if !on.IsZero() {
		as = "as at " + on.Long()
	}
	c := newCanvas(o, title, join(" · ", edition, as, marked(t.Estimated, "estimated: the first day stands in for the end of the inspection")))
	if len(steps) == 0 {
		return c.nothing("There is nothing to show: the edition has no limit for this report.")
	}

	var e extent
	e.add(t.End, on)
	for _, s := range steps {
		e.add(s.From, s.Opens, s.Date, s.Earlier, s.Done)
	}
	if e.first.IsZero() {
		return c.nothing("There is nothing to show: no day of the report is known.")
	}
	labels, words := 178*whole, 164*whole
	s := scale{span: e.period(1 + e.last.Sub(e.first)/40), left: margin + labels}
	s.width = c.picture.Width - 2*margin - labels - words - 8*whole
	r := reportChart{canvas: c, scale: s, words: s.right() + 12*whole}

	top := c.y + 14*whole
	if !on.IsZero() {
		top += 16 * whole
	}
	grid := c.grid()
	c.y = top
	for _, step := range steps {
		r.step(step, on)
	}
	bottom := c.y + 4*whole
	c.within(grid, func() {
		r.daysOff(top, bottom)
		c.timeAxis(s, on, top, bottom)
		if !t.End.IsZero() {
			c.begin("end", "The end of the inspection: "+t.End.Long())
			x := s.middle(t.End)
			c.line(x, top, x, bottom, "axis")
			c.circle(x, top, 4*whole, "ring")
		}
		if !on.IsZero() {
			c.begin("on", "The day asked about: "+on.Long())
			c.dayLine(s, on, top, bottom)
		}
	})
	c.y = bottom
	r.legend(t, steps, !on.IsZero())
	return c.end(describeSteps(t, steps))
}

// reportChart is a report that is being drawn.
type reportChart struct {
	*canvas
	scale scale
	words px
}

// step draws one step: the time that it has, its last day, and the day it was taken.
func (r *reportChart) step(s schedule.StepProgress, on calendar.Date) {
	top := r.y + 6*whole
	y := top + 2*whole
	r.begin(s.Rule.String(), stepTitle(s))
	from := s.From.AddDays(1)
	if !s.Opens.IsZero() {
		from = s.Opens
	}
	switch {
	case s.Date.IsZero() && !from.IsZero():
		x := r.scale.at(from)
		r.round(x, y, r.scale.right()-x, barHeight, "open")
		r.arrow(r.scale.right(), y+barHeight/2, 1)
	case !s.Date.IsZero():
		x1, x2 := r.scale.middle(s.Date), r.scale.after(s.Date)
		if !from.IsZero() {
			x1 = min(r.scale.at(from), x1)
		}
		r.round(x1, y+2*whole, x2-x1, barHeight-4*whole, "span")
		if s.Provisional {
			r.shade(x1, y+2*whole, x2-x1, barHeight-4*whole, "hatch")
		}
		r.diamond(r.scale.middle(s.Date), y+barHeight/2, s.Provisional)
		if !s.Earlier.IsZero() && s.Earlier != s.Date {
			x := r.scale.middle(s.Earlier)
			r.line(x, y, x, y+barHeight, "day")
		}
	}
	if !s.Done.IsZero() {
		r.status(r.scale.middle(s.Done), y+barHeight/2, schedule.Met)
	}

	r.text(margin, top+12*whole, "", "", 172*whole, capital(s.What.String()))
	limit := ""
	if !s.Limit.IsZero() {
		limit = s.Limit.String()
	}
	r.text(margin, top+26*whole, "m", "", 172*whole, join(" · ", limit, s.Strength.String()))
	class := "h"
	if s.Pace == schedule.Late || s.Pace == schedule.Overrun {
		class = "a"
	}
	room := r.right() - r.words
	last := "no last day"
	if !s.Date.IsZero() {
		last = s.Date.Weekday().String()[:3] + " " + short(s.Date)
	}
	r.text(r.words, top+12*whole, class, "", room, last)
	r.text(r.words, top+26*whole, "m", "", room, join(" · ", paceOf(s), marked(s.Day > 0 && s.Pace == 0, "day "+strconv.Itoa(s.Day)),
		marked(s.Provisional, "provisional"), marked(s.Estimated, "estimated")))
	r.y += rowHeight
}

// paceOf says how a step of a report in progress stands.
func paceOf(s schedule.StepProgress) string {
	n := s.WorkingDays
	switch {
	case s.Pace == 0:
		return ""
	case s.Done.IsZero() || n == 0:
		return s.Pace.String()
	}
	return s.Pace.String() + " by " + count(max(n, -n), "working day")
}

// daysOff shades weekends and bank holidays, where single days can be seen.
func (r *reportChart) daysOff(top, bottom px) {
	if r.scale.span.Days() > mostShaded {
		return
	}
	for d := range r.scale.span.All() {
		if working, err := calendar.England().IsWorkingDay(d); err == nil && !working {
			x := r.scale.at(d)
			r.rect(x, top, r.scale.after(d)-x, bottom-top, "band")
		}
	}
}

func (r *reportChart) legend(t schedule.ReportTimeline, steps []schedule.StepProgress, progress bool) {
	l := legend{canvas: r.canvas}
	l.start()
	l.item("end of the inspection", func(x, y px) { r.circle(x+6*whole, y, 4*whole, "ring") })
	l.item("last day", func(x, y px) { r.diamond(x+6*whole, y, false) })
	if slices.ContainsFunc(steps, func(s schedule.StepProgress) bool { return !s.Earlier.IsZero() && s.Earlier != s.Date }) {
		l.item("by the other reading", func(x, y px) { r.line(x+6*whole, y-6*whole, x+6*whole, y+6*whole, "day") })
	}
	for _, s := range steps {
		if s.Provisional {
			l.item("provisional", func(x, y px) {
				r.round(x-2*whole, y-4*whole, 16*whole, 8*whole, "span")
				r.shade(x-2*whole, y-4*whole, 16*whole, 8*whole, "hatch")
			})
			break
		}
	}
	if progress {
		l.item("taken", func(x, y px) { r.status(x+6*whole, y, schedule.Met) })
	}
	if r.scale.span.Days() <= mostShaded {
		l.item("weekend or bank holiday", func(x, y px) { r.rect(x-2*whole, y-5*whole, 16*whole, 10*whole, "band") })
	}
}

func timelineTitle(t schedule.ReportTimeline) string {
	return "Report of " + article(t.Type.String()) + " inspection that ended on " + t.End.Long() + marked(t.Estimated, ", estimated")
}

func milestoneTitle(m schedule.Milestone) string {
	limit := ""
	if !m.Limit.IsZero() {
		limit = m.Limit.String()
	}
	return join("; ", capital(m.What.String()), cmp.Or(m.Date.Long(), "no last day"), limit, m.Strength.String(), m.Rule.String(),
		marked(m.Provisional, "provisional"), marked(m.Estimated, "estimated"))
}

func stepTitle(s schedule.StepProgress) string {
	done := ""
	if !s.Done.IsZero() {
		done = "taken on " + s.Done.Long()
	}
	return join("; ", milestoneTitle(s.Milestone), done, paceOf(s))
}

func describeSteps(t schedule.ReportTimeline, steps []schedule.StepProgress) string {
	var b strings.Builder
	for k, s := range steps {
		if k > 0 {
			b.WriteString(" ")
		}
		b.WriteString(stepTitle(s) + ".")
	}
	return b.String()
}

// marked gives a text where something holds.
func marked(holds bool, text string) string {
	if holds {
		return text
	}
	return ""
}

// article puts the indefinite article before a noun.
func article(noun string) string {
	switch {
	case noun == "":
		return "an"
	case strings.ContainsRune("aeiou", rune(noun[0])):
		return "an " + noun
	}
	return "a " + noun
}
