package calendar_test

import (
	"math/rand/v2"
	"testing"
	"time"
	_ "time/tzdata" // the reference for London, wherever the tests run

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
)

func TestDateInLondon(t *testing.T) {
	for _, tt := range []struct{ at, want string }{
		{"2024-06-28T22:59:59Z", "2024-06-28"}, // summer time: 23:59:59
		{"2024-06-28T23:00:00Z", "2024-06-29"},
		{"2024-12-31T23:59:59Z", "2024-12-31"}, // winter
		{"2025-01-01T00:00:00Z", "2025-01-01"},
		{"2024-03-30T23:30:00Z", "2024-03-30"}, // the clocks go forward on the 31st
		{"2024-03-31T00:59:59Z", "2024-03-31"},
		{"2024-03-31T22:59:59Z", "2024-03-31"},
		{"2024-03-31T23:00:00Z", "2024-04-01"},
		{"2024-10-26T23:30:00Z", "2024-10-27"}, // and back on 27 October
		{"2024-10-27T23:30:00Z", "2024-10-27"},
		{"2024-06-29T01:30:00+05:00", "2024-06-28"},
		{"2024-06-28T19:30:00-05:00", "2024-06-29"},
		{"1996-01-01T00:00:00Z", "1996-01-01"},
		{"9999-12-31T23:59:59Z", "9999-12-31"},
	} {
		at, err := time.Parse(time.RFC3339, tt.at)
		require.NoError(t, err)
		d, err := calendar.DateInLondon(at)
		require.NoError(t, err)
		assert.Equal(t, tt.want, d.String(), tt.at)
	}
}

func TestDateInLondonOutOfRange(t *testing.T) {
	d, err := calendar.DateInLondon(time.Date(1995, time.December, 31, 23, 59, 59, 0, time.UTC))
	assert.Zero(t, d)
	assert.ErrorIs(t, err, calendar.ErrRange)
	assert.EqualError(t, err, `calendar: time in London "1995-12-31T23:59:59Z": out of range: want the years 1996 to 9999`)
	for _, at := range []time.Time{{}, time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), time.Unix(1<<62, 0), time.Unix(-1<<62, 0)} {
		d, err := calendar.DateInLondon(at)
		assert.Zero(t, d)
		assert.ErrorIs(t, err, calendar.ErrRange)
	}
}

// Against the time zone database: every quarter of an hour around each change
// of the clocks, and instants at random.
func TestDateInLondonAgainstDatabase(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	require.NoError(t, err)
	check := func(at time.Time) {
		d, err := calendar.DateInLondon(at)
		require.NoError(t, err)
		require.Equal(t, calendar.DateOf(at.In(london)), d, at)
	}
	for year := 1996; year <= 2100; year++ {
		for _, month := range []time.Month{time.March, time.October} {
			at := time.Date(year, month, 24, 0, 0, 0, 0, time.UTC)
			for ; at.Month() == month; at = at.Add(15 * time.Minute) {
				check(at)
			}
		}
	}
	from := time.Date(1996, 1, 1, 0, 0, 0, 0, time.UTC).Unix()
	to := time.Date(2101, 1, 1, 0, 0, 0, 0, time.UTC).Unix()
	r := rand.New(rand.NewPCG(3, 4))
	for range 20000 {
		check(time.Unix(from+r.Int64N(to-from), 0))
	}
}
