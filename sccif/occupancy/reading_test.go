package occupancy

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// The readings of the framework's words, each on the day before, the day and the
// day after. All dates are worked out by hand.

// living is a resident who has lived there since long before, or between two days.
func living(id, born string, days ...string) Resident {
	r := Resident{ID: id, Born: date(born), Stays: []Stay{{From: date("2020-01-01")}}}
	if len(days) > 0 {
		r.Stays[0].From = date(days[0])
	}
	if len(days) > 1 {
		r.Stays[0].To = date(days[1])
	}
	return r
}

func assess(t *testing.T, on string, opt Options, residents ...Resident) Result {
	t.Helper()
	r, err := Assess(residents, date(on), opt)
	require.NoError(t, err)
	return r
}

func TestAged17OrUnder(t *testing.T) {
	for _, tt := range []struct {
		born, on   string
		february28 bool
		child      bool
	}{
		{"2006-06-01", "2024-05-31", false, true},
		{"2006-06-01", "2024-06-01", false, false},
		{"2006-06-01", "2024-06-02", false, false},
		{"2008-02-29", "2026-02-27", false, true},
		{"2008-02-29", "2026-02-28", false, true},
		{"2008-02-29", "2026-03-01", false, false},
		{"2008-02-29", "2026-02-27", true, true},
		{"2008-02-29", "2026-02-28", true, false},
		{"2008-02-29", "2026-03-01", true, false},
		{"2008-02-28", "2026-02-28", false, false},
		{"2008-03-01", "2026-02-28", true, true},
	} {
		r := assess(t, tt.on, Options{February28: tt.february28}, living("A", tt.born))
		want := Result{Children: 1}
		if !tt.child {
			want = Result{YoungAdults: 1}
		}
		assert.Equal(t, [2]int{want.Children, want.YoungAdults}, [2]int{r.Children, r.YoungAdults}, "%+v", tt)
	}
}

func TestLivingThereOnADay(t *testing.T) {
	a := living("A", "2012-01-01", "2024-03-05", "2024-03-08")
	for on, there := range map[string]int{
		"2024-03-04": 0, // the day before the arrival
		"2024-03-05": 1,
		"2024-03-06": 1,
		"2024-03-07": 1,
		"2024-03-08": 0, // the first day away
		"2024-03-09": 0,
	} {
		assert.Equal(t, there, assess(t, on, Options{}, a).Children, on)
	}
	a.Stays[0].To = calendar.Date{}
	assert.Equal(t, 1, assess(t, "2029-03-09", Options{}, a).Children, "still there")
}

func TestMoreChildrenThanYoungAdults(t *testing.T) {
	for _, tt := range []struct {
		children, youngAdults, unknown int
		want                           class
	}{
		{0, 0, 0, empty},
		{1, 0, 0, moreChildren}, {1, 1, 0, notMore}, {2, 1, 0, moreChildren}, {0, 1, 0, notMore}, {3, 4, 0, notMore},
		{0, 0, 1, undecided}, {1, 0, 1, undecided}, {2, 0, 1, moreChildren}, {0, 1, 1, notMore}, {1, 1, 1, undecided},
		{3, 1, 1, moreChildren}, {3, 1, 2, undecided}, {1, 3, 2, notMore}, {1, 3, 3, undecided},
	} {
		assert.Equal(t, tt.want, classOf(tt.children, tt.youngAdults, tt.unknown), "%+v", tt)
	}
}

// Of the 366 days to 1 June 2024 exactly half are not the majority.
func TestMajorityOfTheTime(t *testing.T) {
	child := living("A", "2014-01-01")
	for _, tt := range []struct {
		adultFrom string
		more, not int
		standing  Standing
		headroom  int
	}{
		{"2023-12-01", 182, 184, Fails, -2},
		{"2023-12-02", 183, 183, Fails, -1},
		{"2023-12-03", 184, 182, Holds, 0},
		{"2023-12-04", 185, 181, Holds, 1},
	} {
		w := assess(t, "2024-06-01", Options{}, child, living("B", "2000-01-01", tt.adultFrom)).Trailing
		assert.Equal(t, [2]int{tt.more, tt.not}, [2]int{w.MoreChildren, w.NotMore}, tt.adultFrom)
		assert.Equal(t, tt.standing, w.Standing(), tt.adultFrom)
		assert.Equal(t, tt.headroom, w.Headroom(), tt.adultFrom)
	}
	// Of the 365 days to 1 June 2023 the 183rd is.
	for from, standing := range map[string]Standing{"2022-11-30": Fails, "2022-12-01": Fails, "2022-12-02": Holds} {
		assert.Equal(t, standing, assess(t, "2023-06-01", Options{}, child, living("B", "2000-01-01", from)).Trailing.Standing(), from)
	}
}

// A child lived there for 100 days of the window; then a young adult did, and
// nobody for the rest of it.
func TestEmptyDaysApart(t *testing.T) {
	on := "2024-06-01"
	opt := Options{Registered: date("2023-06-02")}
	child := living("A", "2014-01-01", "2023-06-02", "2023-09-10") // 29 + 31 + 31 + 9 days
	for _, tt := range []struct {
		adultTo string
		not     int
		verdict Verdict
	}{
		{"2023-12-18", 99, Throughout},
		{"2023-12-19", 100, InNone},
		{"2023-12-20", 101, InNone},
	} {
		r := assess(t, on, opt, child, living("B", "2000-01-01", "2023-09-10", tt.adultTo))
		assert.Equal(t, 100, r.Trailing.MoreChildren)
		assert.Equal(t, tt.not, r.Trailing.NotMore)
		assert.Equal(t, 266-tt.not, r.Trailing.Empty)
		assert.Equal(t, tt.verdict, r.Verdict, tt.adultTo)
		assert.Equal(t, rule.No, r.Trailing.QualifiesCountingEmpty)
		if tt.verdict == InNone {
			assert.Zero(t, r.VerdictCountingEmpty, "both verdicts are the same")
		} else {
			assert.Equal(t, InNone, r.VerdictCountingEmpty)
		}
	}
	// Counted against the home, half is not enough either.
	for to, want := range map[string]rule.Truth{"2023-12-01": rule.No, "2023-12-02": rule.No, "2023-12-03": rule.Yes} {
		r := assess(t, on, opt, living("A", "2014-01-01", "2023-06-02", to))
		assert.Equal(t, rule.Yes, r.Trailing.Qualifies)
		assert.Equal(t, want, r.Trailing.QualifiesCountingEmpty, to)
	}
}

func TestWindowOfMonths(t *testing.T) {
	for _, tt := range []struct {
		last, first12, first18 string
	}{
		{"2024-06-01", "2023-06-02", "2022-12-02"},
		{"2024-02-27", "2023-02-28", "2022-08-28"},
		{"2024-02-28", "2023-03-01", "2022-08-29"},
		{"2024-02-29", "2023-03-01", "2022-08-30"},
		{"2024-03-01", "2023-03-02", "2022-09-02"},
		{"2025-02-28", "2024-02-29", "2023-08-29"},
		{"2025-03-01", "2024-03-02", "2023-09-02"},
		{"2024-08-27", "2023-08-28", "2023-02-28"},
		{"2024-08-28", "2023-08-29", "2023-03-01"},
		{"2024-08-31", "2023-09-01", "2023-03-01"},
		{"2025-08-28", "2024-08-29", "2024-02-29"},
		{"2025-08-31", "2024-09-01", "2024-03-01"},
		{"2024-12-31", "2024-01-01", "2023-07-01"},
	} {
		for months, first := range map[months]string{12: tt.first12, 18: tt.first18} {
			assert.Equal(t, date(first), dateOf(months.first(dayOf(date(tt.last)))), "%d months to %s", months, tt.last)
		}
	}
}

// firstEnd and lastEnd are the inverses of first, on each day of some years, the
// century's end without its leap day among them.
func TestWindowsFromTheirFirstDay(t *testing.T) {
	for _, from := range []string{"2023-01-01", "2099-01-01"} {
		for _, m := range []months{12, 18} {
			day := dayOf(date(from))
			last := day
			for range 3 * 366 {
				for m.first(last) < day {
					last++
				}
				assert.Equal(t, last, m.firstEnd(day), "%d months from %v", m, dateOf(day))
				assert.Equal(t, last-1, m.lastEnd(day-1))
				day++
			}
		}
	}
	assert.Equal(t, dayOf(date("9999-12-31")), months(12).firstEnd(dayOf(date("9999-01-01"))))
	assert.Equal(t, end, months(12).firstEnd(dayOf(date("9999-01-02"))))
	assert.Equal(t, end, months(12).firstEnd(end))
	assert.Zero(t, months(12).first(dayOf(date("0001-12-30"))))
}

// A home registered on 2 June 2023 has its first window of 12 months on 1 June
// 2024.
func TestRecord(t *testing.T) {
	child := living("A", "2014-01-01", "2023-01-01")
	for _, tt := range []struct {
		registered string
		verdict    Verdict
		counted    int
	}{
		{"2023-06-01", Throughout, 366},
		{"2023-06-02", Throughout, 366},
		{"2023-06-03", NotEnoughRecord, 365},
		{"2024-06-01", NotEnoughRecord, 1},
		{"2024-06-02", NotEnoughRecord, 0},
	} {
		r := assess(t, "2024-06-01", Options{Registered: date(tt.registered)}, child)
		assert.Equal(t, tt.verdict, r.Verdict, tt.registered)
		assert.Equal(t, tt.counted, r.Trailing.MoreChildren, "the partial counts are given")
		assert.Equal(t, date("2023-06-02"), r.Trailing.First)
		assert.Equal(t, tt.verdict == NotEnoughRecord, r.Trailing.Partial)
		assert.Equal(t, tt.verdict != NotEnoughRecord, r.Trailing.Qualifies.Known())
		if tt.counted > 0 {
			assert.Equal(t, calendar.Period{First: date(tt.registered), Last: date("2024-06-01")}, r.Record)
		} else {
			assert.Zero(t, r.Record)
		}
	}
	// Where it is not known when it was registered, from the first arrival.
	for from, verdict := range map[string]Verdict{"2023-06-01": Throughout, "2023-06-02": Throughout, "2023-06-03": NotEnoughRecord} {
		assert.Equal(t, verdict, assess(t, "2024-06-01", Options{}, living("A", "2014-01-01", from)).Verdict, from)
	}
	r := assess(t, "2024-06-01", Options{})
	assert.Equal(t, NotEnoughRecord, r.Verdict, "nothing is known")
	assert.Equal(t, NotEnoughRecord, r.VerdictAhead)
	assert.Zero(t, r.Flips)
}

// The first window of a young record is itself a change.
func TestFlipOfYoungRecord(t *testing.T) {
	r := assess(t, "2024-06-01", Options{Registered: date("2023-06-03")}, living("A", "2020-01-01", "2023-07-01"))
	assert.Equal(t, date("2024-06-02"), r.Flips)
	assert.Equal(t, Holds, r.FlipsTo)
	assert.Equal(t, Throughout, r.VerdictAhead, "the windows that contain the day and will be covered")
	assert.True(t, r.Best.Forecast)
	assert.Equal(t, date("2024-06-30"), r.Best.Last, "the first without a day before the arrival")
	assert.Equal(t, date("2024-06-02"), r.Worst.Last)
}

func TestClosed(t *testing.T) {
	child := living("A", "2014-01-01")
	for on, verdict := range map[string]Verdict{"2024-05-31": Throughout, "2024-06-01": Throughout, "2024-06-02": NotEnoughRecord} {
		r := assess(t, on, Options{Closed: date("2024-06-01")}, child)
		assert.Equal(t, verdict, r.Verdict, on)
		assert.Zero(t, r.Flips, "nothing is looked for after it")
	}
	// The child turns 18 on 1 January 2032, and 1 July of that year is the 183rd
	// day of 366: the home would have to be open then.
	for closed, flips := range map[string]string{"2032-06-30": "", "2032-07-01": "2032-07-01", "2032-07-02": "2032-07-01"} {
		r := assess(t, "2024-06-01", Options{Closed: date(closed)}, child)
		assert.Equal(t, flips, r.Flips.String(), closed)
	}
	for closed, n := range map[string]int{"2031-12-31": 0, "2032-01-01": 1} {
		assert.Len(t, assess(t, "2024-06-01", Options{Closed: date(closed)}, child).Birthdays, n)
	}
}

// In the first half of 2022 a young adult lived there with the child.
func TestAny12Months(t *testing.T) {
	child := living("A", "2014-01-01", "2021-01-01")
	adult := living("B", "2000-01-01", "2022-01-01", "2022-07-03") // 183 days
	for on, verdict := range map[string]Verdict{
		"2022-07-01": Throughout, // 182 of 365 days
		"2022-07-02": InNone,     // 183
		"2022-12-31": InNone,
		"2023-01-01": InSome, // 182 again
		"2024-06-01": InSome,
	} {
		assert.Equal(t, verdict, assess(t, on, Options{}, child, adult).Verdict, on)
	}
	r := assess(t, "2024-06-01", Options{}, child, adult)
	assert.Equal(t, Fails, r.Lowest.Standing())
	assert.Equal(t, date("2022-07-02"), r.Lowest.Last, "of equals the first")
	assert.Equal(t, Throughout, r.VerdictAhead)
	r = assess(t, "2022-10-01", Options{}, child, adult)
	assert.Equal(t, InSome, r.VerdictAhead, "windows that end in 2023 contain the day, too")
	assert.True(t, r.Best.Forecast)
	assert.False(t, r.Worst.Forecast)

	adult.Stays[0].To = date("2022-07-02") // 182 days: never the half
	assert.Equal(t, Throughout, assess(t, "2024-06-01", Options{}, child, adult).Verdict)
}

// Windows that ended before 2 April 2017 were under no such test.
func TestWindowsBeforeTheTest(t *testing.T) {
	child := living("A", "2010-01-01", "2014-01-01")
	for _, tt := range []struct {
		to      string
		verdict Verdict
	}{
		// An adult leaves so that the window to 1, 2 or 3 April 2017 is the last
		// one that fails: half of its 365 days is 182.5.
		{"2016-10-01", Throughout}, // windows to 1 April: 2016-04-02 to 2016-09-30 are 182 days
		{"2016-10-02", Throughout}, // 183 days, and to 2 April 182
		{"2016-10-03", InSome},     // to 2 April 183 days
	} {
		adult := living("B", "1990-01-01", "2014-01-01", tt.to)
		assert.Equal(t, tt.verdict, assess(t, "2024-06-01", Options{}, child, adult).Verdict, tt.to)
		r := assess(t, "2024-06-01", Options{Edition: rule.SCCIF2023}, child, adult)
		assert.Equal(t, InSome, r.Verdict, "an edition that is asked for holds for all time")
	}
}

// Whoever is in force: the period was first seen on 8 September 2023 and may have
// come on any day from 2 April 2017.
func TestEditions(t *testing.T) {
	child := living("A", "2014-01-01", "2014-01-01")
	for on, pending := range map[string]bool{"2017-04-02": true, "2023-09-07": true, "2023-09-08": false, "2026-06-28": false, "2026-06-29": false} {
		r := assess(t, on, Options{}, child)
		assert.Equal(t, pending, r.Pending, on)
		assert.Equal(t, 12, r.Months)
		assert.Equal(t, Throughout, r.Verdict, on)
	}
	for _, on := range []string{"2017-04-01", "2011-04-01", "1990-01-01"} {
		_, err := Assess(nil, date(on), Options{})
		assert.ErrorIs(t, err, rule.ErrNotCovered, on)
	}
	r := assess(t, "2016-04-01", Options{Edition: rule.SCCIF2023}, child)
	assert.False(t, r.Pending)
	assert.Equal(t, Throughout, r.Verdict)
	for _, e := range []rule.Edition{rule.SCCIF2017, rule.Proposed2013, 99} {
		_, err := Assess(nil, date("2024-06-01"), Options{Edition: e})
		assert.ErrorIs(t, err, rule.ErrNotCovered, e)
	}
	_, err := Assess(nil, calendar.Date{}, Options{})
	assert.ErrorIs(t, err, calendar.ErrNoDate)
}

// A second child turns 18 on 1 December 2024: from then on they are even. On 31
// May 2025 that makes 182 of 365 days, and on 1 June 183.
func TestFlip(t *testing.T) {
	a := living("A", "2016-01-01")
	for _, tt := range []struct{ to, flips string }{
		{"", "2025-06-01"},
		{"2025-06-03", "2025-06-01"},
		{"2025-06-02", "2025-06-01"},
		{"2025-06-01", ""}, // 182 days and no more: never, until A turns 18 and is alone
	} {
		b := living("B", "2006-12-01")
		if tt.to != "" {
			b.Stays[0].To = date(tt.to)
		}
		r := assess(t, "2024-06-01", Options{Closed: date("2030-01-01")}, a, b)
		assert.Equal(t, tt.flips, r.Flips.String(), tt.to)
		if tt.flips != "" {
			assert.Equal(t, Fails, r.FlipsTo)
		} else {
			assert.Zero(t, r.FlipsTo)
		}
		assert.Equal(t, []Birthday{{On: date("2024-12-01"), Index: 1, Resident: "B"}}, r.Birthdays)
	}
	// It comes until the day before, and not for those who leave on it.
	for on, n := range map[string]int{"2024-11-30": 1, "2024-12-01": 0} {
		assert.Len(t, assess(t, on, Options{Closed: date("2030-01-01")}, a, living("B", "2006-12-01")).Birthdays, n, on)
	}
	for to, n := range map[string]int{"2024-12-01": 0, "2024-12-02": 1} {
		assert.Len(t, assess(t, "2024-06-01", Options{Closed: date("2030-01-01")}, a, living("B", "2006-12-01", "2020-01-01", to)).Birthdays, n, to)
	}
	// On the day before the flip it is still to come, on the day it has happened.
	b := living("B", "2006-12-01")
	assert.Equal(t, "2025-06-01", assess(t, "2025-05-31", Options{}, a, b).Flips.String())
	r := assess(t, "2025-06-01", Options{Closed: date("2030-01-01")}, a, b)
	assert.Equal(t, InNone, r.Verdict)
	assert.Equal(t, InNone, r.VerdictAhead)
	assert.Zero(t, r.Flips)
	assert.Empty(t, r.Birthdays, "B's has been, and the home will have closed before A's")
}

// Only those count who live there on the day.
func TestArrivalsAfterTheDay(t *testing.T) {
	a := living("A", "2014-01-01")
	b := living("B", "2000-01-01", "2024-06-02")
	r := assess(t, "2024-06-01", Options{}, a, b)
	assert.Equal(t, []string{"residents[1].stays[0]"}, r.Later)
	assert.Equal(t, "2032-07-01", r.Flips.String())
	r = assess(t, "2024-06-01", Options{Arrivals: true}, a, b)
	assert.Empty(t, r.Later)
	assert.Equal(t, "2024-12-01", r.Flips.String(), "the 183rd day of 365")
	r = assess(t, "2024-06-02", Options{}, a, b)
	assert.Empty(t, r.Later)
	assert.Equal(t, 1, r.YoungAdults)
}

// Who leaves empties the home: without the empty days the test holds until nobody
// is left in the window, with them for half a year.
func TestFlipOfEmptyHome(t *testing.T) {
	r := assess(t, "2024-06-01", Options{}, living("A", "2014-01-01", "2020-01-01", "2024-06-02"))
	assert.Equal(t, "2025-06-01", r.Flips.String())
	assert.Equal(t, Nobody, r.FlipsTo)
	assert.Equal(t, "2024-12-01", r.FlipsCountingEmpty.String())

	r = assess(t, "2025-06-01", Options{}, living("A", "2014-01-01", "2020-01-01", "2024-06-02"))
	assert.Equal(t, NotEnoughRecord, r.Verdict, "there is nothing to count")
	assert.Equal(t, InNone, r.VerdictCountingEmpty)
	assert.Equal(t, rule.Unknown, r.Trailing.Qualifies)
	assert.Equal(t, 365, r.Trailing.Empty)
	assert.Equal(t, Throughout, assess(t, "2025-05-31", Options{}, living("A", "2014-01-01", "2020-01-01", "2024-06-02")).Verdict)
}

func TestMissingBirthday(t *testing.T) {
	a, b, c := living("A", "2014-01-01"), living("B", "2015-01-01"), living("C", "2016-01-01")
	x := Resident{ID: "X", Stays: []Stay{{From: date("2020-01-01")}}}
	// With three children it makes no difference to the verdict.
	r := assess(t, "2024-06-01", Options{Closed: date("2025-06-01")}, a, b, c, x)
	assert.Equal(t, Throughout, r.Verdict)
	assert.Equal(t, 1, r.AgeUnknown)
	assert.Empty(t, r.Missing)
	// With one it does.
	r = assess(t, "2024-06-01", Options{Closed: date("2025-06-01")}, a, x)
	assert.Equal(t, Undecided, r.Verdict)
	assert.Equal(t, 366, r.Trailing.Undecided)
	assert.Equal(t, []Gap{{Index: 1, Resident: "X", Fact: "born"}}, r.Missing)
	assert.Equal(t, "residents[1].born", r.Missing[0].String())
	assert.Equal(t, rule.Undecided, r.Trace.Outcome(rule.OccupancyChild))
	// Only those are named who live there on a day that hangs on them.
	gone := Resident{ID: "Y", Stays: []Stay{{From: date("2020-01-01"), To: date("2020-02-01")}}}
	idle := Resident{ID: "Z"}
	r = assess(t, "2024-06-01", Options{Registered: date("2022-01-01")}, a, x, gone, idle)
	assert.Equal(t, []Gap{{Index: 1, Resident: "X", Fact: "born"}}, r.Missing)
	// Long ago is in the record, too: the trailing window is decided, but not whether
	// every window qualifies.
	x.Stays[0] = Stay{From: date("2022-01-01"), To: date("2022-07-03")} // 183 days
	r = assess(t, "2024-06-01", Options{}, a, x)
	assert.Equal(t, Holds, r.Trailing.Standing())
	assert.Equal(t, Undecided, r.Verdict)
	assert.Equal(t, Throughout, r.VerdictAhead)
	assert.Equal(t, []Gap{{Index: 1, Resident: "X", Fact: "born"}}, r.Missing)
	assert.Equal(t, rule.Undecided, r.Trace.Outcome(rule.OccupancyChild))
	assert.Equal(t, rule.Applied, r.Trace.Outcome(rule.OccupancyWhollyOrMainly))
	x.Stays[0] = Stay{From: date("2020-01-01")}
	// Where X came late enough it does not, on the 183rd day it does.
	for from, verdict := range map[string]Verdict{"2023-12-02": Undecided, "2023-12-03": Throughout} {
		x.Stays[0].From = date(from)
		assert.Equal(t, verdict, assess(t, "2024-06-01", Options{}, a, x).Verdict, from)
	}
	// Ten days of it that hang on X decide nothing.
	x.Stays[0] = Stay{From: date("2024-01-01"), To: date("2024-01-11")}
	r = assess(t, "2024-06-01", Options{}, a, x)
	assert.Equal(t, Throughout, r.Verdict)
	assert.Equal(t, 10, r.Trailing.Undecided)
	assert.Empty(t, r.Missing)
	// Where a young adult was more than enough, it fails whatever X is.
	x.Stays[0].From = date("2020-01-01")
	r = assess(t, "2024-06-01", Options{}, x, living("B", "2000-01-01"))
	assert.Equal(t, InNone, r.Verdict)
}

func TestMergedStays(t *testing.T) {
	a := living("A", "2014-01-01", "2024-01-01", "2024-01-11")
	a.Stays = append(a.Stays,
		Stay{From: date("2024-01-10"), To: date("2024-01-12")}, // a day of it twice
		Stay{From: date("2024-01-12"), To: date("2024-01-13")}, // follows
		Stay{From: date("2024-02-01"), To: date("2024-02-01")}, // no day
		Stay{From: date("2023-12-31"), To: date("2024-01-05")}, // listed last, begins first
	)
	r := assess(t, "2024-06-01", Options{Registered: date("2023-06-01")}, a)
	assert.Equal(t, []string{"residents[0].stays[0]", "residents[0].stays[1]"}, r.Merged)
	assert.Equal(t, []string{"residents[0].stays[3]"}, r.NoDay)
	assert.Equal(t, 13, r.Trailing.MoreChildren) // 31 December to 12 January
	assert.Equal(t, 353, r.Trailing.Empty)
}

// Whoever turns 18 on the day on which one stay follows another lives there all the same.
func TestBirthdayBetweenStays(t *testing.T) {
	a := living("A", "2006-09-01", "2024-01-01", "2024-09-01")
	a.Stays = append(a.Stays, Stay{From: date("2024-09-01")})
	assert.Equal(t, []Birthday{{On: date("2024-09-01"), Resident: "A"}}, assess(t, "2024-06-01", Options{Arrivals: true}, a).Birthdays)
	assert.Empty(t, assess(t, "2024-06-01", Options{}, a).Birthdays, "without the stay to come")
	a.Stays[1].From = date("2024-09-02")
	assert.Empty(t, assess(t, "2024-06-01", Options{Arrivals: true}, a).Birthdays, "away on the birthday")
}

// The first and the last window in which anybody lived there count, and nothing beyond
// the record does.
func TestWindowsAtTheEnds(t *testing.T) {
	// The first child came on 25 May 2024.
	opt := Options{Registered: date("2020-01-01")}
	r := assess(t, "2024-05-28", opt, living("A", "2014-01-01", "2024-05-25"))
	assert.Equal(t, Throughout, r.Verdict)
	assert.Equal(t, date("2024-05-25"), r.Lowest.Last)
	assert.Equal(t, 1, r.Lowest.MoreChildren)
	// The last one left on 25 May 2023: the window to 23 May 2024 has a day of it, the
	// next has none.
	for on, last := range map[string]string{"2024-05-22": "2024-05-22", "2024-05-23": "2024-05-23", "2024-05-24": "2024-05-23", "2024-05-25": "2024-05-23"} {
		r := assess(t, on, opt, living("A", "2014-01-01", "2020-01-01", "2023-05-25"))
		assert.Equal(t, date(last), r.Lowest.Last, on)
	}
	// From 1 December 2023 on it is empty: on 30 May 2024 for 182 of 366 days, a day later
	// for half of them.
	for on, want := range map[string]Verdict{"2024-05-30": 0, "2024-05-31": InNone} {
		r := assess(t, on, opt, living("A", "2014-01-01", "2020-01-01", "2023-12-01"))
		assert.Equal(t, Throughout, r.Verdict, on)
		assert.Equal(t, want, r.VerdictCountingEmpty, on)
	}
	w := Window{MoreChildren: 10, NotMore: 3, Undecided: 2}
	assert.Equal(t, 5, w.Lead())
	assert.Equal(t, 2, w.Headroom())
}
