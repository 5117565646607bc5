package scciftest_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/scciftest"
)

var update = flag.Bool("update", false, "lay the golden cases out, fill in their answers and write index.json")

// read gives every golden case on disk, in the order of the ledger and then of the
// files.
func read(t *testing.T) []scciftest.FiledCase {
	t.Helper()
	var list []scciftest.FiledCase
	require.NoError(t, filepath.WalkDir("cases", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Dir(path) == "cases" {
			return err
		}
		name := strings.TrimPrefix(filepath.ToSlash(path), "cases/")
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		c, err := scciftest.ReadCase(bytes.NewReader(text))
		if !assert.NoError(t, err, name) {
			return nil
		}
		list = append(list, scciftest.FiledCase{File: name, Case: c})
		return nil
	}))
	slices.SortStableFunc(list, func(a, b scciftest.FiledCase) int { return int(a.Rule) - int(b.Rule) })
	require.NotEmpty(t, list)
	return list
}

func indexOf(list []scciftest.FiledCase) []scciftest.IndexEntry {
	entries := []scciftest.IndexEntry{}
	for _, c := range list {
		entries = append(entries, scciftest.IndexEntry{File: c.File, Rule: c.Rule, Kind: c.Kind, Title: c.Title})
	}
	return entries
}

func encode(t *testing.T, v any) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	require.NoError(t, e.Encode(v))
	text, err := layout(b.Bytes())
	require.NoError(t, err)
	return text
}

// differ gives the lines in which two answers differ, a few of them.
func differ(t *testing.T, was, now json.RawMessage) []string {
	t.Helper()
	if was, err := scciftest.Bare(was); err == nil && bytes.Equal(was, now) {
		return nil
	}
	lines := func(answer json.RawMessage) []string {
		if answer == nil {
			return nil
		}
		answer, err := scciftest.Bare(answer)
		require.NoError(t, err)
		return strings.Split(string(encode(t, map[string]json.RawMessage{"answer": answer})), "\n")
	}
	old, next := lines(was), lines(now)
	var out []string
	for _, line := range old {
		if !slices.Contains(next, line) {
			out = append(out, "- "+line)
		}
	}
	for _, line := range next {
		if !slices.Contains(old, line) {
			out = append(out, "+ "+line)
		}
	}
	return out[:min(len(out), 6)]
}

// Every case holds, its answer is the one on record, and index.json lists them all.
func TestCases(t *testing.T) {
	list := read(t)
	for _, c := range list {
		t.Run(strings.TrimSuffix(c.File, ".json"), func(t *testing.T) {
			for _, err := range c.Run(nil) {
				t.Error(err)
			}
			whole, err := scciftest.Answer(c.Kind, c.Input, c.Checks[0].On)
			require.NoError(t, err)
			whole, err = scciftest.Bare(whole)
			require.NoError(t, err)
			path := filepath.Join("cases", c.File)
			if *update {
				c.Checks[0].Answer = whole
				for k := range c.Checks[1:] {
					c.Checks[1+k].Answer = nil
				}
				require.NoError(t, os.WriteFile(path, encode(t, c.Case), 0o644))
				return
			}
			for _, line := range differ(t, c.Checks[0].Answer, whole) {
				t.Error("the answer has changed: run with -update and read it:", line)
			}
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Equal(t, string(encode(t, c.Case)), string(text), "laid out otherwise: run with -update")
		})
	}
	if *update {
		require.NoError(t, os.WriteFile("cases/index.json", encode(t, indexOf(list)), 0o644))
		return
	}
	index, err := scciftest.Index()
	require.NoError(t, err)
	assert.Equal(t, indexOf(list), index)
}

// What is expected of the first check is in the answer beside it: a runner in another
// language can prove itself on that.
func TestExpectationsAreInTheAnswers(t *testing.T) {
	for _, c := range read(t) {
		check := c.Checks[0]
		if len(check.Expect) > 0 {
			found, err := scciftest.Match(check.Expect, check.Answer)
			assert.NoError(t, err, c.File)
			assert.Empty(t, found, c.File)
		}
		for _, part := range check.Absent {
			found, err := scciftest.Match(part, check.Answer)
			assert.NoError(t, err, c.File)
			assert.NotEmpty(t, found, c.File)
		}
	}
}

// The README of the folder has every kind of question.
func TestReadmeHasEveryKind(t *testing.T) {
	const head = "| kind | what is asked | input |\n| --- | --- | --- |\n"
	rows := head
	for k := range scciftest.Kinds() {
		rows += "| `" + k.Name + "` | " + k.Asks + " | " + k.Input + " |\n"
	}
	readme, err := os.ReadFile("cases/README.md")
	require.NoError(t, err)
	before, rest, ok := strings.Cut(string(readme), head)
	require.True(t, ok)
	_, after, ok := strings.Cut(rest, "\n\n")
	require.True(t, ok)
	if want := before + rows + "\n" + after; *update {
		require.NoError(t, os.WriteFile("cases/README.md", []byte(want), 0o644))
	} else {
		assert.Equal(t, want, string(readme), "run with -update")
	}
}

// A file is named after its rule, and what is expected names it: were the rule to
// vanish, the case would fail.
func TestEveryCaseNamesItsRule(t *testing.T) {
	for _, c := range read(t) {
		area, rest, ok := strings.Cut(c.Rule.String(), ".")
		require.True(t, ok)
		name := strings.TrimSuffix(c.File, ".json")
		assert.True(t, name == area+"/"+rest || strings.HasPrefix(name, area+"/"+rest+"-"), "%s is for %v", c.File, c.Rule)
		named := false
		for _, check := range c.Checks {
			assert.NotEmpty(t, check.Why, c.File)
			text := string(check.Expect)
			for _, part := range check.Absent {
				text += string(part)
			}
			named = named || strings.Contains(text, `"`+c.Rule.String()+`"`)
		}
		assert.True(t, named, "%s: nothing that is expected names %v", c.File, c.Rule)
	}
}

// Every kind of question is put by a case, so that each is shown.
func TestEveryKindHasACase(t *testing.T) {
	list := read(t)
	for k := range scciftest.Kinds() {
		assert.True(t, slices.ContainsFunc(list, func(c scciftest.FiledCase) bool { return c.Kind == k.Name }), k.Name)
	}
}

// Every rule that can be decided has a case.
func TestEveryDecidableRuleHasACase(t *testing.T) {
	var covered rule.Set
	for _, c := range read(t) {
		covered.Add(c.Rule)
	}
	for r := range rule.All() {
		if r.Kind.Decidable() {
			assert.True(t, covered.Has(r.ID), "no case for %v", r.ID)
		}
	}
}
