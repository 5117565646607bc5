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
