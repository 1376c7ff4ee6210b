package ratecard

import (
	"fmt"
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Gross is the price that leaves a creator with at least net, and one minor unit
// less would not: the inverse of [Deductions.Net], whose result it returns. Two
// roundings can leave a minor unit more than was wished.
//
// Errors: [engagement.Undefined] when fees or tax take all of a price;
// [money.ErrRange], wrapped, when no price below 2^63 minor units is enough; those of
// [Deductions.Net].
func (d Deductions) Gross(net money.Amount) (Net, error) {
	l := list(d.problems())
	l.amount("net", net)
	if len(l) > 0 {
		return Net{}, problems(l)
	}
	if why := d.takeAll(); why != "" {
		return Net{}, &engagement.Undefined{What: "gross", Because: why}
	}
	costs, err := d.costs(net.Currency())
	if err != nil {
		return Net{}, err
	}
	// A price of below is too little and one of enough is not: they close in on
	// each other.
	enough, err := d.enough(net, costs)
	if err != nil {
		return Net{}, err
	}
	below := int64(-1)
	for enough-below > 1 {
		mid := below + (enough-below)/2
		ok, err := d.leaves(mid, net, costs)
		if err != nil {
			return Net{}, err
		}
		if ok {
			enough = mid
		} else {
			below = mid
		}
	}
	gross, err := money.New(enough, net.Currency())
	if err != nil {
		return Net{}, fmt.Errorf("ratecard: gross: %w", err)
	}
	out, err := d.net(gross, costs)
	if err != nil {
		return Net{}, err
	}
	out.Working = out.working(d)
	return out, nil
}

// takeAll says why nothing can be left of any price.
func (d Deductions) takeAll() string {
	one := money.One()
	fees, err := d.Platform.Add(d.Agent)
	if err != nil {
		return "fees out of range"
	}
	switch {
	case d.Platform == one, d.Agent == one, d.AgentOn != OfAfterPlatform && fees == one:
		return "fees take all of a price"
	case d.Tax == one:
		return "tax takes all of what is left"
	}
	return ""
}

// enough finds a power of two of minor units that leaves net.
func (d Deductions) enough(net, costs money.Amount) (int64, error) {
	for minor := int64(1); ; minor *= 2 {
		ok, err := d.leaves(minor, net, costs)
		if err != nil {
			return 0, err
		}
		if ok {
			return minor, nil
		}
		if minor > math.MaxInt64/2 {
			return 0, fmt.Errorf("ratecard: gross: %w", money.ErrRange)
		}
	}
}

// leaves reports whether a price of so many minor units leaves at least net.
func (d Deductions) leaves(minor int64, net, costs money.Amount) (bool, error) {
	gross, err := money.New(minor, net.Currency())
	if err != nil {
		return false, fmt.Errorf("ratecard: gross: %w", err)
	}
	n, err := d.net(gross, costs)
	if err != nil {
		return false, err
	}
	c, err := n.Net.Cmp(net)
	if err != nil {
		return false, fmt.Errorf("ratecard: gross: %w", err)
	}
	return c >= 0, nil
}
