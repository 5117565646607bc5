package published

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/sccif/sccif-go/sccif"
)

// maxPreamble is how many rows are looked at for the header. It has been on lines 1
// to 5.
const maxPreamble = 20

// role is what a column holds.
type role uint8

const (
	noRole role = iota
	urn
	linkedURN
	provisionType
	registered
	status
	region
	ofstedRegion
	authority
	sector
	places
	owner
	// Those of an inspection stand once or, with the one before it, twice.
	eventType
	first
	publishedOn
	number
	overall
	helped
	leaders
	outcomes
	quality
	education
	health
	roles
)

// The two inspections that a row can hold.
const (
	latest = iota
	previous
	blocks
)

// layout is what is known of a table from its header and the rows above it.
type layout struct {
	kind  Kind
	title string
	line  int
	// names are the names of the columns, with white space folded; words the same as
	// Row.Cell compares them.
	names, words []string
	// at gives the column of a role, counted from 1; 0 where there is none.
	at [blocks][roles]int
	// odd are the findings of the header.
	odd []Finding
}

// findHeader reads up to the header, which is the first row that names the URN and two
// more of the columns without which a table is none.
func findHeader(r *records) (*layout, error) {
	var above []record
	for len(above) < maxPreamble {
		rec, err := r.next(0)
		if err != nil {
			if !errors.Is(err, io.EOF) {
				return nil, err
			}
			break
		}
		if l := newLayout(rec, above); l.isHeader() {
			return l, nil
		}
		above = append(above, rec)
	}
	return nil, fmt.Errorf("%w: none of the first %d rows names URN and two of provision type, event type, inspection date, overall judgement",
		ErrNoHeader, len(above))
}

// needType finds that a table of events does not say of what type they are.
func (l *layout) needType() {
	if l.at[latest][eventType] == 0 {
		l.odd = append(l.odd, Finding{Line: l.line, Err: &problem{"no column for the type of the inspection", sccif.ErrMissing}})
	}
}

func (l *layout) isHeader() bool {
	found := 0
	for _, r := range []role{provisionType, eventType, first, overall} {
		if l.at[latest][r] > 0 || l.at[previous][r] > 0 {
			found++
		}
	}
	return l.at[latest][urn] > 0 && found >= 2
}

// newLayout reads a row as if it were the header.
func newLayout(rec record, above []record) *layout {
	l := &layout{line: rec.line}
	for _, o := range rec.odd {
		l.odd = append(l.odd, Finding{Line: rec.line, Column: o.column, Err: o.err})
	}
	band, over := bandOf(above), ""
	for k, cell := range rec.cells {
		l.names = append(l.names, fold(cell))
		l.words = append(l.words, key(cell))
		if k < len(band) && strings.TrimSpace(band[k]) != "" {
			over = band[k]
		}
		l.claim(k+1, words(cell), words(over))
	}
	l.kind = kindOf(l.words, above)
	if l.at[latest][first] == 0 {
		l.odd = append(l.odd, Finding{Line: l.line, Err: &problem{"no column for the date of the inspection", sccif.ErrMissing}})
	}
	if l.kind == EventTable {
		l.needType()
	}
	for _, rec := range above {
		if text := fold(strings.Join(rec.cells, " ")); l.title == "" {
			l.title = text
		}
	}
	return l
}

// bandOf gives the row above the header where it names groups of columns, each cell
// holding for those right of it up to the next. A single cell is a title or a note.
func bandOf(above []record) []string {
	if len(above) == 0 {
		return nil
	}
	cells := above[len(above)-1].cells
	groups := 0
	for _, cell := range cells {
		if strings.TrimSpace(cell) != "" {
			groups++
		}
	}
	if groups < 2 {
		return nil
	}
	return cells
}

// claim gives a column the role that its name says, unless it is about an inspection
// of another type than a full one.
func (l *layout) claim(column int, name, band []string) {
	r := roleOf(name)
	if r == noRole {
		return
	}
	block := latest
	if r >= eventType {
		about := slices.Concat(name, band)
		if has(about, "previous") {
			block = previous
		}
		if has(about, "interim") || has(about, "monitoring") || has(about, "assurance") {
			return
		}
	}
	if l.at[block][r] > 0 {
		l.odd = append(l.odd, Finding{Line: l.line, Column: column, Name: l.names[column-1], Err: ErrColumn})
		return
	}
	l.at[block][r] = column
}

// roleOf tells what a column holds from the words of its name. What names nothing
// known has no role.
func roleOf(name []string) role {
	is := func(word string) bool { return has(name, word) }
	inspection := is("inspection") || is("event")
	switch {
	case len(name) > 25: // a sentence, not a name
		return noRole
	case is("urn") || is("unique") && is("reference"):
		if is("linked") || is("education") || is("school") {
			return linkedURN
		}
		return urn
	case is("number") && inspection:
		return number
	case is("type") && inspection:
		return eventType
	case is("date") && is("registration"):
		return registered
	case is("date") && (is("publication") || is("published")):
		return publishedOn
	case is("date") && inspection && !is("end"):
		return first
	case is("type") && (is("provision") || is("provider")) || len(name) == 1 && is("provision"):
		return provisionType
	case is("status") && is("registration"):
		return status
	case is("overall"):
		return overall
	case is("safeguarding") || is("helped") || is("protected"):
		return helped
	case is("leaders") || is("leadership"):
		return leaders
	case is("quality") && is("care"):
		return quality
	case is("education") && is("outcomes"):
		return education
	case is("health") && is("services"):
		return health
	case is("outcomes") && is("children"):
		return outcomes
	case is("region") && is("ofsted"):
		return ofstedRegion
	case is("region"):
		return region
	case is("local") && is("authority"):
		return authority
	case is("sector"):
		return sector
	case is("places"):
		return places
	case is("organisation"):
		return owner
	}
	return noRole
}

// kindOf tells the kind of a table from its header and the rows above: a table of
// providers speaks of the latest inspection, or of the day as at which it stands, a
// table of events of a year. It is not given where they say nothing.
func kindOf(header []string, above []record) Kind {
	for _, name := range header {
		if w := strings.Fields(name); has(w, "latest") || has(w, "last") || has(w, "previous") {
			return ProviderTable
		}
	}
	var texts []string
	for _, rec := range slices.Backward(above) {
		for _, cell := range rec.cells {
			texts = append(texts, " "+key(cell)+" ")
		}
	}
	contain := func(parts ...string) bool {
		return slices.ContainsFunc(texts, func(text string) bool {
			return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(text, " "+part+" ") })
		})
	}
	switch {
	case contain("latest full inspection", "latest inspection"):
		return ProviderTable
	case contain("inspection information", "in year", "in the year", "1 april"):
		return EventTable
	case contain("as at", "at 31 march", "at march"):
		return ProviderTable
	}
	return 0
}
