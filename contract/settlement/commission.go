package settlement

import (
	"fmt"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
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
