package occupancy

import (
	"errors"
	"slices"
	"strings"

	"github.com/sccif/sccif-go/calendar"
)

// oldest is the age at which a resident is refused: no figure of the framework,
// but a bound for slips.
const oldest = 120

// check refuses records that cannot be true. Of a stay with no end, last is the
// last day that is looked at.
func check(residents []Resident, last calendar.Date, opt Options) error {
	var faults []error
	add := func(path string, err error, detail string) { faults = append(faults, fault(path, err, detail)) }
	if !opt.Registered.IsZero() && !opt.Closed.IsZero() && opt.Closed.Before(opt.Registered) {
		add("closed", ErrReversed, "registered "+opt.Registered.String()+", closed "+opt.Closed.String())
	}
	for i, r := range residents {
		if !r.LeavesSchool.IsZero() && r.LeavesSchool.Before(r.Born) {
			add(residentPath(i)+".leavesSchool", ErrBeforeBirth, "")
		}
		limit := r.Born.Birthday(oldest) // no date for no birthday
		for k, s := range r.Stays {
			switch {
			case s.From.IsZero():
				add(stayPath(i, k), ErrNoArrival, "")
			case !s.To.IsZero() && s.To.Before(s.From):
				add(stayPath(i, k), ErrReversed, "from "+s.From.String()+" to "+s.To.String())
			case s.From.Before(r.Born):
				add(stayPath(i, k), ErrBeforeBirth, "")
			case !limit.IsZero() && !s.lastDay(last).Before(limit):
				add(stayPath(i, k), ErrTooOld, "")
			}
		}
	}
	faults = append(faults, duplicates(residents)...)
	return errors.Join(faults...)
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
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(residents[a].ID, residents[b].ID) })
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
		faults = append(faults, fault(residentPath(pair[0])+".id", ErrDuplicate, "as "+residentPath(pair[1])))
	}
	return faults
}

// lastDay is the last day of the stay that is known, at least its first.
func (s Stay) lastDay(last calendar.Date) calendar.Date {
	if !s.To.IsZero() {
		last = s.To.AddDays(-1)
	}
	return calendar.Latest(s.From, last)
}
