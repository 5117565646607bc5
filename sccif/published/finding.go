package published

import (
	"errors"
	"strconv"
	"unicode/utf8"
)

// What can be odd about a table. Besides these, a [Finding] wraps calendar.ErrSyntax and
// calendar.ErrRange where a date is odd, rule.ErrUnknown where a word is none of those
// that are published, and ErrMissing, ErrOrder, ErrText and ErrDuplicateID of package
// sccif; errors.Is finds them all.
var (
	// ErrNoHeader: none of the first lines holds the names of the columns.
	ErrNoHeader = errors.New("no header")
	// ErrKind: the table is of another kind, or its header does not tell which.
	ErrKind = errors.New("kind of table")
	// ErrNumber: not a number, or one that a spreadsheet has damaged: 9.99E+99.
	ErrNumber = errors.New("not a number")
	// ErrURN: not the form of a unique reference number, SC025813 or 1027158.
	ErrURN = errors.New("not a URN")
	// ErrColumn: a column that stands twice.
	ErrColumn = errors.New("column given twice")
	// ErrCells: a row has fewer or more cells than the header.
	ErrCells = errors.New("other number of cells than the header")
	// ErrQuote: a quote that is not closed, or one within a quoted cell.
	ErrQuote = errors.New("stray quote")
	// ErrEncoding: a line of another encoding than those before.
	ErrEncoding = errors.New("mixed encodings")
	// ErrTooLong: a line longer than [MaxLine]. The rest of it is not read.
	ErrTooLong = errors.New("line too long")
)

// Finding is something odd in a table and where it is. It is an error to errors.Is and
// errors.As, but a table with findings is read all the same.
type Finding struct {
	// Line counts the lines of the file from 1. A row with line breaks in its cells
	// stands on the line on which it begins.
	Line int
	// Column counts the columns from 1; it is 0 where the row as a whole is meant.
	Column int
	// Name is the name of the column, with white space folded.
	Name string
	// Literal is the cell, in quotes, a long one cut. It is given only where a date, a
	// number, a URN or one of the framework's words was expected.
	Literal string
	// Err says what is odd.
	Err error
}

// Error gives the place, the literal and what is odd in one line:
//
//	line 7, column 20 (Inspection date): "30/02/2018": no such day
func (f Finding) Error() string {
	text := "line " + strconv.Itoa(f.Line)
	if f.Column > 0 {
		text += ", column " + strconv.Itoa(f.Column)
	}
	if f.Name != "" {
		text += " (" + f.Name + ")"
	}
	if f.Literal != "" {
		text += ": " + f.Literal
	}
	if f.Err != nil {
		text += ": " + f.Err.Error()
	}
	return text
}

// Unwrap gives what is odd.
func (f Finding) Unwrap() error { return f.Err }

// problem is an error that reads well behind a literal, and is what it wraps to
// errors.Is.
type problem struct {
	text string
	err  error
}

func (p *problem) Error() string { return p.text }
func (p *problem) Unwrap() error { return p.err }

// longest bounds what a finding repeats of a cell.
const longest = 40

func quote(text string) string {
	if len(text) > longest {
		end := longest
		for end > 0 && !utf8.RuneStart(text[end]) {
			end--
		}
		text = text[:end] + "…"
	}
	return strconv.Quote(text)
}
