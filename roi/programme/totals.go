package programme

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A figures gathers what the measures of a scorecard need of one creator, or of
// several together. Each measure rests on the weeks that know it.
type figures struct {
	all                cover // weeks there are
	engagements, reach []float64
	reached            cover // weeks that know both
	orders, clicks     int64
	clicked            cover // weeks that know both
	returned           pool  // weeks that know their gain on the basis
	gains              []float64
	ordered            pool // weeks that know their orders
	valued             pool // weeks that know orders and net revenue
	total              pool // all weeks
	quality            []float64
	rated              cover
	parts              [3][2]int64 // of reliability: kept, of
	relied             cover
}

// figuresOf gathers one creator, with its part of the shared cost.
func figuresOf(r Record, shared roi.Cost, b roi.Basis) figures {
	f := figures{all: cover{len(r.Weeks), 1}, quality: r.Quality}
	for _, w := range r.Weeks {
		o := w.Outcome
		if e, reach, ok := both(o.Engagements, o.Reach); ok && reach > 0 {
			f.engagements, f.reach = append(f.engagements, float64(e)), append(f.reach, float64(reach))
		}
		if x, n, ok := both(o.Orders, o.Clicks); ok {
			f.orders, f.clicks = f.orders+x, f.clicks+n
			f.clicked.weeks++
		}
		week := poolOf(w)
		f.total.add(week)
		if gain, ok := gainOf(o, b); ok {
			f.gains = append(f.gains, gain)
			f.returned.add(week)
		}
		if o.Orders.IsKnown() {
			f.ordered.add(week)
			if _, ok := gainOf(o, roi.Revenue); ok {
				f.valued.add(week)
			}
		}
	}
	f.reached.weeks = len(f.reach)
	rel := r.Reliability
	for i, part := range [...][2]engagement.Count{{rel.OnTime, rel.Delivered}, {rel.WithinRevisions, rel.Delivered}, {rel.Disclosed, rel.Sponsored}} {
		if k, n, ok := both(part[0], part[1]); ok && n > 0 {
			f.parts[i] = [2]int64{k, n}
			f.relied.creators = 1
		}
	}
	f.rated.creators = min(1, len(r.Quality))
	for _, c := range []*cover{&f.reached, &f.clicked, &f.returned.cover, &f.ordered.cover, &f.valued.cover, &f.total.cover} {
		c.creators = min(1, c.weeks)
	}
	f.share(shared)
	return f
}

// share adds a shared cost. Weeks that know something bear the part of it that they
// are of all weeks.
func (f *figures) share(shared roi.Cost) {
	for _, p := range []*pool{&f.returned, &f.ordered, &f.total} {
		p.share(shared, f.all.weeks)
	}
}

// gainOf is what a week brought on a basis, whatever it cost. A week of which a part of
// the revenue is unknown, or of the cost of goods where the basis needs it, does not
// know its gain.
func gainOf(o roi.Outcome, b roi.Basis) (float64, bool) {
	if slices.Contains(o.Partial, "gross_revenue") || b != roi.Revenue && slices.Contains(o.Partial, "cost_of_goods") {
		return 0, false
	}
	one, err := money.New(1, o.GrossRevenue.Currency())
	if err != nil {
		return 0, false
	}
	week, err := roi.Measure(o, roi.Cost{Other: one}, b)
	return float(week.Gain.Number()), err == nil
}

// and adds those of another creator.
func (f figures) and(g figures) figures {
	f.all.add(g.all)
	f.engagements, f.reach = append(f.engagements, g.engagements...), append(f.reach, g.reach...)
	f.reached.add(g.reached)
	f.orders, f.clicks = f.orders+g.orders, f.clicks+g.clicks
	f.clicked.add(g.clicked)
	f.returned.add(g.returned)
	f.gains = append(f.gains, g.gains...)
	f.ordered.add(g.ordered)
	f.valued.add(g.valued)
	f.total.add(g.total)
	f.quality = append(f.quality, g.quality...)
	f.rated.add(g.rated)
	for i := range f.parts {
		f.parts[i][0] += g.parts[i][0]
		f.parts[i][1] += g.parts[i][1]
	}
	f.relied.add(g.relied)
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
	return estimate{ratio, engagement.FigureOf(iv, err), int64(len(f.reach)), f.reached}, nil
}

// conversionRate is orders over clicks.
func (f figures) conversionRate(level float64) (estimate, error) {
	const what = "conversion rate"
	switch {
	case f.clicked.weeks == 0:
		return estimate{}, undefined(what, "orders or clicks are unknown in every week")
	case f.clicks == 0:
		return estimate{}, undefined(what, "clicks are 0")
	}
	e := estimate{value: float64(f.orders) / float64(f.clicks), n: f.clicks, of: f.clicked}
	if f.orders <= f.clicks {
		e.interval = engagement.FigureOf(stats.Wilson(f.orders, f.clicks, level))
		return e, nil
	}
	iv, err := poissonInterval(f.orders, level) // a click can end in two orders
	iv.Low, iv.High = iv.Low/float64(f.clicks), iv.High/float64(f.clicks)
	e.interval = engagement.FigureOf(iv, err)
	return e, nil
}

// contentQuality is the mean of the ratings.
func (f figures) contentQuality(level float64) (estimate, error) {
	if len(f.quality) == 0 {
		return estimate{}, undefined("content quality", "nobody rated the content")
	}
	if len(f.quality) == 1 {
		return estimate{f.quality[0], engagement.FigureOf(stats.Interval{}, undefined("content quality interval", "one rating has no spread")), 1, f.rated}, nil
	}
	mean, iv, err := stats.MeanInterval(f.quality, level)
	iv.Low, iv.High = max(0, iv.Low), min(1, iv.High)
	return estimate{mean, engagement.FigureOf(iv, err), int64(len(f.quality)), f.rated}, nil
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
	return estimate{value, engagement.FigureOf(iv, nil), n, f.relied}, nil
}
