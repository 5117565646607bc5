package sccif_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// Case files of earlier days, and of today, with answers worked out by hand from the
// text of the day.

// dates gives the last days of a report's steps: "draft report 2021-11-01".
func dates(line schedule.ReportTimeline) []string {
	var all []string
	for _, m := range line.Milestones {
		switch m.What {
		case schedule.DraftReport, schedule.CommentsEnd, schedule.FinalReport, schedule.ComplaintEnds, schedule.Publication:
			all = append(all, m.What.String()+" "+m.Date.String())
		}
	}
	return all
}

// TestCaseOf2015: the limits announced for 2015 are only likely, no limits of reports
// are known, and the regulations of the year are in force since 1 April.
func TestCaseOf2015(t *testing.T) {
	const home = `{"provision": "children's home", "registered": "2012-03-05",
		"inspections": [{"type": "full", "first": "2015-05-12", "last": "2015-05-13",
			"judgements": {"overall": "requires improvement", "helpedAndProtected": "inadequate", "leadersAndManagers": "good"}}],
		"regulation45Reviews": ["2015-05-20"]}`
	a := assess(t, home, "2015-06-01")
	assert.Equal(t, rule.Framework2015, a.Edition)
	assert.Empty(t, a.Timelines)
	require.NotNil(t, a.Judgement)
	assert.Equal(t, 4, a.Judgement.Overall.Permitted.Len())
	assert.Equal(t, judgement.Grades(judgement.Inadequate), a.Judgement.Overall.Expected)
	require.Len(t, a.Departures, 1)
	assert.Equal(t, rule.HistoryLimits2015, a.Departures[0].Rule)
	assert.Equal(t, rule.Likely, a.Departures[0].Strength)
	assert.Equal(t, "2015-11-20", duty(t, a, "duty.reg45-review/2015-05-20").Window.Closes.String())
	for d := range a.Duties() {
		assert.NotEqual(t, schedule.Ofsted, d.Who, "what Ofsted had to do by then is not known: %v", d.Key)
	}
	for f := range a.Findings() {
		if f.Rule == rule.HistoryLimits2015 {
			assert.Equal(t, "presumed to have held since 1 April 2015, which this text does not say", f.Caveat())
		}
	}
	// Adequate was a grade until the day before.
	for day, want := range map[string]error{"2015-03-31": nil, "2015-04-01": judgement.ErrScale} {
		_, err := judgement.Decide(judgement.Facts{HelpedAndProtected: judgement.Adequate}, calendar.MustParseDate(day))
		assert.ErrorIs(t, err, want, day)
	}
}

// TestCaseOf2018: judged requires improvement on Wednesday 15 November 2017. The
// report is public within 28 working days: 27 are gone on Friday 22 December, and
// after Christmas and Boxing Day comes Wednesday 27 December. The home is inspected at
// least twice in that year and, until judged better, in the next.
func TestCaseOf2018(t *testing.T) {
	const home = `{"provision": "children's home", "registered": "2012-03-05",
		"inspections": [{"type": "full", "first": "2017-11-14", "last": "2017-11-15", "feedback": "2017-11-15",
			"judgements": {"overall": "requires improvement", "helpedAndProtected": "good", "leadersAndManagers": "requires improvement"}}]}`
	a := assess(t, home, "2018-06-15")
	assert.Equal(t, rule.SCCIF2017, a.Edition)
	require.Len(t, a.Timelines, 1)
	assert.Equal(t, []string{"publication 2017-12-27"}, dates(a.Timelines[0]))
	for year, want := range map[string]struct {
		closes string
		status schedule.Status
	}{
		"2017-18": {"2018-03-31", schedule.Overdue}, "2018-19": {"2019-03-31", schedule.Due},
	} {
		d := duty(t, a, "schedule.second-after-ri/"+year)
		assert.Equal(t, want.closes, d.Window.Closes.String(), year)
		assert.Equal(t, want.status, d.Status, year)
		assert.Equal(t, rule.Always, d.Strength, year)
		assert.Equal(t, schedule.InterimInspection, d.What, year)
	}
	assert.Equal(t, schedule.Due, duty(t, a, "schedule.annual-full/2018-19").Status)
}

// TestCaseOfJune2020: routine inspection is suspended, so that neither the year that
// ended in March 2020 nor the one that ends in March 2021 leaves anything overdue.
func TestCaseOfJune2020(t *testing.T) {
	const home = `{"provision": "children's home", "registered": "2012-03-05",
		"inspections": [{"type": "full", "first": "2019-02-12", "last": "2019-02-13",
			"judgements": {"overall": "good", "helpedAndProtected": "good", "leadersAndManagers": "good"}}]}`
	a := assess(t, home, "2020-06-15")
	assert.Equal(t, rule.SCCIF2017, a.Edition)
	for _, year := range []string{"2019-20", "2020-21"} {
		d := duty(t, a, "schedule.annual-full/"+year)
		assert.Equal(t, schedule.NotRequired, d.Status, year)
		assert.Contains(t, d.Because(), "routine inspection was suspended from 17 March 2020 to 31 March 2021, so none was due (schedule.suspension-2020; ", year)
	}
	for d := range a.Duties(schedule.Overdue, schedule.Due) {
		assert.NotEqual(t, schedule.Ofsted, d.Who, d.Key)
	}
	// The day before the suspension the year's inspection was due as ever.
	before := assess(t, home, "2020-03-16")
	assert.Equal(t, schedule.Due, duty(t, before, "schedule.annual-full/2019-20").Status)
}

// TestCaseOf2021: judged good on Wednesday 6 October 2021, five days into the change
// of the regulations. Working day 18 is Monday 1 November, 30 Wednesday 17 November,
// 38 Monday 29 November; 5 after the draft is 8 November, 5 after the final report 24
// November.
func TestCaseOf2021(t *testing.T) {
	const home = `{"provision": "children's home", "registered": "2012-03-05",
		"inspections": [{"type": "full", "first": "2021-10-05", "last": "2021-10-06", "feedback": "2021-10-06",
			"judgements": {"overall": "good", "helpedAndProtected": "good", "leadersAndManagers": "good"}}]}`
	a := assess(t, home, "2021-11-15")
	assert.Equal(t, rule.SCCIF2021, a.Edition)
	require.Len(t, a.Timelines, 1)
	assert.Equal(t, []string{
		"draft report 2021-11-01", "comments 2021-11-08", "final report 2021-11-17", "complaint 2021-11-24", "publication 2021-11-29",
	}, dates(a.Timelines[0]))
	none := duty(t, a, "schedule.none-after-good/2021-22")
	assert.Equal(t, schedule.NotRequired, none.Status)
	assert.Equal(t, schedule.InterimInspection, none.What)
	assert.Contains(t, none.Because(), "unless the Chief Inspector decides that it does (schedule.none-after-good; frequency of inspections regulations (SI 2021/1019), Regulation 3")
	assert.Equal(t, schedule.Met, duty(t, a, "schedule.annual-full/2021-22").Status)
}

// TestCaseOfOctober2023: judged inadequate on Thursday 21 September 2023, under the
// text of 8 September and on a day on which a later text may already have held.
// Working day 5 is 28 September, 18 Tuesday 17 October, 30 Thursday 2 November, 38
// Tuesday 14 November; day 42 is 2 November, day 56 the 16th.
func TestCaseOfOctober2023(t *testing.T) {
	a := assess(t, inadequate, "2023-10-15")
	assert.Equal(t, rule.SCCIF2023, a.Edition)
	require.Len(t, a.Timelines, 1)
	assert.Equal(t, []string{
		"draft report 2023-10-17", "comments 2023-10-24", "final report 2023-11-02", "complaint 2023-11-09", "publication 2023-11-14",
	}, dates(a.Timelines[0]))
	assert.Contains(t, a.Timelines[0].Because(schedule.Publication).String(), "since which: The text no longer gives a limit for the publication of the report")
	assert.Equal(t, "2023-09-28", duty(t, a, "followup.case-review-5/2023-09-21").Window.Closes.String())
	assert.Equal(t, "2023-11-16", duty(t, a, "followup.return-6-8-weeks/2023-09-21").Window.Closes.String())
	told := duty(t, a, "followup.commissioner/2023-09-21")
	assert.Equal(t, schedule.CommissionerEmail, told.What)
	assert.Contains(t, told.Because(), "since which: The email to the Children's Commissioner is no longer in the text")
}

// TestCaseOfJune2024: judged requires improvement on 10 January 2024, in the last
// quarter of the year, and not again in it: the next full inspection is by 29 June.
func TestCaseOfJune2024(t *testing.T) {
	const home = `{"provision": "children's home", "registered": "2019-05-20",
		"inspections": [{"type": "full", "first": "2024-01-09", "last": "2024-01-10",
			"judgements": {"overall": "requires improvement", "helpedAndProtected": "good", "leadersAndManagers": "requires improvement"}}]}`
	for day, want := range map[string]schedule.Status{
		"2024-03-31": schedule.Upcoming, "2024-04-01": schedule.Due, "2024-06-01": schedule.Due,
		"2024-06-29": schedule.Due, "2024-06-30": schedule.Overdue,
	} {
		a := assess(t, home, day)
		assert.Equal(t, rule.SCCIF2023, a.Edition)
		d := duty(t, a, "schedule.last-quarter-relief/2024-01-10")
		assert.Equal(t, want, d.Status, day)
		assert.Equal(t, "2024-06-29", d.Window.Closes.String())
		assert.Equal(t, rule.Must, d.Strength)
	}
}

// TestCaseOfToday: a day in November 2026 gets the newest text. Judged requires
// improvement on Wednesday 9 September 2026: working day 18 is Monday 5 October, 5
// after it the 12th, 30 Wednesday 21 October; neither a last day for publication nor
// one for a complaint.
func TestCaseOfToday(t *testing.T) {
	const home = `{"provision": "children's home", "registered": "2019-05-20",
		"inspections": [
			{"type": "full", "first": "2024-02-27", "last": "2024-02-28", "feedback": "2024-02-28",
			 "judgements": {"overall": "good", "helpedAndProtected": "good", "leadersAndManagers": "good"}},
			{"type": "full", "first": "2026-09-08", "last": "2026-09-09", "feedback": "2026-09-09",
			 "judgements": {"overall": "requires improvement", "helpedAndProtected": "good", "leadersAndManagers": "requires improvement"}}]}`
	a := assess(t, home, "2026-11-22")
	assert.Equal(t, rule.SCCIF2026, a.Edition)
	require.Len(t, a.Timelines, 2)
	assert.Equal(t, []string{"draft report 2026-10-05", "comments 2026-10-12", "final report 2026-10-21"}, dates(a.Timelines[1]))
	assert.Len(t, dates(a.Timelines[0]), 5, "an inspection keeps the rules of its first day")
	assert.Equal(t, rule.SCCIF2026, a.Judgement.Edition)

	second := duty(t, a, "schedule.second-after-ri/2026-27")
	assert.Equal(t, schedule.AssuranceInspection, second.What)
	assert.Equal(t, "2027-03-31", second.Window.Closes.String())
	assert.Equal(t, rule.Usually, second.Strength)

	// Every rule is cited in the version that was used.
	cited := map[rule.ID]rule.Finding{}
	for f := range a.Rules() {
		cited[f.Rule] = f
		assert.NotZero(t, f.Source, f.Rule)
		if f.Outcome == rule.Applied {
			assert.NotZero(t, f.Strength, f.Rule)
		}
	}
	assert.Equal(t, rule.SourceSCCIF2026, cited[rule.ScheduleSecondAfterRi].Source)
	assert.Equal(t, rule.SourceSCCIF2026, cited[rule.TimelineDraft18].Source)
	assert.Equal(t, rule.SourceSCCIF2023, cited[rule.TimelinePublish38].Source, "only the report of 2024 had a last day for publication")
	assert.Equal(t, rule.Always, cited[rule.TimelinePublish38].Strength)
}

// The edge between the two texts held in full: the day before 29 June 2026, the day
// and the day after, and the days from 9 September 2023 on of which it is not known
// which text held. Those are read as under the text of 2023, and the answer says what
// that of 2026 would give.
var edgeDays = []struct {
	day       string
	gap, late bool
}{
	{"2023-09-08", false, false}, {"2023-09-09", true, false}, {"2024-06-03", true, false},
	{"2026-06-28", true, false}, {"2026-06-29", false, true}, {"2026-06-30", false, true},
}

func TestEdgeOfTimelines(t *testing.T) {
	for _, c := range edgeDays {
		for typ, name := range map[judgement.InspectionType]string{judgement.Full: "full", judgement.Assurance: "assurance", judgement.Monitoring: "monitoring"} {
			day := calendar.MustParseDate(c.day)
			line, err := schedule.Timeline(judgement.Inspection{Type: typ, First: day, Last: day, Feedback: day})
			require.NoError(t, err)
			for step, stays := range map[schedule.Step]bool{
				schedule.DraftReport: true, schedule.CommentsEnd: true, schedule.FinalReport: true,
				schedule.ComplaintEnds: false, schedule.Publication: false,
			} {
				m, ok := line.At(step)
				assert.Equal(t, stays || !c.late, ok, "%s %s %v", c.day, name, step)
				assert.Equal(t, c.gap && !stays, !m.Pending.IsZero(), "%s %s %v", c.day, name, step)
				assert.Equal(t, c.gap && !stays, strings.Contains(line.Because(step).String(), "since which: "), "%s %s %v", c.day, name, step)
				assert.Equal(t, !c.late && typ != judgement.Monitoring, m.Day != 0, "numbered days: %s %s %v", c.day, name, step)
			}
			complaint := line.Because(schedule.ComplaintEnds)
			assert.Equal(t, c.late, strings.Contains(complaint.Text, "when the provider receives the draft report"), c.day)
			assert.Equal(t, c.gap, strings.Contains(complaint.Otherwise, "when the provider receives the draft report"), c.day)
		}
	}
	// The same last days by hand, from a Sunday and from the Monday after it.
	for first, want := range map[string][]string{
		"2026-06-28": {"draft report 2026-07-22", "comments 2026-07-29", "final report 2026-08-07", "complaint 2026-08-14", "publication 2026-08-19"},
		"2026-06-29": {"draft report 2026-07-23", "comments 2026-07-30", "final report 2026-08-10"},
	} {
		day := calendar.MustParseDate(first)
		line, err := schedule.Timeline(judgement.Inspection{Type: judgement.Full, First: day, Last: day, Feedback: day})
		require.NoError(t, err)
		assert.Equal(t, want, dates(line))
	}
}

// yearOf gives the inspection year of a day and the one before, as their keys have
// them, and the year in which it begins.
func yearOf(day string) (key string, begins int) {
	y := calendar.InspectionYearOf(calendar.MustParseDate(day))
	return y.String(), y.First().Year()
}

func TestEdgeOfDuties(t *testing.T) {
	for _, c := range edgeDays {
		year, begins := yearOf(c.day)

		// Registered in the first half of the year, or in the second half of the last.
		for key, registered := range map[string]string{
			"schedule.new-home-first-half/":  fmt.Sprintf("%d-05-01", begins),
			"schedule.new-home-second-half/": fmt.Sprintf("%d-02-01", begins),
		} {
			a := assess(t, fmt.Sprintf(`{"provision": "children's home", "registered": %q}`, registered), c.day)
			d := duty(t, a, key+registered)
			want := rule.Always
			if c.late {
				want = rule.Usually
			}
			assert.Equal(t, want, d.Strength, "%s %s", c.day, key)
			assert.Equal(t, c.gap, strings.Contains(d.Because(), "since which: "), "%s %s", c.day, key)
		}

		// No judgement was possible at the first inspection.
		a := assess(t, fmt.Sprintf(`{"provision": "children's home", "registered": "%d-02-01", "inspections": [
			{"type": "assurance", "first": "%d-04-20", "last": "%d-04-20", "noChildren": true}]}`, begins, begins, begins), c.day)
		d := duty(t, a, "schedule.annual-full/"+year)
		assert.Equal(t, c.late, d.Status == schedule.NotRequired, c.day)
		assert.Equal(t, c.late, strings.Contains(d.Because(), "unless the Chief Inspector decides"), c.day)
		assert.Equal(t, c.gap, strings.Contains(strings.Join(d.Notes(), " "), "requires no further inspection"), c.day)

		// Empty now: with children since the last inspection and some to come, or with
		// none to come and no condition.
		for plans, id := range map[string]rule.ID{
			`"childrenSinceInspection": true, "admitsWithin3Months": true`:  rule.ScheduleFullNotFeasible,
			`"childrenSinceInspection": true, "admitsWithin3Months": false`: rule.ScheduleNoConditionInspected,
		} {
			a := assess(t, fmt.Sprintf(`{"provision": "children's home", "registered": "2019-05-20", "childrenLiving": false, %s, "inspections": [
				{"type": "full", "first": "%d-11-07", "last": "%d-11-08", "judgements": {"overall": "good"}}]}`, plans, begins-1, begins-1), c.day)
			d := duty(t, a, "schedule.annual-full/"+year)
			assert.Equal(t, schedule.Due, d.Status, c.day)
			assert.Equal(t, c.late, strings.Contains(d.Because(), id.String()), "%s %v", c.day, id)
			assert.Equal(t, c.gap, strings.Contains(strings.Join(d.Notes(), " "), id.String()), "%s %v", c.day, id)
		}

		// The six-monthly review, whose report is to be short since.
		a = assess(t, fmt.Sprintf(`{"provision": "children's home", "registered": "2019-05-20", "regulation45Reviews": ["%d-04-02"]}`, begins), c.day)
		d = duty(t, a, fmt.Sprintf("duty.reg45-review/%d-04-02", begins))
		const short = "it should be short, with a summary of the findings, some analysis and a plan"
		assert.Equal(t, c.late || c.gap, strings.Contains(d.Because(), short), c.day)
		assert.Equal(t, c.gap, strings.Contains(d.Because(), "since which: The six-monthly review"), c.day)
	}
}

func TestEdgeOfFollowUp(t *testing.T) {
	for _, c := range edgeDays {
		for school, want := range map[string]bool{"true": true, "false": c.late} {
			a := assess(t, fmt.Sprintf(`{"provision": "children's home", "registered": "2019-05-20", "registeredSchool": %s, "inspections": [
				{"type": "full", "first": %q, "last": %q, "judgements": {"overall": "inadequate", "helpedAndProtected": "inadequate"}}]}`, school, c.day, c.day), c.day)
			found := map[rule.ID]schedule.Duty{}
			for d := range a.Duties() {
				found[d.Rule] = d
			}
			told, ok := found[rule.FollowupCommissioner]
			assert.Equal(t, !c.late, ok, c.day)
			assert.Equal(t, c.gap, strings.Contains(told.Because(), "since which: The email to the Children's Commissioner is no longer in the text"), c.day)

			// By the later text a shared site or leadership counts too, so that no
			// school of its own decides nothing.
			dfe, ok := found[rule.FollowupAlertDfe]
			assert.Equal(t, want, ok, "%s school %s", c.day, school)
			if ok {
				assert.Equal(t, school == "false", slices.Contains(dfe.Missing(), "linkedSchool"), c.day)
				assert.Equal(t, c.gap, strings.Contains(dfe.Because(), "share their local leadership"), c.day)
				assert.Equal(t, c.late, len(dfe.Contents()) == 4, c.day)
			}
			for f := range a.Rules() {
				if f.Rule == rule.FollowupAlertDfe {
					assert.Equal(t, c.gap, strings.Contains(f.Otherwise, "share their local leadership"), c.day)
				}
			}
		}
	}
}

// Both texts decide alike about every pair of grades, so that for a day in between
// there is one answer; what differs is how many inspections use the four points.
func TestEdgeOfDecisions(t *testing.T) {
	grades := []judgement.Grade{0, judgement.Inadequate, judgement.RequiresImprovement, judgement.Good, judgement.Outstanding}
	for _, protected := range grades {
		for _, leaders := range grades {
			f := judgement.Facts{HelpedAndProtected: protected, LeadersAndManagers: leaders}
			before, err := judgement.DecideUnder(f, rule.SCCIF2023)
			require.NoError(t, err)
			for _, c := range edgeDays {
				d, err := judgement.Decide(f, calendar.MustParseDate(c.day))
				require.NoError(t, err)
				assert.Equal(t, c.late, d.Edition == rule.SCCIF2026, c.day)
				assert.Equal(t, before.Overall, d.Overall, "%s %v %v", c.day, protected, leaders)
				assert.Equal(t, before.Leaders, d.Leaders, "%s %v %v", c.day, protected, leaders)
				assert.Equal(t, before.HelpedAndProtected, d.HelpedAndProtected, "%s %v %v", c.day, protected, leaders)
			}
		}
	}
	for _, c := range edgeDays {
		day := calendar.MustParseDate(c.day)
		d, err := judgement.Decide(judgement.Facts{HelpedAndProtected: judgement.Good}, day)
		require.NoError(t, err)
		assert.Equal(t, !c.late, slices.Contains(judgement.Explain(d).Notes,
			"From 9 September 2023 on the SCCIF of 29 June 2026 may already have held; it decides the same."), c.day)
		scale := rule.FindingOn(rule.JudgementScale, day, rule.Applied, "")
		assert.Equal(t, c.gap, strings.Contains(scale.Otherwise, "Most inspections"), c.day)
		e, err := rule.EditionOn(day)
		require.NoError(t, err)
		assert.Equal(t, rule.TruthOf(c.late), judgement.SupportedAccommodation.CoveredBy(e), c.day)
		assert.Equal(t, rule.Yes, judgement.ChildrensHome.CoveredBy(e), c.day)
		assert.Equal(t, rule.No, judgement.SupportedAccommodation.FourPoints())

		counts := map[judgement.Area]int{}
		areas, err := judgement.RequiredEvidence(judgement.EvidenceHome{}, day)
		require.NoError(t, err)
		for x := range areas {
			counts[x.Judgement()]++
		}
		overall := 7
		if c.late {
			overall = 10
		}
		assert.Equal(t, map[judgement.Area]int{
			judgement.AreaOverall: overall, judgement.AreaHelpedAndProtected: 4, judgement.AreaLeadersAndManagers: 11,
		}, counts, c.day)
		assert.Equal(t, c.gap, strings.Contains(judgement.EvidenceText(day).Otherwise, "ten for overall"), c.day)
	}
}

func TestEdgeOfConduct(t *testing.T) {
	for _, c := range edgeDays {
		day := calendar.MustParseDate(c.day)
		cases, err := schedule.ChooseCases(schedule.Record{Buildings: []string{"Main"}}, judgement.Full, nil, rule.No, day)
		require.NoError(t, err)
		assert.Equal(t, rule.TruthOf(!c.late), cases.Tracked, c.day)
		assert.Equal(t, c.gap, strings.Contains(cases.Findings[0].Otherwise, "Case tracking is no longer named"), c.day)

		who, answer := schedule.Consulted(schedule.ChildCase{LookedAfter: rule.Yes}, day)
		assert.Equal(t, !c.late, len(who) == 3, c.day)
		assert.Equal(t, c.gap, !answer.Because.Pending.IsZero(), c.day)

		span, f := schedule.UnplannedEndings(day, calendar.Date{})
		assert.Equal(t, c.late, !span.First.IsZero(), c.day)
		assert.Equal(t, c.gap, f.Otherwise != "", c.day)
	}
}

// For a day in between, the rules of an assessment say of each that may have changed
// what the other text gives, also of those that are only in the later one.
func TestEdgeOfRules(t *testing.T) {
	for _, c := range edgeDays {
		a := assess(t, `{"provision": "children's home", "registered": "2019-05-20"}`, c.day)
		found := map[rule.ID]rule.Finding{}
		for f := range a.Rules() {
			found[f.Rule] = f
		}
		for _, id := range []rule.ID{
			rule.ScheduleNoneAfterNoJudgement, rule.ScheduleFullNotFeasible, rule.ScheduleNoConditionInspected, rule.DutyFirstChildAfterEmpty,
		} {
			f, ok := found[id]
			assert.Equal(t, c.gap || c.late, ok, "%s %v", c.day, id)
			assert.Equal(t, c.gap, f.Otherwise != "", "%s %v", c.day, id)
			assert.Equal(t, c.late, f.Strength != 0, "%s %v", c.day, id)
		}
	}
}
