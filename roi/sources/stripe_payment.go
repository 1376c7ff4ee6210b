package sources

import (
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// payment is what charges and payment intents have in common.
func (d *stripe) payment(o *stripeObject, at string, asOf time.Time) Payment {
	if o.ID.Value == "" {
		d.note(problem.Join(at, "id"), "required", "a payment without an id cannot be told from its copies")
	}
	order := roi.Order{
		Name: o.Metadata[d.keys.Name], Landing: o.Metadata[d.keys.Landing], Referrer: o.Metadata[d.keys.Referrer],
		Placed: o.Created.Value, Updated: asOf, Customer: o.Customer.id,
		Currency: d.stripeCurrency(o, at),
		Test:     o.Live.State == payload.Given && !o.Live.Value,
	}
	for _, key := range d.keys.Codes {
		if code := o.Metadata[key]; code != "" {
			order.Codes = append(order.Codes, code)
		}
	}
	return Payment{Order: order}
}

// back puts a refund or dispute into the result; charge is that which lists it.
func (d *stripe) back(o *stripeObject, at, charge string) {
	b := PaidBack{
		ID: o.ID.Value, Dispute: o.Kind.Value == "dispute", Charge: o.Charge.id, Intent: o.Intent.id,
		At: o.Created.Value, Status: o.Status.Value, Reason: o.Reason.Value,
	}
	if b.Charge == "" {
		b.Charge = charge
	}
	b.Amount = d.minor(problem.Join(at, "amount"), o.Amount, d.stripeCurrency(o, at))
	d.out.Backs = append(d.out.Backs, b)
}

// stripeCurrency is the currency of an object. None, and one that is no money, are
// problems.
func (d *stripe) stripeCurrency(o *stripeObject, at string) money.Currency {
	if o.Currency.Value == "" && o.Amount.There() {
		d.note(problem.Join(at, "currency"), "required", "amounts without a currency are no money; they were left out")
	}
	return d.currency(problem.Join(at, "currency"), o.Currency)
}

// stripeDecimals is how many decimals Stripe's minor unit of a currency has. It
// differs from ISO 4217 in MGA, ISK and UGX, and follows it in BHD, JOD, KWD, OMR
// and TND, which have three. The list is of https://docs.stripe.com/currencies
// (2026-11-22, trust A).
func stripeDecimals(cur money.Currency) int {
	switch cur {
	case "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF":
		return 0
	case "BHD", "JOD", "KWD", "OMR", "TND":
		return 3
	}
	return 2 // ISK and UGX too: "to charge 5 UGX, provide 500"
}

// minor is an amount of Stripe's minor units. What is no whole number or is
// negative is a problem, and so is a fraction of an ISK or UGX.
func (d *stripe) minor(path string, n payload.Decimal, cur money.Currency) money.Amount {
	if n.State != payload.Given || cur == "" {
		return money.Amount{}
	}
	switch {
	case strings.Contains(n.Value, "."):
		d.note(path, "not_minor_units", "want a whole number of minor units; left out")
		return money.Amount{}
	case n.Value[0] == '-':
		d.note(path, "gte", "a negative amount; left out")
		return money.Amount{}
	case (cur == "ISK" || cur == "UGX") && !strings.HasSuffix(n.Value, "00") && strings.Trim(n.Value, "0") != "":
		d.note(path, "not_minor_units", "Stripe writes two decimals that are always 00 in this currency; the amount was read that way")
	}
	decimals := stripeDecimals(cur)
	text := n.Value
	if decimals > 0 {
		text = strings.Repeat("0", max(decimals+1-len(text), 0)) + text
		text = text[:len(text)-decimals] + "." + text[len(text)-decimals:]
	}
	a, err := money.Parse(text, cur)
	if err != nil {
		d.note(path, "out_of_range", "more than 24 digits; left out")
	}
	return a
}
