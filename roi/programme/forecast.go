package programme

import (
	"math/rand/v2"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A PastPost is what one earlier post brought. Unknown counts are not used.
type PastPost struct {
	Reach       engagement.Count `json:"reach,omitzero"`
	Engagements engagement.Count `json:"engagements,omitzero"`
	Clicks      engagement.Count `json:"clicks,omitzero"`
	Orders      engagement.Count `json:"orders,omitzero"`
	Revenue     *money.Amount    `json:"revenue,omitempty"` // net sales of those orders
}

// A Planned is a campaign of one creator that is to be forecast.
type Planned struct {
	Creator    string              `json:"creator"`
	Platform   engagement.Platform `json:"platform,omitempty"`
	Followers  engagement.Count    `json:"followers,omitzero"`
	Posts      int                 `json:"posts"`
	Cost       *money.Amount       `json:"cost,omitempty"`        // in all; nil: no return is forecast
	OrderValue *money.Amount       `json:"order_value,omitempty"` // where no history says; nil: unknown
	History    []PastPost          `json:"history,omitempty"`
}

// A Range is what is expected and between which ends it lies, both in, with the
// confidence of the forecast: as often below Low as above High, unless so little is
// expected that it may well be nothing.
type Range struct {
	Middle float64 `json:"middle"` // the median
	Low    float64 `json:"low"`
	High   float64 `json:"high"`
}

// A MoneyRange is the same in money, rounded to the minor unit.
type MoneyRange struct {
	Middle money.Amount `json:"middle"`
	Low    money.Amount `json:"low"`
	High   money.Amount `json:"high"`
}

// A Forecast is what a planned campaign will bring.
type Forecast struct {
	Creator     string                        `json:"creator"`
	Policy      string                        `json:"policy"`
	Posts       int                           `json:"posts"`
	Confidence  float64                       `json:"confidence"`
	Reach       engagement.Figure[Range]      `json:"reach"` // gross: of all posts, added
	Engagements engagement.Figure[Range]      `json:"engagements"`
	Clicks      engagement.Figure[Range]      `json:"clicks"`
	Orders      engagement.Figure[Range]      `json:"orders"`
	Revenue     engagement.Figure[MoneyRange] `json:"revenue"` // net sales
	ROI         engagement.Figure[Range]      `json:"roi"`     // (net sales − cost) / cost: the basis revenue
	Stages      []Stage                       `json:"stages"`
	Problems    problem.List                  `json:"problems,omitempty"`
}

// A Stage says what one step of a forecast rests on.
type Stage struct {
	Name   string           `json:"name"`
	Own    int              `json:"own"`              // posts of the creator's history; 0: a benchmark or nothing
	Source string           `json:"source,omitempty"` // of the benchmark
	Trust  engagement.Trust `json:"trust,omitempty"`
	Low    float64          `json:"low,omitempty"` // of the benchmark
	High   float64          `json:"high,omitempty"`
}

// Forecast says what a campaign will bring, by drawing it p.Draws times:
//
//	reach        = Σ over posts, each lognormal
//	engagements  = likewise, or reach · a rate where a benchmark must do; clicks too
//	orders       = Poisson of clicks · a rate, spread wider where the history is
//	revenue      = orders · value, with the spread of the history's values
//
// Each stage rests on the creator's own posts where there are at least p.Least of them,
// and then the uncertainty of what few posts say is drawn too (the usual uninformative
// priors); otherwise on the benchmark of the policy, whose ends are taken as the 10 % and
// 90 % points of what creators have. Stages are taken to be independent. The seeds are
// all the randomness: the same arguments give the same forecast.
//
// Wrong rows of the history are Problems and left out. Errors: a [problem.List] for the
// policy, and for a campaign without posts.
func (p ForecastPolicy) Forecast(c Planned, seed1, seed2 uint64) (Forecast, error) {
	if err := p.Validate(); err != nil {
		return Forecast{}, err
	}
	check := &checker{}
	if c.Posts < 1 || c.Posts > mostPosts {
		check.fail("posts", "range", "1 to 1000", "a campaign has at least one post and at most 1,000")
	}
	if c.Cost != nil && c.Cost.Sign() < 0 {
		check.fail("cost", "gte", "0", "a cost cannot be negative")
	}
	if err := check.list.Err(); err != nil {
		return Forecast{}, err
	}
	c = check.planned(c)
	m := p.model(c)
	draws := m.draw(rand.New(rand.NewPCG(seed1, seed2)), c.Posts, p.Draws)
	out := Forecast{Creator: c.Creator, Policy: p.Name, Posts: c.Posts, Confidence: p.Confidence, Stages: m.stages(), Problems: check.list}
	out.Reach = p.rangeOf(draws.reach, m.reach.missing)
	out.Engagements = p.rangeOf(draws.engagements, m.engaged.needs(m.reach))
	clicks := m.clicked.needs(m.reach)
	out.Clicks = p.rangeOf(draws.clicks, clicks)
	orders := first(clicks, m.ordered.missing)
	out.Orders = p.rangeOf(draws.orders, orders)
	revenue := first(orders, m.value.missing)
	out.Revenue = p.moneyOf(draws.revenue, revenue, m.value.currency)
	out.ROI = p.returnOf(draws.revenue, revenue, c.Cost, m.value.currency)
	return out, nil
}

const mostPosts = 1_000

// planned keeps the good rows of a history.
func (c *checker) planned(plan Planned) Planned {
	history := plan.History
	plan.History = nil
	for _, a := range []*money.Amount{plan.Cost, plan.OrderValue} {
		if a != nil && !c.sameCurrency(*a) {
			c.fail("order_value", "same_currency", string(c.currency), "cost and order value are of one currency")
			plan.OrderValue = nil
		}
	}
	if v := plan.OrderValue; v != nil && v.Sign() <= 0 {
		c.fail("order_value", "gt", "0", "an order is worth more than 0")
		plan.OrderValue = nil
	}
	for i, h := range history {
		at := problem.Index("history", i)
		if h.Revenue != nil && !c.amount(problem.Join(at, "revenue"), *h.Revenue) {
			continue
		}
		if x, n, ok := both(h.Engagements, h.Reach); ok && n == 0 && x > 0 {
			c.fail(problem.Join(at, "reach"), "gt", "0", "a post with engagements reached somebody")
			continue
		}
		plan.History = append(plan.History, h)
	}
	return plan
}

// needs is why a stage cannot be drawn: itself, or the reach that a rate is of.
func (s logStage) needs(reach logStage) error {
	if s.n > 0 {
		return nil
	}
	return first(reach.missing, s.missing)
}

// first is the first reason of several that there is.
func first(reasons ...error) error {
	for _, err := range reasons {
		if err != nil {
			return err
		}
	}
	return nil
}
