package chart

import (
	"slices"
	"strconv"

	"github.com/sccif/sccif-go/judgement"
)

// mostBars is how many bars a histogram has at most.
const mostBars = 60

// Histogram is [Histogram] with these options.
func (o Options) Histogram(d Distribution) string {
	c := newCanvas(o, "How often", "")
	if len(d.Values) == 0 {
		return c.nothing("There is nothing to show: no number is given.")
	}
	values := slices.Clone(d.Values)
	slices.Sort(values)
	low, high, median := values[0], values[len(values)-1], values[(len(values)-1)/2]
	words := join(" ", "Half of "+strconv.Itoa(len(values))+" by "+strconv.Itoa(median), d.Unit) +
		", from " + strconv.Itoa(low) + " to " + strconv.Itoa(high) + "."
	after := ""
	if d.Limit != 0 {
		late := judgement.Share{Of: len(values)}
		for _, v := range values {
			if v > d.Limit {
				late.Count++
			}
		}
		after = "After the limit of " + strconv.Itoa(d.Limit) + ", hatched: " + late.String() + "."
	}

	b := binsOf(values, d.Limit)
	left := margin + 44*whole
	room := c.right() - left
	width := room / px(len(b.counts))
	top := c.y + 44*whole
	floor := top + 170*whole
	c.begin("", "")
	step := niceStep(b.most)
	for n := 0; n <= b.most; n += step {
		y := floor - scaled(floor-top, n, b.most)
		c.line(left, y, c.right(), y, "grid")
		c.text(left-6*whole, y+4*whole, "m", "end", 44*whole, strconv.Itoa(n))
	}
	for k, n := range b.counts {
		if n == 0 {
			continue
		}
		h := part(floor-top, n, b.most)
		class := "due"
		late := d.Limit != 0 && b.first(k) > d.Limit
		if late {
			class = "late"
		}
		c.begin(b.name(k), join(" ", b.name(k), d.Unit)+": "+strconv.Itoa(n)+marked(late, ", after the limit"))
		x := left + width*px(k)
		c.rect(x, floor-h, max(width-whole, whole), h, class)
		if late {
			c.shade(x, floor-h, max(width-whole, whole), h, "hatch")
		}
	}
	c.begin("", "")
	c.line(left, floor, c.right(), floor, "axis")
	c.y = floor + 15*whole
	b.axis(c, left, width)
	c.y += 17 * whole
	c.text(left+room/2, c.y, "m", "middle", room, join(", ", d.Unit, marked(b.each > 1, strconv.Itoa(b.each)+" to a bar")))

	if d.Limit >= low && d.Limit < high && d.Limit != 0 {
		c.flag(left+width*px(b.of(d.Limit)+1), top-28*whole, floor, "limit "+strconv.Itoa(d.Limit), "flag", median > d.Limit)
	}
	c.flag(left+width*px(b.of(median))+width/2, top-12*whole, floor, "median "+strconv.Itoa(median), "day", median <= d.Limit)
	c.y += 22 * whole
	c.begin("", "")
	c.text(margin, c.y, "", "", c.right()-margin, words)
	if after != "" {
		c.y += 17 * whole
		c.text(margin, c.y, "", "", c.right()-margin, after)
	}
	return c.end(join(" ", words, after))
}

// flag draws a line with a name at its head, on its left side where that is wanted and
// there is room.
func (c *canvas) flag(x, top, floor px, name, class string, onLeft bool) {
	c.begin(name, capital(name))
	c.line(x, top, x, floor, class)
	w := wide(name, "h") + 6*whole
	if onLeft && x-w > margin || x+w > c.right() {
		c.text(x-5*whole, top+9*whole, "h", "end", w, name)
		return
	}
	c.text(x+5*whole, top+9*whole, "h", "", w, name)
}

// bins are numbers put together, so many to a bar, from the lowest on. The last bar
// may hold all that is above it as well.
type bins struct {
	low, each int
	more      bool
	counts    []int
	most      int
}

// binsOf counts sorted numbers, which there are. A few that lie far above the others
// share the last bar; a limit is the last number of a bar.
func binsOf(values []int, limit int) bins {
	low, high := values[0], values[len(values)-1]
	b := bins{low: low, each: 1}
	// Nineteen of twenty, and the limit, have to have bars of their own.
	usual := max(values[len(values)*19/20], min(limit, high))
	if distance(low, high) >= mostBars && distance(low, usual) < mostBars-1 {
		b.more = true
		b.counts = make([]int, mostBars)
	} else {
		for distance(b.low, high)/uint64(b.each) >= mostBars {
			b.widen()
			b.low = low
			if over := (distance(low, limit) + 1) % uint64(b.each); low < limit && limit < high && over != 0 {
				if begins := low - (b.each - int(over)); begins < low {
					b.low = begins // so that the limit closes a bar
				}
			}
		}
		b.counts = make([]int, distance(b.low, high)/uint64(b.each)+1)
	}
	for _, v := range values {
		k := b.of(v)
		b.counts[k]++
		b.most = max(b.most, b.counts[k])
	}
	return b
}

// distance gives how far apart two numbers are, of which the second is not the lower.
func distance(low, high int) uint64 { return uint64(high) - uint64(low) }

// widen puts more numbers into a bar: 2, 5, 10, 20, 50 and so on.
func (b *bins) widen() {
	first := b.each
	for first >= 10 {
		first /= 10
	}
	if first == 2 {
		b.each = b.each / 2 * 5
		return
	}
	b.each *= 2
}

// of gives the place of a number's bar.
func (b bins) of(v int) int {
	k := distance(b.low, v) / uint64(b.each)
	return int(min(k, uint64(len(b.counts)-1)))
}

// first gives the first number of a bar.
func (b bins) first(k int) int { return b.low + k*b.each }

// name names the numbers of a bar.
func (b bins) name(k int) string {
	name := strconv.Itoa(b.first(k))
	switch {
	case b.more && k == len(b.counts)-1:
		return name + " and more"
	case b.each > 1:
		return name + " to " + strconv.Itoa(b.first(k)+b.each-1)
	}
	return name
}

// axis writes the numbers below their bars, as many as there is room for: below the
// middle of a bar of one number, at the beginning of one of several.
func (b bins) axis(c *canvas, left, width px) {
	widest := px(0)
	for k := range b.counts {
		widest = max(widest, wide(strconv.Itoa(b.first(k)), "m"))
	}
	apart := int((widest+14*whole)/width) + 1
	for k := 0; k < len(b.counts); k += apart {
		x, name := left+width*px(k), strconv.Itoa(b.first(k))
		if b.each == 1 {
			x += width / 2
		}
		if b.more && k+apart >= len(b.counts) {
			break
		}
		if half := wide(name, "m") / 2; x-half > 0 && x+half < c.picture.Width {
			c.text(x, c.y, "m", "middle", c.picture.Width, name)
		}
	}
	if b.more {
		c.text(c.right(), c.y, "m", "end", c.picture.Width, strconv.Itoa(b.first(len(b.counts)-1))+"+")
	}
}
