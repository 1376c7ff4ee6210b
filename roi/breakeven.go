package roi

import (
	"fmt"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Returned says how returned goods lower the margin. Sources disagree, and the
// difference is large. Any text decodes; [Returned.IsValid] tells whether it is
// one of the two.
type Returned string

// The two treatments of returns.
const (
	// Multiplicative: a returned order loses its whole margin, nothing else. The
	// margin left is (gross − fees − shipping − other) × (1 − returns).
	// https://calculatormatters.pages.dev/business/break-even-roas-calculator/
	Multiplicative Returned = "multiplicative"
	// Subtractive: a returned order loses its whole price, as when the goods
	// cannot be sold again. The margin left is gross − fees − shipping − other −
	// returns. https://metrickittools.com/guides/break-even-roas-guide
	Subtractive Returned = "subtractive"
)

// IsValid reports whether t is one of the two.
func (t Returned) IsValid() bool { return t == Multiplicative || t == Subtractive }

// Margins is what a unit of revenue leaves, each as a fraction of it: 0.40 for
// 40 %. A zero is nothing, so that Margins{Gross: m} is a contribution margin
// that is known already.
type Margins struct {
	Gross    money.Ratio `json:"gross"`    // revenue less cost of goods
	Fees     money.Ratio `json:"fees"`     // of payment
	Shipping money.Ratio `json:"shipping"` // borne by the brand
	Other    money.Ratio `json:"other"`
	Returns  money.Ratio `json:"returns"` // share of revenue that comes back
}

// Contribution is the margin left to pay for a campaign, after returns. It may be
// negative. Errors: an unknown treatment; [money.ErrRange], wrapped.
func (m Margins) Contribution(t Returned) (money.Ratio, error) {
	if !t.IsValid() {
		return money.Ratio{}, fmt.Errorf("roi: %s is no treatment of returns", strconv.Quote(string(t)))
	}
	left, err := less(m.Gross, m.Fees, m.Shipping, m.Other)
	if err == nil && t == Subtractive {
		left, err = less(left, m.Returns)
	}
	if err == nil && t == Multiplicative {
		var kept money.Ratio
		if kept, err = less(money.One(), m.Returns); err == nil {
			left, err = left.Mul(kept, money.HalfEven)
		}
	}
	if err != nil {
		return money.Ratio{}, fmt.Errorf("roi: contribution margin: %w", err)
	}
	return left, nil
}

// less is a minus all of the others.
func less(a money.Ratio, others ...money.Ratio) (money.Ratio, error) {
	for _, b := range others {
		var err error
		if a, err = a.Sub(b); err != nil {
			return money.Ratio{}, err
		}
	}
	return a, nil
}

// BreakEvenROAS is the ROAS at which a campaign neither earns nor loses:
// 1 / contribution margin, rounded half to even to 12 decimals. Errors:
// [engagement.Undefined] when the margin is not above 0, for then every sale
// loses; an unknown treatment; [money.ErrRange], wrapped.
//
// Sources: those of [Multiplicative] and [Subtractive].
func BreakEvenROAS(m Margins, t Returned) (money.Ratio, error) {
	const what = "break-even ROAS"
	margin, err := m.Contribution(t)
	if err != nil {
		return money.Ratio{}, err
	}
	if margin.Sign() <= 0 {
		return money.Ratio{}, undefined(what, "contribution margin "+margin.Percent(2))
	}
	r, err := money.One().Quo(margin, money.HalfEven)
	if err != nil {
		return money.Ratio{}, fmt.Errorf("roi: %s: %w", what, err)
	}
	return r, nil
}

// TargetROAS is break-even ROAS × factor, rounded half to even to 12 decimals. The
// factor is the caller's; 1.2 to 1.5 is the rule of thumb of
// https://metrickittools.com/guides/break-even-roas-guide. Errors:
// [money.ErrRange], wrapped.
func TargetROAS(breakEven, factor money.Ratio) (money.Ratio, error) {
	r, err := breakEven.Mul(factor, money.HalfEven)
	if err != nil {
		return money.Ratio{}, fmt.Errorf("roi: target ROAS: %w", err)
	}
	return r, nil
}
