package money

import (
	"math/big"
	"strings"

	"github.com/shopspring/decimal"
)

// A Ratio is an exact number without a unit: a commission rate, a share, a
// return, a rate of exchange. 0.125 is 12.5 %. It is a whole number of 10^-12,
// below 10^24 either way. Equal ratios are ==. The zero Ratio is 0.
//
// It is written as a decimal, "0.125", never as a percentage, in JSON, text and
// SQL; [Ratio.Percent] is for people.
type Ratio struct {
	n fixed
}

// One returns 1, the whole.
func One() Ratio { return Whole(1) }

// Whole returns the whole number n.
func Whole(n int64) Ratio { return Ratio{whole(n)} }

// BasisPoints returns n hundredths of a percent: BasisPoints(1250) is 12.5 %.
func BasisPoints(n int64) Ratio { return Ratio{scaled(n, places-4)} }

// ParseRatio reads a decimal number such as "0.125", as [Parse] does; "12.5 %" is
// refused, see [ParsePercent]. Errors: [ErrSyntax], [ErrRange], [ErrPlaces].
func ParseRatio(text string) (Ratio, error) {
	n, err := parse(text)
	return Ratio{n}, err
}

// ParsePercent reads a percentage, "12.5" or "12.5 %", as a ratio, 0.125. Errors:
// [ErrSyntax], [ErrRange], and [ErrPlaces] past 10 decimals.
func ParsePercent(text string) (Ratio, error) {
	if number, ok := strings.CutSuffix(text, "%"); ok {
		text = strings.TrimSuffix(number, " ")
	}
	n, err := parse(text)
	if err != nil {
		return Ratio{}, err
	}
	if !n.isMultiple(2) {
		return Ratio{}, ErrPlaces
	}
	return Ratio{n}.Quo(Whole(100), HalfEven)
}

// RatioFromDecimal returns the ratio that is exactly d, as [FromDecimal] does.
// Errors: [ErrRange], [ErrPlaces].
func RatioFromDecimal(d decimal.Decimal) (Ratio, error) {
	n, err := fromDecimal(d)
	return Ratio{n}, err
}

// Decimal returns the ratio, exactly, with no more decimals than it has.
func (r Ratio) Decimal() decimal.Decimal { return r.n.decimal(0) }

// Sign is −1 for a negative ratio, 0 for zero and +1 for a positive one.
func (r Ratio) Sign() int { return r.n.sign() }

// IsZero reports whether the ratio is 0.
func (r Ratio) IsZero() bool { return r == Ratio{} }

// Cmp is −1 when r is less than s, 0 when they are equal and +1 when r is more.
func (r Ratio) Cmp(s Ratio) int { return r.n.cmp(s.n) }

// Neg returns −r.
func (r Ratio) Neg() Ratio { return Ratio{r.n.neg()} }

// Abs returns the ratio without its sign.
func (r Ratio) Abs() Ratio {
	if r.n.hi < 0 {
		return r.Neg()
	}
	return r
}

// Add returns r + s, exactly. Errors: [ErrRange].
func (r Ratio) Add(s Ratio) (Ratio, error) {
	n := r.n.plus(s.n)
	if !n.fits() {
		return Ratio{}, ErrRange
	}
	return Ratio{n}, nil
}

// Sub returns r − s, exactly. Errors: [ErrRange].
func (r Ratio) Sub(s Ratio) (Ratio, error) { return r.Add(s.Neg()) }

// Mul returns r·s rounded to 12 decimals. Errors: [ErrRange], [ModeError].
func (r Ratio) Mul(s Ratio, m Mode) (Ratio, error) {
	product := r.n.big()
	n, err := quotient(product.Mul(product, s.n.big()), powers[places], places, m)
	return Ratio{n}, err
}

// Quo returns r/s rounded to 12 decimals. Errors: [ErrZero] when s is 0,
// [ErrRange], [ModeError].
func (r Ratio) Quo(s Ratio, m Mode) (Ratio, error) {
	num := r.n.big()
	n, err := quotient(num.Mul(num, powers[places]), s.n.big(), places, m)
	return Ratio{n}, err
}

// Round returns the ratio rounded to the number of decimals. Errors: [ErrPlaces]
// for decimals outside 0 to 12, [ErrRange] next to the bound, [ModeError].
func (r Ratio) Round(decimals int, m Mode) (Ratio, error) {
	n, err := quotient(r.n.big(), one, decimals, m)
	return Ratio{n}, err
}

// String writes the ratio with no more decimals than it has: "0.125", "3", "-2.5".
func (r Ratio) String() string { return string(r.n.appendTo(nil, 0)) }

// Percent writes the ratio for people, as a percentage with the number of
// decimals, rounded half to even: "63.03 %". Decimals below 0 count as 0 and
// above 10 as 10, which is exact. [ParsePercent] reads it back.
func (r Ratio) Percent(decimals int) string {
	decimals = min(max(decimals, 0), places-2)
	step := powers[places-2-decimals]
	count := roundQuo(r.n.big(), step, HalfEven)
	return percentText(count, decimals)
}

// percentText writes count·10^-decimals with a percent sign.
func percentText(count *big.Int, decimals int) string {
	digits := new(big.Int).Abs(count).String()
	if short := decimals + 1 - len(digits); short > 0 {
		digits = strings.Repeat("0", short) + digits
	}
	var text strings.Builder
	if count.Sign() < 0 {
		text.WriteByte('-')
	}
	point := len(digits) - decimals
	text.WriteString(digits[:point])
	if decimals > 0 {
		text.WriteString("." + digits[point:])
	}
	text.WriteString(" %")
	return text.String()
}
