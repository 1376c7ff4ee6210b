package settlement

import (
	"math"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// sell sums the orders of a commission by windows.
func (r *reckoning) sell(i int, t *contract.Commission) []window {
	first, last := r.selling(t)
	var list []window
	zero := r.zero()
	end := int64(0) // of the window at hand; 0: open
	from, until := first.UnixNano(), last.UnixNano()
	if first.IsZero() {
		from = math.MinInt64
	}
	if last.IsZero() {
		until = math.MaxInt64
	}
	begins, ends := r.at.nanos(r.zone())
	ripe := r.until.Add(-time.Duration(t.HoldDays) * 24 * time.Hour).UnixNano()
	apart := r.apart(i, t)
	bare := t.Base.Tax != engagement.Yes && t.Base.Shipping != engagement.Yes && t.Base.Discounts != engagement.Yes
	ids := make([]string, 0, len(r.orders)+len(r.refunds)) // of all windows, one after the other
	for k := range r.orders {
		o := &r.orders[k]
		if !r.counts(i, t, o) {
			if t.NewCustomers == engagement.Yes && o.is&isNew == 0 && r.all[o.i].fits(r.c, i) {
				r.newUnsaid(&r.all[o.i])
			}
			continue
		}
		if o.at < begins || o.at >= ends {
			continue // another version's
		}
		if apart && o.is&hasPay == 0 {
			r.except(&r.all[o.i], "which_pay", "Commissions of different codes would each be paid on the order: its Pay has to say which of them it is for.", false)
			continue
		}
		if o.at < from || o.at >= until {
			r.except(&r.all[o.i], "outside_term", "The order lies outside the days in which orders earn commission.", false)
			continue
		}
		base := o.goods
		if _, err := base.Add(zero); !bare || err != nil || base == (money.Amount{}) {
			var ok bool
			if o.goods == (money.Amount{}) && (!t.Rate.IsZero() || len(t.Tiers) > 0) {
				r.except(&r.all[o.i], "no_goods", "The order does not say what was bought; it counts as an order of nothing.", true)
			}
			if base, ok = r.base(&r.all[o.i], &r.all[o.i], &t.Base); !ok {
				continue
			}
		}
		if len(list) == 0 || end != 0 && o.at >= end {
			w := r.sellingWindow(t, r.all[o.i].At)
			if end = 0; !w.to.IsZero() {
				end = w.to.UnixNano()
			}
			if len(list) > 0 {
				w.goOn(&list[len(list)-1])
			}
			ids = ids[len(ids):]
			list = append(list, w)
		}
		w := &list[len(list)-1]
		ids = append(ids, o.id)
		taken := money.Amount{}
		if o.is&isRefunded != 0 && t.Base.Refunds != engagement.Yes {
			taken = r.taken(&r.all[o.i], r.unpaid(t, o, r.back(o)), &t.Base, base, r.until, &ids)
		}
		w.ids = ids[:len(ids):len(ids)]
		if o.at > ripe && !w.held {
			w.ripe, w.held = w.all, true // orders come in order of time
		}
		r.count(t, &w.all, base, taken)
	}
	for n := range list {
		if w := &list[n]; !w.held {
			w.ripe = w.all
		}
	}
	return list
}

// counts reports whether an order is one that a commission is paid on.
func (r *reckoning) counts(i int, t *contract.Commission, o *order) bool {
	return (o.is&hasPay == 0 || r.all[o.i].fits(r.c, i)) && (t.NewCustomers != engagement.Yes || o.is&isNew != 0) &&
		(o.is&isGift == 0 || t.Base.GiftCards == engagement.Yes)
}

// apart reports whether another commission is for other codes than this one, so that an
// order cannot be for both.
func (r *reckoning) apart(i int, t *contract.Commission) bool {
	for k, p := range r.c.Compensation {
		if k == i || p.Commission == nil || len(t.Codes) == 0 || len(p.Commission.Codes) == 0 {
			continue
		}
		if !slices.ContainsFunc(t.Codes, func(code string) bool {
			return slices.ContainsFunc(p.Commission.Codes, func(other string) bool { return roi.NormalCode(code) == roi.NormalCode(other) })
		}) {
			return true
		}
	}
	return false
}

// newUnsaid reports an order that is left out where only new customers count, and it is
// not said whether its customer is one.
func (r *reckoning) newUnsaid(e *Entry) {
	if e.New != engagement.Yes && e.New != engagement.No {
		r.except(e, "new_customer", "It is not said whether the customer of the order is new, and only new ones count.", false)
	}
}

// selling is when orders earn commission.
func (r *reckoning) selling(t *contract.Commission) (first, last time.Time) {
	if from := r.c.Term.From; !from.IsZero() {
		first = from.In(r.zone())
	}
	end := r.c.Term.To
	if !t.Until.IsZero() && (end.IsZero() || t.Until.Before(end)) {
		end = t.Until
	}
	if !end.IsZero() {
		last = end.AddDays(1).In(r.zone())
	}
	return first, last
}

// base is what of an order, or of a refund of it, commission is paid on. In another
// currency both are reckoned by the rate of the order's day, so that a whole refund
// takes all of it.
func (r *reckoning) base(order, e *Entry, b *contract.CommissionBase) (money.Amount, bool) {
	sum := e.Goods
	add := func(a money.Amount) bool {
		s, err := sum.Add(a)
		if err != nil {
			r.except(e, "mixed_currencies", "The amounts of the order are of several currencies.", false)
			return false
		}
		sum = s
		return true
	}
	if b.Tax == engagement.Yes && !add(e.Tax) || b.Shipping == engagement.Yes && !add(e.Shipping) || b.Discounts == engagement.Yes && !add(e.Discount) {
		return money.Amount{}, false
	}
	if sum.Currency() == r.currency {
		return sum, true
	}
	return r.ownOn(e, sum, civil.DateOf(order.At, r.zone()))
}

// unpaid leaves out, where the contract has no claw-back, the refunds that came after
// the order's commission had been stated: those dated past the end of the first closed
// period by which the order could no more come back.
func (r *reckoning) unpaid(t *contract.Commission, o *order, back []refund) []refund {
	if t.ClawBack != engagement.No {
		return back
	}
	ripe := o.at + int64(t.HoldDays)*int64(24*time.Hour)
	for _, c := range r.closings {
		if end := c.Period.To.UnixNano(); end >= ripe {
			return slices.DeleteFunc(slices.Clone(back), func(x refund) bool { return x.At.UnixNano() >= end })
		}
	}
	return back
}

// taken is what refunds before an instant have taken of an order's base: no more than
// all of it.
func (r *reckoning) taken(order *Entry, back []refund, b *contract.CommissionBase, base money.Amount, until time.Time, ids *[]string) money.Amount {
	sum := r.zero()
	for _, x := range back {
		e := x.Entry
		if !e.At.Before(until) {
			continue
		}
		*ids = append(*ids, e.ID)
		if e.Kind == CancellationEntry || e.isWhole() {
			sum = base
			continue
		}
		a, ok := r.base(order, e, b)
		if !ok {
			continue
		}
		sum = r.plus(sum, a)
	}
	if below(base, sum) {
		for _, x := range back {
			r.except(x.Entry, "over_refunded", "The refunds of the order are more than the order; what is above it is left out.", true)
		}
		return base
	}
	return sum
}

// isWhole reports whether a refund names no amounts and so is of the whole order.
func (e *Entry) isWhole() bool {
	return e.Goods.IsZero() && e.Tax.IsZero() && e.Shipping.IsZero() && e.Discount.IsZero()
}

// count adds an order to sales.
func (r *reckoning) count(t *contract.Commission, s *sales, base, taken money.Amount) {
	net := base
	if !taken.IsZero() {
		net = r.minus(base, taken)
	}
	if !net.IsZero() || base.IsZero() && taken == (money.Amount{}) {
		s.orders++
	}
	switch {
	case t.CapEvery == contract.EveryOrder && !t.Cap.IsZero():
		one := r.minus(r.tiered(t, r.plus(s.sum, net)), r.tiered(t, s.sum))
		if !net.IsZero() {
			one = r.plus(one, t.PerOrder)
		}
		if below(t.Cap, one) {
			one = t.Cap
		}
		s.capped = r.plus(s.capped, one)
	case !taken.IsZero() && t.Retier == engagement.No && t.TierMode == contract.Marginal:
		before := r.gross(s)
		one := r.minus(r.tiered(t, r.plus(before, base)), r.tiered(t, before))
		if part, err := taken.Over(base); err == nil {
			s.reversed = r.plus(s.reversed, r.times(one, part))
		}
	}
	s.sum = r.plus(s.sum, net)
	if !taken.IsZero() {
		s.back = r.plus(s.back, taken)
	}
}

// netGoods is what of an order's goods is left before an instant.
func (r *reckoning) netGoods(o *order, e *Entry, until time.Time) (money.Amount, bool) {
	goods := &contract.CommissionBase{}
	base, ok := r.base(e, e, goods)
	if !ok {
		return base, false
	}
	var ids []string
	if back := r.back(o); back != nil {
		return r.minus(base, r.taken(e, back, goods, base, until, &ids)), true
	}
	return base, true
}
