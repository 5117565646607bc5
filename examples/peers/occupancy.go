package peers

import (
	"fmt"
	"math/rand/v2"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/occupancy"
)

// Tally counts days by who lives at the home: more children than young adults, not
// more of them, nobody.
type Tally struct{ More, NotMore, Empty int }

// count adds a day, asking of every resident and every stay.
func (t *Tally) count(residents []occupancy.Resident, day calendar.Date) {
	children, youngAdults := 0, 0
	for _, r := range residents {
		for _, s := range r.Stays {
			if day.Before(s.From) || !s.To.IsZero() && !day.Before(s.To) {
				continue
			}
			if day.Before(r.Born.AddYears(18)) {
				children++
			} else {
				youngAdults++
			}
			break
		}
	}
	switch {
	case children+youngAdults == 0:
		t.Empty++
	case children > youngAdults:
		t.More++
	default:
		t.NotMore++
	}
}

// Recount counts the days of the window of twelve months that ends on a day, as a
// person with a calendar would. Birthdays on 29 February are not for it.
func Recount(residents []occupancy.Resident, last calendar.Date) Tally {
	var t Tally
	for day := last.AddMonths(-12).AddDays(1); !day.After(last); day = day.AddDays(1) {
		t.count(residents, day)
	}
	return t
}

// RunningTotals counts each day once and gives the window that ends on each day of
// the span, in order: the best that can be done without looking at who comes and
// goes when.
func RunningTotals(residents []occupancy.Resident, span calendar.Period) []Tally {
	first := span.First.AddMonths(-12)
	totals := make([]Tally, 1, span.Last.Sub(first)+2)
	for day := first; !day.After(span.Last); day = day.AddDays(1) {
		t := totals[len(totals)-1]
		t.count(residents, day)
		totals = append(totals, t)
	}
	windows := make([]Tally, 0, span.Days())
	for last := range span.All() {
		after, before := totals[last.Sub(first)+1], totals[last.AddMonths(-12).AddDays(1).Sub(first)]
		windows = append(windows, Tally{after.More - before.More, after.NotMore - before.NotMore, after.Empty - before.Empty})
	}
	return windows
}

// tenYears is the span whose windows are counted.
func tenYears() calendar.Period {
	return calendar.Period{First: calendar.MustParseDate("2014-01-01"), Last: calendar.MustParseDate("2023-12-31")}
}

// residents are those of a busy home in that time, with three stays each, short and
// long, of children who stay on as young adults.
func residents(n int, seed uint64) []occupancy.Resident {
	random, span := rand.New(rand.NewPCG(seed, 1)), tenYears()
	home := make([]occupancy.Resident, n)
	for i := range home {
		r := &home[i]
		r.ID = fmt.Sprint("R", i)
		r.Born = span.First.AddDays(random.IntN(12*365) - 17*365)
		if r.Born.Month() == 2 && r.Born.Day() == 29 {
			r.Born = r.Born.AddDays(1)
		}
		from := calendar.Latest(r.Born, span.First.AddDays(random.IntN(3000)-365))
		for range 3 {
			to := from.AddDays(1 + random.IntN(140))
			r.Stays = append(r.Stays, occupancy.Stay{From: from, To: to})
			from = to.AddDays(random.IntN(100))
		}
	}
	return home
}
