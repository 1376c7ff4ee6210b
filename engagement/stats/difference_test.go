package stats_test

import (
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
func TestNewcombePublished(t *testing.T) {
	for _, c := range []struct {
		x1, n1, x2, n2 int64
		low, high      float64
	}{
		{56, 70, 48, 80, 0.0524, 0.3339},
		{9, 10, 3, 10, 0.1705, 0.8090},
		{6, 7, 2, 7, 0.0582, 0.8062},
		{5, 56, 0, 29, -0.0381, 0.1926},
		{0, 10, 0, 20, -0.1611, 0.2775},
		{0, 10, 0, 10, -0.2775, 0.2775},
		{10, 10, 0, 20, 0.6791, 1},
		{10, 10, 0, 10, 0.6075, 1},
	} {
		iv, err := stats.Newcombe(c.x1, c.n1, c.x2, c.n2, 0.95)
		require.NoError(t, err)
		assert.InDelta(t, c.low, iv.Low, 5e-5, c)
		assert.InDelta(t, c.high, iv.High, 5e-5, c)
	}
}

// Trading the groups turns a difference round; and an interval holds it.
func TestDifferenceProperties(t *testing.T) {
	r := generator()
	for range 2000 {
		n1, n2 := 1+r.Int64N(500), 1+r.Int64N(500)
		x1, x2 := r.Int64N(n1+1), r.Int64N(n2+1)
		d := float64(x1)/float64(n1) - float64(x2)/float64(n2)
		for _, interval := range []func(x1, n1, x2, n2 int64, level float64) (stats.Interval, error){stats.Newcombe, stats.WaldDifference} {
			there, err := interval(x1, n1, x2, n2, 0.95)
			require.NoError(t, err)
			back, err := interval(x2, n2, x1, n1, 0.95)
			require.NoError(t, err)
			assert.InDelta(t, there.Low, -back.High, 1e-15)
			assert.InDelta(t, there.High, -back.Low, 1e-15)
			assert.True(t, there.Contains(d))
			assert.True(t, there.Low >= -1 && there.High <= 1)
		}
		if x1+x2 > 0 && x1+x2 < n1+n2 {
			test, err := stats.TwoProportions(x1, n1, x2, n2)
			require.NoError(t, err)
			assert.Equal(t, d, test.Difference)
			assert.LessOrEqual(t, test.ChiSquareYates, test.ChiSquare)
			assert.LessOrEqual(t, test.PValue, test.PValueYates)
		}
	}
}

// Without a difference there is no evidence of one, however the counts round.
func TestTwoProportionsEqual(t *testing.T) {
	test, err := stats.TwoProportions(333_333_333_333_333, 1e15, 666_666_666_666_666, 2e15)
	require.NoError(t, err)
	assert.Zero(t, test.ChiSquare)
	assert.Equal(t, 1.0, test.PValue)
	_, err = stats.TwoProportions(0, 10, 0, 20)
	require.ErrorIs(t, err, stats.ErrConstant)
	_, err = stats.TwoProportions(10, 10, 20, 20)
	require.ErrorIs(t, err, stats.ErrConstant)
	test, err = stats.TwoProportions(1, math.MaxInt64, math.MaxInt64, math.MaxInt64)
	require.NoError(t, err)
	assert.Zero(t, test.PValue)
}

// Every pair of groups up to 9 against the definition in whole numbers.
func TestFisherByDefinition(t *testing.T) {
	for n1 := int64(1); n1 <= 9; n1++ {
		for n2 := int64(1); n2 <= 9; n2++ {
			for x1 := int64(0); x1 <= n1; x1++ {
				for x2 := int64(0); x2 <= n2; x2++ {
					p, err := stats.Fisher(x1, n1, x2, n2)
					require.NoError(t, err)
					require.InEpsilon(t, fisher(x1, n1, x2, n2), p, 1e-13, [...]int64{x1, n1, x2, n2})
				}
			}
		}
	}
}

func fisher(x1, n1, x2, n2 int64) float64 {
	hits := x1 + x2
	tables := func(k int64) *big.Int { // how many pairs of groups have k hits in the first
		return new(big.Int).Mul(new(big.Int).Binomial(n1, k), new(big.Int).Binomial(n2, hits-k))
	}
	seen, sum, all := tables(x1), new(big.Int), new(big.Int).Binomial(n1+n2, hits)
	for k := max(0, hits-n2); k <= min(n1, hits); k++ {
		if tables(k).Cmp(seen) <= 0 {
			sum.Add(sum, tables(k))
		}
	}
	return stats.RatioToFloat(sum, all)
}

// Sums of all tables with 40 digits (mpmath 1.3), and the ends of the range.
func TestFisherLarge(t *testing.T) {
	for _, c := range []struct {
		x1, n1, x2, n2 int64
		p              float64
	}{
		{500_000, 1_000_000, 500_900, 1_000_000, 0.203594013322360206},
		{3, 1_000_000, 500, 1_000_000, 1.52311049733228326e-144},
		{0, 1_000_000_000, 0, 1_000_000_000, 1},
		{1, 1_000_000_000, 1, 1_000_000_000, 1},
		{0, 1_000_000, 1_000_000, 1_000_000, 0},
	} {
		p, err := stats.Fisher(c.x1, c.n1, c.x2, c.n2)
		require.NoError(t, err)
		assert.InDelta(t, c.p, p, 1e-10*c.p, c)
	}
	_, err := stats.Fisher(1, 1_000_000_001, 1, 10)
	require.ErrorIs(t, err, stats.ErrTooMany)
}
