package sccif_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

func day(s string) calendar.Date { return calendar.MustParseDate(s) }

func readCase(t testing.TB, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	return text
}

// caseHome is what testdata/case.json says, by hand.
func caseHome() sccif.Home {
	return sccif.Home{
		Version: 1,
		URN:     "SC485956",
		Record: schedule.Record{
			Provision:                judgement.ChildrensHome,
			Registered:               day("2015-06-05"),
			Closed:                   day("2030-01-31"),
			Buildings:                []string{"Main house", "Annexe"},
			ResidentialSpecialSchool: rule.No,
			ProvidesEducation:        rule.No,
			Inspections: []judgement.Inspection{
				{
					Type: judgement.Full, First: day("2024-02-27"), Last: day("2024-02-28"), Feedback: day("2024-02-28"),
					Published: day("2024-04-15"), Inspector: "A",
					Judgements: judgement.Judgements{
						Overall:            judgement.Outstanding,
						HelpedAndProtected: judgement.Outstanding,
						LeadersAndManagers: judgement.Outstanding,
					},
				},
				{Type: judgement.Assurance, First: day("2024-09-03"), Last: day("2024-09-03"), Outcome: judgement.NoSeriousConcerns},
				{Type: judgement.Monitoring, First: day("2024-10-01"), Last: day("2024-10-01")},
				{Type: judgement.Interim, First: day("2017-10-02"), Last: day("2017-10-02"), Outcome: judgement.Declined},
			},
			Managers: []schedule.Manager{{
				ID: "M1", Appointed: day("2020-01-06"), Started: day("2020-01-06"), Left: day("2024-01-31"),
				Applied: day("2020-02-01"), Qualified: day("2021-06-01"),
			}},
			Recruiting:          rule.Yes,
			ManagerLeftNotified: day("2024-02-01"),
			ComplianceNotices:   []schedule.ComplianceNotice{{ID: "N1", Due: day("2024-05-01")}},
			NoChildrenCondition: []schedule.NoChildrenCondition{{
				Imposed: day("2022-02-01"), Removed: day("2022-08-15"), Reopening: day("2022-11-20"),
			}},
			Regulation44Visits:  []schedule.Regulation44Visit{{Visit: day("2024-01-17"), ReportSent: day("2024-02-20")}},
			Regulation45Reviews: []schedule.Regulation45Review{{Completed: day("2024-01-31")}},
			LocationAssessments: []schedule.LocationAssessment{{Building: "Main house", On: day("2023-06-01")}},
		},
		Staff: []workforce.Staff{{ID: "S1", Started: day("2022-05-09"), Qualified: day("2023-11-01")}},
		Residents: []occupancy.Resident{{
			ID: "R1", Born: day("2006-03-01"), LeavesSchool: day("2025-06-30"),
			Stays: []occupancy.Stay{{From: day("2022-01-10"), To: day("2023-02-01")}},
		}},
	}
}

func TestReadHome(t *testing.T) {
	home, err := sccif.ReadHome(bytes.NewReader(readCase(t, "case.json")))
	require.NoError(t, err)
	assert.Equal(t, caseHome(), home)
	assert.NoError(t, home.Validate())
}

// What may be written in more than one way.
func TestReadHomeAccepts(t *testing.T) {
	record := func(r schedule.Record) sccif.Home { return sccif.Home{Version: 1, Record: r} }
	for _, test := range []struct {
		name, text string
		want       sccif.Home
	}{
		{"nothing known", `{}`, sccif.Home{Version: 1}},
		{"version given", `{"version": 1}`, sccif.Home{Version: 1}},
		{"null is absent", `{"version": null, "urn": null, "provision": null, "registered": null, "recruiting": null,
			"buildings": null, "inspections": null, "concerns": null, "enforcement": null}`, sccif.Home{Version: 1}},
		{"empty lists", `{"inspections": [], "concerns": [], "buildings": [], "residents": []}`, sccif.Home{Version: 1}},
		{"empty free text", `{"urn": "", "staff": [{"id": ""}]}`, sccif.Home{Version: 1, Staff: []workforce.Staff{{}}}},
		{"nothing known of a person", `{"residents": [{}]}`, sccif.Home{Version: 1, Residents: []occupancy.Resident{{}}}},
		{"empty objects", `{"inspections": [{"type": "full", "first": "2024-02-27", "judgements": {}, "followUp": null}]}`,
			record(schedule.Record{Inspections: []judgement.Inspection{{Type: judgement.Full, First: day("2024-02-27")}}})},
		{"truths", `{"recruiting": true, "childrenLiving": false}`,
			record(schedule.Record{Recruiting: rule.Yes, ChildrenLiving: rule.No})},
		{"byte order mark", "\ufeff{\"urn\": \"1\"}", sccif.Home{Version: 1, URN: "1"}},
		{"white space", " \r\n\t{ \"urn\" : \"1\" \r\n} \n\n", sccif.Home{Version: 1, URN: "1"}},
		{"escapes", `{"\u0075rn": "\"\\\/\b\f\n\r\t\u0000\u00e9\ud83d\ude00 ]}"}`,
			sccif.Home{Version: 1, URN: "\"\\/\b\f\n\r\t\x00é😀 ]}"}},
		{"escaped date", `{"registered": "2015-06-0\u0035"}`, record(schedule.Record{Registered: day("2015-06-05")})},
		{"long name of the third grade", `{"inspections": [{"type": "full", "first": "2024-02-27", "judgements": {"overall": "requires improvement to be good"}}]}`,
			record(schedule.Record{Inspections: []judgement.Inspection{{
				Type: judgement.Full, First: day("2024-02-27"), Judgements: judgement.Judgements{Overall: judgement.RequiresImprovement}}}})},
		{"printed apostrophe", `{"provision": "children’s home"}`, record(schedule.Record{Provision: judgement.ChildrensHome})},
		{"reviews in both forms", `{"regulation45Reviews": ["2024-01-31", {"completed": "2023-07-31", "sent": "2023-08-20"}, {"completed": "2023-01-31"}]}`,
			record(schedule.Record{Regulation45Reviews: []schedule.Regulation45Review{
				{Completed: day("2024-01-31")}, {Completed: day("2023-07-31"), Sent: day("2023-08-20")}, {Completed: day("2023-01-31")}}})},
		{"periods", `{"enforcement": ["2024-04-01/2024-05-31"]}`,
			record(schedule.Record{Enforcement: []calendar.Period{calendar.MustParsePeriod("2024-04-01/2024-05-31")}})},
		{"merely odd: published before inspected, overall alone, far future", `{"inspections": [{"type": "full", "first": "9000-02-27", "published": "2024-01-01", "judgements": {"overall": "good"}}]}`,
			record(schedule.Record{Inspections: []judgement.Inspection{{
				Type: judgement.Full, First: day("9000-02-27"), Published: day("2024-01-01"), Judgements: judgement.Judgements{Overall: judgement.Good}}}})},
		{"merely odd: feedback before the last day, an assurance inspection with a grade", `{"inspections": [{"type": "assurance", "first": "2024-02-27", "last": "2024-02-28", "feedback": "2024-02-27", "judgements": {"overall": "good"}}]}`,
			record(schedule.Record{Inspections: []judgement.Inspection{{
				Type: judgement.Assurance, First: day("2024-02-27"), Last: day("2024-02-28"), Feedback: day("2024-02-27"), Judgements: judgement.Judgements{Overall: judgement.Good}}}})},
		{"merely odd: papers before what they are about", `{"regulation44Visits": [{"visit": "2024-01-17", "reportSent": "2024-01-16"}],
			"regulation45Reviews": [{"completed": "2024-01-31", "sent": "2024-01-30"}], "firstChild": "2024-01-01", "firstChildNotified": "2023-01-01"}`,
			record(schedule.Record{
				Regulation44Visits:  []schedule.Regulation44Visit{{Visit: day("2024-01-17"), ReportSent: day("2024-01-16")}},
				Regulation45Reviews: []schedule.Regulation45Review{{Completed: day("2024-01-31"), Sent: day("2024-01-30")}},
				FirstChild:          day("2024-01-01"), FirstChildNotified: day("2023-01-01")})},
		{"people who arrive qualified", `{"managers": [{"started": "2024-01-01", "qualified": "2001-01-01"}], "staff": [{"started": "2024-01-01", "qualified": "2001-01-01"}]}`,
			sccif.Home{Version: 1,
				Record: schedule.Record{Managers: []schedule.Manager{{Started: day("2024-01-01"), Qualified: day("2001-01-01")}}},
				Staff:  []workforce.Staff{{Started: day("2024-01-01"), Qualified: day("2001-01-01")}}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			home, err := sccif.ReadHome(strings.NewReader(test.text))
			require.NoError(t, err)
			assert.Equal(t, test.want, home)
			assert.NoError(t, home.Validate())
		})
	}
}

func TestReadHomeRefuses(t *testing.T) {
	const deep = 24
	for _, test := range []struct {
		name, text string
		want       string // the whole error
		is         error
	}{
		// The text.
		{"empty", ``, `line 1, column 1: not JSON: the text is empty`, sccif.ErrNotJSON},
		{"white space only", " \n ", `line 2, column 1: not JSON: unexpected end of JSON input`, sccif.ErrNotJSON},
		{"ends too early", "{\"urn\":\n \"1\"", `line 2, column 4: not JSON: unexpected end of JSON input`, sccif.ErrNotJSON},
		{"ends in a text", `{"urn": "1`, `line 1, column 10: not JSON: unexpected end of JSON input`, sccif.ErrNotJSON},
		{"ends in a text of several bytes a character", `"né`, `line 1, column 3: not JSON: unexpected end of JSON input`, sccif.ErrNotJSON},
		{"no quotes", "{\n  \"registered\": 2023-02-30\n}", `line 2, column 21: not JSON: invalid character '-' after object key:value pair`, sccif.ErrNotJSON},
		{"single quotes", `{'urn': "1"}`, `line 1, column 2: not JSON: invalid character '\'' looking for beginning of object key string`, sccif.ErrNotJSON},
		{"comma at the end", `{"urn": "1",}`, `line 1, column 13: not JSON: invalid character '}' looking for beginning of object key string`, sccif.ErrNotJSON},
		{"two homes", "{}\n{}", `line 2, column 1: not JSON: invalid character '{' after top-level value`, sccif.ErrNotJSON},
		{"a bracket too many", `{}}`, `line 1, column 3: not JSON: invalid character '}' after top-level value`, sccif.ErrNotJSON},
		{"a comment", "{} // home", `line 1, column 4: not JSON: invalid character '/' after top-level value`, sccif.ErrNotJSON},
		{"NUL", "{\"urn\": \"\x00\"}", `line 1, column 10: not JSON: invalid character '\x00' in string literal`, sccif.ErrNotJSON},
		{"NUL at the end", "{}\x00", `line 1, column 3: not JSON: invalid character '\x00' after top-level value`, sccif.ErrNotJSON},
		{"columns count characters", `{"urn": "éé" 1}`, `line 1, column 14: not JSON: invalid character '1' after object key:value pair`, sccif.ErrNotJSON},
		{"UTF-16", "\xff\xfe{\x00}\x00", `line 1, column 1: not JSON: invalid character 'ÿ' looking for beginning of value`, sccif.ErrNotJSON},
		{"too deep", `{"a":` + strings.Repeat("[", deep) + strings.Repeat("]", deep) + `}`,
			`line 1, column 29: a` + strings.Repeat("[0]", deep-1) + `: nested too deeply`, sccif.ErrTooDeep},
		{"very deep", strings.Repeat("[", 20000) + strings.Repeat("]", 20000), `line 1, column 10001: not JSON: invalid character '[' exceeded max depth`, sccif.ErrNotJSON},

		// The home as a whole.
		{"null", `null`, `line 1, column 1: want an object, not null`, sccif.ErrType},
		{"list", "\n [{}]", `line 2, column 2: want an object, not a list`, sccif.ErrType},
		{"text", `"Jane"`, `line 1, column 1: want an object, not a text`, sccif.ErrType},
		{"number", `1e999999`, `line 1, column 1: want an object, not a number`, sccif.ErrType},
		{"truth", `true`, `line 1, column 1: want an object, not true or false`, sccif.ErrType},

		// Names.
		{"unknown field", `{"urn": "1", "inspection": []}`, `line 1, column 14: inspection: unknown field`, sccif.ErrUnknownField},
		{"unknown field with anything in it", `{"x": {"y": [1, {"z": 2}]}}`, `line 1, column 2: x: unknown field`, sccif.ErrUnknownField},
		{"wrong case", `{"URN": "1"}`, `line 1, column 2: URN: unknown field, want "urn"`, sccif.ErrUnknownField},
		{"wrong case below", "{\"inspections\": [\n {\"type\": \"full\", \"first\": \"2024-02-27\",\n  \"Last\": \"2024-02-28\"}]}",
			`line 3, column 3: inspections[0].Last: unknown field, want "last"`, sccif.ErrUnknownField},
		{"name twice", `{"urn": "1", "urn": "2"}`, `line 1, column 14: urn: name given twice`, sccif.ErrDuplicateName},
		{"name twice, once escaped", `{"urn": "1", "\u0075rn": "1"}`, `line 1, column 14: urn: name given twice`, sccif.ErrDuplicateName},
		{"name twice below", `{"managers": [{}, {"id": null, "id": "M2"}]}`, `line 1, column 32: managers[1].id: name given twice`, sccif.ErrDuplicateName},
		{"names of people", `{"Jane Smith": 1}`, `line 1, column 2: …: unknown field`, sccif.ErrUnknownField},
		{"names with marks", `{"José": 1}`, `line 1, column 2: …: unknown field`, sccif.ErrUnknownField},
		{"empty name", `{"managers": [{"": 1}]}`, `line 1, column 16: managers[0].…: unknown field`, sccif.ErrUnknownField},
		{"long name", `{"` + strings.Repeat("x", 41) + `": 1}`, `line 1, column 2: …: unknown field`, sccif.ErrUnknownField},
		{"names of JavaScript", `{"__proto__": {"urn": "1"}}`, `line 1, column 2: __proto__: unknown field`, sccif.ErrUnknownField},
		{"constructor", `{"constructor": {}}`, `line 1, column 2: constructor: unknown field`, sccif.ErrUnknownField},
		{"embedded struct is no name", `{"Record": {}}`, `line 1, column 2: Record: unknown field`, sccif.ErrUnknownField},

		// The version.
		{"newer", `{"version": 2}`, `line 1, column 13: version: 2: version of the case file is newer than this release, which reads 1`, sccif.ErrNewerVersion},
		{"much newer, and then nothing else", `{"registered": 1, "new": 2, "version": 99999999999999999999}`,
			`line 1, column 40: version: 99999999999999999999: version of the case file is newer than this release, which reads 1`, sccif.ErrNewerVersion},
		{"nought", `{"version": 0}`, `line 1, column 13: version: 0: no such version of the case file`, sccif.ErrVersion},
		{"negative", `{"version": -1}`, `line 1, column 13: version: -1: no such version of the case file`, sccif.ErrVersion},
		{"fraction", `{"version": 1.5}`, `line 1, column 13: version: 1.5: no such version of the case file`, sccif.ErrVersion},
		{"huge exponent", `{"version": 1e999999999}`, `line 1, column 13: version: 1e999999999: no such version of the case file`, sccif.ErrVersion},
		{"version as text", `{"version": "1"}`, `line 1, column 13: version: "1": want a whole number, not a text`, sccif.ErrType},

		// Dates and periods.
		{"impossible date", `{"registered": "2023-02-30"}`, `line 1, column 16: registered: "2023-02-30": no such day`, calendar.ErrRange},
		{"no leap year", `{"registered": "2023-02-29"}`, `line 1, column 16: registered: "2023-02-29": no such day`, calendar.ErrRange},
		{"English date", `{"registered": "27/02/2024"}`, `line 1, column 16: registered: "27/02/2024": want a date such as 2024-06-29`, calendar.ErrSyntax},
		{"date and time", `{"registered": "2024-02-27T00:00:00Z"}`, `line 1, column 16: registered: "2024-02-27T00:00:00Z": want a date such as 2024-06-29`, calendar.ErrSyntax},
		{"empty date", `{"registered": ""}`, `line 1, column 16: registered: "": want a date such as 2024-06-29`, calendar.ErrSyntax},
		{"number for a date", `{"registered": 20240227}`, `line 1, column 16: registered: 20240227: want a date, not a number`, sccif.ErrType},
		{"truth for a date", `{"registered": false}`, `line 1, column 16: registered: false: want a date, not true or false`, sccif.ErrType},
		{"list for a date", `{"registered": ["2024-02-27"]}`, `line 1, column 16: registered: want a date, not a list`, sccif.ErrType},
		{"object for a date", `{"registered": {"year": 2024}}`, `line 1, column 16: registered: want a date, not an object`, sccif.ErrType},
		{"in a list", `{"concerns": ["2024-02-27", "2024-02-30"]}`, `line 1, column 29: concerns[1]: "2024-02-30": no such day`, calendar.ErrRange},
		{"null in a list", `{"concerns": [null]}`, `line 1, column 15: concerns[0]: want a date, not null`, sccif.ErrType},
		{"long text for a date", `{"registered": "` + strings.Repeat("é", 30) + `"}`, `line 1, column 16: registered: "` + strings.Repeat("é", 20) + `…": want a date such as 2024-06-29`, calendar.ErrSyntax},
		{"cut between characters", `{"registered": "x` + strings.Repeat("é", 30) + `"}`, `line 1, column 16: registered: "x` + strings.Repeat("é", 19) + `…": want a date such as 2024-06-29`, calendar.ErrSyntax},
		{"line break in a literal", `{"registered": "2024\n\u009b"}`, `line 1, column 16: registered: "2024\n\u009b": want a date such as 2024-06-29`, calendar.ErrSyntax},
		{"huge number", `{"registered": ` + strings.Repeat("9", 50) + `}`, `line 1, column 16: registered: ` + strings.Repeat("9", 40) + `…: want a date, not a number`, sccif.ErrType},
		{"period with one day", `{"enforcement": ["2024-04-01"]}`, `line 1, column 18: enforcement[0]: "2024-04-01": want two days such as 2024-04-01/2025-03-31`, calendar.ErrSyntax},
		{"period with an impossible day", `{"enforcement": ["2024-04-01/2024-04-31"]}`, `line 1, column 18: enforcement[0]: "2024-04-01/2024-04-31": last day: no such day`, calendar.ErrRange},
		{"period backwards", `{"enforcement": ["2024-04-02/2024-04-01"]}`, `line 1, column 18: enforcement[0]: "2024-04-02/2024-04-01": last day before first`, calendar.ErrRange},
		{"period as an object", `{"enforcement": [{"first": "2024-04-02"}]}`, `line 1, column 18: enforcement[0]: want a period, not an object`, sccif.ErrType},

		// Words.
		{"unknown grade", `{"inspections": [{"type": "full", "first": "2024-02-27", "judgements": {"overall": "excellent"}}]}`,
			`line 1, column 84: inspections[0].judgements.overall: "excellent": unknown grade, want "inadequate", "satisfactory", "adequate", "requires improvement", "good" or "outstanding"`, rule.ErrUnknown},
		{"grade with capitals", `{"inspections": [{"type": "full", "first": "2024-02-27", "judgements": {"overall": "Good"}}]}`,
			`line 1, column 84: inspections[0].judgements.overall: "Good": unknown grade, want "good"`, rule.ErrUnknown},
		{"grade with spaces", `{"inspections": [{"type": "full", "first": "2024-02-27", "judgements": {"overall": " requires  improvement"}}]}`,
			`line 1, column 84: inspections[0].judgements.overall: " requires  improvement": unknown grade, want "requires improvement"`, rule.ErrUnknown},
		{"grade as a number", `{"inspections": [{"type": "full", "first": "2024-02-27", "judgements": {"overall": 1}}]}`,
			`line 1, column 84: inspections[0].judgements.overall: 1: want a text, not a number`, sccif.ErrType},
		{"empty grade", `{"inspections": [{"type": "full", "first": "2024-02-27", "judgements": {"overall": ""}}]}`,
			`line 1, column 84: inspections[0].judgements.overall: "": unknown grade, want "inadequate", "satisfactory", "adequate", "requires improvement", "good" or "outstanding"`, rule.ErrUnknown},
		{"unknown inspection type", `{"inspections": [{"type": "ILACS", "first": "2024-02-27"}]}`,
			`line 1, column 27: inspections[0].type: "ILACS": unknown inspection type, want "full", "assurance", "monitoring", "interim" or "assurance visit"`, rule.ErrUnknown},
		{"unknown outcome", `{"inspections": [{"type": "interim", "first": "2017-02-27", "outcome": "improved"}]}`,
			`line 1, column 72: inspections[0].outcome: "improved": unknown outcome, want "no serious or widespread concerns", "serious or widespread concerns", "improved in effectiveness", "sustained effectiveness", "declined in effectiveness", "no judgement", "inadequate progress or declined", "limited progress" or "good progress"`, rule.ErrUnknown},
		{"unknown provision", `{"provision": "orphanage"}`, `line 1, column 15: provision: "orphanage": unknown provision, want "children's home", "secure children's home", "independent fostering agency", ` +
			`"boarding school or residential special school", "voluntary adoption agency", "adoption support agency", "residential family centre", "residential holiday scheme for disabled children", ` +
			`"residential provision in a further education college" or "supported accommodation"`, rule.ErrUnknown},

		// Truths, texts, lists, objects.
		{"text for a truth", `{"recruiting": "yes"}`, `line 1, column 16: recruiting: "yes": want true or false, not a text`, sccif.ErrType},
		{"number for a truth", `{"recruiting": 1}`, `line 1, column 16: recruiting: 1: want true or false, not a number`, sccif.ErrType},
		{"list for a truth", `{"recruiting": []}`, `line 1, column 16: recruiting: want true or false, not a list`, sccif.ErrType},
		{"number for a text", `{"urn": 485956}`, `line 1, column 9: urn: want a text, not a number`, sccif.ErrType},
		{"truth for a text", `{"staff": [{"id": true}]}`, `line 1, column 19: staff[0].id: want a text, not true or false`, sccif.ErrType},
		{"number for a building", `{"buildings": ["A", 7]}`, `line 1, column 21: buildings[1]: want a text, not a number`, sccif.ErrType},
		{"building without a name", `{"buildings": ["A", ""]}`, `line 1, column 21: buildings[1]: not given`, sccif.ErrMissing},
		{"not UTF-8", "{\"urn\": \"SC\xff1\"}", `line 1, column 9: urn: not valid Unicode`, sccif.ErrText},
		{"half a surrogate pair", `{"buildings": ["\ud800"]}`, `line 1, column 16: buildings[0]: not valid Unicode`, sccif.ErrText},
		{"name not UTF-8", "{\"urn\xff\": \"1\"}", `line 1, column 2: …: unknown field`, sccif.ErrUnknownField},
		{"date for a list", `{"concerns": "2024-02-27"}`, `line 1, column 14: concerns: want a list, not a text`, sccif.ErrType},
		{"object for a list", `{"noChildrenCondition": {"imposed": "2022-02-01"}}`, `line 1, column 25: noChildrenCondition: want a list, not an object`, sccif.ErrType},
		{"people by name", `{"residents": {"Jane": {"born": "2012-01-01"}}}`, `line 1, column 15: residents: want a list, not an object`, sccif.ErrType},
		{"text in a list of objects", `{"residents": ["Jane"]}`, `line 1, column 16: residents[0]: want an object, not a text`, sccif.ErrType},
		{"null in a list of objects", `{"residents": [null]}`, `line 1, column 16: residents[0]: want an object, not null`, sccif.ErrType},
		{"list for an object", `{"inspections": [{"type": "full", "first": "2024-02-27", "judgements": ["good"]}]}`,
			`line 1, column 72: inspections[0].judgements: want an object, not a list`, sccif.ErrType},
		{"review as a number", `{"regulation45Reviews": [2024]}`, `line 1, column 26: regulation45Reviews[0]: 2024: want a date, not a number`, sccif.ErrType},
		{"review on no day", `{"regulation45Reviews": ["2024-01-31", "2024-01-32"]}`, `line 1, column 40: regulation45Reviews[1]: "2024-01-32": no such day`, calendar.ErrRange},
		{"review with an unknown field", `{"regulation45Reviews": [{"completed": "2024-01-31", "by": "Jane"}]}`, `line 1, column 54: regulation45Reviews[0].by: unknown field`, sccif.ErrUnknownField},

		// What an entry needs.
		{"inspection of no type", `{"inspections": [{"first": "2024-02-27"}]}`, `line 1, column 18: inspections[0].type: not given`, sccif.ErrMissing},
		{"inspection on no day", `{"inspections": [{"type": "full"}]}`, `line 1, column 18: inspections[0].first: not given`, sccif.ErrMissing},
		{"inspection on null", `{"inspections": [{"type": "full", "first": null}]}`, `line 1, column 44: inspections[0].first: not given`, sccif.ErrMissing},
		{"stay from no day", `{"residents": [{"stays": [{"to": "2024-01-01"}]}]}`, `line 1, column 27: residents[0].stays[0].from: not given`, sccif.ErrMissing},
		{"absence from no day", `{"managers": [{"absences": [{}]}]}`, `line 1, column 29: managers[0].absences[0].from: not given`, sccif.ErrMissing},
		{"visit on no day", `{"regulation44Visits": [{"reportSent": "2024-02-20"}]}`, `line 1, column 25: regulation44Visits[0].visit: not given`, sccif.ErrMissing},
		{"review never completed", `{"regulation45Reviews": [{"sent": "2024-02-20"}]}`, `line 1, column 26: regulation45Reviews[0].completed: not given`, sccif.ErrMissing},
		{"location assessment on no day", `{"locationAssessments": [{"building": "Main"}]}`, `line 1, column 26: locationAssessments[0].on: not given`, sccif.ErrMissing},
		{"statement changed on no day", `{"statementOfPurpose": [{}]}`, `line 1, column 25: statementOfPurpose[0].changed: not given`, sccif.ErrMissing},

		// What excludes what: the day itself is tested with Validate.
		{"closed before registered", `{"closed": "2015-06-04", "registered": "2015-06-05"}`,
			`line 1, column 12: closed: "2015-06-04": before registered, which is 2015-06-05`, sccif.ErrOrder},
		{"same id", "{\"residents\": [{\"id\": \"Jane\"}, {\"id\": \"Joe\"},\n {\"id\": \"Jane\"}]}", `line 2, column 9: residents[2].id: the same as residents[0].id`, sccif.ErrDuplicateID},
		{"same building", `{"buildings": ["Main", "Main"]}`, `line 1, column 24: buildings[1]: the same as buildings[0]`, sccif.ErrDuplicateID},
	} {
		t.Run(test.name, func(t *testing.T) {
			home, err := sccif.ReadHome(strings.NewReader(test.text))
			require.EqualError(t, err, test.want)
			assert.ErrorIs(t, err, test.is)
			assert.Zero(t, home)
			var list sccif.ReadErrors
			require.ErrorAs(t, err, &list)
			assert.Len(t, list, 1)
		})
	}
}

// Everything that is wrong is said at once, in the order of the file.
func TestReadHomeRefusesSeveral(t *testing.T) {
	_, err := sccif.ReadHome(bytes.NewReader(readCase(t, "several.json")))
	require.EqualError(t, err, strings.Join([]string{
		`line 3, column 3: URN: unknown field, want "urn"`,
		`line 4, column 17: registered: "2015-06-31": no such day`,
		`line 5, column 13: closed: want a date, not a list`,
		`line 7, column 14: inspections[0].type: "fully": unknown inspection type, want "full", "assurance", "monitoring", "interim" or "assurance visit"`,
		`line 7, column 58: inspections[0].last: "2024-02-26": before first, which is 2024-02-27`,
		`line 8, column 5: inspections[1].first: not given`,
		`line 9, column 53: inspections[2].last: "2023-02-30": no such day`,
		`line 9, column 93: inspections[2].judgements.overall: "brilliant": unknown grade, want "inadequate", "satisfactory", "adequate", "requires improvement", "good" or "outstanding"`,
		`line 11, column 17: recruiting: "Jane is on it": want true or false, not a text`,
		`line 11, column 34: recruiting: name given twice`,
		`line 14, column 45: residents[0].stays[0].to: "2022-01-09": before from, which is 2022-01-10`,
		`line 15, column 12: residents[1].id: the same as residents[0].id`,
		`line 15, column 44: residents[1].…: unknown field`,
		`line 15, column 80: residents[1].stays[0].from: "2004-01-01": before born, which is 2006-03-01`,
	}, "\n"))

	for _, is := range []error{sccif.ErrUnknownField, sccif.ErrType, sccif.ErrMissing, sccif.ErrOrder,
		sccif.ErrDuplicateName, sccif.ErrDuplicateID, calendar.ErrRange, rule.ErrUnknown} {
		assert.ErrorIs(t, err, is)
	}
	for _, not := range []error{sccif.ErrNotJSON, sccif.ErrNewerVersion, calendar.ErrSyntax} {
		assert.NotErrorIs(t, err, not)
	}
	var first sccif.ReadError
	require.ErrorAs(t, err, &first)
	assert.Equal(t, "URN", first.Place)
	var refused *calendar.Error
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, "2015-06-31", refused.Value)

	var list sccif.ReadErrors
	require.ErrorAs(t, err, &list)
	assert.Equal(t, "registered", list[1].Place)
	assert.Equal(t, `"2015-06-31"`, list[1].Literal)
	assert.Equal(t, 4, list[1].Line)
	assert.Equal(t, 17, list[1].Column)
	assert.ErrorIs(t, list[1], calendar.ErrRange)
}

// A newer version has names that this one does not know: that it is newer is all
// there is to say, but only of text that is JSON.
func TestReadHomeNewerVersionAlone(t *testing.T) {
	_, err := sccif.ReadHome(strings.NewReader(`{"closed": "x", "version": 2, "y": 1, "y": 2}`))
	assert.EqualError(t, err, `line 1, column 28: version: 2: version of the case file is newer than this release, which reads 1`)
	_, err = sccif.ReadHome(strings.NewReader(`{"version": 2, `))
	assert.EqualError(t, err, `line 1, column 15: not JSON: unexpected end of JSON input`)
	assert.EqualError(t, sccif.Home{Version: 2, Staff: []workforce.Staff{{ID: "\xff"}}}.Validate(),
		`version: 2: version of the case file is newer than this release, which reads 1`)
}

// A large object takes no longer than its names; a home of nothing but errors is
// not answered with all of them.
func TestReadHomeManyErrors(t *testing.T) {
	text := `{` + strings.Repeat(`"x":0,`, 100_000) + `"urn":"1"}`
	_, err := sccif.ReadHome(strings.NewReader(text))
	var list sccif.ReadErrors
	require.ErrorAs(t, err, &list)
	require.Len(t, list, sccif.MaxReadErrors+1)
	assert.EqualError(t, list[0], "line 1, column 8: x: name given twice")
	assert.EqualError(t, list[999], "line 1, column 6002: x: name given twice")
	// 99,999 names that were given before, and x, which is no field.
	assert.EqualError(t, list[1000], "and 99000 more")
	assert.ErrorIs(t, err, sccif.ErrTooMany)

	var b strings.Builder
	for i := range 200 {
		b.WriteString(`,"y` + strings.Repeat("y", i%100) + `":0`)
	}
	_, err = sccif.ReadHome(strings.NewReader(`{"urn":"1"` + b.String() + `}`))
	require.ErrorAs(t, err, &list)
	assert.Len(t, list, 100+100) // each of a hundred names as unknown, and as given twice

	notices := strings.Repeat(`{"due":1},`, sccif.MaxReadErrors)
	_, err = sccif.ReadHome(strings.NewReader(`{"complianceNotices":[` + notices + `{}]}`))
	require.ErrorAs(t, err, &list)
	assert.Len(t, list, sccif.MaxReadErrors)
	assert.NotErrorIs(t, err, sccif.ErrTooMany)
}

func TestReadHomeSize(t *testing.T) {
	padded := func(n int) io.Reader { return strings.NewReader("{}" + strings.Repeat(" ", n-2)) }
	_, err := sccif.ReadHome(padded(sccif.MaxCaseSize))
	assert.NoError(t, err)
	_, err = sccif.ReadHome(padded(sccif.MaxCaseSize + 1))
	assert.EqualError(t, err, "line 1, column 1: longer than 4194304 bytes")
	assert.ErrorIs(t, err, sccif.ErrTooLarge)
}

func TestReadHomeReaderFails(t *testing.T) {
	broken := errors.New("broken pipe")
	home, err := sccif.ReadHome(io.MultiReader(strings.NewReader(`{"urn": `), iotest.ErrReader(broken)))
	assert.EqualError(t, err, "reading a home: broken pipe")
	assert.ErrorIs(t, err, broken)
	assert.Zero(t, home)

	home, err = sccif.ReadHome(iotest.OneByteReader(strings.NewReader(`{"urn": "1"}`)))
	assert.NoError(t, err)
	assert.Equal(t, "1", home.URN)
}

type line struct {
	urn string
	err string
}

func readLines(r io.Reader) (lines []line) {
	for home, err := range sccif.ReadHomes(r) {
		l := line{urn: home.URN}
		if err != nil {
			l.err = err.Error()
		}
		lines = append(lines, l)
	}
	return lines
}

func TestReadHomes(t *testing.T) {
	long := `{"urn": "` + strings.Repeat("x", sccif.MaxCaseSize) + `"}`
	wide := strings.Repeat("w", 1<<17) // wider than the buffer
	for _, test := range []struct {
		name, text string
		want       []line
	}{
		{"none", "", nil},
		{"blank lines only", "\n \r\n\t", nil},
		{"no line break at the end", "{\"urn\": \"1\"}\n{\"urn\": \"2\"}", []line{{urn: "1"}, {urn: "2"}}},
		{"carriage returns and blank lines", "\ufeff{\"urn\": \"1\"}\r\n\r\n{\"urn\": \"2\"}\r\n", []line{{urn: "1"}, {urn: "2"}}},
		{"a wide line", "{\"urn\": \"" + wide + "\"}\n{\"urn\": \"2\"}", []line{{urn: wide}, {urn: "2"}}},
		{"an error in its place", "{\"urn\": \"1\"}\n\n{\"urn\": \"2\", \"closed\": \"2023-02-30\", \"x\": 1}\n{\"urn\": \"3\"}\n",
			[]line{{urn: "1"}, {err: "line 3, column 24: closed: \"2023-02-30\": no such day\nline 3, column 38: x: unknown field"}, {urn: "3"}}},
		{"two on a line", "{\"urn\": \"1\"}\n{\"urn\": \"2\"} {\"urn\": \"3\"}\n{\"urn\": \"4\"}",
			[]line{{urn: "1"}, {err: `line 2, column 14: not JSON: invalid character '{' after top-level value`}, {urn: "4"}}},
		{"over two lines", "{\"urn\":\n\"1\"}\n{\"urn\": \"2\"}",
			[]line{{err: `line 1, column 8: not JSON: unexpected end of JSON input`}, {err: `line 2, column 4: not JSON: invalid character '}' after top-level value`}, {urn: "2"}}},
		{"too long", "{\"urn\": \"1\"}\n" + long + "\n{\"urn\": \"3\"}",
			[]line{{urn: "1"}, {err: "line 2, column 1: longer than 4194304 bytes"}, {urn: "3"}}},
		{"too long at the end", long, []line{{err: "line 1, column 1: longer than 4194304 bytes"}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, readLines(strings.NewReader(test.text)))
		})
	}
}

// counting counts what has been read from it.
type counting struct {
	io.Reader
	n int
}

func (c *counting) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += n
	return n, err
}

// However many homes there are, no more is read than the buffer ahead of the line
// that is yielded.
func TestReadHomesReadsAsItGoes(t *testing.T) {
	const lines = 20_000
	home := `{"urn": "SC485956", "registered": "2015-06-05", "concerns": ["2024-01-01"]}` + "\n"
	in := &counting{Reader: strings.NewReader(strings.Repeat(home, lines))}
	n := 0
	for h, err := range sccif.ReadHomes(in) {
		require.NoError(t, err)
		require.Equal(t, "SC485956", h.URN)
		n++
		require.LessOrEqual(t, in.n, n*len(home)+1<<16)
	}
	assert.Equal(t, lines, n)
	assert.Equal(t, lines*len(home), in.n)
}

func TestReadHomesReaderFails(t *testing.T) {
	broken := io.MultiReader(strings.NewReader("{\"urn\": \"1\"}\n{\"urn\": \"2\""), iotest.ErrReader(io.ErrClosedPipe))
	assert.Equal(t, []line{{urn: "1"}, {err: "reading homes, line 2: io: read/write on closed pipe"}}, readLines(broken))

	for _, err := range sccif.ReadHomes(iotest.ErrReader(io.ErrClosedPipe)) {
		assert.ErrorIs(t, err, io.ErrClosedPipe)
	}
}

func TestReadHomesStops(t *testing.T) {
	for _, stopAt := range []int{1, 2} {
		seen := 0
		for range sccif.ReadHomes(strings.NewReader("{}\n{\n{}\n")) {
			if seen++; seen == stopAt {
				break
			}
		}
		assert.Equal(t, stopAt, seen)
	}
}

// Inside another JSON value a home is read as strictly.
func TestHomeUnmarshalJSON(t *testing.T) {
	var request struct {
		Home sccif.Home    `json:"home"`
		On   calendar.Date `json:"on"`
	}
	require.NoError(t, json.Unmarshal([]byte(`{"home": {"urn": "1", "regulation45Reviews": ["2024-01-31"]}, "on": "2024-06-01"}`), &request))
	want := sccif.Home{Version: 1, URN: "1", Record: schedule.Record{
		Regulation45Reviews: []schedule.Regulation45Review{{Completed: day("2024-01-31")}}}}
	assert.Equal(t, want, request.Home)

	require.NoError(t, json.Unmarshal([]byte(`{"home": null}`), &request))
	assert.Equal(t, want, request.Home)

	err := json.Unmarshal([]byte(`{"home": {"URN": "2", "closed": "2023-02-30"}}`), &request)
	assert.ErrorIs(t, err, sccif.ErrUnknownField)
	assert.ErrorIs(t, err, calendar.ErrRange)
	assert.Equal(t, want, request.Home)
}
