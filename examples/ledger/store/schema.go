package store

import (
	"context"
	_ "embed"
	"fmt"

	"github.com/jackc/pgx/v5"
)

//go:embed schema.sql
var schema string

// version is that of schema.sql.
const version = 1

// migrateLock keeps two programs that start at once from both making the tables. The
// number is arbitrary.
const migrateLock = 7_316_051

// migrate makes the tables where there are none, and refuses those of another version.
func (s *Store) migrate(ctx context.Context) error {
	return s.transact(ctx, adding, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, "SELECT pg_advisory_xact_lock($1)", migrateLock); err != nil {
			return err
		}
		var there bool
		if err := tx.QueryRow(ctx, "SELECT to_regclass('ledger_version') IS NOT NULL").Scan(&there); err != nil {
			return err
		}
		if !there {
			_, err := tx.Exec(ctx, schema)
			return err
		}
		var has int
		if err := tx.QueryRow(ctx, "SELECT max(version) FROM ledger_version").Scan(&has); err != nil {
			return err
		}
		if has != version {
			return fmt.Errorf("store: the tables are of version %d, this program's of %d", has, version)
		}
		return nil
	})
}
