package rule

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What the two texts held in full say of the same matter, from reading them side by
// side: the strength and the figure under each, "" for none.
func TestTextsSideBySide(t *testing.T) {
	for _, c := range []struct {
		id            ID
		before, since string
	}{
		{ScheduleNewHomeFirstHalf, "always 1", "usually 1"},
		{ScheduleNewHomeSecondHalf, "always 1", "usually 1"},
		{ScheduleNoneAfterNoJudgement, "", "always"},
		{ScheduleFullNotFeasible, "", "usually"},
		{ScheduleNoConditionInspected, "", "must"},
		{TimelineDraft18, "always 18 working days", "always 18 working days"},
		{TimelineComments5, "always 5 working days", "always 5 working days"},
		{TimelineFinal30, "always 30 working days", "always 30 working days"},
		{TimelineComplaint5, "always 5 working days", "may"},
		{TimelinePublish38, "always 38 working days", ""},
		{TimelineFull, "definition", ""},
		{TimelineAssurance, "definition", ""},
		{FollowupCommissioner, "always", ""},
		{FollowupAlertDfe, "guidance", "guidance"},
		{FollowupAlertDfeContent, "", "guidance"},
		{ProvisionSettings, "definition 9", "definition 10"},
		{ConductFeedback, "guidance 5", "guidance 6"},
		{ConductAnnexAEnquiries, "always 4", "always 5"},
		{ConductUnplannedEndings, "", "always 6 months"},
		// Chosen cases may be of six kinds; practice of seven kinds usually is looked at.
		{ConductSampleKinds, "may 6", "usually 7"},
		// Usually assessed, where relevant; assessed, where relevant.
		{ConductSeriousIncident, "usually", "always"},
		{ConductSurvey, "always", "always"},
		{ConductCode, "always", "always"},
		{DutyControlledDrugs, "guidance", "must"},
		{JudgementStabilityWithPartners, "", "guidance"},
		{ConductEqualityDuties, "", "always"},
		{ConductIncidentLearning, "", "guidance"},
		{ConductDistress, "", "always"},
		{ConductConcernsRecorded, "", "always"},
		{ConductComplaintInformation, "", "always"},
		{ConductOutcomeShared, "", "guidance"},
		{ReportSections, "definition 9", "definition 9"},
		{ReportReasonsSummary, "", "always"},
	} {
		for d, want := range map[string]string{
			"2023-09-08": c.before, "2023-09-09": c.before, "2026-06-28": c.before,
			"2026-06-29": c.since, "2026-06-30": c.since, "2026-11-22": c.since,
		} {
			v, ok := c.id.On(date(d))
			got := v.Strength.String()
			if !v.Limit.IsZero() {
				got += " " + v.Limit.String()
			}
			assert.Equal(t, want, got, "%v on %s", c.id, d)
			assert.Equal(t, want != "", ok, "%v on %s", c.id, d)
		}
	}
}

// Initials are recorded by both texts: of those whose cases were tracked, and of
// those whose experiences or views are in the evidence.
func TestInitialsAreRecorded(t *testing.T) {
	for _, d := range []string{"2017-04-01", "2022-04-01", "2023-09-08", "2026-06-28", "2026-06-29"} {
		v, ok := ConductTracking.On(date(d))
		require.True(t, ok, d)
		p, ok := v.Part("initials")
		require.True(t, ok, d)
		assert.Equal(t, Must, p.Strength, d)
		_, assurance := v.Part("assurance")
		assert.Equal(t, d >= "2022-04-01", assurance, "no assurance inspections before: %s", d)
	}
}

// Every rule of the text of 2023 is in that of 2026, or has ended there, or says that
// it goes on without having been seen there.
func TestNoRuleIsForgotten(t *testing.T) {
	for r := range All() {
		newest := r.Versions[0]
		if newest.Source == SourceSCCIF2023 && !newest.Withdrawn {
			assert.Equal(t, Presumed, newest.Basis, r.ID)
			assert.Contains(t, []ID{ReportSections, ReportSectionContents}, r.ID)
		}
	}
}
