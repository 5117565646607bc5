package occupancy

import (
	"fmt"
	"iter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Run is a run of days on each of which the window that ends on it stands in the
// same way.
type Run struct {
	First    calendar.Date `json:"first"`
	Last     calendar.Date `json:"last"`
	Standing Standing      `json:"standing"`
	// QualifiesCountingEmpty is that of the windows: see [Window].
	QualifiesCountingEmpty rule.Truth `json:"qualifiesCountingEmpty,omitzero"`
	// Headroom is the least headroom in days that a window of the run has, and
	// Tightest the last day of that window, which is the one with the least lead:
	// see [Window.Lead]. Where nothing is counted Tightest is no date.
	Headroom int           `json:"headroom"`
	Tightest calendar.Date `json:"tightest,omitzero"`
	// Forecast marks days after the one asked about: see [Window].
	Forecast bool `json:"forecast,omitzero"`
}

// Turn is a day on which the test begins to stand differently from the day before.
type Turn struct {
	On       calendar.Date `json:"on"`
	From     Standing      `json:"from"`
	To       Standing      `json:"to"`
	Forecast bool          `json:"forecast,omitzero"`
}

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
// The errors are [*Error]s about the record, calendar.ErrRange or
// calendar.ErrNoDate for a span that is not valid, and rule.ErrNotCovered for one
// that ends before the framework named a period.
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

// open checks the record and makes it ready.
func open(residents []Resident, on, asAt calendar.Date, opt Options) (*book, error) {
	if on.IsZero() {
		return nil, fmt.Errorf("occupancy: %w", calendar.ErrNoDate)
	}
	t, err := testOn(on, opt)
	if err != nil {
		return nil, err
	}
	if err := check(residents, on, opt); err != nil {
		return nil, err
	}
	return newBook(residents, t, asAt, opt), nil
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
// in the span and are covered by the record; false where there is none with
// anybody in it. Best and worst are the one with the most and the one with the
// least headroom, as exactly as [Window.Lead] tells; of equals the first.
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

// runs gives the runs of the windows that end on first, on last and between, those
// that are forecast apart from the others.
func (b *book) runs(first, last int, m months) iter.Seq[Run] {
	return func(yield func(Run) bool) {
		_ = b.runsOf(first, min(last, b.asAt), m, yield) && b.runsOf(max(first, b.asAt+1), last, m, yield)
	}
}

func (b *book) runsOf(first, last int, m months, yield func(Run) bool) bool {
	if first > last {
		return true
	}
	from, to := b.covered(first, last, m)
	notCovered := func(first, last int) bool {
		return first > last || yield(stretch{first: first, last: last, standing: NotCovered}.run(b.asAt))
	}
	if from > to {
		return notCovered(first, last)
	}
	return notCovered(first, from-1) && b.coveredRuns(from, to, m, yield) && notCovered(to+1, last)
}

// stretch is a run being put together.
type stretch struct {
	first, last   int
	standing      Standing
	countingEmpty rule.Truth
	margin        int // the least
	tightest      int
}

func (s stretch) run(asAt int) Run {
	r := Run{
		First: dateOf(s.first), Last: dateOf(s.last),
		Standing: s.standing, QualifiesCountingEmpty: s.countingEmpty,
		Forecast: s.first > asAt,
	}
	if s.standing != NotCovered && s.standing != Nobody {
		r.Headroom, r.Tightest = headroom(s.margin), dateOf(s.tightest)
	}
	return r
}

func (b *book) coveredRuns(first, last int, m months, yield func(Run) bool) bool {
	var run stretch
	for s := b.sweep(first, last, m); s.next(); {
		for k := 0; k < s.n; {
			n := max(s.steady(k), 1)
			part := s.stretch(k, n)
			k += n
			switch {
			case run.first == 0:
				run = part
			case part.standing == run.standing && part.countingEmpty == run.countingEmpty:
				run.last = part.last
				if part.margin < run.margin {
					run.margin, run.tightest = part.margin, part.tightest
				}
			default:
				if !yield(run.run(b.asAt)) {
					return false
				}
				run = part
			}
		}
	}
	return yield(run.run(b.asAt))
}

// stretch makes a stretch of n windows of the segment that stand alike.
func (s *sweep) stretch(k, n int) stretch {
	from, to := s.margins(k), s.margins(k+n-1)
	part := stretch{
		first: s.last + k, last: s.last + k + n - 1,
		standing: from.standing(), countingEmpty: from.qualifiesCountingEmpty(),
		margin: from[least], tightest: s.last + k,
	}
	if to[least] < from[least] {
		part.margin, part.tightest = to[least], part.last
	}
	return part
}
