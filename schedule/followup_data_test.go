package schedule_test

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	. "github.com/sccif/sccif-go/schedule"
)

// yearOf2017 reads every event at children's homes of every kind from 1 April 2017
// to 31 March 2018, by home (Ofsted, inspections in year 2017 to 2018).
func yearOf2017(t *testing.T) map[string]Record {
	t.Helper()
	const path = "../../shared/data/inspections-in-year-2017-18.csv"
	file, err := os.Open(path)
	if err != nil {
		t.Skipf("the published table is not here: %v", err)
	}
	defer func() { _ = file.Close() }()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	column := map[string]int{}
	for i, name := range rows[1] {
		if name != "" {
			column[name] = i
		}
	}
	types := map[string]judgement.InspectionType{"Full inspection": judgement.Full,
		"Interim inspection": judgement.Interim, "Monitoring inspection": judgement.Monitoring}
	homes := map[string]Record{}
	for _, row := range rows[2:] {
		cell := func(name string) string { return row[column[name]] }
		switch cell("Provision type") {
		case "Children's home", "Secure children's home", "Residential special school (registered as a children's home)":
		default:
			continue
		}
		first, err := time.Parse("02/01/2006", cell("Inspection date"))
		require.NoError(t, err)
		i := judgement.Inspection{Type: types[cell("Event type")], First: calendar.DateOf(first)}
		require.NotZero(t, i.Type)
		if i.Type == judgement.Full {
			i.Judgements.Overall, err = judgement.ParseGrade(cell("Overall effectiveness"))
			require.NoError(t, err)
		}
		h := homes[cell("URN")]
		h.Provision = judgement.ChildrensHome
		h.Inspections = append(h.Inspections, i)
		homes[cell("URN")] = h
	}
	return homes
}

func TestReturnsOf2017(t *testing.T) {
	homes := yearOf2017(t)
	days := map[string][]int{}
	var inadequate, early, band, late int
	for urn, h := range homes {
		for _, i := range h.Inspections {
			_, err := Timeline(i)
			require.NoError(t, err, urn)
		}
		for _, d := range duties(t, h, "2018-03-31", rule.FollowupReturn68Weeks) {
			inadequate++
			assert.True(t, d.Estimated, urn)
			if d.Status != Met {
				continue
			}
			_, judged := d.Trigger()
			n := d.MetOn.Sub(judged)
			days[urn] = append(days[urn], n)
			switch {
			case d.Late():
				late++
			case d.MetOn.After(d.Window.Opens):
				band++
			default:
				early++
			}
		}
	}
	assert.Equal(t, 153, inadequate)
	assert.Equal(t, [...]int{36, 71, 28}, [...]int{early, band, late}, "by day 42, by day 56, later")
	assert.Equal(t, []int{42}, days["SC036186"])
	assert.Equal(t, []int{88}, days["SC419330"])

	h := homes["1236620"]
	d := only(t, h, "2018-03-31", rule.FollowupReturn68Weeks)
	assert.Equal(t, on("2017-06-09"), d.MetOn)
	d = only(t, h, "2018-03-31", rule.FollowupFull16Weeks)
	assert.Equal(t, on("2017-08-09"), d.MetOn)
	assert.False(t, d.Late())
	assert.True(t, strings.HasPrefix(d.Key, "followup.full-16-weeks/2017-04-26"))
}
