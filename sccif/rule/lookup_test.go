package rule

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
)

// slowOn looks at every version: the latest that has begun holds, unless it is
// the end of the rule.
func slowOn(r Rule, d calendar.Date) (found Version, ok bool) {
	for _, v := range r.Versions {
		if d.IsZero() || v.From.IsZero() || d.Before(v.From) {
			continue
		}
		if !ok || v.From.After(found.From) {
			found, ok = v, true
		}
	}
	if found.Withdrawn {
		return Version{}, false
	}
	return found, ok
}

// slowUnder does the same by the order of editions; a proposal is reached by its
// own name only.
func slowUnder(r Rule, e Edition) (found Version, ok bool) {
	for _, v := range r.Versions {
		if (v.Edition == Proposed2013) != (e == Proposed2013) || v.Edition > e {
			continue
		}
		if !ok || v.From.After(found.From) {
			found, ok = v, true
		}
	}
	if found.Withdrawn {
		return Version{}, false
	}
	return found, ok
}

func slowPending(r Rule, d calendar.Date) (found Version, ok bool) {
	for _, v := range r.Versions {
		if d.IsZero() || v.NotBefore.IsZero() || d.Before(v.NotBefore) || !d.Before(v.From) {
			continue
		}
		if !ok || v.From.Before(found.From) {
			found, ok = v, true
		}
	}
	return found, ok
}

// edges are the days around every first day in the ledger.
func edges() []calendar.Date {
	seen := map[calendar.Date]bool{{}: true}
	for r := range All() {
		for _, v := range r.Versions {
			for _, d := range []calendar.Date{v.From, v.NotBefore} {
				if !d.IsZero() {
					seen[d.AddDays(-1)], seen[d], seen[d.AddDays(1)] = true, true, true
				}
			}
		}
	}
	var all []calendar.Date
	for d := range seen {
		all = append(all, d)
	}
	return all
}

func TestLookUpsAgainstASlowReading(t *testing.T) {
	days := edges()
	require.Greater(t, len(days), 30)
	editions := []Edition{0, Proposed2013, Proposed2013 + 1}
	for e := range Editions() {
		editions = append(editions, e)
	}
	for r := range All() {
		for _, d := range days {
			want, wantOK := slowOn(r, d)
			got, ok := r.ID.On(d)
			require.Equal(t, wantOK, ok, "%v on %v", r.ID, d)
			require.Equal(t, want, got, "%v on %v", r.ID, d)

			want, wantOK = slowPending(r, d)
			got, ok = r.ID.Pending(d)
			require.Equal(t, wantOK, ok, "%v pending on %v", r.ID, d)
			require.Equal(t, want, got, "%v pending on %v", r.ID, d)
		}
		for _, e := range editions {
			want, wantOK := slowUnder(r, e)
			if !e.Valid() {
				want, wantOK = Version{}, false
			}
			got, ok := r.ID.Under(e)
			require.Equal(t, wantOK, ok, "%v under %v", r.ID, e)
			require.Equal(t, want, got, "%v under %v", r.ID, e)
		}
	}
}

// On and Under agree where no version begins within an edition.
func TestOnTheFirstDayIsUnderTheEdition(t *testing.T) {
	for r := range All() {
		for e := range Editions() {
			within := false
			for _, v := range r.Versions {
				within = within || v.Edition == e && v.From != e.First()
			}
			if within {
				continue
			}
			on, ok1 := r.ID.On(e.First())
			under, ok2 := r.ID.Under(e)
			assert.Equal(t, ok1, ok2, "%v %v", r.ID, e)
			assert.Equal(t, on, under, "%v %v", r.ID, e)
		}
	}
}

func TestProposalsWereNeverInForce(t *testing.T) {
	proposals := 0
	for r := range All() {
		if r.Versions[0].Edition != Proposed2013 {
			_, ok := r.ID.Under(Proposed2013)
			assert.False(t, ok, r.ID)
			continue
		}
		proposals++
		_, ok := r.ID.Under(Proposed2013)
		assert.True(t, ok, r.ID)
		for e := range Editions() {
			_, ok := r.ID.Under(e)
			assert.False(t, ok, "%v under %v", r.ID, e)
		}
		for _, d := range []string{"2013-12-13", "2014-02-18", "2015-04-01", "2026-06-29"} {
			_, ok := r.ID.On(date(d))
			assert.False(t, ok, "%v on %v", r.ID, d)
		}
	}
	// Four proposals and four sets of facts about the consultation.
	assert.Equal(t, 8, proposals)
}

func TestOutsideTheLedger(t *testing.T) {
	for _, id := range []ID{None, end, end + 1, 65535} {
		_, ok := id.On(date("2024-06-01"))
		assert.False(t, ok)
		_, ok = id.Under(SCCIF2023)
		assert.False(t, ok)
		_, ok = id.Pending(date("2024-06-01"))
		assert.False(t, ok)
		assert.Equal(t, Rule{}, id.Rule())
		assert.Zero(t, id.Kind())
		assert.False(t, id.Valid())
	}
}

func TestPending(t *testing.T) {
	// The text of 2026 changed on some day from 9 September 2023 on.
	for d, want := range map[string]bool{
		"2023-09-07": false, "2023-09-08": false, "2023-09-09": true, "2024-06-01": true,
		"2026-06-28": true, "2026-06-29": false, "2026-06-30": false,
	} {
		next, ok := ScheduleNewHomeFirstHalf.Pending(date(d))
		assert.Equal(t, want, ok, d)
		if ok {
			assert.Equal(t, Usually, next.Strength)
			now, _ := ScheduleNewHomeFirstHalf.On(date(d))
			assert.Equal(t, Always, now.Strength, "the reading is that it had not changed")
		}
		// What the two texts say alike is not in doubt.
		_, ok = JudgementLimiting.Pending(date(d))
		assert.False(t, ok, d)
	}
	// The line about 26 weeks came in between these days.
	for d, want := range map[string]bool{
		"2022-09-01": false, "2022-09-02": true, "2023-09-07": true, "2023-09-08": false,
	} {
		next, ok := JudgementNoManager26Weeks.Pending(date(d))
		assert.Equal(t, want, ok, d)
		if ok {
			assert.Equal(t, Quantity{26, Weeks}, next.Limit)
		}
	}
	// What left the text may have left it before.
	next, ok := FollowupCommissioner.Pending(date("2025-01-01"))
	assert.True(t, ok)
	assert.True(t, next.Withdrawn)
	_, ok = FollowupCommissioner.On(date("2026-06-28"))
	assert.True(t, ok)
	_, ok = FollowupCommissioner.On(date("2026-06-29"))
	assert.False(t, ok)
	// Satisfactory gave way to adequate on a day that is not known.
	_, ok = HistoryScale2011.On(date("2014-03-31"))
	assert.True(t, ok)
	next, ok = HistoryScale2011.Pending(date("2014-03-31"))
	assert.True(t, ok && next.Withdrawn)
	_, ok = HistoryScale2011.On(date("2014-04-01"))
	assert.False(t, ok)
}

// A caller cannot change the ledger.
func TestCopies(t *testing.T) {
	spoil := func(v Version) {
		for i := range v.Parts {
			v.Parts[i] = Part{Name: "spoilt"}
		}
		_ = append(v.Parts, Part{Name: "spoilt"})
	}
	before := areas()
	for r := range All() {
		for i := range r.Versions {
			spoil(r.Versions[i])
			r.Versions[i] = Version{Summary: "spoilt"}
		}
		_ = append(r.Versions, Version{})
	}
	for id := None + 1; id < end; id++ {
		for i, r := 0, id.Rule(); i < len(r.Versions); i++ {
			spoil(r.Versions[i])
			r.Versions[i] = Version{Summary: "spoilt"}
		}
		for _, d := range edges() {
			v, _ := id.On(d)
			spoil(v)
			v, _ = id.Pending(d)
			spoil(v)
		}
		for e := Framework2011; e <= Proposed2013; e++ {
			v, _ := id.Under(e)
			spoil(v)
		}
	}
	for c := range Changes(date("2011-01-01"), date("2030-01-01")) {
		spoil(c.Before)
		spoil(c.After)
	}
	for _, want := range before {
		assert.Equal(t, want, want.ID.Rule())
	}
}

// Two look-ups of one caller do not share their parts.
func TestLookUpsDoNotShareParts(t *testing.T) {
	a, _ := TimelineFull.Under(SCCIF2023)
	b, _ := TimelineFull.Under(SCCIF2023)
	a.Parts[0].Name = "changed"
	assert.Equal(t, "preparation", b.Parts[0].Name)
}

var (
	sinkQuantity Quantity
	sinkStrength Strength
)

func TestLookUpsAllocateNothing(t *testing.T) {
	if raceEnabled {
		t.Skip("allocations are not counted under the race detector")
	}
	day := date("2024-06-01")
	for id := None + 1; id < end; id++ {
		assert.Zero(t, testing.AllocsPerRun(10, func() {
			v, _ := id.On(day)
			sinkQuantity, sinkStrength = v.Figure("from"), v.Strength
			for _, p := range v.Parts {
				sinkQuantity, sinkStrength = p.Limit, p.Strength
			}
		}), id)
		assert.Zero(t, testing.AllocsPerRun(10, func() {
			v, _ := id.Under(SCCIF2023)
			sinkQuantity, sinkStrength = v.Limit, v.Strength
			for _, p := range v.Parts {
				sinkQuantity, sinkStrength = p.Limit, p.Strength
			}
		}), id)
		assert.Zero(t, testing.AllocsPerRun(10, func() {
			f := FindingOn(id, day, Applied, "")
			sinkStrength = f.Strength
		}), id)
	}
	assert.Zero(t, testing.AllocsPerRun(10, func() { _, _ = EditionOn(day) }))
	assert.Zero(t, testing.AllocsPerRun(10, func() { _, _ = ParseID("timeline.draft-18") }))
}

// A rule may be in force where one of its versions is, or one that is not the end of it
// may already have been.
func TestMayBeInForce(t *testing.T) {
	early := 0
	for r := range All() {
		for _, d := range []string{"2013-01-01", "2015-04-01", "2017-03-31", "2020-01-10", "2022-09-01", "2022-09-02", "2023-09-07", "2023-09-08", "2024-06-01", "2026-06-29"} {
			_, in := r.ID.On(date(d))
			next, may := r.ID.Pending(date(d))
			assert.Equal(t, in || may && !next.Withdrawn, r.ID.MayBeInForce(date(d)), "%v on %s", r.ID, d)
			if !in && r.ID.MayBeInForce(date(d)) {
				early++
			}
		}
		assert.False(t, r.ID.MayBeInForce(calendar.Date{}), r.ID)
	}
	assert.Positive(t, early)
	// The line about 26 weeks came in on some day from 2 September 2022 on.
	assert.False(t, JudgementNoManager26Weeks.MayBeInForce(date("2022-09-01")))
	assert.True(t, JudgementNoManager26Weeks.MayBeInForce(date("2022-09-02")))
	assert.False(t, None.MayBeInForce(date("2024-06-01")))
}
