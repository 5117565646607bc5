package workforce

import (
	"errors"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Why a record was refused. Every error about a record is a [*rule.RecordError] that wraps
// one of these, or [rule.ErrUnknown] for a word that is none of its type; several
// are joined, so errors.Is and errors.As find each.
var (
	// ErrOrder is [rule.ErrOrder]: such as leaving before being appointed, or enrolling
	// for a qualification already gained.
	ErrOrder = rule.ErrOrder

	// ErrTwoManagers: two managers at once and no day on which either leaves, so that
	// it is no handover. Two who both manage part time may share the post, and one may
	// be appointed while the other is absent.
	ErrTwoManagers = errors.New("two managers at once without a handover")

	// ErrContradiction: two facts of which only one can hold, such as the day of
	// an application beside the statement that there was none.
	ErrContradiction = errors.New("facts that exclude each other")

	// ErrMissing is [rule.ErrMissing]: such as the first day of a break.
	ErrMissing = rule.ErrMissing

	// ErrDuplicate is [rule.ErrDuplicate]: an id that another person of the same list
	// has.
	ErrDuplicate = rule.ErrDuplicate
)

// fault is the error about a place in the record.
func fault(path string, err error, detail string) error {
	return &rule.RecordError{Package: "workforce", Path: path, Err: err, Detail: detail}
}
