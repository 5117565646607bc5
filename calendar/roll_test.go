package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
)

func TestRoll(t *testing.T) {
	england := calendar.England()
	for _, tt := range []struct{ on, following, preceding string }{
		{"2024-03-28", "2024-03-28", "2024-03-28"},
		{"2024-03-29", "2024-04-02", "2024-03-28"},
		{"2024-03-31", "2024-04-02", "2024-03-28"},
		{"2024-04-01", "2024-04-02", "2024-03-28"},
		{"2024-04-02", "2024-04-02", "2024-04-02"},
	} {
		d, err := england.Roll(day(tt.on), calendar.Following)
		require.NoError(t, err)
		assert.Equal(t, tt.following, d.String())
		d, err = england.Roll(day(tt.on), calendar.Preceding)
		require.NoError(t, err)
		assert.Equal(t, tt.preceding, d.String())
	}
	_, err := england.Roll(day("1978-01-01"), calendar.Preceding)
	assert.ErrorIs(t, err, calendar.ErrRange)
	_, err = england.Roll(day("2101-01-01"), calendar.Preceding)
	assert.ErrorIs(t, err, calendar.ErrRange)
	_, err = england.Roll(calendar.Date{}, calendar.Following)
	assert.ErrorIs(t, err, calendar.ErrNoDate)
	for _, c := range []calendar.Convention{0, 3} {
		_, err = england.Roll(day("2024-03-28"), c)
		assert.ErrorIs(t, err, calendar.ErrRange)
		assert.Empty(t, c.String())
	}
	assert.EqualError(t, err, `calendar: convention "3": out of range: want Following or Preceding`)
	assert.Equal(t, "following", calendar.Following.String())
	assert.Equal(t, "preceding", calendar.Preceding.String())
}
