package stats_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I: 95 % limits
// of method 3 (score) and method 5 (exact).
func TestSharesPublished(t *testing.T) {
	for _, c := range []struct {
		x, n                int64
		scoreLow, scoreHigh float64
		exactLow, exactHigh float64
	}{
		{81, 263, 0.2553, 0.3662, 0.2527, 0.3676},
		{15, 148, 0.0624, 0.1605, 0.0578, 0.1617},
		{0, 20, 0, 0.1611, 0, 0.1684},
		{1, 29, 0.0061, 0.1718, 0.0009, 0.1776},
	} {
		score, err := stats.Wilson(c.x, c.n, 0.95)
		require.NoError(t, err)
		assert.InDelta(t, c.scoreLow, score.Low, 5e-5, c)
		assert.InDelta(t, c.scoreHigh, score.High, 5e-5, c)
		exact, err := stats.ClopperPearson(c.x, c.n, 0.95)
		require.NoError(t, err)
		assert.InDelta(t, c.exactLow, exact.Low, 5e-5, c)
		assert.InDelta(t, c.exactHigh, exact.High, 5e-5, c)
		assert.Equal(t, 0.95, exact.Level)
	}
}

// At a Wilson limit p the share is exactly z standard errors away; beyond a
// Clopper-Pearson limit the binomial tail is exactly half of what the level
// leaves.
func TestSharesByDefinition(t *testing.T) {
	r := generator()
	for range 800 {
		n := 1 + int64(math.Exp(30*r.Float64()))
		x := r.Int64N(n + 1)
		level := 0.5 + 0.499*r.Float64()
		tail := (1 - level) / 2
		name := fmt.Sprintf("%d of %d at %v", x, n, level)

		score, err := stats.Wilson(x, n, level)
		require.NoError(t, err, name)
		share, z := float64(x)/float64(n), -stats.NormalQuantile(tail)
		for _, p := range []float64{score.Low, score.High} {
			if p > 0 && p < 1 {
				distance := math.Abs(share-p) / math.Sqrt(p*(1-p)/float64(n))
				// the share is rounded, which large samples notice
				assert.InEpsilon(t, z, distance, 1e-9+1e-15*math.Sqrt(float64(n)), name)
			}
		}
		assert.True(t, score.Contains(share), name)

		exact, err := stats.ClopperPearson(x, n, level)
		require.NoError(t, err, name)
		if x > 0 {
			assert.InEpsilon(t, tail, stats.BetaCDF(exact.Low, float64(x), float64(n-x)+1), 1e-9+1e-14*math.Sqrt(float64(n)), name)
		}
		if x < n {
			upper := 1 - stats.BetaCDF(exact.High, float64(x)+1, float64(n-x))
			assert.InEpsilon(t, tail, upper, 1e-9+1e-14*math.Sqrt(float64(n)), name)
		}
		assert.True(t, exact.Contains(share), name)
	}
}

func TestSharesMirror(t *testing.T) {
	for n := int64(1); n < 60; n++ {
		for x := int64(0); x <= n; x++ {
			for _, interval := range []func(x, n int64, level float64) (stats.Interval, error){stats.Wilson, stats.ClopperPearson} {
				hits, err := interval(x, n, 0.9)
				require.NoError(t, err)
				misses, err := interval(n-x, n, 0.9)
				require.NoError(t, err)
				assert.InDelta(t, 1-hits.High, misses.Low, 1e-14)
				assert.InDelta(t, 1-hits.Low, misses.High, 1e-14)
				assert.Equal(t, x == 0, hits.Low == 0)
				assert.Equal(t, x == n, hits.High == 1)
			}
		}
	}
}

func TestIntervalContains(t *testing.T) {
	i := stats.Interval{Low: 0.1, High: 0.2, Level: 0.95}
	assert.True(t, i.Contains(0.1))
	assert.True(t, i.Contains(0.2))
	assert.False(t, i.Contains(0.05))
	assert.False(t, i.Contains(0.25))
	assert.False(t, i.Contains(math.NaN()))
}
