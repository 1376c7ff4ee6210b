package audit

import (
	"cmp"
	"slices"
)

// windows calls visit with each interval and with each longest run of intervals
// that fits a width, in seconds.
func (s *scan) windows(widths []float64, visit func(first, last int)) {
	n := len(s.value)
	for i := range n {
		if s.skip == nil || !s.skip[i] {
			visit(i, i)
		}
	}
	for _, width := range widths {
		last, before := -1, -1
		for i := range n {
			last = max(last, i)
			for last+1 < n && s.to[last+1]-s.from[i] <= width {
				last++
			}
			if last > i && last > before && (s.skip == nil || !slices.Contains(s.skip[i:last+1], true)) {
				visit(i, last)
			}
			before = last
		}
	}
}

// find returns the windows past both limits that gained at least so much more than
// expected, none overlapping, in order. Those nearer than apart are one.
func (s *scan) find(widths []float64, z, beyond, excess, apart float64) []window {
	var hits []window
	s.windows(widths, func(first, last int) {
		if s.sumValue[last+1]-s.sumValue[first]-s.sumExpected[last+1]+s.sumExpected[first] < excess {
			return // a habit's shift can only make it less
		}
		w := s.over(first, last)
		if !(w.z > 0) || w.z < z || w.gained-w.expected < excess {
			return
		}
		s.rarity(&w)
		if w.beyond >= beyond {
			hits = append(hits, w)
		}
	})
	slices.SortFunc(hits, func(a, b window) int {
		return cmp.Or(cmp.Compare(b.beyond, a.beyond), cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last))
	})
	out := s.apart(hits)
	slices.SortFunc(out, func(a, b window) int { return cmp.Compare(a.first, b.first) })
	return s.join(out, apart)
}

// apart keeps of windows, the strongest first, those that overlap none kept before.
func (s *scan) apart(ws []window) (out []window) {
	n := len(s.value)
	taken, starts := make([]bool, n), make([]int, n+1) // a tree of the first intervals kept
	before := func(i int) (count int) {
		for ; i > 0; i -= i & -i {
			count += starts[i]
		}
		return count
	}
	for _, w := range ws {
		if taken[w.first] || before(w.last+1) > before(w.first) {
			continue
		}
		for i := w.first; i <= w.last; i++ {
			taken[i] = true
		}
		for i := w.first + 1; i <= n; i += i & -i {
			starts[i]++
		}
		out = append(out, w)
	}
	return out
}

// record is the level of beyond that the series' own records pass once in so many
// blocks of time: a Gumbel law through the quartiles of the blocks' largest. It is 0
// with fewer than 16 blocks.
func (s *scan) record(widths []float64, block, every float64) float64 {
	n := len(s.value)
	if !(block > 0 && every > 1) || (s.to[n-1]-s.from[0])/block >= float64(n) {
		return 0
	}
	blocks := int((s.to[n-1]-s.from[0])/block) + 1
	if blocks < 16 {
		return 0
	}
	largest := make([]float64, blocks)
	s.windows(widths, func(first, last int) {
		at := int((s.from[first] - s.from[0]) / block)
		w := s.over(first, last)
		if w.z > 1 {
			s.rarity(&w)
			largest[at] = max(largest[at], w.beyond)
		}
	})
	slices.Sort(largest)
	low, mid := largest[blocks/4], largest[blocks/2]
	// Gumbel: quartile μ − β·ln ln 4, median μ − β·ln ln 2.
	beta := (mid - low) / (0.326634 + 0.366513)
	return mid - float64(beta*0.366513) - float64(beta*naturalLog(-naturalLog(1-1/every)))
}

// join makes one of windows that are not further apart than so many seconds.
func (s *scan) join(ws []window, apart float64) []window {
	var out []window
	for _, w := range ws {
		if n := len(out); n > 0 && s.from[w.first]-s.to[out[n-1].last] <= apart {
			both := s.over(out[n-1].first, w.last)
			s.rarity(&both)
			both.z, both.beyond = max(both.z, out[n-1].z, w.z), max(both.beyond, out[n-1].beyond, w.beyond)
			out[n-1] = both
			continue
		}
		out = append(out, w)
	}
	return out
}
