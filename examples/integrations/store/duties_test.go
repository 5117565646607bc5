package store_test

import (
	"cmp"
	"context"
	"encoding/json"
	"iter"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/examples/integrations/internal/sample"
	"github.com/sccif/sccif-go/examples/integrations/internal/testdb"
	"github.com/sccif/sccif-go/examples/integrations/store"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// assessed fills a store with the first n homes and their duties as at sample.On.
func assessed(t *testing.T, s *store.Store, n int) []store.Duty {
	t.Helper()
	ctx := context.Background()
	_, err := s.Save(ctx, sample.Homes(n))
	require.NoError(t, err)
	var answers []sccif.Assessment
	var duties []store.Duty
	for a, err := range sccif.AssessAll(sample.Homes(n), sample.On) {
		require.NoError(t, err)
		answers = append(answers, a)
		for d := range a.Duties() {
			duties = append(duties, store.Duty{URN: a.URN, Duty: store.Plain(d), Changed: a.On})
		}
	}
	require.NoError(t, s.Update(ctx, func(tx *store.Tx) error {
		if err := tx.SaveAssessments(ctx, answers); err != nil {
			return err
		}
		return tx.SaveDuties(ctx, duties)
	}))
	return duties
}

func collect[T any](t *testing.T, rows iter.Seq2[T, error]) []T {
	t.Helper()
	var all []T
	for row, err := range rows {
		require.NoError(t, err)
		all = append(all, row)
	}
	return all
}

// Every value of every duty comes back from its column as it was.
func TestDutiesComeBackAsTheyWere(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		want := assessed(t, s, 60)
		statuses, places := map[schedule.Status]bool{}, 0
		for _, d := range want {
			statuses[d.Status] = true
			if !d.MetBy.IsZero() {
				places++
			}
		}
		assert.GreaterOrEqual(t, len(statuses), 5, "the sample has duties of most statuses")
		assert.Positive(t, places)

		var got []store.Duty
		for n := range 60 {
			got = append(got, collect(t, s.Duties(context.Background(), sample.Home(n).URN))...)
		}
		byKey := func(a, b store.Duty) int { return cmp.Or(cmp.Compare(a.URN, b.URN), cmp.Compare(a.Key, b.Key)) }
		slices.SortFunc(want, byKey)
		slices.SortFunc(got, byKey)
		assert.Equal(t, want, got)
	})
}

// A field that a later release gives to duties is not forgotten.
func TestPlainHasEveryField(t *testing.T) {
	for h := range sample.Homes(60) {
		a, err := sccif.Assess(h, sample.On)
		require.NoError(t, err)
		for d := range a.Duties() {
			whole, plain := reflect.ValueOf(d), reflect.ValueOf(store.Plain(d))
			for _, field := range reflect.VisibleFields(whole.Type()) {
				if field.IsExported() {
					assert.Equal(t, whole.FieldByIndex(field.Index).Interface(), plain.FieldByIndex(field.Index).Interface(), field.Name)
				}
			}
			assert.Equal(t, store.Plain(d), store.Plain(store.Plain(d)))
			assert.NotPanics(t, func() { _, _ = store.Plain(d).Because(), store.Plain(d).Notes() }, "a duty from the store has no reasons")
		}
	}
}

func TestClosing(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		duties := assessed(t, s, 60)
		for _, period := range []string{"2024-06-30/2024-06-30", "2024-05-01/2024-06-29", "2025-03-31/2025-04-01", "1999-01-01/1999-12-31"} {
			p := calendar.MustParsePeriod(period)
			var want []store.Duty
			for _, d := range duties {
				if p.Contains(d.Window.Closes) && d.Status.Open() {
					want = append(want, d)
				}
			}
			got := collect(t, s.Closing(context.Background(), p))
			assert.ElementsMatch(t, want, got, period)
			assert.True(t, slices.IsSortedFunc(got, func(a, b store.Duty) int { return a.Window.Closes.Compare(b.Window.Closes) }))
		}
	})
}

func TestCountByRule(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		want := map[rule.ID]int{}
		for _, d := range assessed(t, s, 60) {
			if d.Status == schedule.Overdue {
				want[d.Rule]++
			}
		}
		require.NotEmpty(t, want)
		got, before := map[rule.ID]int{}, 1<<30
		for _, c := range collect(t, s.CountByRule(context.Background(), schedule.Overdue)) {
			got[c.Rule] = c.Duties
			assert.LessOrEqual(t, c.Duties, before)
			before = c.Duties
		}
		assert.Equal(t, want, got)
	})
}

// A duty that is saved again is the same row; one that has gone is asked for no more.
func TestDutyIsReplaced(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		duties := assessed(t, s, 1)
		k := slices.IndexFunc(duties, func(d store.Duty) bool { return d.Status.Open() && !d.Window.Closes.IsZero() })
		require.GreaterOrEqual(t, k, 0)
		d := duties[k]
		closes := calendar.Period{First: d.Window.Closes, Last: d.Window.Closes}
		require.Contains(t, collect(t, s.Closing(ctx, closes)), d)

		d.Sequence, d.Changed, d.Gone = 1, sample.On.AddDays(1), sample.On.AddDays(1)
		require.NoError(t, s.Update(ctx, func(tx *store.Tx) error { return tx.SaveDuties(ctx, []store.Duty{d}) }))
		all := collect(t, s.Duties(ctx, d.URN))
		assert.Len(t, all, len(duties))
		assert.Contains(t, all, d)
		assert.NotContains(t, collect(t, s.Closing(ctx, closes)), d)
	})
}

func TestAnswer(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		assessed(t, s, 3)
		h := sample.Home(2)
		a, err := sccif.Assess(h, sample.On)
		require.NoError(t, err)
		want, err := json.Marshal(a)
		require.NoError(t, err)
		got, asAt, err := s.Answer(ctx, h.URN)
		require.NoError(t, err)
		assert.Equal(t, sample.On, asAt)
		assert.Equal(t, string(want), string(got))
		_, _, err = s.Answer(ctx, "SC000000")
		require.ErrorIs(t, err, store.ErrNotFound)
	})
}

// A caller who stops early leaves the store free for others.
func TestStopEarly(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		assessed(t, s, 20)
		for range 50 {
			for _, err := range s.Duties(context.Background(), sample.Home(1).URN) {
				require.NoError(t, err)
				break
			}
		}
		_, err := s.Save(context.Background(), sample.Homes(2))
		require.NoError(t, err)
	})
}
