package store_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/examples/ledger/internal/pgtest"
	"github.com/seed-e12bc25d/influencekit/examples/ledger/store"
)

// TestMain runs the tests, or is the writer that TestWriterKilled starts and kills.
func TestMain(m *testing.M) {
	if os.Getenv(writerEnv) != "" {
		os.Exit(writer())
	}
	code := m.Run()
	if err := stop(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// server is the server that all tests share: it is started with the first that needs it.
var server = sync.OnceValues(func() (*pgtest.Server, error) {
	started.Store(true)
	return pgtest.Start(context.Background())
})

var started atomic.Bool

func stop() error {
	if !started.Load() {
		return nil
	}
	s, err := server()
	if err != nil {
		return nil
	}
	return s.Stop()
}

var databases atomic.Int64

// database is the connection string of a new database. The test is skipped where there
// is no server.
func database(t testing.TB) string {
	t.Helper()
	s, err := server()
	if errors.Is(err, pgtest.ErrMissing) {
		t.Skip(err)
	}
	require.NoError(t, err)
	dsn, err := s.Create(t.Context(), fmt.Sprintf("ledger_%d", databases.Add(1)))
	require.NoError(t, err)
	return dsn
}

// ledger is a store in a database, which is released at the end.
func ledger(t testing.TB, dsn string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), dsn)
	require.NoError(t, err)
	t.Cleanup(s.Release)
	return s
}

// sql is a connection to a database, past the store.
func sql(t testing.TB, dsn string) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), dsn)
	require.NoError(t, err)
	t.Cleanup(func() { _ = conn.Close(context.Background()) })
	return conn
}

// text is a statement as its bytes.
func text(t testing.TB, s settlement.Statement) string {
	t.Helper()
	b, err := json.Marshal(s)
	require.NoError(t, err)
	return string(b)
}

// statements are the closed statements of a history, and what the month after comes to,
// as bytes.
func statements(t testing.TB, s *store.Store, h *history) (list []string) {
	t.Helper()
	for n := 1; n <= months; n++ {
		closed, err := s.Statement(t.Context(), month(n))
		require.NoError(t, err)
		list = append(list, text(t, closed))
		require.NoError(t, s.Verify(t.Context(), month(n), h.policy))
	}
	next, err := s.Reckon(t.Context(), month(months+1), h.policy)
	require.NoError(t, err)
	return append(list, text(t, next))
}

// soon bounds what might hang.
func soon(t testing.TB) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	t.Cleanup(cancel)
	return ctx
}
