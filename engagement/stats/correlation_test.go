package stats_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

func TestCorrelation(t *testing.T) {
	x := []float64{1, 2, 3, 4, 5}
	for _, c := range []struct {
		y                 []float64
		pearson, spearman float64
	}{
		{[]float64{2, 4, 6, 8, 10}, 1, 1},
		{[]float64{5, 4, 3, 2, 1}, -1, -1},
		{[]float64{1, 2, 3, 4, 1000}, 2000 / math.Sqrt(10*796010), 1},
		{[]float64{1, 3, 3, 3, 5}, 8 / math.Sqrt(10*8), 8 / math.Sqrt(10*8)},
	} {
		pearson, err := stats.Pearson(x, c.y)
		require.NoError(t, err)
		spearman, err := stats.Spearman(x, c.y)
		require.NoError(t, err)
		assert.InDelta(t, c.pearson, pearson, 1e-15, c.y)
		assert.InDelta(t, c.spearman, spearman, 1e-15, c.y)
	}
}

// Neither unit nor origin changes a correlation, and no rising function its
// ranks.
func TestCorrelationProperties(t *testing.T) {
	r := generator()
	for range 500 {
		n := 3 + r.IntN(60)
		x, y := rates(r, n), rates(r, n)
		moved, bent := make([]float64, n), make([]float64, n)
		for i := range x {
			moved[i] = 3 - 1e6*x[i]
			bent[i] = math.Exp(50 * x[i])
		}
		pearson, err := stats.Pearson(x, y)
		if err != nil {
			require.ErrorIs(t, err, stats.ErrConstant)
			continue
		}
		back, err := stats.Pearson(moved, y)
		require.NoError(t, err)
		assert.InDelta(t, -pearson, back, 1e-10)
		swapped, err := stats.Pearson(y, x)
		require.NoError(t, err)
		assert.InDelta(t, pearson, swapped, 1e-15)
		spearman, err := stats.Spearman(x, y)
		require.NoError(t, err)
		same, err := stats.Spearman(bent, y)
		require.NoError(t, err)
		assert.Equal(t, spearman, same)
		assert.LessOrEqual(t, math.Abs(spearman), 1.0)
	}
}

func TestCorrelationErrors(t *testing.T) {
	for _, f := range []func(x, y []float64) (float64, error){stats.Pearson, stats.Spearman} {
		_, err := f([]float64{1, 2}, []float64{1})
		require.ErrorIs(t, err, stats.ErrLength)
		_, err = f([]float64{1}, []float64{1})
		require.ErrorIs(t, err, stats.ErrTooFew)
		_, err = f([]float64{0.1, 0.1, 0.1}, []float64{1, 2, 3})
		require.ErrorIs(t, err, stats.ErrConstant)
		_, err = f([]float64{1, 2, 3}, []float64{0.1, 0.1, 0.1})
		require.ErrorIs(t, err, stats.ErrConstant)
		_, err = f([]float64{1, 2, math.NaN()}, []float64{1, 2, 3})
		require.ErrorIs(t, err, stats.ErrNotFinite)
		_, err = f([]float64{1, 2, 3}, []float64{1, 2, math.Inf(1)})
		require.ErrorIs(t, err, stats.ErrNotFinite)
	}
}
