package schedule_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	. "github.com/sccif/sccif-go/schedule"
)

var fourChildren = []ChildCase{
	{ID: "C1", Building: "Main", Moved: rule.No}, {ID: "C2", Building: "Main", Moved: rule.No},
	{ID: "C3", Building: "Annexe", Moved: rule.No}, {ID: "C4", Building: "Annexe", Moved: rule.No},
}

func TestChooseCases(t *testing.T) {
	oneMoved := append([]ChildCase{}, fourChildren...)
	oneMoved[3].Moved = rule.Yes
	unknown := append([]ChildCase{}, fourChildren...)
	unknown[0].Moved = rule.Unknown
	several := Record{Buildings: []string{"Main", "Annexe", "Empty"}}
	single := Record{Buildings: []string{"Main"}}
	for _, c := range []struct {
		name     string
		record   Record
		typ      judgement.InspectionType
		children []ChildCase
		small    rule.Truth
		day      string
		want     Cases
	}{
		{"small", single, judgement.Full, fourChildren[:2], rule.Yes, "2024-03-01",
			Cases{Tracked: rule.Yes, Always: []string{"C1", "C2"}, Least: 2}},
		{"larger", single, judgement.Full, fourChildren, rule.No, "2024-03-01",
			Cases{Tracked: rule.Yes, Least: 0}},
		{"of a size not given", single, judgement.Full, fourChildren, rule.Unknown, "2024-03-01",
			Cases{Tracked: rule.Yes, Missing: []string{"size of the home"}}},
		{"larger, of several buildings", several, judgement.Full, fourChildren, rule.No, "2024-03-01",
			Cases{Tracked: rule.Yes, OneOf: []string{"Main", "Annexe"}, Least: 2}},
		{"one moved", several, judgement.Full, oneMoved, rule.No, "2024-03-01",
			Cases{Tracked: rule.Yes, Always: []string{"C4"}, OneOf: []string{"Main"}, Least: 2}},
		{"small, one moved", several, judgement.Full, oneMoved, rule.Yes, "2024-03-01",
			Cases{Tracked: rule.Yes, Always: []string{"C1", "C2", "C3", "C4"}, Least: 4}},
		{"a move not known", several, judgement.Full, unknown, rule.No, "2024-03-01",
			Cases{Tracked: rule.Yes, OneOf: []string{"Main", "Annexe"}, Least: 2, Missing: []string{"moved of C1"}}},
		{"buildings not given", Record{}, judgement.Full, fourChildren, rule.No, "2024-03-01",
			Cases{Tracked: rule.Yes, Missing: []string{"buildings"}}},
		{"assurance", several, judgement.Assurance, oneMoved, rule.Yes, "2024-03-01",
			Cases{Tracked: rule.No}},
		{"before buildings", several, judgement.Full, oneMoved, rule.No, "2022-03-31",
			Cases{Tracked: rule.Yes}},
		{"the text of 2026", several, judgement.Full, oneMoved, rule.Yes, "2026-06-29",
			Cases{Tracked: rule.No, Always: []string{"C4"}, OneOf: []string{"Main"}, Least: 2}},
		{"the day before it", several, judgement.Full, oneMoved, rule.No, "2026-06-28",
			Cases{Tracked: rule.Yes, Always: []string{"C4"}, OneOf: []string{"Main"}, Least: 2}},
		{"assurance by the text of 2026", several, judgement.Assurance, oneMoved, rule.Yes, "2026-06-29",
			Cases{Tracked: rule.No, Always: []string{"C4"}, OneOf: []string{"Main"}, Least: 2}},
		{"assurance on the day before", several, judgement.Assurance, oneMoved, rule.Yes, "2026-06-28",
			Cases{Tracked: rule.No}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := ChooseCases(c.record, c.typ, c.children, c.small, on(c.day))
			require.NoError(t, err)
			assert.NotEmpty(t, got.Findings)
			got.Findings = nil
			assert.Equal(t, c.want, got)
		})
	}
	_, err := ChooseCases(single, 0, nil, rule.No, on("2024-03-01"))
	assert.ErrorIs(t, err, ErrMissing)
	_, err = ChooseCases(single, judgement.Monitoring, nil, rule.No, on("2024-03-01"))
	assert.ErrorIs(t, err, rule.ErrNotCovered)
	_, err = ChooseCases(single, judgement.Full, nil, rule.No, on("2017-03-31"))
	assert.ErrorIs(t, err, rule.ErrNotCovered)
}

// The text of 29 June 2026 no longer speaks of case tracking.
func TestChooseCasesSays(t *testing.T) {
	several := Record{Buildings: []string{"Main", "Annexe"}}
	oneMoved := []ChildCase{{ID: "C1", Building: "Main", Moved: rule.No}, {ID: "C4", Building: "Annexe", Moved: rule.Yes}}
	for day, want := range map[string][3]string{
		"2026-06-28": {"In a larger home the cases of a representative sample of children are tracked",
			"At a full inspection at least one child of each building is case-tracked. The case of a child who moved between buildings is always tracked",
			"At an assurance inspection case tracking is not expected; sampling is enough"},
		"2026-06-29": {"A sample of children is chosen with the home's size and scope and their diversity in mind",
			"The experiences and progress of at least one child of each building are evaluated. Where a child moved between buildings it is always considered whether that was in the child's best interests",
			"At an assurance inspection elements of practice are looked at in individual sampled cases"},
	} {
		full, err := ChooseCases(several, judgement.Full, oneMoved, rule.No, on(day))
		require.NoError(t, err)
		assert.Equal(t, []string{"C4"}, full.Always, day)
		require.Len(t, full.Findings, 2, day)
		assert.Equal(t, want[0], full.Findings[0].Text, day)
		assert.Equal(t, want[1], full.Findings[1].Text, day)
		assurance, err := ChooseCases(several, judgement.Assurance, oneMoved, rule.No, on(day))
		require.NoError(t, err)
		assert.Equal(t, want[2], assurance.Findings[0].Text, day)
		assert.Equal(t, day < "2026-06-29", assurance.Findings[0].Otherwise != "", day)
	}
}

func TestConsulted(t *testing.T) {
	who, a := Consulted(ChildCase{LookedAfter: rule.Yes}, on("2024-03-01"))
	assert.Equal(t, []string{"independent reviewing officer", "placing social worker", "key worker"}, who)
	v, _ := rule.ConductTracking.On(on("2024-03-01"))
	assert.Len(t, who, v.Figure("looked-after child").N)
	assert.Equal(t, rule.Yes, a.Is)

	who, a = Consulted(ChildCase{LookedAfter: rule.No}, on("2024-03-01"))
	assert.Empty(t, who)
	assert.Equal(t, rule.No, a.Is)
	who, a = Consulted(ChildCase{}, on("2024-03-01"))
	assert.Empty(t, who)
	assert.Equal(t, rule.Unknown, a.Is)
	assert.Equal(t, []string{"lookedAfter"}, a.Because.Missing)

	_, a = Consulted(ChildCase{LookedAfter: rule.Yes}, on("2026-06-28"))
	assert.Equal(t, rule.Yes, a.Is)
	_, a = Consulted(ChildCase{LookedAfter: rule.Yes}, on("2026-06-29"))
	assert.Equal(t, rule.No, a.Is)
	assert.Contains(t, a.Because.Text, "no longer")
	_, a = Consulted(ChildCase{LookedAfter: rule.Yes}, on("2017-03-31"))
	assert.Contains(t, a.Because.Text, "No rule is known")
}

func TestCheckMove(t *testing.T) {
	for _, c := range []struct {
		m       BuildingMove
		want    rule.Truth
		missing []string
	}{
		{BuildingMove{rule.Yes, rule.Yes}, rule.Yes, nil}, {BuildingMove{rule.No, rule.Yes}, rule.No, nil},
		{BuildingMove{rule.Yes, rule.No}, rule.No, nil}, {BuildingMove{rule.No, rule.Unknown}, rule.No, nil},
		{BuildingMove{rule.Yes, rule.Unknown}, rule.Unknown, []string{"bestInterests"}},
		{BuildingMove{}, rule.Unknown, []string{"agreed", "bestInterests"}},
	} {
		a := CheckMove(c.m, on("2024-03-01"))
		assert.Equal(t, c.want, a.Is, c)
		assert.Equal(t, c.missing, a.Because.Missing, c)
		assert.Equal(t, rule.ConductMovesAgreed, a.Because.Rule)
	}
	// Homes of several buildings began on 1 April 2022.
	for day, want := range map[string]rule.Truth{"2022-03-31": rule.Unknown, "2022-04-01": rule.Yes, "2022-04-02": rule.Yes} {
		a := CheckMove(BuildingMove{rule.Yes, rule.Yes}, on(day))
		assert.Equal(t, want, a.Is, day)
		assert.Equal(t, want == rule.Yes, a.Because.Outcome == rule.Applied, day)
	}
}

// Each of the four grounds is enough alone; with none of them an unavailable
// manager brings the request all the same.
func TestAskResponsibleIndividual(t *testing.T) {
	day := on("2024-03-01")
	none := InterviewFacts{ManagerInPost: rule.Yes, CareConcern: rule.No, FailureToProtect: rule.No, ResourceConcern: rule.No}
	a := AskResponsibleIndividual(none, day)
	assert.Equal(t, rule.No, a.Is)
	for _, change := range []func(*InterviewFacts){
		func(f *InterviewFacts) { f.ManagerInPost = rule.No },
		func(f *InterviewFacts) { f.CareConcern = rule.Yes },
		func(f *InterviewFacts) { f.FailureToProtect = rule.Yes },
		func(f *InterviewFacts) { f.ResourceConcern = rule.Yes },
	} {
		f := none
		change(&f)
		a := AskResponsibleIndividual(f, day)
		assert.Equal(t, rule.Yes, a.Is, f)
		assert.Equal(t, rule.ConductResponsibleIndividual, a.Because.Rule)
		assert.Equal(t, rule.Always, a.Because.Strength)
		only := InterviewFacts{}
		change(&only)
		assert.Equal(t, rule.Yes, AskResponsibleIndividual(only, day).Is, "one ground decides whatever is missing")
	}
	a = AskResponsibleIndividual(InterviewFacts{ManagerInPost: rule.Yes, CareConcern: rule.No}, day)
	assert.Equal(t, rule.Unknown, a.Is)
	assert.Equal(t, []string{"failureToProtect", "resourceConcern"}, a.Because.Missing)

	none.Available = rule.No
	a = AskResponsibleIndividual(none, day)
	assert.Equal(t, rule.Yes, a.Is)
	assert.Equal(t, rule.ConductInterviews, a.Because.Rule)
}

func TestCheckMeeting(t *testing.T) {
	for n, want := range map[int]rule.Truth{-1: rule.Unknown, 0: rule.Unknown, 1: rule.Yes, 4: rule.Yes, 5: rule.Yes, 6: rule.No} {
		a := CheckMeeting(n, on("2024-03-01"))
		assert.Equal(t, want, a.Is, n)
		if want != rule.Unknown {
			assert.Equal(t, rule.Guidance, a.Because.Strength)
		}
	}
	assert.Equal(t, rule.Unknown, CheckMeeting(3, on("2017-03-31")).Is)
}

func TestRequestInterpreter(t *testing.T) {
	day, f := RequestInterpreter(on("2024-03-14"))
	assert.Equal(t, on("2024-02-29"), day)
	assert.Equal(t, rule.Applied, f.Outcome)
	assert.Equal(t, rule.Usually, f.Strength)
	assert.Contains(t, f.Text, "2 weeks' notice where possible, so by 29 February 2024")
	day, f = RequestInterpreter(on(""))
	assert.True(t, day.IsZero())
	assert.Equal(t, rule.Undecided, f.Outcome)
	assert.Equal(t, []string{"first"}, f.Missing)
	_, f = RequestInterpreter(on("2017-03-31"))
	assert.Equal(t, rule.Undecided, f.Outcome)
	assert.Empty(t, f.Missing)
}

// Six months before 31 August 2026 is 28 February 2026, the last day of its month.
func TestUnplannedEndings(t *testing.T) {
	for _, c := range []struct{ first, last, from string }{
		{"2026-08-31", "", "2026-03-01"}, {"2026-08-31", "2026-02-28", "2026-03-01"},
		{"2026-08-31", "2026-02-27", "2026-03-01"}, {"2026-08-31", "2026-03-01", "2026-03-02"},
		{"2026-09-15", "2026-07-01", "2026-07-02"}, {"2026-09-15", "2026-09-15", "2026-03-16"},
		{"2026-09-15", "2027-01-01", "2026-03-16"},
	} {
		span, f := UnplannedEndings(on(c.first), on(c.last))
		assert.Equal(t, on(c.from), span.First, c)
		assert.Equal(t, on(c.first), span.Last, c)
		assert.Equal(t, rule.Applied, f.Outcome)
	}
	span, f := UnplannedEndings(on("2026-06-28"), on(""))
	assert.True(t, span.IsZero())
	assert.Equal(t, rule.NotApplied, f.Outcome)
}

// Whether a child moved between buildings has to be known of each.
func TestChooseCasesMoved(t *testing.T) {
	r := Record{Buildings: []string{"Main", "Annexe"}}
	for moved, want := range map[rule.Truth]rule.Outcome{rule.Yes: rule.Applied, rule.No: rule.Applied, rule.Unknown: rule.Undecided} {
		c, err := ChooseCases(r, judgement.Full, []ChildCase{{ID: "C1", Building: "Main", Moved: rule.No}, {ID: "C2", Building: "Annexe", Moved: moved}}, rule.No, on("2024-03-01"))
		require.NoError(t, err)
		var outcomes []rule.Outcome
		for _, f := range c.Findings {
			if f.Rule == rule.OnsiteEveryBuilding {
				outcomes = append(outcomes, f.Outcome)
				assert.Equal(t, want == rule.Undecided, len(f.Missing) == 1 && f.Missing[0] == "moved of C2", moved)
			}
		}
		assert.Equal(t, []rule.Outcome{want}, outcomes, moved)
	}
}
