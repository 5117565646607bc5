package chart

import (
	"strconv"
	"strings"

	"github.com/sccif/sccif-go/judgement"
)

// mostColumns is how many columns a table of shares has at most.
const mostColumns = 12

// Shares is [Shares] with these options.
func (o Options) Shares(columns []string, rows ...ShareRow) string {
	c := newCanvas(o, "Shares", "")
	if len(columns) == 0 || len(rows) == 0 {
		return c.nothing("There is nothing to show: no share is given.")
	}
	shown := columns[:min(len(columns), mostColumns)]
	labels := 192 * whole
	left := margin + labels
	width := (c.right() - left) / px(len(shown))
	c.begin("", "")
	c.y += 20 * whole
	for k, name := range shown {
		c.text(left+width*px(k), c.y, "h", "", width-10*whole, name)
	}
	c.y += 8 * whole
	c.line(margin, c.y, c.right(), c.y, "grid")
	// The counts are shown where there is room for all of them.
	bases := true
	for _, row := range rows {
		for _, s := range row.Shares {
			bases = bases && wide("100.0%", "h")+8*whole+wide(base(s), "m") <= width-10*whole
		}
	}
	var said strings.Builder
	for k, row := range rows {
		if k == mostProfiles {
			break
		}
		c.begin(row.Name, "")
		c.text(margin, c.y+21*whole, "", "", labels-10*whole, row.Name)
		parts := []string{}
		for j, column := range shown {
			var share judgement.Share
			if j < len(row.Shares) {
				share = row.Shares[j]
			}
			c.share(left+width*px(j), c.y, width-10*whole, row.Name+", "+column, share, bases)
			parts = append(parts, column+" "+share.String())
		}
		c.y += 34 * whole
		c.begin("", "")
		c.line(margin, c.y, c.right(), c.y, "grid")
		said.WriteString(join(": ", row.Name, strings.Join(parts, "; ")) + ". ")
	}
	c.cut(len(rows)-mostProfiles, "row")
	c.cut(len(columns)-mostColumns, "column")
	return c.end(strings.TrimSpace(said.String()))
}

// base gives the counts of a share: "1728 of 2123".
func base(s judgement.Share) string { return strconv.Itoa(s.Count) + " of " + strconv.Itoa(s.Of) }

// cut says how many rows or columns are not shown.
func (c *canvas) cut(n int, noun string) {
	if n > 0 {
		c.begin("", "")
		c.y += 18 * whole
		c.text(margin, c.y, "m", "", c.right()-margin, count(n, "more "+noun)+" not shown")
	}
}

// share draws one share: its percentage, its base, and a bar of the whole.
func (c *canvas) share(x, y, w px, name string, s judgement.Share, withBase bool) {
	c.begin("", name+": "+s.String())
	c.text(x, y+15*whole, "h", "", w, s.Text(1))
	if s.Of <= 0 {
		return
	}
	if withBase {
		c.text(x+w, y+15*whole, "m", "end", w, base(s))
	}
	c.rect(x, y+21*whole, w, 6*whole, "none")
	c.rect(x, y+21*whole, part(w, min(s.Count, s.Of), s.Of), 6*whole, "due")
}

// Parts is [Parts] with these options.
func (o Options) Parts(parts ...Part) string {
	c := newCanvas(o, "Parts of a whole", "")
	if len(parts) == 0 {
		return c.nothing("There is nothing to show: no part is given.")
	}
	left := margin + 248*whole
	room := c.right() - left - 128*whole
	var said strings.Builder
	c.y += 10 * whole
	for k, p := range parts {
		if k == mostProfiles {
			break
		}
		words := strconv.Itoa(p.Share.Count) + ", " + p.Share.Text(1)
		c.begin(p.Name, join(": ", p.Name, p.Share.String()))
		c.text(left-10*whole, c.y+15*whole, "", "end", 238*whole, p.Name)
		w := part(room, min(p.Share.Count, p.Share.Of), p.Share.Of)
		c.rect(left, c.y+2*whole, w, 18*whole, "due")
		c.text(left+w+8*whole, c.y+15*whole, "", "", 120*whole, words)
		c.y += 26 * whole
		said.WriteString(join(": ", p.Name, p.Share.String()) + ". ")
	}
	c.begin("", "")
	c.line(left, c.y-px(min(len(parts), mostProfiles))*26*whole, left, c.y, "axis")
	c.cut(len(parts)-mostProfiles, "row")
	return c.end(strings.TrimSpace(said.String()))
}
