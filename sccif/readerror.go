package sccif

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/sccif/sccif-go/sccif/rule"
)

// What can be wrong with a case file, or with a [Home] that Go code built. Every
// [ReadError] wraps one of these, or [calendar.ErrSyntax] and [calendar.ErrRange]
// where a date or period is bad, or [rule.ErrUnknown] where a word is none of
// those of the framework; errors.Is finds them all.
var (
	// ErrNotJSON: the text is not JSON, ends too early, or goes on after the home.
	ErrNotJSON = errors.New("not JSON")
	// ErrTooLarge: the text is longer than [MaxCaseSize].
	ErrTooLarge = errors.New("too large")
	// ErrTooDeep: lists and objects are nested more deeply than in any case file.
	ErrTooDeep = errors.New("nested too deeply")
	// ErrTooMany: there are more errors than [MaxReadErrors]. It stands last.
	ErrTooMany = errors.New("too many errors")
	// ErrDuplicateName: a name stands twice in one object.
	ErrDuplicateName = errors.New("name given twice")
	// ErrUnknownField: the case file has no such name there, or writes it with
	// other capitals.
	ErrUnknownField = errors.New("unknown field")
	// ErrType: a list where a date is to stand, a text where true or false is.
	ErrType = errors.New("wrong type")
	// ErrMissing is [rule.ErrMissing]: such as the first day of an inspection.
	ErrMissing = rule.ErrMissing
	// ErrText: a text is not valid Unicode, or holds U+FFFD, the mark of text that
	// was not.
	ErrText = errors.New("not valid Unicode")
	// ErrOrder is [rule.ErrOrder]: of two days the one that cannot come first does.
	ErrOrder = rule.ErrOrder
	// ErrDuplicateID is [rule.ErrDuplicate]: two entries of a list have the same
	// pseudonym or name.
	ErrDuplicateID = rule.ErrDuplicate
	// ErrVersion: the version of the case file, or of a stored assessment, is no
	// version.
	ErrVersion = errors.New("no such version of the case file")
	// ErrNewerVersion: the case file, or a stored assessment, is of a version that
	// this release does not know. Nothing else is then said about it.
	ErrNewerVersion = errors.New("version of the case file is newer than this release")
)

// ReadError is one thing that is wrong with a case file and where it is.
type ReadError struct {
	// Place is the path of the value from the top of the home, with the indexes
	// of the input: "inspections[2].last". It is empty for the home as a whole. A
	// name that is no field of the case file and is not a plain word stands as …,
	// for it may be anything.
	Place string
	// Line and Column count from 1, columns in characters. Both are 0 where the
	// home was not read from text.
	Line, Column int
	// Literal is what stands at the place, texts in quotes, a long one cut. It is
	// given only where a date, a number, true or false, or a word of the framework
	// was to stand, never for ids, names and other free text.
	Literal string
	// Err says what is wrong with it.
	Err error
}

// Error gives place, literal and what is wrong in one line:
//
//	line 7, column 54: inspections[2].last: "2023-02-30": no such day
func (e ReadError) Error() string {
	b := make([]byte, 0, 128)
	if e.Line > 0 {
		b = strconv.AppendInt(append(b, "line "...), int64(e.Line), 10)
		b = strconv.AppendInt(append(b, ", column "...), int64(e.Column), 10)
		b = append(b, ": "...)
	}
	if e.Place != "" {
		b = append(append(b, e.Place...), ": "...)
	}
	if e.Literal != "" {
		b = append(append(b, e.Literal...), ": "...)
	}
	if e.Err != nil {
		b = append(b, e.Err.Error()...)
	}
	return string(b)
}

// Unwrap gives what is wrong, for errors.Is and errors.As.
func (e ReadError) Unwrap() error { return e.Err }

// MaxReadErrors is how many errors are given at most, so that a file which is no
// case file at all is not answered with more text than it has.
const MaxReadErrors = 1000

// ReadErrors is everything that is wrong with a case file, in the order of the
// file, or with a home that Go code built; of more than [MaxReadErrors] errors
// those that were found first, and how many more there are.
type ReadErrors []ReadError

// Error gives one error a line.
func (e ReadErrors) Error() string {
	lines := make([]string, len(e))
	for i := range e {
		lines[i] = e[i].Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap gives each of the errors, for errors.Is and errors.As.
func (e ReadErrors) Unwrap() []error {
	errs := make([]error, len(e))
	for i := range e {
		errs[i] = e[i]
	}
	return errs
}

// problem is an error that reads well after a place and a literal, and is what
// it wraps to errors.Is and errors.As.
type problem struct {
	text string
	err  error
}

func (p *problem) Error() string { return p.text }
func (p *problem) Unwrap() error { return p.err }

// step is one step of the way to a value: into an object by a name, or into a
// list by an index.
type step struct {
	name  string
	index int // -1 with a name
}

// place is the way from the top of a home to a value.
type place []step

func (p place) String() string {
	var b []byte
	for _, s := range p {
		switch {
		case s.index >= 0:
			b = append(strconv.AppendInt(append(b, '['), int64(s.index), 10), ']')
			continue
		case len(b) > 0:
			b = append(b, '.')
		}
		b = append(b, plainName(s.name)...)
	}
	return string(b)
}

// plainName gives a field's name if it looks like one. What does not may be a
// person's name that strayed there.
func plainName(name string) string {
	const longest = 40
	if name == "" || len(name) > longest {
		return "…"
	}
	for _, c := range name {
		if c >= utf8.RuneSelf || !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-", c) {
			return "…"
		}
	}
	return name
}

// longestLiteral bounds what an error repeats of the input: enough for any date
// or word with a slip in it, too little for a paragraph that strayed there.
const longestLiteral = 40

func cut(text string) string {
	if len(text) <= longestLiteral {
		return text
	}
	end := longestLiteral
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end] + "…"
}

// quote gives a text as a literal.
func quote(text string) string { return strconv.Quote(cut(text)) }

// report collects errors with the offsets at which they stand.
type report struct {
	errs    ReadErrors
	offsets []int
	more    int // errors that were not kept
}

func (r *report) add(at place, offset int, literal string, err error) {
	if len(r.errs) == MaxReadErrors {
		r.more++
		return
	}
	r.errs = append(r.errs, ReadError{Place: at.String(), Literal: literal, Err: err})
	r.offsets = append(r.offsets, offset)
}

// placed gives the errors in the order of the text, which starts on the given
// line; nil if there are none.
func (r *report) placed(text []byte, line int) error {
	order := make([]int, len(r.errs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return r.offsets[a] - r.offsets[b] })
	errs := make(ReadErrors, len(order))
	column, done := 1, 0
	for i, k := range order {
		for _, c := range string(text[done:r.offsets[k]]) {
			column++
			if c == '\n' {
				line, column = line+1, 1
			}
		}
		done = r.offsets[k]
		errs[i] = r.errs[k]
		errs[i].Line, errs[i].Column = line, column
	}
	r.errs = errs
	return r.unplaced()
}

// unplaced gives the errors in the order in which they were found; nil if there
// are none.
func (r *report) unplaced() error {
	if len(r.errs) == 0 {
		return nil
	}
	for _, err := range r.errs {
		if errors.Is(err, ErrNewerVersion) {
			return ReadErrors{err}
		}
	}
	if r.more > 0 {
		r.errs = append(r.errs, ReadError{Err: &problem{"and " + strconv.Itoa(r.more) + " more", ErrTooMany}})
	}
	return r.errs
}
