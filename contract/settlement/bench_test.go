package settlement_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// bulk makes orders of October 2026, one in thirty refunded in part, spread over
// deals with tiers by month, a cap and 14 days in which goods can come back. They come
// as a shop exports them, by time.
func bulk(orders, deals int) ([]contract.Contract, []settlement.Entry) {
	var cs []contract.Contract
	for i := range deals {
		cs = append(cs, contract.Contract{
			ID: fmt.Sprintf("deal-%04d", i), Currency: "EUR", Brand: contract.Party{Name: "Glow"},
			Creator: contract.Creator{Party: contract.Party{Name: fmt.Sprintf("Creator %04d", i)}},
			Term:    contract.Term{From: civil.NewDate(2026, 10, 1), To: civil.NewDate(2026, 12, 31)},
			Compensation: []contract.Pay{{ID: "sales", Commission: &contract.Commission{
				TierMode: contract.Marginal, TierWindow: contract.EveryMonth, CapEvery: contract.EveryMonth, Cap: eur(500000), HoldDays: 14,
				Tiers: []contract.Tier{{From: eur(0), Rate: money.BasisPoints(500)}, {From: eur(1000000), Rate: money.BasisPoints(800)}, {From: eur(4000000), Rate: money.BasisPoints(1000)}},
			}}},
		})
	}
	rng := rand.New(rand.NewPCG(1, 2))
	entries := make([]settlement.Entry, 0, orders)
	step := 31 * 24 * time.Hour / time.Duration(orders+1)
	for i := range orders {
		e := settlement.Entry{ID: fmt.Sprintf("order-%08d", i), Kind: settlement.OrderEntry, Deal: cs[rng.IntN(deals)].ID,
			At: instant(10, 1, 0).Add(step * time.Duration(i)), Goods: eur(int64(500 + rng.IntN(12000))), Tax: eur(int64(rng.IntN(2500))), Shipping: eur(499)}
		if i%30 == 29 {
			of := entries[i-20]
			if of.Kind == settlement.OrderEntry {
				e = settlement.Entry{ID: fmt.Sprintf("refund-%08d", i), Kind: settlement.RefundEntry, Deal: of.Deal, Of: of.ID, At: e.At, Goods: eur(500)}
			}
		}
		entries = append(entries, e)
	}
	return cs, entries
}

// BenchmarkSettle settles orders over 1,000 deals, and the same by the plain program.
func BenchmarkSettle(b *testing.B) {
	for _, n := range []int{250_000, 1_000_000} {
		cs, entries := bulk(n, 1000)
		b.Run(fmt.Sprintf("%d entries", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := settlement.Settle(month(1), cs, entries, settlement.Policy{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/entry")
		})
		rows := plainRows(entries)
		plain := plainProgram{deals: plainDeals(cs), until: month(1).To}
		b.Run(fmt.Sprintf("%d entries, plain decimals", n), func(b *testing.B) {
			for b.Loop() {
				plain.settle(rows)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/entry")
		})
	}
}
