package occupancy

import (
	"errors"
)

// Why a record was refused. Every error about a record is an [*Error] that wraps
// one of these; several are joined, so errors.Is and errors.As find each.
var (
	// ErrNoArrival: a stay without the day on which it starts.
	ErrNoArrival = errors.New("no first day")

	// ErrReversed: a stay that ends before it starts, or a home that closed
	// before it was registered.
	ErrReversed = errors.New("ends before it starts")

	// ErrBeforeBirth: a stay that starts, or a school that is left, before the
	// resident was born.
	ErrBeforeBirth = errors.New("before the birth")

	// ErrTooOld: somebody who would be 120 or older while living at the home. It
	// is a slip in the year, never a resident.
	ErrTooOld = errors.New("aged 120 or older")

	// ErrDuplicate: an id that another resident has.
	ErrDuplicate = errors.New("id given twice")

	// ErrNoResident: a change to a resident who is not in the record.
	ErrNoResident = errors.New("no such resident")
)

// Error says which part of a record was refused and why. It names a place, never
// an id or a birthday.
type Error struct {
	// Path is the place in the record: "residents[3].stays[1]".
	Path string
	// Err is one of the package's errors.
	Err error
	// Detail is what was read, if that can be told; may be empty.
	Detail string
}

// Error gives the message, for example
//
//	occupancy: residents[3].stays[1]: ends before it starts: from 2024-03-01 to 2024-02-01
func (e *Error) Error() string {
	text := "occupancy: " + e.Path + ": " + e.Err.Error()
	if e.Detail != "" {
		text += ": " + e.Detail
	}
	return text
}

// Unwrap gives the reason, for errors.Is.
func (e *Error) Unwrap() error { return e.Err }
