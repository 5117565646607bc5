package occupancy

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// A child lives there; a young adult does from 1 January to 2 July 2022, 183 days.
func oneYoungAdult() []Resident {
	return []Resident{living("A", "2014-01-01", "2021-01-01"), living("B", "2000-01-01", "2022-01-01", "2022-07-03")}
}

func period(s string) calendar.Period { return calendar.MustParsePeriod(s) }

func TestRolling(t *testing.T) {
	s, err := Rolling(oneYoungAdult(), period("2021-12-30/2023-03-01"), Options{})
	require.NoError(t, err)
	assert.Equal(t, []Run{
		{First: date("2021-12-30"), Last: date("2021-12-30"), Standing: NotCovered},
		{First: date("2021-12-31"), Last: date("2022-07-01"), Standing: Holds, QualifiesCountingEmpty: rule.Yes, Headroom: 0, Tightest: date("2022-07-01")},
		{First: date("2022-07-02"), Last: date("2022-12-31"), Standing: Fails, QualifiesCountingEmpty: rule.No, Headroom: -1, Tightest: date("2022-07-02")},
		{First: date("2023-01-01"), Last: date("2023-03-01"), Standing: Holds, QualifiesCountingEmpty: rule.Yes, Headroom: 0, Tightest: date("2023-01-01")},
	}, s.Runs)
	assert.Equal(t, []Turn{
		{On: date("2021-12-31"), From: NotCovered, To: Holds},
		{On: date("2022-07-02"), From: Holds, To: Fails},
		{On: date("2023-01-01"), From: Fails, To: Holds},
	}, slices.Collect(s.Turns()))
	for range s.Turns() {
		break
	}
	assert.True(t, s.Pending, "the period may have come only in 2023")

	assert.Equal(t, []Census{
		{First: date("2021-12-30"), Last: date("2021-12-31"), Children: 1},
		{First: date("2022-01-01"), Last: date("2022-07-02"), Children: 1, YoungAdults: 1},
		{First: date("2022-07-03"), Last: date("2023-03-01"), Children: 1},
	}, slices.Collect(s.Census()))
	for range s.Census() {
		break
	}

	w := s.At(date("2022-07-02"))
	assert.Equal(t, Window{First: date("2021-07-03"), Last: date("2022-07-02"), MoreChildren: 182, NotMore: 183, Qualifies: rule.No, QualifiesCountingEmpty: rule.No}, w)
	assert.Equal(t, 182, s.At(date("2022-07-01")).NotMore)
	assert.True(t, s.At(date("2023-06-01")).Forecast, "after the span")
	assert.Zero(t, s.At(calendar.Date{}))
}

func TestContaining(t *testing.T) {
	s, err := Rolling(oneYoungAdult(), period("2021-01-01/2023-03-01"), Options{})
	require.NoError(t, err)
	// The windows that contain 1 June 2022 end on that day to 31 May 2023, and
	// those after 1 March are not in the span.
	best, worst, ok := s.Containing(date("2022-06-01"))
	require.True(t, ok)
	assert.Equal(t, "2023-03-01", best.Last.String(), "59 days of January and February less")
	assert.Equal(t, 123, best.NotMore) // 2 March to 2 July
	assert.Equal(t, "2022-07-02", worst.Last.String())
	assert.Equal(t, 183, worst.NotMore)

	_, _, ok = s.Containing(date("2023-03-02"))
	assert.False(t, ok, "after the span")
	best, _, ok = s.Containing(date("2020-12-31"))
	assert.False(t, ok, "no window of the record contains it: %v", best)
	_, _, ok = s.Containing(calendar.Date{})
	assert.False(t, ok)
}

func TestZeroSeries(t *testing.T) {
	var s Series
	assert.Zero(t, s.At(date("2024-01-01")))
	_, _, ok := s.Containing(date("2024-01-01"))
	assert.False(t, ok)
	assert.Empty(t, slices.Collect(s.Census()))
	assert.Empty(t, slices.Collect(s.Turns()))
	assert.Zero(t, Window{}.Standing())
}

func TestForecast(t *testing.T) {
	residents := []Resident{living("A", "2016-01-01"), living("B", "2006-12-01", "2020-01-01", "2025-09-01")}
	s, err := Forecast(residents, date("2024-06-01"), Options{Closed: date("2030-01-01")})
	require.NoError(t, err)
	assert.Equal(t, period("2024-06-02/2030-01-01"), s.Span, "to the home's last day, for A's birthday comes after it")
	// B is a young adult from 1 December 2024 to 31 August 2025, 274 days. To 1 June
	// 2025 they are 183, to 2 March 2026 the 182 from 3 March.
	assert.Equal(t, []Turn{
		{On: date("2025-06-01"), From: Holds, To: Fails, Forecast: true},
		{On: date("2026-03-02"), From: Fails, To: Holds, Forecast: true},
	}, slices.Collect(s.Turns()))
	for _, r := range s.Runs {
		assert.True(t, r.Forecast)
	}
	s, err = Forecast(residents, date("2024-06-01"), Options{})
	require.NoError(t, err)
	// A turns 18 on 1 January 2034; the first window without an earlier day ends on
	// 31 December, and nothing changes any more.
	assert.Equal(t, date("2034-12-31"), s.Span.Last)

	s, err = Forecast(residents, date("2024-06-01"), Options{Closed: date("2024-06-01")})
	require.NoError(t, err)
	assert.Zero(t, s.Span)
	assert.Empty(t, s.Runs)
	text, err := json.Marshal(s)
	require.NoError(t, err)
	assert.Contains(t, string(text), `"runs":[]`)
	_, _, ok := s.Containing(date("2024-06-01"))
	assert.False(t, ok)
	s, err = Forecast(nil, date("2024-06-01"), Options{})
	require.NoError(t, err)
	assert.Empty(t, s.Runs)
	s, err = Forecast(nil, date("9999-12-31"), Options{Registered: date("2020-01-01")})
	require.NoError(t, err)
	assert.Empty(t, s.Runs, "there is no day after it")
}

func TestRollingAsAt(t *testing.T) {
	residents := append(oneYoungAdult(), living("C", "2000-01-01", "2022-03-02"))
	s, err := Rolling(residents, period("2022-02-01/2022-04-01"), Options{AsAt: date("2022-03-01")})
	require.NoError(t, err)
	assert.Equal(t, []string{"residents[2].stays[0]"}, s.Later)
	require.Len(t, s.Runs, 2)
	assert.Equal(t, [2]string{"2022-03-01", "2022-03-02"}, [2]string{s.Runs[0].Last.String(), s.Runs[1].First.String()})
	assert.Equal(t, [2]bool{false, true}, [2]bool{s.Runs[0].Forecast, s.Runs[1].Forecast})
	assert.Empty(t, slices.Collect(s.Turns()), "a forecast that stands as before is no turn")
}

// Of windows with the same headroom the lead tells which is better, and of the same
// lead the first is taken, in a series and in a result alike.
func TestBestOfEquals(t *testing.T) {
	// A child alone: the lead is the number of days, up to the 365 of a window that
	// ends on 31 December 2023.
	home, opt := []Resident{living("A", "2015-01-01", "2023-01-01")}, Options{Registered: date("2020-01-01")}
	for _, c := range []struct {
		span, day, best, worst string
		headroom               [2]int
	}{
		{"2023-01-11/2023-01-12", "2023-01-11", "2023-01-12", "2023-01-11", [2]int{5, 5}}, // 12 days and 11
		{"2023-01-10/2023-01-11", "2023-01-10", "2023-01-11", "2023-01-10", [2]int{5, 4}}, // 11 days and 10
		{"2023-12-31/2024-02-28", "2023-12-31", "2023-12-31", "2023-12-31", [2]int{182, 182}},
		{"2023-12-30/2024-02-28", "2023-12-30", "2023-12-31", "2023-12-30", [2]int{182, 181}}, // 365 days and 364
	} {
		s, err := Rolling(home, period(c.span), opt)
		require.NoError(t, err)
		best, worst, ok := s.Containing(date(c.day))
		require.True(t, ok)
		assert.Equal(t, [2]calendar.Date{date(c.best), date(c.worst)}, [2]calendar.Date{best.Last, worst.Last}, c.span)
		assert.Equal(t, c.headroom, [2]int{best.Headroom(), worst.Headroom()}, c.span)
	}
	// On 11 January 2023 the windows that contain the day end by 10 January 2024.
	r := assess(t, "2023-01-11", opt, home...)
	assert.Equal(t, date("2023-12-31"), r.Best.Last)
	assert.Equal(t, 365, r.Best.Lead())
	assert.Equal(t, date("2023-01-11"), r.Worst.Last)
	assert.Equal(t, 11, r.Worst.Lead())
}

func TestSeriesJSON(t *testing.T) {
	s, err := Rolling(oneYoungAdult(), period("2022-06-30/2022-07-02"), Options{})
	require.NoError(t, err)
	got, err := json.Marshal(s)
	require.NoError(t, err)
	assert.JSONEq(t, `{"span": "2022-06-30/2022-07-02", "months": 12, "pending": true, "runs": [
		{"first": "2022-06-30", "last": "2022-07-01", "standing": "holds", "qualifiesCountingEmpty": true, "headroom": 0, "tightest": "2022-07-01"},
		{"first": "2022-07-02", "last": "2022-07-02", "standing": "fails", "qualifiesCountingEmpty": false, "headroom": -1, "tightest": "2022-07-02"}]}`, string(got))
}

func TestTexts(t *testing.T) {
	for s := range NotCovered + 1 {
		text, err := s.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, s.String(), string(text))
		back := NotCovered
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, s, back)
		v, err := s.Value()
		require.NoError(t, err)
		back = NotCovered
		require.NoError(t, back.Scan(v))
		assert.Equal(t, s, back)
	}
	for v := range Undecided + 1 {
		text, err := v.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, v.String(), string(text))
		back := Undecided
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, v, back)
		value, err := v.Value()
		require.NoError(t, err)
		back = Undecided
		require.NoError(t, back.Scan(value))
		assert.Equal(t, v, back)
	}
	assert.Equal(t, []string{"", "holds", "fails", "undecided", "nobody", "not enough record"}, standingNames.Texts)
	assert.Equal(t, []string{"", "throughout", "in some", "in none", "not enough record", "undecided"}, verdictNames.Texts)
	s, err := ParseStanding("fails")
	require.NoError(t, err)
	assert.Equal(t, Fails, s)
	v, err := ParseVerdict("in some")
	require.NoError(t, err)
	assert.Equal(t, InSome, v)
	_, err = ParseStanding("")
	assert.ErrorIs(t, err, rule.ErrUnknown)
	_, err = ParseVerdict("In some")
	assert.ErrorIs(t, err, rule.ErrUnknown)
	_, err = Standing(9).MarshalText()
	assert.ErrorIs(t, err, rule.ErrUnknown)
	_, err = Verdict(9).MarshalText()
	assert.ErrorIs(t, err, rule.ErrUnknown)
	assert.Error(t, s.Scan(3.5))
	assert.Error(t, v.Scan(3.5))
}

// Neither ten thousand stays nor a century make it slow, and the last date is no
// trap.
func TestLargeRecords(t *testing.T) {
	many := make([]Stay, 0, 10_000)
	for i := range 10_000 {
		from := date("1999-01-01").AddDays(i)
		many = append(many, Stay{From: from, To: from.AddDays(1 + i%3)})
	}
	residents := []Resident{{ID: "A", Born: date("1999-01-01"), Stays: many}, {ID: "B", Born: date("2090-01-01"), Stays: []Stay{{From: date("2091-01-01")}}}}
	s, err := Rolling(residents, period("1999-01-01/2118-12-31"), Options{})
	require.NoError(t, err)
	assert.Equal(t, date("2118-12-31"), s.Runs[len(s.Runs)-1].Last)
	var turns []string
	for turn := range s.Turns() {
		turns = append(turns, turn.On.String()+" "+turn.To.String())
	}
	// A turns 18 on 1 January 2017 and is there to 19 May 2026; B comes in 2091 and
	// turns 18 in 2108, where the 183rd day of the 366 to it is on 1 July. The test
	// holds again as soon as B alone is in the window.
	assert.Equal(t, []string{"1999-12-31 holds", "2017-07-02 fails", "2027-05-19 nobody", "2091-01-01 holds", "2108-07-01 fails"}, turns)

	many = many[:0]
	for range 10_000 {
		many = append(many, Stay{From: date("2020-01-01")})
	}
	r, err := Assess([]Resident{{Born: date("2014-01-01"), Stays: many}}, date("2024-06-01"), Options{})
	require.NoError(t, err)
	assert.Equal(t, 1, r.Children)
	assert.Len(t, r.Merged, 9_999)

	s, err = Rolling([]Resident{living("A", "9990-01-01", "9990-01-01")}, period("9990-01-01/9999-12-31"), Options{})
	require.NoError(t, err)
	assert.Equal(t, []Run{
		{First: date("9990-01-01"), Last: date("9990-12-30"), Standing: NotCovered},
		{First: date("9990-12-31"), Last: date("9999-12-31"), Standing: Holds, QualifiesCountingEmpty: rule.Yes, Headroom: 182, Tightest: date("9990-12-31")},
	}, s.Runs)
	s, err = Rolling([]Resident{living("A", "0001-01-01", "0001-01-01")}, period("0001-01-01/0003-01-01"), Options{Edition: rule.SCCIF2023})
	require.NoError(t, err)
	assert.Equal(t, Holds, s.Runs[len(s.Runs)-1].Standing)
}

// A span of one day has one run, and so has the forecast of a home in which nothing
// changes any more.
func TestOneDay(t *testing.T) {
	child := living("A", "2014-01-01", "2020-01-01")
	s, err := Rolling([]Resident{child}, period("2024-06-01/2024-06-01"), Options{})
	require.NoError(t, err)
	require.Len(t, s.Runs, 1)
	assert.Equal(t, Holds, s.Runs[0].Standing)
	grown := living("B", "1990-01-01", "2020-01-01")
	s, err = Forecast([]Resident{grown}, date("2024-06-01"), Options{})
	require.NoError(t, err)
	assert.Equal(t, period("2024-06-02/2024-06-02"), s.Span)
	require.Len(t, s.Runs, 1)
	assert.Equal(t, Fails, s.Runs[0].Standing)
}

// Where one child leaves as another comes, as many live there as before.
func TestCensusOfASwap(t *testing.T) {
	a, b := living("A", "2014-01-01", "2020-01-01", "2023-05-01"), living("B", "2014-01-01", "2023-05-01")
	s, err := Rolling([]Resident{a, b}, period("2023-04-01/2023-06-30"), Options{})
	require.NoError(t, err)
	var all []Census
	for c := range s.Census() {
		all = append(all, c)
	}
	assert.Equal(t, []Census{{First: date("2023-04-01"), Last: date("2023-06-30"), Children: 1}}, all)
}
