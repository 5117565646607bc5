package workforce

import (
	"errors"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Why a record was refused. Every error about a record is a [*rule.RecordError] that wraps
// one of these, or [rule.ErrUnknown] for a word that is none of its type; several
// are joined, so errors.Is and errors.As find each.
var (
	// ErrOrder: two days in an order that cannot be, such as leaving before being
	// appointed, or enrolling for a qualification already gained.
	ErrOrder = errors.New("days in an impossible order")

	// ErrTwoManagers: two managers at once and no day on which either leaves, so that
	// it is no handover. Two who both manage part time may share the post.
	ErrTwoManagers = errors.New("two managers at once without a handover")

	// ErrContradiction: two facts of which only one can hold, such as the day of
	// an application beside the statement that there was none.
	ErrContradiction = errors.New("facts that exclude each other")

	// ErrMissing: a fact that the others say nothing without, such as the first day of
	// a break, is not given.
	ErrMissing = errors.New("not given")

	// ErrDuplicate: an id that another person of the same list has.
	ErrDuplicate = errors.New("id given twice")
)

// fault is the error about a place in the record.
func fault(path string, err error, detail string) error {
	return &rule.RecordError{Package: "workforce", Path: path, Err: err, Detail: detail}
}
