package check_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/schema"
)

// maker makes case files at random by the schema alone: it knows nothing of the Go
// types, so that a field which only one of the two has comes to light.
type maker struct {
	*rand.Rand
	tree
	now calendar.Date // days mostly go forward, so that most homes hold together
	ids int
}

func newMaker(t testing.TB, seed uint64) *maker {
	return &maker{
		Rand: rand.New(rand.NewPCG(seed, 44)), tree: newTree(t, schema.Case()), now: calendar.MustParseDate("2015-01-01"),
	}
}

func (m *maker) home() map[string]any {
	m.now = calendar.MustParseDate("2009-01-01").AddDays(m.IntN(3000))
	return m.value(m.root, 2+m.IntN(5)).(map[string]any)
}

func (m *maker) day() string {
	m.now = m.now.AddDays(m.IntN(60))
	if m.IntN(300) == 0 {
		m.now = m.now.AddDays(-m.IntN(2000))
	}
	return m.now.String()
}

// value makes a value that the node of the schema allows; of an object's optional
// fields one in few is there.
func (m *maker) value(node map[string]any, few int) any {
	node, name := m.resolve(node)
	switch name {
	case "day", "optionalDay":
		return m.day()
	case "period":
		return m.day() + "/" + m.day()
	case "fact":
		return m.IntN(2) == 0
	case "text", "optionalText", "building":
		m.ids++
		marks := []string{"", "é😀", "<&>", "\"\\/\n", "\u2028", "=1+1"}
		return marks[m.IntN(len(marks))] + strconv.Itoa(m.ids)
	}
	if names, ok := node["enum"].([]any); ok {
		return names[m.IntN(len(names))]
	}
	if either, ok := node["anyOf"].([]any); ok {
		return m.value(either[m.IntN(len(either))].(map[string]any), few)
	}
	if items, ok := node["items"].(map[string]any); ok {
		list := []any{}
		for range m.IntN(4) {
			now := m.now
			list = append(list, m.value(items, few))
			if m.IntN(2) == 0 { // side by side
				m.now = now
			}
		}
		return list
	}
	object := map[string]any{}
	required := texts(node["required"])
	start := m.now
	for _, name := range m.names(node) {
		if !contains(required, name) && m.IntN(few) > 0 {
			continue
		}
		field := node["properties"].(map[string]any)[name].(map[string]any)
		switch name {
		case "concerns", "staff", "residents", "managers", "inspections", "regulation44Visits", "complianceNotices":
			m.now = start
		}
		if object[name] = m.apart(name, start); object[name] == nil {
			object[name] = m.value(field, few)
		}
	}
	return object
}

// apart gives the days that come before or after what stands before them; nil for
// other fields.
func (m *maker) apart(name string, start calendar.Date) any {
	switch name {
	case "closed":
		return start.AddDays(5000 + m.IntN(2000)).String()
	case "born":
		return start.AddDays(-3000 - m.IntN(4000)).String()
	case "firstManaged", "firstWorked", "registered":
		return start.AddDays(-m.IntN(400)).String()
	}
	return nil
}

// whole makes a value with every field, and one entry in each list.
func (m *maker) whole(given map[string]any) any {
	node, _ := m.resolve(given)
	fields, object := node["properties"].(map[string]any)
	items, list := node["items"].(map[string]any)
	either, _ := node["anyOf"].([]any)
	switch {
	case list:
		return []any{m.whole(items)}
	case object:
		value := map[string]any{}
		start := m.now
		for _, name := range m.names(node) {
			if value[name] = m.apart(name, start); value[name] == nil {
				value[name] = m.whole(fields[name].(map[string]any))
			}
		}
		return value
	case len(either) > 1 && either[1].(map[string]any)["properties"] != nil:
		return m.whole(either[1].(map[string]any))
	}
	return m.value(given, 1)
}

func contains(list []string, s string) bool {
	for _, v := range list {
		if v == s {
			return true
		}
	}
	return false
}

// place is where a value stands, for replacing it.
type place struct {
	object map[string]any
	name   string
	list   []any
	index  int
}

func (p place) get() any {
	if p.object != nil {
		return p.object[p.name]
	}
	return p.list[p.index]
}

func (p place) set(v any) {
	if p.object != nil {
		p.object[p.name] = v
	} else {
		p.list[p.index] = v
	}
}

// places gives every value inside a value, in an order that is the same on each run.
func (m *maker) places(v any) []place {
	var found []place
	switch v := v.(type) {
	case map[string]any:
		var names []string
		for name := range v {
			names = append(names, name)
		}
		sortTexts(names)
		for _, name := range names {
			found = append(found, place{object: v, name: name})
			found = append(found, m.places(v[name])...)
		}
	case []any:
		for i := range v {
			found = append(found, place{list: v, index: i})
			found = append(found, m.places(v[i])...)
		}
	}
	return found
}

func sortTexts(list []string) {
	for i := range list {
		for k := i; k > 0 && list[k] < list[k-1]; k-- {
			list[k], list[k-1] = list[k-1], list[k]
		}
	}
}

// odd are values of every type, days and words that are nearly right among them.
var odd = []any{
	nil, true, false, json.Number("0"), json.Number("1"), json.Number("-1"), json.Number("2.5"), "", "x", "2024-06-01",
	"2024-02-29", "2023-02-29", "1900-02-29", "2000-02-29", "0000-01-01", "0000-02-29", "0001-01-01", "9999-12-31", "2024-13-01",
	"2024-00-10", "2024-04-31", "2024-12-32", "2024-06-1", "2024-6-01", "24-06-01", " 2024-06-01", "2024-06-01 ", "2024-06-01\n",
	"2024-06-01T00:00:00Z", "20240601", "２０２４-06-01", "2024-06-00", "10000-01-01", "+2024-06-1", "2024/06/01",
	"2024-04-01/2025-03-31", "2024-04-01/2024-04-01", "2024-04-02/2024-04-01", "2023-02-29/2024-02-29", "2024-02-29/2025-02-29",
	"2024-04-31/2024-05-01", "0000-01-01/2024-01-01", "2024-04-01/", "/2024-04-01", "2024-04-01/2024-04-02/2024-04-03", "/",
	"\ufffd", "a\ufffdb", "\u0000", "good", "Good", "good ", " good", "goo\u212a", "requires improvement", "requires  improvement",
	"requires improvement to be good", "RI", "full", "full inspection", "full  inspection", "inspection", "full inspection inspection",
	"monitoring visit", "assurance visit inspection", "monitoring visit inspection", "visit", "assurance", "interim visit",
	"children's home", "children’s home", "children's homes", "secure children’s home", "Children's home", "childrens home",
	"not judged", "no judgement", "improved effectiveness", "sustained in effectiveness", "break", "part time", "part-time", "other",
	[]any{}, []any{nil}, []any{"2024-06-01"}, []any{"2024-06-01", "2024-06-01"}, []any{"", "A"}, []any{map[string]any{}},
	[]any{json.Number("1")}, map[string]any{}, map[string]any{"from": "2024-06-01"}, map[string]any{"completed": "2024-06-01"},
	map[string]any{"type": "full", "first": "2024-06-01"}, map[string]any{"x": nil},
}

// mutate changes one thing.
func (m *maker) mutate(home map[string]any) {
	found := m.places(home)
	if len(found) == 0 {
		home["urn"] = odd[m.IntN(len(odd))]
		return
	}
	p := found[m.IntN(len(found))]
	switch m.IntN(9) {
	case 0, 1, 2:
		p.set(odd[m.IntN(len(odd))])
	case 3:
		p.set(nil)
	case 4: // without it
		if p.object != nil {
			delete(p.object, p.name)
		}
	case 5: // a field that is not there, or stands elsewhere
		if p.object != nil {
			name := []string{"x", "", "Urn", "first", "id", "$schema", "é", "from", "constructor", "grade"}[m.IntN(10)]
			p.object[name] = odd[m.IntN(len(odd))]
		}
	case 6: // other capitals
		if p.object != nil {
			v := p.get()
			delete(p.object, p.name)
			p.object[strings.ToUpper(p.name[:1])+p.name[1:]] = v
		}
	case 7: // the same entry twice
		if list, ok := p.get().([]any); ok && len(list) > 0 {
			p.set(append(list, list[m.IntN(len(list))]))
		}
	case 8: // a word in other letters
		if s, ok := p.get().(string); ok {
			p.set([]string{strings.ToUpper(s), s + " ", s + " inspection", strings.ReplaceAll(s, " ", "  "), strings.ReplaceAll(s, "'", "’"), "\t" + s}[m.IntN(6)])
		}
	}
}

func marshal(t testing.TB, v any) []byte {
	t.Helper()
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	require.NoError(t, out.Encode(v))
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// What the schema makes is a home but for what no schema can say, and what ReadHome
// refuses of what is nearly one the schema refuses too.
func TestSchemaAgreesWithReadHome(t *testing.T) {
	t.Parallel()
	s := compile(t, schema.Case(), false)
	asserting := compile(t, schema.Case(), true)
	m := newMaker(t, 1)
	made := tally{beyond: map[string]int{}}
	for range 800 {
		made.compare(t, s, marshal(t, m.home()))
	}
	assert.Greater(t, made.accepted, 500)

	changed, asserted := tally{beyond: map[string]int{}}, tally{beyond: map[string]int{}}
	for k := range 4000 {
		home := m.home()
		for range 1 + m.IntN(3) {
			m.mutate(home)
		}
		text := marshal(t, home)
		changed.compare(t, s, text)
		if k%4 == 0 { // the same where formats are asserted
			asserted.compare(t, asserting, text)
		}
	}
	assert.Greater(t, changed.accepted, 500)
	assert.Greater(t, changed.refused, 1000)
	for _, reason := range []string{"order of days", "id given twice", "period backwards"} {
		assert.Positive(t, made.beyond[reason]+changed.beyond[reason], reason)
	}
	t.Logf("made: %+v; changed: %+v; with formats: %+v", made, changed, asserted)
}

// Every odd value in every field, one at a time.
func TestEveryOddValueInEveryField(t *testing.T) {
	t.Parallel()
	s := compile(t, schema.Case(), false)
	m := newMaker(t, 2)
	n := tally{beyond: map[string]int{}}
	for _, name := range m.names(m.root) {
		home := map[string]any{name: nil}
		for home[name] == nil {
			home[name] = m.whole(m.root["properties"].(map[string]any)[name].(map[string]any))
		}
		for _, p := range m.places(home) {
			kept := p.get()
			for _, v := range odd {
				p.set(v)
				n.compare(t, s, marshal(t, home))
			}
			p.set(kept)
		}
	}
	t.Logf("%+v", n)
	assert.Greater(t, n.accepted, 500)
	assert.Greater(t, n.refused, 5000)
}

// What is not in the value but in the text.
func TestTexts(t *testing.T) {
	s := compile(t, schema.Case(), false)
	n := tally{beyond: map[string]int{}}
	for text, reason := range map[string]string{
		`{}`:                           "",
		`{"version":1}`:                "",
		`{"version":null}`:             "",
		" {\r\n}\t":                    "",
		"\ufeff{}":                     "",
		`{"urn":"\u0041\ud83d\ude00"}`: "",
		`{"urn":"\ud800"}`:             "refused",
		"{\"urn\":\"\xff\"}":           "refused",
		"{\"\xff\":1}":                 "refused",
		`{"version":2}`:                "refused",
		`{"version":0}`:                "refused",
		`{"version":-1}`:               "refused",
		`{"version":"1"}`:              "refused",
		`{"version":1.5}`:              "refused",
		`{"version":2,"urn":1,"x":2}`:  "refused",
		`{"version":1.0}`:              "version written otherwise",
		`{"version":1e0}`:              "version written otherwise",
		`{"version":10e-1}`:            "version written otherwise",
		`{"urn":"1","urn":"2"}`:        "name given twice",
		`{"urn":1,"urn":"2"}`:          "name given twice",
		`{"urn":"1","\u0075rn":"2"}`:   "name given twice",
		`{"enforcement":["2024-01-02/2024-01-01"]}`:                             "period backwards",
		`{"registered":"2024-01-02","closed":"2024-01-01"}`:                     "order of days",
		`{"staff":[{"id":"1"},{"id":"1"}]}`:                                     "id given twice",
		`{"buildings":["A","A"]}`:                                               "refused",
		`{"regulation44Visits":[{"visit":"2024-01-01","buildings":["A","A"]}]}`: "",
		``:        "refused",
		`null`:    "refused",
		`[]`:      "refused",
		`{} {}`:   "refused",
		`{"urn":`: "refused",
		`{"urn":` + strings.Repeat("[", 30) + strings.Repeat("]", 30) + `}`: "refused",
		`{"urn":"` + strings.Repeat("x", sccif.MaxCaseSize) + `"}`:          "too large",
	} {
		before := n.beyond[reason]
		_, accepted := n.compare(t, s, []byte(text))
		assert.Equal(t, reason == "", accepted, "%.100s", text)
		if reason != "" && reason != "refused" {
			assert.Greater(t, n.beyond[reason], before, "%.100s", text)
		}
	}
}
