package store

import (
	"context"
	"fmt"
	"iter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/schedule"
)

// Change is what happened to a duty, as the store has it.
type Change struct {
	URN, Key string
	// Sequence is that of the duty after the change, and Seen the day of the assessment
	// that showed it.
	Sequence int
	Seen     calendar.Date
	Kind     sccif.ChangeKind
	// Status and Window are how the duty stands since, and those before it how it stood;
	// those are zero for a duty that is new.
	StatusBefore, Status schedule.Status
	WindowBefore, Window schedule.Window
}

const changeColumns = `urn, key, sequence, seen, kind,
	status_before, opens_before, closes_before, status, opens, closes`

// SaveChanges writes changes down. Each stands there once: its duty's sequence tells it from
// the others.
func (t *Tx) SaveChanges(ctx context.Context, changes []Change) error {
	in := newInserter(t.tx, 11, `INSERT INTO changes (`+changeColumns+`) VALUES`, "")
	for _, c := range changes {
		err := in.add(ctx, c.URN, c.Key, c.Sequence, c.Seen, c.Kind,
			c.StatusBefore, c.WindowBefore.Opens, c.WindowBefore.Closes, c.Status, c.Window.Opens, c.Window.Closes)
		if err != nil {
			return fmt.Errorf("store: changes: %w", err)
		}
	}
	if err := in.flush(ctx); err != nil {
		return fmt.Errorf("store: changes: %w", err)
	}
	return nil
}

// Changes gives what was seen on the days of a period, in the order of day, URN and key.
func (s *Store) Changes(ctx context.Context, seen calendar.Period) iter.Seq2[Change, error] {
	return query(ctx, s.db, `
		SELECT `+changeColumns+` FROM changes WHERE seen BETWEEN $1 AND $2
		ORDER BY seen, urn, key, sequence`,
		[]any{seen.First, seen.Last},
		func(c *Change) []any {
			return []any{&c.URN, &c.Key, &c.Sequence, &c.Seen, &c.Kind,
				&c.StatusBefore, &c.WindowBefore.Opens, &c.WindowBefore.Closes, &c.Status, &c.Window.Opens, &c.Window.Closes}
		})
}
