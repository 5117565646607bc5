package check_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/schema"
)

const root = "../../.."

// homeKinds are the kinds of golden cases whose input is a case file; any other may
// hold one as "home".
var homeKinds = []string{"assess", "next inspection", "this year", "monitoring grounds", "inspector runs"}

// caseFiles gives the case files of the repository by their paths. Those that are
// no case files are not in it: golden cases without a home, answers, schemas.
func caseFiles(t *testing.T) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".json" || strings.HasSuffix(path, ".schema.json") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		var read struct {
			Kind           string
			Input          json.RawMessage
			Registered     json.RawMessage
			Inspections    json.RawMessage
			Checks, Duties json.RawMessage
		}
		var inner struct{ Home json.RawMessage }
		if json.Unmarshal(text, &read) != nil {
			return nil // a list
		}
		switch {
		case read.Checks != nil && contains(homeKinds, read.Kind):
			files[path] = read.Input
		case read.Checks != nil:
			if json.Unmarshal(read.Input, &inner) == nil && inner.Home != nil {
				files[path] = inner.Home
			}
		case read.Duties == nil && (read.Registered != nil || read.Inspections != nil):
			files[path] = text
		}
		return nil
	})
	require.NoError(t, err)
	return files
}

// Every case file of the repository is one for the schema too, and what Assess says
// of it on many days is an assessment.
func TestEveryCaseFile(t *testing.T) {
	t.Parallel()
	s, assessment := compile(t, schema.Case(), true), compile(t, closed(t, schema.Assessment()), true)
	files := caseFiles(t)
	for _, name := range []string{
		"examples/inspectionplan/sc485956.json", "sccif/testdata/case.json", "sccif/testdata/several.json",
		"sccif/schema/check/testdata/case.json",
	} {
		assert.Contains(t, files, filepath.Join(root, filepath.FromSlash(name)))
	}
	n := tally{beyond: map[string]int{}}
	assessed := 0
	for path, text := range files {
		home, ok := n.compare(t, s, text)
		switch {
		case strings.HasSuffix(path, "several.json"): // of errors only
			assert.False(t, ok, path)
		case !strings.Contains(filepath.ToSlash(path), "/scciftest/cases/"): // where one may be about what is refused
			assert.True(t, ok, path)
		}
		if !ok {
			continue
		}
		for on := day("2011-04-01"); on.Before(day("2031-01-01")); on = on.AddDays(797) {
			if validateAssessment(t, assessment, home, on) != nil {
				assessed++
			}
		}
	}
	t.Logf("%d case files, %d assessments", len(files), assessed)
	assert.Greater(t, assessed, 100)
}

func day(s string) calendar.Date { return calendar.MustParseDate(s) }

// validateAssessment assesses a home and gives the value of its JSON, or nil where
// there is no assessment of such a home on such a day.
func validateAssessment(t testing.TB, s *jsonschema.Schema, home sccif.Home, on calendar.Date) any {
	t.Helper()
	a, err := sccif.Assess(home, on)
	if err != nil {
		return nil
	}
	text, err := json.Marshal(a)
	require.NoError(t, err)
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	if err := s.Validate(value); err != nil {
		given, _ := json.Marshal(home)
		require.NoError(t, err, "on %v: %s", on, given)
	}
	return value
}

// Every field of the shape that the design promised is there, at its place.
func TestShapeIsHeld(t *testing.T) {
	text, err := os.ReadFile("testdata/assessment-shape.json")
	require.NoError(t, err)
	var shape any
	require.NoError(t, json.Unmarshal(text, &shape))
	s := newTree(t, schema.Assessment())
	fields := 0
	var walk func(node map[string]any, shape any, path string)
	walk = func(node map[string]any, shape any, path string) {
		node, _ = s.resolve(node)
		switch shape := shape.(type) {
		case []any:
			items, ok := node["items"].(map[string]any)
			require.True(t, ok, "%s is a list", path)
			for _, entry := range shape {
				walk(items, entry, path+"[]")
			}
		case map[string]any:
			properties, ok := node["properties"].(map[string]any)
			require.True(t, ok, "%s is an object", path)
			for name, value := range shape {
				if name == "…" {
					continue
				}
				fields++
				field, ok := properties[name].(map[string]any)
				require.True(t, ok, "%s.%s", path, name)
				walk(field, value, path+"."+name)
			}
		}
	}
	walk(s.root, shape, "")
	assert.Greater(t, fields, 50)
}
