package stats_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

func TestSlopes(t *testing.T) {
	for _, c := range []struct {
		ys            []float64
		slope, robust float64
	}{
		{[]float64{1, 3}, 2, 2},
		{[]float64{10, 8, 6, 4}, -2, -2},
		{[]float64{1, 2, 3, 4, 5, 6, 100}, 307. / 28, 1}, // −3 − 4 − 3 + 0 + 5 + 12 + 300 over 28
		{[]float64{7, 7, 7}, 0, 0},
		{[]float64{1, 2, 4}, 1.5, 1.5},
	} {
		slope, err := stats.Slope(c.ys)
		require.NoError(t, err)
		assert.InDelta(t, c.slope, slope, 1e-14, c.ys)
		robust, err := stats.TheilSen(c.ys)
		require.NoError(t, err)
		assert.InDelta(t, c.robust, robust, 1e-14, c.ys)
	}
}

// A line added to the values is a slope added to theirs.
func TestSlopesAdd(t *testing.T) {
	r := generator()
	for range 200 {
		ys := rates(r, 2+r.IntN(80))
		tilted := make([]float64, len(ys))
		for i, y := range ys {
			tilted[i] = y + 0.25*float64(i) - 1000
		}
		for _, f := range []func([]float64) (float64, error){stats.Slope, stats.TheilSen} {
			flat, err := f(ys)
			require.NoError(t, err)
			steep, err := f(tilted)
			require.NoError(t, err)
			assert.InDelta(t, flat+0.25, steep, 1e-12)
		}
	}
}

func TestTheilSenBound(t *testing.T) {
	_, err := stats.TheilSen(make([]float64, 2001))
	require.ErrorIs(t, err, stats.ErrTooMany)
}
