// Package testdb runs a test on every database that the store knows: on a SQLite file, and
// on a PostgreSQL server where there is one.
//
// The server is that of the environment variable SCCIF_POSTGRES, an address such as
// postgres://user:password@127.0.0.1:5432/database; each test then works in a schema of its
// own and drops it. Where the variable is not set, the tests of a package start a cluster of
// their own on loopback, in a temporary directory, with the programs of an installed
// PostgreSQL. Where there are none the tests on PostgreSQL are skipped and say so.
package testdb

import (
	"context"
	"crypto/rand"
	"database/sql"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/examples/integrations/store"
)

// cluster is started once for all tests of a package, by the first one that needs it.
var cluster = sync.OnceValues(start)

// Run runs the tests of a package and stops the cluster behind them; TestMain calls it.
func Run(m *testing.M) {
	code := m.Run()
	stop()
	os.Exit(code)
}

// Each runs a test on an empty store in each database.
func Each(t *testing.T, test func(t *testing.T, s *store.Store)) {
	t.Run("sqlite", func(t *testing.T) { test(t, open(t, SQLite(t))) })
	t.Run("postgres", func(t *testing.T) { test(t, open(t, Postgres(t))) })
}

// SQLite gives the name of a file for a database.
func SQLite(t testing.TB) string { return filepath.Join(t.TempDir(), "homes.db") }

// Postgres gives the address of an empty schema on a server, or skips the test.
func Postgres(t testing.TB) string {
	t.Helper()
	server := os.Getenv("SCCIF_POSTGRES")
	if server == "" {
		started, err := cluster()
		if err != nil {
			t.Skipf("no PostgreSQL, so this test has not run on it: %v", err)
		}
		server = started
	}
	db, err := sql.Open("pgx", server)
	require.NoError(t, err)
	name := "sccif_test_" + strings.ToLower(rand.Text())
	_, err = db.ExecContext(context.Background(), "CREATE SCHEMA "+name)
	require.NoError(t, err)
	t.Cleanup(func() {
		_, err := db.ExecContext(context.Background(), "DROP SCHEMA "+name+" CASCADE")
		require.NoError(t, err)
		require.NoError(t, db.Close())
	})
	address, err := url.Parse(server)
	require.NoError(t, err)
	query := address.Query()
	query.Set("search_path", name)
	address.RawQuery = query.Encode()
	return address.String()
}

func open(t *testing.T, source string) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), source)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.Close()) })
	return s
}
