package calendar

import (
	"database/sql/driver"
	"strconv"
	"time"
)

// InspectionYear is a year of inspection: from 1 April to 31 March of the
// next calendar year, both included. It is written 2023-24.
//
// How often a home is inspected, and what a grade brings with it, is counted
// in these years. (Rule year.inspection; SCCIF of 8 September 2023, "Types of
// inspection: assurance".)
//
// The zero InspectionYear is not given: its text is empty, it is NULL in a
// database, and it has no days.
type InspectionYear struct {
	begins int16 // the calendar year in which it begins, 1 to 9998
}

const inspectionYearBegins = time.April // on its first day

// NewInspectionYear gives the inspection year that begins on 1 April of that
// calendar year, which lies from 1 to 9998; any other is an ErrRange.
func NewInspectionYear(begins int) (InspectionYear, error) {
	y := inspectionYear(begins)
	if y.IsZero() {
		return y, refuse("inspection year", strconv.Itoa(begins), ErrRange, "want it to begin in the years 1 to 9998")
	}
	return y, nil
}

// InspectionYearOf gives the inspection year in which d lies. It is zero for
// no date, and for the few days at the ends of the calendar (before 1 April
// of the year 1, after 31 March 9999) whose year is not wholly within it.
func InspectionYearOf(d Date) InspectionYear {
	year, month, _ := d.civil()
	if month < inspectionYearBegins {
		year--
	}
	return inspectionYear(year)
}

// inspectionYear is NewInspectionYear with zero in place of an error.
func inspectionYear(begins int) InspectionYear {
	if begins < minYear || begins >= maxYear {
		return InspectionYear{}
	}
	return InspectionYear{int16(begins)}
}

// IsZero reports whether y is not given.
func (y InspectionYear) IsZero() bool { return y.begins == 0 }

// Begins gives the calendar year in which y begins: 2023 for 2023-24, 0 where
// y is not given.
func (y InspectionYear) Begins() int { return int(y.begins) }

// First gives the first day, 1 April; no date where y is not given.
func (y InspectionYear) First() Date {
	if y.IsZero() {
		return Date{}
	}
	return dateOf(int(y.begins), inspectionYearBegins, 1)
}

// Last gives the last day, 31 March; no date where y is not given.
func (y InspectionYear) Last() Date { return y.First().AddYears(1).AddDays(-1) }

// Period gives the whole year, from First to Last.
func (y InspectionYear) Period() Period { return Period{y.First(), y.Last()} }

// Contains reports whether d lies in y.
func (y InspectionYear) Contains(d Date) bool { return y.Period().Contains(d) }

// months gives n months of y, beginning that many months after its first day.
func (y InspectionYear) months(after, n int) Period {
	first := y.First().AddMonths(after)
	return Period{first, first.AddMonths(n).AddDays(-1)}
}

// FirstHalf gives 1 April to 30 September, the zero Period where y is not
// given. When a home is first inspected turns on the half in which it was
// registered. (Rule year.halves; SCCIF of 8 September 2023, "Scheduling".)
func (y InspectionYear) FirstHalf() Period { return y.months(0, 6) }

// SecondHalf gives 1 October to 31 March, the zero Period where y is not
// given. (Rule year.halves; SCCIF of 8 September 2023, "Scheduling".)
func (y InspectionYear) SecondHalf() Period { return y.months(6, 6) }

// Quarter gives the nth quarter of y, n from 1 (April to June) to 4 (January
// to March). Any other n, and a year not given, give the zero Period.
func (y InspectionYear) Quarter(n int) Period {
	if n < 1 || n > 4 {
		return Period{}
	}
	return y.months(3*(n-1), 3)
}

// LastQuarter gives 1 January to 31 March, the zero Period where y is not
// given. (Rule year.last-quarter; SCCIF of 8 September 2023, "Types of
// inspection: assurance".)
func (y InspectionYear) LastQuarter() Period { return y.Quarter(4) }

// Next gives the inspection year after y; zero where there is none, and where
// y is not given.
func (y InspectionYear) Next() InspectionYear { return y.add(1) }

// Previous gives the inspection year before y; zero where there is none, and
// where y is not given.
func (y InspectionYear) Previous() InspectionYear { return y.add(-1) }

func (y InspectionYear) add(n int) InspectionYear {
	if y.IsZero() {
		return y
	}
	return inspectionYear(int(y.begins) + n)
}

// Compare gives -1, 0 or +1 as y lies before, is or lies after z. A year not
// given sorts before every year.
func (y InspectionYear) Compare(z InspectionYear) int { return y.First().Compare(z.First()) }

// ParseInspectionYear reads a year in the form 2023-24, and 1999-00 at the
// turn of a century. Another form, the empty text too, is an ErrSyntax; two
// years that do not follow each other are an ErrRange.
func ParseInspectionYear(s string) (InspectionYear, error) {
	const what = "inspection year"
	if len(s) != len("2006-07") || s[4] != '-' {
		return InspectionYear{}, refuse(what, s, ErrSyntax, "want a year such as 2023-24")
	}
	begins, ok1 := digits(s[0:4])
	ends, ok2 := digits(s[5:7])
	switch {
	case !ok1 || !ok2:
		return InspectionYear{}, refuse(what, s, ErrSyntax, "want a year such as 2023-24")
	case ends != (begins+1)%100:
		return InspectionYear{}, refuse(what, s, ErrRange, "want two years that follow each other")
	}
	y := inspectionYear(begins)
	if y.IsZero() {
		return y, refuse(what, s, ErrRange, "want it to begin in the years 1 to 9998")
	}
	return y, nil
}

// MustParseInspectionYear is ParseInspectionYear for years that stand in the
// program's own text. It panics where ParseInspectionYear gives an error.
func MustParseInspectionYear(s string) InspectionYear { return must(ParseInspectionYear(s)) }

// String gives the form 2023-24; a year not given is the empty text.
func (y InspectionYear) String() string {
	b, _ := y.AppendText(make([]byte, 0, len("2006-07")))
	return string(b)
}

// GoString gives the year as Go source, for %#v and the messages of tests.
func (y InspectionYear) GoString() string {
	if y.IsZero() {
		return "calendar.InspectionYear{}"
	}
	return `calendar.MustParseInspectionYear("` + y.String() + `")`
}

// AppendText appends what String gives. It never fails.
func (y InspectionYear) AppendText(b []byte) ([]byte, error) {
	if y.IsZero() {
		return b, nil
	}
	begins := int(y.begins)
	b = append(appendPadded(b, begins, 4), '-')
	return appendPadded(b, (begins+1)%100, 2), nil
}

// MarshalText gives what String gives, and so the JSON form. It never fails.
func (y InspectionYear) MarshalText() ([]byte, error) { return y.AppendText(nil) }

// UnmarshalText reads what MarshalText gives: as ParseInspectionYear, and the
// empty text as no year. On an error y keeps its value.
func (y *InspectionYear) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*y = InspectionYear{}
		return nil
	}
	v, err := ParseInspectionYear(string(text))
	return set(y, v, err)
}

// Value gives the year to a database as text, a year not given as NULL.
func (y InspectionYear) Value() (driver.Value, error) { return value(y) }

// Scan takes a year from a database: text as UnmarshalText reads it, NULL as
// a year not given.
func (y *InspectionYear) Scan(src any) error { return scan(y, src, "inspection year") }
