package stats

import "math"

// TrimmedMean gives the mean of what is left when the g = ⌊trim·N⌋ smallest and
// the g largest numbers are set aside (trim 0.1 leaves the middle 80 %), and its
// interval
//
//	mean ± t · √(W / (h·(h−1))), h = N − 2g
//
// where W is the sum of squared deviations of the winsorised sample, in which
// the numbers set aside are replaced by the nearest one left, and t belongs to
// level with h−1 degrees of freedom. Each number is within Bound, and so is the
// mean.
//
// ok says whether there is an interval: it takes two numbers left and a level
// between 0 and 1. The mean stands without it, but for an empty sample or a trim
// not in [0, 0.5), where it is 0.
//
// Source: J. W. Tukey and D. H. McLaughlin, Sankhyā A 25 (1963) 331–352; K. K.
// Yuen, Biometrika 61 (1974) 165–170.
func (s *Sample) TrimmedMean(trim, level float64) (mean float64, iv Interval, ok bool) {
	n := s.N()
	if !(trim >= 0 && trim < 0.5) || n == 0 {
		return 0, Interval{}, false
	}
	g := min(wholePart(trim, n), (n-1)/2)
	h := float64(n - 2*g)
	unit := unitOf(s.Rank(n - g))
	var sum accumulator
	s.among(g, n-g, func(x float64, count uint64) { sum.add(x / unit * float64(count)) })
	mean = sum.mean(h)
	if h < 2 || checkLevel(level) != nil {
		return mean * unit, Interval{}, false
	}

	var deviation, square accumulator
	winsorised := func(x float64, count uint64) {
		d := x/unit - mean
		deviation.add(d * float64(count))
		square.add(d * d * float64(count))
	}
	winsorised(s.Rank(g+1), g)
	s.among(g, n-g, winsorised)
	winsorised(s.Rank(n-g), g)
	d := deviation.value()
	w := math.Max(0, square.value()-float64(d*d)/float64(n))
	half := tValue(level, h-1) * math.Sqrt(w/h/(h-1))
	iv, err := around(mean*unit, half*unit, level)
	return mean * unit, iv, err == nil
}

// among yields the values of ranks above from and up to to, with their counts.
func (s *Sample) among(from, to uint64, yield func(x float64, count uint64)) {
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
