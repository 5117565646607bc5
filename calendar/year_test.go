package calendar_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
)

func year(s string) calendar.InspectionYear { return calendar.MustParseInspectionYear(s) }

func TestInspectionYearOf(t *testing.T) {
	for on, want := range map[string]string{
		"2023-03-31": "2022-23",
		"2023-04-01": "2023-24",
		"2023-12-31": "2023-24",
		"2024-01-01": "2023-24",
		"2024-02-29": "2023-24",
		"2024-03-31": "2023-24",
		"2024-04-01": "2024-25",
		"2000-03-31": "1999-00",
		"2000-04-01": "2000-01",
		"2010-01-01": "2009-10",
		"0001-03-31": "",
		"0001-04-01": "0001-02",
		"9999-03-31": "9998-99",
		"9999-04-01": "",
	} {
		y := calendar.InspectionYearOf(day(on))
		assert.Equal(t, want, y.String(), on)
		assert.Equal(t, want == "", y.IsZero(), on)
		assert.Equal(t, want != "", y.Contains(day(on)), on)
	}
	assert.True(t, calendar.InspectionYearOf(calendar.Date{}).IsZero())
}

func TestInspectionYearParts(t *testing.T) {
	y := year("2023-24")
	assert.Equal(t, 2023, y.Begins())
	assert.Equal(t, day("2023-04-01"), y.First())
	assert.Equal(t, day("2024-03-31"), y.Last())
	assert.Equal(t, period("2023-04-01/2024-03-31"), y.Period())
	assert.Equal(t, 366, y.Period().Days())
	assert.Equal(t, period("2023-04-01/2023-09-30"), y.FirstHalf())
	assert.Equal(t, period("2023-10-01/2024-03-31"), y.SecondHalf())
	assert.Equal(t, period("2024-01-01/2024-03-31"), y.LastQuarter())
	assert.Equal(t, period("2023-04-01/2023-06-30"), y.Quarter(1))
	assert.Equal(t, period("2023-07-01/2023-09-30"), y.Quarter(2))
	assert.Equal(t, period("2023-10-01/2023-12-31"), y.Quarter(3))
	assert.Equal(t, period("2024-01-01/2024-03-31"), y.Quarter(4))
	for _, n := range []int{0, 5, -1, math.MaxInt, math.MinInt} {
		assert.True(t, y.Quarter(n).IsZero())
	}
	assert.Equal(t, year("2024-25"), y.Next())
	assert.Equal(t, year("2022-23"), y.Previous())
	assert.Equal(t, -1, y.Compare(y.Next()))
	assert.Equal(t, 0, y.Compare(y))
	assert.Equal(t, 1, y.Compare(y.Previous()))
}

// Every year there is: its parts join without gap or overlap, and every one of
// its days knows it.
func TestEveryInspectionYear(t *testing.T) {
	y := calendar.InspectionYear{}
	first := day("0001-04-01")
	for begins := 1; begins <= 9998; begins++ {
		z, err := calendar.NewInspectionYear(begins)
		require.NoError(t, err)
		if !y.IsZero() {
			require.Equal(t, z, y.Next())
			require.Equal(t, y, z.Previous())
		}
		require.Equal(t, first, z.First())
		require.Equal(t, first, z.FirstHalf().First)
		require.Equal(t, z.FirstHalf().Last.AddDays(1), z.SecondHalf().First)
		require.Equal(t, z.SecondHalf().Last, z.Last())
		require.Equal(t, z.LastQuarter(), z.SecondHalf().Intersect(z.Quarter(4)))
		require.Equal(t, z.SecondHalf(), calendar.Period{First: z.Quarter(3).First, Last: z.Quarter(4).Last})
		require.Equal(t, z.FirstHalf(), calendar.Period{First: z.Quarter(1).First, Last: z.Quarter(2).Last})
		back, err := calendar.ParseInspectionYear(z.String())
		require.NoError(t, err)
		require.Equal(t, z, back)
		y, first = z, z.Last().AddDays(1)
	}
	assert.True(t, y.Next().IsZero())
	assert.True(t, year("0001-02").Previous().IsZero())
	for d := range period("2019-04-01/2024-03-31").All() {
		require.True(t, calendar.InspectionYearOf(d).Contains(d))
	}
}

func TestInspectionYearNotGiven(t *testing.T) {
	var y calendar.InspectionYear
	assert.True(t, y.IsZero())
	assert.Zero(t, y.Begins())
	assert.True(t, y.First().IsZero())
	assert.True(t, y.Last().IsZero())
	for _, p := range []calendar.Period{y.Period(), y.FirstHalf(), y.SecondHalf(), y.LastQuarter(), y.Quarter(1)} {
		assert.True(t, p.IsZero())
	}
	assert.False(t, y.Contains(day("2024-04-01")))
	assert.False(t, y.Contains(calendar.Date{}))
	assert.True(t, y.Next().IsZero())
	assert.True(t, y.Previous().IsZero())
	assert.Equal(t, -1, y.Compare(year("0001-02")))
}

func TestNewInspectionYear(t *testing.T) {
	for _, begins := range []int{0, -1, 9999, 10000, 2023 + 1<<16, math.MaxInt, math.MinInt} {
		y, err := calendar.NewInspectionYear(begins)
		assert.ErrorIs(t, err, calendar.ErrRange, begins)
		assert.True(t, y.IsZero())
	}
	_, err := calendar.NewInspectionYear(9999)
	assert.EqualError(t, err, `calendar: inspection year "9999": out of range: want it to begin in the years 1 to 9998`)
}

func TestParseInspectionYear(t *testing.T) {
	for s, begins := range map[string]int{"2023-24": 2023, "1999-00": 1999, "2099-00": 2099, "2009-10": 2009, "0001-02": 1, "9998-99": 9998} {
		assert.Equal(t, begins, year(s).Begins())
	}
	for s, kind := range map[string]error{
		"":            calendar.ErrSyntax,
		"2023":        calendar.ErrSyntax,
		"2023-2024":   calendar.ErrSyntax,
		"2023/24":     calendar.ErrSyntax,
		"2023-24 ":    calendar.ErrSyntax,
		"23-24":       calendar.ErrSyntax,
		"2023–24":     calendar.ErrSyntax, // a dash that is not a hyphen
		"202x-24":     calendar.ErrSyntax,
		"2023-x4":     calendar.ErrSyntax,
		"2023-+4":     calendar.ErrSyntax,
		"2023-to-202": calendar.ErrSyntax,
		"2023-23":     calendar.ErrRange,
		"2023-25":     calendar.ErrRange,
		"2023-22":     calendar.ErrRange,
		"0000-01":     calendar.ErrRange,
		"9999-00":     calendar.ErrRange,
	} {
		y, err := calendar.ParseInspectionYear(s)
		assert.ErrorIs(t, err, kind, s)
		assert.True(t, y.IsZero(), s)
		assert.Panics(t, func() { calendar.MustParseInspectionYear(s) }, s)
	}
}
