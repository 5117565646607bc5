package published_test

import (
	"bufio"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	. "github.com/sccif/sccif-go/sccif/published"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// open opens one of Ofsted's tables, where they are at hand.
func open(t testing.TB, name string) *os.File {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "data", name))
	if os.IsNotExist(err) {
		t.Skipf("%s is not at hand", name)
	}
	require.NoError(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func count[T any](t *testing.T, all func(func(T) bool)) int {
	t.Helper()
	n := 0
	for range all {
		n++
	}
	return n
}

// The figures were counted with another program; the shares are those that Ofsted
// published.
func TestPublishedTables(t *testing.T) {
	for _, c := range []struct {
		name           string
		kind           Kind
		header         int
		asAt           string
		rows, homes    int
		profile, share string
		types          map[judgement.InspectionType]int
		findings       []string
	}{
		{"provider_at_march_2018.csv", ProviderTable, 2, "2018-03-31", 2797, 2123,
			"350 outstanding, 1378 good, 359 requires improvement, 3 adequate, 1 satisfactory, 32 inadequate", "1728 of 2123, 81.4%",
			map[judgement.InspectionType]int{judgement.Full: 2120, judgement.Monitoring: 3},
			[]string{`line 1845, column 21 (Publication date): "27/07/2017": before the inspection, which began on 2017-07-28`}},
		{"provider_at_march_2022.csv", ProviderTable, 5, "2022-03-31", 3576, 2873,
			"319 outstanding, 1722 good, 551 requires improvement, 74 inadequate, 207 not given", "2041 of 2666, 76.6%",
			map[judgement.InspectionType]int{0: 207, judgement.Full: 2664, judgement.Monitoring: 2},
			[]string{
				`line 1090, column 22 (Latest full inspection date): "09/06/2021": before the registration, which is of 2021-12-06`,
				`line 1838, column 22 (Latest full inspection date): "22/09/2021": before the registration, which is of 2021-11-03`,
			}},
		{"provider_at_march_2025.csv", ProviderTable, 4, "2025-03-31", 5600, 4009,
			"459 outstanding, 2637 good, 489 requires improvement, 44 inadequate, 380 not given", "3096 of 3629, 85.3%",
			map[judgement.InspectionType]int{0: 380, judgement.Full: 3628, judgement.Monitoring: 1}, nil},
		{"inspections-in-year-2017-18.csv", EventTable, 2, "2018-03-31", 3488, 3065,
			"334 outstanding, 1365 good, 366 requires improvement, 153 inadequate", "1699 of 2218, 76.6%",
			map[judgement.InspectionType]int{judgement.Full: 2218, judgement.Interim: 576, judgement.Monitoring: 271},
			[]string{`line 2289, column 20 (Publication date): "27/07/2017": before the inspection, which began on 2017-07-28`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			table, err := Read(open(t, c.name))
			require.NoError(t, err)
			assert.Equal(t, c.kind, table.Kind)
			assert.Equal(t, c.header, table.HeaderLine)
			assert.Equal(t, c.asAt, table.AsAt().String())
			assert.Len(t, table.Rows, c.rows)
			assert.Equal(t, c.homes, count(t, table.ChildrensHomes()))
			assert.Equal(t, c.profile, table.Profile().String())
			assert.Equal(t, c.share, table.Profile().GoodOrBetter().String())
			types := map[judgement.InspectionType]int{}
			for r := range table.ChildrensHomes() {
				types[r.Latest.Type]++
			}
			assert.Equal(t, c.types, types)
			var findings []string
			for _, f := range table.Findings {
				findings = append(findings, f.Error())
			}
			assert.Equal(t, c.findings, findings)
			for _, r := range table.Rows {
				require.NotEmpty(t, r.Region, r.Line)
				require.NotEmpty(t, r.OfstedRegion, r.Line)
				require.NotEmpty(t, r.LocalAuthority, r.Line)
				require.NotEmpty(t, r.Sector, r.Line)
				require.NotEmpty(t, r.ProvisionType, r.Line)
				require.Equal(t, r.Provision == 0, r.ProvisionType == "Secure Training Centre" || r.ProvisionType == "CAFCASS", r.ProvisionType)
			}
			last := table.Rows[len(table.Rows)-1]
			if c.header == 4 { // five cells of its header hold a line break each
				assert.Equal(t, 4+5+5600, last.Line)
			}
		})
	}
}

// The cells of two rows, read by hand from the files.
func TestPublishedRows(t *testing.T) {
	table, err := Providers(open(t, "provider_at_march_2022.csv"))
	require.NoError(t, err)
	last := table.Rows[len(table.Rows)-1]
	assert.Equal(t, 3581, last.Line)
	assert.Equal(t, "SC490365", last.URN)
	assert.Equal(t, judgement.ChildrensHome, last.Provision)
	assert.Equal(t, "2015-05-05", last.Registered.String())
	assert.Equal(t, "London", last.Region)
	assert.Equal(t, "Hackney", last.LocalAuthority)
	assert.Equal(t, 8, last.Places)
	assert.Equal(t, "Bayis Sheli Limited", last.Organisation)
	assert.Equal(t, "10185218", last.Latest.Number)
	assert.Equal(t, "2022-02-15", last.Latest.First.String())
	assert.Equal(t, "2022-03-31", last.Latest.Published.String())
	good := judgement.Judgements{Overall: judgement.Good, HelpedAndProtected: judgement.Good, LeadersAndManagers: judgement.Good}
	assert.Equal(t, good, last.Latest.Judgements)
	assert.Equal(t, Event{}, last.Previous)
	cell, ok := last.Cell("parliamentary constituency")
	assert.True(t, ok)
	assert.Equal(t, "Hackney North and Stoke Newington", cell)

	table, err = Events(open(t, "inspections-in-year-2017-18.csv"))
	require.NoError(t, err)
	k := slices.IndexFunc(table.Rows, func(r Row) bool { return r.URN == "SC454294" && r.Latest.Type == judgement.Full })
	require.GreaterOrEqual(t, k, 0)
	departed, err := judgement.CheckInspection(table.Rows[k].Latest.Inspection, judgement.Facts{})
	require.NoError(t, err)
	require.Len(t, departed, 1)
	assert.Equal(t, rule.JudgementLimiting, departed[0].Rule)
}

func TestWrongKind(t *testing.T) {
	_, err := Events(open(t, "provider_at_march_2025.csv"))
	require.ErrorIs(t, err, ErrKind)
	_, err = Providers(open(t, "inspections-in-year-2017-18.csv"))
	require.ErrorIs(t, err, ErrKind)
}

// Every home of the table of 2022 is assessed but those whose kind has no schedule and
// the two that were inspected before they were registered.
func TestAssessPublishedHomes(t *testing.T) {
	table, err := Providers(open(t, "provider_at_march_2022.csv"))
	require.NoError(t, err)
	answered, secure, order := 0, 0, 0
	for _, err := range sccif.AssessAll(table.Homes(), calendar.MustParseDate("2022-04-01")) {
		switch {
		case err == nil:
			answered++
		case errors.Is(err, schedule.ErrProvision):
			secure++
		case errors.Is(err, sccif.ErrOrder):
			order++
		default:
			require.NoError(t, err)
		}
	}
	assert.Equal(t, []int{2873 - 13 - 2, 13, 2}, []int{answered, secure, order})
}

// The figures are those of package judgement's own test of the same table.
func TestPublishedHistories(t *testing.T) {
	events, err := Events(open(t, "inspections-in-year-2017-18.csv"))
	require.NoError(t, err)
	moves := judgement.TransitionsOf(Histories(events))
	assert.Equal(t, 106, moves.Total())
	assert.Zero(t, moves.Unclear()+moves.Apart())
	assert.Equal(t, judgement.Share{Count: 81, Of: 106}, moves.Moved(judgement.Better))
	improved := judgement.ImprovedInYear(Histories(events), calendar.MustParseInspectionYear("2017-18"))
	assert.Equal(t, "82 of 132, 62.1%", improved.String())

	// The table as at the end of the year says nothing new of inspections in it.
	providers, err := Providers(open(t, "provider_at_march_2018.csv"))
	require.NoError(t, err)
	in := func(all func(func([]judgement.Inspection) bool)) int {
		n := 0
		for h := range all {
			for _, i := range h {
				if calendar.InspectionYearOf(i.First).String() == "2017-18" {
					n++
				}
			}
		}
		return n
	}
	assert.Equal(t, 3065, in(Histories(events)))
	assert.Equal(t, 3065, in(Histories(events, providers)))
}

// The header alone tells less: the rows do the rest.
func TestPublishedTablesWithoutTheRowsAbove(t *testing.T) {
	for _, c := range []struct {
		name     string
		above    int
		kind     Kind
		share    string
		findings int
	}{
		{"provider_at_march_2018.csv", 1, ProviderTable, "1728 of 2123, 81.4%", 2},
		{"provider_at_march_2022.csv", 4, ProviderTable, "2041 of 2666, 76.6%", 2},
		{"provider_at_march_2025.csv", 3, ProviderTable, "3096 of 3629, 85.3%", 0},
		{"inspections-in-year-2017-18.csv", 1, EventTable, "1699 of 2218, 76.6%", 1},
	} {
		in := bufio.NewReader(open(t, c.name))
		for range c.above {
			_, err := in.ReadString('\n')
			require.NoError(t, err)
		}
		table, err := Read(in)
		require.NoError(t, err)
		assert.Equal(t, 1, table.HeaderLine)
		assert.Equal(t, c.kind, table.Kind, c.name)
		assert.Equal(t, c.share, table.Profile().GoodOrBetter().String())
		assert.Len(t, table.Findings, c.findings, c.name)
	}
}
