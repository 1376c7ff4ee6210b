package store

import (
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5/pgtype"
	"github.com/shopspring/decimal"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// numberOf is an amount as NUMERIC, exactly; NULL where it has no currency, which is an
// amount that nobody gave.
func numberOf(a money.Amount) pgtype.Numeric {
	if a.Currency() == "" {
		return pgtype.Numeric{}
	}
	d := a.Decimal()
	return pgtype.Numeric{Int: d.Coefficient(), Exp: d.Exponent(), Valid: true}
}

// currencyOf is an amount's currency as CHAR(3), or NULL.
func currencyOf(a money.Amount) pgtype.Text {
	c := string(a.Currency())
	return pgtype.Text{String: c, Valid: c != ""}
}

// amountOf puts both columns together again.
func amountOf(n pgtype.Numeric, c pgtype.Text) (money.Amount, error) {
	switch {
	case !n.Valid && !c.Valid:
		return money.Amount{}, nil
	case n.Valid != c.Valid, n.NaN, n.InfinityModifier != pgtype.Finite:
		return money.Amount{}, fmt.Errorf("%w: an amount without a number or a currency", ErrDamaged)
	}
	return money.FromDecimal(decimal.NewFromBigInt(n.Int, n.Exp), money.Currency(strings.TrimSpace(c.String)))
}
