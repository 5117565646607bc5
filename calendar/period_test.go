package calendar_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
)

func period(s string) calendar.Period { return calendar.MustParsePeriod(s) }

// notValid are the periods that have no days.
var notValid = []calendar.Period{
	{},
	{First: day("2024-04-01")},
	{Last: day("2024-04-01")},
	{First: day("2024-04-02"), Last: day("2024-04-01")},
}

func TestNewPeriod(t *testing.T) {
	p, err := calendar.NewPeriod(day("2024-04-01"), day("2025-03-31"))
	require.NoError(t, err)
	assert.Equal(t, calendar.Period{First: day("2024-04-01"), Last: day("2025-03-31")}, p)
	_, err = calendar.NewPeriod(day("2024-04-01"), day("2024-04-01"))
	assert.NoError(t, err, "a period of one day")

	_, err = calendar.NewPeriod(day("2024-04-02"), day("2024-04-01"))
	assert.ErrorIs(t, err, calendar.ErrRange)
	assert.EqualError(t, err, `calendar: period "2024-04-02/2024-04-01": out of range: last day before first`)
	_, err = calendar.NewPeriod(calendar.Date{}, day("2024-04-01"))
	assert.ErrorIs(t, err, calendar.ErrNoDate)
	_, err = calendar.NewPeriod(day("2024-04-01"), calendar.Date{})
	assert.ErrorIs(t, err, calendar.ErrNoDate)
	_, err = calendar.NewPeriod(calendar.Date{}, calendar.Date{})
	assert.EqualError(t, err, `calendar: period: no date given: want a first and a last day`)
}

func TestPeriodContains(t *testing.T) {
	p := period("2024-04-01/2024-09-30")
	assert.False(t, p.Contains(day("2024-03-31")))
	assert.True(t, p.Contains(day("2024-04-01")))
	assert.True(t, p.Contains(day("2024-09-30")))
	assert.False(t, p.Contains(day("2024-10-01")))
	assert.False(t, p.Contains(calendar.Date{}))
	assert.Equal(t, 183, p.Days())
	assert.Equal(t, 1, period("2024-04-01/2024-04-01").Days())
	assert.Equal(t, 3652059, period("0001-01-01/9999-12-31").Days())
}

func TestPeriodsTogether(t *testing.T) {
	p := period("2024-04-10/2024-04-20")
	for _, tt := range []struct{ q, both string }{
		{"2024-04-01/2024-04-09", ""},
		{"2024-04-01/2024-04-10", "2024-04-10/2024-04-10"},
		{"2024-04-01/2024-04-15", "2024-04-10/2024-04-15"},
		{"2024-04-12/2024-04-15", "2024-04-12/2024-04-15"},
		{"2024-04-10/2024-04-20", "2024-04-10/2024-04-20"},
		{"2024-04-01/2024-04-30", "2024-04-10/2024-04-20"},
		{"2024-04-20/2024-04-30", "2024-04-20/2024-04-20"},
		{"2024-04-21/2024-04-30", ""},
	} {
		q := period(tt.q)
		assert.Equal(t, tt.both, p.Intersect(q).String(), tt.q)
		assert.Equal(t, tt.both, q.Intersect(p).String(), tt.q)
		assert.Equal(t, tt.both != "", p.Overlaps(q), tt.q)
		assert.Equal(t, tt.both != "", q.Overlaps(p), tt.q)
		assert.Equal(t, tt.both == tt.q, p.Covers(q), tt.q)
		assert.Equal(t, tt.both == p.String(), q.Covers(p), tt.q)
	}
}

// A period that is not valid is empty, whatever is asked of it.
func TestPeriodNotValid(t *testing.T) {
	all := period("0001-01-01/9999-12-31")
	assert.True(t, all.Valid())
	assert.False(t, all.IsZero())
	for i, p := range notValid {
		assert.False(t, p.Valid(), p)
		assert.Equal(t, i == 0, p.IsZero(), p)
		assert.Zero(t, p.Days(), p)
		for _, d := range []calendar.Date{{}, day("2024-04-01"), day("2024-04-02")} {
			assert.False(t, p.Contains(d), p)
		}
		for _, q := range append(notValid, all) {
			assert.False(t, p.Overlaps(q), p)
			assert.False(t, q.Overlaps(p), p)
			assert.False(t, p.Covers(q), p)
			assert.False(t, q.Covers(p), p)
			assert.True(t, p.Intersect(q).IsZero(), p)
			assert.True(t, q.Intersect(p).IsZero(), p)
		}
		assert.Empty(t, slices.Collect(p.All()), p)
		assert.Empty(t, slices.Collect(p.Months()), p)
	}
}

func TestPeriodAll(t *testing.T) {
	assert.Equal(t,
		[]calendar.Date{day("2024-02-28"), day("2024-02-29"), day("2024-03-01")},
		slices.Collect(period("2024-02-28/2024-03-01").All()))
	assert.Equal(t,
		[]calendar.Date{day("9999-12-30"), day("9999-12-31")},
		slices.Collect(period("9999-12-30/9999-12-31").All()))
	n := 0
	for range period("0001-01-01/9999-12-31").All() {
		if n++; n == 3 {
			break
		}
	}
	assert.Equal(t, 3, n)
}

func TestPeriodMonths(t *testing.T) {
	assert.Equal(t,
		[]calendar.Period{period("2024-01-01/2024-01-31"), period("2024-02-01/2024-02-29"), period("2024-03-01/2024-03-31")},
		slices.Collect(period("2024-01-31/2024-03-01").Months()))
	assert.Equal(t,
		[]calendar.Period{period("2024-01-01/2024-01-31")},
		slices.Collect(period("2024-01-05/2024-01-31").Months()))
	assert.Equal(t,
		[]calendar.Period{period("9999-12-01/9999-12-31")},
		slices.Collect(period("9999-12-31/9999-12-31").Months()))
	n := 0
	for range period("0001-01-01/9999-12-31").Months() {
		if n++; n == 3 {
			break
		}
	}
	assert.Equal(t, 3, n)
	assert.Equal(t, period("2024-02-01/2024-02-29"), calendar.MonthOf(day("2024-02-10")))
	assert.True(t, calendar.MonthOf(calendar.Date{}).IsZero())
}

func TestParsePeriod(t *testing.T) {
	assert.Equal(t, calendar.Period{First: day("2024-04-01"), Last: day("2025-03-31")}, period("2024-04-01/2025-03-31"))
	for s, want := range map[string]string{
		"":                       `calendar: period "": not in the expected form: want two days such as 2024-04-01/2025-03-31`,
		"2024-04-01":             `calendar: period "2024-04-01": not in the expected form: want two days such as 2024-04-01/2025-03-31`,
		"2024-4-1/2025-03-31":    `calendar: period "2024-4-1/2025-03-31": not in the expected form: first day: want a date such as 2024-06-29`,
		"2024-04-31/2025-03-31":  `calendar: period "2024-04-31/2025-03-31": out of range: first day: no such day`,
		"2024-04-01/2025-02-29":  `calendar: period "2024-04-01/2025-02-29": out of range: last day: no such day`,
		"2024-04-01/":            `calendar: period "2024-04-01/": not in the expected form: last day: want a date such as 2024-06-29`,
		"2024-04-01/2025-03-31/": `calendar: period "2024-04-01/2025-03-31/": not in the expected form: last day: want a date such as 2024-06-29`,
		"2024-04-01/2024-03-31":  `calendar: period "2024-04-01/2024-03-31": out of range: last day before first`,
	} {
		p, err := calendar.ParsePeriod(s)
		assert.EqualError(t, err, want)
		assert.Zero(t, p)
		assert.Panics(t, func() { calendar.MustParsePeriod(s) })
	}
}
