package published

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
)

// Table is a published table as a whole.
type Table struct {
	Kind Kind
	// Title is the first text above the header: "Children's social care data in
	// England 2025 – Provider level as at 31 March 2025". It is empty where there is
	// none.
	Title string
	// HeaderLine is the line of the header, and Header the names of the columns with
	// their white space folded.
	HeaderLine int
	Header     []string
	Rows       []Row
	// Findings are all that is odd, in the order of the file: about the header, about
	// the rows, and last about the table as a whole.
	Findings []Finding
}

// Providers reads a table of the providers on a day. The errors are those of [Rows],
// and [ErrKind] for a table of events. Where r fails the rows read so far are given
// with the error.
func Providers(r io.Reader) (Table, error) { return readKind(r, ProviderTable) }

// Events reads a table of the inspections of a year. The errors are those of [Rows],
// and [ErrKind] for a table of providers. Where r fails the rows read so far are given
// with the error.
func Events(r io.Reader) (Table, error) { return readKind(r, EventTable) }

func readKind(r io.Reader, want Kind) (Table, error) {
	t, err := Read(r)
	if err == nil && t.Kind != want {
		return Table{}, fmt.Errorf("%w: a table of %v, not of %v", ErrKind, t.Kind, want)
	}
	return t, err
}

// Read reads a table of either kind and tells which it is: by its header and the rows
// above it, or, where they do not say, by its rows. In a table of events a URN stands
// more than once, or an event is no full inspection. Where the rows do not tell either
// the table is taken for one of providers, and a finding says so.
//
// The errors are those of [Rows]. Where r fails the rows read so far are given with
// the error.
func Read(r io.Reader) (Table, error) {
	in := newRecords(r)
	l, err := findHeader(in)
	if err != nil {
		return Table{}, err
	}
	t := Table{Kind: l.kind, Title: l.title, HeaderLine: l.line, Header: l.names}
	t.Findings = append(t.Findings, l.odd...)
	for row, err := range l.rows(in) {
		if err != nil {
			return t, err
		}
		t.Rows = append(t.Rows, row)
		t.Findings = append(t.Findings, row.Findings...)
	}
	again := t.again()
	if !t.Kind.Valid() {
		t.tell(len(again) > 0, l)
	}
	if t.Kind == ProviderTable {
		for _, k := range again {
			t.Findings = append(t.Findings, Finding{
				Line: t.Rows[k].Line, Column: l.at[latest][urn], Name: l.names[l.at[latest][urn]-1],
				Literal: quote(t.Rows[k].URN), Err: &problem{"a provider that stands twice", sccif.ErrDuplicateID},
			})
		}
	}
	return t, nil
}

// again gives the places of the rows whose URN stood before.
func (t *Table) again() []int {
	var again []int
	seen := make(map[string]bool, len(t.Rows))
	for k := range t.Rows {
		if urn := t.Rows[k].URN; urn != "" {
			if seen[urn] {
				again = append(again, k)
			}
			seen[urn] = true
		}
	}
	return again
}

// tell tells the kind of a table by its rows. The latest full inspection of a provider
// may be a monitoring visit that brought a new judgement, and a provider need not have
// been inspected.
func (t *Table) tell(repeated bool, l *layout) {
	events := repeated || slices.ContainsFunc(t.Rows, func(r Row) bool {
		switch r.Latest.Type {
		case 0, judgement.Full:
			return false
		case judgement.Monitoring:
			return r.Latest.Judgements == (judgement.Judgements{})
		}
		return true
	})
	idle := slices.ContainsFunc(t.Rows, func(r Row) bool { return r.Latest == Event{} })
	t.Kind = ProviderTable
	switch {
	case events:
		t.Kind = EventTable
		known := len(l.odd)
		l.needType()
		t.Findings = append(t.Findings, l.odd[known:]...)
	case !idle:
		t.Findings = append(t.Findings, Finding{Line: t.HeaderLine,
			Err: &problem{"nothing tells the kind of the table: taken for one of providers", ErrKind}})
	}
	for k := range t.Rows {
		row := &t.Rows[k]
		row.Kind = t.Kind
		if events && l.at[latest][eventType] == 0 {
			row.Latest.Type = 0 // it was taken for a full inspection
		}
	}
}

// ChildrensHomes gives the rows of children's homes of every kind.
func (t Table) ChildrensHomes() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for _, r := range t.Rows {
			if r.ChildrensHome() && !yield(r) {
				return
			}
		}
	}
}

// Grades gives the overall judgements of children's homes of every kind, for
// [judgement.ProfileOf]: of each provider the latest, of events that of each full
// inspection. One that is not given is the zero grade.
func (t Table) Grades() iter.Seq[judgement.Grade] {
	return func(yield func(judgement.Grade) bool) {
		for r := range t.ChildrensHomes() {
			if t.Kind == EventTable && r.Latest.Type != judgement.Full {
				continue
			}
			if !yield(r.Latest.Judgements.Overall) {
				return
			}
		}
	}
}

// Profile counts [Table.Grades].
func (t Table) Profile() judgement.Profile { return judgement.ProfileOf(t.Grades()) }

// Homes is [Homes] of this table alone.
func (t Table) Homes() iter.Seq2[sccif.Home, error] { return Homes(t) }

// AsAt gives the day whose state the table shows: 31 March of the year that its title
// names or, where it names none, of the inspection year in which its latest inspection
// began. It is no date where the table tells neither.
func (t Table) AsAt() calendar.Date {
	title := words(t.Title)
	for k := range title[:max(len(title)-1, 0)] {
		if year, err := strconv.Atoi(title[k+1]); err == nil && title[k] == "march" && len(title[k+1]) == len("2025") {
			if d, err := calendar.NewDate(year, 3, 31); err == nil {
				return d
			}
		}
	}
	var last calendar.Date
	for _, r := range t.Rows {
		last = calendar.Latest(last, r.Latest.First)
	}
	if last.IsZero() {
		return last
	}
	return calendar.InspectionYearOf(last).Last()
}
