package schedule_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	. "github.com/sccif/sccif-go/schedule"
)

func TestAssessErrors(t *testing.T) {
	for _, day := range []string{"", "2011-03-31"} {
		_, err := Assess(home(), on(day), Options{})
		require.ErrorIs(t, err, rule.ErrNotCovered)
		assert.ErrorContains(t, err, `"`+day+`"`)
	}
	_, err := Assess(home(), on("2011-04-01"), Options{})
	require.NoError(t, err)
	for p, name := range map[judgement.Provision]string{0: `""`, judgement.SecureChildrensHome: `"secure children's home"`, 99: "99"} {
		_, err := Assess(Record{Provision: p}, on("2024-06-01"), Options{})
		require.ErrorIs(t, err, ErrProvision)
		assert.ErrorContains(t, err, name)
		assert.ErrorContains(t, err, "provision.settings")
	}
	_, err = Assess(home(), on("2100-12-31"), Options{})
	require.NoError(t, err)
	_, err = Assess(home(), on("2101-01-01"), Options{})
	require.ErrorIs(t, err, calendar.ErrRange)
	// The case review would lie beyond the calendar.
	_, err = Assess(home(graded("2100-12-29", "2100-12-30", judgement.Inadequate)), on("2100-12-31"), Options{})
	require.ErrorIs(t, err, calendar.ErrRange)
	_, err = Assess(home(), on("2024-06-01"), Options{WorkingDays: new(calendar.WorkingDays)})
	require.ErrorIs(t, err, calendar.ErrNoCalendar)

	for _, ask := range []func(Record, calendar.Date) error{
		func(r Record, d calendar.Date) error { _, err := NextInspection(r, d); return err },
		func(r Record, d calendar.Date) error { _, err := ThisYear(r, d); return err },
		func(r Record, d calendar.Date) error { _, err := FirstInspection(r, d); return err },
		func(r Record, d calendar.Date) error { _, err := NextReviews(r, d); return err },
		func(r Record, d calendar.Date) error { _, err := MonitoringGrounds(r, d); return err },
	} {
		require.ErrorIs(t, ask(Record{}, on("2024-06-01")), ErrProvision)
	}
	_, err = After(judgement.Inspection{})
	require.ErrorIs(t, err, rule.ErrNotCovered)
}

func TestEditionIsThatOfTheDay(t *testing.T) {
	plan, err := Assess(home(), on("2026-06-28"), Options{})
	require.NoError(t, err)
	assert.Equal(t, rule.SCCIF2023, plan.Edition)
	plan, err = Assess(home(), on("2026-06-29"), Options{})
	require.NoError(t, err)
	assert.Equal(t, rule.SCCIF2026, plan.Edition)
	assert.Equal(t, on("2026-06-29"), plan.On)
}

// Duties run by closing day with open ends last, then by opening day.
func TestOrder(t *testing.T) {
	plan, err := Assess(full(), on("2024-06-01"), Options{})
	require.NoError(t, err)
	require.Greater(t, len(plan.Duties), 20)
	assert.True(t, slices.IsSortedFunc(plan.Duties, func(a, b Duty) int {
		far := on("9999-12-31")
		x, y := calendar.Latest(a.Window.Closes), calendar.Latest(b.Window.Closes)
		if x.IsZero() {
			x = far
		}
		if y.IsZero() {
			y = far
		}
		if c := x.Compare(y); c != 0 {
			return c
		}
		if c := a.Window.Opens.Compare(b.Window.Opens); c != 0 {
			return c
		}
		return int(a.Rule) - int(b.Rule)
	}))

	// The order of the lists does not matter.
	r := full()
	slices.Reverse(r.Regulation44Visits)
	slices.Reverse(r.Inspections)
	slices.Reverse(r.Managers)
	again, err := Assess(r, on("2024-06-01"), Options{})
	require.NoError(t, err)
	require.Len(t, again.Duties, len(plan.Duties))
	for i := range plan.Duties {
		a, b := plan.Duties[i], again.Duties[i]
		assert.Equal(t, [...]any{a.Key, a.Window, a.Status, a.MetOn}, [...]any{b.Key, b.Window, b.Status, b.MetOn})
	}
}

// full is a home of which much is known.
func full() Record {
	r := home(
		graded("2022-05-17", "2022-05-18", judgement.RequiresImprovement),
		with(judgement.Assurance, "2022-11-08", judgement.NoSeriousConcerns),
		graded("2023-06-13", "2023-06-14", judgement.Good),
		graded("2024-02-27", "2024-02-28", judgement.Inadequate),
		visit(judgement.Monitoring, "2024-04-16", "2024-04-16"),
		graded("2024-09-03", "2024-09-04", judgement.Good),
	)
	r.Buildings = []string{"Main house", "Annexe"}
	r.Managers = []Manager{
		{Appointed: on("2020-01-06"), Left: on("2024-01-31"), Absences: []Absence{{From: on("2023-05-01"), To: on("2023-06-20"), Emergency: rule.Yes}}},
		{Appointed: on("2024-05-13")},
	}
	r.ManagerLeftNotified = on("2024-02-01")
	r.NoChildrenCondition = []NoChildrenCondition{{Imposed: on("2022-12-01"), Reopening: on("2023-05-20"), Notified: on("2023-02-01"), Removed: on("2023-05-15")}}
	r.Concerns = []calendar.Date{on("2023-08-01")}
	for d := on("2022-01-17"); d.Before(on("2024-12-31")); d = d.AddMonths(1) {
		r.Regulation44Visits = append(r.Regulation44Visits, Regulation44Visit{Visit: d, ReportSent: d.AddDays(20)})
	}
	for d := on("2022-01-31"); d.Before(on("2024-12-31")); d = d.AddMonths(6) {
		r.Regulation45Reviews = append(r.Regulation45Reviews, Regulation45Review{Completed: d, Sent: d.AddDays(10)})
	}
	r.LocationAssessments = []LocationAssessment{{Building: "Main house", On: on("2023-06-01")}, {Building: "Annexe", On: on("2023-06-02")}}
	r.StatementOfPurpose = []StatementChange{{Changed: on("2024-03-01"), Sent: on("2024-03-05")}}
	r.ComplianceNotices = []ComplianceNotice{{ID: "N1", Served: on("2024-03-05"), Due: on("2024-05-01")}}
	return r
}

func TestLater(t *testing.T) {
	const far = "2024-07-01"
	i := graded("2024-05-07", "2024-05-08", judgement.Inadequate)
	i.FollowUp = judgement.FollowUp{
		Debrief: on(far), CaseReview: on(far), AuthoritiesEmailed: on(far), AuthoritiesTelephoned: on(far),
		CommissionerEmailed: on(far), DepartmentNotified: on(far), PlacersAlerted: on(far),
	}
	i.DraftReceived, i.CommentsSent, i.FinalIssued, i.FinalReceived, i.Published = on(far), on(far), on(far), on(far), on(far)
	reported := graded("2024-04-01", "2024-04-01", judgement.Good)
	reported.DraftReceived, reported.FinalIssued, reported.Published = on("2024-05-31"), on("2024-06-01"), on("2024-06-02")
	r := home(i, graded("2024-05-31", "2024-06-02", judgement.Good), reported)
	r.Closed = on(far)
	r.Managers = []Manager{
		{Started: on("2020-01-01"), Left: on(far), Absences: []Absence{{From: on("2024-04-01"), To: on(far), Notified: on(far), ReturnNotified: on(far)}}},
		{Appointed: on(far), Left: on("2025-01-01")},
	}
	r.ManagerLeftNotified = on(far)
	r.ComplianceNotices = []ComplianceNotice{{Served: on(far), Due: on("2024-08-01")}, {Due: on("2024-08-01")}}
	r.NoChildrenCondition = []NoChildrenCondition{
		{Imposed: on("2024-01-01"), Notified: on(far), Removed: on(far), Reopening: on("2024-12-01")}, {Proposed: on(far), Imposed: on("2024-08-01")},
	}
	r.FirstChild, r.FirstChildNotified = on(far), on(far)
	r.Concerns = []calendar.Date{on(far)}
	r.Deferrals = []Deferral{{Granted: on(far), Until: on("2024-08-01")}}
	r.Regulation44Visits = []Regulation44Visit{{Visit: on("2024-05-01"), ReportSent: on(far)}, {Visit: on(far), ReportSent: on(far)}}
	r.Regulation45Reviews = []Regulation45Review{{Completed: on("2024-05-01"), Sent: on(far)}, {Completed: on(far), Sent: on(far)}}
	r.LocationAssessments = []LocationAssessment{{On: on(far)}}
	r.StatementOfPurpose = []StatementChange{{Changed: on("2024-05-01"), Sent: on(far)}, {Changed: on(far), Sent: on(far)}}

	plan, err := Assess(r, on("2024-06-01"), Options{})
	require.NoError(t, err)
	assert.Equal(t, "[closed"+
		" inspections[0].draftReceived inspections[0].commentsSent inspections[0].finalIssued inspections[0].finalReceived inspections[0].published"+
		" inspections[0].followUp.debrief inspections[0].followUp.caseReview inspections[0].followUp.authoritiesEmailed"+
		" inspections[0].followUp.authoritiesTelephoned inspections[0].followUp.commissionerEmailed inspections[0].followUp.departmentNotified inspections[0].followUp.placersAlerted"+
		" inspections[1] inspections[2].published managers[0].left managers[0].absences[0].to managers[0].absences[0].notified managers[0].absences[0].returnNotified"+
		" managers[1] managerLeftNotified complianceNotices[0] noChildrenCondition[0].notified noChildrenCondition[0].removed noChildrenCondition[1]"+
		" firstChild firstChildNotified concerns[0] deferrals[0] regulation44Visits[0].reportSent regulation44Visits[1]"+
		" regulation45Reviews[0].sent regulation45Reviews[1] locationAssessments[0] statementOfPurpose[0].sent statementOfPurpose[1]]", sprint(plan.Later))
	// Once the days have come nothing is later.
	plan, err = Assess(r, on("2025-01-01"), Options{})
	require.NoError(t, err)
	assert.Empty(t, plan.Later)
	// An inspection without a day cannot be placed.
	plan, err = Assess(home(visit(judgement.Full, "", "")), on("2024-06-01"), Options{})
	require.NoError(t, err)
	assert.Equal(t, "[inspections[0]]", sprint(plan.Undated))
}

// Nothing is due after a home has closed.
func TestClosed(t *testing.T) {
	r := full()
	r.Closed = on("2024-07-31")
	before, err := Assess(r, on("2024-07-30"), Options{})
	require.NoError(t, err)
	assert.NotEmpty(t, slices.Collect(before.With(Due)))
	for _, day := range []string{"2024-07-31", "2024-08-01", "2025-06-01", "2030-01-01"} {
		plan, err := Assess(r, on(day), Options{})
		require.NoError(t, err)
		for d := range plan.With() {
			assert.Contains(t, []Status{Met, NotRequired}, d.Status, "%v on %v", d.Key, day)
			assert.False(t, d.Window.Opens.After(r.Closed), d.Key)
		}
	}
	d := byKey(t, r, "2024-08-01", "schedule.annual-full/2024-25")
	assert.Equal(t, []string{"The home closed on 31 July 2024: nothing is due after it."}, d.Notes())
	stands(t, r, "duty.reg44-visit/2024-08/Annexe", "2024-08-31", "")
	next, err := NextInspection(r, on("2024-08-01"))
	require.NoError(t, err)
	assert.Equal(t, Next{}, next)
}

func TestSince(t *testing.T) {
	plan, err := Assess(full(), on("2024-06-01"), Options{Since: on("2012-06-01")})
	require.NoError(t, err)
	keys := map[string]bool{}
	for d := range plan.With() {
		keys[d.Key] = true
	}
	for _, key := range []string{"schedule.annual-full/2017-18", "schedule.second-after-ri/2022-23", "schedule.annual-full/2025-26"} {
		assert.True(t, keys[key], key)
	}
	// However long ago.
	old := newHome("0001-01-02")
	old.Regulation44Visits, old.LocationAssessments = visited("0001-02-03"), []LocationAssessment{{On: on("0001-02-03")}}
	ever, err := Assess(old, on("2024-06-01"), Options{Since: on("0001-01-01")})
	require.NoError(t, err)
	assert.Equal(t, "duty.reg44-visit/2015-04", ever.Duties[0].Key)

	short, err := Assess(full(), on("2024-06-01"), Options{Since: on("2024-06-01")})
	require.NoError(t, err)
	kept := 0
	for d := range short.With() {
		if closes := d.Window.Closes; !closes.IsZero() && closes.Before(on("2024-06-01")) {
			assert.Equal(t, Overdue, d.Status, d.Key)
			ref, _ := d.Trigger()
			assert.False(t, ref.IsZero(), "%v: no event", d.Key)
			kept++
		}
	}
	assert.Equal(t, 3, kept, "the notices of the absence of 2023 and of the return from it, the compliance notice of May")
}

// A key names one duty, on every run and as the day moves.
func TestKeys(t *testing.T) {
	type identity struct {
		id    rule.ID
		what  Task
		place string
	}
	seen := map[string]identity{}
	for day := on("2022-01-01"); day.Before(on("2025-06-01")); day = day.AddDays(1) {
		plan, err := Assess(full(), day, Options{})
		require.NoError(t, err)
		today := map[string]bool{}
		for d := range plan.With() {
			require.False(t, today[d.Key], "%v twice on %v", d.Key, day)
			today[d.Key] = true
			// The window alone decides between upcoming, due and overdue.
			switch d.Status {
			case Upcoming:
				require.True(t, d.Window.Opens.After(day) || d.Window.Opens.IsZero(), d.Key)
			case Due:
				require.True(t, d.Window.Contains(day), d.Key)
			case Overdue:
				require.True(t, d.Window.Closes.Before(day) && !d.Window.Closes.IsZero(), d.Key)
			case Met:
				require.False(t, d.MetBy.IsZero() || d.MetOn.IsZero() || d.MetOn.After(day), d.Key)
			}
			is := identity{d.Rule, d.What, d.Place}
			if was, ok := seen[d.Key]; ok {
				require.Equal(t, was, is, d.Key)
			}
			seen[d.Key] = is
		}
		again, err := Assess(full(), day, Options{})
		require.NoError(t, err)
		require.Equal(t, plan, again)
	}
	assert.Greater(t, len(seen), 100)
}

// Moving a date a day later never moves a window earlier within one rule, and the
// window that a rule gives follows the date without a jump back.
func TestLaterNeverEarlier(t *testing.T) {
	first, last := on("2017-04-01"), on("2027-03-31")
	moved := map[string]func(calendar.Date) Record{
		"registered": func(d calendar.Date) Record { return newHome(d.String()) },
		"requires improvement": func(d calendar.Date) Record {
			return home(graded(d.AddDays(-1).String(), d.String(), judgement.RequiresImprovement))
		},
		"inadequate": func(d calendar.Date) Record {
			return home(graded(d.AddDays(-1).String(), d.String(), judgement.Inadequate))
		},
		"serious concerns": func(d calendar.Date) Record {
			return home(concerns(d.String(), d.String(), rule.Yes))
		},
		"manager left": func(d calendar.Date) Record {
			r := newHome("2017-04-01")
			r.Managers, r.ManagerLeftNotified = []Manager{{Left: d}}, d
			return r
		},
		"condition removed": func(d calendar.Date) Record {
			return conditioned(NoChildrenCondition{Imposed: on("2017-04-01"), Removed: d})
		},
		"reopening": func(d calendar.Date) Record {
			return conditioned(NoChildrenCondition{Imposed: on("2017-04-01"), Reopening: d})
		},
		"regulation 44 visit": func(d calendar.Date) Record {
			r := home()
			r.Regulation44Visits = visited(d.String())
			return r
		},
		"regulation 45 review": func(d calendar.Date) Record {
			r := home()
			r.Regulation45Reviews = []Regulation45Review{{Completed: d}}
			return r
		},
		"location assessment": func(d calendar.Date) Record {
			r := home()
			r.LocationAssessments = []LocationAssessment{{On: d}}
			return r
		},
		"absence": func(d calendar.Date) Record {
			return absent(Absence{From: d, To: d.AddDays(40), Emergency: rule.No})
		},
		"emergency": func(d calendar.Date) Record {
			return absent(Absence{From: d, To: d.AddDays(40), Emergency: rule.Yes})
		},
	}
	type at struct {
		id   rule.ID
		what Task
	}
	step := 1
	if testing.Short() {
		step = 11 // days, so that each comes on every day of the week and of the month
	}
	for name, record := range moved {
		before := map[at]Window{}
		for d := first; !d.After(last); d = d.AddDays(step) {
			// Asked on the day of the event, so that only the date moves.
			plan, err := Assess(record(d), d.AddDays(45), Options{Since: on("2016-04-01")})
			require.NoError(t, err)
			now := map[at]Window{} // the first window of each rule
			for duty := range plan.With() {
				ref, day := duty.Trigger()
				if ref.IsZero() || duty.Status == NotRequired || (day != d && duty.Rule != rule.ScheduleReopeningNotice) {
					continue
				}
				k := at{duty.Rule, duty.What}
				if _, ok := now[k]; ok {
					continue
				}
				now[k] = duty.Window
				was, ok := before[k]
				require.False(t, ok && (duty.Window.Opens.Before(was.Opens) || duty.Window.Closes.Before(was.Closes)),
					"%s: %v of %v: %v after %v", name, duty.Rule, d, duty.Window, was)
				before[k] = duty.Window
			}
		}
		assert.NotEmpty(t, before, name)
	}
}

func TestDutyJSON(t *testing.T) {
	r := home(graded("2024-02-27", "2024-02-28", judgement.RequiresImprovement))
	text, err := json.Marshal(byKey(t, r, "2024-06-01", "schedule.last-quarter-relief/2024-02-28"))
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"key": "schedule.last-quarter-relief/2024-02-28", "rule": "schedule.last-quarter-relief",
		"who": "ofsted", "what": "full inspection", "opens": "2024-04-01", "closes": "2024-06-29",
		"strength": "must", "status": "due", "metBy": null, "provisional": false, "estimated": false,
		"because": ["Judged requires improvement on 28 February 2024, in the last quarter of 2023-24, and not inspected again in that year: the next full inspection must take place before 30 June, so by 29 June 2024 (schedule.last-quarter-relief; SCCIF of 8 September 2023, Types of inspection: assurance)."],
		"notes": ["The statute speaks of the first 3 months of the inspection year, so of 30 June 2024 (schedule.statute-30-june)."]
	}`, string(text))

	r = home(graded("2024-05-07", "", judgement.Good))
	text, err = json.Marshal(byKey(t, r, "2024-06-01", "schedule.annual-full/2024-25"))
	require.NoError(t, err)
	assert.Contains(t, string(text), `"metBy":"inspections[0]","metOn":"2024-05-07"`)
	text, err = json.Marshal(byKey(t, newHome("2024-05-01"), "2024-06-01", "duty.first-child/2024-05-01"))
	require.NoError(t, err)
	assert.NotContains(t, string(text), "opens")
	assert.Contains(t, string(text), `"missing":["firstChild"]`)
	assert.Contains(t, string(text), `"notes":[]`)

	plan, err := Assess(home(), on("2024-06-01"), Options{})
	require.NoError(t, err)
	text, err = json.Marshal(plan)
	require.NoError(t, err)
	assert.Contains(t, string(text), `{"on":"2024-06-01","edition":"sccif-2023","duties":[{"key":`)
}

// Every sentence of every duty is filled in and ends in its rule and place.
func TestSentences(t *testing.T) {
	for _, day := range []string{"2018-06-01", "2020-06-01", "2023-06-01", "2024-06-01", "2026-07-01"} {
		r := full()
		r.Deferrals = []Deferral{{Until: on("2024-06-30")}}
		plan, err := Assess(r, on(day), Options{Since: on("2012-06-01")})
		require.NoError(t, err)
		for d := range plan.With() {
			n := 0
			for f := range d.Findings() {
				n++
				assert.NotContains(t, f.Text, "{", d.Key)
				assert.NotContains(t, f.Text, "  ", d.Key)
				assert.NotContains(t, f.Text, " ,", d.Key)
				assert.NotZero(t, f.Source, "%v: %v on %v", d.Key, f.Rule, day)
				for _, fact := range f.Facts {
					assert.NotEmpty(t, fact.Value, "%v: %v", d.Key, fact.Name)
				}
			}
			assert.Positive(t, n, d.Key)
			for _, note := range d.Notes() {
				assert.NotContains(t, note, "{", d.Key)
				assert.Equal(t, byte('.'), note[len(note)-1], d.Key)
			}
			for range d.Findings() { // stops when asked to
				break
			}
		}
	}
}

func TestGovernedBy(t *testing.T) {
	// Inadequate in the last quarter: the return governs what else is open then.
	r := home(graded("2024-02-27", "2024-02-28", judgement.Inadequate))
	plan, err := Assess(r, on("2024-04-10"), Options{})
	require.NoError(t, err)
	governed := map[string]string{}
	for d := range plan.With(Due, Upcoming, Overdue) {
		governed[d.Key] = d.GovernedBy
	}
	const returns = "followup.return-6-8-weeks/2024-02-28"
	assert.Equal(t, returns, governed["schedule.last-quarter-relief/2024-02-28"])
	assert.Equal(t, returns, governed["schedule.annual-full/2024-25"])
	assert.Empty(t, governed[returns])
	assert.Empty(t, governed["schedule.annual-full/2025-26"])
}

// Random histories give a plan without a panic, with keys that are unique, or an
// error about the calendar.
func FuzzAssess(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed, int32(739000+seed*100), int32(400))
	}
	f.Add(uint64(1), int32(0), int32(5000000))
	f.Fuzz(func(t *testing.T, seed uint64, day, spread int32) {
		r, asked := randomHistory(seed, day, spread)
		plan, err := Assess(r, asked, Options{Since: asked.AddDays(-4000)})
		if err != nil {
			return
		}
		seen := map[string]bool{}
		for d := range plan.With() {
			require.False(t, seen[d.Key], "%v twice", d.Key)
			seen[d.Key] = true
			require.NotEmpty(t, d.Because())
			require.False(t, !d.Window.Closes.IsZero() && d.Window.Opens.After(d.Window.Closes), "%v: %v", d.Key, d.Window)
			require.NotZero(t, d.Status)
			require.NotZero(t, d.Strength, d.Key)
			_, err := json.Marshal(d)
			require.NoError(t, err)
		}
		for _, ref := range append(plan.Later, plan.Undated...) {
			again, err := ParseRef(ref.String())
			require.NoError(t, err)
			require.Equal(t, ref, again)
		}
		_, _ = NextInspection(r, asked)
		_, _ = ThisYear(r, asked)
		_, _ = InspectorRuns(r, asked)
	})
}

// randomHistory makes a record of any shape whose days lie around one.
func randomHistory(seed uint64, day, spread int32) (Record, calendar.Date) {
	rng := rand.New(rand.NewPCG(seed, 1))
	base := on("0001-01-01").AddDays(int(day))
	any := func() calendar.Date {
		if rng.IntN(5) == 0 || spread <= 0 {
			return calendar.Date{}
		}
		return base.AddDays(int(rng.Int32N(spread)) - int(spread)/2)
	}
	truth := func() rule.Truth { return rule.Truth(rng.IntN(3)) }
	r := Record{
		Provision: judgement.ChildrensHome, Registered: any(), ManagerLeftNotified: any(), FirstChild: any(), FirstChildNotified: any(),
		Recruiting: truth(), ChildrenLiving: truth(), ChildrenSinceInspection: truth(), AdmitsWithin3Months: truth(), YoungAdultsOnly: truth(),
		ProvidesEducation: truth(), RegisteredSchool: truth(), ResidentialSpecialSchool: truth(), LinkedSchool: truth(), ChildrenNotLookedAfter: truth(),
	}
	if rng.IntN(4) == 0 {
		r.Closed = any()
	}
	names := []string{"", "A", "B", "A"}
	r.Buildings = names[:rng.IntN(4)]
	for range rng.IntN(6) {
		i := judgement.Inspection{
			Type: judgement.InspectionType(rng.IntN(7)), First: any(), Last: any(), Feedback: any(), Inspector: names[rng.IntN(4)],
			Outcome: judgement.Outcome(rng.IntN(7)), NoChildren: truth(), Incomplete: truth(), Serious: truth(), Widespread: truth(),
		}
		i.Judgements.Overall, i.Judgements.HelpedAndProtected = judgement.Grade(rng.IntN(7)), judgement.Grade(rng.IntN(7))
		i.FollowUp.CaseReview, i.FollowUp.AuthoritiesEmailed = any(), any()
		r.Inspections = append(r.Inspections, i)
		r.Managers = append(r.Managers, Manager{Appointed: any(), Started: any(), Left: any(), Absences: []Absence{
			{From: any(), To: any(), Emergency: truth(), Notified: any(), ReturnNotified: any()},
		}})
		r.NoChildrenCondition = append(r.NoChildrenCondition, NoChildrenCondition{any(), any(), any(), any(), any()})
		r.Deferrals = append(r.Deferrals, Deferral{any(), any()})
		r.Concerns = append(r.Concerns, any())
		r.Enforcement = append(r.Enforcement, calendar.Period{First: any(), Last: any()})
		r.ComplianceNotices = append(r.ComplianceNotices, ComplianceNotice{Served: any(), Due: any()})
		r.Regulation44Visits = append(r.Regulation44Visits, Regulation44Visit{Visit: any(), ReportSent: any(), Buildings: names[1 : 1+rng.IntN(3)], SeriousConcerns: truth(), OfstedTold: any()})
		r.Regulation45Reviews = append(r.Regulation45Reviews, Regulation45Review{any(), any()})
		r.LocationAssessments = append(r.LocationAssessments, LocationAssessment{names[rng.IntN(4)], any()})
		r.StatementOfPurpose = append(r.StatementOfPurpose, StatementChange{any(), any()})
	}
	return r, any()
}

func TestRandomHistories(t *testing.T) {
	plans := 0
	for seed := range uint64(3000) {
		r, asked := randomHistory(seed, 738000+int32(seed%4000), 2000)
		plan, err := Assess(r, asked, Options{})
		if err != nil {
			require.ErrorIs(t, err, rule.ErrNotCovered)
			continue
		}
		plans++
		seen := map[string]bool{}
		for d := range plan.With() {
			require.False(t, seen[d.Key], "%v twice in %v", d.Key, seed)
			seen[d.Key] = true
			require.NotEmpty(t, d.Because(), "%v in %v", d.Key, seed)
			require.False(t, !d.Window.Closes.IsZero() && d.Window.Opens.After(d.Window.Closes), "%v in %v: %v", d.Key, seed, d.Window)
			if d.Status == NotRequired {
				require.Empty(t, d.Missing(), "%v in %v", d.Key, seed)
			}
			require.NotZero(t, d.Strength, "%v in %v", d.Key, seed)
		}
	}
	assert.Greater(t, plans, 2000)
}

// Ten years of a home's events, planned for a day. The answer is the slice of
// duties, one text for the keys, and what the lists are sorted in.
func tenYears() Record {
	r := full()
	for y := range 8 {
		r.Inspections = append(r.Inspections, graded(on("2013-06-04").AddYears(y).String(), on("2013-06-05").AddYears(y).String(), judgement.Good))
	}
	for d := on("2014-06-17"); d.Before(on("2022-01-01")); d = d.AddMonths(1) {
		r.Regulation44Visits = append(r.Regulation44Visits, Regulation44Visit{Visit: d, ReportSent: d.AddDays(20)})
	}
	return r
}

func TestAssessAllocations(t *testing.T) {
	if raceEnabled {
		t.Skip("allocations are not counted under the race detector")
	}
	r, day := tenYears(), on("2024-06-01")
	n := testing.AllocsPerRun(100, func() { _, _ = Assess(r, day, Options{}) })
	assert.LessOrEqual(t, n, 20.0)
}

func BenchmarkAssess(b *testing.B) {
	for name, opt := range map[string]Options{"recent": {}, "ten years": {Since: on("2014-04-01")}} {
		b.Run(name, func(b *testing.B) {
			r, day := tenYears(), on("2024-06-01")
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Assess(r, day, opt); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// What happened on the day asked about has happened; one who is still to come does not
// hide the next.
func TestLaterThanTheDay(t *testing.T) {
	r := home(visit(judgement.Full, "2024-06-01", "2024-06-01"))
	r.Inspections[0].DraftReceived = on("2024-06-20")
	r.Managers = []Manager{
		{Appointed: on("2024-06-02")}, {Appointed: on("2024-06-01"), Left: on("2024-06-03")},
	}
	r.NoChildrenCondition = []NoChildrenCondition{{Imposed: on("2024-06-02")}, {Imposed: on("2024-06-01"), Notified: on("2024-06-03")}}
	plan, err := Assess(r, on("2024-06-01"), Options{})
	require.NoError(t, err)
	assert.Equal(t, "[inspections[0].draftReceived managers[0] managers[1].left noChildrenCondition[0] noChildrenCondition[1].notified]", sprint(plan.Later))
}

// The list begins with the first day asked for: what ended on it, or was met on it, is
// listed, what ended on the day before is not.
func TestSinceOnTheDay(t *testing.T) {
	r := home()
	r.Managers, r.ManagerLeftNotified = []Manager{{Left: on("2023-03-20")}}, on("2023-03-31")
	for since, listed := range map[string]bool{"2023-03-30": true, "2023-03-31": true, "2023-04-01": false} {
		plan, err := Assess(r, on("2023-06-01"), Options{Since: on(since)})
		require.NoError(t, err)
		keys := map[string]bool{}
		for d := range plan.With() {
			keys[d.Key] = true
		}
		assert.Equal(t, listed, keys["schedule.annual-full/2022-23"], since)
		assert.Equal(t, listed, keys["duty.manager-absence/2023-03-20"], since)
	}
}

// A home that closed on the day on which a duty opens was not inspected on it, and need
// not be; what would open on the day after is not listed.
func TestClosedAsADutyOpens(t *testing.T) {
	r := home()
	r.Closed = on("2024-04-01")
	stands(t, r, "schedule.annual-full/2024-25", "2024-04-01", "not required")
	r.Closed = on("2024-03-31")
	stands(t, r, "schedule.annual-full/2024-25", "2024-04-01", "")
}

// One that closes first governs another if they share a day.
func TestGovernedByTheFirstToClose(t *testing.T) {
	const annual, relief = "schedule.annual-full/2024-25", "schedule.last-quarter-relief/2024-01-15"
	for ended, closes := range map[string]string{"2024-02-04": "2024-03-31", "2024-02-05": "2024-04-01"} {
		h := home(graded(ended, ended, judgement.Inadequate))
		d := byKey(t, h, "2024-04-01", "followup.return-6-8-weeks/"+ended)
		require.Equal(t, on(closes), d.Window.Closes)
		want := d.Key
		if ended == "2024-02-04" {
			want = "followup.full-16-weeks/" + ended
		}
		assert.Equal(t, want, byKey(t, h, "2024-04-01", annual).GovernedBy, ended)
	}
	// However firm the one that closes later is.
	h := home(graded("2024-01-15", "2024-01-15", judgement.Inadequate))
	assert.Equal(t, "followup.full-16-weeks/2024-01-15", byKey(t, h, "2024-04-02", relief).GovernedBy)
}

// A rule that came later is not among those looked at.
func TestTraceOfLaterRules(t *testing.T) {
	plan, err := Assess(home(), on("2018-01-01"), Options{})
	require.NoError(t, err)
	assert.Zero(t, plan.Trace.Outcome(rule.ScheduleFullNotFeasible))
	assert.NotZero(t, plan.Trace.Outcome(rule.ScheduleMonitoringGrounds)|plan.Trace.Outcome(rule.ScheduleAnnualFull))
}
