package money_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func TestAllocate(t *testing.T) {
	for _, c := range []struct {
		total   string
		weights []int64
		want    []string
	}{
		{"100", []int64{1, 1, 1}, []string{"33.34", "33.33", "33.33"}},
		{"-100", []int64{1, 1, 1}, []string{"-33.34", "-33.33", "-33.33"}},
		{"0.05", []int64{3, 7}, []string{"0.02", "0.03"}}, // 1.5 and 3.5: a tie goes to the first
		{"0.01", []int64{1, 2}, []string{"0.00", "0.01"}},
		{"10", []int64{0, 5, 0}, []string{"0.00", "10.00", "0.00"}},
		{"0", []int64{1, 2}, []string{"0.00", "0.00"}},
		{"0.015", []int64{1, 1}, []string{"0.0075", "0.0075"}}, // not whole cents: by 10^-12
		{"0.000000000001", []int64{1, 2}, []string{"0.00", "0.000000000001"}},
		{"7", []int64{1 << 62, 1 << 62}, []string{"3.50", "3.50"}},
	} {
		weights := make([]money.Ratio, len(c.weights))
		for i, w := range c.weights {
			weights[i] = money.Whole(w)
		}
		parts, err := money.Must(c.total, "EUR").Allocate(weights)
		require.NoError(t, err)
		var got []string
		for _, p := range parts {
			got = append(got, p.String())
		}
		for i := range c.want {
			c.want[i] += " EUR"
		}
		assert.Equal(t, c.want, got)
	}
}

func TestAllocateRefuses(t *testing.T) {
	a := money.Must("1", "EUR")
	_, err := a.Allocate(nil)
	assert.ErrorIs(t, err, money.ErrZero)
	_, err = a.Allocate([]money.Ratio{{}, {}})
	assert.ErrorIs(t, err, money.ErrZero)
	_, err = a.Allocate([]money.Ratio{money.One(), money.Whole(-1)})
	assert.ErrorIs(t, err, money.ErrWeight)
	for _, n := range []int{-1, 0, 1_000_001, math.MaxInt, math.MinInt} {
		_, err = a.Split(n)
		assert.ErrorIs(t, err, money.ErrParts)
	}
}

func TestAllocateByFee(t *testing.T) {
	fees := []money.Amount{money.Must("800", "EUR"), money.Must("1200", "EUR"), money.Must("0.01", "EUR")}
	weights := make([]money.Ratio, len(fees))
	for i, fee := range fees {
		weights[i] = fee.Number()
	}
	parts, err := money.Must("50", "USD").Allocate(weights)
	require.NoError(t, err)
	assert.Equal(t, []money.Amount{money.Must("20", "USD"), money.Must("30", "USD"), money.Must("0", "USD")}, parts)
}

// Parts add up in every currency, those of whole minor units are whole, and a
// negative amount mirrors the positive one.
func TestPartsAddUp(t *testing.T) {
	r := seeded()
	for _, info := range money.Currencies() {
		if !info.IsMoney() {
			continue
		}
		for i := range 4 {
			total, err := money.New(int64(r.Uint64())>>r.IntN(60), info.Code)
			require.NoError(t, err)
			if i == 0 {
				total = r.amount(info.Code)
			}
			weights := make([]money.Ratio, 1+r.IntN(12))
			for i := range weights {
				weights[i] = r.ratio(t, 10).Abs()
			}
			weights[0] = money.One()
			parts, err := total.Allocate(weights)
			require.NoError(t, err)
			addsUp(t, total, parts)

			mirrored, err := total.Neg().Allocate(weights)
			require.NoError(t, err)
			for i, p := range parts {
				require.Equal(t, p.Neg(), mirrored[i])
			}

			n := 1 + r.IntN(40)
			parts, err = total.Split(n)
			require.NoError(t, err)
			require.Len(t, parts, n)
			addsUp(t, total, parts)
			equal := make([]money.Ratio, n)
			for i := range equal {
				equal[i] = money.Whole(3)
			}
			same, err := total.Allocate(equal)
			require.NoError(t, err)
			require.Equal(t, parts, same)
		}
	}
}

func addsUp(t *testing.T, total money.Amount, parts []money.Amount) {
	t.Helper()
	sum, err := money.Total(parts...)
	require.NoError(t, err)
	require.Equal(t, total, sum)
	_, whole := total.Minor()
	for _, p := range parts {
		require.True(t, p.IsZero() || p.Sign() == total.Sign(), "a part against the whole")
		if whole {
			_, exact := p.Minor()
			require.True(t, exact, "a part of whole minor units is whole")
		}
	}
}

// A weight that grows never gets less while the others stay: not promised by
// largest remainders in general, but two parts are monotone.
func TestMoreWeightGetsMore(t *testing.T) {
	total := money.Must("100.01", "EUR")
	last := money.Must("0", "EUR")
	for w := range int64(200) {
		parts, err := total.Allocate([]money.Ratio{money.Whole(w), money.Whole(100)})
		require.NoError(t, err)
		order, err := parts[0].Cmp(last)
		require.NoError(t, err)
		assert.GreaterOrEqual(t, order, 0)
		last = parts[0]
	}
}
