package scciftest

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// TestingT is what an assertion needs of a test; [testing.T], [testing.B] and
// [testing.F] are such.
type TestingT interface {
	require.TestingT
	Helper()
}

// Subject is what is asserted about: a [HomeBuilder], or anything else that gives a
// home. [Of] makes one of a home.
type Subject interface {
	Build() (sccif.Home, error)
}

// ErrNoHome is the error for a nil [Subject].
var ErrNoHome = errors.New("no home given")

func build(h Subject) (sccif.Home, error) {
	if h == nil {
		return sccif.Home{}, ErrNoHome
	}
	return h.Build()
}

// The assertions come in one form only, which ends the test: what follows a home that
// is not as the test supposes says little. A test that wants to see more than one
// failure has a subtest for each day.

// Assess assesses a home on a day, and ends the test where that cannot be done.
func Assess(t TestingT, h Subject, on string) sccif.Assessment {
	t.Helper()
	home, err := build(h)
	if err != nil {
		fail(t, "the home cannot be built", err.Error())
		return sccif.Assessment{}
	}
	a, err := sccif.Assess(home, day(t, on))
	if err != nil {
		fail(t, "the home cannot be assessed on "+on, err.Error())
	}
	return a
}

// Decide says which grades the rules permit and expect on a day, and ends the test where
// that cannot be decided.
func Decide(t TestingT, f judgement.Facts, on string) judgement.Decision {
	t.Helper()
	d, err := judgement.Decide(f, day(t, on))
	if err != nil {
		fail(t, "nothing can be decided on "+on, err.Error())
	}
	return d
}

// day reads a date of an assertion; "" is no date.
func day(t TestingT, literal string) calendar.Date {
	t.Helper()
	if literal == "" {
		return calendar.Date{}
	}
	d, err := calendar.ParseDate(literal)
	if err != nil {
		fail(t, "a date of the assertion is none", err.Error())
	}
	return d
}

func fail(t TestingT, message, beside string) {
	t.Helper()
	require.Fail(t, message, "%s", beside)
}

// RequireDue asserts that a duty of the rule is due on the day, in the window from the
// one date to the other; "" is an open end.
func RequireDue(t TestingT, h Subject, on string, id rule.ID, opens, closes string) {
	t.Helper()
	a := Assess(t, h, on)
	window := schedule.Window{Opens: day(t, opens), Closes: day(t, closes)}
	for d := range a.Duties(schedule.Due) {
		if d.Rule == id && d.Window == window {
			return
		}
	}
	fail(t, fmt.Sprintf("want %v due on %s, %s", id, on, span(window)), plan(a, id))
}

// RequireNotDue asserts that no duty of the rule is due or overdue on the day, nor
// hangs on a fact that is missing. One that is still to come, has been met or is not
// required is not due.
func RequireNotDue(t TestingT, h Subject, on string, id rule.ID) {
	t.Helper()
	a := Assess(t, h, on)
	// No assertion fails within an iterator: the test would be told that line, not its own.
	for _, d := range slices.Collect(a.Duties(schedule.Due, schedule.Overdue, schedule.Unknown)) {
		if d.Rule == id {
			fail(t, fmt.Sprintf("want %v not due on %s", id, on), plan(a, id))
			return
		}
	}
}

// RequireStatus asserts how the duty of a key, such as "schedule.annual-full/2023-24",
// stands on the day.
func RequireStatus(t TestingT, h Subject, on, key string, want schedule.Status) {
	t.Helper()
	a := Assess(t, h, on)
	for _, d := range slices.Collect(a.Duties()) {
		if d.Key == key {
			if d.Status != want {
				fail(t, fmt.Sprintf("want %s %v on %s, not %v", key, want, on, d.Status), plan(a, d.Rule))
			}
			return
		}
	}
	name, _, _ := strings.Cut(key, "/")
	id, err := rule.ParseID(name)
	if err != nil {
		id = 0 // no key begins so: the whole plan is shown
	}
	fail(t, fmt.Sprintf("want %s %v on %s, and there is no such duty", key, want, on), plan(a, id))
}

// RequireMilestone asserts the last day of a step of the report of the inspection that
// began on a day; "" is that the step has none.
func RequireMilestone(t TestingT, h Subject, on, first string, step schedule.Step, date string) {
	t.Helper()
	a := Assess(t, h, on)
	home, err := build(h)
	if err != nil {
		return // Assess has said it
	}
	began, want := day(t, first), day(t, date)
	for _, line := range a.Timelines {
		if home.Inspections[line.Inspection].First != began {
			continue
		}
		if got := line.On(step); got != want {
			fail(t, fmt.Sprintf("want %v by %s, not by %s", step, dated(want), dated(got)), line.Because(step).String())
		}
		return
	}
	fail(t, "want a timeline of the inspection of "+first+", and there is none on "+on, "It has to have ended by then, and the limits begin on 1 April 2017.")
}

// RequireDeparture asserts that the record departs from the rule.
func RequireDeparture(t TestingT, h Subject, on string, id rule.ID) {
	t.Helper()
	a := Assess(t, h, on)
	for _, d := range a.Departures {
		if d.Rule == id || d.With == id {
			return
		}
	}
	fail(t, fmt.Sprintf("want a departure from %v", id), departuresOf(a)+"\n"+outcome(a, id))
}

// RequireNoDepartures asserts that the record departs from no rule.
func RequireNoDepartures(t TestingT, h Subject, on string) {
	t.Helper()
	if a := Assess(t, h, on); len(a.Departures) > 0 {
		fail(t, "want no departures", departuresOf(a))
	}
}

// RequirePermitted asserts which grades the rules permit for an area: those given and no
// other.
func RequirePermitted(t TestingT, d judgement.Decision, area judgement.Area, grades ...judgement.Grade) {
	t.Helper()
	requireGrades(t, d, area, "permitted", bounds(d, area).Permitted, grades)
}

// RequireExpected asserts which grades the rules expect for an area: those given and no
// other.
func RequireExpected(t TestingT, d judgement.Decision, area judgement.Area, grades ...judgement.Grade) {
	t.Helper()
	requireGrades(t, d, area, "expected", bounds(d, area).Expected, grades)
}

func requireGrades(t TestingT, d judgement.Decision, area judgement.Area, what string, got judgement.GradeSet, grades []judgement.Grade) {
	t.Helper()
	if want := judgement.Grades(grades...); got != want {
		fail(t, fmt.Sprintf("want %v %s for %s, not %v", want, what, area.Title(), got), strings.Join(rule.Sentences(d.Reasons()), "\n"))
	}
}

func bounds(d judgement.Decision, area judgement.Area) judgement.Bounds {
	switch area {
	case judgement.AreaOverall:
		return d.Overall
	case judgement.AreaHelpedAndProtected:
		return d.HelpedAndProtected
	case judgement.AreaLeadersAndManagers:
		return d.Leaders
	}
	return judgement.Bounds{}
}

// RequireOccupancy asserts whether the home accommodates wholly or mainly children, and
// the day on which that flips; "" is that it does not, as far as is known.
func RequireOccupancy(t TestingT, h Subject, on string, verdict occupancy.Verdict, flips string) {
	t.Helper()
	a := Assess(t, h, on)
	if a.Occupancy == nil {
		fail(t, fmt.Sprintf("want occupancy %v, and no resident is given", verdict), odditiesOf(a))
		return
	}
	if r, want := a.Occupancy, day(t, flips); r.Verdict != verdict || r.Flips != want {
		fail(t, fmt.Sprintf("want occupancy %v that flips on %s, not %v that flips on %s", verdict, dated(want), r.Verdict, dated(r.Flips)),
			strings.Join(rule.Sentences(r.Reasons()), "\n"))
	}
}

// RequireUndecided asserts that the rule cannot be decided for want of exactly these
// facts, by their names in the case file.
func RequireUndecided(t TestingT, h Subject, on string, id rule.ID, missing ...string) {
	t.Helper()
	a := Assess(t, h, on)
	want := slices.Sorted(slices.Values(missing))
	for f := range a.Rules() {
		if f.Rule == id && f.Outcome == rule.Undecided && slices.Equal(slices.Sorted(slices.Values(f.Missing)), want) {
			return
		}
	}
	fail(t, fmt.Sprintf("want %v undecided for want of %v", id, want), outcome(a, id)+"\n"+plan(a, id))
}

// RequireRefused asserts that a home cannot be built, or not be assessed on the day, and
// that the error is the one given.
func RequireRefused(t TestingT, h Subject, on string, want error) {
	t.Helper()
	home, err := build(h)
	if err == nil {
		_, err = sccif.Assess(home, day(t, on))
	}
	if !errors.Is(err, want) {
		fail(t, fmt.Sprintf("want the error %q", want), fmt.Sprintf("%v", err))
	}
}

// plan shows the duties of a rule with their reasons, or every duty where there is none,
// with what was made of the rule.
func plan(a sccif.Assessment, id rule.ID) string {
	var b strings.Builder
	fmt.Fprintf(&b, "The plan of %v, %s:", a.On, a.Edition.Title())
	line := func(d schedule.Duty) {
		fmt.Fprintf(&b, "\n  %s: %v, %s, %v, %v, %v", d.Key, d.Status, span(d.Window), d.Who, d.What, d.Strength)
	}
	found := false
	for d := range a.Duties() {
		if d.Rule == id {
			found = true
			line(d)
			fmt.Fprintf(&b, "\n    %s", d.Because())
			if missing := d.Missing(); len(missing) > 0 {
				fmt.Fprintf(&b, "\n    missing: %s", strings.Join(missing, ", "))
			}
		}
	}
	if found {
		return b.String()
	}
	for d := range a.Duties() {
		line(d)
	}
	return b.String() + "\n" + outcome(a, id)
}

// outcome says what was made of a rule.
func outcome(a sccif.Assessment, id rule.ID) string {
	for f := range a.Rules() {
		if f.Rule == id {
			out := fmt.Sprintf("%v: %v", id, f.Outcome)
			if len(f.Missing) > 0 {
				out += ", missing: " + strings.Join(f.Missing, ", ")
			}
			return out
		}
	}
	if id == 0 {
		return ""
	}
	return fmt.Sprintf("%v was not looked at.", id)
}

func departuresOf(a sccif.Assessment) string {
	if len(a.Departures) == 0 {
		return "The record departs from no rule."
	}
	lines := make([]string, len(a.Departures))
	for k, d := range a.Departures {
		lines[k] = fmt.Sprintf("inspections[%d]: %v", d.Inspection, d.Departure)
	}
	return strings.Join(lines, "\n")
}

func odditiesOf(a sccif.Assessment) string {
	lines := map[string]bool{}
	for _, o := range a.Oddities {
		lines[o.Place+": "+o.Message] = true
	}
	return strings.Join(slices.Sorted(maps.Keys(lines)), "\n")
}

func span(w schedule.Window) string {
	return "from " + dated(w.Opens) + " to " + dated(w.Closes)
}

func dated(d calendar.Date) string {
	if d.IsZero() {
		return "no date"
	}
	return d.String()
}
