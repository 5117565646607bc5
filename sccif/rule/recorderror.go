package rule

import "errors"

// The reasons that several packages have to refuse a record for. Each package that
// gives one names it, too.
var (
	// ErrOrder: days of a record that cannot follow one another.
	ErrOrder = errors.New("days in an impossible order")
	// ErrMissing: a fact is not given that the others say nothing without.
	ErrMissing = errors.New("not given")
	// ErrDuplicate: an id that another entry of the same list has.
	ErrDuplicate = errors.New("id given twice")
)

// RecordError says which part of a record was refused and why. It names a place,
// never a person's id, and quotes no birthday and no free text. Several are joined:
// errors.Is and errors.As find each.
type RecordError struct {
	// Package is the package that refused it: "workforce".
	Package string
	// Path is the place in the record: "managers[1].appointed".
	Path string
	// Err is one of the errors that the package documents.
	Err error
	// Detail is what was read and what it does not fit; may be empty.
	Detail string
}

// Error gives the message, for example
//
//	workforce: managers[1].left: days in an impossible order: 2024-03-01 is before appointed, 2024-04-01
func (e *RecordError) Error() string { return e.Package + ": " + e.Path + ": " + e.Reason() }

// Reason gives the message without the package and the place.
func (e *RecordError) Reason() string {
	if e.Detail == "" {
		return e.Err.Error()
	}
	return e.Err.Error() + ": " + e.Detail
}

// Unwrap gives the reason, for errors.Is.
func (e *RecordError) Unwrap() error { return e.Err }
