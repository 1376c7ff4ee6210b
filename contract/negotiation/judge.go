package negotiation

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// judge says who gains by a term.
func (t *Term) judge() {
	worthless := t.isGiven() && t.Worth.By == NotPriced
	paySign := 0
	if t.Pay.By != NotPriced {
		paySign = t.Pay.Low.Sign()
	}
	switch {
	case t.payUnknown || t.onlyOrder:
		t.Because = t.Pay.Because
		return
	case worthless && paySign == 0 && t.lean != "", worthless && paySign < 0 && t.lean == contract.TheBrand, worthless && paySign > 0 && t.lean == contract.TheCreator:
		t.Gains, t.Because = t.lean, t.leanWhy
		return
	case worthless:
		t.Because = "what it is worth has no price: " + t.Worth.Because
		return
	case t.Pay.By == NotPriced && t.Worth.By == NotPriced:
		if t.Gains, t.Because = t.lean, t.leanWhy; t.lean == "" {
			t.Because = t.Pay.Because
		}
		return
	}
	t.Gains, t.Because = gain(t.Pay, t.Worth)
	if len(t.Unpriced) > 0 {
		t.Because += "; without " + strings.Join(t.Unpriced, ", ")
	}
}

// gain holds pay against worth at the low and the high end of the prices.
func gain(pay, worth Effect) (contract.Role, string) {
	low, err := pay.Low.Sub(worth.Low)
	if err != nil {
		return "", "the amounts are of different currencies"
	}
	open := worth.By == Market && worth.High.Undefined != nil
	high, err := pay.High.Value.Sub(worth.High.Value)
	if err != nil {
		return "", "the amounts are of different currencies"
	}
	if open {
		high = low
	}
	return gains(low, high, open)
}

// gains reads who gains from what the creator has more at both ends of the prices.
func gains(low, high money.Amount, open bool) (contract.Role, string) {
	said := low.String()
	if high != low {
		said = fmt.Sprintf("%s at the low and %s at the high end", low, high)
	}
	switch l, h := low.Sign(), high.Sign(); {
	case open && l >= 0:
		return "", "a price has no upper end; at low prices the creator has " + said + " more"
	case l == 0 && h == 0:
		return "", "the two are even"
	case l >= 0 && h >= 0:
		return contract.TheCreator, "the creator has more by " + said
	case l <= 0 && h <= 0:
		return contract.TheBrand, "the creator has less: " + said
	}
	return "", "it depends on the price: " + said
}
