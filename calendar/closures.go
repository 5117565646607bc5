package calendar

// closureDay is the name of a holiday that With adds.
const closureDay = "Closure day"

// With gives a calendar in which the extra days are not working days either:
// days on which an office is closed, or the holidays of another place. They
// may be in any order, and fall on days that are free already. It answers for
// the same days as w and confirms the same; w stays as it is.
func (w *WorkingDays) With(extra ...Date) (*WorkingDays, error) {
	if w.Range().IsZero() {
		return nil, w.refuse(Date{})
	}
	closures := make([]Holiday, len(extra))
	for i, d := range extra {
		if _, ok := w.place(d); !ok {
			return nil, w.refuse(d)
		}
		closures[i] = Holiday{Date: d, Name: closureDay}
	}
	return fill(merge(w.holidays, closures)), nil
}

// Union gives a calendar with the days off of both: a day is a working day in it
// only if it is one in w and in other. It answers for the same days and confirms
// the same; w and other stay as they are.
func (w *WorkingDays) Union(other *WorkingDays) (*WorkingDays, error) {
	for _, c := range []*WorkingDays{w, other} {
		if c.Range().IsZero() {
			return nil, c.refuse(Date{})
		}
	}
	return fill(merge(w.holidays, other.holidays)), nil
}
