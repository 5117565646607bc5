package judgement

import (
	"github.com/sccif/sccif-go/sccif/rule"
)

// Facts is what the limits between judgements look at: grades and facts of three
// values, no dates, so that every combination can be counted out. It is
// comparable; the zero value says that nothing is known. A fact that is not given
// is never taken for no.
//
// Whether 26 weeks or 12 weeks have passed, whether hardly any staff are qualified
// and whether a requirement was raised is for other packages, or a person, to
// say.
type Facts struct {
	// HelpedAndProtected, LeadersAndManagers and Partnership are the grades
	// given in those areas. Partnership is a judgement only under what was
	// announced for 2015 and proposed in 2013.
	HelpedAndProtected Grade `json:"helpedAndProtected,omitzero"`
	LeadersAndManagers Grade `json:"leadersAndManagers,omitzero"`
	Partnership        Grade `json:"partnership,omitzero"`

	// CareInadequate: the experiences, progress or protection of children are
	// inadequate. Where helped and protected is judged inadequate, protection
	// is, and the fact need not be given.
	CareInadequate rule.Truth `json:"careInadequate,omitzero"`
	// LeadersUnaware: leaders and managers do not know the home's strengths and
	// weaknesses.
	LeadersUnaware rule.Truth `json:"leadersUnaware,omitzero"`
	// LeadersIneffective: they have been ineffective in prioritising,
	// challenging and making improvements.
	LeadersIneffective rule.Truth `json:"leadersIneffective,omitzero"`

	// NoManager26Weeks: no manager has been appointed after 26 weeks.
	NoManager26Weeks rule.Truth `json:"noManager26Weeks,omitzero"`
	// Recruiting: there is more than limited evidence of attempts to recruit or
	// appoint a manager. No says that there is none, or little.
	Recruiting rule.Truth `json:"recruiting,omitzero"`
	// ManagerNotApplied12Weeks: a manager appointed for more than 12 weeks has
	// not applied to be registered.
	ManagerNotApplied12Weeks rule.Truth `json:"managerNotApplied12Weeks,omitzero"`

	// ManagerQualificationRequirement: a requirement is raised about the
	// manager's qualification. Its grounds are three: it is overdue without a
	// reason for deferral; the manager is not enrolled or will not finish by the
	// relevant date, without good reason; an equivalent is not explained
	// satisfactorily.
	ManagerQualificationRequirement rule.Truth `json:"managerQualificationRequirement,omitzero"`
	// StaffUnqualified: none, or very few, of the staff are qualified.
	StaffUnqualified rule.Truth `json:"staffUnqualified,omitzero"`
	// NoProspect: there is no prospect that the remaining staff will be
	// qualified within 6 months or by the relevant date.
	NoProspect rule.Truth `json:"noProspect,omitzero"`
	// ExceptionalCircumstances: there are exceptional circumstances in which
	// good is possible all the same.
	ExceptionalCircumstances rule.Truth `json:"exceptionalCircumstances,omitzero"`
	// ExceptionExplained: the report clearly explains those circumstances, which
	// then there are.
	ExceptionExplained rule.Truth `json:"exceptionExplained,omitzero"`
	// QualificationLate: the manager or care staff did not gain the required
	// qualification in the prescribed time. It bears on the proposals of 2013
	// only.
	QualificationLate rule.Truth `json:"qualificationLate,omitzero"`

	// Care, Protection and Leadership say which descriptors the evidence meets
	// in the three areas. Whether it does is a person's judgement; where none of
	// an area's facts is given, its descriptors are not looked at.
	Care       Evidence           `json:"care,omitzero"`
	Protection Evidence           `json:"protection,omitzero"`
	Leadership LeadershipEvidence `json:"leadership,omitzero"`
}

// Evidence says which descriptors are met for the overall experiences and progress
// of children, or for how well they are helped and protected, as an inspector sees
// it (SCCIF 2023, Evaluation criteria). The zero value says that nothing is known.
type Evidence struct {
	// Adequate, Good and Outstanding: what the grade requires is in place.
	// Adequate is of editions before April 2015 only; good then required it too.
	Adequate    rule.Truth `json:"adequate,omitzero"`
	Good        rule.Truth `json:"good,omitzero"`
	Outstanding rule.Truth `json:"outstanding,omitzero"`
	// Serious and Widespread say of which kind the failures are; no to both
	// where there are none.
	Serious    rule.Truth `json:"serious,omitzero"`
	Widespread rule.Truth `json:"widespread,omitzero"`
	// Unsafeguarded: the failures leave children harmed, at risk of harm or
	// unprotected, or their welfare not safeguarded or promoted.
	Unsafeguarded rule.Truth `json:"unsafeguarded,omitzero"`
}

// LeadershipEvidence says which descriptors are met for the effectiveness of
// leaders and managers, as an inspector sees it (SCCIF 2023, Evaluation criteria).
// The zero value says that nothing is known.
type LeadershipEvidence struct {
	// Adequate, Good and Outstanding: as in [Evidence].
	Adequate    rule.Truth `json:"adequate,omitzero"`
	Good        rule.Truth `json:"good,omitzero"`
	Outstanding rule.Truth `json:"outstanding,omitzero"`
	// WeaknessesKnown: leaders and managers have identified the issues.
	WeaknessesKnown rule.Truth `json:"weaknessesKnown,omitzero"`
	// WeaknessesPlanned: they have plans in place to address them.
	WeaknessesPlanned rule.Truth `json:"weaknessesPlanned,omitzero"`
	// WeaknessesLessSerious: the weaknesses are less serious.
	WeaknessesLessSerious rule.Truth `json:"weaknessesLessSerious,omitzero"`
	// CapacityToAct: there is the capacity to take the necessary action.
	CapacityToAct rule.Truth `json:"capacityToAct,omitzero"`
}

// grade gives the grade of an area; overall is never a fact.
func (f Facts) grade(a Area) Grade {
	switch a {
	case AreaHelpedAndProtected:
		return f.HelpedAndProtected
	case AreaLeadersAndManagers:
		return f.LeadersAndManagers
	case AreaPartnership:
		return f.Partnership
	}
	return 0
}

// is says whether a grade is the one asked about; unknown where it is not given.
func (g Grade) is(asked Grade) rule.Truth {
	if g == 0 {
		return rule.Unknown
	}
	return rule.TruthOf(g == asked)
}

// careInadequate is the fact of that name, which follows from the judgement about
// protection where that is inadequate.
func (f Facts) careInadequate() rule.Truth {
	if f.HelpedAndProtected == Inadequate {
		return rule.Yes
	}
	return f.CareInadequate
}

// exceptional is whether there are exceptional circumstances, which follows where the
// report explains them.
func (f *Facts) exceptional() rule.Truth {
	if f.ExceptionExplained == rule.Yes {
		return rule.Yes
	}
	return f.ExceptionalCircumstances
}

// fact names one of the facts; its text is its name in JSON.
type fact uint8

const (
	factHelpedAndProtected fact = iota + 1
	factLeadersAndManagers
	factPartnership
	factCareInadequate
	factLeadersUnaware
	factLeadersIneffective
	factNoManager26Weeks
	factRecruiting
	factManagerNotApplied12Weeks
	factManagerQualificationRequirement
	factStaffUnqualified
	factNoProspect
	factExceptionalCircumstances
	factExceptionExplained
	factQualificationLate
	factCareAdequate
	factCareGood
	factCareOutstanding
	factCareSerious
	factCareWidespread
	factCareUnsafeguarded
	factProtectionAdequate
	factProtectionGood
	factProtectionOutstanding
	factProtectionSerious
	factProtectionWidespread
	factProtectionUnsafeguarded
	factLeadershipAdequate
	factLeadershipGood
	factLeadershipOutstanding
	factWeaknessesKnown
	factWeaknessesPlanned
	factWeaknessesLessSerious
	factCapacityToAct
	endOfFacts
)

var factNames = rule.Names[fact]{What: "fact", Texts: []string{
	"", "helpedAndProtected", "leadersAndManagers", "partnership",
	"careInadequate", "leadersUnaware", "leadersIneffective",
	"noManager26Weeks", "recruiting", "managerNotApplied12Weeks",
	"managerQualificationRequirement", "staffUnqualified", "noProspect",
	"exceptionalCircumstances", "exceptionExplained", "qualificationLate",
	"care.adequate", "care.good", "care.outstanding",
	"care.serious", "care.widespread", "care.unsafeguarded",
	"protection.adequate", "protection.good", "protection.outstanding",
	"protection.serious", "protection.widespread", "protection.unsafeguarded",
	"leadership.adequate", "leadership.good", "leadership.outstanding",
	"leadership.weaknessesKnown", "leadership.weaknessesPlanned",
	"leadership.weaknessesLessSerious", "leadership.capacityToAct",
}}

// truth gives a fact of three values; unknown for a grade.
func (f *Facts) truth(x fact) rule.Truth {
	switch x {
	case factCareInadequate:
		return f.careInadequate()
	case factLeadersUnaware:
		return f.LeadersUnaware
	case factLeadersIneffective:
		return f.LeadersIneffective
	case factNoManager26Weeks:
		return f.NoManager26Weeks
	case factRecruiting:
		return f.Recruiting
	case factManagerNotApplied12Weeks:
		return f.ManagerNotApplied12Weeks
	case factManagerQualificationRequirement:
		return f.ManagerQualificationRequirement
	case factStaffUnqualified:
		return f.StaffUnqualified
	case factNoProspect:
		return f.NoProspect
	case factExceptionalCircumstances:
		return f.ExceptionalCircumstances
	case factExceptionExplained:
		return f.ExceptionExplained
	case factQualificationLate:
		return f.QualificationLate
	case factCareAdequate:
		return f.Care.Adequate
	case factCareGood:
		return f.Care.Good
	case factCareOutstanding:
		return f.Care.Outstanding
	case factCareSerious:
		return f.Care.Serious
	case factCareWidespread:
		return f.Care.Widespread
	case factCareUnsafeguarded:
		return f.Care.Unsafeguarded
	case factProtectionAdequate:
		return f.Protection.Adequate
	case factProtectionGood:
		return f.Protection.Good
	case factProtectionOutstanding:
		return f.Protection.Outstanding
	case factProtectionSerious:
		return f.Protection.Serious
	case factProtectionWidespread:
		return f.Protection.Widespread
	case factProtectionUnsafeguarded:
		return f.Protection.Unsafeguarded
	case factLeadershipAdequate:
		return f.Leadership.Adequate
	case factLeadershipGood:
		return f.Leadership.Good
	case factLeadershipOutstanding:
		return f.Leadership.Outstanding
	case factWeaknessesKnown:
		return f.Leadership.WeaknessesKnown
	case factWeaknessesPlanned:
		return f.Leadership.WeaknessesPlanned
	case factWeaknessesLessSerious:
		return f.Leadership.WeaknessesLessSerious
	case factCapacityToAct:
		return f.Leadership.CapacityToAct
	}
	return rule.Unknown
}

// gradeFact gives the grade that a fact is; zero for the others.
func (f *Facts) gradeFact(x fact) Grade {
	switch x {
	case factHelpedAndProtected:
		return f.HelpedAndProtected
	case factLeadersAndManagers:
		return f.LeadersAndManagers
	case factPartnership:
		return f.Partnership
	}
	return 0
}

func (x fact) isGrade() bool { return factHelpedAndProtected <= x && x <= factPartnership }

// String gives the fact's name in JSON.
func (x fact) String() string { return factNames.Of(x) }

// given reports whether a fact is known.
func (f *Facts) given(x fact) bool {
	if x.isGrade() {
		return f.gradeFact(x) != 0
	}
	return f.truth(x) != rule.Unknown
}

// value gives a fact as a finding shows it.
func (f *Facts) value(x fact) rule.Fact {
	if x.isGrade() {
		return rule.Fact{Name: x.String(), Value: f.gradeFact(x).String()}
	}
	return rule.Fact{Name: x.String(), Value: f.truth(x).String()}
}
