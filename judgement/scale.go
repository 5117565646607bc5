package judgement

import (
	"errors"
	"fmt"

	"github.com/sccif/sccif-go/sccif/rule"
)

var (
	// ErrScale is the error for a grade that is not on the scale of an edition.
	// The message names the grade and the edition.
	ErrScale = errors.New("grade not on the scale")
	// ErrAcrossScales is the error for comparing grades of different scales
	// without asking for it.
	ErrAcrossScales = errors.New("grades of different scales")
)

var (
	scale2011 = Grades(Inadequate, Satisfactory, Good, Outstanding)
	scale2014 = Grades(Inadequate, Adequate, Good, Outstanding)
	scale2015 = Grades(Inadequate, RequiresImprovement, Good, Outstanding)
)

// Scale gives the grades of an edition. For an edition that is none the error is
// [rule.ErrNotCovered].
func Scale(e rule.Edition) (GradeSet, error) {
	scale, _ := scaleOf(e)
	if scale == 0 {
		return 0, fmt.Errorf("%w: scale of %q: the editions are %v to %v and %v",
			rule.ErrNotCovered, e, rule.Framework2011, rule.Newest, rule.Proposed2013)
	}
	return scale, nil
}

// scaleOf gives the grades of an edition and the rule that fixes them.
func scaleOf(e rule.Edition) (GradeSet, rule.ID) {
	switch e {
	case rule.Framework2011:
		return scale2011, rule.HistoryScale2011
	case rule.Framework2014:
		return scale2014, rule.HistoryScaleAdequate
	case rule.Proposed2013:
		// The consultation asked about the four grades that were announced
		// for 2015 (response of 2014, paragraph 7); no rule of its own says so.
		return scale2015, rule.None
	}
	if e.Valid() {
		return scale2015, rule.JudgementScale
	}
	return 0, rule.None
}

// scaleRule gives the rule to cite for the scale of an edition. The scale of the
// proposals has none of its own: the limits that were proposed name its grades.
func scaleRule(e rule.Edition) rule.ID {
	if _, id := scaleOf(e); id != rule.None {
		return id
	}
	return rule.HistoryLimitsProposed2013
}

// In says whether the grade belongs to the scale of an edition. It is unknown for
// adequate under the framework of 2011, where it took the place of satisfactory on
// a day that is not known, and for what is no grade or no edition.
func (g Grade) In(e rule.Edition) rule.Truth {
	scale, _ := scaleOf(e)
	if !g.Valid() || scale == 0 || g == Adequate && e == rule.Framework2011 {
		return rule.Unknown
	}
	return rule.TruthOf(scale.Has(g))
}

// Move is how one judgement compares with an earlier one. The zero value is "not
// given".
type Move uint8

const (
	Worse Move = iota + 1
	Same
	Better
)

var moveNames = [...]string{"", "worse", "same", "better"}

// Valid reports whether m is one of the moves.
func (m Move) Valid() bool { return Worse <= m && m <= Better }

// String gives "worse", "same" or "better"; the zero value gives "".
func (m Move) String() string { return rule.NameOf(moveNames[:], m) }

// ParseMove reads what [Move.String] gives.
func ParseMove(s string) (Move, error) { return rule.ParseName[Move]("move", moveNames[:], s) }

// AppendText appends the word; nothing for the zero value.
func (m Move) AppendText(b []byte) ([]byte, error) {
	return rule.AppendName(b, "move", moveNames[:], m)
}

// MarshalText gives the word; the zero value gives no text.
func (m Move) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText reads the word; no text is the zero value.
func (m *Move) UnmarshalText(text []byte) error { return readName(m, text, ParseMove) }

// Judged is a grade with the edition under which it was given.
type Judged struct {
	Grade   Grade
	Edition rule.Edition
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
