package settlement

import (
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// bonus pays once a measure has reached its threshold, and for further steps.
func (r *reckoning) bonus(i int, t *contract.Bonus) {
	path := at("compensation", i) + ".bonus"
	limit := r.until
	if !t.By.IsZero() {
		day := r.c.Day(t.By, t.By.Deliverable, 0, r.facts)
		if day.On.IsZero() || !day.Firm || !day.On.Before(r.last) && day.On != r.last {
			return // not to be measured yet
		}
		limit = day.On.AddDays(1).In(r.zone())
	}
	value, ids, ok := r.value(t.Measure, i, limit)
	if !ok {
		r.except(nil, "not_measured:"+path, "Nothing was measured for the bonus "+path+".", false)
		return
	}
	steps, ok := stepsOf(t.Measure, value, t.Threshold, t.Step)
	if !ok {
		r.except(nil, "measure:"+path, "What was measured for the bonus "+path+" is of another kind than its threshold.", false)
		return
	}
	a, ok := r.same(at("compensation", i), t.Amount)
	if !ok {
		return
	}
	earned := r.times(a, money.Whole(steps))
	line := Line{Key: "bonus:" + r.payKey(i), Term: path, Kind: "bonus", Entries: ids,
		Working: []string{string(t.Measure) + " " + value.String() + " against " + t.Threshold.String() + "."}}
	if steps > 1 {
		line.Working = append(line.Working, countOf(int(min(steps, 1<<30)), "time")+" "+t.Amount.String()+".")
	}
	if !t.Cap.IsZero() && below(t.Cap, earned) {
		earned = t.Cap
		line.Working = append(line.Working, "No more than "+t.Cap.String()+".")
	}
	line.Earned = earned
	if steps > 0 {
		r.add(line)
	}
}

// value returns what a measure has come to before an instant, and the entries that
// say so.
func (r *reckoning) value(m contract.Measure, pay int, limit time.Time) (contract.Value, []string, bool) {
	if v, ids, ok := r.ofOrders(m, pay, limit); ok {
		return v, ids, true
	}
	return r.lastMeasured(m, "", pay, limit)
}

// ofOrders is [reckoning.value] of what the orders and leads themselves come to.
func (r *reckoning) ofOrders(m contract.Measure, pay int, limit time.Time) (contract.Value, []string, bool) {
	var ids []string
	switch m {
	case contract.Orders, contract.Revenue, contract.NewCustomers:
		n, sum := int64(0), r.zero()
		for k := range r.orders {
			e := &r.all[r.orders[k].i]
			net, ok := r.netGoods(&r.orders[k], e, limit)
			if !ok || !e.At.Before(limit) || net.IsZero() && m != contract.NewCustomers || !e.fits(r.c, pay) {
				continue
			}
			if m == contract.NewCustomers && (e.New != engagement.Yes || net.IsZero()) {
				r.newUnsaid(e)
				continue
			}
			n++
			sum = r.plus(sum, net)
			ids = append(ids, e.ID)
		}
		if m == contract.Revenue {
			return contract.Value{Money: sum}, ids, true
		}
		return contract.Value{Count: engagement.Known(n)}, ids, true
	case contract.Leads:
		for _, e := range r.leads {
			if e.At.Before(limit) && e.fits(r.c, pay) {
				ids = append(ids, e.ID)
			}
		}
		return contract.Value{Count: engagement.Known(int64(len(ids)))}, ids, true
	}
	return contract.Value{}, nil, false
}

// lastMeasured is the last measurement for a pay before an instant, of one deliverable
// where one is named: of the whole where there is one, else counts of each deliverable
// or piece added up, and of the pieces only where there is none of all of them.
func (r *reckoning) lastMeasured(m contract.Measure, deliverable string, pay int, limit time.Time) (contract.Value, []string, bool) {
	type piece struct {
		deliverable string
		piece       int
	}
	last := map[piece]*Entry{}
	var order []piece
	for _, e := range r.measured {
		if e.Measure != m || !e.At.Before(limit) || deliverable != "" && e.Deliverable != deliverable || !e.fits(r.c, pay) {
			continue
		}
		k := piece{e.Deliverable, e.Piece}
		if last[k] == nil {
			order = append(order, k)
		}
		last[k] = e
	}
	if e := last[piece{}]; e != nil {
		return e.Value, []string{e.ID}, true
	}
	order = slices.DeleteFunc(order, func(k piece) bool { return k.piece != 0 && last[piece{k.deliverable, 0}] != nil })
	if len(order) == 0 || m.Kind() != "count" && len(order) > 1 {
		return contract.Value{}, nil, false // rates of several pieces do not add up
	}
	total := last[order[0]].Value
	ids := []string{last[order[0]].ID}
	for _, k := range order[1:] {
		total.Count = total.Count.Plus(last[k].Value.Count)
		ids = append(ids, last[k].ID)
	}
	return total, ids, true
}

// stepsOf says how often a bonus is paid: 0 below the threshold, 1 from it on, and once
// more for each further step; of a cost, 0 above the threshold. It is false where the
// values are of unlike kinds.
func stepsOf(m contract.Measure, v, threshold, step contract.Value) (int64, bool) {
	have, ok := numberIn(v)
	need, ok2 := numberIn(threshold)
	if !ok || !ok2 || !alike(v, threshold) {
		return 0, false
	}
	past := have.Decimal().Sub(need.Decimal())
	if m == contract.CostPerClick {
		past = past.Neg()
	}
	if past.Sign() < 0 {
		return 0, true
	}
	by, ok := numberIn(step)
	if !ok || by.Cmp(money.Ratio{}) <= 0 {
		return 1, true
	}
	further, _ := past.QuoRem(by.Decimal(), 0)
	return 1 + further.IntPart(), true
}

// alike reports whether two values are of one kind: counts, rates or money of one
// currency.
func alike(v, w contract.Value) bool {
	_, counted := v.Count.Get()
	_, counts := w.Count.Get()
	return counted == counts && v.Money.Currency() == w.Money.Currency()
}

// numberIn is a value as a bare number.
func numberIn(v contract.Value) (money.Ratio, bool) {
	if n, ok := v.Count.Get(); ok {
		return money.Whole(n), true
	}
	switch {
	case v.Money != money.Amount{}:
		return v.Money.Number(), true
	case !v.Rate.IsZero():
		return v.Rate, true
	}
	return money.Ratio{}, false
}
