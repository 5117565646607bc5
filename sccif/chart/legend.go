package chart

import "slices"

// legend writes signs with what they stand for, in as many lines as they take.
type legend struct {
	*canvas
	x px
}

func (l *legend) start() {
	l.begin("", "")
	l.y += 30 * whole
	l.x = margin
}

// item writes one sign, drawn from its left edge and its middle.
func (l *legend) item(name string, sign func(x, y px)) { l.wide(name, 0, sign) }

// wide writes a sign that takes so much more room.
func (l *legend) wide(name string, more px, sign func(x, y px)) {
	w := wide(name, "m") + 34*whole + more
	if l.x > margin && l.x+w > l.right() {
		l.x = margin
		l.y += 18 * whole
	}
	sign(l.x+2*whole, l.y-4*whole)
	l.text(l.x+20*whole+more, l.y, "m", "", l.right()-l.x-20*whole-more, name)
	l.x += w
}

// place is where a group stands among the groups of a picture.
type place int

// grid keeps a place for what is drawn later and lies below what follows.
func (c *canvas) grid() place { return place(len(c.picture.Groups)) }

// within draws at a place that was kept.
func (c *canvas) within(at place, draw func()) {
	after := slices.Clone(c.picture.Groups[at:])
	c.picture.Groups = c.picture.Groups[:at]
	c.begin("", "")
	draw()
	c.picture.Groups = append(c.picture.Groups, after...)
}
