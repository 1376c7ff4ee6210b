package roi_test

import (
	"fmt"
	"strconv"
	"time"

	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func ExamplePolicy_Assign() {
	noon := time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC)
	known := roi.Programme{
		Codes: []roi.PromoCode{{Code: "MIA20", Creator: "mia"}, {Code: "WELCOME"}},
		Links: []roi.TrackedLink{{ID: "noa-d1", Creator: "noa"}},
		Touches: []roi.Touch{
			{At: noon.Add(-50 * time.Hour), Link: "noa-d1", Customer: "c1"},
			{At: noon.Add(-40 * 24 * time.Hour), Link: "noa-d1", Customer: "c3"},
		},
	}
	goods := roi.Sale{Goods: money.Must("80", "EUR")}
	orders := []roi.Order{
		{ID: "1", Placed: noon, Customer: "c1", Codes: []string{"mia20"}, Sale: goods},
		{ID: "2", Placed: noon, Customer: "c1", Codes: []string{"WELCOME"}, Sale: goods},
		{ID: "3", Placed: noon, Customer: "c3", Sale: goods},
	}
	for _, a := range roi.ModashRule().Assign(orders, known) {
		fmt.Println(a.Sentence())
	}
	// Output:
	// mia earns the order, because it carries mia's code MIA20; the click on a link of noa at 2026-04-29 10:00 does not count, since a creator's own code beats a link.
	// noa earns the order, because the click on a link of noa at 2026-04-29 10:00, 2 days before, is the last before it; a click counts for 30 days. The code WELCOME is nobody's and does not stand in the way.
	// Nobody earns the order: the click on a link of noa at 2026-03-22 12:00 came more than 30 days before the order, and no longer counts.
}

func ExampleLeaks() {
	end := time.Date(2026, 9, 1, 0, 0, 0, 0, time.UTC)
	known := roi.Programme{Codes: []roi.PromoCode{{Code: "MIA20", Creator: "mia"}}}
	var orders []roi.Order
	for i := range 60 { // days before the end: one order on each, and in the last week four
		perDay := 1
		if i < 7 {
			perDay = 4
		}
		for n := range perDay {
			orders = append(orders, roi.Order{
				ID: strconv.Itoa(10*i + n), Codes: []string{"MIA20"}, Placed: end.Add(-time.Duration(24*i+1) * time.Hour), Sale: roi.Sale{Goods: money.Must("20", "EUR")},
			})
		}
	}
	r := roi.Leaks(roi.ModashRule().Assign(orders, known), known, roi.LeakPolicy{AsOf: end})
	for _, f := range r.Flags {
		fmt.Println(f.Message)
	}
	for _, g := range r.NotAssessed {
		fmt.Println(g.Flag, "not assessed:", g.Because)
	}
	// Output:
	// MIA20 came on 28 orders in the last 7 days, after 53 in the 52 days before, of which no 7 days had more than 7.
	// code_without_click not assessed: no clicks were recorded
	// coupon_site_share not assessed: 0 orders with a referrer, want 10
}
