package judgement

import (
	"strings"
	"sync"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// A limit is a rule that bounds judgements when its condition holds. The
// conditions stand here; what each rule does when it holds, and how firmly, stands
// in the ledger, in the names and strengths of the parts of its version: the part
// "leaders inadequate" of strength always closes every other grade for leaders and
// managers, and one of strength usually leaves only inadequate expected.

// condition is when a limit holds. Conditions about leaders and managers come
// first, for those about the overall judgement look at what they leave.
type condition struct {
	rule rule.ID
	test test
	// when is what the names of the condition's parts begin with, where a rule
	// has more than one condition.
	when string
	// uses names the facts.
	uses []fact
	// The other fields are those of descriptors, which have no parts in the
	// ledger: the area whose evidence is looked at, the grades that are left by
	// the rule's own strength, and those that are left expected beside it.
	area          int
	leaves, hopes GradeSet
}

// test names what a condition asks of the facts. It is a number and not a function,
// for a call through a function value would copy the facts each time.
type test uint8

const (
	leadersUnaware test = iota + 1
	vacancyWithoutRecruiting
	managerNotApplied
	managerQualification
	staffUnqualified
	qualificationLate
	protectedInadequate
	leadersInadequate
	leadersOrPartnershipInadequate
	careBelowAdequate
	protectionBelowAdequate
	leadershipBelowAdequate
	careOutstanding
	protectionOutstanding
	leadershipOutstanding
	careInadequate
	careRequiresImprovement
	protectionInadequate
	protectionRequiresImprovement
	protectionBoth
	leadershipRequiresImprovement
)

var conditions = [...]condition{
	{rule: rule.JudgementLeadersUnaware, test: leadersUnaware,
		uses: []fact{factCareInadequate, factLeadersUnaware, factLeadersIneffective}},
	{rule: rule.JudgementNoManager26Weeks, test: vacancyWithoutRecruiting,
		uses: []fact{factNoManager26Weeks, factRecruiting}},
	{rule: rule.JudgementManagerNotApplied12Weeks, test: managerNotApplied,
		uses: []fact{factManagerNotApplied12Weeks}},
	{rule: rule.JudgementManagerQualification, test: managerQualification,
		uses: []fact{factManagerQualificationRequirement}},
	{rule: rule.JudgementStaffQualification, test: staffUnqualified,
		uses: []fact{factStaffUnqualified, factNoProspect}},
	{rule: rule.HistoryQualificationLimitProposed2013, test: qualificationLate,
		uses: []fact{factQualificationLate}},

	{rule: rule.JudgementLimiting, test: protectedInadequate,
		uses: []fact{factHelpedAndProtected}},
	{rule: rule.JudgementGraded, test: leadersInadequate,
		uses: []fact{factLeadersAndManagers}},
	{rule: rule.HistoryLimits2015, when: "key", test: protectedInadequate,
		uses: []fact{factHelpedAndProtected}},
	{rule: rule.HistoryLimits2015, when: "graded", test: leadersOrPartnershipInadequate,
		uses: []fact{factLeadersAndManagers, factPartnership}},
	{rule: rule.HistoryLimitsProposed2013, when: "helped and protected", test: protectedInadequate,
		uses: []fact{factHelpedAndProtected}},
	{rule: rule.HistoryLimitsProposed2013, when: "leaders or partnership", test: leadersOrPartnershipInadequate,
		uses: []fact{factLeadersAndManagers, factPartnership}},
}

// holds says whether the condition of the test is met. leaders are the grades that
// leaders and managers can have.
func (f *Facts) holds(t test, leaders GradeSet) rule.Truth {
	switch t {
	case leadersUnaware:
		return f.careInadequate().And(f.LeadersUnaware, f.LeadersIneffective)
	case vacancyWithoutRecruiting:
		return f.NoManager26Weeks.And(f.Recruiting.Not())
	case managerNotApplied:
		return f.ManagerNotApplied12Weeks
	case managerQualification:
		return f.ManagerQualificationRequirement
	case staffUnqualified:
		return f.StaffUnqualified.And(f.NoProspect)
	case qualificationLate:
		return f.QualificationLate
	case protectedInadequate:
		return f.HelpedAndProtected.is(Inadequate)
	case leadersInadequate:
		return f.leadersInadequate(leaders)
	case leadersOrPartnershipInadequate:
		return f.leadersInadequate(leaders).Or(f.Partnership.is(Inadequate))
	}
	return f.describes(t)
}

// leadersInadequate is known from the grade, and where that is not given, from the
// limits that leave no other.
func (f *Facts) leadersInadequate(leaders GradeSet) rule.Truth {
	if f.LeadersAndManagers == 0 && leaders == 1<<Inadequate {
		return rule.Yes
	}
	return f.LeadersAndManagers.is(Inadequate)
}

// The areas that have bounds.
const (
	onOverall = iota
	onProtected
	onLeaders
	boundedAreas
)

var boundedArea = [boundedAreas]Area{AreaOverall, AreaHelpedAndProtected, AreaLeadersAndManagers}

// limit is a condition with what it does under one edition.
type limit struct {
	*condition
	// permits and expects are the grades left, by area; every grade where the
	// limit does not touch the area.
	permits, expects [boundedAreas]GradeSet
	// firm and hoped are the strengths with which it does so.
	firm, hoped [boundedAreas]rule.Strength
	// reopens are the grades for leaders and managers that an exception gives
	// back.
	reopens GradeSet
	// pending is set where the rule is not in force under the edition but may have
	// come in before it ended, its first day being only known to lie between two
	// days: it is the first of these.
	pending calendar.Date
}

// effects are what the parts of the ledger's limits do: the names are its codes.
var effects = [...]struct {
	name string
	area int
	left GradeSet
}{
	{"overall inadequate", onOverall, 1 << Inadequate},
	{"overall at most requires improvement", onOverall, atMost(RequiresImprovement)},
	{"overall not better than good", onOverall, atMost(Good)},
	{"leaders inadequate", onLeaders, 1 << Inadequate},
	{"leaders at most requires improvement", onLeaders, atMost(RequiresImprovement)},
	{"leaders not better than good", onLeaders, atMost(Good)},
	{"leaders good", onLeaders, 1 << Good},
}

// editionLimits are the limits of one edition.
type editionLimits struct {
	// limits are the limits between judgements, descriptors those that look at
	// evidence. several says that a rule stands among the limits more than once.
	limits, descriptors []limit
	several             bool
}

// limitsUnder gives the limits of every edition, from the ledger. It is filled once
// and never changes after that.
var limitsUnder = sync.OnceValue(func() *[rule.Proposed2013 + 1]editionLimits {
	var all [rule.Proposed2013 + 1]editionLimits
	for e := rule.Framework2011; e.Valid(); e++ {
		under := &all[e]
		under.limits = under.read(conditions[:], e)
		several := under.several
		under.descriptors = under.read(descriptors[:], e)
		under.several = several
	}
	return &all
})

// read gives the limits that are in force under an edition, or may be.
func (u *editionLimits) read(conditions []condition, e rule.Edition) []limit {
	var limits []limit
	for i := range conditions {
		c := &conditions[i]
		v, ok := c.rule.Under(e)
		var pending calendar.Date
		if !ok && pendingUnder(c.rule, e) {
			v = laterVersion(c.rule, e)
			pending = v.NotBefore
		}
		if !ok && pending.IsZero() {
			continue
		}
		l := newLimit(c, v)
		l.pending = pending
		u.several = u.several || c.when != ""
		limits = append(limits, l)
	}
	return limits
}

// newLimit reads what a rule does from the version that is in force.
func newLimit(c *condition, v rule.Version) limit {
	l := limit{condition: c}
	for a := range boundedAreas {
		l.permits[a], l.expects[a] = everyGrade, everyGrade
	}
	if c.leaves != 0 {
		l.leave(v.Strength, c.area, c.leaves)
		l.expects[c.area] &= c.hopes
	}
	for _, p := range v.Parts {
		name := p.Name
		if when, rest, split := strings.Cut(name, ", "); split && when == c.when {
			name = rest
		}
		for _, e := range effects {
			switch {
			case e.name != name:
			case p.Exception:
				l.reopens |= e.left
			default:
				l.leave(p.Strength, e.area, e.left)
			}
		}
	}
	return l
}

// leave narrows what is permitted or what is expected, as the strength says.
func (l *limit) leave(s rule.Strength, area int, left GradeSet) {
	switch {
	case s.Binds():
		l.permits[area] &= left
		l.firm[area] = s
	case s.Expects():
		l.expects[area] &= left
		l.hoped[area] = s
	}
}

// left gives the grades that the limit leaves in an area where it holds. Where the
// exception is known to hold it takes the place of the whole sentence, what is
// likely included.
func (l *limit) left(area int, f *Facts) (permits, expects GradeSet) {
	if l.reopens != 0 && area == onLeaders && f.exceptional() == rule.Yes {
		return l.permits[area] | l.reopens, everyGrade
	}
	return l.permits[area], l.expects[area]
}

// pendingUnder reports whether a rule came in on a day that may lie in an edition
// before the one that is known to have it.
func pendingUnder(id rule.ID, e rule.Edition) bool {
	for _, v := range id.Rule().Versions {
		if !v.Withdrawn && !v.NotBefore.IsZero() && !e.Last().IsZero() &&
			!v.NotBefore.After(e.Last()) && v.From.After(e.Last()) {
			return true
		}
	}
	return false
}

// in reports whether a rule is in force under an edition.
func in(id rule.ID, e rule.Edition) bool {
	_, ok := id.Under(e)
	return ok
}
