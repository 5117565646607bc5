// Package store keeps homes, their assessments and their duties in a SQL database, the
// same code on SQLite and on PostgreSQL.
//
// The case file and the assessment are kept whole, as JSON; what is asked for by query
// stands in columns. The library's own values go into the columns and come out of them:
// a calendar.Date is a date, a grade, a status or a rule its word, and what is not given is
// NULL. Both databases number the parameters of a statement $1, $2, …, so every statement
// is written once.
package store

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
	_ "modernc.org/sqlite"             // the driver "sqlite"
)

// ErrNotFound is the error for a home that the store does not have.
var ErrNotFound = errors.New("no such home")

// ErrNoURN is the error for a home that cannot be kept because it has no URN.
var ErrNoURN = errors.New("home without a URN")

//go:embed schema.sql
var schema string

// Store is a database of homes. Its methods may be called from many goroutines.
type Store struct{ db *sql.DB }

// Open opens a database and brings its schema up to date. A source that starts with
// postgres:// is the address of a PostgreSQL server, and anything else the name of a
// SQLite file, which need not be there yet.
func Open(ctx context.Context, source string) (*Store, error) {
	driver, dsn := "pgx", source
	if !strings.HasPrefix(source, "postgres://") && !strings.HasPrefix(source, "postgresql://") {
		path, err := filepath.Abs(source)
		if source == "" || err != nil {
			return nil, errors.Join(errors.New("store: no database named"), err)
		}
		driver, dsn = "sqlite", sqliteDSN(path)
	}
	db, err := sql.Open(driver, dsn)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	if _, err := db.ExecContext(ctx, schema); err != nil {
		return nil, errors.Join(fmt.Errorf("store: schema: %w", err), db.Close())
	}
	return &Store{db: db}, nil
}

// sqliteDSN asks for what PostgreSQL has by itself: references that are checked, readers
// that do not wait for a writer, and writers that wait for each other.
func sqliteDSN(path string) string {
	return (&url.URL{
		Scheme: "file",
		Path:   filepath.ToSlash(path),
		RawQuery: url.Values{
			"_pragma": {"foreign_keys(1)", "busy_timeout(10000)", "journal_mode(wal)", "synchronous(normal)"},
			"_txlock": {"immediate"},
		}.Encode(),
	}).String()
}

// Close closes the database.
func (s *Store) Close() error { return s.db.Close() }

// Tx is one transaction: what it does is kept whole or not at all.
type Tx struct{ tx *sql.Tx }

// Update runs a function in a transaction, which is kept when the function gives no error.
// It is serialisable, so two jobs at once do not both act on the same yesterday: one of them
// waits, or is refused by the database and can be run again.
func (s *Store) Update(ctx context.Context, work func(*Tx) error) error {
	tx, err := s.db.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelSerializable})
	if err != nil {
		return fmt.Errorf("store: %w", err)
	}
	if err := work(&Tx{tx}); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("store: %w", err)
	}
	return nil
}
