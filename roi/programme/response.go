package programme

import (
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi"
)

// A Response is how a creator's weekly gain followed the weekly spend:
//
//	gain = Scale · spend^Power
//
// fitted by least squares in logarithms over weeks with both above 0. A power under 1
// means that each further unit brings less. It is what went together, not what caused
// what: raising a budget in good weeks looks like a response.
type Response struct {
	Scale    float64        `json:"scale"`
	Power    float64        `json:"power"`    // cut to at most 1: no curve promises rising returns
	Interval stats.Interval `json:"interval"` // of the power, uncut
	Weeks    int            `json:"weeks"`
	Low      float64        `json:"low"` // least and most spent in a week
	High     float64        `json:"high"`
}

// What spend must do before a curve is fitted; our judgement.
const (
	leastSpendWeeks = 6
	leastSpendSpan  = 2.0 // most over least
	responseLevel   = 0.9
)

// ResponseOf fits the curve to a creator's weeks. Errors: [engagement.Undefined] when
// fewer than 6 weeks have a gain and a spend above 0, when the most spent is under twice
// the least, and when the power is not clearly above 0 (its 90 % interval).
func ResponseOf(weeks []Week, b roi.Basis) (Response, error) {
	const what = "response curve"
	var xs, ys []float64
	r := Response{Low: math.Inf(1)}
	for _, w := range weeks {
		cost, err := w.Cost.Total()
		if err != nil || cost.Sign() <= 0 {
			continue
		}
		gain, ok := gainOf(w.Outcome, b)
		if !ok || gain <= 0 {
			continue
		}
		spent := float(cost.Number())
		r.Low, r.High = min(r.Low, spent), max(r.High, spent)
		xs, ys = append(xs, stats.Log(spent)), append(ys, stats.Log(gain))
	}
	r.Weeks = len(xs)
	switch {
	case r.Weeks < leastSpendWeeks:
		return Response{}, undefined(what, "fewer than 6 weeks have a spend and a gain")
	case r.High < r.Low*leastSpendSpan:
		return Response{}, undefined(what, "spend varied by less than a factor of 2")
	}
	intercept, slope, half := leastSquares(xs, ys)
	r.Interval = stats.Interval{Low: slope - half, High: slope + half, Level: responseLevel}
	if !(r.Interval.Low > 0) || !isFinite(half) {
		return Response{}, undefined(what, "gain did not clearly follow spend")
	}
	mean := (intercept.y) - float64(min(1, slope)*intercept.x)
	r.Power, r.Scale = min(1, slope), stats.Exp(mean)
	if !isFinite(r.Scale) {
		return Response{}, undefined(what, "it leaves the range of numbers")
	}
	return r, nil
}

type centre struct{ x, y float64 }

// leastSquares fits a line; half is half the width of the slope's interval.
func leastSquares(xs, ys []float64) (c centre, slope, half float64) {
	n := float64(len(xs))
	for i := range xs {
		c.x, c.y = c.x+xs[i]/n, c.y+ys[i]/n
	}
	var xx, xy float64
	for i := range xs {
		dx := xs[i] - c.x
		xx, xy = xx+float64(dx*dx), xy+float64(dx*(ys[i]-c.y))
	}
	slope = xy / xx
	rest := 0.0
	for i := range xs {
		e := ys[i] - c.y - float64(slope*(xs[i]-c.x))
		rest += float64(e * e)
	}
	half = stats.TQuantile((1+responseLevel)/2, n-2) * math.Sqrt(rest/(n-2)/xx)
	return c, slope, half
}

// Marginal is what the next unit of weekly spend brings, at a spend above 0.
func (r Response) Marginal(spend float64) (float64, error) {
	if !(spend > 0) {
		return 0, &engagement.Undefined{What: "marginal return", Because: "spend is not above 0"}
	}
	m := r.Scale * r.Power * stats.Exp(float64((r.Power-1)*stats.Log(spend)))
	if !isFinite(m) {
		return 0, &engagement.Undefined{What: "marginal return", Because: "it leaves the range of numbers"}
	}
	return m, nil
}
