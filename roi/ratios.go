package roi

import (
	"fmt"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// CTR is the click-through rate: clicks / impressions. It may exceed 1 when the
// two were counted by different parties. Errors: [engagement.Undefined] when
// either is unknown or impressions are 0.
func CTR(clicks, impressions engagement.Count) (engagement.Rate, error) {
	return rate("CTR", "clicks", clicks, "impressions", impressions)
}

// A Denominator is what a conversion rate is over. Any text decodes;
// [Denominator.IsValid] tells whether it is one of the three.
type Denominator string

// What a conversion rate may be over. Web analytics divides by clicks or sessions;
// one vendor divides by the audience reached
// (https://www.scrumball.com/blog/definition-of-rate-in-influencer-marketing).
const (
	OverClicks   Denominator = "clicks"
	OverSessions Denominator = "sessions"
	OverReach    Denominator = "reach"
)

// IsValid reports whether d is one of the three.
func (d Denominator) IsValid() bool {
	switch d {
	case OverClicks, OverSessions, OverReach:
		return true
	}
	return false
}

// A Conversion is a conversion rate that says what it is over. Rates over
// different things are different numbers under one name.
type Conversion struct {
	Rate        engagement.Rate  `json:"rate"`
	Over        Denominator      `json:"over"`
	Conversions engagement.Count `json:"conversions"`
	Base        engagement.Count `json:"base"` // clicks, sessions or reach
}

// CVR is the conversion rate: conversions / base, where base counts what over
// names. It may exceed 1: a session can end in two orders. Errors: an unknown
// denominator; [engagement.Undefined] when either count is unknown or base is 0.
func CVR(conversions engagement.Count, over Denominator, base engagement.Count) (Conversion, error) {
	if !over.IsValid() {
		return Conversion{}, fmt.Errorf("roi: %s is no denominator of a conversion rate", strconv.Quote(string(over)))
	}
	r, err := rate("CVR", "conversions", conversions, string(over), base)
	if err != nil {
		return Conversion{}, err
	}
	return Conversion{Rate: r, Over: over, Conversions: conversions, Base: base}, nil
}

// AOV is the average order value: revenue / orders, rounded half to even to four
// decimals more than the minor unit. Errors: [engagement.Undefined] when revenue
// was not given or orders are unknown or 0.
func AOV(revenue money.Amount, orders engagement.Count) (money.Amount, error) {
	const what = "AOV"
	if !isGiven(revenue) {
		return money.Amount{}, undefined(what, "revenue not given")
	}
	return perUnit(what, "orders", revenue, orders)
}

// rate is n/d as a fraction.
func rate(what, nName string, n engagement.Count, dName string, d engagement.Count) (engagement.Rate, error) {
	count, known := n.Get()
	if !known {
		return 0, undefined(what, nName+" unknown")
	}
	base, err := d.Divisor(what, dName)
	if err != nil {
		return 0, err
	}
	return engagement.Rate(float64(count) / float64(base)), nil
}
