package programme

import (
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A model is everything a forecast draws from.
type model struct {
	reach, engaged, clicked logStage
	ordered                 orderStage
	value                   valueStage
}

// A logStage is a lognormal count per post, the creator's own, or one rate for the whole
// campaign drawn from a benchmark.
type logStage struct {
	Stage
	missing    error
	mean, sum2 float64 // of the logs: mean, and squares about it
	n          float64 // 0: benchmark
	spread     float64 // of a benchmark
	logBase    float64 // added: the log of followers
}

// An orderStage is orders per click.
type orderStage struct {
	logStage
	orders, clicks float64
	dispersion     float64 // variance over mean of a post's orders, at least 1
}

// A valueStage is money per order.
type valueStage struct {
	Stage
	missing  error
	currency money.Currency
	mean     float64
	variance float64 // of one order's value
	orders   float64 // it rests on
	df       float64
}

// model fits the stages to a history.
func (p ForecastPolicy) model(c Planned) model {
	var m model
	var reach, engaged, clicked []float64
	for _, h := range c.History {
		reach = logOf(reach, h.Reach)
		engaged = logOf(engaged, h.Engagements)
		clicked = logOf(clicked, h.Clicks)
	}
	m.reach = p.logStage("reach", ReachPerFollower, reach, c)
	if f, known := c.Followers.Get(); m.reach.Own == 0 && m.reach.missing == nil {
		if !known || f == 0 {
			m.reach.missing = undefined("reach", "neither a history nor followers are known")
		} else {
			m.reach.logBase = stats.Log(float64(f))
		}
	}
	m.engaged = p.logStage("engagements", EngagementPerReach, engaged, c)
	m.clicked = p.logStage("clicks", ClickPerReach, clicked, c)
	m.ordered = p.orderStage(c)
	m.value = p.valueStage(c)
	return m
}

// logOf adds the log of a count that is known, with a half added so that 0 has one.
func logOf(logs []float64, n engagement.Count) []float64 {
	x, known := n.Get()
	if !known {
		return logs
	}
	return append(logs, stats.Log(float64(x)+0.5))
}

// logStage takes the creator's own counts per post, or the benchmark of a rate.
func (p ForecastPolicy) logStage(what string, name StageName, logs []float64, c Planned) logStage {
	s := logStage{Stage: Stage{Name: string(name)}}
	if len(logs) >= p.Least {
		s.Name, s.Own, s.n = what+"_per_post", len(logs), float64(len(logs))
		for _, x := range logs {
			s.mean += x / s.n
		}
		for _, x := range logs {
			d := x - s.mean
			s.sum2 += float64(d * d)
		}
		return s
	}
	b, ok := p.benchmark(name, c.Platform)
	if !ok {
		s.missing = undefined(what, "too few posts of the creator's own, and no benchmark for "+string(name))
		return s
	}
	s.Source, s.Trust, s.Low, s.High = b.Source, b.Trust, b.Low, b.High
	low, high := stats.Log(b.Low), stats.Log(b.High)
	s.mean, s.spread = (low+high)/2, (high-low)/2/stats.NormalQuantile(0.9)
	return s
}

// orderStage pools orders over clicks; posts that vary more than chance make the
// spread wider.
func (p ForecastPolicy) orderStage(c Planned) orderStage {
	var s orderStage
	var xs, ns []float64
	for _, h := range c.History {
		if x, n, ok := both(h.Orders, h.Clicks); ok && n > 0 {
			xs, ns = append(xs, float64(x)), append(ns, float64(n))
			s.orders, s.clicks = s.orders+float64(x), s.clicks+float64(n)
		}
	}
	if len(xs) < p.Least {
		s = orderStage{logStage: p.logStage("orders", OrderPerClick, nil, c), dispersion: 1}
		return s
	}
	s.Name, s.Own, s.dispersion = string(OrderPerClick), len(xs), 1
	if rate := s.orders / s.clicks; rate > 0 {
		chi := 0.0
		for i := range xs {
			d := xs[i] - float64(rate*ns[i])
			chi += float64(d*d) / (rate * ns[i])
		}
		if df := float64(len(xs)) - 1; chi > chiSquare90(df) {
			s.dispersion = chi / df
		}
	}
	return s
}

// chiSquare90 is the 90 % point of chi-square numbers, by Wilson and Hilferty: posts
// that vary less than this may well vary by chance alone.
func chiSquare90(df float64) float64 {
	root := 1 - 2/(9*df) + float64(stats.NormalQuantile(0.9)*math.Sqrt(2/(9*df)))
	return df * root * root * root
}

// valueStage takes revenue over orders, with the spread that the posts' averages show.
func (p ForecastPolicy) valueStage(c Planned) valueStage {
	s := valueStage{Stage: Stage{Name: string(ValuePerOrder)}}
	var xs, rs []float64
	whole := 0.0
	for _, h := range c.History {
		x, ok := h.Orders.Get()
		if !ok || x == 0 || h.Revenue == nil {
			continue
		}
		s.currency = h.Revenue.Currency()
		xs, rs = append(xs, float64(x)), append(rs, float(h.Revenue.Number()))
		s.orders, whole = s.orders+float64(x), whole+rs[len(rs)-1]
	}
	switch {
	case len(xs) >= p.Least && whole > 0:
		s.Own, s.mean, s.df = len(xs), whole/s.orders, float64(len(xs))-1
		for i := range xs {
			d := rs[i] - float64(s.mean*xs[i])
			s.variance += float64(d*d) / xs[i] / s.df
		}
	case c.OrderValue != nil:
		s.currency, s.mean, s.Source = c.OrderValue.Currency(), float(c.OrderValue.Number()), "the caller's order value"
	default:
		s.missing = undefined("revenue", "neither a history nor the value of an order is known")
	}
	return s
}

// stages says what each step rests on.
func (m model) stages() []Stage {
	return []Stage{m.reach.Stage, m.engaged.Stage, m.clicked.Stage, m.ordered.Stage, m.value.Stage}
}

// limit keeps a number of people or money finite.
func limit(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return min(x, 1e15)
}
