package scciftest_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/sccif/scciftest"
)

// The rules of comparison as README.md of the cases has them.
func TestMatch(t *testing.T) {
	const answer = `{
		"a": "text", "n": 18, "half": 0.5, "yes": true, "no": false, "null": null, "empty": [],
		"words": ["x", "y"], "list": [{"key": "k1", "on": 1, "in": {"deep": 1}}, {"key": "k2", "on": 2}], "lists": [[1, 2], []],
		"mixed": [{"key": "k1"}, 1]
	}`
	for expect, differs := range map[string]string{
		`{}`:                       "",
		`{"a": "text", "n": 18.0}`: "",
		`{"half": 5e-1}`:           "",
		`{"yes": true, "no": false, "null": null, "nothing": null}`: "",
		`{"empty": [], "nothing": [], "null": []}`:                  "",
		`{"words": ["x", "y"], "lists": [[1, 2], []]}`:              "",
		`{"list": [{"key": "k2"}, {"key": "k1", "in": {}}]}`:        "",
		`{"mixed": [{}, 1]}`:                                        "",

		`{"a": "other"}`:                  `a: want "other", got "text"`,
		`{"a": null}`:                     `a: want , got "text"`,
		`{"no": null}`:                    `no: want , got false`,
		`{"n": 19}`:                       `n: want 19, got 18`,
		`{"n": "18"}`:                     `n: want "18", got 18`,
		`{"a": 18}`:                       `a: want 18, got "text"`,
		`{"n": 1e999}`:                    `n: want 1e999, got 18`,
		`{"yes": false}`:                  `yes: want false, got true`,
		`{"nothing": false}`:              `nothing: want false, got nothing`,
		`{"nothing": {}}`:                 `nothing: want {}, got nothing`,
		`{"a": {}}`:                       `a: want {}, got "text"`,
		`{"a": []}`:                       `a: want [], got "text"`,
		`{"a": ["text"]}`:                 `a: want ["text"], got "text"`,
		`{"words": []}`:                   `words: want [], got ["x","y"]`,
		`{"list": []}`:                    `list: want [], got [{`,
		`{"words": ["x"]}`:                `words: want ["x"], got ["x","y"]`,
		`{"words": ["y", "x"]}`:           `words[0]: want "y", got "x"`,
		`{"empty": ["x"]}`:                `empty: want ["x"], got []`,
		`{"empty": [{"key": "k"}]}`:       `empty[]: want {"key":"k"}, got nothing`,
		`{"lists": [[2, 1], []]}`:         `lists[0][0]: want 2, got 1`,
		`{"mixed": [1, {"key": "k1"}]}`:   `mixed[0]: want 1, got {"key":"k1"}`,
		`{"list": [{"key": "k3"}]}`:       `list[].key: want "k3" (of {"key":"k3"}), got "k1"`,
		`{"list": [{"key":"k2","on":1}]}`: `list[].key: want "k2" (of {"key":"k2","on":1}), got "k1"`,
		`{"list": [{"key":"k3","on":3,"in":{"deep":2}}]}`: `list[]: want {"in":{"deep":2},"key":"k3","on":3}, got nothing`,
		`[]`:    `: want [], got {`,
		`"top"`: `: want "top", got {`,
	} {
		found, err := scciftest.Match([]byte(expect), []byte(answer))
		require.NoError(t, err, expect)
		if differs == "" {
			assert.Empty(t, found, expect)
			continue
		}
		if assert.NotEmpty(t, found, expect) {
			assert.True(t, strings.HasPrefix(found[0].String(), differs), "%s: %s", expect, found[0])
		}
	}
}

func TestMatchCutsWhatIsLong(t *testing.T) {
	long := `"` + strings.Repeat("é", 300) + `"`
	found, err := scciftest.Match([]byte(`1`), []byte(long))
	require.NoError(t, err)
	require.Len(t, found, 1)
	assert.Less(t, len(found[0].Got), 410)
	assert.True(t, strings.HasSuffix(found[0].Got, "é…"))
}

func TestMatchErrors(t *testing.T) {
	_, err := scciftest.Match([]byte(`{`), []byte(`{}`))
	assert.ErrorContains(t, err, "expect: ")
	_, err = scciftest.Match([]byte(`{}`), []byte(`x`))
	assert.ErrorContains(t, err, "answer: ")
}

func TestBare(t *testing.T) {
	for answer, want := range map[string]string{
		`{"duties": [{"key": "k", "because": ["x"], "notes": [], "n": 1.50}],
			"rules": [{"id": "a", "outcome": "applied", "text": "x", "source": "s", "section": "t", "basis": "stated"}, {"id": "b", "outcome": "not applied"}],
			"judgement": {"because": ["x"]}, "departures": [{"message": "m"}], "list": ["text"]}`: `{"departures":[{}],"duties":[{"key":"k","n":1.50}],"judgement":{},"list":["text"],"rules":[{"id":"a","outcome":"applied"}]}`,
		`{"rules": [{"id": "b", "outcome": "not applied"}]}`:                                   `{"rules":[{"id":"b","outcome":"not applied"}]}`,
		`{"duties": [], "rules": [1]}`:                                                         `{"duties":[],"rules":[1]}`,
		`{"is": true, "because": {"id": "a", "outcome": "applied", "text": "x"}}`:              `{"because":{"id":"a","outcome":"applied"},"is":true}`,
		`{"claims": [{"text": "more than 2000 homes", "holds": true}], "summary": "x"}`:        `{"claims":[{"holds":true,"text":"more than 2000 homes"}]}`,
		`[{"because": "x", "message": "y", "otherwise": "z"}, "text", 1, null, true, [false]]`: `[{},"text",1,null,true,[false]]`,
	} {
		got, err := scciftest.Bare([]byte(answer))
		require.NoError(t, err)
		assert.Equal(t, want, string(got))
	}
	_, err := scciftest.Bare([]byte(`x`))
	assert.Error(t, err)
}
