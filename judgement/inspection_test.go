package judgement_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	. "github.com/sccif/sccif-go/judgement"
)

func calendarYear(text string) calendar.InspectionYear { return calendar.MustParseInspectionYear(text) }

// TestEnd: the day of feedback ends the inspection, else the last day on site, and the
// first stands in for it. The last day on site is never later feedback.
func TestEnd(t *testing.T) {
	first, last, feedback := date("2024-02-27"), date("2024-02-28"), date("2024-03-04")
	for _, c := range []struct {
		i              Inspection
		end, onSite    calendar.Date
		estimated, est bool
	}{
		{Inspection{First: first, Last: last, Feedback: feedback}, feedback, last, false, false},
		{Inspection{First: first, Last: last}, last, last, false, false},
		{Inspection{First: first, Feedback: feedback}, feedback, first, false, true},
		{Inspection{First: first}, first, first, true, true},
		{Inspection{}, calendar.Date{}, calendar.Date{}, true, true},
	} {
		end, estimated := c.i.End()
		assert.Equal(t, c.end, end)
		assert.Equal(t, c.estimated, estimated)
		onSite, estimated := c.i.OnSiteEnd()
		assert.Equal(t, c.onSite, onSite)
		assert.Equal(t, c.est, estimated)
	}
}

// TestInspectionJSON reads an inspection as the case file has it.
func TestInspectionJSON(t *testing.T) {
	const text = `{"type":"full","first":"2024-02-27","last":"2024-02-28","feedback":"2024-02-28","published":"2024-04-15",
		"inspector":"A","judgements":{"overall":"outstanding","helpedAndProtected":"outstanding","leadersAndManagers":"outstanding"}}`
	var i Inspection
	require.NoError(t, json.Unmarshal([]byte(text), &i))
	want := Inspection{Type: Full, First: date("2024-02-27"), Last: date("2024-02-28"), Feedback: date("2024-02-28"),
		Published: date("2024-04-15"), Inspector: "A",
		Judgements: Judgements{Overall: Outstanding, HelpedAndProtected: Outstanding, LeadersAndManagers: Outstanding}}
	assert.Equal(t, want, i)
	raw, err := json.Marshal(i)
	require.NoError(t, err)
	assert.JSONEq(t, text, string(raw))
	assert.Equal(t, Facts{HelpedAndProtected: Outstanding, LeadersAndManagers: Outstanding}, i.Judgements.Facts())
}
