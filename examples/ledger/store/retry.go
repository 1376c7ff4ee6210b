package store

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// The first and the longest wait before another try.
const (
	firstWait   = 5 * time.Millisecond
	longestWait = 500 * time.Millisecond
)

// transact runs f in a transaction, and again while the database gives it up or is
// away, for as long as the store has patience. Where the connection broke at the
// commit, nobody knows whether it was one: f must be one that may be repeated.
func (s *Store) transact(ctx context.Context, options pgx.TxOptions, f func(pgx.Tx) error) error {
	end := time.Now().Add(s.Patience)
	for wait := firstWait; ; wait = min(2*wait, longestWait) {
		again, err := s.once(ctx, options, f)
		if !again || time.Now().After(end) {
			return err
		}
		select {
		case <-ctx.Done():
			return errors.Join(ctx.Err(), err)
		case <-time.After(wait/2 + rand.N(wait)):
		}
	}
}

// once runs f in a transaction and says whether another try may end better.
func (s *Store) once(ctx context.Context, options pgx.TxOptions, f func(pgx.Tx) error) (again bool, err error) {
	conn, err := s.pool.Acquire(ctx)
	if err != nil {
		return ctx.Err() == nil && passes(err), err
	}
	defer conn.Release()
	err = pgx.BeginTxFunc(ctx, conn, options, f)
	lost := err != nil && conn.Conn().IsClosed()
	return ctx.Err() == nil && (lost || passes(err)), err
}

// passes reports whether an error is one that goes away by itself.
func passes(err error) bool {
	var said *pgconn.PgError
	if errors.As(err, &said) {
		switch said.Code {
		case "40001", "40P01": // serialisation failure, deadlock
			return true
		case "57P01", "57P02", "57P03", "53300": // shutting down, crashed, starting up, too many connections
			return true
		}
		return said.Code[:min(2, len(said.Code))] == "08" // the connection
	}
	var noConnection *pgconn.ConnectError
	return errors.As(err, &noConnection)
}
