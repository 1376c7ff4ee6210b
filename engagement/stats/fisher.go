package stats

import (
	"fmt"
	"math"
	"math/bits"
)

// maxFisher is the size of a group up to which Fisher computes.
const maxFisher = 1_000_000_000

// Fisher gives the two-sided p-value of Fisher's exact test that the shares x1
// of n1 and x2 of n2 do not differ: the sum of the probabilities, given all four
// totals, of every table that is no likelier than the one seen (by up to 1e-7 of
// it, so that rounding does not part equals). It is a fraction from 0 to 1, and 0
// where it is below about 1e-300.
//
// It visits tables within 40 standard deviations of the expected one at most:
// some 30,000 for two groups of 1,000,000.
//
// Errors: [ErrTooFew] when n1 or n2 is 0; [ErrRange] when a count is negative or
// more than its total; [ErrTooMany] when n1 or n2 is above 1,000,000,000,
// where [TwoProportions] says the same.
//
// Source: R. A. Fisher, Statistical Methods for Research Workers, 5th ed.
// (1934), §21.02; R's fisher.test.
func Fisher(x1, n1, x2, n2 int64) (p float64, err error) {
	if _, _, err := checkShares(x1, n1, x2, n2); err != nil {
		return 0, err
	}
	if max(n1, n2) > maxFisher {
		return 0, fmt.Errorf("%w: a group of %d, want at most %d", ErrTooMany, max(n1, n2), maxFisher)
	}
	t := tables{n1: float64(n1), n2: float64(n2), hits: float64(x1 + x2)}
	high, low := bits.Mul64(uint64(n1+1), uint64(x1+x2+1))
	mode, _ := bits.Div64(high, low, uint64(n1+n2+2))
	t.mode = float64(mode)

	seen := 0.0
	t.visit(1e-300, func(k, weight float64) {
		if k == float64(x1) {
			seen = weight
		}
	})
	if seen == 0 {
		return 0, nil
	}
	var unlikely, all accumulator
	t.visit(seen*1e-24, func(_, weight float64) {
		if weight <= seen*(1+1e-7) {
			unlikely.add(weight)
		}
		all.add(weight)
	})
	return math.Min(1, unlikely.value()/all.value()), nil
}

// tables are all pairs of groups of n1 and n2 with so many hits between them.
// The hits among the first group tell the rest; the likeliest number is mode.
type tables struct {
	n1, n2, hits, mode float64
}

// visit yields the hits k in the first group and how likely that is relative to
// the mode, from the mode upwards and then downwards, as long as it is above
// the least weight asked for.
func (t tables) visit(least float64, yield func(k, weight float64)) {
	yield(t.mode, 1)
	weight := 1.0
	for k := t.mode; weight > least; k++ {
		weight *= (t.n1 - k) / (k + 1) * ((t.hits - k) / (t.n2 - t.hits + k + 1))
		yield(k+1, weight)
	}
	weight = 1
	for k := t.mode; weight > least; k-- {
		weight *= k / (t.n1 - k + 1) * ((t.n2 - t.hits + k) / (t.hits - k + 1))
		yield(k-1, weight)
	}
}
