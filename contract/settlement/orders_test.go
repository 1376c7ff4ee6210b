package settlement_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// TestFromOrders pays 10 % on 120.00 with 20.00 off and 16.00 of tax inside, of which
// 30.00 came back: (120 − 20 − 16 − 30) × 10 % = 5.40.
func TestFromOrders(t *testing.T) {
	sale := roi.Sale{Goods: eur(12000), Discounts: eur(2000), Tax: eur(1600), TaxIncluded: true, Shipping: eur(500),
		Refunds: []roi.Refund{{At: instant(10, 9, 0), Goods: eur(2000)}, {At: instant(10, 9, 0), Goods: eur(1000)}, {GiftCards: eur(5)}}}
	orders := []roi.Order{
		{ID: "1", Placed: instant(10, 2, 0), Currency: "EUR", Codes: []string{"MIA"}, Sale: sale},
		{ID: "2", Placed: instant(10, 2, 0), Currency: "EUR", Sale: sale},                         // nobody's
		{ID: "3", Placed: instant(10, 2, 0), Currency: "EUR", Codes: []string{"ANA"}, Sale: sale}, // no contract
		{ID: "4", Placed: instant(10, 2, 0), Currency: "EUR", Codes: []string{"MIA"}},             // no goods
		{ID: "5", Codes: []string{"MIA"}, Sale: roi.Sale{Goods: eur(1)}},                          // no time
		{ID: "6", Placed: instant(10, 3, 0), Codes: []string{"MIA"}, Sale: roi.Sale{Goods: eur(1), Discounts: money.Must("1", "USD")}},
	}
	assigned := roi.Assign(orders, map[string]string{"MIA": "mia", "ANA": "ana"}, roi.Policy{})
	entries, left := settlement.FromOrders(assigned, func(creator string, _ time.Time) string {
		return map[string]string{"mia": "deal"}[creator]
	})
	assert.Len(t, left, 5)
	require.Len(t, entries, 3)
	s, err := settlement.Settle(month(1), []contract.Contract{deal(sales(contract.Commission{Rate: money.BasisPoints(1000)}))}, entries, settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, "commission:s: 5.40 EUR", said(t, s))
	assert.Empty(t, s.Exceptions)
	again, _ := settlement.FromOrders(roi.Assign(orders, map[string]string{"MIA": "mia"}, roi.Policy{}), func(string, time.Time) string { return "deal" })
	twice, err := settlement.Settle(month(1), []contract.Contract{deal(sales(contract.Commission{Rate: money.BasisPoints(1000)}))}, append(again, entries...), settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, bytesOf(t, s), bytesOf(t, twice))
}

// TestFromOrdersBeforeDiscounts: prices of 121.00 contain 21 % of tax, and 12.10 are off:
// 108.90 were paid, 18.90 of it tax, so that the goods are 90.00 and the discount 10.00.
// 10 % before discounts is 10.00. What comes back takes its share of the discount along:
// of a third (30.00) 3.33, of two thirds 6.67 in all, and of everything 10.00.
func TestFromOrdersBeforeDiscounts(t *testing.T) {
	c := deal(sales(contract.Commission{Rate: money.BasisPoints(1000), Base: contract.CommissionBase{Discounts: engagement.Yes}}))
	for back, want := range []string{"commission:s: 10.00 EUR", "commission:s: 6.67 EUR", "commission:s: 3.33 EUR", "commission:s: 0.00 EUR"} {
		o := roi.Order{ID: "1", Placed: instant(10, 2, 0), Currency: "EUR", Sale: roi.Sale{Goods: eur(12100), Discounts: eur(1210), Tax: eur(1890), TaxIncluded: true}}
		for range back {
			o.Sale.Refunds = append(o.Sale.Refunds, roi.Refund{At: instant(10, 9, 0), Goods: eur(3000), Tax: eur(630)})
		}
		entries, _ := settlement.FromOrders([]roi.Assignment{{Creator: "mia", Part: 1, Parts: 1, Order: o}}, func(string, time.Time) string { return "deal" })
		assert.Equal(t, eur(1000), entries[0].Discount)
		s := settled(t, 1, c, entries...)
		assert.Equal(t, want, said(t, s), back)
		assert.Empty(t, s.Exceptions)
	}
}

// TestFromOrdersInTwoCurrencies: what came back in another currency is no share of the
// goods, and takes no discount along.
func TestFromOrdersInTwoCurrencies(t *testing.T) {
	o := roi.Order{ID: "1", Placed: instant(10, 2, 0), Currency: "EUR", Sale: roi.Sale{Goods: eur(10000), Discounts: eur(1000),
		Refunds: []roi.Refund{{At: instant(10, 9, 0), Goods: money.Must("50.00", "USD")}}}}
	entries, _ := settlement.FromOrders([]roi.Assignment{{Creator: "mia", Part: 1, Parts: 1, Order: o}}, func(string, time.Time) string { return "deal" })
	require.Len(t, entries, 2)
	assert.Equal(t, eur(1000), entries[0].Discount)
	assert.True(t, entries[1].Discount.IsZero(), entries[1].Discount)
}

func TestHappened(t *testing.T) {
	facts := contract.Facts{Happened: []contract.Happening{{Event: contract.OnPublication, Deliverable: "reel", On: civil.NewDate(2026, 10, 6)}}}
	entries := settlement.Happened("deal", facts, time.UTC)
	s, err := settlement.Settle(month(1), []contract.Contract{deal(contract.Pay{ID: "e", PerDeliverable: &contract.PerDeliverable{Deliverable: "reel", Amount: eur(100)}})}, entries, settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, "per_deliverable:e 2.00 EUR", said(t, s), "without a piece it is all of them")
}
