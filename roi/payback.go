package roi

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// PaybackMonths is how many months a customer takes to earn what winning them
// cost: CAC / monthly contribution per customer, rounded half to even to 12
// decimals. The contribution is profit, not revenue. Errors:
// [engagement.Undefined] when either was not given or the contribution is not
// above 0, for then it is never paid back; [money.MismatchError] and
// [money.ErrRange], wrapped.
func PaybackMonths(cac, monthlyContribution money.Amount) (money.Ratio, error) {
	return over("payback", "CAC", cac, "monthly contribution", monthlyContribution)
}

// LTVToCAC is LTV / CAC, rounded half to even to 12 decimals. The lifetime value
// is the contribution of a customer over their life, not their revenue. Errors:
// [engagement.Undefined] when either was not given or CAC is not above 0;
// [money.MismatchError] and [money.ErrRange], wrapped.
//
// Source: https://hawkemedia.com/insights/roi-driven-marketing-playbook-2/.
func LTVToCAC(ltv, cac money.Amount) (money.Ratio, error) {
	return over("LTV:CAC", "LTV", ltv, "CAC", cac)
}

// MaxCAC is the most that winning a customer may cost if the first order is to pay
// for it: order value × contribution margin, rounded half to even to the minor
// unit. It is negative when every order loses. Errors: [engagement.Undefined] when
// the order value was not given; [money.ErrRange], wrapped.
//
// Source: https://calculatormatters.pages.dev/business/break-even-roas-calculator/
func MaxCAC(orderValue money.Amount, contribution money.Ratio) (money.Amount, error) {
	if !isGiven(orderValue) {
		return money.Amount{}, undefined("max CAC", "order value not given")
	}
	most, err := orderValue.Mul(contribution, money.HalfEven)
	if err != nil {
		return money.Amount{}, fmt.Errorf("roi: max CAC: %w", err)
	}
	return most, nil
}
