package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// results are the times of the benchmarks, in nanoseconds, one for each round: of the
// processor where a benchmark gives them, for other programs do not change those, and
// else by the clock. clock has the latter of all.
type results struct {
	cpu          string
	times, clock map[string][]float64
	allocs       map[string]string
}

// read adds a round: what go test writes of benchmarks.
func (r *results) read(round io.Reader) error {
	if r.times == nil {
		r.times, r.clock, r.allocs = map[string][]float64{}, map[string][]float64{}, map[string]string{}
	}
	lines := bufio.NewScanner(round)
	for lines.Scan() {
		if cpu, ok := strings.CutPrefix(lines.Text(), "cpu: "); ok {
			r.cpu = cpu
		}
		fields := strings.Fields(lines.Text())
		if len(fields) < 4 || !strings.HasPrefix(fields[0], "Benchmark") || fields[3] != "ns/op" {
			continue
		}
		name := strings.TrimPrefix(fields[0], "Benchmark")
		if at := strings.LastIndexByte(name, '-'); at > 0 {
			if _, err := strconv.Atoi(name[at+1:]); err == nil {
				name = name[:at] // the number of cores
			}
		}
		time, err := strconv.ParseFloat(fields[2], 64)
		if err != nil {
			return fmt.Errorf("benchmark %s: %w", name, err)
		}
		r.clock[name] = append(r.clock[name], time)
		if at := slices.Index(fields, "cpu-ns/op"); at > 0 {
			cpu, err := strconv.ParseFloat(fields[at-1], 64)
			if err != nil {
				return fmt.Errorf("benchmark %s: %w", name, err)
			}
			if cpu > 0 { // not too short to be measured
				time = cpu
			}
		}
		r.times[name] = append(r.times[name], time)
		if at := slices.Index(fields, "allocs/op"); at > 0 {
			r.allocs[name] = fields[at-1]
		}
	}
	return lines.Err()
}

// ratio is how many times as long one benchmark takes as another: of the least times of
// all rounds, in the middle one of the rounds, and in the ones where it is least and
// greatest.
type ratio struct{ ofLeast, middle, lowest, highest float64 }

func (r *results) ratio(slow, fast string) (ratio, error) {
	rounds, err := ratios(r.times, slow, fast)
	if err != nil {
		return ratio{}, err
	}
	x := ratioOf(rounds)
	x.ofLeast = slices.Min(r.times[slow]) / slices.Min(r.times[fast])
	return x, nil
}

// ratios gives the ratio in each round.
func ratios(times map[string][]float64, slow, fast string) ([]float64, error) {
	s, f := times[slow], times[fast]
	if len(s) == 0 || len(s) != len(f) {
		return nil, fmt.Errorf("%d times of %s and %d of %s", len(s), slow, len(f), fast)
	}
	rounds := make([]float64, len(s))
	for i := range s {
		rounds[i] = s[i] / f[i]
	}
	return rounds, nil
}

func ratioOf(rounds []float64) ratio {
	sorted := slices.Sorted(slices.Values(rounds))
	return ratio{middle: sorted[len(sorted)/2], lowest: sorted[0], highest: sorted[len(sorted)-1]}
}

// figures writes a number with three significant figures and no exponent.
func figures(x float64) string {
	switch {
	case x < 10:
		return strconv.FormatFloat(x, 'f', 2, 64)
	case x < 100:
		return strconv.FormatFloat(x, 'f', 1, 64)
	}
	scale := 1.0
	for x/scale >= 1000 {
		scale *= 10
	}
	digits := strconv.Itoa(int(x/scale+0.5) * int(scale))
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}
