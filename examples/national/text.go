package main

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/published"
)

// heading names a file's day or year for a column.
func (f fileReport) heading() string {
	switch {
	case f.AsAt.IsZero():
		return "?"
	case f.Kind == published.EventTable:
		return calendar.InspectionYearOf(f.AsAt).String()
	}
	return f.AsAt.String()
}

// maxFindings is how many findings of a file the table shows.
const maxFindings = 10

// writeTable prints the answer for reading.
func writeTable(w io.Writer, r report) error {
	buffered := bufio.NewWriter(w)
	out := tabwriter.NewWriter(buffered, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "Judged good or better, of children's homes of every kind; of a year's inspections, of its full ones")
	line := func(name string, share func(fileReport) judgement.Share) {
		fmt.Fprint(out, name)
		for _, f := range r.Files {
			fmt.Fprint(out, "\t", share(f))
		}
		fmt.Fprintln(out)
	}
	for _, f := range r.Files {
		fmt.Fprint(out, "\t", f.heading())
	}
	fmt.Fprintln(out)
	line("England", func(f fileReport) judgement.Share { return f.profile.GoodOrBetter() })
	for _, region := range allRegions(r.Files) {
		line(region, func(f fileReport) judgement.Share { return f.region(region) })
	}
	for _, f := range r.Files {
		fmt.Fprintln(out)
		f.print(out)
	}
	fmt.Fprintln(out)
	r.Transitions.print(out)
	if err := out.Flush(); err != nil {
		return err
	}
	return buffered.Flush()
}

// region gives the share of a region; nothing of nothing where the file has none.
func (f fileReport) region(name string) judgement.Share {
	for _, x := range f.Regions {
		if strings.EqualFold(x.Region, name) {
			return x.profile.GoodOrBetter()
		}
	}
	return judgement.Share{}
}

// allRegions gives the regions of all files, each once.
func allRegions(files []fileReport) []string {
	var names []string
	for _, f := range files {
		for _, x := range f.Regions {
			if !slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, x.Region) }) {
				names = append(names, x.Region)
			}
		}
	}
	slices.Sort(names)
	return names
}

func (f fileReport) print(w io.Writer) {
	fmt.Fprintf(w, "%s: %v, %s\n", f.Name, f.Kind, f.heading())
	fmt.Fprintf(w, "    %d homes: %v\n", f.Homes, f.profile)
	for _, name := range slices.Sorted(maps.Keys(f.Events)) {
		fmt.Fprintf(w, "    %d %s\n", f.Events[name], name)
	}
	if p := f.Publication; p != nil {
		fmt.Fprintf(w, "    reports published %d to %d working days after the first day, half of %d by %d\n", p.Shortest, p.Longest, p.Reports, p.Median)
		fmt.Fprintf(w, "    after the limit, counted from the first day: %v\n", judgement.Share{Count: p.Late, Of: p.WithLimit})
	}
	if u := f.FollowUp; u != nil {
		fmt.Fprintf(w, "    after %d inadequate judgements, another inspection: %d within 8 weeks, %d later, %d not seen, %d still open, %d undecided\n",
			u.Inadequate, u.InTime, u.Late, u.NotSeen, u.Open, u.Undecided)
	}
	n := rules(f.Departures)
	for _, key := range slices.SortedFunc(maps.Keys(n), func(a, b [2]string) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	}) {
		fmt.Fprintf(w, "    %d %s, %s\n", n[key], key[1], key[0])
	}
	for _, d := range f.Departures {
		if d.Kind == judgement.Contradiction {
			fmt.Fprintf(w, "    %s, %v inspection of %s: %s (%v)\n", d.URN, d.Type, d.On.Long(), d.Message, d.Rule)
		}
	}
	for k, text := range f.Findings {
		if k == maxFindings {
			fmt.Fprintf(w, "    and %d more odd cells: see -format csv or json\n", len(f.Findings)-k)
			break
		}
		fmt.Fprintf(w, "    odd: %s\n", text)
	}
}

func (t transitions) print(w io.Writer) {
	fmt.Fprintf(w, "Between consecutive full inspections that these files hold: %d better, %d the same, %d worse; %d from one scale to another, %d unclear\n",
		t.Better, t.Same, t.Worse, t.AcrossScales, t.Unclear)
	for _, m := range t.Moves {
		fmt.Fprintf(w, "    %d from %v to %v\n", m.Count, m.From, m.To)
	}
}

// writeCSV prints one figure a line: what is counted, of what part, and its base where
// it is a share.
func writeCSV(w io.Writer, r report) error {
	out := csv.NewWriter(w)
	_ = out.Write([]string{"file", "kind", "asAt", "measure", "of", "count", "base", "percent"}) // Error says it
	for _, f := range r.Files {
		row := func(measure, of string, share judgement.Share) {
			base := ""
			if share.Of > 0 {
				base = strconv.Itoa(share.Of)
			}
			_ = out.Write([]string{f.Name, f.Kind.String(), f.AsAt.String(), measure, of, strconv.Itoa(share.Count), base, percent(share)})
		}
		f.rows(row)
	}
	t := r.Transitions
	move := func(of string, n int) {
		_ = out.Write([]string{"", "", "", "transition", of, strconv.Itoa(n), strconv.Itoa(t.Total), percent(judgement.Share{Count: n, Of: t.Total})})
	}
	for _, m := range t.Moves {
		move(m.From.String()+" to "+m.To.String(), m.Count)
	}
	for _, m := range []struct {
		of string
		n  int
	}{{"from one scale to another", t.AcrossScales}, {"unclear", t.Unclear}} {
		_ = out.Write([]string{"", "", "", "transition", m.of, strconv.Itoa(m.n), "", ""})
	}
	out.Flush()
	return out.Error()
}

func (f fileReport) rows(row func(measure, of string, share judgement.Share)) {
	count := func(measure, of string, n int) { row(measure, of, judgement.Share{Count: n}) }
	count("homes", "", f.Homes)
	row("good or better", "", f.profile.GoodOrBetter())
	for g := range f.profile.All() {
		row("grade", g.String(), f.profile.Share(g))
	}
	for _, x := range f.Regions {
		row("good or better", x.Region, x.profile.GoodOrBetter())
	}
	for _, name := range slices.Sorted(maps.Keys(f.Events)) {
		count("events", name, f.Events[name])
	}
	if p := f.Publication; p != nil {
		count("publication in working days", "shortest", p.Shortest)
		count("publication in working days", "median", p.Median)
		count("publication in working days", "longest", p.Longest)
		row("publication after the limit", "", judgement.Share{Count: p.Late, Of: p.WithLimit})
	}
	if u := f.FollowUp; u != nil {
		part := func(of string, n int) {
			row("follow-up after inadequate", of, judgement.Share{Count: n, Of: u.Inadequate})
		}
		part("in time", u.InTime)
		part("late", u.Late)
		part("not seen", u.NotSeen)
		part("open", u.Open)
		part("undecided", u.Undecided)
	}
	for _, d := range f.Departures {
		count("departure", strings.Join([]string{d.Kind.String(), d.Rule.String(), d.URN, d.On.String()}, " "), 1)
	}
	count("unchecked", "", f.Unchecked)
	for _, text := range f.Findings {
		count("finding", text, 1)
	}
}
