package judgement_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

func TestOutcomesUnder(t *testing.T) {
	interim := Outcomes(Improved, Sustained, Declined)
	assurance := Outcomes(NoSeriousConcerns, SeriousConcerns, NoJudgement)
	for e := rule.Framework2011; e.Valid(); e++ {
		want := map[InspectionType]OutcomeSet{}
		switch {
		case e == rule.Proposed2013:
			want[Interim] = Outcomes(DeclinedProgress, LimitedProgress, GoodProgress)
		case e >= rule.SCCIF2022:
			want[Assurance] = assurance
		case e >= rule.SCCIF2017:
			want[Interim] = interim | Outcomes(NoJudgement)
		case e >= rule.Framework2014:
			want[Interim] = interim
		}
		for _, typ := range []InspectionType{Interim, Assurance} {
			got, err := OutcomesUnder(typ, e)
			if want[typ] == 0 {
				require.ErrorIs(t, err, rule.ErrNotCovered, "%v %v", typ, e)
				assert.ErrorContains(t, err, "2014-04-01")
				assert.ErrorContains(t, err, "2022-03-31")
				continue
			}
			require.NoError(t, err)
			assert.Equal(t, want[typ], got, "%v %v", typ, e)
		}
		for _, typ := range []InspectionType{Full, Monitoring} {
			got, err := OutcomesUnder(typ, e)
			require.NoError(t, err)
			assert.Zero(t, got)
		}
		_, err := OutcomesUnder(AssuranceVisit, e)
		assert.Equal(t, e != rule.SCCIF2020, errors.Is(err, rule.ErrNotCovered), e)
	}
	_, err := OutcomesUnder(0, rule.SCCIF2023)
	require.ErrorIs(t, err, rule.ErrUnknown)
	for typ := Full; typ.Valid(); typ++ {
		_, err = OutcomesUnder(typ, 0)
		require.ErrorIs(t, err, rule.ErrNotCovered, typ)
	}
}

func TestDecideUngraded(t *testing.T) {
	judged := Outcomes(NoSeriousConcerns, SeriousConcerns)
	for _, first := range truths {
		for _, none := range truths {
			f := UngradedFacts{FirstAfterRegistration: first, NoChildren: none}
			d, err := DecideUngraded(Assurance, f, date("2024-01-01"))
			require.NoError(t, err)
			want, outcome := judged|Outcomes(NoJudgement), rule.Undecided
			switch {
			case first == yes && none == yes:
				want, outcome = Outcomes(NoJudgement), rule.Applied
			case first == no || none == no:
				want, outcome = judged, rule.NotApplied
			}
			assert.Equal(t, want, d.Permitted, "%+v", f)
			assert.Equal(t, outcome, d.Trace.Outcome(rule.JudgementAssuranceNoJudgement))
			assert.Equal(t, first.And(none), d.NeedsStatement())
			var missing []string
			for x := range d.Findings() {
				missing = append(missing, x.Missing...)
				assert.NotEmpty(t, x.Text)
			}
			if outcome == rule.Undecided {
				var wanted []string
				if first == unknown {
					wanted = append(wanted, "firstAfterRegistration")
				}
				if none == unknown {
					wanted = append(wanted, "noChildren")
				}
				assert.Equal(t, wanted, missing)
			} else {
				assert.Empty(t, missing)
			}
		}
	}
	for on, want := range map[string]OutcomeSet{
		"2014-04-01": Outcomes(Improved, Sustained, Declined),
		"2017-03-31": Outcomes(Improved, Sustained, Declined),
		"2017-04-01": Outcomes(NoJudgement),
		"2022-03-31": Outcomes(NoJudgement),
	} {
		d, err := DecideUngraded(Interim, UngradedFacts{FirstAfterRegistration: yes, NoChildren: yes}, date(on))
		require.NoError(t, err, on)
		assert.Equal(t, want, d.Permitted, on)
		assert.Equal(t, no, d.NeedsStatement(), "an interim inspection has no set statement")
	}
	d, err := DecideUngraded(Full, UngradedFacts{}, date("2024-01-01"))
	require.NoError(t, err)
	assert.Zero(t, d.Permitted)
	for range d.Findings() {
		t.Fatal("nothing to find")
	}
	for on, typ := range map[string]InspectionType{
		"2014-03-31": Interim, "2022-04-01": Interim, "2022-03-31": Assurance, "2011-03-31": Assurance,
	} {
		_, err := DecideUngraded(typ, UngradedFacts{}, date(on))
		require.ErrorIs(t, err, rule.ErrNotCovered, on)
	}
	for on, held := range map[string]bool{
		"2012-01-01": false, "2020-08-31": false, "2020-09-01": true, "2021-03-31": true, "2021-04-01": false, "2024-01-01": false,
	} {
		d, err := DecideUngraded(AssuranceVisit, UngradedFacts{}, date(on))
		assert.Zero(t, d.Permitted)
		if held {
			require.NoError(t, err, on)
			continue
		}
		require.ErrorIs(t, err, rule.ErrNotCovered, on)
		assert.ErrorContains(t, err, "2020-09-01 to 2021-03-31")
	}
	_, err = DecideUngraded(Assurance, UngradedFacts{NoChildren: 3}, date("2024-01-01"))
	require.ErrorIs(t, err, rule.ErrUnknown)
	d, err = DecideUngraded(Assurance, UngradedFacts{}, date("2024-01-01"))
	require.NoError(t, err)
	for f := range d.Findings() {
		assert.Contains(t, f.Text, "single judgement")
		break
	}
}

func TestEffectiveness(t *testing.T) {
	for o, want := range map[Outcome]Move{Improved: Better, Sustained: Same, Declined: Worse} {
		m, ok := o.Effectiveness()
		assert.True(t, ok)
		assert.Equal(t, want, m)
	}
	for _, o := range []Outcome{0, NoJudgement, SeriousConcerns, GoodProgress} {
		_, ok := o.Effectiveness()
		assert.False(t, ok)
	}
}

func TestLastFull(t *testing.T) {
	home := []Inspection{
		{Type: Full, First: date("2017-06-07")},
		{Type: Interim, First: date("2017-10-02")},
		{Type: Full, First: date("2016-05-18")},
		{Type: Full, First: date("2018-05-15")},
		{Type: Full},
	}
	for before, want := range map[string]int{"2017-10-02": 0, "2017-06-08": 0, "2017-06-07": 2, "2018-05-16": 3} {
		i, ok := LastFull(home, date(before))
		assert.True(t, ok)
		assert.Equal(t, want, i, before)
	}
	_, ok := LastFull(home, date("2016-05-18"))
	assert.False(t, ok)
	_, ok = LastFull(nil, date("2016-05-18"))
	assert.False(t, ok)
}

// TestAssuranceAreas counts them against the ledger: three areas of 3, 3 and 5.
func TestAssuranceAreas(t *testing.T) {
	v, ok := rule.JudgementAssuranceAreas.Under(rule.SCCIF2023)
	require.True(t, ok)
	total, areas := 0, 0
	for a := CareOfChildren; a.Valid(); a++ {
		areas++
		descriptors := slices.Collect(a.Descriptors())
		assert.Equal(t, v.Parts[areas-1].Limit.N, len(descriptors), a)
		total += len(descriptors)
		for _, d := range descriptors {
			assert.Equal(t, a, d.Area())
		}
		for range a.Descriptors() {
			break
		}
	}
	assert.Equal(t, v.Limit.N, areas)
	assert.Equal(t, 11, total)

	counts := map[AssuranceArea]int{}
	for _, on := range []string{"2022-04-01", "2023-09-08", "2026-06-29"} {
		all, err := AssuranceAreas(date(on))
		require.NoError(t, err)
		for a, n := range all {
			counts[a] = n
		}
		assert.Equal(t, map[AssuranceArea]int{CareOfChildren: 3, SafetyOfChildren: 3, LeadersAtAssurance: 5}, counts, on)
		for range all {
			break
		}
	}
	_, err := AssuranceAreas(date("2022-03-31"))
	require.ErrorIs(t, err, rule.ErrNotCovered)
	assert.Zero(t, AssuranceDescriptor(0).Area())
	assert.Zero(t, AssuranceDescriptor(12).Area())

	interim, ok := rule.HistoryInterimFocus2014.Under(rule.Framework2014)
	require.True(t, ok)
	assert.Equal(t, interim.Limit.N, int(FocusPartnership-FocusProgress), "partnership comes behind those that were asked about")
	for e := rule.Framework2011; e.Valid(); e++ {
		all, err := InterimFocuses(e)
		if e != rule.Framework2014 && e != rule.Framework2015 {
			require.ErrorIs(t, err, rule.ErrNotCovered, e)
			continue
		}
		require.NoError(t, err)
		assert.Len(t, slices.Collect(all), 5)
		for range all {
			break
		}
	}
}

// The first inspection after registration at which no children are present makes no
// judgement (SCCIF 2023, Inspections where no children are living in the home).
func TestCheckFirst(t *testing.T) {
	for _, c := range []struct {
		kind       InspectionType
		first      string
		outcome    Outcome
		noChildren rule.Truth
		departs    bool
	}{
		{Assurance, "2023-11-07", SeriousConcerns, rule.Yes, true},
		{Assurance, "2023-11-07", NoSeriousConcerns, rule.Yes, true},
		{Assurance, "2023-11-07", NoJudgement, rule.Yes, false},
		{Assurance, "2023-11-07", 0, rule.Yes, false},
		{Assurance, "2023-11-07", SeriousConcerns, rule.No, false},
		{Assurance, "2023-11-07", SeriousConcerns, rule.Unknown, false},
		{Interim, "2018-11-07", Declined, rule.Yes, true},
		{Interim, "2018-11-07", Declined, rule.No, false},
		{Interim, "2018-11-07", NoJudgement, rule.Yes, false},
		{Full, "2023-11-07", SeriousConcerns, rule.Yes, false},
		{Full, "2023-11-07", NoJudgement, rule.Yes, false},
		{Monitoring, "2023-11-07", 0, rule.Yes, false},
	} {
		found, err := CheckFirst(Inspection{Type: c.kind, First: date(c.first), Outcome: c.outcome, NoChildren: c.noChildren})
		require.NoError(t, err)
		if !c.departs {
			assert.Empty(t, found, "%+v", c)
			continue
		}
		require.Len(t, found, 1, "%+v", c)
		assert.Equal(t, rule.JudgementAssuranceNoJudgement, found[0].Rule)
		assert.Equal(t, Contradiction, found[0].Kind)
	}
	_, err := CheckFirst(Inspection{Type: Assurance, First: date("2017-03-31"), Outcome: SeriousConcerns, NoChildren: rule.Yes})
	assert.ErrorIs(t, err, rule.ErrNotCovered)
}

// A full inspection of a home in which children live results in grades.
func TestFullInspectionWithoutJudgement(t *testing.T) {
	for noChildren, n := range map[rule.Truth]int{rule.Yes: 0, rule.Unknown: 0, rule.No: 1} {
		found, err := CheckInspection(Inspection{Type: Full, First: date("2024-02-27"), Outcome: NoJudgement, NoChildren: noChildren}, Facts{})
		require.NoError(t, err)
		assert.Len(t, found, n, noChildren)
	}
}
