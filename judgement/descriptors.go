package judgement

import "github.com/sccif/sccif-go/sccif/rule"

// The descriptors of the grades, as far as their words decide anything (SCCIF
// 2023, Evaluation criteria). They make a grade likely and close none, with one
// exception before April 2015; a grade is the best fit of the evidence, and that is
// a person's judgement.

// fitsInadequate says whether the failures fit the descriptor of inadequate: they are
// serious, widespread or both, and leave children unprotected or unsafeguarded.
func (e *Evidence) fitsInadequate() rule.Truth {
	return e.Serious.Or(e.Widespread).And(e.Unsafeguarded)
}

// notYetGood says whether what good requires is not in place. A failure that fits
// inadequate shows as much.
func (e *Evidence) notYetGood() rule.Truth {
	return e.Good.Not().Or(e.fitsInadequate())
}

// requiresImprovement: care is not yet good, and nothing serious or widespread
// leaves welfare unsafeguarded. It and inadequate exclude each other.
func (e *Evidence) requiresImprovement() rule.Truth {
	return e.Good.Not().And(e.fitsInadequate().Not())
}

// protectionRequiresImprovement: help and protection are not yet good enough, and
// no serious failure leaves children harmed or at risk. Widespread failures are not
// named, so that both descriptors can fit.
func (e *Evidence) protectionRequiresImprovement() rule.Truth {
	return e.notYetGood().And(e.Serious.And(e.Unsafeguarded).Not())
}

// requiresImprovement: good leadership is not in place, the weaknesses are known,
// and they are planned for, or less serious with the capacity to act.
func (e *LeadershipEvidence) requiresImprovement() rule.Truth {
	return e.Good.Not().And(e.WeaknessesKnown,
		e.WeaknessesPlanned.Or(e.WeaknessesLessSerious.And(e.CapacityToAct)))
}

var (
	careFacts       = []fact{factCareGood, factCareSerious, factCareWidespread, factCareUnsafeguarded}
	protectionFacts = []fact{factProtectionGood, factProtectionSerious, factProtectionWidespread,
		factProtectionUnsafeguarded}
	leadershipFacts = []fact{factLeadershipGood, factWeaknessesKnown, factWeaknessesPlanned,
		factWeaknessesLessSerious, factCapacityToAct}
)

// notGood is every grade but good.
const notGood = everyGrade &^ (1 << Good)

var descriptors = [...]condition{
	// Good asked for the descriptor of adequate too. The words close good only;
	// outstanding, which they do not name, is then not expected.
	{rule: rule.HistoryGoodCumulative2014, test: careBelowAdequate, area: onOverall,
		leaves: notGood, hopes: atMost(Good), uses: []fact{factCareAdequate}},
	{rule: rule.HistoryGoodCumulative2014, test: protectionBelowAdequate, area: onProtected,
		leaves: notGood, hopes: atMost(Good), uses: []fact{factProtectionAdequate}},
	{rule: rule.HistoryGoodCumulative2014, test: leadershipBelowAdequate, area: onLeaders,
		leaves: notGood, hopes: atMost(Good), uses: []fact{factLeadershipAdequate}},

	{rule: rule.JudgementOutstandingBuildsOnGood, test: careOutstanding, area: onOverall,
		leaves: 1 << Outstanding, hopes: everyGrade, uses: []fact{factCareGood, factCareOutstanding}},
	{rule: rule.JudgementOutstandingBuildsOnGood, test: protectionOutstanding, area: onProtected,
		leaves: 1 << Outstanding, hopes: everyGrade, uses: []fact{factProtectionGood, factProtectionOutstanding}},
	{rule: rule.JudgementOutstandingBuildsOnGood, test: leadershipOutstanding, area: onLeaders,
		leaves: 1 << Outstanding, hopes: everyGrade, uses: []fact{factLeadershipGood, factLeadershipOutstanding}},

	{rule: rule.JudgementOverallBoundary, test: careInadequate, area: onOverall,
		leaves: 1 << Inadequate, hopes: everyGrade, uses: careFacts[1:]},
	{rule: rule.JudgementOverallBoundary, test: careRequiresImprovement, area: onOverall,
		leaves: 1 << RequiresImprovement, hopes: everyGrade, uses: careFacts},

	{rule: rule.JudgementProtectedBoundary, test: protectionInadequate, area: onProtected,
		leaves: 1 << Inadequate, hopes: everyGrade, uses: protectionFacts[1:]},
	{rule: rule.JudgementProtectedBoundary, test: protectionRequiresImprovement, area: onProtected,
		leaves: 1 << RequiresImprovement, hopes: everyGrade, uses: protectionFacts},
	{rule: rule.JudgementProtectedBoundary, test: protectionBoth, area: onProtected,
		leaves: 1<<Inadequate | 1<<RequiresImprovement, hopes: everyGrade, uses: protectionFacts[1:]},

	{rule: rule.JudgementLeadersBoundary, test: leadershipRequiresImprovement, area: onLeaders,
		leaves: 1 << RequiresImprovement, hopes: everyGrade, uses: leadershipFacts},
}

// describes says whether the evidence meets the descriptors that a test asks about.
func (f *Facts) describes(t test) rule.Truth {
	care, protection, leadership := &f.Care, &f.Protection, &f.Leadership
	switch t {
	case careBelowAdequate:
		return care.Adequate.Not()
	case protectionBelowAdequate:
		return protection.Adequate.Not()
	case leadershipBelowAdequate:
		return leadership.Adequate.Not()
	case careOutstanding:
		return care.Good.And(care.Outstanding)
	case protectionOutstanding:
		return protection.Good.And(protection.Outstanding)
	case leadershipOutstanding:
		return leadership.Good.And(leadership.Outstanding)
	case careInadequate:
		return care.fitsInadequate()
	case careRequiresImprovement:
		return care.requiresImprovement()
	case protectionInadequate:
		return protection.fitsInadequate().And(protection.protectionRequiresImprovement().Not())
	case protectionRequiresImprovement:
		return protection.protectionRequiresImprovement().And(protection.fitsInadequate().Not())
	case protectionBoth:
		return protection.fitsInadequate().And(protection.protectionRequiresImprovement())
	case leadershipRequiresImprovement:
		return leadership.requiresImprovement()
	}
	return rule.Unknown
}
