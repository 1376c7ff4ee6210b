package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// entries are what the orders mean for the settlement. A contract that pays by the sums of
// its sales does not ask which order a sum came from: once there are more than mostSingle
// entries its orders are added up by days, so that memory is bounded by the length of the
// campaign and not by the orders. No bundle spans an instant at which the statement makes
// a difference, so every statement is the same to the cent. A contract that looks at
// single orders gets them one by one.
type entries struct {
	in      *Inputs
	deals   deals
	of      map[string]*dealEntries
	limit   int  // of single entries
	singles int  // that there are
	adding  bool // the limit was passed
	Bundled int  // orders that were added up
	Left    int  // orders of a creator with a contract that no entry could be made of
}

// mostSingle is how many entries are kept one by one where contracts do not ask for them.
const mostSingle = 10_000

// dealEntries are those of one deal: one by one, and in bundles once there are many.
type dealEntries struct {
	cuts    []time.Time // instants beside the days at which the statement makes a difference
	zones   []*time.Location
	single  []settlement.Entry
	bundles map[bundle]*settlement.Entry
	backs   map[back]*settlement.Entry
}

// A bundle is what orders have in common that are added up.
type bundle struct {
	from     time.Time // no later than the orders, with no difference in between
	currency money.Currency
	gift     engagement.Tri
	new      engagement.Tri
}

// A back is the refunds of one bundle since an instant.
type back struct {
	of   bundle
	from time.Time
}

func newEntries(in *Inputs, d deals) *entries {
	return &entries{in: in, deals: d, of: map[string]*dealEntries{}, limit: in.limits.single}
}

// deal are the entries of a deal. What is held, and what a month is, ends at certain
// instants: those of the month of the report, and as many days before them as commissions
// are held.
func (e *entries) deal(id string) *dealEntries {
	d := e.of[id]
	if d != nil {
		return d
	}
	c, month := e.deals.byID[id], e.in.Plan.month()
	d = &dealEntries{zones: []*time.Location{zoneOf(c), e.in.Plan.zone()}, bundles: map[bundle]*settlement.Entry{}, backs: map[back]*settlement.Entry{}}
	for _, end := range []time.Time{month.From, month.To} {
		d.cuts = append(d.cuts, end)
		for _, p := range c.Compensation {
			if p.Commission != nil {
				// An order is held up to this instant, which is in: what comes later is another bundle.
				d.cuts = append(d.cuts, end.Add(-time.Duration(p.Commission.HoldDays)*24*time.Hour+1))
			}
		}
	}
	e.of[id] = d
	return d
}

// from is the last instant up to another at which the statement makes a difference.
func (d *dealEntries) from(at time.Time) time.Time {
	var last time.Time
	for _, zone := range d.zones {
		if start := civil.DateOf(at, zone).In(zone); start.After(last) && !start.After(at) {
			last = start
		}
	}
	for _, cut := range d.cuts {
		if cut.After(last) && !cut.After(at) {
			last = cut
		}
	}
	return last.UTC()
}

// orders takes in the orders of a part.
func (e *entries) orders(assigned []roi.Assignment) {
	earned := slices.DeleteFunc(slices.Clone(assigned), func(a roi.Assignment) bool { return a.Creator == "" || a.Reason != "" })
	list, left := settlement.FromOrders(earned, func(creator string, _ time.Time) string { return e.deals.of[creator].ID })
	for _, a := range left {
		if e.deals.of[a.Creator].ID != "" {
			e.Left++
		}
	}
	eachOrder(list, e.order)
}

// eachOrder hands out each order with its refunds, which stand behind it.
func eachOrder(list []settlement.Entry, do func([]settlement.Entry)) {
	for i := 0; i < len(list); {
		n := 1
		for i+n < len(list) && list[i+n].Of == list[i].ID {
			n++
		}
		do(list[i : i+n])
		i += n
	}
}

// order takes in an order and its refunds.
func (e *entries) order(list []settlement.Entry) {
	d := e.deal(list[0].Deal)
	if e.adding && bySums(e.deals.byID[list[0].Deal]) {
		e.bundle(d, list)
		return
	}
	d.single = append(d.single, list...)
	if e.singles += len(list); e.singles <= e.limit || e.adding {
		return
	}
	e.adding = true
	for id, d := range e.of {
		if bySums(e.deals.byID[id]) {
			all := d.single
			d.single = nil
			eachOrder(all, func(list []settlement.Entry) { e.bundle(d, list) })
		}
	}
}

// bundle adds an order and its refunds to their bundles. An order that was refunded by
// more than it was worth, or whose amounts do not add up, stays on its own: the
// settlement has something to say of it.
func (e *entries) bundle(d *dealEntries, list []settlement.Entry) {
	order := list[0]
	back1 := settlement.Entry{}
	ok := true
	for _, r := range list[1:] {
		ok = ok && plus(&back1, r) && !r.At.Before(order.At)
	}
	for _, part := range [][2]money.Amount{{order.Goods, back1.Goods}, {order.Tax, back1.Tax}, {order.Shipping, back1.Shipping}} {
		left, err := part[0].Sub(part[1])
		ok = ok && err == nil && left.Sign() >= 0 && part[0].Sign() >= 0
	}
	if !ok {
		d.single = append(d.single, list...)
		return
	}
	at := bundle{d.from(order.At), order.Goods.Currency(), order.GiftCard, order.New}
	one, there := d.bundles[at]
	if !there {
		one = &settlement.Entry{ID: fmt.Sprintf("orders/%s/%s/%s/%s/%s", order.Deal, at.from.Format(time.RFC3339Nano), at.currency, at.gift, at.new), Kind: order.Kind, Deal: order.Deal,
			At: at.from, GiftCard: at.gift, New: at.new}
		d.bundles[at] = one
	}
	kept := *one
	if !plus(one, order) {
		*one = kept
		d.single = append(d.single, list...)
		return
	}
	e.Bundled++
	for _, r := range list[1:] {
		when := back{at, d.from(r.At)}
		sum, there := d.backs[when]
		if !there {
			sum = &settlement.Entry{ID: one.ID + "/refunds/" + when.from.Format(time.RFC3339Nano), Kind: r.Kind, Deal: r.Deal, At: when.from, Of: one.ID}
			d.backs[when] = sum
		}
		_ = plus(sum, r) // checked: it is part of what the order came to
	}
}

// plus adds the amounts of an entry to another, and says whether they add up.
func plus(to *settlement.Entry, e settlement.Entry) bool {
	for _, part := range []struct {
		to *money.Amount
		a  money.Amount
	}{{&to.Goods, e.Goods}, {&to.Tax, e.Tax}, {&to.Shipping, e.Shipping}, {&to.Discount, e.Discount}} {
		sum, err := part.to.Add(part.a)
		if err != nil {
			return false
		}
		*part.to = sum
	}
	return true
}

// bySums reports whether a contract pays by sums of sales, whatever orders they came in and
// whichever of them was refunded when.
func bySums(c contract.Contract) bool {
	for _, p := range c.Compensation {
		if t := p.Commission; t != nil {
			single := !t.PerOrder.IsZero() || t.TierWindow == contract.EveryOrder || t.CapEvery == contract.EveryOrder
			inOrder := len(t.Tiers) > 0 && t.Retier == engagement.No || t.ClawBack == engagement.No
			if single || inOrder {
				return false
			}
		}
		if p.Bonus != nil && (p.Bonus.Measure == contract.Orders || p.Bonus.Measure == contract.NewCustomers) {
			return false
		}
	}
	return true
}

// all are the entries of all deals.
func (e *entries) all() (list []settlement.Entry) {
	for _, deal := range slices.Sorted(maps.Keys(e.of)) {
		d := e.of[deal]
		list = append(list, d.single...)
		for _, b := range []func(func(*settlement.Entry) bool){maps.Values(d.bundles), maps.Values(d.backs)} {
			for _, one := range slices.SortedFunc(b, func(a, b *settlement.Entry) int { return cmp.Compare(a.ID, b.ID) }) {
				list = append(list, *one)
			}
		}
	}
	return list
}
