package rule_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

func TestAudit(t *testing.T) {
	const id = rule.JudgementGraded
	a := rule.Audit{On: calendar.MustParseDate("2024-02-28")}
	assert.True(t, a.Has(id, "overall inadequate"))
	assert.False(t, a.Has(id, "no such part"))
	a.Note(id, "overall inadequate", rule.Yes)
	a.Note(id, "", rule.No, "overall").Missing = []string{"other"}
	a.Note(id, "", rule.Unknown, "overall")
	a.Bears(id, "")
	a.Skip(id, "")
	verdicts, err := a.Result()
	require.NoError(t, err)
	require.Len(t, verdicts, 5)

	assert.Equal(t, rule.Likely, verdicts[0].Strength, "the part's own")
	assert.Equal(t, "overall inadequate", verdicts[0].Part)
	assert.Empty(t, verdicts[0].Missing)
	assert.False(t, verdicts[0].Departs())

	assert.Equal(t, rule.Applied, verdicts[1].Outcome)
	assert.True(t, verdicts[1].Departs())
	assert.Equal(t, []string{"other"}, verdicts[1].Missing)
	assert.Equal(t, rule.Certainly, verdicts[1].Strength)
	assert.Contains(t, verdicts[1].Text, "Not kept (certainly): ")

	assert.Equal(t, rule.Undecided, verdicts[2].Outcome)
	assert.Equal(t, []string{"overall"}, verdicts[2].Missing)
	assert.False(t, verdicts[2].Departs())
	assert.Equal(t, rule.Applied, verdicts[3].Outcome)
	assert.Equal(t, rule.NotApplied, verdicts[4].Outcome)

	early := rule.Audit{On: calendar.MustParseDate("2011-03-31")}
	early.Skip(id, "")
	_, err = early.Result()
	assert.ErrorIs(t, err, rule.ErrNotCovered)

	assert.Equal(t, rule.Yes, rule.Given("x"))
	assert.Equal(t, rule.No, rule.Given(" \t"))
}

// A rule that not every text has is noted where the text of the day has it; where it
// may already have been there it does not apply, and the verdict says so.
func TestAuditOfWhatALaterTextAdds(t *testing.T) {
	const id = rule.ReportReasonsSummary
	for day, want := range map[string]rule.Outcome{
		"2023-09-08": 0, "2023-09-09": rule.NotApplied, "2026-06-28": rule.NotApplied,
		"2026-06-29": rule.Applied, "2026-06-30": rule.Applied,
	} {
		a := rule.Audit{On: calendar.MustParseDate(day)}
		a.NoteSince(id, rule.No, "reasonsSummary")
		verdicts, err := a.Result()
		require.NoError(t, err, day)
		if want == 0 {
			assert.Empty(t, verdicts, day)
			continue
		}
		require.Len(t, verdicts, 1, day)
		assert.Equal(t, want, verdicts[0].Outcome, day)
		assert.Equal(t, want == rule.Applied, verdicts[0].Departs(), day)
		assert.Equal(t, want == rule.NotApplied, verdicts[0].Otherwise != "", day)
	}
	// What may have ended by the day is not there to be noted, nor what never was.
	a := rule.Audit{On: calendar.MustParseDate("2015-06-01")}
	a.NoteSince(rule.HistoryInterimFocus2014, rule.Yes)
	a.NoteSince(rule.TimelinePublish38, rule.Yes)
	verdicts, err := a.Result()
	require.NoError(t, err)
	require.Len(t, verdicts, 1, "the areas of focus of 2014 were in force still")
}

func TestInForce(t *testing.T) {
	for r := range rule.All() {
		for _, v := range r.Versions {
			for _, d := range []calendar.Date{v.From.AddDays(-1), v.From, v.From.AddDays(1)} {
				_, want := r.ID.On(d)
				assert.Equal(t, want, r.ID.InForce(d), "%v on %v", r.ID, d)
			}
		}
	}
	assert.False(t, rule.None.InForce(calendar.MustParseDate("2024-02-28")))
}
