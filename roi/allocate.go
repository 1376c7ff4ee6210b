package roi

import (
	"fmt"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// An AllocationRule says by what a cost that creators share is divided among them.
// Any text decodes; [AllocationRule.IsValid] tells whether it is one of the four.
type AllocationRule string

// The rules.
const (
	Equally      AllocationRule = "equally"
	ByFee        AllocationRule = "by_fee"
	ByGrossReach AllocationRule = "by_gross_reach"
	ByRevenue    AllocationRule = "by_revenue"
)

// IsValid reports whether r is one of the four.
func (r AllocationRule) IsValid() bool {
	switch r {
	case Equally, ByFee, ByGrossReach, ByRevenue:
		return true
	}
	return false
}

// A Bearer is a creator who bears a part of a shared cost. Only what the rule
// looks at need be known; 0 is known and bears nothing.
type Bearer struct {
	Creator string           `json:"creator"`
	Fee     money.Amount     `json:"fee"`
	Reach   engagement.Count `json:"reach,omitzero"` // gross
	Revenue money.Amount     `json:"revenue"`
}

// MarshalJSON leaves out the amounts that were not given.
func (b Bearer) MarshalJSON() ([]byte, error) {
	type plain Bearer
	return marshalGiven(plain(b))
}

// Allocate divides a shared cost among creators, each part for itself, so that the
// parts of the costs returned add up to the shared ones to the last minor unit
// (largest remainder, see [money.Amount.Allocate]). They stand in the order of the
// bearers. A part that was not given stays not given, and Partial stays as it is.
//
// Errors: an unknown rule; [engagement.Undefined] naming the creator whose fee,
// reach or revenue is unknown or negative, and when there are no creators or all
// of them have 0; [money.MismatchError] when fees or revenues are of several
// currencies.
func Allocate(shared Cost, rule AllocationRule, bearers []Bearer) ([]Cost, error) {
	weights, err := rule.weights(bearers)
	if err != nil {
		return nil, err
	}
	costs := make([]Cost, len(bearers))
	for i := range costs {
		costs[i].Partial = shared.Partial
	}
	for at, f := range shared.fields() {
		if !isGiven(*f.amount) {
			continue
		}
		parts, err := f.amount.Allocate(weights)
		if err != nil {
			return nil, fmt.Errorf("roi: allocation %s: %s: %w", rule, f.name, err)
		}
		for i := range costs {
			*costs[i].fields()[at].amount = parts[i]
		}
	}
	return costs, nil
}

// weights is what the rule weighs each bearer by.
func (r AllocationRule) weights(bearers []Bearer) ([]money.Ratio, error) {
	if !r.IsValid() {
		return nil, fmt.Errorf("roi: %s is no rule of allocation", strconv.Quote(string(r)))
	}
	what := "allocation " + string(r)
	weights := make([]money.Ratio, len(bearers))
	var whole money.Amount
	positive := false
	for i, b := range bearers {
		w, amount, name, known := r.weigh(b)
		switch {
		case !known:
			return nil, undefined(what, name+" of "+strconv.Quote(b.Creator)+" unknown")
		case w.Sign() < 0:
			return nil, undefined(what, name+" of "+strconv.Quote(b.Creator)+" negative")
		}
		var err error
		if whole, err = whole.Add(amount); err != nil {
			return nil, fmt.Errorf("roi: %s: %s of %q: %w", what, name, b.Creator, err)
		}
		weights[i] = w
		positive = positive || w.Sign() > 0
	}
	switch {
	case len(bearers) == 0:
		return nil, undefined(what, "no creators")
	case !positive:
		return nil, undefined(what, "all creators have 0")
	}
	return weights, nil
}

// weigh is the weight of one bearer, the amount it comes from if it is money, what
// it is called, and whether it is known.
func (r AllocationRule) weigh(b Bearer) (w money.Ratio, a money.Amount, name string, known bool) {
	switch r {
	case ByFee:
		return b.Fee.Number(), b.Fee, "fee", isGiven(b.Fee)
	case ByRevenue:
		return b.Revenue.Number(), b.Revenue, "revenue", isGiven(b.Revenue)
	case ByGrossReach:
		n, known := b.Reach.Get()
		return money.Whole(n), money.Amount{}, "gross reach", known
	}
	return money.One(), money.Amount{}, "share", true
}
