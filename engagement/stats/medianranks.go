package stats

import "math"

// exactRanks is the number of values up to which MedianRanks is exact.
const exactRanks = 1 << 53

// MedianRanks gives the ranks, counted from 1, of the two values of a sorted
// sample of n between which the median of the population lies with at least the
// level of confidence: the narrowest pair low, high = n+1−low whose
//
//	coverage = 1 − 2·P(X < low), X binomial(n, ½)
//
// is at least level (to 1e-12), whatever the distribution of the values. Up to
// 2^53 values it follows the binomial distribution itself; beyond, low is
// ⌊n/2 − z·√n/2⌋ with z the normal quantile, and coverage says level. ok is false
// when even the smallest and the largest value do not cover enough (n under 6 at
// 0.95), or level is not between 0 and 1.
//
// Source: H. A. David and H. N. Nagaraja, Order Statistics, 3rd ed. (2003), §7.1.
func MedianRanks(n int64, level float64) (low, high int64, coverage float64, ok bool) {
	if n < 1 || checkLevel(level) != nil {
		return 0, 0, 0, false
	}
	tail := (1 - level) / 2
	// The normal distribution has the heavier tails: this is never too far in, and
	// by a few ranks too far out at most.
	low = int64(float64(float64(n)/2) + float64(NormalQuantile(tail)*math.Sqrt(float64(n))/2))
	if n > exactRanks {
		return low, n - low + 1, level, true
	}
	// A tail that is the wanted one but for rounding is small enough.
	tail *= 1 + 1e-12
	low = max(low, 1)
	for 2*low < n && below(n, low+1) <= tail {
		low++
	}
	outside := below(n, low)
	if outside > tail {
		return 0, 0, 0, false
	}
	return low, n - low + 1, 1 - 2*outside, true
}

// below gives P(X < rank) for X binomial(n, ½), with 1 <= rank <= n.
func below(n, rank int64) float64 {
	lower, _, _ := betaTails(float64(n-rank+1), float64(rank), 0.5, 0.5)
	return lower
}
