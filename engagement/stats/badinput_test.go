package stats_test

import (
	"errors"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

var (
	oddNumbers = []float64{
		0, math.Copysign(0, -1), 1, -1, 0.5, 1e-300, 5e-324, 1e300, math.MaxFloat64, -math.MaxFloat64,
		math.NaN(), math.Inf(1), math.Inf(-1),
	}
	oddCounts = []int64{math.MinInt64, -1, 0, 1, 2, 7, 1000, 1 << 53, 1<<53 + 1, math.MaxInt64 - 1, math.MaxInt64}
	oddLevels = []float64{0.95, 0.5, 1e-300, 1 - 1e-16, 1 - 1e-9, 0, 1, -1, 95, math.NaN(), math.Inf(1)}
	sentinels = []error{
		stats.ErrTooFew, stats.ErrTooMany, stats.ErrRange, stats.ErrNotFinite, stats.ErrConstant, stats.ErrLength,
	}
)

// sound holds a result to the law of the package: finite numbers in order, or an
// error it names.
func sound(t *testing.T, err error, iv stats.Interval, numbers ...float64) {
	t.Helper()
	if err != nil {
		for _, sentinel := range sentinels {
			if errors.Is(err, sentinel) {
				return
			}
		}
		t.Fatalf("unnamed error %v", err)
	}
	for _, x := range append(numbers, iv.Low, iv.High) {
		require.False(t, math.IsNaN(x) || math.IsInf(x, 0))
	}
	require.LessOrEqual(t, iv.Low, iv.High)
}

func TestOddValues(t *testing.T) {
	r := generator()
	first := func(xs []float64) float64 { return xs[0] }
	for range 2000 {
		x, y := make([]float64, r.IntN(6)), make([]float64, r.IntN(6))
		if r.IntN(2) == 0 {
			y = make([]float64, len(x))
		}
		for _, list := range [][]float64{x, y} {
			for i := range list {
				list[i] = oddNumbers[r.IntN(len(oddNumbers)-3*r.IntN(2))]
			}
		}
		level, p := oddLevels[r.IntN(len(oddLevels))], oddNumbers[r.IntN(len(oddNumbers))]
		none := stats.Interval{}

		for _, f := range []func([]float64) (float64, error){stats.Mean, stats.StdDev, stats.Median, stats.Slope, stats.TheilSen} {
			got, err := f(x)
			sound(t, err, none, got)
		}
		for _, kind := range append(stats.QuantileTypes(), "other") {
			got, err := stats.Quantile(x, p, kind)
			sound(t, err, none, got)
		}
		got, err := stats.MAD(x, p)
		sound(t, err, none, got)
		got, err = stats.Pearson(x, y)
		sound(t, err, none, got)
		got, err = stats.Spearman(x, y)
		sound(t, err, none, got)
		got, iv, err := stats.MeanInterval(x, level)
		sound(t, err, iv, got)
		got, iv, err = stats.MedianInterval(x, level)
		sound(t, err, iv, got)
		got, iv, err = stats.RatioEstimate(x, y, level)
		sound(t, err, iv, got)
		iv, err = stats.Bootstrap(x, first, r.IntN(5), level, 1, 2)
		sound(t, err, iv)

		s := sampleOf(x)
		median, _ := s.Median()
		around, _ := s.MedianInterval(level)
		sound(t, nil, around, median, s.Rank(uint64(r.IntN(7))))
		trimmed, iv, _ := s.TrimmedMean(p, level)
		sound(t, nil, iv, trimmed)
	}
}

func TestOddCounts(t *testing.T) {
	none := stats.Interval{}
	for _, level := range oddLevels {
		for _, x := range oddCounts {
			for _, n := range oddCounts {
				iv, err := stats.Wilson(x, n, level)
				sound(t, err, iv)
				iv, err = stats.ClopperPearson(x, n, level)
				sound(t, err, iv)
			}
			_, _, coverage, ok := stats.MedianRanks(x, level)
			require.True(t, !ok || coverage >= level-1e-12)
		}
	}
	r := generator()
	odd := func() int64 { return oddCounts[r.IntN(len(oddCounts))] }
	for range 6000 {
		x1, n1, x2, n2, level := odd(), odd(), odd(), odd(), oddLevels[r.IntN(len(oddLevels))]
		iv, err := stats.Newcombe(x1, n1, x2, n2, level)
		sound(t, err, iv)
		iv, err = stats.WaldDifference(x1, n1, x2, n2, level)
		sound(t, err, iv)
		test, err := stats.TwoProportions(x1, n1, x2, n2)
		sound(t, err, none, test.P1, test.P2, test.ChiSquare, test.ChiSquareYates, test.PValue, test.PValueYates)
		p, err := stats.Fisher(x1, n1, x2, n2)
		sound(t, err, none, p)
	}
}

func TestNamedErrors(t *testing.T) {
	_, err := stats.Wilson(1, 0, 0.95)
	require.ErrorIs(t, err, stats.ErrRange)
	_, err = stats.Wilson(0, 0, 0.95)
	require.ErrorIs(t, err, stats.ErrTooFew)
	_, err = stats.Wilson(1, 2, 95)
	require.ErrorIs(t, err, stats.ErrRange)
	_, err = stats.Mean(nil)
	require.ErrorIs(t, err, stats.ErrTooFew)
	_, err = stats.StdDev([]float64{1})
	require.ErrorIs(t, err, stats.ErrTooFew)
	_, err = stats.StdDev([]float64{math.MaxFloat64, -math.MaxFloat64})
	require.ErrorIs(t, err, stats.ErrNotFinite)
	_, _, err = stats.MeanInterval([]float64{1, math.NaN()}, 0.95)
	require.ErrorIs(t, err, stats.ErrNotFinite)
}
