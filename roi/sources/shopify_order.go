package sources

import (
	"cmp"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
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
	Referring payload.Text `json:"referring_site"`
	Customer  struct {
		ID     payload.ID    `json:"id"`
		Orders payload.Count `json:"orders_count"`
	} `json:"customer"`
	Codes []struct {
		Code payload.Text `json:"code"`
	} `json:"discount_codes"`

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

	Lines    []shopifyLine     `json:"line_items"`
	Shipping []shopifyShipping `json:"shipping_lines"`
	Refunds  []shopifyRefund   `json:"refunds"`
}

// A shopifyLine is one line of an order.
type shopifyLine struct {
	ID          payload.ID          `json:"id"`
	Product     payload.ID          `json:"product_id"`
	Title       payload.Text        `json:"title"`
	Quantity    payload.Count       `json:"quantity"`
	Price       payload.Decimal     `json:"price"`
	PriceSet    moneySet            `json:"price_set"`
	Discount    payload.Decimal     `json:"total_discount"`
	DiscountSet moneySet            `json:"total_discount_set"`
	Allocations []shopifyAllocation `json:"discount_allocations"`
	GiftCard    payload.Bool        `json:"gift_card"`
}

// isOrder reports whether the members of a body are those of an order.
func (o *shopifyOrder) isOrder() bool {
	return o.ID.There() && (o.Lines != nil || o.Total.There() || o.Status.There())
}

// order puts an order into the result.
func (d *shopify) order(o *shopifyOrder) {
	id := d.ID("id", o.ID)
	if id == "" {
		d.Note(problem.Problem{Path: "id", Rule: "required", Message: "an order without an id cannot be told from its copies"})
	}
	d.money = money_{}
	out := roi.Order{
		ID:        id,
		Name:      d.Text("name", o.Name),
		Placed:    d.Time("processed_at", o.Processed),
		Updated:   d.Time("updated_at", o.Updated),
		Cancelled: d.Time("cancelled_at", o.Cancelled),
		Customer:  d.ID("customer.id", o.Customer.ID),
		Status:    roi.OrderStatus(d.Text("financial_status", o.Status)),
		Landing:   d.Text("landing_site", o.Landing),
		Referrer:  d.Text("referring_site", o.Referring),
	}
	_ = cmp.Or[string]
	d.out.Orders = append(d.out.Orders, out)
}
