package chart

import (
	"encoding/xml"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/schedule"
)

var update = flag.Bool("update", false, "write the golden files anew")

var day = calendar.MustParseDate

// node is an element of a picture that was read back.
type node struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []node     `xml:",any"`
	Text     string     `xml:",chardata"`
}

func (n node) attr(name string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// at gives a coordinate in tenths of a pixel.
func (n node) at(t testing.TB, name string) int { return tenths(t, n.attr(name)) }

func tenths(t testing.TB, s string) int {
	t.Helper()
	w, d, _ := strings.Cut(s, ".")
	n, err := strconv.Atoi(w + (d + "0")[:1])
	if err != nil || len(d) > 1 {
		require.Fail(t, "no length", s)
	}
	return n
}

// all gives the element and those within it.
func (n node) all() []node {
	nodes := []node{n}
	for _, c := range n.Children {
		nodes = append(nodes, c.all()...)
	}
	return nodes
}

// named gives the elements of a name.
func (n node) named(name string) []node {
	var nodes []node
	for _, x := range n.all() {
		if x.XMLName.Local == name {
			nodes = append(nodes, x)
		}
	}
	return nodes
}

// key gives the part with a key.
func (n node) key(t testing.TB, key string) node {
	t.Helper()
	for _, g := range n.named("g") {
		if g.attr("data-key") == key {
			return g
		}
	}
	require.Fail(t, "no part "+key)
	return node{}
}

// words gives all texts that are to be seen, a line each.
func (n node) words() string {
	var b strings.Builder
	for _, x := range n.named("text") {
		b.WriteString(x.Text + "\n")
	}
	return b.String()
}

var (
	number  = regexp.MustCompile(`^-?\d+(\.\d)?$`)
	pattern = regexp.MustCompile(`^url\(#(.*)\)$`)
	ruled   = regexp.MustCompile(`\.([a-z0-9]+)[,{]`)
)

// classes are those of the style sheet.
var classes = sync.OnceValue(func() map[string]bool {
	known := map[string]bool{}
	for _, c := range ruled.FindAllStringSubmatch(lightStyle, -1) {
		known[c[1]] = true
	}
	return known
})

// readBack reads a picture as XML and checks what holds for every picture.
func readBack(t testing.TB, svg string) node {
	t.Helper()
	var root node
	in := xml.NewDecoder(strings.NewReader(svg))
	in.Strict = true
	require.NoError(t, in.Decode(&root), svg)
	_, err := in.Token()
	if err == nil {
		_, err = in.Token() // after the last line break
	}
	require.ErrorIs(t, err, io.EOF)

	require.Equal(t, xml.Name{Space: "http://www.w3.org/2000/svg", Local: "svg"}, root.XMLName)
	labelled := strings.Fields(root.attr("aria-labelledby"))
	require.Len(t, labelled, 2)
	prefix, ok := strings.CutSuffix(labelled[0], "-title")
	require.True(t, ok)
	require.True(t, strings.HasPrefix(prefix, "sccif-"), prefix)
	require.Equal(t, labelled, []string{root.Children[0].attr("id"), root.Children[1].attr("id")})
	require.Equal(t, "title", root.Children[0].XMLName.Local)
	require.Equal(t, "desc", root.Children[1].XMLName.Local)
	require.NotEmpty(t, strings.TrimSpace(root.Children[1].Text))
	require.Contains(t, []string{"img", "group"}, root.attr("role"))

	known, ids := classes(), map[string]bool{}
	nodes := root.all()
	for _, n := range nodes {
		if id := n.attr("id"); id != "" {
			require.False(t, ids[id], "id twice: %s", id)
			ids[id] = true
			require.True(t, strings.HasPrefix(id, "sccif-"))
		}
	}
	width := root.at(t, "width")
	for _, n := range nodes {
		for _, a := range n.Attrs {
			switch a.Name.Local {
			case "class":
				for _, c := range strings.Fields(a.Value) {
					if !known[c] && n.XMLName.Local != "svg" {
						require.Fail(t, "not in the style sheet", c)
					}
				}
			case "fill":
				found := pattern.FindStringSubmatch(a.Value)
				if found == nil || !ids[found[1]] {
					require.Fail(t, "no such pattern", a.Value)
				}
			case "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "width", "height":
				if a.Value != "100%" && !number.MatchString(a.Value) {
					require.Fail(t, "no number", a.Value)
				}
			}
		}
		switch n.XMLName.Local {
		case "rect":
			if n.attr("x") == "" {
				continue // the ground, and patterns
			}
			x, w := n.at(t, "x"), n.at(t, "width")
			if x < 0 || w < 0 || n.at(t, "height") < 0 || x+w > width {
				require.Fail(t, "a bar leaves the picture", "%v", n.Attrs)
			}
		case "text":
			inside(t, n, width)
		}
	}
	return root
}

// inside checks that a text does not run out of the picture, in a wide font.
func inside(t testing.TB, n node, width int) {
	t.Helper()
	x, w := n.at(t, "x"), int(wide(n.Text, n.attr("class")))
	switch n.attr("text-anchor") {
	case "middle":
		x -= w / 2
	case "end":
		x -= w
	}
	if x < 0 || x+w > width {
		assert.Fail(t, "a text leaves the picture", "%q", n.Text)
	}
}

func title(n node) string { return n.Children[0].Text }
func desc(n node) string  { return n.Children[1].Text }

// home assesses a home as at a day.
func home(t testing.TB, text, on string) sccif.Assessment {
	t.Helper()
	h, err := sccif.ReadHome(strings.NewReader(text))
	require.NoError(t, err)
	a, err := sccif.Assess(h, day(on))
	require.NoError(t, err)
	return a
}

const someHome = `{"version": 1, "urn": "SC485956", "provision": "children's home", "registered": "2015-06-05",
"inspections": [
{"type": "full", "first": "2023-02-14", "published": "2023-03-28",
 "judgements": {"overall": "outstanding", "helpedAndProtected": "outstanding", "leadersAndManagers": "outstanding"}},
{"type": "full", "first": "2024-02-27", "last": "2024-02-28", "published": "2024-04-15",
 "judgements": {"overall": "requires improvement", "helpedAndProtected": "good", "leadersAndManagers": "good"}}],
"regulation44Visits": [{"visit": "2024-04-17", "reportSent": "2024-05-20"}, {"visit": "2024-05-17"}]}`

// inspection ended on 28 February 2024.
var inspection = judgement.Inspection{
	Type: judgement.Full, First: day("2024-02-27"), Last: day("2024-02-28"), Feedback: day("2024-02-28"),
}

func timeline(t testing.TB) schedule.ReportTimeline {
	t.Helper()
	line, err := schedule.Timeline(inspection)
	require.NoError(t, err)
	return line
}

// residents: one child, and two who turn 18 while they live there.
var residents = []occupancy.Resident{
	{ID: "R1", Born: day("2010-10-01"), Stays: []occupancy.Stay{{From: day("2022-05-10")}}},
	{ID: "R2", Born: day("2006-03-01"), Stays: []occupancy.Stay{{From: day("2022-01-10")}}},
	{ID: "R3", Born: day("2006-10-01"), Stays: []occupancy.Stay{{From: day("2022-05-10"), To: day("2025-02-01")}}},
}

func rolling(t testing.TB, residents []occupancy.Resident, first, last, asAt string) occupancy.Series {
	t.Helper()
	s, err := occupancy.Rolling(residents, calendar.Period{First: day(first), Last: day(last)},
		occupancy.Options{Registered: day("2021-06-05"), AsAt: day(asAt)})
	require.NoError(t, err)
	return s
}

func profile(outstanding, good, requires, inadequate int) judgement.Profile {
	var p judgement.Profile
	for range outstanding {
		p = p.With(judgement.Outstanding)
	}
	for range good {
		p = p.With(judgement.Good)
	}
	for range requires {
		p = p.With(judgement.RequiresImprovement)
	}
	for range inadequate {
		p = p.With(judgement.Inadequate)
	}
	return p
}

// pictures are one of each kind, with these options.
func pictures(t testing.TB, o Options) map[string]string {
	moves := judgement.Transitions{}.With(judgement.Good, judgement.Outstanding).With(judgement.Good, judgement.Inadequate)
	progress, err := schedule.InProgress(inspection, day("2024-04-08"))
	require.NoError(t, err)
	return map[string]string{
		"plan":        o.Plan(home(t, someHome, "2024-06-01")),
		"timeline":    o.Timeline(timeline(t)),
		"progress":    o.Progress(progress),
		"occupancy":   o.Occupancy(rolling(t, residents, "2022-01-01", "2026-06-01", "2024-06-01")),
		"profile":     o.Profile(profile(3, 9, 2, 1)),
		"profiles":    o.Profiles(NamedProfile{"2018", profile(3, 9, 2, 1)}, NamedProfile{"2022", profile(1, 2, 3, 4)}),
		"transitions": o.Transitions(moves),
		"shares":      o.Shares([]string{"2018"}, ShareRow{"London", []judgement.Share{{Count: 3, Of: 4}}}),
		"parts":       o.Parts(Part{"in time", judgement.Share{Count: 3, Of: 4}}),
		"histogram":   o.Histogram(Distribution{Values: []int{20, 24, 24, 30}, Unit: "working days", Limit: 28}),
	}
}

func TestGoldens(t *testing.T) {
	all := pictures(t, Options{})
	for _, name := range []string{"plan", "timeline", "occupancy", "transitions"} {
		file := filepath.Join("testdata", name+".svg")
		if *update {
			require.NoError(t, os.MkdirAll("testdata", 0o755))
			require.NoError(t, os.WriteFile(file, []byte(all[name]), 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, strings.Split(string(want), "\n"), strings.Split(all[name], "\n"), name)
	}
}

func TestEveryPictureHolds(t *testing.T) {
	again := pictures(t, Options{})
	for name, svg := range pictures(t, Options{}) {
		t.Run(name, func(t *testing.T) {
			root := readBack(t, svg)
			assert.Equal(t, "img", root.attr("role"))
			assert.Equal(t, "720", root.attr("width"))
			assert.Equal(t, "0 0 720 "+root.attr("height"), root.attr("viewBox"))
			assert.Equal(t, svg, again[name], "the same bytes")
			assert.NotContains(t, svg, "<script")
			assert.True(t, strings.HasSuffix(svg, "</svg>\n"))
		})
	}
}

// Charts of one page have no id in common, and the same chart has its ids by what it
// shows.
func TestIdsOfOnePage(t *testing.T) {
	seen := map[string]string{}
	for name, svg := range pictures(t, Options{}) {
		for _, n := range readBack(t, svg).all() {
			if id := n.attr("id"); id != "" {
				assert.Empty(t, seen[id], name)
				seen[id] = name
			}
		}
	}
	named := readBack(t, Options{ID: `a"><script>b_c-1`}.Profile(profile(1, 0, 0, 0)))
	assert.Equal(t, "sccif-ascriptb_c-1-title", named.Children[0].attr("id"))
}

func TestOptions(t *testing.T) {
	for name, svg := range pictures(t, Options{Title: "Mine & <yours>", Width: 1000, Scheme: Dark, ID: "x"}) {
		root := readBack(t, svg)
		assert.Equal(t, "Mine & <yours>", title(root), name)
		assert.Contains(t, root.words(), "Mine & <yours>\n", name)
		assert.Equal(t, "1000", root.attr("width"), name)
		assert.Equal(t, "sccif-chart sccif-dark", root.attr("class"), name)
	}
	for given, want := range map[int]string{-5: "600", 0: "720", 1: "600", 599: "600", 601: "601", 4000: "4000", 1 << 30: "4000"} {
		assert.Equal(t, want, readBack(t, Options{Width: given}.Profile(profile(1, 0, 0, 0))).attr("width"))
	}
	for _, width := range []int{600, 4000} {
		for _, svg := range pictures(t, Options{Width: width}) {
			readBack(t, svg)
		}
	}
}

func TestSchemes(t *testing.T) {
	const query = "prefers-color-scheme:dark"
	p := profile(1, 2, 3, 4)
	auto, light, dark := Profile(p), Options{Scheme: Light}.Profile(p), Options{Scheme: Dark}.Profile(p)
	assert.Contains(t, auto, "@media screen and ("+query+"){\n.sccif-auto text{")
	assert.NotContains(t, light, query)
	assert.NotContains(t, light, "#15191e")
	assert.NotContains(t, dark, query)
	assert.Contains(t, dark, "\n.sccif-dark .bg{fill:#15191e}")
	for _, svg := range []string{auto, light, dark} {
		assert.NotContains(t, svg, ".night")
	}
}

func TestNothingToShow(t *testing.T) {
	for name, svg := range map[string]string{
		"plan": Plan(sccif.Assessment{}), "timeline": Timeline(schedule.ReportTimeline{}),
		"milestones without days": Timeline(schedule.ReportTimeline{Milestones: []schedule.Milestone{{}}}),
		"progress":                Progress(schedule.ReportProgress{}), "occupancy": Occupancy(occupancy.Series{}),
		"profile": Profile(judgement.Profile{}), "profiles": Profiles(), "profiles of nothing": Profiles(NamedProfile{}),
		"transitions": Transitions(judgement.Transitions{}), "unclear": Transitions(judgement.Transitions{}.With(0, 0)),
		"shares": Shares(nil), "parts": Parts(), "histogram": Histogram(Distribution{}),
	} {
		root := readBack(t, svg)
		assert.Contains(t, desc(root), "There is nothing to show: ", name)
		assert.Contains(t, root.words(), "There is nothing to show: ", name)
	}
	assert.Contains(t, Transitions(judgement.Transitions{}.With(0, 0)), "1 unclear")
}

const attack = "\"'><script>alert(1)</script>]]><!--&amp;\x00\x01\xff\u202e\ufffe\n\t" + `{{.}} url(#x) style="x" `

// Nothing of the data is read as anything but text.
func TestAttacks(t *testing.T) {
	long := strings.Repeat(attack, 40)
	var a sccif.Assessment
	a.URN = long
	a.Plan.Duties = schedule.Duties{{Key: long, Place: long, Status: schedule.Due, Window: schedule.Window{Closes: day("2024-06-01")}}}
	o := Options{Title: long, ID: attack}
	for name, svg := range map[string]string{
		"plan": Plan(a), "plan with title": o.Plan(a),
		"profiles": o.Profiles(NamedProfile{long, profile(1, 1, 1, 1)}),
		"shares":   o.Shares([]string{long, attack}, ShareRow{long, []judgement.Share{{Count: 1, Of: 2}}}),
		"parts":    o.Parts(Part{long, judgement.Share{Count: 1, Of: 2}}),
		"counts":   o.Histogram(Distribution{Values: []int{1}, Unit: long}),
	} {
		root := readBack(t, svg)
		assert.Empty(t, root.named("script"), name)
		assert.NotContains(t, svg, "\x00", name)
		assert.NotContains(t, svg, "<!--", name)
	}
	var keys []string
	for _, g := range readBack(t, Plan(a)).named("g") {
		keys = append(keys, g.attr("data-key"))
	}
	read := strings.NewReplacer("\x00", "\ufffd", "\x01", "\ufffd", "\xff", "\ufffd", "\ufffe", "\ufffd").Replace(long)
	assert.Contains(t, keys, read, "whole, and as it was given")
}

func TestSheet(t *testing.T) {
	one, two := Plan(home(t, someHome, "2024-06-01")), Options{Width: 900, Scheme: Dark}.Profile(profile(1, 2, 3, 4))
	svg, err := Sheet("All & everything", one, two, two, two)
	require.NoError(t, err)
	root := readBack(t, svg)
	assert.Equal(t, "group", root.attr("role"))
	assert.Equal(t, "All & everything", title(root))
	assert.Equal(t, "900", root.attr("width"))
	assert.Equal(t, "4 charts: Inspection plan of SC485956 as at 1 June 2024; Judgements by grade; Judgements by grade; Judgements by grade.", desc(root))
	inner := root.named("svg")[1:]
	require.Len(t, inner, 4)
	below := 0
	for _, n := range inner {
		assert.GreaterOrEqual(t, n.at(t, "y"), below, "one over the other")
		below = n.at(t, "y") + n.at(t, "height")
		assert.Equal(t, "sccif-chart", n.attr("class"), "the scheme is that of the sheet")
		assert.Equal(t, "img", n.attr("role"))
	}
	assert.LessOrEqual(t, below, root.at(t, "height"))
	assert.Len(t, root.named("style"), 1)
	assert.NotContains(t, svg, ".sccif-dark")

	dark, err := Options{Scheme: Dark, Title: "Night"}.Sheet(one)
	require.NoError(t, err)
	assert.Contains(t, dark, ".sccif-dark")
	readBack(t, dark)

	empty, err := Sheet("Nothing")
	require.NoError(t, err)
	assert.Contains(t, desc(readBack(t, empty)), "nothing to show")

	nested, err := Sheet("Sheets", svg, one)
	require.NoError(t, err)
	assert.Len(t, readBack(t, nested).named("svg"), 7)
	twice, err := Sheet("Sheets", nested, two, svg, nested)
	require.NoError(t, err)
	assert.Len(t, readBack(t, twice).named("svg"), 21)

	a, b := Options{ID: "a"}.Profile(profile(1, 0, 0, 0)), Options{ID: "a-title"}.Profile(profile(1, 0, 0, 0))
	quoted, err := Sheet("Title", Options{Title: `"A" & <B>`}.Profile(profile(1, 0, 0, 0)))
	require.NoError(t, err)
	assert.Equal(t, `1 chart: "A" & <B>.`, desc(readBack(t, quoted)))
	both, err := Sheet("Both", a, b)
	require.NoError(t, err)
	all, err := Sheet("All", a, both, b, both)
	require.NoError(t, err)
	assert.Len(t, readBack(t, all).named("svg"), 9)
}

func TestSheetRefusesOthers(t *testing.T) {
	good := Profile(profile(1, 0, 0, 0))
	for _, bad := range []string{
		"", "<svg/>", `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="2">`, good[:len(good)-1], " " + good,
		strings.Replace(good, `width="720"`, `width="720px"`, 1), strings.Replace(good, ` height="`, ` height="-`, 1),
		strings.Replace(good, ` width="720"`, "", 1), strings.Replace(good, ` height="`, ` depth="`, 1),
		strings.Replace(good, "aria-labelledby", "aria-label", 1),
	} {
		svg, err := Sheet("Title", good, bad)
		require.ErrorIs(t, err, ErrNotChart)
		assert.Contains(t, err.Error(), "charts[1]")
		assert.Empty(t, svg)
	}
}
