package schedule_test

import (
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	. "github.com/sccif/sccif-go/schedule"
)

func TestOnSiteDays(t *testing.T) {
	one, two, three := []string{"Main"}, []string{"Main", "Annexe"}, []string{"A", "B", "C"}
	for _, c := range []struct {
		typ         judgement.InspectionType
		buildings   []string
		rss         rule.Truth
		day         string
		prepare, on string
		missing     []string
	}{
		{judgement.Full, one, rule.No, "2024-03-01", "1", "2", nil},
		{judgement.Full, one, rule.Yes, "2024-03-01", "1", "3", nil},
		{judgement.Full, one, rule.Unknown, "2024-03-01", "1", "2", []string{"residentialSpecialSchool"}},
		{judgement.Full, two, rule.No, "2024-03-01", "1", "4", nil},
		{judgement.Full, three, rule.Yes, "2024-03-01", "1", "4", nil},
		{judgement.Full, two, rule.Unknown, "2024-03-01", "1", "4", nil}, // 3 would not raise 4
		{judgement.Full, nil, rule.No, "2024-03-01", "1", "2", []string{"buildings"}},
		{judgement.Full, nil, rule.Yes, "2024-03-01", "1", "3", []string{"buildings"}},
		{judgement.Full, nil, rule.Unknown, "2024-03-01", "1", "2", []string{"buildings", "residentialSpecialSchool"}},
		{judgement.Assurance, one, rule.No, "2024-03-01", "0.5", "1", nil},
		{judgement.Assurance, one, rule.Unknown, "2024-03-01", "0.5", "1", nil},
		{judgement.Assurance, two, rule.Yes, "2024-03-01", "0.5", "2", nil},
		{judgement.Monitoring, one, rule.No, "2024-03-01", "0", "0", nil},
		// No assurance inspections and no homes of several buildings before April 2022.
		{judgement.Full, two, rule.No, "2022-03-31", "1", "2", nil},
		{judgement.Full, two, rule.No, "2022-04-01", "1", "4", nil},
		{judgement.Assurance, one, rule.No, "2022-03-31", "0", "0", nil},
		{judgement.Interim, one, rule.No, "2018-03-01", "0.5", "0", nil},
		{judgement.Full, one, rule.No, "2026-06-29", "1", "2", nil},
	} {
		r := Record{Buildings: c.buildings, ResidentialSpecialSchool: c.rss, ProvidesEducation: rule.No, RegisteredSchool: rule.No}
		o, err := PlanOnSite(r, c.typ, on(c.day))
		require.NoError(t, err)
		assert.Equal(t, c.prepare, o.Preparation.String(), c)
		assert.Equal(t, c.on, o.Days.String(), c)
		if len(c.buildings) > 0 || c.typ == judgement.Full {
			assert.Equal(t, c.missing, o.Missing, c)
		}
		assert.Equal(t, 1, o.Inspectors)
		assert.NotEmpty(t, o.Findings)
	}
	o, err := PlanOnSite(Record{Buildings: one}, judgement.Assurance, on("2024-03-01"))
	require.NoError(t, err)
	assert.True(t, o.Total().Equal(decimal.RequireFromString("1.5")))
}

func TestOnSiteTeam(t *testing.T) {
	for _, c := range []struct{ provides, school, rss, want rule.Truth }{
		{rule.Yes, rule.Unknown, rule.Unknown, rule.Yes}, {rule.Unknown, rule.Yes, rule.No, rule.Yes},
		{rule.No, rule.No, rule.Yes, rule.Yes}, {rule.No, rule.No, rule.No, rule.No},
		{rule.No, rule.No, rule.Unknown, rule.No}, {rule.No, rule.Unknown, rule.No, rule.Unknown},
		{rule.Unknown, rule.No, rule.No, rule.Unknown},
	} {
		r := Record{Buildings: []string{"Main"}, ProvidesEducation: c.provides, RegisteredSchool: c.school, ResidentialSpecialSchool: c.rss}
		o, err := PlanOnSite(r, judgement.Full, on("2024-03-01"))
		require.NoError(t, err)
		assert.Equal(t, c.want, o.Education, c)
		if c.want == rule.Unknown {
			assert.NotEmpty(t, o.Missing)
		}
	}
}

func TestOnSiteBuildings(t *testing.T) {
	r := Record{Buildings: []string{"Main", "Annexe"}}
	for _, c := range []struct {
		typ  judgement.InspectionType
		day  string
		want []string
	}{
		{judgement.Full, "2024-03-01", r.Buildings}, {judgement.Assurance, "2024-03-01", r.Buildings},
		{judgement.Full, "2026-06-29", r.Buildings}, {judgement.Monitoring, "2024-03-01", nil},
		{judgement.Full, "2022-03-31", nil}, {judgement.Full, "2022-04-01", r.Buildings},
	} {
		o, err := PlanOnSite(r, c.typ, on(c.day))
		require.NoError(t, err)
		assert.Equal(t, c.want, o.Buildings, c)
	}
	o, err := PlanOnSite(r, judgement.Full, on("2024-03-01"))
	require.NoError(t, err)
	o.Buildings[0] = "changed"
	assert.Equal(t, "Main", r.Buildings[0])
	text, err := json.Marshal(o)
	require.NoError(t, err)
	assert.Contains(t, string(text), `"type":"full"`)
}

func TestOnSiteErrors(t *testing.T) {
	_, err := PlanOnSite(Record{}, 0, on("2024-03-01"))
	assert.ErrorIs(t, err, ErrMissing)
	_, err = PlanOnSite(Record{}, judgement.Full, on("2017-03-31"))
	assert.ErrorIs(t, err, rule.ErrNotCovered)
	_, err = PlanOnSite(Record{}, judgement.Full, on("2017-04-01"))
	assert.NoError(t, err)
	_, err = PlanOnSite(Record{}, judgement.Full, on(""))
	assert.ErrorIs(t, err, rule.ErrNotCovered)
}

// In which building to begin is a question for a home of several only; a fact that is
// missing is said to matter, and no other.
func TestOnSiteSays(t *testing.T) {
	for _, c := range []struct {
		buildings []string
		begins    bool
		more      bool
	}{{[]string{"Main", "Annexe"}, true, false}, {[]string{"Main"}, false, false}, {nil, false, true}} {
		r := Record{Buildings: c.buildings, ResidentialSpecialSchool: rule.No, ProvidesEducation: rule.No, RegisteredSchool: rule.No}
		o, err := PlanOnSite(r, judgement.Full, on("2024-03-01"))
		require.NoError(t, err)
		begins, others := false, 0
		for _, f := range o.Findings {
			begins = begins || f.Rule == rule.OnsiteFirstBuilding
			if f.Rule == rule.OnsiteReduced || f.Rule == rule.OnsiteEmergingFindings {
				others++
			}
			if f.Rule == rule.OnsiteFull {
				want := "The inspector is usually on site for at most " + map[bool]string{true: "4 days", false: "2 days"}[c.begins]
				if c.more {
					want += "; other facts could make it more"
				}
				assert.Equal(t, want, f.Text)
			}
		}
		assert.Equal(t, c.begins, begins, c.buildings)
		assert.Equal(t, 2, others)
	}
}
