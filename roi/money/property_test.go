package money_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// numbers makes decimal numbers of all sizes within bounds, many of them at a
// half or at an edge.
type numbers struct{ *rand.Rand }

func seeded() numbers { return numbers{rand.New(rand.NewPCG(1, 2))} }

func (r numbers) text(whole, places int) string {
	var b strings.Builder
	if r.IntN(2) == 0 {
		b.WriteByte('-')
	}
	digit := func() byte { return "0123455599"[r.IntN(10)] }
	b.WriteByte('0')
	for range r.IntN(whole) {
		b.WriteByte(digit())
	}
	b.WriteByte('.')
	for range r.IntN(places + 1) {
		b.WriteByte(digit())
	}
	b.WriteByte('0')
	return b.String()
}

func (r numbers) amount(c money.Currency) money.Amount { return money.Must(r.text(14, 12), c) }

func (r numbers) ratio(t *testing.T, whole int) money.Ratio {
	ratio, err := money.ParseRatio(r.text(whole, 12))
	require.NoError(t, err)
	return ratio
}

// sameNumber holds a result against the decimal it should be, or against its
// being out of bounds.
func sameNumber(t *testing.T, want decimal.Decimal, got decimal.Decimal, err error) {
	t.Helper()
	if want.Abs().Cmp(decimal.New(1, 24)) >= 0 {
		require.ErrorIs(t, err, money.ErrRange)
		return
	}
	require.NoError(t, err)
	require.Zero(t, want.Cmp(got), "want %s, got %s", want, got)
}

// rounded is d/by rounded to a number of places, worked out with decimals.
func rounded(d, by decimal.Decimal, places int32, m money.Mode) decimal.Decimal {
	q, rest := d.QuoRem(by, places) // towards zero
	if rest.IsZero() {
		return q
	}
	up := decimal.New(int64(d.Sign()*by.Sign()), -places)
	half := rest.Abs().Mul(decimal.New(2, 0)).Cmp(by.Abs().Mul(decimal.New(1, -places)))
	odd := q.Shift(places).BigInt().Bit(0) == 1
	var away bool
	switch m {
	case money.HalfEven:
		away = half > 0 || half == 0 && odd
	case money.HalfUp:
		away = half >= 0
	case money.HalfDown:
		away = half > 0
	case money.Up:
		away = true
	case money.Ceiling:
		away = up.Sign() > 0
	case money.Floor:
		away = up.Sign() < 0
	}
	if away {
		return q.Add(up)
	}
	return q
}

func TestArithmeticAgreesWithDecimal(t *testing.T) {
	r := seeded()
	codes := []money.Currency{"EUR", "JPY", "KWD", "CLF"}
	for range 600 {
		c := codes[r.IntN(len(codes))]
		digits, _ := c.Digits()
		a, b := r.amount(c), r.amount(c)
		x, y := a.Decimal(), b.Decimal()

		sum, err := a.Add(b)
		sameNumber(t, x.Add(y), sum.Decimal(), err)
		commuted, err := b.Add(a)
		require.NoError(t, err)
		require.Equal(t, sum, commuted)
		less, err := a.Sub(b)
		sameNumber(t, x.Sub(y), less.Decimal(), err)
		order, err := a.Cmp(b)
		require.NoError(t, err)
		require.Equal(t, x.Cmp(y), order)

		n := int64(r.Uint64()) >> r.IntN(63)
		product, err := a.MulInt(n)
		sameNumber(t, x.Mul(decimal.NewFromInt(n)), product.Decimal(), err)
		ratio := r.ratio(t, 12)
		for _, m := range money.Modes() {
			product, err := a.Mul(ratio, m)
			sameNumber(t, rounded(x.Mul(ratio.Decimal()), decimal.NewFromInt(1), int32(digits), m), product.Decimal(), err)
			for _, decimals := range []int{0, 4, 12} {
				product, err = a.MulTo(ratio, decimals, m)
				sameNumber(t, rounded(x.Mul(ratio.Decimal()), decimal.NewFromInt(1), int32(decimals), m), product.Decimal(), err)
			}
			round, err := a.Round(m)
			sameNumber(t, rounded(x, decimal.NewFromInt(1), int32(digits), m), round.Decimal(), err)
			to := r.IntN(13)
			round, err = a.RoundTo(to, m)
			sameNumber(t, rounded(x, decimal.NewFromInt(1), int32(to), m), round.Decimal(), err)
			if n == 0 {
				continue
			}
			quo, err := a.Div(n, to, m)
			sameNumber(t, rounded(x, decimal.NewFromInt(n), int32(to), m), quo.Decimal(), err)
		}
		if n != 0 {
			per, err := a.Per(n)
			sameNumber(t, rounded(x, decimal.NewFromInt(n), int32(digits)+4, money.HalfEven), per.Decimal(), err)
		}
		if !b.IsZero() {
			over, err := a.Over(b)
			sameNumber(t, rounded(x, y, 12, money.HalfEven), over.Decimal(), err)
		}
	}
}

// The decimal package's own rounding, where it has the mode.
func TestRoundAgreesWithDecimal(t *testing.T) {
	own := map[money.Mode]func(decimal.Decimal, int32) decimal.Decimal{
		money.HalfEven: decimal.Decimal.RoundBank,
		money.HalfUp:   decimal.Decimal.Round,
		money.Up:       decimal.Decimal.RoundUp,
		money.Down:     decimal.Decimal.RoundDown,
		money.Ceiling:  decimal.Decimal.RoundCeil,
		money.Floor:    decimal.Decimal.RoundFloor,
	}
	r := seeded()
	for range 600 {
		a, to := r.amount("EUR"), r.IntN(13)
		for m, round := range own {
			got, err := a.RoundTo(to, m)
			sameNumber(t, round(a.Decimal(), int32(to)), got.Decimal(), err)
		}
	}
}

func TestRatioAgreesWithDecimal(t *testing.T) {
	r := seeded()
	for range 600 {
		a, b := r.ratio(t, 22), r.ratio(t, 14)
		x, y := a.Decimal(), b.Decimal()
		sum, err := a.Add(b)
		sameNumber(t, x.Add(y), sum.Decimal(), err)
		less, err := a.Sub(b)
		sameNumber(t, x.Sub(y), less.Decimal(), err)
		require.Equal(t, x.Cmp(y), a.Cmp(b))
		for _, m := range money.Modes() {
			product, err := a.Mul(b, m)
			sameNumber(t, rounded(x.Mul(y), decimal.NewFromInt(1), 12, m), product.Decimal(), err)
			to := r.IntN(13)
			round, err := a.Round(to, m)
			sameNumber(t, rounded(x, decimal.NewFromInt(1), int32(to), m), round.Decimal(), err)
			if !b.IsZero() {
				quo, err := a.Quo(b, m)
				sameNumber(t, rounded(x, y, 12, m), quo.Decimal(), err)
			}
		}
	}
}

// What Parse takes it reads as the decimal package does, and writes so that it
// reads itself again.
func TestParseAgreesWithDecimal(t *testing.T) {
	r := seeded()
	for range 600 {
		text := r.text(24, 12)
		want := decimal.RequireFromString(text)
		a, err := money.Parse(text, "EUR")
		sameNumber(t, want, a.Decimal(), err)
		again, err := money.FromDecimal(want, "EUR")
		require.NoError(t, err)
		require.Equal(t, a, again)
		require.Zero(t, decimal.RequireFromString(strings.TrimSuffix(a.String(), " EUR")).Cmp(want))
	}
}
