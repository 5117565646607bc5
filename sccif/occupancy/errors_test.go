package occupancy

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

func TestBadRecords(t *testing.T) {
	stay := func(from, to string) Stay {
		var s Stay
		require.NoError(t, s.From.UnmarshalText([]byte(from)))
		require.NoError(t, s.To.UnmarshalText([]byte(to)))
		return s
	}
	good := living("A", "2014-01-01")
	for _, tt := range []struct {
		name    string
		bad     Resident
		opt     Options
		want    error
		message string
	}{
		{"no arrival", Resident{Stays: []Stay{{}}}, Options{}, ErrNoArrival, "occupancy: residents[1].stays[0]: no first day"},
		{"reversed", Resident{Stays: []Stay{good.Stays[0], stay("2023-02-01", "2023-01-31")}}, Options{}, ErrReversed,
			"occupancy: residents[1].stays[1]: ends before it starts: from 2023-02-01 to 2023-01-31"},
		{"before birth", Resident{Born: date("2023-02-02"), Stays: []Stay{stay("2023-02-01", "")}}, Options{}, ErrBeforeBirth,
			"occupancy: residents[1].stays[0]: before the birth"},
		{"school before birth", Resident{Born: date("2023-02-02"), LeavesSchool: date("2023-02-01")}, Options{}, ErrBeforeBirth,
			"occupancy: residents[1].leavesSchool: before the birth"},
		{"120", Resident{Born: date("1904-06-01"), Stays: []Stay{stay("2023-02-01", "")}}, Options{}, ErrTooOld,
			"occupancy: residents[1].stays[0]: aged 120 or older"},
		{"duplicate", Resident{ID: "A"}, Options{}, ErrDuplicate, "occupancy: residents[1].id: id given twice: as residents[0]"},
		{"closed", Resident{}, Options{Registered: date("2020-01-02"), Closed: date("2020-01-01")}, ErrReversed,
			"occupancy: closed: ends before it starts: registered 2020-01-02, closed 2020-01-01"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			residents := []Resident{good, tt.bad}
			_, err := Assess(residents, date("2024-06-01"), tt.opt)
			assert.ErrorIs(t, err, tt.want)
			assert.EqualError(t, err, tt.message)
			var e *rule.RecordError
			require.ErrorAs(t, err, &e)
			assert.True(t, strings.HasPrefix(tt.message, "occupancy: "+e.Path+": "))
			_, err = Forecast(residents, date("2024-06-01"), tt.opt)
			assert.ErrorIs(t, err, tt.want)
			_, err = WhatIf(residents, date("2024-06-01"), tt.opt)
			assert.ErrorIs(t, err, tt.want)
			_, err = Rolling(residents, calendar.Period{First: date("2024-01-01"), Last: date("2024-06-01")}, tt.opt)
			assert.ErrorIs(t, err, tt.want)
		})
	}
}

// What is on the edge of an error is none.
func TestRecordsOnTheEdge(t *testing.T) {
	for _, r := range []Resident{
		{Born: date("2023-02-01"), Stays: []Stay{{From: date("2023-02-01")}}},                         // born there
		{Born: date("1904-06-02"), Stays: []Stay{{From: date("2023-02-01")}}},                         // 120 tomorrow
		{Born: date("1904-06-01"), Stays: []Stay{{From: date("2023-02-01"), To: date("2024-06-01")}}}, // left at 119
		{Born: date("2023-02-01"), LeavesSchool: date("2023-02-01")},
		{Stays: []Stay{{From: date("2023-02-01"), To: date("2023-02-01")}}},
		{},
	} {
		_, err := Assess([]Resident{r, {}}, date("2024-06-01"), Options{Registered: date("2020-01-01"), Closed: date("2020-01-01")})
		assert.NoError(t, err, "%+v", r)
	}
	for _, s := range []Stay{{From: date("2023-02-01"), To: date("2024-06-02")}, {From: date("2024-06-01")}} {
		_, err := Assess([]Resident{{Born: date("1904-06-01"), Stays: []Stay{s}}}, date("2024-06-01"), Options{})
		assert.ErrorIs(t, err, ErrTooOld)
	}
}

func TestSeveralErrors(t *testing.T) {
	secret := Resident{ID: "J. Bloggs", Born: date("2010-09-08"), Stays: []Stay{{From: date("2009-01-01")}, {}}}
	_, err := Assess([]Resident{secret, secret, {ID: "K"}, secret}, date("2024-06-01"), Options{})
	for _, want := range []error{ErrBeforeBirth, ErrNoArrival, ErrDuplicate} {
		assert.ErrorIs(t, err, want)
	}
	assert.NotErrorIs(t, err, ErrTooOld)
	lines := strings.Split(err.Error(), "\n")
	assert.Len(t, lines, 8)
	assert.Equal(t, "occupancy: residents[1].id: id given twice: as residents[0]", lines[6])
	assert.Equal(t, "occupancy: residents[3].id: id given twice: as residents[0]", lines[7])
	assert.NotContains(t, err.Error(), "Bloggs")
	assert.NotContains(t, err.Error(), "2010-09-08", "no birthdays")
	joined, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok)
	for _, e := range joined.Unwrap() {
		var one *rule.RecordError
		assert.True(t, errors.As(e, &one))
	}
}

func TestBadSpans(t *testing.T) {
	_, err := Rolling(nil, calendar.Period{}, Options{})
	assert.ErrorIs(t, err, calendar.ErrNoDate)
	_, err = Rolling(nil, calendar.Period{First: date("2024-01-02"), Last: date("2024-01-01")}, Options{})
	assert.ErrorIs(t, err, calendar.ErrRange)
	_, err = Rolling(nil, calendar.Period{First: date("2016-01-02"), Last: date("2017-04-01")}, Options{})
	assert.ErrorIs(t, err, rule.ErrNotCovered)
	assert.ErrorContains(t, err, "2017-04-01")
	_, err = Forecast(nil, calendar.Date{}, Options{})
	assert.ErrorIs(t, err, calendar.ErrNoDate)
}

// Each is told which was the first with its id, in the order of the list.
func TestDuplicatesInOrder(t *testing.T) {
	_, err := Assess([]Resident{{ID: "B"}, {ID: "A"}, {}, {ID: "B"}, {ID: "A"}, {}, {ID: "C"}, {ID: "B"}, {ID: "A"}}, date("2024-06-01"), Options{})
	require.Error(t, err)
	assert.Equal(t, []string{
		"occupancy: residents[3].id: id given twice: as residents[0]", "occupancy: residents[4].id: id given twice: as residents[1]",
		"occupancy: residents[7].id: id given twice: as residents[0]", "occupancy: residents[8].id: id given twice: as residents[1]",
	}, strings.Split(err.Error(), "\n"))
}
