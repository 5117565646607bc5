package calendar

import (
	"fmt"
	"strconv"
)

// AddAll appends to dst, for each of the dates, what Add gives, and returns
// the extended slice. At the first date that Add refuses it stops, returns dst
// as it was, and names the date's place in the error: take out the zero Date
// beforehand. Dst may be dates[:0], to overwrite them.
func (w *WorkingDays) AddAll(dst, dates []Date, n int) ([]Date, error) {
	out := dst
	for i, d := range dates {
		e, err := w.Add(d, n)
		if err != nil {
			return dst, fmt.Errorf("dates[%d]: %w", i, err)
		}
		out = append(out, e)
	}
	return out, nil
}

// BetweenAll appends to dst, for each pair of dates, what Between gives, and
// returns the extended slice. From and to must be equally long; otherwise it is
// as AddAll.
func (w *WorkingDays) BetweenAll(dst []int, from, to []Date) ([]int, error) {
	if len(from) != len(to) {
		return dst, &Error{What: "dates", Value: strconv.Itoa(len(from)) + " and " + strconv.Itoa(len(to)), Err: ErrRange, Reason: "want as many to as from"}
	}
	out := dst
	for i, d := range from {
		n, err := w.Between(d, to[i])
		if err != nil {
			return dst, fmt.Errorf("dates[%d]: %w", i, err)
		}
		out = append(out, n)
	}
	return out, nil
}
