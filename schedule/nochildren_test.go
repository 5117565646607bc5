package schedule_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	. "github.com/sccif/sccif-go/schedule"
)

func conditioned(c NoChildrenCondition, inspections ...judgement.Inspection) Record {
	r := home(inspections...)
	r.NoChildrenCondition = []NoChildrenCondition{c}
	return r
}

func TestNoChildrenCondition(t *testing.T) {
	const key = "schedule.annual-full/2023-24"
	r := conditioned(NoChildrenCondition{Proposed: on("2023-06-01"), Imposed: on("2023-07-03")})
	stands(t, r, key, "2023-06-15", "due", "2023-07-02", "due", "2023-07-03", "not required", "2024-04-01", "not required")
	stands(t, r, "schedule.annual-full/2024-25", "2024-03-31", "not required", "2024-05-01", "not required")
	d := byKey(t, r, "2023-07-03", key)
	assert.Contains(t, d.Because(), "The no-children condition has been in place since 3 July 2023, so the home is not routinely inspected (schedule.no-children-condition; ")
	assert.Contains(t, d.Because(), "Ofsted may inspect it at any time all the same (schedule.condition-not-immune; ")
	plan, err := Assess(r, on("2023-06-15"), Options{})
	require.NoError(t, err)
	assert.Equal(t, rule.Undecided, plan.Trace.Outcome(rule.ScheduleConditionImposed))

	// An inspection all the same meets the duty.
	stands(t, conditioned(r.NoChildrenCondition[0], graded("2023-09-05", "2023-09-06", judgement.Good)), key, "2023-10-01", "met")
	// It lifts what a judgement or registration asked for too.
	ri := graded("2023-06-13", "2023-06-14", judgement.RequiresImprovement)
	stands(t, conditioned(r.NoChildrenCondition[0], ri), "schedule.second-after-ri/2023-24", "2023-07-02", "due", "2023-07-03", "not required")
	february := graded("2023-02-14", "2023-02-15", judgement.RequiresImprovement)
	early := NoChildrenCondition{Imposed: on("2023-06-01")}
	stands(t, conditioned(early, february), "schedule.last-quarter-relief/2023-02-15", "2023-05-31", "due", "2023-06-01", "not required", "2023-07-01", "not required")
	n := newHome("2023-05-01")
	n.NoChildrenCondition = r.NoChildrenCondition
	stands(t, n, "schedule.new-home-first-half/2023-05-01", "2023-07-02", "upcoming", "2023-07-03", "not required")
	// The first of two that overlap is named.
	two := r
	two.NoChildrenCondition = []NoChildrenCondition{{Imposed: on("2023-08-01")}, {Imposed: on("2023-07-03")}}
	assert.Contains(t, byKey(t, two, "2023-09-01", key).Because(), "since 3 July 2023")
}

// 30 September and 1 October, 31 March and 1 April; before 31 March is 30 March.
func TestConditionRemoved(t *testing.T) {
	removed := func(day string, inspections ...judgement.Inspection) Record {
		return conditioned(NoChildrenCondition{Imposed: on("2022-02-01"), Removed: on(day)}, inspections...)
	}
	for _, day := range []string{"2023-04-01", "2023-09-30"} {
		key := "schedule.condition-removed-first-half/" + day
		d := byKey(t, removed(day), "2023-12-01", key)
		assert.Equal(t, window(day, "2024-03-30"), d.Window, day)
		assert.Equal(t, rule.Always, d.Strength)
		stands(t, removed(day), key, day, "due", "2024-03-30", "due", "2024-03-31", "overdue")
		annual := byKey(t, removed(day), "2023-12-01", "schedule.annual-full/2023-24")
		assert.Equal(t, NotRequired, annual.Status)
		assert.Contains(t, annual.Because(), "so there is one inspection in the year, usually a full one (schedule.condition-removed-first-half; ")
		stands(t, removed(day, with(judgement.Assurance, "2023-11-07", judgement.NoSeriousConcerns)), key, "2023-11-07", "met")
		stands(t, removed(day, visit(judgement.Monitoring, "2023-11-07", "")), key, "2023-11-08", "due")
	}
	for _, day := range []string{"2022-10-01", "2023-02-28", "2023-03-31"} {
		key := "schedule.condition-removed-second-half/" + day
		d := byKey(t, removed(day), day, key)
		assert.Equal(t, window("2023-04-01", ""), d.Window, day)
		stands(t, removed(day), key, "2023-03-31", "upcoming", "2023-04-01", "due", "2024-12-01", "due")
		stands(t, removed(day), "schedule.annual-full/2022-23", day, "not required", "2023-04-01", "not required")
		// It binds: what is only usual does not govern it for want of a last day.
		assert.True(t, d.Strength.Binds())
		assert.Empty(t, byKey(t, removed(day), "2023-05-01", key).GovernedBy)
		next, err := NextInspection(removed(day), on("2023-05-01"))
		require.NoError(t, err)
		assert.Equal(t, on("2024-03-31"), next.Latest)
	}
	concern := removed("2023-02-01")
	concern.Concerns = []calendar.Date{on("2023-02-20")}
	assert.Empty(t, byKey(t, concern, "2023-02-19", "schedule.condition-removed-second-half/2023-02-01").Notes())
	assert.Contains(t, byKey(t, concern, "2023-02-20", "schedule.condition-removed-second-half/2023-02-01").Notes(),
		"Information of concern was received on 20 February 2023: an inspection may come before then.")

	// A removal that has not happened yet has no effect.
	stands(t, removed("2023-08-15"), "schedule.annual-full/2023-24", "2023-08-14", "not required")
	stands(t, removed("2023-08-15"), "schedule.condition-removed-first-half/2023-08-15", "2023-08-14", "", "2023-08-15", "due")
	// Imposed again.
	again := removed("2023-05-15")
	again.NoChildrenCondition = append(again.NoChildrenCondition, NoChildrenCondition{Imposed: on("2023-08-01")})
	stands(t, again, "schedule.condition-removed-first-half/2023-05-15", "2023-07-31", "due", "2023-08-01", "not required")
	// The inspection would have fallen in the suspension.
	stands(t, removed("2019-08-15"), "schedule.condition-removed-first-half/2019-08-15", "2020-03-16", "due", "2020-03-17", "not required")
	// What the law asks for by 29 June stays, whatever was removed in the year.
	february := graded("2023-02-14", "2023-02-15", judgement.RequiresImprovement)
	stands(t, removed("2023-06-10", february), "schedule.last-quarter-relief/2023-02-15", "2023-06-09", "not required", "2023-06-10", "due")
}

// At least 3 months before, in clear months: for 20 November the last safe day is
// 19 August; for 31 May, where February has no 31st, 27 February.
func TestReopening(t *testing.T) {
	c := NoChildrenCondition{Imposed: on("2023-02-01"), Reopening: on("2023-11-20")}
	const key = "schedule.reopening-notice/2023-02-01"
	stands(t, conditioned(c), key, "2023-02-01", "due", "2023-08-19", "due", "2023-08-20", "overdue")
	d := byKey(t, conditioned(c), "2023-06-01", key)
	assert.Equal(t, window("2023-02-01", "2023-08-19"), d.Window)
	assert.Equal(t, Provider, d.Who)
	assert.Equal(t, rule.Must, d.Strength)
	assert.Contains(t, d.Because(), "tells Ofsted at least 3 months before any child is accommodated: for a reopening on 20 November 2023 by 19 August 2023 (")
	assert.Equal(t, []string{"The 3 months are clear months; by the other reading the last day is 20 August 2023."}, d.Notes())
	// The reopening is a plan: the visit near it is due whether or not Ofsted was told.
	stands(t, conditioned(c), key+"/visit", "2023-06-01", "upcoming", "2023-08-18", "upcoming", "2023-08-19", "due", "2023-12-01", "due")
	assert.Contains(t, byKey(t, conditioned(c), "2023-06-01", key+"/visit").Because(), "close to the proposed day of reopening, 20 November 2023 (")
	stands(t, conditioned(c, visit(judgement.Monitoring, "2023-08-18", "2023-08-18")), key+"/visit", "2023-09-01", "due")
	stands(t, conditioned(c, visit(judgement.Monitoring, "2023-08-19", "2023-08-19")), key+"/visit", "2023-09-01", "met")
	soon := c
	soon.Reopening = on("2023-03-01")
	assert.Equal(t, on("2023-02-01"), byKey(t, conditioned(soon), "2023-02-10", key+"/visit").Window.Opens)
	leap := c
	leap.Reopening = on("2024-05-31")
	assert.Equal(t, on("2024-02-28"), byKey(t, conditioned(leap), "2023-06-01", key).Window.Closes)
	leap.Reopening = on("2025-05-31")
	assert.Equal(t, on("2025-02-27"), byKey(t, conditioned(leap), "2023-06-01", key).Window.Closes)

	// Once the condition is off, that no day of the notice is recorded does not say
	// that none was given.
	off := c
	off.Removed = on("2023-08-15")
	stands(t, conditioned(off), key, "2023-08-14", "due", "2023-08-15", "unknown", "2023-08-20", "unknown")
	assert.Equal(t, []string{"noChildrenCondition[0].notified"}, byKey(t, conditioned(off), "2023-08-20", key).Missing())

	c.Notified = on("2023-08-20")
	r := conditioned(c)
	stands(t, r, key, "2023-08-19", "due", "2023-08-20", "met")
	late := byKey(t, r, "2023-08-20", key)
	assert.True(t, late.Late())
	assert.Equal(t, "noChildrenCondition[0].notified", late.MetBy.String())
	near := byKey(t, r, "2023-09-01", key+"/visit")
	assert.Equal(t, Due, near.Status)
	assert.Equal(t, ReopeningVisit, near.What)
	assert.Equal(t, window("2023-08-20", ""), near.Window)
	assert.Contains(t, near.Because(), "Ofsted must visit close to the proposed day of reopening, 20 November 2023 (")
	assert.Empty(t, duties(t, r, "2023-09-01", rule.ScheduleConditionRemoval))

	r.Inspections = []judgement.Inspection{visit(judgement.Monitoring, "2023-11-14", "2023-11-14")}
	stands(t, r, key+"/visit", "2023-11-13", "due", "2023-11-14", "met")
	removal := byKey(t, r, "2023-11-14", "schedule.condition-removal/2023-02-01")
	assert.Equal(t, Due, removal.Status)
	assert.Equal(t, rule.Guidance, removal.Strength)
	r.NoChildrenCondition[0].Removed = on("2023-11-16")
	stands(t, r, "schedule.condition-removal/2023-02-01", "2023-11-15", "due", "2023-11-16", "met")

	// Removed with no visit on record.
	r.Inspections = nil
	stands(t, r, key+"/visit", "2023-11-16", "not required")

	// Told without a day: the first on which children may come.
	c.Reopening = calendar.Date{}
	d = byKey(t, conditioned(c), "2023-09-01", key)
	assert.Equal(t, Met, d.Status)
	assert.Contains(t, d.Because(), "told on 20 August 2023, it may do so from 21 November 2023 (")
	assert.Contains(t, byKey(t, conditioned(c), "2023-09-01", key+"/visit").Because(), "which is not given")

	// Only proposed, or nothing intended: no duty.
	stands(t, conditioned(NoChildrenCondition{Proposed: on("2023-02-01"), Reopening: on("2023-11-20")}), key, "2023-06-01", "")
	assert.Empty(t, duties(t, conditioned(NoChildrenCondition{Imposed: on("2023-02-01")}), "2023-06-01", rule.ScheduleReopeningNotice))
	// The day on which it was imposed is not known, but it was removed.
	d = byKey(t, conditioned(NoChildrenCondition{Notified: on("2023-05-01"), Reopening: on("2023-09-01"), Removed: on("2023-08-30")}),
		"2023-09-01", "schedule.reopening-notice/2023-05-01")
	assert.Equal(t, Met, d.Status)
	assert.False(t, d.Late())
}

// Who lives at the home on the day bears on the type of the full inspection of the
// year.
func TestEmptyNow(t *testing.T) {
	const key = "schedule.annual-full/2024-25"
	r := home(graded("2023-06-13", "2023-06-14", judgement.Good))
	plain := byKey(t, r, "2024-06-01", key).Because()
	r.ChildrenLiving = rule.Yes
	assert.Equal(t, plain, byKey(t, r, "2024-06-01", key).Because())

	r.ChildrenLiving = rule.No
	d := byKey(t, r, "2024-06-01", key)
	assert.Equal(t, Due, d.Status)
	assert.Equal(t, []string{"childrenSinceInspection", "admitsWithin3Months"}, d.Missing())
	r.ChildrenSinceInspection = rule.Yes
	assert.Equal(t, []string{"admitsWithin3Months"}, byKey(t, r, "2024-06-01", key).Missing())
	r.ChildrenSinceInspection, r.AdmitsWithin3Months = rule.Unknown, rule.Yes
	assert.Equal(t, []string{"childrenSinceInspection"}, byKey(t, r, "2024-06-01", key).Missing())

	r.ChildrenSinceInspection = rule.Yes
	d = byKey(t, r, "2024-06-01", key)
	assert.Contains(t, d.Because(), "some are to be admitted within 3 months: the inspector and the inspector's manager choose the type of inspection, usually a full one (schedule.no-children-now; ")
	assert.NotContains(t, d.Because(), "schedule.full-not-feasible")
	assert.Contains(t, byKey(t, r, "2026-06-29", "schedule.annual-full/2026-27").Because(), "schedule.full-not-feasible")
	assert.NotContains(t, byKey(t, r, "2026-06-29", "schedule.annual-full/2027-28").Because(), "schedule.no-children-now")

	r.AdmitsWithin3Months = rule.No
	d = byKey(t, r, "2024-06-01", key)
	assert.Contains(t, d.Because(), "a condition may be imposed that ends routine inspection; until it is in place the home is not exempt (schedule.no-children-condition; ")
	d = byKey(t, r, "2026-06-29", "schedule.annual-full/2026-27")
	assert.Contains(t, d.Because(), "An empty home without the condition must be inspected")

	// On a day on which the text of 2026 may already have held, what it adds is a note.
	adds := "The framework's later text, written on some day from 9 September 2023 to 29 June 2026, adds: An empty home without the condition must be inspected; where there is too little evidence for a full inspection there should be an assurance inspection (schedule.no-condition-inspected)."
	r.NoChildrenCondition = []NoChildrenCondition{{Proposed: on("2024-05-20")}}
	assert.Equal(t, []string{adds}, byKey(t, r, "2024-05-19", key).Notes())
	assert.Equal(t, []string{"The no-children condition was proposed on 20 May 2024: until it is imposed by a notice of decision the home is not exempt (schedule.condition-imposed).", adds},
		byKey(t, r, "2024-05-20", key).Notes())

	r = home(graded("2023-06-13", "2023-06-14", judgement.Good))
	r.YoungAdultsOnly = rule.Yes
	d = byKey(t, r, "2024-06-01", key)
	assert.Equal(t, Due, d.Status)
	assert.Contains(t, d.Because(), "Only young adults live at the home; the duty to inspect it stays (schedule.young-adults-only; ")

	// Before the first inspection the rule about that one says what holds.
	n := newHome("2024-05-01")
	n.ChildrenLiving = rule.No
	assert.NotContains(t, byKey(t, n, "2024-06-01", key).Because(), "No children live")
}

func TestDeferral(t *testing.T) {
	const key = "schedule.annual-full/2024-25"
	deferred := func(granted, until string, inspections ...judgement.Inspection) Record {
		r := home(inspections...)
		r.Deferrals = []Deferral{{Granted: on(granted), Until: on(until)}}
		return r
	}
	r := deferred("2024-06-10", "2024-09-30")
	stands(t, r, key, "2024-06-09", "due", "2024-06-10", "upcoming", "2024-09-30", "upcoming", "2024-10-01", "due", "2025-04-01", "overdue")
	d := byKey(t, r, "2024-06-10", key)
	assert.Equal(t, window("2024-10-01", "2025-03-31"), d.Window)
	assert.Contains(t, d.Because(), "A deferral was granted until 30 September 2024 (schedule.deferral; ")

	// Beyond the window: its last day stays, for the framework gives no other.
	r = deferred("2025-03-10", "2025-04-30")
	stands(t, r, key, "2025-03-09", "due", "2025-03-10", "not required", "2025-04-01", "not required", "2025-04-30", "not required", "2025-05-01", "overdue")
	d = byKey(t, r, "2025-05-02", key)
	assert.Equal(t, window("2024-04-01", "2025-03-31"), d.Window)
	assert.Contains(t, d.Because(), "in 2024-25 by 31 March 2025 (schedule.annual-full; ")
	assert.Equal(t, []string{"The deferral leaves no day before 31 March 2025, and the framework gives no other last day: nothing is required until 30 April 2025, and the inspection is overdue after it."}, d.Notes())
	// One day is left, and none.
	stands(t, deferred("2025-03-10", "2025-03-30"), key, "2025-03-30", "upcoming", "2025-03-31", "due", "2025-04-01", "overdue")
	stands(t, deferred("2025-03-10", "2025-03-31"), key, "2025-03-30", "not required", "2025-03-31", "not required", "2025-04-01", "overdue")
	// What the law asks for is governed by nothing less.
	relieved := home(graded("2024-02-27", "2024-02-28", judgement.RequiresImprovement))
	relieved.Deferrals = []Deferral{{Granted: on("2024-06-10"), Until: on("2024-07-31")}}
	stands(t, relieved, "schedule.last-quarter-relief/2024-02-28", "2024-06-09", "due", "2024-06-10", "not required", "2024-07-31", "not required", "2024-08-01", "overdue")
	assert.Equal(t, "", byKey(t, relieved, "2024-08-01", "schedule.last-quarter-relief/2024-02-28").GovernedBy)
	stands(t, deferred("2025-03-10", "2025-04-30", graded("2025-05-06", "2025-05-07", judgement.Good)), key, "2025-05-07", "met")
	stands(t, deferred("2025-03-10", "2025-04-30", graded("2025-05-06", "2025-05-07", judgement.Good)), "schedule.annual-full/2025-26", "2025-05-07", "met")

	// Granted after the window, or ended before it: no effect.
	stands(t, deferred("2025-04-01", "2025-06-30"), key, "2025-05-01", "overdue")
	stands(t, deferred("2024-01-10", "2024-03-31"), key, "2024-05-01", "due")
	// The longest of several; the day of granting may be missing.
	r.Deferrals = []Deferral{{Until: on("2024-05-31")}, {Granted: on("2024-06-01"), Until: on("2024-07-31")}}
	assert.Equal(t, on("2024-08-01"), byKey(t, r, "2024-06-01", key).Window.Opens)
	assert.Equal(t, on("2024-06-01"), byKey(t, r, "2024-05-31", key).Window.Opens)
	// What was met is not moved.
	stands(t, deferred("2024-06-10", "2024-09-30", graded("2024-05-07", "2024-05-08", judgement.Good)), key, "2024-06-10", "met")

	// A new home and a removed condition.
	n := newHome("2024-05-01")
	n.Deferrals = []Deferral{{Until: on("2024-10-31")}}
	assert.Equal(t, window("2024-11-01", "2025-03-31"), byKey(t, n, "2024-10-01", "schedule.new-home-first-half/2024-05-01").Window)
	c := conditioned(NoChildrenCondition{Imposed: on("2022-02-01"), Removed: on("2023-02-01")})
	c.Deferrals = []Deferral{{Granted: on("2023-03-01"), Until: on("2023-05-31")}}
	assert.Equal(t, window("2023-06-01", ""), byKey(t, c, "2023-04-01", "schedule.condition-removed-second-half/2023-02-01").Window)
}

// Nothing is overdue until a deferral ends: where that day is not given, it cannot be said
// of an inspection whose window has opened how it stands.
func TestDeferralWithoutEnd(t *testing.T) {
	const past, now = "schedule.annual-full/2023-24", "schedule.annual-full/2024-25"
	deferred := func(inspections ...judgement.Inspection) Record {
		r := home(append(inspections, graded("2022-05-10", "2022-05-10", judgement.Good))...)
		r.Deferrals = []Deferral{{Granted: on("2024-03-01")}}
		return r
	}
	stands(t, deferred(), past, "2024-02-29", "due", "2024-03-01", "unknown", "2024-03-31", "unknown", "2024-04-01", "unknown", "2024-04-10", "unknown")
	stands(t, deferred(), now, "2024-03-31", "upcoming", "2024-04-01", "unknown", "2025-03-31", "unknown", "2025-04-01", "unknown")
	d := byKey(t, deferred(), "2024-04-10", past)
	assert.Equal(t, []string{"deferrals[0].until"}, d.Missing())
	assert.Equal(t, window("2023-04-01", "2024-03-31"), d.Window)
	assert.Contains(t, d.Because(), "A deferral was granted, and the day on which it ends is not given (missing: deferrals[0].until) (schedule.deferral; ")
	next, err := NextInspection(deferred(), on("2024-04-10"))
	require.NoError(t, err)
	assert.Equal(t, []string{"deferrals[0].until"}, next.Missing)

	// An inspection on the last day of the window was after the deferral; one a day later
	// may have been within it. A monitoring visit is none.
	for day, want := range map[string]string{"2024-03-01": "unknown", "2024-03-02": "overdue", "2024-03-31": "overdue", "2024-04-01": "unknown"} {
		stands(t, deferred(with(judgement.Assurance, day, judgement.NoSeriousConcerns)), past, "2024-04-10", want)
	}
	stands(t, deferred(visit(judgement.Monitoring, "2024-03-12", "2024-03-12")), past, "2024-04-10", "unknown")
	stands(t, deferred(graded("2024-03-30", "2024-03-31", judgement.Good)), past, "2024-04-10", "met")
	stands(t, deferred(with(judgement.Assurance, "2024-04-09", judgement.NoSeriousConcerns)), now, "2024-04-10", "due", "2025-04-01", "overdue")

	// Granted on the last day of the window, and a day too late; without any day.
	for granted, want := range map[string]string{"2024-03-31": "unknown", "2024-04-01": "overdue", "": "overdue"} {
		r := deferred()
		r.Deferrals[0].Granted = on(granted)
		stands(t, r, past, "2024-04-10", want)
	}
	// Another deferral says that nothing is required until it ends.
	r := deferred()
	r.Deferrals = append(r.Deferrals, Deferral{Granted: on("2024-03-05"), Until: on("2024-04-30")})
	stands(t, r, past, "2024-04-30", "not required", "2024-05-01", "unknown")

	// The first inspection of a new home in which no children live.
	r = newHome("2024-05-01")
	r.ChildrenLiving, r.Deferrals = rule.No, []Deferral{{Granted: on("2024-11-01")}}
	for _, key := range []string{"schedule.new-home-first-half/2024-05-01", "schedule.first-no-children/2024-05-01"} {
		stands(t, r, key, "2024-10-31", "due", "2024-11-01", "unknown", "2025-04-01", "unknown")
		assert.Equal(t, []string{"deferrals[0].until"}, byKey(t, r, "2025-04-01", key).Missing(), key)
	}
	r.ChildrenLiving = rule.Unknown
	assert.Equal(t, []string{"deferrals[0].until", "childrenLiving"}, byKey(t, r, "2025-04-01", "schedule.first-no-children/2024-05-01").Missing())
	r = deferred()
	r.ChildrenLiving = rule.No
	assert.Equal(t, []string{"deferrals[0].until", "childrenSinceInspection", "admitsWithin3Months"}, byKey(t, r, "2024-04-01", now).Missing())
	// An inspection of which the window has no end.
	r = conditioned(NoChildrenCondition{Imposed: on("2022-02-01"), Removed: on("2023-02-01")})
	r.Deferrals = []Deferral{{Granted: on("2023-05-01")}}
	const removed = "schedule.condition-removed-second-half/2023-02-01"
	stands(t, r, removed, "2023-04-30", "due", "2023-05-01", "unknown")
	r.Deferrals[0].Granted = on("2023-01-10")
	stands(t, r, removed, "2023-03-31", "upcoming", "2023-04-01", "unknown")
	r.Inspections = []judgement.Inspection{with(judgement.Assurance, "2023-01-20", judgement.NoSeriousConcerns)}
	stands(t, r, removed, "2023-03-31", "upcoming", "2023-04-01", "due")
}

// A home under a second condition when the first is removed stays exempt, and so does
// one that is again under it on that very day.
func TestConditionAfterCondition(t *testing.T) {
	const key = "schedule.condition-removed-second-half/2024-02-01"
	for imposed, because := range map[string]string{
		"2023-06-01": "Another condition had been in place since 1 June 2023 when this one was removed (",
		"2024-01-31": "Another condition had been in place since 31 January 2024 when this one was removed (",
		"2024-02-01": "The condition was imposed again on 1 February 2024 (",
		"2024-02-02": "The condition was imposed again on 2 February 2024 (",
	} {
		r := home()
		r.NoChildrenCondition = []NoChildrenCondition{{Imposed: on("2023-01-01"), Removed: on("2024-02-01")}, {Imposed: on(imposed)}}
		stands(t, r, key, "2024-02-02", "not required", "2024-06-01", "not required")
		assert.Contains(t, byKey(t, r, "2024-06-01", key).Because(), because)
		// What the second removal brings is a duty of its own.
		r.NoChildrenCondition[1].Removed = on("2024-05-01")
		stands(t, r, "schedule.condition-removed-first-half/2024-05-01", "2024-06-01", "due")
		if imposed != "2024-02-02" {
			stands(t, r, key, "2024-06-01", "not required")
		}
	}
	// Removed on the same day or before: nothing is in place.
	for _, removed := range []string{"2024-01-31", "2024-02-01"} {
		r := home()
		r.NoChildrenCondition = []NoChildrenCondition{{Imposed: on("2023-01-01"), Removed: on("2024-02-01")}, {Imposed: on("2023-06-01"), Removed: on(removed)}}
		stands(t, r, key, "2024-03-31", "upcoming", "2024-04-01", "due")
	}
}

// A condition that is only proposed takes nothing from one that is in place, whatever
// their order.
func TestProposedBesideImposed(t *testing.T) {
	imposed, proposed := NoChildrenCondition{Imposed: on("2023-07-03"), Reopening: on("2024-02-01")}, NoChildrenCondition{Proposed: on("2023-09-01")}
	for _, all := range [][]NoChildrenCondition{{imposed, proposed}, {proposed, imposed}} {
		r := home()
		r.NoChildrenCondition = all
		stands(t, r, "schedule.annual-full/2023-24", "2023-10-01", "not required")
		assert.Len(t, duties(t, r, "2023-10-01", rule.ScheduleReopeningNotice, ReopeningNotice), 1)
	}
}

// On the day on which the condition is removed a visit still was one before reopening,
// and an inspection or information of concern is one after it.
func TestRemovedOnTheDay(t *testing.T) {
	c := NoChildrenCondition{Imposed: on("2023-05-01"), Notified: on("2023-09-01"), Reopening: on("2023-12-15"), Removed: on("2023-12-01")}
	for ended, met := range map[string]Status{"2023-11-30": Met, "2023-12-01": Met, "2023-12-02": NotRequired} {
		r := conditioned(c, visit(judgement.Monitoring, ended, ended))
		assert.Equal(t, met, only(t, r, "2023-12-20", rule.ScheduleReopeningNotice, ReopeningVisit).Status, ended)
	}
	for day, counts := range map[string]bool{"2023-11-30": false, "2023-12-01": true, "2023-12-02": true} {
		r := conditioned(c, graded(day, day, judgement.Good))
		assert.Equal(t, counts, only(t, r, "2024-04-20", rule.ScheduleConditionRemovedSecondHalf).Status == Met, day)
		r = conditioned(c)
		r.Concerns = []calendar.Date{on(day)}
		notes := strings.Join(only(t, r, "2024-01-20", rule.ScheduleConditionRemovedSecondHalf).Notes(), " ")
		assert.Equal(t, counts, strings.Contains(notes, "Information of concern"), day)
	}
}

// A deferral until the day on which a window opens moves it by a day; until the day
// before it moves nothing; granted after the last day it comes too late; and what is
// met needs none.
func TestDeferralOnTheDay(t *testing.T) {
	const key = "schedule.annual-full/2024-25"
	for until, opens := range map[string]string{"2024-03-31": "2024-04-01", "2024-04-01": "2024-04-02", "2024-04-02": "2024-04-03"} {
		r := home()
		r.Deferrals = []Deferral{{Until: on(until)}}
		assert.Equal(t, on(opens), byKey(t, r, "2024-05-01", key).Window.Opens, until)
	}
	for granted, want := range map[string]Status{"2025-03-31": NotRequired, "2025-04-01": Overdue} {
		r := home()
		r.Deferrals = []Deferral{{Granted: on(granted), Until: on("2025-04-30")}}
		assert.Equal(t, want, byKey(t, r, "2025-04-10", key).Status, granted)
	}
	r := home(graded("2024-04-08", "2024-04-09", judgement.Good))
	r.Deferrals = []Deferral{{Until: on("2024-07-31")}}
	d := byKey(t, r, "2024-05-01", key)
	assert.Equal(t, Met, d.Status)
	assert.Equal(t, on("2024-04-01"), d.Window.Opens)
}
