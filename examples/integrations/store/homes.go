package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/sccif/sccif-go/sccif"
)

// batch is how many homes one transaction saves.
const batch = 200

// Save puts homes into the store, each in place of what it had under the same URN, and
// says how many. It stops at the first error, that of the source included; what was saved
// in earlier transactions stays.
func (s *Store) Save(ctx context.Context, homes iter.Seq2[sccif.Home, error]) (saved int, err error) {
	next, stop := iter.Pull2(homes)
	defer stop()
	for more := true; more; {
		n := 0
		err := s.Update(ctx, func(t *Tx) error {
			save, err := t.saver(ctx)
			if err != nil {
				return err
			}
			for n < batch {
				home, err, ok := next()
				if more = ok; !ok {
					return nil
				}
				if err != nil {
					return err
				}
				if err := save(home); err != nil {
					return err
				}
				n++
			}
			return nil
		})
		if err != nil {
			return saved, err
		}
		saved += n
	}
	return saved, nil
}

// saver prepares what saves one home.
func (t *Tx) saver(ctx context.Context) (func(sccif.Home) error, error) {
	home, err := t.tx.PrepareContext(ctx, `
		INSERT INTO homes (urn, registered, closed, case_file) VALUES ($1, $2, $3, $4)
		ON CONFLICT (urn) DO UPDATE SET
			registered = excluded.registered, closed = excluded.closed, case_file = excluded.case_file`)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	forget, err := t.tx.PrepareContext(ctx, `DELETE FROM inspections WHERE urn = $1`)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	inspections := newInserter(t.tx, 10, `
		INSERT INTO inspections (urn, place, type, first_day, ended, estimated, published,
			overall, helped_and_protected, leaders_and_managers) VALUES`, "")

	return func(h sccif.Home) error {
		if h.URN == "" {
			return ErrNoURN
		}
		if err := h.Validate(); err != nil {
			return fmt.Errorf("home %q: %w", h.URN, err)
		}
		caseFile, err := json.Marshal(h)
		if err != nil {
			return fmt.Errorf("home %q: %w", h.URN, err)
		}
		if _, err := home.ExecContext(ctx, h.URN, h.Registered, h.Closed, string(caseFile)); err != nil {
			return fmt.Errorf("store: home %q: %w", h.URN, err)
		}
		if _, err := forget.ExecContext(ctx, h.URN); err != nil {
			return fmt.Errorf("store: home %q: %w", h.URN, err)
		}
		for place, i := range h.Inspections {
			end, estimated := i.End()
			j := i.Judgements
			err := inspections.add(ctx, h.URN, place, i.Type, i.First, end, estimated, i.Published,
				j.Overall, j.HelpedAndProtected, j.LeadersAndManagers)
			if err != nil {
				return fmt.Errorf("store: home %q: %w", h.URN, err)
			}
		}
		if err := inspections.flush(ctx); err != nil {
			return fmt.Errorf("store: home %q: %w", h.URN, err)
		}
		return nil
	}, nil
}

// Home gives one home. The error is [ErrNotFound] where the store does not have it.
func (s *Store) Home(ctx context.Context, urn string) (sccif.Home, error) {
	var caseFile string
	err := s.db.QueryRowContext(ctx, `SELECT case_file FROM homes WHERE urn = $1`, urn).Scan(&caseFile)
	if errors.Is(err, sql.ErrNoRows) {
		return sccif.Home{}, fmt.Errorf("%w: %q", ErrNotFound, urn)
	}
	if err != nil {
		return sccif.Home{}, fmt.Errorf("store: %w", err)
	}
	return readHome(urn, caseFile)
}

// HomesAfter gives up to limit homes in the order of their URNs, those behind a URN; ""
// begins at the first.
func (t *Tx) HomesAfter(ctx context.Context, urn string, limit int) ([]sccif.Home, error) {
	rows, err := t.tx.QueryContext(ctx,
		`SELECT urn, case_file FROM homes WHERE urn > $1 ORDER BY urn LIMIT $2`, urn, limit)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	defer rows.Close()
	var homes []sccif.Home
	for rows.Next() {
		var caseFile string
		if err := rows.Scan(&urn, &caseFile); err != nil {
			return nil, fmt.Errorf("store: %w", err)
		}
		home, err := readHome(urn, caseFile)
		if err != nil {
			return nil, err
		}
		homes = append(homes, home)
	}
	return homes, rows.Err()
}

func readHome(urn, caseFile string) (sccif.Home, error) {
	home, err := sccif.ReadHome(strings.NewReader(caseFile))
	if err != nil {
		return sccif.Home{}, fmt.Errorf("case file of home %q: %w", urn, err)
	}
	return home, nil
}
