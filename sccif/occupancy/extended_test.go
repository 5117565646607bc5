package occupancy

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// pupil turns 18 on 1 December 2024 and leaves school on 30 June 2025.
func pupil() Resident {
	r := living("P", "2006-12-01")
	r.LeavesSchool = date("2025-06-30")
	return r
}

// A window of 18 months holds 30 June 2025 when it ends on that day or later, and
// no later than 29 December 2026: the one to 30 December begins on 1 July. One that
// begins on the 18th birthday ends on 31 May 2026, or on 30 May by the
// corresponding date: 30 November 2024 is the day before.
func TestOpening(t *testing.T) {
	want := Opening{
		Index: 1, Resident: "P", Turns: date("2024-12-01"), LeavesSchool: date("2025-06-30"),
		First: date("2025-06-30"), Last: date("2026-12-29"), NarrowerFirst: date("2026-05-30"),
	}
	child := living("A", "2016-01-01")
	for _, tt := range []struct {
		on             string
		open, narrower rule.Truth
	}{
		{"2025-06-29", rule.No, rule.No},
		{"2025-06-30", rule.Yes, rule.No},
		{"2025-07-01", rule.Yes, rule.No},
		{"2026-05-29", rule.Yes, rule.No},
		{"2026-05-30", rule.Yes, rule.Yes},
		{"2026-12-28", rule.Yes, rule.Yes},
		{"2026-12-29", rule.Yes, rule.Yes},
		{"2026-12-30", rule.No, rule.No},
	} {
		e := assess(t, tt.on, Options{}, child, pupil()).Extended
		assert.Equal(t, 18, e.Months)
		assert.Equal(t, []Opening{want}, e.Openings)
		assert.Equal(t, tt.open, e.Open, tt.on)
		assert.Equal(t, tt.narrower, e.OpenNarrower, tt.on)
	}
}

// Who turns 18 on the day of leaving school opens one window by the narrower reading: it
// begins on 30 June 2025. With the birthday a day earlier there is one more.
func TestOneNarrowerOpening(t *testing.T) {
	for born, first := range map[string]string{"2007-06-29": "2026-12-28", "2007-06-30": "2026-12-29"} {
		r := living("P", born)
		r.LeavesSchool = date("2025-06-30")
		o := assess(t, "2025-07-01", Options{}, r).Extended.Openings
		require.Len(t, o, 1)
		assert.Equal(t, [2]calendar.Date{date(first), date("2026-12-29")}, [2]calendar.Date{o[0].NarrowerFirst, o[0].Last}, born)
	}
}

// Of several openings the best window counts, of equals the first, in whatever order the
// residents stand.
func TestBestOfOpenings(t *testing.T) {
	children := []Resident{living("A", "2016-01-01"), living("B", "2016-01-01"), living("C", "2016-01-01")}
	later := living("Q", "2006-12-01")
	later.LeavesSchool = date("2025-12-31")
	both := func(x, y Resident) Extended {
		return assess(t, "2025-07-01", Options{}, append([]Resident{x, y}, children...)...).Extended
	}
	// Every day counts for the home, so that the longest windows are best: of 549 days,
	// to 31 August 2025 first, and of those that only Q opens to 31 December.
	for _, e := range []Extended{both(pupil(), later), both(later, pupil())} {
		assert.Equal(t, date("2025-08-31"), e.Best.Last)
		assert.Equal(t, 549, e.Best.Lead())
	}
	assert.Equal(t, date("2025-12-31"), both(living("P", "2006-12-01"), later).Best.Last)
	// Without children every window is against the home, and the shortest is best: the
	// one from 2 September 2024 to 1 March 2026 has 546 days. Whoever left school in 2021
	// opens none that contains the day.
	earlier := living("R", "2002-12-01")
	earlier.LeavesSchool = date("2021-06-30")
	for _, residents := range [][]Resident{{pupil(), earlier}, {earlier, pupil()}} {
		e := assess(t, "2025-07-01", Options{}, residents...).Extended
		assert.Equal(t, rule.No, e.Qualifies)
		assert.Equal(t, date("2026-03-01"), e.Best.Last)
		assert.Equal(t, -546, e.Best.Lead())
	}
	// P's windows end by 30 July 2025 and fail; whether one of Q's holds hangs on X, who
	// lives there alone from 15 July on.
	p, q, x := living("P", "2005-06-01", "2020-01-01", "2025-07-15"), living("Q", "2005-06-01", "2020-01-01", "2025-07-15"), living("X", "2014-01-01")
	p.LeavesSchool, q.LeavesSchool, x.Born = date("2024-01-31"), date("2025-12-31"), calendar.Date{}
	for _, residents := range [][]Resident{{p, q, x}, {q, p, x}} {
		assert.Equal(t, rule.Unknown, assess(t, "2025-07-01", Options{}, residents...).Extended.Qualifies)
	}
}

func TestTurned18ByLeavingSchool(t *testing.T) {
	for born, n := range map[string]int{"2007-06-29": 1, "2007-06-30": 1, "2007-07-01": 0} {
		r := living("P", born)
		r.LeavesSchool = date("2025-06-30")
		assert.Len(t, assess(t, "2025-07-01", Options{}, r).Extended.Openings, n, born)
	}
	leap := living("P", "2008-02-29")
	leap.LeavesSchool = date("2026-02-28")
	assert.Empty(t, assess(t, "2026-03-01", Options{}, leap).Extended.Openings)
	assert.Len(t, assess(t, "2026-03-01", Options{February28: true}, leap).Extended.Openings, 1)
}

// Disabled young adults are entitled to secondary education up to the end of the
// June that follows their 19th birthday.
func TestJuneAfter19thBirthday(t *testing.T) {
	leaves := func(born calendar.Date, february28 bool) calendar.Date {
		r := living("P", born.String(), "2022-01-01")
		r.DisabledInEducation = rule.Yes
		e := assess(t, "2025-01-01", Options{February28: february28}, r).Extended
		require.Len(t, e.Openings, 1, born)
		return e.Openings[0].LeavesSchool
	}
	for day := date("2006-06-01"); !day.After(date("2006-06-30")); day = day.AddDays(1) {
		assert.Equal(t, date("2025-06-30"), leaves(day, false), day)
	}
	for born, want := range map[string]string{
		"2005-07-01": "2025-06-30", "2006-01-01": "2025-06-30", "2006-05-31": "2025-06-30",
		"2006-07-01": "2026-06-30", "2006-07-02": "2026-06-30", "2006-12-31": "2026-06-30",
		"2004-02-29": "2023-06-30",
	} {
		assert.Equal(t, date(want), leaves(date(born), false), born)
		assert.Equal(t, date(want), leaves(date(born), true), born)
	}
	// A leaving day that is given goes before.
	r := living("P", "2006-06-01")
	r.DisabledInEducation, r.LeavesSchool = rule.Yes, date("2024-12-31")
	assert.Equal(t, date("2024-12-31"), assess(t, "2025-01-01", Options{}, r).Extended.Openings[0].LeavesSchool)
	// Without a birthday there is no 19th, and no disability is presumed.
	for _, r := range []Resident{
		{DisabledInEducation: rule.Yes, Stays: r.Stays},
		{Born: date("2006-06-01"), Stays: r.Stays},
		{Born: date("2006-06-01"), DisabledInEducation: rule.No, Stays: r.Stays},
	} {
		assert.Empty(t, assess(t, "2025-01-01", Options{}, r).Extended.Openings)
	}
}

// Only who lives there on a day of the window opens it.
func TestOpeningNeedsAStay(t *testing.T) {
	for _, tt := range []struct{ from, to, first, last string }{
		{"2020-01-01", "2025-03-01", "2025-06-30", "2026-08-27"}, // to 28 August: from 1 March
		{"2020-01-01", "2024-01-01", "2025-06-30", "2025-06-30"}, // that window begins on 31 December 2023
		{"2020-01-01", "2023-12-31", "", ""},
		{"2026-12-29", "", "2026-12-29", "2026-12-29"},
		{"2026-12-30", "", "", ""},
	} {
		r := pupil()
		r.Stays = []Stay{{From: date(tt.from)}}
		if tt.to != "" {
			r.Stays[0].To = date(tt.to)
		}
		e := assess(t, "2026-12-31", Options{Registered: date("2019-01-01")}, r).Extended
		if tt.first == "" {
			assert.Empty(t, e.Openings, "%+v", tt)
			continue
		}
		if assert.Len(t, e.Openings, 1, "%+v", tt) {
			assert.Equal(t, [2]string{tt.first, tt.last}, [2]string{e.Openings[0].First.String(), e.Openings[0].Last.String()})
		}
	}
}

// The test fails over 12 months from 1 June 2025 on. Over 18 months to 30 June
// 2025, from 31 December 2023, the pupil is a young adult on 212 of 548 days.
func TestExtendedPeriod(t *testing.T) {
	child := living("A", "2016-01-01")
	r := assess(t, "2025-06-30", Options{}, child, pupil())
	assert.Equal(t, InNone, r.Verdict, "the longer period never changes the verdict")
	assert.Equal(t, 12, r.Months)
	w := r.Extended.Trailing
	assert.Equal(t, [3]int{548 - 212, 212, 0}, [3]int{w.MoreChildren, w.NotMore, w.Empty})
	assert.Equal(t, rule.Yes, r.Extended.Qualifies)
	assert.Equal(t, w, r.Extended.Best)
	assert.Equal(t, rule.No, r.Extended.QualifiesNarrower, "a window from the birthday on is all young adult")
	assert.Equal(t, date("2024-12-01"), r.Extended.BestNarrower.First)
	assert.Equal(t, rule.Applied, r.Trace.Outcome(rule.Occupancy18Months))
	// To 31 August 2025 it is 274 of 549 days, from 1 March 2024 on; to 1 September
	// 275 of 549.
	for on, want := range map[string]rule.Truth{"2025-08-30": rule.Yes, "2025-08-31": rule.Yes, "2025-09-01": rule.No, "2025-09-02": rule.No} {
		assert.Equal(t, want, assess(t, on, Options{}, child, pupil()).Extended.Qualifies, on)
	}
	// On 1 June 2025 the trailing one is not open yet, but one that contains the
	// day will be.
	r = assess(t, "2025-06-01", Options{}, child, pupil())
	assert.Equal(t, rule.No, r.Extended.Open)
	assert.Equal(t, rule.Yes, r.Extended.Qualifies)
	assert.True(t, r.Extended.Best.Forecast)
	assert.Equal(t, date("2025-06-30"), r.Extended.Best.Last)
	// Nobody leaves school, and nothing could.
	r = assess(t, "2025-06-30", Options{}, living("A", "2000-01-01"))
	assert.Equal(t, rule.NotApplied, r.Trace.Outcome(rule.Occupancy18Months))
	assert.Zero(t, r.Extended)
	// A record that does not reach back opens nothing.
	r = assess(t, "2025-06-30", Options{Registered: date("2024-06-30")}, child, pupil())
	assert.Equal(t, rule.No, r.Extended.Open)
	assert.True(t, r.Extended.Trailing.Partial)
}

// Where the usual window fails and the longer one would not, it matters who leaves
// school.
func TestMissingLeavingDay(t *testing.T) {
	child := living("A", "2016-01-01")
	p := pupil()
	p.LeavesSchool = calendar.Date{}
	r := assess(t, "2025-06-30", Options{}, child, p)
	assert.Equal(t, []Gap{{Index: 1, Resident: "P", Fact: "leavesSchool"}}, r.Missing)
	assert.Equal(t, rule.Unknown, r.Extended.Open)
	assert.Equal(t, rule.Undecided, r.Trace.Outcome(rule.Occupancy18Months))
	gone := living("Z", "1995-01-01", "2015-01-01", "2016-01-01")
	assert.Equal(t, []Gap{{Index: 1, Resident: "P", Fact: "leavesSchool"}}, assess(t, "2025-06-30", Options{}, gone, p, child).Missing)
	// The day before the flip it does not matter yet, from 1 September not any more.
	for on, n := range map[string]int{"2025-05-31": 0, "2025-06-01": 1, "2025-08-31": 1, "2025-09-01": 0} {
		assert.Len(t, assess(t, on, Options{}, child, p).Missing, n, on)
	}
	// Long gone from school, as everybody is who is not 18 then.
	p.LeavesSchool = date("2023-06-30")
	assert.Empty(t, assess(t, "2025-06-30", Options{}, child, p).Missing)
	// Neither age nor school is known.
	p = Resident{Stays: []Stay{{From: date("2024-12-01")}}}
	b, c := living("B", "2006-12-01"), living("C", "2006-12-01")
	b.LeavesSchool, c.LeavesSchool = date("2022-06-30"), date("2022-06-30")
	r = assess(t, "2025-06-30", Options{Closed: date("2025-06-30")}, child, b, c, p)
	assert.Equal(t, InNone, r.Verdict)
	assert.Equal(t, []Gap{{Index: 3, Fact: "born"}, {Index: 3, Fact: "leavesSchool"}}, r.Missing)
	assert.Equal(t, "residents[3]", r.Missing[0].Name())
	p.DisabledInEducation = rule.Yes // then the birthday tells
	r = assess(t, "2025-06-30", Options{Closed: date("2025-06-30")}, child, b, c, p)
	assert.Equal(t, []Gap{{Index: 3, Fact: "born"}}, r.Missing)
}

// On the edges of what could open the window from 31 December 2023 to 30 June 2025.
// Two young adults who left school before they were 18 are as many as the children.
func TestMayOpen(t *testing.T) {
	home := []Resident{living("A", "2016-01-01"), living("B", "2006-12-01"), living("C", "2006-12-01")}
	home[1].LeavesSchool, home[2].LeavesSchool = date("2022-06-30"), date("2022-06-30")
	missing := func(r Resident) (places []string) {
		for _, g := range assess(t, "2025-06-30", Options{Closed: date("2025-06-30")}, append(home, r)...).Missing {
			places = append(places, g.String())
		}
		return places
	}
	for born, want := range map[string][]string{
		"2007-06-29": {"residents[3].leavesSchool"}, "2007-06-30": {"residents[3].leavesSchool"}, "2007-07-01": nil,
	} {
		assert.Equal(t, want, missing(living("D", born)), born)
	}
	for to, want := range map[string][]string{"2024-01-01": {"residents[3].leavesSchool"}, "2023-12-31": nil} {
		assert.Equal(t, want, missing(living("D", "2000-01-01", "2020-01-01", to)), to)
	}
	for from, want := range map[string][]string{"2025-06-30": {"residents[3].leavesSchool"}, "2025-07-01": nil} {
		assert.Equal(t, want, missing(living("D", "2000-01-01", from)), from)
	}
	for leaves, want := range map[string][]string{
		"2023-12-30": nil, "2023-12-31": {"residents[3].born"}, "2025-06-30": {"residents[3].born"}, "2025-07-01": nil,
	} {
		r := Resident{LeavesSchool: date(leaves), Stays: []Stay{{From: date("2024-12-01")}}}
		assert.Equal(t, want, missing(r), leaves)
	}
}

func TestRollingExtended(t *testing.T) {
	span := calendar.Period{First: date("2025-06-01"), Last: date("2025-10-01")}
	s, err := Rolling([]Resident{living("A", "2016-01-01"), pupil()}, span, Options{Extended: true})
	require.NoError(t, err)
	assert.Equal(t, 18, s.Months)
	require.Len(t, s.Openings, 1)
	var turns []Turn
	for turn := range s.Turns() {
		turns = append(turns, turn)
	}
	assert.Equal(t, []Turn{{On: date("2025-09-01"), From: Holds, To: Fails}}, turns)
}

func TestSchoolMonth(t *testing.T) {
	v, ok := rule.Occupancy18Months.Under(rule.SCCIF2023)
	require.True(t, ok)
	assert.Equal(t, int(time.June), v.Figure("school until the end of month").N)
}
