package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/sccif/rule"
)

func try(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

// The embedded home was inspected on 27 and 28 February 2024. Its dates are
// reckoned by hand: Good Friday and Easter Monday of that year are 29 March and
// 1 April.
func TestEmbeddedHome(t *testing.T) {
	status, out, errs := try(t, "")
	assert.Equal(t, 0, status)
	assert.Empty(t, errs)
	for _, want := range []string{
		"Children's home SC485956 as at 1 June 2024",
		"full inspection     ofsted      2024-04-01 2025-03-31 usually  due      schedule.annual-full",
		"draft report         2024-03-25  timeline.draft-18",
		"comments             2024-04-03  timeline.comments-5",
		"final report         2024-04-12  timeline.final-30",
		"complaint            2024-04-14  timeline.complaint-5",
		"publication          2024-04-24  timeline.publish-38",
	} {
		assert.Contains(t, out, want)
	}
	for line := range strings.Lines(out) {
		assert.LessOrEqual(t, utf8.RuneCountInString(line)-1, width, line)
	}
}

func TestJSON(t *testing.T) {
	status, out, errs := try(t, "", "-format", "json")
	assert.Equal(t, 0, status)
	assert.Empty(t, errs)
	var a struct {
		URN, On, Edition, Ledger string
		Duties                   []struct{ Key, Rule, Who, Opens, Closes, Strength, Status string }
		Timelines                []struct {
			Inspection int
			Milestones []struct{ Rule, What, Date string }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &a))
	assert.Equal(t, "SC485956", a.URN)
	assert.Equal(t, "2024-06-01", a.On)
	assert.Equal(t, "sccif-2023", a.Edition)
	assert.Equal(t, rule.Newest.String(), a.Ledger)
	found := false
	for _, d := range a.Duties {
		if d.Key == "schedule.annual-full/2024-25" {
			found = true
			assert.Equal(t, "ofsted", d.Who)
			assert.Equal(t, "2024-04-01", d.Opens)
			assert.Equal(t, "2025-03-31", d.Closes)
			assert.Equal(t, "usually", d.Strength)
			assert.Equal(t, "due", d.Status)
		}
	}
	assert.True(t, found)
	// No limits of reports are known before 1 April 2017: the first two
	// inspections have no timeline.
	require.Len(t, a.Timelines, 6)
	assert.Equal(t, 2, a.Timelines[0].Inspection)
}

// A row has a cell for each column, and every duty of the JSON is a row.
func TestCSV(t *testing.T) {
	var out, errs bytes.Buffer
	require.Zero(t, run([]string{"-format", "csv"}, nil, &out, &errs), errs.String())
	rows, err := csv.NewReader(&out).ReadAll()
	require.NoError(t, err)
	assert.Equal(t, []string{"urn", "on", "part", "key"}, rows[0][:4])
	keys := map[string]bool{}
	for _, row := range rows[1:] {
		assert.Equal(t, []string{"SC485956", "2024-06-01"}, row[:2])
		keys[row[2]+" "+row[3]] = true
	}
	assert.Len(t, keys, len(rows)-1)
	assert.True(t, keys["duty schedule.annual-full/2024-25"])
	assert.True(t, keys["report timeline.draft-18/inspections[7]"])
}

// drawn reads a picture as XML and gives the titles of the pictures in it.
func drawn(t *testing.T, svg string) []string {
	t.Helper()
	type picture struct {
		Title string    `xml:"title"`
		Inner []picture `xml:"svg"`
	}
	var sheet picture
	require.NoError(t, xml.Unmarshal([]byte(svg), &sheet))
	titles := []string{sheet.Title}
	for _, p := range sheet.Inner {
		titles = append(titles, p.Title)
	}
	return titles
}

func TestSVG(t *testing.T) {
	status, out, errs := try(t, "", "-format", "svg")
	assert.Equal(t, 0, status)
	assert.Empty(t, errs)
	assert.Equal(t, []string{
		"Children's home SC485956", "Inspection plan of SC485956 as at 1 June 2024",
		"Report of a full inspection that ended on 28 February 2024",
	}, drawn(t, out))
	assert.Contains(t, out, ">due by 31 Mar 2025<")
	// Published on 15 April 2024, before the last day of 24 April.
	assert.Contains(t, out, ">early by 7 working days<")

	const home = `{"provision": "children's home", "registered": "2021-06-05", "residents": [
		{"id": "R1", "born": "2010-10-01", "stays": [{"from": "2022-05-10"}]},
		{"id": "R2", "born": "2006-03-01", "stays": [{"from": "2022-01-10"}]}]}`
	status, out, errs = try(t, home, "-case", "-", "-on", "2024-06-01", "-format", "svg")
	assert.Equal(t, 0, status, errs)
	assert.Equal(t, []string{
		"Children's home", "Inspection plan as at 1 June 2024",
		// Two years back, and one ahead.
		"Who lives at the home, 1 June 2022 to 1 June 2025",
	}, drawn(t, out))
	// As many young adults as children since 1 March 2024: by 30 August on 183 of 366
	// days.
	assert.Contains(t, out, ">From 30 August 2024 the test fails<")

	// No further back than registration, and before it one day.
	_, out, _ = try(t, home, "-case", "-", "-on", "2022-06-01", "-format", "svg")
	assert.Contains(t, out, "Who lives at the home, 5 June 2021 to ")
	status, out, errs = try(t, home, "-case", "-", "-on", "2021-06-01", "-format", "svg")
	assert.Equal(t, 0, status, errs)
	drawn(t, out)
}

func TestCaseFromStandardInputAndFile(t *testing.T) {
	const home = `{"version": 1, "provision": "children's home", "registered": "2024-05-01"}`
	fromStdin, out, errs := try(t, home, "-case", "-", "-on", "2024-06-01")
	assert.Equal(t, 0, fromStdin, errs)
	// Registered from April to September: inspected from October to March.
	assert.Contains(t, out, "2024-10-01 2025-03-31 always")

	name := filepath.Join(t.TempDir(), "home.json")
	require.NoError(t, os.WriteFile(name, []byte(home), 0o600))
	_, fromFile, _ := try(t, "", "-case", name, "-on", "2024-06-01")
	assert.Equal(t, out, fromFile)
}

func TestBadInput(t *testing.T) {
	for _, c := range []struct {
		name  string
		stdin string
		args  []string
		want  []string
	}{
		{"no day", "{}", []string{"-case", "-"}, []string{"-case needs -on"}},
		{"impossible day", "", []string{"-on", "2023-02-30"}, []string{`"2023-02-30"`}},
		{"format", "", []string{"-format", "xml"}, []string{`"xml"`}},
		{"argument", "", []string{"more"}, []string{`"more"`}},
		{"flag", "", []string{"-nonsense"}, []string{"nonsense"}},
		{"no file", "", []string{"-case", "no such file", "-on", "2024-06-01"}, []string{"no such file"}},
		{"two errors", "{\n\"registered\": \"2023-02-30\",\n\"inspections\": [{\"type\": \"fulll\", \"first\": \"2024-01-09\"}]}",
			[]string{"-case", "-", "-on", "2024-06-01"}, []string{"registered", `"2023-02-30"`, "inspections[0].type", `"fulll"`}},
		{"other provision", `{"provision": "adoption support agency"}`, []string{"-case", "-", "-on", "2024-06-01"}, []string{"adoption support agency"}},
		{"before the first edition", "", []string{"-on", "2011-03-31"}, []string{"2011-03-31"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, out, errs := try(t, c.stdin, c.args...)
			assert.Equal(t, 2, status)
			assert.Empty(t, out)
			for _, want := range c.want {
				assert.Contains(t, errs, want)
			}
		})
	}
	_, _, errs := try(t, "{\"registered\": \"2023-02-30\", \"closed\": \"never\"}", "-case", "-", "-on", "2024-06-01")
	assert.Equal(t, 2, strings.Count(errs, "\n"), errs)
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestBrokenOutput(t *testing.T) {
	var errs bytes.Buffer
	assert.Equal(t, 1, run(nil, strings.NewReader(""), broken{}, &errs))
	assert.Contains(t, errs.String(), "no room")
	assert.Equal(t, 1, run([]string{"-format", "svg"}, strings.NewReader(""), broken{}, &errs))
	assert.Equal(t, 0, run([]string{"-h"}, strings.NewReader(""), broken{}, &errs))
}

func TestWrap(t *testing.T) {
	assert.Equal(t, []string{"short"}, wrap("short", 10))
	assert.Equal(t, []string{"not", "required"}, wrap("not required", 8))
	assert.Equal(t, []string{"schedule.last-", "quarter-relief"}, wrap("schedule.last-quarter-relief", 16))
	assert.Equal(t, []string{"abcd", "efgh", "i"}, wrap("abcdefghi", 4))
}
