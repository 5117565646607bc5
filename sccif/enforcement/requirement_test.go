package enforcement_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/enforcement"
	"github.com/sccif/sccif-go/sccif/rule"
)

var on = calendar.MustParseDate("2024-06-01")

func date(s string) calendar.Date { return calendar.MustParseDate(s) }

// part finds the finding about a part of a rule.
func part(t *testing.T, findings []rule.Verdict, id rule.ID, name string) rule.Verdict {
	t.Helper()
	for _, f := range findings {
		if f.Rule == id && f.Part == name {
			return f
		}
	}
	require.Failf(t, "no finding", "%v %q", id, name)
	return rule.Verdict{}
}

func complete() enforcement.Requirement {
	return enforcement.Requirement{
		Regulation: "regulation 12(2)(a)", Action: "Keep the risk assessments up to date.",
		Imposed: date("2024-05-02"), By: date("2024-06-14"), Report: date("2024-05-29"),
	}
}

func TestRequirementNamesWhatIsMissing(t *testing.T) {
	const id = rule.EnforcementRequirementContents
	for _, c := range []struct {
		name, part, missing string
		change              func(*enforcement.Requirement)
	}{
		{"no regulation", "regulation", "regulation", func(r *enforcement.Requirement) { r.Regulation = "" }},
		{"no particular regulation", "regulation", "regulation", func(r *enforcement.Requirement) { r.Regulation = "the regulations" }},
		{"blank action", "action", "action", func(r *enforcement.Requirement) { r.Action = " \n" }},
		{"no date", "date", "by", func(r *enforcement.Requirement) { r.By = calendar.Date{} }},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := complete()
			findings, err := r.Check(on, "Main house")
			require.NoError(t, err)
			assert.Equal(t, rule.Yes, part(t, findings, id, c.part).Kept)

			c.change(&r)
			findings, err = r.Check(on, "Main house")
			require.NoError(t, err)
			f := part(t, findings, id, c.part)
			assert.True(t, f.Departs())
			assert.Equal(t, rule.Applied, f.Outcome)
			assert.Equal(t, rule.Guidance, f.Strength)
			assert.Equal(t, []string{c.missing}, f.Missing)
			departures := 0
			for _, f := range findings {
				if f.Departs() {
					departures++
				}
			}
			assert.Equal(t, 1, departures)
		})
	}
}

func TestBracketRule(t *testing.T) {
	home := []string{"Main house", "Annexe", "North Annexe"}
	some := func(names ...string) enforcement.Coverage { return enforcement.Coverage{Buildings: names} }
	all := enforcement.Coverage{AllBuildings: rule.Yes}
	for _, c := range []struct {
		name     string
		home     []string
		coverage enforcement.Coverage
		text     string
		kept     rule.Truth
		missing  []string
	}{
		{"buildings of the home not known", nil, all, "Do it.", rule.Unknown, []string{"home"}},
		{"not said which", home, some(), "Do it.", rule.No, []string{"buildings"}},
		{"all, no brackets", home, all, "Do it.", rule.Yes, nil},
		{"all, no text yet", home, all, "", rule.Yes, nil},
		{"all, by name", home, some("annexe", "MAIN  HOUSE", "North Annexe"), "Do it.", rule.Yes, nil},
		{"all, and all in brackets", home, all, "Do it (Main house, Annexe and North Annexe).", rule.Yes, nil},
		{"all, but one in brackets", home, all, "Do it (Annexe).", rule.No, []string{"text"}},
		{"one, no text yet", home, some("Annexe"), "", rule.Unknown, []string{"text"}},
		{"one, in brackets", home, some("Annexe"), "Do it. (Annexe)", rule.Yes, nil},
		{"one, in other case and spacing", home, some("Main house"), "Do it (main\n House).", rule.Yes, nil},
		{"beside the regulation", home, some("Annexe"), "Do it (Annexe) (Regulation 12 (1)(2)(a))", rule.Yes, nil},
		{"before the regulation's", home, some("Annexe"), "Do it (regulation 12(1)) (Annexe)", rule.Yes, nil},
		{"brackets, but not after the text", home, some("Annexe"), "Do it (Annexe) by Monday", rule.No, []string{"text"}},
		{"no brackets", home, some("Annexe"), "Do it in the Annexe.", rule.No, []string{"text"}},
		{"one of two", home, some("Annexe", "Main house"), "Do it (Annexe)", rule.No, []string{"text"}},
		{"another", home, some("Annexe"), "Do it (Main house)", rule.No, []string{"text"}},
		{"a longer name is not the shorter", home, some("Annexe"), "Do it (North Annexe)", rule.No, []string{"text"}},
		{"the longer name", home, some("North Annexe"), "Do it (North Annexe)", rule.Yes, nil},
		{"part of a word", home, some("Annexe"), "Do it (Annexes)", rule.No, []string{"text"}},
		{"brackets never closed", home, some("Annexe"), "Do it (Annexe", rule.No, []string{"text"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := complete()
			r.Coverage, r.Text = c.coverage, c.text
			findings, err := r.Check(on, c.home...)
			require.NoError(t, err)
			f := part(t, findings, rule.EnforcementRequirementContents, "building")
			assert.Equal(t, c.kept, f.Kept)
			assert.Equal(t, c.missing, f.Missing)
			assert.Equal(t, rule.Must, f.Strength)

			rec := enforcement.Recommendation{Coverage: c.coverage, Text: c.text}
			findings, err = rec.Check(on, c.home...)
			require.NoError(t, err)
			assert.Equal(t, c.kept, part(t, findings, rule.EnforcementRecommendationContents, "building").Kept)
		})
	}

	t.Run("one building", func(t *testing.T) {
		findings, err := complete().Check(on, "Main house")
		require.NoError(t, err)
		f := part(t, findings, rule.EnforcementRequirementContents, "building")
		assert.Equal(t, rule.NotApplied, f.Outcome)
	})
	t.Run("only since homes may have several buildings", func(t *testing.T) {
		for day, want := range map[string]int{"2022-03-31": 4, "2022-04-01": 5} {
			findings, err := complete().Check(date(day), home...)
			require.NoError(t, err)
			assert.Len(t, findings, want, day)
		}
	})
	t.Run("written by Brackets", func(t *testing.T) {
		c := some("Annexe", "North Annexe")
		assert.Equal(t, "Do it. (Annexe, North Annexe)", c.Brackets("Do it. "))
		assert.Equal(t, "Do it.", all.Brackets("Do it."))
		assert.Equal(t, "Do it.", some().Brackets("Do it."))
		r := complete()
		r.Coverage, r.Text = c, c.Brackets("Do it.")
		findings, err := r.Check(on, home...)
		require.NoError(t, err)
		assert.Equal(t, rule.Yes, part(t, findings, rule.EnforcementRequirementContents, "building").Kept)
	})
}

func TestCoverageIsRefused(t *testing.T) {
	home := []string{"Main house", "Annexe"}
	for name, c := range map[string]struct {
		home     []string
		coverage enforcement.Coverage
		err      error
		says     string
	}{
		"no building of the home": {home, enforcement.Coverage{Buildings: []string{"Annexe", "Elm"}}, enforcement.ErrBuilding, "buildings[1]"},
		"empty name":              {home, enforcement.Coverage{Buildings: []string{" "}}, enforcement.ErrBuilding, "buildings[0]"},
		"empty name of the home":  {[]string{"A", ""}, enforcement.Coverage{}, enforcement.ErrBuilding, "home[1]"},
		"all and one":             {home, enforcement.Coverage{AllBuildings: rule.Yes, Buildings: []string{"Annexe"}}, judgement.ErrImpossible, "1 of 2"},
		"not all and both":        {home, enforcement.Coverage{AllBuildings: rule.No, Buildings: home}, judgement.ErrImpossible, "2 of 2"},
	} {
		r := complete()
		r.Coverage = c.coverage
		_, err := r.Check(on, c.home...)
		require.ErrorIs(t, err, c.err, name)
		assert.ErrorContains(t, err, c.says, name)
		assert.NotContains(t, err.Error(), "Elm", "an error names no building")
		_, err = enforcement.Recommendation{Coverage: c.coverage}.Check(on, c.home...)
		assert.ErrorIs(t, err, c.err, name)
	}
}

func TestDueBeforeTheReport(t *testing.T) {
	const id = rule.EnforcementRequirementBeforeReport
	for _, c := range []struct {
		by      string
		given   rule.Truth
		before  rule.Truth
		outcome rule.Outcome
		kept    rule.Truth
	}{
		{"2024-05-28", rule.Yes, rule.Yes, rule.Applied, rule.Yes}, // the day before it arrives
		{"2024-05-28", rule.No, rule.Yes, rule.Applied, rule.No},
		{"2024-05-28", rule.Unknown, rule.Yes, rule.Undecided, rule.Unknown},
		{"2024-05-29", rule.No, rule.No, rule.NotApplied, rule.Unknown}, // the day
		{"2024-05-30", rule.No, rule.No, rule.NotApplied, rule.Unknown}, // the day after
	} {
		r := complete()
		r.By, r.GivenAtFeedback = date(c.by), c.given
		assert.Equal(t, c.before, r.BeforeReport())
		findings, err := r.Check(on, "Main house")
		require.NoError(t, err)
		f := part(t, findings, id, "")
		assert.Equal(t, c.outcome, f.Outcome, "%s %v", c.by, c.given)
		assert.Equal(t, c.kept, f.Kept)
	}
	r := complete()
	r.By, r.Report = calendar.Date{}, calendar.Date{}
	findings, err := r.Check(on, "Main house")
	require.NoError(t, err)
	assert.Equal(t, []string{"by", "report"}, part(t, findings, id, "").Missing)
}

func TestRequirementDayBeforeImposing(t *testing.T) {
	r := complete()
	r.By = r.Imposed
	_, err := r.Check(on, "Main house")
	require.NoError(t, err)
	r.By = r.Imposed.AddDays(-1)
	_, err = r.Check(on, "Main house")
	require.ErrorIs(t, err, judgement.ErrImpossible)
	_, err = r.FollowUp(enforcement.Progress{}, on)
	require.ErrorIs(t, err, judgement.ErrImpossible)
}

// The rules are known from 1 April 2017 on.
func TestDaysThatAreNotCovered(t *testing.T) {
	before, first := date("2017-03-31"), date("2017-04-01")
	for name, ask := range map[string]func(calendar.Date) error{
		"requirement":    func(d calendar.Date) error { _, err := complete().Check(d, "A"); return err },
		"recommendation": func(d calendar.Date) error { _, err := enforcement.Recommendation{}.Check(d, "A"); return err },
		"matter":         func(d calendar.Date) error { _, err := enforcement.Matter{}.Decide(d); return err },
		"grounds":        func(d calendar.Date) error { _, err := enforcement.Grounds{}.Check(d); return err },
		"notice":         func(d calendar.Date) error { _, err := enforcement.Notice{}.Check(d); return err },
		"notice followed up": func(d calendar.Date) error {
			_, err := enforcement.Notice{}.FollowUp(enforcement.Compliance{}, d)
			return err
		},
		"requirement followed up": func(d calendar.Date) error {
			_, err := enforcement.Requirement{}.FollowUp(enforcement.Progress{}, d)
			return err
		},
		"recommendation followed up": func(d calendar.Date) error {
			_, err := enforcement.Recommendation{}.FollowUp(rule.No, d)
			return err
		},
	} {
		assert.ErrorIs(t, ask(before), rule.ErrNotCovered, name)
		assert.ErrorIs(t, ask(calendar.Date{}), rule.ErrNotCovered, name)
		assert.NoError(t, ask(first), name)
	}
}

func TestRecommendationContents(t *testing.T) {
	const id = rule.EnforcementRecommendationContents
	type parts struct{ guide, place, other rule.Outcome }
	for name, c := range map[string]struct {
		r            enforcement.Recommendation
		outcomes     parts
		guide, place rule.Truth
		missing      []string
	}{
		"nothing": {enforcement.Recommendation{}, parts{rule.Applied, rule.Applied, rule.NotApplied}, rule.No, rule.No, []string{"page", "paragraph"}},
		"the Guide": {enforcement.Recommendation{Summary: "x", Page: 15, Paragraph: "3.12"},
			parts{rule.Applied, rule.Applied, rule.NotApplied}, rule.Yes, rule.Yes, nil},
		"no page":      {enforcement.Recommendation{Summary: "x", Paragraph: "3.12"}, parts{rule.Applied, rule.Applied, rule.NotApplied}, rule.Yes, rule.No, []string{"page"}},
		"no paragraph": {enforcement.Recommendation{Summary: "x", Page: 15}, parts{rule.Applied, rule.Applied, rule.NotApplied}, rule.Yes, rule.No, []string{"paragraph"}},
		"other guidance": {enforcement.Recommendation{OtherGuidance: "Working together"},
			parts{rule.NotApplied, rule.NotApplied, rule.Applied}, rule.Unknown, rule.Unknown, nil},
		"both, the Guide in part": {enforcement.Recommendation{OtherGuidance: "Working together", Page: 15},
			parts{rule.Applied, rule.Applied, rule.Applied}, rule.No, rule.No, []string{"paragraph"}},
	} {
		findings, err := c.r.Check(on, "Main house")
		require.NoError(t, err, name)
		guide, place, other := part(t, findings, id, "guide"), part(t, findings, id, "place"), part(t, findings, id, "other guidance")
		assert.Equal(t, c.outcomes, parts{guide.Outcome, place.Outcome, other.Outcome}, name)
		assert.Equal(t, c.guide, guide.Kept, name)
		assert.Equal(t, c.place, place.Kept, name)
		assert.Equal(t, c.missing, place.Missing, name)
		assert.Equal(t, rule.Guidance, place.Strength, name)
		assert.Equal(t, rule.May, other.Strength, name)
	}
}

func TestFindingSaysItsPlace(t *testing.T) {
	r := complete()
	r.Regulation, r.Action = "", "Zoë Marsh must not sleep in the hall."
	findings, err := r.Check(on, "Main house")
	require.NoError(t, err)
	f := part(t, findings, rule.EnforcementRequirementContents, "regulation")
	assert.Equal(t, "Not kept (guidance): The regulation that was breached (missing: regulation) "+
		"(enforcement.requirement-contents; SCCIF of 8 September 2023, Requirements).", f.String())
	text, err := json.Marshal(findings)
	require.NoError(t, err)
	assert.NotContains(t, string(text), "Marsh")
	text, err = json.Marshal(f)
	require.NoError(t, err)
	assert.JSONEq(t, `{"id": "enforcement.requirement-contents", "part": "regulation", "outcome": "applied", "kept": false,
		"strength": "guidance", "edition": "sccif-2023", "basis": "stated", "source": "sccif-2023", "section": "Requirements",
		"from": "2023-09-08", "missing": ["regulation"], "because": "Not kept (guidance): The regulation that was breached"}`,
		withoutPending(t, text))
}

// withoutPending leaves out the day from which the rule can have changed.
func withoutPending(t *testing.T, text []byte) string {
	t.Helper()
	var m map[string]any
	require.NoError(t, json.Unmarshal(text, &m))
	delete(m, "pending")
	out, err := json.Marshal(m)
	require.NoError(t, err)
	return string(out)
}

func TestRecordsTravelAsJSON(t *testing.T) {
	r := complete()
	r.ID, r.Text, r.GivenAtFeedback = "R1", "Do it (Annexe)", rule.No
	r.Coverage = enforcement.Coverage{AllBuildings: rule.No, Buildings: []string{"Annexe"}}
	text, err := json.Marshal(r)
	require.NoError(t, err)
	assert.JSONEq(t, `{"id": "R1", "regulation": "regulation 12(2)(a)", "action": "Keep the risk assessments up to date.",
		"imposed": "2024-05-02", "by": "2024-06-14", "text": "Do it (Annexe)", "allBuildings": false, "buildings": ["Annexe"],
		"report": "2024-05-29", "givenAtFeedback": false}`, string(text))
	var back enforcement.Requirement
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, r, back)

	var n enforcement.Notice
	require.NoError(t, json.Unmarshal([]byte(`{"id": "N1", "served": "2024-04-01", "due": "2024-05-01", "action": "x",
		"regulations": ["regulation 12"], "agreed": true, "closed": "2024-06-01"}`), &n))
	assert.Equal(t, date("2024-05-01"), n.Due)
	assert.Equal(t, date("2024-06-01"), n.Closed)
	assert.Equal(t, rule.Yes, n.Agreed)
}

func FuzzBrackets(f *testing.F) {
	f.Add("Do it (Annexe)", "Annexe", "Main house")
	f.Add("((", ")", "\xff")
	f.Add("Do it (İ)", "İ", "i̇")
	f.Fuzz(func(t *testing.T, text, a, b string) {
		r := enforcement.Requirement{Text: text, Coverage: enforcement.Coverage{Buildings: []string{a}}}
		findings, err := r.Check(on, a, b)
		if err != nil {
			require.ErrorIs(t, err, enforcement.ErrBuilding)
			return
		}
		require.NotEmpty(t, findings)
	})
}
