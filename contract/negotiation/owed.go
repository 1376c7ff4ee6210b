package negotiation

import (
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// An owed is a sum that is owed over the whole contract, or why that has no number.
type owed struct {
	amount  money.Amount
	because string
}

// grown is what a sum that is owed grew by.
func grown(by PricedBy, before, after owed) Effect {
	if because := first(before.because, after.because); because != "" {
		return unpriced(because)
	}
	return changed(by, before.amount, after.amount)
}

// times is n times an amount.
func times(a money.Amount, n int) owed {
	sum, err := a.MulInt(int64(n))
	if err != nil {
		return owed{because: "it is out of range"}
	}
	return owed{amount: sum}
}

// retained is what a retainer comes to over a term.
func retained(r *contract.Retainer, t contract.Term) owed {
	if r == nil {
		return owed{}
	}
	n, because := r.In(t)
	if because != "" {
		return owed{because: because}
	}
	return times(r.Amount, n)
}

// valueInKind is the retail value of a product that the creator keeps.
func valueInKind(p *contract.Product) owed {
	switch {
	case p == nil:
		return owed{}
	case p.Retail.IsZero():
		return owed{because: "no retail value is written for the product"}
	case p.Keep == engagement.No || !p.Return.IsZero():
		return owed{}
	}
	return times(p.Retail, max(p.Quantity, 1))
}

// feeOf is the fee of a right that is not part of the pay.
func feeOf(a money.Amount, included engagement.Tri) owed {
	if included == engagement.Yes {
		return owed{}
	}
	return owed{amount: a}
}

// allowlistingFee is the fee for allow-listing over all of its begun periods, where it
// is not part of the pay.
func allowlistingFee(a contract.Allowlisting) owed {
	if a.Included == engagement.Yes || a.Fee == (money.Amount{}) {
		return owed{}
	}
	if a.FeeEvery.IsZero() {
		return owed{amount: a.Fee}
	}
	n, ok := a.Lasts.Begun(a.FeeEvery)
	if !ok {
		return owed{because: "how many periods the allow-listing fee is paid for is not said"}
	}
	return times(a.Fee, n)
}

// below reports whether a is less than b; amounts of unlike currencies are not.
func below(a, b money.Amount) bool {
	n, err := a.Cmp(b)
	return err == nil && n < 0
}

// first is the first text that is not empty.
func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
