package negotiation

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// mostExpectedOrders bounds the orders that expected sales are laid out in.
const mostExpectedOrders = 20_000

// sales is the change of a commission at the sales that are expected, which are laid
// out evenly over each offer's own term and settled by the rules of [settlement.Settle].
func (d *diff) sales(before, after *contract.Commission) Effect {
	if d.p.Sales == (money.Amount{}) {
		return unpriced("no expected sales were handed in")
	}
	x, because := d.earns(d.a, before)
	if because == "" {
		var y money.Amount
		if y, because = d.earns(d.b, after); because == "" {
			e := changed(ByExpectation, x, y)
			e.Working = append(e.Working, fmt.Sprintf("at %s of sales, spread evenly over the term", d.p.Sales))
			e.Source = d.p.Source["sales"]
			return e
		}
	}
	return unpriced(because)
}

// earns is what a commission comes to at the expected sales, or why that cannot be
// said.
func (d *diff) earns(c *contract.Contract, t *contract.Commission) (money.Amount, string) {
	if t == nil {
		return money.Amount{}, ""
	}
	term := c.Term
	windowed := t.TierWindow != "" && t.TierWindow != contract.OverTheTerm || t.CapEvery != "" && t.CapEvery != contract.OverTheTerm && t.CapEvery != contract.EveryOrder
	if term.From.IsZero() || term.To.IsZero() {
		if windowed || !t.Until.IsZero() {
			return money.Amount{}, "the term has no first or last day, so that its months cannot be counted"
		}
		term = contract.Term{From: civil.NewDate(2001, 1, 1), To: civil.NewDate(2001, 12, 31)} // any year: nothing depends on it
	}
	days := term.To.Sub(term.From) + 1
	orders := min(days, mostExpectedOrders)
	n, known := d.p.Orders.Get()
	switch byOrder := !t.PerOrder.IsZero() || t.CapEvery == contract.EveryOrder; {
	case days < 1:
		return money.Amount{}, "the term ends before it begins"
	case byOrder && !known:
		return money.Amount{}, "how many orders are expected was not handed in"
	case byOrder && n > mostExpectedOrders:
		return money.Amount{}, fmt.Sprintf("more than %d orders are not laid out", mostExpectedOrders)
	case byOrder:
		orders = int(n)
	}
	if orders == 0 {
		return money.Amount{}, ""
	}
	one := *t
	one.HoldDays = 0
	deal := contract.Contract{ID: "expected", Currency: d.p.Sales.Currency(), Brand: contract.Party{Name: "brand"}, Creator: contract.Creator{Party: contract.Party{Name: "creator"}},
		Term: term, Compensation: []contract.Pay{{ID: "expected", Commission: &one}}}
	parts, err := d.p.Sales.Split(orders)
	if err != nil {
		return money.Amount{}, "the expected sales cannot be laid out: " + err.Error()
	}
	entries := make([]settlement.Entry, orders)
	for i := range entries {
		on := term.From.AddDays(int(int64(i) * int64(days) / int64(orders)))
		entries[i] = settlement.Entry{ID: fmt.Sprintf("%06d", i), Kind: settlement.OrderEntry, Deal: deal.ID,
			At: on.In(time.UTC).Add(12 * time.Hour), Goods: parts[i], New: engagement.Yes}
	}
	s, err := settlement.Settle(civil.Between(term.From, term.To, time.UTC), []contract.Contract{deal}, entries, settlement.Policy{})
	switch {
	case err != nil:
		return money.Amount{}, "the commission cannot be reckoned: " + err.Error()
	case len(s.Exceptions) > 0:
		return money.Amount{}, "the commission cannot be reckoned: " + s.Exceptions[0].Message
	case len(s.Deals) == 0:
		return money.Amount{}, ""
	}
	return s.Deals[0].Gross, ""
}

// viewed is what pay for views comes to at the views that are expected of each piece.
func (d *diff) viewed(c *contract.Contract, t *contract.PerView) (money.Amount, string) {
	var sum money.Amount
	if t == nil {
		return sum, ""
	}
	digits, _ := t.Price.Currency().Digits()
	for _, x := range c.Deliverables {
		if t.Deliverable != "" && t.Deliverable != x.ID || x.ToBrand && t.Deliverable == "" {
			continue
		}
		views, known := d.p.Views[x.ID].Get()
		if !known {
			return sum, "the views that are expected of " + x.ID + " were not handed in"
		}
		if least, ok := t.Minimum.Get(); ok && views < least {
			continue
		}
		each, err := t.Price.MulInt(views)
		if err == nil {
			each, err = each.Div(int64(t.Per), digits, money.HalfEven)
		}
		if err == nil {
			each, err = each.MulInt(int64(x.Count))
		}
		if err == nil {
			sum, err = sum.Add(each)
		}
		if err != nil {
			return sum, "the pay for views is out of range"
		}
	}
	if !t.Cap.IsZero() && below(t.Cap, sum) {
		return t.Cap, ""
	}
	return sum, ""
}
