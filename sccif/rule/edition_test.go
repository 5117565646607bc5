package rule

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
)

// The days and ids are written out here as the history of the framework has them,
// with the text of the edition where it is held in full: its id is the edition's.
var editionDays = []struct {
	edition     Edition
	id          string
	first, last string
	text        Source
}{
	{Framework2011, "framework-2011", "2011-04-01", "2014-03-31", 0},
	{Framework2014, "framework-2014", "2014-04-01", "2015-03-31", 0},
	{Framework2015, "framework-2015", "2015-04-01", "2017-03-31", 0},
	{SCCIF2017, "sccif-2017", "2017-04-01", "2020-08-31", 0},
	{SCCIF2020, "sccif-2020", "2020-09-01", "2021-09-30", 0},
	{SCCIF2021, "sccif-2021", "2021-10-01", "2022-03-31", 0},
	{SCCIF2022, "sccif-2022", "2022-04-01", "2023-09-07", 0},
	{SCCIF2023, "sccif-2023", "2023-09-08", "2026-06-28", SourceSCCIF2023},
	{SCCIF2026, "sccif-2026", "2026-06-29", "", SourceSCCIF2026},
}

func TestEditions(t *testing.T) {
	var want []Edition
	for _, e := range editionDays {
		want = append(want, e.edition)
		assert.Equal(t, e.id, e.edition.String())
		assert.Equal(t, e.first, e.edition.First().String(), e.id)
		assert.Equal(t, e.last, e.edition.Last().String(), e.id)
		assert.True(t, e.edition.Valid())
		assert.NotEmpty(t, e.edition.Title(), e.id)
		assert.NotEmpty(t, e.edition.Summary(), e.id)
		parsed, err := ParseEdition(e.id)
		require.NoError(t, err)
		assert.Equal(t, e.edition, parsed)
	}
	assert.Equal(t, want, slices.Collect(Editions()))
	assert.Equal(t, want[len(want)-1], Newest)
	for e := range Editions() {
		assert.Equal(t, Framework2011, e)
		break
	}

	// Each begins on the day after the one before ends.
	for i := 1; i < len(want); i++ {
		assert.Equal(t, want[i-1].Last().AddDays(1), want[i].First())
	}

	assert.Equal(t, "proposed-2013", Proposed2013.String())
	assert.True(t, Proposed2013.Valid())
	assert.True(t, Proposed2013.First().IsZero())
	assert.True(t, Proposed2013.Last().IsZero())
	assert.NotEmpty(t, Proposed2013.Title())

	for _, none := range []Edition{0, Proposed2013 + 1, 255} {
		assert.False(t, none.Valid())
		assert.True(t, none.First().IsZero())
		assert.True(t, none.Last().IsZero())
		assert.Empty(t, none.Title())
	}

	// Only the text of 2026 was changed on days that are not known.
	for e := range Editions() {
		assert.Equal(t, e == SCCIF2026, !e.NotBefore().IsZero(), e)
	}
	assert.Equal(t, "2023-09-09", SCCIF2026.NotBefore().String())
}

func TestEveryDayBelongsToOneEdition(t *testing.T) {
	in := func(e Edition, d calendar.Date) bool {
		return !d.Before(e.First()) && (e.Last().IsZero() || !d.After(e.Last()))
	}
	for d := date("2011-04-01"); d.Before(date("2030-01-01")); d = d.AddDays(1) {
		var want []Edition
		for _, e := range editionDays {
			if d.String() >= e.first && (e.last == "" || d.String() <= e.last) {
				want = append(want, e.edition)
			}
		}
		require.Len(t, want, 1, d)
		got, err := EditionOn(d)
		require.NoError(t, err, d)
		require.Equal(t, want[0], got, d)
		for e := range Editions() {
			require.Equal(t, e == got, in(e, d), d)
		}
	}
}

func TestEditionOn(t *testing.T) {
	for i, e := range editionDays {
		first := date(e.first)
		for _, d := range []calendar.Date{first, first.AddDays(1)} {
			got, err := EditionOn(d)
			require.NoError(t, err)
			assert.Equal(t, e.edition, got, d)
		}
		got, err := EditionOn(first.AddDays(-1))
		if i == 0 {
			assert.ErrorIs(t, err, ErrNotCovered)
			assert.Zero(t, got)
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, editionDays[i-1].edition, got, "the day before %v", first)
	}

	_, err := EditionOn(date("2011-03-31"))
	assert.ErrorContains(t, err, `"2011-03-31"`)
	assert.ErrorContains(t, err, "2011-04-01")
	for _, d := range []calendar.Date{{}, date("0001-01-01")} {
		_, err := EditionOn(d)
		assert.ErrorIs(t, err, ErrNotCovered)
	}
	last, err := EditionOn(date("9999-12-31"))
	require.NoError(t, err)
	assert.Equal(t, Newest, last)
}

func TestSuspensionAndConsultation(t *testing.T) {
	s := Suspension()
	assert.Equal(t, "2020-03-17", s.First.String())
	assert.Equal(t, "2021-03-31", s.Last.String())
	c := Consultation()
	assert.Equal(t, "2013-12-13", c.First.String())
	assert.Equal(t, "2014-02-18", c.Last.String())

	// The rule about the suspension has the same days.
	for d, want := range map[string]bool{
		"2020-03-16": false, "2020-03-17": true, "2020-03-18": true,
		"2020-08-31": true, "2020-09-01": true,
		"2021-03-30": true, "2021-03-31": true, "2021-04-01": false,
	} {
		_, ok := ScheduleSuspension2020.On(date(d))
		assert.Equal(t, want, ok, d)
	}
}

func TestTextOn(t *testing.T) {
	for _, c := range []struct {
		day     string
		outcome Outcome
		source  Source
		pending bool
	}{
		{"2011-03-31", NotApplied, 0, false},
		{"2023-09-07", NotApplied, 0, false},
		{"2023-09-08", Applied, SourceSCCIF2023, false},
		{"2023-09-09", Applied, SourceSCCIF2023, true},
		{"2026-06-28", Applied, SourceSCCIF2023, true},
		{"2026-06-29", Applied, SourceSCCIF2026, false},
	} {
		f := TextOn(date(c.day))
		assert.Equal(t, EditionSccif2023, f.Rule, c.day)
		assert.Equal(t, c.outcome, f.Outcome, c.day)
		assert.Equal(t, c.source, f.Source, c.day)
		assert.Equal(t, c.pending, !f.Pending.IsZero(), c.day)
		assert.NotEmpty(t, f.Text, c.day)
	}
	none := TextOn(calendar.Date{})
	assert.Equal(t, Undecided, none.Outcome)
	assert.Equal(t, []string{"on"}, none.Missing)
}
