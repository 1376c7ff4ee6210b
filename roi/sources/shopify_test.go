package sources_test

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

func usd(text string) money.Amount { return money.Must(text, "USD") }
func eur(text string) money.Amount { return money.Must(text, "EUR") }

// data is the folder of recorded bodies; the test is skipped without it.
func data(t *testing.T) string {
	t.Helper()
	folder := os.Getenv("INFLUENCEKIT_DATA")
	if folder == "" {
		dir, err := os.Getwd()
		require.NoError(t, err)
		for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
			if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
				break
			}
		}
		folder = filepath.Join(dir, "..", "shared")
	}
	folder = filepath.Join(folder, "data", "payloads", "shopify")
	if _, err := os.Stat(folder); err != nil {
		t.Skip("no recorded bodies here")
	}
	return folder
}

func shopify(t *testing.T, body string) sources.Orders {
	t.Helper()
	got, err := sources.Shopify(strings.NewReader(body))
	require.NoError(t, err)
	return got
}

// Every recorded body gives its values or the error that its content deserves.
func TestShopifyRecorded(t *testing.T) {
	folder := data(t)
	at := time.Date(2016, 5, 17, 4, 14, 36, 0, time.UTC)
	recorded := roi.Order{
		ID: "123456", Name: "#9999", Placed: at, Updated: at.Add(4 * time.Hour), Cancelled: at.Add(4 * time.Hour),
		Currency: "USD", Status: roi.Voided, Test: true,
		Lines: []roi.OrderLine{
			{ID: "254721536", Product: "111475476", Title: "Soda", Quantity: 1, Price: usd("0"), Discount: usd("0")},
			{ID: "5", Product: "5410685889", Title: "Another Beer For Good Times", Quantity: 1, Price: usd("5"), Discount: usd("5")},
		},
		Sale: roi.Sale{
			Goods: usd("5"), Discounts: usd("5"), Shipping: usd("10"), GiftCards: usd("0"), Total: usd("10"),
			Refunds: []roi.Refund{}, // total_tax is null: neither tax is given
		},
	}
	wrong := map[string]string{
		"discount_code.json":  "a discount code",
		"price_rule_get.json": "a price rule",
		"transactions.json":   "a list of transactions",
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	require.NoError(t, err)
	require.Len(t, files, 5)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			body, err := os.Open(file)
			require.NoError(t, err)
			defer body.Close()
			got, err := sources.Shopify(body)
			if kind, is := wrong[filepath.Base(file)]; is {
				var e *payload.WrongKindError
				require.ErrorAs(t, err, &e)
				assert.Equal(t, kind, e.Got)
				assert.Empty(t, got)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, sources.Orders{Orders: []roi.Order{recorded}}, got)
			as := roi.Assign(got.Orders, nil, roi.Policy{})
			assert.Equal(t, roi.TestOrder, as[0].Reason)
		})
	}
}

// An order with prices before tax: two lines, a gift card, one code for goods and
// one for shipping, in a currency that the customer did not see.
const dollars = `{"id":1,"name":"#1001","created_at":"2026-05-01T10:00:00-04:00","processed_at":"2026-05-01T09:59:00-04:00",
"updated_at":"2026-05-20T10:00:00-04:00","cancelled_at":null,"test":false,"currency":"USD","presentment_currency":"EUR",
"financial_status":"partially_refunded","taxes_included":false,
"landing_site":"/?utm_source=instagram&utm_content=ana","referring_site":"https://l.instagram.com/",
"customer":{"id":77,"orders_count":1,"email":"x@example.com"},
"discount_codes":[{"code":"ANA10","amount":"10.00","type":"percentage"},{"code":"FREESHIP","amount":"5.00","type":"shipping"}],
"total_line_items_price":"125.00","total_discounts":"15.00","total_tax":"8.10","total_price":"119.10","total_tip_received":"1.00",
"line_items":[
 {"id":11,"product_id":21,"title":"Serum","quantity":2,"price":30.00,"discount_allocations":[{"amount":"6.00"}],"gift_card":false},
 {"id":12,"product_id":22,"title":"Cream","quantity":1,"price":"40.00","price_set":{"shop_money":{"amount":"40.00","currency_code":"USD"},"presentment_money":{"amount":"36.80","currency_code":"EUR"}},
  "discount_allocations":[{"amount":"4.00","amount_set":{"shop_money":{"amount":"4.00","currency_code":"USD"}}}]},
 {"id":13,"title":"Gift card","quantity":1,"price":"25.00","discount_allocations":[],"gift_card":true}],
"shipping_lines":[{"price":"5.00","discounted_price":"0.00","tax_lines":[]}],
"refunds":[
 {"created_at":"2026-05-20T10:00:00-04:00",
  "refund_line_items":[{"line_item_id":11,"quantity":1,"subtotal":27.00,"total_tax":2.43}],
  "transactions":[{"kind":"refund","status":"success","amount":"29.43","currency":"USD"},{"kind":"refund","status":"failure","amount":"29.43"},{"kind":"sale","status":"success","amount":"5"}],
  "order_adjustments":[]},
 {"created_at":"2026-06-01T00:00:00Z","refund_line_items":[{"line_item_id":13,"quantity":1,"subtotal":"25.00","total_tax":"0.00"}],
  "transactions":[{"kind":"refund","status":"success","amount":"30.00"}],
  "order_adjustments":[{"kind":"refund_discrepancy","amount":"-5.00","tax_amount":"0.00"}]}]}`

func TestShopifyOrder(t *testing.T) {
	want := roi.Order{
		ID: "1", Name: "#1001", Currency: "USD", Customer: "77", NewCustomer: engagement.Yes, Status: roi.PartiallyRefunded,
		Placed:  time.Date(2026, 5, 1, 13, 59, 0, 0, time.UTC),
		Updated: time.Date(2026, 5, 20, 14, 0, 0, 0, time.UTC),
		Codes:   []string{"ANA10", "FREESHIP"},
		Landing: "/?utm_source=instagram&utm_content=ana", Referrer: "https://l.instagram.com/",
		Lines: []roi.OrderLine{
			{ID: "11", Product: "21", Title: "Serum", Quantity: 2, Price: usd("30"), Discount: usd("6")},
			{ID: "12", Product: "22", Title: "Cream", Quantity: 1, Price: usd("40"), Discount: usd("4")},
			{ID: "13", Title: "Gift card", Quantity: 1, Price: usd("25"), Discount: usd("0"), GiftCard: true},
		},
		Sale: roi.Sale{
			Goods: usd("100"), Discounts: usd("10"), Tax: usd("8.10"), Shipping: usd("0"), ShippingTax: usd("0"),
			GiftCards: usd("25"), Total: usd("124.10"),
			Refunds: []roi.Refund{
				{At: time.Date(2026, 5, 20, 14, 0, 0, 0, time.UTC), Goods: usd("27"), Tax: usd("2.43"), Shipping: usd("0"), GiftCards: usd("0"), Paid: usd("29.43")},
				{At: time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC), Goods: usd("5"), Tax: usd("0"), Shipping: usd("0"), GiftCards: usd("25"), Paid: usd("30")},
			},
		},
	}
	body := strings.Replace(dollars, `"total_price":"119.10"`, `"total_price":"124.10"`, 1) // 100 − 10 + 25 + 0 + 8.10 + 1
	for name, envelope := range map[string]string{
		"list": `{"orders":[%s]}`, "single": `{"order":%s}`, "bare list": " [%s]\n", "marked bare list": "\ufeff[%s]", "webhook": `%s`,
	} {
		t.Run(name, func(t *testing.T) {
			got := shopify(t, fmt.Sprintf(envelope, body))
			assert.Equal(t, sources.Orders{Orders: []roi.Order{want}}, got)
			assert.NotContains(t, fmt.Sprint(got), "example.com")
		})
	}

	got := shopify(t, dollars)
	require.Len(t, got.Problems, 1)
	assert.True(t, got.Problems.Has("total_price", "sum"), "119.10 is 5.00 less than the parts")

	o, later, err := want.Sale.Outcome(time.Date(2026, 5, 25, 0, 0, 0, 0, time.UTC))
	require.NoError(t, err)
	net, err := o.NetRevenue()
	require.NoError(t, err)
	assert.Equal(t, usd("63"), net, "100 − 10 − 27; the gift card earns nothing")
	assert.Equal(t, usd("5"), later)
}

// Prices that contain 19 % tax: 119.00 of goods less 11.90, 5.95 shipping.
func euros(refund string) string {
	return `{"order":{"id":2,"currency":"EUR","financial_status":"paid","taxes_included":true,"created_at":"2026-05-01T10:00:00Z",
"total_line_items_price":"119.00","total_discounts":"11.90","total_tax":"18.05","total_price":"113.05","discount_codes":[{"code":"ben15"}],
"line_items":[{"id":5,"quantity":1,"price":"119.00","discount_allocations":[{"amount":"11.90"}]}],
"shipping_lines":[{"price":"5.95","discount_allocations":[],"tax_lines":[{"price":"0.95"}]}],
"refunds":[` + refund + `]}}`
}

func TestShopifyTaxIncluded(t *testing.T) {
	got := shopify(t, euros(""))
	assert.Empty(t, got.Problems)
	assert.Equal(t, roi.Sale{
		Goods: eur("119"), Discounts: eur("11.90"), Tax: eur("17.10"), TaxIncluded: true, Shipping: eur("5"), ShippingTax: eur("0.95"),
		GiftCards: eur("0"), Total: eur("113.05"), Refunds: []roi.Refund{},
	}, got.Orders[0].Sale)
	o, _, err := got.Orders[0].Sale.Outcome(time.Time{})
	require.NoError(t, err)
	net, err := o.NetRevenue()
	require.NoError(t, err)
	assert.Equal(t, eur("90"), net)
}

func TestShopifyRefunds(t *testing.T) {
	const at = `"created_at":"2026-06-01T00:00:00Z"`
	item := func(subtotal, tax string) string {
		return fmt.Sprintf(`"refund_line_items":[{"line_item_id":5,"subtotal":"%s","total_tax":"%s"}]`, subtotal, tax)
	}
	paid := func(amount string) string {
		return fmt.Sprintf(`"transactions":[{"kind":"refund","status":"success","amount":"%s"}]`, amount)
	}
	for _, c := range []struct {
		name    string
		refund  string
		want    roi.Refund
		problem bool
	}{
		{"subtotals contain their tax", item("107.10", "17.10") + "," + paid("107.10"),
			roi.Refund{Goods: eur("90"), Tax: eur("17.10"), Shipping: eur("0"), GiftCards: eur("0"), Paid: eur("107.10")}, false},
		{"tax beside subtotals", item("90.00", "17.10") + "," + paid("107.10"),
			roi.Refund{Goods: eur("90"), Tax: eur("17.10"), Shipping: eur("0"), GiftCards: eur("0"), Paid: eur("107.10")}, false},
		{"shipping as an adjustment", item("90.00", "17.10") + "," + paid("113.05") + `,"order_adjustments":[{"kind":"shipping_refund","amount":"-5.00","tax_amount":"-0.95"}]`,
			roi.Refund{Goods: eur("90"), Tax: eur("18.05"), Shipping: eur("5"), GiftCards: eur("0"), Paid: eur("113.05")}, false},
		{"shipping as a line, and the old adjustment", paid("5.95") + `,"refund_shipping_lines":[{"subtotal_amount_set":{"shop_money":{"amount":"5.95","currency_code":"EUR"}},"tax_amount_set":{"shop_money":{"amount":"0.95","currency_code":"EUR"}}}],"order_adjustments":[{"kind":"shipping_refund","amount":"-5.00","tax_amount":"-0.95"}]`,
			roi.Refund{Goods: eur("0"), Tax: eur("0.95"), Shipping: eur("5"), GiftCards: eur("0"), Paid: eur("5.95")}, false},
		{"less than the items", item("90.00", "17.10") + "," + paid("100.00") + `,"order_adjustments":[{"kind":"refund_discrepancy","amount":"7.10","tax_amount":"0.00"}]`,
			roi.Refund{Goods: eur("82.90"), Tax: eur("17.10"), Shipping: eur("0"), GiftCards: eur("0"), Paid: eur("100")}, false},
		{"less than the shipping", paid("3.00") + `,"order_adjustments":[{"kind":"shipping_refund","amount":"-5.00","tax_amount":"0"},{"kind":"refund_discrepancy","amount":"2.00","tax_amount":"0"}]`,
			roi.Refund{Goods: eur("0"), Tax: eur("0"), Shipping: eur("3"), GiftCards: eur("0"), Paid: eur("3")}, false},
		{"money without items", paid("10.00"),
			roi.Refund{Goods: eur("10"), Paid: eur("10")}, false},
		{"items without money", item("90.00", "17.10") + `,"transactions":[]`,
			roi.Refund{Goods: eur("90"), Tax: eur("17.10"), Shipping: eur("0"), GiftCards: eur("0"), Paid: eur("0")}, false},
		{"subtotals contain their tax, no payment", item("107.10", "17.10") + `,"transactions":[{"kind":"refund","status":"pending","amount":"107.10"}]`,
			roi.Refund{Goods: eur("90"), Tax: eur("17.10"), Shipping: eur("0"), GiftCards: eur("0"), Paid: eur("0")}, false},
		{"subtotals contain their tax, money in another currency", item("107.10", "17.10") + `,"transactions":[{"kind":"refund","status":"success","amount":"120.00","currency":"USD"}]`,
			roi.Refund{Goods: eur("90"), Tax: eur("17.10"), Shipping: eur("0"), GiftCards: eur("0")}, false},
		{"neither payment nor line tells", item("50.00", "7.98"),
			roi.Refund{Goods: eur("42.02"), Tax: eur("7.98"), Shipping: eur("0"), GiftCards: eur("0")}, true},
		{"items, money not said", item("90.00", "17.10"),
			roi.Refund{Goods: eur("90"), Tax: eur("17.10"), Shipping: eur("0"), GiftCards: eur("0")}, false},
		{"money in another currency", item("90.00", "17.10") + `,"transactions":[{"kind":"refund","status":"success","amount":"120.00","currency":"USD"}]`,
			roi.Refund{Goods: eur("90"), Tax: eur("17.10"), Shipping: eur("0"), GiftCards: eur("0")}, false},
		{"does not add up", item("90.00", "17.10") + "," + paid("50.00"),
			roi.Refund{Goods: eur("90"), Tax: eur("17.10"), Shipping: eur("0"), GiftCards: eur("0"), Paid: eur("50")}, true},
		{"an item that cannot be read", item("x", "17.10") + "," + paid("50.00"),
			roi.Refund{Tax: eur("17.10"), Shipping: eur("0"), GiftCards: eur("0"), Paid: eur("50")}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := shopify(t, euros("{"+at+","+c.refund+"}"))
			c.want.At = time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)
			assert.Equal(t, []roi.Refund{c.want}, got.Orders[0].Sale.Refunds)
			assert.Equal(t, c.problem, len(got.Problems) > 0, "%v", got.Problems)
		})
	}
}

// An empty errors member refuses nothing; a list of them is read.
func TestShopifyErrorsMember(t *testing.T) {
	for _, empty := range []string{`null`, `""`, `{}`, `[]`} {
		got, err := sources.Shopify(strings.NewReader(`{"orders":[{"id":1}],"errors":` + empty + `}`))
		require.NoError(t, err, empty)
		assert.Len(t, got.Orders, 1)
	}
	_, err := sources.Shopify(strings.NewReader(`{"errors":["one","two"]}`))
	assert.ErrorContains(t, err, "one; two")
}

func TestShopifyProblems(t *testing.T) {
	order := func(members string) string { return `{"orders":[{"id":1},{"id":9,` + members + `}]}` }
	const cur = `"currency":"EUR",`
	for _, c := range []struct{ name, members, path, rule string }{
		{"no currency", `"total_price":"1.00"`, "orders[1].currency", "required"},
		{"unknown currency", `"currency":"ZZZ","total_price":"1.00"`, "orders[1].currency", "currency"},
		{"no money", `"currency":"XAU"`, "orders[1].currency", "currency"},
		{"bomb", cur + `"total_price":1e999999999`, "orders[1].total_price", "not_a_decimal"},
		{"long", cur + `"total_price":"` + strings.Repeat("9", 1_000_000) + `"`, "orders[1].total_price", "not_a_decimal"},
		{"too many digits", cur + `"total_price":"` + strings.Repeat("9", 30) + `"`, "orders[1].total_price", "out_of_range"},
		{"not a number", cur + `"total_price":"ten"`, "orders[1].total_price", "not_a_decimal"},
		{"negative", cur + `"total_price":"-1.00"`, "orders[1].total_price", "gte"},
		{"mixed currencies", cur + `"total_tax":"1","total_tax_set":{"shop_money":{"amount":"1.00","currency_code":"USD"}}`, "orders[1].total_tax_set.shop_money.amount", "mixed_currency"},
		{"negative quantity", cur + `"line_items":[{"quantity":-1,"price":"1.00"}]`, "orders[1].line_items[0].quantity", "gte"},
		{"more negative quantity", cur + `"line_items":[{"quantity":1,"price":"1"},{"quantity":-3,"price":"1.00"}]`, "orders[1].line_items[1].quantity", "not_a_count"},
		{"huge line", cur + `"line_items":[{"quantity":9007199254740992,"price":"999999999999999"}]`, "orders[1].line_items[0].price", "out_of_range"},
		{"huge lines", cur + `"line_items":[{"quantity":1,"price":"999999999999999999999999"},{"quantity":1,"price":"1"}]`, "orders[1].line_items[1].price", "out_of_range"},
		{"lines", cur + `"total_line_items_price":"3.00","line_items":[{"quantity":1,"price":"1.00"}]`, "orders[1].total_line_items_price", "sum"},
		{"allocations", cur + `"total_discounts":"3.00","line_items":[{"quantity":1,"price":"9","discount_allocations":[{"amount":"1.00"}]}]`, "orders[1].total_discounts", "sum"},
		{"shipping discount", cur + `"total_discounts":"3.00","shipping_lines":[{"price":"9","discounted_price":"2"}]`, "orders[1].total_discounts", "sum"},
		{"shipping tax", cur + `"total_tax":"3.00","taxes_included":false,"shipping_lines":[{"price":"9","tax_lines":[{"price":"4"}]}]`, "orders[1].total_tax", "sum"},
		{"shipping tax not said", cur + `"total_tax":"3.00","taxes_included":true,"shipping_lines":[{"price":"9"}]`, "orders[1].shipping_lines", "required"},
		{"tax where", cur + `"total_tax":"3.00"`, "orders[1].taxes_included", "required"},
		{"status", cur + `"financial_status":"expired"`, "orders[1].financial_status", "enum"},
		{"line of the wrong kind", cur + `"line_items":[7]`, "orders[1].line_items[0]", "wrong_kind"},
		{"time without a zone", cur + `"created_at":"2026-05-01 10:00"`, "orders[1].created_at", "not_a_time"},
		{"refund", cur + `"refunds":[{"refund_line_items":[{"subtotal":"1,5"}]}]`, "orders[1].refunds[0].refund_line_items[0].subtotal", "not_a_decimal"},
		{"no id", cur + `"id":null`, "orders[1].id", "required"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := shopify(t, order(c.members))
			assert.True(t, got.Problems.Has(c.path, c.rule), "%v", got.Problems)
			assert.Len(t, got.Orders, 2, "nothing is lost")
		})
	}
}

func TestShopifyFallbacks(t *testing.T) {
	sale := func(members string) roi.Sale {
		got := shopify(t, `{"order":{"id":1,`+members+`}}`)
		assert.Empty(t, got.Problems)
		return got.Orders[0].Sale
	}
	assert.Equal(t, usd("9"), sale(`"total_price":"8","total_price_set":{"shop_money":{"amount":"9.00","currency_code":"USD"},"presentment_money":{"amount":"8","currency_code":"EUR"}}`).Total,
		"the currency of the set when the order names none")
	assert.Equal(t, usd("7"), sale(`"currency":"USD","total_line_items_price":"7.00"`).Goods, "without lines")
	assert.Equal(t, money.Amount{}, sale(`"currency":"USD","total_tax":null`).Tax, "null is not given")
	assert.Equal(t, usd("0"), sale(`"currency":"USD","total_tax":"0.00"`).Tax, "0.00 is")
	assert.Nil(t, sale(`"currency":"USD"`).Refunds)
	assert.Equal(t, usd("1"), sale(`"currency":"USD","shipping_lines":[{"price":"4","is_removed":true},{"price":"3","discount_allocations":[{"amount":"2"}]}]`).Shipping)

	// Whether prices contain the tax is told by the total.
	lines := `"currency":"USD","line_items":[{"quantity":1,"price":"10"}],"total_discounts":"0","shipping_lines":[],"total_tax":"2",`
	assert.True(t, sale(lines+`"total_price":"10"`).TaxIncluded)
	assert.False(t, sale(lines+`"total_price":"12"`).TaxIncluded)

	bad := shopify(t, `{"order":{"id":1,"currency":"USD","total_line_items_price":"7.00","line_items":[{"quantity":1,"price":"x"},{"quantity":1,"price":"2","gift_card":true}]}}`)
	assert.Equal(t, usd("5"), bad.Orders[0].Sale.Goods, "a line that cannot be read: the total less the gift card")
}

// A tip is a line of its own, told by how it was paid, and no goods. Whether
// total_line_items_price holds it is not documented: either adds up.
func TestShopifyTips(t *testing.T) {
	for _, total := range []string{"20.00", "23.00"} {
		got := shopify(t, `{"order":{"id":1,"currency":"USD","financial_status":"partially_refunded","taxes_included":false,"total_price":"23.00","total_tax":"0.00","total_tip_received":"3.00",
"total_line_items_price":"`+total+`","line_items":[{"id":1,"price":"20.00","quantity":1,"discount_allocations":[]},
{"id":2,"title":"Tip","price":"3.00","quantity":1,"tip_payment_gateway":"shopify_payments","tip_payment_method":"Visa","discount_allocations":[]}],"shipping_lines":[],
"refunds":[{"id":1,"created_at":"2026-05-01T10:00:00Z","refund_line_items":[{"line_item_id":2,"quantity":1,"subtotal":"3.00","total_tax":"0.00"}],"transactions":[{"kind":"refund","status":"success","amount":"3.00"}]}]}}`)
		assert.Empty(t, got.Problems)
		o := got.Orders[0]
		assert.Len(t, o.Lines, 1)
		assert.Equal(t, usd("20"), o.Sale.Goods)
		assert.Equal(t, usd("0"), o.Sale.Refunds[0].Goods)
		assert.Equal(t, usd("3"), o.Sale.Refunds[0].Paid)
	}
}

// Pages in a list are no orders, and no empty ones.
func TestShopifyPagesInAList(t *testing.T) {
	got, err := sources.Shopify(strings.NewReader(`[{"orders":[{"id":1,"currency":"USD","total_price":"1.00"}]},{"id":2,"currency":"USD","total_price":"1.00"}]`))
	require.NoError(t, err)
	require.Len(t, got.Orders, 1)
	assert.Equal(t, "2", got.Orders[0].ID)
	assert.EqualError(t, got.Problems.Err(), "[0]: unknown_item")
}

func TestShopifyErrors(t *testing.T) {
	for name, c := range map[string]struct {
		body string
		is   error
		read int
	}{
		"empty":            {"", payload.ErrEmpty, 0},
		"white space":      {strings.Repeat(" ", 5000), payload.ErrEmpty, 0},
		"truncated":        {`{"orders":[{"id":1},{"id":`, io.ErrUnexpectedEOF, 1},
		"truncated list":   {`[{"id":1},{"id":2}`, io.ErrUnexpectedEOF, 2},
		"trailing":         {`{"orders":[{"id":1}]} x`, payload.ErrTrailing, 1},
		"trailing object":  {`[{"id":1}] {}`, payload.ErrTrailing, 1},
		"trailing garbage": {`[{"id":1}] x`, payload.ErrTrailing, 1},
		"deep":             {`{"orders":[{"id":1},` + strings.Repeat(`{"a":[`, 100), payload.ErrTooDeep, 1},
		"not UTF-8":        {"{\"orders\":[{\"id\":1},{\"name\":\"\xff\"}]}", payload.ErrNotUTF8, 1},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := sources.Shopify(strings.NewReader(c.body))
			require.ErrorIs(t, err, c.is)
			assert.Len(t, got.Orders, c.read, "what was read is kept")
		})
	}
	for body, kind := range map[string]string{
		`{}`:                                "an empty object",
		`{"a":1}`:                           "another kind of JSON object",
		`{"data":{"orders":{"edges":[]}}}`:  "an answer of the GraphQL API",
		`{"refunds":[]}`:                    "a list of refunds, without their orders",
		`{"price_rules":[{"value":"-10"}]}`: "a list of price rules",
		`"orders"`:                          "a bare value",
		`<html>`:                            "an HTML or XML page",
	} {
		_, err := sources.Shopify(strings.NewReader(body))
		var e *payload.WrongKindError
		require.ErrorAs(t, err, &e)
		assert.Equal(t, kind, e.Got)
	}
	_, err := sources.Shopify(strings.NewReader(`{"errors":"[API] Invalid API key or access token"}`))
	var refused *payload.ServiceError
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, "[API] Invalid API key or access token", refused.Message)

	_, err = sources.Shopify(strings.NewReader(`{"errors":{"order":["is missing"],"line_items":["are missing"]}}`))
	assert.EqualError(t, err, "shopify answered with an error: errors in order, line_items")

	_, err = sources.Shopify(nil)
	assert.ErrorIs(t, err, payload.ErrEmpty)
	_, err = sources.Shopify(strings.NewReader(dollars), payload.MaxBytes(100))
	assert.ErrorIs(t, err, payload.ErrTooLarge)
	_, err = sources.Shopify(iotest.ErrReader(io.ErrClosedPipe))
	assert.ErrorIs(t, err, io.ErrClosedPipe)
	none := shopify(t, `{"orders":[]}`)
	assert.Empty(t, none.Orders)
	slow, err := sources.Shopify(iotest.OneByteReader(strings.NewReader(" [" + dollars + "]")))
	require.NoError(t, err)
	assert.Len(t, slow.Orders, 1)
}

// What was accepted survives a round trip, and its money stays within one
// currency.
func FuzzShopify(f *testing.F) {
	f.Add([]byte(`{"orders":[` + dollars + `]}`))
	f.Add([]byte(euros(`{"transactions":[{"kind":"refund","status":"success","amount":"1"}]}`)))
	f.Add([]byte(`[{"id":1,"currency":"JPY","total_price":"5"}]`))
	f.Add([]byte(`{"errors":{"base":["x"]}}`))
	f.Add([]byte("{\"orders\":[{\"id\":\"\xff\"}]}"))
	f.Fuzz(func(t *testing.T, body []byte) {
		got, _ := sources.Shopify(strings.NewReader(string(body)))
		text, err := json.Marshal(got.Orders)
		require.NoError(t, err)
		var back []roi.Order
		require.NoError(t, json.Unmarshal(text, &back))
		again, err := json.Marshal(back)
		require.NoError(t, err)
		assert.Equal(t, string(text), string(again))
		_, err = roi.ByCreator(roi.Assign(got.Orders, map[string]string{"ANA10": "ana"}, roi.Policy{Unpaid: true}), time.Time{}, nil)
		if err != nil {
			assert.ErrorIs(t, err, money.ErrRange)
		}
	})
}
