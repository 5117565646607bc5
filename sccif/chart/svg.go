package chart

import (
	_ "embed"
	"encoding/xml"
	"hash/fnv"
	"strconv"
	"strings"
	"sync"
	"text/template"
)

// px is a length in tenths of a pixel. Whole numbers keep pictures the same on every
// platform.
type px int64

const whole px = 10

// String gives the length in pixels, without a needless decimal.
func (p px) String() string {
	sign := ""
	if p < 0 {
		sign, p = "-", -p
	}
	s := sign + strconv.FormatInt(int64(p/whole), 10)
	if d := p % whole; d != 0 {
		s += "." + strconv.FormatInt(int64(d), 10)
	}
	return s
}

// text is text that may come from data. The template prints it through String, so that
// none is ever written without being escaped.
type text string

func (t text) String() string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(t)) // a Builder never fails
	return b.String()
}

// shape is one element. The kind says which of the fields it has.
type shape struct {
	Kind       string // rect, line, text, circle, poly, shade (a rect in a pattern)
	Class      string // of the style sheet, or the pattern of a shade
	X, Y, W, H px     // W is a circle's radius; a line runs from X, Y to W, H
	R          px     // rounding of corners
	Anchor     string // of a text: "", "middle", "end"
	Text       text
	Points     []point
}

type point struct{ X, Y px }

// group is a part of a picture: a title that browsers show under the pointer, and the
// key of what it shows.
type group struct {
	Key    text
	Title  text
	Shapes []shape
}

// picture is what the template is filled with.
type picture struct {
	ID            string
	Title, Desc   text
	Width, Height px
	Role, Scheme  string
	Style, Dark   string
	Groups        []*group
	Inner         []string // whole pictures
}

var (
	//go:embed svg.tmpl
	svgTemplate string
	//go:embed style.css
	lightStyle string
	//go:embed dark.css
	darkStyle string
)

var parsed = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("svg").Parse(svgTemplate))
})

// idMark stands for the id while a picture is written. It is no character of XML, so
// that no text of a picture can hold it.
const idMark = "\x00"

// svg writes the picture. Without an id of its own, its ids come from what it shows.
func (p picture) svg(id string) string {
	p.ID, p.Style = idMark, lightStyle
	p.Dark = strings.ReplaceAll(darkStyle, ".night", "."+p.Scheme)
	var b strings.Builder
	if err := parsed().Execute(&b, p); err != nil {
		// The template uses fields of its own types only, and a Builder never fails.
		return ""
	}
	if id == "" {
		sum := fnv.New64a()
		_, _ = sum.Write([]byte(b.String()))
		id = "sccif-" + strconv.FormatUint(sum.Sum64(), 36)
	}
	return strings.ReplaceAll(b.String(), idMark, id)
}

// canvas is a picture that is being drawn.
type canvas struct {
	options Options
	picture picture
	g       *group
	y       px // where the next part begins
}

const margin = 16 * whole

// newCanvas begins a picture with its title and a line below it.
func newCanvas(o Options, title, below string) *canvas {
	if o.Title != "" {
		title = o.Title
	}
	c := &canvas{options: o}
	c.picture.Title = text(title)
	c.picture.Width = o.width()
	c.picture.Role = "img"
	switch o.Scheme {
	case Light:
		c.picture.Scheme = "sccif-light"
	case Dark:
		c.picture.Scheme = "sccif-dark"
	default:
		c.picture.Scheme = "sccif-auto"
	}
	c.begin("", "")
	c.y = margin + 16*whole
	c.text(margin, c.y, "t", "", c.right()-margin, title)
	if below != "" {
		c.y += 19 * whole
		c.text(margin, c.y, "m", "", c.right()-margin, below)
	}
	c.y += 14 * whole
	return c
}

func (c *canvas) right() px { return c.picture.Width - margin }

// begin starts another part; what is drawn next belongs to it.
func (c *canvas) begin(key, title string) {
	c.g = &group{Key: text(key), Title: text(title)}
	c.picture.Groups = append(c.picture.Groups, c.g)
}

func (c *canvas) add(s shape) { c.g.Shapes = append(c.g.Shapes, s) }

func (c *canvas) rect(x, y, w, h px, class string) {
	c.add(shape{Kind: "rect", X: x, Y: y, W: w, H: h, Class: class})
}

func (c *canvas) round(x, y, w, h px, class string) {
	c.add(shape{Kind: "rect", X: x, Y: y, W: w, H: h, R: min(2*whole, w/2, h/2), Class: class})
}

// shade lays a pattern over a rectangle.
func (c *canvas) shade(x, y, w, h px, pattern string) {
	c.add(shape{Kind: "shade", X: x, Y: y, W: w, H: h, R: min(2*whole, w/2, h/2), Class: pattern})
}

func (c *canvas) line(x1, y1, x2, y2 px, class string) {
	c.add(shape{Kind: "line", X: x1, Y: y1, W: x2, H: y2, Class: class})
}

func (c *canvas) circle(x, y, r px, class string) {
	c.add(shape{Kind: "circle", X: x, Y: y, W: r, Class: class})
}

func (c *canvas) polygon(class string, points ...point) {
	c.add(shape{Kind: "polygon", Class: class, Points: points})
}

func (c *canvas) polyline(class string, points ...point) {
	c.add(shape{Kind: "polyline", Class: class, Points: points})
}

// text writes a text at its base line, cut to a width.
func (c *canvas) text(x, y px, class, anchor string, width px, s string) {
	if s = fit(s, width, class); s != "" {
		c.add(shape{Kind: "text", X: x, Y: y, Class: class, Anchor: anchor, Text: text(s)})
	}
}

// nothing ends a picture in which there is nothing to show.
func (c *canvas) nothing(why string) string {
	c.y += 20 * whole
	c.text(margin, c.y, "", "", c.right()-margin, why)
	return c.end(why)
}

// end writes the picture with its description in words.
func (c *canvas) end(desc string) string {
	c.picture.Desc = text(desc)
	c.picture.Height = (c.y + margin + whole - 1) / whole * whole
	return c.picture.svg(c.options.id())
}
