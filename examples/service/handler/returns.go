package handler

import (
	"net/http"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A ReturnCheck is what a campaign brought and cost, and what of its revenue counts.
type ReturnCheck struct {
	Outcome roi.Outcome `json:"outcome"`
	Cost    roi.Cost    `json:"cost"`
	Basis   roi.Basis   `json:"basis" validate:"required,enum"`
}

// A ReturnReport is what came back for what was spent.
type ReturnReport struct {
	Return engagement.Figure[roi.Return]   `json:"return"`
	Cost   engagement.Figure[money.Amount] `json:"cost"` // the sum of the parts that were given
	Each   []UnitCost                      `json:"each"`
}

// A UnitCost is the cost of one of something, or why there is none.
type UnitCost struct {
	Name string                          `json:"name"` // "CPE"
	Of   string                          `json:"of"`   // what it is of, as the outcome calls it: "engagements"
	Cost engagement.Figure[money.Amount] `json:"cost"`
}

// returned answers a ReturnCheck.
func (s *service) returned(w http.ResponseWriter, r *http.Request) error {
	if _, err := query(r); err != nil {
		return err
	}
	in, err := valid.Decode[ReturnCheck](s.rules, r.Body)
	if err != nil {
		return err
	}
	return reply(w, http.StatusOK, isJSON, in.report())
}

func (in ReturnCheck) report() ReturnReport {
	total, err := in.Cost.Total()
	if err == nil && total == (money.Amount{}) {
		err = &engagement.Undefined{What: "the cost", Because: "no part of it was given"}
	}
	out := ReturnReport{Return: engagement.FigureOf(roi.Measure(in.Outcome, in.Cost, in.Basis)), Cost: engagement.FigureOf(total, err)}
	o := in.Outcome
	for _, u := range []struct {
		name, of string
		count    engagement.Count
		unit     func(money.Amount, engagement.Count) (money.Amount, error)
	}{
		{"CPM", "impressions", o.Impressions, roi.CPM},
		{"cost per reach", "reach", o.Reach, roi.CostPerReach},
		{"CPV", "views", o.Views, roi.CPV},
		{"CPE", "engagements", o.Engagements, roi.CPE},
		{"CPC", "clicks", o.Clicks, roi.CPC},
		{"CPL", "leads", o.Leads, roi.CPL},
		{"CPA", "orders", o.Orders, roi.CPA},
		{"CAC", "new_customers", o.NewCustomers, roi.CAC},
	} {
		out.Each = append(out.Each, UnitCost{u.name, u.of, engagement.FigureOf(u.unit(total, u.count))})
	}
	return out
}

// named is an amount and its path.
type named struct {
	path   string
	amount money.Amount
}

// amounts lists every amount, given or not.
func (in ReturnCheck) amounts() []named {
	o, c := in.Outcome, in.Cost
	return []named{
		{"outcome.gross_revenue", o.GrossRevenue}, {"outcome.tax", o.Tax}, {"outcome.shipping_charged", o.ShippingCharged},
		{"outcome.discounts", o.Discounts}, {"outcome.refunds", o.Refunds}, {"outcome.cost_of_goods", o.CostOfGoods},
		{"outcome.payment_fees", o.PaymentFees}, {"outcome.fulfilment", o.Fulfilment}, {"outcome.shipping_borne", o.ShippingBorne},
		{"cost.creator_fee", c.CreatorFee}, {"cost.agency_fee", c.AgencyFee}, {"cost.product", c.Product}, {"cost.shipping", c.Shipping},
		{"cost.usage_rights", c.UsageRights}, {"cost.boosting", c.Boosting}, {"cost.commission", c.Commission}, {"cost.tools", c.Tools},
		{"cost.other", c.Other}, {"cost.discounts", c.Discounts},
	}
}

// check refuses numbers that cannot be those of one campaign.
func (in ReturnCheck) check(f fail) {
	all := in.amounts()
	first := named{}
	for _, a := range all {
		if a.amount == (money.Amount{}) {
			continue
		}
		if first.path == "" {
			first = a
		}
		if a.amount.Sign() < 0 {
			f(a.path, "not_negative", "")
		}
		if a.amount.Currency() != first.amount.Currency() {
			f(a.path, "same_currency", first.path)
		}
	}
	zero := money.Amount{}
	o := in.Outcome
	if o.Discounts != zero && in.Cost.Discounts != zero {
		f("cost.discounts", "either", "outcome.discounts")
	}
	parts, err := money.Total(o.Tax, o.ShippingCharged, o.Discounts, o.Refunds)
	if order, unlike := o.GrossRevenue.Cmp(parts); err == nil && unlike == nil && o.GrossRevenue != zero && order < 0 {
		f("outcome.gross_revenue", "not_below", "tax, shipping_charged, discounts and refunds together, which are in it")
	}
	orders, known := o.Orders.Get()
	if n, ok := o.NewCustomers.Get(); ok && known && n > orders {
		f("outcome.new_customers", "not_above", "outcome.orders")
	}
	if known && orders == 0 && o.GrossRevenue.Sign() > 0 {
		f("outcome.orders", "contradicts", "outcome.gross_revenue")
	}
	for side, partial := range [...][]string{o.Partial, in.Cost.Partial} {
		of := [...]string{"outcome", "cost"}[side]
		for i, field := range partial {
			if !slices.ContainsFunc(all, func(a named) bool { return a.path == problem.Join(of, field) }) {
				f(problem.Index(problem.Join(of, "partial"), i), "known", "")
			}
		}
	}
}
