package chart

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// ErrNotChart is the error for a text that is no picture of this package.
var ErrNotChart = errors.New("not a picture of this package")

// Sheet puts several pictures of this package below each other into one, with a title
// of its own. The error is [ErrNotChart], with the place of the text that is none.
func Sheet(title string, charts ...string) (string, error) {
	return Options{Title: title}.Sheet(charts...)
}

// Sheet is [Sheet] with these options. It is as wide as the widest picture, and its
// scheme of colours is that of all.
func (o Options) Sheet(charts ...string) (string, error) {
	var inner []drawn
	o.Width = 0
	for k, text := range charts {
		d, ok := read(text)
		if !ok {
			return "", fmt.Errorf("charts[%d]: %w", k, ErrNotChart)
		}
		o.Width = max(o.Width, d.width)
		inner = append(inner, d)
	}
	c := newCanvas(o, "Charts", "")
	if len(inner) == 0 {
		return c.nothing("There is nothing to show: no chart is given."), nil
	}
	used := map[string]int{}
	for _, d := range inner {
		used[d.id]++
		c.picture.Inner = append(c.picture.Inner, d.at(c.y, used[d.id]))
		c.y += px(d.height) * whole
	}
	c.y -= margin
	// What a picture holds is in the descriptions of the pictures themselves.
	c.picture.Role = "group"
	return c.end(count(len(inner), "chart") + "."), nil
}

// drawn is a picture of this package as its text.
type drawn struct {
	id            string
	width, height int
	rest          string // what follows the size
}

const (
	openTag   = `<svg xmlns="http://www.w3.org/2000/svg"`
	fluid     = ` style="max-width:100%;height:auto"`
	labelled  = ` aria-labelledby="`
	titleMark = "-title"
)

// read takes a picture apart. No text of a picture holds a quotation mark or a tag, for
// they are escaped: what is found here was written by the template.
func read(svg string) (drawn, bool) {
	var d drawn
	rest, ok := strings.CutPrefix(svg, openTag)
	if !ok || !strings.HasSuffix(rest, "</svg>\n") {
		return d, false
	}
	w, rest, ok := cut(rest, ` width="`, `"`)
	if !ok {
		return d, false
	}
	h, rest, ok := cut(rest, ` height="`, `"`)
	if !ok {
		return d, false
	}
	var err, err2 error
	d.width, err = strconv.Atoi(w)
	d.height, err2 = strconv.Atoi(h)
	_, after, found := strings.Cut(rest, labelled)
	id, _, found2 := strings.Cut(after, titleMark)
	d.id = id
	d.rest = rest
	return d, err == nil && err2 == nil && d.width > 0 && d.height > 0 && found && found2 && id != "" && !strings.ContainsAny(id, `"<> `)
}

// cut takes what stands between two texts at the beginning of a text.
func cut(s, before, after string) (found, rest string, ok bool) {
	s, ok = strings.CutPrefix(s, before)
	if !ok {
		return "", s, false
	}
	return strings.Cut(s, after)
}

// at gives the picture as a part of another one at a height. Where it is not the first
// with its ids, it gets others.
func (d drawn) at(y px, times int) string {
	rest := strings.Replace(d.rest, fluid, "", 1)
	head, tail, _ := strings.Cut(rest, "<style>")
	_, tail, _ = strings.Cut(tail, "</style>")
	rest = head + tail
	for _, scheme := range []string{" sccif-auto", " sccif-light", " sccif-dark"} {
		rest = strings.Replace(rest, `class="sccif-chart`+scheme+`"`, `class="sccif-chart"`, 1)
	}
	if times > 1 {
		other := d.id + "-" + strconv.Itoa(times)
		rest = strings.NewReplacer(
			labelled+d.id+titleMark+" "+d.id+"-", labelled+other+titleMark+" "+other+"-",
			` id="`+d.id+"-", ` id="`+other+"-",
			`"url(#`+d.id+"-", `"url(#`+other+"-",
		).Replace(rest)
	}
	return openTag + ` y="` + y.String() + `" width="` + strconv.Itoa(d.width) + `" height="` + strconv.Itoa(d.height) + `"` + rest
}
