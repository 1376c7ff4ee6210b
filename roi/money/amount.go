package money

import (
	"math/bits"

	"github.com/shopspring/decimal"
)

// An Amount is an immutable, exact quantity of one currency: a whole number of
// 10^-12 units, below 10^24 units either way. Equal amounts are ==, and an Amount
// can be a map key. The zero Amount is nothing in no currency; it adds to
// anything, so it starts every sum.
//
// An optional Amount is a *Amount, in a database a sql.Null[Amount]. Do not tag
// one omitzero: 0 EUR would vanish like an amount that was never known.
type Amount struct {
	n   fixed
	cur code
}

// Parse reads a decimal number such as "1200.50" as an amount of c. A sign, a
// point without digits on one side, and an exponent such as "1.2e3" are read;
// spaces, separators of thousands and a comma are not. Errors: [ErrSyntax],
// [ErrRange], [ErrPlaces], [CurrencyError].
func Parse(text string, c Currency) (Amount, error) {
	cur, _, err := c.money()
	if err != nil {
		return Amount{}, err
	}
	n, err := parse(text)
	if err != nil {
		return Amount{}, err
	}
	return Amount{n, cur}, nil
}

// Must is [Parse] for tests and tables: it panics where Parse returns an error.
func Must(text string, c Currency) Amount {
	a, err := Parse(text, c)
	if err != nil {
		panic(err)
	}
	return a
}

// New returns an amount from a number of minor units: New(120050, "EUR") is
// 1200.50 EUR, New(1200, "JPY") is 1200 JPY. Errors: [CurrencyError].
func New(minor int64, c Currency) (Amount, error) {
	cur, digits, err := c.money()
	if err != nil {
		return Amount{}, err
	}
	return Amount{scaled(minor, places-digits), cur}, nil
}

// FromDecimal returns an amount of c that is exactly d. Its size is checked before
// any arithmetic, so that no exponent and no length can make it slow. Errors:
// [ErrRange], [ErrPlaces], [CurrencyError].
func FromDecimal(d decimal.Decimal, c Currency) (Amount, error) {
	cur, _, err := c.money()
	if err != nil {
		return Amount{}, err
	}
	n, err := fromDecimal(d)
	if err != nil {
		return Amount{}, err
	}
	return Amount{n, cur}, nil
}

// Currency returns the currency; it is empty for the zero Amount.
func (a Amount) Currency() Currency { return a.cur.currency() }

// Number returns the amount without its currency, exactly: the weight of a fee
// when costs are shared by fee.
func (a Amount) Number() Ratio { return Ratio{a.n} }

// Decimal returns the number of units, exactly, with at least the digits of the
// minor unit.
func (a Amount) Decimal() decimal.Decimal { return a.n.decimal(a.cur.digits()) }

// Minor returns the amount in minor units. exact is false, and the number 0, when
// the amount is no whole number of them or does not fit.
func (a Amount) Minor() (minor int64, exact bool) {
	return a.n.units(places - a.cur.digits())
}

// Sign is −1 for a negative amount, 0 for nothing and +1 for a positive one.
func (a Amount) Sign() int { return a.n.sign() }

// IsZero reports whether the amount is nothing, of whatever currency. Use
// a == (Amount{}) to ask whether it has none.
func (a Amount) IsZero() bool { return a.n == fixed{} }

// Neg returns −a.
func (a Amount) Neg() Amount { return Amount{a.n.neg(), a.cur} }

// Abs returns the amount without its sign.
func (a Amount) Abs() Amount {
	if a.n.hi < 0 {
		return a.Neg()
	}
	return a
}

// Add returns a + b, exactly. The zero Amount adds to anything. Errors:
// [MismatchError], [ErrRange].
func (a Amount) Add(b Amount) (Amount, error) {
	lo, carry := bits.Add64(a.n.lo, b.n.lo, 0)
	hi := a.n.hi + b.n.hi + int64(carry)
	if a.cur != b.cur || uint64(hi+limitHi) >= 2*limitHi { // near a bound or past it
		return add(a, b)
	}
	return Amount{fixed{hi, lo}, a.cur}, nil
}

// add is Add for the rare cases.
func add(a, b Amount) (Amount, error) {
	cur, err := a.shared(b)
	if err != nil {
		return Amount{}, err
	}
	n := a.n.plus(b.n)
	if !n.fits() {
		return Amount{}, ErrRange
	}
	return Amount{n, cur}, nil
}

// Sub returns a − b, exactly. The zero Amount may stand on either side. Errors:
// [MismatchError], [ErrRange].
func (a Amount) Sub(b Amount) (Amount, error) { return a.Add(b.Neg()) }

// Cmp is −1 when a is less than b, 0 when they are worth the same and +1 when a
// is more. The zero Amount compares with anything as 0. Errors: [MismatchError].
func (a Amount) Cmp(b Amount) (int, error) {
	if _, err := a.shared(b); err != nil {
		return 0, err
	}
	return a.n.cmp(b.n), nil
}

// shared is the currency of both.
func (a Amount) shared(b Amount) (code, error) {
	switch {
	case a.cur == b.cur || b.cur == 0:
		return a.cur, nil
	case a.cur == 0:
		return b.cur, nil
	}
	return 0, MismatchError{a.Currency(), b.Currency()}
}

// Total returns the sum of the amounts, exactly, whatever their order; of none it
// is the zero Amount. Use a [Sum] for several currencies. Errors: [MismatchError]
// with the first two currencies that differ, [ErrRange].
func Total(amounts ...Amount) (Amount, error) {
	var sum wide
	var cur code
	for _, a := range amounts {
		both, err := Amount{cur: cur}.shared(a)
		if err != nil {
			return Amount{}, err
		}
		cur = both
		sum = sum.plus(a.n)
	}
	n, err := sum.fixed()
	if err != nil {
		return Amount{}, err
	}
	return Amount{n, cur}, nil
}

// String writes the amount as "1200.50 EUR"; see [Amount.MarshalText].
func (a Amount) String() string {
	text, _ := a.AppendText(make([]byte, 0, maxAmountText))
	return string(text)
}
