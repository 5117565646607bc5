package chart

import (
	"strconv"
	"strings"

	"github.com/sccif/sccif-go/judgement"
)

// grades are those of every scale, the highest first.
var grades = []judgement.Grade{
	judgement.Outstanding, judgement.Good, judgement.RequiresImprovement, judgement.Adequate, judgement.Satisfactory, judgement.Inadequate,
}

// grade draws a piece of a bar in the dress of a grade.
func (c *canvas) grade(x, y, w, h px, g judgement.Grade) {
	switch g {
	case judgement.Outstanding:
		c.rect(x, y, w, h, "g1")
	case judgement.Good:
		c.rect(x, y, w, h, "g2")
	case judgement.Inadequate:
		c.rect(x, y, w, h, "g4")
	default:
		c.rect(x, y, w, h, "g3")
	}
	switch g {
	case judgement.Adequate:
		c.shade(x, y, w, h, "stripes")
	case judgement.Satisfactory:
		c.shade(x, y, w, h, "spots")
	case judgement.Inadequate:
		c.shade(x, y, w, h, "hatch")
	}
}

// gradeInk gives the class of text on a grade.
func gradeInk(g judgement.Grade) string {
	switch g {
	case judgement.Outstanding:
		return "w1"
	case judgement.Good:
		return "w2"
	}
	return "w3"
}

// Profile is [Profile] with these options.
func (o Options) Profile(p judgement.Profile) string {
	good := p.GoodOrBetter()
	below := ""
	if p.Judged() > 0 {
		below = "Good or better: " + good.String() + marked(p.NotGiven() > 0, " · not given: "+strconv.Itoa(p.NotGiven()))
	}
	c := newCanvas(o, "Judgements by grade", below)
	if p.Judged() == 0 {
		return c.nothing("There is nothing to show: nothing is judged.")
	}
	left := margin + 156*whole
	room := c.right() - left - 112*whole
	most := 0
	for _, n := range p.All() {
		most = max(most, n)
	}
	c.y += 8 * whole
	for _, g := range shownGrades(p) {
		n := p.Count(g)
		share := p.Share(g)
		c.begin(g.String(), capital(g.String())+": "+share.String())
		c.text(left-10*whole, c.y+17*whole, "", "end", 146*whole, capital(g.String()))
		w := part(room, n, most)
		c.grade(left, c.y+2*whole, w, 22*whole, g)
		c.text(left+w+8*whole, c.y+17*whole, "", "", 106*whole, strconv.Itoa(n)+", "+share.Text(1))
		c.y += 30 * whole
	}
	c.begin("", "")
	c.line(left, c.y-px(len(shownGrades(p)))*30*whole, left, c.y, "axis")
	return c.end("Good or better: " + good.String() + ". " + capital(p.String()) + ".")
}

// shownGrades gives the grades of a profile's scale, with those that nothing has.
func shownGrades(p judgement.Profile) []judgement.Grade {
	third := p.Grades().Has(judgement.Adequate) || p.Grades().Has(judgement.Satisfactory)
	var shown []judgement.Grade
	for _, g := range grades {
		four := g == judgement.Outstanding || g == judgement.Good || g == judgement.Inadequate || g == judgement.RequiresImprovement && !third
		if four || p.Count(g) > 0 {
			shown = append(shown, g)
		}
	}
	return shown
}

// part gives the part of a length that n is of a whole; what there is can be seen.
func part(length px, n, of int) px {
	if n <= 0 || of <= 0 {
		return 0
	}
	return max(scaled(length, n, of), 2*whole)
}

// scaled gives length * n / of, for any numbers; from nothing to the length.
func scaled(length px, n, of int) px {
	if of <= 0 {
		return 0
	}
	// Large counts lose what no picture can show.
	a, b := int64(min(max(n, 0), of)), int64(of)
	for a > 1<<40 || b > 1<<40 {
		a, b = a>>1, b>>1
	}
	return px(int64(length) * a / b)
}

// mostProfiles is how many rows a picture of profiles, shares or parts has at most.
const mostProfiles = 200

// Profiles is [Profiles] with these options.
func (o Options) Profiles(profiles ...NamedProfile) string {
	c := newCanvas(o, "Judgements by grade", "Share of each grade; at the right, good or better")
	judged := false
	for _, p := range profiles {
		judged = judged || p.Profile.Judged() > 0
	}
	if !judged {
		return c.nothing("There is nothing to show: nothing is judged.")
	}
	left := margin + 132*whole
	words := 132 * whole
	room := c.right() - left - words
	all := judgement.Profile{}
	var said strings.Builder
	c.y += 6 * whole
	for k, p := range profiles {
		if k == mostProfiles {
			c.begin("", "")
			c.y += 14 * whole
			c.text(margin, c.y, "m", "", c.right()-margin, count(len(profiles)-k, "more row")+" not shown")
			break
		}
		all = all.Plus(p.Profile)
		good := p.Profile.GoodOrBetter()
		c.begin(p.Name, join(": ", p.Name, p.Profile.String()))
		c.text(left-10*whole, c.y+18*whole, "", "end", 122*whole, p.Name)
		c.bar(p.Profile, left, c.y+2*whole, room)
		c.text(left+room+12*whole, c.y+13*whole, "h", "", words-12*whole, good.Text(1))
		c.text(left+room+12*whole, c.y+26*whole, "m", "", words-12*whole, base(good))
		c.y += 34 * whole
		said.WriteString(join(": ", p.Name, join("; ", "good or better "+good.String(), p.Profile.String())) + ". ")
	}
	l := legend{canvas: c}
	l.start()
	for _, g := range shownGrades(all) {
		l.item(g.String(), func(x, y px) { c.grade(x-2*whole, y-5*whole, 16*whole, 10*whole, g) })
	}
	return c.end(strings.TrimSpace(said.String()))
}

// bar draws a profile as one bar of a length, the highest grade first. Its pieces end
// where the sum up to them says, so that rounding never adds up.
func (c *canvas) bar(p judgement.Profile, left, y, length px) {
	sum := 0
	for _, g := range grades {
		n := p.Count(g)
		if n == 0 {
			continue
		}
		x1 := left + scaled(length, sum, p.Judged())
		sum += n
		x2 := max(x1, left+scaled(length, sum, p.Judged()))
		gap := px(0)
		if sum < p.Judged() && x2-x1 > 2*whole {
			gap = whole
		}
		c.grade(x1, y, x2-x1-gap, 24*whole, g)
		if s := p.Share(g).Text(0); wide(s, "w")+6*whole <= x2-x1 {
			if middle := x1 + (x2-x1-gap)/2; g == judgement.Inadequate {
				// Its pattern would make the words hard to read.
				c.rect(middle-wide(s, "w")/2-2*whole, y+4*whole, wide(s, "w")+4*whole, 16*whole, "g4")
				c.text(middle, y+16*whole, "w4", "middle", x2-x1, s)
			} else {
				c.text(middle, y+16*whole, gradeInk(g), "middle", x2-x1, s)
			}
		}
	}
}
