package sources

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A shopifyOrder is an order as the shop writes it.
type shopifyOrder struct {
	ID        payload.ID   `json:"id"`
	Name      payload.Text `json:"name"`
	Created   payload.Time `json:"created_at"`
	Processed payload.Time `json:"processed_at"`
	Updated   payload.Time `json:"updated_at"`
	Cancelled payload.Time `json:"cancelled_at"`
	Currency  payload.Text `json:"currency"`
	Status    payload.Text `json:"financial_status"`
	Test      payload.Bool `json:"test"`
	Landing   payload.Text `json:"landing_site"`
	Referrer  payload.Text `json:"referring_site"`
	Customer  struct {
		ID     payload.ID    `json:"id"`
		Orders payload.Count `json:"orders_count"`
	} `json:"customer"`
	Codes list[struct {
		Code payload.Text `json:"code"`
	}] `json:"discount_codes"`

	TaxesIncluded payload.Bool    `json:"taxes_included"`
	Total         payload.Decimal `json:"total_price"`
	TotalSet      moneySet        `json:"total_price_set"`
	Goods         payload.Decimal `json:"total_line_items_price"`
	GoodsSet      moneySet        `json:"total_line_items_price_set"`
	Discounts     payload.Decimal `json:"total_discounts"`
	DiscountsSet  moneySet        `json:"total_discounts_set"`
	Tax           payload.Decimal `json:"total_tax"`
	TaxSet        moneySet        `json:"total_tax_set"`
	Tip           payload.Decimal `json:"total_tip_received"`
	DutiesSet     moneySet        `json:"original_total_duties_set"`
	FeesSet       moneySet        `json:"original_total_additional_fees_set"`

	Lines    list[shopifyLine]     `json:"line_items"`
	Shipping list[shopifyShipping] `json:"shipping_lines"`
	Refunds  list[shopifyRefund]   `json:"refunds"`
}

// isOrder reports whether the members of a body are those of an order.
func (o *shopifyOrder) isOrder() bool {
	return o.ID.There() && o.said()
}

// said reports whether anything stands there that only an order has.
func (o *shopifyOrder) said() bool {
	return o.Lines.given || o.Total.There() || o.Status.There()
}

// order puts an order into the result.
func (d *shopify) order(o *shopifyOrder) {
	out := roi.Order{
		ID:        o.ID.Value,
		Name:      o.Name.Value,
		Placed:    o.Processed.Value,
		Updated:   o.Updated.Value,
		Cancelled: o.Cancelled.Value,
		Customer:  o.Customer.ID.Value,
		Status:    roi.OrderStatus(o.Status.Value),
		Landing:   o.Landing.Value,
		Referrer:  o.Referrer.Value,
		Test:      o.Test.Value,
	}
	if out.ID == "" {
		d.note("id", "required", "", "an order without an id cannot be told from its copies")
	}
	if out.Placed.IsZero() {
		out.Placed = o.Created.Value
	}
	if out.Status != "" && !out.Status.IsValid() {
		d.note("financial_status", "enum", "", "a status that is not documented; the order does not count as paid")
	}
	if o.Customer.Orders.Value == 1 {
		out.NewCustomer = engagement.Yes
	}
	for _, c := range o.Codes.items {
		if c.Code.Value != "" {
			out.Codes = append(out.Codes, c.Code.Value)
		}
	}
	d.currency = d.currencyOf(o)
	out.Currency = d.currency
	out.Lines, out.Sale = d.sale(o)
	d.out.Orders = append(d.out.Orders, out)
}

// currencyOf is the currency of the shop, as the order says or as the set of its
// total does; empty when neither says one that is money.
func (d *shopify) currencyOf(o *shopifyOrder) money.Currency {
	path, code := "currency", o.Currency.Value
	if code == "" {
		path, code = "total_price_set.shop_money.currency_code", o.TotalSet.Shop.Currency.Value
	}
	cur := money.Currency(code)
	switch {
	case code == "":
		d.note("currency", "required", "", "amounts without a currency are no money; they were left out")
	case !cur.IsValid():
		d.note(path, "currency", "", "not a currency of ISO 4217; the amounts were left out")
		return ""
	}
	return cur
}
