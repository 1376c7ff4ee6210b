package stats

import (
	"fmt"
	"slices"
)

// Slope gives the slope of the least-squares line through values at places 1,
// 2, … n, in units of the values per step:
//
//	Σ(i − ī)(y − ȳ) / Σ(i − ī)²
//
// Errors: [ErrTooFew] under two values; [ErrNotFinite].
func Slope(ys []float64) (float64, error) {
	zs, unit, err := scaled(ys, 2)
	if err != nil {
		return 0, err
	}
	centre(zs)
	n := float64(len(zs))
	half := float64((n - 1) / 2)
	var sum accumulator
	for i, z := range zs {
		sum.add((float64(i) - half) * z)
	}
	return result(sum.value() / (n * (n - 1) / 12 * (n + 1)) * unit)
}

// maxTheilSen is the number of values up to which TheilSen computes.
const maxTheilSen = 2000

// TheilSen gives the median slope between any two of the values at places 1, 2,
// … n, in units of the values per step. It stays put while under 29 % of the
// values run wild. It looks at all n·(n−1)/2 pairs.
//
// Errors: [ErrTooFew] under two values; [ErrTooMany] above 2,000; [ErrNotFinite].
//
// Source: P. K. Sen, JASA 63 (1968) 1379–1389.
func TheilSen(ys []float64) (float64, error) {
	if len(ys) > maxTheilSen {
		return 0, fmt.Errorf("%w: %d, want at most %d", ErrTooMany, len(ys), maxTheilSen)
	}
	zs, unit, err := scaled(ys, 2)
	if err != nil {
		return 0, err
	}
	slopes := make([]float64, 0, len(zs)*(len(zs)-1)/2)
	for i, a := range zs {
		for j, b := range zs[i+1:] {
			slopes = append(slopes, (b-a)/float64(j+1))
		}
	}
	slices.Sort(slopes)
	return result(middle(slopes) * unit)
}
