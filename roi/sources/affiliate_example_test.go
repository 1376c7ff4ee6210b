package sources_test

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

func ExampleAffiliate() {
	file := `Bestellnummer;Datum;Bestellwert;Provision;Status;Klickreferenz
#1001;01.05.2026;1.200,50;120,05;freigegeben;ana-reel
#1002;02.05.2026;80,00;acht;offen;ben-story
#1001;09.05.2026;-200,50;-20,05;freigegeben;
`
	m := sources.DefaultColumns()
	m.Fixed, m.Decimal, m.Layout, m.Zone = "EUR", ",", "02.01.2006", time.UTC
	got, err := sources.Affiliate(strings.NewReader(file), m)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Problems)
	for _, t := range got.Merged().Transactions {
		fmt.Println(t.Order.Name, t.Refs, t.State, t.Order.Sale.Goods, "refunds", len(t.Order.Sale.Refunds), "commission", t.Commission)
	}
	// Output:
	// rows[1].Provision: not_a_number
	// #1001 [ana-reel] locked 1200.50 EUR refunds 1 commission 100.00 EUR
	// #1002 [ben-story] pending 80.00 EUR refunds 0 commission 0
}

func ExampleColumnMap_Validate() {
	m := sources.DefaultColumns()
	m.Decimal, m.Layout = "comma", "DD.MM.YYYY"
	var list problem.List
	if errors.As(m.Validate(), &list) {
		for _, p := range list {
			fmt.Println(p.Path+":", p.Message)
		}
	}
	// Output:
	// decimal: want a point or a comma
	// layout: want a layout of package time with year, month and day, such as 02.01.2006
}

func ExampleCJ() {
	body := `{"data":{"publisherCommissions":{"payloadComplete":true,"records":[
		{"commissionId":"1","actionId":"10","orderId":"#5","actionStatus":"LOCKED","pubCurrency":"USD","saleAmountPubCurrency":"80.00","pubCommissionAmountPubCurrency":"8.00"},
		{"commissionId":"2","actionId":"11","originalActionId":"10","original":false,"actionStatus":"CORRECTED","pubCurrency":"USD","saleAmountPubCurrency":"-30.00","pubCommissionAmountPubCurrency":"-3.00"}
	]}}}`
	got, err := sources.CJ(strings.NewReader(body))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range got.Merged().Transactions {
		fmt.Println(t.State, t.Order.Status, t.Order.Sale.Goods, "less", t.Order.Sale.Refunds[0].Goods, "commission", t.Commission)
	}
	// Output:
	// locked partially_refunded 80.00 USD less 30.00 USD commission 5.00 USD
}

func ExampleStripe() {
	body := `{"object":"list","has_more":false,"data":[
		{"object":"charge","id":"ch_1","amount":10000,"amount_refunded":3000,"currency":"eur","created":1777593600,"status":"succeeded",
		 "livemode":true,"metadata":{"promo_code":"ana10"}},
		{"object":"charge","id":"ch_2","amount":5000,"currency":"jpy","status":"succeeded","livemode":false},
		{"object":"refund","id":"re_1","amount":3000,"currency":"eur","created":1777680000,"charge":"ch_1","status":"succeeded"}
	]}`
	got, err := sources.Stripe(strings.NewReader(body), sources.StripeKeys{Codes: []string{"promo_code"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	orders, problems := got.Orders()
	for _, o := range orders {
		fmt.Println(o.ID, o.Status, o.Sale.Goods, "codes", o.Codes, "test", o.Test)
	}
	as := roi.Assign(orders, map[string]string{"ANA10": "ana"}, roi.Policy{})
	rows, err := roi.ByCreator(as, time.Time{}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	net, err := rows[0].Outcome.NetRevenue()
	fmt.Println(rows[0].Creator, "net", net, err, len(problems), "problems")
	// Output:
	// ch_1 partially_refunded 100.00 EUR codes [ana10] test false
	// ch_2 paid 5000 JPY codes [] test true
	// ana net 70.00 EUR <nil> 0 problems
}

func ExampleGA4() {
	body := `{"dimensionHeaders":[{"name":"sessionSource"},{"name":"sessionManualAdContent"}],
		"metricHeaders":[{"name":"sessions","type":"TYPE_INTEGER"},{"name":"keyEvents","type":"TYPE_FLOAT"},{"name":"purchaseRevenue","type":"TYPE_CURRENCY"}],
		"rows":[{"dimensionValues":[{"value":"instagram"},{"value":"ana-reel-1"}],"metricValues":[{"value":"150"},{"value":"2.5"},{"value":"239.97000000000003"}]},
		        {"dimensionValues":[{"value":"instagram"},{"value":"(not set)"}],"metricValues":[{"value":"40"},{"value":"0"},{"value":"0"}]}],
		"metadata":{"currencyCode":"EUR","subjectToThresholding":true}}`
	got, err := sources.GA4(strings.NewReader(body), sources.GA4Policy{})
	if err != nil {
		fmt.Println(err)
		return
	}
	report := got.Reports[0]
	for _, row := range report.Rows {
		content, said := row.Said("sessionManualAdContent")
		fmt.Println(content, said, row.Sessions, row.KeyEvents, row.Revenue)
	}
	fmt.Println("thresholded:", report.Thresholded)
	// Output:
	// ana-reel-1 true 150 2.5 239.97 EUR
	// (not set) false 40 0 0.00 EUR
	// thresholded: yes
}
