package roi

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// An OutcomeTally adds up what orders brought, by creator and currency, one
// assignment at a time, in parts, on one machine or many. It is [ByCreator] in
// pieces: its state depends on the moment and the multiset of assignments only, so
// however they were ordered and shared out, merged tallies have the same bytes and
// the same Outcomes. Keep one for all creators, or one for each.
//
// Sums are exact and cannot overflow. Counts of orders stop at
// [engagement.MaxCount].
//
// Every assignment is to be added once. Which copy of an order counts is for
// [Assign] to say, so it must be given all copies of an order together.
//
// The zero OutcomeTally is empty and as of the end of time. An OutcomeTally is not
// safe for use by several goroutines at once: give each its own and merge them.
type OutcomeTally struct {
	asOf time.Time // in UTC
	rows map[rowKey]*outcomeRow
}

// ErrMixedMoments means that outcomes as of different moments met in a sum.
var ErrMixedMoments = errors.New("roi: outcomes as of different moments do not add up")

// NewOutcomeTally starts a tally as of a moment: see [ByCreator]. The zero asOf is the
// end of time.
func NewOutcomeTally(asOf time.Time) *OutcomeTally { return &OutcomeTally{asOf: asOf.UTC()} }

// AsOf is the moment of the tally, in UTC; zero is the end of time.
func (t *OutcomeTally) AsOf() time.Time { return t.asOf }

type rowKey struct {
	creator  string
	currency money.Currency
}

func (k *rowKey) compare(o *rowKey) int {
	return cmp.Or(cmp.Compare(k.creator, o.creator), cmp.Compare(k.currency, o.currency))
}

// saleAmounts is how many of the amounts of an Outcome [Sale.Outcome] fills: the
// first ones of [Outcome.amounts].
const saleAmounts = 5

// An outcomeRow is the sum of one creator's sales in one currency.
type outcomeRow struct {
	facts                 fact
	orders, buyers, later int64                       // buyers: new customers
	sums                  [saleAmounts + 1]*money.Sum // the amounts, then the refunds that came later; nil: none
}

// A fact is what a row knows beside its numbers, in bits. Facts merge by "or".
type fact uint64

const (
	counting fact = 1 << iota // a sale was placed by the moment
	unsaid                    // of an order nobody said whether the customer is new
	lacking                   // a sale did not give the first amount; one bit for each amount
)

const (
	partly   = lacking << saleAmounts  // a sale gave the first amount in part; one bit for each
	allFacts = partly<<saleAmounts - 1 // every bit
)

// Add adds an assignment. What was no sale, by [Unearned.Sold], adds nothing, nor
// does a nil a. Errors, after which t is as it was: [money.MismatchError] when the
// order is of several currencies, [money.ErrRange], wrapped, with the order's id.
func (t *OutcomeTally) Add(a *Assignment) error {
	if a == nil || !a.Reason.Sold() {
		return nil
	}
	key := rowKey{a.Creator, a.currency()}
	whole := a.Part <= 1 // an order counts once
	if after(a.Order.Placed, t.asOf) {
		if row := t.row(key); whole {
			row.later = plus(row.later, 1)
		}
		return nil
	}
	sale := a.Order.Sale
	if a.Order.Status == PartiallyRefunded && len(sale.Refunds) == 0 {
		sale.Refunds = nil // there were some: they are not given
	}
	o, later, err := sale.Outcome(t.asOf)
	if err != nil {
		return fmt.Errorf("%w (order %q)", err, a.Order.ID)
	}
	row := t.row(key)
	row.add(&o, later)
	if whole {
		row.orders = plus(row.orders, 1)
		switch a.Order.NewCustomer {
		case engagement.Yes:
			row.buyers = plus(row.buyers, 1)
		case engagement.No:
		default:
			row.facts |= unsaid
		}
	}
	return nil
}

// currency is that of the goods, or what the order says.
func (a *Assignment) currency() money.Currency {
	return cmp.Or(a.Order.Sale.Goods.Currency(), a.Order.Currency)
}

// row is the row of a key, a new one if need be.
func (t *OutcomeTally) row(key rowKey) *outcomeRow {
	row := t.rows[key]
	if row == nil {
		if t.rows == nil {
			t.rows = make(map[rowKey]*outcomeRow)
		}
		row = new(outcomeRow)
		t.rows[key] = row
	}
	return row
}

// add adds the money of a sale.
func (row *outcomeRow) add(o *Outcome, later money.Amount) {
	row.facts |= counting
	for i, f := range o.amounts()[:saleAmounts] {
		if isGiven(*f.amount) {
			row.sum(i).Add(*f.amount)
		} else {
			row.facts |= lacking << i
		}
		if slices.Contains(o.Partial, f.name) {
			row.facts |= partly << i
		}
	}
	if isGiven(later) {
		row.sum(saleAmounts).Add(later)
	}
}

func (row *outcomeRow) sum(i int) *money.Sum {
	if row.sums[i] == nil {
		row.sums[i] = new(money.Sum)
	}
	return row.sums[i]
}

// plus adds two numbers of orders, up to the largest count.
func plus(a, b int64) int64 { return min(a+b, engagement.MaxCount) }

// Merge adds what o holds and leaves o as it is. Tallies as of different moments are
// [ErrMixedMoments], empty ones too. A nil o adds nothing.
func (t *OutcomeTally) Merge(o *OutcomeTally) error {
	if o == nil {
		return nil
	}
	if !t.asOf.Equal(o.asOf) {
		return ErrMixedMoments
	}
	for key, from := range o.rows {
		to := t.row(key)
		to.facts |= from.facts
		to.orders, to.buyers, to.later = plus(to.orders, from.orders), plus(to.buyers, from.buyers), plus(to.later, from.later)
		for i, sum := range from.sums {
			if sum != nil {
				to.sum(i).Merge(sum)
			}
		}
	}
	return nil
}

// keys is the keys of the rows.
func (t *OutcomeTally) keys() []rowKey {
	keys := make([]rowKey, 0, len(t.rows))
	for key := range t.rows {
		keys = append(keys, key)
	}
	return keys
}

// sorted gives keys by creator and currency. It sorts their places: a sort of the
// keys themselves would make a program 16 kB larger.
func sorted(keys []rowKey) []rowKey {
	places := make([]int, len(keys))
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(i, j int) int { return keys[i].compare(&keys[j]) })
	out := make([]rowKey, len(keys))
	for to, from := range places {
		out[to] = keys[from]
	}
	return out
}

// Outcomes is the rows that [ByCreator] gives of all assignments added. Errors:
// [money.MismatchError] when orders said to be of one currency were of several,
// [money.ErrRange] when a sum is too large for an Amount, wrapped, with the creator.
func (t *OutcomeTally) Outcomes(creators []string) ([]CreatorOutcome, error) {
	keys := t.keys()
	earning, nothing := make(map[string]bool), make(map[money.Currency]*Outcome)
	for _, key := range keys {
		earning[key.creator] = true
		if nothing[key.currency] == nil {
			nothing[key.currency] = noOrders()
		}
	}
	if len(keys) == 0 {
		nothing[""] = noOrders()
	}
	for _, creator := range creators {
		if earning[creator] {
			continue
		}
		earning[creator] = true
		for currency := range nothing {
			keys = append(keys, rowKey{creator, currency})
		}
	}
	keys = sorted(keys)
	out := make([]CreatorOutcome, len(keys))
	for i, key := range keys {
		out[i].Creator, out[i].Currency = key.creator, key.currency
		if row := t.rows[key]; row != nil {
			if err := row.read(&out[i], nothing[key.currency]); err != nil {
				return nil, fmt.Errorf("%w (creator %q)", err, key.creator)
			}
		}
	}
	for i := range out {
		if !out[i].Outcome.Orders.IsKnown() { // all orders came later, or there are none
			out[i].Outcome = *nothing[out[i].Currency]
		}
	}
	return out, nil
}

func noOrders() *Outcome {
	return &Outcome{Orders: engagement.Known(0), NewCustomers: engagement.Known(0)}
}

// read fills the Outcome and Later of to. The Outcome is the zero one when all orders
// came later. In nothing it puts 0 for every amount that the row gives.
func (row *outcomeRow) read(to *CreatorOutcome, nothing *Outcome) (err error) {
	to.Later.Orders = row.later
	if to.Later.Refunds, err = totalOf(row.sums[saleAmounts]); err != nil {
		return fmt.Errorf("roi: later refunds: %w", err)
	}
	if row.facts&counting == 0 {
		return nil
	}
	o := &to.Outcome
	o.Orders = engagement.Known(row.orders)
	if row.facts&unsaid == 0 {
		o.NewCustomers = engagement.Known(row.buyers)
	}
	zeros := nothing.amounts()
	for i, f := range o.amounts()[:saleAmounts] {
		if *f.amount, err = totalOf(row.sums[i]); err != nil {
			return fmt.Errorf("roi: %s: %w", f.name, err)
		}
		if isGiven(*f.amount) {
			*zeros[i].amount, _ = f.amount.Sub(*f.amount) // cannot fail
		}
		if row.facts&(partly<<i) != 0 || row.facts&(lacking<<i) != 0 && row.sums[i] != nil {
			o.Partial = append(o.Partial, f.name)
		}
	}
	return nil
}

// totalOf is the total of a sum in one currency, and the zero Amount of none.
func totalOf(s *money.Sum) (total money.Amount, err error) {
	if s == nil {
		return money.Amount{}, nil
	}
	totals, err := s.Totals()
	if err != nil {
		return money.Amount{}, err
	}
	return money.Total(totals...)
}
