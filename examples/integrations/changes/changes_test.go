package changes_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/examples/integrations/changes"
	"github.com/sccif/sccif-go/examples/integrations/internal/sample"
	"github.com/sccif/sccif-go/examples/integrations/internal/testdb"
	"github.com/sccif/sccif-go/examples/integrations/store"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/schedule"
)

func TestMain(m *testing.M) { testdb.Run(m) }

var day = calendar.MustParseDate

// run runs the job and gives what it reports, a line for each change.
func run(t *testing.T, s *store.Store, on calendar.Date) (changes.Summary, []string) {
	t.Helper()
	var lines []string
	sum, err := changes.Run(context.Background(), s, on, func(urn string, c sccif.Change, err error) error {
		require.NoError(t, err)
		lines = append(lines, line(urn, c))
		return nil
	})
	require.NoError(t, err)
	return sum, lines
}

func line(urn string, c sccif.Change) string {
	return fmt.Sprintf("%s %s %s %v-%v", urn, c.Kind, c.Duty.Key, c.Before.Status, c.Duty.Status)
}

func save(t *testing.T, s *store.Store, homes ...sccif.Home) {
	t.Helper()
	_, err := s.Save(context.Background(), func(yield func(sccif.Home, error) bool) {
		for _, h := range homes {
			if !yield(h, nil) {
				return
			}
		}
	})
	require.NoError(t, err)
}

// One home over a week: judged inadequate, the bands of the framework open and close, the
// return is made. By the framework: a return is expected from day 42 and due by day 56.
func TestOneHome(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		h := sccif.Home{URN: "SC1", Record: schedule.Record{
			Provision: judgement.ChildrensHome, Registered: day("2018-01-10"),
			Inspections: []judgement.Inspection{{
				Type: judgement.Full, First: day("2024-02-06"), Last: day("2024-02-07"),
				Judgements: judgement.Judgements{Overall: judgement.Inadequate, HelpedAndProtected: judgement.Inadequate, LeadersAndManagers: judgement.Inadequate},
			}},
		}}
		const back = "followup.return-6-8-weeks/2024-02-07"
		save(t, s, h)
		sum, lines := run(t, s, day("2024-03-19")) // day 41
		assert.Equal(t, changes.Summary{Homes: 1, First: 1}, sum, "a first assessment is no news")
		assert.Empty(t, lines)

		sum, lines = run(t, s, day("2024-03-19"))
		assert.Equal(t, changes.Summary{Homes: 1}, sum)
		assert.Empty(t, lines, "the second run of a day finds nothing")

		_, lines = run(t, s, day("2024-03-20")) // day 42
		assert.Contains(t, lines, "SC1 status "+back+" upcoming-due")
		_, lines = run(t, s, day("2024-04-03")) // day 56
		assert.NotContains(t, fmt.Sprint(lines), back)
		_, lines = run(t, s, day("2024-04-04"))
		assert.Contains(t, lines, "SC1 status "+back+" due-overdue")

		h.Inspections = append(h.Inspections, judgement.Inspection{Type: judgement.Monitoring, First: day("2024-04-04"), Last: day("2024-04-04")})
		save(t, s, h)
		_, lines = run(t, s, day("2024-04-04"))
		assert.Contains(t, lines, "SC1 done "+back+" overdue-met")
		_, lines = run(t, s, day("2024-04-04"))
		assert.Empty(t, lines)

		// The feed counts revisions by the sequence: three changes since it was new.
		var kept store.Duty
		for d, err := range s.Duties(context.Background(), "SC1") {
			require.NoError(t, err)
			if d.Key == back {
				kept = d
			}
		}
		assert.Equal(t, 3, kept.Sequence)
		assert.Equal(t, day("2024-04-04"), kept.Changed)
		assert.Equal(t, schedule.Met, kept.Status)

		var log []string
		for c, err := range s.Changes(context.Background(), calendar.MustParsePeriod("2024-03-20/2024-04-04")) {
			require.NoError(t, err)
			if c.Key == back {
				log = append(log, fmt.Sprintf("%v %d %v %v-%v", c.Seen, c.Sequence, c.Kind, c.StatusBefore, c.Status))
			}
		}
		assert.Equal(t, []string{
			"2024-03-20 1 status upcoming-due", "2024-04-04 2 status due-overdue", "2024-04-04 3 done overdue-met",
		}, log)

		_, err := changes.Run(context.Background(), s, day("2024-04-03"), func(string, sccif.Change, error) error { return nil })
		require.ErrorIs(t, err, changes.ErrEarlier)
	})
}

// A duty that is no longer in the plan is marked as gone; when it comes back it is new, and
// its sequence goes on.
func TestGoneAndBack(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		h := sample.Home(1)
		h.ComplianceNotices = nil
		notice := []schedule.ComplianceNotice{{ID: "N1", Due: day("2024-07-01")}}
		save(t, s, h)
		run(t, s, day("2024-06-01"))
		keys := map[string]bool{}
		for _, step := range []struct {
			on    string
			given bool
			kind  sccif.ChangeKind
		}{{"2024-06-02", true, sccif.DutyNew}, {"2024-06-03", false, sccif.DutyGone}, {"2024-06-04", true, sccif.DutyNew}} {
			h.ComplianceNotices = nil
			if step.given {
				h.ComplianceNotices = notice
			}
			save(t, s, h)
			found := 0
			_, err := changes.Run(context.Background(), s, day(step.on), func(_ string, c sccif.Change, err error) error {
				if c.Kind == step.kind {
					keys[c.Duty.Key] = true
					found++
				}
				return err
			})
			require.NoError(t, err)
			require.Positive(t, found, step.on)
			for d, err := range s.Duties(context.Background(), h.URN) {
				require.NoError(t, err)
				if !keys[d.Key] {
					assert.True(t, d.Gone.IsZero(), d.Key)
				} else if step.given {
					assert.True(t, d.Gone.IsZero(), d.Key)
				} else {
					assert.Equal(t, day(step.on), d.Gone, d.Key)
				}
			}
		}
		for d, err := range s.Duties(context.Background(), h.URN) {
			require.NoError(t, err)
			if keys[d.Key] {
				assert.Equal(t, 2, d.Sequence, d.Key)
			}
		}
	})
}

// An inspection that is put before the others in the case file changes no duty, but the
// place of the fact that met one: the row follows, and nobody is told.
func TestRowWithoutAChange(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		h := sample.Home(1)
		metBy := func() (ref schedule.Ref, sequence int) {
			for d, err := range s.Duties(context.Background(), h.URN) {
				require.NoError(t, err)
				if d.Key == "schedule.annual-full/2023-24" {
					ref, sequence = d.MetBy, d.Sequence
				}
			}
			return ref, sequence
		}
		save(t, s, h)
		run(t, s, day("2024-06-01"))
		before, _ := metBy()
		require.Equal(t, schedule.InInspections, before.List)

		h.Inspections = append([]judgement.Inspection{{Type: judgement.Monitoring, First: day("2022-06-01"), Last: day("2022-06-01")}}, h.Inspections...)
		save(t, s, h)
		_, lines := run(t, s, day("2024-06-01"))
		assert.Empty(t, lines)
		after, sequence := metBy()
		assert.Equal(t, before.Index+1, after.Index)
		assert.Zero(t, sequence)
	})
}

// What the job finds over many homes and three months is what Assessment.Changes gives
// between the whole answers, and the duties of the store are those of the last answers.
func TestManyHomes(t *testing.T) {
	const n = 210 // more than one transaction
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		var homes []sccif.Home
		for h := range sample.Homes(n) {
			homes = append(homes, h)
		}
		save(t, s, homes...)
		days := []calendar.Date{day("2024-06-01"), day("2024-06-02"), day("2024-07-01"), day("2024-08-20")}
		for k, on := range days {
			sum, got := run(t, s, on)
			var want []string
			for _, h := range homes {
				now, err := sccif.Assess(h, on)
				require.NoError(t, err)
				if k == 0 {
					continue
				}
				before, err := sccif.Assess(h, days[k-1])
				require.NoError(t, err)
				for c := range now.Changes(before) {
					want = append(want, line(h.URN, c))
				}
			}
			assert.ElementsMatch(t, want, got)
			assert.Equal(t, n, sum.Homes)
			assert.Equal(t, len(want), sum.Changes)
			if k > 1 {
				assert.NotEmpty(t, want)
			}
		}
		for _, h := range homes[:20] {
			a, err := sccif.Assess(h, days[3])
			require.NoError(t, err)
			want := map[string]schedule.Duty{}
			for d := range a.Duties() {
				want[d.Key] = store.Plain(d)
			}
			got := map[string]schedule.Duty{}
			for d, err := range s.Duties(context.Background(), h.URN) {
				require.NoError(t, err)
				if d.Gone.IsZero() {
					got[d.Key] = d.Duty
				}
			}
			assert.Equal(t, want, got)
		}
	})
}

// Two jobs at once write each change down once: one waits for the other and finds nothing
// more, or the database refuses it.
func TestTwoJobsAtOnce(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		var homes []sccif.Home
		for h := range sample.Homes(20) {
			homes = append(homes, h)
		}
		save(t, s, homes...)
		run(t, s, day("2024-06-01"))
		want := 0
		for _, h := range homes {
			now, err := sccif.Assess(h, day("2024-07-01"))
			require.NoError(t, err)
			before, err := sccif.Assess(h, day("2024-06-01"))
			require.NoError(t, err)
			for range now.Changes(before) {
				want++
			}
		}
		require.Positive(t, want)

		errs := make(chan error, 2)
		for range cap(errs) {
			go func() {
				_, err := changes.Run(context.Background(), s, day("2024-07-01"), func(string, sccif.Change, error) error { return nil })
				errs <- err
			}()
		}
		first, second := <-errs, <-errs
		assert.True(t, first == nil || second == nil, "%v; %v", first, second)
		run(t, s, day("2024-07-01"))
		got := 0
		for c, err := range s.Changes(context.Background(), calendar.MustParsePeriod("2024-06-01/2024-07-01")) {
			require.NoError(t, err)
			assert.LessOrEqual(t, c.Sequence, 1)
			got++
		}
		assert.Equal(t, want, got)
	})
}

// A report that fails undoes its batch, and the next run tells it again.
func TestReportFails(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		save(t, s, sample.Home(0), sample.Home(7))
		run(t, s, day("2024-06-01"))
		down := errors.New("mail server is down")
		sum, err := changes.Run(context.Background(), s, day("2024-09-01"), func(string, sccif.Change, error) error { return down })
		require.ErrorIs(t, err, down)
		assert.Equal(t, changes.Summary{}, sum)
		sum, lines := run(t, s, day("2024-09-01"))
		assert.Equal(t, sum.Changes, len(lines))
		assert.NotEmpty(t, lines)
	})
}

// A home that cannot be assessed is reported, and the others are assessed.
func TestHomeWithoutASchedule(t *testing.T) {
	testdb.Each(t, func(t *testing.T, s *store.Store) {
		school := sample.Home(1)
		school.Provision = judgement.SecureChildrensHome
		save(t, s, sample.Home(0), school, sample.Home(2))
		var failed []string
		sum, err := changes.Run(context.Background(), s, day("2024-06-01"), func(urn string, _ sccif.Change, err error) error {
			require.ErrorIs(t, err, schedule.ErrProvision)
			failed = append(failed, urn)
			return nil
		})
		require.NoError(t, err)
		assert.Equal(t, []string{school.URN}, failed)
		assert.Equal(t, changes.Summary{Homes: 2, First: 2, Failed: 1}, sum)
	})
}
