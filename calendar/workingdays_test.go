package calendar_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
)

func add(t *testing.T, w *calendar.WorkingDays, d string, n int) string {
	t.Helper()
	e, err := w.Add(day(d), n)
	require.NoError(t, err)
	return e.String()
}

func TestAdd(t *testing.T) {
	england := calendar.England()
	for _, tt := range []struct {
		from string
		n    int
		want string
	}{
		// The draft of an inspection that ended on 28 February 2024.
		{"2024-02-28", 18, "2024-03-25"},
		// Easter 2024: Good Friday 29 March, Easter Monday 1 April.
		{"2024-03-27", 1, "2024-03-28"},
		{"2024-03-28", 1, "2024-04-02"},
		{"2024-03-29", 1, "2024-04-02"},
		{"2024-04-01", 1, "2024-04-02"},
		{"2024-04-02", 1, "2024-04-03"},
		{"2024-04-02", -1, "2024-03-28"},
		{"2024-04-01", -1, "2024-03-28"},
		{"2024-03-28", -1, "2024-03-27"},
		{"2024-03-28", 5, "2024-04-08"},
		// Nothing to add: the day itself, or the next working day.
		{"2024-03-28", 0, "2024-03-28"},
		{"2024-03-29", 0, "2024-04-02"},
		{"2024-03-30", 0, "2024-04-02"},
		{"2024-04-02", 0, "2024-04-02"},
		// From a Saturday, a Sunday and the Monday after.
		{"2024-06-29", 1, "2024-07-01"},
		{"2024-06-30", 1, "2024-07-01"},
		{"2024-07-01", 1, "2024-07-02"},
		{"2024-06-29", -1, "2024-06-28"},
		{"2024-06-29", 5, "2024-07-05"},
		// Christmas 2022: 26 and 27 December, 2 January are free.
		{"2022-12-23", 1, "2022-12-28"},
		{"2022-12-23", 4, "2023-01-03"},
		{"2023-01-03", -4, "2022-12-23"},
		// The ends of the table.
		{"1978-01-01", 0, "1978-01-03"},
		{"1978-01-01", 1, "1978-01-03"},
		{"1978-01-04", -1, "1978-01-03"},
		{"2100-12-30", 1, "2100-12-31"},
		{"2100-12-31", 0, "2100-12-31"},
	} {
		assert.Equal(t, tt.want, add(t, england, tt.from, tt.n), "%v + %v", tt.from, tt.n)
	}
}

func TestAddOutOfRange(t *testing.T) {
	england := calendar.England()
	for _, tt := range []struct {
		from string
		n    int
		err  string
	}{
		{"1977-12-31", 1, `calendar: working day "1977-12-31": out of range: want 1978-01-01/2100-12-31`},
		{"2101-01-01", -1, `calendar: working day "2101-01-01": out of range: want 1978-01-01/2100-12-31`},
		{"0001-01-01", 0, `calendar: working day "0001-01-01": out of range: want 1978-01-01/2100-12-31`},
		{"9999-12-31", 0, `calendar: working day "9999-12-31": out of range: want 1978-01-01/2100-12-31`},
		{"2100-12-31", 1, `calendar: working day "2100-12-31 + 1": out of range: want 1978-01-01/2100-12-31`},
		{"2100-12-20", 38, `calendar: working day "2100-12-20 + 38": out of range: want 1978-01-01/2100-12-31`},
		{"1978-01-03", -1, `calendar: working day "1978-01-03 - 1": out of range: want 1978-01-01/2100-12-31`},
		{"1978-01-01", -1, `calendar: working day "1978-01-01 - 1": out of range: want 1978-01-01/2100-12-31`},
		{"2024-02-28", math.MaxInt, fmt.Sprintf(`calendar: working day "2024-02-28 + %d": out of range: want 1978-01-01/2100-12-31`, math.MaxInt)},
		{"2024-02-28", math.MinInt, fmt.Sprintf(`calendar: working day "2024-02-28 - %d": out of range: want 1978-01-01/2100-12-31`, uint(1<<(strconv.IntSize-1)))},
	} {
		d, err := england.Add(day(tt.from), tt.n)
		assert.EqualError(t, err, tt.err)
		assert.ErrorIs(t, err, calendar.ErrRange)
		assert.True(t, d.IsZero())
	}
	_, err := england.Add(calendar.Date{}, 1)
	assert.ErrorIs(t, err, calendar.ErrNoDate)
	assert.EqualError(t, err, "calendar: working days: no date given")

	// No working day is left on or after the last one that is a closure.
	closed, err := england.With(day("2100-12-31"))
	require.NoError(t, err)
	_, err = closed.Add(day("2100-12-31"), 0)
	assert.EqualError(t, err, `calendar: working day "2100-12-31 + 0": out of range: want 1978-01-01/2100-12-31`)
}

func TestNextAndPrevious(t *testing.T) {
	england := calendar.England()
	d, err := england.Next(day("2024-03-28"))
	require.NoError(t, err)
	assert.Equal(t, day("2024-04-02"), d)
	d, err = england.Previous(day("2024-04-02"))
	require.NoError(t, err)
	assert.Equal(t, day("2024-03-28"), d)
	_, err = england.Next(day("2100-12-31"))
	assert.ErrorIs(t, err, calendar.ErrRange)
	_, err = england.Previous(day("1978-01-03"))
	assert.ErrorIs(t, err, calendar.ErrRange)
}

func TestBetween(t *testing.T) {
	england := calendar.England()
	for _, tt := range []struct {
		from, to string
		want     int
	}{
		{"2024-02-28", "2024-03-25", 18},
		{"2024-03-28", "2024-03-28", 0},
		{"2024-03-27", "2024-03-28", 1},
		{"2024-03-28", "2024-04-01", 0},
		{"2024-03-28", "2024-04-02", 1},
		{"2024-03-29", "2024-04-02", 1},
		{"2024-04-02", "2024-03-28", -1},
		{"2024-04-01", "2024-03-28", 0},
		{"2024-03-28", "2024-03-26", -2},
		{"1978-01-01", "2100-12-31", 31098},
	} {
		n, err := england.Between(day(tt.from), day(tt.to))
		require.NoError(t, err)
		assert.Equal(t, tt.want, n, "%v to %v", tt.from, tt.to)
	}
	for _, d := range []calendar.Date{{}, day("1977-12-31"), day("2101-01-01")} {
		kind := calendar.ErrRange
		if d.IsZero() {
			kind = calendar.ErrNoDate
		}
		_, err := england.Between(d, day("2024-03-28"))
		assert.ErrorIs(t, err, kind)
		_, err = england.Between(day("2024-03-28"), d)
		assert.ErrorIs(t, err, kind)
	}
}

func TestCountAndIn(t *testing.T) {
	england := calendar.England()
	easter := period("2024-03-28/2024-04-03")
	n, err := england.Count(easter)
	require.NoError(t, err)
	assert.Equal(t, 3, n)
	days, err := england.In(easter)
	require.NoError(t, err)
	assert.Equal(t, []calendar.Date{day("2024-03-28"), day("2024-04-02"), day("2024-04-03")}, slices.Collect(days))
	for range days {
		break
	}

	n, err = england.Count(period("2024-03-29/2024-04-01"))
	require.NoError(t, err)
	assert.Zero(t, n)
	n, err = england.Count(england.Range())
	require.NoError(t, err)
	assert.Equal(t, 31098, n)

	for p, kind := range map[calendar.Period]error{
		{}:                         calendar.ErrNoDate,
		{First: day("2024-04-01")}: calendar.ErrNoDate,
		{Last: day("2024-04-01")}:  calendar.ErrNoDate,
		{First: day("2024-04-02"), Last: day("2024-04-01")}: calendar.ErrRange,
		period("1977-12-31/2024-04-01"):                     calendar.ErrRange,
		period("2024-04-01/2101-01-01"):                     calendar.ErrRange,
	} {
		n, err := england.Count(p)
		assert.ErrorIs(t, err, kind, p)
		assert.Zero(t, n)
		days, err := england.In(p)
		assert.ErrorIs(t, err, kind, p)
		assert.Nil(t, days)
	}
}

func TestDeadline(t *testing.T) {
	england := calendar.England()
	for _, tt := range []struct {
		from string
		n    int
		want string
	}{
		{"2024-02-28", 18, "2024-03-25"},
		{"2028-12-28", 1, "2028-12-29"},
		{"2028-12-29", 1, "2029-01-02 (provisional)"},
		{"2028-12-29", 0, "2028-12-29"},
		{"2028-12-30", 0, "2029-01-02 (provisional)"},
		// Backwards it is the days before the start that count.
		{"2028-12-31", -1, "2028-12-29"},
		{"2029-01-01", -1, "2028-12-29"},
		{"2029-01-02", -1, "2028-12-29 (provisional)"}, // 1 January was passed over
		{"2029-01-03", -2, "2028-12-29 (provisional)"},
		{"2029-06-01", -5, "2029-05-24 (provisional)"},
	} {
		l, err := england.Deadline(day(tt.from), tt.n)
		require.NoError(t, err)
		assert.Equal(t, tt.want, l.String(), "%v + %v", tt.from, tt.n)
		assert.Equal(t, add(t, england, tt.from, tt.n), l.Date.String())
	}
	l, err := england.Deadline(day("2028-12-29"), 1)
	require.NoError(t, err)
	encoded, err := json.Marshal(l)
	require.NoError(t, err)
	assert.JSONEq(t, `{"date":"2029-01-02","provisional":true}`, string(encoded))

	l, err = england.Deadline(day("2100-12-31"), 1)
	assert.ErrorIs(t, err, calendar.ErrRange)
	assert.Zero(t, l)
	_, err = england.Deadline(calendar.Date{}, 1)
	assert.ErrorIs(t, err, calendar.ErrNoDate)
}

func TestRangeAndConfirmed(t *testing.T) {
	england := calendar.England()
	assert.Equal(t, period("1978-01-01/2100-12-31"), england.Range())
	assert.Equal(t, day("2028-12-31"), england.ConfirmedThrough())
	assert.Same(t, england, calendar.England())
}

// A nil or zero calendar knows no working day, and says so.
func TestNoCalendar(t *testing.T) {
	d, p := day("2024-02-28"), period("2024-02-28/2024-03-25")
	england := calendar.England()
	for _, w := range []*calendar.WorkingDays{nil, {}} {
		assert.True(t, w.Range().IsZero())
		assert.True(t, w.ConfirmedThrough().IsZero())
		var err [15]error
		_, err[0] = w.IsWorkingDay(d)
		_, err[1] = w.Add(d, 1)
		_, err[2] = w.Next(d)
		_, err[3] = w.Previous(d)
		_, err[4] = w.Between(d, d)
		_, err[5] = w.Count(p)
		_, err[6] = w.In(p)
		_, err[7] = w.BetweenAll(nil, []calendar.Date{d}, []calendar.Date{d})
		_, err[8] = w.Deadline(d, 1)
		_, err[9] = w.With(d)
		_, err[10] = w.Union(england)
		_, err[11] = england.Union(w)
		_, err[12] = w.Holidays(2024)
		_, err[13] = w.HolidayOn(d)
		_, err[14] = w.AddAll(nil, []calendar.Date{d}, 1)
		for i, e := range err {
			assert.ErrorIs(t, e, calendar.ErrNoCalendar, i)
		}
		assert.EqualError(t, err[0], "calendar: working days: no calendar given: start from England()")
	}
}

func TestWith(t *testing.T) {
	england := calendar.England()
	office, err := england.With(day("2024-12-27"), day("2024-12-24"), day("2024-12-25"), day("2024-12-28"), day("2024-12-24"))
	require.NoError(t, err)
	assert.Equal(t, "2024-12-30", add(t, office, "2024-12-23", 1))
	assert.Equal(t, "2024-12-24", add(t, england, "2024-12-23", 1), "the calendar it came from stays as it was")
	assert.Equal(t, england.Range(), office.Range())
	assert.Equal(t, england.ConfirmedThrough(), office.ConfirmedThrough())

	list, err := office.Holidays(2024)
	require.NoError(t, err)
	assert.Equal(t, []calendar.Holiday{
		{Date: day("2024-12-24"), Name: "Closure day"},
		{Date: day("2024-12-25"), Name: "Christmas Day"},
		{Date: day("2024-12-26"), Name: "Boxing Day"},
		{Date: day("2024-12-27"), Name: "Closure day"},
		{Date: day("2024-12-28"), Name: "Closure day"},
	}, list[6:])

	// A closure in a year to come does not make the year less provisional.
	later, err := england.With(day("2029-01-02"))
	require.NoError(t, err)
	l, err := later.Deadline(day("2028-12-29"), 1)
	require.NoError(t, err)
	assert.Equal(t, calendar.Deadline{Date: day("2029-01-03"), Provisional: true}, l)

	same, err := england.With()
	require.NoError(t, err)
	assert.Equal(t, england, same)

	for _, d := range []calendar.Date{{}, day("1977-12-31"), day("2101-01-01")} {
		w, err := england.With(day("2024-12-24"), d)
		assert.Error(t, err)
		assert.Nil(t, w)
	}
	_, err = england.With(calendar.Date{})
	assert.ErrorIs(t, err, calendar.ErrNoDate)
	_, err = england.With(day("2101-01-01"))
	assert.ErrorIs(t, err, calendar.ErrRange)
}

func TestUnion(t *testing.T) {
	england := calendar.England()
	a, err := england.With(day("2024-12-24"))
	require.NoError(t, err)
	b, err := england.With(day("2024-12-27"), day("2024-12-24"))
	require.NoError(t, err)
	c, err := england.With(day("2024-12-30"))
	require.NoError(t, err)

	ab, err := a.Union(b)
	require.NoError(t, err)
	assert.Equal(t, b, ab)
	abc, err := ab.Union(c)
	require.NoError(t, err)
	assert.Equal(t, "2024-12-31", add(t, abc, "2024-12-23", 1))
	cba, err := c.Union(b)
	require.NoError(t, err)
	cba, err = cba.Union(a)
	require.NoError(t, err)
	assert.Equal(t, abc, cba, "in any order")
	assert.Equal(t, "2024-12-27", add(t, a, "2024-12-23", 1))
	assert.Equal(t, england.Range(), abc.Range())
	assert.Equal(t, england.ConfirmedThrough(), abc.ConfirmedThrough())
}

func TestBulk(t *testing.T) {
	england := calendar.England()
	dates := []calendar.Date{day("2024-02-28"), day("2024-03-28"), day("2024-06-29")}
	due, err := england.AddAll(nil, dates, 5)
	require.NoError(t, err)
	assert.Equal(t, []calendar.Date{day("2024-03-06"), day("2024-04-08"), day("2024-07-05")}, due)
	counts, err := england.BetweenAll([]int{-1}, dates, due)
	require.NoError(t, err)
	assert.Equal(t, []int{-1, 5, 5, 5}, counts)

	missing := []calendar.Date{day("2024-02-28"), {}}
	kept := []calendar.Date{day("2024-01-01")}
	got, err := england.AddAll(kept, missing, 5)
	assert.ErrorIs(t, err, calendar.ErrNoDate)
	assert.EqualError(t, err, "dates[1]: calendar: working days: no date given")
	assert.Equal(t, kept, got)
	numbers, err := england.BetweenAll([]int{7}, missing, due[:2])
	assert.ErrorIs(t, err, calendar.ErrNoDate)
	assert.Equal(t, []int{7}, numbers)
	numbers, err = england.BetweenAll([]int{7}, dates, due[:2])
	assert.ErrorIs(t, err, calendar.ErrRange)
	assert.EqualError(t, err, `calendar: dates "3 and 2": out of range: want as many to as from`)
	assert.Equal(t, []int{7}, numbers)

	over, err := england.AddAll(dates[:0], dates, 5)
	require.NoError(t, err)
	assert.Equal(t, due, over)
	assert.Equal(t, due, dates, "written over")
}

// Days and counts at random, over the whole range, against walking; with the
// calendar as it is and with closure days.
func TestAgainstWalking(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	england := calendar.England()
	first, days := england.Range().First, england.Range().Days()
	closures := make([]calendar.Date, 500)
	for i := range closures {
		closures[i] = first.AddDays(r.IntN(days))
	}
	closed, err := england.With(closures...)
	require.NoError(t, err)

	for _, tt := range []struct {
		fast *calendar.WorkingDays
		slow slowCalendar
	}{{england, newSlowCalendar()}, {closed, newSlowCalendar(closures...)}} {
		for range 5000 {
			d := first.AddDays(300 + r.IntN(days-600))
			n := r.IntN(241) - 120
			want := tt.slow.add(d, n)
			got, err := tt.fast.Add(d, n)
			require.NoError(t, err)
			require.Equal(t, want, got, "%v + %v", d, n)

			e := d.AddDays(r.IntN(601) - 300)
			wantN := tt.slow.between(d, e)
			gotN, err := tt.fast.Between(d, e)
			require.NoError(t, err)
			require.Equal(t, wantN, gotN, "%v to %v", d, e)
			back, err := tt.fast.Between(e, d)
			require.NoError(t, err)
			require.Equal(t, -gotN, back)

			if n > 0 {
				counted, err := tt.fast.Between(d, got)
				require.NoError(t, err)
				require.Equal(t, n, counted)
			}
		}
	}
}

func TestConcurrentUse(t *testing.T) {
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for d := range period("2024-01-01/2024-12-31").All() {
				if _, err := calendar.England().Add(d, 18); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
}
