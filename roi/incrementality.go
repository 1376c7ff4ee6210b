package roi

import (
	"fmt"
	"math/bits"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Holdout is a test in which some people, chosen by chance, were kept from
// seeing the campaign. A person converts once or not at all.
type Holdout struct {
	Exposed            engagement.Count `json:"exposed"` // people who could see the campaign
	ExposedConversions engagement.Count `json:"exposed_conversions"`
	HeldOut            engagement.Count `json:"held_out"` // people who could not
	HeldOutConversions engagement.Count `json:"held_out_conversions"`
}

// An Estimate is a figure with the interval it was measured with.
type Estimate[T any] struct {
	Value T `json:"value"`
	Low   T `json:"low"`
	High  T `json:"high"`
}

// A Lift is what a campaign added to what would have happened anyway. It is
// negative when the campaign did harm, and never cut at zero.
type Lift struct {
	Conversions Estimate[money.Ratio] `json:"conversions"`
	Level       float64               `json:"level"` // confidence of the interval: 0.95
	Holdout     Holdout               `json:"holdout"`
}

// Incrementality is the number of conversions that would not have happened without
// the campaign:
//
//	exposed conversions − exposed × held-out conversions / held out
//
// rounded half to even to 12 decimals. Its interval is that of the difference of
// the two conversion rates (Newcombe), times the people exposed, rounded to 6
// decimals; level is its confidence, 0.95 say. Errors: [engagement.Undefined] when
// a count is unknown, a group is empty or has more conversions than people;
// [stats.ErrRange], wrapped, for a level not between 0 and 1.
//
// Source: https://metrickittools.com/paid-ads/incrementality-lift-calculator.
// Interval: see [stats.Newcombe].
func Incrementality(h Holdout, level float64) (Lift, error) {
	exposed, converted, err := arm("exposed", h.Exposed, h.ExposedConversions)
	if err != nil {
		return Lift{}, err
	}
	heldOut, anyway, err := arm("held out", h.HeldOut, h.HeldOutConversions)
	if err != nil {
		return Lift{}, err
	}
	difference, err := stats.Newcombe(converted, exposed, anyway, heldOut, level)
	if err != nil {
		return Lift{}, fmt.Errorf("roi: lift: %w", err)
	}
	lift := Lift{Level: level, Holdout: h}
	if lift.Conversions.Value, err = added(converted, exposed, anyway, heldOut); err != nil {
		return Lift{}, fmt.Errorf("roi: lift: %w", err)
	}
	if lift.Conversions.Low, err = ratioOf(difference.Low*float64(exposed), 6); err != nil {
		return Lift{}, fmt.Errorf("roi: lift: %w", err)
	}
	if lift.Conversions.High, err = ratioOf(difference.High*float64(exposed), 6); err != nil {
		return Lift{}, fmt.Errorf("roi: lift: %w", err)
	}
	return lift, nil
}

// arm is one group of the test: its people and its conversions.
func arm(name string, people, conversions engagement.Count) (n, x int64, err error) {
	const what = "lift"
	if n, err = people.Divisor(what, name); err != nil {
		return 0, 0, err
	}
	x, known := conversions.Get()
	switch {
	case !known:
		return 0, 0, undefined(what, name+" conversions unknown")
	case x > n:
		return 0, 0, undefined(what, name+" conversions more than people")
	}
	return n, x, nil
}

// added is converted − exposed·anyway/heldOut, for anyway ≤ heldOut.
func added(converted, exposed, anyway, heldOut int64) (money.Ratio, error) {
	hi, lo := bits.Mul64(uint64(exposed), uint64(anyway))
	whole, rest := bits.Div64(hi, lo, uint64(heldOut)) // at most exposed
	part, err := money.Whole(int64(rest)).Quo(money.Whole(heldOut), money.HalfEven)
	if err != nil {
		return money.Ratio{}, err
	}
	return money.Whole(converted - int64(whole)).Sub(part)
}

// ratioOf is a float as a ratio, rounded to the number of decimals. NaN and what
// is out of range are errors of package money.
func ratioOf(x float64, decimals int) (money.Ratio, error) {
	return money.ParseRatio(strconv.FormatFloat(x, 'f', decimals, 64))
}

// Revenue is what the added conversions brought: conversions × average order
// value, rounded half to even to the minor unit. Errors: [engagement.Undefined]
// when the order value was not given or is not above 0; [money.ErrRange], wrapped.
func (l Lift) Revenue(orderValue money.Amount) (Estimate[money.Amount], error) {
	const what = "incremental revenue"
	if err := divisor(what, "order value", orderValue); err != nil {
		return Estimate[money.Amount]{}, err
	}
	return estimate(what, l.Conversions, func(n money.Ratio) (money.Amount, error) {
		return orderValue.Mul(n, money.HalfEven)
	})
}

// worth is conversions × order value before it is rounded to the minor unit: to 12
// decimals, as many as the conversions have.
func (l Lift) worth(what string, orderValue money.Amount) (Estimate[money.Amount], error) {
	if err := divisor(what, "order value", orderValue); err != nil {
		return Estimate[money.Amount]{}, err
	}
	return estimate(what, l.Conversions, func(n money.Ratio) (money.Amount, error) {
		return orderValue.MulTo(n, 12, money.HalfEven)
	})
}

// IROAS is the incremental return on ad spend: incremental revenue,
// which is taken to 12 decimals, / spend, rounded half to even to 12 decimals. Errors: [engagement.Undefined] when the
// order value or spend was not given or is not above 0; [money.MismatchError] and
// [money.ErrRange], wrapped.
func (l Lift) IROAS(orderValue, spend money.Amount) (Estimate[money.Ratio], error) {
	const what = "iROAS"
	revenue, err := l.worth(what, orderValue)
	if err != nil {
		return Estimate[money.Ratio]{}, err
	}
	if err := divisor(what, "spend", spend); err != nil {
		return Estimate[money.Ratio]{}, err
	}
	return estimate(what, revenue, func(r money.Amount) (money.Ratio, error) { return r.Over(spend) })
}

// Profit is incremental revenue, taken to 12 decimals, × contribution margin − spend,
// rounded half to even to the minor unit before spend is subtracted. A spend of 0.00 is fine.
// Errors: [engagement.Undefined] when the order value or spend was not given, or
// the order value is not above 0; [money.MismatchError] and [money.ErrRange],
// wrapped.
func (l Lift) Profit(orderValue money.Amount, contribution money.Ratio, spend money.Amount) (Estimate[money.Amount], error) {
	const what = "incremental profit"
	revenue, err := l.worth(what, orderValue)
	if err != nil {
		return Estimate[money.Amount]{}, err
	}
	if !isGiven(spend) {
		return Estimate[money.Amount]{}, undefined(what, "spend not given")
	}
	if contribution.Sign() < 0 { // the more is sold, the more is lost
		revenue.Low, revenue.High = revenue.High, revenue.Low
	}
	return estimate(what, revenue, func(r money.Amount) (money.Amount, error) {
		margin, err := r.Mul(contribution, money.HalfEven)
		if err != nil {
			return money.Amount{}, err
		}
		return margin.Sub(spend)
	})
}

// estimate computes value, low and high of a figure from those of another that it
// grows with.
func estimate[A, B any](what string, from Estimate[A], f func(A) (B, error)) (to Estimate[B], err error) {
	for _, end := range []struct {
		from A
		to   *B
	}{{from.Value, &to.Value}, {from.Low, &to.Low}, {from.High, &to.High}} {
		if *end.to, err = f(end.from); err != nil {
			return Estimate[B]{}, fmt.Errorf("roi: %s: %w", what, err)
		}
	}
	return to, nil
}
