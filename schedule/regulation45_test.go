package schedule_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/schedule"
)

func TestRegulation45ReviewJSON(t *testing.T) {
	completed, sent := calendar.MustParseDate("2024-01-31"), calendar.MustParseDate("2024-02-20")
	for _, test := range []struct {
		review schedule.Regulation45Review
		text   string
	}{
		{schedule.Regulation45Review{Completed: completed}, `"2024-01-31"`},
		{schedule.Regulation45Review{Completed: completed, Sent: sent}, `{"completed":"2024-01-31","sent":"2024-02-20"}`},
		{schedule.Regulation45Review{}, `{"completed":""}`},
		{schedule.Regulation45Review{Sent: sent}, `{"completed":"","sent":"2024-02-20"}`},
	} {
		text, err := json.Marshal(test.review)
		require.NoError(t, err)
		assert.Equal(t, test.text, string(text))

		read := schedule.Regulation45Review{Sent: completed}
		require.NoError(t, json.Unmarshal([]byte(test.text), &read))
		assert.Equal(t, test.review, read, test.text)
	}
}

func TestRegulation45ReviewReadsJSON(t *testing.T) {
	read := schedule.Regulation45Review{Completed: calendar.MustParseDate("2024-01-31")}
	require.NoError(t, json.Unmarshal([]byte(`{"completed": "2023-07-31"}`), &read))
	assert.Equal(t, schedule.Regulation45Review{Completed: calendar.MustParseDate("2023-07-31")}, read)

	before := read
	require.NoError(t, json.Unmarshal([]byte(`null`), &read))
	assert.Equal(t, before, read, "null changes nothing")

	for _, text := range []string{`"2023-02-30"`, `{"completed":"2023-02-30"}`, `20240131`, `["2024-01-31"]`, `true`} {
		assert.Error(t, json.Unmarshal([]byte(text), &read), text)
		assert.Equal(t, before, read, text)
	}
}
