package chart

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/occupancy"
)

// Occupancy is [Occupancy] with these options.
func (o Options) Occupancy(s occupancy.Series) string {
	on := asAt(s)
	title := "Who lives at the home"
	if s.Span.Valid() {
		title += ", " + s.Span.First.Long() + " to " + s.Span.Last.Long()
	}
	c := newCanvas(o, title, "Wholly or mainly children, over any "+strconv.Itoa(s.Months)+" months")
	census := slices.Collect(s.Census())
	if !s.Span.Valid() || len(census) == 0 {
		return c.nothing("There is nothing to show: the series has no day.")
	}
	labels := 118 * whole
	h := homeChart{canvas: c, series: s, on: on}
	h.scale = scale{span: s.Span, left: margin + 28*whole, width: c.picture.Width - 2*margin - 28*whole - labels}
	h.people(census)
	h.test()
	h.legend(census)
	return c.end(h.describe(census))
}

// homeChart is an occupancy that is being drawn.
type homeChart struct {
	*canvas
	series occupancy.Series
	on     calendar.Date
	scale  scale
	top    px // of the plot
	most   int
	floor  px
}

// asAt gives the day asked about: the last that is no forecast.
func asAt(s occupancy.Series) calendar.Date {
	on := s.Span.Last
	for _, r := range s.Runs {
		if r.Forecast {
			return r.First.AddDays(-1)
		}
	}
	return on
}

// flip gives the first day to come on which the test stands differently.
func flip(s occupancy.Series) (occupancy.Turn, bool) {
	for t := range s.Turns() {
		if t.Forecast {
			return t, true
		}
	}
	return occupancy.Turn{}, false
}

// people draws the census: children as an area, young adults as a broken line.
func (h *homeChart) people(census []occupancy.Census) {
	h.most = 1
	for _, x := range census {
		h.most = max(h.most, x.Children, x.YoungAdults, x.AgeUnknown)
	}
	step := niceStep(h.most)
	h.most = (h.most + step - 1) / step * step
	h.top = h.y + 34*whole
	h.floor = h.top + 150*whole
	h.begin("", "")
	if h.on.Before(h.scale.span.Last) {
		x := max(h.scale.after(h.on), h.scale.left)
		h.rect(x, h.top, h.scale.right()-x, h.floor-h.top, "band")
	}
	for n := 0; n <= h.most; n += step {
		h.line(h.scale.left, h.level(n), h.scale.right(), h.level(n), "grid")
		h.text(h.scale.left-6*whole, h.level(n)+4*whole, "m", "end", 40*whole, strconv.Itoa(n))
	}
	h.timeAxis(h.scale, h.on, h.top, h.floor)

	h.begin("children", "Children: "+told(census, func(x occupancy.Census) int { return x.Children }))
	line := h.steps(census, func(x occupancy.Census) int { return x.Children })
	area := append([]point{{h.scale.left, h.floor}}, line...)
	h.polygon("soft", append(area, point{h.scale.right(), h.floor})...)
	h.polyline("thick", line...)
	h.begin("youngAdults", "Young adults: "+told(census, func(x occupancy.Census) int { return x.YoungAdults }))
	h.polyline("dash", h.steps(census, func(x occupancy.Census) int { return x.YoungAdults })...)
	if anyAgeUnknown(census) {
		h.begin("ageUnknown", "Age not known: "+told(census, func(x occupancy.Census) int { return x.AgeUnknown }))
		h.polyline("dot", h.steps(census, func(x occupancy.Census) int { return x.AgeUnknown })...)
	}
	h.names(census[len(census)-1])
	h.y = h.floor
}

func anyAgeUnknown(census []occupancy.Census) bool {
	return slices.ContainsFunc(census, func(x occupancy.Census) bool { return x.AgeUnknown > 0 })
}

// names writes beside the end of each line what it is, the highest first and none over
// another.
func (h *homeChart) names(last occupancy.Census) {
	h.begin("", "")
	type line struct {
		name string
		n    int
	}
	lines := []line{{"children", last.Children}, {count(last.YoungAdults, "young adult"), last.YoungAdults}}
	lines[0].name = strconv.Itoa(last.Children) + " children"
	if last.Children == 1 {
		lines[0].name = "1 child"
	}
	if last.AgeUnknown > 0 {
		lines = append(lines, line{strconv.Itoa(last.AgeUnknown) + " of unknown age", last.AgeUnknown})
	}
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(b.n, a.n) })
	least := h.top
	for k, l := range lines {
		// Those below need their room above the floor.
		y := min(max(h.level(l.n)+4*whole, least), h.floor-px(len(lines)-1-k)*15*whole+4*whole)
		h.text(h.scale.right()+8*whole, y, "", "", h.right()-h.scale.right()-8*whole, l.name)
		least = y + 15*whole
	}
}

// level gives the height of a number.
func (h *homeChart) level(n int) px {
	return h.floor - px(n)*(h.floor-h.top)/px(h.most)
}

// steps gives the line of a number over the days.
func (h *homeChart) steps(census []occupancy.Census, of func(occupancy.Census) int) []point {
	var line []point
	for _, x := range census {
		y := h.level(of(x))
		if n := len(line); n > 0 && line[n-1].Y == y {
			line[n-1].X = h.scale.after(x.Last)
			continue
		}
		line = append(line, point{h.scale.at(x.First), y}, point{h.scale.after(x.Last), y})
	}
	return line
}

// niceStep gives a round distance for at most some six lines.
func niceStep(most int) int {
	for step := 1; ; step *= 10 {
		for _, n := range []int{1, 2, 5} {
			if most/(n*step) <= 5 {
				return n * step
			}
		}
	}
}

// test draws how the test stands in the window that ends on each day, the window of the
// day asked about, and the flip.
func (h *homeChart) test() {
	h.y += 26 * whole
	h.begin("", "")
	h.text(h.scale.left, h.y, "m", "", h.right()-h.scale.left, "The test in the "+strconv.Itoa(h.series.Months)+" months that end on each day")
	h.y += 7 * whole
	strip := h.y
	for _, r := range runs(h.series) {
		x1, x2 := h.scale.at(r.First), h.scale.after(r.Last)
		h.begin("", capital(cmp.Or(r.Standing.String(), "not given"))+": windows that end from "+r.First.Long()+" to "+r.Last.Long()+
			marked(!r.Tightest.IsZero(), "; least headroom "+count(r.Headroom, "day"))+marked(r.Forecast, "; forecast"))
		h.standing(x1, strip, x2-x1, 20*whole, r.Standing)
	}
	h.y += 20 * whole

	w := h.series.At(h.on)
	if !w.IsZero() && !h.on.IsZero() {
		y := h.y + 14*whole
		x1, x2 := h.scale.at(w.First), h.scale.after(w.Last)
		h.begin("window", windowText(w, h.series.Months))
		h.line(x1, y, x2, y, "day")
		h.line(x2, y-5*whole, x2, y+5*whole, "day")
		if w.First.Before(h.scale.span.First) {
			h.arrow(x1, y, -1)
		} else {
			h.line(x1, y-5*whole, x1, y+5*whole, "day")
		}
		h.y = y + 17*whole
		h.text(h.scale.left, h.y, "h", "", h.right()-h.scale.left, windowHead(w, h.series.Months))
		h.y += 16 * whole
		h.text(h.scale.left, h.y, "", "", h.right()-h.scale.left, capital(windowDays(w)))
	}
	h.begin("on", "The day asked about: "+short(h.on))
	if !h.on.IsZero() {
		h.dayLine(h.scale, h.on, h.top, strip+20*whole)
	}
	if t, ok := flip(h.series); ok {
		words := "From " + t.On.Long() + " the test " + turned(t.To)
		h.begin("flip", words)
		x := h.scale.at(t.On)
		h.line(x, h.top, x, strip+20*whole, "flag")
		h.y += 17 * whole
		h.line(h.scale.left, h.y-4*whole, h.scale.left+18*whole, h.y-4*whole, "flag")
		h.text(h.scale.left+24*whole, h.y, "a", "", h.right()-h.scale.left-24*whole, words)
	}
}

// runs gives the runs of a series, with neighbours in one that stand alike.
func runs(s occupancy.Series) []occupancy.Run {
	var all []occupancy.Run
	for _, r := range s.Runs {
		n := len(all) - 1
		if n < 0 || all[n].Standing != r.Standing || all[n].Forecast != r.Forecast {
			all = append(all, r)
			continue
		}
		all[n].Last = r.Last
		if r.Headroom < all[n].Headroom {
			all[n].Headroom, all[n].Tightest = r.Headroom, r.Tightest
		}
	}
	return all
}

// turned says how the test stands after a turn.
func turned(s occupancy.Standing) string {
	switch s {
	case occupancy.Holds, occupancy.Fails:
		return s.String()
	case occupancy.Nobody:
		return "has nobody to count"
	case occupancy.NotCovered:
		return "has not enough record"
	}
	return "is " + cmp.Or(s.String(), "not given")
}

// windowText says how the test stands in a window, and why.
func windowText(w occupancy.Window, months int) string {
	return windowHead(w, months) + ": " + windowDays(w)
}

func windowHead(w occupancy.Window, months int) string {
	return "The test " + turned(w.Standing()) + " in the " + strconv.Itoa(months) + " months to " + w.Last.Long()
}

func windowDays(w occupancy.Window) string {
	return "more children on " + count(w.MoreChildren, "day") + ", not more on " + strconv.Itoa(w.NotMore) +
		", nobody there on " + strconv.Itoa(w.Empty) + marked(w.Undecided > 0, ", undecided on "+strconv.Itoa(w.Undecided))
}

// standing draws a time in which the test stands in one way, with its name where there
// is room.
func (c *canvas) standing(x, y, w, h px, s occupancy.Standing) {
	ink := ""
	switch s {
	case occupancy.Holds:
		c.rect(x, y, w, h, "span")
	case occupancy.Fails:
		c.rect(x, y, w, h, "late")
		ink = "w"
	case occupancy.Open:
		c.rect(x, y, w, h, "none")
		c.shade(x, y, w, h, "dots")
		return
	case occupancy.NotCovered:
		c.rect(x, y, w, h, "none")
		c.shade(x, y, w, h, "lines")
		return
	default:
		c.rect(x, y, w, h, "none")
	}
	if name := s.String(); wide(name, "m")+8*whole <= w {
		c.text(x+w/2, y+h/2+4*whole, ink, "middle", w, name)
	}
}

func (h *homeChart) legend(census []occupancy.Census) {
	l := legend{canvas: h.canvas}
	l.start()
	l.item("children", func(x, y px) { h.line(x-2*whole, y, x+14*whole, y, "thick") })
	l.item("young adults", func(x, y px) { h.line(x-2*whole, y, x+14*whole, y, "dash") })
	if anyAgeUnknown(census) {
		l.item("age not known", func(x, y px) { h.line(x-2*whole, y, x+14*whole, y, "dot") })
	}
	seen := map[occupancy.Standing]bool{}
	for _, r := range h.series.Runs {
		seen[r.Standing] = true
	}
	for s := occupancy.Holds; s <= occupancy.NotCovered; s++ {
		if seen[s] {
			l.item("test: "+s.String(), func(x, y px) { h.canvas.standing(x-2*whole, y-5*whole, 16*whole, 10*whole, s) })
		}
	}
	if h.on.Before(h.scale.span.Last) {
		l.item("forecast", func(x, y px) { h.rect(x-2*whole, y-5*whole, 16*whole, 10*whole, "band") })
	}
}

// mostTold is how many values of a line its title names.
const mostTold = 40

// told says a line in words.
func told(census []occupancy.Census, of func(occupancy.Census) int) string {
	var parts []string
	last := -1
	for _, x := range census {
		if n := of(x); n != last {
			if len(parts) == mostTold {
				parts = append(parts, "and so on")
				break
			}
			parts = append(parts, strconv.Itoa(n)+" from "+short(x.First))
			last = n
		}
	}
	return strings.Join(parts, ", ")
}

func (h *homeChart) describe(census []occupancy.Census) string {
	d := "Children: " + told(census, func(x occupancy.Census) int { return x.Children }) +
		". Young adults: " + told(census, func(x occupancy.Census) int { return x.YoungAdults }) + "."
	if w := h.series.At(h.on); !w.IsZero() {
		d += " " + windowText(w, h.series.Months) + "."
	}
	if t, ok := flip(h.series); ok {
		d += " From " + t.On.Long() + " the test " + turned(t.To) + "."
	}
	return d
}
