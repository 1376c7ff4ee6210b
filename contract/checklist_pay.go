package contract

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// payClause is what is paid.
func payClause() reviewClause {
	return reviewClause{"Compensation", accTerms, engagement.TrustPress, []reviewRow{
		{id: "PAY-NONE", severity: Missing, path: "compensation",
			message: "No pay is agreed.", advice: "List fees, commission and products; a gift is pay too.", reason: "Whether anything is owed for posting, and has to be disclosed, hangs on it.",
			find: where(func(v *reviewed) bool { return len(v.Compensation) == 0 })},
		{id: "PAY-AMOUNT", severity: Missing, path: "compensation[]",
			message: "A way of paying has no amount and no rate.", advice: "Set the amount.", reason: "A price that is not set is a dispute.",
			find: eachItem(func(v *reviewed) []Pay { return v.Compensation }, func(_ *reviewed, p Pay) bool { return p.priceless() })},
		{id: "PAY-CURRENCY", severity: Missing, path: "currency",
			message: "No currency is named that the contract is reckoned in.", advice: "Name it by its code, such as EUR.", reason: "A dollar has many countries.",
			find: where(func(v *reviewed) bool { return v.paidMoney() && v.Currency == "" })},
		{id: "PAY-CURRENCIES", severity: Unwise, path: "compensation[]", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "A sum is in another currency than the contract.", advice: "Pay in one currency, or agree whose rate of which day counts.", reason: "Unlike currencies cannot be added, capped or compared.",
			find: eachItem(func(v *reviewed) []Pay { return v.Compensation }, func(v *reviewed, p Pay) bool {
				cur := p.currency()
				return v.Currency != "" && cur != "" && cur != v.Currency
			})},
		{id: "PAY-PRODUCT-VALUE", severity: Missing, path: "compensation[].product.retail_value", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "A product is given and its value is not said.", advice: "Write the retail value.", reason: "Gifts are income at fair value, and count towards thresholds of laws.",
			find: eachPay(func(p Pay) *Product { return p.Product }, func(_ *reviewed, t Product) bool { return t.Retail.IsZero() })},
		{id: "PAY-PRODUCT-KEEP", severity: Missing, path: "compensation[].product.keep", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "It is not said whether the creator keeps the product.", advice: "Say so, or set the day it goes back.", reason: "What goes back is a loan and no pay.",
			find: eachPay(func(p Pay) *Product { return p.Product }, func(_ *reviewed, t Product) bool { return unsaid(t.Keep) && t.Return.IsZero() })},
		{id: "PAY-PRODUCT-TAX", severity: Missing, path: "compensation[].product.taxable", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "It is not said whether the product counts as income.", advice: "Say who declares it, at which value.", reason: "Gifts are income at fair value in many places.",
			find: eachPay(func(p Pay) *Product { return p.Product }, func(_ *reviewed, t Product) bool { return unsaid(t.Taxable) && t.Keep == engagement.Yes })},
		{id: "PAY-RETAINER-INCLUDES", severity: Missing, path: "compensation[].retainer.includes", source: imhCommission, trust: engagement.TrustPress,
			message: "A retainer does not say what it pays for.", advice: "Set the pieces of each period.", reason: "A retainer without a number is work without an end.",
			find: eachPay(func(p Pay) *Retainer { return p.Retainer }, func(_ *reviewed, t Retainer) bool { return len(t.Includes) == 0 })},
		{id: "PAY-RETAINER-ROLLOVER", severity: Missing, path: "compensation[].retainer.rollover", source: imhCommission, trust: engagement.TrustPress,
			message: "It is not said what becomes of pieces that a period did not use.", advice: "Say whether they move to the next period or are lost.", reason: "Both sides believe the other.",
			find: eachPay(func(p Pay) *Retainer { return p.Retainer }, func(_ *reviewed, t Retainer) bool { return unsaid(t.Rollover) })},
		{id: "PAY-RETAINER-OPEN", severity: Unwise, path: "compensation[].retainer.periods", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "A retainer has no number of periods in a term without end.", advice: "Set the periods, or the last day of the term.", reason: "It is owed until somebody ends it.",
			find: eachPay(func(p Pay) *Retainer { return p.Retainer }, func(v *reviewed, t Retainer) bool { return t.Periods == 0 && v.Term.To.IsZero() })},
		{id: "PAY-LATE-UNCAPPED", severity: Unwise, path: "compensation[].late_deduction.cap", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "The deduction for posting late may take all of the pay.", advice: "Set the most that may be taken.", reason: "Work that was done is worth something late.",
			find: eachPay(func(p Pay) *LateDeduction { return p.LateDeduction }, func(_ *reviewed, t LateDeduction) bool { return t.Cap.IsZero() })},
	}}
}

// eachPay is met for every way of paying of a kind that is as said.
func eachPay[T any](kind func(p Pay) *T, is func(v *reviewed, t T) bool) finder {
	return func(v *reviewed, hit func(string, ...int)) {
		for i, p := range v.Compensation {
			if t := kind(p); t != nil && is(v, *t) {
				hit("", i)
			}
		}
	}
}

// price is the sum that a way of paying names; it has none for a product, and for a
// commission the sum for each order.
func (p Pay) price() money.Amount {
	switch {
	case p.FlatFee != nil:
		return p.FlatFee.Amount
	case p.PerDeliverable != nil:
		return p.PerDeliverable.Amount
	case p.Commission != nil:
		return p.Commission.PerOrder
	case p.PerView != nil:
		return p.PerView.Price
	case p.Bonus != nil:
		return p.Bonus.Amount
	case p.Retainer != nil:
		return p.Retainer.Amount
	case p.LateDeduction != nil:
		return p.LateDeduction.Amount
	}
	return money.Amount{}
}

// priceless reports whether a way of paying names no sum and no rate.
func (p Pay) priceless() bool {
	switch {
	case p.Product != nil:
		return false
	case p.Commission != nil:
		c := p.Commission
		return c.Rate.IsZero() && len(c.Tiers) == 0 && c.PerOrder.IsZero()
	case p.LateDeduction != nil:
		return p.LateDeduction.Rate.IsZero() && p.LateDeduction.Amount.IsZero()
	}
	return p.price().IsZero()
}

// currency is that of the first sum a way of paying names.
func (p Pay) currency() money.Currency {
	list := []money.Amount{p.price()}
	if c := p.Commission; c != nil {
		list = append(list, c.Cap, c.Floor)
		for _, t := range c.Tiers {
			list = append(list, t.From, t.To)
		}
	}
	if t := p.Product; t != nil {
		list = append(list, t.Retail, t.Cost)
	}
	for _, a := range list {
		if a.Currency() != "" {
			return a.Currency()
		}
	}
	return ""
}
