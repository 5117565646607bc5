package calendar_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
)

// The lists as they were published, typed by hand: the years with something
// out of the ordinary in them, each way that a fixed day can fall at a
// weekend, and the first and last years known. A plus marks a substitute day.
var published = map[int]string{
	1978: `01-02 New Year's Day +, 03-24 Good Friday, 03-27 Easter Monday, 05-01 Early May bank holiday, 05-29 Spring bank holiday, 08-28 Summer bank holiday, 12-25 Christmas Day, 12-26 Boxing Day`,
	1981: `01-01 New Year's Day, 04-17 Good Friday, 04-20 Easter Monday, 05-04 Early May bank holiday, 05-25 Spring bank holiday, 07-29 Royal wedding, 08-31 Summer bank holiday, 12-25 Christmas Day, 12-28 Boxing Day +`,
	1995: `01-02 New Year's Day +, 04-14 Good Friday, 04-17 Easter Monday, 05-08 Early May bank holiday (VE day), 05-29 Spring bank holiday, 08-28 Summer bank holiday, 12-25 Christmas Day, 12-26 Boxing Day`,
	1999: `01-01 New Year's Day, 04-02 Good Friday, 04-05 Easter Monday, 05-03 Early May bank holiday, 05-31 Spring bank holiday, 08-30 Summer bank holiday, 12-27 Christmas Day +, 12-28 Boxing Day +, 12-31 Millennium Eve`,
	2000: `01-03 New Year's Day +, 04-21 Good Friday, 04-24 Easter Monday, 05-01 Early May bank holiday, 05-29 Spring bank holiday, 08-28 Summer bank holiday, 12-25 Christmas Day, 12-26 Boxing Day`,
	2002: `01-01 New Year's Day, 03-29 Good Friday, 04-01 Easter Monday, 05-06 Early May bank holiday, 06-03 Golden Jubilee, 06-04 Spring bank holiday +, 08-26 Summer bank holiday, 12-25 Christmas Day, 12-26 Boxing Day`,
	2011: `01-03 New Year's Day +, 04-22 Good Friday, 04-25 Easter Monday, 04-29 Royal wedding, 05-02 Early May bank holiday, 05-30 Spring bank holiday, 08-29 Summer bank holiday, 12-26 Boxing Day, 12-27 Christmas Day +`,
	2012: `01-02 New Year's Day +, 04-06 Good Friday, 04-09 Easter Monday, 05-07 Early May bank holiday, 06-04 Spring bank holiday +, 06-05 Queen's Diamond Jubilee, 08-27 Summer bank holiday, 12-25 Christmas Day, 12-26 Boxing Day`,
	2020: `01-01 New Year's Day, 04-10 Good Friday, 04-13 Easter Monday, 05-08 Early May bank holiday (VE day), 05-25 Spring bank holiday, 08-31 Summer bank holiday, 12-25 Christmas Day, 12-28 Boxing Day +`,
	2021: `01-01 New Year's Day, 04-02 Good Friday, 04-05 Easter Monday, 05-03 Early May bank holiday, 05-31 Spring bank holiday, 08-30 Summer bank holiday, 12-27 Christmas Day +, 12-28 Boxing Day +`,
	2022: `01-03 New Year's Day +, 04-15 Good Friday, 04-18 Easter Monday, 05-02 Early May bank holiday, 06-02 Spring bank holiday, 06-03 Platinum Jubilee bank holiday, 08-29 Summer bank holiday, 09-19 Bank holiday for the State Funeral of Queen Elizabeth II, 12-26 Boxing Day, 12-27 Christmas Day +`,
	2023: `01-02 New Year's Day +, 04-07 Good Friday, 04-10 Easter Monday, 05-01 Early May bank holiday, 05-08 Bank holiday for the coronation of King Charles III, 05-29 Spring bank holiday, 08-28 Summer bank holiday, 12-25 Christmas Day, 12-26 Boxing Day`,
	2024: `01-01 New Year's Day, 03-29 Good Friday, 04-01 Easter Monday, 05-06 Early May bank holiday, 05-27 Spring bank holiday, 08-26 Summer bank holiday, 12-25 Christmas Day, 12-26 Boxing Day`,
	2025: `01-01 New Year's Day, 04-18 Good Friday, 04-21 Easter Monday, 05-05 Early May bank holiday, 05-26 Spring bank holiday, 08-25 Summer bank holiday, 12-25 Christmas Day, 12-26 Boxing Day`,
	2026: `01-01 New Year's Day, 04-03 Good Friday, 04-06 Easter Monday, 05-04 Early May bank holiday, 05-25 Spring bank holiday, 08-31 Summer bank holiday, 12-25 Christmas Day, 12-28 Boxing Day +`,
	2027: `01-01 New Year's Day, 03-26 Good Friday, 03-29 Easter Monday, 05-03 Early May bank holiday, 05-31 Spring bank holiday, 08-30 Summer bank holiday, 12-27 Christmas Day +, 12-28 Boxing Day +`,
	2028: `01-03 New Year's Day +, 04-14 Good Friday, 04-17 Easter Monday, 05-01 Early May bank holiday, 05-29 Spring bank holiday, 08-28 Summer bank holiday, 12-25 Christmas Day, 12-26 Boxing Day`,
}

func TestHolidaysAsPublished(t *testing.T) {
	for y, list := range published {
		var want []calendar.Holiday
		for line := range strings.SplitSeq(list, ", ") {
			on, name, _ := strings.Cut(line, " ")
			name, substitute := strings.CutSuffix(name, " +")
			want = append(want, calendar.Holiday{Date: day(strconv.Itoa(y) + "-" + on), Name: name, Substitute: substitute})
		}
		got, err := calendar.England().Holidays(y)
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
}

// Every day of every year against the statute and the proclamations, as
// slow_test.go has them.
func TestEveryDayAgainstStatute(t *testing.T) {
	england, slow := calendar.England(), newSlowCalendar()
	n := 0
	for d := range england.Range().All() {
		n++
		working, err := england.IsWorkingDay(d)
		require.NoError(t, err)
		if working != slow.isWorkingDay(d) {
			t.Errorf("%v, %v: working day %v, by the statute %v", d, d.Weekday(), working, !working)
		}
		h, err := england.HolidayOn(d)
		require.NoError(t, err)
		if slow.free[d] != (h != calendar.Holiday{}) {
			t.Errorf("%v: holiday %q, by the statute %v", d, h.Name, slow.free[d])
		}
	}
	assert.Equal(t, 44925, n)
}

// Every day of every year that the file holds, in both directions: each date
// in it is a holiday, and no other day of those years is.
func TestEveryDayAgainstFile(t *testing.T) {
	const path = "../../shared/data/ew-bank-holidays.csv"
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip(path + " is absent: the days are checked against the tables in this package only")
	}
	require.NoError(t, err)
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)

	england := calendar.England()
	listed := map[calendar.Date]bool{}
	first, last := calendar.Date{}, calendar.Date{}
	for _, r := range records[1:] {
		d := day(r[0])
		listed[d] = true
		first, last = calendar.Earliest(first, d), calendar.Latest(last, d)
		h, err := england.HolidayOn(d)
		require.NoError(t, err)
		want := calendar.Holiday{Date: d, Name: r[1], Substitute: strings.EqualFold(r[2], "Substitute day")}
		switch r[0] {
		case "2011-12-26", "2011-12-27":
			// In 2011 the list named them the other way round; before and
			// since, the 26th has been Boxing Day.
			continue
		}
		assert.True(t, strings.EqualFold(want.Name, h.Name), "%v: %q, in the file %q", d, h.Name, want.Name)
		assert.Equal(t, want.Substitute, h.Substitute, "%v: %v", d, h.Name)
	}
	require.Greater(t, len(listed), 300)
	for d := range (calendar.Period{First: calendar.MonthOf(first).First, Last: calendar.MonthOf(last).Last}).All() {
		working, err := england.IsWorkingDay(d)
		require.NoError(t, err)
		weekend := d.Weekday() == time.Saturday || d.Weekday() == time.Sunday
		assert.Equal(t, !weekend && !listed[d], working, d)
	}
}

func TestHolidays(t *testing.T) {
	england := calendar.England()
	for _, y := range []int{1977, 2101, 0, -1} {
		list, err := england.Holidays(y)
		assert.ErrorIs(t, err, calendar.ErrRange)
		assert.Nil(t, list)
	}
	_, err := england.Holidays(1977)
	assert.EqualError(t, err, `calendar: holidays of year "1977": out of range: want 1978-01-01/2100-12-31`)

	for y := 1978; y <= 2100; y++ {
		list, err := england.Holidays(y)
		require.NoError(t, err)
		assert.GreaterOrEqual(t, len(list), 8, y)
		for _, h := range list {
			assert.Equal(t, y, h.Date.Year())
		}
		list[0].Name = "a caller may write into the list"
	}
	list, err := england.Holidays(2024)
	require.NoError(t, err)
	assert.Equal(t, "New Year's Day", list[0].Name)
}

func TestHolidayOn(t *testing.T) {
	england := calendar.England()
	h, err := england.HolidayOn(day("2022-12-27"))
	require.NoError(t, err)
	assert.Equal(t, "27 December 2022: Christmas Day (substitute day)", h.String())
	encoded, err := json.Marshal(h)
	require.NoError(t, err)
	assert.JSONEq(t, `{"date":"2022-12-27","name":"Christmas Day","substitute":true}`, string(encoded))

	h, err = england.HolidayOn(day("2022-12-26"))
	require.NoError(t, err)
	assert.Equal(t, "26 December 2022: Boxing Day", h.String())
	h, err = england.HolidayOn(day("2022-12-25")) // a Sunday
	require.NoError(t, err)
	assert.Zero(t, h)
	assert.Empty(t, h.String())
	_, err = england.HolidayOn(day("1977-12-31"))
	assert.ErrorIs(t, err, calendar.ErrRange)
	_, err = england.HolidayOn(calendar.Date{})
	assert.ErrorIs(t, err, calendar.ErrNoDate)
}
