package roi

import (
	"errors"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// An Outcome is what a campaign brought, or one creator's part of it. Counts may
// be unknown; an amount that was not given is the zero Amount, and 0.00 EUR is
// known to be nothing. All amounts are of one currency.
//
// GrossRevenue is the whole. Tax, ShippingCharged, Discounts and Refunds are those
// parts of it that are no income: each says how much of GrossRevenue it takes, no
// two say it of the same money, and what GrossRevenue does not contain is 0.00.
// CostOfGoods and what follows are costs of their own. [Sale.Outcome] splits an
// order that way.
type Outcome struct {
	Reach         engagement.Count        `json:"reach,omitzero"`          // gross: an account reached twice counts twice
	Impressions   engagement.Count        `json:"impressions,omitzero"`    // times shown
	Views         engagement.Count        `json:"views,omitzero"`          // as ViewsAs defines them
	ViewsAs       engagement.ViewDef      `json:"views_as,omitempty"`      // empty: not said
	Engagements   engagement.Count        `json:"engagements,omitzero"`    // the interactions of EngagementsOf
	EngagementsOf engagement.Interactions `json:"engagements_of,omitzero"` // empty: not said
	Clicks        engagement.Count        `json:"clicks,omitzero"`         // on the creators' links
	Sessions      engagement.Count        `json:"sessions,omitzero"`       // on the brand's site, from those links
	EngagedMillis engagement.Count        `json:"engaged_ms,omitzero"`     // time spent with the content, milliseconds
	Leads         engagement.Count        `json:"leads,omitzero"`          // signups, enquiries
	Orders        engagement.Count        `json:"orders,omitzero"`         // refunded ones too, cancelled ones not
	NewCustomers  engagement.Count        `json:"new_customers,omitzero"`  // whose first order is among them

	GrossRevenue    money.Amount `json:"gross_revenue"`    // all that customers were asked to pay before discounts: goods at list price, shipping, tax; no gift cards
	Tax             money.Amount `json:"tax"`              // in GrossRevenue: as charged, on goods and on shipping
	ShippingCharged money.Amount `json:"shipping_charged"` // in GrossRevenue: after discounts on it, without its tax
	Discounts       money.Amount `json:"discounts"`        // in GrossRevenue: on goods, in the terms of their prices (with tax where prices have it)
	Refunds         money.Amount `json:"refunds"`          // in GrossRevenue: paid back for goods, without the tax and shipping paid back, which are taken off above
	CostOfGoods     money.Amount `json:"cost_of_goods"`    // of the goods that stayed sold; see WithMargin
	PaymentFees     money.Amount `json:"payment_fees"`     // of card companies and payment services
	Fulfilment      money.Amount `json:"fulfilment"`       // picking, packing, returns handling
	ShippingBorne   money.Amount `json:"shipping_borne"`   // what sending the orders cost beyond ShippingCharged

	// Partial names the amounts of a sum that some of the outcomes summed did not
	// give, so that the sum is too low. [Outcome.Plus] fills it.
	Partial []string `json:"partial,omitempty"`
}

// ErrMixedEngagements means that engagements which count different interactions
// met in a sum.
var ErrMixedEngagements = errors.New("roi: engagements that count different interactions do not add up")

// counts is every count of the outcome.
func (o *Outcome) counts() []*engagement.Count {
	return []*engagement.Count{
		&o.Reach, &o.Impressions, &o.Views, &o.Engagements, &o.Clicks, &o.Sessions,
		&o.EngagedMillis, &o.Leads, &o.Orders, &o.NewCustomers,
	}
}

// amounts is every amount: gross revenue, then the deductions.
func (o *Outcome) amounts() []field {
	return []field{
		{"gross_revenue", &o.GrossRevenue},
		{"tax", &o.Tax},
		{"shipping_charged", &o.ShippingCharged},
		{"discounts", &o.Discounts},
		{"refunds", &o.Refunds},
		{"cost_of_goods", &o.CostOfGoods},
		{"payment_fees", &o.PaymentFees},
		{"fulfilment", &o.Fulfilment},
		{"shipping_borne", &o.ShippingBorne},
	}
}

// deductions is what the bases subtract, in the order of [Basis.reaches].
func (o *Outcome) deductions() []field { return o.amounts()[1:] }

// Plus adds two outcomes. A count is unknown when either is. An amount that only
// one of them gives is that one's, and the sum names it in Partial. Errors:
// [engagement.MixedViewsError] when views follow different definitions,
// [ErrMixedEngagements]; [money.MismatchError] and [money.ErrRange], wrapped.
func (o Outcome) Plus(p Outcome) (Outcome, error) {
	if unlike(o.ViewsAs, p.ViewsAs, o.Views, p.Views) {
		defs := []engagement.ViewDef{o.ViewsAs, p.ViewsAs}
		slices.Sort(defs)
		return Outcome{}, fmt.Errorf("roi: %w", &engagement.MixedViewsError{Defs: defs})
	}
	if unlike(o.EngagementsOf, p.EngagementsOf, o.Engagements, p.Engagements) {
		return Outcome{}, ErrMixedEngagements
	}
	o.ViewsAs = max(o.ViewsAs, p.ViewsAs)
	o.EngagementsOf = max(o.EngagementsOf, p.EngagementsOf)
	theirs := p.counts()
	for i, c := range o.counts() {
		*c = c.Plus(*theirs[i])
	}
	partial, err := addFields(o.amounts(), p.amounts(), slices.Concat(o.Partial, p.Partial))
	if err != nil {
		return Outcome{}, err
	}
	o.Partial = partial
	return o, nil
}

// unlike reports whether counts n and m, defined as a and b, are different things.
// A definition that is not said matches any when there is no count with it.
func unlike[D comparable](a, b D, n, m engagement.Count) bool {
	var unsaid D
	if a == b || a == unsaid && !n.IsKnown() || b == unsaid && !m.IsKnown() {
		return false
	}
	return true
}

// TotalOutcome adds outcomes as [Outcome.Plus] does, beginning with the first:
// begin a sum of your own with the first, too, since the zero Outcome knows
// nothing and so would the sum. The sum of none is the zero Outcome.
func TotalOutcome(outcomes []Outcome) (Outcome, error) { return total(outcomes, Outcome.Plus) }

// NetRevenue is gross revenue less tax, shipping charged, discounts and refunds,
// exactly: the gain on the basis [Revenue]. Errors: [engagement.Undefined] when
// gross revenue was not given; [money.MismatchError] and [money.ErrRange], wrapped.
func (o Outcome) NetRevenue() (money.Amount, error) {
	gain, _, err := o.gain("net revenue", Revenue)
	return gain, err
}

// WithMargin returns the outcome with the cost of goods that leaves the gross
// margin, a fraction of net revenue: net revenue × (1 − margin), rounded half to
// even to the minor unit. 58 % is 0.58. Errors: [engagement.Undefined] when gross
// revenue was not given, the margin is over 1, or the cost of goods was given too;
// [money.MismatchError] and [money.ErrRange], wrapped.
func (o Outcome) WithMargin(margin money.Ratio) (Outcome, error) {
	const what = "cost of goods"
	if isGiven(o.CostOfGoods) {
		return Outcome{}, undefined(what, "given as an amount and as a margin")
	}
	if margin.Cmp(money.One()) > 0 {
		return Outcome{}, undefined(what, "margin over 1")
	}
	net, err := o.NetRevenue()
	if err != nil {
		return Outcome{}, err
	}
	rest, err := money.One().Sub(margin)
	if err != nil {
		return Outcome{}, fmt.Errorf("roi: margin: %w", err)
	}
	if o.CostOfGoods, err = net.Mul(rest, money.HalfEven); err != nil {
		return Outcome{}, fmt.Errorf("roi: margin: %w", err)
	}
	return o, nil
}

// gain is gross revenue less what the basis deducts, and the deductions made.
func (o Outcome) gain(what string, b Basis) (money.Amount, []Part, error) {
	if !isGiven(o.GrossRevenue) {
		return money.Amount{}, nil, undefined(what, "gross revenue not given")
	}
	gain := o.GrossRevenue
	deducted := givenParts(o.deductions()[:b.reaches()])
	for _, p := range deducted {
		var err error
		if gain, err = gain.Sub(p.Amount); err != nil {
			return money.Amount{}, nil, fmt.Errorf("roi: %s: %w", p.Name, err)
		}
	}
	return gain, deducted, nil
}

// MarshalJSON leaves out what is unknown and what was not given.
func (o Outcome) MarshalJSON() ([]byte, error) {
	type plain Outcome
	return marshalGiven(plain(o))
}
