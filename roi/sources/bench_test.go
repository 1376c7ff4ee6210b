package sources_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

// bareOrder is an order as encoding/json would read it, with the members that
// Shopify reads and nothing checked: the bar for its speed.
type bareOrder struct {
	ID        json.Number `json:"id"`
	Name      string      `json:"name"`
	Created   time.Time   `json:"created_at"`
	Processed *time.Time  `json:"processed_at"`
	Updated   time.Time   `json:"updated_at"`
	Cancelled *time.Time  `json:"cancelled_at"`
	Currency  string      `json:"currency"`
	Status    string      `json:"financial_status"`
	Test      bool        `json:"test"`
	Landing   string      `json:"landing_site"`
	Referrer  string      `json:"referring_site"`
	Customer  struct {
		ID     json.Number `json:"id"`
		Orders int64       `json:"orders_count"`
	} `json:"customer"`
	Codes []struct {
		Code string `json:"code"`
	} `json:"discount_codes"`
	TaxesIncluded bool         `json:"taxes_included"`
	Total         bareNumber   `json:"total_price"`
	TotalSet      bareSet      `json:"total_price_set"`
	Goods         bareNumber   `json:"total_line_items_price"`
	GoodsSet      bareSet      `json:"total_line_items_price_set"`
	Discounts     bareNumber   `json:"total_discounts"`
	DiscountsSet  bareSet      `json:"total_discounts_set"`
	Tax           bareNumber   `json:"total_tax"`
	TaxSet        bareSet      `json:"total_tax_set"`
	Tip           bareNumber   `json:"total_tip_received"`
	DutiesSet     bareSet      `json:"original_total_duties_set"`
	FeesSet       bareSet      `json:"original_total_additional_fees_set"`
	Lines         []bareLine   `json:"line_items"`
	Shipping      []bareLine   `json:"shipping_lines"`
	Refunds       []bareRefund `json:"refunds"`
}

// bareNumber is a number, also in quotes.
type bareNumber = json.Number

type bareSet struct {
	Shop struct {
		Amount   bareNumber `json:"amount"`
		Currency string     `json:"currency_code"`
	} `json:"shop_money"`
}

type bareLine struct {
	ID            json.Number `json:"id"`
	Product       json.Number `json:"product_id"`
	Title         string      `json:"title"`
	Quantity      int64       `json:"quantity"`
	Price         bareNumber  `json:"price"`
	PriceSet      bareSet     `json:"price_set"`
	Discounted    bareNumber  `json:"discounted_price"`
	DiscountedSet bareSet     `json:"discounted_price_set"`
	Allocations   []struct {
		Amount    bareNumber `json:"amount"`
		AmountSet bareSet    `json:"amount_set"`
	} `json:"discount_allocations"`
	Taxes []struct {
		Price    bareNumber `json:"price"`
		PriceSet bareSet    `json:"price_set"`
	} `json:"tax_lines"`
	GiftCard bool `json:"gift_card"`
}

type bareRefund struct {
	Created time.Time `json:"created_at"`
	Items   []struct {
		Line     json.Number `json:"line_item_id"`
		Subtotal bareNumber  `json:"subtotal"`
		Tax      bareNumber  `json:"total_tax"`
	} `json:"refund_line_items"`
	Adjustments []struct {
		Kind   string     `json:"kind"`
		Amount bareNumber `json:"amount"`
		Tax    bareNumber `json:"tax_amount"`
	} `json:"order_adjustments"`
	Payments []struct {
		Kind   string     `json:"kind"`
		Status string     `json:"status"`
		Amount bareNumber `json:"amount"`
	} `json:"transactions"`
}

var manyOrders = `{"orders":[` + dollars + strings.Repeat(","+dollars, 499) + `]}`

func BenchmarkShopify(b *testing.B) {
	b.SetBytes(int64(len(manyOrders)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := sources.Shopify(strings.NewReader(manyOrders)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkShopifyBare(b *testing.B) {
	b.SetBytes(int64(len(manyOrders)))
	b.ReportAllocs()
	for b.Loop() {
		var body struct {
			Orders []bareOrder `json:"orders"`
		}
		if err := json.NewDecoder(strings.NewReader(manyOrders)).Decode(&body); err != nil {
			b.Fatal(err)
		}
	}
}
