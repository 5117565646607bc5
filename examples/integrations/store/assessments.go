package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
)

// SaveAssessments puts assessments into the store, each in place of the home's last one.
func (t *Tx) SaveAssessments(ctx context.Context, assessments []sccif.Assessment) error {
	in := newInserter(t.tx, 4, `INSERT INTO assessments (urn, as_at, edition, answer) VALUES`, `
		ON CONFLICT (urn) DO UPDATE SET
			as_at = excluded.as_at, edition = excluded.edition, answer = excluded.answer`)
	for _, a := range assessments {
		answer, err := a.MarshalJSON() // and not json.Marshal, which would go over the text again
		if err != nil {
			return fmt.Errorf("home %q: %w", a.URN, err)
		}
		if err := in.add(ctx, a.URN, a.On, a.Edition, string(answer)); err != nil {
			return fmt.Errorf("store: assessments: %w", err)
		}
	}
	if err := in.flush(ctx); err != nil {
		return fmt.Errorf("store: assessments: %w", err)
	}
	return nil
}

// Answer gives the JSON of a home's last assessment and its day. The error is
// [ErrNotFound] where the home has not been assessed.
func (s *Store) Answer(ctx context.Context, urn string) (json.RawMessage, calendar.Date, error) {
	var asAt calendar.Date
	var answer string
	err := s.db.QueryRowContext(ctx, `SELECT as_at, answer FROM assessments WHERE urn = $1`, urn).Scan(&asAt, &answer)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, asAt, fmt.Errorf("%w: %q has not been assessed", ErrNotFound, urn)
	}
	if err != nil {
		return nil, asAt, fmt.Errorf("store: %w", err)
	}
	return json.RawMessage(answer), asAt, nil
}

// Assessed gives the homes from one URN to another that have been assessed, each with the
// day of its last assessment.
func (t *Tx) Assessed(ctx context.Context, first, last string) (map[string]calendar.Date, error) {
	type row struct {
		urn  string
		asAt calendar.Date
	}
	days := map[string]calendar.Date{}
	for r, err := range query(ctx, t.tx, `SELECT urn, as_at FROM assessments WHERE urn BETWEEN $1 AND $2`,
		[]any{first, last}, func(r *row) []any { return []any{&r.urn, &r.asAt} }) {
		if err != nil {
			return nil, err
		}
		days[r.urn] = r.asAt
	}
	return days, nil
}
