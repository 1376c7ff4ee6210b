package programme

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
)

// A cover is how many weeks, of how many creators, a number rests on.
type cover struct{ weeks, creators int }

func (c *cover) add(d cover) { c.weeks, c.creators = c.weeks+d.weeks, c.creators+d.creators }

// over reads "3 of 6 weeks", and is empty when a number rests on all weeks or on none.
func (c cover) over(all cover) string {
	if c.weeks == 0 || c.weeks >= all.weeks {
		return ""
	}
	return strconv.Itoa(c.weeks) + " of " + strconv.Itoa(all.weeks) + " weeks"
}

// others reads "the other 11 together", or "9 of the other 11 together, over 50 of 66
// weeks" where not all of them know a number.
func (c cover) others(all cover) string {
	s := "the other " + strconv.Itoa(all.creators) + " together"
	if c.creators < all.creators {
		s = strconv.Itoa(c.creators) + " of " + s
	}
	if weeks := c.over(all); weeks != "" {
		s += ", over " + weeks
	}
	return s
}

// A pool adds up weeks that know something. Of their counts it adds up reach and orders
// alone, so that no others can keep the money from adding up.
type pool struct {
	cover
	outcome roi.Outcome
	cost    roi.Cost
	err     error // why they are no sums
}

func poolOf(w Week) pool {
	o := w.Outcome
	return pool{cover: cover{weeks: 1}, cost: w.Cost, outcome: roi.Outcome{
		Reach: o.Reach, Orders: o.Orders,
		GrossRevenue: o.GrossRevenue, Tax: o.Tax, ShippingCharged: o.ShippingCharged, Discounts: o.Discounts, Refunds: o.Refunds,
		CostOfGoods: o.CostOfGoods, PaymentFees: o.PaymentFees, Fulfilment: o.Fulfilment, ShippingBorne: o.ShippingBorne,
		Partial: o.Partial,
	}}
}

// add adds the weeks of another.
func (p *pool) add(q pool) {
	switch {
	case q.weeks == 0:
		return
	case p.weeks == 0:
		*p = q
		return
	}
	p.cover.add(q.cover)
	if p.err == nil {
		p.err = q.err
	}
	if p.err == nil {
		p.outcome, p.err = p.outcome.Plus(q.outcome)
	}
	if p.err == nil {
		p.cost, p.err = p.cost.Plus(q.cost)
	}
}

// share adds the part of a shared cost that the weeks are of all. What only one of the
// two kinds of cost has is no gap in the other: it is not Partial.
func (p *pool) share(shared roi.Cost, all int) {
	if p.weeks == 0 || p.err != nil || len(shared.Parts()) == 0 {
		return
	}
	if p.weeks < all {
		parts, err := roi.Allocate(shared, roi.ByGrossReach, []roi.Bearer{
			{Creator: "known", Reach: engagement.Known(int64(p.weeks))},
			{Creator: "unknown", Reach: engagement.Known(int64(all - p.weeks))},
		})
		if err != nil {
			p.err = fmt.Errorf("programme: %w", err)
			return
		}
		shared = parts[0]
	}
	sum, err := p.cost.Plus(shared)
	if err != nil {
		p.err = err
		return
	}
	gaps := slices.Concat(p.cost.Partial, shared.Partial)
	sum.Partial = slices.DeleteFunc(sum.Partial, func(name string) bool { return !slices.Contains(gaps, name) })
	p.cost = sum
}
