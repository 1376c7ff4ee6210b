package store_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/examples/ledger/store"
)

// Codes of PostgreSQL.
const (
	checkViolation     = "23514"
	exclusionViolation = "23P01"
	notNullViolation   = "23502"
	restrictViolation  = "23001"
	uniqueViolation    = "23505"
	foreignViolation   = "23503"
	outOfRange         = "22003"
)

// The tables themselves refuse what is wrong, for programs that do not go through the
// store.
func TestTablesRefuse(t *testing.T) {
	s, dsn := simple(t)
	_, err := s.Deliver(t.Context(), "a", []settlement.Entry{order("o-1", october(1), 100)})
	require.NoError(t, err)
	_, _, err = s.Close(t.Context(), month(1), settlement.Policy{})
	require.NoError(t, err)
	entry := func(amount, currency string) string {
		return "INSERT INTO entries (id, kind, deal, at, nanos, rest, hash, goods, goods_currency) VALUES ('x', 'order', 'd', now(), 0, '{}', sha256(''), " + amount + ", " + currency + ")"
	}
	conn := sql(t, dsn)
	for statement, code := range map[string]string{
		entry("1", "NULL"):                          checkViolation,
		entry("NULL", "'EUR'"):                      checkViolation,
		entry("'NaN'", "'EUR'"):                     checkViolation,
		entry("1", "'eur'"):                         checkViolation,
		entry("1", "'EU'"):                          checkViolation,
		entry("1e24", "'EUR'"):                      outOfRange,
		entry("'Inf'", "'EUR'"):                     outOfRange,
		entry("1", "'EURO'"):                        "22001",
		"UPDATE entries SET goods = 1":              restrictViolation,
		"UPDATE statements SET net = 0":             restrictViolation,
		"DELETE FROM closings":                      restrictViolation,
		"DELETE FROM deliveries":                    restrictViolation,
		"DELETE FROM conflicts":                     restrictViolation,
		"UPDATE contracts SET body = '{}'":          restrictViolation,
		"TRUNCATE entries, conflicts, statements":   restrictViolation,
		"INSERT INTO entries SELECT * FROM entries": uniqueViolation,
		"INSERT INTO closings SELECT starts, ends + '1 day', 0, statement FROM closings":                                          exclusionViolation,
		"INSERT INTO closings VALUES ('-infinity', '2000-01-01', 0, '{}')":                                                        checkViolation,
		"INSERT INTO closings VALUES ('2000-01-02', '2000-01-01', 0, '{}')":                                                       checkViolation,
		"INSERT INTO conflicts (id, kind, deal, at, nanos, rest, hash) VALUES ('unknown', '', '', now(), 0, '{}', sha256(''))":    foreignViolation,
		"INSERT INTO entries (id, kind, deal, at, nanos, rest, hash) VALUES ('x', 'order', 'd', now(), 1000, '{}', sha256(''))":   checkViolation,
		"INSERT INTO entries (id, kind, deal, at, nanos, rest, hash) VALUES ('x', 'order', 'd', 'infinity', 0, '{}', sha256(''))": checkViolation,
		"INSERT INTO entries (id, kind, deal, nanos, rest, hash) VALUES ('x', 'order', 'd', 0, '{}', sha256(''))":                 notNullViolation,
		"INSERT INTO contracts VALUES ('d', 1, 'sha256:', '{}')":                                                                  checkViolation,
	} {
		_, err := conn.Exec(t.Context(), statement)
		var said *pgconn.PgError
		if assert.True(t, errors.As(err, &said), "%s: %v", statement, err) {
			assert.Equal(t, code, said.Code, "%s: %v", statement, err)
		}
	}
	_, err = conn.Exec(t.Context(), entry("1", "'EUR'"))
	require.NoError(t, err, "what is right is taken")
}

// Whoever changes a row past the triggers is found out when it is read.
func TestChangedRowsAreFound(t *testing.T) {
	for name, change := range map[string]string{
		"an amount":    "UPDATE entries SET goods = goods + 0.000000000001 WHERE id = 'o-1'",
		"a currency":   "UPDATE entries SET goods_currency = 'USD' WHERE id = 'o-1'",
		"a day":        "UPDATE entries SET at = at + interval '1 microsecond' WHERE id = 'o-1'",
		"a nanosecond": "UPDATE entries SET nanos = nanos + 1 WHERE id = 'o-1'",
		"the rest":     `UPDATE entries SET rest = '{"note": "x"}' WHERE id = 'o-1'`,
		"no JSON":      "UPDATE entries SET rest = '[]' WHERE id = 'o-1'",
		"a contract":   `UPDATE contracts SET body = (jsonb_set(body::jsonb, '{title}', '"x"'))::json`,
		"a version":    "UPDATE contracts SET version = 2",
		"a statement":  `UPDATE closings SET statement = replace(statement::text, '"10.00"', '"11.00"')::json`,
		"a row less":   "DELETE FROM entries WHERE id = 'o-1'",
	} {
		s, dsn := simple(t)
		_, err := s.Deliver(t.Context(), "a", []settlement.Entry{order("o-1", october(1), 10_000)})
		require.NoError(t, err)
		_, _, err = s.Close(t.Context(), month(1), settlement.Policy{})
		require.NoError(t, err)
		require.NoError(t, s.Verify(t.Context(), month(1), settlement.Policy{}))
		conn := sql(t, dsn)
		_, err = conn.Exec(t.Context(), "SET session_replication_role = replica") // no triggers, no foreign keys
		require.NoError(t, err)
		tag, err := conn.Exec(t.Context(), change)
		require.NoError(t, err, name)
		require.Equal(t, int64(1), tag.RowsAffected(), name)
		require.ErrorIs(t, s.Verify(t.Context(), month(1), settlement.Policy{}), store.ErrDamaged, name)
	}
}

// Whoever adds a row while a month is closed waits until it is, by the store or not. The
// closing is held up within its transaction by a lock of the test's.
func TestInsertsWaitForClosing(t *testing.T) {
	s, dsn := simple(t)
	_, err := s.Deliver(t.Context(), "a", []settlement.Entry{order("o-1", october(1), 100)})
	require.NoError(t, err)
	holding := sql(t, dsn)
	_, err = holding.Exec(t.Context(), `CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NEW; END $$;
		CREATE TRIGGER hold BEFORE INSERT ON closings FOR EACH ROW EXECUTE FUNCTION hold();
		SELECT pg_advisory_lock(1)`)
	require.NoError(t, err)
	closed := make(chan error)
	go func() {
		_, _, err := s.Close(soon(t), month(1), settlement.Policy{})
		closed <- err
	}()
	require.Eventually(t, func() bool {
		var waits bool
		err := holding.QueryRow(t.Context(), "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)").Scan(&waits)
		return err == nil && waits
	}, time.Minute, time.Millisecond)

	other := sql(t, dsn)
	_, err = other.Exec(t.Context(), "SET lock_timeout = '50ms'")
	require.NoError(t, err)
	for _, table := range []string{"contracts", "entries", "conflicts", "closings"} {
		_, err = other.Exec(t.Context(), "INSERT INTO "+table+" SELECT * FROM "+table)
		var said *pgconn.PgError
		require.ErrorAs(t, err, &said)
		assert.Equal(t, "55P03", said.Code, "%s: lock not available", table)
	}
	all, err := s.Entries(t.Context())
	require.NoError(t, err, "who reads does not wait")
	assert.Len(t, all, 1, "and sees nothing of the closing yet")
	_, err = s.Statement(t.Context(), month(1))
	require.ErrorIs(t, err, store.ErrOpen)

	_, err = holding.Exec(t.Context(), "SELECT pg_advisory_unlock(1)")
	require.NoError(t, err)
	require.NoError(t, <-closed)
	all, err = s.Entries(t.Context())
	require.NoError(t, err)
	assert.Len(t, all, 2, "the order and the closing")
}

func TestTablesAreMadeOnce(t *testing.T) {
	dsn := database(t)
	var wait sync.WaitGroup
	failed := make(chan error, 6)
	for range cap(failed) {
		wait.Go(func() {
			s, err := store.Open(t.Context(), dsn)
			if err == nil {
				s.Release()
			}
			failed <- err
		})
	}
	wait.Wait()
	for range cap(failed) {
		require.NoError(t, <-failed)
	}
	_, err := sql(t, dsn).Exec(t.Context(), "INSERT INTO ledger_version VALUES (2)")
	require.NoError(t, err)
	_, err = store.Open(t.Context(), dsn)
	require.ErrorContains(t, err, "version 2")
}

// What the database gives up is tried again while there is patience, and what it
// refuses is not.
func TestTriedAgain(t *testing.T) {
	const failing = `CREATE SEQUENCE tries;
		CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
			IF nextval('tries') <= 3 THEN RAISE EXCEPTION 'not now' USING ERRCODE = '%s'; END IF;
			RETURN NEW;
		END $$;
		CREATE TRIGGER fail BEFORE INSERT ON deliveries FOR EACH ROW EXECUTE FUNCTION fail();`
	for name, x := range map[string]struct {
		code     string
		patience time.Duration
		tries    int
		fails    bool
	}{
		"serialisation failure": {"40001", time.Minute, 4, false},
		"deadlock":              {"40P01", time.Minute, 4, false},
		"starting up":           {"57P03", time.Minute, 4, false},
		"no patience":           {"40001", 0, 1, true},
		"refused":               {"P0001", time.Minute, 1, true},
	} {
		s, dsn := simple(t)
		s.Patience = x.patience
		conn := sql(t, dsn)
		_, err := conn.Exec(t.Context(), fmt.Sprintf(failing, x.code))
		require.NoError(t, err)
		d, err := s.Deliver(t.Context(), "a", []settlement.Entry{order("o-1", october(1), 100)})
		if x.fails {
			var said *pgconn.PgError
			require.ErrorAs(t, err, &said, name)
			assert.Equal(t, x.code, said.Code)
		} else {
			require.NoError(t, err, name)
			assert.Equal(t, store.Delivery{New: 1}, d)
		}
		var tries int
		require.NoError(t, conn.QueryRow(t.Context(), "SELECT last_value FROM tries").Scan(&tries))
		assert.Equal(t, x.tries, tries, name)
	}
}

// Who does not want to wait any longer gets the last error as well.
func TestGivenUp(t *testing.T) {
	s, dsn := simple(t)
	conn := sql(t, dsn)
	_, err := conn.Exec(t.Context(), `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'never' USING ERRCODE = '40001'; END $$;
		CREATE TRIGGER fail BEFORE INSERT ON deliveries FOR EACH ROW EXECUTE FUNCTION fail()`)
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	_, err = s.Deliver(ctx, "a", nil)
	require.ErrorIs(t, err, context.DeadlineExceeded)
}
