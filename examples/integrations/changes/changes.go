// Package changes is the daily job of a case-management system: it assesses every home of
// a store as at a day, and says what has become of each duty since the last time.
package changes

import (
	"context"
	"errors"
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/examples/integrations/store"
	"github.com/sccif/sccif-go/sccif"
)

// ErrEarlier is the error for a day before the one as at which a home was last assessed:
// what would be found is not what has changed since.
var ErrEarlier = errors.New("day before the last assessment")

// batch is how many homes one transaction holds.
const batch = 200

// Summary says what a run of the job did.
type Summary struct {
	// Homes were assessed, First of them for the first time: all their duties are new, and
	// none of that is news.
	Homes, First int
	// Failed homes could not be assessed. They keep what they had.
	Failed int
	// Changes were found and written down.
	Changes int
}

// Report is told of a change, and of a home that could not be assessed: change is then the
// zero Change. A home's changes come in the order of its plan. They come before the
// transaction that writes them down is kept, so an error of Report undoes it, and what it
// was told of is found again by the next run.
type Report func(urn string, change sccif.Change, err error) error

// Run assesses every home as at a day, in the order of their URNs. What it finds goes to
// report, and it is written down together with the new assessments, a batch of homes in one
// transaction. A run that stops half way can be run again, and one that is run again on the
// same day finds nothing unless a case file has changed.
func Run(ctx context.Context, s *store.Store, on calendar.Date, report Report) (Summary, error) {
	var sum Summary
	for last, more := "", true; more; {
		done := sum
		err := s.Update(ctx, func(t *store.Tx) error {
			homes, err := t.HomesAfter(ctx, last, batch)
			if err != nil || len(homes) == 0 {
				more = false
				return err
			}
			last = homes[len(homes)-1].URN
			more = len(homes) == batch
			return assess(ctx, t, homes, on, report, &done)
		})
		if err != nil {
			return sum, err
		}
		sum = done
	}
	return sum, nil
}

// assess does one batch.
func assess(ctx context.Context, t *store.Tx, homes []sccif.Home, on calendar.Date, report Report, sum *Summary) error {
	first, last := homes[0].URN, homes[len(homes)-1].URN
	days, err := t.Assessed(ctx, first, last)
	if err != nil {
		return err
	}
	told := map[string][]store.Duty{}
	for d, err := range t.DutiesOf(ctx, first, last) {
		if err != nil {
			return err
		}
		told[d.URN] = append(told[d.URN], d)
	}

	var answers []sccif.Assessment
	var duties []store.Duty
	var seen []store.Change
	k := 0
	for answer, err := range sccif.AssessAll(values(homes), on) {
		urn := homes[k].URN
		k++
		asAt, known := days[urn]
		switch {
		case err != nil:
			sum.Failed++
			if err := report(urn, sccif.Change{}, err); err != nil {
				return err
			}
			continue
		case known && on.Before(asAt):
			return fmt.Errorf("%w: home %q as at %v, last as at %v", ErrEarlier, urn, on, asAt)
		case !known:
			sum.First++
		}
		sum.Homes++
		answers = append(answers, answer)
		changed, rows := compare(answer, told[urn])
		duties = append(duties, rows...)
		if !known {
			continue
		}
		for _, c := range changed {
			sum.Changes++
			seen = append(seen, c.row)
			if err := report(urn, c.Change, nil); err != nil {
				return err
			}
		}
	}
	if err := t.SaveAssessments(ctx, answers); err != nil {
		return err
	}
	if err := t.SaveDuties(ctx, duties); err != nil {
		return err
	}
	return t.SaveChanges(ctx, seen)
}

// values gives homes as AssessAll reads them.
func values(homes []sccif.Home) func(yield func(sccif.Home, error) bool) {
	return func(yield func(sccif.Home, error) bool) {
		for _, h := range homes {
			if !yield(h, nil) {
				return
			}
		}
	}
}

// change is a change with the row that keeps it.
type change struct {
	sccif.Change
	row store.Change
}

// compare gives the changes since what was told of a home, and the rows of the duties that
// are not as the store has them. It compares with the duties that were told, and not with
// an old case file assessed again: so it also shows what a new release of the library says
// otherwise. A row may differ without a change, as when the fact that met the duty stands
// in another place of the case file.
func compare(a sccif.Assessment, told []store.Duty) ([]change, []store.Duty) {
	was := make(map[string]store.Duty, len(told))
	var previous sccif.Assessment
	for _, d := range told {
		was[d.Key] = d
		if d.Gone.IsZero() {
			previous.Plan.Duties = append(previous.Plan.Duties, d.Duty)
		}
	}

	var changes []change
	var rows []store.Duty
	changed := map[string]bool{}
	for c := range a.Changes(previous) {
		row := store.Duty{URN: a.URN, Duty: store.Plain(c.Duty), Changed: a.On}
		if before, known := was[row.Key]; known {
			row.Sequence = before.Sequence + 1
		}
		if c.Kind == sccif.DutyGone {
			row.Gone = a.On
		}
		rows = append(rows, row)
		changed[row.Key] = true
		changes = append(changes, change{c, store.Change{
			URN: a.URN, Key: row.Key, Sequence: row.Sequence, Seen: a.On, Kind: c.Kind,
			StatusBefore: c.Before.Status, WindowBefore: c.Before.Window,
			Status: c.Duty.Status, Window: c.Duty.Window,
		}})
	}
	for _, d := range a.Plan.Duties {
		row, plain := was[d.Key], store.Plain(d)
		if !changed[d.Key] && row.Duty != plain {
			row.Duty = plain
			rows = append(rows, row)
		}
	}
	return changes, rows
}
