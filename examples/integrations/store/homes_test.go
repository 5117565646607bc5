package store_test

import (
	"context"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/examples/integrations/internal/sample"
	"github.com/sccif/sccif-go/examples/integrations/internal/testdb"
	"github.com/sccif/sccif-go/examples/integrations/store"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
)

// many has more homes than one transaction saves.
const many = 210

func TestHomesComeBackAsTheyWere(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		saved, err := s.Save(ctx, sample.Homes(many))
		require.NoError(t, err)
		require.Equal(t, many, saved)
		for _, n := range []int{0, 1, 199, 200, many - 1} {
			want := sample.Home(n)
			got, err := s.Home(ctx, want.URN)
			require.NoError(t, err)
			want.Version = sccif.CaseVersion
			assert.Equal(t, want, got)
		}
		_, err = s.Home(ctx, "SC000000")
		require.ErrorIs(t, err, store.ErrNotFound)
	})
}

func TestHomeIsReplaced(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		h := sample.Home(3)
		_, err := s.Save(ctx, one(h))
		require.NoError(t, err)
		h.Inspections = h.Inspections[:1]
		_, err = s.Save(ctx, one(h))
		require.NoError(t, err)
		got, err := s.Home(ctx, h.URN)
		require.NoError(t, err)
		assert.Equal(t, h.Inspections, got.Inspections)
		counts, err := s.CountGrades(ctx, sample.On)
		require.NoError(t, err)
		assert.Equal(t, map[judgement.Grade]int{h.Inspections[0].Judgements.Overall: 1}, counts)
	})
}

// The values in the columns are quoted by nobody: what looks like SQL is a text.
func TestTextStaysText(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		h := sample.Home(1)
		h.URN = `SC1'; DROP TABLE homes; -- "é"`
		h.Buildings = []string{"Haus 'A'; --", "$1"}
		_, err := s.Save(ctx, one(h))
		require.NoError(t, err)
		got, err := s.Home(ctx, h.URN)
		require.NoError(t, err)
		assert.Equal(t, h.URN, got.URN)
		assert.Equal(t, h.Buildings, got.Buildings)
	})
}

func TestSaveStopsAtAnError(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		broken := errors.New("line 202")
		saved, err := s.Save(ctx, func(yield func(sccif.Home, error) bool) {
			for h := range sample.Homes(201) {
				if !yield(h, nil) {
					return
				}
			}
			yield(sccif.Home{}, broken)
		})
		require.ErrorIs(t, err, broken)
		assert.Equal(t, 200, saved, "the first transaction is kept")
		_, err = s.Home(ctx, sample.Home(199).URN)
		require.NoError(t, err)
		_, err = s.Home(ctx, sample.Home(200).URN)
		require.ErrorIs(t, err, store.ErrNotFound, "the second is undone")

		h := sample.Home(1)
		h.URN = ""
		_, err = s.Save(ctx, one(h))
		require.ErrorIs(t, err, store.ErrNoURN)
		h = sample.Home(1)
		h.Inspections[0].Last = h.Inspections[0].First.AddDays(-1)
		_, err = s.Save(ctx, one(h))
		require.ErrorIs(t, err, sccif.ErrOrder)
	})
}

func TestCancelledContext(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		_, err := s.Save(ctx, sample.Homes(1))
		require.ErrorIs(t, err, context.Canceled)
	})
}

func TestOpenNeedsAName(t *testing.T) {
	_, err := store.Open(context.Background(), "")
	require.Error(t, err)
}

// A file name is a file name, whatever characters it has.
func TestFileNames(t *testing.T) {
	ctx := context.Background()
	for _, name := range []string{"a b", "50%", "what?", "über", "a#b", "a&_txlock=x"} {
		file := t.TempDir() + "/" + name
		s, err := store.Open(ctx, file)
		require.NoError(t, err, name)
		_, err = s.Save(ctx, sample.Homes(1))
		require.NoError(t, err)
		require.NoError(t, s.Close())
		assert.FileExists(t, file)
		again, err := store.Open(ctx, file)
		require.NoError(t, err, "the schema can be run again")
		_, err = again.Home(ctx, sample.Home(0).URN)
		require.NoError(t, err)
		require.NoError(t, again.Close())
	}
}

// The grades of the latest full inspection that had ended by a day, against a count over
// the homes themselves.
func TestGrades(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		_, err := s.Save(ctx, sample.Homes(many))
		require.NoError(t, err)

		want := map[judgement.Grade]int{}
		var inadequate []string
		for h := range sample.Homes(many) {
			latest := judgement.Inspection{}
			for _, i := range h.Inspections {
				if end, _ := i.End(); !end.After(sample.On) {
					latest = i
				}
			}
			if len(h.Inspections) > 0 {
				want[latest.Judgements.Overall]++
			}
			if latest.Judgements.Overall == judgement.Inadequate {
				inadequate = append(inadequate, h.URN+" "+latest.Last.String())
			}
		}
		require.Len(t, want, 4)
		counts, err := s.CountGrades(ctx, sample.On)
		require.NoError(t, err)
		assert.Equal(t, want, counts)

		var got []string
		for j, err := range s.JudgedOn(ctx, sample.On, judgement.Inadequate) {
			require.NoError(t, err)
			assert.Equal(t, judgement.Inadequate, j.LeadersAndManagers)
			assert.False(t, j.Estimated)
			got = append(got, j.URN+" "+j.Ended.String())
		}
		assert.Equal(t, inadequate, got)
	})
}

func one(h sccif.Home) func(yield func(sccif.Home, error) bool) {
	return func(yield func(sccif.Home, error) bool) { yield(h, nil) }
}
