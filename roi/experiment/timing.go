package experiment

import (
	"fmt"
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A Timing is how long a test that is looked at every week must be given.
type Timing struct {
	Weeks  int     `json:"weeks"`  // after which the difference has been found with the power
	Events float64 `json:"events"` // conversions of both groups expected by then
	Power  float64 `json:"power"`  // chance of having found it by then; at least this, since earlier looks count too
}

// longest is the most weeks a plan looks ahead: ten years.
const longest = 520

// timingPoints is how many equally likely totals of events stand for their spread.
const timingPoints = 25

// Timing is the time that a [RateRatio], looked at every week, takes to prove that
// the rates differ by more than margin, when they differ by d.Ratio: the first week
// at whose end alone the chance is d.Power. perWeek is what the rates are over,
// clicks say, in a week and in both groups together, of which the treated one has
// d.Share. margin is 1 or more; see [RateRatio.Differs]. Counts are taken to be
// Poisson.
//
// Errors: a [problem.List] for the design; [stats.ErrRange] when perWeek is not
// above 0, margin is below 1, or the ratio to find is not beyond it;
// [stats.ErrTooFew] when 520 weeks are not enough.
func (d Design) Timing(perWeek, margin float64) (Timing, error) {
	if err := d.Validate(); err != nil {
		return Timing{}, err
	}
	d = d.withDefaults()
	edge, find := stats.Log(margin), stats.Log(d.Ratio)
	if !(margin >= 1) || !(perWeek > 0) || math.IsInf(perWeek, 0) || math.Abs(find) <= edge {
		return Timing{}, fmt.Errorf("experiment: timing: %w", stats.ErrRange)
	}
	perWeekEvents := perWeek * d.Base * (1 - d.Share + float64(d.Share*d.Ratio))
	if perWeekEvents*longest > mostSample {
		return Timing{}, fmt.Errorf("experiment: timing: %w", stats.ErrTooMany)
	}
	at := func(weeks int) Timing {
		mean := perWeekEvents * float64(weeks)
		return Timing{Weeks: weeks, Events: mean, Power: d.found(mean, edge)}
	}
	low, high := 0, 1
	for high < longest && at(high).Power < d.Power {
		low, high = high, min(longest, 2*high)
	}
	if at(high).Power < d.Power {
		return Timing{}, fmt.Errorf("experiment: %d weeks: %w", longest, stats.ErrTooFew)
	}
	for high-low > 1 {
		if mid := (low + high) / 2; at(mid).Power >= d.Power {
			high = mid
		} else {
			low = mid
		}
	}
	return at(high), nil
}

// found is the chance that a look at so many events, on average, finds the
// difference.
func (d Design) found(mean, edge float64) float64 {
	share := float64(d.Share*d.Ratio) / (1 - d.Share + float64(d.Share*d.Ratio))
	sum := 0.0
	for i := range timingPoints {
		z := stats.NormalQuantile((float64(i) + 0.5) / timingPoints)
		all := int64(math.Floor(max(0, mean+float64(z*math.Sqrt(mean))) + 0.5))
		sum += d.foundOf(all, share, edge)
	}
	return sum / timingPoints
}

// foundOf is the same for exactly so many events, of which each is a treated one
// with the share.
func (d Design) foundOf(all int64, share, edge float64) float64 {
	if all == 0 {
		return 0
	}
	up := d.Ratio > 1
	proven := func(x int64) bool {
		r := RateRatio{points: make([]float64, priorPoints)}
		w := ratioWeek{x: float64(x), all: float64(all), p: d.Share}
		r.weeks = []ratioWeek{w}
		for i := range r.points {
			at, _ := priorAt(i)
			r.points[i] = w.logLikelihood(at)
		}
		side, err := r.Differs(d.Level, stats.Exp(edge))
		return err == nil && (up && side > 0 || !up && side < 0)
	}
	low, high := int64(0), all // the count from which, or to which, it is proven
	if up {
		if !proven(all) {
			return 0
		}
		for high-low > 1 {
			if mid := low + (high-low)/2; proven(mid) {
				high = mid
			} else {
				low = mid
			}
		}
		return atLeast(high, all, share)
	}
	if !proven(0) {
		return 0
	}
	for high-low > 1 {
		if mid := low + (high-low)/2; proven(mid) {
			low = mid
		} else {
			high = mid
		}
	}
	return 1 - atLeast(low+1, all, share)
}
