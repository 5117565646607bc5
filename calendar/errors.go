package calendar

import (
	"errors"
	"strconv"
	"strings"
)

// Why a value was refused. Every error of this package is, or wraps, an
// [*Error], which wraps one of these: errors.Is and errors.As find both.
var (
	// ErrSyntax: the text, or the type of a database column, is not of the
	// form that was expected.
	ErrSyntax = errors.New("not in the expected form")

	// ErrRange: the form is right, but there is no such day, year or period,
	// or it lies where this package has no answer (a working day before 1978,
	// London time before 1996).
	ErrRange = errors.New("out of range")

	// ErrNoDate: the zero Date, which is no date, where a date is needed.
	ErrNoDate = errors.New("no date given")

	// ErrNoCalendar: a nil or zero WorkingDays, which knows no working day.
	ErrNoCalendar = errors.New("no calendar given")
)

// Error names the value that was refused and says why.
type Error struct {
	What   string // what was expected: "date", "period", "inspection year", ...
	Value  string // the value refused; of a long text the beginning only
	Err    error  // ErrSyntax, ErrRange, ErrNoDate or ErrNoCalendar
	Reason string // what would have been right, or what was wrong; may be empty
}

// Error gives the message, for example
//
//	calendar: date "2023-02-30": out of range: no such day
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("calendar: ")
	b.WriteString(e.What)
	if e.Value != "" || errors.Is(e.Err, ErrSyntax) {
		b.WriteByte(' ')
		b.WriteString(strconv.Quote(e.Value))
	}
	b.WriteString(": ")
	b.WriteString(e.Err.Error())
	if e.Reason != "" {
		b.WriteString(": ")
		b.WriteString(e.Reason)
	}
	return b.String()
}

// Unwrap gives the reason's kind, for errors.Is.
func (e *Error) Unwrap() error { return e.Err }

// longestQuoted bounds what an error repeats of a text it was given: enough
// for any date or period with a slip in it, too little for a paragraph that
// strayed into a date column.
const longestQuoted = 32

// refuse makes an Error about a text. It keeps a copy and not the text itself,
// which therefore need not outlive the call: bytes can be parsed without first
// moving them to the heap.
func refuse(what, text string, kind error, reason string) error {
	value := strings.Clone(text[:min(len(text), longestQuoted)])
	if len(text) > longestQuoted {
		value += "…"
	}
	return &Error{What: what, Value: value, Err: kind, Reason: reason}
}
