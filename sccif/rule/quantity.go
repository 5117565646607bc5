package rule

import (
	"database/sql/driver"
	"strconv"
	"strings"
)

// Unit is what a [Quantity] counts. The zero value is "not given".
type Unit uint8

const (
	// Days are calendar days.
	Days Unit = iota + 1
	// WorkingDays are days of calendar.WorkingDays.
	WorkingDays
	// Weeks are seven calendar days each.
	Weeks
	// Months and Years are counted to the corresponding date.
	Months
	Years
	// HalfDays are an inspector's half days of work.
	HalfDays
	// TableDay is the number of a day in a table of the framework: day 21.
	TableDay
	// Hours are clock hours.
	Hours
	// Count is a plain number of the things the rule is about.
	Count
)

var unitNames = Names[Unit]{What: "unit", Texts: []string{
	"", "days", "working days", "weeks", "months", "years", "half days", "table day", "hours", "count",
}}

// String gives the unit in lower case and in the plural: "working days".
func (u Unit) String() string { return unitNames.Of(u) }

// ParseUnit reads what [Unit.String] gives.
func ParseUnit(text string) (Unit, error) { return unitNames.Parse(text) }

// AppendText appends the word, nothing for the zero value.
func (u Unit) AppendText(b []byte) ([]byte, error) { return unitNames.Append(b, u) }

// MarshalText gives the word; the zero value gives no text.
func (u Unit) MarshalText() ([]byte, error) { return u.AppendText(nil) }

// UnmarshalText reads the word; no text is the zero value.
func (u *Unit) UnmarshalText(text []byte) error { return unitNames.Unmarshal(u, text) }

// Value gives the word for a database, or NULL for the zero value.
func (u Unit) Value() (driver.Value, error) { return unitNames.Value(u) }

// Scan reads the word from text or bytes; NULL is the zero value.
func (u *Unit) Scan(src any) error { return unitNames.Scan(u, src) }

// Quantity is a figure with its unit, such as {18, WorkingDays}. The zero
// value is "none": the rule has no figure.
type Quantity struct {
	N    int  `json:"n"`
	Unit Unit `json:"unit"`
}

// IsZero reports whether there is no figure.
func (q Quantity) IsZero() bool { return q == Quantity{} }

// String gives "18 working days", "1 month" or "day 21"; the zero value gives "".
func (q Quantity) String() string {
	n := strconv.Itoa(q.N)
	switch {
	case q.IsZero():
		return ""
	case q.Unit == TableDay:
		return "day " + n
	case q.Unit == Count, q.Unit == 0:
		return n
	case q.N == 1:
		return n + " " + strings.TrimSuffix(q.Unit.String(), "s")
	}
	return n + " " + q.Unit.String()
}
