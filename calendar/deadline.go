package calendar

// Deadline is the end of a period counted in working days, and whether that may
// still move.
type Deadline struct {
	Date Date `json:"date"`

	// Provisional: the count went over days whose bank holidays are not yet
	// published, and another holiday there would move the date.
	Provisional bool `json:"provisional"`
}

// String gives the date, and "(provisional)" behind it where it is.
func (l Deadline) String() string {
	if l.Provisional {
		return l.Date.String() + " (provisional)"
	}
	return l.Date.String()
}

// Deadline gives the last day of a period of n working days of d, as Add
// does, and whether it is provisional: whether any of the days that were
// counted or passed over lies after ConfirmedThrough. The day d itself is not
// counted unless n is 0.
func (w *WorkingDays) Deadline(d Date, n int) (Deadline, error) {
	e, err := w.Add(d, n)
	if err != nil {
		return Deadline{}, err
	}
	latest := e
	if n < 0 {
		latest = d.AddDays(-1)
	}
	return Deadline{e, latest.After(confirmedThrough())}, nil
}
