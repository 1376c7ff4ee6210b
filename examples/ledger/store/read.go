package store

import (
	"context"
	"crypto/sha256"
	"fmt"
	"math"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/seed-e12bc25d/influencekit/contract/settlement"
)

// Entries returns all entries, conflicts and closing entries included, in the order
// they came in: what settlement.Settle takes. Left out are conflicts with a closing
// entry that [Store.Close] wrote.
//
// Errors: [ErrDamaged], wrapped, where the hash of one is another; those of the
// database.
func (s *Store) Entries(ctx context.Context) (list []settlement.Entry, err error) {
	err = s.transact(ctx, reading, func(tx pgx.Tx) error {
		list, err = entriesBefore(ctx, tx, math.MaxInt64)
		return err
	})
	return list, err
}

// selectEntries reads what came in before a place. What closed a period stands, whatever
// comes under its id.
var selectEntries = "SELECT " + entryList + " FROM entries WHERE place < $1 UNION ALL SELECT " + entryList +
	" FROM conflicts c WHERE place < $1 AND NOT EXISTS (SELECT FROM statements WHERE entry = c.id) ORDER BY place"

var entryList = "id, kind, deal, at, nanos, rest::text, hash, place, " + amountList

func entriesBefore(ctx context.Context, tx pgx.Tx, place int64) ([]settlement.Entry, error) {
	rows, err := tx.Query(ctx, selectEntries, place)
	if err != nil {
		return nil, err
	}
	var (
		r      row
		rest   string
		hash   []byte
		came   int64
		number [len(amountColumns)]pgtype.Numeric
		code   [len(amountColumns)]pgtype.Text
		list   []settlement.Entry
	)
	into := []any{&r.id, &r.kind, &r.deal, &r.at, &r.nanos, &rest, &hash, &came}
	for k := range amountColumns {
		into = append(into, &number[k], &code[k])
	}
	_, err = pgx.ForEachRow(rows, into, func() error {
		r.at, r.rest = r.at.UTC(), []byte(rest)
		for k := range amountColumns {
			a, err := amountOf(number[k], code[k])
			if err != nil {
				return fmt.Errorf("entry %q: %w", r.id, err)
			}
			r.amounts[k] = a
		}
		sum, err := r.sum()
		if err != nil || len(hash) != sha256.Size || sum != [sha256.Size]byte(hash) {
			return fmt.Errorf("%w: entry %q", ErrDamaged, r.id)
		}
		e, err := r.entry()
		list = append(list, e)
		return err
	})
	return list, err
}
