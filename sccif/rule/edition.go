package rule

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/sccif/sccif-go/calendar"
)

// ErrNotCovered is the error for a day or an edition about which the framework,
// as far as it is known here, says nothing. The message names the day and what
// is covered.
var ErrNotCovered = errors.New("not covered")

// Edition is a state of the framework between two changes. Every day from 1
// April 2011 belongs to exactly one edition other than [Proposed2013]. The zero
// value is "not given".
type Edition uint8

const (
	// Framework2011 graded outstanding, good, satisfactory or inadequate.
	Framework2011 Edition = iota + 1
	// Framework2014 changed interim inspections, methods and reporting; its third grade is adequate.
	Framework2014
	// Framework2015 brought requires improvement and the judgement helped and protected.
	Framework2015
	// SCCIF2017 is the social care common inspection framework as it began.
	SCCIF2017
	// SCCIF2020 brought the report timeline of 18, 5, 30 and 38 working days.
	SCCIF2020
	// SCCIF2021 follows the change of the frequency regulations.
	SCCIF2021
	// SCCIF2022 replaced interim by assurance inspections.
	SCCIF2022
	// SCCIF2023 is the text updated on 8 September 2023, held in full.
	SCCIF2023
	// SCCIF2026 is the text seen on 29 June 2026, held in full.
	SCCIF2026
	// Proposed2013 is what the consultation of December 2013 proposed. It was
	// never in force: it is reached by name only.
	Proposed2013
)

// Newest is the newest edition that the ledger knows.
const Newest = Proposed2013 - 1

type editionFacts struct {
	id, title, summary string
	first, notBefore   calendar.Date
}

var editionTable = [...]editionFacts{
	Framework2011: {"framework-2011", "framework of April 2011", "Homes are judged outstanding, good, satisfactory or inadequate.",
		day(2011, time.April, 1), calendar.Date{}},
	Framework2014: {"framework-2014", "framework of April 2014", "Interim inspections say whether effectiveness improved, was sustained or declined; reports of monitoring visits are published; the third grade is adequate, since an unknown earlier day.",
		day(2014, time.April, 1), calendar.Date{}},
	Framework2015: {"framework-2015", "framework of April 2015", "Requires improvement replaces adequate; helped and protected becomes a key judgement; the structure and limits are those announced in 2014.",
		day(2015, time.April, 1), calendar.Date{}},
	SCCIF2017: {"sccif-2017", "SCCIF of April 2017", "The social care common inspection framework begins: a full inspection a year and, by its outcome, an interim inspection; full reports within 28 working days.",
		day(2017, time.April, 1), calendar.Date{}},
	SCCIF2020: {"sccif-2020", "SCCIF of September 2020", "Reports follow limits of 18, 5, 30 and 38 working days; a complaint can be made within 5.",
		day(2020, time.September, 1), calendar.Date{}},
	SCCIF2021: {"sccif-2021", "SCCIF of October 2021", "After good or outstanding no other inspection is needed in the year; after less than good from 1 January the next may fall in the first three months of the following year.",
		day(2021, time.October, 1), calendar.Date{}},
	SCCIF2022: {"sccif-2022", "SCCIF of April 2022", "Assurance inspections replace interim inspections; homes may have several buildings.",
		day(2022, time.April, 1), calendar.Date{}},
	SCCIF2023: {"sccif-2023", "SCCIF of 8 September 2023", "The text held in full; the rule about 26 weeks without a manager came in between 2 September 2022 and this day.",
		day(2023, time.September, 8), calendar.Date{}},
	SCCIF2026: {"sccif-2026", "SCCIF of 29 June 2026", "The text held in full; its changes were made between 9 September 2023 and the day on which it was seen.",
		day(2026, time.June, 29), day(2023, time.September, 9)},
	Proposed2013: {"proposed-2013", "proposals of December 2013", "What the consultation of 13 December 2013 to 18 February 2014 proposed; never in force.",
		calendar.Date{}, calendar.Date{}},
}

var editionNames = Names[Edition]{What: "edition", Texts: textsOf(len(editionTable), func(i int) string { return editionTable[i].id })}

// day is for the tables of this package, whose days are all real: a test reads
// each of them.
func day(year int, month time.Month, d int) calendar.Date {
	date, _ := calendar.NewDate(year, month, d)
	return date
}

// Editions gives the editions that were in force, oldest first; [Proposed2013]
// is not one of them.
func Editions() iter.Seq[Edition] {
	return func(yield func(Edition) bool) {
		for e := Framework2011; e <= Newest; e++ {
			if !yield(e) {
				return
			}
		}
	}
}

// EditionOn gives the edition in force on a day. The edition of an inspection is
// that of its first day, of a plan that of the day asked about. Before 1 April
// 2011, and for no date, the error is [ErrNotCovered].
func EditionOn(d calendar.Date) (Edition, error) {
	if !d.IsZero() {
		for e := Newest; e >= Framework2011; e-- {
			if !d.Before(editionTable[e].first) {
				return e, nil
			}
		}
	}
	return 0, fmt.Errorf("%w: edition on %q: the first edition known begins on %v", ErrNotCovered, d, editionTable[Framework2011].first)
}

// Valid reports whether e is one of the editions, [Proposed2013] among them.
func (e Edition) Valid() bool { return Framework2011 <= e && e <= Proposed2013 }

func (e Edition) facts() editionFacts {
	if e.Valid() {
		return editionTable[e]
	}
	return editionFacts{}
}

// First is the first day of the edition, no date for [Proposed2013], which was
// never in force.
func (e Edition) First() calendar.Date { return e.facts().first }

// Last is the last day of the edition, no date for the newest and for
// [Proposed2013].
func (e Edition) Last() calendar.Date {
	if e >= Newest || !e.Valid() {
		return calendar.Date{}
	}
	return editionTable[e+1].first.AddDays(-1)
}

// NotBefore is the first day on which the edition's changes can have been made,
// where that is earlier than the day on which its text was seen; otherwise no
// date.
func (e Edition) NotBefore() calendar.Date { return e.facts().notBefore }

// Title names the edition as a sentence would: "SCCIF of 8 September 2023".
func (e Edition) Title() string { return e.facts().title }

// Summary says in a sentence what the edition changed.
func (e Edition) Summary() string { return e.facts().summary }

// String gives the edition's id: "sccif-2023". The zero value gives "".
func (e Edition) String() string { return editionNames.Of(e) }

// ParseEdition reads an edition's id. The error is [ErrUnknown] and quotes the
// text.
func ParseEdition(text string) (Edition, error) { return editionNames.Parse(text) }

// MustParseEdition is ParseEdition for ids that stand in a program's own text. It
// panics where ParseEdition gives an error.
func MustParseEdition(text string) Edition { return must(ParseEdition(text)) }

// AppendText appends the id, nothing for the zero value.
func (e Edition) AppendText(b []byte) ([]byte, error) { return editionNames.Append(b, e) }

// MarshalText gives the id; the zero value gives no text.
func (e Edition) MarshalText() ([]byte, error) { return e.AppendText(nil) }

// UnmarshalText reads an id; no text is the zero value.
func (e *Edition) UnmarshalText(text []byte) error { return editionNames.Unmarshal(e, text) }

// Value gives the id for a database, or NULL for the zero value.
func (e Edition) Value() (driver.Value, error) { return editionNames.Value(e) }

// Scan reads an id from text or bytes; NULL is the zero value.
func (e *Edition) Scan(src any) error { return editionNames.Scan(e, src) }

// Suspension is the time in which routine inspection was suspended: 17 March
// 2020 to 31 March 2021, both inclusive. Nothing routine is overdue in it;
// ungraded assurance visits took place from 1 September 2020. (Announcements of
// 2020 and 2021.)
func Suspension() calendar.Period {
	return calendar.Period{First: day(2020, time.March, 17), Last: day(2021, time.March, 31)}
}

// TextOn says which text of the framework an answer about a day rests on
// (edition.sccif-2023). The finding is applied where a text that is held in full was in
// force on the day, and cites it. It is not applied for an earlier day: what the ledger
// has of those days is read from the nearest text and from what is known about it, with
// the basis [Presumed] where no source states the day. For no date it is undecided.
func TextOn(d calendar.Date) Finding {
	v, ok := EditionSccif2023.On(d)
	switch {
	case d.IsZero():
		f := FindingOn(EditionSccif2023, d, Undecided, "Which text of the framework was in force depends on the day")
		f.Missing = []string{"on"}
		return f
	case !ok:
		return FindingOn(EditionSccif2023, d, NotApplied, "No text of the framework that was in force on this day is held in full")
	}
	return FindingOn(EditionSccif2023, d, Applied, v.Text())
}
