package workforce

import (
	"errors"
)

// Why a record was refused. Every error about a record is an [*Error] that wraps
// one of these, or [rule.ErrUnknown] for a word that is none of its type; several
// are joined, so errors.Is and errors.As find each.
var (
	// ErrOrder: of two days the one that cannot come first does, such as leaving
	// before being appointed, or enrolling for a qualification already gained.
	ErrOrder = errors.New("days in an impossible order")

	// ErrTwoManagers: two managers at once, with no end to either: no handover.
	// Two who both manage part time may share the post.
	ErrTwoManagers = errors.New("two managers at once without a handover")

	// ErrContradiction: two facts of which only one can hold, such as the day of
	// an application beside the statement that there was none.
	ErrContradiction = errors.New("facts that exclude each other")

	// ErrMissing: a fact is not given without which the others say nothing.
	ErrMissing = errors.New("not given")

	// ErrDuplicate: an id that another person of the same list has.
	ErrDuplicate = errors.New("id given twice")
)

// Error says which part of a record was refused and why. It names a place, never a
// person's id.
type Error struct {
	// Path is the place in the record: "managers[1].appointed".
	Path string
	// Err is one of the package's errors.
	Err error
	// Detail is what was read and what it does not fit; may be empty.
	Detail string
}

// Error gives the message, for example
//
//	workforce: managers[1].left: days in an impossible order: 2024-03-01 is before appointed, 2024-04-01
func (e *Error) Error() string {
	text := "workforce: " + e.Path + ": " + e.Err.Error()
	if e.Detail != "" {
		text += ": " + e.Detail
	}
	return text
}

// Unwrap gives the reason, for errors.Is.
func (e *Error) Unwrap() error { return e.Err }
