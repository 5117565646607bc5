package chart

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
)

// From a day to ten thousand years, ticks stand on round days, are in order, and leave
// each other room.
func TestTicks(t *testing.T) {
	for _, c := range []struct{ first, last, label string }{
		{"2024-02-27", "2024-02-27", "27 Feb"}, {"2024-02-27", "2024-03-03", "27 Feb"}, {"2024-02-27", "2024-03-20", "4 Mar"},
		{"2024-02-27", "2024-07-01", "Mar 2024"}, {"2024-02-02", "2025-06-01", "Jul 2024"}, {"2022-02-02", "2025-06-01", "2023"},
		{"1935-01-01", "2025-06-01", "1950"}, {"1000-01-01", "2025-06-01", "1000"}, {"0001-01-01", "9999-12-31", "2000"},
		{"9999-12-01", "9999-12-31", "6 Dec"},
	} {
		s := scale{span: calendar.Period{First: day(c.first), Last: day(c.last)}, left: 100, width: 3500}
		ticks := s.ticks()
		require.NotEmpty(t, ticks, c.first)
		assert.Equal(t, c.label, ticks[0].label, "%s to %s", c.first, c.last)
		for k := 1; k < len(ticks); k++ {
			room := s.at(ticks[k].on) - s.at(ticks[k-1].on)
			assert.Greater(t, room, (wide(ticks[k].label, "m")+wide(ticks[k-1].label, "m"))/2, c.first)
		}
	}
}

func TestScale(t *testing.T) {
	s := scale{span: calendar.Period{First: day("2024-01-01"), Last: day("2024-01-10")}, left: 50, width: 1000}
	assert.Equal(t, px(50), s.at(day("2024-01-01")))
	assert.Equal(t, px(150), s.after(day("2024-01-01")))
	assert.Equal(t, px(100), s.middle(day("2024-01-01")))
	assert.Equal(t, s.right(), s.after(day("2024-01-10")))
	// What lies outside stands on the edge.
	assert.Equal(t, px(50), s.at(day("1999-01-01")))
	assert.Equal(t, s.right(), s.at(day("2999-01-01")))
	var e extent
	e.add(calendar.Date{})
	assert.True(t, e.first.IsZero())
	e.add(day("0001-01-01"), day("9999-12-31"))
	assert.Equal(t, calendar.Period{First: day("0001-01-01"), Last: day("9999-12-31")}, e.period(10))
}
