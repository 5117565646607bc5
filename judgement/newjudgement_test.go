package judgement_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// TestEveryNewJudgement: all ten conditions are needed, two of them as the absence of
// concerns; 59,049 combinations.
func TestEveryNewJudgement(t *testing.T) {
	names := []string{"confined", "madeSafe", "leadersActing", "requirementsMet", "discrete", "otherwiseHigher",
		"goodRecord", "leadershipConcerns", "protectionConcerns", "quickToRectify"}
	for n := range 59049 {
		var x [10]rule.Truth
		may := yes
		var unmet, missing []string
		for i, m := 0, n; i < 10; i, m = i+1, m/3 {
			x[i] = truths[m%3]
			bad := no
			if i == 7 || i == 8 {
				bad = yes
			}
			switch x[i] {
			case bad:
				may = no
				unmet = append(unmet, names[i])
			case unknown:
				if may == yes {
					may = unknown
				}
				missing = append(missing, names[i])
			}
		}
		d, err := DecideNewJudgement(NewJudgementFacts{x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7], x[8], x[9]}, date("2024-01-01"))
		if err != nil || d.May != may {
			t.Fatalf("%v: %v, %v; want %v", x, d.May, err, may)
		}
		if n%97 != 0 && n != 59048 {
			continue
		}
		assert.Equal(t, unmet, d.Unmet())
		assert.Equal(t, missing, d.Missing())
		stays := map[rule.Truth]rule.Outcome{yes: rule.NotApplied, no: rule.Applied, unknown: rule.Undecided}[may]
		assert.Equal(t, stays, d.Trace.Outcome(rule.FollowupJudgementStays))
		all := Grades(Inadequate, RequiresImprovement, Good, Outstanding)
		if may == no {
			all = Grades(Inadequate)
		}
		assert.Equal(t, all, d.Permitted)
		for f := range d.Findings() {
			assert.NotEmpty(t, f.Text)
			assert.Equal(t, f.Outcome == rule.Undecided, len(f.Missing) > 0)
		}
	}
}

func TestNewJudgementSpeaks(t *testing.T) {
	all := NewJudgementFacts{yes, yes, yes, yes, yes, yes, yes, no, no, yes}
	d, err := DecideNewJudgement(all, date("2017-04-01"))
	require.NoError(t, err)
	assert.Equal(t, yes, d.May)
	for f := range d.Findings() {
		if f.Rule == rule.FollowupJudgementStays {
			assert.Equal(t, "The conditions for a new judgement are all met, so the inadequate judgement need not stand", f.Text)
		}
	}
	all.RequirementsMet, all.ProtectionConcerns = no, yes
	d, err = DecideNewJudgement(all, date("2024-01-01"))
	require.NoError(t, err)
	var texts []string
	for f := range d.Findings() {
		texts = append(texts, f.Outcome.String()+": "+f.String())
	}
	assert.Equal(t, []string{
		"not applied: The conditions for a new judgement are not all met (requirementsMet, protectionConcerns) " +
			"(judgement.monitoring-new-judgement; SCCIF of 8 September 2023, Subsequent inspection activity).",
		"applied: The conditions for a new judgement are not all met (requirementsMet, protectionConcerns), so the inadequate " +
			"judgement stands and the monitoring report is published with it " +
			"(followup.judgement-stays; SCCIF of 8 September 2023, Subsequent inspection activity).",
	}, texts)
	for range d.Findings() {
		break
	}
	for _, on := range []string{"2017-03-31", "2011-03-31"} {
		_, err = DecideNewJudgement(all, date(on))
		require.ErrorIs(t, err, rule.ErrNotCovered)
	}
	_, err = DecideNewJudgement(NewJudgementFacts{QuickToRectify: 4}, date("2024-01-01"))
	require.ErrorIs(t, err, rule.ErrUnknown)
	assert.ErrorContains(t, err, "quickToRectify 4")
}

func TestProvisionalChange(t *testing.T) {
	was, is := Judgements{Overall: Good, HelpedAndProtected: Good, LeadersAndManagers: Good},
		Judgements{Overall: RequiresImprovement, HelpedAndProtected: Good, LeadersAndManagers: Good}
	changed := func(told, draft string, reasons rule.Truth) ProvisionalChange {
		c := ProvisionalChange{Provisional: was, Final: is, Reasons: reasons}
		if told != "" {
			c.Told = date(told)
		}
		if draft != "" {
			c.DraftReceived = date(draft)
		}
		return c
	}
	contradiction := brief{Contradiction, 0, rule.JudgementProvisionalChange, rule.None, rule.Must}
	incomplete := brief{Incomplete, 0, rule.JudgementProvisionalChange, rule.None, rule.Must}
	for name, c := range map[string]struct {
		change  ProvisionalChange
		changed rule.Truth
		want    []brief
	}{
		"the day before":            {changed("2024-03-24", "2024-03-25", yes), yes, nil},
		"the same day":              {changed("2024-03-25", "2024-03-25", yes), yes, []brief{incomplete}},
		"the day after":             {changed("2024-03-26", "2024-03-25", yes), yes, []brief{contradiction}},
		"without reasons":           {changed("2024-03-24", "2024-03-25", no), yes, []brief{contradiction}},
		"reasons not known":         {changed("2024-03-24", "2024-03-25", unknown), yes, []brief{incomplete}},
		"never told":                {changed("", "2024-03-25", yes), yes, []brief{incomplete}},
		"no draft known":            {changed("2024-03-24", "", no), yes, []brief{incomplete, contradiction}},
		"unchanged":                 {ProvisionalChange{Provisional: was, Final: was, Reasons: no}, no, nil},
		"nothing known":             {ProvisionalChange{}, unknown, nil},
		"final not known":           {ProvisionalChange{Provisional: was}, unknown, nil},
		"one area missing":          {ProvisionalChange{Provisional: Judgements{Overall: Good}, Final: was}, unknown, nil},
		"nothing given at feedback": {ProvisionalChange{Final: was}, unknown, nil},
		"in partnership alone": {ProvisionalChange{Provisional: Judgements{Partnership: Good}, Final: Judgements{Partnership: Inadequate}, Reasons: yes,
			Told: date("2024-03-24"), DraftReceived: date("2024-03-25")}, yes, nil},
		"partly known, and changed": {ProvisionalChange{Provisional: Judgements{Overall: Good}, Final: is, Reasons: yes,
			Told: date("2024-03-24"), DraftReceived: date("2024-03-25")}, yes, nil},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.changed, c.change.Changed())
			found, err := c.change.Check(date("2024-02-28"))
			require.NoError(t, err)
			assert.Equal(t, c.want, briefly(found))
		})
	}
	for _, on := range []string{"2017-03-31", "2011-03-31"} {
		_, err := ProvisionalChange{}.Check(date(on))
		require.ErrorIs(t, err, rule.ErrNotCovered)
	}
}
