package schedule_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	. "github.com/sccif/sccif-go/schedule"
)

// byKey gives the duty of a key; the zero Duty where the plan does not list it.
func byKey(t *testing.T, r Record, day, key string) Duty {
	t.Helper()
	plan, err := Assess(r, on(day), Options{})
	require.NoError(t, err)
	var found Duty
	for d := range plan.With() {
		if d.Key == key {
			require.Zero(t, found, "%v twice", key)
			found = d
		}
	}
	return found
}

// stands checks how a duty stands on days: pairs of a day and the status on it, ""
// where it is not listed.
func stands(t *testing.T, r Record, key string, want ...string) {
	t.Helper()
	for i := 0; i+1 < len(want); i += 2 {
		assert.Equal(t, want[i+1], byKey(t, r, want[i], key).Status.String(), "%v on %v", key, want[i])
	}
}

func with(typ judgement.InspectionType, day string, o judgement.Outcome) judgement.Inspection {
	i := visit(typ, day, day)
	i.Outcome = o
	return i
}

func TestAnnualFull(t *testing.T) {
	key := "schedule.annual-full/2024-25"
	stands(t, home(), key,
		"2023-03-31", "", "2023-04-01", "upcoming", "2024-03-31", "upcoming", "2024-04-01", "due",
		"2025-03-31", "due", "2025-04-01", "overdue", "2026-03-31", "overdue", "2026-04-01", "")
	d := byKey(t, home(), "2024-06-01", key)
	assert.Equal(t, window("2024-04-01", "2025-03-31"), d.Window)
	assert.Equal(t, rule.Usually, d.Strength)
	assert.Equal(t, FullInspection, d.What)
	assert.Equal(t, Ofsted, d.Who)
	assert.Equal(t, "A full inspection is usually carried out at least once in each inspection year: in 2024-25 by 31 March 2025 "+
		"(schedule.annual-full; SCCIF of 8 September 2023, Types of inspection; frequency).", d.Because())

	// The end of the inspection places it, on the first and last day of the year too.
	for _, test := range []struct{ first, last, met string }{
		{"2024-03-30", "2024-03-31", "overdue"},
		{"2024-03-31", "2024-04-01", "met"},
		{"2025-03-30", "2025-03-31", "met"},
		{"2025-03-31", "2025-04-01", "overdue"},
	} {
		d := byKey(t, home(graded(test.first, test.last, judgement.Good)), "2025-04-02", key)
		assert.Equal(t, test.met, d.Status.String(), test.last)
		if d.Status == Met {
			assert.Equal(t, "inspections[0]", d.MetBy.String())
			assert.Equal(t, on(test.last), d.MetOn)
		}
		notes := []string{}
		if test.last == "2024-04-01" {
			notes = []string{"The end of the inspection places it in this inspection year; its first day lies in another."}
		}
		assert.Equal(t, notes, d.Notes(), test.last)
	}

	// The first day stands in for an end that is not given.
	assert.True(t, byKey(t, home(graded("2024-05-07", "", judgement.Good)), "2024-06-01", key).Estimated)
	assert.False(t, byKey(t, home(graded("2024-05-07", "2024-05-08", judgement.Good)), "2024-06-01", key).Estimated)

	// Nothing but a completed full inspection meets it.
	incomplete := graded("2024-06-04", "2024-06-05", judgement.Good)
	incomplete.Incomplete = rule.Yes
	ended := incomplete
	ended.Feedback = on("2024-06-20")
	stands(t, home(with(judgement.Assurance, "2024-06-04", judgement.NoSeriousConcerns)), key, "2025-03-01", "due")
	stands(t, home(visit(judgement.Monitoring, "2024-06-04", "")), key, "2025-03-01", "due")
	stands(t, home(incomplete), key, "2025-03-01", "due")
	stands(t, home(ended), key, "2024-06-19", "due", "2024-06-20", "met")
}

func TestAnnualFullBeginsWithTheRecord(t *testing.T) {
	r := home()
	r.Registered = on("2024-05-14")
	// The rule about new homes governs, and its window opens with the second half.
	assert.Equal(t, window("2024-10-01", "2025-03-31"), byKey(t, r, "2024-06-01", "schedule.annual-full/2024-25").Window)
	for registered, opens := range map[string]string{"2024-03-31": "2024-04-01", "2024-04-01": "2024-10-01", "2024-09-30": "2024-10-01", "2024-10-01": "2024-10-01", "2024-10-02": "2024-10-02"} {
		r := newHome(registered)
		assert.Equal(t, on(opens), byKey(t, r, "2024-11-01", "schedule.annual-full/2024-25").Window.Opens, registered)
	}
	stands(t, r, "schedule.annual-full/2023-24", "2024-06-01", "")

	// Without the day of registration the first inspection begins the record, and
	// without either nobody can say.
	r = home(with(judgement.Assurance, "2024-06-04", judgement.NoSeriousConcerns))
	r.Registered = calendar.Date{}
	stands(t, r, "schedule.annual-full/2024-25", "2024-06-03", "unknown", "2024-06-04", "due")
	stands(t, r, "schedule.annual-full/2023-24", "2024-06-04", "")
	d := byKey(t, r, "2024-06-03", "schedule.annual-full/2024-25")
	assert.Equal(t, []string{"registered"}, d.Missing())
	for f := range d.Findings() {
		assert.Equal(t, rule.Undecided, f.Outcome)
		assert.Equal(t, []string{"registered"}, f.Missing)
	}

	// The rule is not known before 1 April 2017.
	r = home()
	stands(t, r, "schedule.annual-full/2016-17", "2017-03-31", "")
	stands(t, r, "schedule.annual-full/2017-18", "2017-03-31", "", "2017-04-01", "due")
}

func TestSecondAfterRequiresImprovement(t *testing.T) {
	const key = "schedule.second-after-ri/2023-24"
	ri := graded("2023-06-13", "2023-06-14", judgement.RequiresImprovement)
	stands(t, home(ri), key,
		"2023-06-13", "", "2023-06-14", "upcoming", "2023-06-15", "due", "2024-03-31", "due", "2024-04-01", "overdue")
	d := byKey(t, home(ri), "2023-12-31", key)
	assert.Equal(t, window("2023-06-15", "2024-03-31"), d.Window)
	assert.Equal(t, AssuranceInspection, d.What)
	assert.Equal(t, rule.Usually, d.Strength)
	assert.False(t, d.Estimated)
	ref, day := d.Trigger()
	assert.Equal(t, "inspections[0]", ref.String())
	assert.Equal(t, on("2023-06-14"), day)
	assert.Contains(t, d.Because(), "A home judged requires improvement in 2023-24 is usually inspected again in that year, so by 31 March 2024 (schedule.second-after-ri; ")

	for _, test := range []struct {
		again  judgement.Inspection
		status string
	}{
		{with(judgement.Assurance, "2023-06-15", judgement.NoSeriousConcerns), "met"},
		{with(judgement.Assurance, "2024-03-31", judgement.NoSeriousConcerns), "met"},
		{with(judgement.Assurance, "2024-04-01", judgement.NoSeriousConcerns), "overdue"},
		{with(judgement.Assurance, "2023-06-14", judgement.NoSeriousConcerns), "overdue"},
		{graded("2023-11-07", "2023-11-08", judgement.RequiresImprovement), "met"},
		{visit(judgement.Monitoring, "2023-11-07", ""), "overdue"},
	} {
		stands(t, home(test.again, ri), key, "2024-04-02", test.status)
	}
	// A second one judged requires improvement brings no third.
	again := home(ri, graded("2023-11-07", "2023-11-08", judgement.RequiresImprovement))
	assert.Len(t, duties(t, again, "2023-12-01", rule.ScheduleSecondAfterRi), 1)

	// The first day stands in for an end that is not given.
	estimated := home(graded("2023-06-13", "", judgement.RequiresImprovement))
	assert.True(t, byKey(t, estimated, "2023-12-31", key).Estimated)

	// Whether there is a second is unknown where there is no grade.
	unknown := home(visit(judgement.Full, "2023-06-13", "2023-06-14"))
	d = byKey(t, unknown, "2023-12-31", key)
	assert.Equal(t, Unknown, d.Status)
	assert.Equal(t, []string{"inspections[0].judgements.overall"}, d.Missing())
	assert.Equal(t, window("2023-06-15", "2024-03-31"), d.Window)
}

func TestSecondAfterInadequate(t *testing.T) {
	const key = "schedule.second-after-inadequate/2023-24"
	inadequate := graded("2023-06-13", "2023-06-14", judgement.Inadequate)
	stands(t, home(inadequate), key, "2023-06-15", "due", "2024-04-01", "overdue")
	// The return supplies it, of whatever type.
	stands(t, home(inadequate, visit(judgement.Monitoring, "2023-08-01", "")), key, "2023-07-31", "due", "2023-08-01", "met")
	stands(t, home(inadequate), "schedule.second-after-ri/2023-24", "2023-08-01", "")
}

// 31 December is outside the last quarter, 1 January and 31 March are in it.
func TestLastQuarterRelief(t *testing.T) {
	for _, test := range []struct {
		first, last string
		second      string // the second inspection of the year, on 1 April 2024
		relief      string // the full inspection by 29 June, on 1 April 2024
		note        string
	}{
		{"2023-12-30", "2023-12-31", "overdue", "", ""},
		{"2023-12-31", "2024-01-01", "not required", "due", "The end of the inspection places it in the last quarter; its first day lies before it."},
		{"2024-03-30", "2024-03-31", "not required", "due", ""},
	} {
		for _, g := range []judgement.Grade{judgement.RequiresImprovement, judgement.Inadequate} {
			r := home(graded(test.first, test.last, g))
			second := "schedule.second-after-ri/2023-24"
			if g == judgement.Inadequate {
				second = "schedule.second-after-inadequate/2023-24"
			}
			key := "schedule.last-quarter-relief/" + test.last
			stands(t, r, second, "2024-04-01", test.second)
			stands(t, r, key, "2024-04-01", test.relief)
			if test.note != "" {
				assert.Contains(t, byKey(t, r, "2024-04-01", key).Notes(), test.note)
			}
		}
	}
	// From 1 to 31 March 2024 itself the end lies in the next year: no relief.
	r := home(graded("2024-03-31", "2024-04-01", judgement.RequiresImprovement))
	assert.Empty(t, duties(t, r, "2024-04-02", rule.ScheduleLastQuarterRelief))
	stands(t, r, "schedule.second-after-ri/2024-25", "2024-04-02", "due")

	const key = "schedule.last-quarter-relief/2024-02-28"
	ri := graded("2024-02-27", "2024-02-28", judgement.RequiresImprovement)
	stands(t, home(ri), key,
		"2024-02-28", "upcoming", "2024-03-31", "upcoming", "2024-04-01", "due", "2024-06-29", "due", "2024-06-30", "overdue")
	d := byKey(t, home(ri), "2024-06-01", key)
	assert.Equal(t, window("2024-04-01", "2024-06-29"), d.Window)
	assert.Equal(t, rule.Must, d.Strength)
	assert.Equal(t, []string{"The statute speaks of the first 3 months of the inspection year, so of 30 June 2024 (schedule.statute-30-june)."}, d.Notes())
	plan, err := Assess(home(ri), on("2024-06-01"), Options{})
	require.NoError(t, err)
	assert.Equal(t, rule.Applied, plan.Trace.Outcome(rule.ScheduleStatute30June))
	assert.Equal(t, rule.NotApplied, plan.Trace.Outcome(rule.ScheduleNewHomeConcern))

	// A full inspection meets it, late as well; an assurance inspection does not.
	for _, test := range []struct{ day, status string }{
		{"2024-04-01", "met"}, {"2024-06-29", "met"}, {"2024-06-30", "met"},
	} {
		d := byKey(t, home(ri, graded(test.day, test.day, judgement.Good)), "2024-07-31", key)
		assert.Equal(t, test.status, d.Status.String(), test.day)
		assert.Equal(t, test.day == "2024-06-30", d.Late(), test.day)
	}
	late := byKey(t, home(ri, graded("2024-07-01", "2024-07-02", judgement.Good)), "2024-07-31", key)
	assert.Equal(t, 3, late.Days())
	assert.Contains(t, late.Notes(), "Met late, on 2 July 2024: 3 days after 29 June 2024.")
	stands(t, home(ri, with(judgement.Assurance, "2024-05-07", judgement.NoSeriousConcerns)), key, "2024-06-30", "overdue")

	// A second inspection in the same year makes it needless.
	second := home(ri, with(judgement.Assurance, "2024-03-20", judgement.NoSeriousConcerns))
	stands(t, second, key, "2024-03-19", "upcoming", "2024-03-20", "not required", "2024-07-01", "not required")
	stands(t, second, "schedule.second-after-ri/2023-24", "2024-03-20", "met")

	// It governs the full inspection of the year that follows.
	assert.Equal(t, key, byKey(t, home(ri), "2024-06-01", "schedule.annual-full/2024-25").GovernedBy)
	assert.Empty(t, byKey(t, home(ri), "2024-06-01", key).GovernedBy)
	assert.Empty(t, byKey(t, home(ri), "2024-06-30", key).GovernedBy)

	// The relief came with the regulations of October 2021.
	stands(t, home(graded("2022-02-01", "2022-02-02", judgement.RequiresImprovement)), "schedule.last-quarter-relief/2022-02-02", "2022-06-29", "due")
	stands(t, home(graded("2022-02-01", "2022-02-02", judgement.RequiresImprovement)), "schedule.second-after-ri/2021-22", "2022-06-29", "not required")
	stands(t, home(graded("2019-02-05", "2019-02-06", judgement.RequiresImprovement)), "schedule.last-quarter-relief/2019-02-06", "2019-06-29", "")
}

func TestNoneAfterGood(t *testing.T) {
	const key = "schedule.none-after-good/2023-24"
	for _, g := range []judgement.Grade{judgement.Good, judgement.Outstanding} {
		r := home(graded("2023-06-13", "2023-06-14", g))
		stands(t, r, key, "2023-06-13", "", "2023-06-14", "not required", "2024-03-31", "not required")
		d := byKey(t, r, "2023-06-14", key)
		assert.Equal(t, window("2023-06-15", "2024-03-31"), d.Window)
		assert.Contains(t, d.Because(), "A home judged "+g.String()+" in 2023-24 usually has no other inspection in that year (")
		assert.NotContains(t, d.Because(), "concern was received")
	}
	r := home(graded("2023-06-13", "2023-06-14", judgement.Good))
	r.Concerns = []calendar.Date{on("2023-06-14"), on("2023-12-01"), on("2023-11-01")}
	assert.NotContains(t, byKey(t, r, "2023-10-31", key).Because(), "concern")
	assert.Contains(t, byKey(t, r, "2023-11-01", key).Because(), "Information of concern was received on 1 November 2023: it may bring another inspection")
	r.Concerns = []calendar.Date{on("2024-04-01")}
	assert.NotContains(t, byKey(t, r, "2024-04-02", key).Because(), "concern was")

	// By the regulations of October 2021 none is needed.
	r = home(graded("2021-11-09", "2021-11-10", judgement.Good))
	assert.Contains(t, byKey(t, r, "2022-03-31", "schedule.none-after-good/2021-22").Because(), "needs no other inspection in that year unless the Chief Inspector decides that it does (schedule.none-after-good; frequency of inspections regulations (SI 2021/1019)")
	assert.Equal(t, InterimInspection, byKey(t, r, "2022-03-31", "schedule.none-after-good/2021-22").What)
	assert.Equal(t, rule.May, byKey(t, r, "2022-03-31", "schedule.none-after-good/2021-22").Strength)

	r = home(graded("2018-06-13", "2018-06-14", judgement.Good))
	d := byKey(t, r, "2018-10-01", "schedule.none-after-good/2018-19")
	assert.Equal(t, rule.May, d.Strength, "that of the interim inspection, which risk decides")
	assert.Equal(t, InterimInspection, d.What)
	assert.Contains(t, d.Because(), "whether an interim inspection comes as well is decided by assessing the risk")
	assert.Empty(t, duties(t, home(graded("2023-06-13", "", judgement.RequiresImprovement)), "2023-10-01", rule.ScheduleNoneAfterGood))
}

// Without a grade on record it is unknown whether the relief of the last quarter
// holds; from January to March, and where no other inspection followed in the year.
func TestReliefUngraded(t *testing.T) {
	const key = "schedule.last-quarter-relief/2024-02-28"
	r := home(visit(judgement.Full, "2024-02-27", "2024-02-28"))
	stands(t, r, key, "2024-02-28", "unknown", "2024-06-30", "unknown")
	d := byKey(t, r, "2024-03-01", key)
	assert.Equal(t, window("2024-04-01", "2024-06-29"), d.Window)
	assert.Equal(t, []string{"inspections[0].judgements.overall"}, d.Missing())
	assert.Contains(t, d.Because(), "must take place by 29 June 2024 depends on the overall judgement of the full inspection that ended on 28 February 2024, in the last quarter of 2023-24")
	r.Inspections = append(r.Inspections, with(judgement.Assurance, "2024-03-19", judgement.NoSeriousConcerns))
	stands(t, r, key, "2024-03-18", "unknown", "2024-03-19", "")
	for last, want := range map[string]int{"2023-12-31": 0, "2024-01-01": 1, "2024-03-31": 1, "2024-04-01": 0} {
		assert.Len(t, duties(t, home(visit(judgement.Full, last, last)), "2024-04-02", rule.ScheduleLastQuarterRelief), want, last)
	}
	// Under the condition it is not asked for.
	empty := home(visit(judgement.Full, "2024-02-27", "2024-02-28"))
	empty.NoChildrenCondition = []NoChildrenCondition{{Imposed: on("2024-03-10")}}
	stands(t, empty, key, "2024-03-09", "unknown", "2024-06-01", "")

	// Helped and protected is inadequate: so is the overall judgement.
	limited := visit(judgement.Full, "2024-02-27", "2024-02-28")
	limited.Judgements.HelpedAndProtected = judgement.Inadequate
	d = byKey(t, home(limited), "2024-04-10", key)
	assert.Equal(t, Due, d.Status)
	assert.Contains(t, d.Because(), "Helped and protected is inadequate, so the overall judgement is always inadequate (judgement.limiting; ")
	stands(t, home(limited), "schedule.second-after-inadequate/2023-24", "2024-03-01", "not required")
	limited.Judgements.Overall = judgement.Good // a contradiction is for the check of the record
	stands(t, home(limited), key, "2024-04-10", "")
}

// From 2017 to 2021 a home whose last full inspection was less than good, in the
// year or before it, is inspected at least twice in the year.
func TestTwiceAYear(t *testing.T) {
	const key = "schedule.second-after-ri/2018-19"
	before := graded("2018-02-06", "2018-02-07", judgement.RequiresImprovement)
	stands(t, home(before), key, "2018-03-31", "", "2018-04-01", "due", "2019-03-31", "due", "2019-04-01", "overdue")
	d := byKey(t, home(before), "2018-04-01", key)
	assert.Equal(t, window("2018-04-01", "2019-03-31"), d.Window)
	assert.Equal(t, InterimInspection, d.What)
	assert.Equal(t, rule.Always, d.Strength)
	assert.Contains(t, d.Because(), "A home whose last full inspection was requires improvement, on 7 February 2018, is inspected at least twice")

	full := graded("2018-06-05", "2018-06-06", judgement.RequiresImprovement)
	interim := with(judgement.Interim, "2018-11-06", judgement.Improved)
	stands(t, home(before, full), key, "2018-06-06", "upcoming", "2018-06-07", "due")
	stands(t, home(before, full, interim), key, "2018-11-05", "due", "2018-11-06", "met")
	stands(t, home(interim, full), key, "2019-01-01", "met")
	// Judged good since: once is enough.
	stands(t, home(before, graded("2018-06-05", "2018-06-06", judgement.Good)), key, "2018-06-05", "due", "2018-06-06", "")
	stands(t, home(graded("2018-06-05", "2018-06-06", judgement.Inadequate)), "schedule.second-after-inadequate/2018-19", "2018-07-01", "due")
	// An interim inspection before the full one counts.
	early := with(judgement.Interim, "2018-05-01", judgement.Sustained)
	stands(t, home(before, early, full), key, "2018-06-05", "due", "2018-06-06", "met")
	// No grade, no answer.
	stands(t, home(visit(judgement.Full, "2018-06-05", "2018-06-06")), key, "2018-07-01", "unknown")
	stands(t, home(), key, "2018-07-01", "")
}

func TestSuspension(t *testing.T) {
	const year2019, year2020 = "schedule.annual-full/2019-20", "schedule.annual-full/2020-21"
	stands(t, home(), year2019, "2020-03-16", "due", "2020-03-17", "not required", "2020-04-01", "not required", "2021-03-31", "not required")
	stands(t, home(), year2020, "2020-03-16", "upcoming", "2020-03-17", "not required", "2021-03-31", "not required", "2021-04-01", "not required", "2022-03-31", "not required")
	stands(t, home(), "schedule.annual-full/2021-22", "2021-03-31", "upcoming", "2021-04-01", "due", "2022-04-01", "overdue")
	d := byKey(t, home(), "2021-06-01", year2020)
	assert.Contains(t, d.Because(), "routine inspection was suspended from 17 March 2020 to 31 March 2021, so none was due (schedule.suspension-2020; announcements of 2020 and 2021")
	stands(t, home(graded("2020-01-07", "2020-01-08", judgement.RequiresImprovement)), "schedule.second-after-ri/2019-20",
		"2020-03-16", "due", "2020-03-17", "not required")
	// What was done in time stays done.
	stands(t, home(graded("2019-05-08", "", judgement.Good)), year2019, "2020-06-01", "met")

	r := home()
	r.Registered = on("2019-09-30")
	stands(t, r, "schedule.new-home-first-half/2019-09-30", "2020-03-16", "due", "2020-03-17", "not required")
	r.Registered = on("2020-03-31")
	stands(t, r, "schedule.new-home-second-half/2020-03-31", "2020-05-01", "not required")
	r.Registered = on("2020-10-01")
	stands(t, r, "schedule.new-home-second-half/2020-10-01", "2021-03-31", "upcoming", "2021-04-01", "due", "2021-09-30", "due", "2021-10-01", "overdue")

	// An assurance visit of the suspension meets nothing that a year asks for.
	stands(t, home(visit(judgement.AssuranceVisit, "2020-10-06", "")), year2020, "2020-11-01", "not required")
}

// The second inspection of a year meets what asks for two of them, not the first nor
// the third; one that ends on the last day of the year is in it.
func TestSecondOfThree(t *testing.T) {
	h := home(graded("2017-05-03", "2017-05-03", judgement.RequiresImprovement),
		with(judgement.Interim, "2017-09-05", judgement.Sustained), with(judgement.Interim, "2018-03-31", judgement.Sustained))
	d := byKey(t, h, "2018-05-01", "schedule.second-after-ri/2017-18")
	assert.Equal(t, "inspections[1]", d.MetBy.String())
	assert.Equal(t, on("2017-09-05"), d.MetOn)
	h.Inspections = []judgement.Inspection{h.Inspections[0], h.Inspections[2]}
	assert.Equal(t, on("2018-03-31"), byKey(t, h, "2018-05-01", "schedule.second-after-ri/2017-18").MetOn)
}

// A full inspection at which no judgement was possible brings no other in the year, and
// none by 29 June: only requires improvement or inadequate does.
func TestFullWithoutJudgement(t *testing.T) {
	second, relief, inadequate := rule.ScheduleSecondAfterRi, rule.ScheduleLastQuarterRelief, rule.ScheduleSecondAfterInadequate
	for registered, ends := range map[string]string{
		"2025-11-10": "2026-07-10", "2026-05-10": "2027-01-10", // the text of 2026
		"2022-11-10": "2023-09-11", "2023-05-10": "2024-01-10", // that of 2023
		"2018-05-10": "2019-01-10", // that of 2017
	} {
		for outcome, n := range map[judgement.Outcome]int{0: 1, judgement.NoJudgement: 0} {
			full := with(judgement.Full, ends, outcome)
			full.NoChildren = rule.Yes
			r := newHome(registered, full)
			day := on(ends).AddMonths(2).String()
			assert.Len(t, duties(t, r, day, second), n, "%v %v", ends, outcome)
			assert.Empty(t, duties(t, r, day, inadequate), ends)
			if on(ends).Month() == 1 && on(ends).After(on("2022-04-01")) {
				assert.Len(t, duties(t, r, day, relief), n, "%v %v", ends, outcome)
			}
			year := calendar.InspectionYearOf(on(ends)).String()
			stands(t, r, "schedule.annual-full/"+year, day, "met")
		}
	}
	// Before 2022 the last judgement stays that of the home.
	none := with(judgement.Full, "2019-06-11", judgement.NoJudgement)
	r := home(graded("2018-06-12", "2018-06-13", judgement.RequiresImprovement), none)
	stands(t, r, "schedule.second-after-ri/2019-20", "2019-09-01", "due")
}
