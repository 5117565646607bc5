package rule

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Figures from the texts, on the day before they hold, the day, and the day after.
func TestFiguresOnTheirDays(t *testing.T) {
	for _, c := range []struct {
		id   ID
		part string
		day  string
		want string // "" where the rule is not in force or has no figure
	}{
		{JudgementNoManager26Weeks, "", "2023-09-07", ""},
		{JudgementNoManager26Weeks, "", "2023-09-08", "26 weeks"},
		{JudgementNoManager26Weeks, "", "2023-09-09", "26 weeks"},
		{JudgementNoManager26Weeks, "", "2026-06-29", "26 weeks"},
		{JudgementManagerNotApplied12Weeks, "", "2017-03-31", ""},
		{JudgementManagerNotApplied12Weeks, "", "2017-04-01", "12 weeks"},
		{JudgementStaffQualification, "prospect", "2024-06-01", "6 months"},
		{JudgementScale, "", "2015-03-31", ""},
		{JudgementScale, "", "2015-04-01", "4"},
		{JudgementAreas, "", "2017-03-31", ""},
		{JudgementAreas, "", "2017-04-01", "3"},
		{JudgementRequiredEvidence, "overall", "2022-03-31", ""},
		{JudgementRequiredEvidence, "overall", "2022-04-01", "7"},
		{JudgementRequiredEvidence, "overall", "2026-06-28", "7"},
		{JudgementRequiredEvidence, "overall", "2026-06-29", "10"},
		{JudgementRequiredEvidence, "helped and protected", "2026-06-28", "4"},
		{JudgementRequiredEvidence, "helped and protected", "2026-06-29", "4"},
		{JudgementRequiredEvidence, "leaders and managers", "2026-06-28", "11"},
		{JudgementRequiredEvidence, "leaders and managers", "2026-06-29", "11"},
		{JudgementAssuranceAreas, "care", "2024-06-01", "3"},
		{JudgementAssuranceAreas, "safety", "2024-06-01", "3"},
		{JudgementAssuranceAreas, "leaders and managers", "2024-06-01", "5"},
		{JudgementAssuranceOutcomes, "", "2022-03-31", ""},
		{JudgementAssuranceOutcomes, "", "2022-04-01", "2"},
		{ProvisionSettings, "", "2026-06-28", "9"},
		{ProvisionSettings, "", "2026-06-29", "10"},
		{WorkforceManagerLevel5, "", "2015-03-31", ""},
		{WorkforceManagerLevel5, "", "2015-04-01", "3 years"},
		{WorkforceManagerLevel5, "", "2023-09-08", "3 years"},
		{WorkforceStaffLevel3, "", "2015-04-01", "2 years"},
		{WorkforceManagerExperience, "relevant position", "2014-01-26", ""},
		{WorkforceManagerExperience, "relevant position", "2014-01-27", "2 years"},
		{WorkforceManagerExperience, "relevant position within", "2014-01-28", "5 years"},
		{WorkforceManagerExperience, "supervising and managing", "2024-06-01", "1 year"},
		{WorkforceNms2014, "manager enrols", "2014-04-01", "6 months"},
		{WorkforceNms2014, "manager qualifies", "2015-03-31", "3 years"},
		{WorkforceNms2014, "manager qualifies", "2015-04-01", ""},
		{OccupancyChild, "", "2024-06-01", "17 years"},
		{OccupancyWhollyOrMainly, "", "2017-04-01", ""},
		{OccupancyWhollyOrMainly, "", "2023-09-07", ""},
		{OccupancyWhollyOrMainly, "", "2023-09-08", "12 months"},
		{Occupancy18Months, "", "2023-09-07", ""},
		{Occupancy18Months, "", "2023-09-08", "18 months"},
		{Occupancy18Months, "school after birthday", "2024-06-01", "19 years"},
		{TimelineDraft18, "", "2020-08-31", ""},
		{TimelineDraft18, "interim", "2020-08-31", "13 working days"},
		{TimelineDraft18, "", "2020-09-01", "18 working days"},
		{TimelineDraft18, "", "2026-06-29", "18 working days"},
		{TimelineComments5, "", "2024-06-01", "5 working days"},
		{TimelineFinal30, "", "2024-06-01", "30 working days"},
		{TimelinePublish38, "", "2020-08-31", "28 working days"},
		{TimelinePublish38, "", "2020-09-01", "38 working days"},
		{TimelinePublish38, "", "2026-06-28", "38 working days"},
		{TimelinePublish38, "", "2026-06-29", ""},
		{TimelineFull, "publication", "2024-06-01", "day 41"},
		{TimelineAssurance, "publication", "2024-06-01", "day 40"},
		{TimelineAssurance, "draft report", "2022-03-31", ""},
		{FollowupCaseReview5, "", "2024-06-01", "5 working days"},
		{FollowupReturn68Weeks, "", "2024-06-01", "8 weeks"},
		{FollowupReturn68Weeks, "from", "2024-06-01", "6 weeks"},
		{FollowupFull16Weeks, "", "2024-06-01", "16 weeks"},
		{HistoryReturn68Weeks2014, "", "2014-03-31", ""},
		{HistoryReturn68Weeks2014, "", "2014-04-01", "8 weeks"},
		{HistoryReturn68Weeks2014, "from", "2017-03-31", "6 weeks"},
		{HistoryReturn68Weeks2014, "", "2017-04-01", ""},
		{EnforcementComplianceNoticeVisit, "", "2024-06-01", "5 working days"},
		{ScheduleManagerLeavesBeforeFirst, "", "2024-06-01", "4 weeks"},
		{ScheduleSameInspector, "", "2024-06-01", "3"},
		{ScheduleReopeningNotice, "", "2024-06-01", "3 months"},
		{DutyManagerAbsence, "", "2015-03-31", ""},
		{DutyManagerAbsence, "", "2015-04-01", "28 days"},
		{DutyReg45Copy28, "", "2024-06-01", "28 days"},
		{DutyReg45Review, "", "2024-06-01", "6 months"},
		{DutyAbsenceReturn7, "", "2024-06-01", "7 days"},
		{DutyAbsenceEmergencyWeek, "", "2024-06-01", "1 week"},
		{DutyAbsenceNoticeMonth, "", "2024-06-01", "1 month"},
		{OnsiteFull, "one building", "2024-06-01", "2 days"},
		{OnsiteFull, "multi-building", "2022-03-31", ""},
		{OnsiteFull, "multi-building", "2022-04-01", "4 days"},
		{OnsiteFull, "residential special school", "2024-06-01", "3 days"},
		{OnsiteAssurance, "one building", "2024-06-01", "1 day"},
		{OnsitePreparation, "assurance", "2024-06-01", "1 half day"},
		{ConductMeetings, "", "2024-06-01", "5"},
		{HistoryEducation25Hours, "", "2016-06-01", "25 hours"},
	} {
		v, ok := c.id.On(date(c.day))
		got := v.Limit
		if c.part != "" {
			got = v.Figure(c.part)
		}
		assert.Equal(t, c.want, got.String(), "%v %s on %s", c.id, c.part, c.day)
		if c.want != "" {
			assert.True(t, ok, "%v on %s", c.id, c.day)
		}
	}
}

func TestDaysOfARule(t *testing.T) {
	v, ok := WorkforceTransitionalDates.On(date("2016-04-01"))
	require.True(t, ok)
	assert.Equal(t, "2014-04-01", v.Day("in post on").String())
	assert.Equal(t, "2017-04-01", v.Day("manager qualified by").String())
	assert.Equal(t, "2016-04-01", v.Day("staff qualified by").String())
	assert.True(t, v.Day("nobody").IsZero())
	assert.True(t, v.Figure("nobody").IsZero())
	_, ok = v.Part("nobody")
	assert.False(t, ok)
}

// What the limits between judgements let stand is read from their parts.
func TestStrengthsOfTheLimits(t *testing.T) {
	for _, c := range []struct {
		id        ID
		day, part string
		want      Strength
		exception bool
	}{
		{JudgementLimiting, "2024-06-01", "overall inadequate", Always, false},
		{JudgementGraded, "2024-06-01", "overall inadequate", Likely, false},
		{JudgementGraded, "2024-06-01", "overall at most requires improvement", Certainly, false},
		{JudgementLeadersUnaware, "2024-06-01", "leaders inadequate", Always, false},
		{JudgementNoManager26Weeks, "2024-06-01", "leaders inadequate", Usually, false},
		{JudgementNoManager26Weeks, "2024-06-01", "leaders at most requires improvement", Never, false},
		{JudgementNoManager26Weeks, "2024-06-01", "overall not better than good", Unlikely, false},
		{JudgementManagerNotApplied12Weeks, "2024-06-01", "leaders inadequate", Usually, false},
		{JudgementManagerQualification, "2024-06-01", "leaders not better than good", Always, false},
		{JudgementStaffQualification, "2024-06-01", "leaders inadequate", Likely, false},
		{JudgementStaffQualification, "2024-06-01", "leaders at most requires improvement", Certainly, false},
		{JudgementStaffQualification, "2024-06-01", "leaders good", May, true},
		{HistoryLimits2015, "2016-06-01", "key, overall inadequate", Likely, false},
		{HistoryLimits2015, "2016-06-01", "graded, overall at most requires improvement", Likely, false},
		{OccupancyWhollyOrMainly, "2024-06-01", "period", Usually, false},
		{OccupancyWhollyOrMainly, "2024-06-01", "more children for most of it", Must, false},
	} {
		v, ok := c.id.On(date(c.day))
		require.True(t, ok, c.id)
		p, ok := v.Part(c.part)
		require.True(t, ok, "%v %s", c.id, c.part)
		assert.Equal(t, c.want, p.Strength, "%v %s", c.id, c.part)
		assert.Equal(t, c.exception, p.Exception, "%v %s", c.id, c.part)
	}
}

func TestBasis(t *testing.T) {
	for _, c := range []struct {
		id     ID
		day    string
		basis  Basis
		source Source
	}{
		{JudgementLimiting, "2017-04-01", Presumed, SourceSCCIF2023},
		{JudgementLimiting, "2023-09-07", Presumed, SourceSCCIF2023},
		{JudgementLimiting, "2023-09-08", Stated, SourceSCCIF2023},
		{JudgementLimiting, "2026-06-28", Stated, SourceSCCIF2023},
		{JudgementLimiting, "2026-06-29", Stated, SourceSCCIF2026},
		{HistoryLimits2015, "2015-04-01", Presumed, SourceResponse2014},
		{HistoryScale2011, "2011-04-01", Presumed, SourceArticle2011},
		{HistoryScaleAdequate, "2014-04-01", Stated, SourceResponse2014},
		{WorkforceStaffLevel3, "2018-06-01", Stated, SourceRegulations2015},
		{OccupancyRegulationsApply, "2018-06-01", Stated, SourceRegulations2015},
		{OccupancyWhollyOrMainly, "2018-06-01", Stated, SourceGuidance2017},
		{TimelineDraft18, "2020-09-01", Stated, SourceUpdateLog},
	} {
		v, ok := c.id.On(date(c.day))
		require.True(t, ok, "%v on %s", c.id, c.day)
		assert.Equal(t, c.basis, v.Basis, "%v on %s", c.id, c.day)
		assert.Equal(t, c.source, v.Source, "%v on %s", c.id, c.day)
	}
}
