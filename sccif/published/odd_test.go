package published_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	. "github.com/sccif/sccif-go/sccif/published"
	"github.com/sccif/sccif-go/sccif/rule"
)

func day(text string) calendar.Date {
	if text == "" {
		return calendar.Date{}
	}
	return calendar.MustParseDate(text)
}

func texts(findings []Finding) []string {
	var all []string
	for _, f := range findings {
		all = append(all, f.Error())
	}
	return all
}

const oddHeader = "URN,Linked URN,Provision type,Registration date,Places,Event type,Latest inspection date,Publication date,Event number,Overall effectiveness,Helped,Leaders,Name\n"

func TestOddCells(t *testing.T) {
	const good = "SC000001,,Children's home,01/04/2011,4,Full inspection,05/01/2016,10/02/2016,1234567,Good,Good,Good,Home"
	require.Empty(t, read(t, oddHeader+good).Findings)
	cells := strings.Split(good, ",")
	for _, c := range []struct {
		column int
		cell   string
		err    error
		want   string
	}{
		{1, "", sccif.ErrMissing, `line 2, column 1 (URN): not given`},
		{1, "SC 0001", ErrURN, `line 2, column 1 (URN): "SC 0001": not a URN`},
		{1, "1.03E+06", ErrURN, `line 2, column 1 (URN): "1.03E+06": not a URN`},
		{2, "none", ErrURN, `line 2, column 2 (Linked URN): "none": not a URN`},
		{3, "Children's hotel", rule.ErrUnknown, `line 2, column 3 (Provision type): "Children's hotel": none of the published words`},
		{4, "2011-04-01", calendar.ErrSyntax, `line 2, column 4 (Registration date): "2011-04-01": not a date as 31/03/2018`},
		{4, "1/4/2011", calendar.ErrSyntax, `line 2, column 4 (Registration date): "1/4/2011": not a date as 31/03/2018`},
		{4, "40634", calendar.ErrSyntax, `line 2, column 4 (Registration date): "40634": not a date as 31/03/2018`},
		{4, "31/04/2011", calendar.ErrRange, `line 2, column 4 (Registration date): "31/04/2011": no such day`},
		{4, "00/00/0000", calendar.ErrRange, `line 2, column 4 (Registration date): "00/00/0000": no such day`},
		{4, "06/01/2016", sccif.ErrOrder, `line 2, column 7 (Latest inspection date): "05/01/2016": before the registration, which is of 2016-01-06`},
		{5, "four", ErrNumber, `line 2, column 5 (Places): "four": not a number`},
		{5, "-4", ErrNumber, `line 2, column 5 (Places): "-4": not a number`},
		{6, "", sccif.ErrMissing, `line 2, column 6 (Event type): no type of inspection`},
		{6, "Emergency", rule.ErrUnknown, `line 2, column 6 (Event type): "Emergency": none of the published words`},
		{7, "", sccif.ErrMissing, `line 2, column 7 (Latest inspection date): no date of the inspection`},
		{7, "NULL", calendar.ErrSyntax, `line 2, column 7 (Latest inspection date): "NULL": not a date as 31/03/2018`},
		{8, "04/01/2016", sccif.ErrOrder, `line 2, column 8 (Publication date): "04/01/2016": before the inspection, which began on 2016-01-05`},
		{9, "9.99E+99", ErrNumber, `line 2, column 9 (Event number): "9.99E+99": not a number`},
		{10, "3", rule.ErrUnknown, `line 2, column 10 (Overall effectiveness): "3": none of the published words`},
		{11, "Goodish", rule.ErrUnknown, `line 2, column 11 (Helped): "Goodish": none of the published words`},
		{12, strings.Repeat("\u00e9", 30), rule.ErrUnknown, `line 2, column 12 (Leaders): "` + strings.Repeat("\u00e9", 20) + `…": none of the published words`},
		{13, "A\uFFFDB", sccif.ErrText, `line 2, column 13 (Name): a character that stands for none`},
		{13, "A\x00B", sccif.ErrText, `line 2, column 13 (Name): a character that stands for none`},
		{13, `"The "old" home"`, ErrQuote, `line 2, column 13 (Name): stray quote`},
		{13, "Home,more", ErrCells, `line 2, column 14: a cell beyond the header`},
	} {
		row := append([]string(nil), cells...)
		row[c.column-1] = c.cell
		table := read(t, oddHeader+strings.Join(row, ","))
		require.Equal(t, []string{c.want}, texts(table.Findings))
		require.ErrorIs(t, table.Findings[0], c.err)
		require.Len(t, table.Rows, 1)
		if c.column < 13 {
			require.Equal(t, c.cell, table.Rows[0].Cells[c.column-1], "the cell stays")
		}
	}
	for _, fine := range []string{"Not judged", "not  judged"} {
		row := append([]string(nil), cells...)
		row[9], row[10] = fine, fine
		table := read(t, oddHeader+strings.Join(row, ","))
		assert.Empty(t, table.Findings)
		assert.Equal(t, judgement.Judgements{LeadersAndManagers: judgement.Good}, table.Rows[0].Latest.Judgements)
		assert.Zero(t, table.Rows[0].Latest.Outcome)
	}
}

func TestOutcomes(t *testing.T) {
	table := read(t, "Inspections in year\nURN,Provision type,Event type,Inspection date,Overall effectiveness\n"+
		"SC000001,Children's home,Interim inspection,05/01/2016,Sustained effectiveness\n"+
		"SC000001,Children's home,Interim inspection,06/01/2016,Not judged\n"+
		"SC000001,Children's home,,,\n")
	assert.Equal(t, judgement.Sustained, table.Rows[0].Latest.Outcome)
	assert.Equal(t, judgement.NoJudgement, table.Rows[1].Latest.Outcome)
	// A row of events says something of one.
	assert.Equal(t, []string{
		"line 5, column 3 (Event type): no type of inspection",
		"line 5, column 4 (Inspection date): no date of the inspection",
	}, texts(table.Findings))
}

func TestOddHeaders(t *testing.T) {
	table := read(t, "Inspections in year\nURN,Provision type,Inspection date,Overall effectiveness,Overall judgement\nSC000001,Children's home,05/01/2016,Good,Inadequate\n")
	assert.Equal(t, []string{
		"line 2, column 5 (Overall judgement): column given twice",
		"line 2: no column for the type of the inspection",
	}, texts(table.Findings))
	assert.Equal(t, judgement.Good, table.Rows[0].Latest.Judgements.Overall)
	assert.Zero(t, table.Rows[0].Latest.Type, "an event of an unknown type is none of a full inspection")

	for row, err := range Rows(strings.NewReader("As at\nURN,Provision type,Overall effectiveness\nSC000001,Children's home,Good\nSC000002,Children's home,Good\n")) {
		require.NoError(t, err)
		assert.Equal(t, row.Line == 3, len(row.Findings) == 1, "the header's findings stand with the first row")
	}
	for _, text := range []string{"", "\n\n", "name,grade\nA,Good\n", "URN,Provision type\nSC000001,Children's home\n", strings.Repeat("\n", 20) + header2016} {
		_, err := Read(strings.NewReader(text))
		require.ErrorIs(t, err, ErrNoHeader)
		for _, err := range Rows(strings.NewReader(text)) {
			require.ErrorIs(t, err, ErrNoHeader)
		}
	}
}

func TestTwiceAndShortAndBlankRows(t *testing.T) {
	table := read(t, header2022+row2022+",,,\n\n"+row2022+"Page,SC000003\n")
	require.Len(t, table.Rows, 3)
	assert.Equal(t, []string{
		"line 6: 2 cells under 21 columns",
		`line 5, column 2 (URN): "SC000001": a provider that stands twice`,
	}, texts(table.Findings))
	require.ErrorIs(t, table.Findings[1], sccif.ErrDuplicateID)
	cell, ok := table.Rows[2].Cell("Places")
	assert.True(t, ok)
	assert.Empty(t, cell)
}

// A stray quote takes no rows with it.
func TestStrayQuotes(t *testing.T) {
	header := "As at\nURN,Provision type,Name,Inspection date,Overall effectiveness\n"
	const closed = `SC000009,Children's home,"Last, ""the"" home",05/01/2016,Good` + "\n"
	for _, stray := range []string{
		`SC000001,Children's home,"Home,05/01/2016,Good` + "\n",
		`SC000001,Children's home,Home,05/01/2016,"Good` + "\n",
		`"SC000001,Children's home,Home,05/01/2016,Good` + "\n",
	} {
		for _, more := range []string{closed, strings.Repeat(strings.ReplaceAll(closed, `"`, ""), 20) + closed} {
			table := read(t, header+stray+more)
			assert.Len(t, table.Rows, 1+strings.Count(more, "\n"))
			require.NotEmpty(t, table.Findings)
			require.ErrorIs(t, table.Findings[0], ErrQuote)
			assert.Equal(t, 3, table.Findings[0].Line)
			last := table.Rows[len(table.Rows)-1]
			assert.Equal(t, `Last, "the" home`, last.Cells[2])
		}
	}
	// A cell that is properly quoted may go on over a line's end.
	table := read(t, header+"SC000001,Children's home,\"Two\nlines\",05/01/2016,Good\n"+closed)
	assert.Empty(t, table.Findings)
	assert.Equal(t, "Two\nlines", table.Rows[0].Cells[2])
	assert.Equal(t, 5, table.Rows[1].Line)
}

func TestMixedEncodings(t *testing.T) {
	const header = "As at\nURN,Provision type,Name,Inspection date,Overall effectiveness\n"
	const row = "SC000001,Children's home,Caf\u00e9,05/01/2016,Good\n"
	other := strings.ReplaceAll(row, "SC000001", "SC000002")
	for _, c := range []struct{ text, want string }{
		{header + row + windows1252(t, other), "line 4, column 3 (Name): not UTF-8 as the lines before: read as Windows-1252"},
		{header + windows1252(t, row) + other, "line 4, column 3 (Name): UTF-8 in a file of Windows-1252"},
		{"\uFEFF" + header + windows1252(t, row), "line 3, column 3 (Name): not UTF-8 as the lines before: read as Windows-1252"},
	} {
		table := read(t, c.text)
		assert.Equal(t, []string{c.want}, texts(table.Findings))
		require.ErrorIs(t, table.Findings[0], ErrEncoding)
		for _, r := range table.Rows {
			assert.Equal(t, "Caf\u00e9", r.Cells[2])
		}
	}
}

// Every end of a line is one, whatever the pieces in which a file arrives.
func TestLineEnds(t *testing.T) {
	const text = "As at\rURN,Provision type,Inspection date,Overall effectiveness,Name\rSC000001,Children's home,05/01/2016,Good,a\r\nSC000002,Children's home,06/01/2016,Good,\"b\rc\"\nSC000003,Children's home,30/02/2016,Good,d\r"
	for _, r := range []io.Reader{strings.NewReader(text), iotest.OneByteReader(strings.NewReader(text)), iotest.HalfReader(strings.NewReader(text))} {
		table, err := Providers(r)
		require.NoError(t, err)
		require.Len(t, table.Rows, 3)
		for k, want := range []struct {
			line int
			name string
		}{{3, "a"}, {4, "b\nc"}, {6, "d"}} {
			assert.Equal(t, want.line, table.Rows[k].Line)
			assert.Equal(t, want.name, table.Rows[k].Cells[4])
		}
		assert.Equal(t, []string{`line 6, column 3 (Inspection date): "30/02/2016": no such day`}, texts(table.Findings))
	}
}

func TestLongLines(t *testing.T) {
	const header = "As at\nURN,Provision type,Inspection date,Overall effectiveness,Name\n"
	const row = "SC000001,Children's home,05/01/2016,Good,"
	fits := row + strings.Repeat("x", MaxLine-len(row))
	for _, end := range []string{"\n", "\r\n", "\r", ""} {
		table := read(t, header+fits+end)
		assert.Empty(t, table.Findings)
		assert.Len(t, table.Rows[0].Cells[4], MaxLine-len(row))
	}
	table := read(t, header+fits+"x\n"+strings.ReplaceAll(row, "1,", "2,")+"\n")
	require.Len(t, table.Rows, 2)
	assert.Equal(t, []string{"line 3: line too long"}, texts(table.Findings))
	table = read(t, header+fits+strings.Repeat("x", MaxLine)+"\n")
	assert.Len(t, table.Rows[0].Cells[4], MaxLine-len(row))
}

// A reader that fails is the only error behind the header.
func TestFailingReader(t *testing.T) {
	broken := errors.New("broken pipe")
	failing := func(text string) io.Reader { return io.MultiReader(strings.NewReader(text), iotest.ErrReader(broken)) }
	table, err := Read(failing(header2022 + row2022 + "Page,SC0"))
	require.ErrorIs(t, err, broken)
	assert.ErrorContains(t, err, "line 3")
	assert.Len(t, table.Rows, 1)
	_, err = Providers(failing(header2022))
	require.ErrorIs(t, err, broken)
	_, err = Read(failing("As at\n"))
	require.ErrorIs(t, err, broken)
	rows, errs := 0, 0
	for _, err := range Rows(failing(header2022 + row2022)) {
		if err != nil {
			require.ErrorIs(t, err, broken)
			errs++
			continue
		}
		rows++
	}
	assert.Equal(t, []int{1, 1}, []int{rows, errs})
}

// counting counts the bytes that were read.
type counting struct {
	io.Reader
	read int
}

func (c *counting) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.read += n
	return n, err
}

func TestRowsStream(t *testing.T) {
	r := &counting{Reader: strings.NewReader(header2022 + strings.Repeat(row2022, 10_000))}
	for row, err := range Rows(r) {
		require.NoError(t, err)
		assert.Equal(t, 2, row.Line)
		break
	}
	assert.Less(t, r.read, 10_000)
}
