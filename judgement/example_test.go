package judgement_test

import (
	"fmt"
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

func ExampleDecide() {
	d, err := judgement.Decide(judgement.Facts{
		HelpedAndProtected: judgement.Inadequate,
		LeadersAndManagers: judgement.Good,
	}, calendar.MustParseDate("2024-02-27"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Overall.Permitted)
	for r := range d.Reasons() {
		fmt.Println(r)
	}
	// Output:
	// {inadequate}
	// Helped and protected is inadequate, so the overall judgement is always inadequate (judgement.limiting; SCCIF of 8 September 2023, Judgement structure).
}

// A home has had no manager for more than 26 weeks. What leaders and managers will be
// judged is open; what is possible is not.
func ExampleDecide_vacancy() {
	d, err := judgement.Decide(judgement.Facts{
		HelpedAndProtected: judgement.Good,
		NoManager26Weeks:   rule.Yes,
		Recruiting:         rule.No,
	}, calendar.MustParseDate("2024-06-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("leaders can be", d.Leaders.Permitted, "and usually are", d.Leaders.Expected)
	fmt.Println("overall is likely one of", d.Overall.Expected)
	// Output:
	// leaders can be {inadequate, requires improvement} and usually are {inadequate}
	// overall is likely one of {inadequate, requires improvement, good}
}

// A fact that is missing leaves its rule undecided, and the answer names it.
func ExampleDecision_Findings() {
	d, err := judgement.DecideUnder(judgement.Facts{NoManager26Weeks: rule.Yes}, rule.SCCIF2023)
	if err != nil {
		fmt.Println(err)
		return
	}
	for f := range d.Findings() {
		if f.Rule == rule.JudgementNoManager26Weeks {
			fmt.Println(f.Outcome, f.Missing)
		}
	}
	// Output: undecided [recruiting]
}

// The real, published judgements of SC454294 on 29 November 2017.
func ExampleCheck() {
	found, err := judgement.Check(judgement.Judgements{
		Overall:            judgement.Outstanding,
		HelpedAndProtected: judgement.Inadequate,
		LeadersAndManagers: judgement.Outstanding,
	}, judgement.Facts{}, calendar.MustParseDate("2017-11-29"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range found {
		fmt.Println(d.Kind, d.Strength, d.Rule)
		fmt.Println(d.Message)
	}
	// Output:
	// contradiction always judgement.limiting
	// The home is judged outstanding overall; helped and protected is inadequate, so the overall judgement is always inadequate
}

// What would the proposals of 2013 have made of a home?
func ExampleCounterfactual() {
	c, err := judgement.Counterfactual(judgement.Facts{
		HelpedAndProtected: judgement.Good,
		LeadersAndManagers: judgement.Inadequate,
	}, rule.Framework2015, rule.Proposed2013)
	if err != nil {
		fmt.Println(err)
		return
	}
	for d := range c.Differences() {
		fmt.Println(d.Area, "closed:", d.Closed)
	}
	// Output: overall closed: {good, outstanding}
}

func ExampleExplain() {
	d, err := judgement.DecideUnder(judgement.Facts{
		HelpedAndProtected: judgement.Good,
		LeadersAndManagers: judgement.Inadequate,
	}, rule.SCCIF2023)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(judgement.Explain(d))
	// Output:
	// Under the SCCIF of 8 September 2023:
	// - The overall judgement: inadequate or requires improvement is permitted; inadequate is expected.
	// - Helped and protected is judged good.
	// - Leaders and managers is judged inadequate.
	//
	// Because:
	// - Leaders and managers is judged inadequate, so the overall judgement is likely inadequate and certainly no better than requires improvement (judgement.graded; SCCIF of 8 September 2023, Judgement structure).
	//
	// Notes:
	// - From 9 September 2023 on the SCCIF of 29 June 2026 may already have held; it decides the same.
}

func ExampleParseGrade() {
	g, err := judgement.ParseGrade("Requires Improvement to be good")
	fmt.Println(g, err)
	_, err = judgement.ParseGrade("Not judged")
	fmt.Println(err)
	// Output:
	// requires improvement <nil>
	// unknown name: grade "Not judged"
}

// Replacing is not equalling: a comparison across the change of 2015 is asked for.
func ExampleCompare() {
	before := judgement.Judged{Grade: judgement.Adequate, Edition: rule.Framework2014}
	after := judgement.Judged{Grade: judgement.Good, Edition: rule.Framework2015}
	_, err := judgement.Compare(before, after)
	fmt.Println(err)
	move, across, err := judgement.CompareAcross(before, after)
	fmt.Println(move, across, err)
	// Output:
	// grades of different scales: adequate of framework-2014 and good of framework-2015
	// better true <nil>
}

func ExampleDecideNewJudgement() {
	d, err := judgement.DecideNewJudgement(judgement.NewJudgementFacts{
		Confined: rule.Yes, MadeSafe: rule.Yes, LeadersActing: rule.Yes, RequirementsMet: rule.Yes,
		Discrete: rule.Yes, OtherwiseHigher: rule.Yes,
		GoodRecord: rule.Yes, LeadershipConcerns: rule.No, ProtectionConcerns: rule.No,
	}, calendar.MustParseDate("2024-10-01"))
	fmt.Println(d.May, d.Missing(), err)
	// Output: unknown [quickToRectify] <nil>
}

func ExampleRequiredEvidence() {
	evidence, err := judgement.RequiredEvidence(judgement.EvidenceHome{MultiBuilding: rule.No},
		calendar.MustParseDate("2024-02-27"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for x, applies := range evidence {
		if applies != rule.Yes {
			fmt.Println(x, applies, x.Name())
		}
	}
	// Output:
	// overall.far-from-home unknown children far from their home area
	// leaders.oversight no oversight across buildings
}

// The full inspections of children's homes of every kind in 2017-18, as published.
func ExampleProfile() {
	var p judgement.Profile
	for g, n := range map[judgement.Grade]int{
		judgement.Outstanding: 334, judgement.Good: 1365, judgement.RequiresImprovement: 366, judgement.Inadequate: 153,
	} {
		p = p.Plus(judgement.ProfileOf(slices.Values(slices.Repeat([]judgement.Grade{g}, n))))
	}
	fmt.Println(p.GoodOrBetter())
	fmt.Println(p.Share(judgement.Inadequate).Text(0))
	// Output:
	// 1699 of 2218, 76.6%
	// 7%
}

func ExampleOneAnswer() {
	q, err := judgement.OneAnswer(3, 102, 14, 3, 1) // question 7 of 2014; 3 did not answer
	fmt.Println(q.Base, q.Percentages(0), err)
	// Output: 120 [85 12 3 1] <nil>
}
