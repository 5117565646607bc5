package judgement_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

func TestRequiredEvidence(t *testing.T) {
	for on, want := range map[string][3]int{
		"2022-04-01": {7, 4, 11}, "2023-09-08": {7, 4, 11}, "2026-06-28": {7, 4, 11}, "2026-06-29": {10, 4, 11},
	} {
		evidence, err := RequiredEvidence(EvidenceHome{MultiBuilding: yes, FarFromHome: yes}, date(on))
		require.NoError(t, err)
		var got [3]int
		codes := make(map[string]bool)
		for x, applies := range evidence {
			assert.Equal(t, yes, applies, x)
			got[x.Judgement()-AreaOverall]++
			codes[x.String()] = true
			assert.NotEmpty(t, x.Name())
		}
		assert.Equal(t, want, got, on)
		assert.Len(t, codes, want[0]+want[1]+want[2])
		v, ok := rule.JudgementRequiredEvidence.On(date(on))
		require.True(t, ok)
		assert.Equal(t, want, [3]int{v.Figure("overall").N, v.Figure("helped and protected").N, v.Figure("leaders and managers").N})
		for range evidence {
			break
		}
	}
	// Two areas depend on the home.
	for _, several := range truths {
		for _, far := range truths {
			evidence, err := RequiredEvidence(EvidenceHome{MultiBuilding: several, FarFromHome: far}, date("2024-01-01"))
			require.NoError(t, err)
			for x, applies := range evidence {
				switch x {
				case EvidenceOversight:
					assert.Equal(t, several, applies)
				case EvidenceFarFromHome:
					assert.Equal(t, far, applies)
				default:
					assert.Equal(t, yes, applies, x)
				}
			}
		}
	}
	for _, on := range []calendar.Date{date("2022-03-31"), {}} {
		_, err := RequiredEvidence(EvidenceHome{}, on)
		require.ErrorIs(t, err, rule.ErrNotCovered)
	}
	assert.Zero(t, EvidenceArea(0).Judgement())
	assert.Zero(t, EvidenceArea(26).Judgement())
	assert.Equal(t, no, EvidenceArea(0).AppliesTo(EvidenceHome{}))
}

func TestNeverBears(t *testing.T) {
	for x, days := range map[Factor][2]string{
		SizeOfHome:            {"2017-04-01", "2030-01-01"},
		ComplexNeeds:          {"2017-04-01", "2030-01-01"},
		ValueForMoney:         {"2011-04-01", "2014-03-31"},
		ModelOfCare:           {"2017-04-01", "2030-01-01"},
		UnregisteredElsewhere: {"2017-04-01", "2030-01-01"},
		EducationHours:        {"2015-04-01", "2017-03-31"},
		BreachAlone:           {"2017-04-01", "2030-01-01"},
	} {
		for _, on := range days {
			f, ok := x.NeverBears(date(on))
			require.True(t, ok, "%v %v", x, on)
			assert.Equal(t, x.Rule(), f.Rule)
			assert.Equal(t, rule.Applied, f.Outcome)
			assert.NotEmpty(t, f.Text)
		}
		before := date(days[0]).AddDays(-1)
		_, ok := x.NeverBears(before)
		assert.False(t, ok, "%v the day before", x)
		if days[1] < "2030-01-01" {
			_, ok = x.NeverBears(date(days[1]).AddDays(1))
			assert.False(t, ok, "%v the day after", x)
		}
	}
	assert.Equal(t, rule.None, Factor(0).Rule())
	_, ok := Factor(99).NeverBears(date("2024-01-01"))
	assert.False(t, ok)
}

// The text on which the areas rest, and what the other gives for a day between two.
func TestEvidenceText(t *testing.T) {
	for day, c := range map[string]struct{ outcome, caveat, text string }{
		"2022-03-31": {"not applied", "", "are not known"},
		"2022-04-01": {"applied", "presumed to have held since 1 April 2022", "seven for overall"},
		"2023-09-08": {"applied", "", "seven for overall"},
		"2023-09-09": {"applied", "read as before the change of some day from 9 September 2023 to 29 June 2026, since which: Each judgement lists areas of required evidence: ten for overall", "seven for overall"},
		"2026-06-28": {"applied", "since which: Each judgement lists areas of required evidence: ten for overall", "seven for overall"},
		"2026-06-29": {"applied", "", "ten for overall"},
		"2026-06-30": {"applied", "", "ten for overall"},
	} {
		f := EvidenceText(date(day))
		assert.Equal(t, c.outcome, f.Outcome.String(), day)
		assert.Contains(t, f.Text, c.text, day)
		assert.Contains(t, f.Caveat(), c.caveat, day)
		assert.Equal(t, c.caveat == "", f.Caveat() == "", day)
	}
	f := EvidenceText(calendar.Date{})
	assert.Equal(t, rule.Undecided, f.Outcome)
	assert.Equal(t, []string{"on"}, f.Missing)
}
