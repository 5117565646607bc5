package check_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/sccif/schema"
)

// survey notes which properties of the assessment's schema assessments have and
// lack, and which words of its lists they use.
type survey struct {
	tree
	present, absent, words map[string]bool
}

func (v *survey) note(node map[string]any, value any, path string) {
	node, name := v.resolve(node)
	if name != "" {
		path = name
	}
	if either, ok := node["anyOf"].([]any); ok {
		node, _ = v.resolve(either[0].(map[string]any))
	}
	for _, word := range texts(node["enum"]) {
		v.words[path+" "+word] = v.words[path+" "+word] || word == value
	}
	switch value := value.(type) {
	case map[string]any:
		for _, name := range v.names(node) {
			inner, ok := value[name]
			if v.present[path+"."+name] = v.present[path+"."+name] || ok; ok {
				v.note(node["properties"].(map[string]any)[name].(map[string]any), inner, path+"."+name)
			} else {
				v.absent[path+"."+name] = true
			}
		}
	case []any:
		for _, inner := range value {
			v.note(node["items"].(map[string]any), inner, path+"[]")
		}
	}
}

// busy makes a home about which there is much to say: one of the kind that has a
// schedule here, with more facts than most, and residents about to turn 18.
func (m *maker) busy() map[string]any {
	m.now = day("2011-01-01").AddDays(m.IntN(5000))
	start := m.now
	made := m.value(m.root, 1+m.IntN(3)).(map[string]any)
	if m.IntN(8) > 0 {
		made["provision"] = "children's home"
		delete(made, "closed")
	}
	inspections, _ := made["inspections"].([]any)
	for i := range inspections {
		inspection := inspections[i].(map[string]any)
		switch m.IntN(3) {
		case 0:
			inspection["type"], inspection["outcome"] = "assurance", "serious or widespread concerns"
		case 1:
			inspection["type"], inspection["judgements"] = "full", map[string]any{"overall": "inadequate"}
		}
	}
	managers, _ := made["managers"].([]any)
	for i := range managers {
		manager := managers[i].(map[string]any)
		if m.IntN(2) == 0 {
			began := start.AddDays(m.IntN(500))
			delete(manager, "qualified")
			manager["started"], manager["left"], manager["partTime"], manager["hasQualified"] = began.String(), nil, true, false
			manager["deferral"] = map[string]any{
				"granted": began.AddDays(300).String(), "until": began.AddDays(2500).String(), "reason": "part time", "review": began.AddDays(1500).String(),
			}
		}
	}
	residents, _ := made["residents"].([]any)
	for i := range residents {
		arrives := start.AddDays(m.IntN(1200))
		resident := residents[i].(map[string]any)
		resident["born"] = arrives.AddYears(-16).AddDays(-m.IntN(1500)).String()
		resident["stays"] = []any{
			map[string]any{"from": arrives.String()}, map[string]any{"from": m.day(), "to": m.now.AddDays(m.IntN(3)).String()},
		}[:1+m.IntN(2)]
		if m.IntN(2) == 0 {
			resident["leavesSchool"] = arrives.AddDays(m.IntN(1200)).String()
		}
		if m.IntN(20) == 0 {
			delete(resident, "born")
		}
	}
	return made
}

// Every assessment of a home that was made at random fits the schema, closed so
// that a field which it lacks is found; every property that the schema has is in
// some of them, and every one that it does not require is lacking in some.
func TestAssessmentsOfRandomHomes(t *testing.T) {
	t.Parallel()
	read, written := compile(t, schema.Case(), false), compile(t, closed(t, schema.Assessment()), true)
	m := newMaker(t, 3)
	v := &survey{newTree(t, schema.Assessment()), map[string]bool{}, map[string]bool{}, map[string]bool{}}
	n := tally{beyond: map[string]int{}}
	assessed, none := 0, 0
	for range 1200 {
		made := m.busy()
		home, ok := n.compare(t, read, marshal(t, made))
		if !ok {
			continue
		}
		value := validateAssessment(t, written, home, m.now.AddDays(m.IntN(1500)))
		if value == nil {
			none++
			continue
		}
		assessed++
		v.note(v.root, value, "")
	}
	t.Logf("%d assessments, %d homes without one", assessed, none)
	// What chance makes too seldom.
	for name, on := range map[string]string{"pulling-apart": "2024-06-01", "leaving-school": "2024-09-01"} {
		text, err := os.ReadFile("testdata/" + name + ".json")
		require.NoError(t, err)
		home, ok := n.compare(t, read, text)
		require.True(t, ok)
		v.note(v.root, validateAssessment(t, written, home, day(on)), "")
	}
	assert.Greater(t, assessed, 500)

	var check func(node map[string]any, path string)
	seen := map[string]bool{}
	check = func(node map[string]any, path string) {
		node, name := v.resolve(node)
		if name != "" {
			path = name
		}
		if seen[path] {
			return
		}
		seen[path] = true
		if items, ok := node["items"].(map[string]any); ok {
			check(items, path+"[]")
		}
		if properties, ok := node["properties"].(map[string]any); ok {
			required := texts(node["required"])
			for _, name := range v.names(node) {
				at := path + "." + name
				assert.True(t, v.present[at], "no assessment has %s", at)
				// A rule without a version on the day has no strength; no such deadline is known.
				if !contains(required, name) && at != "deadline.strength" {
					assert.True(t, v.absent[at], "every assessment has %s: it is required", at)
				}
				check(properties[name].(map[string]any), at)
			}
		}
	}
	check(v.root, "")

	var unused []string
	for word, used := range v.words {
		if !used {
			unused = append(unused, word)
		}
	}
	slices.Sort(unused)
	text, _ := json.Marshal(unused)
	t.Logf("words that no assessment used: %s", strings.TrimSpace(string(text)))
}
