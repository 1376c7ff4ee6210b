package stats

import "math"

// Mean gives the arithmetic mean Σx/n, in the unit of the values.
//
// Errors: [ErrTooFew] when there is no value; [ErrNotFinite].
func Mean(xs []float64) (float64, error) {
	ys, unit, err := scaled(xs, 1)
	if err != nil {
		return 0, err
	}
	return centre(ys) * unit, nil
}

// StdDev gives the standard deviation of a sample, in the unit of the values:
//
//	√(Σ(x − mean)² / (n−1))
//
// Errors: [ErrTooFew] under two values; [ErrNotFinite].
func StdDev(xs []float64) (float64, error) {
	ys, unit, err := scaled(xs, 2)
	if err != nil {
		return 0, err
	}
	centre(ys)
	return result(math.Sqrt(product(ys, ys)/float64(len(ys)-1)) * unit)
}

// MeanInterval gives the mean of a sample and its interval by Student's t:
//
//	mean ± t · s/√n
//
// with s the standard deviation and t belonging to level with n−1 degrees of
// freedom. It takes the values for independent and their mean for normal, which
// few and skewed values are not: see [MedianInterval] and [Sample.TrimmedMean].
// Equal values give an interval of no width.
//
// Errors: [ErrTooFew] under two values; [ErrRange] when level is not between 0
// and 1; [ErrNotFinite].
func MeanInterval(xs []float64, level float64) (mean float64, iv Interval, err error) {
	if err := checkLevel(level); err != nil {
		return 0, Interval{}, err
	}
	ys, unit, err := scaled(xs, 2)
	if err != nil {
		return 0, Interval{}, err
	}
	n := float64(len(ys))
	mean = centre(ys)
	half := tValue(level, n-1) * math.Sqrt(product(ys, ys)/(n-1)/n)
	iv, err = around(mean*unit, half*unit, level)
	if err != nil {
		return 0, Interval{}, err
	}
	return mean * unit, iv, nil
}
