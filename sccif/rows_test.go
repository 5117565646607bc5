package sccif_test

import (
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

func rowsOf(t *testing.T, home sccif.Home, on string) []sccif.Row {
	t.Helper()
	a, err := sccif.Assess(home, day(on))
	require.NoError(t, err)
	return slices.Collect(a.Rows())
}

// The four parts of the table, each row by hand from what the framework says.
func TestRows(t *testing.T) {
	home := sccif.Home{
		URN: "SC000001",
		Record: schedule.Record{
			Provision: judgement.ChildrensHome, Registered: day("2019-05-20"),
			Inspections: []judgement.Inspection{{
				Type: judgement.Full, First: day("2024-02-27"), Last: day("2024-02-28"), Feedback: day("2024-02-28"),
				Judgements: judgement.Judgements{Overall: judgement.Good},
			}},
			ComplianceNotices: []schedule.ComplianceNotice{{ID: "N1", Due: day("2024-06-03")}},
		},
		Staff: []workforce.Staff{{ID: "S1", Started: day("2023-05-09")}},
	}
	rows := rowsOf(t, home, "2024-06-01")
	find := func(part, key string) sccif.Row {
		at := slices.IndexFunc(rows, func(r sccif.Row) bool { return r.Part == part && r.Key == key })
		require.GreaterOrEqual(t, at, 0, "%s %s", part, key)
		return rows[at]
	}
	cells := func(r sccif.Row) string { return strings.Join(r.Cells()[:len(r.Cells())-1], "|") }
	for _, test := range []struct{ part, key, want, because string }{
		{
			"duty", "schedule.annual-full/2024-25",
			"SC000001|2024-06-01|duty|schedule.annual-full/2024-25|schedule.annual-full|full inspection|ofsted||2024-04-01|2025-03-31|usually|due|||false|false",
			"(schedule.annual-full; SCCIF of 8 September 2023",
		},
		{
			"report", "timeline.draft-18/inspections[0]",
			"SC000001|2024-06-01|report|timeline.draft-18/inspections[0]|timeline.draft-18|draft report||inspections[0]||2024-03-25|always||||false|false",
			"by the end of 25 March 2024",
		},
		{
			"person", "workforce.staff-level3/2023-05-09/S1",
			"SC000001|2024-06-01|person|workforce.staff-level3/2023-05-09/S1|workforce.staff-level3|Level 3 diploma||staff[0]||2025-05-09|must|due|||false|false",
			"(workforce.staff-level3; ",
		},
		{
			"compliance visit", "enforcement.compliance-notice-visit/2024-06-10/N1",
			"SC000001|2024-06-01|compliance visit|enforcement.compliance-notice-visit/2024-06-10/N1|enforcement.compliance-notice-visit|compliance visit|ofsted|N1|2024-06-04|2024-06-10|always|upcoming|||false|false",
			"(enforcement.compliance-notice-visit; ",
		},
	} {
		r := find(test.part, test.key)
		assert.Equal(t, test.want, cells(r))
		assert.Contains(t, r.Because, test.because)
		assert.Equal(t, r.Because, r.Cells()[len(r.Cells())-1])
	}
}

// Every part of the assessment has its rows, in order, with a cell for each column
// and no two keys of a part alike; and nobody need read them to the end.
func TestRowsAreWhole(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	assert.Equal(t, []string{
		"urn", "on", "part", "key", "rule", "what", "who", "place", "opens", "closes", "strength", "status",
		"metBy", "metOn", "provisional", "estimated", "because",
	}, sccif.Columns())
	sccif.Columns()[0] = "x"
	assert.Equal(t, "urn", sccif.Columns()[0])
	parts := map[string]int{}
	for range 60 {
		home := caseHome()
		home.Inspections = some(r, home.Inspections)
		home.Residents = nil
		a, err := sccif.Assess(home, day("2017-06-01").AddDays(r.IntN(3000)))
		require.NoError(t, err)
		var want []string
		for _, d := range a.Plan.Duties {
			want = append(want, "duty "+d.Key)
		}
		for _, timeline := range a.Timelines {
			for _, m := range timeline.Milestones {
				want = append(want, fmt.Sprintf("report %v/inspections[%d]", m.Rule, timeline.Inspection))
			}
		}
		if a.Workforce != nil {
			for _, d := range a.Workforce.Deadlines {
				want = append(want, "person "+d.Key)
			}
		}
		for _, v := range a.ComplianceVisits {
			want = append(want, "compliance visit enforcement.compliance-notice-visit/"+v.Closes.String()+"/"+v.Serves[0])
		}
		var got []string
		for row := range a.Rows() {
			parts[row.Part]++
			assert.Len(t, row.Cells(), len(sccif.Columns()))
			assert.NotContains(t, got, row.Part+" "+row.Key)
			got = append(got, row.Part+" "+row.Key)
		}
		assert.Equal(t, want, got)
		for stop := range got {
			n := 0
			for range a.Rows() {
				if n++; n > stop {
					break
				}
			}
			assert.Equal(t, stop+1, n)
		}
	}
	for _, part := range []string{"duty", "report", "person", "compliance visit"} {
		assert.Positive(t, parts[part], part)
	}
	assert.Len(t, parts, 4)
}

// What the caller chose is no formula in a spreadsheet, and comes back from a CSV
// file as it stands in the cells.
func TestRowsAreNoFormulas(t *testing.T) {
	for _, name := range []string{"=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1"} {
		home := caseHome()
		home.URN = name
		home.Buildings = []string{name, "Annexe"}
		home.LocationAssessments = []schedule.LocationAssessment{{Building: name, On: day("2023-06-01")}}
		home.Staff[0].ID = name
		home.ComplianceNotices[0].ID = name
		var b strings.Builder
		w := csv.NewWriter(&b)
		places := 0
		var cells [][]string
		for _, r := range rowsOf(t, home, "2024-06-01") {
			assert.Equal(t, name, r.URN)
			if r.Place == name {
				places++
			}
			cells = append(cells, r.Cells())
			require.NoError(t, w.Write(r.Cells()))
		}
		w.Flush()
		assert.Positive(t, places)
		for _, row := range cells {
			assert.Equal(t, "'"+name, row[0])
			for _, cell := range row {
				assert.False(t, cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r\n") || strings.HasPrefix(cell, "＝"), "%q", cell)
			}
		}
		read, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
		require.NoError(t, err)
		assert.Equal(t, cells, read)
	}
	// What only holds such a character is left as it is.
	home := caseHome()
	home.URN = "SC-1=2"
	assert.Equal(t, "SC-1=2", rowsOf(t, home, "2024-06-01")[0].Cells()[0])
}

func ExampleAssessment_Rows() {
	home := sccif.Home{
		URN: "SC000001",
		Record: schedule.Record{
			Provision: judgement.ChildrensHome, Registered: calendar.MustParseDate("2019-05-20"),
			Inspections: []judgement.Inspection{{
				Type: judgement.Full, First: calendar.MustParseDate("2024-05-14"), Last: calendar.MustParseDate("2024-05-15"),
				Judgements: judgement.Judgements{Overall: judgement.Good},
			}},
		},
	}
	a, err := sccif.Assess(home, calendar.MustParseDate("2024-06-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	table := csv.NewWriter(os.Stdout)
	if err := table.Write(sccif.Columns()[:10]); err != nil {
		fmt.Println(err)
		return
	}
	for row := range a.Rows() {
		if row.Part == "report" {
			if err := table.Write(row.Cells()[:10]); err != nil {
				fmt.Println(err)
				return
			}
		}
	}
	table.Flush()
	// Output:
	// urn,on,part,key,rule,what,who,place,opens,closes
	// SC000001,2024-06-01,report,timeline.evidence-5/inspections[0],timeline.evidence-5,evidence scanned,,inspections[0],,2024-05-22
	// SC000001,2024-06-01,report,timeline.full/inspections[0],timeline.full,quality assurance,,inspections[0],2024-05-17,2024-05-22
	// SC000001,2024-06-01,report,timeline.draft-18/inspections[0],timeline.draft-18,draft report,,inspections[0],,2024-06-11
	// SC000001,2024-06-01,report,timeline.comments-5/inspections[0],timeline.comments-5,comments,,inspections[0],,2024-06-18
	// SC000001,2024-06-01,report,timeline.final-30/inspections[0],timeline.final-30,final report,,inspections[0],,2024-06-27
	// SC000001,2024-06-01,report,timeline.complaint-5/inspections[0],timeline.complaint-5,complaint,,inspections[0],,2024-07-04
	// SC000001,2024-06-01,report,timeline.publish-38/inspections[0],timeline.publish-38,publication,,inspections[0],,2024-07-09
}
