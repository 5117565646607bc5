package judgement

import (
	"errors"
	"fmt"
	"sync"

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

// editionScale is the scale of an edition with the rule that fixes it.
type editionScale struct {
	grades GradeSet
	by     rule.ID
}

// scales gives the scale of every edition by the rule that is in force under it. It is
// filled once and never changes after that.
var scales = sync.OnceValue(func() *[rule.Proposed2013 + 1]editionScale {
	var all [rule.Proposed2013 + 1]editionScale
	for e := range rule.Editions() {
		for _, s := range [...]editionScale{
			{scale2011, rule.HistoryScale2011}, {scale2014, rule.HistoryScaleAdequate}, {scale2015, rule.JudgementScale},
		} {
			if in(s.by, e) {
				all[e] = s
			}
		}
	}
	// The consultation asked about the four grades that were announced for 2015
	// (response of 2014, paragraph 7); no rule of its own says so.
	all[rule.Proposed2013].grades = scale2015
	return &all
})

// scaleOf gives the grades of an edition and the rule that fixes them.
func scaleOf(e rule.Edition) (GradeSet, rule.ID) {
	if !e.Valid() {
		return 0, rule.None
	}
	s := &scales()[e]
	return s.grades, s.by
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
