package occupancy

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// The plain references. They know nothing of sweeps, blocks or segments: they ask
// of every day and every resident. A birthday that is not given is tried both
// ways, with everybody who has none a child and with all of them young adults;
// what differs between the two is unknown.

var date = calendar.MustParseDate

func livesThere(r Resident, day calendar.Date) bool {
	for _, s := range r.Stays {
		if !day.Before(s.From) && (s.To.IsZero() || day.Before(s.To)) {
			return true
		}
	}
	return false
}

func isChild(r Resident, day calendar.Date, unknownAreChildren, february28 bool) bool {
	if r.Born.IsZero() {
		return unknownAreChildren
	}
	birthday := r.Born.AddYears(18)
	if r.Born.Day() == 29 && birthday.Day() == 28 && !february28 {
		birthday = birthday.AddDays(1)
	}
	return day.Before(birthday)
}

// homes is how many are tried: fewer under the race detector, which is slow, and where
// the tests are to be short.
func homes(n int) int {
	if underRace || testing.Short() {
		return n / 10
	}
	return n
}

// tally is what a reference counts.
type tally struct{ more, notMore, empty int }

func (t *tally) day(residents []Resident, day calendar.Date, unknownAreChildren, february28 bool) {
	children, youngAdults := 0, 0
	for _, r := range residents {
		switch {
		case !livesThere(r, day):
		case isChild(r, day, unknownAreChildren, february28):
			children++
		default:
			youngAdults++
		}
	}
	switch {
	case children+youngAdults == 0:
		t.empty++
	case children > youngAdults:
		t.more++
	default:
		t.notMore++
	}
}

func (t tally) standing() Standing {
	switch {
	case t.more+t.notMore == 0:
		return Nobody
	case 2*t.more > t.more+t.notMore:
		return Holds
	}
	return Fails
}

func (t tally) countingEmpty() rule.Truth { return rule.TruthOf(2*t.more > t.more+t.notMore+t.empty) }

// recount is the first reference: it counts the days of one window.
func recount(residents []Resident, last calendar.Date, months int, unknownAreChildren, february28 bool) tally {
	var t tally
	for day := last.AddMonths(-months).AddDays(1); !day.After(last); day = day.AddDays(1) {
		t.day(residents, day, unknownAreChildren, february28)
	}
	return t
}

// daily is the second reference: it counts each day of a span once, and makes
// windows out of running totals.
type daily struct {
	first  calendar.Date
	totals []tally // before the day of that place
}

func countDaily(residents []Resident, span calendar.Period, unknownAreChildren, february28 bool) daily {
	d := daily{first: span.First, totals: make([]tally, 1, span.Days()+1)}
	for day := range span.All() {
		total := d.totals[len(d.totals)-1]
		total.day(residents, day, unknownAreChildren, february28)
		d.totals = append(d.totals, total)
	}
	return d
}

func (d daily) window(last calendar.Date, months int) tally {
	before := d.totals[last.AddMonths(-months).AddDays(1).Sub(d.first)]
	after := d.totals[last.Sub(d.first)+1]
	return tally{after.more - before.more, after.notMore - before.notMore, after.empty - before.empty}
}

// merge puts the two ways together.
func merge(asChildren, asYoungAdults tally) (Standing, rule.Truth) {
	standing, withEmpty := asChildren.standing(), asChildren.countingEmpty()
	if asYoungAdults.standing() != standing {
		standing = Open
	}
	if asYoungAdults.countingEmpty() != withEmpty {
		withEmpty = rule.Unknown
	}
	return standing, withEmpty
}

// randomHome makes a home in which much goes on about one day: birthdays on 29
// February, birthdays that are missing, stays that overlap, follow one another,
// have no day or no end, and days on which nobody lives there.
func randomHome(r *rand.Rand, about calendar.Date) ([]Resident, Options) {
	var opt Options
	opt.February28 = r.IntN(4) == 0
	if r.IntN(3) == 0 {
		opt.Registered = about.AddDays(r.IntN(1000) - 900)
	}
	if r.IntN(8) == 0 {
		opt.Closed = calendar.Latest(opt.Registered, about.AddDays(r.IntN(800)-100))
	}
	residents := make([]Resident, r.IntN(6))
	for i := range residents {
		p := &residents[i]
		p.ID = string(rune('A' + i))
		born := about.AddYears(-18).AddDays(r.IntN(1400) - 900)
		switch r.IntN(6) {
		case 0:
			born, _ = calendar.NewDate(2004+4*r.IntN(2), 2, 29)
		case 1:
			born = calendar.Date{}
		case 2:
			born = about.AddYears(-r.IntN(16) - 3)
		}
		p.Born = born
		for range r.IntN(4) {
			var s Stay
			s.From = calendar.Latest(about.AddDays(r.IntN(1300)-1100), born)
			if r.IntN(4) != 0 {
				s.To = s.From.AddDays(r.IntN(500))
			}
			if n := len(p.Stays); n > 0 && r.IntN(3) == 0 && !p.Stays[n-1].To.IsZero() {
				s.From = p.Stays[n-1].To // the day on which the last one ended
				if !s.To.IsZero() {
					s.To = s.From.AddDays(r.IntN(100))
				}
			}
			p.Stays = append(p.Stays, s)
		}
		switch r.IntN(4) {
		case 0:
			p.LeavesSchool = calendar.Latest(about.AddDays(r.IntN(900)-400), born)
		case 1:
			p.DisabledInEducation = rule.Yes
		}
	}
	return residents, opt
}

// recordOf is the first day of the record, after which a window can begin.
func recordOf(residents []Resident, opt Options) (first calendar.Date, ok bool) {
	first = opt.Registered
	if first.IsZero() {
		for _, r := range residents {
			for _, s := range r.Stays {
				if s.From != s.To {
					first = calendar.Earliest(first, s.From)
				}
			}
		}
	}
	return first, !first.IsZero()
}

// reference puts the second reference to use for a record.
type reference struct {
	residents []Resident
	opt       Options
	months    int
	ways      [2]daily
	start     calendar.Date
	ok        bool
}

func newReference(residents []Resident, opt Options, months int, span calendar.Period) reference {
	r := reference{residents: residents, opt: opt, months: months}
	r.start, r.ok = recordOf(residents, opt)
	for i := range r.ways {
		r.ways[i] = countDaily(residents, span, i == 0, opt.February28)
	}
	return r
}

func (r reference) covered(last calendar.Date) bool {
	return r.ok && !last.AddMonths(-r.months).AddDays(1).Before(r.start) && (r.opt.Closed.IsZero() || !last.After(r.opt.Closed))
}

func (r reference) standing(last calendar.Date) (Standing, rule.Truth) {
	if !r.covered(last) {
		return NotCovered, rule.Unknown
	}
	return merge(r.ways[0].window(last, r.months), r.ways[1].window(last, r.months))
}

// margin is what headroom is made of, with those without a birthday young adults.
func (r reference) margin(last calendar.Date) int {
	t := r.ways[1].window(last, r.months)
	return t.more - t.notMore
}

func TestRollingAgreesWithReferences(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for range homes(20_000) {
		about := date("2024-02-29").AddDays(r.IntN(1500) - 750)
		residents, opt := randomHome(r, about)
		span := calendar.Period{First: about.AddDays(-r.IntN(500)), Last: about.AddDays(r.IntN(200))}
		opt.Extended = r.IntN(3) == 0
		if r.IntN(3) == 0 {
			opt.AsAt, opt.Arrivals = about, true
		}
		series, err := Rolling(residents, span, opt)
		require.NoError(t, err)
		months := 12
		if opt.Extended {
			months = 18
		}
		require.Equal(t, months, series.Months)
		ref := newReference(residents, opt, months, calendar.Period{First: span.First.AddMonths(-months), Last: span.Last})
		checkRuns(t, series, span, ref)

		for range 2 { // windows recounted one by one
			last := span.First.AddDays(r.IntN(span.Days()))
			w := series.At(last)
			require.Equal(t, last.AddMonths(-months).AddDays(1), w.First)
			if !ref.covered(last) {
				require.True(t, w.Partial)
				continue
			}
			children := recount(residents, last, months, true, opt.February28)
			adults := recount(residents, last, months, false, opt.February28)
			require.Equal(t, adults.more, w.MoreChildren)
			require.Equal(t, children.notMore, w.NotMore)
			require.Equal(t, children.empty, w.Empty)
			require.Equal(t, w.Last.Sub(w.First)+1, w.MoreChildren+w.NotMore+w.Empty+w.Undecided)
			standing, withEmpty := merge(children, adults)
			require.Equal(t, standing, w.Standing())
			require.Equal(t, withEmpty, w.QualifiesCountingEmpty)
		}
	}
}

func checkRuns(t *testing.T, series Series, span calendar.Period, ref reference) {
	t.Helper()
	next := span.First
	for i, run := range series.Runs {
		require.Equal(t, next, run.First)
		require.False(t, run.Last.Before(run.First))
		if i > 0 {
			before := series.Runs[i-1]
			require.True(t, before.Standing != run.Standing || before.QualifiesCountingEmpty != run.QualifiesCountingEmpty ||
				before.Forecast != run.Forecast, "neighbours are alike")
		}
		margin, has := 0, false
		for day := run.First; !day.After(run.Last); day = day.AddDays(1) {
			standing, withEmpty := ref.standing(day)
			if standing != run.Standing || withEmpty != run.QualifiesCountingEmpty {
				require.Failf(t, "runs differ", "on %v: want %v %v, got %v", day, standing, withEmpty, run)
			}
			if m := 0; standing != NotCovered && standing != Nobody {
				if m = ref.margin(day); !has || m < margin {
					margin, has = m, true
				}
			}
		}
		require.Equal(t, !ref.opt.AsAt.IsZero() && run.First.After(ref.opt.AsAt), run.Forecast)
		if has {
			require.Equal(t, margin, ref.margin(run.Tightest))
			require.Equal(t, (margin+1001)/2-501, run.Headroom) // rounded down
		} else {
			require.Zero(t, run.Tightest)
		}
		next = run.Last.AddDays(1)
	}
	require.Equal(t, span.Last.AddDays(1), next)
}
