package sources

import (
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A moneySet is an amount in the currency of the shop, beside that which the
// customer saw.
type moneySet struct {
	Shop struct {
		Amount   payload.Decimal `json:"amount"`
		Currency payload.Text    `json:"currency_code"`
	} `json:"shop_money"`
}

// amount is the amount at field, or in the set beside it; the zero Amount when
// none was given or it is out of range or of another currency, which are problems.
func (d *shopify) amount(field string, plain payload.Decimal, set moneySet) money.Amount {
	if set.Shop.Amount.There() {
		field += "_set.shop_money.amount"
		if code := set.Shop.Currency.Value; code != "" && d.currency != "" && code != string(d.currency) {
			d.note(field, "mixed_currency", string(d.currency), "an amount of another currency than the order's; left out")
			return money.Amount{}
		}
		plain = set.Shop.Amount
	}
	if plain.State != payload.Given || d.currency == "" {
		return money.Amount{}
	}
	a, err := money.Parse(plain.Value, d.currency)
	if err != nil {
		d.note(field, "out_of_range", "", "more than 24 digits or 12 decimals; left out")
	}
	return a
}

// charge is an amount that cannot be negative.
func (d *shopify) charge(field string, plain payload.Decimal, set moneySet) money.Amount {
	a := d.amount(field, plain, set)
	if a.Sign() < 0 {
		d.note(field, "gte", "0", "a negative amount; left out")
		return money.Amount{}
	}
	return a
}

// zero is 0 in the currency of the order.
func (d *shopify) zero() money.Amount {
	a, err := money.New(0, d.currency)
	if err != nil {
		return money.Amount{} // no currency: no amount is given
	}
	return a
}

// add adds amounts to the sum. One that was not given makes the sum not given, and
// so does a sum out of range, which is a problem at field.
func (d *shopify) add(field string, sum *money.Amount, amounts ...money.Amount) {
	for _, a := range amounts {
		if !isGiven(*sum) || !isGiven(a) {
			*sum = money.Amount{}
			return
		}
		total, err := sum.Add(a)
		if err != nil {
			d.note(field, "out_of_range", "", "a sum of more than 24 digits; left out")
		}
		*sum = total
	}
}

// less is a − b, not given unless both are.
func (d *shopify) less(field string, a, b money.Amount) money.Amount {
	d.add(field, &a, b.Neg())
	return a
}

// isGiven reports whether an amount was given: one with a currency, 0 too.
func isGiven(a money.Amount) bool { return a != money.Amount{} }

// or is a, or b when a was not given.
func or(a, b money.Amount) money.Amount {
	if isGiven(a) {
		return a
	}
	return b
}
