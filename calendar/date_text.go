package calendar

import (
	"database/sql/driver"
	"strconv"
	"time"
)

// ParseDate reads a date in the form 2024-06-29: four digits, two and two,
// nothing before, between or after. Any other text, the empty one too, is an
// ErrSyntax; a day that does not exist is an ErrRange.
func ParseDate(s string) (Date, error) {
	d, err := parseDate(s)
	if err != nil {
		return Date{}, refuse("date", s, err, reasonDate(err))
	}
	return d, nil
}

// MustParseDate is ParseDate for dates that stand in the program's own text.
// It panics where ParseDate gives an error.
func MustParseDate(s string) Date { return must(ParseDate(s)) }

// parseDate is ParseDate with the bare kind of error, for ParsePeriod too.
func parseDate(s string) (Date, error) {
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return Date{}, ErrSyntax
	}
	year, ok1 := digits(s[0:4])
	month, ok2 := digits(s[5:7])
	day, ok3 := digits(s[8:10])
	if !ok1 || !ok2 || !ok3 {
		return Date{}, ErrSyntax
	}
	if !exists(year, time.Month(month), day) {
		return Date{}, ErrRange
	}
	return dateOf(year, time.Month(month), day), nil
}

func reasonDate(err error) string {
	if err == ErrRange {
		return "no such day"
	}
	return "want a date such as 2024-06-29"
}

// String gives the date in the form 2024-06-29; no date is the empty text.
func (d Date) String() string {
	b, _ := d.AppendText(make([]byte, 0, len("2006-01-02")))
	return string(b)
}

// GoString gives the date as Go source, for %#v and the messages of tests.
func (d Date) GoString() string {
	if d.IsZero() {
		return "calendar.Date{}"
	}
	return `calendar.MustParseDate("` + d.String() + `")`
}

// Long gives the date as it is written in an English letter: 29 June 2024.
// No date is the empty text.
func (d Date) Long() string {
	if d.IsZero() {
		return ""
	}
	year, month, day := d.civil()
	return strconv.Itoa(day) + " " + month.String() + " " + strconv.Itoa(year)
}

// AppendText appends what String gives. It never fails.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d.IsZero() {
		return b, nil
	}
	year, month, day := d.civil()
	b = append(appendPadded(b, year, 4), '-')
	b = append(appendPadded(b, int(month), 2), '-')
	return appendPadded(b, day, 2), nil
}

// MarshalText gives what String gives, and so the JSON form. It never fails.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what MarshalText gives: as ParseDate, and the empty text
// as no date. On an error d keeps its value.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	v, err := ParseDate(string(text))
	return set(d, v, err)
}

// Value gives the date to a database as text, no date as NULL.
func (d Date) Value() (driver.Value, error) { return value(d) }

// Scan takes a date from a database: text as UnmarshalText reads it, NULL as
// no date, and a time.Time as the date that it shows in its own location,
// which is what drivers make of a DATE column.
func (d *Date) Scan(src any) error {
	if t, ok := src.(time.Time); ok {
		date := DateOf(t)
		if date.IsZero() && !t.IsZero() {
			return refuse("date", t.Format(time.DateOnly), ErrRange, "want the years 1 to 9999")
		}
		*d = date
		return nil
	}
	return scan(d, src, "date")
}

// The functions below are what the package's values have in common as text, as
// JSON and as database columns.
