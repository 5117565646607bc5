package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// width is what the table is made for.
const width = 100

// groups are the parts of the table: what is to be done comes before what is done.
var groups = []struct {
	title    string
	statuses []schedule.Status
}{
	{"To be done", []schedule.Status{schedule.Overdue, schedule.Due, schedule.Upcoming}},
	{"Cannot be decided: a fact is missing", []schedule.Status{schedule.Unknown}},
	{"Done", []schedule.Status{schedule.Met}},
	{"Not required", []schedule.Status{schedule.NotRequired}},
}

// writeTable prints the assessment for a terminal of 100 columns, with the reasons
// in plain sentences below.
func writeTable(w io.Writer, _ sccif.Home, a sccif.Assessment) error {
	out := bufio.NewWriter(w)
	title := "Children's home"
	if a.URN != "" {
		title += " " + a.URN
	}
	fmt.Fprintf(out, "%s as at %s (%s)\n", title, a.On.Long(), a.Edition.Title())

	number := 0
	var reasons []string
	for _, group := range groups {
		duties := slices.Collect(a.Duties(group.statuses...))
		if len(duties) == 0 {
			continue
		}
		fmt.Fprintf(out, "\n%s\n", group.title)
		row(out, "", "what", "who", "from", "until", "how firm", "status", "rule")
		for _, f := range fold(duties) {
			number++
			first, last := f[0], f[len(f)-1]
			what := first.What.String()
			if first.Place != "" {
				what += ", " + first.Place
			}
			if len(f) > 1 {
				what += fmt.Sprintf(" (%d times)", len(f))
			}
			row(out, fmt.Sprint(number), what, first.Who.String(), end(first.Window.Opens), end(last.Window.Closes),
				first.Strength.String(), first.Status.String(), first.Rule.String())
			reasons = append(reasons, reason(number, f))
		}
	}

	for _, part := range []func(io.Writer, sccif.Assessment){reports, judged, lived, people, visits, odd} {
		part(out, a)
	}

	if len(reasons) > 0 {
		fmt.Fprintln(out, "\nWhy")
		for _, text := range reasons {
			paragraph(out, text)
		}
	}
	return out.Flush()
}

// fold puts duties into one row that differ in their windows only, such as the
// visits of many months, where there are more than two of them.
func fold(duties []schedule.Duty) [][]schedule.Duty {
	type kind struct {
		rule   rule.ID
		what   schedule.Task
		place  string
		status schedule.Status
	}
	of := func(d schedule.Duty) kind { return kind{d.Rule, d.What, d.Place, d.Status} }
	alike := map[kind][]schedule.Duty{}
	for _, d := range duties {
		alike[of(d)] = append(alike[of(d)], d)
	}
	var rows [][]schedule.Duty
	for _, d := range duties {
		switch same := alike[of(d)]; {
		case len(same) <= 2:
			rows = append(rows, []schedule.Duty{d})
		case same[0].Key == d.Key:
			rows = append(rows, same)
		}
	}
	return rows
}

// columns are the widths of the table: with a space between them they fill the
// width.
var columns = [...]int{3, 19, 11, 10, 10, 8, 8, 24}

// row prints one row; a cell that is too wide goes on below itself.
func row(w io.Writer, cells ...string) {
	var wrapped [len(columns)][]string
	lines := 1
	for c, cell := range cells {
		wrapped[c] = wrap(cell, columns[c])
		lines = max(lines, len(wrapped[c]))
	}
	for line := range lines {
		var b strings.Builder
		for c, n := range columns {
			cell := ""
			if line < len(wrapped[c]) {
				cell = wrapped[c][line]
			}
			if c == 0 {
				fmt.Fprintf(&b, "%*s", n, cell)
			} else {
				fmt.Fprintf(&b, " %-*s", n, cell)
			}
		}
		fmt.Fprintln(w, strings.TrimRight(b.String(), " "))
	}
}

// wrap breaks a text into lines of at most n characters: at spaces and, within
// words, behind hyphens and full stops; where there is none, anywhere.
func wrap(text string, n int) []string {
	var lines []string
	rest := []rune(text)
	for len(rest) > n {
		cut, skip := n, 0
		for k := n; k > 0; k-- {
			if rest[k] == ' ' {
				cut, skip = k, 1
				break
			}
			if rest[k-1] == '-' || rest[k-1] == '.' {
				cut = k
				break
			}
		}
		lines = append(lines, string(rest[:cut]))
		rest = rest[cut+skip:]
	}
	return append(lines, string(rest))
}

func end(d calendar.Date) string {
	if d.IsZero() {
		return "open"
	}
	return d.String()
}

func reason(number int, folded []schedule.Duty) string {
	d := folded[0]
	text := fmt.Sprintf("%s%d. %s", strings.Repeat(" ", max(0, 3-len(fmt.Sprint(number)))), number, d.Because())
	if !d.MetBy.IsZero() {
		text += fmt.Sprintf(" Met by %v on %s.", d.MetBy, d.MetOn.Long())
	}
	for _, note := range d.Notes() {
		text += " " + note
	}
	if n := len(folded) - 1; n > 0 {
		text += fmt.Sprintf(" So too for the other %d.", n)
	}
	return text
}

// reports prints the timeline of the latest report.
func reports(w io.Writer, a sccif.Assessment) {
	timelines := slices.SortedStableFunc(slices.Values(a.Timelines), func(s, t schedule.ReportTimeline) int {
		return t.End.Compare(s.End)
	})
	for _, t := range timelines[:min(len(timelines), 1)] {
		fmt.Fprintf(w, "\nReport of the %v inspection that ended on %s%s\n", t.Type, t.End.Long(), mark(t.Estimated, ", estimated"))
		for _, m := range t.Milestones {
			fmt.Fprintf(w, "    %-20s %-10v  %v%s%s\n", m.What, m.Date, m.Rule,
				mark(m.Provisional, ", provisional"), mark(m.Estimated, ", estimated"))
		}
	}
}

func mark(marked bool, text string) string {
	if marked {
		return text
	}
	return ""
}

// judged prints what the rules leave for the judgements of the latest full inspection.
func judged(w io.Writer, a sccif.Assessment) {
	if a.Judgement == nil {
		return
	}
	fmt.Fprintf(w, "\nWhat the rules leave for the judgements of inspections[%d]\n", a.Judgement.Inspection)
	bounds(w, "overall", a.Judgement.Overall)
	bounds(w, "leaders and managers", a.Judgement.Leaders)
	for f := range a.Judgement.Reasons() {
		paragraph(w, "    "+f.String())
	}
}

func bounds(w io.Writer, of string, b judgement.Bounds) {
	if b.Permitted == b.Expected {
		paragraph(w, fmt.Sprintf("    %s: permitted and expected %v", of, b.Permitted))
		return
	}
	paragraph(w, fmt.Sprintf("    %s: permitted %v, expected %v", of, b.Permitted, b.Expected))
}

// lived prints whether the home accommodates wholly or mainly children.
func lived(w io.Writer, a sccif.Assessment) {
	o := a.Occupancy
	if o == nil {
		return
	}
	fmt.Fprintf(w, "\nWholly or mainly children over %d months: %v\n", o.Months, o.Verdict)
	t := o.Trailing
	fmt.Fprintf(w, "    %v to %v: more children on %d days, not more on %d, nobody there on %d\n",
		t.First, t.Last, t.MoreChildren, t.NotMore, t.Empty)
	if !o.Flips.IsZero() {
		fmt.Fprintf(w, "    the answer changes on %s\n", o.Flips.Long())
	}
}

// people prints the deadlines of managers and staff.
func people(w io.Writer, a sccif.Assessment) {
	if a.Workforce == nil || len(a.Workforce.Deadlines) == 0 {
		return
	}
	fmt.Fprintln(w, "\nPeople")
	for _, d := range a.Workforce.Deadlines {
		paragraph(w, fmt.Sprintf("    %s: %v by %s, %v (%v)", d.Place, d.What, end(d.Date), d.Status, d.Rule))
	}
}

// visits prints the visits after compliance notices.
func visits(w io.Writer, a sccif.Assessment) {
	if len(a.ComplianceVisits) == 0 {
		return
	}
	fmt.Fprintln(w, "\nVisits that serve the compliance notices")
	for _, v := range a.ComplianceVisits {
		fmt.Fprintf(w, "    from %v to %v: %s\n", v.Opens, v.Closes, strings.Join(v.Serves, ", "))
	}
}

// odd prints where the record departs from the rules, what does not fit together, and
// what is left out.
func odd(w io.Writer, a sccif.Assessment) {
	if len(a.Departures)+len(a.Oddities) > 0 {
		fmt.Fprintln(w, "\nWhere the record departs from the rules or does not fit together")
	}
	for _, d := range a.Departures {
		paragraph(w, fmt.Sprintf("    inspections[%d]: %s", d.Inspection, d.Message))
	}
	for _, o := range a.Oddities {
		paragraph(w, fmt.Sprintf("    %s: %s", o.Place, o.Message))
	}
	if len(a.Later) > 0 {
		fmt.Fprintln(w)
		paragraph(w, "Not yet happened and left out: "+strings.Join(a.Later, ", "))
	}
}

// paragraph prints a text in lines of the table's width; lines after the first are
// indented by four.
func paragraph(w io.Writer, text string) {
	words := strings.TrimLeft(text, " ")
	indent := len(text) - len(words)
	lines := wrapWords(words, width-max(indent, 4))
	fmt.Fprintf(w, "%*s%s\n", indent, "", lines[0])
	for _, line := range lines[1:] {
		fmt.Fprintf(w, "    %s\n", line)
	}
}

// wrapWords breaks a text at spaces into lines of at most n characters.
func wrapWords(text string, n int) []string {
	lines := []string{""}
	for _, word := range strings.Fields(text) {
		last := &lines[len(lines)-1]
		switch {
		case *last == "":
			*last = word
		case utf8.RuneCountInString(*last)+1+utf8.RuneCountInString(word) <= n:
			*last += " " + word
		default:
			lines = append(lines, word)
		}
	}
	return lines
}
