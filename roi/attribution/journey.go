package attribution

import (
	"errors"
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// PathOf is the path of an order as [roi.Policy.Journeys] gives it: its clicks are
// touches of kind Link, its codes touches of kind Code at the time of the order. Add the
// views, visits and answers to a survey that you know of as paths with the same Order;
// [Paths] unites them. A creator whose click and code stand in one path is touched
// twice there, unless [Policy.Collapse] makes the two one.
//
// The value is the net revenue of the sale, [roi.Outcome.NetRevenue], as of a moment:
// later refunds are not taken off; the zero asOf is the end of time. It is unknown where
// the sale gives no revenue, and 0 where more came back than was sold, since nobody is
// credited with less than nothing. Errors: [money.MismatchError] and [money.ErrRange],
// wrapped.
func PathOf(j roi.Journey, asOf time.Time) (Path, error) {
	o := &j.Order
	p := Path{Order: o.ID, At: o.Placed, NewCustomer: o.NewCustomer}
	if o.ID == "" {
		p.Orders = 1
	}
	for _, t := range j.Clicks {
		p.Touches = append(p.Touches, Touch{Channel: t.Creator, At: t.At, Kind: Link})
	}
	for i, c := range j.Codes {
		if i == 0 || c.Creator != j.Codes[i-1].Creator { // those of one creator stand together
			p.Touches = append(p.Touches, Touch{Channel: c.Creator, At: o.Placed, Kind: Code})
		}
	}
	value, err := netRevenue(o.Sale, asOf)
	if err != nil {
		return Path{}, fmt.Errorf("attribution: order %q: %w", o.ID, err)
	}
	p.Value = value
	return p, nil
}

// netRevenue is that of a sale, at least 0, or the zero Amount where it is not known.
func netRevenue(s roi.Sale, asOf time.Time) (money.Amount, error) {
	outcome, _, err := s.Outcome(asOf)
	if err != nil {
		return money.Amount{}, err
	}
	net, err := outcome.NetRevenue()
	if unknown := new(engagement.Undefined); errors.As(err, &unknown) {
		return money.Amount{}, nil
	}
	if err != nil || net.Sign() >= 0 {
		return net, err
	}
	return money.New(0, net.Currency())
}
