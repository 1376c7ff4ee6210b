package stats

import (
	"math"
	"slices"
)

// ExactValues is how many values a [Sample] keeps as they are.
const ExactValues = 1024

// A Sample summarises non-negative numbers by their order: median, trimmed mean
// and single ranks. Up to [ExactValues] numbers it is exact; past that it keeps
// a [Histogram], whose values are within [BucketError]. Bound says which.
//
// The zero Sample is empty and ready. Its state depends on the numbers added
// and not on their order, nor on how they were spread over samples that were
// merged. Do not copy a Sample that is still being added to.
type Sample struct {
	exact   []float64 // in ascending order; nil once there are buckets
	buckets Histogram
}

// Add takes x into the sample. It reports false, and adds nothing, if x is
// negative, NaN or infinite.
func (s *Sample) Add(x float64) bool {
	if s.buckets.n > 0 {
		return s.buckets.Add(x)
	}
	if !countable(x) {
		return false
	}
	if len(s.exact) < ExactValues {
		x = math.Abs(x) // -0 becomes 0
		i, _ := slices.BinarySearch(s.exact, x)
		s.exact = slices.Insert(s.exact, i, x)
		return true
	}
	s.spill()
	return s.buckets.Add(x)
}

// spill moves the exact values into the buckets.
func (s *Sample) spill() {
	for _, x := range s.exact {
		s.buckets.Add(x)
	}
	s.exact = nil
}

// Merge adds all that o holds. A nil o adds nothing.
func (s *Sample) Merge(o *Sample) {
	if o == nil {
		return
	}
	if o.buckets.n > 0 && s.buckets.n == 0 {
		s.spill()
	}
	s.buckets.Merge(&o.buckets)
	for _, x := range slices.Clone(o.exact) { // o may be s
		s.Add(x)
	}
}

// N is how many numbers the sample holds.
func (s *Sample) N() uint64 {
	return uint64(len(s.exact)) + s.buckets.n
}

// Exact reports whether the sample still holds the numbers themselves.
func (s *Sample) Exact() bool {
	return s.buckets.n == 0
}

// Bound is the relative error of what the sample says of single numbers: 0
// while it is exact, [BucketError] after.
func (s *Sample) Bound() float64 {
	if s.Exact() {
		return 0
	}
	return BucketError
}

// Rank gives the r-th smallest number, the first having rank 1, within Bound. A
// rank below 1 means the smallest, above N the largest. It is 0 when the sample
// is empty: ask N first.
func (s *Sample) Rank(r uint64) float64 {
	if !s.Exact() {
		return s.buckets.Rank(r)
	}
	if len(s.exact) == 0 {
		return 0
	}
	return s.exact[min(max(r, 1), s.N())-1]
}

// Median gives the middle number, or the mean of the two in the middle, within
// Bound. ok is false when the sample is empty.
func (s *Sample) Median() (median float64, ok bool) {
	n := s.N()
	if n == 0 {
		return 0, false
	}
	return between(s.Rank(n/2+n%2), s.Rank(n/2+1)), true
}

// MedianInterval gives the interval between the two numbers whose ranks
// [MedianRanks] names, within Bound. ok is false when the sample is too small
// for the level (under 6 numbers at 0.95), or level is not between 0 and 1.
func (s *Sample) MedianInterval(level float64) (iv Interval, ok bool) {
	n := min(s.N(), math.MaxInt64)
	low, high, _, ok := MedianRanks(int64(n), level)
	if !ok {
		return Interval{}, false
	}
	return Interval{s.Rank(uint64(low)), s.Rank(uint64(high)), level}, true
}

// ascend yields the values of the sample in ascending order with their counts.
func (s *Sample) ascend(yield func(x float64, n uint64) bool) {
	for _, x := range s.exact {
		if !yield(x, 1) {
			return
		}
	}
	s.buckets.ascend(func(bucket, n uint64) bool {
		return yield(midpoint(bucket), n)
	})
}
