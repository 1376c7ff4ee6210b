package roi_test

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func ExampleCPE() {
	cost := money.Must("1200", "USD")
	likesAndComments := engagement.Known(2807)
	fmt.Println(roi.CPE(cost, likesAndComments))

	hidden := engagement.Count{} // the creator hides likes
	_, err := roi.CPE(cost, hidden)
	fmt.Println(err)
	// Output:
	// 0.427503 USD <nil>
	// CPE is undefined: engagements unknown
}

func ExampleMeasure() {
	eur := func(text string) money.Amount { return money.Must(text, "EUR") }
	outcome := roi.Outcome{
		GrossRevenue: eur("12000"), Tax: eur("1800"), ShippingCharged: eur("400"), Discounts: eur("600"), Refunds: eur("700"),
		CostOfGoods: eur("3400"), PaymentFees: eur("250"), Fulfilment: eur("350"), ShippingBorne: eur("300"),
	}
	cost := roi.Cost{CreatorFee: eur("1500"), Product: eur("500")}
	for _, basis := range roi.Bases() {
		r, err := roi.Measure(outcome, cost, basis)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s: gain %s, profit %s, ROI %s\n", r.Basis, r.Gain, r.Profit, r.ROI.Percent(1))
	}
	// Output:
	// revenue: gain 8500.00 EUR, profit 6500.00 EUR, ROI 325.0 %
	// gross_margin: gain 5100.00 EUR, profit 3100.00 EUR, ROI 155.0 %
	// contribution: gain 4200.00 EUR, profit 2200.00 EUR, ROI 110.0 %
}

func ExampleOutcome_WithMargin() {
	outcome, err := roi.Outcome{GrossRevenue: money.Must("52000", "USD")}.WithMargin(money.BasisPoints(5800))
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := roi.Measure(outcome, roi.Cost{CreatorFee: money.Must("18500", "USD")}, roi.GrossMargin)
	fmt.Println(r.ROI.Percent(2), err)
	// Output: 63.03 % <nil>
}

func ExampleBreakEvenROAS() {
	margins := roi.Margins{
		Gross:    money.BasisPoints(5500),
		Fees:     money.BasisPoints(350),
		Shipping: money.BasisPoints(200),
		Returns:  money.BasisPoints(600),
	}
	for _, treatment := range []roi.Returned{roi.Multiplicative, roi.Subtractive} {
		r, err := roi.BreakEvenROAS(margins, treatment)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(treatment, r.Decimal().StringFixed(3))
	}
	// Output:
	// multiplicative 2.149
	// subtractive 2.299
}

func ExampleIncrementality() {
	lift, err := roi.Incrementality(roi.Holdout{
		Exposed: engagement.Known(100_000), ExposedConversions: engagement.Known(1200),
		HeldOut: engagement.Known(100_000), HeldOutConversions: engagement.Known(900),
	}, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	orderValue, spend := money.Must("80", "USD"), money.Must("50000", "USD")
	iroas, _ := lift.IROAS(orderValue, spend)
	profit, _ := lift.Profit(orderValue, money.BasisPoints(4000), spend)
	fmt.Printf("%s more conversions, 95 %% interval %.0f to %.0f\n",
		lift.Conversions.Value, lift.Conversions.Low.Decimal().InexactFloat64(), lift.Conversions.High.Decimal().InexactFloat64())
	fmt.Println("iROAS", iroas.Value)
	fmt.Println("profit", profit.Value)
	// Output:
	// 300 more conversions, 95 % interval 211 to 390
	// iROAS 0.48
	// profit -40400.00 USD
}

func ExampleAssign() {
	orders := []roi.Order{
		{ID: "1", Codes: []string{"ana10 "}, Sale: roi.Sale{Goods: money.Must("80", "EUR")}},
		{ID: "2", Codes: []string{"WELCOME"}, Sale: roi.Sale{Goods: money.Must("40", "EUR")}},
		{ID: "3", Codes: []string{"BEN15", "WELCOME"}, Sale: roi.Sale{Goods: money.Must("60", "EUR")}},
		{ID: "4", Codes: []string{"ANA10", "BEN15"}, Sale: roi.Sale{Goods: money.Must("25.01", "EUR")}},
		{ID: "5", Codes: []string{"ANA10"}, Test: true, Sale: roi.Sale{Goods: money.Must("1", "EUR")}},
	}
	owner := map[string]string{"ANA10": "ana", "BEN15": "ben", "WELCOME": ""}
	as := roi.Assign(orders, owner, roi.Policy{Several: roi.SplitEqually})
	for _, a := range as {
		if a.Creator == "" {
			fmt.Println("order", a.Order.ID, "is nobody's:", a.Reason)
			continue
		}
		fmt.Println("order", a.Order.ID, "is", a.Creator+"'s:", a.Order.Sale.Goods)
	}

	rows, err := roi.ByCreator(as, time.Time{}, nil)
	if err != nil {
		fmt.Println(err)
	}
	for _, r := range rows {
		fmt.Printf("%q %s\n", r.Creator, r.Outcome.GrossRevenue)
	}
	// Output:
	// order 1 is ana's: 80.00 EUR
	// order 2 is nobody's: code_of_nobody
	// order 3 is ben's: 60.00 EUR
	// order 4 is ana's: 12.51 EUR
	// order 4 is ben's: 12.50 EUR
	// order 5 is nobody's: test
	// "" 40.00 EUR
	// "ana" 92.51 EUR
	// "ben" 72.50 EUR
}

// Each machine tallies the orders that it has, and sends the bytes; here one has
// those of the first shop and one those of the second.
func ExampleOutcomeTally() {
	asOf := time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)
	owner := map[string]string{"ANA10": "ana", "BEN15": "ben"}
	tallied := func(orders ...roi.Order) []byte {
		tally := roi.NewOutcomeTally(asOf)
		for _, a := range roi.Assign(orders, owner, roi.Policy{}) {
			if err := tally.Add(&a); err != nil {
				fmt.Println(err)
			}
		}
		form, _ := tally.MarshalBinary() // never fails
		return form
	}
	sale := func(goods, refund, currency string, refunded time.Time) roi.Sale {
		cur := money.Currency(currency)
		return roi.Sale{Goods: money.Must(goods, cur), Refunds: []roi.Refund{{At: refunded, Goods: money.Must(refund, cur)}}}
	}
	first := tallied(
		roi.Order{ID: "1", Codes: []string{"ANA10"}, Sale: sale("80.10", "20.05", "EUR", asOf.AddDate(0, 0, -9))},
		roi.Order{ID: "2", Codes: []string{"BEN15"}, Sale: sale("60", "60", "EUR", asOf.AddDate(0, 0, 9))},
		roi.Order{ID: "3", Codes: []string{"BEN15"}, Cancelled: asOf.AddDate(0, 0, -1), Sale: sale("500", "0", "EUR", asOf)},
	)
	second := tallied(
		roi.Order{ID: "1", Codes: []string{"ANA10"}, Sale: sale("9000", "0", "JPY", asOf)},
		roi.Order{ID: "2", Codes: []string{"ANA10"}, Sale: sale("19.90", "0", "EUR", asOf)},
	)

	all := roi.NewOutcomeTally(asOf)
	for _, form := range [][]byte{second, first} { // any order
		var part roi.OutcomeTally
		if err := part.UnmarshalBinary(form); err != nil {
			fmt.Println(err)
		}
		if err := all.Merge(&part); err != nil {
			fmt.Println(err)
		}
	}
	rows, err := all.Outcomes(nil)
	if err != nil {
		fmt.Println(err)
	}
	for _, r := range rows {
		fmt.Printf("%s: %s orders, %s, refunds %s and later %s\n", r.Creator, r.Outcome.Orders, r.Outcome.GrossRevenue, r.Outcome.Refunds, r.Later.Refunds)
	}
	// Output:
	// ana: 2 orders, 100.00 EUR, refunds 20.05 EUR and later 0
	// ana: 1 orders, 9000 JPY, refunds 0 JPY and later 0
	// ben: 1 orders, 60.00 EUR, refunds 0.00 EUR and later 60.00 EUR
}

func ExampleAllocate() {
	shared := roi.Cost{AgencyFee: money.Must("100", "EUR")}
	parts, err := roi.Allocate(shared, roi.ByGrossReach, []roi.Bearer{
		{Creator: "ana", Reach: engagement.Known(10_000)},
		{Creator: "ben", Reach: engagement.Known(20_000)},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(parts[0].AgencyFee, parts[1].AgencyFee)

	_, err = roi.Allocate(shared, roi.ByGrossReach, []roi.Bearer{{Creator: "cem"}})
	fmt.Println(err)
	// Output:
	// 33.33 EUR 66.67 EUR
	// allocation by_gross_reach is undefined: gross reach of "cem" unknown
}

func ExampleEMVTable_Value() {
	post := engagement.Post{
		Platform: engagement.Instagram, Format: engagement.Image,
		Metrics: engagement.Metrics{Likes: engagement.Known(10_000), Comments: engagement.Known(300), Views: engagement.Known(100_000)},
	}
	for _, table := range []roi.EMVTable{roi.LeftyEMV(), roi.KolsquareEMV2025()} {
		emv, err := table.Value(post, engagement.Metrics{})
		fmt.Println(emv.Table, emv.Value, err)
	}
	// Output:
	// lefty 1500.00 USD <nil>
	// kolsquare-2025 93060.00 USD <nil>
}

func ExampleAgainst() {
	roas := money.Whole(3)
	facts := roi.Facts{
		ROAS:       &roas,
		Conversion: &roi.Conversion{Rate: 0.031, Over: roi.OverClicks},
	}
	for _, s := range roi.Against(roi.Claims(), facts)[4:] {
		fmt.Println(s)
	}
	// Output:
	// conversion: 3.10 % is within 2.00 % to 5.00 %; weak: the claim names no denominator; taken as clicks
	// earned-per-spent: not comparable: earnings per 1 spent not given
	// trust: not comparable: a survey of consumers; no campaign data measure it
	// roas-case: 3 is below 12; one brand's case, no benchmark
}
