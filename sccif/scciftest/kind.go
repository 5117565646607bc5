package scciftest

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// ErrKind is the error for a kind of question that there is not.
var ErrKind = errors.New("no such kind of case")

// ErrInput is the error for an input that is not in the form of its kind.
var ErrInput = errors.New("input not in the form of its kind")

// Kind is a kind of question.
type Kind struct {
	// Name is what a case calls it: "assess".
	Name string
	// Asks says what is asked, and Input what is given.
	Asks, Input string

	answer func(input json.RawMessage, on calendar.Date) (any, error)
}

// Kinds gives the kinds of questions.
func Kinds() iter.Seq[Kind] {
	return func(yield func(Kind) bool) {
		for _, list := range [][]Kind{homeKinds(), scheduleKinds(), judgementKinds(), workforceKinds(), enforcementKinds(), reportKinds(), ruleKinds(), historyKinds()} {
			for _, kind := range list {
				if !yield(kind) {
					return
				}
			}
		}
	}
}

// Answer answers a question as this library does. Where the library refuses one, as
// for a day before the first edition, that is an answer too: {"error": "not covered"},
// in the words that README.md of the folder lists. The error is [ErrKind] or
// [ErrInput]; of an input it never quotes more than a date or a word.
func Answer(kind string, input json.RawMessage, on calendar.Date) (json.RawMessage, error) {
	for k := range Kinds() {
		if k.Name != kind {
			continue
		}
		v, err := k.answer(input, on)
		switch {
		case errors.Is(err, ErrInput):
			return nil, fmt.Errorf("%s: %w", kind, err)
		case err != nil:
			v = refusalOf(err)
		}
		return json.Marshal(v)
	}
	return nil, fmt.Errorf("%w: %q", ErrKind, kind)
}

// refusal is an answer that is an error. The rule is that by which it is one, where a
// rule says so.
type refusal struct {
	Error string  `json:"error"`
	Rule  rule.ID `json:"rule,omitzero"`
}

// refusalOf gives the word for an error of the library.
func refusalOf(err error) refusal {
	for _, r := range []struct {
		err error
		refusal
	}{
		{schedule.ErrProvision, refusal{"provision", rule.ProvisionSettings}},
		{schedule.ErrMissing, refusal{Error: "missing"}},
		{schedule.ErrOrder, refusal{Error: "order"}},
		{schedule.ErrIncomplete, refusal{Error: "incomplete"}},
		{rule.ErrNotCovered, refusal{Error: "not covered"}},
		{judgement.ErrImpossible, refusal{Error: "impossible"}},
		{judgement.ErrScale, refusal{Error: "scale"}},
		{judgement.ErrAcrossScales, refusal{Error: "across scales"}},
		{calendar.ErrNoDate, refusal{Error: "no date"}},
		{calendar.ErrRange, refusal{Error: "range"}},
		{rule.ErrUnknown, refusal{Error: "unknown"}},
	} {
		if errors.Is(err, r.err) {
			return r.refusal
		}
	}
	return refusal{Error: "refused"}
}

// question makes a kind of a function over its decoded input.
func question[In any](name, asks, input string, answer func(In, calendar.Date) (any, error)) Kind {
	return Kind{name, asks, input, func(raw json.RawMessage, on calendar.Date) (any, error) {
		var in In
		if err := decode(raw, &in); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrInput, err)
		}
		return answer(in, on)
	}}
}
