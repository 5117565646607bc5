package peers

import (
	"fmt"
	"strings"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/common/types/traits"

	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// celRule is a limit between judgements as a person would write it in CEL: when it
// is known to hold and when it is known not to. Otherwise it is undecided.
type celRule struct {
	id           rule.ID
	holds, fails string
}

// celRules are the limits of the SCCIF of 8 September 2023, in the words of
// [judgement.Facts]. Facts and grades are numbers, for numbers are what CEL is
// fastest with.
var celRules = [...]celRule{
	{rule.JudgementLeadersUnaware,
		`(careInadequate == yes || helpedAndProtected == inadequate) && leadersUnaware == yes && leadersIneffective == yes`,
		`(careInadequate == no && helpedAndProtected != inadequate) || leadersUnaware == no || leadersIneffective == no`},
	{rule.JudgementNoManager26Weeks,
		`noManager26Weeks == yes && recruiting == no`,
		`noManager26Weeks == no || recruiting == yes`},
	{rule.JudgementManagerNotApplied12Weeks,
		`managerNotApplied12Weeks == yes`,
		`managerNotApplied12Weeks == no`},
	{rule.JudgementManagerQualification,
		`managerQualificationRequirement == yes`,
		`managerQualificationRequirement == no`},
	{rule.JudgementStaffQualification,
		`staffUnqualified == yes && noProspect == yes`,
		`staffUnqualified == no || noProspect == no`},
	{rule.JudgementLimiting,
		`helpedAndProtected == inadequate`,
		`helpedAndProtected != notGiven && helpedAndProtected != inadequate`},
	{rule.JudgementGraded,
		`leadersAndManagers == inadequate || (leadersAndManagers == notGiven && {leaders-unaware})`,
		`leadersAndManagers != notGiven && leadersAndManagers != inadequate`},
}

// celBounds are the grades that the rules leave for the two judgements that they
// bound: for leaders and managers what is permitted and what is expected, and so for
// overall. A name in braces stands for the condition of that rule.
var celBounds = [...]string{
	`{leaders-unaware} ? onlyInadequate
		: {no-manager-26-weeks} || ({staff-qualification} && exceptionalCircumstances != yes) ? atMostRequiresImprovement
		: {manager-qualification} || {staff-qualification} ? atMostGood : everyGrade`,
	`{leaders-unaware} || {no-manager-26-weeks} || {manager-not-applied-12-weeks}
			|| ({staff-qualification} && exceptionalCircumstances != yes) ? onlyInadequate
		: {manager-qualification} || {staff-qualification} ? atMostGood : everyGrade`,
	`{limiting} ? onlyInadequate : {graded} ? atMostRequiresImprovement : everyGrade`,
	`{limiting} || {graded} ? onlyInadequate : {no-manager-26-weeks} ? atMostGood : everyGrade`,
}

// celImpossible says that the facts cannot hold together, a grade that was given and
// what the rules leave for it included.
const celImpossible = `(helpedAndProtected == inadequate && careInadequate == no)
	|| (noManager26Weeks == yes && managerNotApplied12Weeks == yes)
	|| (leadersAndManagers != notGiven && leadersAndManagers != inadequate && {leaders-unaware})
	|| (leadersAndManagers >= good && ({no-manager-26-weeks} || ({staff-qualification} && exceptionalCircumstances != yes)))
	|| (leadersAndManagers == outstanding && ({manager-qualification} || {staff-qualification}))`

// celFacts are the facts that the rules ask for.
var celFacts = [...]struct {
	name  string
	value func(*judgement.Facts) int
}{
	{"helpedAndProtected", func(f *judgement.Facts) int { return int(f.HelpedAndProtected) }},
	{"leadersAndManagers", func(f *judgement.Facts) int { return int(f.LeadersAndManagers) }},
	{"careInadequate", func(f *judgement.Facts) int { return int(f.CareInadequate) }},
	{"leadersUnaware", func(f *judgement.Facts) int { return int(f.LeadersUnaware) }},
	{"leadersIneffective", func(f *judgement.Facts) int { return int(f.LeadersIneffective) }},
	{"noManager26Weeks", func(f *judgement.Facts) int { return int(f.NoManager26Weeks) }},
	{"recruiting", func(f *judgement.Facts) int { return int(f.Recruiting) }},
	{"managerNotApplied12Weeks", func(f *judgement.Facts) int { return int(f.ManagerNotApplied12Weeks) }},
	{"managerQualificationRequirement", func(f *judgement.Facts) int { return int(f.ManagerQualificationRequirement) }},
	{"staffUnqualified", func(f *judgement.Facts) int { return int(f.StaffUnqualified) }},
	{"noProspect", func(f *judgement.Facts) int { return int(f.NoProspect) }},
	{"exceptionalCircumstances", func(f *judgement.Facts) int { return int(f.ExceptionalCircumstances) }},
}

// celConstants are the names that the expressions use for numbers.
var celConstants = map[string]int{
	"no": int(rule.No), "yes": int(rule.Yes),
	"notGiven": 0, "inadequate": int(judgement.Inadequate),
	"good": int(judgement.Good), "outstanding": int(judgement.Outstanding),
	"onlyInadequate":            int(judgement.Grades(judgement.Inadequate)),
	"atMostRequiresImprovement": int(judgement.Grades(judgement.Inadequate, judgement.RequiresImprovement)),
	"atMostGood":                int(judgement.Grades(judgement.Inadequate, judgement.RequiresImprovement, judgement.Good)),
	"everyGrade":                int(judgement.Grades(judgement.Inadequate, judgement.RequiresImprovement, judgement.Good, judgement.Outstanding)),
}

// CEL decides by rules that were compiled once.
type CEL struct{ program cel.Program }

// NewCEL compiles the rules to one program, whose answer is the list of the outcomes
// of the rules, of the bounds, and of whether the facts are impossible. One program
// for each of them takes longer.
func NewCEL() (*CEL, error) {
	var options []cel.EnvOption
	for _, f := range celFacts {
		options = append(options, cel.Variable(f.name, cel.IntType))
	}
	for name, n := range celConstants {
		options = append(options, cel.Constant(name, cel.IntType, types.Int(n)))
	}
	env, err := cel.NewEnv(options...)
	if err != nil {
		return nil, err
	}
	ast, issues := env.Compile(celExpression())
	if err := issues.Err(); err != nil {
		return nil, err
	}
	program, err := env.Program(ast, cel.EvalOptions(cel.OptOptimize))
	if err != nil {
		return nil, err
	}
	return &CEL{program}, nil
}

// celExpression puts the conditions into each other's places, and all into a list.
func celExpression() string {
	var places, list []string
	in := func(s string) string { return strings.NewReplacer(places...).Replace(s) }
	for _, r := range celRules {
		holds := in(r.holds)
		list = append(list, fmt.Sprintf("(%s) ? %d : (%s) ? %d : %d", holds, rule.Applied, r.fails, rule.NotApplied, rule.Undecided))
		places = append(places, "{"+strings.TrimPrefix(r.id.String(), "judgement.")+"}", "("+holds+")")
	}
	for _, bounds := range celBounds {
		list = append(list, in(bounds))
	}
	list = append(list, in(celImpossible)+" ? 1 : 0")
	return "[" + strings.Join(list, ",\n") + "]"
}

// Variables makes facts ready for CEL, outside the time that is measured.
func Variables(f *judgement.Facts) (cel.Activation, error) {
	values := make(map[string]any, len(celFacts))
	for _, fact := range celFacts {
		values[fact.name] = types.Int(fact.value(f))
	}
	return cel.NewActivation(values)
}

// Eval decides; [ReadVerdict] reads the answer.
func (c *CEL) Eval(facts cel.Activation) (ref.Val, error) {
	answer, _, err := c.program.Eval(facts)
	return answer, err
}

// Verdict is what both engines say: how each rule stands, what is left of the two
// judgements, and whether the facts are impossible, when nothing else is said.
type Verdict struct {
	Outcomes         [len(celRules)]rule.Outcome
	Leaders, Overall judgement.Bounds
	Impossible       bool
}

// ReadVerdict reads the answer of [CEL.Eval].
func ReadVerdict(answer ref.Val) (Verdict, error) {
	list, ok := answer.(traits.Lister)
	if !ok {
		return Verdict{}, fmt.Errorf("CEL answers with %v, not a list", answer.Type())
	}
	var n [len(celRules) + len(celBounds) + 1]int64
	for i := range n {
		v, ok := list.Get(types.Int(i)).(types.Int)
		if !ok {
			return Verdict{}, fmt.Errorf("CEL answers with %v in place %d", list.Get(types.Int(i)), i)
		}
		n[i] = int64(v)
	}
	if n[len(n)-1] == 1 {
		return Verdict{Impossible: true}, nil
	}
	var v Verdict
	for i := range v.Outcomes {
		v.Outcomes[i] = rule.Outcome(n[i])
	}
	b := n[len(celRules):]
	v.Leaders = judgement.Bounds{Permitted: judgement.GradeSet(b[0]), Expected: judgement.GradeSet(b[1])}
	v.Overall = judgement.Bounds{Permitted: judgement.GradeSet(b[2]), Expected: judgement.GradeSet(b[3])}
	return v, nil
}
