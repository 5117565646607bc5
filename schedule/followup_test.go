package schedule_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	. "github.com/sccif/sccif-go/schedule"
)

func home(inspections ...judgement.Inspection) Record {
	return Record{Provision: judgement.ChildrensHome, Registered: on("2012-06-01"), Inspections: inspections}
}

func graded(first, last string, g judgement.Grade) judgement.Inspection {
	i := visit(judgement.Full, first, last)
	i.Judgements.Overall = g
	return i
}

func concerns(first, last string, serious rule.Truth) judgement.Inspection {
	i := visit(judgement.Assurance, first, last)
	i.Outcome, i.Serious = judgement.SeriousConcerns, serious
	return i
}

// duties gives the plan's duties of a rule, or of a rule and a task.
func duties(t *testing.T, r Record, day string, id rule.ID, what ...Task) []Duty {
	t.Helper()
	plan, err := Assess(r, on(day), Options{})
	require.NoError(t, err)
	var found []Duty
	for d := range plan.With() {
		if d.Rule == id && (len(what) == 0 || slices.Contains(what, d.What)) {
			found = append(found, d)
		}
	}
	return found
}

func only(t *testing.T, r Record, day string, id rule.ID, what ...Task) Duty {
	t.Helper()
	found := duties(t, r, day, id, what...)
	require.Len(t, found, 1, "%v on %v", id, day)
	return found[0]
}

func window(opens, closes string) Window { return Window{on(opens), on(closes)} }

// Inadequate on 28 February 2024: 42 days later is 10 April, 56 days 24 April, 112
// days 19 June; five working days are over on 6 March.
func TestAfterInadequateWindows(t *testing.T) {
	h := home(graded("2024-02-27", "2024-02-28", judgement.Inadequate))
	for _, c := range []struct {
		id     rule.ID
		what   Task
		window Window
		status map[string]Status
	}{
		{rule.FollowupReturn68Weeks, ReturnVisit, window("2024-04-10", "2024-04-24"), map[string]Status{
			"2024-02-28": Upcoming, "2024-04-09": Upcoming, "2024-04-10": Due, "2024-04-11": Due,
			"2024-04-23": Due, "2024-04-24": Due, "2024-04-25": Overdue}},
		{rule.FollowupFull16Weeks, FullInspection, window("2024-02-29", "2024-06-19"), map[string]Status{
			"2024-02-28": Upcoming, "2024-02-29": Due, "2024-06-18": Due, "2024-06-19": Due, "2024-06-20": Overdue}},
		// The record says nothing of the steps: once their days have passed it is
		// not known whether they were taken.
		{rule.FollowupCaseReview5, CaseReview, window("2024-02-28", "2024-03-06"), map[string]Status{
			"2024-02-28": Due, "2024-03-05": Due, "2024-03-06": Due, "2024-03-07": Unknown}},
		{rule.FollowupDebrief, Debrief, window("2024-02-28", "2024-03-06"), map[string]Status{
			"2024-03-06": Due, "2024-03-07": Unknown}},
		{rule.FollowupAlertInadequate, AuthorityEmail, window("2024-03-06", ""), map[string]Status{
			"2024-03-05": Upcoming, "2024-03-06": Unknown}},
		{rule.FollowupAlertInadequate, AuthorityCall, window("2024-03-06", ""), map[string]Status{
			"2024-03-05": Upcoming, "2024-03-06": Unknown}},
		{rule.FollowupCommissioner, CommissionerEmail, window("2024-03-06", ""), map[string]Status{
			"2024-03-05": Upcoming, "2024-03-06": Unknown}},
		{rule.FollowupAlertDfe, DepartmentNotice, window("2024-02-28", ""), map[string]Status{
			"2024-02-28": Unknown}},
		{rule.FollowupAlertNotLookedAfter, PlacerAlert, window("2024-02-28", ""), map[string]Status{
			"2024-02-28": Unknown}},
	} {
		for day, status := range c.status {
			d := only(t, h, day, c.id, c.what)
			assert.Equal(t, c.window, d.Window, "%v on %v", c.id, day)
			assert.Equal(t, status, d.Status, "%v on %v", c.id, day)
			assert.Equal(t, status == Unknown, len(d.Missing()) > 0, "%v on %v", c.id, day)
			assert.Equal(t, Ofsted, d.Who)
			assert.False(t, d.Estimated)
		}
	}
	plan, err := Assess(h, on("2024-02-27"), Options{})
	require.NoError(t, err)
	for d := range plan.With() {
		assert.False(t, strings.HasPrefix(d.Key, "followup."), "%v: the inspection has not ended", d.Key)
	}
}

func TestAfterInadequateStrengths(t *testing.T) {
	h := home(graded("2024-02-27", "2024-02-28", judgement.Inadequate))
	for id, want := range map[rule.ID]rule.Strength{
		rule.FollowupReturn68Weeks: rule.Always, rule.FollowupFull16Weeks: rule.Usually,
		rule.FollowupCaseReview5: rule.Always, rule.FollowupCommissioner: rule.Always,
		rule.FollowupAlertDfe: rule.Guidance, rule.FollowupAlertNotLookedAfter: rule.Must,
	} {
		assert.Equal(t, want, only(t, h, "2024-03-01", id).Strength, id)
	}
}

// The clocks run from the day of feedback.
func TestFollowUpRunsFromTheEnd(t *testing.T) {
	i := graded("2024-02-26", "2024-02-27", judgement.Inadequate)
	i.Feedback = on("2024-02-28")
	d := only(t, home(i), "2024-03-01", rule.FollowupReturn68Weeks)
	assert.Equal(t, window("2024-04-10", "2024-04-24"), d.Window)
	assert.Equal(t, "followup.return-6-8-weeks/2024-02-28", d.Key)

	d = only(t, home(graded("2024-02-28", "", judgement.Inadequate)), "2024-03-01", rule.FollowupReturn68Weeks)
	assert.Equal(t, window("2024-04-10", "2024-04-24"), d.Window)
	assert.True(t, d.Estimated)
}

// Over Easter: Good Friday 29 March and Easter Monday 1 April 2024. Over Christmas:
// 25 and 26 December 2024 and 1 January 2025.
func TestCaseReviewWorkingDays(t *testing.T) {
	for end, closes := range map[string]string{
		"2024-03-27": "2024-04-05", "2024-03-28": "2024-04-08", "2024-03-29": "2024-04-08",
		"2024-12-23": "2025-01-02", "2024-12-24": "2025-01-03", "2024-12-27": "2025-01-06",
	} {
		d := only(t, home(graded(end, end, judgement.Inadequate)), end, rule.FollowupCaseReview5)
		assert.Equal(t, on(closes), d.Window.Closes, end)
		assert.False(t, d.Provisional)
	}
	d := only(t, home(graded("2028-12-20", "2028-12-21", judgement.Inadequate)), "2028-12-21", rule.FollowupCaseReview5)
	assert.Equal(t, on("2029-01-02"), d.Window.Closes)
	assert.True(t, d.Provisional)
}

func TestReturnMet(t *testing.T) {
	bad := graded("2024-02-27", "2024-02-28", judgement.Inadequate)
	for _, c := range []struct {
		name string
		back judgement.Inspection
		late int
	}{
		{"sooner", visit(judgement.Monitoring, "2024-03-20", "2024-03-20"), -35},
		{"day 56", visit(judgement.Monitoring, "2024-04-24", "2024-04-24"), 0},
		{"begun on day 56", graded("2024-04-24", "2024-04-25", judgement.Good), 0},
		{"day 57", graded("2024-04-25", "2024-04-26", judgement.Good), 1},
		{"an assurance inspection", visit(judgement.Assurance, "2024-04-10", "2024-04-10"), -14},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := only(t, home(c.back, bad), "2024-06-01", rule.FollowupReturn68Weeks)
			assert.Equal(t, Met, d.Status)
			assert.Equal(t, "inspections[0]", d.MetBy.String())
			assert.Equal(t, c.back.First, d.MetOn)
			assert.Equal(t, c.late, d.Days())
			assert.Equal(t, c.late > 0, d.Late())
		})
	}
	incomplete := visit(judgement.Monitoring, "2024-04-10", "2024-04-10")
	incomplete.Incomplete = rule.Yes
	assert.Equal(t, Due, only(t, home(bad, incomplete), "2024-04-12", rule.FollowupReturn68Weeks).Status)
	overlapping := visit(judgement.Monitoring, "2024-02-28", "2024-02-29")
	assert.Equal(t, Due, only(t, home(bad, overlapping), "2024-04-12", rule.FollowupReturn68Weeks).Status, "begun before the judgement")
	later := visit(judgement.Monitoring, "2024-04-20", "2024-04-20")
	assert.Equal(t, Due, only(t, home(bad, later), "2024-04-19", rule.FollowupReturn68Weeks).Status, "has not happened")
}

func TestFull16Weeks(t *testing.T) {
	bad := graded("2024-02-27", "2024-02-28", judgement.Inadequate)
	again := graded("2024-06-19", "2024-06-20", judgement.RequiresImprovement)
	d := only(t, home(bad, again), "2024-07-01", rule.FollowupFull16Weeks)
	assert.Equal(t, Met, d.Status)
	assert.False(t, d.Late(), "it began on the last day")

	again = graded("2024-06-20", "2024-06-21", judgement.RequiresImprovement)
	d = only(t, home(bad, again), "2024-07-01", rule.FollowupFull16Weeks)
	assert.True(t, d.Late())

	better := visit(judgement.Monitoring, "2024-04-15", "2024-04-15")
	better.Judgements.Overall = judgement.RequiresImprovement
	d = only(t, home(bad, better), "2024-07-01", rule.FollowupFull16Weeks)
	assert.Equal(t, NotRequired, d.Status)
	assert.Contains(t, d.Because(), "brought a new judgement")

	same := visit(judgement.Monitoring, "2024-04-15", "2024-04-15")
	same.Judgements.Overall = judgement.Inadequate
	assert.Equal(t, Overdue, only(t, home(bad, same), "2024-07-01", rule.FollowupFull16Weeks).Status)
}

func TestFollowUpSteps(t *testing.T) {
	bad := graded("2024-02-27", "2024-02-28", judgement.Inadequate)
	bad.FollowUp = judgement.FollowUp{Debrief: on("2024-02-29"), CaseReview: on("2024-03-04"),
		AuthoritiesEmailed: on("2024-03-05")}
	h := home(bad)
	h.RegisteredSchool = rule.Yes
	review := only(t, h, "2024-03-20", rule.FollowupCaseReview5)
	assert.Equal(t, Met, review.Status)
	assert.Equal(t, "inspections[0].followUp.caseReview", review.MetBy.String())
	assert.Equal(t, Debrief, review.After())
	assert.Equal(t, Met, only(t, h, "2024-03-20", rule.FollowupDebrief).Status)

	email := only(t, h, "2024-03-20", rule.FollowupAlertInadequate, AuthorityEmail)
	assert.Equal(t, Met, email.Status)
	assert.Equal(t, window("2024-03-04", ""), email.Window, "after the case review")
	assert.Equal(t, CaseReview, email.After())
	assert.Contains(t, email.Whom(), "directors of children's services")
	assert.Len(t, email.Contents(), 5)

	call := only(t, h, "2024-03-20", rule.FollowupAlertInadequate, AuthorityCall)
	assert.Equal(t, Due, call.Status, "the record has other steps, and not this one")
	assert.Equal(t, on("2024-03-05"), call.Window.Opens)
	assert.Equal(t, AuthorityEmail, call.After())
	assert.NotEqual(t, email.Key, call.Key)

	tell := only(t, h, "2024-03-20", rule.FollowupCommissioner)
	assert.Equal(t, Due, tell.Status)
	assert.Equal(t, on("2024-03-05"), tell.Window.Opens)
	assert.Equal(t, AuthorityEmail, tell.After())
	assert.Equal(t, "Office of the Children's Commissioner", tell.Whom())
	assert.Len(t, tell.Contents(), 3)
	assert.Contains(t, tell.Because(), "read as before the change of some day from 9 September 2023 to 29 June 2026, since which: The email to the Children's Commissioner is no longer in the text")

	dfe := only(t, h, "2024-03-20", rule.FollowupAlertDfe)
	assert.Equal(t, Due, dfe.Status)
	assert.Equal(t, "Department for Education", dfe.Whom())
	assert.Empty(t, dfe.Contents())
	assert.Zero(t, dfe.After())

	placers := only(t, h, "2024-03-20", rule.FollowupAlertNotLookedAfter)
	assert.Equal(t, Unknown, placers.Status)
	assert.NotEmpty(t, placers.Whom())

	// On 4 March the email had not been sent.
	assert.Equal(t, Due, only(t, h, "2024-03-04", rule.FollowupAlertInadequate, AuthorityEmail).Status)
	assert.Equal(t, Upcoming, only(t, h, "2024-03-03", rule.FollowupAlertInadequate, AuthorityEmail).Status)

	bad.FollowUp.CaseReview = on("2024-03-08")
	late := only(t, home(bad), "2024-03-20", rule.FollowupCaseReview5)
	assert.Equal(t, 2, late.Days())
	bad.FollowUp.CaseReview = on("")
	assert.Equal(t, Overdue, only(t, home(bad), "2024-03-20", rule.FollowupCaseReview5).Status)
}

func TestAlertJSON(t *testing.T) {
	bad := graded("2024-02-27", "2024-02-28", judgement.Inadequate)
	text, err := json.Marshal(only(t, home(bad), "2024-03-01", rule.FollowupAlertInadequate, AuthorityEmail))
	require.NoError(t, err)
	var got map[string]any
	require.NoError(t, json.Unmarshal(text, &got))
	assert.Contains(t, got["whom"], "placing authority")
	assert.Equal(t, "case review", got["after"])
	assert.Len(t, got["contents"], 5)
	text, err = json.Marshal(only(t, home(bad), "2024-03-01", rule.FollowupReturn68Weeks))
	require.NoError(t, err)
	got = nil
	require.NoError(t, json.Unmarshal(text, &got))
	for _, name := range []string{"whom", "after", "contents"} {
		assert.NotContains(t, got, name)
	}
}

// Beyond the calendar of working days no case review can be planned, and the whole
// plan says so.
func TestFollowUpBeyondTheCalendar(t *testing.T) {
	for _, i := range []judgement.Inspection{
		graded("2100-12-30", "2100-12-30", judgement.Inadequate),
		concerns("2100-12-30", "2100-12-30", rule.Yes),
		visit(judgement.Assurance, "2100-12-30", "2100-12-30"),
	} {
		_, err := Assess(home(i), on("2100-12-30"), Options{})
		assert.ErrorIs(t, err, calendar.ErrRange)
	}
}

func TestFollowUpAfterClosing(t *testing.T) {
	h := home(graded("2024-02-27", "2024-02-28", judgement.Inadequate))
	h.Closed = on("2024-03-20")
	assert.Equal(t, Due, only(t, h, "2024-03-19", rule.FollowupFull16Weeks).Status)
	assert.Equal(t, NotRequired, only(t, h, "2024-03-20", rule.FollowupFull16Weeks).Status)
	assert.Empty(t, duties(t, h, "2024-05-01", rule.FollowupReturn68Weeks), "it would begin after the home closed")
}

// A day later never moves a window earlier.
func TestFollowUpNeverMovesBack(t *testing.T) {
	var before []Duty
	for d := on("2023-12-01"); d.Before(on("2024-05-01")); d = d.AddDays(1) {
		h := home(graded(d.String(), d.String(), judgement.Inadequate))
		var now []Duty
		for _, id := range []rule.ID{rule.FollowupCaseReview5, rule.FollowupReturn68Weeks, rule.FollowupFull16Weeks} {
			now = append(now, only(t, h, d.String(), id))
		}
		for k := range before {
			assert.False(t, now[k].Window.Closes.Before(before[k].Window.Closes), d)
			assert.True(t, now[k].Window.Opens.After(before[k].Window.Opens), d)
		}
		before = now
	}
}

// Helped and protected inadequate makes the overall judgement inadequate, always:
// what follows is the same, with that rule among the reasons.
func TestAfterInadequateByTheLimit(t *testing.T) {
	i := visit(judgement.Full, "2024-02-27", "2024-02-28")
	i.Judgements.HelpedAndProtected = judgement.Inadequate
	recorded := i
	recorded.Judgements.Overall = judgement.Inadequate
	want, err := After(recorded)
	require.NoError(t, err)
	got, err := After(i)
	require.NoError(t, err)
	require.Len(t, got, len(want))
	for k := range want {
		assert.Equal(t, [...]any{want[k].Key, want[k].Window, want[k].Status}, [...]any{got[k].Key, got[k].Window, got[k].Status})
		assert.Contains(t, got[k].Because(), "so the overall judgement is always inadequate (judgement.limiting; ", got[k].Key)
		assert.NotContains(t, want[k].Because(), "judgement.limiting", want[k].Key)
	}
	grounds, err := MonitoringGrounds(home(i), on("2024-03-01"))
	require.NoError(t, err)
	assert.Equal(t, rule.Yes, grounds[1].Holds)
	// Another grade of it leaves the overall judgement open, as does an assurance inspection.
	i.Judgements.HelpedAndProtected = judgement.RequiresImprovement
	assert.Equal(t, Unknown, only(t, home(i), "2024-03-01", rule.FollowupReturn68Weeks).Status)
}

// Without the overall judgement it cannot be said what follows.
func TestAfterUngraded(t *testing.T) {
	h := home(graded("2024-02-27", "2024-02-28", 0))
	for id, want := range map[rule.ID]Window{
		rule.FollowupCaseReview5: window("2024-02-28", "2024-03-06"), rule.FollowupReturn68Weeks: window("2024-04-10", "2024-04-24"),
		rule.FollowupFull16Weeks: window("2024-02-29", "2024-06-19"),
	} {
		for _, day := range []string{"2024-02-28", "2024-07-01"} {
			d := only(t, h, day, id)
			assert.Equal(t, Unknown, d.Status, "%v on %v", id, day)
			assert.Equal(t, want, d.Window, id)
			assert.Equal(t, []string{"inspections[0].judgements.overall"}, d.Missing(), id)
			assert.Contains(t, d.Because(), "depends on the overall judgement of the full inspection that ended on 28 February 2024", id)
		}
	}
	assert.Empty(t, duties(t, h, "2024-03-01", rule.FollowupAlertInadequate))
	next, err := NextInspection(h, on("2024-03-01"))
	require.NoError(t, err)
	assert.Equal(t, []string{"inspections[0].judgements.overall"}, next.Missing)
	_, err = Assess(home(graded("2100-12-29", "2100-12-30", 0)), on("2100-12-31"), Options{})
	require.ErrorIs(t, err, calendar.ErrRange)
}

// The alert to those who placed a child who is not looked after.
func TestPlacers(t *testing.T) {
	i := graded("2024-02-27", "2024-02-28", judgement.Inadequate)
	const key = "followup.alert-not-looked-after/2024-02-28"
	h := home(i)
	assert.Equal(t, []string{"childrenNotLookedAfter"}, byKey(t, h, "2024-03-01", key).Missing())
	h.ChildrenNotLookedAfter = rule.No
	stands(t, h, key, "2024-03-01", "")
	h.ChildrenNotLookedAfter = rule.Yes
	stands(t, h, key, "2024-03-01", "unknown") // nothing of the follow-up is on record
	assert.Equal(t, []string{"inspections[0].followUp.placersAlerted"}, byKey(t, h, "2024-03-01", key).Missing())
	h.Inspections[0].FollowUp.CaseReview = on("2024-03-05")
	stands(t, h, key, "2024-03-06", "due")
	h.Inspections[0].FollowUp.PlacersAlerted = on("2024-03-08")
	for _, known := range []rule.Truth{rule.Yes, rule.Unknown} {
		h.ChildrenNotLookedAfter = known
		stands(t, h, key, "2024-03-07", map[rule.Truth]string{rule.Yes: "due", rule.Unknown: "unknown"}[known], "2024-03-08", "met")
		assert.Equal(t, "inspections[0].followUp.placersAlerted", byKey(t, h, "2024-03-08", key).MetBy.String())
	}
}

func TestDepartment(t *testing.T) {
	before, since := graded("2024-02-27", "2024-02-28", judgement.Inadequate), graded("2026-06-29", "2026-06-30", judgement.Inadequate)
	for _, c := range []struct {
		i                   judgement.Inspection
		school, rss, linked rule.Truth
		want                Status // 0: no duty
		missing             string
	}{
		{before, rule.Yes, rule.Unknown, rule.Unknown, Due, ""}, {before, rule.No, rule.Yes, rule.Yes, 0, ""},
		{before, rule.Unknown, rule.Yes, rule.Yes, Unknown, "registeredSchool"},
		{since, rule.Unknown, rule.Yes, rule.Unknown, Due, ""}, {since, rule.Yes, rule.No, rule.No, Due, ""}, {since, rule.No, rule.No, rule.Yes, Due, ""},
		{since, rule.No, rule.No, rule.No, 0, ""}, {since, rule.No, rule.No, rule.Unknown, Unknown, "linkedSchool"},
		{since, rule.No, rule.Unknown, rule.No, Unknown, "residentialSpecialSchool"},
		{since, rule.Unknown, rule.Unknown, rule.Unknown, Unknown, "registeredSchool residentialSpecialSchool linkedSchool"},
	} {
		c.i.FollowUp.AuthoritiesEmailed = c.i.Last
		h := home(c.i)
		h.RegisteredSchool, h.ResidentialSpecialSchool, h.LinkedSchool = c.school, c.rss, c.linked
		found := duties(t, h, c.i.Last.AddDays(1).String(), rule.FollowupAlertDfe)
		if c.want == 0 {
			assert.Empty(t, found)
			continue
		}
		require.Len(t, found, 1)
		assert.Equal(t, c.want, found[0].Status, c)
		assert.Equal(t, c.missing, strings.Join(found[0].Missing(), " "), c)
	}

	since.FollowUp.DepartmentNotified = on("2026-07-02")
	d := only(t, home(since), "2026-07-10", rule.FollowupAlertDfe)
	assert.Equal(t, Met, d.Status, "met beats all")
	assert.Equal(t, AuthorityEmail, d.After())
	assert.Len(t, d.Contents(), 4)
}

// The text of 29 June 2026 no longer has the email to the Children's Commissioner.
func TestCommissionerGone(t *testing.T) {
	last, first := graded("2026-06-28", "2026-06-30", judgement.Inadequate), graded("2026-06-29", "2026-06-30", judgement.Inadequate)
	assert.Len(t, duties(t, home(last), "2026-07-01", rule.FollowupCommissioner), 1)
	assert.Empty(t, duties(t, home(first), "2026-07-01", rule.FollowupCommissioner))
}

func TestAfterConcerns(t *testing.T) {
	bad := concerns("2024-09-03", "2024-09-03", rule.Yes)
	bad.Feedback = on("2024-09-05")
	h := home(bad)
	// The alert runs from the visit, the rest from the end of the inspection.
	email := only(t, h, "2024-09-05", rule.FollowupAlertAssurance, AuthorityEmail)
	assert.Equal(t, window("2024-09-03", "2024-09-04"), email.Window)
	assert.Equal(t, rule.Must, email.Strength)
	assert.Zero(t, email.After())
	assert.Contains(t, strings.Join(email.Notes(), " "), "agreement at the case review")
	assert.Equal(t, window("2024-09-05", "2024-09-12"), only(t, h, "2024-09-05", rule.FollowupCaseReview5).Window)
	back := only(t, h, "2024-09-05", rule.FollowupAssurance68Weeks)
	assert.Equal(t, window("2024-10-17", "2024-10-31"), back.Window)
	assert.Equal(t, rule.Likely, back.Strength)
	assert.Equal(t, on("2024-09-04"), only(t, h, "2024-09-05", rule.FollowupCommissioner).Window.Opens)
	assert.Empty(t, duties(t, h, "2024-09-05", rule.FollowupFull16Weeks))
	assert.Empty(t, duties(t, h, "2024-09-05", rule.FollowupReturn68Weeks))
	assert.Empty(t, duties(t, h, "2024-09-05", rule.FollowupAlertNotLookedAfter))

	for day, want := range map[string]Status{"2024-09-03": Due, "2024-09-04": Due, "2024-09-05": Overdue} {
		told := concerns("2024-09-03", "2024-09-03", rule.Yes)
		told.FollowUp.Debrief = on("2024-09-03")
		assert.Equal(t, want, only(t, home(told), day, rule.FollowupAlertAssurance, AuthorityEmail).Status, day)
	}
	// A visit that ended on a Friday; on the Thursday before Easter.
	for last, closes := range map[string]string{"2024-09-06": "2024-09-09", "2024-03-28": "2024-04-02", "2024-12-24": "2024-12-27"} {
		d := only(t, home(concerns(last, last, rule.Yes)), last, rule.FollowupAlertAssurance, AuthorityEmail)
		assert.Equal(t, on(closes), d.Window.Closes, last)
	}
	// Where only the day of feedback is known, the visit's end is an estimate.
	bad.Last = on("")
	email = only(t, home(bad), "2024-09-05", rule.FollowupAlertAssurance, AuthorityEmail)
	assert.True(t, email.Estimated)
	assert.False(t, only(t, home(bad), "2024-09-05", rule.FollowupCaseReview5).Estimated)
}

func TestReturnOnlyIfSerious(t *testing.T) {
	for _, c := range []struct {
		serious, widespread rule.Truth
		want                Status
	}{
		{rule.Yes, rule.Unknown, Due}, {rule.Yes, rule.Yes, Due}, {rule.Unknown, rule.No, Due},
		{rule.No, rule.Yes, NotRequired}, {rule.No, rule.Unknown, NotRequired},
		{rule.Unknown, rule.Unknown, Unknown}, {rule.Unknown, rule.Yes, Unknown},
	} {
		i := concerns("2024-09-03", "2024-09-03", c.serious)
		i.Widespread = c.widespread
		d := only(t, home(i), "2024-10-20", rule.FollowupAssurance68Weeks)
		assert.Equal(t, c.want, d.Status, c)
		if c.want == Unknown {
			assert.Equal(t, []string{"inspections[0].serious"}, d.Missing())
		}
	}
	i := concerns("2024-09-03", "2024-09-03", rule.Unknown)
	d := only(t, home(i, visit(judgement.Monitoring, "2024-10-16", "2024-10-16")), "2024-10-20", rule.FollowupAssurance68Weeks)
	assert.Equal(t, Met, d.Status, "met beats all")
	i.Serious = rule.Yes
	d = only(t, home(i, visit(judgement.Assurance, "2024-10-16", "2024-10-16")), "2024-11-20", rule.FollowupAssurance68Weeks)
	assert.Equal(t, Overdue, d.Status, "the text names a monitoring visit or a full inspection")
}

func TestFollowUpUndecided(t *testing.T) {
	d := only(t, home(graded("2024-02-27", "2024-02-28", 0)), "2024-04-12", rule.FollowupReturn68Weeks)
	assert.Equal(t, Unknown, d.Status)
	assert.Equal(t, []string{"inspections[0].judgements.overall"}, d.Missing())
	assert.Equal(t, window("2024-04-10", "2024-04-24"), d.Window)

	d = only(t, home(visit(judgement.Assurance, "2024-09-03", "2024-09-03")), "2024-09-04", rule.FollowupCaseReview5)
	assert.Equal(t, Unknown, d.Status)
	assert.Equal(t, []string{"inspections[0].outcome"}, d.Missing())

	none := visit(judgement.Assurance, "2024-09-03", "2024-09-03")
	for _, change := range []func(*judgement.Inspection){
		func(i *judgement.Inspection) { i.Outcome = judgement.NoSeriousConcerns },
		func(i *judgement.Inspection) { i.Outcome = judgement.NoJudgement },
		func(i *judgement.Inspection) { i.NoChildren = rule.Yes },
		func(i *judgement.Inspection) { i.Incomplete = rule.Yes },
	} {
		i := none
		change(&i)
		assert.Empty(t, duties(t, home(i), "2024-09-04", rule.FollowupCaseReview5), i)
	}
	for _, g := range []judgement.Grade{judgement.RequiresImprovement, judgement.Good, judgement.Outstanding} {
		assert.Empty(t, duties(t, home(graded("2024-02-27", "2024-02-28", g)), "2024-04-12", rule.FollowupReturn68Weeks))
	}
}

func TestFollowUpConcerns(t *testing.T) {
	h := home(graded("2024-02-27", "2024-02-28", judgement.Inadequate))
	h.Concerns = append(h.Concerns, on("2024-03-11"))
	notes := strings.Join(only(t, h, "2024-03-12", rule.FollowupReturn68Weeks).Notes(), " ")
	assert.Contains(t, notes, "11 March 2024")
	notes = strings.Join(only(t, h, "2024-03-10", rule.FollowupReturn68Weeks).Notes(), " ")
	assert.NotContains(t, notes, "11 March 2024", "it has not been received")
}

// The edition of the inspection's first day. Before April 2017 the return is known
// from the response of 2014; before April 2014 nothing is.
func TestFollowUpEditions(t *testing.T) {
	assert.Equal(t, window("2015-11-12", "2015-11-26"),
		only(t, home(graded("2015-10-01", "2015-10-01", judgement.Inadequate)), "2015-10-02", rule.HistoryReturn68Weeks2014).Window)
	assert.Empty(t, duties(t, home(graded("2015-10-01", "2015-10-01", judgement.Inadequate)), "2015-10-02", rule.FollowupReturn68Weeks))
	assert.Empty(t, duties(t, home(graded("2015-10-01", "2015-10-01", judgement.Inadequate)), "2015-10-02", rule.FollowupCaseReview5))
	assert.Len(t, duties(t, home(graded("2017-04-01", "2017-04-03", judgement.Inadequate)), "2017-04-10", rule.FollowupReturn68Weeks), 1)
	assert.Empty(t, duties(t, home(graded("2013-10-01", "2013-10-01", judgement.Inadequate)), "2013-10-02", rule.HistoryReturn68Weeks2014))
}

// Old steps without a last day are left out with the year that they belong to.
func TestFollowUpOld(t *testing.T) {
	h := home(graded("2018-02-27", "2018-02-28", judgement.Inadequate), graded("2023-02-27", "2023-02-28", judgement.Good))
	plan, err := Assess(h, on("2024-03-01"), Options{})
	require.NoError(t, err)
	for d := range plan.With() {
		assert.False(t, strings.HasPrefix(d.Key, "followup."), d.Key)
	}
}

// What was not completed brings nothing, and does not hide what comes after it; a note
// speaks of concerns only where there are some before a return that is still to come.
func TestReturnAfterAnother(t *testing.T) {
	first := graded("2024-01-08", "2024-01-09", judgement.Inadequate)
	first.Incomplete = rule.Yes
	h := home(first, graded("2024-02-27", "2024-02-28", judgement.Inadequate))
	d := only(t, h, "2024-03-15", rule.FollowupReturn68Weeks)
	assert.Equal(t, on("2024-04-24"), d.Window.Closes)
	const noted = "Information of concern was received on "
	assert.NotContains(t, strings.Join(d.Notes(), " "), noted)
	for received, says := range map[string]bool{"2024-02-28": false, "2024-02-29": true, "2024-03-15": true, "2024-03-16": false} {
		h.Concerns = []calendar.Date{on(received)}
		notes := strings.Join(only(t, h, "2024-03-15", rule.FollowupReturn68Weeks).Notes(), " ")
		assert.Equal(t, says, strings.Contains(notes, noted), received)
	}
	// On the last day it still comes before the return, on the day after not.
	for received, says := range map[string]bool{"2024-04-24": true, "2024-04-25": false} {
		h.Concerns = []calendar.Date{on(received)}
		notes := strings.Join(only(t, h, "2024-05-15", rule.FollowupReturn68Weeks).Notes(), " ")
		assert.Equal(t, says, strings.Contains(notes, noted), received)
	}
	h.Inspections = append(h.Inspections, visit(judgement.Monitoring, "2024-03-20", "2024-03-20"))
	h.Concerns = []calendar.Date{on("2024-03-15")}
	d = only(t, h, "2024-03-20", rule.FollowupReturn68Weeks)
	assert.Equal(t, Met, d.Status)
	assert.NotContains(t, strings.Join(d.Notes(), " "), noted)
}

// Alerts are listed for inspections that ended on the first day asked for, or later.
func TestAlertsSince(t *testing.T) {
	for id, i := range map[rule.ID]judgement.Inspection{
		rule.FollowupAlertInadequate: graded("2024-02-27", "2024-02-28", judgement.Inadequate),
		rule.FollowupAlertAssurance:  concerns("2024-02-27", "2024-02-28", rule.Yes),
	} {
		for since, listed := range map[string]bool{"2024-02-28": true, "2024-02-29": false} {
			plan, err := Assess(home(i), on("2024-03-15"), Options{Since: on(since)})
			require.NoError(t, err)
			called := false
			for d := range plan.With() {
				called = called || d.Rule == id && d.What == AuthorityCall
			}
			assert.Equal(t, listed, called, "%v since %v", id, since)
		}
	}
}
