package workforce

import "strconv"

// place is where something stands in the record: a person, "managers[1]", or what
// inner names of one, "staff[3].breaks[0]". The text is made when somebody asks for it,
// for of most places nobody does. The zero place is that of somebody who need not be
// named, and has no text.
type place struct {
	list  string
	index int
	inner string
	entry int // of inner, counted from 1, where that is a list
}

func managerPlace(i int) place { return place{list: "managers", index: i} }

func staffPlace(i int) place { return place{list: "staff", index: i} }

// part gives the place of an object of the person, and breaks that of an entry of the
// person's list of breaks.
func (p place) part(name string) place { return place{p.list, p.index, name, 0} }

func (p place) breaks(k int) place { return place{p.list, p.index, "breaks", k + 1} }

func (p place) String() string {
	if p.unnamed() {
		return ""
	}
	text := p.list + "[" + strconv.Itoa(p.index) + "]"
	if p.inner != "" {
		text += "." + p.inner
	}
	if p.entry > 0 {
		text += "[" + strconv.Itoa(p.entry-1) + "]"
	}
	return text
}

func (p place) unnamed() bool { return p.list == "" }

// field gives the place of a field.
func (p place) field(name string) string { return p.String() + "." + name }

func postPlace(i int) place { return place{list: "posts", index: i} }
