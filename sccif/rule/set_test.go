package rule

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSetOfOne(t *testing.T) {
	for id := None; id < end+2; id++ {
		var s Set
		s.Add(id)
		valid := id != None && id < end
		assert.Equal(t, valid, s.Has(id), id)
		assert.Equal(t, valid, !s.IsEmpty(), id)
		assert.Equal(t, s, SetOf(id))
		if valid {
			assert.Equal(t, 1, s.Len())
			assert.Equal(t, []ID{id}, slices.Collect(s.All()))
		}
		s.Remove(id)
		assert.Equal(t, Set{}, s)
	}
	assert.Equal(t, Set{}, SetOf())
	s := SetOf(TimelineDraft18, 65535)
	s.Remove(65535)
	s.Remove(None)
	assert.Equal(t, SetOf(TimelineDraft18), s)
	assert.False(t, s.Has(65535))
}

// slowSet is a set as a map.
type slowSet map[ID]bool

func randomSets(r *rand.Rand) (Set, slowSet) {
	var s Set
	slow := slowSet{}
	for range r.IntN(120) {
		id := ID(r.IntN(int(end) + 3))
		if r.IntN(4) == 0 {
			s.Remove(id)
			delete(slow, id)
			continue
		}
		s.Add(id)
		if id != None && id < end {
			slow[id] = true
		}
	}
	return s, slow
}

func check(t *testing.T, want slowSet, got Set) {
	t.Helper()
	var ids []ID
	for id, ok := range want {
		if ok {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	require.Equal(t, ids, slices.Collect(got.All()))
	require.Equal(t, len(ids), got.Len())
	require.Equal(t, len(ids) == 0, got.IsEmpty())
	for id := None; id <= end; id++ {
		require.Equal(t, want[id], got.Has(id))
	}
}

func TestSetAlgebra(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		a, slowA := randomSets(r)
		b, slowB := randomSets(r)
		check(t, slowA, a)
		union, minus, both := slowSet{}, slowSet{}, slowSet{}
		for id := None; id < end; id++ {
			union[id] = slowA[id] || slowB[id]
			minus[id] = slowA[id] && !slowB[id]
			both[id] = slowA[id] && slowB[id]
		}
		check(t, union, a.Union(b))
		check(t, minus, a.Minus(b))
		check(t, both, a.Intersect(b))
		require.Equal(t, a, a.Minus(b).Union(a.Intersect(b)))

		data, err := json.Marshal(a)
		require.NoError(t, err)
		var back Set
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, a, back)
	}
	for range SetOf(TimelineDraft18, TimelineFinal30).All() {
		break
	}
}

func TestSetAsText(t *testing.T) {
	s := SetOf(TimelineFinal30, JudgementLimiting)
	assert.Equal(t, "judgement.limiting timeline.final-30", s.String())
	assert.Empty(t, Set{}.String())
	data, err := json.Marshal(s)
	require.NoError(t, err)
	assert.Equal(t, `["judgement.limiting","timeline.final-30"]`, string(data))
	data, err = json.Marshal(Set{})
	require.NoError(t, err)
	assert.Equal(t, `[]`, string(data))
	require.NoError(t, json.Unmarshal([]byte(`null`), &s))
	assert.True(t, s.IsEmpty())
	assert.ErrorIs(t, s.UnmarshalJSON([]byte(`["judgement.unheard-of"]`)), ErrUnknown)
	assert.Error(t, s.UnmarshalJSON([]byte(`3`)))
}

// A trace holds each rule in one set at most; the last word counts.
func TestTraceNotes(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	outcomes := []Outcome{0, Applied, NotApplied, Undecided}
	var trace Trace
	slow := map[ID]Outcome{}
	for range 5000 {
		id, o := ID(r.IntN(int(end))), outcomes[r.IntN(4)]
		trace.Note(id, o)
		if id != None {
			slow[id] = o
		}
	}
	looked := slowSet{}
	for id := None; id < end; id++ {
		require.Equal(t, slow[id], trace.Outcome(id), id)
		looked[id] = slow[id] != 0
		n := 0
		for _, s := range []Set{trace.Applied, trace.NotApplied, trace.Undecided} {
			if s.Has(id) {
				n++
			}
		}
		require.LessOrEqual(t, n, 1, id)
	}
	check(t, looked, trace.Rules())
}

func TestTraceJudge(t *testing.T) {
	for v, want := range map[Truth]Outcome{Yes: Applied, No: NotApplied, Unknown: Undecided} {
		var trace Trace
		trace.Note(JudgementGraded, Applied)
		trace.Judge(JudgementGraded, v)
		assert.Equal(t, want, trace.Outcome(JudgementGraded))
	}
}

// Of two answers: applied goes before undecided, and that before not applied.
func TestTraceMerge(t *testing.T) {
	rank := map[Outcome]int{0: 0, NotApplied: 1, Undecided: 2, Applied: 3}
	for a := range rank {
		for b := range rank {
			var x, y Trace
			x.Note(OnsiteFull, a)
			y.Note(OnsiteFull, b)
			want := a
			if rank[b] > rank[a] {
				want = b
			}
			merged := x.Merge(y)
			assert.Equal(t, want, merged.Outcome(OnsiteFull), "%v with %v", a, b)
			assert.LessOrEqual(t, merged.Applied.Len()+merged.NotApplied.Len()+merged.Undecided.Len(), 1)
		}
	}
}

func TestTraceAsJSON(t *testing.T) {
	var trace Trace
	trace.Note(OnsiteFull, Applied)
	trace.Note(OnsiteTeam, Undecided)
	data, err := json.Marshal(trace)
	require.NoError(t, err)
	assert.JSONEq(t, `{"applied":["onsite.full"],"notApplied":[],"undecided":["onsite.team"]}`, string(data))
	var back Trace
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, trace, back)
}

func TestSetsAllocateNothing(t *testing.T) {
	if raceEnabled {
		t.Skip("allocations are not counted under the race detector")
	}
	a, b := SetOf(TimelineDraft18, JudgementGraded), SetOf(JudgementGraded)
	n := 0
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		var trace Trace
		trace.Judge(TimelineDraft18, Yes)
		trace.Note(JudgementGraded, Undecided)
		trace = trace.Merge(Trace{Applied: a.Union(b).Minus(b).Intersect(a)})
		for id := range trace.Rules().All() {
			n += int(id)
		}
		n += a.Len() + int(trace.Outcome(JudgementGraded))
	}))
}
