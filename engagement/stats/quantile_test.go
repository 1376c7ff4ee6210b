package stats_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// Of 15, 20, 35, 40, 50 by each type's formula.
func TestQuantileTypes(t *testing.T) {
	xs := []float64{50, 15, 40, 20, 35}
	for _, c := range []struct {
		p                   float64
		type1, type6, type7 float64
	}{
		{0, 15, 15, 15},
		{0.05, 15, 15, 16},
		{0.25, 20, 17.5, 20},
		{0.4, 20, 26, 29},
		{0.5, 35, 35, 35},
		{0.75, 40, 45, 40},
		{0.9, 50, 50, 46},
		{1, 50, 50, 50},
	} {
		for kind, want := range map[stats.QuantileType]float64{stats.Type1: c.type1, stats.Type6: c.type6, stats.Type7: c.type7} {
			got, err := stats.Quantile(xs, c.p, kind)
			require.NoError(t, err)
			assert.InDelta(t, want, got, 1e-13, "%v of %s", c.p, kind)
		}
	}
	assert.Equal(t, []float64{50, 15, 40, 20, 35}, xs, "the values are left alone")
	// a place within rounding of a whole number is that number: 0.29·100 is 29
	hundred := make([]float64, 100)
	for i := range hundred {
		hundred[i] = float64(i + 1)
	}
	for i := 1; i <= 100; i++ {
		got, err := stats.Quantile(hundred, float64(i)/100, stats.Type1)
		require.NoError(t, err)
		require.Equal(t, float64(i), got)
	}
}

func TestQuantileTypesAreListed(t *testing.T) {
	assert.Len(t, stats.QuantileTypes(), 3)
	for _, kind := range stats.QuantileTypes() {
		assert.True(t, kind.IsValid())
	}
	assert.False(t, stats.QuantileType("").IsValid())
	_, err := stats.Quantile([]float64{1}, 0.5, "type-5")
	require.ErrorIs(t, err, stats.ErrRange)
	for _, p := range []float64{-0.1, 1.1, math.NaN()} {
		_, err := stats.Quantile([]float64{1}, p, stats.Type7)
		require.ErrorIs(t, err, stats.ErrRange)
	}
}

func TestQuantileNeverFalls(t *testing.T) {
	r := generator()
	for range 60 {
		xs := rates(r, 1+r.IntN(30))
		for _, kind := range stats.QuantileTypes() {
			last := slices.Min(xs)
			for p := 0.0; p <= 1; p += 1. / 64 {
				q, err := stats.Quantile(xs, p, kind)
				require.NoError(t, err)
				require.GreaterOrEqual(t, q, last*(1-1e-15))
				last = q
			}
			require.Equal(t, slices.Max(xs), last)
		}
	}
}

func TestMedianInterval(t *testing.T) {
	xs := []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}
	median, iv, err := stats.MedianInterval(xs, 0.95)
	require.NoError(t, err)
	assert.Equal(t, 6.5, median)
	assert.Equal(t, stats.Interval{Low: 3, High: 10, Level: 0.95}, iv) // covers 1 − 2·(1+12+66)/4096 = 0.9614
	_, _, err = stats.MedianInterval(xs[:5], 0.95)
	require.ErrorIs(t, err, stats.ErrTooFew)
	_, _, err = stats.MedianInterval(nil, 0.95)
	require.ErrorIs(t, err, stats.ErrTooFew)
}

// The median stays put, and its deviation too, while half run wild.
func TestMAD(t *testing.T) {
	got, err := stats.MAD([]float64{1, 1, 2, 2, 4, 6, 9}, 1)
	require.NoError(t, err)
	assert.Equal(t, 1.0, got)
	got, err = stats.MAD([]float64{1, 2, 3, 4, 1e300}, stats.NormalMAD)
	require.NoError(t, err)
	assert.Equal(t, 1.4826, got)
	for _, factor := range []float64{0, -1, math.NaN(), math.Inf(1)} {
		_, err := stats.MAD([]float64{1}, factor)
		require.ErrorIs(t, err, stats.ErrRange)
	}
	_, err = stats.MAD([]float64{-math.MaxFloat64, -math.MaxFloat64, math.MaxFloat64, math.MaxFloat64}, 2)
	require.ErrorIs(t, err, stats.ErrNotFinite)
}
