package roi

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Sale is the money of an order, or of one creator's part of it, in one
// currency, split so that no amount stands in two fields. An amount that was not
// given is the zero Amount. Gift cards are kept apart: they are a promise, not a
// sale, and what is bought with one later is the sale.
type Sale struct {
	Goods       money.Amount `json:"goods"`                  // at list price, before discounts, with tax if TaxIncluded; without gift cards
	Discounts   money.Amount `json:"discounts"`              // on the goods, in the terms of their prices
	Tax         money.Amount `json:"tax"`                    // on the goods after discounts
	TaxIncluded bool         `json:"tax_included,omitempty"` // the prices of goods contain Tax; otherwise it comes on top
	Shipping    money.Amount `json:"shipping"`               // charged for shipping, after discounts on it, without tax
	ShippingTax money.Amount `json:"shipping_tax"`
	GiftCards   money.Amount `json:"gift_cards"`       // sold on the order
	Total       money.Amount `json:"total"`            // what the shop says was charged; in no sum here
	Refunds     []Refund     `json:"refunds,omitzero"` // nil: not given; empty: none
}

// A Refund is what was paid back at one time, split as a Sale is.
type Refund struct {
	At        time.Time    `json:"at,omitzero"` // zero: not said, which counts as long ago
	Goods     money.Amount `json:"goods"`       // without tax
	Tax       money.Amount `json:"tax"`
	Shipping  money.Amount `json:"shipping"`   // without tax
	GiftCards money.Amount `json:"gift_cards"` // taken back
	Paid      money.Amount `json:"paid"`       // the money that moved; in no sum here
}

// fields is every amount of the sale.
func (s *Sale) fields() []field {
	return []field{
		{"goods", &s.Goods},
		{"discounts", &s.Discounts},
		{"tax", &s.Tax},
		{"shipping", &s.Shipping},
		{"shipping_tax", &s.ShippingTax},
		{"gift_cards", &s.GiftCards},
		{"total", &s.Total},
	}
}

// fields is every amount of the refund.
func (r *Refund) fields() []field {
	return []field{
		{"goods", &r.Goods},
		{"tax", &r.Tax},
		{"shipping", &r.Shipping},
		{"gift_cards", &r.GiftCards},
		{"paid", &r.Paid},
	}
}

// Outcome is the sale as a part of an [Outcome], as of a moment: a refund that
// came later is not yet taken off. The zero asOf is the end of time.
//
//	gross revenue     goods + shipping + shipping tax + tax, unless goods contain it
//	tax               tax + shipping tax
//	shipping charged  shipping
//	discounts         discounts
//	refunds           refunds of goods
//
// What the sale does not give, the Outcome does not give, except that shipping and
// tax without an amount add nothing to gross revenue, which is given when Goods
// are. Shipping tax without a tax on goods makes the tax partial, and a refund that
// does not say how much of it was for goods the refunds. later is the refunds of
// goods left out. Errors: [money.MismatchError] and [money.ErrRange], wrapped.
func (s Sale) Outcome(asOf time.Time) (o Outcome, later money.Amount, err error) {
	if err := oneCurrency(s.fields()); err != nil {
		return Outcome{}, money.Amount{}, err
	}
	o.ShippingCharged, o.Discounts = s.Shipping, s.Discounts
	if o.Tax, err = money.Total(s.Tax, s.ShippingTax); err != nil {
		return Outcome{}, money.Amount{}, fmt.Errorf("roi: tax: %w", err)
	}
	if isGiven(s.ShippingTax) && !isGiven(s.Tax) {
		o.Partial = append(o.Partial, "tax")
	}
	if isGiven(s.Goods) {
		onTop := s.Tax
		if s.TaxIncluded {
			onTop = money.Amount{}
		}
		if o.GrossRevenue, err = money.Total(s.Goods, s.Shipping, s.ShippingTax, onTop); err != nil {
			return Outcome{}, money.Amount{}, fmt.Errorf("roi: gross revenue: %w", err)
		}
	}
	if s.Refunds != nil {
		var unsplit bool
		if o.Refunds, later, unsplit, err = s.refunded(asOf); err != nil {
			return Outcome{}, money.Amount{}, fmt.Errorf("roi: refunds: %w", err)
		}
		if unsplit {
			o.Partial = append(o.Partial, "refunds")
		}
	}
	return o, later, nil
}

// oneCurrency refuses fields of several currencies.
func oneCurrency(fields []field) error {
	var first money.Amount
	for _, f := range fields {
		if !isGiven(first) {
			first = *f.amount
		}
		if _, err := first.Cmp(*f.amount); err != nil {
			return fmt.Errorf("roi: %s: %w", f.name, err)
		}
	}
	return nil
}

// refunded is what was paid back for goods by a moment, and after it. Without any
// refund it is 0 of the currency of the goods. unsplit says that a refund by then
// does not say how much was for goods.
func (s Sale) refunded(asOf time.Time) (landed, later money.Amount, unsplit bool, err error) {
	if landed, err = s.Goods.Sub(s.Goods); err != nil {
		return money.Amount{}, money.Amount{}, false, err
	}
	for _, r := range s.Refunds {
		to := &landed
		if after(r.At, asOf) {
			to = &later
		} else if !isGiven(r.Goods) {
			unsplit = true
		}
		if *to, err = to.Add(r.Goods); err != nil {
			return money.Amount{}, money.Amount{}, false, err
		}
	}
	return landed, later, unsplit, nil
}

// after reports whether t had not come by the moment asOf; the zero asOf is the
// end of time.
func after(t, asOf time.Time) bool { return !asOf.IsZero() && t.After(asOf) }

// split shares the sale among n, from 2 to [maxShares], every amount for itself,
// to the last minor unit.
func (s Sale) split(n int) []Sale {
	parts := make([]Sale, n)
	for i := range parts {
		parts[i].TaxIncluded = s.TaxIncluded
		if s.Refunds != nil {
			parts[i].Refunds = make([]Refund, len(s.Refunds))
		}
	}
	splitFields(s.fields(), n, func(i int) []field { return parts[i].fields() })
	for j := range s.Refunds {
		for i := range parts {
			parts[i].Refunds[j].At = s.Refunds[j].At
		}
		splitFields(s.Refunds[j].fields(), n, func(i int) []field { return parts[i].Refunds[j].fields() })
	}
	return parts
}

// splitFields shares each field that was given among n, the i-th of which has the
// fields to(i).
func splitFields(from []field, n int, to func(i int) []field) {
	for at, f := range from {
		if !isGiven(*f.amount) {
			continue
		}
		shares, _ := f.amount.Split(n) // no error for such an n
		for i, share := range shares {
			*to(i)[at].amount = share
		}
	}
}

// MarshalJSON leaves out the amounts that were not given.
func (s Sale) MarshalJSON() ([]byte, error) {
	type plain Sale
	return marshalGiven(plain(s))
}

// MarshalJSON leaves out the amounts that were not given.
func (r Refund) MarshalJSON() ([]byte, error) {
	type plain Refund
	return marshalGiven(plain(r))
}
