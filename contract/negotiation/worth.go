package negotiation

import (
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// base is the fee that shares of rights are taken of: the fixed pay of the earlier
// offer, of the later where that has none, so that a right is priced alike in both.
func (d *diff) base() (money.Amount, string) {
	for _, c := range []*contract.Contract{d.a, d.b} {
		fee, err := c.FixedPay()
		if err != nil {
			return money.Amount{}, "the fixed pay cannot be added up: " + err.Error()
		}
		if fee.Sign() > 0 {
			return fee, ""
		}
	}
	return money.Amount{}, "there is no fixed pay that the price of a right could be a share of"
}

// worth is what the market asks more for one right than for another.
func (d *diff) worth(a, b asked) Effect {
	if because := first(a.because, b.because); because != "" {
		return unpriced(because)
	}
	if d.p.Rights.IsZero() {
		return unpriced("no rates for rights were handed in")
	}
	fee, because := d.base()
	if because != "" {
		return unpriced(because)
	}
	lowA, wa, because := d.rightsAt(fee, ratecard.Low, a)
	if because != "" {
		return unpriced(because)
	}
	lowB, wb, because := d.rightsAt(fee, ratecard.Low, b)
	if because != "" {
		return unpriced(because)
	}
	low, err := lowB.Sub(lowA)
	if err != nil {
		return unpriced(err.Error())
	}
	e := Effect{By: Market, Low: low, Working: append(prefixed("before: ", wa), prefixed("after: ", wb)...)}
	e.Source, e.Trust = d.sources(fee, a, b)
	highA, _, noA := d.rightsAt(fee, ratecard.High, a)
	highB, _, noB := d.rightsAt(fee, ratecard.High, b)
	if because := first(noA, noB); because != "" {
		e.High = undefinedMoney("the high end", because)
		return e
	}
	e.High = engagement.FigureOf(highB.Sub(highA))
	return e
}

func prefixed(prefix string, list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = prefix + s
	}
	return out
}

// rightsAt prices rights on top of a fee at one end of their rates.
func (d *diff) rightsAt(fee money.Amount, at ratecard.Point, a asked) (money.Amount, []string, string) {
	if len(a.rights) == 0 {
		return money.Amount{}, nil, ""
	}
	price, err := d.p.Rights.Price(fee, at, a.rights...)
	if err != nil {
		return money.Amount{}, nil, "the rates for rights do not fit: " + err.Error()
	}
	got, err := price.Rights.Get()
	if err != nil {
		return money.Amount{}, nil, err.Error()
	}
	var working []string
	for _, l := range price.Lines {
		working = append(working, l.Working)
	}
	return got, working, ""
}

// sources are the pages of the rates that are used, after the policy's name, and the
// trust in the weakest of them.
func (d *diff) sources(fee money.Amount, both ...asked) (source string, worst engagement.Trust) {
	source = d.p.Rights.Name
	seen := map[string]bool{}
	for _, a := range both {
		if len(a.rights) == 0 {
			continue
		}
		price, err := d.p.Rights.Price(fee, ratecard.Low, a.rights...)
		if err != nil {
			continue
		}
		for _, l := range price.Lines {
			worst = max(worst, l.Trust) // A is the best
			if !seen[l.Source] {
				seen[l.Source], source = true, source+"; "+l.Source
			}
		}
	}
	return source, worst
}
