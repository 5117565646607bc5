package changes_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/examples/integrations/changes"
	"github.com/sccif/sccif-go/examples/integrations/internal/sample"
	"github.com/sccif/sccif-go/examples/integrations/internal/testdb"
	"github.com/sccif/sccif-go/examples/integrations/store"
	"github.com/sccif/sccif-go/sccif"
)

// england has more homes than there are in England: some 4,000.
const england = 10_000

var yearAhead = calendar.MustParsePeriod("2024-06-01/2025-05-31")

func quiet(string, sccif.Change, error) error { return nil }

// Ten thousand homes are loaded and assessed, and each query gives what a plain loop over
// all of them gives.
func TestTenThousandHomes(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: ten thousand homes are not loaded")
	}
	closing, overdue := 0, 0
	for a, err := range sccif.AssessAll(sample.Homes(england), sample.On) {
		require.NoError(t, err)
		for d := range a.Duties() {
			if d.Status.Open() && yearAhead.Contains(d.Window.Closes) {
				closing++
			}
			if d.Status.Open() && d.Window.Closes.Before(sample.On) && !d.Window.Closes.IsZero() {
				overdue++
			}
		}
	}
	require.Greater(t, closing, england)
	require.Positive(t, overdue)

	testdb.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		saved, err := s.Save(ctx, sample.Homes(england))
		require.NoError(t, err)
		require.Equal(t, england, saved)
		sum, err := changes.Run(ctx, s, sample.On, quiet)
		require.NoError(t, err)
		require.Equal(t, changes.Summary{Homes: england, First: england}, sum)

		assert.Equal(t, closing, count(t, s, yearAhead))
		past := calendar.MustParsePeriod("1990-01-01/2024-05-31")
		assert.Equal(t, overdue, count(t, s, past))
		grades, err := s.CountGrades(ctx, sample.On)
		require.NoError(t, err)
		homes := 0
		for _, n := range grades {
			homes += n
		}
		assert.Equal(t, england, homes)
	})
}

func count(t testing.TB, s *store.Store, in calendar.Period) int {
	t.Helper()
	n := 0
	for _, err := range s.Closing(context.Background(), in) {
		require.NoError(t, err)
		n++
	}
	return n
}

// BenchmarkEngland times each step on the ten thousand homes, on both databases in one
// run: loading their case files, assessing them for the first time, the job of the next
// day, and two queries. Each step is one operation; homes/s is its pace.
func BenchmarkEngland(b *testing.B) {
	sources := []struct {
		name   string
		source func(testing.TB) string
	}{{"sqlite", testdb.SQLite}, {"postgres", testdb.Postgres}}
	ctx := context.Background()
	for _, db := range sources {
		b.Run(db.name, func(b *testing.B) {
			s, err := store.Open(ctx, db.source(b))
			require.NoError(b, err)
			defer s.Close()
			step := func(name string, work func() error) {
				b.Run(name, func(b *testing.B) {
					b.ReportAllocs()
					for range b.N {
						require.NoError(b, work())
					}
					b.ReportMetric(float64(england)*float64(b.N)/b.Elapsed().Seconds(), "homes/s")
				})
			}
			step("load", func() error {
				_, err := s.Save(ctx, sample.Homes(england))
				return err
			})
			on := sample.On
			day := func() error {
				_, err := changes.Run(ctx, s, on, quiet)
				on = on.AddDays(1)
				return err
			}
			step("assess first", day)
			step("assess next day", day)
			step("closing in a year", func() error {
				count(b, s, yearAhead)
				return nil
			})
			step("count grades", func() error {
				_, err := s.CountGrades(ctx, sample.On)
				return err
			})
		})
	}
}
