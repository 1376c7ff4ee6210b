package stats

import (
	"fmt"
	"math"
)

// Wilson gives the score interval of a share, x of n: all p at which
//
//	|x/n − p| <= z · √(p·(1−p)/n)
//
// with z the normal quantile of (1+level)/2 and no continuity correction. The
// limits are fractions from 0 to 1 and never pass 0 or 1; 0 of n begins at 0
// and n of n ends at 1. It is for true shares, x out of n alike things, such as
// comments flagged or followers sampled; likes per follower are no such share.
//
// Errors: [ErrTooFew] when n is 0; [ErrRange] when x is not between 0 and n, n
// is negative, or level is not between 0 and 1.
//
// Source: E. B. Wilson, JASA 22 (1927) 209–212; R's prop.test(correct = FALSE).
func Wilson(x, n int64, level float64) (Interval, error) {
	if err := checkShare(x, n); err != nil {
		return Interval{}, err
	}
	if err := checkLevel(level); err != nil {
		return Interval{}, err
	}
	low, high := wilson(x, n, zValue(level))
	return Interval{low, high, level}, nil
}

// wilson gives the limits at z. The lower one comes from the product of the
// two, which loses nothing when it is small.
func wilson(x, n int64, z float64) (low, high float64) {
	hits, misses, all := float64(x), float64(n-x), float64(n)
	z2 := float64(z * z)
	top := hits + float64(z2/2) + float64(z*math.Sqrt(float64(hits*(misses/all))+float64(z2/4)))
	if x > 0 {
		low = hits / top * (hits / all)
	}
	high = 1
	if x < n {
		high = math.Min(1, top/(all+z2))
	}
	return low, high
}

// ClopperPearson gives the exact interval of a share, x of n: the limits at
// which x or more, and x or fewer, have a binomial probability of (1−level)/2.
// It holds its level whatever the true share, and is wider than [Wilson] for
// it. The limits are fractions from 0 to 1.
//
// Errors: [ErrTooFew] when n is 0; [ErrRange] when x is not between 0 and n, n
// is negative, or level is not between 0 and 1.
//
// Source: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404–413; R's
// binom.test.
func ClopperPearson(x, n int64, level float64) (Interval, error) {
	if err := checkShare(x, n); err != nil {
		return Interval{}, err
	}
	if err := checkLevel(level); err != nil {
		return Interval{}, err
	}
	tail := float64((1 - level) / 2)
	hits, misses := float64(x), float64(n-x)
	low, high := 0.0, 1.0
	if x > 0 {
		low, _ = betaSolve(hits, misses+1, tail, 1-tail)
	}
	if x < n {
		high, _ = betaSolve(hits+1, misses, 1-tail, tail)
	}
	return Interval{low, high, level}, nil
}

// checkShare refuses x of n where that is no share.
func checkShare(x, n int64) error {
	switch {
	case n < 0 || x < 0 || x > n:
		return fmt.Errorf("%w: %d of %d", ErrRange, x, n)
	case n == 0:
		return fmt.Errorf("%w: %d of %d", ErrTooFew, x, n)
	}
	return nil
}

// zValue is the normal quantile that leaves 1−level outside ±z.
func zValue(level float64) float64 {
	return -NormalQuantile((1 - level) / 2)
}

// tValue is the quantile of Student's t that leaves 1−level outside ±t.
func tValue(level, df float64) float64 {
	return -TQuantile((1-level)/2, df)
}
