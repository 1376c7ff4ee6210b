package negotiation

import (
	"fmt"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Totals add the effects up. A total is undefined where a part of it has no
// number; parts that have no price at all are counted, not added, and what is owed
// only if the brand ends the contract is in no total.
type Totals struct {
	FixedBefore engagement.Figure[money.Amount]    `json:"fixed_before"` // [contract.Contract.FixedPay]
	FixedAfter  engagement.Figure[money.Amount]    `json:"fixed_after"`
	Fixed       engagement.Figure[money.Amount]    `json:"fixed_change"`
	PerPost     [2]engagement.Figure[money.Amount] `json:"fixed_per_post"`  // before and after: fixed pay over pieces
	Sure        engagement.Figure[money.Amount]    `json:"sure_change"`     // by arithmetic: fixed pay, retainers, fees of rights
	Expected    engagement.Figure[money.Amount]    `json:"expected_change"` // by what is expected
	InKind      engagement.Figure[money.Amount]    `json:"in_kind_change"`
	WorthLow    engagement.Figure[money.Amount]    `json:"worth_low"` // by the market
	WorthHigh   engagement.Figure[money.Amount]    `json:"worth_high"`
	NotPriced   int                                `json:"not_priced"` // terms, or parts of them, without a price
	Gains       contract.Role                      `json:"gains,omitempty"`
	Because     string                             `json:"because"`
}

// totals adds the terms up.
func (d *diff) totals(terms []Term) Totals {
	var t Totals
	before, errA := d.a.FixedPay()
	after, errB := d.b.FixedPay()
	t.FixedBefore, t.FixedAfter = engagement.FigureOf(before, errA), engagement.FigureOf(after, errB)
	t.Fixed = less(t.FixedAfter, t.FixedBefore)
	t.PerPost = [2]engagement.Figure[money.Amount]{perPost(d.a, t.FixedBefore), perPost(d.b, t.FixedAfter)}
	var sure, expected, kind, low, high money.Sum
	noHigh, ended := "", 0
	for _, x := range terms {
		switch x.Pay.By {
		case Arithmetic:
			sure.Add(x.Pay.Low)
		case ByExpectation:
			expected.Add(x.Pay.Low)
		case InKind:
			kind.Add(x.Pay.Low)
		case IfEnded:
			ended++
		}
		if x.Worth.By == Market {
			low.Add(x.Worth.Low)
			if x.Worth.High.Undefined != nil {
				noHigh = first(noHigh, x.Worth.High.Undefined.Because)
			} else {
				high.Add(x.Worth.High.Value)
			}
		}
		switch {
		case x.onlyOrder:
		case len(x.Unpriced) > 0 || x.payUnknown || x.Worth.By == NotPriced && (x.Pay.By == NotPriced || x.isGiven()):
			t.NotPriced++
		}
	}
	t.Sure, t.Expected, t.InKind = oneCurrency(&sure), oneCurrency(&expected), oneCurrency(&kind)
	t.WorthLow, t.WorthHigh = oneCurrency(&low), oneCurrency(&high)
	if noHigh != "" {
		t.WorthHigh = undefinedMoney("the high end", noHigh)
	}
	t.judge(ended)
	return t
}

// perPost is the fixed pay over the pieces.
func perPost(c *contract.Contract, fixed engagement.Figure[money.Amount]) engagement.Figure[money.Amount] {
	pieces := int64(0)
	for _, d := range c.Deliverables {
		pieces += int64(d.Count)
	}
	switch {
	case fixed.Undefined != nil:
		return fixed
	case pieces <= 0:
		return undefinedMoney("fixed pay per post", "there are no deliverables")
	}
	return engagement.FigureOf(fixed.Value.Per(pieces))
}

// oneCurrency is a sum where it is of one currency at most; of none it is the zero
// Amount.
func oneCurrency(s *money.Sum) engagement.Figure[money.Amount] {
	all, err := s.Totals()
	switch {
	case err != nil:
		return engagement.FigureOf(money.Amount{}, err)
	case len(all) > 1:
		return undefinedMoney("total", "the amounts are of more than one currency")
	case len(all) == 0:
		return engagement.Figure[money.Amount]{}
	}
	return engagement.Figure[money.Amount]{Value: all[0]}
}

// less is after less before, undefined where one of them is.
func less(after, before engagement.Figure[money.Amount]) engagement.Figure[money.Amount] {
	if because := first(reason(after), reason(before)); because != "" {
		return undefinedMoney("change", because)
	}
	return engagement.FigureOf(after.Value.Sub(before.Value))
}

// reason is why a figure is undefined; empty where it is not.
func reason(f engagement.Figure[money.Amount]) string {
	if f.Undefined == nil {
		return ""
	}
	return f.Undefined.Because
}

// judge says who gains over all, as far as there are prices, beside so many terms that
// cost something only where the brand ends the contract.
func (t *Totals) judge(ended int) {
	defer func() {
		if ended > 0 {
			t.Because += fmt.Sprintf("; %s only if the brand ends the contract", terms(ended))
		}
		if t.NotPriced > 0 {
			t.Because += fmt.Sprintf("; %s without a price, in whole or in part", terms(t.NotPriced))
		}
	}()
	var pay money.Amount
	for _, f := range []engagement.Figure[money.Amount]{t.Sure, t.Expected, t.InKind} {
		var err error
		if f.Undefined != nil {
			t.Because = f.Undefined.Because
			return
		}
		if pay, err = pay.Add(f.Value); err != nil {
			t.Because = "the amounts are of more than one currency"
			return
		}
	}
	if t.WorthLow.Undefined != nil {
		t.Because = t.WorthLow.Undefined.Because
		return
	}
	if pay.IsZero() && t.WorthLow.Value.IsZero() && t.NotPriced+ended > 0 {
		t.Because = "what has a price comes to nothing"
		return
	}
	t.Gains, t.Because = gain(exact(Arithmetic, pay, nil), Effect{By: Market, Low: t.WorthLow.Value, High: t.WorthHigh})
}

// terms writes a number of terms.
func terms(n int) string {
	if n == 1 {
		return "1 term"
	}
	return strconv.Itoa(n) + " terms"
}
