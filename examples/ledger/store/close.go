package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"

	"github.com/jackc/pgx/v5"

	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// Close closes a period: what has come in by now is reckoned, and the statement stands
// from then on. closed says whether it was this call that closed it; where another did,
// the statement is that one's. It is false as well where the connection broke while the
// closing was committed, and the next try found it there.
//
// What comes in later, also where it is dated in the period, is an adjustment of the
// next. The policy is not kept.
//
// Errors: [ErrOrder]; [ErrUnfit] for a period with parts of a microsecond;
// settlement.ErrPeriod; [ErrDamaged], also where an entry came in under the id of a
// closing; those of the database.
func (s *Store) Close(ctx context.Context, p civil.Period, policy settlement.Policy) (statement settlement.Statement, closed bool, err error) {
	if !p.IsValid() {
		return statement, false, settlement.ErrPeriod
	}
	if p.From.Nanosecond()%1000 != 0 || p.To.Nanosecond()%1000 != 0 {
		return statement, false, fmt.Errorf("%w: a period with parts of a microsecond", ErrUnfit)
	}
	if statement, err = s.Statement(ctx, p); !errors.Is(err, ErrOpen) {
		return statement, false, err
	}
	err = s.transact(ctx, adding, func(tx pgx.Tx) error {
		statement, closed, err = closeIn(ctx, tx, p, policy)
		return err
	})
	if err != nil {
		return settlement.Statement{}, false, err
	}
	return statement, closed, nil
}

// lock keeps everybody else from adding to what is reckoned, and from closing, until
// the transaction ends. An insert takes its number behind this lock.
const lock = "LOCK TABLE contracts, entries, conflicts, closings IN SHARE ROW EXCLUSIVE MODE"

func closeIn(ctx context.Context, tx pgx.Tx, p civil.Period, policy settlement.Policy) (settlement.Statement, bool, error) {
	none := settlement.Statement{}
	if _, err := tx.Exec(ctx, lock); err != nil {
		return none, false, err
	}
	if s, _, err := closedStatement(ctx, tx, p); !errors.Is(err, ErrOpen) {
		return s, false, err // somebody else was first
	}
	var late bool
	var place int64
	if err := tx.QueryRow(ctx, "SELECT EXISTS (SELECT FROM closings WHERE ends > $1), nextval('ledger_place')", p.From).Scan(&late, &place); err != nil {
		return none, false, err
	}
	if late {
		return none, false, ErrOrder
	}
	s, err := reckonBefore(ctx, tx, place, p, policy)
	if err != nil {
		return none, false, err
	}
	entries := s.Close(p.To)
	for i := range s.Deals {
		s.Deals[i].Closed = true
	}
	return s, true, write(ctx, tx, place, s, entries)
}

// write writes a closing, its sums and its entries.
func write(ctx context.Context, tx pgx.Tx, place int64, s settlement.Statement, entries []settlement.Entry) error {
	body, err := json.Marshal(s)
	if err != nil {
		return err
	}
	if _, err := tx.Exec(ctx, "INSERT INTO closings (starts, ends, place, statement) VALUES ($1, $2, $3, $4)", s.Period.From, s.Period.To, place, string(body)); err != nil {
		return err
	}
	rows := make([]row, len(entries))
	for i := range entries {
		if rows[i], err = rowOf(entries[i]); err != nil {
			return err
		}
	}
	sortRows(rows)
	added, err := add(ctx, tx, rows)
	if err != nil {
		return err
	}
	if added.New != len(rows) {
		return fmt.Errorf("%w: an entry has the id of a closing", ErrDamaged)
	}
	for _, e := range entries {
		d := e.Closed
		if _, err := tx.Exec(ctx, insertStatementSums, d.Deal, s.Period.From, s.Period.To, e.ID, d.Creator, string(d.Currency),
			numberOf(d.Gross), numberOf(d.Net), numberOf(d.Paid), numberOf(d.Balance), numberOf(d.Payable), numberOf(d.Carried)); err != nil {
			return err
		}
	}
	return nil
}

const insertStatementSums = `INSERT INTO statements (deal, starts, ends, entry, creator, currency, gross, net, paid, balance, payable, carried)
	VALUES ($1, $2, $3, $4, $5, $6::text, $7::numeric, $8::numeric, $9::numeric, $10::numeric, $11::numeric, $12::numeric)`

// Statement returns the statement of a period that is closed. Errors: [ErrOpen]; those
// of the database.
func (s *Store) Statement(ctx context.Context, p civil.Period) (statement settlement.Statement, err error) {
	err = s.transact(ctx, reading, func(tx pgx.Tx) error {
		statement, _, err = closedStatement(ctx, tx, p)
		return err
	})
	return statement, err
}

// closedStatement reads a closing: its statement and its place.
func closedStatement(ctx context.Context, tx pgx.Tx, p civil.Period) (s settlement.Statement, place int64, err error) {
	var body string
	err = tx.QueryRow(ctx, "SELECT statement::text, place FROM closings WHERE starts = $1 AND ends = $2", p.From, p.To).Scan(&body, &place)
	if errors.Is(err, pgx.ErrNoRows) {
		return s, 0, ErrOpen
	}
	if err != nil {
		return s, 0, err
	}
	if err := json.Unmarshal([]byte(body), &s); err != nil {
		return settlement.Statement{}, 0, fmt.Errorf("%w: closing: %w", ErrDamaged, err)
	}
	return s, place, nil
}

// Reckon says what a period comes to by what has come in so far, and closes nothing.
// Errors: settlement.ErrPeriod and [ErrDamaged], wrapped; those of the database.
func (s *Store) Reckon(ctx context.Context, p civil.Period, policy settlement.Policy) (statement settlement.Statement, err error) {
	err = s.transact(ctx, reading, func(tx pgx.Tx) error {
		statement, err = reckonBefore(ctx, tx, math.MaxInt64, p, policy)
		return err
	})
	return statement, err
}

// reckonBefore reckons a period by what came in before a place.
func reckonBefore(ctx context.Context, tx pgx.Tx, place int64, p civil.Period, policy settlement.Policy) (settlement.Statement, error) {
	contracts, err := contractsBefore(ctx, tx, place)
	if err != nil {
		return settlement.Statement{}, err
	}
	entries, err := entriesBefore(ctx, tx, place)
	if err != nil {
		return settlement.Statement{}, err
	}
	return settlement.Settle(p, contracts, entries, policy)
}

// Verify reckons a closed period once more by what had come in when it was closed, and
// holds the result against the statement that was kept.
//
// Errors: [ErrOpen]; [ErrDamaged], wrapped, where they differ, which is so with another
// policy as well; those of the database.
func (s *Store) Verify(ctx context.Context, p civil.Period, policy settlement.Policy) error {
	return s.transact(ctx, reading, func(tx pgx.Tx) error {
		kept, place, err := closedStatement(ctx, tx, p)
		if err != nil {
			return err
		}
		again, err := reckonBefore(ctx, tx, place, p, policy)
		if err != nil {
			return err
		}
		for i := range again.Deals {
			again.Deals[i].Closed = true
		}
		one, err := json.Marshal(kept)
		if err != nil {
			return err
		}
		other, err := json.Marshal(again)
		if err != nil {
			return err
		}
		if string(one) != string(other) {
			return fmt.Errorf("%w: the statement is not what its entries say", ErrDamaged)
		}
		return nil
	})
}
