package scciftest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sccif/sccif-go/calendar"
)

// An Answerer answers a question of a kind as of a day, both as golden cases have
// them, with JSON: [Answer] is this library's own. A service brings its own and is
// held against the cases by [RunCases].
type Answerer func(kind string, input json.RawMessage, on calendar.Date) (json.RawMessage, error)

// Run puts the questions of a case and gives what is not as expected, each with the
// day and the reason that the case gives. A nil answerer is [Answer].
func (c Case) Run(answer Answerer) []error {
	if answer == nil {
		answer = Answer
	}
	var out []error
	for k, check := range c.Checks {
		got, err := answer(c.Kind, c.Input, check.On)
		if err != nil {
			out = append(out, fmt.Errorf("checks[%d] on %q: %w", k, check.On, err))
			continue
		}
		for _, wrong := range check.wrong(got) {
			out = append(out, fmt.Errorf("checks[%d] on %q, %s: %s", k, check.On, check.Why, wrong))
		}
	}
	return out
}

// wrong holds an answer against what is expected of it and what must not be in it.
func (c CaseCheck) wrong(answer []byte) []string {
	var out []string
	if given(c.Expect) {
		found, err := Match(c.Expect, answer)
		if err != nil {
			return []string{err.Error()}
		}
		for _, m := range found {
			out = append(out, m.String())
		}
	}
	for _, part := range c.Absent {
		found, err := Match(part, answer)
		switch {
		case err != nil:
			out = append(out, err.Error())
		case len(found) == 0:
			out = append(out, "must not have "+string(compact(part)))
		}
	}
	return out
}

// compact takes the white space out of JSON.
func compact(raw json.RawMessage) []byte {
	var b bytes.Buffer
	if json.Compact(&b, raw) != nil {
		return raw
	}
	return b.Bytes()
}

// CasesOf gives the embedded golden cases of some kinds, in the order of the index, or
// all where none is named. The error is [ErrKind] for a kind that there is not.
func CasesOf(kinds ...string) ([]FiledCase, error) {
	for _, kind := range kinds {
		if !isKind(kind) {
			return nil, fmt.Errorf("%w: %q", ErrKind, kind)
		}
	}
	var list []FiledCase
	for c, err := range CasesIn(Folder()) {
		if err != nil {
			return nil, err
		}
		if len(kinds) == 0 || slices.Contains(kinds, c.Kind) {
			list = append(list, c)
		}
	}
	return list, nil
}

func isKind(name string) bool {
	for k := range Kinds() {
		if k.Name == name {
			return true
		}
	}
	return false
}

// RunCases holds an answerer against the golden cases of some kinds, or all, each in a
// subtest named after its file. It is for the test suite of a service in Go:
//
//	scciftest.RunCases(t, service.Answer, "assess", "timeline")
func RunCases(t *testing.T, answer Answerer, kinds ...string) {
	t.Helper()
	list, err := CasesOf(kinds...)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range list {
		t.Run(strings.TrimSuffix(c.File, ".json"), func(t *testing.T) {
			t.Helper()
			for _, err := range c.Run(answer) {
				t.Error(err)
			}
		})
	}
}
