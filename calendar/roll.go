package calendar

import "strconv"

// Convention says where a day moves that is not a working day.
type Convention uint8

const (
	_         Convention = iota // not given
	Following                   // to the next working day
	Preceding                   // to the last working day before
)

// String gives "following", "preceding" or, where it is neither, "".
func (c Convention) String() string {
	switch c {
	case Following:
		return "following"
	case Preceding:
		return "preceding"
	}
	return ""
}

// Roll gives d if it is a working day, and if not the working day to which the
// convention moves it. A convention that is not given is an ErrRange.
func (w *WorkingDays) Roll(d Date, c Convention) (Date, error) {
	working, err := w.IsWorkingDay(d)
	switch {
	case err != nil:
		return Date{}, err
	case c == Following:
		return w.Add(d, 0)
	case c != Preceding:
		return Date{}, &Error{What: "convention", Value: strconv.Itoa(int(c)), Err: ErrRange, Reason: "want Following or Preceding"}
	case working:
		return d, nil
	}
	return w.Add(d, -1)
}
