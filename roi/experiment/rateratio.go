package experiment

import (
	"fmt"
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A RateRatio compares two rates of events, A over B, week by week, and may be
// looked at after every week: its interval and its p-value hold for all looks
// together, planned or not, and however long it goes on.
//
// Given the x + y events of a week, those of A are binomial with share
// r·p / (1 − p + r·p), where p is A's share of what the rates are over that week and
// r is the ratio of the rates. So a week that was good for everybody, a sale say,
// says nothing about the ratio. The weeks' likelihoods multiply:
//
//	L(r) = Π r^x / (1 − p + r·p)^(x+y)
//
// and the mean of L over a prior of ratios, over L of the true ratio, is a fair
// game: it ever reaches 1/level with a probability of at most level. That is exact
// for Poisson events, and for a ratio of 1 it holds for people who convert once or
// not at all too, whose counts spread less.
//
// The zero RateRatio is empty and ready. Do not copy one that is still added to.
//
// Source: J. Ville, Étude critique de la notion de collectif (1939); H. Robbins,
// Annals of Mathematical Statistics 41 (1970) 1397–1409 (mixtures); W. Hoeffding,
// JASA 58 (1963) 13–30 (that counts without replacement spread less).
type RateRatio struct {
	weeks  []ratioWeek
	points []float64 // log L at the points of the prior
	a, b   Arm
	most   float64 // largest log of the evidence seen
}

type ratioWeek struct {
	x, all float64
	p      float64
}

// The prior of ratios is normal in log r around 0 with a standard deviation of
// ln 2, on a grid out to 3.2 deviations: a ratio of about 9 either way. It decides
// how fast a difference is found and has no part in the level.
const (
	priorPoints = 81
	priorReach  = 3.2
	priorSpread = math.Ln2
)

// mostWeeks bounds the looks of one comparison.
const mostWeeks = 10_000

func priorAt(i int) (logRatio, logWeight float64) {
	z := priorReach * (2*float64(i)/(priorPoints-1) - 1)
	return priorSpread * z, -z * z / 2
}

// Add takes in what is new since the last look: a week's events of A and B, not the
// total so far. A week in which either has nothing the rates are over, or in which
// nothing happened, is counted and says nothing. Errors: [stats.ErrRange] for a
// negative count; [stats.ErrTooMany] past 10,000 weeks or 10^15 in all.
func (r *RateRatio) Add(a, b Arm) error {
	switch {
	case min(a.Events, a.Of, b.Events, b.Of) < 0:
		return fmt.Errorf("experiment: ratio: %w", stats.ErrRange)
	case len(r.weeks) >= mostWeeks || max(a.Events, a.Of, b.Events, b.Of) > mostSample ||
		max(r.a.Events, r.a.Of, r.b.Events, r.b.Of) > mostSample:
		return fmt.Errorf("experiment: ratio: %w", stats.ErrTooMany)
	}
	r.a.Events, r.a.Of = r.a.Events+a.Events, r.a.Of+a.Of
	r.b.Events, r.b.Of = r.b.Events+b.Events, r.b.Of+b.Of
	if r.points == nil {
		r.points = make([]float64, priorPoints)
	}
	if a.Of == 0 || b.Of == 0 || a.Events+b.Events == 0 {
		return nil
	}
	w := ratioWeek{x: float64(a.Events), all: float64(a.Events) + float64(b.Events), p: float64(a.Of) / (float64(a.Of) + float64(b.Of))}
	r.weeks = append(r.weeks, w)
	for i := range r.points {
		at, _ := priorAt(i)
		r.points[i] += w.logLikelihood(at)
	}
	r.most = max(r.most, r.logMixture(everywhere))
	return nil
}

// logLikelihood is log L of one week at a log ratio.
func (w ratioWeek) logLikelihood(logRatio float64) float64 {
	grown := float64(w.p * (stats.Exp(logRatio) - 1)) // 1 − p + r·p = 1 + grown
	return float64(w.x*logRatio) - float64(w.all*stats.Log(1+grown))
}

func (r *RateRatio) logLikelihood(logRatio float64) float64 {
	sum := 0.0
	for _, w := range r.weeks {
		sum += w.logLikelihood(logRatio)
	}
	return sum
}

// logMixture is the log of the mean of L over the prior, to which only points in the
// set add: over all of them it is the log of the evidence against a ratio of 1, where L
// is 1. It is -Inf when no point is in the set.
func (r *RateRatio) logMixture(in func(logRatio float64) bool) float64 {
	if r.points == nil {
		return 0
	}
	best := math.Inf(-1)
	for i := range r.points {
		if at, weight := priorAt(i); in(at) {
			best = max(best, r.points[i]+weight)
		}
	}
	if math.IsInf(best, -1) {
		return best
	}
	sum, whole := 0.0, 0.0
	for i := range r.points {
		at, weight := priorAt(i)
		whole += stats.Exp(weight)
		if in(at) {
			sum += stats.Exp(r.points[i] + weight - best)
		}
	}
	return best + stats.Log(sum/whole)
}

// everywhere is the set of all ratios.
func everywhere(float64) bool { return true }

// Totals is all that was added, of A and of B.
func (r *RateRatio) Totals() (a, b Arm) { return r.a, r.b }

// Evidence is the e-value against a ratio of 1 at this look: what a fair bet
// against it would have made of 1. It is at most 1e300.
func (r *RateRatio) Evidence() float64 { return min(1e300, stats.Exp(r.logMixture(everywhere))) }

// PValue is the p-value of a ratio of 1 for all looks so far together: one over the
// largest evidence seen. It never rises from look to look.
func (r *RateRatio) PValue() float64 { return min(1, stats.Exp(-r.most)) }

// Value is the ratio that fits best, A over B, with a half event added on each side
// so that it is finite; ok is false while either has nothing the rates are over. For
// weeks whose shares differ it is the ratio of L's maximum.
func (r *RateRatio) Value() (ratio float64, ok bool) {
	if r.a.Of == 0 || r.b.Of == 0 {
		return 0, false
	}
	if r.a.Events == 0 || r.b.Events == 0 {
		return (float64(r.a.Events) + 0.5) / (float64(r.b.Events) + 0.5) * float64(r.b.Of) / float64(r.a.Of), true
	}
	return stats.Exp(r.peak()), true
}

// peak is the log ratio at which L is largest, within the bounds of ratios.
func (r *RateRatio) peak() float64 {
	low, high := -farthestLog, farthestLog
	for range 60 {
		if mid := (low + high) / 2; r.slope(mid) > 0 {
			low = mid
		} else {
			high = mid
		}
	}
	return (low + high) / 2
}

// slope is that of log L, which is concave, at a log ratio.
func (r *RateRatio) slope(logRatio float64) float64 {
	grown, sum := stats.Exp(logRatio), 0.0
	for _, w := range r.weeks {
		share := 1 / (1 + (1-w.p)/float64(w.p*grown))
		sum += w.x - float64(w.all*share)
	}
	return sum
}

// farthestLog bounds a log ratio: a ratio of a million either way.
const farthestLog = 13.815510557964274

// Interval holds all ratios that no look at this point rejects: those whose L is
// above level·(mean of L over the prior). The true ratio is in the intervals of all
// looks with at least the confidence, such as 0.95. It reaches from a millionth to a
// million while little is known. Errors: [stats.ErrRange] for a confidence not
// between 0 and 1.
func (r *RateRatio) Interval(confidence float64) (stats.Interval, error) {
	if !inside(confidence) {
		return stats.Interval{}, fmt.Errorf("experiment: ratio: %w", stats.ErrRange)
	}
	out := stats.Interval{Low: stats.Exp(-farthestLog), High: stats.Exp(farthestLog), Level: confidence}
	if len(r.weeks) == 0 {
		return out, nil
	}
	limit := r.logMixture(everywhere) + stats.Log(1-confidence)
	out.Low = stats.Exp(r.crossing(-farthestLog, limit))
	out.High = stats.Exp(r.crossing(farthestLog, limit))
	return out, nil
}

// crossing finds the log ratio between the peak and an end where L passes the
// limit; it is the end where L stays above.
func (r *RateRatio) crossing(end, limit float64) float64 {
	within := r.peak()
	if r.logLikelihood(end) > limit {
		return end
	}
	without := end
	for range 50 {
		if mid := (within + without) / 2; r.logLikelihood(mid) > limit {
			within = mid
		} else {
			without = mid
		}
	}
	return without
}
