package stats

import (
	"fmt"
	"math"
)

// Median gives the middle value, or the mean of the two in the middle, in the
// unit of the values.
//
// Errors: [ErrTooFew] when there is no value; [ErrNotFinite].
func Median(xs []float64) (float64, error) {
	ys, err := sorted(xs, 1)
	if err != nil {
		return 0, err
	}
	return middle(ys), nil
}

// middle is the median of sorted values.
func middle(ys []float64) float64 {
	n := len(ys)
	return between(ys[(n-1)/2], ys[n/2])
}

// between is the mean of two numbers, whose sum may be past the largest float64.
func between(a, b float64) float64 {
	if m := (a + b) / 2; finite(m) {
		return m
	}
	return float64(a/2) + float64(b/2)
}

// MedianInterval gives the median of a sample and its interval between the two
// values whose ranks [MedianRanks] names: no assumption is made but that the
// values are independent. The true level is level or a little more.
//
// Errors: [ErrTooFew] when there are too few values for the level (under 6 at
// 0.95); [ErrRange] when level is not between 0 and 1; [ErrNotFinite].
func MedianInterval(xs []float64, level float64) (median float64, iv Interval, err error) {
	if err := checkLevel(level); err != nil {
		return 0, Interval{}, err
	}
	ys, err := sorted(xs, 1)
	if err != nil {
		return 0, Interval{}, err
	}
	low, high, _, ok := MedianRanks(int64(len(ys)), level)
	if !ok {
		return 0, Interval{}, fmt.Errorf("%w: %d, for a median at level %v", ErrTooFew, len(ys), level)
	}
	return middle(ys), Interval{ys[low-1], ys[high-1], level}, nil
}

// NormalMAD is the factor that makes [MAD] estimate the standard deviation of
// normal values: 1/Φ⁻¹(¾), rounded as R's mad does.
const NormalMAD = 1.4826

// MAD gives the median absolute deviation, in the unit of the values:
//
//	factor · median |x − median|
//
// It stays put while under half of the values run wild. factor is [NormalMAD]
// for the scale of a standard deviation, or 1 for the plain median.
//
// Errors: [ErrTooFew] when there is no value; [ErrRange] when factor is not a
// positive number; [ErrNotFinite].
func MAD(xs []float64, factor float64) (float64, error) {
	if !(factor > 0 && finite(factor)) {
		return 0, fmt.Errorf("%w: factor %v", ErrRange, factor)
	}
	median, err := Median(xs)
	if err != nil {
		return 0, err
	}
	off := make([]float64, len(xs))
	for i, x := range xs {
		off[i] = math.Abs(x - median)
	}
	spread, err := Median(off)
	if err != nil {
		return 0, err
	}
	return result(factor * spread)
}
