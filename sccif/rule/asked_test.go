package rule

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sccif/sccif-go/calendar"
)

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

func TestChangedOnce(t *testing.T) {
	for year, want := range map[string]Truth{
		// Asked in February 2014, so not of a year that began before.
		"2013-04-01/2014-03-31": Unknown,
		"2014-02-19/2014-03-31": Unknown,
		"2014-02-20/2014-03-31": Unknown, // what changed by 1 April 2014 may have changed then
		// The suspension began on 17 March, the report timeline on 1 September 2020.
		"2020-01-01/2020-12-31": No,
		"2020-03-18/2020-12-31": Unknown, // one day, and what was seen in 2023 may have changed then
		"2020-03-17/2020-09-01": No,
		"2020-03-17/2020-08-31": Unknown,
		// The suspension ended on 1 April, the relief of the last quarter began on 1
		// October 2021, assurance inspections on 1 April 2022.
		"2021-04-01/2022-03-31": No,
		"2021-10-01/2022-03-31": Unknown,
		"2021-10-01/2022-04-01": No,
		// The text of 2026 was written on some day after 8 September 2023.
		"2023-09-08/2024-09-07": Unknown,
		"2026-06-29/2027-06-28": Unknown,
		"2026-06-30/2027-06-29": Yes,
	} {
		p, err := calendar.ParsePeriod(year)
		assert.NoError(t, err)
		assert.Equal(t, want, ChangedOnce(p), year)
	}
	assert.Equal(t, Unknown, ChangedOnce(calendar.Period{}))
}
