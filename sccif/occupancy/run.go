package occupancy

import (
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
	// Headroom, in days, is that of the window with the least [Window.Lead] of the
	// run, and Tightest the last day of that window. Where nothing is counted
	// Tightest is no date.
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
