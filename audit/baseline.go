package audit

import (
	"math"
	"slices"
	"sort"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A baseline is what a series of rates usually does around each of its intervals:
// the local median, the rhythm of the day and the week, and the local spread.
//
//	expected = median of the rates around + rhythm · spread
//	spread   = 1.4826 · median |rate − expected| around
//
// Medians let a change of pace be a change of pace: on either side of it the
// baseline is that side's.
type baseline struct {
	expected []float64 // per unit of time
	spread   []float64 // of one unit of time
	tail     float64   // what the upper end of ordinary intervals reaches, in spreads
}

// A rhythm says which slot of a cycle each interval falls in; −1 is none.
type rhythm struct {
	slot  []int
	slots int
}

// newBaseline learns from rates, each interval seen with half intervals to either
// side. The spread is nowhere under floor.
func newBaseline(rates []float64, half int, rhythms []rhythm, floor []float64) *baseline {
	n := len(rates)
	b := &baseline{expected: slidingMedian(rates, half), spread: make([]float64, n)}
	rest := make([]float64, n)
	spreadOf := func() {
		for i, r := range rates {
			rest[i] = math.Abs(r - b.expected[i])
		}
		for i, m := range slidingMedian(rest, half+half/2) {
			b.spread[i] = max(float64(stats.NormalMAD*m), floor[i])
		}
	}
	spreadOf()
	for _, cycle := range rhythms {
		b.learn(rates, cycle)
		spreadOf()
	}
	b.steady(rest, floor)
	for i := range rest {
		rest[i] = (rates[i] - b.expected[i]) / b.spread[i]
	}
	b.tail = upperTail(rest)
	return b
}

// steady draws each spread half-way, on a log scale, to the share of the expected
// that it has at the median of the series: few intervals make a spread unsure.
func (b *baseline) steady(scratch, floor []float64) {
	shares := scratch[:0]
	for i, e := range b.expected {
		if e > 0 {
			shares = append(shares, b.spread[i]/e)
		}
	}
	if len(shares) < len(b.expected)/2 {
		return
	}
	share := middle(shares)
	for i, e := range b.expected {
		if e > 0 {
			b.spread[i] = max(floor[i], math.Sqrt(float64(b.spread[i]*share*e)))
		}
	}
}

// learn adds a rhythm: the median departure of each slot in spreads, shrunk where
// a slot was seen a few times only.
func (b *baseline) learn(rates []float64, cycle rhythm) {
	seen := make([][]float64, cycle.slots)
	for i, s := range cycle.slot {
		if s >= 0 {
			seen[s] = append(seen[s], (rates[i]-b.expected[i])/b.spread[i])
		}
	}
	departure := make([]float64, cycle.slots)
	for s, zs := range seen {
		if len(zs) < 3 {
			continue
		}
		n := float64(len(zs))
		departure[s] = max(-4, min(4, float64(middle(zs)*n)/(n+3)))
	}
	for i, s := range cycle.slot {
		if s >= 0 {
			b.expected[i] += float64(departure[s] * b.spread[i])
		}
	}
}

// upperTail estimates what one interval in twenty goes past, in spreads, from a
// quantile that a few spikes do not move: 1.645 for a normal series. It reorders
// zs.
func upperTail(zs []float64) float64 {
	p, normal := 0.9, 1.2816
	switch n := len(zs); {
	case n < 20:
		p, normal = 0.75, 0.6745
	case n < 60:
		p, normal = 0.8, 0.8416
	}
	slices.Sort(zs)
	q := 0.0
	if len(zs) > 0 {
		q = zs[int(p*float64(len(zs)-1))]
	}
	return max(normalTail, min(8, q*normalTail/normal))
}

// normalTail is what a normal number goes past once in twenty times.
const normalTail = 1.645

// middle is the median of zs, which it reorders.
func middle(zs []float64) float64 {
	slices.Sort(zs)
	n := len(zs)
	if n == 0 {
		return 0
	}
	return zs[(n-1)/2]/2 + zs[n/2]/2
}

// slidingMedian gives for each value the median of it and up to half values on
// either side.
func slidingMedian(xs []float64, half int) []float64 {
	half = max(1, half)
	if 2*half+1 > 256 {
		return rankedMedian(xs, half)
	}
	n := len(xs)
	out := make([]float64, n)
	window := make([]float64, 0, 2*half+2)
	for hi := 0; hi < min(half, n); hi++ {
		window = insertSorted(window, xs[hi])
	}
	for i := range xs {
		if hi := i + half; hi < n {
			window = insertSorted(window, xs[hi])
		}
		if lo := i - half - 1; lo >= 0 {
			at := sort.SearchFloat64s(window, xs[lo])
			window = append(window[:at], window[at+1:]...)
		}
		k := len(window)
		out[i] = window[(k-1)/2]/2 + window[k/2]/2
	}
	return out
}

func insertSorted(sorted []float64, x float64) []float64 {
	at := sort.SearchFloat64s(sorted, x)
	sorted = append(sorted, 0)
	copy(sorted[at+1:], sorted[at:])
	sorted[at] = x
	return sorted
}

// rankedMedian is slidingMedian for wide windows: each step counts up and down in
// a tree over the ranks, so that n values take n·log n steps whatever the window.
func rankedMedian(xs []float64, half int) []float64 {
	n := len(xs)
	byValue := make([]int, n)
	for i := range byValue {
		byValue[i] = i
	}
	slices.SortFunc(byValue, func(a, b int) int {
		switch {
		case xs[a] < xs[b]:
			return -1
		case xs[a] > xs[b]:
			return 1
		}
		return a - b
	})
	rank := make([]int, n)
	for r, i := range byValue {
		rank[i] = r
	}
	tree, top := make([]int, n+1), 1
	for top*2 <= n {
		top *= 2
	}
	count := func(i, by int) {
		for at := rank[i] + 1; at <= n; at += at & -at {
			tree[at] += by
		}
	}
	kth := func(k int) float64 {
		at := 0
		for step := top; step > 0; step /= 2 {
			if at+step <= n && tree[at+step] <= k {
				at += step
				k -= tree[at]
			}
		}
		return xs[byValue[at]]
	}
	out := make([]float64, n)
	inside := 0
	for hi := 0; hi < min(half, n); hi++ {
		count(hi, 1)
		inside++
	}
	for i := range xs {
		if hi := i + half; hi < n {
			count(hi, 1)
			inside++
		}
		if lo := i - half - 1; lo >= 0 {
			count(lo, -1)
			inside--
		}
		out[i] = kth((inside-1)/2)/2 + kth(inside/2)/2
	}
	return out
}
