package calendar_test

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
)

// Every day there is: its parts, its weekday and its way back, against the
// time package.
func TestEveryDate(t *testing.T) {
	first, last := day("0001-01-01"), day("9999-12-31")
	at := time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)
	var before calendar.Date
	n := 0
	for d := range (calendar.Period{First: first, Last: last}).All() {
		year, month, number := at.Date()
		e, err := calendar.NewDate(year, month, number)
		if err != nil || e != d || d.Year() != year || d.Month() != month || d.Day() != number ||
			d.Weekday() != at.Weekday() || d.YearDay() != at.YearDay() || !before.Before(d) {
			t.Fatalf("%v: got %v, %v %v %v, %v, day %v of the year", at, e, d.Year(), d.Month(), d.Day(), d.Weekday(), d.YearDay())
		}
		at, before = at.AddDate(0, 0, 1), d
		n++
	}
	assert.Equal(t, 3652059, n)
	assert.Equal(t, last, before)
	assert.Equal(t, 10000, at.Year(), "the days ran out too early")
}

func TestNewDate(t *testing.T) {
	for _, tt := range []struct {
		year  int
		month time.Month
		day   int
		want  string // empty: there is no such day
	}{
		{2024, time.February, 29, "2024-02-29"},
		{2023, time.February, 29, ""},
		{2023, time.February, 30, ""},
		{2000, time.February, 29, "2000-02-29"},
		{1900, time.February, 29, ""},
		{2100, time.February, 29, ""},
		{2024, time.April, 30, "2024-04-30"},
		{2024, time.April, 31, ""},
		{2024, time.June, 31, ""},
		{2024, time.September, 31, ""},
		{2024, time.November, 31, ""},
		{2024, time.December, 31, "2024-12-31"},
		{2024, time.December, 32, ""},
		{2024, time.May, 0, ""},
		{2024, time.May, -1, ""},
		{2024, 0, 1, ""},
		{2024, 13, 1, ""},
		{2024, -1, 1, ""},
		{0, time.December, 31, ""},
		{1, time.January, 1, "0001-01-01"},
		{9999, time.December, 31, "9999-12-31"},
		{10000, time.January, 1, ""},
		{-1, time.January, 1, ""},
		{math.MaxInt, math.MaxInt, math.MaxInt, ""},
		{math.MinInt, math.MinInt, math.MinInt, ""},
	} {
		d, err := calendar.NewDate(tt.year, tt.month, tt.day)
		assert.Equal(t, tt.want, d.String())
		if tt.want == "" {
			assert.ErrorIs(t, err, calendar.ErrRange)
			assert.True(t, d.IsZero())
		} else {
			assert.NoError(t, err)
		}
	}
	_, err := calendar.NewDate(2023, time.February, 30)
	assert.EqualError(t, err, `calendar: date "2023-2-30": out of range: no such day`)
}

func TestNoDate(t *testing.T) {
	var none calendar.Date
	assert.True(t, none.IsZero())
	assert.Zero(t, none.Year())
	assert.Zero(t, none.Month())
	assert.Zero(t, none.Day())
	assert.Zero(t, none.YearDay())
	assert.True(t, none.Time().IsZero())
	assert.Empty(t, none.String())
	assert.Empty(t, none.Long())
	assert.Equal(t, none, none.AddDays(1))
	assert.Equal(t, none, none.AddWeeks(1))
	assert.Equal(t, none, none.AddMonths(1))
	assert.Equal(t, none, none.AddYears(1))
	assert.Equal(t, none, none.Birthday(18))
	assert.Equal(t, none, none.StartOfMonth())
	assert.Equal(t, none, none.EndOfMonth())
	assert.Zero(t, none.Sub(day("2024-06-29")))
	assert.Zero(t, day("2024-06-29").Sub(none))

	first := day("0001-01-01")
	assert.True(t, none.Before(first))
	assert.True(t, first.After(none))
	assert.Equal(t, -1, none.Compare(first))
	assert.False(t, none.Before(none))
	assert.False(t, none.After(none))
}

func TestDateOf(t *testing.T) {
	west, east := time.FixedZone("west", -12*3600), time.FixedZone("east", 14*3600)
	noon := time.Date(2024, time.June, 30, 0, 30, 0, 0, time.UTC)
	assert.Equal(t, day("2024-06-30"), calendar.DateOf(noon))
	assert.Equal(t, day("2024-06-29"), calendar.DateOf(noon.In(west)))
	assert.Equal(t, day("2024-06-30"), calendar.DateOf(noon.In(east)))

	assert.True(t, calendar.DateOf(time.Time{}).IsZero(), "the zero time is no time")
	assert.True(t, calendar.DateOf(time.Time{}.In(west)).IsZero())
	assert.True(t, calendar.DateOf(time.Time{}.In(east)).IsZero())
	assert.Equal(t, day("0001-01-01"), calendar.DateOf(time.Time{}.Add(1)))
	assert.True(t, calendar.DateOf(time.Time{}.Add(-1)).IsZero())
	end := time.Date(9999, time.December, 31, 23, 59, 59, 0, time.UTC)
	assert.Equal(t, day("9999-12-31"), calendar.DateOf(end))
	assert.True(t, calendar.DateOf(end.Add(time.Second)).IsZero())
	assert.True(t, calendar.DateOf(end.In(east)).IsZero())
}

func TestTime(t *testing.T) {
	assert.Equal(t, time.Date(2024, time.June, 29, 0, 0, 0, 0, time.UTC), day("2024-06-29").Time())
	assert.Equal(t, day("2024-06-29"), calendar.DateOf(day("2024-06-29").Time()))
}

func TestCompare(t *testing.T) {
	a, b := day("2024-06-29"), day("2024-06-30")
	assert.Equal(t, -1, a.Compare(b))
	assert.Equal(t, 0, a.Compare(a))
	assert.Equal(t, 1, b.Compare(a))
	assert.True(t, a.Before(b) && !b.Before(a) && !a.Before(a))
	assert.True(t, b.After(a) && !a.After(b) && !a.After(a))
}

func TestEarliestAndLatest(t *testing.T) {
	var none calendar.Date
	a, b, c := day("2024-06-29"), day("2024-06-30"), day("2024-07-01")
	assert.Equal(t, a, calendar.Earliest(b, none, a, c))
	assert.Equal(t, c, calendar.Latest(b, c, none, a))
	assert.Equal(t, b, calendar.Earliest(none, b))
	assert.Equal(t, b, calendar.Earliest(b, none))
	assert.Equal(t, b, calendar.Latest(b, none))
	assert.Equal(t, none, calendar.Earliest())
	assert.Equal(t, none, calendar.Latest())
	assert.Equal(t, none, calendar.Earliest(none, none))
	assert.Equal(t, none, calendar.Latest(none, none))
}

func TestAddDays(t *testing.T) {
	d := day("2024-02-28")
	assert.Equal(t, day("2024-02-29"), d.AddDays(1))
	assert.Equal(t, day("2024-03-01"), d.AddDays(2))
	assert.Equal(t, day("2024-02-27"), d.AddDays(-1))
	assert.Equal(t, d, d.AddDays(0))
	assert.Equal(t, day("2024-04-10"), d.AddWeeks(6))
	assert.Equal(t, day("2024-04-24"), d.AddWeeks(8))
	assert.Equal(t, day("2024-02-14"), d.AddWeeks(-2))

	first, last := day("0001-01-01"), day("9999-12-31")
	assert.Equal(t, last, first.AddDays(3652058))
	assert.Equal(t, first, last.AddDays(-3652058))
	assert.Equal(t, day("9999-12-27"), first.AddWeeks(521722))
	for _, n := range []int{1, math.MaxInt32, math.MaxInt, math.MaxInt - 3652059} {
		assert.True(t, last.AddDays(n).IsZero(), n)
		assert.True(t, last.AddWeeks(n).IsZero(), n)
		assert.True(t, last.AddMonths(n).IsZero(), n)
		assert.True(t, last.AddYears(n).IsZero(), n)
		assert.True(t, first.AddDays(-n).IsZero(), n)
		assert.True(t, first.AddWeeks(-n).IsZero(), n)
		assert.True(t, first.AddMonths(-n).IsZero(), n)
		assert.True(t, first.AddYears(-n).IsZero(), n)
	}
	assert.True(t, first.AddDays(3652059).IsZero())
	assert.True(t, first.AddWeeks(521723).IsZero())
	for _, n := range []int{math.MinInt, math.MinInt32, math.MaxInt} {
		assert.True(t, d.AddDays(n).IsZero(), n)
		assert.True(t, d.AddWeeks(n).IsZero(), n)
		assert.True(t, d.AddMonths(n).IsZero(), n)
		assert.True(t, d.AddYears(n).IsZero(), n)
		assert.True(t, d.Birthday(n).IsZero(), n)
	}
	// 7 and 12 times these are small again once they have overflowed.
	assert.True(t, d.AddWeeks(math.MaxInt/7*2+1).IsZero())
	assert.True(t, d.AddYears(math.MaxInt/6+1).IsZero())
}

func TestAddMonthsAndYears(t *testing.T) {
	for _, tt := range []struct {
		from   string
		months int
		want   string
	}{
		{"1978-09-30", 4, "1979-01-30"}, // Dodds v Walker [1981] 1 WLR 1027
		{"1954-11-08", 36, "1957-11-08"},
		{"2023-01-30", 1, "2023-02-28"},
		{"2024-01-30", 1, "2024-02-29"},
		{"2024-01-31", 1, "2024-02-29"},
		{"2024-01-28", 1, "2024-02-28"},
		{"2024-02-29", 1, "2024-03-29"}, // not the last day of March
		{"2024-02-29", 12, "2025-02-28"},
		{"2024-02-29", -12, "2023-02-28"},
		{"2024-02-29", 48, "2028-02-29"},
		{"2024-08-31", 6, "2025-02-28"},
		{"2024-08-31", -6, "2024-02-29"},
		{"2024-12-31", 1, "2025-01-31"},
		{"2024-01-01", -1, "2023-12-01"},
		{"2024-06-29", 0, "2024-06-29"},
		{"0001-01-31", 1, "0001-02-28"},
		{"0001-01-31", -1, ""},
		{"9999-11-30", 1, "9999-12-30"},
		{"9999-12-01", 1, ""},
		{"0001-01-01", 12*9998 + 11, "9999-12-01"},
		{"0001-01-01", 12*9998 + 12, ""},
		{"9999-12-31", -12*9998 - 11, "0001-01-31"},
		{"9999-12-31", -12*9998 - 12, ""},
	} {
		assert.Equal(t, tt.want, day(tt.from).AddMonths(tt.months).String(), "%v + %v months", tt.from, tt.months)
		if tt.months%12 == 0 {
			assert.Equal(t, tt.want, day(tt.from).AddYears(tt.months/12).String(), "%v + %v years", tt.from, tt.months/12)
		}
	}
}

// The days around every end of month, in a common year and a leap year, by
// every number of months that there is a name for.
func TestAddMonthsAgainstSlow(t *testing.T) {
	for d := range calendar.MustParsePeriod("2023-01-01/2024-12-31").All() {
		for n := -26; n <= 26; n++ {
			require.Equal(t, slowAddMonths(d, n), d.AddMonths(n), "%v + %v months", d, n)
		}
	}
}

func TestBirthday(t *testing.T) {
	for _, tt := range []struct {
		born string
		age  int
		want string
	}{
		{"2006-06-29", 18, "2024-06-29"},
		{"2008-02-28", 17, "2025-02-28"},
		{"2008-02-29", 17, "2025-03-01"},
		{"2008-02-29", 16, "2024-02-29"},
		{"2008-02-29", 0, "2008-02-29"},
		{"2008-03-01", 17, "2025-03-01"},
		{"2008-02-29", 92, "2100-03-01"}, // 2100 is a common year
		{"2008-01-31", 1, "2009-01-31"},
		{"2008-02-29", -1, ""},
		{"9990-01-01", 10, ""},
	} {
		assert.Equal(t, tt.want, day(tt.born).Birthday(tt.age).String(), "%v, %v", tt.born, tt.age)
	}
}

func TestSub(t *testing.T) {
	assert.Equal(t, 1, day("2024-03-01").Sub(day("2024-02-29")))
	assert.Equal(t, -366, day("2024-01-01").Sub(day("2025-01-01")))
	assert.Equal(t, 0, day("2024-01-01").Sub(day("2024-01-01")))
	assert.Equal(t, 3652058, day("9999-12-31").Sub(day("0001-01-01")))

	r := rand.New(rand.NewPCG(1, 2))
	for range 10000 {
		n := r.IntN(1000001) - 500000
		d := day("2024-06-29").AddDays(n)
		require.Equal(t, n, d.Sub(day("2024-06-29")))
		require.Equal(t, day("2024-06-29").Time().AddDate(0, 0, n), d.Time())
	}
}

func TestStartAndEndOfMonth(t *testing.T) {
	for _, tt := range []struct{ day, first, last string }{
		{"2024-02-01", "2024-02-01", "2024-02-29"},
		{"2024-02-29", "2024-02-01", "2024-02-29"},
		{"2023-02-14", "2023-02-01", "2023-02-28"},
		{"2024-04-30", "2024-04-01", "2024-04-30"},
		{"2024-12-31", "2024-12-01", "2024-12-31"},
		{"0001-01-01", "0001-01-01", "0001-01-31"},
		{"9999-12-31", "9999-12-01", "9999-12-31"},
	} {
		assert.Equal(t, tt.first, day(tt.day).StartOfMonth().String())
		assert.Equal(t, tt.last, day(tt.day).EndOfMonth().String())
	}
}
