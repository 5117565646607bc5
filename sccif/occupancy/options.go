package occupancy

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Options are facts about the home and choices between readings. The zero
// Options are those of a home of which only its residents are known.
type Options struct {
	// Registered is the first day of the record: no window that starts before it
	// counts. No date: the record runs from the first arrival.
	Registered calendar.Date
	// Closed is the home's last day, past or planned: no window that ends after
	// it counts. No date: it is open.
	Closed calendar.Date
	// AsAt is for [Rolling] only, which then looks from that day: arrivals after
	// it are left out and windows that end after it are forecast. No date: the
	// last day of the span. [Assess] and [Forecast] look from the day that they
	// are asked about.
	AsAt calendar.Date
	// Arrivals counts stays that begin after the day asked about, as plans.
	// Otherwise they have not happened: they are left out and listed.
	Arrivals bool
	// February28: in a common year those born on 29 February reach an age on
	// 28 February. Otherwise they reach it on 1 March.
	February28 bool
	// Extended has [Rolling] and [Forecast] look at the windows of the extended
	// period (18 months) instead of the usual one (12 months), whether or not a
	// resident opens them: see [Series.Openings].
	Extended bool
	// Edition is the edition of the framework whose test is applied. The zero value
	// is the one in force on the day asked about, which in [Rolling] is the last
	// day of the span. The test over a period was first seen in the edition of 8
	// September 2023 and may have come at any time since 2 April 2017: for days
	// between the two it is applied and marked as pending; earlier days are
	// [rule.ErrNotCovered] unless an edition is given.
	Edition rule.Edition
}

// test is the test with its figures, in the version of the day asked about.
type test struct {
	edition rule.Edition
	// pending says that the test may not yet have been in force on the day.
	pending bool
	// usual and extended are the lengths of the two periods.
	usual, extended months
	// adult is the age at which a child becomes a young adult; turned that after
	// which the period may be extended. schoolAge and schoolMonth say until when
	// disabled young adults are entitled to secondary education.
	adult, turned          int
	schoolAge, schoolMonth int
	// since is the first day on which the test can have been in force.
	since int
	// february28 is the option of that name.
	february28 bool
}

func testOn(on calendar.Date, opt Options) (test, error) {
	usual, pending := versionOn(rule.OccupancyWhollyOrMainly, on, opt.Edition)
	extended, _ := versionOn(rule.Occupancy18Months, on, opt.Edition)
	child, _ := versionOn(rule.OccupancyChild, on, opt.Edition)
	const noPeriod = "occupancy: %w: on %v the framework names no period for %v"
	switch {
	case usual.Limit.Unit != rule.Months:
		return test{}, fmt.Errorf(noPeriod, rule.ErrNotCovered, on, rule.OccupancyWhollyOrMainly)
	case extended.Limit.Unit != rule.Months:
		return test{}, fmt.Errorf(noPeriod, rule.ErrNotCovered, on, rule.Occupancy18Months)
	case child.Limit.Unit != rule.Years:
		return test{}, fmt.Errorf("occupancy: %w: on %v the framework names no age for %v", rule.ErrNotCovered, on, rule.OccupancyChild)
	}
	t := test{
		edition: opt.Edition, pending: pending,
		usual: months(usual.Limit.N), extended: months(extended.Limit.N),
		adult: child.Limit.N + 1, turned: extended.Figure("turned").N,
		schoolAge:   extended.Figure("school after birthday").N,
		schoolMonth: extended.Figure("school until the end of month").N,
		february28:  opt.February28,
	}
	if opt.Edition == 0 {
		t.since = firstSeen()
	}
	return t, nil
}

// versionOn gives the version of a rule that is used on a day. Where the day lies
// between the two days between which a version came, that version is used and
// pending: earlier ones have no period, and nothing could be said.
func versionOn(id rule.ID, on calendar.Date, e rule.Edition) (v rule.Version, pending bool) {
	if e != 0 {
		v, _ = id.Under(e)
		return v, false
	}
	if v, ok := id.Pending(on); ok {
		return v, true
	}
	v, _ = id.On(on)
	return v, false
}

// usedOn reports whether versionOn gives a version.
func usedOn(id rule.ID, on calendar.Date, e rule.Edition) bool {
	if e != 0 {
		_, ok := id.Under(e)
		return ok
	}
	return id.MayBeInForce(on)
}

// firstSeen is the first day on which the framework can have named a period.
func firstSeen() int {
	for e := range rule.Editions() {
		if v, ok := rule.OccupancyWhollyOrMainly.Under(e); ok && !v.Limit.IsZero() {
			if !v.NotBefore.IsZero() {
				return dayOf(v.NotBefore)
			}
			return dayOf(v.From)
		}
	}
	return end
}

// reaches gives the day at whose start somebody reaches an age: the birthday
// itself (SCCIF 2023, Inspecting homes where young adults live: a child is aged 17
// or under, and so no longer one on the 18th birthday).
func (t test) reaches(born calendar.Date, age int) int {
	b := born.Birthday(age)
	if t.february28 {
		b = born.AddYears(age)
	}
	if b.IsZero() {
		return end
	}
	return dayOf(b)
}
