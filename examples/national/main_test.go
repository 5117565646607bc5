package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func try(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs, false)
	return status, out.String(), errs.String()
}

// data names one of Ofsted's tables, where they are at hand.
func data(t *testing.T, name string) string {
	t.Helper()
	name = filepath.Join("..", "..", "..", "shared", "data", name)
	if _, err := os.Stat(name); os.IsNotExist(err) {
		t.Skipf("%s is not at hand", name)
	}
	return name
}

// The figures are those that Ofsted published, and counts of another program.
func TestPublishedTables(t *testing.T) {
	files := []string{
		data(t, "provider_at_march_2018.csv"), data(t, "provider_at_march_2022.csv"),
		data(t, "provider_at_march_2025.csv"), data(t, "inspections-in-year-2017-18.csv"),
	}
	status, out, errs := try(t, "", append([]string{"-format", "json"}, files...)...)
	require.Equal(t, 0, status)
	assert.Empty(t, errs)
	var answer struct {
		Files []struct {
			Name, Kind, AsAt, Share     string
			Homes, Judged, GoodOrBetter int
			Grades, Events              map[string]int
			Regions                     []struct {
				Region string
				Judged int
			}
			FollowUpAfterInadequate *followUp
			Departures              []struct{ URN, Type, On, Kind, Rule string }
			Findings                []string
		}
		Transitions struct{ Total, Better, Same, Worse int }
	}
	require.NoError(t, json.Unmarshal([]byte(out), &answer))
	require.Len(t, answer.Files, 4)
	for k, want := range []string{"81.4", "76.6", "85.3", "76.6"} {
		f := answer.Files[k]
		assert.Equal(t, files[k], f.Name)
		assert.Equal(t, want, f.Share)
		assert.Equal(t, []string{"providers", "providers", "providers", "events"}[k], f.Kind)
		judged := 0
		for _, r := range f.Regions {
			judged += r.Judged
		}
		assert.Len(t, f.Regions, 9)
		assert.Equal(t, f.Judged, judged)
	}

	first := answer.Files[0]
	assert.Equal(t, []int{2123, 2123, 1728}, []int{first.Homes, first.Judged, first.GoodOrBetter})
	assert.Equal(t, map[string]int{
		"outstanding": 350, "good": 1378, "requires improvement": 359, "inadequate": 32, "adequate": 3, "satisfactory": 1,
	}, first.Grades)
	assert.Equal(t, "2018-03-31", first.AsAt)
	assert.Nil(t, first.Events)
	assert.Len(t, first.Findings, 1)

	events := answer.Files[3]
	assert.Equal(t, map[string]int{"full": 2218, "interim": 576, "monitoring": 271}, events.Events)
	assert.Equal(t, map[string]int{"outstanding": 334, "good": 1365, "requires improvement": 366, "inadequate": 153}, events.Grades)
	u := events.FollowUpAfterInadequate
	require.NotNil(t, u)
	assert.Equal(t, 153, u.Inadequate)
	assert.Equal(t, 153, u.InTime+u.Late+u.NotSeen+u.Open+u.Undecided)

	firm := func(k int) []string {
		var all []string
		for _, d := range answer.Files[k].Departures {
			if d.Kind == "contradiction" {
				all = append(all, d.Rule+" "+d.URN+" "+d.On)
			}
		}
		slices.Sort(all)
		return all
	}
	assert.Equal(t, []string{"judgement.limiting SC454294 2017-11-29"}, firm(0))
	assert.Empty(t, firm(1))
	assert.Equal(t, []string{"judgement.graded 1248979 2024-09-05", "judgement.graded 2729120 2024-11-06"}, firm(2))
	assert.Equal(t, firm(0), firm(3))
	moved := answer.Transitions
	assert.Equal(t, moved.Total, moved.Better+moved.Same+moved.Worse)

	status, out, _ = try(t, "", files...)
	assert.Equal(t, 0, status)
	assert.Contains(t, out, "England                   1728 of 2123, 81.4%  2041 of 2666, 76.6%  3096 of 3629, 85.3%  1699 of 2218, 76.6%")
	assert.Contains(t, out, "SC454294, full inspection of 29 November 2017")
}

const providers = `Provider level as at 31 March 2018
URN,Provision type,Government Office Region,Event type,Inspection date,Publication date,Event number,Overall effectiveness,Safeguarding,Leadership
SC000001,Children's home,London,Full inspection,02/10/2017,09/11/2017,1,Good,Good,Good
SC000002,Secure children's home,london,Full inspection,02/10/2017,10/11/2017,9.99E+99,Outstanding,Inadequate,Good
SC000003,Children's home,,,,,,,,
SC000004,Boarding school,London,Full inspection,02/10/2017,,,Inadequate,Good,Good
SC000005,Children's home,North East,Full inspection,02/10/2010,,,Satisfactory,Good,Good
`

// Four homes are judged inadequate on Monday 2 October 2017: the eighth week ends on
// 27 November.
const events = `URN,Provision type,Event type,Inspection date,Publication date,Overall effectiveness,Safeguarding,Leadership
SC000001,Children's home,Full inspection,02/10/2017,,Inadequate,Inadequate,Inadequate
SC000001,Children's home,Monitoring inspection,27/11/2017,,,,
SC000002,Children's home,Full inspection,02/10/2017,,Inadequate,Inadequate,Inadequate
SC000002,Children's home,Full inspection,28/11/2017,,Good,Good,Good
SC000003,Children's home,Full inspection,02/10/2017,,Inadequate,Inadequate,Inadequate
SC000003,Children's home,Full inspection,05/02/2018,,Inadequate,Inadequate,Inadequate
SC000004,Children's home,Full inspection,02/10/2017,,Inadequate,Inadequate,Inadequate
SC000004,Children's home,,02/10/2017,,,,
SC000005,Children's home,Interim inspection,02/10/2010,,Declined in effectiveness,,
`

func answerTo(t *testing.T, stdin string) (f fileReport, moves transitions) {
	t.Helper()
	status, out, errs := try(t, stdin, "-format", "json", "-")
	require.Equal(t, 0, status, errs)
	var r report
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	require.Len(t, r.Files, 1)
	return r.Files[0], r.Transitions
}

func TestProviders(t *testing.T) {
	f, _ := answerTo(t, providers)
	assert.Equal(t, []int{4, 3, 2}, []int{f.Homes, f.Judged, f.GoodOrBetter})
	assert.Equal(t, "66.7", f.Share)
	assert.Equal(t, map[string]int{"outstanding": 1, "good": 1, "satisfactory": 1}, f.Grades)
	var regions []string
	for _, r := range f.Regions {
		regions = append(regions, r.Region+" "+r.Share)
	}
	assert.Equal(t, []string{"London 100.0", "North East 0.0", "not given "}, regions)
	// 28 working days after Monday 2 October 2017 is Thursday 9 November.
	assert.Equal(t, &publication{Reports: 2, Shortest: 28, Median: 28, Longest: 29, WithLimit: 2, Late: 1}, f.Publication)
	require.Len(t, f.Departures, 1)
	assert.Equal(t, "SC000002", f.Departures[0].URN)
	assert.Equal(t, 1, f.Unchecked, "no framework is known before April 2011")
	assert.Equal(t, []string{`line 4, column 7 (Event number): "9.99E+99": not a number`}, f.Findings)
}

func TestEvents(t *testing.T) {
	f, moves := answerTo(t, events)
	assert.Equal(t, "events", f.Kind.String())
	assert.Equal(t, map[string]int{"full": 6, "monitoring": 1, "interim": 1, "unknown": 1}, f.Events)
	// SC000003 comes back too late, and its second inadequate judgement of 5 February
	// has until 2 April, two days after the year.
	assert.Equal(t, &followUp{Inadequate: 5, InTime: 1, Late: 2, NotSeen: 1, Open: 1}, f.FollowUp)
	assert.Nil(t, f.Publication)
	assert.Equal(t, []int{1, 1, 0}, []int{moves.Better, moves.Same, moves.Worse})
}

func TestNothingJudged(t *testing.T) {
	f, _ := answerTo(t, "As at\nURN,Provision type,Inspection date,Overall effectiveness\n")
	assert.Empty(t, f.Share)
	assert.True(t, f.AsAt.IsZero())
	status, out, _ := try(t, "As at\nURN,Provision type,Inspection date,Overall effectiveness\n", "-")
	assert.Equal(t, 0, status)
	assert.Contains(t, out, "0 of 0, -")
}

func TestCSV(t *testing.T) {
	name := filepath.Join(t.TempDir(), "providers.csv")
	require.NoError(t, os.WriteFile(name, []byte(providers), 0o600))
	status, out, errs := try(t, events, "-format", "csv", name, "-")
	require.Equal(t, 0, status, errs)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	for _, want := range [][]string{
		{"file", "kind", "asAt", "measure", "of", "count", "base", "percent"},
		{name, "providers", "2018-03-31", "homes", "", "4", "", ""},
		{name, "providers", "2018-03-31", "good or better", "", "2", "3", "66.7"},
		{name, "providers", "2018-03-31", "good or better", "London", "2", "2", "100.0"},
		{name, "providers", "2018-03-31", "publication after the limit", "", "1", "2", "50.0"},
		{name, "providers", "2018-03-31", "departure", "contradiction judgement.limiting SC000002 2017-10-02", "1", "", ""},
		{"-", "events", "2018-03-31", "events", "full", "6", "", ""},
		{"-", "events", "2018-03-31", "follow-up after inadequate", "late", "2", "5", "40.0"},
		{"", "", "", "transition", "inadequate to inadequate", "1", "1", "100.0"},
		// The two tables contradict each other about one home and day.
		{"", "", "", "transition", "unclear", "3", "", ""},
	} {
		assert.Contains(t, rows, want)
	}
}

func TestSVG(t *testing.T) {
	name := filepath.Join(t.TempDir(), "providers.csv")
	require.NoError(t, os.WriteFile(name, []byte(providers), 0o600))
	status, out, errs := try(t, events, "-format", "svg", name, "-")
	require.Equal(t, 0, status, errs)
	var sheet struct {
		Title string `xml:"title"`
		Inner []struct {
			Title string `xml:"title"`
			Desc  string `xml:"desc"`
		} `xml:"svg"`
	}
	require.NoError(t, xml.Unmarshal([]byte(out), &sheet))
	assert.Equal(t, "Inspections of children's homes in England", sheet.Title)
	for k, want := range [][2]string{
		{"Judged good or better, by region", "England: 2018-03-31 2 of 3, 66.7%; 2017-18 1 of 6, 16.7%. London: 2018-03-31 2 of 2, 100.0%; 2017-18 0 of 0, -."},
		{"Judgements by grade", "2018-03-31: good or better 2 of 3, 66.7%; 1 outstanding, 1 good, 1 satisfactory, 1 not given."},
		{"From one full inspection to the next", "From inadequate to 1 inadequate."},
		{"Time until reports were published, 2018-03-31", "Half of 2 by 28 working days after the first day of the inspection, from 28 to 29. After the limit of 28, hatched: 1 of 2, 50.0%."},
		{"What followed 5 inadequate judgements, 2017-18", "another inspection within 8 weeks: 1 of 5, 20.0%. another inspection later: 2 of 5, 40.0%."},
	} {
		assert.Equal(t, want[0], sheet.Inner[k].Title)
		assert.Contains(t, sheet.Inner[k].Desc, want[1])
	}
	assert.Len(t, sheet.Inner, 5)

	_, out, _ = try(t, "As at\nURN,Provision type,Inspection date,Overall effectiveness\n", "-format", "svg", "-")
	assert.Contains(t, out, "There is nothing to show")
}

func TestTable(t *testing.T) {
	status, out, errs := try(t, providers, "-")
	require.Equal(t, 0, status, errs)
	for _, want := range []string{
		"England     2 of 3, 66.7%",
		"-: providers, 2018-03-31",
		"4 homes: 1 outstanding, 1 good, 1 satisfactory, 1 not given",
		"reports published 28 to 29 working days after the first day, half of 2 by 28",
		"1 contradiction, judgement.limiting",
		"SC000002, full inspection of 2 October 2017: ",
		"odd: line 4",
	} {
		assert.Contains(t, out, want)
	}
	_, out, _ = try(t, events, "-")
	assert.Contains(t, out, "after 5 inadequate judgements, another inspection: 1 within 8 weeks, 2 later, 1 not seen, 1 still open, 0 undecided")
	assert.Contains(t, out, "1 from inadequate to good")
}

func TestManyFindings(t *testing.T) {
	rows := strings.Repeat("none,Children's home,London,,,,,,,\n", 12)
	status, out, errs := try(t, providers+rows, "-")
	require.Equal(t, 0, status, errs)
	assert.Equal(t, maxFindings, strings.Count(out, "    odd: "))
	// One of the file above, and of each row its URN; eleven of them stood before.
	assert.Contains(t, out, "and 14 more odd cells")
}

func TestBadInput(t *testing.T) {
	folder := t.TempDir()
	other := filepath.Join(folder, "other.csv")
	require.NoError(t, os.WriteFile(other, []byte("name,grade\n"), 0o600))
	for _, c := range []struct {
		name string
		args []string
		want []string
	}{
		{"no file", nil, []string{"no file"}},
		{"format", []string{"-format", "xml", other}, []string{`"xml"`}},
		{"flag", []string{"-nonsense"}, []string{"nonsense"}},
		{"missing and other", []string{filepath.Join(folder, "none.csv"), other}, []string{"none.csv", "other.csv: no header"}},
		{"folder", []string{folder}, []string{folder}},
		{"nothing", []string{"-"}, []string{"-: no header"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, out, errs := try(t, "", c.args...)
			assert.Equal(t, 2, status)
			assert.Empty(t, out)
			for _, want := range c.want {
				assert.Contains(t, errs, want)
			}
			if c.name != "flag" {
				assert.Equal(t, len(c.want), strings.Count(errs, "\n"), "one error a line")
			}
		})
	}
}

func TestProgressOnTerminals(t *testing.T) {
	var out, errs bytes.Buffer
	require.Equal(t, 0, run([]string{"-"}, strings.NewReader(providers), &out, &errs, true))
	assert.Equal(t, "\r\x1b[Kreading 1 of 1: -\r\x1b[K", errs.String())
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestBrokenOutput(t *testing.T) {
	for format := range formats {
		var errs bytes.Buffer
		assert.Equal(t, 1, run([]string{"-format", format, "-"}, strings.NewReader(providers), broken{}, &errs, false), format)
		assert.Contains(t, errs.String(), "no room")
	}
	var errs bytes.Buffer
	assert.Equal(t, 0, run([]string{"-h"}, strings.NewReader(""), broken{}, &errs, false))
}
