package chart

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// points gives the corners of a line in tenths of a pixel.
func points(t *testing.T, n node) [][2]int {
	t.Helper()
	var all [][2]int
	for _, p := range strings.Fields(n.attr("points")) {
		x, y, ok := strings.Cut(p, ",")
		require.True(t, ok)
		all = append(all, [2]int{tenths(t, x), tenths(t, y)})
	}
	return all
}

// The bars of a report run from the day after the one counted from to the end of the
// last day; the days are those of the framework's table for 28 February 2024.
func TestTimelineStandsWhereTheDatesSay(t *testing.T) {
	root := readBack(t, Timeline(timeline(t)))
	from, to := bar(t, root, "timeline.publish-38")
	r := ruler{from, to, day("2024-02-29"), day("2024-04-25")}
	for key, want := range map[string][2]string{
		"timeline.draft-18":    {"2024-02-29", "2024-03-25"},
		"timeline.comments-5":  {"2024-03-26", "2024-04-03"},
		"timeline.final-30":    {"2024-02-29", "2024-04-12"},
		"timeline.complaint-5": {"2024-04-13", "2024-04-19"},
	} {
		from, to := bar(t, root, key)
		assert.InDelta(t, r.at(day(want[0])), from, 2, key)
		assert.InDelta(t, r.at(day(want[1]).AddDays(1)), to, 2, key)
		mark := points(t, root.key(t, key).named("polygon")[0])
		assert.InDelta(t, (r.at(day(want[1]))+r.at(day(want[1]).AddDays(1)))/2, mark[0][0], 2, key)
	}
	for _, want := range []string{
		"Draft report\n18 working days · always\nMon 25 Mar 2024\nday 21\n", "Publication\n38 working days · always\nWed 24 Apr 2024\nday 41\n",
	} {
		assert.Contains(t, root.words(), want)
	}
	assert.Equal(t, "Report of a full inspection that ended on 28 February 2024", title(root))
	assert.Contains(t, desc(root), "Draft report; 25 March 2024; 18 working days; always; timeline.draft-18.")

	// From 27 February to 26 April there are weekends and two bank holidays; each day
	// off is shaded as wide as a day.
	off := 0
	for _, n := range root.named("rect") {
		if n.attr("class") == "band" && n.at(t, "height") > 1000 {
			off++
			d := int(math.Round(float64(n.at(t, "x")-from) / (r.at(day("2024-03-01")) - r.at(day("2024-02-29")))))
			on := day("2024-02-29").AddDays(d)
			bankHoliday := on == day("2024-03-29") || on == day("2024-04-01")
			assert.True(t, on.Weekday() == 0 || on.Weekday() == 6 || bankHoliday, on)
		}
	}
	assert.Equal(t, 8*2+2, off)
}

func TestEditionsAndOddTimelines(t *testing.T) {
	later, err := schedule.TimelineWith(inspection, schedule.TimelineOptions{Edition: rule.SCCIF2026})
	require.NoError(t, err)
	root := readBack(t, Timeline(later))
	assert.NotContains(t, root.words(), "Publication")
	assert.Contains(t, root.words(), "Final report")

	estimated := inspection
	estimated.First, estimated.Last, estimated.Feedback, estimated.Type = day("2028-12-11"), calendar.Date{}, calendar.Date{}, judgement.Assurance
	line, err := schedule.Timeline(estimated)
	require.NoError(t, err)
	root = readBack(t, Timeline(line))
	assert.Contains(t, title(root), "Report of an assurance inspection")
	assert.Contains(t, root.words(), "provisional · estimated\n")
	assert.Contains(t, root.words(), "\nprovisional\n")

	// Years of it: no single days are shaded.
	line.Milestones[0].Date = day("2040-01-01")
	assert.NotContains(t, Timeline(line), "weekend or bank holiday")
	// No type, no end.
	bare := schedule.ReportTimeline{Milestones: []schedule.Milestone{{What: schedule.DraftReport, Date: day("2024-03-25")}}}
	assert.Contains(t, title(readBack(t, Timeline(bare))), "Report of an inspection")
}

func TestProgress(t *testing.T) {
	i := inspection
	i.DraftReceived, i.CommentsSent, i.FinalIssued, i.FinalReceived = day("2024-03-20"), day("2024-03-28"), day("2024-04-15"), day("2024-04-17")
	p, err := schedule.InProgress(i, day("2024-04-20"))
	require.NoError(t, err)
	root := readBack(t, Progress(p))
	for _, want := range []string{
		"as at 20 April 2024\n", "Mon 25 Mar 2024\nearly by 3 working days\n", "Wed 27 Mar 2024\nlate by 1 working day\n",
		"20 Apr 2024\n", "\nby the other reading\n", "\ntaken\n",
	} {
		assert.Contains(t, root.words(), want)
	}
	from, to := bar(t, root, "timeline.publish-38")
	r := ruler{from, to, day("2024-02-29"), day("2024-04-25")}
	tick := root.key(t, "timeline.draft-18").named("circle")[0]
	assert.InDelta(t, (r.at(day("2024-03-20"))+r.at(day("2024-03-21")))/2, tick.at(t, "cx"), 2)
	assert.Contains(t, root.key(t, "timeline.draft-18").named("title")[0].Text, "taken on 20 March 2024; early by 3 working days")

	// By the text of 2026 a complaint has no last day: an arrow.
	p, err = schedule.InProgressWith(i, day("2024-04-20"), schedule.TimelineOptions{Edition: rule.SCCIF2026})
	require.NoError(t, err)
	root = readBack(t, Progress(p))
	assert.Contains(t, root.words(), "no last day\n")
	assert.Len(t, root.key(t, "timeline.complaint-5").named("polygon"), 1)
}

// The line of the children has the level of those who are under 18 on each day, counted
// resident by resident.
func TestOccupancyIsThatOfEachDay(t *testing.T) {
	first, last := day("2022-01-01"), day("2026-06-01")
	root := readBack(t, Occupancy(rolling(t, residents, "2022-01-01", "2026-06-01", "2024-06-01")))
	children, adults := points(t, root.key(t, "children").named("polyline")[0]), points(t, root.key(t, "youngAdults").named("polyline")[0])
	area := points(t, root.key(t, "children").named("polygon")[0])
	floor := area[0][1]
	// Three at the most, and so three steps of the same height.
	top := slices.MinFunc(children, func(a, b [2]int) int { return cmp.Compare(a[1], b[1]) })[1]
	unit := float64(floor-top) / 3
	r := ruler{area[0][0], area[len(area)-1][0], first, last.AddDays(1)}
	level := func(line [][2]int, d calendar.Date) float64 {
		noon := (r.at(d) + r.at(d.AddDays(1))) / 2
		for k := 0; k+1 < len(line); k++ {
			if float64(line[k][0]) <= noon && noon < float64(line[k+1][0]) {
				return float64(floor-line[k][1]) / unit
			}
		}
		return -1
	}
	for d := first; !d.After(last); d = d.AddDays(1) {
		under, over := 0, 0
		for _, x := range residents {
			for _, s := range x.Stays {
				if d.Before(s.From) || !s.To.IsZero() && !d.Before(s.To) {
					continue
				}
				if d.Before(x.Born.AddYears(18)) {
					under++
				} else {
					over++
				}
			}
		}
		require.InDelta(t, under, level(children, d), 0.05, d)
		require.InDelta(t, over, level(adults, d), 0.05, d)
	}
	assert.Contains(t, root.words(), "1 child\n")
	assert.Contains(t, root.words(), "1 young adult\n")
}

func TestWindowAndFlip(t *testing.T) {
	s := rolling(t, residents, "2022-01-01", "2026-06-01", "2024-06-01")
	root := readBack(t, Occupancy(s))
	assert.Contains(t, root.words(), "The test holds in the 12 months to 1 June 2024\nMore children on 366 days, not more on 0, nobody there on 0\n")
	// R2 turns 18 on 1 March 2024, R3 on 1 October 2024 and leaves on 1 February 2025:
	// from 1 October there are never more children. The window of 12 months fails on
	// the first day on which half of its days or more are from then on.
	fails := day("2024-10-01")
	for window := 1; ; window++ {
		last := fails.AddDays(window - 1)
		if length := last.Sub(last.AddMonths(-12)); 2*(length-window) <= length {
			fails = last
			break
		}
	}
	assert.Contains(t, root.words(), "From "+fails.Long()+" the test fails\n")
	axis := axisOf(t, root)
	r := ruler{axis[0], axis[1], day("2022-01-01"), day("2026-06-02")}
	assert.InDelta(t, r.at(fails), root.key(t, "flip").named("line")[0].at(t, "x1"), 2)
	window := root.key(t, "window").named("line")[0]
	assert.InDelta(t, r.at(day("2023-06-02")), window.at(t, "x1"), 2)
	assert.InDelta(t, r.at(day("2024-06-02")), window.at(t, "x2"), 2)
	assert.Contains(t, desc(root), "From "+fails.Long()+" the test fails.")
	assert.Contains(t, root.words(), "\nforecast\n")

	// A window that began before the span is an arrow; nothing is forecast, so nothing
	// flips.
	root = readBack(t, Occupancy(rolling(t, residents, "2024-01-01", "2024-06-01", "2024-06-01")))
	assert.Len(t, root.key(t, "window").named("polygon"), 1)
	assert.NotContains(t, root.words(), "forecast")
	assert.NotContains(t, root.words(), "From ")
}

func TestStandings(t *testing.T) {
	unknown := append(slices.Clone(residents), occupancy.Resident{ID: "R4", Stays: []occupancy.Stay{{From: day("2024-01-10")}}})
	root := readBack(t, Occupancy(rolling(t, unknown, "2021-06-05", "2026-06-01", "2024-06-01")))
	for _, want := range []string{"test: holds\n", "test: undecided\n", "test: not enough record\n", "age not known\n", "1 of unknown age\n", "the test is undecided\n"} {
		assert.Contains(t, root.words(), want)
	}
	nobody := []occupancy.Resident{{Born: day("2010-01-01"), Stays: []occupancy.Stay{{From: day("2021-06-05"), To: day("2021-07-01")}}}}
	root = readBack(t, Occupancy(rolling(t, nobody, "2021-06-05", "2026-06-01", "2022-06-10")))
	assert.Contains(t, root.words(), "the test has nobody to count\n")
	var long []occupancy.Resident
	for k := range 60 {
		long = append(long, occupancy.Resident{Born: day("2000-01-01").AddDays(k * 97), Stays: []occupancy.Stay{{From: day("2012-01-01").AddDays(k * 61)}}})
	}
	root = readBack(t, Occupancy(rolling(t, long, "2000-01-01", "2090-01-01", "2024-06-01")))
	assert.Contains(t, desc(root), "and so on")
	none := occupancy.Series{Span: calendar.Period{First: day("2024-01-01"), Last: day("2024-01-31")}}
	assert.Contains(t, desc(readBack(t, Occupancy(none))), "nothing to show")
}

func TestProfileBars(t *testing.T) {
	root := readBack(t, Profile(profile(350, 1378, 359, 32).With(0)))
	width := func(grade string) int {
		from, to := bar(t, root, grade)
		return to - from
	}
	full := width("good")
	for grade, n := range map[string]int{"outstanding": 350, "requires improvement": 359, "inadequate": 32} {
		assert.InDelta(t, float64(full)*float64(n)/1378, width(grade), 1, grade)
	}
	assert.Contains(t, root.words(), "Good or better: 1728 of 2119, 81.5% · not given: 1\n")
	assert.Contains(t, root.words(), "Good\n1378, 65.0%\n")
	assert.Equal(t, "Good or better: 1728 of 2119, 81.5%. 350 outstanding, 1378 good, 359 requires improvement, 32 inadequate, 1 not given.", desc(root))

	// A grade of the scale that nothing has is shown with no bar, one of another scale
	// not at all.
	root = readBack(t, Profile(profile(1, 1, 0, 1)))
	assert.Contains(t, root.words(), "Requires improvement\n0, 0.0%\n")
	assert.NotContains(t, root.words(), "Adequate")
	root = readBack(t, Profile(profile(1, 1, 0, 1).With(judgement.Adequate).With(judgement.Satisfactory)))
	assert.NotContains(t, root.words(), "Requires")
	assert.Len(t, root.key(t, "adequate").named("rect"), 2, "its pattern, too")
	assert.Len(t, root.key(t, "satisfactory").named("rect"), 2)
}

// The pieces of a bar fill it, in proportion, whatever the counts are.
func TestProfilesFillTheirBars(t *testing.T) {
	var rows []NamedProfile
	for k := range 30 {
		rows = append(rows, NamedProfile{fmt.Sprint("row ", k), profile(k*k%11, 1+k*7%13, k*5%17, k%3)})
	}
	root := readBack(t, Profiles(rows...))
	for _, row := range rows {
		x := -1
		start, end := 0, 0
		var edges []int
		for _, n := range root.key(t, row.Name).named("rect") {
			if n.attr("class") == "" || n.attr("height") != "24" {
				continue // a pattern over a piece, or the ground of its words
			}
			if x < 0 {
				x = n.at(t, "x")
				start = x
			}
			assert.InDelta(t, x, n.at(t, "x"), 10, "no gap but the thin one")
			end = n.at(t, "x") + n.at(t, "width")
			edges = append(edges, n.at(t, "x"))
			x = end
		}
		sum := 0
		for k, g := range slices.DeleteFunc([]judgement.Grade{judgement.Outstanding, judgement.Good, judgement.RequiresImprovement, judgement.Inadequate},
			func(g judgement.Grade) bool { return row.Profile.Count(g) == 0 }) {
			want := float64(start) + float64(end-start)*float64(sum)/float64(row.Profile.Judged())
			assert.InDelta(t, want, edges[k], 1.5, row.Name)
			sum += row.Profile.Count(g)
		}
		good := row.Profile.GoodOrBetter()
		assert.Contains(t, root.key(t, row.Name).words(), good.Text(1)+"\n")
		assert.Contains(t, desc(root), row.Name+": good or better "+good.String())
	}
	var many []NamedProfile
	for range 250 {
		many = append(many, rows[3])
	}
	assert.Contains(t, Profiles(many...), "50 more rows not shown")
	assert.Contains(t, readBack(t, Profiles(rows[3], NamedProfile{Name: "none"})).words(), "none\n-\n0 of 0\n")
}

// Counts whose sum is no number any more leave no bar outside the picture.
func TestCountsBeyondAllNumbers(t *testing.T) {
	var p judgement.Profile
	most := strconv.Itoa(math.MaxInt)
	require.NoError(t, json.Unmarshal([]byte(`{"counts": {"good": `+most+`, "outstanding": `+most+`, "inadequate": `+most+`}}`), &p))
	for _, svg := range []string{Profile(p), Profiles(NamedProfile{"much", p})} {
		readBack(t, svg)
	}
}

func TestTransitionsAreCounted(t *testing.T) {
	var moves judgement.Transitions
	for range 3 {
		moves = moves.With(judgement.Good, judgement.Good)
	}
	moves = moves.With(judgement.Good, judgement.Outstanding).With(judgement.RequiresImprovement, judgement.Inadequate).With(0, 0)
	root := readBack(t, Transitions(moves))
	for key, want := range map[string]struct{ words, sign string }{
		"good to good":                       {"3\n75.0%\n", "done"},
		"good to outstanding":                {"1\n25.0%\n", "due"},
		"requires improvement to inadequate": {"1\n100.0%\n", "late"},
		"good to inadequate":                 {"0\n", ""},
	} {
		cell := root.key(t, key)
		assert.Equal(t, want.words, cell.words(), key)
		shapes := append(cell.named("polygon"), cell.named("rect")[len(cell.named("rect"))-1])
		if want.sign != "" {
			assert.Equal(t, want.sign, shapes[0].attr("class"), key)
		}
		assert.Equal(t, key == "good to good", slices.ContainsFunc(cell.named("rect"), func(n node) bool { return n.attr("class") == "frame" }))
	}
	for _, want := range []string{
		"better: 1 of 5, 20.0%\n", "the same: 3 of 5, 60.0%\n", "worse: 1 of 5, 20.0%\n", "Percentages are of each row. Left out: 1 unclear.\n",
	} {
		assert.Contains(t, root.words(), want)
	}
	assert.Contains(t, desc(root), "From good to 1 outstanding, 3 good.")

	history := [][]judgement.Inspection{{
		{Type: judgement.Full, First: day("2014-05-01"), Judgements: judgement.Judgements{Overall: judgement.Adequate}},
		{Type: judgement.Full, First: day("2016-05-01"), Judgements: judgement.Judgements{Overall: judgement.RequiresImprovement}},
	}}
	apart := Transitions(judgement.TransitionsOf(slices.Values(history)))
	assert.Contains(t, desc(readBack(t, apart)), "Left out: 1 from one scale to another")
	across := readBack(t, Transitions(judgement.TransitionsAcross(slices.Values(history))))
	assert.Contains(t, across.words(), "1 go from one scale to another.\n")
	assert.Contains(t, across.words(), "Adequate\n")
	assert.Contains(t, across.key(t, "adequate to requires improvement").words(), "1\n100.0%\n")
}

func TestShares(t *testing.T) {
	share := func(n, of int) judgement.Share { return judgement.Share{Count: n, Of: of} }
	root := readBack(t, Shares([]string{"2018", "2022", "2025"},
		ShareRow{"England", []judgement.Share{share(1, 2), share(0, 7), share(7, 7)}}, ShareRow{"London", []judgement.Share{share(1, 3), {}}}))
	assert.Contains(t, root.words(), "England\n50.0%\n1 of 2\n0.0%\n0 of 7\n100.0%\n7 of 7\nLondon\n33.3%\n1 of 3\n-\n-\n")
	var widths []int
	for _, n := range root.named("rect") {
		if n.attr("class") == "due" {
			widths = append(widths, n.at(t, "width"))
		}
	}
	require.Len(t, widths, 4)
	assert.InDelta(t, widths[2]/2, widths[0], 1)
	assert.Zero(t, widths[1])
	assert.InDelta(t, widths[2]/3, widths[3], 1)
	assert.Equal(t, "England: 2018 1 of 2, 50.0%; 2022 0 of 7, 0.0%; 2025 7 of 7, 100.0%. London: 2018 1 of 3, 33.3%; 2022 0 of 0, -; 2025 0 of 0, -.", desc(root))

	columns, rows := make([]string, 20), make([]ShareRow, 300)
	for k := range columns {
		columns[k] = strings.Repeat("column ", 5)
	}
	root = readBack(t, Shares(columns, rows...))
	assert.Contains(t, root.words(), "100 more rows not shown\n8 more columns not shown\n")
	// Shares that are none do not leave their bars.
	readBack(t, Shares(columns[:1], ShareRow{"odd", []judgement.Share{share(9, 2)}}, ShareRow{"odd", []judgement.Share{share(-9, 2)}}, ShareRow{"odd", []judgement.Share{share(2, -1)}}))
}

func TestParts(t *testing.T) {
	root := readBack(t, Parts(Part{"in time", judgement.Share{Count: 60, Of: 80}}, Part{"late", judgement.Share{Count: 20, Of: 80}}, Part{"odd", judgement.Share{Count: 90, Of: 80}}))
	from, to := bar(t, root, "in time")
	from2, to2 := bar(t, root, "late")
	assert.InDelta(t, (to-from)/3, to2-from2, 1)
	assert.Contains(t, root.words(), "in time\n60, 75.0%\n")
	assert.Contains(t, Parts(make([]Part, 201)...), "1 more row not shown")
}

func TestHistogramCountsEachNumber(t *testing.T) {
	values := []int{20, 24, 30, 24, 28, 28, 28, 29}
	root := readBack(t, Histogram(Distribution{Values: values, Unit: "working days", Limit: 28}))
	n := map[int]int{}
	for _, v := range values {
		n[v]++
	}
	unit := root.key(t, "28").named("rect")[0].at(t, "height") / 3
	for v, count := range n {
		part := root.key(t, strconv.Itoa(v))
		assert.InDelta(t, unit*count, part.named("rect")[0].at(t, "height"), 3, v)
		after := v > 28
		assert.Equal(t, after, strings.HasSuffix(part.named("title")[0].Text, ", after the limit"), v)
		assert.Equal(t, after, len(part.named("rect")) == 2, "hatched")
	}
	assert.Contains(t, root.words(), "Half of 8 by 28 working days, from 20 to 30.\nAfter the limit of 28, hatched: 2 of 8, 25.0%.\n")
	assert.Equal(t, []int{20, 24, 30, 24, 28, 28, 28, 29}, values, "left as they were")
	assert.NotContains(t, Histogram(Distribution{Values: values}), "imit")
	// A limit beyond all numbers has no line, one below all leaves them after it.
	assert.NotContains(t, Histogram(Distribution{Values: values, Limit: 99}), ">limit 99<")
	assert.Contains(t, Histogram(Distribution{Values: values, Limit: 3}), "8 of 8, 100.0%")
}

// However far numbers lie apart, each is counted once, and no bar crosses the limit.
func TestBins(t *testing.T) {
	for _, c := range []struct {
		name  string
		from  []int
		limit int
		each  int
		more  bool
	}{
		{"one", []int{5}, 0, 1, false},
		{"as many as there is room for", []int{0, 59}, 0, 1, false},
		{"one more", []int{0, 60}, 0, 2, false},
		{"wide", []int{0, 10, 500, 900, 1000}, 0, 20, false},
		{"wide with a limit", []int{0, 10, 500, 900, 1000}, 28, 20, false},
		{"few far away", append(slices.Repeat([]int{1, 2, 3}, 30), 10_000), 2, 1, true},
		{"the limit far away", append(slices.Repeat([]int{1, 2, 3}, 30), 10_000), 5_000, 200, false},
		{"all there is", []int{math.MinInt, -1, 0, 1, math.MaxInt}, 7, 0, false},
		{"at the end", []int{math.MaxInt - 100, math.MaxInt}, math.MaxInt, 2, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			slices.Sort(c.from)
			b := binsOf(c.from, c.limit)
			if c.each > 0 {
				assert.Equal(t, c.each, b.each)
			}
			assert.Equal(t, c.more, b.more)
			assert.LessOrEqual(t, len(b.counts), mostBars+1)
			n := 0
			for _, x := range b.counts {
				n += x
			}
			assert.Equal(t, len(c.from), n)
			if c.limit > c.from[0] && c.limit < c.from[len(c.from)-1] && c.from[0] != math.MinInt {
				assert.NotEqual(t, b.of(c.limit), b.of(c.limit+1))
			}
			root := readBack(t, Histogram(Distribution{Values: c.from, Unit: "days", Limit: c.limit}))
			if c.more {
				assert.Contains(t, root.words(), "60+\n")
			}
		})
	}
}
