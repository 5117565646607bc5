package chart

import (
	"strconv"
	"strings"

	"github.com/sccif/sccif-go/judgement"
)

// Transitions is [Transitions] with these options.
func (o Options) Transitions(t judgement.Transitions) string {
	better, same, worse := t.Moved(judgement.Better), t.Moved(judgement.Same), t.Moved(judgement.Worse)
	c := newCanvas(o, "From one full inspection to the next", "Rows are the earlier judgement, columns the later one")
	left := []string{}
	if t.Apart() > 0 {
		left = append(left, strconv.Itoa(t.Apart())+" from one scale to another")
	}
	if t.Unclear() > 0 {
		left = append(left, strconv.Itoa(t.Unclear())+" unclear")
	}
	out := ""
	if len(left) > 0 {
		out = "Left out: " + join(", ", left...)
	}
	if t.Total() == 0 {
		return c.nothing(join(" ", "There is nothing to show: no move is counted.", out))
	}
	var from, to judgement.Profile
	for _, a := range grades {
		p := t.From(a)
		to = to.Plus(p)
		for range min(p.Judged(), 1) {
			from = from.With(a)
		}
	}
	rows, columns := shownGrades(from), shownGrades(to)

	labels := 190 * whole
	side := (c.right() - margin - labels - 64*whole) / px(len(columns))
	x0 := margin + labels
	c.begin("", "")
	c.y += 22 * whole
	for k, b := range columns {
		x := x0 + side*px(k) + side/2
		first, second, two := strings.Cut(capital(b.String()), " ")
		if !two {
			first, second = "", first
		}
		c.text(x, c.y-15*whole, "h", "middle", side-4*whole, first)
		c.text(x, c.y, "h", "middle", side-4*whole, second)
	}
	c.text(c.right(), c.y, "m", "end", 60*whole, "all")
	c.y += 8 * whole
	height := 46 * whole
	for _, a := range rows {
		p := t.From(a)
		c.begin("", "")
		c.text(x0-10*whole, c.y+26*whole, "h", "end", labels-10*whole, capital(a.String()))
		c.text(c.right(), c.y+26*whole, "m", "end", 60*whole, strconv.Itoa(p.Judged()))
		for j, b := range columns {
			x := x0 + side*px(j)
			c.cell(x, c.y, side-3*whole, height-3*whole, a, b, p)
		}
		c.y += height
	}
	l := legend{canvas: c}
	l.start()
	l.item("better: "+better.String(), func(x, y px) { c.moved(x+6*whole, y, judgement.Better) })
	l.item("the same: "+same.String(), func(x, y px) { c.moved(x+6*whole, y, judgement.Same) })
	l.item("worse: "+worse.String(), func(x, y px) { c.moved(x+6*whole, y, judgement.Worse) })
	if t.Across() > 0 {
		out = join(". ", out, strconv.Itoa(t.Across())+" go from one scale to another")
	}
	c.y += 18 * whole
	c.begin("", "")
	c.text(margin, c.y, "m", "", c.right()-margin, join(". ", "Percentages are of each row", out)+".")
	said := "Better: " + better.String() + ". The same: " + same.String() + ". Worse: " + worse.String() + "."
	for _, a := range rows {
		if p := t.From(a); p.Judged() > 0 {
			said += " From " + a.String() + " to " + p.String() + "."
		}
	}
	return c.end(join(" ", said, marked(out != "", out+".")))
}

// cell draws the moves from one grade to another: the number, its part of the row as a
// bar and in writing, and whether it is better or worse.
func (c *canvas) cell(x, y, w, h px, from, to judgement.Grade, row judgement.Profile) {
	n := row.Count(to)
	c.begin(from.String()+" to "+to.String(), "From "+from.String()+" to "+to.String()+": "+row.Share(to).String())
	c.rect(x, y, w, h, "band")
	m := moveOf(from, to)
	if m == judgement.Same {
		c.rect(x, y, w, h, "frame")
	}
	if n == 0 {
		c.text(x+w/2, y+h/2+4*whole, "m", "middle", w, "0")
		return
	}
	c.rect(x, y+h-5*whole, part(w, n, max(row.Judged(), 1)), 5*whole, "due")
	c.text(x+w/2, y+17*whole, "h", "middle", w-28*whole, strconv.Itoa(n))
	c.text(x+w/2, y+32*whole, "m", "middle", w, row.Share(to).Text(1))
	c.moved(x+12*whole, y+13*whole, m)
}

// moveOf says where a move goes. Third grades of any scale stand in the same place.
func moveOf(from, to judgement.Grade) judgement.Move {
	a, b := height(from), height(to)
	switch {
	case a < b:
		return judgement.Better
	case a > b:
		return judgement.Worse
	}
	return judgement.Same
}

func height(g judgement.Grade) int {
	switch g {
	case judgement.Outstanding:
		return 4
	case judgement.Good:
		return 3
	case judgement.Inadequate:
		return 1
	}
	return 2
}

// moved draws a triangle up for better, one down for worse, and a bar for the same.
func (c *canvas) moved(x, y px, m judgement.Move) {
	const r = 5 * whole
	switch m {
	case judgement.Better:
		c.polygon("due", point{x, y - r}, point{x + r, y + r - whole}, point{x - r, y + r - whole})
	case judgement.Worse:
		c.polygon("late", point{x, y + r}, point{x - r, y - r + whole}, point{x + r, y - r + whole})
	default:
		c.rect(x-r, y-15, 2*r, 3*whole, "done")
	}
}
