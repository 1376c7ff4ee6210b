package stats_test

import (
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// Ranks and coverage of H. A. David and H. N. Nagaraja's rule by adding up
// binomial coefficients.
func TestMedianRanksByDefinition(t *testing.T) {
	for n := int64(1); n <= 90; n++ {
		for _, level := range []float64{0.1, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999} {
			wantLow, wantCoverage := int64(0), 0.0
			below, all := new(big.Int), new(big.Int).Lsh(big.NewInt(1), uint(n))
			for low := int64(1); 2*low <= n+1; low++ {
				below.Add(below, new(big.Int).Binomial(n, low-1)) // ways to have fewer than low
				inside := new(big.Int).Sub(all, new(big.Int).Lsh(below, 1))
				if coverage := stats.RatioToFloat(inside, all); coverage >= level {
					wantLow, wantCoverage = low, coverage
				}
			}
			low, high, coverage, ok := stats.MedianRanks(n, level)
			require.Equal(t, wantLow > 0, ok, "%d at %v", n, level)
			if ok {
				require.Equal(t, wantLow, low, "%d at %v", n, level)
				require.Equal(t, n+1-wantLow, high)
				require.InDelta(t, wantCoverage, coverage, 1e-14)
			}
		}
	}
}

func TestMedianRanksLarge(t *testing.T) {
	for _, c := range []struct {
		n, low int64
	}{
		{5, 0},
		{6, 1},
		{1e6, 499_020},
		{1e9, 499_969_010},
		{1e12, 499_999_020_018},
	} {
		low, high, coverage, ok := stats.MedianRanks(c.n, 0.95)
		require.Equal(t, c.low > 0, ok)
		if !ok {
			continue
		}
		assert.Equal(t, c.low, low)
		assert.Equal(t, c.n+1-c.low, high)
		assert.GreaterOrEqual(t, coverage, 0.95)
		// one rank further in is too narrow: coverage would lose two middle terms
		next := stats.BetaCDF(0.5, float64(c.n-low), float64(low+1))
		assert.Less(t, 1-2*next, 0.95)
	}
	low, high, coverage, ok := stats.MedianRanks(math.MaxInt64, 0.95)
	assert.True(t, ok)
	assert.Equal(t, 0.95, coverage)
	assert.Equal(t, int64(math.MaxInt64), low+(high-1))
	assert.InEpsilon(t, 1.96*math.Sqrt(math.MaxInt64), float64(high-low), 1e-4)
	for _, level := range []float64{0, 1, -1, math.NaN()} {
		_, _, _, ok := stats.MedianRanks(100, level)
		assert.False(t, ok)
	}
	for _, n := range []int64{0, -1, math.MinInt64} {
		_, _, _, ok := stats.MedianRanks(n, 0.5)
		assert.False(t, ok)
	}
}
