package store

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/seed-e12bc25d/influencekit/contract"
)

// PutContract keeps a version of a contract. The same version again changes nothing.
//
// Errors: the problem.List of a contract that is not valid, [ErrUnfit],
// [ErrContractChanged], each wrapped; those of the database.
func (s *Store) PutContract(ctx context.Context, c contract.Contract) error {
	if err := c.Validate(); err != nil {
		return fmt.Errorf("store: contract %q: %w", c.ID, err)
	}
	body, hash := c.Canonical(), c.Hash()
	if back, err := contract.Parse(bytes.NewReader(body), nil); err != nil || back.Hash() != hash || c.ID == "" || !isText(c.ID) || c.Version > math.MaxInt32 {
		return fmt.Errorf("%w: contract %q", ErrUnfit, c.ID)
	}
	return s.transact(ctx, adding, func(tx pgx.Tx) error {
		tag, err := tx.Exec(ctx, "INSERT INTO contracts (deal, version, hash, body) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", c.ID, c.Version, hash, string(body))
		if err != nil || tag.RowsAffected() == 1 {
			return err
		}
		var has string
		if err := tx.QueryRow(ctx, "SELECT hash FROM contracts WHERE deal = $1 AND version = $2", c.ID, c.Version).Scan(&has); err != nil {
			return err
		}
		if has != hash {
			return fmt.Errorf("%w: %q, version %d", ErrContractChanged, c.ID, c.Version)
		}
		return nil
	})
}

// Contracts returns all versions of all contracts, in the order they came in.
//
// Errors: [ErrDamaged], wrapped, where the hash of one is another; those of the
// database.
func (s *Store) Contracts(ctx context.Context) (list []contract.Contract, err error) {
	err = s.transact(ctx, reading, func(tx pgx.Tx) error {
		list, err = contractsBefore(ctx, tx, math.MaxInt64)
		return err
	})
	return list, err
}

// contractsBefore reads the contracts that came in before a place.
func contractsBefore(ctx context.Context, tx pgx.Tx, place int64) ([]contract.Contract, error) {
	rows, err := tx.Query(ctx, "SELECT deal, version, hash, body::text FROM contracts WHERE place < $1 ORDER BY place", place)
	if err != nil {
		return nil, err
	}
	var list []contract.Contract
	var deal, hash, body string
	var number int
	_, err = pgx.ForEachRow(rows, []any{&deal, &number, &hash, &body}, func() error {
		c, err := contract.Parse(strings.NewReader(body), nil)
		if err != nil || c.Hash() != hash || c.ID != deal || c.Version != number {
			return fmt.Errorf("%w: contract %q, version %d", ErrDamaged, deal, number)
		}
		list = append(list, c)
		return nil
	})
	return list, err
}
