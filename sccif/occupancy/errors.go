package occupancy

import (
	"errors"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Why a record was refused. Every error about a record is a [*rule.RecordError] that wraps
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

	// ErrDuplicate is [rule.ErrDuplicate]: an id that another resident has.
	ErrDuplicate = rule.ErrDuplicate

	// ErrNoResident: a change to a resident who is not in the record.
	ErrNoResident = errors.New("no such resident")
)

// fault is the error about a place in the record.
func fault(path string, err error, detail string) error {
	return &rule.RecordError{Package: "occupancy", Path: path, Err: err, Detail: detail}
}
