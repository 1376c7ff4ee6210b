package programme

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A figures gathers what the measures of a scorecard need of one creator, or of
// several together.
type figures struct {
	engagements, reach []float64 // weeks in which both are known
	orders, clicks     int64     // weeks in which both are known
	clickWeeks         int
	weeks              int
	outcome            roi.Outcome // of all weeks
	cost               roi.Cost
	gains              []float64 // of the weeks, on the basis
	err                error     // why outcome and cost are no sums
	quality            []float64
	parts              [3][2]int64 // of reliability: kept, of
}

// figuresOf gathers one creator, with its part of the shared cost.
func figuresOf(r Record, shared roi.Cost, b roi.Basis) figures {
	f := figures{weeks: len(r.Weeks)}
	outcomes, costs := make([]roi.Outcome, 0, len(r.Weeks)), make([]roi.Cost, 0, len(r.Weeks)+1)
	for _, w := range r.Weeks {
		o := w.Outcome
		if e, reach, ok := both(o.Engagements, o.Reach); ok && reach > 0 {
			f.engagements, f.reach = append(f.engagements, float64(e)), append(f.reach, float64(reach))
		}
		if x, n, ok := both(o.Orders, o.Clicks); ok {
			f.orders, f.clicks = f.orders+x, f.clicks+n
			f.clickWeeks++
		}
		if gain, ok := gainOf(o, b); ok {
			f.gains = append(f.gains, gain)
		}
		outcomes, costs = append(outcomes, o), append(costs, w.Cost)
	}
	if len(shared.Parts()) > 0 {
		costs = append(costs, shared)
	}
	if f.outcome, f.err = roi.TotalOutcome(outcomes); f.err == nil {
		f.cost, f.err = roi.TotalCost(costs)
	}
	f.quality = r.Quality
	rel := r.Reliability
	for i, part := range [...][2]engagement.Count{{rel.OnTime, rel.Delivered}, {rel.WithinRevisions, rel.Delivered}, {rel.Disclosed, rel.Sponsored}} {
		if k, n, ok := both(part[0], part[1]); ok && n > 0 {
			f.parts[i] = [2]int64{k, n}
		}
	}
	return f
}

// gainOf is what a week brought on a basis, whatever it cost.
func gainOf(o roi.Outcome, b roi.Basis) (float64, bool) {
	one, err := money.New(1, o.GrossRevenue.Currency())
	if err != nil {
		return 0, false
	}
	week, err := roi.Measure(o, roi.Cost{Other: one}, b)
	return float(week.Gain.Number()), err == nil
}

// and adds those of another creator.
func (f figures) and(g figures) figures {
	f.engagements, f.reach = append(f.engagements, g.engagements...), append(f.reach, g.reach...)
	f.orders, f.clicks, f.clickWeeks = f.orders+g.orders, f.clicks+g.clicks, f.clickWeeks+g.clickWeeks
	switch {
	case f.err != nil || g.err != nil || g.weeks == 0:
	case f.weeks == 0:
		f.outcome, f.cost = g.outcome, g.cost
	default:
		if f.outcome, f.err = f.outcome.Plus(g.outcome); f.err == nil {
			f.cost, f.err = f.cost.Plus(g.cost)
		}
	}
	if f.err == nil {
		f.err = g.err
	}
	f.weeks += g.weeks
	f.gains = append(f.gains, g.gains...)
	f.quality = append(f.quality, g.quality...)
	for i := range f.parts {
		f.parts[i][0] += g.parts[i][0]
		f.parts[i][1] += g.parts[i][1]
	}
	return f
}

func both(a, b engagement.Count) (x, y int64, ok bool) {
	x, known := a.Get()
	y, also := b.Get()
	return x, y, known && also
}

// engagementRate is pooled over weeks; the week is the unit of its interval.
func (f figures) engagementRate(level float64) (estimate, error) {
	const what = "engagement rate"
	if len(f.reach) == 0 {
		return estimate{}, undefined(what, "engagements or reach are unknown in every week")
	}
	ratio, iv, err := stats.RatioEstimate(f.engagements, f.reach, level)
	if len(f.reach) == 1 {
		ratio, err = f.engagements[0]/f.reach[0], undefined(what+" interval", "one week has no spread")
	} else if err == nil {
		iv.Low = max(0, iv.Low)
	}
	return estimate{ratio, engagement.FigureOf(iv, err), int64(len(f.reach))}, nil
}

// conversionRate is orders over clicks.
func (f figures) conversionRate(level float64) (estimate, error) {
	const what = "conversion rate"
	switch {
	case f.clickWeeks == 0:
		return estimate{}, undefined(what, "orders or clicks are unknown in every week")
	case f.clicks == 0:
		return estimate{}, undefined(what, "clicks are 0")
	}
	e := estimate{value: float64(f.orders) / float64(f.clicks), n: f.clicks}
	if f.orders <= f.clicks {
		e.interval = engagement.FigureOf(stats.Wilson(f.orders, f.clicks, level))
		return e, nil
	}
	iv, err := poissonInterval(f.orders, level) // a click can end in two orders
	iv.Low, iv.High = iv.Low/float64(f.clicks), iv.High/float64(f.clicks)
	e.interval = engagement.FigureOf(iv, err)
	return e, nil
}

// costPerOrder is the CPA; its interval is that of the orders, the cost being known.
func (f figures) costPerOrder(level float64) (estimate, error) {
	if f.err != nil {
		return estimate{}, fmt.Errorf("programme: %w", f.err)
	}
	cost, err := f.cost.Total()
	if err != nil {
		return estimate{}, fmt.Errorf("programme: %w", err)
	}
	orders := f.outcome.Orders
	cpa, err := roi.CPA(cost, orders)
	if err != nil {
		return estimate{}, err
	}
	n, _ := orders.Get()
	e := estimate{value: float(cpa.Number()), n: n}
	iv, err := poissonInterval(n, level)
	if err == nil {
		spent := float(cost.Number())
		iv.Low, iv.High = spent/iv.High, spent/iv.Low
	}
	e.interval = engagement.FigureOf(iv, err)
	return e, nil
}

// contentQuality is the mean of the ratings.
func (f figures) contentQuality(level float64) (estimate, error) {
	if len(f.quality) == 0 {
		return estimate{}, undefined("content quality", "nobody rated the content")
	}
	if len(f.quality) == 1 {
		return estimate{f.quality[0], engagement.FigureOf(stats.Interval{}, undefined("content quality interval", "one rating has no spread")), 1}, nil
	}
	mean, iv, err := stats.MeanInterval(f.quality, level)
	iv.Low, iv.High = max(0, iv.Low), min(1, iv.High)
	return estimate{mean, engagement.FigureOf(iv, err), int64(len(f.quality))}, nil
}

// measure is the return of all weeks on a basis.
func (f figures) measure(b roi.Basis) (roi.Return, error) {
	switch {
	case f.weeks == 0:
		return roi.Return{Basis: b}, undefined("ROI", "there is no week yet")
	case f.err != nil:
		return roi.Return{Basis: b}, fmt.Errorf("programme: %w", f.err)
	}
	return roi.Measure(f.outcome, f.cost, b)
}

// returned is the ROI; its interval is by the spread of the weeks' gains.
func (f figures) returned(b roi.Basis, level float64) (estimate, error) {
	r, err := f.measure(b)
	if err != nil {
		return estimate{}, err
	}
	e := estimate{value: float(r.ROI), n: int64(f.weeks)}
	const what = "ROI interval"
	switch {
	case len(f.gains) < f.weeks:
		err = undefined(what, "the gain of a week is unknown")
	case f.weeks == 1:
		err = undefined(what, "one week has no spread")
	}
	if err != nil {
		e.interval = engagement.FigureOf(stats.Interval{}, err)
		return e, nil
	}
	_, iv, err := stats.MeanInterval(f.gains, level)
	if err == nil {
		n, spent := float64(f.weeks), float(r.Cost.Number())
		iv.Low, iv.High = float64(iv.Low*n)/spent-1, float64(iv.High*n)/spent-1
	}
	e.interval = engagement.FigureOf(iv, err)
	return e, nil
}

// reliability is the weighted mean of the shares that are known; the interval joins
// their Wilson intervals by square and add.
func (f figures) reliability(weights [3]float64, level float64) (estimate, error) {
	whole := 0.0
	for i, p := range f.parts {
		if p[1] > 0 {
			whole += weights[i]
		}
	}
	if whole == 0 {
		return estimate{}, undefined("reliability", "nothing is known of deliveries, revisions or disclosure")
	}
	var value, low, high float64
	var n int64
	for i, p := range f.parts {
		if p[1] == 0 || weights[i] == 0 {
			continue
		}
		w, share := weights[i]/whole, float64(p[0])/float64(p[1])
		iv, err := stats.Wilson(p[0], p[1], level)
		if err != nil {
			return estimate{}, fmt.Errorf("programme: %w", err)
		}
		value += float64(w * share)
		low, high = hypot(low, w*(share-iv.Low)), hypot(high, w*(iv.High-share))
		n += p[1]
	}
	iv := stats.Interval{Low: max(0, value-low), High: min(1, value+high), Level: level}
	return estimate{value, engagement.FigureOf(iv, nil), n}, nil
}
