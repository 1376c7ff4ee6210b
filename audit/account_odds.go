package audit

import "math"

// A Calibration turns points into a probability:
//
//	log odds = log(b/(1−b)) + Offset · k/3 + Slope · points
//
// where b is the base rate assumed and k how many of followers, following and
// posts are known, so that a profile of which nothing is known has the base rate.
// The map is monotone: it sets the level and never the order.
type Calibration struct {
	Offset float64 `json:"offset"`
	Slope  float64 `json:"slope"` // over 0
	// BaseRate is the share of fakes in the sample it was fitted on.
	BaseRate   float64 `json:"base_rate"`
	N          int     `json:"n"` // of that sample
	Population string  `json:"population"`
	Source     string  `json:"source"`
	AsOf       string  `json:"as_of"` // when it was fitted, YYYY-MM-DD
}

// leastRate bounds base rates away from 0 and 1, where no evidence counts.
const leastRate = 1e-6

// priorLogOdds is the log odds of a base rate. One that is no share is 1/2.
func priorLogOdds(base float64) float64 {
	if math.IsNaN(base) {
		base = 0.5
	}
	base = min(max(base, leastRate), 1-leastRate)
	return naturalLog(base / (1 - base))
}

// probability is that of a profile with so many points, so many counters known,
// and the log odds of the base rate.
func (c *Calibration) probability(points float64, counters int, prior float64) float64 {
	x := prior + float64(c.Offset*float64(counters)/3) + float64(c.Slope*points)
	if math.IsNaN(x) {
		x = prior
	}
	return logistic(x)
}

// logistic gives 1/(1+e^−x), the same bits on every machine.
func logistic(x float64) float64 {
	if x < 0 {
		e := exponential(x)
		return e / (1 + e)
	}
	return 1 / (1 + exponential(-x))
}

// ln2High and ln2Low are ln 2 in two parts; the first has 32 bits, so that its
// product with a small whole number is exact.
const (
	ln2High = 0x1.62e42feep-1
	ln2Low  = math.Ln2 - ln2High
)

// exponential gives e^x for x up to 700, and 0 where it is too small to matter.
func exponential(x float64) float64 {
	if x < -700 {
		return 0
	}
	k := math.Floor(x/math.Ln2 + 0.5)
	r := x - float64(k*ln2High) - float64(k*ln2Low)
	even, odd, rr := 0.0, 0.0, r*r // two sums, which a processor adds up side by side
	for i := len(inverseFactorial) - 2; i >= 0; i -= 2 {
		even = float64(even*rr) + inverseFactorial[i]
		odd = float64(odd*rr) + inverseFactorial[i+1]
	}
	return (even + float64(odd*r)) * math.Float64frombits(uint64(int64(k)+1023)<<52)
}

// inverseFactorial holds 1/i!.
var inverseFactorial = [14]float64{
	1, 1, 1. / 2, 1. / 6, 1. / 24, 1. / 120, 1. / 720, 1. / 5040, 1. / 40320, 1. / 362880,
	1. / 3628800, 1. / 39916800, 1. / 479001600, 1. / 6227020800,
}
