package chart

import (
	"slices"
	"strconv"

	"github.com/sccif/sccif-go/judgement"
)

// mostBars is how many bars a histogram has at most; beyond it numbers are put
// together.
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
	limited := d.Limit != 0
	within, _ := slices.BinarySearch(values, d.Limit+1)
	late := judgement.Share{Count: len(values) - within, Of: len(values)}

	b := binsOf(values, low, high, d.Limit)
	left := margin + 44*whole
	room := c.right() - left
	top := c.y + 36*whole
	floor := top + 170*whole
	c.begin("", "")
	step := niceStep(b.most)
	for n := 0; n <= b.most; n += step {
		y := floor - scaled(floor-top, n, b.most)
		c.line(left, y, c.right(), y, "grid")
		c.text(left-6*whole, y+4*whole, "m", "end", 44*whole, strconv.Itoa(n))
	}
	width := room / px(len(b.counts))
	for k, n := range b.counts {
		if n == 0 {
			continue
		}
		first, last := b.bounds(k)
		name := strconv.Itoa(first)
		if last != first {
			name += " to " + strconv.Itoa(last)
		}
		h := part(floor-top, n, b.most)
		class := "due"
		after := limited && first > d.Limit
		if after {
			class = "late"
		}
		c.begin(name, join(" ", name, d.Unit)+": "+strconv.Itoa(n)+marked(after, ", after the limit"))
		x := left + width*px(k)
		c.rect(x, floor-h, max(width-whole, whole), h, class)
		if after {
			c.shade(x, floor-h, max(width-whole, whole), h, "hatch")
		}
	}
	c.begin("", "")
	c.line(left, floor, c.right(), floor, "axis")
	c.y = floor + 15*whole
	apart := 1
	for width*px(apart) < wide(strconv.Itoa(high), "m")+14*whole {
		apart++
	}
	for k := 0; k < len(b.counts); k += apart {
		first, _ := b.bounds(k)
		c.text(left+width*px(k)+width/2, c.y, "m", "middle", 80*whole, strconv.Itoa(first))
	}
	c.y += 17 * whole
	c.text(left+room/2, c.y, "m", "middle", room, d.Unit)

	c.flag(left+width*px(b.of(median))+width/2, top-4*whole, floor, "median "+strconv.Itoa(median), "day")
	words := join(" ", "Half of "+strconv.Itoa(len(values))+" by "+strconv.Itoa(median), d.Unit) +
		", from " + strconv.Itoa(low) + " to " + strconv.Itoa(high) + "."
	if limited {
		if d.Limit >= low && d.Limit < high {
			c.flag(left+width*px(b.of(d.Limit)+1), top-20*whole, floor, "limit "+strconv.Itoa(d.Limit), "flag")
		}
		words += " After the limit of " + strconv.Itoa(d.Limit) + ": " + late.String() + "."
	}
	c.y += 20 * whole
	c.text(margin, c.y, "", "", c.right()-margin, words)
	return c.end(words)
}

// flag draws a line with a name at its head.
func (c *canvas) flag(x, top, floor px, name, class string) {
	c.begin(name, capital(name))
	c.line(x, top, x, floor, class)
	anchor, at := "", x+4*whole
	if at+wide(name, "h") > c.right() {
		anchor, at = "end", x-4*whole
	}
	c.text(at, top+10*whole, "h", anchor, c.picture.Width, name)
}

// bins are numbers put together, so many to a bar, from the lowest on.
type bins struct {
	low, high, each int
	counts          []int
	most            int
}

// binsOf counts sorted numbers. A limit is the last number of its bar.
func binsOf(values []int, low, high, limit int) bins {
	b := bins{low: low, high: high, each: 1}
	span := uint64(high) - uint64(low) // the difference of any two numbers
	for _, each := range []int{1, 2, 5, 10, 20, 50, 100} {
		b.each = each
		if span/uint64(each) < mostBars {
			break
		}
	}
	for span/uint64(b.each) >= mostBars {
		b.each *= 10
	}
	if b.each > 1 && low < limit && limit < high {
		// Begin so that the limit closes a bar.
		if over := int((uint64(limit) - uint64(low) + 1) % uint64(b.each)); over != 0 && low-(b.each-over) < low {
			b.low -= b.each - over
		}
	}
	b.counts = make([]int, b.of(high)+1)
	for _, v := range values {
		k := b.of(v)
		b.counts[k]++
		b.most = max(b.most, b.counts[k])
	}
	return b
}

// of gives the place of a number's bar.
func (b bins) of(v int) int { return int((uint64(v) - uint64(b.low)) / uint64(b.each)) }

// bounds gives the first and the last number of a bar.
func (b bins) bounds(k int) (int, int) {
	first := b.low + k*b.each
	return first, first + b.each - 1
}
