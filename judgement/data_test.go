package judgement_test

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Ofsted's published tables, where they are at hand. What is expected of them was
// counted with another program.

type row struct {
	urn, provision, event string
	first                 calendar.Date
	cells                 [3]string // overall, helped and protected, leaders and managers
	judged                Judgements
}

// published reads a table: the line of its header and the columns of the provision,
// the event, its first day and the three judgements.
func published(t *testing.T, name string, header int, columns [5]int) []row {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "shared", "data", name))
	if os.IsNotExist(err) {
		t.Skipf("%s is not at hand", name)
	}
	require.NoError(t, err)
	t.Cleanup(func() { _ = f.Close() })
	r := csv.NewReader(bufio.NewReader(f))
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	all, err := r.ReadAll()
	require.NoError(t, err)
	var rows []row
	for _, record := range all[header:] {
		if len(record) <= columns[4] {
			continue
		}
		x := row{urn: record[1], provision: record[3], event: record[columns[0]]}
		if day, err := time.Parse("02/01/2006", record[columns[1]]); err == nil {
			x.first = calendar.DateOf(day)
		}
		for i, g := range []*Grade{&x.judged.Overall, &x.judged.HelpedAndProtected, &x.judged.LeadersAndManagers} {
			x.cells[i] = record[columns[2+i]]
			*g, _ = ParseGrade(x.cells[i])
		}
		rows = append(rows, x)
	}
	return rows
}

// ofChildrensHomes reports whether the row is about a children's home of any kind.
func (x row) ofChildrensHomes() bool {
	switch strings.ToLower(x.provision) {
	case "children's home", "secure children's home", "residential special school (registered as a children's home)":
		return true
	}
	return false
}

func TestPublishedProviders(t *testing.T) {
	for _, c := range []struct {
		name     string
		header   int
		columns  [5]int
		judged   int
		share    string
		likely   int
		departed []string
	}{
		{"provider_at_march_2018.csv", 2, [5]int{18, 19, 22, 25, 26}, 2797, "1728 of 2123, 81.4%", 70, []string{
			"contradiction judgement.limiting SC454294 2017-11-29",
			"incomplete judgement.order 1027080 2018-02-02",
			"incomplete judgement.order 1248979 2017-08-09",
			"incomplete judgement.order 1256794 2017-11-29",
			"incomplete judgement.order SC034480 2017-10-10",
		}},
		{"provider_at_march_2022.csv", 5, [5]int{20, 21, 24, 27, 28}, 3309, "2041 of 2666, 76.6%", 91, []string{
			"incomplete judgement.order 1258436 2021-10-25",
			"incomplete judgement.order 2622077 2022-01-25",
			"incomplete judgement.order SC009423 2019-06-26",
			"incomplete judgement.order SC034087 2021-11-15",
			"incomplete judgement.order SC437486 2022-02-17",
		}},
		{"provider_at_march_2025.csv", 4, [5]int{22, 23, 26, 29, 30}, 4293, "3096 of 3629, 85.3%", 85, []string{
			"contradiction judgement.graded 1248979 2024-09-05",
			"contradiction judgement.graded 2729120 2024-11-06",
			"incomplete judgement.order SC001452 2024-12-03",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var departed []string
			var p Profile
			judged, likely, adequate := 0, 0, 0
			for _, x := range published(t, c.name, c.header, c.columns) {
				for _, cell := range x.cells {
					if g, err := ParseGrade(cell); err != nil {
						require.Contains(t, []string{"", "Not judged", "NULL"}, strings.TrimSpace(cell))
					} else {
						require.True(t, g.Valid())
					}
				}
				if x.judged.Overall == 0 {
					continue
				}
				judged++
				if x.ofChildrensHomes() {
					p = p.With(x.judged.Overall)
				}
				found, err := Check(x.judged, Facts{}, x.first)
				if x.first.Before(rule.Framework2011.First()) {
					require.ErrorIs(t, err, rule.ErrNotCovered)
					continue
				}
				require.NoError(t, err, x)
				for _, d := range found {
					switch {
					case d.Kind == Unexpected && d.Rule == rule.JudgementGraded:
						likely++
					case d.Kind == WrongScale:
						adequate++
						assert.Equal(t, 2015, x.first.Year(), "adequate was still given some time after 1 April 2015")
					case d.Kind != Unexpected:
						departed = append(departed, fmt.Sprintf("%v %v %s %v", d.Kind, d.Rule, x.urn, x.first))
					}
				}
			}
			slices.Sort(departed)
			assert.Equal(t, c.departed, departed)
			assert.Equal(t, c.judged, judged)
			assert.Equal(t, c.likely, likely)
			assert.Equal(t, c.share, p.GoodOrBetter().String())
			if c.name == "provider_at_march_2018.csv" {
				assert.Equal(t, 5, adequate)
			} else {
				assert.Zero(t, adequate)
			}
		})
	}
}

func TestPublishedInspections(t *testing.T) {
	homes := make(map[string][]Inspection)
	var p Profile
	types, outcomes := make(map[InspectionType]int), make(map[Outcome]int)
	for _, x := range published(t, "inspections-in-year-2017-18.csv", 2, [5]int{17, 18, 21, 24, 25}) {
		if !x.ofChildrensHomes() {
			continue
		}
		typ, err := ParseInspectionType(x.event)
		require.NoError(t, err)
		types[typ]++
		i := Inspection{Type: typ, First: x.first, Judgements: x.judged}
		if typ == Interim && x.cells[0] != "" {
			i.Outcome, err = ParseOutcome(x.cells[0])
			require.NoError(t, err)
			outcomes[i.Outcome]++
		}
		if typ == Full {
			p = p.With(x.judged.Overall)
		}
		_, err = CheckInspection(i, Facts{})
		require.NoError(t, err)
		homes[x.urn] = append(homes[x.urn], i)
	}
	assert.Equal(t, map[InspectionType]int{Full: 2218, Interim: 576, Monitoring: 271}, types)
	assert.Equal(t, map[Outcome]int{Improved: 170, Sustained: 200, Declined: 127, NoJudgement: 79}, outcomes)
	assert.Equal(t, "334 outstanding, 1365 good, 366 requires improvement, 153 inadequate", p.String())

	all := func(yield func([]Inspection) bool) {
		for _, home := range homes {
			if !yield(home) {
				return
			}
		}
	}
	assert.Equal(t, "82 of 132, 62.1%", ImprovedInYear(all, calendarYear("2017-18")).String())
	m := TransitionsOf(all)
	assert.Equal(t, 106, m.Total())
	assert.Zero(t, m.Unclear()+m.Apart())
	assert.Equal(t, 46, m.Count(Inadequate, RequiresImprovement))
	assert.Equal(t, 35, m.Count(Inadequate, Good))
	assert.Equal(t, 16, m.Count(Inadequate, Inadequate))
	assert.Equal(t, 4, m.Count(RequiresImprovement, Inadequate))
	assert.Equal(t, 3, m.Count(RequiresImprovement, RequiresImprovement))
	assert.Equal(t, Share{81, 106}, m.Moved(Better))
	assert.Equal(t, Share{6, 106}, m.Moved(Worse))
}
