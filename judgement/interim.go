package judgement

import (
	"database/sql/driver"
	"fmt"
	"iter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// InterimFocus is one of the areas of focus of interim inspections from April 2014
// (response of 2014, paragraphs 33 to 36). The zero value is "not given".
type InterimFocus uint8

const (
	FocusProgress     InterimFocus = iota + 1 // children's progress since the last inspection
	FocusMonitoring                           // leaders' monitoring and improvement
	FocusExperiences                          // an overview of experiences since
	FocusRequirements                         // the answer to requirements and recommendations
	// FocusPartnership was to be added to the four that were asked about.
	FocusPartnership
)

var interimFocusNames = rule.Names[InterimFocus]{What: "focus of an interim inspection", Texts: []string{
	"", "progress of children since the last inspection", "how leaders monitor and improve",
	"experiences since the last inspection", "response to requirements and recommendations", "working in partnership",
}}

// Valid reports whether f is one of the areas of focus.
func (f InterimFocus) Valid() bool { return FocusProgress <= f && f <= FocusPartnership }

// String names the area in short; the zero value gives "".
func (f InterimFocus) String() string { return interimFocusNames.Of(f) }

// ParseInterimFocus reads what [InterimFocus.String] gives; case and white space are folded.
func ParseInterimFocus(s string) (InterimFocus, error) {
	return parseFolded(interimFocusNames, s)
}

// AppendText appends the name; nothing for the zero value.
func (f InterimFocus) AppendText(b []byte) ([]byte, error) { return interimFocusNames.Append(b, f) }

// MarshalText gives the name; the zero value gives no text.
func (f InterimFocus) MarshalText() ([]byte, error) { return f.AppendText(nil) }

// UnmarshalText reads a name; no text is the zero value.
func (f *InterimFocus) UnmarshalText(text []byte) error {
	return rule.UnmarshalText(f, text, ParseInterimFocus)
}

// Value gives the name, or NULL for the zero value.
func (f InterimFocus) Value() (driver.Value, error) { return interimFocusNames.Value(f) }

// Scan reads text or bytes; NULL is the zero value.
func (f *InterimFocus) Scan(src any) error {
	return rule.ScanText(f, "focus of an interim inspection", src, ParseInterimFocus)
}

// InterimFocuses gives the areas of focus of interim inspections under an edition: the
// four that were asked about and, as the response of 2014 says, working in partnership.
// The error is [rule.ErrNotCovered] for editions of which they are not known.
func InterimFocuses(e rule.Edition) (iter.Seq[InterimFocus], error) {
	if !in(rule.HistoryInterimFocus2014, e) {
		return nil, fmt.Errorf("%w: areas of focus of interim inspections in %q: known from %v to %v",
			rule.ErrNotCovered, e, rule.Framework2014.First(), rule.Framework2015.Last())
	}
	return func(yield func(InterimFocus) bool) {
		for f := FocusProgress; f.Valid(); f++ {
			if !yield(f) {
				return
			}
		}
	}, nil
}

// Effectiveness says how an interim inspection found the home against the last full
// inspection: better where effectiveness improved, the same where it was sustained,
// worse where it declined. Other outcomes say nothing of that.
func (o Outcome) Effectiveness() (Move, bool) {
	switch o {
	case Improved:
		return Better, true
	case Sustained:
		return Same, true
	case Declined:
		return Worse, true
	}
	return 0, false
}

// LastFull gives the place of the last full inspection that began before a day: the
// one to which an interim inspection on that day relates (history.interim-2014). The
// order of the list does not matter: of two on one day it is the later by
// [Inspection.Compare].
func LastFull(inspections []Inspection, before calendar.Date) (int, bool) {
	last := -1
	for i, x := range inspections {
		if x.Type == Full && !x.First.IsZero() && x.First.Before(before) &&
			(last < 0 || x.Compare(inspections[last]) > 0) {
			last = i
		}
	}
	return max(last, 0), last >= 0
}
