package money_test

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func ExampleParse() {
	fee, err := money.Parse("1200.5", "EUR")
	fmt.Println(fee, err)

	_, err = money.Parse("1,200.50", "EUR")
	fmt.Println(err)

	_, err = money.Parse("1200.50", "XAU") // gold has no minor unit
	fmt.Println(err)
	// Output:
	// 1200.50 EUR <nil>
	// money: not a decimal number such as 1200.50, of at most 40 characters
	// money: no currency "XAU"
}

func ExampleAmount_Add() {
	fee, boost := money.Must("1200.50", "EUR"), money.Must("99.50", "EUR")
	cost, err := fee.Add(boost)
	fmt.Println(cost, err)

	_, err = fee.Add(money.Must("99.50", "USD"))
	fmt.Println(err)
	// Output:
	// 1300.00 EUR <nil>
	// money: "EUR" and "USD" do not mix
}

func ExampleAmount_Mul() {
	sale := money.Must("79.90", "EUR")
	rate, _ := money.ParsePercent("12.5 %")
	commission, err := sale.Mul(rate, money.HalfUp) // 9.9875
	fmt.Println(commission, err)
	// Output: 9.99 EUR <nil>
}

func ExampleAmount_Per() {
	fee := money.Must("1200", "USD")
	cpe, err := fee.Per(2800) // engagements
	fmt.Println(cpe, err)

	thousand, _ := fee.MulInt(1000)
	cpm, err := thousand.Per(90_000) // impressions
	fmt.Println(cpm, err)

	_, err = fee.Per(0)
	fmt.Println(err)
	// Output:
	// 0.428571 USD <nil>
	// 13.333333 USD <nil>
	// money: division by zero
}

func ExampleAmount_Allocate() {
	shipping := money.Must("100", "EUR")
	reach := []money.Ratio{money.Whole(48_000), money.Whole(21_000), money.Whole(3_000)}
	shares, err := shipping.Allocate(reach)
	fmt.Println(shares, err)
	// Output: [66.67 EUR 29.17 EUR 4.16 EUR] <nil>
}

func ExampleAmount_Split() {
	thirds, err := money.Must("100", "EUR").Split(3)
	fmt.Println(thirds, err)
	// Output: [33.34 EUR 33.33 EUR 33.33 EUR] <nil>
}

func ExampleRatio_Percent() {
	profit, cost := money.Must("11660", "USD"), money.Must("18500", "USD")
	roi, err := profit.Over(cost)
	fmt.Println(roi, roi.Percent(2), err)
	// Output: 0.63027027027 63.03 % <nil>
}

func ExampleSum() {
	var january, february money.Sum
	january.Add(money.Must("1200.50", "EUR"))
	january.AddMinor("JPY", []int64{50_000, 12_000}) // a column of yen
	february.AddMinor("EUR", []int64{9_950})         // a column of cents
	january.Merge(&february)
	fmt.Println(january.Totals())
	// Output: [1300.00 EUR 62000 JPY] <nil>
}

func ExampleRates_Convert() {
	usd, _ := money.ParseRatio("1.25") // an invented rate
	rates, err := money.NewRates(
		[]money.Rate{{From: "EUR", To: "USD", Rate: usd, On: civil.NewDate(2026, 10, 2), Source: "the bank's own list"}},
		money.RatePolicy{MaxAge: 4, Inverse: true},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	sale := money.Must("100", "USD")
	c, err := rates.Convert(sale, "EUR", civil.NewDate(2026, 10, 4), money.HalfEven)
	fmt.Println(c.Original, "is", c.Amount, "by the rate of", c.Steps[0].Rate.On, "from", c.Steps[0].Rate.Source, err)

	_, err = rates.Convert(sale, "EUR", civil.NewDate(2026, 10, 9), money.HalfEven)
	fmt.Println(err)
	// Output:
	// 100.00 USD is 80.00 EUR by the rate of 2026-10-02 from the bank's own list <nil>
	// money: no rate from "USD" to "EUR" for 2026-10-09
}

// ExampleAmount_MulTo adds commissions up before the sum is rounded.
func ExampleAmount_MulTo() {
	rate, order := money.BasisPoints(1250), money.Must("0.33", "EUR")
	var total money.Amount
	for range 100 {
		one, _ := order.MulTo(rate, 12, money.HalfEven)
		total, _ = total.Add(one)
	}
	rounded, _ := total.Round(money.HalfUp)
	fmt.Println(total, rounded)
	_, err := order.MulTo(rate, 13, money.HalfEven)
	fmt.Println(err)
	// Output:
	// 4.125 EUR 4.13 EUR
	// money: more than 12 decimal places
}
