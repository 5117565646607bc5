package scciftest

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// CaseVersion is the version of the format of golden cases.
const CaseVersion = 1

// MaxCaseSize is the length in bytes above which a golden case is refused.
const MaxCaseSize = 4 << 20

// ErrCase is the error for text that is no golden case; the message says why.
var ErrCase = errors.New("no golden case")

//go:embed cases
var cases embed.FS

// Folder gives the folder of golden cases as it is published: index.json, README.md,
// and a JSON file a case.
func Folder() fs.FS {
	folder, err := fs.Sub(cases, "cases")
	if err != nil {
		return cases // never: the name is a valid one
	}
	return folder
}

// Case is a golden case: a question of one kind, and what the text of the framework
// says about it on one or more days.
type Case struct {
	// Version is the version of the format.
	Version int `json:"version"`
	// Rule is the rule that the case is for: without it the answer would be another.
	Rule rule.ID `json:"rule"`
	// Title says in a sentence what the case shows.
	Title string `json:"title"`
	// Source is where the expectations were taken from.
	Source CaseSource `json:"source"`
	// Kind is the question: see [Kinds].
	Kind string `json:"kind"`
	// Input holds the facts of the question in the form of its kind.
	Input json.RawMessage `json:"input"`
	// Checks are the days asked about, with what is expected.
	Checks []CaseCheck `json:"checks"`
}

// CaseSource is a place in one of the texts.
type CaseSource struct {
	Text    rule.Source `json:"text"`
	Section string      `json:"section"`
}

// CaseCheck is one day of a golden case.
type CaseCheck struct {
	// On is the day asked about; no date where the kind asks about none.
	On calendar.Date `json:"on,omitzero"`
	// Why says why the answer is this one, from the text.
	Why string `json:"why"`
	// Expect is the part of the answer that the text gives, written by hand. See
	// [Match] for how it is held against the answer.
	Expect json.RawMessage `json:"expect"`
	// Absent are parts that the answer must not have.
	Absent []json.RawMessage `json:"absent,omitempty"`
	// Answer is the whole answer of this library without its sentences: see [Bare]. It
	// is for finding what moved, and stands in the first check of a case only.
	Answer json.RawMessage `json:"answer,omitempty"`
}

// ReadCase reads a golden case. It is strict: a field that the format does not have
// is an error, as is a case without a rule, a kind or a check. Every error is an
// [ErrCase], or what r gave where that fails.
func ReadCase(r io.Reader) (Case, error) {
	text, err := io.ReadAll(io.LimitReader(r, MaxCaseSize+1))
	if err != nil {
		return Case{}, err
	}
	if len(text) > MaxCaseSize {
		return Case{}, fmt.Errorf("%w: longer than %d bytes", ErrCase, MaxCaseSize)
	}
	var c Case
	if err := decode(text, &c); err != nil {
		return Case{}, fmt.Errorf("%w: %w", ErrCase, err)
	}
	if c.Version > CaseVersion || c.Version < 1 {
		return Case{}, fmt.Errorf("%w: version %d, want %d", ErrCase, c.Version, CaseVersion)
	}
	for _, field := range []struct {
		name  string
		given bool
	}{
		{"rule", c.Rule != 0}, {"title", c.Title != ""}, {"source.text", c.Source.Text != 0},
		{"source.section", c.Source.Section != ""}, {"kind", c.Kind != ""}, {"input", given(c.Input)},
		{"checks", len(c.Checks) > 0},
	} {
		if !field.given {
			return Case{}, fmt.Errorf("%w: %s is not given", ErrCase, field.name)
		}
	}
	for k, check := range c.Checks {
		if !given(check.Expect) && len(check.Absent) == 0 {
			return Case{}, fmt.Errorf("%w: checks[%d] expects nothing", ErrCase, k)
		}
	}
	return c, nil
}

// given reports whether a raw value is there and is not null.
func given(raw json.RawMessage) bool { return len(raw) > 0 && string(raw) != "null" }

// decode reads one JSON value and nothing after it, and refuses unknown fields.
func decode(text []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("something stands after the end")
	}
	return nil
}

// IndexEntry is a line of index.json.
type IndexEntry struct {
	// File is the path in the folder: "schedule/annual-full.json".
	File  string  `json:"file"`
	Rule  rule.ID `json:"rule"`
	Kind  string  `json:"kind"`
	Title string  `json:"title"`
}

// Index gives the lines of index.json, in the order of the ledger.
func Index() ([]IndexEntry, error) { return readIndex(Folder()) }

func readIndex(folder fs.FS) ([]IndexEntry, error) {
	text, err := fs.ReadFile(folder, "index.json")
	if err != nil {
		return nil, err
	}
	var entries []IndexEntry
	if err := decode(text, &entries); err != nil {
		return nil, fmt.Errorf("index.json: %w", err)
	}
	return entries, nil
}

// Cases gives the embedded golden cases by their files, in the order of the index.
func Cases() iter.Seq2[string, Case] {
	return func(yield func(string, Case) bool) {
		for c, err := range CasesIn(Folder()) {
			if err == nil && !yield(c.File, c.Case) {
				return
			}
		}
	}
}

// FiledCase is a golden case with its file.
type FiledCase struct {
	File string
	Case
}

// CasesIn reads the cases of a folder that has the form of [Folder], such as one of
// a service's own. A file that cannot be read is yielded as an error in its place,
// and the rest goes on.
func CasesIn(folder fs.FS) iter.Seq2[FiledCase, error] {
	return func(yield func(FiledCase, error) bool) {
		entries, err := readIndex(folder)
		if err != nil {
			yield(FiledCase{}, err)
			return
		}
		for _, entry := range entries {
			c, err := readFile(folder, entry.File)
			if err != nil {
				err = fmt.Errorf("%s: %w", entry.File, err)
			}
			if !yield(FiledCase{entry.File, c}, err) {
				return
			}
		}
	}
}

func readFile(folder fs.FS, name string) (Case, error) {
	file, err := folder.Open(name)
	if err != nil {
		return Case{}, err
	}
	defer file.Close()
	return ReadCase(file)
}
