package roi

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Return is what came back for what was spent, with its working.
type Return struct {
	Basis        Basis        `json:"basis"`
	GrossRevenue money.Amount `json:"gross_revenue"`       // what the deductions begin with
	Deducted     []Part       `json:"deducted,omitempty"`  // what the basis subtracted
	Gain         money.Amount `json:"gain"`                // what was left
	Spent        []Part       `json:"spent,omitempty"`     // the parts of the cost
	Cost         money.Amount `json:"cost"`                // their sum
	Profit       money.Amount `json:"profit"`              // gain − cost
	ROI          money.Ratio  `json:"roi"`                 // (gain − cost) / cost: 0.6303 is 63.03 %
	NotGiven     []string     `json:"not_given,omitempty"` // deductions of the basis and parts of the cost that nobody gave
	Partial      []string     `json:"partial,omitempty"`   // those that were given for a part of the campaign only
}

// MarshalJSON leaves out the amounts that were not given.
func (r Return) MarshalJSON() ([]byte, error) {
	type plain Return
	return marshalGiven(plain(r))
}

// ErrDiscountsTwice means that discounts were given both as a cost and as lower
// revenue.
var ErrDiscountsTwice = errors.New("roi: discounts given in the cost and in the outcome, want one side only")

// Measure is the return on a basis:
//
//	ROI = (gain − cost) / cost
//
// where the gain is gross revenue less what [Basis.Deducts] names. It is a
// fraction, rounded half to even to 12 decimals; −1 means that all was lost.
// Deductions and parts of the cost that were not given are taken as nothing and
// named in NotGiven, except that a return on gross margin or contribution needs
// the cost of goods, and one on contribution at least one of the costs that tell
// it from the gross margin.
//
// Discounts stand on one side only. In the Outcome they lower the gain, in the
// Cost they raise the spend.
//
// Errors: [ErrDiscountsTwice]; [engagement.Undefined] when gross revenue or the
// cost was not given, the cost is not above 0, or the basis lacks what it needs;
// [money.MismatchError] and [money.ErrRange], wrapped. Beside an Undefined the
// Return holds what could be computed: the profit of a campaign that cost 0.00.
//
// Source: https://attherate.ai/tools/influencer-campaign-roi-calculator (revenue),
// https://www.calclet.com/tools/influencer-campaign-roi-wizard-calculator (margin);
// weak, but the arithmetic is checked here. Deductions:
// https://metrictoolbox.com/guides/break-even-roas.
func Measure(o Outcome, c Cost, b Basis) (Return, error) {
	const what = "ROI"
	if !b.IsValid() {
		return Return{}, fmt.Errorf("roi: %s is no basis", strconv.Quote(string(b)))
	}
	if isGiven(c.Discounts) && isGiven(o.Discounts) {
		return Return{}, ErrDiscountsTwice
	}
	if because := o.lacks(b); because != "" {
		return Return{}, undefined(what, because)
	}
	r := Return{Basis: b, GrossRevenue: o.GrossRevenue, Spent: c.Parts()}
	r.NotGiven, r.Partial = b.missing(o, c)
	var err error
	if r.Gain, r.Deducted, err = o.gain(what, b); err != nil {
		return Return{}, err
	}
	if r.Cost, err = c.Total(); err != nil {
		return Return{}, err
	}
	if !isGiven(r.Cost) {
		return r, divisor(what, "cost", r.Cost)
	}
	if r.Profit, err = r.Gain.Sub(r.Cost); err != nil {
		return Return{}, fmt.Errorf("roi: profit: %w", err)
	}
	if err := divisor(what, "cost", r.Cost); err != nil {
		return r, err
	}
	if r.ROI, err = r.Profit.Over(r.Cost); err != nil {
		return Return{}, fmt.Errorf("roi: %w", err)
	}
	return r, nil
}

// lacks says what a basis needs and the outcome does not give; empty when nothing.
func (o Outcome) lacks(b Basis) string {
	switch {
	case b == Revenue:
		return ""
	case !isGiven(o.CostOfGoods):
		return "cost of goods not given"
	case b == Contribution && len(givenParts(o.deductions()[GrossMargin.reaches():])) == 0:
		return "payment fees, fulfilment and shipping borne not given: that is the gross margin"
	}
	return ""
}

// missing names what the basis would have subtracted and the cost contained, and
// what of it is partial. Discounts are missing only when neither side has them.
func (b Basis) missing(o Outcome, c Cost) (none, partial []string) {
	deducts := b.Deducts()
	for _, name := range notGiven(o.deductions()[:b.reaches()]) {
		if name != "discounts" || !isGiven(c.Discounts) {
			none = append(none, name)
		}
	}
	for _, name := range c.NotGiven() {
		if name != "discounts" {
			none = append(none, name)
		}
	}
	for _, name := range o.Partial {
		if name == "gross_revenue" || slices.Contains(deducts, name) {
			partial = append(partial, name)
		}
	}
	return none, append(partial, c.Partial...)
}

// ROAS is attributed revenue / spend, rounded half to even to 12 decimals: 4 means
// 4.00 earned per 1.00 spent. It is no ROI: it subtracts nothing, and spend is
// whatever the caller puts there, often media alone. Errors:
// [engagement.Undefined] when either was not given or spend is not above 0;
// [money.MismatchError] and [money.ErrRange], wrapped.
//
// Source: https://metrictoolbox.com/guides/break-even-roas.
func ROAS(revenue, spend money.Amount) (money.Ratio, error) {
	return over("ROAS", "revenue", revenue, "spend", spend)
}

// over is a/b of two named amounts.
func over(what, aName string, a money.Amount, bName string, b money.Amount) (money.Ratio, error) {
	if !isGiven(a) {
		return money.Ratio{}, undefined(what, aName+" not given")
	}
	if err := divisor(what, bName, b); err != nil {
		return money.Ratio{}, err
	}
	r, err := a.Over(b)
	if err != nil {
		return money.Ratio{}, fmt.Errorf("roi: %s: %w", what, err)
	}
	return r, nil
}
