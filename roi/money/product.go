package money

import "math/big"

// Mul returns a·r, rounded once to the minor unit: a commission of 12.5 % on an
// order. Errors: [ErrRange], [ModeError].
func (a Amount) Mul(r Ratio, m Mode) (Amount, error) { return a.MulTo(r, a.cur.digits(), m) }

// MulTo returns a·r rounded once to the number of decimals: to 12, products can be
// added up before the sum is rounded. 12.5 % of 0.33 EUR is 0.04125 EUR, of which
// a hundred are 4.125 EUR and not a hundred times 0.04. Errors: [ErrPlaces] for
// decimals outside 0 to 12, [ErrRange], [ModeError].
func (a Amount) MulTo(r Ratio, decimals int, m Mode) (Amount, error) {
	product := a.n.big()
	return a.with(product.Mul(product, r.n.big()), powers[places], decimals, m)
}

// MulInt returns a·n, exactly. Errors: [ErrRange].
func (a Amount) MulInt(n int64) (Amount, error) {
	product := a.n.big()
	return a.with(product.Mul(product, big.NewInt(n)), one, places, Down)
}

// Div returns a/n rounded to the number of decimals. Errors: [ErrZero] when n is
// 0, [ErrPlaces] for decimals outside 0 to 12, [ErrRange], [ModeError].
func (a Amount) Div(n int64, decimals int, m Mode) (Amount, error) {
	return a.with(a.n.big(), big.NewInt(n), decimals, m)
}

// Per returns the cost of one of n units, a/n, rounded half to even to four
// decimals more than the minor unit has: 100 EUR per 3 is 33.333333 EUR. For a
// cost per thousand multiply first: a.MulInt(1000). Errors: [ErrZero] when n is
// 0, [ErrRange].
func (a Amount) Per(n int64) (Amount, error) {
	return a.Div(n, min(a.cur.digits()+4, places), HalfEven)
}

// Round returns the amount rounded to the minor unit. Errors: [ErrRange] next to
// the bound, [ModeError].
func (a Amount) Round(m Mode) (Amount, error) { return a.RoundTo(a.cur.digits(), m) }

// RoundTo returns the amount rounded to the number of decimals. Errors:
// [ErrPlaces] for decimals outside 0 to 12, [ErrRange] next to the bound,
// [ModeError].
func (a Amount) RoundTo(decimals int, m Mode) (Amount, error) {
	return a.Div(1, decimals, m)
}

// Over returns a/b, rounded half to even to 12 decimals: revenue over cost. It
// is 0 when a is the zero Amount. Errors: [MismatchError], [ErrZero] when b is
// nothing, [ErrRange].
func (a Amount) Over(b Amount) (Ratio, error) {
	if _, err := a.shared(b); err != nil {
		return Ratio{}, err
	}
	return Ratio{a.n}.Quo(Ratio{b.n}, HalfEven)
}

// with is the quotient as an amount of a's currency. It overwrites num.
func (a Amount) with(num, den *big.Int, decimals int, m Mode) (Amount, error) {
	n, err := quotient(num, den, decimals, m)
	if err != nil {
		return Amount{}, err
	}
	return Amount{n, a.cur}, nil
}
