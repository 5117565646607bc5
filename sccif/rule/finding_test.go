package rule

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
)

func TestFindingOn(t *testing.T) {
	f := FindingOn(TimelineDraft18, date("2024-06-01"), Applied, "The draft is due on 25 March 2024")
	assert.Equal(t, Finding{
		Rule: TimelineDraft18, Outcome: Applied, Strength: Always, Edition: SCCIF2023, Basis: Stated,
		Source: SourceSCCIF2023, Section: "Timeframe; quality assurance", From: date("2023-09-08"),
		Text: "The draft is due on 25 March 2024",
	}, f)
	assert.Equal(t, "timeline.draft-18; SCCIF of 8 September 2023, Timeframe; quality assurance", f.Citation())
	assert.Equal(t, "The draft is due on 25 March 2024 (timeline.draft-18; SCCIF of 8 September 2023, Timeframe; quality assurance).", f.String())

	v, ok := TimelineDraft18.On(date("2024-06-01"))
	require.True(t, ok)
	assert.Equal(t, f, NewFinding(TimelineDraft18, v, Applied, f.Text))
}

func TestFindingsSayWhatIsPresumed(t *testing.T) {
	f := FindingOn(JudgementLimiting, date("2023-09-07"), NotApplied, "")
	assert.Equal(t, Presumed, f.Basis)
	assert.Contains(t, f.Citation(), "presumed to have held since 2017-04-01")
	assert.Contains(t, f.String(), "not applied (")
	f = FindingOn(JudgementLimiting, date("2023-09-08"), NotApplied, "")
	assert.NotContains(t, f.Citation(), "presumed")

	// The first day is the version's own and not that of its edition.
	f = FindingOn(HistoryReformsAsked2014, date("2014-03-01"), Applied, "")
	assert.Contains(t, f.Citation(), "since 2014-02-20")
}

func TestFindingsSayWhatMayHaveChanged(t *testing.T) {
	for d, want := range map[string]string{
		"2023-09-08": "", "2023-09-09": "2023-09-09", "2026-06-28": "2023-09-09", "2026-06-29": "",
	} {
		f := FindingOn(ScheduleNewHomeFirstHalf, date(d), Applied, "")
		assert.Equal(t, want, f.Pending.String(), d)
		if want != "" {
			assert.Contains(t, f.Citation(), "changed on some day from 2023-09-09 on")
		} else {
			assert.NotContains(t, f.Citation(), "changed")
		}
	}
}

func TestFindingsOutsideTheLedger(t *testing.T) {
	assert.Equal(t, Finding{Rule: TimelineDraft18, Outcome: Undecided}, FindingOn(TimelineDraft18, date("2011-01-01"), Undecided, ""))
	assert.Equal(t, "timeline.draft-18", FindingOn(TimelineDraft18, calendar.Date{}, Applied, "").Citation())
	assert.Equal(t, " ().", Finding{}.String())
	assert.NotPanics(t, func() { _ = FindingOn(65535, date("2024-01-01"), 200, "").String() })
}

func TestFindingAsJSON(t *testing.T) {
	f := FindingOn(JudgementNoManager26Weeks, date("2024-06-01"), Undecided, "")
	f.Missing = []string{"recruiting", "left"}
	f.Facts = []Fact{{Name: "on", Value: "2024-06-01"}}
	assert.Equal(t, "undecided (judgement.no-manager-26-weeks; SCCIF of 8 September 2023, Leaders and managers: inadequate).",
		Finding{Rule: f.Rule, Outcome: f.Outcome, Source: f.Source, Section: f.Section}.String())
	assert.Contains(t, f.String(), "(missing: recruiting, left)")
	data, err := json.Marshal(f)
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"id": "judgement.no-manager-26-weeks", "outcome": "undecided", "strength": "never",
		"edition": "sccif-2023", "basis": "stated", "source": "sccif-2023",
		"section": "Leaders and managers: inadequate", "from": "2023-09-08",
		"facts": [{"name": "on", "value": "2024-06-01"}], "missing": ["recruiting", "left"]
	}`, string(data))
	var back Finding
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, f, back)
}
