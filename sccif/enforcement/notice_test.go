package enforcement_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/enforcement"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

func TestGrounds(t *testing.T) {
	for n := range 81 {
		g := enforcement.Grounds{
			BestForWelfare: rule.Truth(n % 3), HarmOrRisk: rule.Truth(n / 3 % 3),
			RequirementMissed: rule.Truth(n / 9 % 3), BestAnswer: rule.Truth(n / 27),
		}
		facts := []rule.Truth{g.BestForWelfare, g.HarmOrRisk, g.RequirementMissed, g.BestAnswer}
		// Served in how many of the ways to fill in what is unknown?
		served, ways := 0, 0
		for bits := range 16 {
			fits := true
			b := func(i int) bool { return bits>>i&1 == 1 }
			for i, fact := range facts {
				fits = fits && (fact == rule.Unknown || fact == rule.TruthOf(b(i)))
			}
			if fits {
				ways++
				if b(0) || b(1) || b(2) && b(3) {
					served++
				}
			}
		}
		want := rule.Unknown
		switch served {
		case ways:
			want = rule.Yes
		case 0:
			want = rule.No
		}
		require.Equal(t, want, g.Serve(), "%+v", g)
	}
	findings, err := enforcement.Grounds{HarmOrRisk: rule.Yes, RequirementMissed: rule.Yes}.Check(on)
	require.NoError(t, err)
	require.Len(t, findings, 2)
	assert.Equal(t, rule.Applied, findings[0].Outcome)
	assert.Equal(t, rule.Always, findings[0].Strength)
	assert.Equal(t, rule.Undecided, findings[1].Outcome)
	assert.Equal(t, []string{"bestAnswer"}, findings[1].Missing)
	findings, err = enforcement.Grounds{BestForWelfare: rule.No, HarmOrRisk: rule.No}.Check(on)
	require.NoError(t, err)
	assert.Equal(t, rule.NotApplied, findings[0].Outcome)
}

func notice() enforcement.Notice {
	return enforcement.Notice{
		ComplianceNotice: schedule.ComplianceNotice{ID: "N1", Served: date("2024-04-01"), Due: date("2024-05-01")},
		Action:           "Employ enough staff.", Regulations: []string{"regulation 13", "regulation 33"}, Agreed: rule.Yes,
	}
}

func TestNoticeContents(t *testing.T) {
	const id = rule.EnforcementNoticeContents
	findings, err := notice().Check(on)
	require.NoError(t, err)
	require.Len(t, findings, 4)
	for _, f := range findings {
		assert.Equal(t, rule.Yes, f.Kept, f.Part)
	}
	n := notice()
	n.Action, n.Due, n.Regulations[1], n.Agreed = "", calendar.Date{}, "the Act", rule.Unknown
	findings, err = n.Check(on)
	require.NoError(t, err)
	assert.Equal(t, []string{"action"}, part(t, findings, id, "action").Missing)
	assert.Equal(t, []string{"due"}, part(t, findings, id, "date").Missing)
	assert.Equal(t, []string{"regulations[1]"}, part(t, findings, id, "regulations").Missing)
	assert.Equal(t, []string{"agreed"}, part(t, findings, id, "").Missing)
	n.Regulations = nil
	findings, err = n.Check(on)
	require.NoError(t, err)
	assert.Equal(t, []string{"regulations"}, part(t, findings, id, "regulations").Missing)
}

type step struct {
	step     enforcement.Step
	strength rule.Strength
}

func steps(f enforcement.FollowUp) []step {
	var out []step
	for _, n := range f.Next {
		out = append(out, step{n.Step, n.Strength})
	}
	return out
}

func TestNoticeFollowUp(t *testing.T) {
	met := []step{{enforcement.ReportMet, rule.Always}, {enforcement.ConsiderClosing, rule.Always}}
	failed := []step{
		{enforcement.ConsiderFurtherAction, rule.Must}, {enforcement.ConsiderProsecution, rule.Must},
		{enforcement.StepsToCancel, rule.Guidance}, {enforcement.FurtherNotice, rule.Guidance},
	}
	other := []step{{enforcement.ConsiderRequirement, rule.Guidance}, {enforcement.ConsiderFurtherNotice, rule.Guidance}}
	partial := []step{{enforcement.WeighPartialAction, rule.May}}
	join := func(lists ...[]step) []step {
		var all []step
		for _, l := range lists {
			all = append(all, l...)
		}
		return all
	}
	full := func(day string) enforcement.Compliance {
		return enforcement.Compliance{Progress: enforcement.Progress{Met: rule.Yes, MetOn: date(day)}}
	}
	visit := func(day string, p rule.Truth) enforcement.Compliance {
		return enforcement.Compliance{Visited: date(day), Progress: enforcement.Progress{Met: p}}
	}
	with := func(c enforcement.Compliance, change func(*enforcement.Compliance)) enforcement.Compliance {
		change(&c)
		return c
	}
	partly := func(day string) enforcement.Compliance {
		return with(visit(day, rule.Unknown), func(c *enforcement.Compliance) { c.Partial = rule.Yes })
	}
	for _, c := range []struct {
		name    string
		found   enforcement.Compliance
		on      string
		state   enforcement.State
		failed  rule.Truth
		missing []string
		next    []step
	}{
		{"before service", visit("2024-05-03", rule.No), "2024-03-31", enforcement.NotServed, rule.No, nil, nil},
		{"on the day of service", enforcement.Compliance{}, "2024-04-01", enforcement.Running, rule.No, nil, nil},
		{"on its date", enforcement.Compliance{}, "2024-05-01", enforcement.Running, rule.No, nil, nil},
		{"not yet met on its date", visit("2024-04-30", rule.No), "2024-05-01", enforcement.Running, rule.No, nil, nil},
		{"not met the day before, since then?", visit("2024-04-30", rule.No), "2024-05-02", 0, rule.Unknown, []string{"met"}, nil},
		{"not met on its date, asked on it", visit("2024-05-01", rule.No), "2024-05-01", enforcement.Running, rule.No, nil, nil},
		{"not met on its date", visit("2024-05-01", rule.No), "2024-05-02", enforcement.NotMet, rule.Yes, nil, failed},
		{"not met the day after its date", visit("2024-05-02", rule.No), "2024-05-02", enforcement.NotMet, rule.Yes, nil, failed},
		{"not met, seen on no day that is given", enforcement.Compliance{Progress: enforcement.Progress{Met: rule.No}}, "2024-05-02", enforcement.NotMet, rule.Yes, nil, failed},
		{"met in part the day before, since then?", partly("2024-04-30"), "2024-05-02", 0, rule.Unknown, []string{"met"}, nil},
		{"met in part on its date", partly("2024-05-01"), "2024-05-02", enforcement.NotMet, rule.Yes, nil, join(failed, partial)},
		{"met in part the day after its date", partly("2024-05-02"), "2024-05-02", enforcement.NotMet, rule.Yes, nil, join(failed, partial)},
		{"met the day before, as seen then", visit("2024-04-30", rule.Yes), "2024-05-02", enforcement.Met, rule.No, nil, met},
		{"a different failure the day before", with(visit("2024-04-30", rule.No), func(c *enforcement.Compliance) { c.OtherFailure = rule.Yes }),
			"2024-05-02", 0, rule.Unknown, []string{"met"}, other},
		{"nothing known the day after", enforcement.Compliance{}, "2024-05-02", 0, rule.Unknown, []string{"met"}, nil},
		{"met the day before", full("2024-04-30"), "2024-05-02", enforcement.Met, rule.No, nil, met},
		{"met on its date", full("2024-05-01"), "2024-05-02", enforcement.Met, rule.No, nil, met},
		{"met the day after", full("2024-05-02"), "2024-05-02", enforcement.NotMet, rule.Yes, nil, failed},
		{"will be met the day after", full("2024-05-03"), "2024-05-02", enforcement.NotMet, rule.Yes, nil, failed},
		{"will be met", full("2024-04-20"), "2024-04-19", enforcement.Running, rule.No, nil, nil},
		{"seen to be met on its date", visit("2024-05-01", rule.Yes), "2024-05-03", enforcement.Met, rule.No, nil, met},
		{"seen to be met after, since when?", visit("2024-05-03", rule.Yes), "2024-05-03", 0, rule.Unknown, []string{"metOn"}, nil},
		{"said to be met, in time", enforcement.Compliance{Progress: enforcement.Progress{Met: rule.Yes}}, "2024-04-20", enforcement.Met, rule.No, nil, met},
		{"not met", visit("2024-05-03", rule.No), "2024-05-03", enforcement.NotMet, rule.Yes, nil, failed},
		{"the visit is tomorrow", visit("2024-05-03", rule.No), "2024-05-02", 0, rule.Unknown, []string{"met"}, nil},
		{"met in part", partly("2024-05-03"), "2024-05-03", enforcement.NotMet, rule.Yes, nil, join(failed, partial)},
		{"met, and a different failure", with(full("2024-05-01"), func(c *enforcement.Compliance) { c.OtherFailure = rule.Yes }),
			"2024-05-03", enforcement.Met, rule.No, nil, join(met, other)},
		{"not met, and a different failure", with(visit("2024-05-03", rule.No), func(c *enforcement.Compliance) { c.OtherFailure = rule.Yes }),
			"2024-05-03", enforcement.NotMet, rule.Yes, nil, join(failed, other)},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, err := notice().FollowUp(c.found, date(c.on))
			require.NoError(t, err)
			assert.Equal(t, c.state, f.State)
			assert.Equal(t, c.failed, f.Offence)
			assert.Equal(t, c.failed, f.CancellationGround)
			assert.Equal(t, c.missing, f.Missing)
			assert.Equal(t, c.next, steps(f))
			want := map[rule.Truth]rule.Outcome{rule.Yes: rule.Applied, rule.No: rule.NotApplied, rule.Unknown: rule.Undecided}[c.failed]
			assert.Equal(t, want, part(t, f.Findings, rule.EnforcementNoticeFailure, "").Outcome)
		})
	}
}

func TestNoticeClosedAndLater(t *testing.T) {
	n := notice()
	n.Closed = date("2024-05-10")
	c := enforcement.Compliance{Visited: date("2024-05-03"), Progress: enforcement.Progress{Met: rule.Yes, MetOn: date("2024-04-30")}, OtherFailure: rule.No}
	f, err := n.FollowUp(c, date("2024-05-09"))
	require.NoError(t, err)
	assert.Equal(t, enforcement.Met, f.State)
	assert.Equal(t, []string{"closed"}, f.Later)
	f, err = n.FollowUp(c, date("2024-05-10"))
	require.NoError(t, err)
	assert.Equal(t, enforcement.Closed, f.State)
	assert.Empty(t, f.Next)
	assert.Equal(t, rule.NotApplied, part(t, f.Findings, rule.EnforcementNoticeFailure, "").Outcome)
	assert.Equal(t, rule.NotApplied, part(t, f.Findings, rule.EnforcementComplianceAllOrNothing, "different failure").Outcome)
	f, err = n.FollowUp(c, date("2024-05-02"))
	require.NoError(t, err)
	assert.Equal(t, []string{"visited", "closed"}, f.Later)

	n = notice()
	n.Due = calendar.Date{}
	f, err = n.FollowUp(enforcement.Compliance{}, on)
	require.NoError(t, err)
	assert.Zero(t, f.State)
	assert.Equal(t, []string{"due"}, f.Missing)
}

func TestNoticeFactsThatCannotHold(t *testing.T) {
	n := notice()
	n.Due = n.Served.AddDays(-1)
	_, err := n.Check(on)
	assert.ErrorIs(t, err, judgement.ErrImpossible)
	_, err = n.FollowUp(enforcement.Compliance{}, on)
	assert.ErrorIs(t, err, judgement.ErrImpossible)
	n = notice()
	n.Closed = n.Served.AddDays(-1)
	_, err = n.Check(on)
	assert.ErrorIs(t, err, judgement.ErrImpossible)
	for _, c := range []enforcement.Compliance{
		{Progress: enforcement.Progress{Met: rule.Yes}, Partial: rule.Yes},
		{Progress: enforcement.Progress{Met: rule.No, MetOn: on}},
	} {
		_, err = notice().FollowUp(c, on)
		assert.ErrorIs(t, err, judgement.ErrImpossible)
	}
	_, err = complete().FollowUp(enforcement.Progress{Met: rule.No, MetOn: on}, on)
	assert.ErrorIs(t, err, judgement.ErrImpossible)
}

func TestMissedRequirementAndRecommendation(t *testing.T) {
	const id = rule.EnforcementRequirementMissed
	r := complete() // by 14 June 2024
	for _, c := range []struct {
		p     enforcement.Progress
		on    string
		state enforcement.State
		o     rule.Outcome
	}{
		{enforcement.Progress{Met: rule.No}, "2024-06-13", enforcement.Running, rule.NotApplied},
		{enforcement.Progress{Met: rule.No}, "2024-06-14", enforcement.Running, rule.NotApplied},
		{enforcement.Progress{Met: rule.No}, "2024-06-15", enforcement.NotMet, rule.Applied},
		{enforcement.Progress{Met: rule.Yes, MetOn: date("2024-06-14")}, "2024-06-15", enforcement.Met, rule.NotApplied},
		{enforcement.Progress{Met: rule.Yes, MetOn: date("2024-06-15")}, "2024-06-15", enforcement.NotMet, rule.Applied},
		{enforcement.Progress{}, "2024-06-15", 0, rule.Undecided},
	} {
		f, err := r.FollowUp(c.p, date(c.on))
		require.NoError(t, err)
		assert.Equal(t, c.state, f.State, "%+v %s", c.p, c.on)
		assert.Equal(t, c.o, part(t, f.Findings, id, "requirement").Outcome)
		if c.state == enforcement.NotMet {
			assert.Equal(t, []enforcement.Next{{Step: enforcement.ConsiderEnforcement, Strength: rule.May, Rule: id}}, f.Next)
		} else {
			assert.Empty(t, f.Next)
		}
	}
	for acted, want := range map[rule.Truth]enforcement.State{rule.Yes: enforcement.Met, rule.No: enforcement.NotMet, rule.Unknown: 0} {
		f, err := enforcement.Recommendation{}.FollowUp(acted, on)
		require.NoError(t, err)
		assert.Equal(t, want, f.State)
		if acted == rule.No {
			assert.Equal(t, []step{{enforcement.ConsiderRequirement, rule.May}}, steps(f))
		}
		if acted == rule.Unknown {
			assert.Equal(t, []string{"actedOn"}, f.Missing)
		}
	}
}

func TestNamesOfStepsAndStates(t *testing.T) {
	for s := enforcement.ConsiderEnforcement; s <= enforcement.WeighPartialAction; s++ {
		text, err := s.MarshalText()
		require.NoError(t, err)
		require.NotEmpty(t, text)
		back, err := enforcement.ParseStep(s.String())
		require.NoError(t, err)
		assert.Equal(t, s, back)
		var read, scanned enforcement.Step
		require.NoError(t, read.UnmarshalText(text))
		value, err := s.Value()
		require.NoError(t, err)
		require.NoError(t, scanned.Scan(value))
		assert.Equal(t, []enforcement.Step{s, s}, []enforcement.Step{read, scanned})
	}
	for s := enforcement.NotServed; s <= enforcement.Closed; s++ {
		text, err := s.MarshalText()
		require.NoError(t, err)
		require.NotEmpty(t, text)
		back, err := enforcement.ParseState(s.String())
		require.NoError(t, err)
		assert.Equal(t, s, back)
		var read, scanned enforcement.State
		require.NoError(t, read.UnmarshalText(text))
		value, err := s.Value()
		require.NoError(t, err)
		require.NoError(t, scanned.Scan(value))
		assert.Equal(t, []enforcement.State{s, s}, []enforcement.State{read, scanned})
	}
	_, err := enforcement.ParseStep("prosecute")
	assert.ErrorIs(t, err, rule.ErrUnknown)
	_, err = enforcement.Step(99).MarshalText()
	assert.ErrorIs(t, err, rule.ErrUnknown)
	_, err = enforcement.State(99).MarshalText()
	assert.ErrorIs(t, err, rule.ErrUnknown)
}
