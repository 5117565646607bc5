package occupancy

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Window is a period over which the test looks, with the days in it. There is one
// for each last day: the days after the corresponding date so many months before,
// up to and including the last. It is not tied to calendar or academic years
// (SCCIF 2023, Wholly or mainly).
//
// The zero Window is "none".
type Window struct {
	First calendar.Date `json:"first"`
	Last  calendar.Date `json:"last"`
	// MoreChildren are the days on which more children than young adults live at
	// the home, NotMore the days on which as many or fewer do, Empty the days on
	// which nobody does.
	MoreChildren int `json:"moreChildren"`
	NotMore      int `json:"notMore"`
	Empty        int `json:"empty"`
	// Undecided are the days that hang on a birthday that is not given.
	Undecided int `json:"undecided,omitzero"`
	// Qualifies says whether more children live there on strictly more than half
	// of the days on which anybody does. It is unknown where it hangs on a
	// birthday, where nobody lives there on any day and where the record does not
	// cover the window.
	Qualifies rule.Truth `json:"qualifies,omitzero"`
	// QualifiesCountingEmpty is the same with the empty days counted against the
	// home: strictly more than half of all days.
	QualifiesCountingEmpty rule.Truth `json:"qualifiesCountingEmpty,omitzero"`
	// Partial marks a window that the record does not cover: its days are those
	// that the record does cover.
	Partial bool `json:"partial,omitzero"`
	// Forecast marks a window that ends after the day asked about: it rests on
	// who lives there on that day and on the leaving dates that are known.
	Forecast bool `json:"forecast,omitzero"`
}

// IsZero reports whether w is no window.
func (w Window) IsZero() bool { return w == Window{} }

// Counted are the days on which anybody lives there.
func (w Window) Counted() int { return w.MoreChildren + w.NotMore + w.Undecided }

// Headroom is the number of days with more children that the window could lose to
// days without and still qualify. Where it does not qualify it is negative: -3 is
// a window that three more such days, in place of others, would make qualify.
// Days that hang on a birthday are taken as days without more children.
func (w Window) Headroom() int { return headroom(w.Lead()) }

// Lead is the number of days with more children less the number of the other days
// that are counted, of which headroom is half, rounded down. Windows are compared by
// it: of two with the same headroom one can still be the better by a day. Days that
// hang on a birthday are taken as days without more children.
func (w Window) Lead() int { return w.MoreChildren - w.NotMore - w.Undecided }

// headroom makes days out of a margin, which moves by two with each day that
// changes sides; a margin of 1 is the least that is strictly more than half.
func headroom(margin int) int { return (margin - 1) >> 1 }

// Standing is how the test stands in the window.
func (w Window) Standing() Standing {
	switch {
	case w.IsZero():
		return 0
	case w.Partial:
		return NotCovered
	case w.Counted() == 0:
		return Nobody
	}
	switch w.Qualifies {
	case rule.Yes:
		return Holds
	case rule.No:
		return Fails
	}
	return Open
}

// Standing is how the test stands in one window. The zero value is "not given".
type Standing uint8

const (
	// Holds: the window qualifies.
	Holds Standing = iota + 1
	// Fails: the window does not qualify.
	Fails
	// Open: whether the window qualifies hangs on a birthday that is not given.
	Open
	// Nobody: nobody lives at the home on any day of the window, so that there is
	// nothing to count.
	Nobody
	// NotCovered: the record does not cover the window. The home was registered
	// after its first day, or closed before its last.
	NotCovered
)

var standingNames = []string{"", "holds", "fails", "undecided", "nobody", "not enough record"}

// String gives "holds", "fails", "undecided", "nobody" or "not enough record"; the
// zero value gives "".
func (s Standing) String() string { return rule.NameOf(standingNames, s) }

// ParseStanding reads what [Standing.String] gives.
func ParseStanding(text string) (Standing, error) {
	return rule.ParseName[Standing]("standing", standingNames, text)
}

// AppendText appends what [Standing.String] gives.
func (s Standing) AppendText(b []byte) ([]byte, error) {
	return rule.AppendName(b, "standing", standingNames, s)
}

// MarshalText gives what [Standing.String] gives.
func (s Standing) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what [ParseStanding] reads; no text is the zero value.
func (s *Standing) UnmarshalText(text []byte) error {
	return rule.UnmarshalName(s, "standing", standingNames, text)
}

// Value gives the text, or NULL for the zero value.
func (s Standing) Value() (driver.Value, error) {
	return rule.NameValue("standing", standingNames, s)
}

// Scan reads text or bytes; NULL is the zero value.
func (s *Standing) Scan(src any) error { return rule.ScanName(s, "standing", standingNames, src) }

// margins are what decides about a window. Each is a sum of its counts, so that
// from one window to the next it moves in a straight line as long as the days that
// come in and go out are of one class each.
type margins [5]int

const (
	// Days with more children less the others, at the least and at the most: a
	// day that hangs on a birthday is against the home or for it. Both ends can be
	// true, for all who have no birthday may be young adults, or all children.
	least = iota
	most
	// The same with the empty days against the home.
	leastWithEmpty
	mostWithEmpty
	// The days on which anybody lives there.
	counted
)

func (c counts) margins() margins {
	sure, open := c[moreChildren]-c[notMore], c[undecided]
	return margins{
		least: sure - open, most: sure + open,
		leastWithEmpty: sure - open - c[empty], mostWithEmpty: sure + open - c[empty],
		counted: c[moreChildren] + c[notMore] + open,
	}
}

// truth is yes where even the least margin is above nothing, no where even the
// most is not: the majority of the time is strictly more than half of the days
// counted (SCCIF 2023, Wholly or mainly).
func truth(least, most int) rule.Truth {
	switch {
	case least > 0:
		return rule.Yes
	case most <= 0:
		return rule.No
	}
	return rule.Unknown
}

// qualifies is unknown where nobody lives there on any day: of no days there is no
// majority.
func (m margins) qualifies() rule.Truth {
	if m[counted] == 0 {
		return rule.Unknown
	}
	return truth(m[least], m[most])
}

func (m margins) qualifiesCountingEmpty() rule.Truth {
	return truth(m[leastWithEmpty], m[mostWithEmpty])
}

func (m margins) standing() Standing {
	if m[counted] == 0 {
		return Nobody
	}
	switch m.qualifies() {
	case rule.Yes:
		return Holds
	case rule.No:
		return Fails
	}
	return Open
}

// window is the window that ends on a day.
func (b *book) window(last int, m months) Window {
	first := m.first(last)
	c := b.between(max(first, b.start), min(last, b.closed))
	w := Window{
		First: dateOf(first), Last: dateOf(last),
		MoreChildren: c[moreChildren], NotMore: c[notMore], Empty: c[empty], Undecided: c[undecided],
		Partial:  first < b.start || last > b.closed,
		Forecast: last > b.asAt,
	}
	if !w.Partial {
		w.Qualifies = c.margins().qualifies()
		w.QualifiesCountingEmpty = c.margins().qualifiesCountingEmpty()
	}
	return w
}

// covered are the last days, among those given, of windows that the record covers.
func (b *book) covered(first, last int, m months) (int, int) {
	return max(first, m.firstEnd(b.start)), min(last, b.closed)
}
