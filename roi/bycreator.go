package roi

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A CreatorOutcome is what the orders of one creator brought in one currency.
type CreatorOutcome struct {
	Creator  string         `json:"creator,omitempty"` // empty: sales that no creator earned
	Currency money.Currency `json:"currency,omitempty"`
	Outcome  Outcome        `json:"outcome"`
	Later    Later          `json:"later,omitzero"` // what came after the moment of the report
}

// Later is what a report as of a moment leaves out because it came after it.
type Later struct {
	Orders  int64        `json:"orders,omitempty"`
	Refunds money.Amount `json:"refunds"` // of goods, of orders in the report
}

// MarshalJSON leaves out the amounts that were not given.
func (l Later) MarshalJSON() ([]byte, error) {
	type plain Later
	return marshalGiven(plain(l))
}

// ByCreator adds up the sales of each creator as of a moment: an order placed
// later does not count yet, and a refund that landed later is not yet taken off;
// Later says both. The zero asOf is the end of time. Orders, new customers and the
// money of the orders are in the Outcome, see [Sale.Outcome]; the rest of it is
// unknown. Sales that no creator earned are the row of the empty Creator; what was
// no sale, by [Unearned.Sold], is in no row.
//
// Rows are sorted by creator and currency. A creator listed in creators who has no
// sales gets a row of 0 orders and 0.00 in every currency that the sales have.
//
// Errors: [money.MismatchError] when an order is of several currencies,
// [money.ErrRange], wrapped, with the order's id.
func ByCreator(as []Assignment, asOf time.Time, creators []string) ([]CreatorOutcome, error) {
	rows := make(map[rowKey]*CreatorOutcome)
	earning := make(map[string]bool)
	for i := range as {
		a := &as[i]
		if !a.Reason.Sold() {
			continue
		}
		key := rowKey{a.Creator, a.currency()}
		row := rows[key]
		if row == nil {
			row = &CreatorOutcome{Creator: key.creator, Currency: key.currency}
			rows[key] = row
		}
		earning[a.Creator] = true
		if err := row.add(a, asOf); err != nil {
			return nil, fmt.Errorf("%w (order %q)", err, a.Order.ID)
		}
	}
	nothing := zeros(rows)
	out := make([]CreatorOutcome, 0, len(rows)+len(creators))
	for _, row := range rows {
		if !row.Outcome.Orders.IsKnown() { // all its orders came later
			row.Outcome = nothing[row.Currency]
		}
		out = append(out, *row)
	}
	for _, creator := range slices.Compact(slices.Sorted(slices.Values(creators))) {
		if earning[creator] {
			continue
		}
		for cur, zero := range nothing {
			out = append(out, CreatorOutcome{Creator: creator, Currency: cur, Outcome: zero})
		}
	}
	return sorted(out), nil
}

// sorted gives the rows by creator and currency. It sorts their places, not the
// rows, which are large.
func sorted(rows []CreatorOutcome) []CreatorOutcome {
	places := make([]int, len(rows))
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(i, j int) int {
		return cmp.Or(cmp.Compare(rows[i].Creator, rows[j].Creator), cmp.Compare(rows[i].Currency, rows[j].Currency))
	})
	out := make([]CreatorOutcome, len(rows))
	for to, from := range places {
		out[to] = rows[from]
	}
	return out
}

type rowKey struct {
	creator  string
	currency money.Currency
}

// currency is that of the goods, or what the order says.
func (a *Assignment) currency() money.Currency {
	return cmp.Or(a.Order.Sale.Goods.Currency(), a.Order.Currency)
}

// add adds one assignment to the row.
func (row *CreatorOutcome) add(a *Assignment, asOf time.Time) error {
	if after(a.Order.Placed, asOf) {
		if a.Part <= 1 {
			row.Later.Orders++
		}
		return nil
	}
	sale := a.Order.Sale
	if a.Order.Status == PartiallyRefunded && len(sale.Refunds) == 0 {
		sale.Refunds = nil // there were some: they are not given
	}
	o, later, err := sale.Outcome(asOf)
	if err != nil {
		return err
	}
	o.Orders, o.NewCustomers = engagement.Known(0), engagement.Known(0)
	if a.Part <= 1 { // an order counts once
		o.Orders, o.NewCustomers = engagement.Known(1), oneIf(a.Order.NewCustomer)
	}
	if row.Outcome.Orders.IsKnown() {
		if o, err = row.Outcome.Plus(o); err != nil {
			return err
		}
	}
	row.Outcome = o
	if row.Later.Refunds, err = row.Later.Refunds.Add(later); err != nil {
		return fmt.Errorf("roi: later refunds: %w", err)
	}
	return nil
}

// oneIf is 1 of what was so, 0 of what was not, and unknown otherwise.
func oneIf(t engagement.Tri) engagement.Count {
	switch t {
	case engagement.Yes:
		return engagement.Known(1)
	case engagement.No:
		return engagement.Known(0)
	}
	return engagement.Count{}
}

// zeros is, for each currency of the rows, no orders and 0 of every amount that a
// row gives; without rows it is no orders in no currency.
func zeros(rows map[rowKey]*CreatorOutcome) map[money.Currency]Outcome {
	none := Outcome{Orders: engagement.Known(0), NewCustomers: engagement.Known(0)}
	if len(rows) == 0 {
		return map[money.Currency]Outcome{"": none}
	}
	nothing := make(map[money.Currency]Outcome)
	for key, row := range rows {
		zero, started := nothing[key.currency]
		if !started {
			zero = none
		}
		to := zero.amounts()
		for i, f := range row.Outcome.amounts() {
			if isGiven(*f.amount) {
				*to[i].amount, _ = f.amount.Sub(*f.amount) // cannot fail
			}
		}
		nothing[key.currency] = zero
	}
	return nothing
}
