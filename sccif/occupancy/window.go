package occupancy

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Window is a period over which the test looks, with a count of the days in it. There
// is one for each last day: of 12 months, it holds the days after the corresponding
// date 12 months before, up to and including the last. It is not tied to calendar or
// academic years (SCCIF 2023, Wholly or mainly).
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

// Headroom is the number of days with more children that could turn into days
// without while the window still qualifies. Where it does not qualify it is negative:
// -3 says that three more days with more children, in place of others, would make it
// qualify. Days that hang on a birthday are taken as days without more children.
func (w Window) Headroom() int { return headroom(w.Lead()) }

// Lead is the number of days with more children less the number of the other days
// that are counted. Windows are compared by it rather than by the headroom, which is
// about half of it: of two windows with the same headroom one can still be better by
// a day. Days that hang on a birthday are taken as days without more children.
func (w Window) Lead() int { return w.MoreChildren - w.NotMore - w.Undecided }

// headroom makes days out of a margin, which moves by two with each day that
// changes sides; a margin of 1 is the least that is strictly more than half.
func headroom(margin int) int { return (margin - 1) >> 1 }

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

// Standing is how the test stands in the window.
func (w Window) Standing() Standing {
	switch {
	case w.IsZero():
		return 0
	case w.Partial:
		return NotCovered
	}
	return standingOf(w.Counted(), w.Qualifies)
}
