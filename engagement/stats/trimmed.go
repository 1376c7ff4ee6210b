package stats

import "math"

// TrimmedMean gives the mean of what is left when the g = ⌊trim·N⌋ smallest and
// the g largest numbers are set aside (trim 0.1 leaves the middle 80 %), with
// its interval
//
//	mean ± t · √(W / (h·(h−1))), h = N − 2g
//
// where W is the sum of squared deviations of the winsorised sample, in which
// the numbers set aside are replaced by the nearest one left, and t belongs to
// level with h−1 degrees of freedom. Each number is within Bound, and so is the
// mean. ok is false when trim is not in [0, 0.5), level is not between 0 and 1,
// fewer than two numbers are left, or they are so large that their squares are
// not finite.
//
// Source: J. W. Tukey and D. H. McLaughlin, Sankhyā A 25 (1963) 331–352; K. K.
// Yuen, Biometrika 61 (1974) 165–170.
func (s *Sample) TrimmedMean(trim, level float64) (mean float64, iv Interval, ok bool) {
	n := s.N()
	if !(trim >= 0 && trim < 0.5) || checkLevel(level) != nil || n < 2 {
		return 0, Interval{}, false
	}
	g := wholePart(trim, n)
	if g > n/2-1 {
		return 0, Interval{}, false
	}
	h := float64(n - 2*g)
	var sum accumulator
	s.middle(g, n-g, func(x float64, n uint64) { sum.add(x * float64(n)) })
	mean = sum.value() / h

	var deviation, square accumulator
	add := func(x float64, n uint64) {
		d := x - mean
		deviation.add(d * float64(n))
		square.add(d * d * float64(n))
	}
	s.middle(g, n-g, add)
	add(s.Rank(g+1), g)
	add(s.Rank(n-g), g)
	d := deviation.value()
	w := math.Max(0, square.value()-float64(d*d)/float64(n))
	half := float64(tValue(level, h-1) * math.Sqrt(w/h/(h-1)))
	if !finite(mean) || !finite(half) {
		return 0, Interval{}, false
	}
	return mean, Interval{mean - half, mean + half, level}, true
}

// middle yields the values with rank above from and up to to, with counts.
func (s *Sample) middle(from, to uint64, yield func(x float64, n uint64)) {
	var seen uint64
	s.ascend(func(x float64, n uint64) bool {
		first, last := max(seen, from), min(addCapped(seen, n), to)
		if last > first {
			yield(x, last-first)
		}
		seen = addCapped(seen, n)
		return seen < to
	})
}

// wholePart is ⌊share·n⌋. A product within a few rounding errors of a whole
// number counts as that number: 0.29·100 is 29.
func wholePart(share float64, n uint64) uint64 {
	return uint64(math.Floor(float64(share*float64(n)) * (1 + 4*epsilon)))
}
