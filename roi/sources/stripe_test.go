package sources_test

import (
	"encoding/json"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

var stripeKeys = sources.StripeKeys{Codes: []string{"promo_code"}, Name: "order_number", Landing: "landing"}

func stripe(t *testing.T, body string, opts ...payload.Option) sources.Payments {
	t.Helper()
	got, err := sources.Stripe(strings.NewReader(body), stripeKeys, opts...)
	require.NoError(t, err)
	return got
}

// stripeOrders is the orders of bodies, read one by one, which have no problems.
func stripeOrders(t *testing.T, bodies ...string) []roi.Order {
	t.Helper()
	var all sources.Payments
	for _, b := range bodies {
		got := stripe(t, b)
		assert.Empty(t, got.Problems)
		all = all.Join(got)
	}
	orders, problems := all.Orders()
	assert.Empty(t, problems)
	return orders
}

// 2026-05-01 00:00:00 UTC is 1777593600.
const (
	stripeCharge = `{"id":"ch_1","object":"charge","amount":10000,"amount_captured":10000,"amount_refunded":3000,"currency":"eur","created":1777593600,
"captured":true,"paid":true,"refunded":false,"status":"succeeded","livemode":true,"customer":"cus_1","payment_intent":"pi_1",
"billing_details":{"email":"jane@example.com","name":"Jane"},"receipt_email":"jane@example.com","metadata":{"promo_code":"ANA10","order_number":"#1001","phone":"555"}}`
	stripeRefund = `{"id":"re_1","object":"refund","amount":3000,"currency":"eur","created":1777680000,"charge":"ch_1","payment_intent":"pi_1","status":"succeeded","reason":"requested_by_customer"}`
	stripeIntent = `{"id":"pi_1","object":"payment_intent","amount":10000,"amount_received":10000,"currency":"eur","created":1777593590,"status":"succeeded","livemode":true,"latest_charge":"ch_1"}`
)

func stripeList(objects ...string) string {
	return `{"object":"list","url":"/v1/charges","has_more":true,"data":[` + strings.Join(objects, ",") + `]}`
}

func TestStripeCharge(t *testing.T) {
	for name, body := range map[string]string{
		"list": stripeList(stripeCharge), "one": stripeCharge, "bare list": "[" + stripeCharge + "]",
		"search": `{"object":"search_result","data":[` + stripeCharge + `]}`,
		"event":  `{"id":"evt_1","object":"event","type":"charge.succeeded","livemode":true,"data":{"object":` + stripeCharge + `,"previous_attributes":{"amount":1}}}`,
		"intent": `{"id":"pi_1","object":"payment_intent","currency":"eur","amount":10000,"status":"succeeded","latest_charge":` + stripeCharge + `}`,
		"old":    `{"id":"pi_1","object":"payment_intent","currency":"eur","amount":10000,"status":"succeeded","charges":{"data":[` + stripeCharge + `]}}`,
	} {
		t.Run(name, func(t *testing.T) {
			got := stripe(t, body)
			assert.Empty(t, got.Problems)
			assert.Equal(t, name == "list", got.More == engagement.Yes)
			text, err := json.Marshal(got)
			require.NoError(t, err)
			assert.NotContains(t, string(text), "jane", "no personal data")
			assert.NotContains(t, string(text), "555", "nor metadata that nobody asked for")
			orders, problems := got.Orders()
			assert.Empty(t, problems)
			assert.Equal(t, []roi.Order{{
				ID: "pi_1", Name: "#1001", Placed: utc("2026-05-01 00:00:00"), Currency: "EUR", Customer: "cus_1",
				Status: roi.PartiallyRefunded, Codes: []string{"ANA10"},
				Sale: roi.Sale{Goods: eur("100"), Total: eur("100"), Refunds: []roi.Refund{{Goods: eur("30"), Paid: eur("30")}}},
			}}, orders)
		})
	}
}

func TestStripeJoined(t *testing.T) {
	dated := []roi.Refund{{At: utc("2026-05-02 00:00:00"), Goods: eur("30"), Paid: eur("30")}}
	orders := stripeOrders(t, stripeIntent, stripeList(stripeRefund, strings.NewReplacer("re_1", "re_2", "succeeded", "failed").Replace(stripeRefund)), stripeList(stripeCharge), stripeRefund)
	require.Len(t, orders, 1, "intent and charge are one order")
	assert.Equal(t, dated, orders[0].Sale.Refunds, "the refund has its time; the failed one and the copy do not count")
	assert.Equal(t, "#1001", orders[0].Name, "what the charge says")

	nested := strings.Replace(stripeCharge, `"paid":true`, `"refunds":{"object":"list","data":[`+strings.Replace(stripeRefund, `"charge":"ch_1",`, "", 1)+`]}`, 1)
	assert.Equal(t, dated, stripeOrders(t, nested)[0].Sale.Refunds)

	bare := strings.Replace(stripeCharge, `"metadata"`, `"other"`, 1)
	tagged := strings.Replace(stripeIntent, `"livemode"`, `"metadata":{"promo_code":"BEN5"},"livemode"`, 1)
	assert.Equal(t, []string{"BEN5"}, stripeOrders(t, bare, tagged)[0].Codes, "the metadata of the intent")

	none := strings.Replace(stripeCharge, "3000", "0", 1)
	assert.Equal(t, []roi.Refund{}, stripeOrders(t, none)[0].Sale.Refunds, "the charge says that there were none")
	assert.Nil(t, stripeOrders(t, stripeIntent)[0].Sale.Refunds, "the intent says nothing of them")

	dispute := `{"id":"dp_1","object":"dispute","amount":7000,"currency":"eur","created":1777766400,"charge":"ch_1","status":"lost","reason":"fraudulent"}`
	orders = stripeOrders(t, stripeCharge, stripeRefund, dispute)
	assert.Equal(t, roi.Refunded, orders[0].Status, "30 refunded and 70 lost")
	assert.Len(t, orders[0].Sale.Refunds, 2)
	for _, status := range []string{"won", "needs_response", "under_review", "warning_closed"} {
		orders = stripeOrders(t, stripeCharge, stripeRefund, strings.Replace(dispute, "lost", status, 1))
		assert.Equal(t, dated, orders[0].Sale.Refunds, status)
	}

	all := stripe(t, stripeList(stripeCharge, strings.Replace(dispute, "7000", "9000", 1), strings.Replace(stripeRefund, "eur", "usd", 1),
		strings.NewReplacer("re_1", "re_9", "ch_1", "ch_9", "pi_1", "pi_9").Replace(stripeRefund)))
	orders, problems := all.Orders()
	assert.Equal(t, roi.Refunded, orders[0].Status)
	assert.True(t, problems.Has("payments[0]", "sum"), "30 + 90 of 100")
	assert.True(t, problems.Has("backs[1]", "mixed_currency"))
	assert.True(t, problems.Has("backs[2]", "no_original"))
}

func TestStripeStatuses(t *testing.T) {
	charge := func(old, now string) string { return strings.NewReplacer(old, now, "3000", "0").Replace(stripeCharge) }
	intent := func(status string) string {
		return strings.Replace(stripeIntent, "succeeded", status, 1)
	}
	for body, want := range map[string]roi.OrderStatus{
		charge("succeeded", "failed"):                                           roi.Voided,
		charge("succeeded", "pending"):                                          roi.Pending,
		charge(`"captured":true`, `"captured":false`):                           roi.Authorized,
		strings.Replace(stripeCharge, `"captured":true`, `"captured":false`, 1): roi.Voided,
		charge(`"status":"succeeded",`, ""):                                     roi.Paid,
		charge("x", "x"):                                                        roi.Paid,
		intent("succeeded"):                                                     roi.Paid,
		intent("requires_capture"):                                              roi.Authorized,
		intent("requires_payment_method"):                                       roi.Pending,
		intent("canceled"):                                                      roi.Cancelled,
		strings.Replace(stripeCharge, `"amount_refunded":3000`, `"amount_refunded":10000`, 1): roi.Refunded,
	} {
		assert.Equal(t, want, stripeOrders(t, body)[0].Status, body)
	}

	// A second attempt that went through counts, whichever comes first.
	failed := strings.NewReplacer("ch_1", "ch_0", "succeeded", "failed").Replace(stripeCharge)
	for _, list := range []string{stripeList(failed, stripeCharge), stripeList(stripeCharge, failed)} {
		orders := stripeOrders(t, list)
		require.Len(t, orders, 1)
		assert.Equal(t, roi.PartiallyRefunded, orders[0].Status)
	}
	// 60.00 of 100.00 were captured; what was let go is in amount_refunded.
	part := strings.NewReplacer(`"amount_captured":10000`, `"amount_captured":6000`, `"amount_refunded":3000`, `"amount_refunded":4000`).Replace(stripeCharge)
	orders := stripeOrders(t, part)
	assert.Equal(t, eur("60"), orders[0].Sale.Goods)
	assert.Equal(t, []roi.Refund{}, orders[0].Sale.Refunds)
	assert.True(t, stripeOrders(t, strings.Replace(stripeCharge, `"livemode":true`, `"livemode":false`, 1))[0].Test)
	assert.False(t, stripeOrders(t, strings.Replace(stripeCharge, `"livemode":true,`, "", 1))[0].Test)
}

// The expected amounts are those of https://docs.stripe.com/currencies.
func TestStripeMinorUnits(t *testing.T) {
	for _, c := range []struct{ minor, currency, want string }{
		{"1000", "usd", "10"}, {"5", "usd", "0.05"}, {"0", "usd", "0"}, {"500", "jpy", "500"}, {"5124", "kwd", "5.124"}, {"5120", "tnd", "5.12"},
		{"500", "isk", "5"}, {"500", "ugx", "5"}, {"500", "mga", "500"}, {"1045", "huf", "10.45"}, {"80000", "twd", "800"}, {"500", "clp", "500"}, {"\"700\"", "krw", "700"},
	} {
		cur := strings.ToUpper(c.currency)
		got := stripe(t, `{"id":"ch","object":"charge","status":"succeeded","amount":`+c.minor+`,"currency":"`+c.currency+`"}`)
		assert.Empty(t, got.Problems, cur)
		assert.Equal(t, money.Must(c.want, money.Currency(cur)), got.Payments[0].Order.Sale.Goods, cur)
	}
}

func TestStripeProblems(t *testing.T) {
	for _, c := range []struct{ members, path, rule string }{
		{`"object":"charge","amount":5`, "data[1].currency", "required"},
		{`"object":"charge","amount":5,"currency":"zzz"`, "data[1].currency", "currency"},
		{`"object":"charge","amount":5.5,"currency":"eur"`, "data[1].amount", "not_minor_units"},
		{`"object":"charge","amount":-5,"currency":"eur"`, "data[1].amount", "gte"},
		{`"object":"charge","amount":550,"currency":"isk"`, "data[1].amount", "not_minor_units"},
		{`"object":"charge","amount":1e9,"currency":"eur"`, "data[1].amount", "not_a_decimal"},
		{`"object":"charge","amount":111111111111111111111111111111,"currency":"eur"`, "data[1].amount", "out_of_range"},
		{`"object":"charge","amount":5,"currency":"eur","status":"lost"`, "data[1].status", "enum"},
		{`"object":"charge","created":"yesterday"`, "data[1].created", "not_a_time"},
		{`"object":"payment_intent","status":"lost"`, "data[1].status", "enum"},
		{`"object":"customer"`, "data[1].object", "enum"},
		{`"object":"charge","refunds":{"data":[7,{"id":"re","object":"refund","amount":-5,"currency":"eur"}]}`, "data[1].refunds.data[1].amount", "gte"},
		{`"object":"payment_intent","latest_charge":{"object":"charge","id":"ch","amount":-1,"currency":"eur"}`, "data[1].latest_charge.amount", "gte"},
	} {
		got := stripe(t, stripeList(stripeCharge, `{"id":"x",`+c.members+`}`, stripeIntent))
		assert.True(t, got.Problems.Has(c.path, c.rule), "%s: %v", c.members, got.Problems)
		assert.Equal(t, "pi_1", got.Payments[len(got.Payments)-1].Intent, "what follows is kept")
	}
	got := stripe(t, stripeList(`{"object":"charge","amount":1,"currency":"eur"}`))
	assert.True(t, got.Problems.Has("data[0].id", "required"))
	event := stripe(t, `{"object":"event","created":1777593600,"data":{"object":{"object":"charge","id":"ch","amount":-1,"currency":"eur"}}}`)
	assert.True(t, event.Problems.Has("data.object.amount", "gte"), "%v", event.Problems)
	assert.Equal(t, utc("2026-05-01 00:00:00"), event.Payments[0].Order.Updated)
}

func TestStripeErrors(t *testing.T) {
	for body, want := range map[string]string{
		`{}`:                                 "payload: want a Stripe body of payments, got an empty object",
		`{"id":"cus_1","object":"customer"}`: "payload: want a Stripe body of payments, got another kind of JSON object",
		`{"error":{"code":"expired","type":"invalid_request_error","message":"No such charge"}}`: "stripe answered with an error: expired invalid_request_error: No such charge",
	} {
		got, err := sources.Stripe(strings.NewReader(body), stripeKeys)
		assert.EqualError(t, err, want)
		assert.Empty(t, got)
	}
	got, err := sources.Stripe(strings.NewReader(`{"object":"list","data":[`+stripeCharge+`,{"id":`), stripeKeys)
	assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
	assert.Len(t, got.Payments, 1)
	got, err = sources.Stripe(strings.NewReader(stripeCharge[:200]), stripeKeys)
	assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
	assert.Empty(t, got.Payments, "its numbers may be cut short")
	_, err = sources.Stripe(strings.NewReader(stripeCharge+"x"), stripeKeys)
	assert.ErrorIs(t, err, payload.ErrTrailing)
	_, err = sources.Stripe(nil, stripeKeys)
	assert.ErrorIs(t, err, payload.ErrEmpty)
}

// What was accepted survives a round trip and gives orders that can be assigned.
func FuzzStripe(f *testing.F) {
	f.Add([]byte(stripeList(stripeCharge, stripeRefund, stripeIntent)))
	f.Add([]byte(stripeCharge))
	f.Add([]byte(`{"object":"event","data":{"object":` + stripeIntent + `}}`))
	f.Add([]byte(`[{"object":"dispute","status":"lost","amount":5,"currency":"ugx","charge":{"id":"ch_1"}}]`))
	f.Fuzz(func(t *testing.T, body []byte) {
		got, _ := sources.Stripe(strings.NewReader(string(body)), stripeKeys)
		text, err := json.Marshal(got)
		require.NoError(t, err)
		var back sources.Payments
		require.NoError(t, json.Unmarshal(text, &back))
		again, err := json.Marshal(back)
		require.NoError(t, err)
		assert.Equal(t, string(text), string(again))
		orders, _ := got.Orders()
		assert.LessOrEqual(t, len(orders), len(got.Payments))
		_, err = roi.ByCreator(roi.Assign(orders, map[string]string{"ANA10": "ana"}, roi.Policy{Unpaid: true}), time.Time{}, nil)
		if err != nil {
			assert.ErrorIs(t, err, money.ErrRange)
		}
	})
}
