package stats

import (
	"fmt"
	"math"
)

// RatioEstimate gives the pooled ratio R = Σe/Σd of pairs such as engagements
// and impressions per post, and its interval by the spread between the pairs:
//
//	R ± t · √(n/(n−1) · Σ(e − R·d)²) / Σd
//
// with t belonging to level with n−1 degrees of freedom. The pair is the unit of
// sampling. The formula is linearised: it is good when the d vary little or the
// pairs are many. The unit is that of e per that of d.
//
// Errors: [ErrLength] when the lists differ in length; [ErrTooFew] under two
// pairs; [ErrRange] when a d is negative, all are 0, or level is not between 0
// and 1; [ErrNotFinite].
//
// Source: W. G. Cochran, Sampling Techniques, 3rd ed. (1977), §6.4.
func RatioEstimate(e, d []float64, level float64) (ratio float64, iv Interval, err error) {
	if len(e) != len(d) {
		return 0, Interval{}, fmt.Errorf("%w: %d and %d", ErrLength, len(e), len(d))
	}
	if err := checkLevel(level); err != nil {
		return 0, Interval{}, err
	}
	above, unitAbove, err := scaled(e, 2)
	if err != nil {
		return 0, Interval{}, err
	}
	below, unitBelow, err := scaled(d, 2)
	if err != nil {
		return 0, Interval{}, err
	}
	for i, x := range below {
		if x < 0 {
			return 0, Interval{}, fmt.Errorf("%w: denominator %d is negative", ErrRange, i)
		}
	}
	sum, all := total(above), total(below)
	if all.value() == 0 {
		return 0, Interval{}, fmt.Errorf("%w: all denominators are 0", ErrRange)
	}
	ratio = sum.value() / all.value()
	for i := range above {
		above[i] -= float64(ratio * below[i])
	}
	n := float64(len(above))
	half := tValue(level, n-1) * math.Sqrt(n/(n-1)*product(above, above)) / all.value()
	unit := unitAbove / unitBelow
	iv, err = around(ratio*unit, half*unit, level)
	if err != nil {
		return 0, Interval{}, err
	}
	return ratio * unit, iv, nil
}
