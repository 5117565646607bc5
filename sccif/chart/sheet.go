package chart

import (
	"errors"
	"fmt"
	"html"
	"slices"
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
	used := map[string]bool{o.id(): true}
	var titles []string
	for _, d := range inner {
		c.picture.Inner = append(c.picture.Inner, d.at(c.y, used))
		c.y += px(d.height) * whole
		titles = append(titles, d.title)
	}
	c.y -= margin
	// What a picture holds is in the descriptions of the pictures themselves.
	c.picture.Role = "group"
	return c.end(count(len(inner), "chart") + ": " + strings.Join(titles, "; ") + "."), nil
}

// drawn is a picture of this package as its text.
type drawn struct {
	width, height int
	title         string
	rest          string // what follows the size
}

const (
	openTag   = `<svg xmlns="http://www.w3.org/2000/svg"`
	fluid     = ` style="max-width:100%;height:auto"`
	labelled  = ` aria-labelledby="`
	titleMark = "-title "
)

// suffixes are what the ids of a picture end with.
var suffixes = []string{"-title", "-desc", "-hatch", "-lines", "-dots", "-stripes", "-spots"}

// read takes a picture apart. No text of a picture holds a quotation mark or a tag, for
// they are escaped: what is found here was written by the template.
func read(svg string) (drawn, bool) {
	var d drawn
	rest, ok := strings.CutPrefix(svg, openTag)
	if !ok || !strings.HasSuffix(rest, "</svg>\n") {
		return d, false
	}
	w, rest, _ := cut(rest, ` width="`, `"`)
	h, rest, _ := cut(rest, ` height="`, `"`)
	var err, err2 error
	d.width, err = strconv.Atoi(w)
	d.height, err2 = strconv.Atoi(h)
	d.rest = rest
	_, title, _ := strings.Cut(rest, "<title id=")
	_, title, _ = strings.Cut(title, ">")
	title, _, _ = strings.Cut(title, "</title>")
	d.title = html.UnescapeString(title)
	return d, err == nil && err2 == nil && d.width > 0 && d.height > 0 && strings.Contains(rest, labelled)
}

// cut takes what stands between two texts at the beginning of a text.
func cut(s, before, after string) (found, rest string, ok bool) {
	s, ok = strings.CutPrefix(s, before)
	if !ok {
		return "", s, false
	}
	return strings.Cut(s, after)
}

// ids gives what the ids of a picture, and of those within it, begin with.
func ids(rest string) []string {
	var all []string
	for found := true; found; {
		if _, rest, found = strings.Cut(rest, labelled); found {
			id, _, _ := strings.Cut(rest, titleMark)
			all = append(all, id)
		}
	}
	return all
}

// at gives the picture as a part of another one at a height. Ids that are used already
// get others.
func (d drawn) at(y px, used map[string]bool) string {
	rest := strings.Replace(d.rest, fluid, "", 1)
	head, tail, _ := strings.Cut(rest, "<style>")
	_, tail, _ = strings.Cut(tail, "</style>")
	rest = head + tail
	for _, scheme := range []string{" sccif-auto", " sccif-light", " sccif-dark"} {
		rest = strings.Replace(rest, `class="sccif-chart`+scheme+`"`, `class="sccif-chart"`, 1)
	}
	own := ids(rest)
	for k, id := range own {
		if used[id] {
			for n := 2; used[own[k]] || slices.Index(own, own[k]) != k; n++ {
				own[k] = id + "." + strconv.Itoa(n)
			}
			pairs := []string{labelled + id + "-title " + id + `-desc"`, labelled + own[k] + "-title " + own[k] + `-desc"`}
			for _, name := range suffixes {
				pairs = append(pairs, ` id="`+id+name+`"`, ` id="`+own[k]+name+`"`, `"url(#`+id+name+`)"`, `"url(#`+own[k]+name+`)"`)
			}
			rest = strings.NewReplacer(pairs...).Replace(rest)
		}
	}
	for _, id := range own {
		used[id] = true
	}
	return openTag + ` y="` + y.String() + `" width="` + strconv.Itoa(d.width) + `" height="` + strconv.Itoa(d.height) + `"` + rest
}
