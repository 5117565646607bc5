package chart

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

const (
	mostRows  = 60        // of a plan
	mostLanes = 6         // of a row
	leastBar  = 4 * whole // in width
	barHeight = 12 * whole
	laneStep  = 16 * whole
	rowHeight = 36 * whole
)

// pressing orders statuses, those first that call for something to be done.
var pressing = []schedule.Status{
	schedule.Overdue, schedule.Due, schedule.Upcoming, schedule.Unknown, schedule.Met, schedule.NotRequired,
}

func rank(s schedule.Status) int {
	if k := slices.Index(pressing, s); k >= 0 {
		return k
	}
	return len(pressing)
}

// planRow holds the duties that differ in their windows only, the most pressing first.
type planRow struct {
	who    schedule.Party
	duties []schedule.Duty
}

// Plan is [Plan] with these options.
func (o Options) Plan(a sccif.Assessment) string {
	title := "Inspection plan"
	if a.URN != "" {
		title += " of " + a.URN
	}
	if !a.On.IsZero() {
		title += " as at " + a.On.Long()
	}
	duties := a.Plan.Duties
	tally := tallyOf(duties)
	edition := ""
	if a.Edition.Valid() {
		edition = a.Edition.Title()
	}
	c := newCanvas(o, title, join(" · ", edition, tally))
	if len(duties) == 0 {
		return c.nothing("There is nothing to show: no duty is known.")
	}

	p := planChart{canvas: c, on: a.On}
	p.lay(a)
	rows := planRows(duties)
	said := describePlan(rows, len(duties), tally)
	left := 0
	if len(rows) > mostRows {
		left = len(rows) - mostRows
		rows = rows[:mostRows]
	}
	slices.SortStableFunc(rows, func(x, y planRow) int { return cmp.Compare(party(x.who), party(y.who)) })

	top := c.y + 30*whole
	grid := c.grid()
	c.y = top
	for k, row := range rows {
		if k == 0 || row.who != rows[k-1].who {
			p.heading(capital(cmp.Or(row.who.String(), "others")))
		}
		p.row(row)
	}
	p.reports()
	bottom := c.y
	c.within(grid, func() {
		c.timeAxis(p.scale, p.on, top, bottom)
		p.dayLine(top, bottom)
	})
	if left > 0 {
		c.y += 18 * whole
		c.text(margin, c.y, "m", "", c.right()-margin, count(left, "more row")+" of less pressing duties not shown")
	}
	p.legend(duties)
	return c.end(said)
}

// party orders those who have duties; who is not given comes last.
func party(p schedule.Party) int { return (int(p) + 255) % 256 }

// planRows folds the duties into rows, the most pressing first.
func planRows(duties []schedule.Duty) []planRow {
	type kind struct {
		who   schedule.Party
		rule  rule.ID
		what  schedule.Task
		place string
	}
	at := map[kind]int{}
	var rows []planRow
	for _, d := range duties {
		of := kind{d.Who, d.Rule, d.What, d.Place}
		k, ok := at[of]
		if !ok {
			k = len(rows)
			at[of] = k
			rows = append(rows, planRow{who: d.Who})
		}
		rows[k].duties = append(rows[k].duties, d)
	}
	for _, row := range rows {
		slices.SortStableFunc(row.duties, comparePressing)
	}
	slices.SortStableFunc(rows, func(x, y planRow) int { return comparePressing(x.duties[0], y.duties[0]) })
	return rows
}

// comparePressing puts first what is to be done, by its last day; of what is met the
// latest.
func comparePressing(x, y schedule.Duty) int {
	if by := cmp.Compare(rank(x.Status), rank(y.Status)); by != 0 {
		return by
	}
	if x.Status == schedule.Met {
		return y.MetOn.Compare(x.MetOn)
	}
	if x.Window.Closes.IsZero() != y.Window.Closes.IsZero() {
		if x.Window.Closes.IsZero() {
			return 1
		}
		return -1
	}
	return x.Window.Closes.Compare(y.Window.Closes)
}

// planChart is a plan that is being drawn.
type planChart struct {
	*canvas
	on    calendar.Date
	scale scale
	words px // where what is said of a row begins
	shown []schedule.ReportTimeline
}

// lay divides the width: labels, the plot, and words.
func (p *planChart) lay(a sccif.Assessment) {
	var e extent
	e.add(a.On)
	for _, d := range a.Plan.Duties {
		e.add(d.Window.Opens, d.Window.Closes, d.MetOn)
	}
	for _, t := range latestReports(a.Timelines, e.first) {
		p.shown = append(p.shown, t)
		e.add(t.End)
		for _, m := range t.Milestones {
			e.add(m.Date)
		}
	}
	if e.first.IsZero() {
		e.add(calendar.MustParseDate("2017-04-01")) // no date at all: any will do
	}
	labels, words := 186*whole, 172*whole
	p.scale = scale{left: margin + labels, width: p.picture.Width - 2*margin - labels - words - 8*whole}
	p.words = p.scale.right() + 14*whole
	p.scale.span = e.period(1 + e.last.Sub(e.first)/30)
}

// latestReports gives the reports, the latest three at most, of inspections that ended
// on a day or later.
func latestReports(timelines []schedule.ReportTimeline, since calendar.Date) []schedule.ReportTimeline {
	var shown []schedule.ReportTimeline
	for _, t := range timelines {
		if !t.End.Before(since) && len(t.Milestones) > 0 {
			shown = append(shown, t)
		}
	}
	slices.SortStableFunc(shown, func(s, t schedule.ReportTimeline) int { return t.End.Compare(s.End) })
	return shown[:min(len(shown), 3)]
}

func (p *planChart) heading(s string) {
	p.begin("", "")
	p.y += 24 * whole
	p.text(margin, p.y, "h", "", p.right()-margin, s)
	p.y += 6 * whole
	p.line(margin, p.y, p.right(), p.y, "grid")
}

// row draws one row: its label, its bars, and how it is with the most pressing duty.
func (p *planChart) row(row planRow) {
	d := row.duties[0]
	top := p.y + 6*whole
	lanes := 1
	for _, b := range packed(row.duties) {
		lanes = max(lanes, b.lane+1)
		p.bar(b.duty, top+px(b.lane)*laneStep+2*whole)
	}

	p.begin("", label(d)+"; "+d.Rule.String())
	p.text(margin, top+12*whole, "", "", 180*whole, capital(cmp.Or(d.What.String(), "duty")))
	p.text(margin, top+26*whole, "m", "", 180*whole, join(" · ", d.Place, d.Rule.String()))
	p.status(margin+5*whole+p.words-margin, top+8*whole, d.Status)
	class := "h"
	if d.Status == schedule.Overdue {
		class = "a"
	}
	room := p.right() - p.words - 16*whole
	p.text(p.words+16*whole, top+12*whole, class, "", room, standing(d))
	p.text(p.words+16*whole, top+26*whole, "m", "", room, beside(row))
	p.y += max(rowHeight, 12*whole+px(lanes)*laneStep)
}

// label says what a row is about.
func label(d schedule.Duty) string {
	return capital(join(", ", cmp.Or(d.What.String(), "duty"), d.Place))
}

// standing says in few words how it is with a duty.
func standing(d schedule.Duty) string {
	switch {
	case d.Status == schedule.Overdue && !d.Window.Closes.IsZero():
		return "overdue, " + short(d.Window.Closes)
	case d.Status == schedule.Due && !d.Window.Closes.IsZero():
		return "due by " + short(d.Window.Closes)
	case d.Status == schedule.Upcoming && !d.Window.Opens.IsZero():
		return "from " + short(d.Window.Opens)
	case d.Status == schedule.Met && !d.MetOn.IsZero():
		return "met " + short(d.MetOn)
	}
	return cmp.Or(d.Status.String(), "not given")
}

// beside says what else there is in a row: how firm, how many.
func beside(row planRow) string {
	d := row.duties[0]
	return join(" · ", d.Strength.String(), others(row), marked(d.Late(), count(d.Days(), "day")+" late"),
		marked(d.Provisional, "provisional"), marked(d.Estimated, "estimated"))
}

// others says how many duties a row has beside the most pressing.
func others(row planRow) string {
	n := len(row.duties) - 1
	return marked(n > 0, "and "+strconv.Itoa(n)+" more")
}

// placed is a duty in its lane of a row.
type placed struct {
	duty schedule.Duty
	lane int
}

// packed puts duties whose windows overlap below each other, by their first days.
func packed(duties []schedule.Duty) []placed {
	byOpening := slices.Clone(duties)
	slices.SortStableFunc(byOpening, func(x, y schedule.Duty) int {
		return cmp.Or(x.Window.Opens.Compare(y.Window.Opens), x.Window.Closes.Compare(y.Window.Closes))
	})
	var all []placed
	var free []calendar.Date // of each lane, its last day; no date: it has no end
	for _, d := range byOpening {
		lane := slices.IndexFunc(free, func(last calendar.Date) bool {
			return !last.IsZero() && d.Window.Opens.After(last)
		})
		switch {
		case lane >= 0:
			free[lane] = d.Window.Closes
		case len(free) < mostLanes:
			lane = len(free)
			free = append(free, d.Window.Closes)
		default:
			lane = mostLanes - 1
		}
		all = append(all, placed{d, lane})
	}
	return all
}

// bar draws the window of a duty, and what met it.
func (p *planChart) bar(d schedule.Duty, y px) {
	p.begin(d.Key, dutyTitle(d))
	x1, x2 := p.scale.left, p.scale.right()
	if !d.Window.Opens.IsZero() {
		x1 = p.scale.at(d.Window.Opens)
	}
	if !d.Window.Closes.IsZero() {
		x2 = p.scale.after(d.Window.Closes)
	}
	if x2 < x1+leastBar { // too short to be seen, or the wrong way round
		x1 = min(x1, x2)
		x2 = x1 + leastBar
	}
	p.window(x1, y, x2-x1, d.Status)
	if d.Provisional {
		p.shade(x1, y, x2-x1, barHeight, "hatch")
	}
	middle := y + barHeight/2
	if d.Window.Opens.IsZero() {
		p.arrow(x1, middle, -1)
	}
	if d.Window.Closes.IsZero() {
		p.arrow(x2, middle, 1)
	}
	if d.Status == schedule.Met && !d.MetOn.IsZero() {
		p.status(p.scale.middle(d.MetOn), middle, schedule.Met)
	}
}

// window draws the bar of a window in the dress of its status.
func (c *canvas) window(x, y, w px, s schedule.Status) {
	switch s {
	case schedule.Overdue: // cut lengthwise, so that it differs from due without colour
		c.round(x, y, w, 5*whole, "late")
		c.round(x, y+7*whole, w, 5*whole, "late")
	case schedule.Due:
		c.round(x, y, w, barHeight, "due")
	case schedule.Upcoming:
		c.round(x, y, w, barHeight, "soon")
	case schedule.Met:
		c.round(x, y+2*whole, w, barHeight-4*whole, "done")
	case schedule.NotRequired:
		c.round(x, y+4*whole, w, barHeight-8*whole, "none")
	default:
		c.round(x, y, w, barHeight, "open")
	}
}

// arrow marks an end that is open.
func (c *canvas) arrow(x, y px, way px) {
	c.polygon("mark", point{x + way*6*whole, y}, point{x, y - 5*whole}, point{x, y + 5*whole})
}

// status draws the sign of a status around a point.
func (c *canvas) status(x, y px, s schedule.Status) {
	switch s {
	case schedule.Overdue:
		c.polygon("late", point{x, y - 6*whole}, point{x + 6*whole, y + 5*whole}, point{x - 6*whole, y + 5*whole})
		c.line(x, y-2*whole, x, y+1*whole, "tick")
		c.line(x, y+2*whole+5, x, y+4*whole, "tick")
	case schedule.Due:
		c.circle(x, y, 5*whole, "due")
	case schedule.Upcoming:
		c.circle(x, y, 4*whole+5, "soon")
	case schedule.Met:
		c.circle(x, y, 5*whole+5, "mark")
		c.polyline("tick", point{x - 25, y}, point{x - 5, y + 2*whole}, point{x + 3*whole, y - 2*whole})
	case schedule.NotRequired:
		c.line(x-5*whole, y, x+5*whole, y, "axis")
	default:
		c.text(x, y+4*whole+5, "h", "middle", rowHeight, "?")
	}
}

// dutyTitle says of a duty what browsers show under the pointer.
func dutyTitle(d schedule.Duty) string {
	marks := marked(d.Provisional, ", provisional") + marked(d.Estimated, ", estimated")
	met := ""
	if !d.MetOn.IsZero() {
		met = " on " + d.MetOn.Long()
	}
	return join("; ", label(d), days(d.Window.Opens, d.Window.Closes)+marks,
		d.Strength.String(), d.Status.String()+met, d.Key)
}

// reports draws the last days of the latest reports.
func (p *planChart) reports() {
	for k, t := range p.shown {
		if k == 0 {
			p.heading("Reports")
		}
		top := p.y + 6*whole
		y := top + 8*whole
		end, last := p.scale.middle(t.End), lastMilestone(t)
		p.begin("", timelineTitle(t))
		p.line(end, y, p.scale.middle(last.Date), y, "day")
		p.circle(end, y, 4*whole, "ring")
		p.text(margin, top+12*whole, "", "", 180*whole, capital(join(" ", t.Type.String(), "inspection")))
		p.text(margin, top+26*whole, "m", "", 180*whole, "ended "+short(t.End)+marked(t.Estimated, ", estimated"))
		p.text(p.words+16*whole, top+12*whole, "h", "", p.right()-p.words-16*whole, short(last.Date))
		p.text(p.words+16*whole, top+26*whole, "m", "", p.right()-p.words-16*whole, last.What.String()+marked(last.Provisional, " · provisional"))
		for _, m := range t.Milestones {
			p.begin(m.Rule.String(), milestoneTitle(m))
			x := p.scale.middle(m.Date)
			if m == last {
				p.diamond(x, y, m.Provisional)
			} else {
				p.line(x, y-5*whole, x, y+5*whole, "day")
			}
		}
		p.y += rowHeight
	}
}

// diamond marks a milestone; a provisional one is hollow.
func (c *canvas) diamond(x, y px, provisional bool) {
	class := "mark"
	if provisional {
		class = "ring"
	}
	c.polygon(class, point{x, y - 5*whole}, point{x + 5*whole, y}, point{x, y + 5*whole}, point{x - 5*whole, y})
}

// lastMilestone gives the milestone with the latest day.
func lastMilestone(t schedule.ReportTimeline) schedule.Milestone {
	last := t.Milestones[0]
	for _, m := range t.Milestones {
		if !m.Date.Before(last.Date) {
			last = m
		}
	}
	return last
}

// dayLine draws the day asked about, with its name above the axis.
func (p *planChart) dayLine(top, bottom px) {
	if p.on.IsZero() {
		return
	}
	p.begin("on", "The day asked about: "+p.on.Long())
	p.canvas.dayLine(p.scale, p.on, top, bottom)
}

func (c *canvas) dayLine(s scale, on calendar.Date, top, bottom px) {
	x := s.middle(on)
	c.line(x, top-16*whole, x, bottom, "day")
	anchor := "middle"
	if half := wide(short(on), "h") / 2; x-half < margin {
		anchor = ""
	} else if x+half > c.right() {
		anchor = "end"
	}
	c.text(x, top-19*whole, "h", anchor, c.picture.Width, short(on))
}

// legend says what the shapes stand for.
func (p *planChart) legend(duties []schedule.Duty) {
	l := legend{canvas: p.canvas}
	l.start()
	seen := map[schedule.Status]bool{}
	provisional := false
	for _, d := range duties {
		seen[d.Status] = true
		provisional = provisional || d.Provisional
	}
	for _, s := range pressing {
		if seen[s] {
			l.wide(s.String(), 24*whole, func(x, y px) {
				p.status(x+5*whole, y, s)
				p.window(x+14*whole, y-6*whole, 22*whole, s)
			})
		}
	}
	if provisional {
		l.item("provisional", func(x, y px) {
			p.round(x-2*whole, y-5*whole, 16*whole, 10*whole, "due")
			p.shade(x-2*whole, y-5*whole, 16*whole, 10*whole, "hatch")
		})
	}
	if len(p.shown) > 0 {
		l.item("end of an inspection", func(x, y px) { p.circle(x+6*whole, y, 4*whole, "ring") })
		l.item("step of its report", func(x, y px) { p.line(x+6*whole, y-5*whole, x+6*whole, y+5*whole, "day") })
		l.item("last step", func(x, y px) { p.diamond(x+6*whole, y, false) })
	}
}

// tallyOf counts duties by status, the most pressing first.
func tallyOf(duties []schedule.Duty) string {
	n := map[schedule.Status]int{}
	for _, d := range duties {
		n[d.Status]++
	}
	var parts []string
	for _, s := range pressing {
		if n[s] > 0 {
			parts = append(parts, strconv.Itoa(n[s])+" "+s.String())
		}
	}
	return strings.Join(parts, ", ")
}

// mostSaid is how many rows a description names.
const mostSaid = 12

func describePlan(rows []planRow, windows int, tally string) string {
	var b strings.Builder
	b.WriteString(count(windows, "window") + ": " + tally + ".")
	for k, row := range rows {
		d := row.duties[0]
		if !d.Status.Open() || k == mostSaid {
			break
		}
		b.WriteString(" " + join(", ", label(d)+": "+standing(d), d.Strength.String(), others(row)) + ".")
	}
	return b.String()
}
