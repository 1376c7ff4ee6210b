package stats_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

func mean(xs []float64) float64 {
	m, err := stats.Mean(xs)
	if err != nil {
		return math.NaN()
	}
	return m
}

func TestBootstrap(t *testing.T) {
	xs := rates(generator(), 200)
	a, err := stats.Bootstrap(xs, mean, 2000, 0.95, 3, 4)
	require.NoError(t, err)
	b, err := stats.Bootstrap(xs, mean, 2000, 0.95, 3, 4)
	require.NoError(t, err)
	assert.Equal(t, a, b, "the seed is all the randomness")
	c, err := stats.Bootstrap(xs, mean, 2000, 0.95, 3, 5)
	require.NoError(t, err)
	assert.NotEqual(t, a, c)

	// for a mean of many values it comes near Student's t
	_, iv, err := stats.MeanInterval(xs, 0.95)
	require.NoError(t, err)
	assert.InEpsilon(t, iv.High-iv.Low, a.High-a.Low, 0.1)
	assert.True(t, a.Contains(mean(xs)))
}

func TestBootstrapErrors(t *testing.T) {
	xs := []float64{1, 2, 3}
	for _, c := range []struct {
		xs        []float64
		statistic func([]float64) float64
		resamples int
		level     float64
		want      error
	}{
		{nil, mean, 100, 0.95, stats.ErrTooFew},
		{xs[:1], mean, 100, 0.95, stats.ErrTooFew},
		{[]float64{1, math.NaN()}, mean, 100, 0.95, stats.ErrNotFinite},
		{xs, nil, 100, 0.95, stats.ErrRange},
		{xs, mean, 1, 0.95, stats.ErrRange},
		{xs, mean, math.MinInt, 0.95, stats.ErrRange},
		{xs, mean, 100, 1, stats.ErrRange},
		{xs, mean, math.MaxInt, 0.95, stats.ErrTooMany},
		{make([]float64, 1<<15), mean, 1 << 14, 0.95, stats.ErrTooMany},
		{xs, func([]float64) float64 { return math.Inf(1) }, 100, 0.95, stats.ErrNotFinite},
	} {
		_, err := stats.Bootstrap(c.xs, c.statistic, c.resamples, c.level, 1, 2)
		require.ErrorIs(t, err, c.want)
	}
}
