package occupancy

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

var tenYears = period("2014-01-01/2023-12-31")

// busyHome has so many residents with so many stays in ten years.
func busyHome(r *rand.Rand, residents, stays int) []Resident {
	home := make([]Resident, residents)
	for i := range home {
		home[i].ID = fmt.Sprint("R", i)
		home[i].Born = tenYears.First.AddDays(r.IntN(12*365) - 17*365)
		from := calendar.Latest(home[i].Born, tenYears.First.AddDays(r.IntN(3000)-365))
		for range stays {
			to := from.AddDays(1 + r.IntN(400/stays))
			home[i].Stays = append(home[i].Stays, Stay{From: from, To: to})
			from = to.AddDays(r.IntN(100))
		}
	}
	return home
}

// The windows of ten years, one for each of 3,652 days, of a home with 60
// residents: the sweep, then the two references.

func BenchmarkRolling(b *testing.B) {
	residents := busyHome(rand.New(rand.NewPCG(7, 8)), 60, 3)
	b.Run("sweep", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := Rolling(residents, tenYears, Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("recount of each window", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for day := range tenYears.All() {
				recount(residents, day, 12, true, false)
			}
		}
	})
	b.Run("count of each day", func(b *testing.B) {
		b.ReportAllocs()
		days := calendar.Period{First: tenYears.First.AddYears(-1), Last: tenYears.Last}
		for b.Loop() {
			d := countDaily(residents, days, true, false)
			for day := range tenYears.All() {
				d.window(day, 12)
			}
		}
	})
}

func BenchmarkAssess(b *testing.B) {
	residents := busyHome(rand.New(rand.NewPCG(7, 8)), 60, 3)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Assess(residents, tenYears.Last, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// All of England: 4,000 homes, ten years, 20 stays each.
func BenchmarkEngland(b *testing.B) {
	r := rand.New(rand.NewPCG(9, 10))
	homes := make([][]Resident, 4_000)
	for i := range homes {
		homes[i] = busyHome(r, 10, 2)
	}
	b.Run("rolling", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, residents := range homes {
				if _, err := Rolling(residents, tenYears, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	b.Run("assess", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, residents := range homes {
				if _, err := Assess(residents, tenYears.Last, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}

// A century costs no more allocations than a year, and a window none.
func TestAllocations(t *testing.T) {
	if underRace {
		t.Skip("allocations are not counted under the race detector")
	}
	residents := []Resident{living("A", "2000-01-01", "2001-01-01", "2003-01-01")}
	rolling := func(span calendar.Period) float64 {
		return testing.AllocsPerRun(20, func() {
			s, err := Rolling(residents, span, Options{})
			require.NoError(t, err)
			require.Len(t, s.Runs, 1)
		})
	}
	assert.Equal(t, rolling(period("2030-01-01/2030-12-31")), rolling(period("2030-01-01/2130-12-31")))
	s, err := Rolling(residents, tenYears, Options{})
	require.NoError(t, err)
	assert.Zero(t, testing.AllocsPerRun(20, func() {
		s.At(tenYears.Last)
		s.Containing(tenYears.Last)
	}))
	// Assess allocates what it needs to count, and the answer.
	assert.LessOrEqual(t, testing.AllocsPerRun(20, func() {
		_, err := Assess(residents, date("2002-01-01"), Options{Edition: rule.SCCIF2023})
		require.NoError(t, err)
	}), 9.0)
	many := make([]Resident, 200)
	for i := range many {
		many[i] = living("", "2010-01-01")
	}
	assess := func(residents []Resident) float64 {
		return testing.AllocsPerRun(20, func() {
			_, err := Assess(residents, date("2029-01-01"), Options{})
			require.NoError(t, err)
		})
	}
	assert.Equal(t, assess(many[:20]), assess(many), "no allocation per resident")
}
