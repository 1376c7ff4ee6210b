package programme

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// campaigns are the draws of each number.
type campaigns struct {
	reach, engagements, clicks, orders, revenue []float64
}

// draw draws the campaign n times.
func (m model) draw(rng *rand.Rand, posts, n int) campaigns {
	c := campaigns{make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)}
	for i := range n {
		reach, engaged, clicked := m.reach.rule(rng), m.engaged.rule(rng), m.clicked.rule(rng)
		for range posts {
			r := limit(reach.next(rng))
			c.reach[i] += r
			c.engagements[i] += limit(m.engaged.of(r) * engaged.next(rng))
			c.clicks[i] += limit(m.clicked.of(r) * clicked.next(rng))
		}
		c.orders[i] = m.ordered.next(rng, c.clicks[i])
		c.revenue[i] = m.value.next(rng, c.orders[i])
	}
	return c
}

// A rule is one draw of what a stage may truly be: the mean and spread of its logs.
type rule struct{ mean, spread float64 }

// rule draws what the stage may truly be: for n posts of its own the spread from the
// scaled inverse chi-square and the mean around theirs; for a benchmark a mean within
// it, the same for all posts.
func (s logStage) rule(rng *rand.Rand) rule {
	if s.n == 0 {
		return rule{mean: s.logBase + s.mean + float64(s.spread*normal(rng)), spread: 0}
	}
	spread := math.Sqrt(s.sum2 / (2 * gamma(rng, (s.n-1)/2)))
	return rule{mean: s.mean + float64(spread*normal(rng))/math.Sqrt(s.n), spread: spread}
}

// of is what a draw is a rate of: reach for a benchmark, nothing for counts of one's own.
func (s logStage) of(reach float64) float64 {
	if s.n > 0 {
		return 1
	}
	return reach
}

func (r rule) next(rng *rand.Rand) float64 {
	return stats.Exp(min(30, r.mean+float64(r.spread*normal(rng))))
}

// next draws the orders that so many clicks bring.
func (s orderStage) next(rng *rand.Rand, clicks float64) float64 {
	var rate float64
	if s.Own == 0 {
		rate = s.rule(rng).next(rng)
	} else {
		shape := (s.orders + 0.5) / s.dispersion
		rate = gamma(rng, shape) * s.dispersion / s.clicks
	}
	mean := limit(rate * clicks)
	if mean > 0 && s.dispersion > 1 {
		shape := mean / (s.dispersion - 1)
		mean = gamma(rng, shape) * (s.dispersion - 1)
	}
	return poisson(rng, limit(mean))
}

// next draws the money that so many orders bring.
func (s valueStage) next(rng *rand.Rand, orders float64) float64 {
	if orders == 0 || s.df == 0 {
		return orders * s.mean
	}
	variance := s.variance * s.df / (2 * gamma(rng, s.df/2))
	spread := math.Sqrt(variance * orders * (1 + orders/s.orders))
	return max(0, float64(orders*s.mean)+float64(spread*normal(rng)))
}

// open is a number between 0 and 1, without the ends.
func open(rng *rand.Rand) float64 { return (float64(rng.Uint64()>>12) + 0.5) / (1 << 52) }

// normal draws by the quantile, which is the same on every machine.
func normal(rng *rand.Rand) float64 { return stats.NormalQuantile(open(rng)) }

// gamma draws a gamma number of a shape above 0 and a scale of 1.
//
// Source: G. Marsaglia and W. W. Tsang, ACM TOMS 26 (2000) 363–372.
func gamma(rng *rand.Rand, shape float64) float64 {
	if shape < 1 {
		shape = max(shape, 1e-3)
		return max(1e-300, gamma(rng, shape+1)*stats.Exp(stats.Log(open(rng))/shape))
	}
	d := shape - 1.0/3
	c := 1 / math.Sqrt(9*d)
	for range 1000 { // each try fails one time in twenty
		x := normal(rng)
		v := 1 + float64(c*x)
		if v <= 0 {
			continue
		}
		v = v * v * v
		if stats.Log(open(rng)) < float64(x*x)/2+d-float64(d*v)+float64(d*stats.Log(v)) {
			return d * v
		}
	}
	return d
}

// poisson draws a Poisson count; above a mean of 60 by the normal number next to it.
func poisson(rng *rand.Rand, mean float64) float64 {
	if mean > 60 {
		return max(0, math.Floor(mean+float64(math.Sqrt(mean)*normal(rng))+0.5))
	}
	n := 0.0
	for end, p := stats.Exp(-mean), open(rng); p > end; n++ {
		p *= open(rng)
	}
	return n
}

// rangeOf is the middle and the ends of draws, which it sorts. Where many draws are the
// same, as few orders are, no ends hold exactly the share asked for: of those next to
// the usual ones it takes what comes closest, and where nothing at all is likely the
// range begins there and leaves out more above.
func (p ForecastPolicy) rangeOf(draws []float64, missing error) engagement.Figure[Range] {
	if missing != nil || len(draws) == 0 {
		return engagement.FigureOf(Range{}, missing)
	}
	slices.Sort(draws)
	n := len(draws)
	wanted := int(float64(p.Confidence*float64(n)) + 0.5)
	usual := draws[int((1-p.Confidence)/2*float64(n))]
	best := Range{Middle: draws[n/2]}
	off := n + 1
	from, _ := slices.BinarySearch(draws, usual)
	for range 2 { // the usual lower end, and the next higher
		last := draws[min(n-1, from+wanted-1)]
		below, _ := slices.BinarySearch(draws, last)     // draws under it
		above := below + firstAbove(draws[below:], last) // and those up to it
		for _, end := range [...]int{above, below} {
			if end <= from {
				continue
			}
			if miss := max(end-from-wanted, wanted-(end-from)); miss < off {
				off, best.Low, best.High = miss, draws[from], draws[end-1]
			}
		}
		if from += firstAbove(draws[from:], draws[from]); from >= n/2 {
			break
		}
	}
	best.Middle = max(best.Low, min(best.High, best.Middle))
	return engagement.FigureOf(best, nil)
}

// firstAbove is how many of sorted draws are not above x.
func firstAbove(draws []float64, x float64) int {
	n, _ := slices.BinarySearchFunc(draws, x, func(d, x float64) int {
		if d <= x {
			return -1
		}
		return 1
	})
	return n
}

func (p ForecastPolicy) moneyOf(draws []float64, missing error, c money.Currency) engagement.Figure[MoneyRange] {
	f := p.rangeOf(draws, missing)
	if f.Undefined != nil {
		return engagement.FigureOf(MoneyRange{}, f.Undefined)
	}
	var m MoneyRange
	for _, part := range []struct {
		to   *money.Amount
		from float64
	}{{&m.Middle, f.Value.Middle}, {&m.Low, f.Value.Low}, {&m.High, f.Value.High}} {
		r, err := ratioOf(part.from, 6)
		if err == nil {
			*part.to, err = money.FromDecimal(r.Decimal(), c)
		}
		if err == nil {
			*part.to, err = part.to.Round(money.HalfEven)
		}
		if err != nil {
			return engagement.FigureOf(MoneyRange{}, err)
		}
	}
	return engagement.FigureOf(m, nil)
}

// returnOf is that of the draws, on net sales.
func (p ForecastPolicy) returnOf(draws []float64, missing error, cost *money.Amount, c money.Currency) engagement.Figure[Range] {
	switch {
	case missing != nil:
	case cost == nil || cost.Sign() <= 0:
		missing = undefined("ROI", "the cost is not given or not above 0")
	case cost.Currency() != c:
		missing = undefined("ROI", "cost and revenue are of two currencies")
	}
	if missing != nil {
		return engagement.FigureOf(Range{}, missing)
	}
	spent := float(cost.Number())
	returns := make([]float64, len(draws))
	for i, r := range draws {
		returns[i] = r/spent - 1
	}
	return p.rangeOf(returns, nil)
}
