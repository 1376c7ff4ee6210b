package settlement

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// gross is the base before refunds.
func (r *reckoning) gross(s *sales) money.Amount { return r.plus(s.sum, s.back) }

// commissionOf is the commission on sales, not rounded.
func (r *reckoning) commissionOf(t *contract.Commission, s *sales) money.Amount {
	if t.CapEvery == contract.EveryOrder && !t.Cap.IsZero() {
		return r.plus(r.zero(), s.capped)
	}
	var a money.Amount
	switch {
	case t.Retier == engagement.No && t.TierMode == contract.Marginal:
		a = r.minus(r.tiered(t, r.gross(s)), s.reversed)
	case t.Retier == engagement.No && t.TierMode == contract.WholeSum:
		a = r.times(s.sum, rateAt(t, r.gross(s)))
	default:
		a = r.tiered(t, s.sum)
	}
	if !t.PerOrder.IsZero() {
		each, err := t.PerOrder.MulInt(s.orders)
		if err != nil {
			r.except(nil, "sum", "The sums for each order are out of range.", false)
			return a
		}
		a = r.plus(a, each)
	}
	return r.plus(r.zero(), a)
}

// tiered is the commission on a sum by the rate or the tiers.
func (r *reckoning) tiered(t *contract.Commission, sum money.Amount) money.Amount {
	if sum == (money.Amount{}) {
		return r.zero()
	}
	if len(t.Tiers) == 0 {
		return r.times(sum, t.Rate)
	}
	if t.TierMode == contract.WholeSum {
		return r.times(sum, rateAt(t, sum))
	}
	total := r.zero()
	for i, tier := range t.Tiers {
		if _, part := r.inTier(t, i, sum); part.Sign() > 0 {
			total = r.plus(total, r.times(part, tier.Rate))
		}
	}
	return total
}

// inTier is the part of a sum that lies in a tier, and where it ends; below zero where
// the sum does not reach the tier.
func (r *reckoning) inTier(t *contract.Commission, i int, sum money.Amount) (top, part money.Amount) {
	tier := t.Tiers[i]
	top = sum
	if i+1 < len(t.Tiers) && below(t.Tiers[i+1].From, sum) {
		top = t.Tiers[i+1].From
	}
	if tier.To.Sign() > 0 && below(tier.To, top) {
		top = tier.To
	}
	return top, r.minus(top, tier.From)
}

// rateAt is the rate of the tier that a sum has reached.
func rateAt(t *contract.Commission, sum money.Amount) money.Ratio {
	rate := t.Rate
	for _, tier := range t.Tiers {
		if !below(sum, tier.From) && (tier.To.IsZero() || below(sum, tier.To)) {
			rate = tier.Rate
		}
	}
	return rate
}

// working says how a commission was reckoned.
func (r *reckoning) working(t *contract.Commission, w *window, all money.Amount) []string {
	list := []string{fmt.Sprintf("%s on sales of %s.", countOf(int(w.all.orders), "order"), r.plus(r.zero(), w.all.sum))}
	switch {
	case t.CapEvery == contract.EveryOrder && !t.Cap.IsZero():
		list = append(list, fmt.Sprintf("No more than %s for each order: %s.", t.Cap, all))
	case len(t.Tiers) == 0 && !t.Rate.IsZero():
		list = append(list, fmt.Sprintf("%s × %s = %s.", r.plus(r.zero(), w.all.sum), t.Rate.Percent(2), r.tiered(t, w.all.sum)))
	case t.TierMode == contract.WholeSum:
		sum := w.all.sum
		if t.Retier == engagement.No {
			sum = r.gross(&w.all)
		}
		list = append(list, fmt.Sprintf("%s reaches the rate of %s on the whole.", sum, rateAt(t, sum).Percent(2)))
	default:
		list = append(list, r.tierWorking(t, w)...)
	}
	if !t.PerOrder.IsZero() && t.CapEvery != contract.EveryOrder {
		list = append(list, fmt.Sprintf("%s × %s for each.", countOf(int(w.all.orders), "order"), t.PerOrder))
	}
	return list
}

// tierWorking says what each tier brings.
func (r *reckoning) tierWorking(t *contract.Commission, w *window) (list []string) {
	sum := w.all.sum
	if t.Retier == engagement.No {
		sum = r.gross(&w.all)
	}
	for i, tier := range t.Tiers {
		if top, part := r.inTier(t, i, sum); part.Sign() > 0 {
			list = append(list, fmt.Sprintf("From %s to %s: %s × %s = %s.", tier.From, top, part, tier.Rate.Percent(2), r.times(part, tier.Rate)))
		}
	}
	if !w.all.reversed.IsZero() {
		list = append(list, fmt.Sprintf("Refunds take back %s at the tiers of their orders.", w.all.reversed))
	}
	return list
}
