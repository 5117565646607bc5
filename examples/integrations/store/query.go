package store

import (
	"context"
	"database/sql"
	"fmt"
	"iter"
)

// querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// query runs a query and gives its rows one at a time; columns says where the values of a
// row go. An error is the last thing that it gives. The rows are let go when the caller
// stops.
func query[T any](ctx context.Context, db querier, text string, args []any, columns func(*T) []any) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var zero T
		rows, err := db.QueryContext(ctx, text, args...)
		if err != nil {
			yield(zero, fmt.Errorf("store: %w", err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			var row T
			if err := rows.Scan(columns(&row)...); err != nil {
				yield(zero, fmt.Errorf("store: %w", err))
				return
			}
			if !yield(row, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(zero, fmt.Errorf("store: %w", err))
		}
	}
}
