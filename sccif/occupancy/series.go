package occupancy

import (
	"fmt"
	"iter"

	"github.com/sccif/sccif-go/calendar"
)

// Series is how the test stands in the windows that end on the days of a span.
type Series struct {
	// Span are the days that were asked about; the zero Period where there are
	// none to forecast.
	Span calendar.Period `json:"span"`
	// Months is the length of the windows.
	Months int `json:"months"`
	// Pending says that the test may not yet have been in force: see
	// [Options.Edition].
	Pending bool `json:"pending,omitzero"`
	// Runs cover the span, the first first. Neighbours differ. There are none where
	// there is no span.
	Runs []Run `json:"runs"`
	// Openings are the residents who open an extended period, and when.
	Openings []Opening `json:"openings,omitempty"`
	// Later, Merged and NoDay are places in the record: see [Result].
	Later  []string `json:"later,omitempty"`
	Merged []string `json:"merged,omitempty"`
	NoDay  []string `json:"noDay,omitempty"`

	book   *book
	length months
}

// Rolling says how the test stands in the window that ends on each day of a span,
// looking back from its last day or from [Options.AsAt]. The work grows with the
// number of stays and the length of the span, not with their product, and the
// answer with the number of changes.
//
// The errors are a [*rule.RecordError] for each fault of the record,
// [calendar.ErrRange] or [calendar.ErrNoDate] for a span that is not valid, and
// [rule.ErrNotCovered] for one that ends before the framework named a period.
func Rolling(residents []Resident, span calendar.Period, opt Options) (Series, error) {
	if _, err := calendar.NewPeriod(span.First, span.Last); err != nil {
		return Series{}, fmt.Errorf("occupancy: span: %w", err)
	}
	asAt := opt.AsAt
	if asAt.IsZero() {
		asAt = span.Last
	}
	b, err := open(residents, span.Last, asAt, opt)
	if err != nil {
		return Series{}, err
	}
	return b.series(dayOf(span.First), dayOf(span.Last), opt), nil
}

// Forecast says how the test will stand in the windows that end after a day, given
// those who live at the home on it and the leaving dates that are known, until
// nothing changes any more. The errors are those of [Assess].
func Forecast(residents []Resident, on calendar.Date, opt Options) (Series, error) {
	b, err := open(residents, on, on, opt)
	if err != nil {
		return Series{}, err
	}
	return b.series(b.asAt+1, b.horizon(b.length(opt.Extended)), opt), nil
}

func (t test) length(extended bool) months {
	if extended {
		return t.extended
	}
	return t.usual
}

// horizon is the last day on which a forecast can differ from the day before: by
// then the windows hold nothing but days after the last change.
func (b *book) horizon(m months) int {
	if b.start == end {
		return b.asAt
	}
	settled := m.firstEnd(max(b.start, b.blocks[len(b.blocks)-1].from))
	return min(max(settled, b.asAt+1), b.closed, end-1)
}

func (b *book) series(first, last int, opt Options) Series {
	m := b.length(opt.Extended)
	s := Series{
		Months: int(m), Pending: b.pending, Runs: []Run{}, Openings: b.openings(),
		Later: b.later, Merged: b.merged, NoDay: b.noDay,
		book: b, length: m,
	}
	b.residents = nil // the rest needs counts only
	if first <= last {
		s.Span = calendar.Period{First: dateOf(first), Last: dateOf(last)}
		for r := range b.runs(first, last, m) {
			s.Runs = append(s.Runs, r)
		}
	}
	return s
}

// At gives the window that ends on a day, in the span or not; no window for no
// date.
func (s Series) At(last calendar.Date) Window {
	if s.book == nil || last.IsZero() {
		return Window{}
	}
	return s.book.window(dayOf(last), s.length)
}

// Containing gives the best and the worst of the windows that contain a day, end
// in the span and are covered by the record: those with the greatest and the least
// [Window.Lead], of equals the first. It is false where no such window has anybody
// in it.
func (s Series) Containing(day calendar.Date) (best, worst Window, ok bool) {
	if s.book == nil || day.IsZero() || !s.Span.Valid() {
		return Window{}, Window{}, false
	}
	d := dayOf(day)
	first, last := max(d, dayOf(s.Span.First)), min(s.length.lastEnd(d), dayOf(s.Span.Last))
	e := s.book.extremes(first, last, s.length)
	if !e.counted {
		return Window{}, Window{}, false
	}
	return s.book.window(e.bestEnd, s.length), s.book.window(e.worstEnd, s.length), true
}

// Turns gives the days on which the test begins to stand differently: stops or
// starts holding, above all.
func (s Series) Turns() iter.Seq[Turn] {
	return func(yield func(Turn) bool) {
		for i := 1; i < len(s.Runs); i++ {
			from, to := s.Runs[i-1], s.Runs[i]
			if from.Standing == to.Standing {
				continue
			}
			if !yield(Turn{On: to.First, From: from.Standing, To: to.Standing, Forecast: to.Forecast}) {
				return
			}
		}
	}
}

// Census gives who lives at the home on the days of the span, a value for each
// time in which that does not change.
func (s Series) Census() iter.Seq[Census] {
	return func(yield func(Census) bool) {
		if s.book == nil {
			return
		}
		for _, c := range s.book.censuses {
			days := s.Span.Intersect(calendar.Period{First: c.First, Last: c.Last})
			if !days.Valid() {
				continue
			}
			c.First, c.Last = days.First, days.Last
			if !yield(c) {
				return
			}
		}
	}
}
