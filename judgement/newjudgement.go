package judgement

import (
	"fmt"
	"iter"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// NewJudgementFacts is what decides whether a monitoring visit after an inadequate
// judgement may bring a new one (SCCIF 2023, Subsequent inspection activity). The
// framework names three circumstances; they are read as all needed, and so are the
// conditions before them. The zero value says that nothing is known.
type NewJudgementFacts struct {
	// Confined: the concerns were serious, but generally limited to one area of
	// risk.
	Confined rule.Truth `json:"confined,omitzero"`
	// MadeSafe: the situation has been made safe for children.
	MadeSafe rule.Truth `json:"madeSafe,omitzero"`
	// LeadersActing: leaders and managers can act, and are acting, as their
	// responsibilities ask.
	LeadersActing rule.Truth `json:"leadersActing,omitzero"`
	// RequirementsMet: every requirement has been met in full.
	RequirementsMet rule.Truth `json:"requirementsMet,omitzero"`

	// Discrete and OtherwiseHigher are the first circumstance: the regulatory
	// inspection manager agrees that the concerns are discrete enough, and that
	// without them the home would have been judged higher.
	Discrete        rule.Truth `json:"discrete,omitzero"`
	OtherwiseHigher rule.Truth `json:"otherwiseHigher,omitzero"`
	// GoodRecord, LeadershipConcerns and ProtectionConcerns are the second: a
	// good record of addressing concerns, and none about leadership and
	// management or about the protection of children.
	GoodRecord         rule.Truth `json:"goodRecord,omitzero"`
	LeadershipConcerns rule.Truth `json:"leadershipConcerns,omitzero"`
	ProtectionConcerns rule.Truth `json:"protectionConcerns,omitzero"`
	// QuickToRectify is the third: by their nature the concerns can be rectified
	// quickly.
	QuickToRectify rule.Truth `json:"quickToRectify,omitzero"`
}

// needed gives the conditions, each as what has to be true.
func (f *NewJudgementFacts) needed() [10]rule.Truth {
	return [...]rule.Truth{
		f.Confined, f.MadeSafe, f.LeadersActing, f.RequirementsMet,
		f.Discrete, f.OtherwiseHigher,
		f.GoodRecord, f.LeadershipConcerns.Not(), f.ProtectionConcerns.Not(),
		f.QuickToRectify,
	}
}

// named gives the facts with their names, as they were given.
func (f *NewJudgementFacts) named() []rule.NamedTruth {
	return []rule.NamedTruth{
		f.Confined.Named("confined"), f.MadeSafe.Named("madeSafe"), f.LeadersActing.Named("leadersActing"),
		f.RequirementsMet.Named("requirementsMet"),
		f.Discrete.Named("discrete"), f.OtherwiseHigher.Named("otherwiseHigher"),
		f.GoodRecord.Named("goodRecord"), f.LeadershipConcerns.Named("leadershipConcerns"),
		f.ProtectionConcerns.Named("protectionConcerns"),
		f.QuickToRectify.Named("quickToRectify"),
	}
}

// NewJudgement is what a monitoring visit after an inadequate judgement may bring. It
// is comparable.
type NewJudgement struct {
	// May says whether an improved judgement may be given: a freedom, never a
	// right.
	May rule.Truth `json:"may"`
	// Permitted are the grades for overall that the rules leave: only inadequate,
	// which then stands, where a new judgement may not be given.
	Permitted GradeSet          `json:"permitted"`
	Edition   rule.Edition      `json:"edition"`
	Facts     NewJudgementFacts `json:"facts"`
	Trace     rule.Trace        `json:"-"`
}

// DecideNewJudgement says whether a monitoring visit on a day may bring a new
// judgement: where all conditions are known to be met. Where one is known not to be,
// the inadequate judgement stands (followup.judgement-stays). The error is
// [rule.ErrNotCovered] for a day before the common framework, whose rule this is, and
// [rule.ErrUnknown] for a value that is none of its type.
func DecideNewJudgement(f NewJudgementFacts, on calendar.Date) (NewJudgement, error) {
	e, err := rule.EditionOn(on)
	if err != nil {
		return NewJudgement{}, err
	}
	if !in(rule.JudgementMonitoringNewJudgement, e) {
		return NewJudgement{}, fmt.Errorf("%w: new judgement after a monitoring visit in %q: known from %v on",
			rule.ErrNotCovered, e, rule.SCCIF2017.First())
	}
	for _, x := range f.named() {
		if x.Truth > rule.Yes {
			return NewJudgement{}, fmt.Errorf("%w: %s %d", rule.ErrUnknown, x.Name, uint8(x.Truth))
		}
	}
	needed := f.needed()
	d := NewJudgement{May: needed[0].And(needed[1:]...), Permitted: scale2015, Edition: e, Facts: f}
	d.Trace.Judge(rule.JudgementMonitoringNewJudgement, d.May)
	d.Trace.Judge(rule.FollowupJudgementStays, d.May.Not())
	if d.May == rule.No {
		d.Permitted = Grades(Inadequate)
	}
	return d, nil
}

// Unmet gives the names of the facts that stand in the way.
func (d NewJudgement) Unmet() []string { return d.those(rule.No) }

// Missing gives the names of the facts that are not known.
func (d NewJudgement) Missing() []string { return d.those(rule.Unknown) }

func (d NewJudgement) those(t rule.Truth) []string {
	var names []string
	named := d.Facts.named()
	for i, needed := range d.Facts.needed() {
		if needed == t {
			names = append(names, named[i].Name)
		}
	}
	return names
}

// Findings gives both rules, with what is missing.
func (d NewJudgement) Findings() iter.Seq[rule.Finding] {
	return func(yield func(rule.Finding) bool) {
		for _, id := range [...]rule.ID{rule.JudgementMonitoringNewJudgement, rule.FollowupJudgementStays} {
			v, _ := id.Under(d.Edition)
			o := d.Trace.Outcome(id)
			f := rule.NewFinding(id, v, o, d.text(id))
			f.Facts, f.Missing = namedFacts(d.Facts.named(), o)
			if !yield(f) {
				return
			}
		}
	}
}

func (d NewJudgement) text(id rule.ID) string {
	stays := id == rule.FollowupJudgementStays
	switch d.May {
	case rule.Yes:
		if stays {
			return "The conditions for a new judgement are all met, so the inadequate judgement need not stand"
		}
		return "The concerns were confined, children are safe, every requirement is met in full and all three circumstances are given, so the monitoring visit may bring an improved judgement"
	case rule.No:
		unmet := strings.Join(d.Unmet(), ", ")
		if stays {
			return "The conditions for a new judgement are not all met (" + unmet + "), so the inadequate judgement stands and the monitoring report is published with it"
		}
		return "The conditions for a new judgement are not all met (" + unmet + ")"
	}
	if stays {
		return "Whether the inadequate judgement stands is not known"
	}
	return "Whether the monitoring visit may bring an improved judgement is not known"
}
