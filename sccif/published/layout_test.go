package published_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"

	"github.com/sccif/sccif-go/judgement"
	. "github.com/sccif/sccif-go/sccif/published"
)

const (
	header2022 = "Web link,URN,Linked Education URN,Provision type,Registration date,Registration status,Ofsted region,Government Office Region,Local authority,Sector,Places,Organisation which owns the provider,Latest full inspection event type,Latest full inspection date,Latest full inspection publication date,Latest full inspection event number,Latest full inspection overall experiences and progress of children and young people,Latest full inspection outcomes in education and related learning activities,Latest full inspectio health services,Latest full inspection how well children and young people are helped and protected,Latest full inspection the effectiveness of leaders and managers\n"
	row2022    = "Page,SC000001,138602,Secure children's home,05/05/2015,Active,\"North East, Yorkshire and the Humber\",North East,Durham,Private,8,Caf\u00e9 \u2013 Homes,Full inspection,15/02/2022,31/03/2022,10185218,Good,Outstanding,Inadequate,Requires improvement to be good,Requires improvement\n"

	header2016 = "Web link,URN,Provision type,Event type,Inspection date,Publication date,Event number,Overall effectiveness,Outcomes for children and young people,Quality of care,Safeguarding children and young people,Leadership and management\n"
	row2016    = "Page,SC000002,Children's home,Full inspection,05/01/2016,10/02/2016,1234567,Requires Improvement,Adequate,Satisfactory,Good,Inadequate\n"
)

func read(t *testing.T, text string) Table {
	t.Helper()
	table, err := Read(strings.NewReader(text))
	require.NoError(t, err)
	return table
}

func windows1252(t *testing.T, text string) string {
	t.Helper()
	encoded, err := charmap.Windows1252.NewEncoder().String(text)
	require.NoError(t, err)
	return encoded
}

func full(first, published string, overall, helped, leaders judgement.Grade) judgement.Inspection {
	return judgement.Inspection{Type: judgement.Full, First: day(first), Published: day(published),
		Judgements: judgement.Judgements{Overall: overall, HelpedAndProtected: helped, LeadersAndManagers: leaders}}
}

func TestHeaderOnAnyLineInAnyEncoding(t *testing.T) {
	for _, above := range []string{
		"",
		"Provider information,,,Latest Full Inspection,,\n",
		"Provider level \u2013 as at 31 March 2022,,,\n\"A note, with a comma\",,,\nMore,,,\n",
		"Provider level as at March 2022,,,\n\"Lines\nwithin a cell\",,,\n,,,\n",
		"One\nTwo\nThree\n\n",
	} {
		for name, encode := range map[string]func(string) string{
			"UTF-8":           func(s string) string { return s },
			"UTF-8 with mark": func(s string) string { return "\uFEFF" + s },
			"Windows-1252":    func(s string) string { return windows1252(t, s) },
			"CRLF":            func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
			"CR":              func(s string) string { return strings.ReplaceAll(s, "\n", "\r") },
			"no last break":   func(s string) string { return strings.TrimSuffix(s, "\n") },
		} {
			table := read(t, encode(above+header2022+row2022))
			assert.Equal(t, strings.Count(above, "\n")+1, table.HeaderLine, name)
			assert.Equal(t, ProviderTable, table.Kind)
			assert.Empty(t, table.Findings)
			require.Len(t, table.Rows, 1, name)
			r := table.Rows[0]
			assert.Equal(t, table.HeaderLine+1, r.Line)
			assert.Equal(t, "SC000001", r.URN)
			assert.Equal(t, "138602", r.LinkedURN)
			assert.Equal(t, judgement.SecureChildrensHome, r.Provision)
			assert.Equal(t, day("2015-05-05"), r.Registered)
			assert.Equal(t, "Active", r.Status)
			assert.Equal(t, "North East", r.Region)
			assert.Equal(t, "North East, Yorkshire and the Humber", r.OfstedRegion)
			assert.Equal(t, "Durham", r.LocalAuthority)
			assert.Equal(t, "Private", r.Sector)
			assert.Equal(t, 8, r.Places)
			assert.Equal(t, "Caf\u00e9 \u2013 Homes", r.Organisation, name)
			assert.Equal(t, Event{
				Inspection: full("2022-02-15", "2022-03-31", judgement.Good, judgement.RequiresImprovement, judgement.RequiresImprovement),
				Number:     "10185218", Education: judgement.Outstanding, Health: judgement.Inadequate,
			}, r.Latest)
		}
	}
}

func TestOlderColumns(t *testing.T) {
	table := read(t, "Provider level as at 31 March 2016\n"+header2016+row2016)
	assert.Equal(t, ProviderTable, table.Kind)
	assert.Equal(t, day("2016-03-31"), table.AsAt())
	assert.Empty(t, table.Findings)
	assert.Equal(t, Event{
		Inspection: full("2016-01-05", "2016-02-10", judgement.RequiresImprovement, judgement.Good, judgement.Inadequate),
		Number:     "1234567", Outcomes: judgement.Adequate, QualityOfCare: judgement.Satisfactory,
	}, table.Rows[0].Latest)
}

// Capitals, white space, line breaks and slips in long words do not matter.
func TestColumnNames(t *testing.T) {
	table := read(t, " urn ,PROVISION\u00a0TYPE,\"\nLatest Full\n inspectoin  date\",Latest ful inspection publicaton date,latest inspections event type,Over-all: overall,Saferguarding,Leaders' effectivness,Registration  Date\n"+
		"1027158,CHILDREN\u2019S HOME,05/01/2016,10/02/2016,FULL  INSPECTION,good,GOOD, Outstanding ,01/04/2011\n")
	// "inspectoin" is two letters away, and its column is not known.
	assert.Equal(t, []string{`line 1: no column for the date of the inspection`}, texts(table.Findings))
	r := table.Rows[0]
	assert.Equal(t, "1027158", r.URN)
	assert.True(t, r.ChildrensHome())
	assert.Equal(t, judgement.ChildrensHome, r.Provision)
	assert.Equal(t, day("2016-02-10"), r.Latest.Published)
	assert.Equal(t, judgement.Full, r.Latest.Type)
	assert.Equal(t, judgement.Judgements{Overall: judgement.Good, HelpedAndProtected: judgement.Good, LeadersAndManagers: judgement.Outstanding}, r.Latest.Judgements)
	assert.Equal(t, day("2011-04-01"), r.Registered)
	cell, ok := r.Cell("Latest full inspectoin date")
	assert.True(t, ok)
	assert.Equal(t, "05/01/2016", cell)
	_, ok = r.Cell("Places")
	assert.False(t, ok)
	_, ok = Row{}.Cell("Places")
	assert.False(t, ok)
}

func TestPreviousInspection(t *testing.T) {
	byName := "URN,Provision type,Latest full inspection date,Latest full inspection overall effectiveness,Previous full inspection event type,Previous full inspection date,Previous full inspection publication date,Previous full inspection event number,Previous full inspection overall effectiveness,Previous full inspection how well children are helped and protected,Previous full inspection the effectiveness of leaders and managers\n"
	byBand := ",,Latest full inspection,,Previous full inspection,,,,,,\nURN,Provision type,Inspection date,Overall effectiveness,Event type,Inspection date,Publication date,Event number,Overall effectiveness,Safeguarding,Leadership\n"
	const row = "SC000001,Children's home,06/02/2024,Good,Full inspection,07/03/2023,10/04/2023,10000001,Requires improvement to be good,Good,Requires improvement to be good\n"
	for _, header := range []string{byName, byBand} {
		table := read(t, header+row+"SC000002,Children's home,06/02/2024,Good,,,,,,,\n")
		assert.Empty(t, table.Findings)
		assert.Equal(t, ProviderTable, table.Kind)
		r := table.Rows[0]
		// Without a column for the type the latest inspection is a full one.
		assert.Equal(t, full("2024-02-06", "", judgement.Good, 0, 0), r.Latest.Inspection)
		assert.Equal(t, full("2023-03-07", "2023-04-10", judgement.RequiresImprovement, judgement.Good, judgement.RequiresImprovement), r.Previous.Inspection)
		assert.Equal(t, "10000001", r.Previous.Number)
		assert.Len(t, r.Home().Inspections, 2)
		assert.Equal(t, Event{}, table.Rows[1].Previous)

		moves := judgement.TransitionsOf(Histories(table))
		assert.Equal(t, 1, moves.Count(judgement.RequiresImprovement, judgement.Good))
		assert.Equal(t, 1, moves.Total())
	}
}

// Columns about inspections of another type are no part of the latest full one.
func TestColumnsOfOtherInspections(t *testing.T) {
	table := read(t, "URN,Provision type,Latest interim inspection date,Latest full inspection date,Overall effectiveness\nSC000001,Children's home,06/02/2017,07/03/2016,Good\n")
	assert.Empty(t, table.Findings)
	assert.Equal(t, day("2016-03-07"), table.Rows[0].Latest.First)
}

func TestKindByRowsAndTitles(t *testing.T) {
	const (
		header  = "URN,Provision type,Event type,Inspection date,Overall effectiveness\n"
		one     = "SC000001,Children's home,Full inspection,05/01/2016,Good\n"
		two     = "SC000002,Children's home,Full inspection,05/01/2016,Good\n"
		interim = "SC000002,Children's home,Interim inspection,05/01/2016,Sustained effectiveness\n"
		visit   = "SC000002,Children's home,Monitoring visit,05/01/2016,\n"
		better  = "SC000002,Children's home,Monitoring inspection,05/01/2016,Good\n"
		idle    = "SC000003,Children's home,,,\n"
	)
	for _, c := range []struct {
		name, text string
		kind       Kind
		told       bool
	}{
		{"interim", header + one + interim, EventTable, true},
		{"visit without grades", header + one + visit, EventTable, true},
		{"visit with a new judgement", header + one + better + idle, ProviderTable, true},
		{"the same home again", header + one + two + one, EventTable, true},
		{"never inspected", header + one + idle, ProviderTable, true},
		{"nothing tells", header + one + two, ProviderTable, false},
		{"events of a year by days", "Inspections, 1 April 2015 to 31 March 2016\n" + header + one, EventTable, true},
		{"columns of the last inspection", strings.ReplaceAll(header, "Inspection", "Last inspection") + one + two, ProviderTable, true},
		{"title of events", "Provider level in year 2018-19\n" + header + one, EventTable, true},
		{"band of events", "Provider information,,Inspection information\n" + header + one, EventTable, true},
		{"band of providers", "Provider information,,Latest Full Inspection\n" + header + one, ProviderTable, true},
		{"title of providers", "Providers at 31 March 2017\n" + header + one, ProviderTable, true},
	} {
		table := read(t, c.text)
		assert.Equal(t, c.kind, table.Kind, c.name)
		assert.Equal(t, c.told, len(table.Findings) == 0, c.name)
		for _, f := range table.Findings {
			require.ErrorIs(t, f, ErrKind)
		}
		for _, r := range table.Rows {
			assert.Equal(t, c.kind, r.Kind)
		}
	}
}

// A note above the header is no name of a group of columns.
func TestNotesAboveTheHeader(t *testing.T) {
	table := read(t, "As at 31 March 2024,,\n\"Note: the previous full inspection is given, and interim ones are not.\",,,\n"+
		"URN,Provision,Date of last full inspection,Overall effectiveness\nSC000001,Children's home,05/01/2016,Good\n")
	assert.Empty(t, table.Findings)
	assert.Equal(t, full("2016-01-05", "", judgement.Good, 0, 0), table.Rows[0].Latest.Inspection)
	assert.Equal(t, judgement.ChildrensHome, table.Rows[0].Provision)
}

// Events of which neither header nor rows give the type are not taken for full
// inspections.
func TestEventsWithoutTypes(t *testing.T) {
	const row = "SC000001,Children's home,05/01/2016,Good\n"
	table := read(t, "URN,Provision type,Inspection date,Overall effectiveness\n"+row+row)
	assert.Equal(t, EventTable, table.Kind)
	assert.Equal(t, []string{"line 1: no column for the type of the inspection"}, texts(table.Findings))
	for _, r := range table.Rows {
		assert.Zero(t, r.Latest.Type)
	}
}

func TestAsAt(t *testing.T) {
	const header = "URN,Provision type,Event type,Inspection date,Overall effectiveness\n"
	for want, text := range map[string]string{
		"2019-03-31":  "As at 31 March 2019\n" + header,
		"2018-03-31":  header + "SC000001,Children's home,Full inspection,31/03/2018,Good\n",
		"2019-03-31 ": header + "SC000001,Children's home,Full inspection,01/04/2018,Good\n",
		"":            "March 0000\n" + header,
	} {
		assert.Equal(t, strings.TrimSpace(want), read(t, text).AsAt().String())
	}
}

func TestKindText(t *testing.T) {
	for _, k := range []Kind{0, ProviderTable, EventTable} {
		text, err := k.MarshalText()
		require.NoError(t, err)
		var back Kind
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, k, back)
		value, err := k.Value()
		require.NoError(t, err)
		require.NoError(t, back.Scan(value))
		assert.Equal(t, k, back)
		parsed, err := ParseKind(k.String())
		assert.Equal(t, k, parsed)
		assert.Equal(t, k.Valid(), err == nil)
	}
	_, err := Kind(3).MarshalText()
	require.Error(t, err)
}
