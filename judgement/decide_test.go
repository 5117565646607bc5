package judgement_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

var truths = [...]rule.Truth{rule.Unknown, rule.No, rule.Yes}

func date(text string) calendar.Date { return calendar.MustParseDate(text) }

func TestDecideByDay(t *testing.T) {
	f := Facts{HelpedAndProtected: Inadequate, LeadersAndManagers: Good}
	for _, c := range []struct {
		on       string
		edition  rule.Edition
		expected GradeSet
	}{
		{"2015-04-01", rule.Framework2015, Grades(Inadequate)},
		{"2017-03-31", rule.Framework2015, Grades(Inadequate)},
		{"2017-04-01", rule.SCCIF2017, Grades(Inadequate)},
		{"2023-09-07", rule.SCCIF2022, Grades(Inadequate)},
		{"2023-09-08", rule.SCCIF2023, Grades(Inadequate)},
		{"2024-02-27", rule.SCCIF2023, Grades(Inadequate)},
		{"2026-06-29", rule.SCCIF2026, Grades(Inadequate)},
		// Before April 2015 nothing is known of limits.
		{"2015-03-31", rule.Framework2014, Grades(Inadequate, Adequate, Good, Outstanding)},
		{"2014-03-31", rule.Framework2011, Grades(Inadequate, Satisfactory, Good, Outstanding)},
		{"2011-04-01", rule.Framework2011, Grades(Inadequate, Satisfactory, Good, Outstanding)},
	} {
		d, err := Decide(f, date(c.on))
		require.NoError(t, err, c.on)
		assert.Equal(t, c.edition, d.Edition, c.on)
		assert.Equal(t, c.expected, d.Overall.Expected, c.on)
	}
	_, err := Decide(f, date("2011-03-31"))
	require.ErrorIs(t, err, rule.ErrNotCovered)
	assert.ErrorContains(t, err, "2011-03-31")
	assert.ErrorContains(t, err, "2011-04-01")
	_, err = Decide(f, calendar.Date{})
	require.ErrorIs(t, err, rule.ErrNotCovered)
}

func TestDecideReadsAsInTheDesign(t *testing.T) {
	d, err := Decide(Facts{HelpedAndProtected: Inadequate, LeadersAndManagers: Good}, date("2024-02-27"))
	require.NoError(t, err)
	assert.Equal(t, Bounds{Permitted: Grades(Inadequate), Expected: Grades(Inadequate)}, d.Overall)
	var lines []string
	for r := range d.Reasons() {
		lines = append(lines, r.String())
	}
	assert.Equal(t, []string{"Helped and protected is inadequate, so the overall judgement is always inadequate " +
		"(judgement.limiting; SCCIF of 8 September 2023, Judgement structure)."}, lines)
}

// plain says the limits of the common framework over again, grade by grade, from
// its sentences and without the types of the package. Grades are 0 for not given and
// 1 to 4 from inadequate to outstanding; b26 says whether the line about 26 weeks is
// in the text.
type plain struct {
	protected, leaders                 int
	care, unaware, ineffective         rule.Truth
	noManager, recruiting, notApplied  rule.Truth
	requirement                        rule.Truth
	unqualified, noProspect, exception rule.Truth
	b26                                bool
}

type plainBounds struct{ permitted, expected [5]bool }

const yes, no, unknown = rule.Yes, rule.No, rule.Unknown

// vacancy: no manager after 26 weeks and little or no evidence of recruiting.
func (p plain) vacancy() bool { return p.b26 && p.noManager == yes && p.recruiting == no }

func (p plain) protectionInadequate() bool { return p.care == yes || p.protected == 1 }

func (p plain) unawareLeaders() bool {
	return p.protectionInadequate() && p.unaware == yes && p.ineffective == yes
}

func (p plain) hardlyQualified() bool { return p.unqualified == yes && p.noProspect == yes }

func (p plain) leadersBounds() (b plainBounds) {
	usuallyInadequate := p.vacancy() || p.notApplied == yes || p.hardlyQualified() && p.exception != yes
	for g := 1; g <= 4; g++ {
		switch {
		case p.unawareLeaders() && g > 1: // will be judged inadequate
		case p.vacancy() && g > 2: // never more than requires improvement
		case p.hardlyQualified() && g > 2 && !(g == 3 && p.exception == yes):
		case p.requirement == yes && g == 4: // cannot be outstanding
		default:
			b.permitted[g] = true
		}
		b.expected[g] = b.permitted[g] && (!usuallyInadequate || g == 1)
	}
	return b
}

func (p plain) overallBounds() (b plainBounds) {
	leadersInadequate := p.leaders == 1 || p.leaders == 0 && p.unawareLeaders()
	for g := 1; g <= 4; g++ {
		b.permitted[g] = true
		if p.protected == 1 && g != 1 { // always inadequate
			b.permitted[g] = false
		}
		if leadersInadequate && g > 2 { // certainly no more than requires improvement
			b.permitted[g] = false
		}
		b.expected[g] = b.permitted[g]
		if leadersInadequate && g != 1 { // likely inadequate
			b.expected[g] = false
		}
		if p.vacancy() && g == 4 { // unlikely to be better than good
			b.expected[g] = false
		}
	}
	return b
}

// contradictory says whether the facts contradict each other, whatever was judged.
func (p plain) contradictory() bool {
	return p.protected == 1 && p.care == no || p.noManager == yes && p.notApplied == yes
}

// impossible says whether they do, or rule out the grade of leaders and managers.
func (p plain) impossible() bool {
	return p.contradictory() || p.leaders != 0 && !p.leadersBounds().permitted[p.leaders]
}

func (p plain) outcome(id rule.ID) rule.Outcome {
	grade := func(g int) rule.Outcome {
		return map[bool]rule.Outcome{true: rule.Applied, false: rule.NotApplied}[g == 1]
	}
	all := func(facts ...rule.Truth) rule.Outcome {
		switch {
		case slices.Contains(facts, no):
			return rule.NotApplied
		case slices.Contains(facts, unknown):
			return rule.Undecided
		}
		return rule.Applied
	}
	recruitingNot := [...]rule.Truth{unknown: unknown, no: yes, yes: no}[p.recruiting]
	switch id {
	case rule.JudgementLimiting:
		if p.protected != 0 {
			return grade(p.protected)
		}
	case rule.JudgementGraded:
		if p.leaders != 0 {
			return grade(p.leaders)
		}
		if p.unawareLeaders() {
			return rule.Applied
		}
	case rule.JudgementLeadersUnaware:
		care := p.care
		if p.protected == 1 {
			care = yes
		}
		return all(care, p.unaware, p.ineffective)
	case rule.JudgementNoManager26Weeks:
		return all(p.noManager, recruitingNot)
	case rule.JudgementManagerNotApplied12Weeks:
		return all(p.notApplied)
	case rule.JudgementManagerQualification:
		return all(p.requirement)
	case rule.JudgementStaffQualification:
		return all(p.unqualified, p.noProspect)
	}
	return rule.Undecided
}

var fourPoints = [...]Grade{0, Inadequate, RequiresImprovement, Good, Outstanding}

func (b plainBounds) bounds() (s Bounds) {
	for g := 1; g <= 4; g++ {
		if b.permitted[g] {
			s.Permitted |= Grades(fourPoints[g])
		}
		if b.expected[g] {
			s.Expected |= Grades(fourPoints[g])
		}
	}
	return s
}

// everyPlain yields every combination: 5 grades each and ten facts of three values,
// 1,476,225 in all.
func everyPlain(yield func(plain) bool) {
	for n := range 5 * 5 * 59049 {
		p := plain{protected: n % 5, leaders: n / 5 % 5}
		m := n / 25
		for _, x := range [...]*rule.Truth{&p.care, &p.unaware, &p.ineffective, &p.noManager, &p.recruiting,
			&p.notApplied, &p.requirement, &p.unqualified, &p.noProspect, &p.exception} {
			*x = truths[m%3]
			m /= 3
		}
		if !yield(p) {
			return
		}
	}
}

func (p plain) facts() Facts {
	return Facts{
		HelpedAndProtected: fourPoints[p.protected], LeadersAndManagers: fourPoints[p.leaders],
		CareInadequate: p.care, LeadersUnaware: p.unaware, LeadersIneffective: p.ineffective,
		NoManager26Weeks: p.noManager, Recruiting: p.recruiting, ManagerNotApplied12Weeks: p.notApplied,
		ManagerQualificationRequirement: p.requirement,
		StaffUnqualified:                p.unqualified, NoProspect: p.noProspect, ExceptionalCircumstances: p.exception,
	}
}

var plainRules = [...]rule.ID{
	rule.JudgementLimiting, rule.JudgementGraded, rule.JudgementLeadersUnaware, rule.JudgementNoManager26Weeks,
	rule.JudgementManagerNotApplied12Weeks, rule.JudgementManagerQualification, rule.JudgementStaffQualification,
}

// TestEveryCombination compares Decide, and Derive where Decide refuses, with the plain
// statement on every combination of facts, under every edition of the common framework.
func TestEveryCombination(t *testing.T) {
	for e := rule.SCCIF2017; e <= rule.SCCIF2026; e++ {
		t.Run(e.String(), func(t *testing.T) {
			t.Parallel()
			seen, refused := 0, 0
			for p := range everyPlain {
				p.b26 = e >= rule.SCCIF2023
				seen++
				if (raced || testing.Short()) && seen%31 != 0 { // a share that meets every value of every fact
					continue
				}
				d, err := DecideUnder(p.facts(), e)
				if p.impossible() {
					refused++
					if !errors.Is(err, ErrImpossible) {
						t.Fatalf("%+v: want %v, got %v", p, ErrImpossible, err)
					}
					// What was judged has bounds all the same.
					d, err = DeriveUnder(p.facts(), e)
					if p.contradictory() {
						if !errors.Is(err, ErrImpossible) {
							t.Fatalf("%+v: want %v, got %v", p, ErrImpossible, err)
						}
						continue
					}
				}
				if err != nil {
					t.Fatalf("%+v: %v", p, err)
				}
				if want := p.overallBounds().bounds(); d.Overall != want {
					t.Fatalf("%+v: overall %v, want %v", p, d.Overall, want)
				}
				if want := p.leadersBounds().bounds(); d.Leaders != want {
					t.Fatalf("%+v: leaders %v, want %v", p, d.Leaders, want)
				}
				if all := Grades(fourPoints[1:]...); d.HelpedAndProtected != (Bounds{all, all}) {
					t.Fatalf("%+v: helped and protected %v", p, d.HelpedAndProtected)
				}
				for _, id := range plainRules {
					want := p.outcome(id)
					if id == rule.JudgementNoManager26Weeks && !p.b26 {
						// Whether the line was in the text of 2022 is not known.
						if want != rule.Applied || e != rule.SCCIF2022 {
							want = 0
						} else {
							want = rule.Undecided
						}
					}
					if got := d.Trace.Outcome(id); got != want {
						t.Fatalf("%+v: %v %v, want %v", p, id, got, want)
					}
				}
			}
			assert.Equal(t, 1476225, seen)
			assert.NotZero(t, refused)
		})
	}
}
