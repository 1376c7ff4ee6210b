package roi

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Cost is what a campaign cost, or one creator's part of it, in one currency. A
// part that was not given is the zero Amount and is named by [Cost.NotGiven]; a
// part of 0.00 EUR is known to have cost nothing.
//
// Source: the parts that https://www.calclet.com/tools/influencer-campaign-roi-wizard-calculator
// asks for (weak: a calculator page).
type Cost struct {
	CreatorFee  money.Amount `json:"creator_fee"`  // paid to the creator: fee, bonus, retainer
	AgencyFee   money.Amount `json:"agency_fee"`   // paid to agencies and managers on top
	Product     money.Amount `json:"product"`      // gifts and samples at what they cost to make or buy, not at retail
	Shipping    money.Amount `json:"shipping"`     // of the product to creators
	UsageRights money.Amount `json:"usage_rights"` // usage, exclusivity, whitelisting
	Boosting    money.Amount `json:"boosting"`     // media spend behind the content
	Commission  money.Amount `json:"commission"`   // on sales
	Tools       money.Amount `json:"tools"`        // software, tracking
	Other       money.Amount `json:"other"`
	Discounts   money.Amount `json:"discounts"` // given to customers, when counted as a cost and not in the Outcome

	// Partial names the parts of a sum that some of the costs summed did not
	// give. [Cost.Plus] fills it.
	Partial []string `json:"partial,omitempty"`
}

// fields is the order of the parts.
func (c *Cost) fields() []field {
	return []field{
		{"creator_fee", &c.CreatorFee},
		{"agency_fee", &c.AgencyFee},
		{"product", &c.Product},
		{"shipping", &c.Shipping},
		{"usage_rights", &c.UsageRights},
		{"boosting", &c.Boosting},
		{"commission", &c.Commission},
		{"tools", &c.Tools},
		{"other", &c.Other},
		{"discounts", &c.Discounts},
	}
}

// Parts lists the parts that were given, always in the order of the fields.
func (c Cost) Parts() []Part { return givenParts(c.fields()) }

// NotGiven names the parts that were not given, in the order of the fields.
func (c Cost) NotGiven() []string { return notGiven(c.fields()) }

// Total is the exact sum of the parts that were given; the zero Amount when none
// was. Errors: [money.MismatchError] and [money.ErrRange], wrapped.
func (c Cost) Total() (money.Amount, error) {
	var sum money.Amount
	for _, p := range c.Parts() {
		var err error
		if sum, err = sum.Add(p.Amount); err != nil {
			return money.Amount{}, fmt.Errorf("roi: cost: %s: %w", p.Name, err)
		}
	}
	return sum, nil
}

// Plus adds two costs part by part. A part that only one of them gives is that
// one's, and the sum names it in Partial. Errors: [money.MismatchError] and
// [money.ErrRange], wrapped.
func (c Cost) Plus(d Cost) (Cost, error) {
	partial, err := addFields(c.fields(), d.fields(), slices.Concat(c.Partial, d.Partial))
	if err != nil {
		return Cost{}, err
	}
	c.Partial = partial
	return c, nil
}

// TotalCost adds costs as [Cost.Plus] does, beginning with the first: begin a sum
// of your own with the first, too, since a zero Cost gives no part at all. The sum
// of none is the zero Cost.
func TotalCost(costs []Cost) (Cost, error) { return total(costs, Cost.Plus) }

// total adds values by plus, beginning with the first.
func total[T any](list []T, plus func(T, T) (T, error)) (T, error) {
	var sum T
	for i, v := range list {
		if i == 0 {
			sum = v
			continue
		}
		var err error
		if sum, err = plus(sum, v); err != nil {
			var zero T
			return zero, err
		}
	}
	return sum, nil
}

// MarshalJSON writes the parts that were given.
func (c Cost) MarshalJSON() ([]byte, error) {
	type plain Cost
	return marshalGiven(plain(c))
}
