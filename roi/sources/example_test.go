package sources_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

func ExampleShopify() {
	body := `{"orders":[{
		"id": 450789469, "currency": "EUR", "financial_status": "partially_refunded", "taxes_included": true,
		"total_price": "113.05", "total_tax": "18.05", "total_discounts": "11.90",
		"discount_codes": [{"code": "Ana10", "amount": "11.90", "type": "percentage"}],
		"line_items": [{"id": 1, "quantity": 2, "price": "59.50"}],
		"shipping_lines": [{"price": "5.95", "tax_lines": [{"price": "0.95"}]}],
		"refunds": [{
			"created_at": "2026-05-20T10:00:00Z",
			"refund_line_items": [{"subtotal": "45.00", "total_tax": "8.55"}],
			"transactions": [{"kind": "refund", "status": "success", "amount": "53.55"}]
		}]
	}]}`
	got, err := sources.Shopify(strings.NewReader(body))
	if err != nil {
		fmt.Println(err)
		return
	}
	as := roi.Assign(got.Orders, map[string]string{"ANA10": "ana"}, roi.Policy{})
	rows, err := roi.ByCreator(as, time.Time{}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	o := rows[0].Outcome
	net, err := o.NetRevenue()
	fmt.Println(rows[0].Creator, "sold", o.GrossRevenue, "with tax and shipping")
	fmt.Println("less tax", o.Tax, "shipping", o.ShippingCharged, "discounts", o.Discounts, "refunds", o.Refunds)
	fmt.Println("net", net, err)
	// Output:
	// ana sold 124.95 EUR with tax and shipping
	// less tax 18.05 EUR shipping 5.00 EUR discounts 11.90 EUR refunds 45.00 EUR
	// net 45.00 EUR <nil>
}
