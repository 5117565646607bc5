package judgement_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

var update = flag.Bool("update", false, "write the golden files anew; read them before they are kept")

// golden compares a text with the file of that name under testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "%s", path)
}

var explained = []struct {
	name    string
	edition rule.Edition
	facts   Facts
}{
	{"limiting", rule.SCCIF2023, Facts{HelpedAndProtected: Inadequate, LeadersAndManagers: Good}},
	{"vacancy", rule.SCCIF2023, Facts{HelpedAndProtected: Good, NoManager26Weeks: yes, Recruiting: no}},
	{"nothing-known", rule.SCCIF2026, Facts{}},
	{"presumed", rule.SCCIF2022, Facts{HelpedAndProtected: RequiresImprovement, LeadersAndManagers: Inadequate,
		NoManager26Weeks: yes, Recruiting: no}},
	{"exception", rule.SCCIF2023, Facts{HelpedAndProtected: Good, LeadersAndManagers: Good, StaffUnqualified: yes,
		NoProspect: yes, ExceptionalCircumstances: yes, NoManager26Weeks: no, ManagerQualificationRequirement: yes}},
	{"evidence", rule.SCCIF2023, Facts{LeadersAndManagers: Good,
		Protection: Evidence{Serious: no, Widespread: yes, Unsafeguarded: yes},
		Care:       Evidence{Good: yes, Outstanding: yes, Serious: no, Widespread: no}}},
	{"conflict", rule.SCCIF2023, Facts{HelpedAndProtected: Good, LeadersAndManagers: Good, NoManager26Weeks: no,
		Care: Evidence{Good: yes, Outstanding: yes, Widespread: yes, Unsafeguarded: yes}}},
	{"announced-2015", rule.Framework2015, Facts{HelpedAndProtected: Good, LeadersAndManagers: Inadequate}},
	{"framework-2014", rule.Framework2014, Facts{HelpedAndProtected: Adequate, LeadersAndManagers: Good}},
	{"framework-2011-adequate", rule.Framework2011, Facts{HelpedAndProtected: Adequate}},
	{"proposed-2013", rule.Proposed2013, Facts{HelpedAndProtected: Good, Partnership: Inadequate, QualificationLate: yes}},
}

func TestExplain(t *testing.T) {
	for _, c := range explained {
		d, err := DecideUnder(c.facts, c.edition)
		require.NoError(t, err, c.name)
		e := Explain(d)
		golden(t, "explain-"+c.name+".txt", e.String())
		raw, err := json.MarshalIndent(e, "", "  ")
		require.NoError(t, err)
		golden(t, "explain-"+c.name+".json", string(raw)+"\n")

		// The same in both: each reason of the one is a line of the other.
		for _, f := range append(e.Reasons, e.Undecided...) {
			assert.Contains(t, e.String(), "- "+f.String()+"\n")
			assert.Contains(t, string(raw), f.Rule.String())
		}
		assert.NotContains(t, e.String(), "  ")
		for line := range strings.Lines(e.String()) {
			assert.NotContains(t, line, "%!")
		}
	}
}

// A grade that is given stands beside what the rules expect of it; where they leave all
// open it stands alone.
func TestExplainGiven(t *testing.T) {
	told := func(f Facts) string {
		d, err := DecideUnder(f, rule.SCCIF2023)
		require.NoError(t, err)
		return Explain(d).String()
	}
	assert.Contains(t, told(Facts{HelpedAndProtected: Good}), "- Helped and protected is judged good.\n")
	assert.Contains(t, told(Facts{HelpedAndProtected: Good, Protection: Evidence{Serious: yes, Unsafeguarded: yes}}),
		"- Helped and protected is judged good: any grade is permitted; inadequate is expected.\n")
}

// TestSentences shows every sentence in which a decision can speak of a rule.
func TestSentences(t *testing.T) {
	e := func(good, serious, widespread, unsafeguarded rule.Truth) Evidence {
		return Evidence{Adequate: good, Good: good, Outstanding: good, Serious: serious, Widespread: widespread, Unsafeguarded: unsafeguarded}
	}
	var b strings.Builder
	seen := make(map[string]bool)
	for _, c := range []struct {
		edition rule.Edition
		facts   Facts
	}{
		{rule.SCCIF2023, Facts{}},
		{rule.SCCIF2023, Facts{HelpedAndProtected: Inadequate, LeadersAndManagers: Inadequate}},
		{rule.SCCIF2023, Facts{HelpedAndProtected: Good, LeadersAndManagers: Outstanding}},
		{rule.SCCIF2023, Facts{CareInadequate: yes, LeadersUnaware: yes, LeadersIneffective: yes}},
		{rule.SCCIF2023, Facts{CareInadequate: no, NoManager26Weeks: no, ManagerNotApplied12Weeks: no,
			ManagerQualificationRequirement: no, StaffUnqualified: no}},
		{rule.SCCIF2023, Facts{NoManager26Weeks: yes, Recruiting: no, ManagerQualificationRequirement: yes,
			StaffUnqualified: yes, NoProspect: yes}},
		{rule.SCCIF2023, Facts{ManagerNotApplied12Weeks: yes, StaffUnqualified: yes, NoProspect: yes, ExceptionalCircumstances: no}},
		{rule.SCCIF2023, Facts{StaffUnqualified: yes, NoProspect: yes, ExceptionalCircumstances: yes}},
		{rule.SCCIF2022, Facts{NoManager26Weeks: yes, Recruiting: no}},
		{rule.SCCIF2023, Facts{Care: e(no, no, no, no), Protection: e(no, no, no, no),
			Leadership: LeadershipEvidence{Good: no, WeaknessesKnown: yes, WeaknessesPlanned: yes}}},
		{rule.SCCIF2023, Facts{Care: e(no, yes, no, yes), Protection: e(no, no, yes, yes),
			Leadership: LeadershipEvidence{Good: yes, Outstanding: yes}}},
		{rule.SCCIF2023, Facts{Care: e(yes, no, no, no), Protection: e(yes, yes, yes, yes)}},
		{rule.SCCIF2023, Facts{Care: Evidence{Good: no}}},
		{rule.Framework2014, Facts{Care: e(no, no, no, no)}},
		{rule.Framework2014, Facts{Care: e(yes, no, no, no)}},
		{rule.Framework2014, Facts{Care: Evidence{Good: yes}}},
		{rule.Framework2011, Facts{}},
		{rule.Framework2015, Facts{}},
		{rule.Framework2015, Facts{HelpedAndProtected: Good, LeadersAndManagers: Good, Partnership: Good}},
		{rule.Framework2015, Facts{HelpedAndProtected: Inadequate, LeadersAndManagers: Inadequate, Partnership: Inadequate}},
		{rule.Framework2015, Facts{Partnership: Inadequate}},
		{rule.Proposed2013, Facts{}},
		{rule.Proposed2013, Facts{HelpedAndProtected: Inadequate, LeadersAndManagers: Inadequate, QualificationLate: yes}},
		{rule.Proposed2013, Facts{HelpedAndProtected: Good, LeadersAndManagers: Good, Partnership: Good, QualificationLate: no}},
	} {
		d, err := DecideUnder(c.facts, c.edition)
		require.NoError(t, err)
		for f := range d.Findings() {
			line := fmt.Sprintf("%v: %v\n", f.Outcome, f)
			if !seen[line] {
				b.WriteString(line)
			}
			seen[line] = true
			assert.Equal(t, d.Trace.Outcome(f.Rule), f.Outcome)
			assert.Equal(t, f.Outcome == rule.Undecided && !strings.Contains(f.Text, "came in between"), len(f.Missing) > 0, f)
			assert.NotEmpty(t, f.Text)
			assert.NotEmpty(t, f.Section)
		}
	}
	golden(t, "sentences.txt", b.String())
}

// TestReasons: what is left out, and what is shown of the facts.
func TestReasons(t *testing.T) {
	ids := func(f Facts) (all []string) {
		d, err := DecideUnder(f, rule.SCCIF2023)
		require.NoError(t, err)
		for r := range d.Reasons() {
			all = append(all, r.Rule.String()+" "+r.Outcome.String())
		}
		return all
	}
	// All that is undecided is about leaders, whose grade is given, but for what the
	// line about 26 weeks says of overall.
	assert.Equal(t, []string{"judgement.no-manager-26-weeks undecided"},
		ids(Facts{HelpedAndProtected: Good, LeadersAndManagers: Good}))
	// Inadequate leaders leave nothing of that open.
	assert.Equal(t, []string{"judgement.graded applied"}, ids(Facts{HelpedAndProtected: Good, LeadersAndManagers: Inadequate}))
	// An undecided rule that could close nothing more is left out: leaders can only be
	// inadequate already.
	assert.Equal(t, []string{"judgement.limiting applied", "judgement.graded applied", "judgement.leaders-unaware applied"},
		ids(Facts{HelpedAndProtected: Inadequate, LeadersUnaware: yes, LeadersIneffective: yes}))

	d, err := DecideUnder(Facts{NoManager26Weeks: yes, StaffUnqualified: yes, NoProspect: yes, ExceptionalCircumstances: no}, rule.SCCIF2023)
	require.NoError(t, err)
	found := make(map[rule.ID]rule.Finding)
	for f := range d.Findings() {
		found[f.Rule] = f
	}
	vacancy := found[rule.JudgementNoManager26Weeks]
	assert.Equal(t, []rule.Fact{{Name: "noManager26Weeks", Value: "yes"}}, vacancy.Facts)
	assert.Equal(t, []string{"recruiting"}, vacancy.Missing)
	assert.Equal(t, []rule.Fact{{Name: "staffUnqualified", Value: "yes"}, {Name: "noProspect", Value: "yes"},
		{Name: "exceptionalCircumstances", Value: "no"}}, found[rule.JudgementStaffQualification].Facts)

	for range d.Reasons() {
		break
	}
	for range d.Findings() {
		break
	}
	d, err = DecideUnder(Facts{}, rule.SCCIF2023)
	require.NoError(t, err)
	for range d.Reasons() {
		break
	}
	// A decision that was not made has nothing to say, and says it.
	for range (Decision{}).Reasons() {
		t.Fatal("no reasons")
	}
	assert.NotPanics(t, func() { _ = Explain(Decision{}).String() })
	broken := Decision{Edition: 99, Trace: d.Trace}
	assert.NotPanics(t, func() {
		_ = Explain(broken).String()
		for range broken.Findings() {
		}
	})
}
