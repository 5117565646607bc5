package calendar_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
)

func TestParseDate(t *testing.T) {
	for _, s := range []string{"2024-06-29", "2024-02-29", "0001-01-01", "9999-12-31"} {
		d, err := calendar.ParseDate(s)
		assert.NoError(t, err)
		assert.Equal(t, s, d.String())
	}
	for s, kind := range map[string]error{
		"":                     calendar.ErrSyntax,
		" ":                    calendar.ErrSyntax,
		"2024-6-29":            calendar.ErrSyntax,
		"2024-06-9":            calendar.ErrSyntax,
		"24-06-29":             calendar.ErrSyntax,
		"2024/06/29":           calendar.ErrSyntax,
		"29-06-2024":           calendar.ErrSyntax,
		"29/06/2024":           calendar.ErrSyntax,
		"2024-06/29":           calendar.ErrSyntax,
		"2024-06-29 ":          calendar.ErrSyntax,
		" 2024-06-29":          calendar.ErrSyntax,
		"2024-06-29T00:00:00Z": calendar.ErrSyntax,
		"20240629":             calendar.ErrSyntax,
		"2024-06-+9":           calendar.ErrSyntax,
		"2024--6-29":           calendar.ErrSyntax,
		"+024-06-29":           calendar.ErrSyntax,
		"-024-06-29":           calendar.ErrSyntax,
		"2024-0６-2":            calendar.ErrSyntax, // full-width digit
		"12024-06-29":          calendar.ErrSyntax,
		"2O24-06-29":           calendar.ErrSyntax, // a letter
		"2024-06-29/":          calendar.ErrSyntax,
		"2023-02-29":           calendar.ErrRange,
		"2023-02-30":           calendar.ErrRange,
		"2024-06-31":           calendar.ErrRange,
		"2024-06-00":           calendar.ErrRange,
		"2024-00-29":           calendar.ErrRange,
		"2024-13-29":           calendar.ErrRange,
		"0000-01-01":           calendar.ErrRange,
		"0000-00-00":           calendar.ErrRange,
	} {
		d, err := calendar.ParseDate(s)
		assert.ErrorIs(t, err, kind, s)
		assert.True(t, d.IsZero(), s)
		if s != "" {
			assert.ErrorContains(t, err, fmt.Sprintf("%q", s))
		}
		assert.Panics(t, func() { calendar.MustParseDate(s) }, s)
	}
}

func TestErrors(t *testing.T) {
	_, err := calendar.ParseDate("2023-02-30")
	assert.EqualError(t, err, `calendar: date "2023-02-30": out of range: no such day`)
	var e *calendar.Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, calendar.Error{What: "date", Value: "2023-02-30", Err: calendar.ErrRange, Reason: "no such day"}, *e)
	assert.NotErrorIs(t, err, calendar.ErrSyntax)

	_, err = calendar.ParseDate("")
	assert.EqualError(t, err, `calendar: date "": not in the expected form: want a date such as 2024-06-29`)

	_, err = calendar.ParseDate(strings.Repeat("x", 32))
	assert.EqualError(t, err, `calendar: date "`+strings.Repeat("x", 32)+`": not in the expected form: want a date such as 2024-06-29`)
	// A paragraph that strayed into a date field is not repeated whole.
	_, err = calendar.ParseDate(strings.Repeat("x", 32) + "the rest is nobody's business")
	assert.EqualError(t, err, `calendar: date "`+strings.Repeat("x", 32)+`…": not in the expected form: want a date such as 2024-06-29`)

	assert.EqualError(t, &calendar.Error{What: "working days", Err: calendar.ErrNoDate}, "calendar: working days: no date given")
}

func TestLong(t *testing.T) {
	assert.Equal(t, "29 June 2024", day("2024-06-29").Long())
	assert.Equal(t, "1 January 1", day("0001-01-01").Long())
}

func TestGoString(t *testing.T) {
	assert.Equal(t, `calendar.Period{First:calendar.MustParseDate("2024-06-29"), Last:calendar.Date{}}`, fmt.Sprintf("%#v", calendar.Period{First: day("2024-06-29")}))
	assert.Equal(t, `calendar.MustParseInspectionYear("2023-24")`, fmt.Sprintf("%#v", year("2023-24")))
	assert.Equal(t, `calendar.InspectionYear{}`, fmt.Sprintf("%#v", calendar.InspectionYear{}))
}

// value is what every value of the package that is stored or sent can do.
type value interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	encoding.TextAppender
	driver.Valuer
	IsZero() bool
}

type pointer[T any] interface {
	*T
	encoding.TextUnmarshaler
	sql.Scanner
}

// travels sends a value through every form it has, there and back.
func travels[T value, P pointer[T]](t *testing.T, v T, text string) {
	t.Helper()
	assert.Equal(t, text, v.String())

	got, err := v.MarshalText()
	require.NoError(t, err)
	assert.Equal(t, text, string(got))
	got, err = v.AppendText([]byte("on "))
	require.NoError(t, err)
	assert.Equal(t, "on "+text, string(got))
	back := new(T)
	require.NoError(t, P(back).UnmarshalText([]byte(text)))
	assert.Equal(t, v, *back)

	type record struct {
		On      T  `json:"on"`
		Omitted T  `json:"omitted,omitzero"`
		Pointer *T `json:"pointer"`
	}
	encoded, err := json.Marshal(record{On: v, Pointer: &v})
	require.NoError(t, err)
	assert.JSONEq(t, fmt.Sprintf(`{"on":%q,"pointer":%q}`, text, text), string(encoded))
	var decoded record
	require.NoError(t, json.Unmarshal(encoded, &decoded))
	assert.Equal(t, v, decoded.On)
	assert.Equal(t, v, *decoded.Pointer)

	stored, err := v.Value()
	require.NoError(t, err)
	if v.IsZero() {
		assert.Nil(t, stored)
	} else {
		assert.Equal(t, text, stored)
	}
	for _, src := range []any{stored, text, []byte(text)} {
		back := new(T)
		require.NoError(t, P(back).Scan(src))
		assert.Equal(t, v, *back)
	}
}

// refused checks that a value refuses a source and keeps what it held.
func refused[T value, P pointer[T]](t *testing.T, held T, src any, kind error) {
	t.Helper()
	v := held
	assert.ErrorIs(t, P(&v).Scan(src), kind, "%v", src)
	assert.Equal(t, held, v)
	if text, ok := src.(string); ok {
		assert.ErrorIs(t, P(&v).UnmarshalText([]byte(text)), kind, "%v", src)
		assert.Equal(t, held, v)
	}
}

func TestDateTravels(t *testing.T) {
	travels(t, day("2024-06-29"), "2024-06-29")
	travels(t, day("0001-01-01"), "0001-01-01")
	travels(t, day("0999-10-09"), "0999-10-09")
	travels(t, day("9999-12-31"), "9999-12-31")
	travels(t, calendar.Date{}, "")

	held := day("2024-06-29")
	refused(t, held, "2023-02-30", calendar.ErrRange)
	refused(t, held, "2024-06-29T00:00:00Z", calendar.ErrSyntax)
	refused(t, held, []byte("29/06/2024"), calendar.ErrSyntax)
	refused(t, held, int64(20240629), calendar.ErrSyntax)
	refused(t, held, true, calendar.ErrSyntax)
	refused(t, held, time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), calendar.ErrRange)

	var d calendar.Date
	assert.EqualError(t, d.Scan(int64(20240629)), `calendar: date "int64": not in the expected form: want text or NULL`)
}

func TestDateScanTime(t *testing.T) {
	// Half past midnight in Athens is still the day before in UTC: the date
	// is the one that the time shows.
	athens := time.FixedZone("EET", 2*3600)
	var d calendar.Date
	require.NoError(t, d.Scan(time.Date(2024, time.June, 29, 0, 30, 0, 0, athens)))
	assert.Equal(t, day("2024-06-29"), d)
	require.NoError(t, d.Scan(time.Time{}))
	assert.True(t, d.IsZero())
}

func TestDateJSON(t *testing.T) {
	var r struct {
		On calendar.Date `json:"on"`
	}
	require.NoError(t, json.Unmarshal([]byte(`{}`), &r))
	assert.True(t, r.On.IsZero())
	require.NoError(t, json.Unmarshal([]byte(`{"on":null}`), &r))
	assert.True(t, r.On.IsZero())
	assert.ErrorIs(t, json.Unmarshal([]byte(`{"on":"2023-02-30"}`), &r), calendar.ErrRange)
	var wrong *json.UnmarshalTypeError
	assert.True(t, errors.As(json.Unmarshal([]byte(`{"on":20240629}`), &r), &wrong))

	// A date can be the key of a JSON object.
	encoded, err := json.Marshal(map[calendar.Date]int{day("2024-06-29"): 1})
	require.NoError(t, err)
	assert.Equal(t, `{"2024-06-29":1}`, string(encoded))
}

func TestPeriodTravels(t *testing.T) {
	travels(t, period("2024-04-01/2025-03-31"), "2024-04-01/2025-03-31")
	travels(t, period("2024-04-01/2024-04-01"), "2024-04-01/2024-04-01")
	travels(t, period("0001-01-01/9999-12-31"), "0001-01-01/9999-12-31")
	travels(t, calendar.Period{}, "")

	held := period("2024-04-01/2025-03-31")
	refused(t, held, "2024-04-01/2024-03-31", calendar.ErrRange)
	refused(t, held, "2024-04-01", calendar.ErrSyntax)
	refused(t, held, "2024-04-01/", calendar.ErrSyntax)
	refused(t, held, []byte("/2024-04-01"), calendar.ErrSyntax)
	refused(t, held, time.Time{}, calendar.ErrSyntax)
}

// What would not read back has no text form.
func TestPeriodNotValidDoesNotTravel(t *testing.T) {
	d, e := day("2024-04-01"), day("2024-03-31")
	for p, kind := range map[calendar.Period]error{
		{First: d, Last: e}: calendar.ErrRange,
		{First: d}:          calendar.ErrNoDate,
		{Last: d}:           calendar.ErrNoDate,
	} {
		_, err := p.MarshalText()
		assert.ErrorIs(t, err, kind)
		b, err := p.AppendText([]byte("on "))
		assert.ErrorIs(t, err, kind)
		assert.Equal(t, "on ", string(b))
		_, err = p.Value()
		assert.ErrorIs(t, err, kind)
		_, err = json.Marshal(p)
		assert.ErrorIs(t, err, kind)
	}
	assert.Equal(t, "2024-04-01/2024-03-31", calendar.Period{First: d, Last: e}.String())
	assert.Equal(t, "/2024-04-01", calendar.Period{Last: d}.String())
}

func TestInspectionYearTravels(t *testing.T) {
	travels(t, year("2023-24"), "2023-24")
	travels(t, year("1999-00"), "1999-00")
	travels(t, year("0001-02"), "0001-02")
	travels(t, year("9998-99"), "9998-99")
	travels(t, calendar.InspectionYear{}, "")

	held := year("2023-24")
	refused(t, held, "2023-25", calendar.ErrRange)
	refused(t, held, "2023/24", calendar.ErrSyntax)
	refused(t, held, int64(2023), calendar.ErrSyntax)
	refused(t, held, 2023, calendar.ErrSyntax)
}
