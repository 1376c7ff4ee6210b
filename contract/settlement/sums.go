package settlement

import (
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// round rounds an amount to the minor unit.
func (b *book) round(a money.Amount) money.Amount {
	r, err := a.Round(b.policy.Rounding)
	if err != nil {
		b.except(nil, "rounding", "An amount cannot be rounded: "+err.Error(), true)
		return a
	}
	return r
}

// zero is nothing in the contract's currency.
func (b *book) zero() money.Amount {
	z, _ := money.New(0, b.currency) // the contract was validated
	return z
}

// plus adds amounts of the contract's currency. An overflow, which takes 24 digits, is
// an exception and leaves the sum as it was.
func (b *book) plus(x, y money.Amount) money.Amount {
	sum, err := x.Add(y)
	if err != nil {
		b.except(nil, "sum", "Amounts cannot be added: "+err.Error(), false)
		return x
	}
	return sum
}

func (b *book) minus(x, y money.Amount) money.Amount { return b.plus(x, y.Neg()) }

// times multiplies exactly, to 12 decimals.
func (b *book) times(x money.Amount, r money.Ratio) money.Amount {
	if x.IsZero() || r.IsZero() {
		return b.zero()
	}
	product, err := x.MulTo(r, 12, b.policy.Rounding)
	if err != nil {
		b.except(nil, "sum", "An amount cannot be multiplied: "+err.Error(), false)
		return b.zero()
	}
	return product
}
