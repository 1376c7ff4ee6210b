package stats

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
)

// Bounds on the work of Bootstrap.
const (
	maxResamples = 100_000
	maxDraws     = 1 << 28 // values drawn over all resamples
)

// Bootstrap gives the percentile interval of any statistic of a sample: the
// statistic of so many resamples, each of as many values drawn from xs with
// replacement, between its [Type7] quantiles (1−level)/2 and (1+level)/2. The two
// seeds start a PCG generator and are all its randomness: the same arguments
// give the same interval. The slice handed to statistic may be reordered, and
// holds other values after the call.
//
// 2,000 resamples are usual for a level of 0.95. The interval is too narrow for
// few values.
//
// Errors: [ErrTooFew] under two values; [ErrRange] when resamples is below 2,
// level is not between 0 and 1, or statistic is nil; [ErrTooMany] above 100,000
// resamples or 2^28 draws in all; [ErrNotFinite], also when a statistic is not
// finite.
//
// Source: B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap
// (1993), §13.3.
func Bootstrap(xs []float64, statistic func([]float64) float64, resamples int, level float64, seed1, seed2 uint64) (Interval, error) {
	if err := checkValues(xs, 2); err != nil {
		return Interval{}, err
	}
	if err := checkLevel(level); err != nil {
		return Interval{}, err
	}
	switch {
	case statistic == nil || resamples < 2:
		return Interval{}, fmt.Errorf("%w: %d resamples, or no statistic", ErrRange, resamples)
	case resamples > maxResamples || resamples > maxDraws/len(xs):
		return Interval{}, fmt.Errorf("%w: %d resamples of %d values", ErrTooMany, resamples, len(xs))
	}
	random := rand.New(rand.NewPCG(seed1, seed2))
	drawn := make([]float64, len(xs))
	values := make([]float64, resamples)
	for i := range values {
		for j := range drawn {
			i, _ := bits.Mul64(random.Uint64(), uint64(len(xs)))
			drawn[j] = xs[i]
		}
		values[i] = statistic(drawn)
		if !finite(values[i]) {
			return Interval{}, fmt.Errorf("%w: statistic of a resample", ErrNotFinite)
		}
	}
	slices.Sort(values)
	last := float64(resamples - 1)
	return Interval{
		Low:   at(values, float64(last*((1-level)/2))+1),
		High:  at(values, float64(last*((1+level)/2))+1),
		Level: level,
	}, nil
}
