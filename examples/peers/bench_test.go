package peers

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
	"testing"

	"cel.dev/cel-go/cel"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/occupancy"
)

// The command ratios runs all of these and sets them against each other: a time by
// itself says more of the machine than of the code.

// cpu begins to measure what a benchmark uses of the processor, which other programs
// on the machine do not change, and gives the end of it.
func cpu(b *testing.B) (end func()) {
	b.ReportAllocs()
	before, ok := cpuTime()
	return func() {
		if now, still := cpuTime(); ok && still {
			b.ReportMetric(float64(now-before)/float64(b.N), "cpu-ns/op")
		}
	}
}

func BenchmarkWorkingDays(b *testing.B) {
	england, days := calendar.England(), days()
	rand.New(rand.NewPCG(3, 4)).Shuffle(len(days), func(i, j int) { days[i], days[j] = days[j], days[i] })
	days = days[:512]
	times := times(days)
	plain, cached := Walker(false), Walker(true)
	b.Run("Add", func(b *testing.B) {
		defer cpu(b)()
		for i := 0; b.Loop(); i++ {
			_, _ = england.Add(days[i&511], 38)
		}
	})
	b.Run("Between", func(b *testing.B) {
		defer cpu(b)()
		for i := 0; b.Loop(); i++ {
			d := days[i&511]
			_, _ = england.Between(d, d.AddDays(54))
		}
	})
	b.Run("IsWorkingDay", func(b *testing.B) {
		defer cpu(b)()
		for i := 0; b.Loop(); i++ {
			_, _ = england.IsWorkingDay(days[i&511])
		}
	})
	b.Run("cal.WorkdaysFrom", func(b *testing.B) {
		defer cpu(b)()
		for i := 0; b.Loop(); i++ {
			_ = plain.WorkdaysFrom(times[i&511], 38)
		}
	})
	b.Run("cal.WorkdaysFrom cached", func(b *testing.B) {
		for _, at := range times {
			_ = cached.WorkdaysFrom(at, 38)
		}
		defer cpu(b)()
		for i := 0; b.Loop(); i++ {
			_ = cached.WorkdaysFrom(times[i&511], 38)
		}
	})
	b.Run("cal.WorkdaysInRange", func(b *testing.B) {
		defer cpu(b)()
		for i := 0; b.Loop(); i++ {
			at := times[i&511]
			_ = plain.WorkdaysInRange(at.AddDate(0, 0, 1), at.AddDate(0, 0, 54))
		}
	})
	b.Run("cal.IsWorkday", func(b *testing.B) {
		defer cpu(b)()
		for i := 0; b.Loop(); i++ {
			_ = plain.IsWorkday(times[i&511])
		}
	})
}

// BenchmarkDecide asks about 512 homes of all kinds whose facts are possible.
func BenchmarkDecide(b *testing.B) {
	on, facts := asked(), slices.Collect(everyFacts(0, 1009))
	facts = slices.DeleteFunc(facts, func(f judgement.Facts) bool {
		_, err := judgement.Decide(f, on)
		return err != nil
	})
	random := rand.New(rand.NewPCG(1, 2))
	random.Shuffle(len(facts), func(i, j int) { facts[i], facts[j] = facts[j], facts[i] })
	facts = facts[:512]
	b.Run("Decide", func(b *testing.B) {
		defer cpu(b)()
		for i := 0; b.Loop(); i++ {
			if _, err := judgement.Decide(facts[i&511], on); err != nil {
				b.Fatal(err)
			}
		}
	})
	engine, err := NewCEL()
	if err != nil {
		b.Fatal(err)
	}
	var variables [512]cel.Activation
	for i := range variables {
		if variables[i], err = Variables(&facts[i]); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("CEL", func(b *testing.B) {
		defer cpu(b)()
		for i := 0; b.Loop(); i++ {
			if _, err := engine.Eval(variables[i&511]); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkRolling counts the 3,652 windows of ten years of a home with 60 residents.
func BenchmarkRolling(b *testing.B) {
	home := residents(60, 7)
	b.Run("Rolling", func(b *testing.B) {
		defer cpu(b)()
		for b.Loop() {
			if _, err := occupancy.Rolling(home, tenYears(), occupancy.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("recount", func(b *testing.B) {
		defer cpu(b)()
		for b.Loop() {
			for last := range tenYears().All() {
				_ = Recount(home, last)
			}
		}
	})
	b.Run("running totals", func(b *testing.B) {
		defer cpu(b)()
		for b.Loop() {
			_ = RunningTotals(home, tenYears())
		}
	})
}

// on runs a benchmark on so many cores.
func on(b *testing.B, cores int, name string, work func(b *testing.B)) {
	b.Run(name, func(b *testing.B) {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		defer cpu(b)()
		for b.Loop() {
			work(b)
		}
	})
}

// together does work on both of two cores, independently.
func together(work func()) {
	var group sync.WaitGroup
	for range 2 {
		group.Go(work)
	}
	group.Wait()
}

// BenchmarkAssessAll assesses all of England on one core and on two. What the machine
// can give is measured beside it: two loops that assess half of the homes each and
// know nothing of each other, and two that spin and use no memory.
func BenchmarkAssessAll(b *testing.B) {
	homes, day := homes(), asked()
	all := func(b *testing.B) {
		for _, err := range sccif.AssessAll(cycle(homes, England), day) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	loop := func(n int) {
		for h := range cycle(homes, n) {
			if _, err := sccif.Assess(h, day); err != nil {
				b.Error(err)
			}
		}
	}
	const steps = 100_000_000
	on(b, 1, "one core", all)
	on(b, 2, "two cores", all)
	on(b, 1, "one loop", func(*testing.B) { loop(England) })
	on(b, 2, "two loops", func(*testing.B) { together(func() { loop(England / 2) }) })
	on(b, 1, "one spinning", func(*testing.B) { _ = spin(steps) })
	on(b, 2, "two spinning", func(*testing.B) { together(func() { _ = spin(steps / 2) }) })
}
