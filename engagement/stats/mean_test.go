package stats_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares about it 32; t(0.975, 7) = 2.364624.
func TestMeanInterval(t *testing.T) {
	xs := []float64{2, 4, 4, 4, 5, 5, 7, 9}
	mean, iv, err := stats.MeanInterval(xs, 0.95)
	require.NoError(t, err)
	assert.Equal(t, 5.0, mean)
	half := 2.364624251592784 * math.Sqrt(32./7/8)
	assert.InDelta(t, 5-half, iv.Low, 1e-13)
	assert.InDelta(t, 5+half, iv.High, 1e-13)
	assert.Equal(t, 0.95, iv.Level)
	sd, err := stats.StdDev(xs)
	require.NoError(t, err)
	assert.InDelta(t, math.Sqrt(32./7), sd, 1e-15)
}

// Equal values have exactly their mean and no spread, also where n·x/n rounds.
func TestMeanOfEqualValues(t *testing.T) {
	for _, x := range []float64{0, 0.1, -0.1, 1e300, math.MaxFloat64, 5e-324, 1. / 3} {
		for n := 2; n < 60; n++ {
			mean, iv, err := stats.MeanInterval(slices.Repeat([]float64{x}, n), 0.95)
			require.NoError(t, err)
			require.Equal(t, stats.Interval{Low: x, High: x, Level: 0.95}, iv)
			require.Equal(t, x, mean)
		}
	}
}

// The order of the values matters no more than the last digits, also where they
// nearly cancel or differ by 16 orders of magnitude.
func TestOrderDoesNotMatter(t *testing.T) {
	r := generator()
	for range 300 {
		xs := make([]float64, 2+r.IntN(200))
		for i := range xs {
			xs[i] = r.NormFloat64() * math.Exp(37*r.Float64())
		}
		xs = append(xs, 1e16, -1e16)
		ys := shuffled(r, xs)
		for name, f := range map[string]func([]float64) (float64, error){"mean": stats.Mean, "deviation": stats.StdDev, "median": stats.Median} {
			a, err := f(xs)
			require.NoError(t, err)
			b, err := f(ys)
			require.NoError(t, err)
			require.InEpsilon(t, a, b, 1e-14, name)
		}
	}
}

// A mean far from zero does not swallow the spread, nor do huge values overflow.
func TestStdDevIsStable(t *testing.T) {
	sd, err := stats.StdDev([]float64{1e15 + 1, 1e15 + 2, 1e15 + 3})
	require.NoError(t, err)
	assert.Equal(t, 1.0, sd)
	sd, err = stats.StdDev([]float64{-1e308, 0, 1e308})
	require.NoError(t, err)
	assert.InEpsilon(t, 1e308, sd, 1e-15)
	sd, err = stats.StdDev([]float64{1e-300, 2e-300, 3e-300})
	require.NoError(t, err)
	assert.InEpsilon(t, 1e-300, sd, 1e-15)
	mean, err := stats.Mean([]float64{1, 1e100, 1, -1e100})
	require.NoError(t, err)
	assert.Equal(t, 0.5, mean)
}

// R = 15/60; the residuals −0.5, −1, 1.5 square to 3.5; t(0.975, 2) = 4.302653.
func TestRatioEstimate(t *testing.T) {
	e, d := []float64{2, 4, 9}, []float64{10, 20, 30}
	ratio, iv, err := stats.RatioEstimate(e, d, 0.95)
	require.NoError(t, err)
	assert.InDelta(t, 0.25, ratio, 1e-15)
	half := 4.302652729749464 * math.Sqrt(1.5*3.5) / 60
	assert.InDelta(t, 0.25-half, iv.Low, 1e-13)
	assert.InDelta(t, 0.25+half, iv.High, 1e-13)

	// over equal denominators it is the mean, with the mean's interval
	mean, want, err := stats.MeanInterval([]float64{0.2, 0.4, 0.9}, 0.9)
	require.NoError(t, err)
	ratio, iv, err = stats.RatioEstimate(e, []float64{10, 10, 10}, 0.9)
	require.NoError(t, err)
	assert.InDelta(t, mean, ratio, 1e-15)
	assert.InDelta(t, want.Low, iv.Low, 1e-14)
	assert.InDelta(t, want.High, iv.High, 1e-14)

	_, _, err = stats.RatioEstimate(e, []float64{10, -1, 10}, 0.9)
	require.ErrorIs(t, err, stats.ErrRange)
	_, _, err = stats.RatioEstimate(e, []float64{0, 0, 0}, 0.9)
	require.ErrorIs(t, err, stats.ErrRange)
	_, _, err = stats.RatioEstimate(e, []float64{1, 2}, 0.9)
	require.ErrorIs(t, err, stats.ErrLength)
}
