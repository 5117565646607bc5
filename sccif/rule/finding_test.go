package rule

import (
	"encoding/json"
	"slices"
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
	assert.Equal(t, "presumed to have held since 1 April 2017, which this text does not say", f.Caveat())
	assert.Equal(t, "judgement.limiting; SCCIF of 8 September 2023, Judgement structure; "+f.Caveat(), f.Citation())
	assert.Contains(t, f.String(), "not applied (")
	f = FindingOn(JudgementLimiting, date("2023-09-08"), NotApplied, "")
	assert.NotContains(t, f.Citation(), "presumed")
	assert.Empty(t, f.Caveat())

	// The first day is the version's own and not that of its edition.
	f = FindingOn(HistoryReformsAsked2014, date("2014-03-01"), Applied, "")
	assert.Contains(t, f.Citation(), "presumed to have held since 20 February 2014, which this text does not say")

	// The table of sections is not in the later text as it is held: that of 2023 goes
	// on, and a finding of today says so.
	for d, want := range map[string]string{
		"2026-06-28": "", "2026-06-29": "presumed to hold still since 29 June 2026, for the later text as held does not show it",
	} {
		for _, id := range []ID{ReportSections, ReportSectionContents} {
			f := FindingOn(id, date(d), Applied, "")
			assert.Equal(t, want, f.Caveat(), d)
			assert.Equal(t, SourceSCCIF2023, f.Source)
		}
	}
}

func TestFindingsSayWhatMayHaveChanged(t *testing.T) {
	for d, want := range map[string]string{
		"2023-09-08": "", "2023-09-09": "2023-09-09", "2026-06-28": "2023-09-09", "2026-06-29": "",
	} {
		f := FindingOn(ScheduleNewHomeFirstHalf, date(d), Applied, "")
		assert.Equal(t, want, f.Pending.String(), d)
		if want == "" {
			assert.Empty(t, f.Caveat(), d)
			assert.Empty(t, f.Otherwise, d)
			continue
		}
		assert.Equal(t, "read as before the change of some day from 9 September 2023 to 29 June 2026, since which: "+
			"A home registered from 1 April to 30 September usually has at least one inspection in the second half of that inspection year, between 1 October and 31 March", f.Caveat())
		assert.Equal(t, f.Caveat()[len(f.Caveat())-len(f.Otherwise)+1:]+".", f.Otherwise)
	}

	// A rule that may not yet have begun: by the reading taken it had not.
	f := FindingOn(JudgementNoManager26Weeks, date("2023-01-10"), NotApplied, "")
	assert.Zero(t, f.Strength)
	assert.Contains(t, f.Caveat(), "read as before the change of some day from 2 September 2022 to 8 September 2023, since which: Where no manager")
	// The other way round, where a caller takes the version itself.
	v, ok := JudgementNoManager26Weeks.Pending(date("2023-01-10"))
	require.True(t, ok)
	f = NewFinding(JudgementNoManager26Weeks, v, Undecided, "")
	f.Pending = v.NotBefore
	assert.Equal(t, "it came on some day from 2 September 2022 to 8 September 2023 and may not yet have held", f.Caveat())
	v, ok = OccupancyWhollyOrMainly.Pending(date("2020-01-10"))
	require.True(t, ok)
	f = NewFinding(OccupancyWhollyOrMainly, v, Applied, "")
	f.Pending = v.NotBefore
	assert.Equal(t, "it came on some day from 2 April 2017 to 8 September 2023 and may not yet have held; "+
		"before it: A children's home accommodates children wholly or mainly: it has more children than adults. No period is named", f.Caveat())
	// And where a caller's day is none of the ledger's.
	f = Finding{Rule: JudgementLimiting, Pending: date("2030-01-01")}
	assert.Equal(t, "may have changed on some day from 1 January 2030 on", f.Caveat())

	// A version can be presumed and its change pending.
	f = FindingOn(EnforcementRequirementContents, date("2019-01-01"), Applied, "")
	assert.Equal(t, "presumed to have held since 1 April 2017, which this text does not say", f.Caveat())
	f = FindingOn(FollowupCommissioner, date("2026-06-28"), Applied, "")
	assert.Equal(t, "The email to the Children's Commissioner is no longer in the text.", f.Otherwise)
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

func TestSentences(t *testing.T) {
	a := Finding{Rule: JudgementLimiting, Outcome: Applied, Text: "The first"}
	b := Finding{Rule: JudgementGraded, Outcome: NotApplied, Text: "The second"}
	assert.Equal(t, []string{a.String(), b.String()}, Sentences(slices.Values([]Finding{a, b})))
	assert.Contains(t, a.String(), "The first (judgement.limiting")
	assert.Equal(t, []string{}, Sentences(slices.Values([]Finding{})), "JSON has [] and not null")
}

func TestNotKnown(t *testing.T) {
	assert.Equal(t, []string{"a", "d"}, NotKnown(Unknown.Named("a"), No.Named("b"), Yes.Named("c"), Unknown.Named("d")))
	assert.Empty(t, NotKnown(No.Named("b")))
}

func TestScanText(t *testing.T) {
	id := TimelineDraft18
	require.ErrorIs(t, ScanText(&id, "rule", 7, ParseID), ErrUnknown)
	require.ErrorIs(t, ScanText(&id, "rule", "no rule", ParseID), ErrUnknown)
	assert.Equal(t, TimelineDraft18, id, "what is refused changes nothing")
	require.NoError(t, ScanText(&id, "rule", []byte("judgement.limiting"), ParseID))
	assert.Equal(t, JudgementLimiting, id)
	require.NoError(t, ScanText(&id, "rule", nil, ParseID))
	assert.Equal(t, None, id)
}
