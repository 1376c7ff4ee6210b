package audit

import (
	"math"
	"time"

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

// halfOf is half of a window in intervals, at least and at most so many.
func halfOf(window time.Duration, usual float64, least, most int) int {
	return max(least, int(min(window.Seconds()/usual/2, float64(most))))
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
	if len(zs) == 0 {
		return normalTail
	}
	q := ranked(zs, int(p*float64(len(zs)-1)))
	return max(normalTail, min(8, q*normalTail/normal))
}

// normalTail is what a normal number goes past once in twenty times.
const normalTail = 1.645
