package occupancy

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

func TestResultJSON(t *testing.T) {
	r := assess(t, "2024-06-01", Options{Registered: date("2015-06-05")},
		living("R1", "2016-01-01"), living("R2", "2007-03-16"))
	got, err := json.Marshal(r)
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"verdict": "throughout", "verdictCountingEmpty": "in some", "verdictAhead": "throughout", "months": 12,
		"record": "2015-06-05/2024-06-01", "children": 2, "youngAdults": 0,
		"trailing": {"first": "2023-06-02", "last": "2024-06-01", "moreChildren": 366, "notMore": 0, "empty": 0, "qualifies": true, "qualifiesCountingEmpty": true},
		"best": {"first": "2023-06-02", "last": "2024-06-01", "moreChildren": 366, "notMore": 0, "empty": 0, "qualifies": true, "qualifiesCountingEmpty": true},
		"worst": {"first": "2024-06-01", "last": "2025-05-31", "moreChildren": 288, "notMore": 77, "empty": 0, "qualifies": true, "qualifiesCountingEmpty": true, "forecast": true},
		"lowest": {"first": "2019-01-02", "last": "2020-01-01", "moreChildren": 1, "notMore": 0, "empty": 364, "qualifies": true, "qualifiesCountingEmpty": false},
		"flips": "2025-09-14", "flipsTo": "fails",
		"birthdays": [{"on": "2025-03-16", "index": 1, "resident": "R2"}, {"on": "2034-01-01", "index": 0, "resident": "R1"}]
	}`, string(got))

	// What was written reads back, but for the trace.
	var back Result
	require.NoError(t, json.Unmarshal(got, &back))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.Equal(t, string(got), string(again))
}

func TestResidentJSON(t *testing.T) {
	text := `{"id":"R1","born":"2006-03-01","leavesSchool":"2025-06-30","disabledInEducation":false,"stays":[{"from":"2022-01-10","to":"2023-02-01"},{"from":"2024-01-01"}],` +
		`"carePlan":true,"movingOnPlan":true,"transitionPlan":false,"needsAdultSocialCare":true,"impactIdentified":true,"impactActedOn":false}`
	var r Resident
	require.NoError(t, json.Unmarshal([]byte(text), &r))
	assert.Equal(t, rule.No, r.DisabledInEducation)
	got, err := json.Marshal(r)
	require.NoError(t, err)
	assert.Equal(t, text, string(got))
	got, err = json.Marshal(Resident{})
	require.NoError(t, err)
	assert.Equal(t, "{}", string(got))
}

// cared is a resident about whom everything is as it should be.
func cared(id, born string) Resident {
	r := living(id, born)
	r.CarePlan, r.MovingOnPlan, r.NeedsAdultSocialCare = rule.Yes, rule.Yes, rule.No
	r.ImpactIdentified, r.ImpactActedOn = rule.Yes, rule.Yes
	return r
}

func TestPlans(t *testing.T) {
	for _, tt := range []struct {
		name             string
		change           func(*Resident)
		plans            rule.Truth
		lacking, missing []string
	}{
		{"all there", func(*Resident) {}, rule.Yes, nil, nil},
		{"no care plan", func(r *Resident) { r.CarePlan = rule.No }, rule.No, []string{"carePlan"}, nil},
		{"care plan not known", func(r *Resident) { r.CarePlan = rule.Unknown }, rule.Unknown, nil, []string{"carePlan"}},
		{"no moving-on plan", func(r *Resident) { r.MovingOnPlan = rule.No }, rule.No, []string{"movingOnPlan"}, nil},
		{"one of each", func(r *Resident) { r.MovingOnPlan, r.CarePlan = rule.No, rule.Unknown }, rule.No, []string{"movingOnPlan"}, []string{"carePlan"}},
		{"care needed, plan there", func(r *Resident) { r.NeedsAdultSocialCare, r.TransitionPlan = rule.Yes, rule.Yes }, rule.Yes, nil, nil},
		{"care needed, no plan", func(r *Resident) { r.NeedsAdultSocialCare, r.TransitionPlan = rule.Yes, rule.No }, rule.No, []string{"transitionPlan"}, nil},
		{"care needed, plan not known", func(r *Resident) { r.NeedsAdultSocialCare = rule.Yes }, rule.Unknown, nil, []string{"transitionPlan"}},
		{"need not known, plan there", func(r *Resident) { r.NeedsAdultSocialCare, r.TransitionPlan = rule.Unknown, rule.Yes }, rule.Yes, nil, nil},
		{"need not known, no plan", func(r *Resident) { r.NeedsAdultSocialCare, r.TransitionPlan = rule.Unknown, rule.No }, rule.Unknown, nil, []string{"needsAdultSocialCare"}},
	} {
		a, b := cared("A", "2014-01-01"), cared("B", "2015-01-01")
		tt.change(&b)
		gone := Resident{ID: "C", CarePlan: rule.No, Stays: []Stay{{From: date("2020-01-01"), To: date("2024-06-01")}}}
		r := assess(t, "2024-06-01", Options{}, a, b, gone)
		assert.Equal(t, tt.plans, r.Care.Plans, tt.name)
		var lacking, missing []string
		for _, g := range r.Care.Lacking {
			assert.Equal(t, "B", g.Name())
			lacking = append(lacking, g.Fact)
		}
		for _, g := range r.Care.Missing {
			missing = append(missing, g.Fact)
		}
		assert.Equal(t, tt.lacking, lacking, tt.name)
		assert.Equal(t, tt.missing, missing, tt.name)
		want := rule.Applied
		if tt.plans == rule.Unknown {
			want = rule.Undecided
		}
		assert.Equal(t, want, r.Trace.Outcome(rule.OccupancyPlans), tt.name)
	}
	// A young adult should have a transition plan even so.
	b := cared("B", "2000-01-01")
	b.TransitionPlan = rule.No
	r := assess(t, "2024-06-01", Options{}, cared("A", "2014-01-01"), b)
	assert.Equal(t, rule.Yes, r.Care.Plans)
	assert.Equal(t, []Gap{{Index: 1, Resident: "B", Fact: "transitionPlan"}}, r.Care.Advised)
	// One who may need adult social care should, too.
	b.NeedsAdultSocialCare = rule.Unknown
	r = assess(t, "2024-06-01", Options{}, cared("A", "2014-01-01"), b)
	assert.Equal(t, rule.Unknown, r.Care.Plans)
	assert.Equal(t, []Gap{{Index: 1, Resident: "B", Fact: "needsAdultSocialCare"}}, r.Care.Missing)
	assert.Equal(t, []Gap{{Index: 1, Resident: "B", Fact: "transitionPlan"}}, r.Care.Advised)
	b.NeedsAdultSocialCare = rule.No
	b.Born = date("2006-06-01")
	assert.Len(t, assess(t, "2024-06-01", Options{}, b).Care.Advised, 1, "18 today")
	b.Born = date("2006-06-02")
	assert.Empty(t, assess(t, "2024-06-01", Options{}, b).Care.Advised, "18 tomorrow")
	// Nobody lives there.
	r = assess(t, "2019-06-01", Options{}, b)
	assert.Equal(t, rule.Unknown, r.Care.Plans)
	assert.Equal(t, rule.NotApplied, r.Trace.Outcome(rule.OccupancyPlans))
}

func TestImpact(t *testing.T) {
	child, adult, unknown := cared("A", "2014-01-01"), cared("B", "2000-01-01"), cared("C", "2000-01-01")
	unknown.Born = calendar.Date{}
	with := func(r Resident, identified, acted rule.Truth) Resident {
		r.ImpactIdentified, r.ImpactActedOn = identified, acted
		return r
	}
	for _, tt := range []struct {
		name      string
		residents []Resident
		impact    rule.Truth
		outcome   rule.Outcome
		action    rule.Outcome
		missing   []string
	}{
		{"done", []Resident{child, adult}, rule.Yes, rule.Applied, rule.NotApplied, nil},
		{"not identified", []Resident{child, with(adult, rule.No, rule.Unknown)}, rule.No, rule.Applied, rule.Applied, []string{"residents[1].impactActedOn"}},
		{"not acted on", []Resident{child, with(adult, rule.Yes, rule.No)}, rule.No, rule.Applied, rule.Applied, nil},
		{"not known", []Resident{child, with(adult, rule.Yes, rule.Unknown)}, rule.Unknown, rule.Undecided, rule.Undecided, []string{"residents[1].impactActedOn"}},
		{"children only", []Resident{child, with(child, rule.No, rule.No)}, rule.Unknown, rule.NotApplied, rule.NotApplied, nil},
		{"young adults only", []Resident{with(adult, rule.No, rule.No)}, rule.Unknown, rule.NotApplied, rule.NotApplied, nil},
		{"one without a birthday", []Resident{with(unknown, rule.No, rule.No)}, rule.Unknown, rule.NotApplied, rule.NotApplied, nil},
		{"child or not, done", []Resident{child, unknown}, rule.Yes, rule.Applied, rule.NotApplied, nil},
		{"child or not, not done", []Resident{child, with(unknown, rule.No, rule.No)}, rule.Unknown, rule.Undecided, rule.Undecided, []string{"residents[1].born"}},
		{"with a child or not", []Resident{with(adult, rule.No, rule.No), unknown}, rule.Unknown, rule.Undecided, rule.Undecided, []string{"residents[1].born"}},
		{"nobody", nil, rule.Unknown, rule.NotApplied, rule.NotApplied, nil},
	} {
		for i := range tt.residents {
			tt.residents[i].ID = ""
		}
		r := assess(t, "2024-06-01", Options{Registered: date("2020-01-01")}, tt.residents...)
		assert.Equal(t, tt.impact, r.Care.Impact, tt.name)
		assert.Equal(t, tt.outcome, r.Trace.Outcome(rule.OccupancyImpact), tt.name)
		assert.Equal(t, tt.action, r.Trace.Outcome(rule.OccupancyImpactAction), tt.name)
		var missing []string
		for _, g := range r.Care.Missing {
			missing = append(missing, g.String())
		}
		assert.Equal(t, tt.missing, missing, tt.name)
	}
}

func reasons(r Result) map[rule.ID]rule.Finding {
	all := map[rule.ID]rule.Finding{}
	for f := range r.Reasons() {
		all[f.Rule] = f
	}
	return all
}

// Every rule of the ledger about occupancy has its part in every answer, with a
// sentence and a place.
func TestReasonsAreComplete(t *testing.T) {
	var ids []rule.ID
	for r := range rule.All() {
		if strings.HasPrefix(r.ID.String(), "occupancy.") {
			ids = append(ids, r.ID)
		}
	}
	require.Len(t, ids, 11)
	x := Resident{Stays: []Stay{{From: date("2020-01-01")}}}
	for name, r := range map[string]Result{
		"holds":     assess(t, "2024-06-01", Options{}, living("A", "2014-01-01")),
		"fails":     assess(t, "2024-06-01", Options{}, living("A", "2000-01-01")),
		"undecided": assess(t, "2024-06-01", Options{}, living("A", "2014-01-01"), x),
		"nobody":    assess(t, "2024-06-01", Options{Registered: date("2020-01-01")}),
		"no record": assess(t, "2024-06-01", Options{}),
		"extended":  assess(t, "2025-06-30", Options{}, living("A", "2016-01-01"), pupil()),
		"some":      assess(t, "2023-06-01", Options{}, oneYoungAdult()...),
		"cared":     assess(t, "2024-06-01", Options{}, cared("A", "2014-01-01"), cared("B", "2000-01-01")),
	} {
		var got []rule.ID
		for f := range r.Reasons() {
			got = append(got, f.Rule)
			assert.NotEmpty(t, f.Text, "%s: %v", name, f.Rule)
			assert.NotZero(t, f.Outcome, "%s: %v", name, f.Rule)
			assert.NotZero(t, f.Source, "%s: %v", name, f.Rule)
			assert.NotEmpty(t, f.Section, "%s: %v", name, f.Rule)
			assert.Equal(t, f.Outcome == rule.Undecided, strings.Contains(f.Text, "cannot be said") || strings.Contains(f.Text, "not known") ||
				strings.Contains(f.Text, "does not cover") || strings.Contains(f.Text, "hang") || strings.Contains(f.Text, "in it lies in the record") ||
				strings.HasPrefix(f.Text, "Nobody lives there on any") || f.Rule == rule.OccupancyChild && f.Outcome == rule.Undecided, "%s: %v", name, f)
			if f.Outcome != rule.Undecided {
				assert.Empty(t, f.Missing)
			}
		}
		assert.Equal(t, ids, got, name)
		for range r.Reasons() {
			break
		}
	}
}

func TestReasons(t *testing.T) {
	r := assess(t, "2025-06-30", Options{}, living("A", "2016-01-01"), pupil())
	all := reasons(r)
	assert.Equal(t, "In the 12 months to 30 June 2025 more children than young adults live there on 153 of the 365 days on which anybody does, which is not the majority "+
		"(occupancy.wholly-or-mainly; SCCIF of 8 September 2023, Wholly or mainly).", all[rule.OccupancyWhollyOrMainly].String())
	assert.Equal(t, []rule.Fact{{Name: "first", Value: "2024-07-01"}, {Name: "last", Value: "2025-06-30"}, {Name: "moreChildren", Value: "153"},
		{Name: "notMore", Value: "212"}, {Name: "empty", Value: "0"}}, all[rule.OccupancyWhollyOrMainly].Facts)
	assert.Equal(t, "The period may be extended to 18 months, as P leaves school on 30 June 2025: the window that ends on 30 June 2025 qualifies; not so where it must start after the 18th birthday",
		all[rule.Occupancy18Months].Text)
	assert.Equal(t, rule.May, all[rule.Occupancy18Months].Strength)
	assert.Equal(t, rule.Applied, all[rule.OccupancyConsequences].Outcome)
	assert.Equal(t, "The test looks at a period, so that 1 child and 1 young adult on the day itself decides nothing", all[rule.OccupancyPeriodNotDay].Text)
	assert.Equal(t, "A child is aged 17 or under: 1 child and 1 young adult on 30 June 2025", all[rule.OccupancyChild].Text)

	r = assess(t, "2025-09-01", Options{}, living("A", "2016-01-01"), pupil())
	assert.Contains(t, reasons(r)[rule.Occupancy18Months].Text, "the window that ends on 1 September 2025 does not qualify")

	r = assess(t, "2024-06-01", Options{}, living("A", "2014-01-01"), Resident{ID: "X", Stays: []Stay{{From: date("2020-01-01")}}})
	all = reasons(r)
	assert.Equal(t, "A child is aged 17 or under: 1 child, 0 young adults and 1 resident without a birthday on 1 June 2024", all[rule.OccupancyChild].Text)
	for _, id := range []rule.ID{rule.OccupancyChild, rule.OccupancyWhollyOrMainly, rule.OccupancyAny12Months, rule.OccupancyConsequences, rule.OccupancyRegulationsApply, rule.OccupancyNoDbs} {
		assert.Equal(t, rule.Undecided, all[id].Outcome, id)
		assert.Equal(t, []string{"residents[1].born"}, all[id].Missing, id)
	}
	assert.Contains(t, all[rule.OccupancyWhollyOrMainly].Text, "0 of the 366 days on which anybody does, and 366 days hang on birthdays")

	r = assess(t, "2022-06-01", Options{}, living("A", "2014-01-01"))
	assert.Equal(t, "it came on some day from 2 April 2017 to 8 September 2023 and may not yet have held; before it: A children's home accommodates children wholly or mainly: it has more children than adults. No period is named",
		reasons(r)[rule.OccupancyWhollyOrMainly].Caveat())
	assert.Equal(t, "it came on some day from 2 April 2017 to 8 September 2023 and may not yet have held",
		reasons(r)[rule.OccupancyAny12Months].Caveat())
	assert.NotContains(t, reasons(r)[rule.OccupancyChild].Text, "the rule came")
	assert.Contains(t, reasons(r)[rule.OccupancyChild].String(), "presumed to have held since")

	r = assess(t, "2024-06-01", Options{Registered: date("2020-01-01")}, living("A", "2014-01-01", "2024-05-01"))
	assert.Contains(t, reasons(r)[rule.OccupancyWhollyOrMainly].Text, "32 of the 32 days on which anybody does: wholly or mainly children; with the 334 empty days counted it is the other way round")

	b := cared("B", "2000-01-01")
	b.TransitionPlan, b.ImpactActedOn, b.CarePlan = rule.No, rule.No, rule.No
	all = reasons(assess(t, "2024-06-01", Options{}, cared("A", "2014-01-01"), b))
	assert.Equal(t, "Plans that must be kept up to date are not there: residents[1].carePlan", all[rule.OccupancyPlans].Text)
	assert.Equal(t, "The impact of young adults on the children must be identified and acted on, and is not: residents[1].impactActedOn", all[rule.OccupancyImpact].Text)
	b.CarePlan = rule.Yes
	all = reasons(assess(t, "2024-06-01", Options{}, cared("A", "2014-01-01"), b))
	assert.Equal(t, "Everybody has the plans that they must have; each young adult should have a transition plan, too: residents[1].transitionPlan", all[rule.OccupancyPlans].Text)
}

// Why the extended period has no part: it is not needed, nobody opens it, or there is
// no usual period to extend.
func TestWhyNotExtended(t *testing.T) {
	leaver := living("B", "2006-01-01", "2024-01-01")
	leaver.LeavesSchool = date("2024-05-31")
	child := living("A", "2014-01-01")
	for _, c := range []struct {
		opt       Options
		residents []Resident
		want      string
	}{
		{Options{}, []Resident{child}, "The test holds over the usual 12 months, so that no longer period is needed"},
		{Options{}, []Resident{living("C", "2000-01-01")}, "No resident who has turned 18 is known to leave school in an extended period that contains the day and lies in the record"},
		{Options{Registered: date("2024-01-01")}, []Resident{living("A", "2014-01-01", "2024-01-01")},
			"No resident who has turned 18 is known to leave school in an extended period that contains the day and lies in the record"},
		{Options{}, nil, "No resident who has turned 18 is known to leave school in an extended period that contains the day and lies in the record"},
		{Options{Registered: date("2024-01-01")}, []Resident{leaver}, "The test says nothing over the usual 12 months, so that there is none to extend"},
	} {
		r := assess(t, "2024-06-01", c.opt, c.residents...)
		f := reasons(r)[rule.Occupancy18Months]
		assert.Equal(t, rule.NotApplied, f.Outcome)
		assert.Equal(t, c.want, f.Text)
	}
}

func TestWhatIf(t *testing.T) {
	// As in TestFlip: P turns 18 on 1 December 2024, and with one child left the
	// test fails from 1 June 2025 on.
	residents := []Resident{living("A", "2016-01-01"), pupil(), living("", "2000-01-01", "2020-01-01", "2020-02-01")}
	before := slices.Clone(residents)
	on, opt := date("2024-06-01"), Options{Closed: date("2030-01-01")}
	for _, tt := range []struct {
		name    string
		changes []Change
		flips   string
		moves   int
	}{
		{"nothing", nil, "2025-06-01", 0},
		{"a zero change", []Change{{}}, "2025-06-01", 0},
		{"another child", []Change{Add(living("C", "2018-01-01"))}, "", 0},
		// From 1 March to 31 May there are 3 to 1, so that the 183rd day comes later:
		// without those 92 days 31 August would have been it, and 1 September is.
		{"a child for a while", []Change{Add(living("C", "2018-01-01", "2025-03-01", "2025-06-01"))}, "2025-09-01", 92},
		// Two to two from 1 July on: 30 December is the 183rd day of 366.
		{"two young adults from 1 July on", []Change{Add(living("C", "2000-01-01", "2024-07-01")), Add(living("D", "2000-01-01", "2024-07-01"))}, "2024-12-30", -153},
		{"the young adult leaves in time", []Change{MoveOut("P", date("2025-06-01"))}, "", 0},
		{"the young adult leaves too late", []Change{MoveOut("P", date("2025-06-02"))}, "2025-06-01", 0},
		{"the young adult was never there", []Change{Remove("P")}, "", 0},
		{"by place", []Change{Remove("P"), Remove("residents[2]")}, "", 0},
		{"there and back", []Change{Remove("P"), Add(pupil())}, "2025-06-01", 0},
		{"somebody moves in", []Change{Add(Resident{ID: "C", Born: date("2018-01-01")}), MoveIn("C", date("2025-06-02"))}, "2025-06-01", 0},
		{"a day earlier", []Change{Add(Resident{ID: "C", Born: date("2018-01-01")}), MoveIn("C", date("2025-06-01"))}, "", 0},
		{"an arrival moves", []Change{MoveIn("P", date("2024-05-01"))}, "2025-06-01", 0},
	} {
		c, err := WhatIf(residents, on, opt, tt.changes...)
		require.NoError(t, err, tt.name)
		assert.Equal(t, "2025-06-01", c.Before.Flips.String())
		assert.Equal(t, tt.flips, c.After.Flips.String(), tt.name)
		moves, ok := c.FlipMoves()
		assert.Equal(t, tt.flips != "", ok)
		assert.Equal(t, tt.moves, moves, tt.name)
		assert.Equal(t, before, residents, "the record is not changed")
	}
	_, err := WhatIf(residents, on, opt, Remove("A"), MoveOut("A", on))
	assert.ErrorIs(t, err, ErrNoResident)
	assert.EqualError(t, err, "occupancy: changes[1]: no such resident")
	_, err = WhatIf(residents, on, opt, Remove(""))
	assert.ErrorIs(t, err, ErrNoResident)
	_, err = WhatIf(residents, on, opt, Add(Resident{ID: "C"}), MoveOut("C", on))
	assert.EqualError(t, err, "occupancy: changes[1]: no first day")
	_, err = WhatIf(residents, on, opt, Add(Resident{ID: "A"}))
	assert.ErrorIs(t, err, ErrDuplicate)
	_, err = WhatIf(residents, on, opt, MoveOut("A", date("2019-12-31")))
	assert.ErrorIs(t, err, ErrReversed)
	_, err = WhatIf(residents, calendar.Date{}, opt)
	assert.ErrorIs(t, err, calendar.ErrNoDate)
}

// An arrival after the day that was in the record stays left out; one that is tried
// out counts. The latest stay is the one that moves.
func TestWhatIfPlans(t *testing.T) {
	a := living("A", "2016-01-01", "2020-01-01", "2021-01-01")
	a.Stays = append(a.Stays, Stay{From: date("2022-01-01")}, Stay{From: date("2021-06-01"), To: date("2021-07-01")})
	later := living("B", "2000-01-01", "2024-07-01")
	c, err := WhatIf([]Resident{a, later}, date("2024-06-01"), Options{}, MoveOut("A", date("2024-06-02")), Add(living("C", "2016-01-01", "2024-06-02")))
	require.NoError(t, err)
	assert.Equal(t, []string{"residents[1].stays[0]"}, c.Before.Later)
	assert.Equal(t, 1, c.After.Children)
	assert.Equal(t, "2034-07-02", c.Before.Flips.String()) // A turns 18 on 1 January 2034
	assert.Equal(t, "2034-07-02", c.After.Flips.String(), "and so does C")
	c, err = WhatIf([]Resident{a}, date("2024-06-01"), Options{}, MoveOut("A", date("2024-06-02")))
	require.NoError(t, err)
	assert.Equal(t, "2025-06-01", c.After.Flips.String())
	assert.Equal(t, Nobody, c.After.FlipsTo)
	assert.Empty(t, c.After.Merged)
	c, err = WhatIf([]Resident{a, later}, date("2024-06-01"), Options{Arrivals: true}, Remove("B"))
	require.NoError(t, err)
	assert.Equal(t, "2024-12-30", c.Before.Flips.String(), "183 of the 365 days from 31 December 2023 on")
	assert.Equal(t, "2034-07-02", c.After.Flips.String())
}

// What is asked for is what the answer hangs on: no birthday that decides nothing.
func TestOnlyBirthdaysThatDecide(t *testing.T) {
	unaged := func(id string, from, to string) Resident {
		r := Resident{ID: id, Stays: []Stay{{From: date(from)}}}
		if to != "" {
			r.Stays[0].To = date(to)
		}
		return r
	}
	// Windows of 2021 fail and those of 2024 hold, whatever X is, who lived there alone
	// for five days.
	r := assess(t, "2024-06-01", Options{}, living("Y", "1995-01-01", "2020-01-01", "2022-01-01"),
		unaged("X", "2022-01-02", "2022-01-07"), living("A", "2014-01-01", "2022-02-01"))
	assert.Equal(t, InSome, r.Verdict)
	assert.Empty(t, r.Missing)
	// Whether any window holds hangs on Z, who lives there now, and not on X.
	r = assess(t, "2024-06-01", Options{}, living("Y", "1995-01-01", "2020-01-01", "2022-01-01"),
		unaged("X", "2022-01-02", "2022-01-07"), unaged("Z", "2022-02-01", ""))
	assert.Equal(t, Undecided, r.Verdict)
	for _, gap := range r.Missing {
		assert.Equal(t, "Z", gap.Resident)
	}
	assert.NotEmpty(t, r.Missing)
	// On no day on which X lived there did it matter; with the children gone it hangs on Y,
	// who came on the day on which X left.
	r = assess(t, "2024-06-01", Options{Closed: date("2024-06-01")}, living("A", "2014-01-01", "2020-01-01", "2023-11-01"),
		living("B", "2014-01-01", "2020-01-01", "2023-11-01"), unaged("X", "2023-01-01", "2023-11-01"), unaged("Y", "2023-11-01", ""))
	assert.Equal(t, Undecided, r.Verdict)
	assert.Equal(t, []Gap{{Index: 3, Resident: "Y", Fact: "born"}}, r.Missing)
}

// Whether rules about young adults apply hangs on who lives there on the day, who came on
// it among them, and not on who left on it.
func TestAgelessOnTheDay(t *testing.T) {
	x := Resident{ID: "X", Stays: []Stay{{From: date("2024-01-01"), To: date("2024-06-01")}}}
	y := Resident{ID: "Y", Stays: []Stay{{From: date("2024-05-31")}}}
	for on, missing := range map[string][]string{
		"2024-05-30": {"residents[0].born"},
		"2024-05-31": {"residents[0].born", "residents[1].born"},
		"2024-06-01": {"residents[1].born"},
		"2024-06-02": {"residents[1].born"},
	} {
		assert.Equal(t, missing, reasons(assess(t, on, Options{}, x, y))[rule.OccupancyRegulationsApply].Missing, on)
	}
}

// The rule about who is a child bears on anybody who lived there in the window or in the
// record, and on nobody else; rules about young adults on a home where one lives.
func TestRulesBearOnResidents(t *testing.T) {
	outcome := func(r Result, id rule.ID) rule.Outcome { return reasons(r)[id].Outcome }
	for name, c := range map[string]struct {
		result       Result
		child, adult rule.Outcome
	}{
		"nobody":        {assess(t, "2024-06-01", Options{Registered: date("2020-01-01")}), rule.NotApplied, rule.NotApplied},
		"left, lately":  {assess(t, "2024-06-01", Options{}, living("A", "2014-01-01", "2024-05-01", "2024-05-11")), rule.Applied, rule.NotApplied},
		"left long ago": {assess(t, "2024-06-01", Options{}, living("A", "2014-01-01", "2018-01-01", "2021-01-01")), rule.Applied, rule.NotApplied},
		"a child":       {assess(t, "2024-06-01", Options{}, living("A", "2014-01-01")), rule.Applied, rule.NotApplied},
		"to come":       {assess(t, "2024-06-01", Options{Registered: date("2024-06-02")}, living("A", "2014-01-01"), living("B", "2000-01-01")), rule.Applied, rule.Applied},
		"a young adult": {assess(t, "2024-06-01", Options{}, living("A", "2000-01-01")), rule.Applied, rule.Applied},
	} {
		assert.Equal(t, c.child, outcome(c.result, rule.OccupancyChild), name)
		assert.Equal(t, c.adult, outcome(c.result, rule.OccupancyRegulationsApply), name)
	}
	day := reasons(assess(t, "2024-06-01", Options{}, living("A", "2014-01-01")))[rule.OccupancyPeriodNotDay]
	assert.Equal(t, []rule.Fact{{Name: "children", Value: "1"}, {Name: "youngAdults", Value: "0"}}, day.Facts)
	unaged := reasons(assess(t, "2024-06-01", Options{}, Resident{Stays: []Stay{{From: date("2020-01-01")}}}))[rule.OccupancyPeriodNotDay]
	assert.Contains(t, unaged.Facts, rule.Fact{Name: "ageUnknown", Value: "1"})
}

// Anything that is said of care is something; and on the 18th birthday a young adult's
// impact on the children counts, on the day before not yet.
func TestCareOnTheDay(t *testing.T) {
	assert.True(t, Care{}.IsZero())
	for _, c := range []Care{{Plans: rule.Yes}, {Plans: rule.No}, {Impact: rule.Yes}, {Lacking: make([]Gap, 1)}, {Advised: make([]Gap, 1)}} {
		assert.False(t, c.IsZero(), "%+v", c)
	}
	b := cared("B", "2006-06-01")
	b.ImpactActedOn = rule.No
	for on, impact := range map[string]rule.Truth{"2024-05-31": rule.Unknown, "2024-06-01": rule.No} {
		assert.Equal(t, impact, assess(t, on, Options{}, cared("A", "2014-01-01"), b).Care.Impact, on)
	}
	all := reasons(assess(t, "2024-06-01", Options{}, cared("A", "2014-01-01")))
	assert.Equal(t, "Everybody who lives there has the plans that they must have", all[rule.OccupancyPlans].Text)
}
