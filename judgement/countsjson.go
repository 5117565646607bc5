package judgement

import (
	"encoding/json"
	"fmt"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Counts as JSON. What follows from them stands beside them to be read; reading them
// back takes the counts alone, and refuses totals that are not theirs.

// shareJSON is a share with its text.
type shareJSON struct {
	Share
	Text string `json:"text"`
}

func (s Share) told() shareJSON { return shareJSON{s, s.String()} }

// profileJSON is a profile as JSON has it.
type profileJSON struct {
	Counts       map[string]int `json:"counts"`
	NotGiven     int            `json:"notGiven"`
	Judged       *int           `json:"judged"`
	GoodOrBetter shareJSON      `json:"goodOrBetter"`
}

// MarshalJSON gives the counts by grade, the number not given, the number judged, and
// the share good or better with its text: {"counts": {"good": 1365, …}, "notGiven": 4,
// "judged": 2218, "goodOrBetter": {"count": 1699, "of": 2218, "text": "1699 of 2218,
// 76.6%"}}. A grade that was not counted is left out.
func (p Profile) MarshalJSON() ([]byte, error) {
	judged := p.Judged()
	out := profileJSON{map[string]int{}, p.NotGiven(), &judged, p.GoodOrBetter().told()}
	for g, n := range p.All() {
		out.Counts[g.String()] = n
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what [Profile.MarshalJSON] gives; grades in any spelling of
// [ParseGrade]. The error is [rule.ErrUnknown] for a grade that is none or stands
// twice, for a number below nothing, and for a number judged that is not the sum.
func (p *Profile) UnmarshalJSON(text []byte) error {
	var in profileJSON
	if err := json.Unmarshal(text, &in); err != nil {
		return fmt.Errorf("profile: %w", err)
	}
	var read Profile
	for name, n := range in.Counts {
		g, err := ParseGrade(name)
		switch {
		case err != nil:
			return fmt.Errorf("profile: %w", err)
		case read.counts[g] != 0:
			return fmt.Errorf("profile: %w: %q counted twice", rule.ErrUnknown, g)
		case n < 0:
			return fmt.Errorf("profile: %w: %d %v", rule.ErrUnknown, n, g)
		}
		read.counts[g] = n
	}
	if read.counts[0] = in.NotGiven; in.NotGiven < 0 {
		return fmt.Errorf("profile: %w: %d not given", rule.ErrUnknown, in.NotGiven)
	}
	if in.Judged != nil && *in.Judged != read.Judged() {
		return fmt.Errorf("profile: %w: %d judged, and counts of %d", rule.ErrUnknown, *in.Judged, read.Judged())
	}
	*p = read
	return nil
}

// moveJSON is one cell of the matrix.
type moveJSON struct {
	From  Grade `json:"from"`
	To    Grade `json:"to"`
	Count int   `json:"count"`
}

// transitionsJSON are transitions as JSON has them.
type transitionsJSON struct {
	Moves   []moveJSON `json:"moves"`
	Total   *int       `json:"total"`
	Across  int        `json:"across"`
	Apart   int        `json:"apart"`
	Unclear int        `json:"unclear"`
	Better  shareJSON  `json:"better"`
	Same    shareJSON  `json:"same"`
	Worse   shareJSON  `json:"worse"`
}

// MarshalJSON gives the moves that were counted, by earlier and later grade from the
// lowest on, their total, those across scales, apart and unclear, and the shares that
// were better, the same and worse: {"moves": [{"from": "good", "to": "outstanding",
// "count": 1}, …], "total": 4, …}.
func (t Transitions) MarshalJSON() ([]byte, error) {
	total := t.Total()
	out := transitionsJSON{
		Moves: []moveJSON{}, Total: &total, Across: t.across, Apart: t.apart, Unclear: t.unclear,
		Better: t.Moved(Better).told(), Same: t.Moved(Same).told(), Worse: t.Moved(Worse).told(),
	}
	for from := range t.counts {
		for to, n := range t.counts[from] {
			if n > 0 {
				out.Moves = append(out.Moves, moveJSON{Grade(from), Grade(to), n})
			}
		}
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what [Transitions.MarshalJSON] gives. The error is
// [rule.ErrUnknown] for a grade that is none, a move that stands twice, a number below
// nothing, and a total that is not the sum or is less than those across scales.
func (t *Transitions) UnmarshalJSON(text []byte) error {
	var in transitionsJSON
	if err := json.Unmarshal(text, &in); err != nil {
		return fmt.Errorf("transitions: %w", err)
	}
	read := Transitions{across: in.Across, apart: in.Apart, unclear: in.Unclear}
	if min(in.Across, in.Apart, in.Unclear) < 0 {
		return fmt.Errorf("transitions: %w: %d across, %d apart, %d unclear", rule.ErrUnknown, in.Across, in.Apart, in.Unclear)
	}
	for _, m := range in.Moves {
		if !m.From.Valid() || !m.To.Valid() || m.Count < 0 || read.counts[m.From][m.To] != 0 {
			return fmt.Errorf("transitions: %w: %d from %q to %q", rule.ErrUnknown, m.Count, m.From, m.To)
		}
		read.counts[m.From][m.To] = m.Count
	}
	if total := read.Total(); in.Total != nil && *in.Total != total || total < in.Across {
		return fmt.Errorf("transitions: %w: a total that is not that of the moves, %d", rule.ErrUnknown, total)
	}
	*t = read
	return nil
}
