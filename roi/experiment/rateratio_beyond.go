package experiment

import (
	"fmt"
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// Beyond is the p-value, at this look, of a ratio that stays from 1/margin to margin
// but may change from week to week within: with e the edge that the ratio which fits
// best lies beyond,
//
//	L(e) / mean of L over the prior beyond that edge
//
// and side says which edge, +1 above or −1 below. Within the margin it is 1 and side is
// 0. The smallest of all looks so far is a p-value for all of them together. margin is 1
// or more: 1.1 asks for a difference of more than 10 %. Errors: [stats.ErrRange] for any
// other margin.
func (r *RateRatio) Beyond(margin float64) (p float64, side int, err error) {
	if !(margin >= 1) || math.IsInf(margin, 0) {
		return 0, 0, fmt.Errorf("experiment: margin: %w", stats.ErrRange)
	}
	if len(r.weeks) == 0 {
		return 1, 0, nil
	}
	edge := stats.Log(margin)
	switch {
	case r.slope(edge) > 0: // the peak lies above
		side = 1
	case r.slope(-edge) < 0:
		side, edge = -1, -edge
	default:
		return 1, 0, nil
	}
	mixture := r.logMixture(func(at float64) bool { return float64(side)*(at-edge) > 0 })
	return min(1, stats.Exp(r.logLikelihood(edge)-mixture)), side, nil
}

// Differs reports whether the ratio is proven, at this look, to be above margin or
// below 1/margin, by [RateRatio.Beyond]; then its interval lies there whole. It is +1, −1, or 0 for
// neither. Errors: as [RateRatio.Beyond], and [stats.ErrRange] for a level not between
// 0 and 1.
func (r *RateRatio) Differs(level, margin float64) (int, error) {
	p, side, err := r.Beyond(margin)
	switch {
	case err != nil:
		return 0, err
	case !inside(level):
		return 0, fmt.Errorf("experiment: ratio: %w", stats.ErrRange)
	case p > level:
		return 0, nil
	}
	return side, nil
}
