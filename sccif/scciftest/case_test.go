package scciftest_test

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/scciftest"
)

const oneCase = `{"version": 1, "rule": "timeline.draft-18", "title": "t", "source": {"text": "sccif-2023", "section": "Timeframe"},
	"kind": "timeline", "input": {"inspection": {"type": "full", "first": "2024-02-27", "last": "2024-02-28"}},
	"checks": [{"why": "w", "expect": {"milestones": [{"rule": "timeline.draft-18", "date": "2024-03-25"}]},
	            "absent": [{"milestones": [{"rule": "timeline.draft-18", "date": "2024-03-26"}]}]}]}`

func TestReadCase(t *testing.T) {
	c, err := scciftest.ReadCase(strings.NewReader(oneCase))
	require.NoError(t, err)
	assert.Equal(t, rule.TimelineDraft18, c.Rule)
	assert.Equal(t, "Timeframe", c.Source.Section)
	assert.Empty(t, c.Run(nil))
}

func TestReadCaseRefuses(t *testing.T) {
	for from, to := range map[string]string{
		`"version": 1`:                   `"version": 2`,
		`"version": 1, `:                 ``,
		`"rule": "timeline.draft-18", "`: `"`,
		`"rule": "timeline.draft-18", `:  `"rule": "timeline.draft-19", `,
		`"title": "t", `:                 ``,
		`"text": "sccif-2023", `:         ``,
		`, "section": "Timeframe"`:       ``,
		`"kind": "timeline", `:           ``,
		`"checks": [`:                    `"checks": [], "x": [`,
		`"why": "w", "expect"`:           `"why": "w", "expected"`,
		`"title"`:                        `"titel"`,
		`]}]}`:                           `]}]} {}`,
		`"version"`:                      `x`,
	} {
		require.Contains(t, oneCase, from)
		_, err := scciftest.ReadCase(strings.NewReader(strings.Replace(oneCase, from, to, 1)))
		assert.ErrorIs(t, err, scciftest.ErrCase, to)
	}
	for _, text := range []string{
		``, `null`, `[]`, `{}`,
		`{"version":1,"rule":"timeline.draft-18","title":"t","source":{"text":"sccif-2023","section":"s"},"kind":"k","input":null,"checks":[{"expect":{}}]}`,
		`{"version":1,"rule":"timeline.draft-18","title":"t","source":{"text":"sccif-2023","section":"s"},"kind":"k","input":{},"checks":[]}`,
		`{"version":1,"rule":"timeline.draft-18","title":"t","source":{"text":"sccif-2023","section":"s"},"kind":"k","input":{},"checks":[{}]}`,
	} {
		_, err := scciftest.ReadCase(strings.NewReader(text))
		assert.ErrorIs(t, err, scciftest.ErrCase, text)
	}
	_, err := scciftest.ReadCase(io.MultiReader(strings.NewReader(`"`), endless{}))
	assert.ErrorIs(t, err, scciftest.ErrCase)
	assert.ErrorContains(t, err, "longer than")
	_, err = scciftest.ReadCase(iotest.ErrReader(errBroken))
	assert.ErrorIs(t, err, errBroken)
}

var errBroken = errors.New("broken")

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for k := range p {
		p[k] = 'x'
	}
	return len(p), nil
}

// A case fails where the answer is another, where it has what must be absent, and where
// there is none.
func TestRunFails(t *testing.T) {
	c, err := scciftest.ReadCase(strings.NewReader(oneCase))
	require.NoError(t, err)
	answer := func(text string, err error) scciftest.Answerer {
		return func(string, json.RawMessage, calendar.Date) (json.RawMessage, error) {
			return json.RawMessage(text), err
		}
	}
	for text, want := range map[string]string{
		`{"milestones": [{"rule": "timeline.draft-18", "date": "2024-03-26"}]}`: `want "2024-03-25"`,
		`{"milestones": []}`: `milestones[]: want {"date":"2024-03-25","rule":"timeline.draft-18"}, got nothing`,
		`{"milestones": [{"rule": "timeline.draft-18", "date": "2024-03-25"}, {"rule": "timeline.draft-18", "date": "2024-03-26"}]}`: `must not have {"milestones":[{"rule":"timeline.draft-18","date":"2024-03-26"}]}`,
		`x`: `answer: `,
	} {
		errs := c.Run(answer(text, nil))
		if assert.NotEmpty(t, errs, text) {
			assert.ErrorContains(t, errors.Join(errs...), want)
			assert.ErrorContains(t, errs[0], `checks[0] on "", w: `)
		}
	}
	errs := c.Run(answer("", errBroken))
	require.Len(t, errs, 1)
	assert.ErrorIs(t, errs[0], errBroken)

	// A part that must be absent and cannot be read is no part that is absent.
	c.Checks[0].Expect, c.Checks[0].Absent = nil, []json.RawMessage{json.RawMessage(`{`)}
	assert.NotEmpty(t, c.Run(nil))
}

func TestRunCases(t *testing.T) {
	asked := map[string]int{}
	scciftest.RunCases(t, func(kind string, input json.RawMessage, on calendar.Date) (json.RawMessage, error) {
		asked[kind]++
		return scciftest.Answer(kind, input, on)
	}, "timeline", "inspection year")
	assert.Len(t, asked, 2, "those asked for, and no others")
	assert.Positive(t, asked["timeline"])
}

func TestCasesOf(t *testing.T) {
	all, err := scciftest.CasesOf()
	require.NoError(t, err)
	years, err := scciftest.CasesOf("inspection year")
	require.NoError(t, err)
	assert.Greater(t, len(all), len(years))
	for _, c := range years {
		assert.Equal(t, "inspection year", c.Kind)
	}
	_, err = scciftest.CasesOf("inspection year", "year")
	assert.ErrorIs(t, err, scciftest.ErrKind)
}

func TestAnswerErrors(t *testing.T) {
	on := calendar.MustParseDate("2024-01-01")
	_, err := scciftest.Answer("no such", nil, on)
	assert.ErrorIs(t, err, scciftest.ErrKind)
	for _, input := range []string{``, `x`, `[]`, `{"unknown": 1}`, `{"inspection": {"type": "whole"}}`, `{} {}`} {
		_, err := scciftest.Answer("timeline", json.RawMessage(input), on)
		assert.ErrorIs(t, err, scciftest.ErrInput, input)
	}
	for _, c := range []struct{ kind, input, on, want string }{
		{"assess", `{"provision": "children's home"}`, "2001-01-01", "not covered"},
		{"assess", `{}`, "2024-01-01", "provision"},
		{"assess", `{"provision": "children's home"}`, "9998-01-01", "range"},
		{"timeline", `{"inspection": {"type": "full"}}`, "", "missing"},
		{"timeline", `{"inspection": {"type": "full", "first": "2024-02-27", "last": "2024-02-26"}}`, "", "order"},
		{"timeline", `{"inspection": {"type": "full", "first": "2024-02-27", "incomplete": true}}`, "", "incomplete"},
		{"report progress", `{"inspection": {"type": "full", "first": "2024-02-27"}}`, "", "no date"},
		{"check judgements", `{"judgements": {"overall": "good"}, "facts": {"noManager26Weeks": false, "recruiting": true, "helpedAndProtected": "good"}}`, "2001-01-01", "not covered"},
		{"requirement", `{"requirement": {}}`, "2001-01-01", "not covered"},
	} {
		var day calendar.Date
		require.NoError(t, day.UnmarshalText([]byte(c.on)))
		got, err := scciftest.Answer(c.kind, json.RawMessage(c.input), day)
		require.NoError(t, err, c.input)
		assert.Contains(t, string(got), `{"error":"`+c.want+`"`, "%s %s", c.kind, c.input)
	}
}

// Every kind answers something, or refuses it in a word, whatever day it is asked about.
func TestEveryKindAnswers(t *testing.T) {
	inputs := []string{`{}`, `[]`, `{"provision": "children's home"}`, `{"home": {"provision": "children's home"}, "type": "full"}`}
	names := map[string]bool{}
	for k := range scciftest.Kinds() {
		assert.False(t, names[k.Name], "two kinds are called %q", k.Name)
		names[k.Name] = true
		assert.NotEmpty(t, k.Asks, k.Name)
		assert.NotEmpty(t, k.Input, k.Name)
		answered := 0
		for _, input := range inputs {
			for _, on := range []string{"", "2001-01-01", "2016-01-01", "2024-01-01", "2027-01-01"} {
				var day calendar.Date
				require.NoError(t, day.UnmarshalText([]byte(on)))
				got, err := scciftest.Answer(k.Name, json.RawMessage(input), day)
				if err != nil {
					assert.ErrorIs(t, err, scciftest.ErrInput, "%s %s", k.Name, input)
					continue
				}
				answered++
				assert.True(t, json.Valid(got))
			}
		}
		assert.Positive(t, answered, k.Name)
	}
}

// The folder is whole: it has what README.md says, and no file without a line in the
// index.
func TestFolder(t *testing.T) {
	files := map[string]bool{}
	require.NoError(t, fs.WalkDir(scciftest.Folder(), ".", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files[path] = true
		}
		return err
	}))
	assert.True(t, files["README.md"])
	assert.True(t, files["index.json"])
	count := 0
	for file, c := range scciftest.Cases() {
		assert.True(t, files[file], file)
		assert.NotZero(t, c.Rule)
		count++
	}
	assert.Len(t, files, count+2)
	for range scciftest.Cases() {
		break // a range that ends early is no fault
	}
	for range scciftest.Kinds() {
		break
	}
}

// A folder of a service's own is read alike, and what is wrong in it is said in its place.
func TestCasesIn(t *testing.T) {
	folder := fstest.MapFS{
		"index.json": {Data: []byte(`[
			{"file": "a.json", "rule": "timeline.draft-18", "kind": "timeline", "title": "t"},
			{"file": "b.json", "rule": "timeline.draft-18", "kind": "timeline", "title": "t"},
			{"file": "c.json", "rule": "timeline.draft-18", "kind": "timeline", "title": "t"}]`)},
		"a.json": {Data: []byte(oneCase)},
		"c.json": {Data: []byte(`{}`)},
	}
	var errs []error
	for c, err := range scciftest.CasesIn(folder) {
		errs = append(errs, err)
		if err == nil {
			assert.Equal(t, "a.json", c.File)
			assert.Equal(t, rule.TimelineDraft18, c.Rule)
		}
	}
	require.Len(t, errs, 3)
	assert.NoError(t, errs[0])
	assert.ErrorIs(t, errs[1], fs.ErrNotExist)
	assert.ErrorContains(t, errs[1], "b.json")
	assert.ErrorIs(t, errs[2], scciftest.ErrCase)
	for range scciftest.CasesIn(folder) {
		break
	}

	for _, bad := range []fstest.MapFS{{}, {"index.json": {Data: []byte(`{}`)}}, {"index.json": {Data: []byte(`[{"files": 1}]`)}}} {
		count := 0
		for _, err := range scciftest.CasesIn(bad) {
			count++
			assert.Error(t, err)
		}
		assert.Equal(t, 1, count)
	}
}
