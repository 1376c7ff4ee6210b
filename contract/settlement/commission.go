package settlement

import (
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A window is a stretch of time in which the sales of a commission are summed.
type window struct {
	to    time.Time // the first instant after it; zero: open
	first civil.Date
	label string

	all, ripe sales // of every order, and of those whose time to return has passed
	held      bool  // some order is not ripe
	ids       []string

	// Where a cap or floor has shorter windows than the tiers, all and ripe go on from
	// all of the window before in the same tiers, and what this had is taken off.
	tiers  string
	goesOn bool
	before sales
}

// sales is what orders have brought.
type sales struct {
	sum      money.Amount // the base, after refunds
	back     money.Amount // what they took back of it
	reversed money.Amount // the commission that refunds take back, where tiers stay as they were
	capped   money.Amount // the commission where each order has a cap
	orders   int64        // not wholly taken back
}

// commission adds a line for each window of a commission.
func (r *reckoning) commission(i int, t *contract.Commission) {
	if !r.inCurrency(i, t) {
		return
	}
	windows := r.sell(i, t)
	path := at("compensation", i) + ".commission"
	for n := range windows {
		w := &windows[n]
		all, ripe := r.commissionOf(t, &w.all), r.commissionOf(t, &w.ripe)
		working := r.working(t, w, all)
		if w.goesOn {
			before := r.commissionOf(t, &w.before)
			all, ripe = r.minus(all, before), r.minus(ripe, before)
			working = append(working, fmt.Sprintf("Of this %s is for the orders before %s: %s.", before, windowName(capEvery(t), w.first), all))
		}
		if !t.Cap.IsZero() && t.CapEvery != contract.EveryOrder {
			used := r.underCap(r.payKey(i) + ":" + capEvery(t).Label(w.first))
			var cut bool
			all, cut = r.upTo(t.Cap, &used[0], all)
			ripe, _ = r.upTo(t.Cap, &used[1], ripe)
			if cut {
				working = append(working, fmt.Sprintf("No more than %s in %s: %s.", t.Cap, windowName(capEvery(t), w.first), all))
			}
		}
		all, ripe = r.round(all), r.round(ripe)
		r.add(Line{Key: "commission:" + r.payKey(i) + ":" + w.label + r.at.suffix(), Version: r.at.number(), Term: path, Kind: "commission", Window: w.label,
			Earned: all, Held: r.minus(all, ripe), Working: working, Entries: w.ids})
		r.parts[len(r.parts)-1].first = w.first
	}
	if !t.Floor.IsZero() {
		r.floor(i, t)
	}
}

// inCurrency reports whether the amounts of a commission are in the contract's currency.
func (r *reckoning) inCurrency(i int, t *contract.Commission) bool {
	amounts := []money.Amount{t.PerOrder, t.Cap, t.Floor}
	for _, tier := range t.Tiers {
		amounts = append(amounts, tier.From, tier.To)
	}
	return !slices.ContainsFunc(amounts, func(a money.Amount) bool {
		_, ok := r.same(at("compensation", i), a)
		return !ok
	})
}

// underCap is what was paid under the cap of a window so far.
func (r *reckoning) underCap(window string) *[2]money.Amount {
	if r.used[window] == nil {
		if r.used == nil {
			r.used = map[string]*[2]money.Amount{}
		}
		r.used[window] = &[2]money.Amount{r.zero(), r.zero()}
	}
	return r.used[window]
}

// upTo gives what of an amount still fits under a cap, and notes it as paid.
func (r *reckoning) upTo(limit money.Amount, paid *money.Amount, a money.Amount) (fits money.Amount, cut bool) {
	room := r.minus(limit, *paid)
	if below(room, a) {
		a, cut = room, true
	}
	if a.Sign() < 0 {
		a = r.zero()
	}
	*paid = r.plus(*paid, a)
	return a, cut
}

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
