package main

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Credit is who brought the orders, by every model side by side.
type Credit struct {
	Models  []string           `json:"models"`
	Rows    []CreditRow        `json:"rows"` // one per channel, by name
	Orders  int64              `json:"orders"`
	Revenue money.Amount       `json:"revenue"` // net, of all orders in the currency of the plan
	Policy  attribution.Policy `json:"policy"`
	// Unattributed is, by model, the revenue of orders that nobody is credited with.
	Unattributed []money.Amount  `json:"unattributed"`
	Moves        engagement.Rate `json:"moves"`                   // how much of the credit the choice of the model moves at most, 0 to 1
	Between      [2]string       `json:"between"`                 // the two models that disagree most
	Journeys     int             `json:"journeys"`                // different sequences of channels
	NotModelled  string          `json:"not_modelled,omitempty"`  // why Markov and Shapley are missing
	RefundedPast int             `json:"refunded_past,omitempty"` // orders refunded by more than they were worth, which count as worth nothing here
	LeftOut      int             `json:"left_out,omitempty"`      // visits of orders that no shop has, and paths that cannot be read
}

// A CreditRow is one channel under every model.
type CreditRow struct {
	Channel string         `json:"channel"`
	Creator bool           `json:"creator"`
	Revenue []money.Amount `json:"revenue"` // by model
	Orders  []float64      `json:"orders"`  // by model
}

// mostJourneys is how many different sequences of channels are kept for the models that
// look at all of them together.
const mostJourneys = 50_000

// paths adds up the credit of the orders, part after part. A rule such as last touch
// looks at one order at a time, so its credit of all orders is the sum of the parts':
// only the rounding to whole minor units is done part by part. Markov and Shapley look
// at all journeys together: for them equal sequences of channels are counted.
type paths struct {
	in       *Inputs
	rules    []attribution.Model
	policy   attribution.Policy
	sums     []map[string]*share
	nobody   []money.Sum
	orders   int64
	revenue  money.Sum
	journeys map[string]*journey
	leftOut  int
	past     int // orders that were refunded by more than they were worth
	tooMany  bool
}

// A share is a channel's part under one model.
type share struct {
	orders  float64
	revenue money.Sum
}

// A journey is a sequence of channels: how many orders it led to, how often to none, and
// the revenue.
type journey struct {
	orders, nulls, minor int64
}

func newPaths(in *Inputs) *paths {
	p := &paths{in: in, rules: attribution.Heuristics(), policy: attribution.DefaultPolicy(), journeys: map[string]*journey{}}
	p.policy.AsOf, p.policy.Collapse = in.Plan.AsOf, true // a code and a click on one creator are one touch
	for range p.rules {
		p.sums = append(p.sums, map[string]*share{})
	}
	p.nobody = make([]money.Sum, len(p.rules))
	return p
}

// part takes in the orders and visits of one part.
func (p *paths) part(sold []roi.Journey, visits []attribution.Path) error {
	all := attribution.NewPaths(p.in.Plan.Currency)
	ids := map[string]bool{}
	for _, j := range sold {
		path, ok := p.order(j)
		if !ok {
			continue
		}
		if err := all.Add(path); err != nil {
			p.leftOut++
			continue
		}
		ids[path.Order] = true
	}
	for _, v := range visits {
		if v.Order != "" && !ids[v.Order] {
			p.leftOut++
			continue
		}
		v.Value = money.Amount{} // the shop knows
		if err := all.Add(v); err != nil {
			p.leftOut++
		}
	}
	credits, err := attribution.AttributeAll(all, p.rules, p.policy)
	if noOrder := new(engagement.Undefined); errors.As(err, &noOrder) {
		return nil
	}
	if err != nil {
		return err
	}
	p.add(credits)
	for _, id := range slices.Sorted(maps.Keys(ids)) {
		x, err := all.Explain(id, attribution.Linear(), p.policy)
		if err != nil {
			return err
		}
		minor, _ := x.Value.Minor()
		p.journey(x.Touches, journey{orders: 1, minor: minor})
	}
	for _, v := range visits {
		if v.Order == "" {
			p.journey(asShares(v.Touches), journey{orders: v.Orders, nulls: v.Nulls})
		}
	}
	return nil
}

// order is the path of one order that was sold: the creators whose codes it has and whose
// link led to it. Its value is the net revenue as of the day of the report.
func (p *paths) order(j roi.Journey) (attribution.Path, bool) {
	o := &j.Order
	if o.ID == "" || o.Placed.After(p.in.Plan.AsOf) || o.Currency != p.in.Plan.Currency {
		return attribution.Path{}, false
	}
	path, err := attribution.PathOf(j, p.in.Plan.AsOf)
	if err != nil {
		return attribution.Path{}, false
	}
	if path.Value.Sign() == 0 && p.overRefunded(o) {
		p.past++
	}
	return path, true
}

// overRefunded reports whether more came back of an order than it was worth.
func (p *paths) overRefunded(o *roi.Order) bool {
	outcome, _, err := o.Sale.Outcome(p.in.Plan.AsOf)
	if err != nil {
		return false
	}
	net, err := outcome.NetRevenue()
	return err == nil && net.Sign() < 0
}

// add adds the credits of a part.
func (p *paths) add(credits []attribution.Credit) {
	p.orders += credits[0].Orders
	p.revenue.Add(credits[0].Revenue)
	for m, c := range credits {
		for _, row := range c.Rows {
			s := p.sums[m][row.Channel]
			if s == nil {
				s = &share{}
				p.sums[m][row.Channel] = s
			}
			s.orders += row.Orders
			s.revenue.Add(row.Revenue)
		}
		for _, u := range c.Unattributed {
			p.nobody[m].Add(u.Revenue)
		}
	}
}

// journey counts a sequence of the channels that may earn credit.
func (p *paths) journey(touches []attribution.TouchShare, n journey) {
	var channels []string
	for _, t := range touches {
		if t.LeftOut == "" {
			channels = append(channels, t.Channel)
		}
	}
	key := strings.Join(channels, "\x00")
	j := p.journeys[key]
	if j == nil {
		if len(p.journeys) == mostJourneys {
			p.tooMany = true
			return
		}
		j = &journey{}
		p.journeys[key] = j
	}
	j.orders, j.nulls, j.minor = j.orders+n.orders, j.nulls+n.nulls, j.minor+n.minor
}

func asShares(touches []attribution.Touch) (list []attribution.TouchShare) {
	for _, t := range touches {
		list = append(list, attribution.TouchShare{Touch: t})
	}
	return list
}
