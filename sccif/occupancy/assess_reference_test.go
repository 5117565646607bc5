package occupancy

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// happened leaves out the stays that begin after a day.
func happened(residents []Resident, on calendar.Date) []Resident {
	residents = slices.Clone(residents)
	for i, r := range residents {
		residents[i].Stays = slices.DeleteFunc(slices.Clone(r.Stays), func(s Stay) bool { return s.From.After(on) })
	}
	return residents
}

// among asks a reference about windows, one by one: whether all of them qualify
// and whether any does, by each way of taking those without a birthday.
type among struct {
	seen       bool
	all, any   [2]bool
	best, most int // the margins at the ends, and the last days of the first windows with them
	bestEnd    calendar.Date
	mostEnd    calendar.Date
}

func (r reference) among(first, last calendar.Date, open func(last calendar.Date) bool) among {
	a := among{all: [2]bool{true, true}}
	for end := first; !end.After(last); end = end.AddDays(1) {
		if !r.covered(end) || open != nil && !open(end) {
			continue
		}
		if t := r.ways[0].window(end, r.months); t.more+t.notMore == 0 {
			continue
		}
		m := r.margin(end)
		if !a.seen || m > a.best {
			a.best, a.bestEnd = m, end
		}
		if !a.seen || m < a.most {
			a.most, a.mostEnd = m, end
		}
		a.seen = true
		for i, way := range r.ways {
			holds := way.window(end, r.months).standing() == Holds
			a.all[i] = a.all[i] && holds
			a.any[i] = a.any[i] || holds
		}
	}
	return a
}

func truthOfWays(ways [2]bool) rule.Truth {
	if ways[0] != ways[1] {
		return rule.Unknown
	}
	return rule.TruthOf(ways[0])
}

func verdictOf(every, some rule.Truth) Verdict {
	switch [2]rule.Truth{every, some} {
	case [2]rule.Truth{rule.Yes, rule.Yes}:
		return Throughout
	case [2]rule.Truth{rule.No, rule.Yes}:
		return InSome
	case [2]rule.Truth{rule.No, rule.No}:
		return InNone
	}
	return Undecided
}

func (r reference) lastContaining(day calendar.Date) calendar.Date {
	last := day.AddMonths(r.months).AddDays(5)
	for last.AddMonths(-r.months).AddDays(1).After(day) {
		last = last.AddDays(-1)
	}
	return last
}

func TestAssessAgreesWithReference(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	verdicts := map[Verdict]int{}
	for range homes(4_000) {
		on := date("2024-02-29").AddDays(r.IntN(1500) - 750)
		residents, opt := randomHome(r, on)
		got, err := Assess(residents, on, opt)
		require.NoError(t, err)
		verdicts[got.Verdict]++
		here := happened(residents, on)
		span := calendar.Period{First: on.AddDays(-2200), Last: on.AddDays(900)}
		ref := newReference(here, opt, 12, span)

		standing, withEmpty := ref.standing(on)
		require.Equal(t, standing, got.Trailing.Standing())
		require.Equal(t, withEmpty, got.Trailing.QualifiesCountingEmpty)

		record := ref.among(span.First.AddMonths(12), on, nil)
		switch standing {
		case NotCovered, Nobody:
			require.Equal(t, NotEnoughRecord, got.Verdict)
		default:
			some := map[Standing]rule.Truth{Holds: rule.Yes, Fails: rule.No, Open: rule.Unknown}[standing]
			require.Equal(t, verdictOf(truthOfWays(record.all), some), got.Verdict)
			require.Equal(t, record.most, got.Lowest.MoreChildren-got.Lowest.NotMore-got.Lowest.Undecided)
			require.Equal(t, record.mostEnd, got.Lowest.Last)
		}
		around := ref.among(on, ref.lastContaining(on), nil)
		if around.seen {
			require.Equal(t, verdictOf(truthOfWays(around.all), truthOfWays(around.any)), got.VerdictAhead)
			require.Equal(t, [2]calendar.Date{around.bestEnd, around.mostEnd}, [2]calendar.Date{got.Best.Last, got.Worst.Last})
			require.True(t, calendar.Period{First: got.Best.First, Last: got.Best.Last}.Contains(on))
		} else {
			require.Equal(t, NotEnoughRecord, got.VerdictAhead)
			require.Zero(t, got.Best)
		}
		checkFlip(t, got, ref, on, span.Last)
		checkExtended(t, got, here, opt, on)
	}
	for v := Throughout; v <= Undecided; v++ {
		require.Greater(t, verdicts[v], homes(200)/10, "the homes do not try %v", v)
	}
}

// checkFlip looks at each day after the one asked about.
func checkFlip(t *testing.T, got Result, ref reference, on, last calendar.Date) {
	t.Helper()
	now, nowWithEmpty := ref.standing(on)
	flips, to, withEmpty := calendar.Date{}, Standing(0), calendar.Date{}
	for day := on.AddDays(1); !day.After(last); day = day.AddDays(1) {
		if !ref.opt.Closed.IsZero() && day.After(ref.opt.Closed) {
			break // nothing is looked for after the home has closed
		}
		standing, e := ref.standing(day)
		if flips.IsZero() && standing != now {
			flips, to = day, standing
		}
		if withEmpty.IsZero() && e != nowWithEmpty {
			withEmpty = day
		}
	}
	if flips.IsZero() {
		require.True(t, got.Flips.IsZero() || got.Flips.After(last))
		return
	}
	require.Equal(t, flips, got.Flips)
	require.Equal(t, to, got.FlipsTo)
	if withEmpty.IsZero() {
		require.True(t, got.FlipsCountingEmpty.IsZero() || got.FlipsCountingEmpty.After(last))
	} else if withEmpty != flips {
		require.Equal(t, withEmpty, got.FlipsCountingEmpty)
	} else {
		require.Zero(t, got.FlipsCountingEmpty)
	}
}

// checkExtended opens windows by the words of the definition, day by day.
func checkExtended(t *testing.T, got Result, residents []Resident, opt Options, on calendar.Date) {
	t.Helper()
	leaving := make([]calendar.Date, len(residents))
	for i, r := range residents {
		leaving[i] = r.LeavesSchool
		if leaving[i].IsZero() && r.DisabledInEducation == rule.Yes && !r.Born.IsZero() {
			day := r.Born.AddYears(19).AddDays(-1)
			for isYounger(r, day, 19, opt) || day.Month() != 6 || day.Day() != 30 {
				day = day.AddDays(1)
			}
			leaving[i] = day
		}
	}
	opens := func(last calendar.Date, narrower bool) bool {
		first := last.AddMonths(-18).AddDays(1)
		for i, r := range residents {
			leaves := leaving[i]
			if r.Born.IsZero() || leaves.IsZero() || leaves.Before(first) || leaves.After(last) || isYounger(r, leaves, 18, opt) {
				continue
			}
			if narrower && isYounger(r, first, 18, opt) {
				continue
			}
			if slices.ContainsFunc(r.Stays, func(s Stay) bool {
				return !s.From.After(last) && (s.To.IsZero() || s.To.After(first)) && s.From != s.To
			}) {
				return true
			}
		}
		return false
	}
	openOn := opens(on, false)
	ref := newReference(residents, opt, 18, calendar.Period{First: on.AddMonths(-18), Last: on.AddMonths(18).AddDays(5)})
	if got.Extended.IsZero() {
		require.False(t, openOn && ref.covered(on))
		return
	}
	if got.Extended.Open != rule.Unknown {
		require.Equal(t, rule.TruthOf(openOn && ref.covered(on)), got.Extended.Open)
		require.Equal(t, rule.TruthOf(opens(on, true) && ref.covered(on)), got.Extended.OpenNarrower)
	}
	for _, narrower := range [...]bool{false, true} {
		best, qualifies := got.Extended.Best, got.Extended.Qualifies
		if narrower {
			best, qualifies = got.Extended.BestNarrower, got.Extended.QualifiesNarrower
		}
		want := ref.among(on, ref.lastContaining(on), func(last calendar.Date) bool { return opens(last, narrower) })
		if !want.seen {
			require.Zero(t, best)
			require.Equal(t, rule.Unknown, qualifies)
			continue
		}
		require.Equal(t, truthOfWays(want.any), qualifies)
		require.Equal(t, want.bestEnd, best.Last)
	}
}

func isYounger(r Resident, day calendar.Date, age int, opt Options) bool {
	birthday := r.Born.AddYears(age)
	if r.Born.Day() == 29 && birthday.Day() == 28 && !opt.February28 {
		birthday = birthday.AddDays(1)
	}
	return day.Before(birthday)
}

// Whatever the missing birthdays are, an answer that was decided without them is
// right: they are drawn at random, some within a stay.
func TestUnknownBirthdaysNeverDecide(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 6))
	decided := 0
	for range homes(3_000) {
		on := date("2024-02-29").AddDays(r.IntN(1500) - 750)
		residents, opt := randomHome(r, on)
		got, err := Assess(residents, on, opt)
		require.NoError(t, err)
		filled := slices.Clone(residents)
		unknown := false
		for i := range filled {
			if !filled[i].Born.IsZero() || len(filled[i].Stays) == 0 {
				continue
			}
			unknown = true
			first := slices.MinFunc(filled[i].Stays, func(a, b Stay) int { return a.From.Compare(b.From) }).From
			filled[i].Born = first.AddYears(-18).AddDays(r.IntN(1200))
			if r.IntN(3) == 0 {
				filled[i].Born = first.AddDays(-r.IntN(20_000))
			}
		}
		if !unknown {
			continue
		}
		known, err := Assess(filled, on, opt)
		require.NoError(t, err)
		if got.Verdict != Undecided {
			decided++
			require.Equal(t, got.Verdict, known.Verdict)
		} else {
			require.NotEmpty(t, got.Missing, "nobody's birthday is named")
		}
		if got.VerdictAhead != Undecided {
			require.Equal(t, got.VerdictAhead, known.VerdictAhead)
		} else {
			require.NotEmpty(t, got.Missing)
		}
		if q := got.Trailing.Qualifies; q.Known() {
			require.Equal(t, q, known.Trailing.Qualifies)
		}
		if got.FlipsTo == Open {
			require.NotEmpty(t, got.Missing)
		}
	}
	require.Greater(t, decided, homes(1_000)/10)
}
