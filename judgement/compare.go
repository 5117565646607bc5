package judgement

import (
	"database/sql/driver"
	"fmt"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Move is how one judgement compares with an earlier one. The zero value is "not
// given".
type Move uint8

const (
	Worse  Move = iota + 1 // to a lower grade
	Same                   // to the same grade
	Better                 // to a higher grade
)

var moveNames = rule.Names[Move]{What: "move", Texts: []string{"", "worse", "same", "better"}}

// Valid reports whether m is one of the moves.
func (m Move) Valid() bool { return Worse <= m && m <= Better }

// String gives "worse", "same" or "better"; the zero value gives "".
func (m Move) String() string { return moveNames.Of(m) }

// ParseMove reads what [Move.String] gives.
func ParseMove(s string) (Move, error) { return moveNames.Parse(s) }

// AppendText appends the word; nothing for the zero value.
func (m Move) AppendText(b []byte) ([]byte, error) { return moveNames.Append(b, m) }

// MarshalText gives the word; the zero value gives no text.
func (m Move) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText reads the word; no text is the zero value.
func (m *Move) UnmarshalText(text []byte) error { return rule.UnmarshalText(m, text, ParseMove) }

// Value gives the word, or NULL for the zero value.
func (m Move) Value() (driver.Value, error) { return moveNames.Value(m) }

// Scan reads text or bytes; NULL is the zero value.
func (m *Move) Scan(src any) error { return rule.ScanText(m, "move", src, ParseMove) }

// Judged is a grade with the edition under which it was given.
type Judged struct {
	Grade   Grade        `json:"grade"`
	Edition rule.Edition `json:"edition"`
}

// Compare says how to compares with from. Replacing is not equalling: where the
// two were given on different scales, the error is [ErrAcrossScales], and
// [CompareAcross] has to be asked for. A grade that its edition does not have is
// [ErrScale].
func Compare(from, to Judged) (Move, error) {
	m, across, err := CompareAcross(from, to)
	if err == nil && across {
		return 0, fmt.Errorf("%w: %v of %v and %v of %v",
			ErrAcrossScales, from.Grade, from.Edition, to.Grade, to.Edition)
	}
	return m, err
}

// CompareAcross compares as [Compare] does, and across scales by the place on the
// scale: satisfactory, adequate and requires improvement all stand third. across
// marks such an answer.
func CompareAcross(from, to Judged) (m Move, across bool, err error) {
	if err := from.check(); err != nil {
		return 0, false, err
	}
	if err := to.check(); err != nil {
		return 0, false, err
	}
	across = from.scale() != to.scale()
	return moveOf(from.Grade, to.Grade), across, nil
}

// moveOf compares by the place on the scale.
func moveOf(from, to Grade) Move {
	switch a, b := place(from), place(to); {
	case b < a:
		return Worse
	case b > a:
		return Better
	}
	return Same
}

func (j Judged) check() error {
	if _, err := Scale(j.Edition); err != nil {
		return err
	}
	return onScale("grade", j.Grade, j.Edition)
}

// scale gives the scale on which the grade was given: the grade itself settles it
// where the day of a change is not known.
func (j Judged) scale() GradeSet {
	scale, _ := scaleOf(j.Edition)
	if j.Grade == Adequate {
		return scale2014
	}
	return scale
}

// onScale is [ErrScale] for a grade that is known not to belong to an edition, and
// [rule.ErrUnknown] for what is no grade.
func onScale(what string, g Grade, e rule.Edition) error {
	if !g.Valid() {
		return fmt.Errorf("%w: %s %d", rule.ErrUnknown, what, uint8(g))
	}
	if g.In(e) == rule.No {
		scale, _ := scaleOf(e)
		return fmt.Errorf("%w: %s %q in %v, which has %v", ErrScale, what, g, e, scale)
	}
	return nil
}

// place is the place of a grade on a scale of four points, from the lowest.
func place(g Grade) int {
	switch g {
	case Inadequate:
		return 1
	case Satisfactory, Adequate, RequiresImprovement:
		return 2
	case Good:
		return 3
	case Outstanding:
		return 4
	}
	return 0
}
