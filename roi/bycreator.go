package roi

import (
	"time"

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
// Errors are those of [OutcomeTally.Add] and [OutcomeTally.Outcomes], which it is made
// of.
func ByCreator(as []Assignment, asOf time.Time, creators []string) ([]CreatorOutcome, error) {
	t := NewOutcomeTally(asOf)
	for i := range as {
		if err := t.Add(&as[i]); err != nil {
			return nil, err
		}
	}
	return t.Outcomes(creators)
}
