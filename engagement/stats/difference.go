package stats

import "math"

// Newcombe gives an interval of the difference between two shares,
// x1/n1 − x2/n2, from the [Wilson] intervals of both (l1 to u1, l2 to u2):
//
//	d − √((p1−l1)² + (u2−p2)²)  to  d + √((u1−p1)² + (p2−l2)²)
//
// It holds its level for small samples and shares near 0 or 1, where
// [WaldDifference] does not, and stays between −1 and 1. A difference of 0.02 is
// 2 percentage points.
//
// Errors: [ErrTooFew] when n1 or n2 is 0; [ErrRange] when a count is negative or
// more than its total, or level is not between 0 and 1.
//
// Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
func Newcombe(x1, n1, x2, n2 int64, level float64) (Interval, error) {
	p1, p2, err := checkShares(x1, n1, x2, n2)
	if err != nil {
		return Interval{}, err
	}
	if err := checkLevel(level); err != nil {
		return Interval{}, err
	}
	z := zValue(level)
	l1, u1 := wilson(x1, n1, z)
	l2, u2 := wilson(x2, n2, z)
	d := p1 - p2
	return Interval{
		Low:   math.Max(-1, d-norm(p1-l1, u2-p2)),
		High:  math.Min(1, d+norm(u1-p1, p2-l2)),
		Level: level,
	}, nil
}

// WaldDifference gives the textbook interval of the difference between two
// shares, cut to the range from −1 to 1:
//
//	p1 − p2 ± z · √(p1·(1−p1)/n1 + p2·(1−p2)/n2)
//
// It is what R's prop.test(correct = FALSE) prints. Its width is 0 when both
// shares are 0 or 1, however small the samples; prefer [Newcombe].
//
// Errors: [ErrTooFew] when n1 or n2 is 0; [ErrRange] when a count is negative or
// more than its total, or level is not between 0 and 1.
func WaldDifference(x1, n1, x2, n2 int64, level float64) (Interval, error) {
	p1, p2, err := checkShares(x1, n1, x2, n2)
	if err != nil {
		return Interval{}, err
	}
	if err := checkLevel(level); err != nil {
		return Interval{}, err
	}
	v1 := float64(p1 * (float64(n1-x1) / float64(n1)) / float64(n1))
	v2 := float64(p2 * (float64(n2-x2) / float64(n2)) / float64(n2))
	d, half := p1-p2, float64(zValue(level)*math.Sqrt(v1+v2))
	return Interval{math.Max(-1, d-half), math.Min(1, d+half), level}, nil
}

// checkShares gives both shares, or says why one is none.
func checkShares(x1, n1, x2, n2 int64) (p1, p2 float64, err error) {
	if err := checkShare(x1, n1); err != nil {
		return 0, 0, err
	}
	if err := checkShare(x2, n2); err != nil {
		return 0, 0, err
	}
	return float64(x1) / float64(n1), float64(x2) / float64(n2), nil
}

// norm is √(a² + b²), for numbers up to 1.
func norm(a, b float64) float64 {
	return math.Sqrt(float64(a*a) + float64(b*b))
}
