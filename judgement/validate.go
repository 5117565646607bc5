package judgement

import (
	"errors"
	"fmt"

	"github.com/sccif/sccif-go/sccif/rule"
)

// ErrImpossible is the error for facts that cannot hold together. The errors that
// match it are of type [*ImpossibleError].
var ErrImpossible = errors.New("facts that cannot both hold")

// ImpossibleError names two facts that cannot hold together, and the rule by which
// they cannot, where it is one.
type ImpossibleError struct {
	First, Second rule.Fact
	Rule          rule.ID
}

// Error names both facts: "facts that cannot both hold: leadersAndManagers is
// good, staffUnqualified is yes (judgement.staff-qualification)".
func (e *ImpossibleError) Error() string {
	text := fmt.Sprintf("%v: %s is %s, %s is %s", ErrImpossible,
		e.First.Name, e.First.Value, e.Second.Name, e.Second.Value)
	if e.Rule != rule.None {
		text += " (" + e.Rule.String() + ")"
	}
	return text
}

// Unwrap gives [ErrImpossible].
func (e *ImpossibleError) Unwrap() error { return ErrImpossible }

// validate refuses values that are none of their type, grades that the edition
// does not have, and facts that cannot hold together whatever the edition.
func (f *Facts) validate(e rule.Edition) error {
	if _, err := Scale(e); err != nil {
		return err
	}
	for x := factHelpedAndProtected; x <= factPartnership; x++ {
		if g := f.gradeFact(x); g != 0 {
			if err := onScale(x.String(), g, e); err != nil {
				return err
			}
		}
	}
	if !f.truthsValid() {
		for x := factPartnership + 1; x < endOfFacts; x++ {
			if t := f.truth(x); t > rule.Yes {
				return fmt.Errorf("%w: %v %d", rule.ErrUnknown, x, uint8(t))
			}
		}
		return fmt.Errorf("%w: %v %d", rule.ErrUnknown, factCareInadequate, uint8(f.CareInadequate))
	}
	return f.consistent(e)
}

// truthsValid reports whether every fact of three values is one of the three.
func (f *Facts) truthsValid() bool {
	return max(f.CareInadequate, f.LeadersUnaware, f.LeadersIneffective,
		f.NoManager26Weeks, f.Recruiting, f.ManagerNotApplied12Weeks,
		f.ManagerQualificationRequirement, f.StaffUnqualified, f.NoProspect,
		f.ExceptionalCircumstances, f.ExceptionExplained, f.QualificationLate,
		f.Care.max(), f.Protection.max(),
		f.Leadership.Adequate, f.Leadership.Good, f.Leadership.Outstanding,
		f.Leadership.WeaknessesKnown, f.Leadership.WeaknessesPlanned,
		f.Leadership.WeaknessesLessSerious, f.Leadership.CapacityToAct) <= rule.Yes
}

func (e *Evidence) max() rule.Truth {
	return max(e.Adequate, e.Good, e.Outstanding, e.Serious, e.Widespread, e.Unsafeguarded)
}

// consistent refuses facts that cannot hold together whatever the limits say.
func (f *Facts) consistent(e rule.Edition) error {
	switch {
	case f.HelpedAndProtected == Inadequate && f.CareInadequate == rule.No:
		return &ImpossibleError{f.value(factHelpedAndProtected),
			rule.Fact{Name: factCareInadequate.String(), Value: rule.No.String()}, cited(rule.JudgementLeadersUnaware, e)}
	case f.NoManager26Weeks == rule.Yes && f.ManagerNotApplied12Weeks == rule.Yes:
		// There is a manager in post, or there is none.
		return f.impossible(factNoManager26Weeks, factManagerNotApplied12Weeks, rule.None)
	case f.ExceptionalCircumstances == rule.No && f.ExceptionExplained == rule.Yes:
		return f.impossible(factExceptionalCircumstances, factExceptionExplained, cited(rule.JudgementStaffQualification, e))
	}
	if e == rule.Framework2011 {
		return f.oneThirdGrade()
	}
	return nil
}

// cited gives a rule where the edition has it, and none where it does not.
func cited(id rule.ID, e rule.Edition) rule.ID {
	if in(id, e) {
		return id
	}
	return rule.None
}

// oneThirdGrade refuses satisfactory beside adequate: one took the place of the
// other on a day that is not known.
func (f *Facts) oneThirdGrade() error {
	var third fact
	for x := factHelpedAndProtected; x <= factPartnership; x++ {
		switch {
		case place(f.gradeFact(x)) != 2:
		case third == 0:
			third = x
		case f.gradeFact(x) != f.gradeFact(third):
			return f.impossible(third, x, rule.HistoryScaleAdequate)
		}
	}
	return nil
}

func (f *Facts) impossible(x, y fact, by rule.ID) error {
	return &ImpossibleError{f.value(x), f.value(y), by}
}
