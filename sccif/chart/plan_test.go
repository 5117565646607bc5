package chart

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

func duty(key string, status schedule.Status, opens, closes string) schedule.Duty {
	d := schedule.Duty{Key: key, Rule: rule.ScheduleAnnualFull, Who: schedule.Ofsted, What: schedule.FullInspection, Status: status, Strength: rule.Usually}
	if opens != "" {
		d.Window.Opens = day(opens)
	}
	if closes != "" {
		d.Window.Closes = day(closes)
	}
	return d
}

func planOf(on string, duties ...schedule.Duty) sccif.Assessment {
	a := sccif.Assessment{Plan: schedule.Plan{Duties: duties}}
	if on != "" {
		a.On = day(on)
	}
	return a
}

// ruler reads days off a picture: two places and their days tell all others.
type ruler struct {
	x1, x2 int
	d1, d2 calendar.Date
}

// at gives where a day should begin, in tenths of a pixel.
func (r ruler) at(d calendar.Date) float64 {
	return float64(r.x1) + float64(r.x2-r.x1)*float64(d.Sub(r.d1))/float64(r.d2.Sub(r.d1))
}

// bar gives where a duty's bar begins and ends.
func bar(t *testing.T, root node, key string) (from, to int) {
	t.Helper()
	r := root.key(t, key).named("rect")
	require.NotEmpty(t, r)
	return r[0].at(t, "x"), r[0].at(t, "x") + r[0].at(t, "width")
}

// Each bar begins with its first day and ends with the end of its last, on one scale.
func TestBarsStandWhereTheDatesSay(t *testing.T) {
	a := planOf("2024-06-01",
		duty("first", schedule.Met, "2023-04-01", "2024-03-31"),
		duty("last", schedule.Upcoming, "2025-04-01", "2026-03-31"),
		duty("year", schedule.Due, "2024-04-01", "2025-03-31"),
		duty("quarter", schedule.Overdue, "2024-04-01", "2024-06-29"),
		duty("unknown", schedule.Unknown, "2023-12-25", "2024-02-29"),
		duty("no", schedule.NotRequired, "2024-02-29", "2024-04-30"),
	)
	for k := range a.Plan.Duties {
		a.Plan.Duties[k].Place = fmt.Sprint("building ", k)
	}
	for _, width := range []int{600, 720, 2000, 4000} {
		root := readBack(t, Options{Width: width}.Plan(a))
		from, _ := bar(t, root, "first")
		_, to := bar(t, root, "last")
		r := ruler{from, to, day("2023-04-01"), day("2026-04-01")}
		for _, d := range a.Plan.Duties {
			from, to := bar(t, root, d.Key)
			assert.InDelta(t, r.at(d.Window.Opens), from, 2, d.Key)
			assert.InDelta(t, r.at(d.Window.Closes.AddDays(1)), to, 2, d.Key)
		}
		line := root.key(t, "on").named("line")[0]
		noon := (r.at(day("2024-06-01")) + r.at(day("2024-06-02"))) / 2
		assert.InDelta(t, noon, line.at(t, "x1"), 2)
		assert.Equal(t, line.attr("x1"), line.attr("x2"))
		assert.Contains(t, root.key(t, "on").words(), "1 Jun 2024")
	}
}

func TestSignsOfStatus(t *testing.T) {
	for status, want := range map[schedule.Status][2]string{
		schedule.Overdue: {"late", "overdue, 29 Jun 2024"}, schedule.Due: {"due", "due by 29 Jun 2024"},
		schedule.Upcoming: {"soon", "from 1 Apr 2024"}, schedule.Met: {"done", "met 3 May 2024"},
		schedule.NotRequired: {"none", "not required"}, schedule.Unknown: {"open", "unknown"}, 0: {"open", "not given"},
	} {
		d := duty("key", status, "2024-04-01", "2024-06-29")
		if status == schedule.Met {
			d.MetOn = day("2024-05-03")
		}
		root := readBack(t, Plan(planOf("2024-06-01", d)))
		shapes := root.key(t, "key").named("rect")
		require.NotEmpty(t, shapes)
		assert.Equal(t, status == schedule.Overdue, len(shapes) == 2, "cut lengthwise")
		assert.Equal(t, want[0], shapes[0].attr("class"))
		assert.Contains(t, root.words(), "\n"+want[1]+"\n")
		assert.Equal(t, status == schedule.Met, len(root.key(t, "key").named("circle")) == 1)
	}
}

func TestOpenEndsAreArrows(t *testing.T) {
	a := planOf("2024-06-01",
		duty("closed", schedule.Due, "2024-01-01", "2024-12-31"), duty("from", schedule.Due, "2024-03-01", ""),
		duty("until", schedule.Due, "", "2024-03-01"), duty("always", schedule.Unknown, "", ""))
	root := readBack(t, Plan(a))
	axis := axisOf(t, root)
	for key, want := range map[string]int{"closed": 0, "from": 1, "until": 1, "always": 2} {
		assert.Len(t, root.key(t, key).named("polygon"), want, key)
	}
	from, to := bar(t, root, "always")
	assert.Equal(t, axis, [2]int{from, to})
	_, to = bar(t, root, "from")
	assert.Equal(t, axis[1], to)
	from, _ = bar(t, root, "until")
	assert.Equal(t, axis[0], from)
	from, to = bar(t, root, "closed")
	assert.Greater(t, from, axis[0])
	assert.Less(t, to, axis[1])
}

// axisOf gives the ends of the axis.
func axisOf(t *testing.T, root node) [2]int {
	t.Helper()
	for _, n := range root.named("line") {
		if n.attr("class") == "axis" && n.attr("y1") == n.attr("y2") && n.at(t, "x2")-n.at(t, "x1") > 1000 {
			return [2]int{n.at(t, "x1"), n.at(t, "x2")}
		}
	}
	require.Fail(t, "no axis")
	return [2]int{}
}

func TestProvisionalIsHatched(t *testing.T) {
	firm, loose := duty("firm", schedule.Due, "2029-01-01", "2029-02-01"), duty("loose", schedule.Upcoming, "2029-02-02", "2029-03-01")
	loose.Provisional, loose.Estimated, loose.Place = true, true, "Annexe"
	root := readBack(t, Plan(planOf("2029-01-10", firm, loose)))
	hatched := func(key string) int {
		n := 0
		for _, r := range root.key(t, key).named("rect") {
			if strings.HasSuffix(r.attr("fill"), "-hatch)") {
				n++
			}
		}
		return n
	}
	assert.Zero(t, hatched("firm"))
	assert.Equal(t, 1, hatched("loose"))
	assert.Contains(t, root.words(), "usually · provisional · e…\n")
	assert.Contains(t, root.words(), "\nprovisional\n", "in the legend")
	assert.Contains(t, root.key(t, "loose").named("title")[0].Text, "provisional, estimated")
	assert.NotContains(t, readBack(t, Plan(planOf("2029-01-10", firm))).words(), "provisional")
}

// Duties that differ in their windows only share a row, below each other where they
// overlap; the row tells of the most pressing.
func TestRows(t *testing.T) {
	var duties []schedule.Duty
	for m := range 12 {
		d := duty(fmt.Sprint("month ", m), schedule.Met, fmt.Sprintf("2023-%02d-01", m+1), fmt.Sprintf("2023-%02d-28", m+1))
		d.MetOn = d.Window.Opens.AddDays(40) // late
		duties = append(duties, d)
	}
	duties[4].Status, duties[4].MetOn = schedule.Overdue, calendar.Date{}
	across := duty("across", schedule.Met, "2023-02-15", "2023-03-15")
	root := readBack(t, Plan(planOf("2024-01-01", append(duties, across)...)))
	assert.Equal(t, 1, strings.Count(root.words(), "Full inspection\n"))
	assert.Contains(t, root.words(), "overdue, 28 May 2023\nusually · and 12 more\n")
	top := func(key string) int { return root.key(t, key).named("rect")[0].at(t, "y") }
	assert.Equal(t, top("month 0"), top("month 11"))
	assert.Greater(t, top("across"), top("month 0")+100)

	only := readBack(t, Plan(planOf("2024-01-01", duties[0])))
	assert.Contains(t, only.words(), "usually · 13 days late\n")

	// More overlap than there are lanes: the last lane takes the rest.
	var many []schedule.Duty
	for k := range 20 {
		many = append(many, duty(fmt.Sprint(k), schedule.Due, "2023-01-01", "2023-12-31"))
	}
	root = readBack(t, Plan(planOf("2024-01-01", many...)))
	assert.Equal(t, top("5"), top("19"))
	assert.Less(t, top("4"), top("5"))
}

func TestPartiesInOrder(t *testing.T) {
	var duties []schedule.Duty
	for k, who := range []schedule.Party{0, schedule.IndependentPerson, schedule.Provider, schedule.ResponsibleIndividual, schedule.Ofsted} {
		d := duty(fmt.Sprint(k), schedule.Due, "2024-01-01", "2024-12-31")
		d.Who = who
		duties = append(duties, d)
	}
	words := readBack(t, Plan(planOf("2024-06-01", duties...))).words()
	last := 0
	for _, who := range []string{"Ofsted", "Provider", "Responsible individual", "Independent person", "Others"} {
		at := strings.Index(words, "\n"+who+"\n")
		assert.Greater(t, at, last, who)
		last = at
	}
}

func TestManyRows(t *testing.T) {
	var duties []schedule.Duty
	for k := range 500 {
		d := duty(fmt.Sprint(k), schedule.Met, "1935-01-01", "2025-01-01")
		d.Place = fmt.Sprint("building ", k)
		duties = append(duties, d)
	}
	duties[499].Status = schedule.Overdue
	root := readBack(t, Plan(planOf("2024-06-01", duties...)))
	assert.Contains(t, root.words(), "440 more rows of less pressing duties not shown\n")
	root.key(t, "499")
	duties = duties[:60]
	assert.NotContains(t, Plan(planOf("2024-06-01", duties...)), "not shown")
}

// No day at all, the wrong way round, and the first and the last day that there are.
func TestOddDates(t *testing.T) {
	for _, a := range []sccif.Assessment{
		planOf("", duty("a", schedule.Unknown, "", "")),
		planOf("", duty("a", schedule.Due, "2024-02-01", "2024-01-01")),
		planOf("0001-01-01", duty("a", schedule.Due, "0001-01-01", "9999-12-31"), duty("b", schedule.Due, "9999-12-31", "9999-12-31")),
		planOf("2024-01-01", duty("a", schedule.Due, "2024-01-01", "2024-01-01")),
		planOf("9999-12-31", duty("a", schedule.Due, "2024-01-01", "")),
	} {
		root := readBack(t, Plan(a))
		from, to := bar(t, root, "a")
		assert.Greater(t, to, from)
	}
}

func TestReportsOfAPlan(t *testing.T) {
	a := home(t, someHome, "2024-06-01")
	root := readBack(t, Plan(a))
	words := root.words()
	assert.Contains(t, words, "Reports\nFull inspection\nended 28 Feb 2024\n24 Apr 2024\npublication\n")
	// 18 working days after 28 February 2024, as the framework's own table has it.
	draft := root.key(t, "timeline.draft-18")
	assert.Contains(t, draft.named("title")[0].Text, "Draft report; 25 March 2024; 18 working days; always")
	from, to := bar(t, root, "schedule.annual-full/2024-25")
	r := ruler{from, to, day("2024-04-01"), day("2025-04-01")}
	noon := func(d string) float64 { return (r.at(day(d)) + r.at(day(d).AddDays(1))) / 2 }
	assert.InDelta(t, noon("2024-03-25"), draft.named("line")[0].at(t, "x1"), 2)
	diamond := strings.Fields(root.key(t, "timeline.publish-38").named("polygon")[0].attr("points"))
	x, _, _ := strings.Cut(diamond[0], ",")
	assert.InDelta(t, noon("2024-04-24"), tenths(t, x), 2)

	for range 5 {
		a.Timelines = append(a.Timelines, a.Timelines...)
	}
	assert.Equal(t, 3, strings.Count(readBack(t, Plan(a)).words(), "publication\n"), "the latest three")
	a.Timelines[0].Milestones = nil
	for k := range a.Timelines {
		a.Timelines[k].Milestones = nil
	}
	assert.NotContains(t, Plan(a), ">Reports<")
}

func TestDescriptionOfAPlan(t *testing.T) {
	root := readBack(t, Plan(home(t, someHome, "2024-06-01")))
	assert.Equal(t, "Inspection plan of SC485956 as at 1 June 2024", title(root))
	for _, want := range []string{
		// Requires improvement after 31 December: before 30 June.
		"Full inspection: due by 29 Jun 2024, must.", "Full inspection: due by 31 Mar 2025, usually, and 2 more.",
	} {
		assert.Contains(t, desc(root), want)
	}
	assert.Regexp(t, `^\d+ windows: \d+ overdue, \d+ due, `, desc(root))
	var many []schedule.Duty
	for k := range 40 {
		many = append(many, duty(fmt.Sprint(k), schedule.Due, "2024-01-01", "2024-12-31"))
		many[k].Place = fmt.Sprint("building ", k)
	}
	assert.Equal(t, 12, strings.Count(desc(readBack(t, Plan(planOf("2024-06-01", many...)))), "due by"))
}
