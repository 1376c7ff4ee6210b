package pgtest_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/ledger/internal/pgtest"
)

// A server keeps what was committed when it crashes, is gone when it is stopped, and
// its folder with it.
func TestServer(t *testing.T) {
	s, err := pgtest.Start(t.Context())
	if errors.Is(err, pgtest.ErrMissing) {
		t.Skip(err)
	}
	require.NoError(t, err)
	dsn, err := s.Create(t.Context(), "books")
	require.NoError(t, err)
	require.NoError(t, query(t, dsn, "CREATE TABLE kept AS SELECT 1 AS n"))
	require.NoError(t, s.Crash(t.Context()))
	require.NoError(t, query(t, dsn, "SELECT n FROM kept"))
	require.NoError(t, s.Stop())
	require.Error(t, query(t, dsn, "SELECT 1"))
	folder, _, _ := strings.Cut(strings.TrimPrefix(dsn, "host='"), "'")
	_, err = os.Stat(folder)
	assert.ErrorIs(t, err, os.ErrNotExist, folder)
}

func query(t *testing.T, dsn, text string) error {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), dsn)
	if err != nil {
		return err
	}
	_, err = conn.Exec(t.Context(), text)
	return errors.Join(err, conn.Close(t.Context()))
}
