package main

import (
	"fmt"
	"io"
)

// pairs are the benchmarks that are set against each other, with the ratio that is
// aimed at, where there is one.
var pairs = [...]struct{ work, ours, peer, theirs, aim string }{
	{"`WorkingDays.Add(d, 38)`", "WorkingDays/Add", "rickar/cal `WorkdaysFrom(d, 38)`", "WorkingDays/cal.WorkdaysFrom", "5,000"},
	{"`WorkingDays.Add(d, 38)`", "WorkingDays/Add", "the same, cached", "WorkingDays/cal.WorkdaysFrom_cached", ""},
	{"`WorkingDays.Between`", "WorkingDays/Between", "rickar/cal `WorkdaysFrom(d, 38)`", "WorkingDays/cal.WorkdaysFrom", "5,000"},
	{"`WorkingDays.Between`", "WorkingDays/Between", "rickar/cal `WorkdaysInRange`, the same 54 days", "WorkingDays/cal.WorkdaysInRange", ""},
	{"`WorkingDays.IsWorkingDay`", "WorkingDays/IsWorkingDay", "rickar/cal `WorkdaysFrom(d, 38)`", "WorkingDays/cal.WorkdaysFrom", "5,000"},
	{"`WorkingDays.IsWorkingDay`", "WorkingDays/IsWorkingDay", "rickar/cal `IsWorkday`", "WorkingDays/cal.IsWorkday", ""},
	{"`judgement.Decide`", "Decide/Decide", "cel-go, the same rules", "Decide/CEL", "10"},
	{"`occupancy.Rolling`", "Rolling/Rolling", "a recount of each window", "Rolling/recount", "1,000"},
	{"`occupancy.Rolling`", "Rolling/Rolling", "running totals of each day", "Rolling/running_totals", ""},
	{"`sccif.AssessAll` on two cores", "AssessAll/two_cores", "two loops of `sccif.Assess`", "AssessAll/two_loops", "0.85"},
}

// speedUps are what a second core brings.
var speedUps = [...]struct{ work, one, two string }{
	{"`sccif.AssessAll`, 4,000 homes", "AssessAll/one_core", "AssessAll/two_cores"},
	{"two loops of `sccif.Assess`, 2,000 homes each", "AssessAll/one_loop", "AssessAll/two_loops"},
	{"two loops that only spin", "AssessAll/one_spinning", "AssessAll/two_spinning"},
}

// table writes the ratios.
func (r *results) table(w io.Writer) error {
	fmt.Fprintln(w, "| work | allocations | beside | times as fast (least to most in a round) | aim |")
	fmt.Fprintln(w, "| --- | --- | --- | --- | --- |")
	for _, p := range pairs {
		x, err := r.ratio(p.theirs, p.ours)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "| %s | %s | %s | %s (%s to %s) | %s |\n", p.work, r.allocs[p.ours], p.peer,
			figures(x.ofLeast), figures(x.lowest), figures(x.highest), p.aim)
	}
	fmt.Fprint(w, "\n| work | speed-up by a second core (least to most in a round) | aim |\n| --- | --- | --- |\n")
	var all [len(speedUps)][]float64
	for i, s := range speedUps {
		rounds, err := ratios(r.clock, s.one, s.two)
		if err != nil {
			return err
		}
		all[i] = rounds
		writeMiddle(w, s.work, rounds, "")
	}
	for i := range all[0] {
		all[0][i] /= all[1][i]
	}
	writeMiddle(w, "the first beside the second", all[0], "0.85")
	return nil
}

func writeMiddle(w io.Writer, work string, rounds []float64, aim string) {
	x := ratioOf(rounds)
	fmt.Fprintf(w, "| %s | %s (%s to %s) | %s |\n", work, figures(x.middle), figures(x.lowest), figures(x.highest), aim)
}
