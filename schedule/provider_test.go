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

func visited(days ...string) []Regulation44Visit {
	var all []Regulation44Visit
	for _, d := range days {
		all = append(all, Regulation44Visit{Visit: on(d)})
	}
	return all
}

// In each calendar month, from the first full month after registration.
func TestRegulation44Visits(t *testing.T) {
	r := newHome("2024-01-15")
	r.Regulation44Visits = visited("2024-04-30", "2024-01-20", "2024-02-01", "2024-04-02")
	for _, test := range []struct{ month, status, by string }{
		{"2023-12", "", ""}, {"2024-01", "", ""}, {"2024-02", "met", "regulation44Visits[2]"},
		{"2024-03", "overdue", ""}, {"2024-04", "met", "regulation44Visits[3]"}, {"2024-05", "due", ""}, {"2024-06", "", ""},
	} {
		d := byKey(t, r, "2024-05-31", "duty.reg44-visit/"+test.month)
		assert.Equal(t, test.status, d.Status.String(), test.month)
		assert.Equal(t, test.by, d.MetBy.String(), test.month)
	}
	d := byKey(t, r, "2024-05-31", "duty.reg44-visit/2024-02")
	assert.Equal(t, window("2024-02-01", "2024-02-29"), d.Window)
	assert.Equal(t, rule.Must, d.Strength)
	assert.Equal(t, IndependentPerson, d.Who)
	stands(t, r, "duty.reg44-visit/2024-03", "2024-02-29", "", "2024-03-01", "due", "2024-03-31", "due", "2024-04-01", "overdue")
	// A month that begins with registration is full.
	stands(t, func() Record { r := newHome("2024-02-01"); r.Regulation44Visits = visited("2024-03-05"); return r }(),
		"duty.reg44-visit/2024-02", "2024-03-05", "overdue")
	// Registered, not yet a full month: nothing.
	assert.Empty(t, duties(t, newHome("2024-01-15"), "2024-01-31", rule.DutyReg44Visit))

	// No list: the month of the day only, and unknown.
	plain := newHome("2024-01-15")
	got := duties(t, plain, "2024-05-31", rule.DutyReg44Visit)
	require.Len(t, got, 1)
	assert.Equal(t, "duty.reg44-visit/2024-05", got[0].Key)
	assert.Equal(t, Unknown, got[0].Status)
	assert.Equal(t, []string{"regulation44Visits"}, got[0].Missing())

	// Without a day of registration the first visit begins the record.
	r.Registered = calendar.Date{}
	stands(t, r, "duty.reg44-visit/2023-12", "2024-05-31", "")
	stands(t, r, "duty.reg44-visit/2024-01", "2024-05-31", "met")
	stands(t, r, "duty.reg44-visit/2024-03", "2024-05-31", "overdue")

	// A visit with no day, and one to come.
	r.Regulation44Visits = []Regulation44Visit{{}, {Visit: on("2024-05-20")}}
	plan, err := Assess(r, on("2024-05-19"), Options{})
	require.NoError(t, err)
	assert.Equal(t, "[regulation44Visits[0]]", sprint(plan.Undated))
	assert.Equal(t, "[regulation44Visits[1]]", sprint(plan.Later))

	// Before the regulations of 2015 there is no rule; all months by one call.
	old := newHome("2014-01-15")
	old.Regulation44Visits = visited("2015-06-03")
	all, err := Regulation44(old, on("2015-06-30"))
	require.NoError(t, err)
	require.Len(t, all, 3)
	assert.Equal(t, "duty.reg44-visit/2015-04", all[0].Key)
	assert.Equal(t, Met, all[2].Status)
}

// A list that is given is whole, even when it is empty: nothing in it has happened.
// One that is not given is unknown.
func TestEmptyLists(t *testing.T) {
	r := newHome("2023-06-15")
	for _, key := range []string{"duty.reg44-visit/2024-05", "duty.reg45-review/2023-06-15", "duty.reg46-location/2023-06-15", "duty.reg46-calendar-year/2024"} {
		stands(t, r, key, "2024-05-31", "unknown")
	}
	r.Regulation44Visits, r.Regulation45Reviews, r.LocationAssessments = []Regulation44Visit{}, []Regulation45Review{}, []LocationAssessment{}
	stands(t, r, "duty.reg44-visit/2023-06", "2024-05-31", "")
	stands(t, r, "duty.reg44-visit/2023-07", "2024-05-31", "overdue")
	stands(t, r, "duty.reg44-visit/2024-05", "2024-05-31", "due", "2024-06-01", "overdue")
	stands(t, r, "duty.reg45-review/2023-06-15", "2023-12-15", "due", "2023-12-16", "overdue")
	stands(t, r, "duty.reg46-location/2023-06-15", "2024-05-31", "due")
	stands(t, r, "duty.reg46-calendar-year/2024", "2024-12-31", "due", "2025-01-01", "overdue")

	// Only visits to come: the months before them were missed all the same.
	r.Regulation44Visits = visited("2024-06-20")
	stands(t, r, "duty.reg44-visit/2023-07", "2024-05-31", "overdue")
	stands(t, r, "duty.reg44-visit/2024-06", "2024-06-19", "due", "2024-06-20", "met")
	// Without a day of registration there is nothing to count from.
	r.Registered = calendar.Date{}
	assert.Len(t, duties(t, r, "2024-05-31", rule.DutyReg44Visit), 1)
	stands(t, r, "duty.reg44-visit/2024-05", "2024-05-31", "due")
	stands(t, r, "duty.reg46-calendar-year/2023", "2024-05-31", "")
	stands(t, r, "duty.reg46-calendar-year/2024", "2024-05-31", "due")
}

// sprint gives references as text.
func sprint(refs []Ref) string {
	out := "["
	for i, r := range refs {
		if i > 0 {
			out += " "
		}
		out += r.String()
	}
	return out + "]"
}

func TestRegulation44Buildings(t *testing.T) {
	r := newHome("2021-01-01")
	r.Buildings = []string{"Main house", "Annexe"}
	r.Regulation44Visits = []Regulation44Visit{
		{Visit: on("2024-05-07"), Buildings: []string{"Annexe"}},
		{Visit: on("2024-06-04")},
		{Visit: on("2024-05-07"), Buildings: []string{"Annexe", "Other"}},
	}
	stands(t, r, "duty.reg44-visit/2024-05/Main house", "2024-06-30", "overdue")
	stands(t, r, "duty.reg44-visit/2024-05/Annexe", "2024-06-30", "met")
	stands(t, r, "duty.reg44-visit/2024-06/Main house", "2024-06-30", "met")
	assert.Equal(t, "Annexe", byKey(t, r, "2024-06-30", "duty.reg44-visit/2024-05/Annexe").Place)
	// Two visits on one day have two reports.
	stands(t, r, "duty.reg44-report/2024-05-07/Annexe", "2024-06-30", "due")
	stands(t, r, "duty.reg44-report/2024-05-07", "2024-06-30", "due")
	// Homes of several buildings came with the edition of April 2022.
	r.Regulation44Visits = visited("2022-03-02", "2022-04-05")
	stands(t, r, "duty.reg44-visit/2022-03", "2022-04-30", "met")
	stands(t, r, "duty.reg44-visit/2022-04/Annexe", "2022-04-30", "met")
}

// Before the end of the month that follows: its last day is the last.
func TestRegulation44Reports(t *testing.T) {
	for _, test := range []struct{ visit, closes string }{
		{"2024-01-01", "2024-02-29"}, {"2024-01-31", "2024-02-29"}, {"2023-01-31", "2023-02-28"},
		{"2024-02-29", "2024-03-31"}, {"2023-12-31", "2024-01-31"}, {"2024-03-31", "2024-04-30"},
	} {
		r := newHome("2022-01-01")
		r.Regulation44Visits = visited(test.visit)
		key := "duty.reg44-report/" + test.visit
		d := byKey(t, r, test.closes, key)
		assert.Equal(t, window(test.visit, test.closes), d.Window)
		// A record that gives no day of sending cannot say that it was late.
		stands(t, r, key, test.visit, "due", test.closes, "due", on(test.closes).AddDays(1).String(), "unknown")
		assert.Equal(t, []string{"regulation44Visits[0].reportSent"}, byKey(t, r, on(test.closes).AddDays(1).String(), key).Missing())
		r.Regulation44Visits = append(r.Regulation44Visits, Regulation44Visit{Visit: on("2021-05-01"), ReportSent: on("2021-05-20")})
		stands(t, r, key, test.visit, "due", test.closes, "due", on(test.closes).AddDays(1).String(), "overdue")
		r.Regulation44Visits[0].ReportSent = on(test.closes).AddDays(1)
		assert.False(t, byKey(t, r, test.closes, key).Late())
		late := byKey(t, r, on(test.closes).AddDays(1).String(), key)
		assert.Equal(t, 1, late.Days())
		assert.Equal(t, "regulation44Visits[0].reportSent", late.MetBy.String())
	}
	r := newHome("2022-01-01")
	r.Regulation44Visits = visited("2024-01-17")
	because := byKey(t, r, "2024-02-01", "duty.reg44-report/2024-01-17").Because()
	assert.Contains(t, because, "to the children's placing authorities")
	assert.Contains(t, because, "nobody else changes it")
	r.Regulation44Visits[0].SeriousConcerns = rule.Yes
	alert := byKey(t, r, "2024-02-01", "duty.reg44-serious/2024-01-17")
	assert.Equal(t, Due, alert.Status)
	assert.Equal(t, rule.Guidance, alert.Strength)
	r.Regulation44Visits[0].OfstedTold = on("2024-01-17")
	stands(t, r, "duty.reg44-serious/2024-01-17", "2024-02-01", "met")

	five, err := Regulation44Recipients(on("2024-02-01"))
	require.NoError(t, err)
	require.Len(t, five, 5)
	assert.Equal(t, Recipient{Name: "ofsted"}, five[0])
	assert.Equal(t, Recipient{"host authority", "On request."}, five[1])
	_, err = Regulation44Recipients(on("2015-03-31"))
	require.ErrorIs(t, err, rule.ErrNotCovered)
}

// At least every 6 months: by the corresponding date after the last.
func TestRegulation45(t *testing.T) {
	reviews := func(days ...string) Record {
		r := newHome("2022-06-15")
		for _, d := range days {
			r.Regulation45Reviews = append(r.Regulation45Reviews, Regulation45Review{Completed: on(d)})
		}
		return r
	}
	for _, test := range []struct{ last, closes string }{
		{"2024-01-31", "2024-07-31"}, {"2023-08-31", "2024-02-29"}, {"2022-08-31", "2023-02-28"}, {"2023-09-30", "2024-03-30"},
	} {
		key := "duty.reg45-review/" + test.last
		d := byKey(t, reviews(test.last), test.closes, key)
		assert.Equal(t, window(on(test.last).AddDays(1).String(), test.closes), d.Window)
		after := on(test.closes).AddDays(1).String()
		stands(t, reviews(test.last), key, test.last, "upcoming", test.closes, "due", after, "overdue")
		stands(t, reviews(test.closes, test.last), key, test.closes, "met")
		late := byKey(t, reviews(test.last, after), after, key)
		assert.Equal(t, 1, late.Days(), test.last)
		assert.Equal(t, "regulation45Reviews[1]", late.MetBy.String())
	}
	// The first is counted from registration.
	stands(t, reviews("2023-06-01"), "duty.reg45-review/2022-06-15", "2023-06-01", "met")
	assert.Equal(t, on("2022-12-15"), byKey(t, reviews("2023-06-01"), "2023-06-01", "duty.reg45-review/2022-06-15").Window.Closes)
	unknown := byKey(t, reviews(), "2024-01-01", "duty.reg45-review/2022-06-15")
	assert.Equal(t, Unknown, unknown.Status)
	assert.Equal(t, Window{}, unknown.Window)
	assert.Equal(t, []string{"regulation45Reviews"}, unknown.Missing())

	// The regulation came into force on 1 April 2015, and nothing runs from before.
	old := newHome("2010-01-01")
	old.Regulation45Reviews = []Regulation45Review{{Completed: on("2012-01-31")}}
	for _, day := range []string{"2012-01-31", "2012-06-01", "2015-03-31"} {
		assert.Empty(t, duties(t, old, day, rule.DutyReg45Review), day)
		assert.Empty(t, duties(t, newHome("2010-01-01"), day, rule.DutyReg45Review), day)
	}
	for _, test := range []struct{ last, opens, closes string }{
		{"2012-01-31", "2015-04-01", "2015-10-01"}, {"2015-03-30", "2015-04-01", "2015-10-01"}, {"2015-03-31", "2015-04-01", "2015-10-01"},
		{"2015-04-01", "2015-04-02", "2015-10-01"}, {"2015-04-02", "2015-04-03", "2015-10-02"},
	} {
		old := newHome("2010-01-01")
		old.Regulation45Reviews = []Regulation45Review{{Completed: on(test.last)}}
		d := byKey(t, old, "2015-06-01", "duty.reg45-review/"+test.last)
		assert.Equal(t, window(test.opens, test.closes), d.Window, test.last)
		assert.Equal(t, on(test.last).Before(on("2015-04-01")), len(d.Notes()) > 0, test.last)
	}
	old.Regulation45Reviews = append(old.Regulation45Reviews, Regulation45Review{Completed: on("2015-10-02")})
	assert.Equal(t, 1, byKey(t, old, "2015-10-02", "duty.reg45-review/2012-01-31").Days())
	assert.Equal(t, []string{"The regulation has been in force since 1 April 2015, and its first 6 months run from then.", "Met late, on 2 October 2015: 1 day after 1 October 2015."},
		byKey(t, old, "2015-10-02", "duty.reg45-review/2012-01-31").Notes())

	// The copy: 28 days after 31 January 2024 is 28 February.
	const key = "duty.reg45-copy-28/2024-01-31"
	r := reviews("2024-01-31")
	d := byKey(t, r, "2024-02-01", key)
	assert.Equal(t, window("2024-01-31", "2024-02-28"), d.Window)
	assert.Contains(t, d.Because(), "within 28 days, so by 28 February 2024 (duty.reg45-copy-28; Children's Homes (England) Regulations 2015, Regulation 45)")
	// A record of plain dates cannot say that it was sent.
	stands(t, r, key, "2024-02-28", "due", "2024-02-29", "unknown")
	assert.Equal(t, []string{"regulation45Reviews[0].sent"}, byKey(t, r, "2024-02-29", key).Missing())
	r = reviews("2024-01-31", "2023-08-01")
	r.Regulation45Reviews[1].Sent = on("2023-08-20")
	stands(t, r, key, "2024-02-28", "due", "2024-02-29", "overdue")
	stands(t, r, "duty.reg45-copy-28/2023-08-01", "2023-08-19", "due", "2023-08-20", "met")
}

func TestRegulation46(t *testing.T) {
	r := newHome("2022-06-15")
	r.LocationAssessments = []LocationAssessment{{On: on("2023-06-01")}, {On: on("2022-07-01")}}
	const key = "duty.reg46-location/2023-06-01"
	stands(t, r, key, "2023-05-31", "", "2023-06-01", "upcoming", "2023-06-02", "due", "2024-06-01", "due", "2024-06-02", "overdue")
	d := byKey(t, r, "2024-01-01", key)
	assert.Equal(t, rule.Guidance, d.Strength)
	stands(t, r, "duty.reg46-location/2022-07-01", "2023-05-31", "due", "2023-06-01", "met")
	// In each calendar year, from the first full one after registration.
	stands(t, r, "duty.reg46-calendar-year/2022", "2023-06-01", "")
	stands(t, r, "duty.reg46-calendar-year/2023", "2022-12-31", "", "2023-01-01", "due", "2023-05-31", "due", "2023-06-01", "met")
	stands(t, r, "duty.reg46-calendar-year/2024", "2024-12-31", "due", "2025-01-01", "overdue")
	assert.Equal(t, rule.Must, byKey(t, r, "2024-12-31", "duty.reg46-calendar-year/2024").Strength)
	stands(t, newHome("2023-01-01"), "duty.reg46-calendar-year/2023", "2023-06-01", "unknown")

	// A leap day has its corresponding date on 28 February.
	r.LocationAssessments = []LocationAssessment{{On: on("2024-02-29")}}
	assert.Equal(t, on("2025-02-28"), byKey(t, r, "2024-06-01", "duty.reg46-location/2024-02-29").Window.Closes)

	// Several buildings.
	r = newHome("2022-06-15")
	r.Buildings = []string{"Main house", "Annexe", "Lodge"}
	r.LocationAssessments = []LocationAssessment{{Building: "Main house", On: on("2023-06-01")}, {On: on("2023-07-01")}, {Building: "Lodge", On: on("2024-02-01")}}
	stands(t, r, "duty.reg46-location/2023-06-01/Main house", "2024-01-01", "due")
	d = byKey(t, r, "2024-01-01", "duty.reg46-location/2022-06-15/Annexe")
	assert.Equal(t, Unknown, d.Status)
	assert.Equal(t, []string{"locationAssessments[1].building"}, d.Missing())
	d = byKey(t, r, "2024-01-01", "duty.reg46-calendar-year/2023/Annexe")
	assert.Equal(t, []string{"locationAssessments[1].building"}, d.Missing())
	stands(t, r, "duty.reg46-calendar-year/2023/Main house", "2024-01-01", "met")
	assert.Empty(t, byKey(t, r, "2024-01-01", "duty.reg46-calendar-year/2023/Main house").Missing())
	r.LocationAssessments = r.LocationAssessments[:1]
	d = byKey(t, r, "2024-01-01", "duty.reg46-location/2022-06-15/Annexe")
	assert.Equal(t, Due, d.Status)
	assert.Equal(t, rule.Must, d.Strength)
	assert.Contains(t, d.Because(), "none is recorded for this one")
	stands(t, r, "duty.reg46-calendar-year/2023/Annexe", "2024-01-01", "overdue")

	// No list.
	r.LocationAssessments = nil
	stands(t, r, "duty.reg46-location/2022-06-15/Annexe", "2024-01-01", "unknown")
	stands(t, r, "duty.reg46-calendar-year/2024/Annexe", "2024-01-01", "unknown")
	stands(t, r, "duty.reg46-calendar-year/2023/Annexe", "2024-01-01", "")
	// No day of registration: the first assessment begins the record.
	r = home()
	r.Registered = calendar.Date{}
	r.LocationAssessments = []LocationAssessment{{On: on("2023-06-01")}}
	stands(t, r, "duty.reg46-calendar-year/2023", "2024-01-01", "met")
	stands(t, r, "duty.reg46-calendar-year/2022", "2023-06-01", "")
	// Before the regulations of 2015 there is no rule.
	assert.Empty(t, duties(t, home(), "2014-06-01", rule.DutyReg46CalendarYear))
}

func TestFirstChild(t *testing.T) {
	const key = "duty.first-child/2024-05-01"
	r := newHome("2024-05-01")
	stands(t, r, key, "2024-06-01", "unknown")
	r.ChildrenLiving = rule.No
	stands(t, r, key, "2024-06-01", "upcoming")
	r.FirstChild = on("2024-06-10")
	stands(t, r, key, "2024-06-09", "upcoming", "2024-06-10", "due", "2024-12-01", "due")
	r.FirstChildNotified = on("2024-06-12")
	stands(t, r, key, "2024-06-11", "due", "2024-06-12", "met")
	assert.Equal(t, "firstChildNotified", byKey(t, r, "2024-06-12", key).MetBy.String())
	stands(t, newHome("2024-05-01", graded("2024-11-05", "", judgement.Good)), key, "2024-11-05", "")

	// After an inspection of the home while it was empty, since the text of 2026.
	empty := with(judgement.Assurance, "2026-09-08", judgement.NoJudgement)
	empty.NoChildren = rule.Yes
	r = home(graded("2024-11-05", "", judgement.Good), empty)
	const after = "duty.first-child-after-empty/2026-09-08"
	stands(t, r, after, "2026-09-08", "unknown")
	r.ChildrenLiving = rule.No
	stands(t, r, after, "2026-09-08", "upcoming")
	r.ChildrenLiving = rule.Yes
	stands(t, r, after, "2026-09-08", "due")
	r.Inspections[1] = with(judgement.Assurance, "2025-09-09", judgement.NoJudgement)
	r.Inspections[1].NoChildren = rule.Yes
	assert.Empty(t, duties(t, r, "2025-10-01", rule.DutyFirstChildAfterEmpty))
}

func TestStatementOfPurpose(t *testing.T) {
	r := home()
	r.StatementOfPurpose = []StatementChange{{Changed: on("2024-05-01")}, {Changed: on("2024-03-01"), Sent: on("2024-03-04")}}
	stands(t, r, "duty.statement-of-purpose/2024-05-01", "2024-04-30", "", "2024-05-01", "due", "2024-05-29", "due", "2024-05-30", "overdue")
	assert.Equal(t, []string{"The framework gives no number of days; regulation 16 of the regulations of 2015 gives 28 days, so by 29 May 2024."},
		byKey(t, r, "2024-05-01", "duty.statement-of-purpose/2024-05-01").Notes())
	stands(t, r, "duty.statement-of-purpose/2024-03-01", "2024-03-03", "due", "2024-03-04", "met")

	// Regulation 16(3)(b) has asked for it since 1 April 2015: 28 days after 10 January
	// 2016 is 7 February.
	r.StatementOfPurpose = []StatementChange{{Changed: on("2015-03-31")}, {Changed: on("2015-04-01")}, {Changed: on("2015-04-02")}, {Changed: on("2016-01-10")}}
	stands(t, r, "duty.statement-of-purpose/2015-03-31", "2015-03-31", "", "2015-05-01", "")
	stands(t, r, "duty.statement-of-purpose/2015-04-01", "2015-04-01", "due", "2015-04-29", "due", "2015-04-30", "overdue")
	stands(t, r, "duty.statement-of-purpose/2015-04-02", "2015-04-30", "due", "2015-05-01", "overdue")
	stands(t, r, "duty.statement-of-purpose/2016-01-10", "2016-01-10", "due", "2016-02-07", "due", "2016-02-08", "overdue")
	d := byKey(t, r, "2016-02-07", "duty.statement-of-purpose/2016-01-10")
	assert.Equal(t, rule.Must, d.Strength)
	assert.Contains(t, d.Because(), "Regulation 16")
	assert.Equal(t, []string{"Regulation 16 gives 28 days, so by 7 February 2016."}, d.Notes())
}

// Without the day of registration and without a review nobody can say when the next one
// is due; a review on record says.
func TestReviewWithoutRegistration(t *testing.T) {
	r := newHome("", graded("2024-05-07", "2024-05-08", judgement.Good))
	d := only(t, r, "2024-06-01", rule.DutyReg45Review)
	assert.Equal(t, "duty.reg45-review", d.Key)
	assert.Equal(t, Unknown, d.Status)
	assert.Equal(t, []string{"registered", "regulation45Reviews"}, d.Missing())
	assert.Contains(t, d.Because(), "The quality of care is reviewed at least every 6 months: the next review depends on when the home was registered or the last one completed (")
	r.Regulation45Reviews = []Regulation45Review{}
	assert.Equal(t, []string{"registered"}, only(t, r, "2024-06-01", rule.DutyReg45Review).Missing())
	assert.Empty(t, duties(t, r, "2015-03-31", rule.DutyReg45Review))
	assert.Len(t, duties(t, r, "2015-04-01", rule.DutyReg45Review), 1)
	r.Regulation45Reviews = []Regulation45Review{{Completed: on("2024-06-01")}}
	stands(t, r, "duty.reg45-review", "2024-05-31", "unknown", "2024-06-01", "")
	stands(t, r, "duty.reg45-review/2024-06-01", "2024-06-01", "upcoming", "2024-06-02", "due")
}

// The regulations came into force on 1 April 2015, so that a review before that is none
// of the calendar year.
func TestCalendarYear2015(t *testing.T) {
	const key = "duty.reg46-calendar-year/2015"
	for assessed, want := range map[string]string{"2015-02-01": "overdue", "2015-03-31": "overdue", "2015-04-01": "met", "2015-12-31": "met"} {
		r := home()
		r.LocationAssessments = []LocationAssessment{{On: on(assessed)}}
		stands(t, r, key, "2015-03-31", "", "2016-01-01", want)
	}
	r := home()
	r.LocationAssessments = []LocationAssessment{}
	d := byKey(t, r, "2015-04-01", key)
	assert.Equal(t, window("2015-04-01", "2015-12-31"), d.Window)
	assert.Contains(t, d.Notes(), "The regulation has been in force since 1 April 2015.")
	d = byKey(t, r, "2016-04-01", "duty.reg46-calendar-year/2016")
	assert.Equal(t, window("2016-01-01", "2016-12-31"), d.Window)
	assert.Len(t, d.Notes(), 1)
}

// A home of one building is looked at as a whole, even where the building is named; of
// several, a location assessment without its building may be that of any.
func TestNamedBuildings(t *testing.T) {
	r := newHome("2023-01-15")
	r.Buildings = []string{"Main"}
	r.Regulation44Visits = []Regulation44Visit{{Visit: on("2024-03-05"), Buildings: []string{"Main"}}}
	r.LocationAssessments = []LocationAssessment{{On: on("2024-03-05")}}
	visit := byKey(t, r, "2024-04-02", "duty.reg44-visit/2024-03")
	assert.Equal(t, Met, visit.Status)
	assert.Contains(t, visit.Because(), "visits the home at least once a month")
	report := only(t, r, "2024-04-02", rule.DutyReg44Report)
	assert.Empty(t, report.Place)
	stands(t, r, "duty.reg46-calendar-year/2024", "2024-04-02", "met")

	r.Buildings = []string{"Main", "Annexe"}
	assert.Contains(t, byKey(t, r, "2024-04-02", "duty.reg44-visit/2024-03/Main").Because(), "visits each building at least once a month")
	assert.Equal(t, "Main", only(t, r, "2024-04-02", rule.DutyReg44Report).Place)
	for _, id := range []rule.ID{rule.DutyReg46Location, rule.DutyReg46CalendarYear} {
		for _, d := range duties(t, r, "2024-04-02", id) {
			assert.Equal(t, Unknown, d.Status, d.Key)
			assert.Equal(t, []string{"locationAssessments[0].building"}, d.Missing(), d.Key)
		}
	}
	r.LocationAssessments[0].Building = "Main"
	stands(t, r, "duty.reg46-calendar-year/2024/Main", "2024-04-02", "met")
	stands(t, r, "duty.reg46-calendar-year/2024/Annexe", "2024-04-02", "due")
}

// That nobody alters the report is the framework's, presumed since April 2017; the
// regulation that brings the report is older.
func TestReportUnaltered(t *testing.T) {
	for visit, want := range map[string]rule.Outcome{"2017-03-31": 0, "2017-04-01": rule.Applied, "2017-04-02": rule.Applied} {
		r := home()
		r.Registered = on("2016-01-04")
		r.Regulation44Visits = []Regulation44Visit{{Visit: on(visit)}}
		duties, err := Regulation44(r, on(visit))
		require.NoError(t, err)
		found := rule.Outcome(0)
		for _, d := range duties {
			for f := range d.Findings() {
				if f.Rule == rule.DutyReg44Unaltered {
					found = f.Outcome
				}
			}
		}
		assert.Equal(t, want, found, visit)
	}
}

// What a review has to hold is the framework's, presumed since April 2017; the
// regulation that brings the review is older.
func TestReviewContents(t *testing.T) {
	for day, want := range map[string]rule.Outcome{"2017-03-31": 0, "2017-04-01": rule.Applied, "2017-04-02": rule.Applied} {
		r := home()
		r.Registered = on("2016-01-04")
		r.Regulation45Reviews = []Regulation45Review{{Completed: on("2017-01-09")}}
		plan, err := Assess(r, on(day), Options{})
		require.NoError(t, err)
		assert.Equal(t, want, plan.Trace.Outcome(rule.DutyReg45Contents), day)
	}
}
