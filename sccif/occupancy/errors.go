package occupancy

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/sccif/sccif-go/calendar"
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

// oldest is the age at which a resident is refused: no figure of the framework,
// but a bound for slips.
const oldest = 120

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

func residentPath(i int) string { return "residents[" + strconv.Itoa(i) + "]" }

func stayPath(i, k int) string { return residentPath(i) + ".stays[" + strconv.Itoa(k) + "]" }

// check refuses records that cannot be true. Of a stay with no end, last is the
// last day that is looked at.
func check(residents []Resident, last calendar.Date, opt Options) error {
	var faults []error
	fault := func(path string, err error, detail string) {
		faults = append(faults, &Error{Path: path, Err: err, Detail: detail})
	}
	if !opt.Registered.IsZero() && !opt.Closed.IsZero() && opt.Closed.Before(opt.Registered) {
		fault("closed", ErrReversed, "registered "+opt.Registered.String()+", closed "+opt.Closed.String())
	}
	for i, r := range residents {
		if !r.LeavesSchool.IsZero() && r.LeavesSchool.Before(r.Born) {
			fault(residentPath(i)+".leavesSchool", ErrBeforeBirth, "")
		}
		limit := r.Born.Birthday(oldest) // no date for no birthday
		for k, s := range r.Stays {
			switch {
			case s.From.IsZero():
				fault(stayPath(i, k), ErrNoArrival, "")
			case !s.To.IsZero() && s.To.Before(s.From):
				fault(stayPath(i, k), ErrReversed, "from "+s.From.String()+" to "+s.To.String())
			case s.From.Before(r.Born):
				fault(stayPath(i, k), ErrBeforeBirth, "")
			case !limit.IsZero() && !s.lastDay(last).Before(limit):
				fault(stayPath(i, k), ErrTooOld, "")
			}
		}
	}
	faults = append(faults, duplicates(residents)...)
	return errors.Join(faults...)
}

// lastDay is the last day of the stay that is known, at least its first.
func (s Stay) lastDay(last calendar.Date) calendar.Date {
	if !s.To.IsZero() {
		last = s.To.AddDays(-1)
	}
	return calendar.Latest(s.From, last)
}

// duplicates finds ids that were given before. Residents without an id are told
// apart by their place.
func duplicates(residents []Resident) []error {
	order := make([]int, 0, 64) // enough for most, and so on the stack
	for i, r := range residents {
		if r.ID != "" {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		if c := strings.Compare(residents[a].ID, residents[b].ID); c != 0 {
			return c
		}
		return a - b
	})
	var again [][2]int // a resident, and the first one with the same id
	for k, head := 1, 0; k < len(order); k++ {
		if residents[order[k]].ID != residents[order[head]].ID {
			head = k
			continue
		}
		again = append(again, [2]int{order[k], order[head]})
	}
	slices.SortFunc(again, func(a, b [2]int) int { return a[0] - b[0] })
	var faults []error
	for _, pair := range again {
		faults = append(faults, &Error{Path: residentPath(pair[0]) + ".id", Err: ErrDuplicate, Detail: "as " + residentPath(pair[1])})
	}
	return faults
}
