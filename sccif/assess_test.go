package sccif_test

import (
	"encoding/json"
	"errors"
	"iter"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

func read(t testing.TB, text string) sccif.Home {
	t.Helper()
	h, err := sccif.ReadHome(strings.NewReader(text))
	require.NoError(t, err)
	return h
}

func assess(t testing.TB, text, on string) sccif.Assessment {
	t.Helper()
	a, err := sccif.Assess(read(t, text), calendar.MustParseDate(on))
	require.NoError(t, err)
	return a
}

func duty(t testing.TB, a sccif.Assessment, key string) schedule.Duty {
	t.Helper()
	for d := range a.Duties() {
		if d.Key == key {
			return d
		}
	}
	t.Fatalf("no duty %q", key)
	return schedule.Duty{}
}

// A home judged inadequate on 21 September 2023: day 42 is 2 November, day 56 is
// 16 November, day 112 is 11 January 2024; the case review is due on 28 September.
const inadequate = `{
	"version": 1, "urn": "SC999999", "provision": "children's home", "registered": "2019-05-20",
	"inspections": [
		{"type": "full", "first": "2023-09-20", "last": "2023-09-21", "feedback": "2023-09-21", "published": "2023-11-30",
		 "judgements": {"overall": "inadequate", "helpedAndProtected": "inadequate", "leadersAndManagers": "requires improvement"}},
		{"type": "monitoring", "first": "2023-10-30", "last": "2023-10-30"},
		{"type": "full", "first": "2024-01-09", "last": "2024-01-10",
		 "judgements": {"overall": "good", "helpedAndProtected": "good", "leadersAndManagers": "inadequate"}}
	],
	"complianceNotices": [{"id": "N1", "due": "2023-10-20"}, {"id": "N2", "due": "2023-10-24"}, {"due": "2023-12-22"}]
}`

func TestAssessAfterInadequate(t *testing.T) {
	a := assess(t, inadequate, "2023-10-15")
	back := duty(t, a, "followup.return-6-8-weeks/2023-09-21")
	assert.Equal(t, calendar.MustParseDate("2023-11-16"), back.Window.Closes)
	assert.Equal(t, rule.Always, back.Strength)
	assert.True(t, back.Status.Open(), back.Status)

	require.Len(t, a.Timelines, 1)
	assert.Equal(t, 0, a.Timelines[0].Inspection)
	require.NotNil(t, a.Judgement)
	assert.Equal(t, 0, a.Judgement.Inspection)
	assert.Equal(t, judgement.Grades(judgement.Inadequate), a.Judgement.Overall.Permitted)
	assert.Equal(t, []string{"inspections[0].published", "inspections[1]", "inspections[2]"}, a.Later)
	assert.Empty(t, a.Departures)

	// N1 and N2 share the days from 25 to 27 October; the third notice falls due
	// before Christmas: 25, 26 December and 1 January are holidays, so the five working
	// days after it are 27, 28 and 29 December, 2 and 3 January.
	require.Len(t, a.ComplianceVisits, 2)
	assert.Equal(t, []string{"N1", "N2"}, a.ComplianceVisits[0].Serves)
	assert.Equal(t, calendar.MustParseDate("2023-10-25"), a.ComplianceVisits[0].Opens)
	assert.Equal(t, calendar.MustParseDate("2023-10-27"), a.ComplianceVisits[0].Closes)
	assert.Equal(t, []string{"complianceNotices[2]"}, a.ComplianceVisits[1].Serves)
	assert.Equal(t, calendar.MustParseDate("2024-01-03"), a.ComplianceVisits[1].Closes)
}

func TestAssessFindsDepartures(t *testing.T) {
	a := assess(t, inadequate, "2024-02-01")
	assert.Equal(t, 2, a.Judgement.Inspection, "the latest full inspection that has happened")
	met := duty(t, a, "followup.return-6-8-weeks/2023-09-21")
	assert.Equal(t, schedule.Met, met.Status)
	assert.Equal(t, "inspections[1]", met.MetBy.String())
	found := false
	for _, d := range a.Departures {
		if d.Rule == rule.JudgementGraded {
			found = true
			assert.Equal(t, 2, d.Inspection)
			assert.Equal(t, rule.Certainly, d.Strength)
		}
	}
	assert.True(t, found, "good overall with inadequate leaders is certainly not to be")
}

// 26 weeks after 31 January 2024 end on 31 July. A full inspection on the day
// after is the first that the rule bears on; without evidence of recruiting the
// judgement of leaders is never better than requires improvement.
func TestAssessTakesFactsFromPeople(t *testing.T) {
	home := func(first, recruiting string) string {
		return `{"provision": "children's home", "managers": [{"id": "M1", "appointed": "2020-01-06", "left": "2024-01-31"}],` + recruiting + `
			"inspections": [{"type": "full", "first": "` + first + `"}]}`
	}
	rated := func(text string) judgement.GradeSet {
		return assess(t, text, "2024-09-01").Judgement.Leaders.Permitted
	}
	all := judgement.Grades(judgement.Inadequate, judgement.RequiresImprovement, judgement.Good, judgement.Outstanding)
	low := judgement.Grades(judgement.Inadequate, judgement.RequiresImprovement)
	assert.Equal(t, all, rated(home("2024-07-30", `"recruiting": false,`)))
	assert.Equal(t, all, rated(home("2024-07-31", `"recruiting": false,`)))
	assert.Equal(t, low, rated(home("2024-08-01", `"recruiting": false,`)))
	assert.Equal(t, all, rated(home("2024-08-01", `"recruiting": true,`)))
	assert.Equal(t, all, rated(home("2024-08-01", ``)), "what is not known closes nothing")

	undecided := assess(t, home("2024-08-01", ``), "2024-09-01")
	for f := range undecided.Rules() {
		if f.Rule == rule.JudgementNoManager26Weeks {
			assert.Equal(t, rule.Undecided, f.Outcome)
			assert.Contains(t, f.Missing, "recruiting")
		}
	}
	require.NotNil(t, undecided.Workforce)
	assert.Equal(t, rule.Yes, undecided.Workforce.Vacant)
}

// A recorded grade that a fact rules out does not hide the bounds: the record is
// reported, and the bounds are those of the facts alone.
func TestAssessJudgesContradictoryRecords(t *testing.T) {
	a := assess(t, `{"provision": "children's home", "recruiting": false,
		"managers": [{"id": "M1", "appointed": "2020-01-06", "left": "2023-10-31"}],
		"inspections": [{"type": "full", "first": "2024-06-04",
			"judgements": {"overall": "good", "helpedAndProtected": "good", "leadersAndManagers": "good"}}]}`, "2024-09-01")
	require.NotNil(t, a.Judgement)
	assert.Equal(t, judgement.Grades(judgement.Inadequate, judgement.RequiresImprovement), a.Judgement.Leaders.Permitted)
	assert.True(t, slices.ContainsFunc(a.Departures, func(d sccif.Departure) bool {
		return d.Rule == rule.JudgementNoManager26Weeks && d.Strength == rule.Never
	}), a.Departures)
	for f := range a.Judgement.Reasons() {
		assert.NotContains(t, f.Missing, "leadersAndManagers", "it was given")
	}

	// A grade of the wrong scale does not hide the limit of another.
	a = assess(t, `{"provision": "children's home", "inspections": [{"type": "full", "first": "2024-02-27",
		"judgements": {"overall": "good", "helpedAndProtected": "adequate", "leadersAndManagers": "inadequate"}}]}`, "2024-09-01")
	require.NotNil(t, a.Judgement)
	assert.Equal(t, judgement.Grades(judgement.Inadequate, judgement.RequiresImprovement), a.Judgement.Overall.Permitted)
}

// What the case file says of people without a day is of the latest full inspection.
func TestAssessHoldsUndatedFactsAgainstNoEarlierInspection(t *testing.T) {
	departed := func(text string) (places []int) {
		for _, d := range assess(t, text, "2025-06-01").Departures {
			places = append(places, d.Inspection)
		}
		return places
	}
	const twice = `"inspections": [
		{"type": "full", "first": "2018-02-27", "judgements": {"overall": "good", "helpedAndProtected": "good", "leadersAndManagers": "good"}},
		{"type": "full", "first": "2024-02-27", "judgements": {"overall": "good", "helpedAndProtected": "good", "leadersAndManagers": "good"}}]}`
	assert.Equal(t, []int{1}, departed(`{"provision": "children's home", "staffUnqualified": true, "noProspect": true, `+twice))
	assert.Empty(t, departed(`{"provision": "children's home", `+twice))

	// So it is with what is said of one manager: an explanation of an equivalent, work
	// towards the diploma, the reason for not finishing.
	person := func(manager string) string {
		return `{"provision": "children's home", "managers": [` + manager + `], "inspections": [
			{"type": "full", "first": "2021-10-05", "judgements": {"overall": "outstanding", "helpedAndProtected": "outstanding", "leadersAndManagers": "outstanding"}},
			{"type": "full", "first": "2024-02-06", "judgements": {"overall": "outstanding", "helpedAndProtected": "outstanding", "leadersAndManagers": "outstanding"}}]}`
	}
	assert.Equal(t, []int{1}, departed(person(`{"id": "M", "appointed": "2019-01-07", "qualified": "2018-01-01", "equivalent": true, "equivalentExplained": false}`)))
	assert.Equal(t, []int{1}, departed(person(`{"id": "M", "appointed": "2020-01-07", "enrolled": "2020-02-01", "expected": "2022-12-01",
		"undertaking": false, "goodReason": false, "hasQualified": false, "partTime": false}`)))
	// The last day, 7 January 2021, had passed on both days, and who does not hold the
	// diploma did not hold it then.
	assert.Equal(t, []int{0, 1}, departed(person(`{"id": "M", "appointed": "2018-01-07", "hasQualified": false, "partTime": false}`)))

	// Whether there were attempts to recruit is said of the post as it is now: of
	// one that was empty at the inspection and has been filled, nothing is known.
	const empty = `{"provision": "children's home", "recruiting": false, "managers": [{"id": "M1", "appointed": "2020-01-06", "left": "2023-01-01"}%s],
		"inspections": [{"type": "full", "first": "2023-11-27", "judgements": {"overall": "good", "helpedAndProtected": "good", "leadersAndManagers": "good"}}]}`
	assert.Equal(t, []int{0}, departed(strings.Replace(empty, "%s", "", 1)))
	assert.Empty(t, departed(strings.Replace(empty, "%s", `, {"id": "M2", "appointed": "2024-06-01"}`, 1)))
	// Filled on the day asked about, on the day after, on the day before.
	assert.Empty(t, departed(strings.Replace(empty, "%s", `, {"id": "M2", "appointed": "2025-06-01"}`, 1)))
	assert.Equal(t, []int{0}, departed(strings.Replace(empty, "%s", `, {"id": "M2", "appointed": "2025-06-02"}`, 1)))
	assert.Empty(t, departed(strings.Replace(empty, "%s", `, {"id": "M2", "appointed": "2025-05-31"}`, 1)))
}

// Every type of inspection is held against the rules of its day.
func TestAssessChecksEveryType(t *testing.T) {
	for _, i := range []string{
		`{"type": "assurance", "first": "2024-03-05", "outcome": "no serious or widespread concerns", "serious": true}`,
		`{"type": "assurance", "first": "2024-03-05", "outcome": "no judgement", "noChildren": false}`,
		`{"type": "interim", "first": "2024-09-03"}`,
		`{"type": "monitoring", "first": "2024-03-05", "judgements": {"overall": "good", "helpedAndProtected": "inadequate", "leadersAndManagers": "good"}}`,
	} {
		assert.NotEmpty(t, assess(t, `{"provision": "children's home", "inspections": [`+i+`]}`, "2025-06-01").Departures, i)
	}
}

// No judgement is made at the first inspection of a home without children, and at the
// first one only.
func TestAssessChecksTheFirstInspection(t *testing.T) {
	const none = `{"type": "assurance", "first": "2023-11-07", "noChildren": true, "outcome": "serious or widespread concerns"}`
	departed := func(registered, more string) bool {
		a := assess(t, `{"provision": "children's home"`+registered+`, "inspections": [`+none+more+`]}`, "2024-06-01")
		return slices.ContainsFunc(a.Departures, func(d sccif.Departure) bool {
			return d.Inspection == 0 && d.Rule == rule.JudgementAssuranceNoJudgement
		})
	}
	assert.True(t, departed(`, "registered": "2023-06-05"`, ""))
	assert.True(t, departed(`, "registered": "2023-06-05"`, `, {"type": "monitoring", "first": "2023-08-01"}`))
	assert.False(t, departed(`, "registered": "2023-06-05"`, `, {"type": "full", "first": "2023-08-01"}`))
	assert.True(t, departed(`, "registered": "2023-06-05"`, `, {"type": "full", "first": "2023-11-08"}`))
	assert.False(t, departed("", ""), "which inspection was the first is not known")
}

// A fault among the managers leaves what is said of the staff, and of the home, and the
// reverse.
func TestAssessWithoutImpossiblePeople(t *testing.T) {
	home := func(managers, staff string) sccif.Assessment {
		return assess(t, `{"provision": "children's home", "staffUnqualified": true, "noProspect": true, "qualificationRequirement": true,
			"managers": [`+managers+`], "staff": [`+staff+`],
			"inspections": [{"type": "full", "first": "2024-02-06",
				"judgements": {"overall": "good", "helpedAndProtected": "good", "leadersAndManagers": "outstanding"}}]}`, "2024-06-01")
	}
	const (
		sound  = `{"id": "M", "appointed": "2018-01-01", "hasApplied": true}`
		two    = `{"id": "M", "appointed": "2018-01-01"}, {"id": "N", "appointed": "2023-02-01"}`
		worker = `{"id": "S", "started": "2023-01-09"}`
		both   = `{"id": "S", "started": "2023-01-09", "qualified": "2023-06-01", "hasQualified": false}`
	)
	for name, c := range map[string]struct {
		managers, staff string
		odd             []string
		vacant          rule.Truth
		team            int
	}{
		"nothing odd":     {sound, worker, nil, rule.No, 1},
		"two managers":    {two, worker, []string{"managers[1].appointed"}, rule.Unknown, 1},
		"staff":           {sound, both, []string{"staff[0].hasQualified"}, rule.No, 0},
		"both":            {two, both, []string{"managers[1].appointed", "staff[0].hasQualified"}, rule.Unknown, 0},
		"nobody":          {"", "", nil, rule.Unknown, 0},
		"two, none other": {two, "", []string{"managers[1].appointed"}, rule.Unknown, 0},
	} {
		t.Run(name, func(t *testing.T) {
			a := home(c.managers, c.staff)
			var odd []string
			for _, o := range a.Oddities {
				odd = append(odd, o.Place)
			}
			assert.Equal(t, c.odd, odd)
			require.NotNil(t, a.Workforce)
			assert.Equal(t, c.vacant, a.Workforce.Vacant)
			assert.Equal(t, c.team, a.Workforce.Team.Staff)
			var rules []rule.ID
			for _, d := range a.Departures {
				rules = append(rules, d.Rule)
			}
			assert.Contains(t, rules, rule.JudgementStaffQualification)
			assert.Contains(t, rules, rule.JudgementManagerQualification)
			for f := range a.Judgement.Reasons() {
				assert.NotContains(t, f.Missing, "staffUnqualified")
				assert.NotContains(t, f.Missing, "noProspect")
			}
		})
	}
}

// A fault among the residents leaves the rest of the home assessed.
func TestAssessReportsImpossibleResidents(t *testing.T) {
	a := assess(t, `{"provision": "children's home", "residents": [{"born": "1890-01-01", "stays": [{"from": "2024-01-01"}]}]}`, "2024-06-01")
	assert.Nil(t, a.Occupancy)
	require.Len(t, a.Oddities, 1)
	assert.Equal(t, "residents[0].stays[0]", a.Oddities[0].Place)
	assert.NotEmpty(t, slices.Collect(a.Duties()))
}

func TestAssessOccupancy(t *testing.T) {
	const home = `{"provision": "children's home", "registered": "2020-01-06", "residents": [
		{"id": "R1", "born": "2010-05-01", "stays": [{"from": "2022-01-10"}]},
		{"id": "R2", "born": "2010-05-01", "stays": [{"from": "2024-07-01"}]}]}`
	a := assess(t, home, "2024-06-01")
	require.NotNil(t, a.Occupancy)
	assert.Equal(t, occupancy.Throughout, a.Occupancy.Verdict)
	assert.Equal(t, 12, a.Occupancy.Months)
	assert.Equal(t, 366, a.Occupancy.Trailing.MoreChildren, "2 June 2023 to 1 June 2024 holds a leap day")
	assert.Equal(t, []string{"residents[1].stays[0]"}, a.Later)
	assert.Equal(t, rule.Applied, a.Trace().Outcome(rule.OccupancyWhollyOrMainly))

	early := assess(t, home, "2016-06-01")
	assert.Nil(t, early.Occupancy, "the test was not yet there")
	require.Len(t, early.Oddities, 2)
	assert.Equal(t, "on", early.Oddities[0].Place, "nor is the frequency of inspection known")
	assert.Equal(t, "residents", early.Oddities[1].Place)
}

// The inspection ended on 21 September 2023. Its 38th working day is 14 November:
// six to 29 September, 22 in October, ten to 14 November.
func TestAssessReportsLateSteps(t *testing.T) {
	late := func(published, on string) (messages []string) {
		for _, d := range assess(t, strings.Replace(inadequate, "2023-11-30", published, 1), on).Departures {
			if d.Rule == rule.TimelinePublish38 {
				assert.Equal(t, 0, d.Inspection)
				assert.Equal(t, rule.Always, d.Strength)
				messages = append(messages, d.Message)
			}
		}
		return messages
	}
	assert.Empty(t, late("2023-11-13", "2023-12-01"))
	assert.Empty(t, late("2023-11-14", "2023-12-01"))
	assert.Equal(t, []string{"publication was due by 2023-11-14 and was on 2023-11-15, late by 1 working day"}, late("2023-11-15", "2023-12-01"))
	assert.Empty(t, late("2023-11-15", "2023-11-14"), "it has not happened yet")
}

// When the draft came is not recorded: the provider's time may have ended later than
// the last day that rests on the draft's own limit, 3 April.
func TestAssessBlamesNoProviderForAnUnknownDraft(t *testing.T) {
	late := func(report string) (rules []rule.ID) {
		for _, d := range assess(t, `{"provision": "children's home", "inspections": [{"type": "full", "first": "2024-02-27", "last": "2024-02-28",
			"commentsSent": "2024-04-04"`+report+`}]}`, "2024-06-01").Departures {
			rules = append(rules, d.Rule)
		}
		return rules
	}
	assert.Empty(t, late(``))
	assert.Equal(t, []rule.ID{rule.TimelineDraft18}, late(`, "draftReceived": "2024-03-26"`), "a day late itself, it gives until 4 April")
	assert.Equal(t, []rule.ID{rule.TimelineComments5}, late(`, "draftReceived": "2024-03-25"`))
}

// Odd facts are reported in their place, and the rest is assessed.
// With a bank holiday more, on Monday 4 March 2024, what is counted in working days
// over it ends a day later, and nothing else moves.
func TestAssessWithOtherWorkingDays(t *testing.T) {
	h := read(t, `{"version": 1, "provision": "children's home", "registered": "2015-06-05",
		"inspections": [{"type": "full", "first": "2024-02-27", "last": "2024-02-28", "draftReceived": "2024-03-26",
			"judgements": {"overall": "inadequate", "helpedAndProtected": "inadequate", "leadersAndManagers": "good"}}],
		"complianceNotices": [{"id": "N1", "due": "2024-03-01"}]}`)
	days, err := calendar.England().With(day("2024-03-04"))
	require.NoError(t, err)
	usual, err := sccif.Assess(h, day("2024-06-01"))
	require.NoError(t, err)
	other, err := sccif.AssessWith(h, day("2024-06-01"), sccif.Options{WorkingDays: days})
	require.NoError(t, err)

	closes := func(a sccif.Assessment, id rule.ID) string {
		for d := range a.Duties() {
			if d.Rule == id {
				return d.Window.Closes.String()
			}
		}
		return "none"
	}
	assert.Equal(t, "2024-03-06", closes(usual, rule.FollowupCaseReview5))
	assert.Equal(t, "2024-03-07", closes(other, rule.FollowupCaseReview5))
	assert.Equal(t, "2024-04-24", closes(other, rule.FollowupReturn68Weeks), "8 weeks are days of the calendar")
	assert.Equal(t, day("2024-03-25"), usual.Timelines[0].On(schedule.DraftReport))
	assert.Equal(t, day("2024-03-26"), other.Timelines[0].On(schedule.DraftReport))
	assert.Equal(t, day("2024-03-08"), usual.ComplianceVisits[0].Closes)
	assert.Equal(t, day("2024-03-11"), other.ComplianceVisits[0].Closes)
	late := func(a sccif.Assessment) bool {
		return slices.ContainsFunc(a.Departures, func(d sccif.Departure) bool { return d.Rule == rule.TimelineDraft18 })
	}
	assert.True(t, late(usual), "26 March is a day late")
	assert.False(t, late(other), "and on time where 4 March is a holiday")
}

func TestAssessReportsOddities(t *testing.T) {
	a := assess(t, `{"provision": "children's home", "closed": "2024-01-31",
		"inspections": [
			{"type": "full", "first": "2023-05-09", "last": "2023-05-10", "feedback": "2023-05-09", "published": "2023-05-01", "outcome": "serious or widespread concerns"},
			{"type": "assurance", "first": "2023-11-07", "judgements": {"overall": "good"}, "draftReceived": "2023-11-30", "commentsSent": "2023-11-29", "finalIssued": "2023-12-12", "published": "2023-12-11"},
			{"type": "monitoring", "first": "2024-02-06"}],
		"managers": [{"appointed": "2020-01-06"}, {"appointed": "2021-01-06"}],
		"complianceNotices": [{"id": "N1"}]}`, "2024-03-01")
	var places []string
	for _, o := range a.Oddities {
		places = append(places, o.Place)
		assert.NotEmpty(t, o.Message)
	}
	for _, want := range []string{
		"inspections[0].feedback", "inspections[0].published",
		"inspections[1].commentsSent", "inspections[1].published",
		"inspections[2].first", "complianceNotices[0]",
	} {
		assert.Contains(t, places, want)
	}
	assert.True(t, slices.ContainsFunc(places, func(p string) bool { return strings.HasPrefix(p, "managers[") }), places)
	assert.Nil(t, a.Workforce)
	// An outcome of another type, and grades where there are none, are departures.
	var departed []int
	for _, d := range a.Departures {
		departed = append(departed, d.Inspection)
	}
	assert.Contains(t, departed, 0)
	assert.Contains(t, departed, 1)
	for d := range a.Duties() {
		assert.False(t, d.Status.Open() && d.Window.Opens.After(calendar.MustParseDate("2024-01-31")), "nothing is due after closing: %s", d.Key)
	}
}

func TestAssessErrors(t *testing.T) {
	day := calendar.MustParseDate("2024-06-01")
	_, err := sccif.Assess(sccif.Home{}, day)
	assert.ErrorIs(t, err, schedule.ErrProvision)

	h := read(t, `{"provision": "children's home"}`)
	_, err = sccif.Assess(h, calendar.Date{})
	assert.Error(t, err)
	_, err = sccif.Assess(h, calendar.MustParseDate("2011-03-31"))
	assert.ErrorIs(t, err, rule.ErrNotCovered)
	_, err = sccif.Assess(h, calendar.MustParseDate("2011-04-01"))
	assert.NoError(t, err)
	_, err = sccif.Assess(h, calendar.MustParseDate("9999-12-31"))
	assert.Error(t, err)

	unplanned, err := sccif.Assess(h, calendar.MustParseDate("2017-03-31"))
	require.NoError(t, err)
	assert.Len(t, unplanned.Oddities, 1)
	planned, err := sccif.Assess(h, calendar.MustParseDate("2017-04-01"))
	require.NoError(t, err)
	assert.Empty(t, planned.Oddities)

	h.Registered = calendar.MustParseDate("2024-01-01")
	h.Closed = calendar.MustParseDate("2023-12-31")
	_, err = sccif.Assess(h, day)
	assert.ErrorIs(t, err, sccif.ErrOrder)
}

// The JSON has every name that the module publishes, lists where there is nothing
// to list, and null where nothing met a duty.
func TestAssessmentJSON(t *testing.T) {
	text, err := json.Marshal(assess(t, inadequate, "2024-02-01"))
	require.NoError(t, err)
	var a map[string]any
	require.NoError(t, json.Unmarshal(text, &a))
	assert.Equal(t, 1.0, a["version"])
	assert.Equal(t, "2024-02-01", a["on"])
	assert.Equal(t, "sccif-2023", a["edition"])
	assert.Equal(t, rule.Newest.String(), a["ledger"])
	for _, list := range []string{"duties", "timelines", "complianceVisits", "departures", "oddities", "later", "rules"} {
		assert.IsType(t, []any{}, a[list], list)
	}
	first := a["duties"].([]any)[0].(map[string]any)
	for _, name := range []string{"key", "rule", "who", "what", "strength", "status", "metBy", "provisional", "estimated", "because", "notes"} {
		assert.Contains(t, first, name)
	}
	bounds := a["judgement"].(map[string]any)["overall"].(map[string]any)
	assert.IsType(t, []any{}, bounds["permitted"])
	assert.IsType(t, []any{}, bounds["expected"])
	for _, entry := range a["rules"].([]any) {
		r := entry.(map[string]any)
		assert.NotEmpty(t, r["id"])
		assert.Contains(t, []any{"applied", "not applied", "undecided"}, r["outcome"], r["id"])
	}

	bare, err := json.Marshal(assess(t, `{"provision": "children's home"}`, "2024-02-01"))
	require.NoError(t, err)
	a = nil
	require.NoError(t, json.Unmarshal(bare, &a))
	assert.Equal(t, []any{}, a["later"])
	assert.NotContains(t, a, "occupancy")
	assert.NotContains(t, a, "judgement")
	assert.NotContains(t, a, "workforce")
}

// The order of the lists of a case file changes no duty but for the place that it
// names.
func TestAssessOrderOfListsIsImmaterial(t *testing.T) {
	h := read(t, inadequate)
	day := calendar.MustParseDate("2024-02-01")
	a, err := sccif.Assess(h, day)
	require.NoError(t, err)
	slices.Reverse(h.Inspections)
	b, err := sccif.Assess(h, day)
	require.NoError(t, err)
	var keys [2][]string
	for k, x := range []sccif.Assessment{a, b} {
		for d := range x.Duties() {
			keys[k] = append(keys[k], d.Key+" "+d.Window.Opens.String()+" "+d.Window.Closes.String()+" "+d.Status.String())
		}
	}
	assert.Equal(t, keys[0], keys[1])
	assert.Len(t, b.Departures, len(a.Departures))
}

func TestChanges(t *testing.T) {
	h := read(t, inadequate)
	at := func(on string) sccif.Assessment {
		a, err := sccif.Assess(h, calendar.MustParseDate(on))
		require.NoError(t, err)
		return a
	}
	kinds := func(now, before sccif.Assessment) map[string]sccif.ChangeKind {
		m := map[string]sccif.ChangeKind{}
		for c := range now.Changes(before) {
			m[c.Duty.Key] = c.Kind
		}
		return m
	}
	const back, review = "followup.return-6-8-weeks/2023-09-21", "followup.case-review-5/2023-09-21"
	assert.Equal(t, sccif.DutyNew, kinds(at("2023-09-21"), at("2023-09-20"))[back])
	assert.Equal(t, sccif.DutyGone, kinds(at("2023-09-20"), at("2023-09-21"))[back])
	assert.Equal(t, sccif.DutyDone, kinds(at("2023-10-30"), at("2023-10-29"))[back])
	// 28 September is the fifth working day after the inspection.
	assert.Equal(t, sccif.DutyStands, kinds(at("2023-09-29"), at("2023-09-28"))[review])
	assert.Empty(t, kinds(at("2023-09-28"), at("2023-09-27"))[review])
	assert.Empty(t, kinds(at("2023-10-15"), at("2023-10-15")))

	// A later feedback moves the window.
	before := at("2023-10-15")
	h.Inspections[0].Feedback = calendar.MustParseDate("2023-09-25")
	moved := at("2023-10-15")
	assert.Equal(t, sccif.DutyNew, kinds(moved, before)["followup.return-6-8-weeks/2023-09-25"])

	stop := 0
	for range at("2023-09-25").Changes(at("2023-09-24")) {
		stop++
		break
	}
	assert.Equal(t, 1, stop)
	for k := sccif.DutyNew; k <= sccif.DutyStands; k++ {
		text, _ := k.MarshalText()
		var read sccif.ChangeKind
		require.NoError(t, read.UnmarshalText(text))
		assert.Equal(t, k, read)
		parsed, err := sccif.ParseChangeKind(k.String())
		require.NoError(t, err)
		assert.Equal(t, k, parsed)
		stored, err := k.Value()
		require.NoError(t, err)
		assert.Equal(t, k.String(), stored, "stored as its text and never as a number")
		read = 0
		require.NoError(t, read.Scan(stored))
		assert.Equal(t, k, read)
	}
	_, err := (sccif.DutyStands + 1).Value()
	require.ErrorIs(t, err, rule.ErrUnknown)
}

// AssessAll yields in order, an error in its place, on the caller's goroutine and
// with none other alive.
func TestAssessAll(t *testing.T) {
	day := calendar.MustParseDate("2024-06-01")
	broken := errors.New("row 700")
	const n = 1200
	homes := func(yield func(sccif.Home, error) bool) {
		for k := range n {
			h := sccif.Home{URN: strings.Repeat("x", k%7)}
			h.Provision = judgement.ChildrensHome
			var err error
			switch k {
			case 700:
				err = broken
			case 701, 702:
				h.Provision = judgement.AdoptionSupportAgency
			}
			switch k {
			case 701:
				h.URN = "SC485956"
			case 702:
				h.URN = ""
			}
			if !yield(h, err) {
				return
			}
		}
	}
	before := runtime.NumGoroutine()
	k := 0
	for a, err := range sccif.AssessAll(homes, day) {
		switch k {
		case 700:
			assert.ErrorIs(t, err, broken)
			assert.Empty(t, a.URN)
		case 701:
			assert.ErrorIs(t, err, schedule.ErrProvision)
			assert.ErrorContains(t, err, `home "SC485956": schedule: `)
		case 702:
			assert.ErrorIs(t, err, schedule.ErrProvision)
			assert.NotContains(t, err.Error(), `home ""`)
		default:
			require.NoError(t, err)
			require.Equal(t, strings.Repeat("x", k%7), a.URN)
		}
		if k%100 == 0 {
			// One that has done its work may take a moment to go.
			for range 1000 {
				if runtime.NumGoroutine() <= before {
					break
				}
				time.Sleep(100 * time.Microsecond)
			}
			assert.LessOrEqual(t, runtime.NumGoroutine(), before)
		}
		k++
	}
	assert.Equal(t, n, k)

	for range sccif.AssessAll(homes, day) {
		break
	}
	for range sccif.AssessAll(func(func(sccif.Home, error) bool) {}, day) {
		t.Fatal("nothing to yield")
	}
}

// Each of the answers agrees with the one that Assess gives.
func TestAssessAllAgreesWithAssess(t *testing.T) {
	day := calendar.MustParseDate("2023-10-15")
	h := read(t, inadequate)
	var homes iter.Seq2[sccif.Home, error] = func(yield func(sccif.Home, error) bool) {
		for range 3 {
			if !yield(h, nil) {
				return
			}
		}
	}
	want, err := sccif.Assess(h, day)
	require.NoError(t, err)
	for got, err := range sccif.AssessAll(homes, day) {
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
}

// No case file that can be read makes Assess panic or an answer that cannot be
// written.
func FuzzAssess(f *testing.F) {
	f.Add([]byte(inadequate), 2024, 6, 1)
	f.Add([]byte(`{"provision": "children's home"}`), 2011, 4, 1)
	f.Add([]byte(`{"provision": "children's home", "residents": [{"stays": [{"from": "0001-01-01", "to": "9999-12-31"}]}]}`), 9999, 12, 31)
	f.Fuzz(func(t *testing.T, text []byte, year, month, dayOfMonth int) {
		h, err := sccif.ReadHome(strings.NewReader(string(text)))
		if err != nil {
			return
		}
		on := calendar.MustParseDate("2024-06-01").AddMonths((year-2024)*12 + month).AddDays(dayOfMonth)
		a, err := sccif.Assess(h, on)
		if err != nil {
			return
		}
		again, err := sccif.Assess(h, on)
		require.NoError(t, err)
		assert.Equal(t, a, again)
		_, err = json.Marshal(a)
		require.NoError(t, err)
	})
}
