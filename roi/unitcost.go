package roi

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// CPM is the cost of a thousand impressions: cost / impressions × 1000. Other
// pages divide by estimated reach or by followers, which are other numbers.
// Errors: [engagement.Undefined] when the cost was not given or impressions are
// unknown or 0; [money.ErrRange], wrapped.
//
// Source of the warning: https://www.aspire.io/blog/cost-per-mile-influencer-marketing
func CPM(cost money.Amount, impressions engagement.Count) (money.Amount, error) {
	thousand, err := cost.MulInt(1000)
	if err != nil {
		return money.Amount{}, fmt.Errorf("roi: CPM: %w", err)
	}
	return perUnit("CPM", "impressions", thousand, impressions)
}

// CPE is the cost of an engagement: cost / engagements. Which interactions count
// as engagements goes with the number. Errors: [engagement.Undefined] when the
// cost was not given or engagements are unknown or 0.
//
// Source, of the other costs per unit too: the list of the ANA guidelines of 2022,
// https://hispanicad.com/news/guidelines-for-measuring-influencer-marketing-report/
func CPE(cost money.Amount, engagements engagement.Count) (money.Amount, error) {
	return perUnit("CPE", "engagements", cost, engagements)
}

// CPV is the cost of a view: cost / views. What a view is differs by platform and
// year. Errors: [engagement.Undefined] when the cost was not given or views are
// unknown or 0.
func CPV(cost money.Amount, views engagement.Count) (money.Amount, error) {
	return perUnit("CPV", "views", cost, views)
}

// CPC is the cost of a click: cost / clicks. Errors: [engagement.Undefined] when
// the cost was not given or clicks are unknown or 0.
func CPC(cost money.Amount, clicks engagement.Count) (money.Amount, error) {
	return perUnit("CPC", "clicks", cost, clicks)
}

// CPL is the cost of a lead: cost / leads. Errors: [engagement.Undefined] when the
// cost was not given or leads are unknown or 0.
func CPL(cost money.Amount, leads engagement.Count) (money.Amount, error) {
	return perUnit("CPL", "leads", cost, leads)
}

// CPA is the cost of a conversion, whoever made it: cost / conversions. Errors:
// [engagement.Undefined] when the cost was not given or conversions are unknown or
// 0.
func CPA(cost money.Amount, conversions engagement.Count) (money.Amount, error) {
	return perUnit("CPA", "conversions", cost, conversions)
}

// CAC is the cost of winning a customer: cost / new customers. It is no [CPA]:
// customers who had bought before do not count. Errors: [engagement.Undefined]
// when the cost was not given or new customers are unknown or 0.
func CAC(cost money.Amount, newCustomers engagement.Count) (money.Amount, error) {
	return perUnit("CAC", "new customers", cost, newCustomers)
}

// CostPerReach is the cost of an account reached: cost / reach. Added over posts,
// reach is gross and the true cost per account is higher. Errors:
// [engagement.Undefined] when the cost was not given or reach is unknown or 0.
func CostPerReach(cost money.Amount, reach engagement.Count) (money.Amount, error) {
	return perUnit("cost per reach", "reach", cost, reach)
}

// perUnit is the amount over a count.
func perUnit(what, base string, a money.Amount, n engagement.Count) (money.Amount, error) {
	if !isGiven(a) {
		return money.Amount{}, undefined(what, "cost not given")
	}
	d, err := n.Divisor(what, base)
	if err != nil {
		return money.Amount{}, err
	}
	per, err := a.Per(d)
	if err != nil {
		return money.Amount{}, fmt.Errorf("roi: %s: %w", what, err)
	}
	return per, nil
}
