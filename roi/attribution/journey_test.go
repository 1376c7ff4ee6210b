package attribution_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// From a shop's orders, codes and clicks to the credit of each creator.
func ExamplePathOf() {
	noon := time.Date(2026, 5, 20, 12, 0, 0, 0, time.UTC)
	known := roi.Programme{
		Codes: []roi.PromoCode{{Code: "MIA20", Creator: "mia"}},
		Links: []roi.TrackedLink{{ID: "noa-d1", Creator: "noa"}},
		Touches: []roi.Touch{
			{At: noon.AddDate(0, 0, -3), Link: "noa-d1", Customer: "c1"},
		},
	}
	orders := []roi.Order{
		{ID: "1", Placed: noon, Customer: "c1", Codes: []string{"mia20"}, Sale: roi.Sale{Goods: money.Must("80", "EUR")}},
		{ID: "2", Placed: noon, Customer: "c2", Sale: roi.Sale{Goods: money.Must("20", "EUR")}},
	}
	paths := attribution.NewPaths("EUR")
	for _, j := range roi.ModashRule().Journeys(orders, known) {
		path, err := attribution.PathOf(j, noon)
		if err == nil {
			err = paths.Add(path)
		}
		if err != nil {
			fmt.Println(err)
			return
		}
	}
	for _, model := range []attribution.Model{attribution.LastTouch(), attribution.Linear()} {
		credit, err := attribution.Attribute(paths, model, attribution.DefaultPolicy())
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, r := range credit.Rows {
			fmt.Println(model.Name, r.Channel, r.Revenue)
		}
		for _, u := range credit.Unattributed {
			fmt.Println(model.Name, u.Why, u.Revenue)
		}
	}
	// Output:
	// last mia 80.00 EUR
	// last noa 0.00 EUR
	// last no_touch 20.00 EUR
	// linear mia 40.00 EUR
	// linear noa 40.00 EUR
	// linear no_touch 20.00 EUR
}

// TestPathOf holds the path of an order to what its sale and journey say.
func TestPathOf(t *testing.T) {
	noon := time.Date(2026, 5, 20, 12, 0, 0, 0, time.UTC)
	eur := func(s string) money.Amount { return money.Must(s, "EUR") }
	later := roi.Refund{At: noon.AddDate(0, 0, 9), Goods: eur("30")}
	sale := func(change func(*roi.Sale)) roi.Journey {
		j := roi.Journey{
			Order:  roi.Order{ID: "7", Placed: noon, NewCustomer: engagement.Yes, Sale: roi.Sale{Goods: eur("119"), Tax: eur("19"), TaxIncluded: true, Refunds: []roi.Refund{later}}},
			Clicks: []roi.Touch{{At: noon.AddDate(0, 0, -2), Creator: "noa"}, {At: noon, Creator: "mia", Landing: true}},
			Codes:  []roi.PromoCode{{Code: "A", Creator: "mia"}, {Code: "B", Creator: "mia"}, {Code: "C", Creator: "bo"}},
		}
		change(&j.Order.Sale)
		return j
	}
	for name, c := range map[string]struct {
		change func(*roi.Sale)
		asOf   time.Time
		value  money.Amount
	}{
		"net of tax; the refund came later": {func(*roi.Sale) {}, noon, eur("100")},
		"with all refunds":                  {func(*roi.Sale) {}, time.Time{}, eur("70")},
		"more came back than was sold":      {func(s *roi.Sale) { s.Refunds = []roi.Refund{{At: noon, Goods: eur("400")}} }, noon, eur("0")},
		"no revenue is given":               {func(s *roi.Sale) { s.Goods = money.Amount{} }, noon, money.Amount{}},
	} {
		p, err := attribution.PathOf(sale(c.change), c.asOf)
		require.NoError(t, err, name)
		assert.Equal(t, c.value, p.Value, name)
		assert.Equal(t, attribution.Path{Order: "7", At: noon, NewCustomer: engagement.Yes, Value: p.Value, Touches: []attribution.Touch{
			{Channel: "noa", At: noon.AddDate(0, 0, -2), Kind: attribution.Link},
			{Channel: "mia", At: noon, Kind: attribution.Link},
			{Channel: "mia", At: noon, Kind: attribution.Code},
			{Channel: "bo", At: noon, Kind: attribution.Code},
		}}, p, name)
	}
	_, err := attribution.PathOf(sale(func(s *roi.Sale) { s.Tax = money.Must("1", "USD") }), noon)
	var mismatch money.MismatchError
	assert.ErrorAs(t, err, &mismatch)
	assert.ErrorContains(t, err, `order "7"`)

	// Orders without an id are orders of their own.
	anonymous := roi.Journey{Order: roi.Order{Placed: noon, Sale: roi.Sale{Goods: eur("5")}}}
	paths := attribution.NewPaths("EUR")
	for range 2 {
		p, err := attribution.PathOf(anonymous, noon)
		require.NoError(t, err)
		require.NoError(t, paths.Add(p))
	}
	credit, err := attribution.Attribute(paths, attribution.Linear(), attribution.Policy{})
	require.NoError(t, err)
	assert.Equal(t, []attribution.Unattributed{{Why: attribution.NoTouch, Orders: 2, Revenue: eur("10")}}, credit.Unattributed)
}

// TestLastTouchIsAssign: where a code beats a link and each order has one code at most,
// last touch credits whom the rule of assignment does, to the cent.
func TestLastTouchIsAssign(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 9))
	creators := []string{"ana", "ben", "cleo", "dan"}
	start := time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)
	for range 50 {
		known := roi.Programme{Codes: []roi.PromoCode{{Code: "ANA", Creator: "ana"}, {Code: "BEN", Creator: "ben", Until: start.AddDate(0, 0, 20)}}}
		for i := range 200 { // no two at one instant
			known.Touches = append(known.Touches, roi.Touch{At: start.Add(time.Duration(r.IntN(60*24))*time.Hour + time.Duration(i)*time.Second),
				Creator: creators[r.IntN(4)], Customer: fmt.Sprint("c", r.IntN(20))})
		}
		var orders []roi.Order
		for i := range 100 {
			o := roi.Order{ID: fmt.Sprint(i), Placed: start.Add(time.Duration(r.IntN(60*24)) * time.Hour), Customer: fmt.Sprint("c", r.IntN(40)),
				Sale: roi.Sale{Goods: money.Must(fmt.Sprint(r.IntN(500), ".", 10+r.IntN(90)), "EUR")}, Test: r.IntN(9) == 0}
			if r.IntN(3) == 0 {
				o.Codes = []string{[]string{"ana", "ben", "welcome"}[r.IntN(3)]}
			}
			orders = append(orders, o)
		}
		paths := attribution.NewPaths("EUR")
		for _, j := range roi.ModashRule().Journeys(orders, known) {
			p, err := attribution.PathOf(j, time.Time{})
			require.NoError(t, err)
			require.NoError(t, paths.Add(p))
		}
		got, err := attribution.Attribute(paths, attribution.LastTouch(), attribution.ModashRule())
		require.NoError(t, err)
		want := map[string]money.Amount{}
		for _, a := range roi.ModashRule().Assign(orders, known) {
			if !a.Reason.Sold() {
				continue
			}
			total, err := money.Total(want[a.Creator], a.Order.Sale.Goods)
			require.NoError(t, err)
			want[a.Creator] = total
		}
		require.Len(t, got.Unattributed, 1)
		assert.Equal(t, want[""], got.Unattributed[0].Revenue)
		delete(want, "")
		rows := map[string]money.Amount{}
		for _, row := range got.Rows {
			if !row.Revenue.IsZero() {
				rows[row.Channel] = row.Revenue
			}
		}
		assert.Equal(t, want, rows)
	}
}
