package rule

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
)

// What differs between the two texts held in full, from reading them side by side.
func TestChangesOfTheTextOf2026(t *testing.T) {
	began := []ID{
		JudgementFinalAtFeedback, ScheduleNoneAfterNoJudgement, ScheduleFullNotFeasible,
		ScheduleNoConditionInspected, SchedulePause, FollowupAlertDfeContent,
		DutyFirstChildAfterEmpty, ReportReasonsSummary,
		ConductUnplannedEndings, ConductManagerInformed, ConductConsent,
		ConductColleaguePresent, ConductProvisionalShared, ConductConcernsAfter,
		ConductClosedCultures, JudgementStabilityWithPartners, ConductEqualityDuties,
		ConductIncidentLearning, ConductDistress, ConductConcernsRecorded,
		ConductComplaintInformation, ConductOutcomeShared,
	}
	ended := []ID{
		TimelineFull, TimelineAssurance, TimelinePublish38, TimelineTableBasis, FollowupCommissioner,
	}
	changed := []ID{
		EditionSccif2023, ProvisionSettings, JudgementScale, JudgementRequiredEvidence,
		JudgementDescriptors, ScheduleNewHomeFirstHalf, ScheduleNewHomeSecondHalf,
		ScheduleNoChildrenNow, ScheduleDeferral, OnsiteEveryBuilding, TimelineComplaint5,
		TimelineComplaintWindow, FollowupAlertDfe, DutyReg45Review, DutyReg45Contents,
		ConductTracking, ConductStart, ConductFeedback, ConductAnnexAEnquiries,
		DutyControlledDrugs, ConductSampleKinds, ConductSeriousIncident, ConductSurvey, ConductCode,
	}
	var gotBegan, gotEnded, gotChanged, all []ID
	for c := range Changes(date("2023-09-08"), date("2026-06-29")) {
		assert.Equal(t, "2026-06-29", c.After.From.String(), c.Rule)
		assert.Equal(t, "2023-09-09", c.After.NotBefore.String(), c.Rule)
		all = append(all, c.Rule)
		switch {
		case c.Began():
			assert.False(t, c.Ended(), c.Rule)
			gotBegan = append(gotBegan, c.Rule)
		case c.Ended():
			gotEnded = append(gotEnded, c.Rule)
		default:
			assert.Equal(t, SCCIF2023, c.Before.Edition, c.Rule)
			assert.False(t, c.Before.Same(c.After), c.Rule)
			gotChanged = append(gotChanged, c.Rule)
		}
	}
	assert.ElementsMatch(t, began, gotBegan)
	assert.ElementsMatch(t, ended, gotEnded)
	assert.ElementsMatch(t, changed, gotChanged)
	assert.True(t, slices.IsSorted(all), "of one day they come in ledger order")
}

func TestChangesOfOtherDays(t *testing.T) {
	of := func(from, to string) (ids []ID) {
		for c := range Changes(date(from), date(to)) {
			ids = append(ids, c.Rule)
		}
		return ids
	}
	// From is left out, to is taken in.
	assert.Contains(t, of("2023-09-07", "2023-09-08"), JudgementNoManager26Weeks)
	assert.Empty(t, of("2023-09-08", "2026-06-28"))
	assert.NotContains(t, of("2023-09-07", "2023-09-08"), JudgementLimiting, "what is said again has not changed")

	assert.Equal(t, []ID{
		YearLastQuarter, ScheduleLastQuarterRelief, ScheduleNoneAfterGood, ScheduleStatute30June,
	}, of("2021-09-30", "2021-10-01"))
	assert.Equal(t, []ID{ScheduleSuspension2020}, of("2021-03-31", "2021-04-01"))

	// Nothing where a day is missing, the days are turned round, or none is left.
	assert.Empty(t, of("2026-06-29", "2026-06-29"))
	assert.Empty(t, of("2026-06-29", "2011-04-01"))
	for c := range Changes(calendar.Date{}, date("2030-01-01")) {
		assert.Fail(t, "unexpected", c.Rule)
	}
	for c := range Changes(date("2011-01-01"), calendar.Date{}) {
		assert.Fail(t, "unexpected", c.Rule)
	}

	// Over all days they come in order, and can be left early.
	var last calendar.Date
	n := 0
	for c := range Changes(date("2000-01-01"), date("2100-01-01")) {
		n++
		assert.False(t, c.After.From.Before(last))
		last = c.After.From
	}
	assert.Greater(t, n, 250)
	for range Changes(date("2000-01-01"), date("2100-01-01")) {
		break
	}
}

// A rule's state on a day is what the changes up to it make of nothing.
func TestChangesAddUp(t *testing.T) {
	for _, day := range edges() {
		if day.IsZero() {
			continue
		}
		state := map[ID]Version{}
		for c := range Changes(date("2000-01-01"), day) {
			before, had := state[c.Rule]
			assert.Equal(t, had, !c.Began(), "%v on %v", c.Rule, day)
			if had {
				assert.True(t, before.Same(c.Before), "%v on %v", c.Rule, day)
			}
			state[c.Rule] = c.After
			if c.Ended() {
				delete(state, c.Rule)
			}
		}
		for id := None + 1; id < end; id++ {
			now, ok := id.On(day)
			then, has := state[id]
			require.Equal(t, ok, has, "%v on %v", id, day)
			assert.True(t, now.Same(then), "%v on %v", id, day)
		}
	}
}

func TestSame(t *testing.T) {
	v, _ := JudgementGraded.Under(SCCIF2023)
	assert.True(t, v.Same(v))
	w := v.clone()
	w.Edition, w.From, w.Basis, w.Source, w.Section = SCCIF2026, date("2026-06-29"), Presumed, SourceSCCIF2026, "elsewhere"
	assert.True(t, v.Same(w))
	for name, spoil := range map[string]func(*Version){
		"withdrawn": func(v *Version) { v.Withdrawn = true },
		"strength":  func(v *Version) { v.Strength = May },
		"limit":     func(v *Version) { v.Limit = Quantity{1, Days} },
		"summary":   func(v *Version) { v.Summary += " More." },
		"part":      func(v *Version) { v.Parts[0].Strength = Always },
		"fewer":     func(v *Version) { v.Parts = v.Parts[:1] },
	} {
		w := v.clone()
		spoil(&w)
		assert.False(t, v.Same(w), name)
	}
}

func TestChangeInWords(t *testing.T) {
	said := map[ID]string{}
	for c := range Changes(date("2011-04-01"), date("2026-06-29")) {
		said[c.Rule] = c.String() // the last of each rule
	}
	const gap = " on some day from 9 September 2023 to 29 June 2026"
	for id, want := range map[ID]string{
		TimelinePublish38:        "timeline.publish-38 ended" + gap + ": The text no longer gives a limit for the publication of the report; it names a figure of the post-inspection procedure instead.",
		TimelineComplaint5:       "timeline.complaint-5 changed" + gap + ", from always, 5 working days to may: A formal complaint may be made when the provider receives the draft report; the text gives no number of days.",
		ScheduleNewHomeFirstHalf: "schedule.new-home-first-half changed" + gap + ", from always to usually: A home registered from 1 April to 30 September usually has at least one inspection in the second half of that inspection year, between 1 October and 31 March.",
		ConductConsent:           "conduct.consent began" + gap + ": Inspectors always seek children's consent to meet them and make clear that speaking to them is voluntary.",
		ConductSurvey:            "conduct.survey changed" + gap + ": Providers are asked about the inspection in a survey that comes with the final report.",
		ScheduleStatute30June:    "schedule.statute-30-june began on 1 October 2021: ",
		JudgementLimiting:        "judgement.limiting began on 1 April 2017, as is presumed: Helped and protected is a limiting judgement: where it is inadequate, the overall judgement is always inadequate.",
		HistoryScaleAdequate:     "history.scale-adequate ended on 1 April 2015: Requires improvement replaces adequate.",
	} {
		assert.Contains(t, said[id], want)
		assert.True(t, len(said[id]) >= len(want) && said[id][:len(want)] == want, said[id])
	}
}

func TestChangedOnce(t *testing.T) {
	for year, want := range map[string]Truth{
		// Asked in February 2014, so not of a year that began before.
		"2013-04-01/2014-03-31": Unknown,
		"2014-02-19/2014-03-31": Unknown,
		"2014-02-20/2014-03-31": Unknown, // what changed by 1 April 2014 may have changed then
		// The suspension began on 17 March, the report timeline on 1 September 2020.
		"2020-01-01/2020-12-31": No,
		"2020-03-18/2020-12-31": Unknown, // one day, and what was seen in 2023 may have changed then
		"2020-03-17/2020-09-01": No,
		"2020-03-17/2020-08-31": Unknown,
		// The suspension ended on 1 April, the relief of the last quarter began on 1
		// October 2021, assurance inspections on 1 April 2022.
		"2021-04-01/2022-03-31": No,
		"2021-10-01/2022-03-31": Unknown,
		"2021-10-01/2022-04-01": No,
		// The text of 2026 was written on some day after 8 September 2023.
		"2023-09-08/2024-09-07": Unknown,
		"2026-06-29/2027-06-28": Unknown,
		"2026-06-30/2027-06-29": Yes,
	} {
		p, err := calendar.ParsePeriod(year)
		assert.NoError(t, err)
		assert.Equal(t, want, ChangedOnce(p), year)
	}
	assert.Equal(t, Unknown, ChangedOnce(calendar.Period{}))
}
