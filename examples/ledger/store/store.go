package store

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

var (
	// ErrUnfit means an entry, contract or period that would not come back as it is.
	ErrUnfit = errors.New("store: it would not come back as it is")
	// ErrKeyReused means a delivery whose key was used for other entries.
	ErrKeyReused = errors.New("store: the key was used for another delivery")
	// ErrContractChanged means a contract that is there with the same id and version,
	// and says something else. An amendment has a higher version.
	ErrContractChanged = errors.New("store: the contract is there and says something else")
	// ErrOrder means a period that overlaps one that is closed, or comes before it.
	ErrOrder = errors.New("store: periods are closed one after the other")
	// ErrOpen means a period that is not closed.
	ErrOpen = errors.New("store: the period is not closed")
	// ErrDamaged means rows that were not written by this package, or were changed.
	ErrDamaged = errors.New("store: the rows are not as they were written")
)

// A Store is a ledger in a database. It may be used by many goroutines at once, and so
// may the database by many programs.
type Store struct {
	// Patience is how long an operation is tried again; 0 is once. [Open] sets 20
	// seconds.
	Patience time.Duration

	pool *pgxpool.Pool
}

// Open opens the ledger of a database by its connection string or URL, and makes its
// tables where there are none. Close the store with [Store.Release].
func Open(ctx context.Context, dsn string) (*Store, error) {
	config, err := pgxpool.ParseConfig(dsn)
	if err != nil {
		return nil, err
	}
	return OpenConfig(ctx, config)
}

// OpenConfig is [Open] with settings of pgx.
func OpenConfig(ctx context.Context, config *pgxpool.Config) (*Store, error) {
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, err
	}
	s := &Store{Patience: 20 * time.Second, pool: pool}
	if err := s.migrate(ctx); err != nil {
		pool.Close()
		return nil, err
	}
	return s, nil
}

// Release closes the connections.
func (s *Store) Release() { s.pool.Close() }

// The transactions. Adding ones need no more than read committed: a closing locks the
// tables, and an insert that meets another's row waits for that to be committed and then
// sees it. Reading ones see one moment of all tables.
var (
	adding  = pgx.TxOptions{IsoLevel: pgx.ReadCommitted}
	reading = pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}
)
