package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

var october = civil.Period{From: time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC), To: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)}

// deals are n contracts that pay a commission of three tiers by the month, with a cap
// and 14 days in which goods can come back.
func deals(n int) []contract.Contract {
	list := make([]contract.Contract, n)
	for i := range list {
		list[i] = contract.Contract{
			ID: fmt.Sprintf("deal-%04d", i), Currency: "EUR", Brand: contract.Party{Name: "Glow"},
			Creator: contract.Creator{Party: contract.Party{Name: fmt.Sprintf("Creator %04d", i)}},
			Term:    contract.Term{From: civil.NewDate(2026, 10, 1), To: civil.NewDate(2026, 12, 31)},
			Compensation: []contract.Pay{{ID: "sales", Commission: &contract.Commission{
				TierMode: contract.Marginal, TierWindow: contract.EveryMonth, CapEvery: contract.EveryMonth, Cap: euro(500_000), HoldDays: 14,
				Tiers: []contract.Tier{{From: euro(0), Rate: money.BasisPoints(500)}, {From: euro(1_000_000), Rate: money.BasisPoints(800)}, {From: euro(4_000_000), Rate: money.BasisPoints(1000)}},
			}}},
		}
	}
	return list
}

// shopEntries are n orders of October by time, as a shop exports them; one in thirty is
// a refund of an order before it.
func shopEntries(n int, of []contract.Contract) []settlement.Entry {
	rng := rand.New(rand.NewPCG(1, 2))
	list := make([]settlement.Entry, 0, n)
	step := october.To.Sub(october.From) / time.Duration(n+1)
	for i := range n {
		e := settlement.Entry{
			ID: fmt.Sprintf("order-%08d", i), Kind: settlement.OrderEntry, Deal: of[rng.IntN(len(of))].ID, At: october.From.Add(step * time.Duration(i)),
			Goods: euro(int64(500 + rng.IntN(12_000))), Tax: euro(int64(rng.IntN(2_500))), Shipping: euro(499),
		}
		if i%30 == 29 {
			order := list[i-20]
			e = settlement.Entry{ID: fmt.Sprintf("refund-%08d", i), Kind: settlement.RefundEntry, Deal: order.Deal, Of: order.ID, At: e.At, Goods: euro(500)}
		}
		list = append(list, e)
	}
	return list
}

// settlements are the ways to a statement of October. Both answer with what was earned
// and three times what is held of it, in cents, so that neither stands for the other.
func settlements(n int) []contest {
	of := deals(max(n/1000, 1))
	entries := shopEntries(n, of)
	ours := way{"`settlement.Settle`", func() float64 {
		s := must(settlement.Settle(october, of, entries, settlement.Policy{}))
		var earned, held money.Sum
		for i := range s.Deals {
			for j := range s.Deals[i].Lines {
				earned.Add(s.Deals[i].Lines[j].Earned)
				held.Add(s.Deals[i].Lines[j].Held)
			}
		}
		return minor(must(earned.Total("EUR"))) + 3*minor(must(held.Total("EUR")))
	}}
	rows, terms := plainRows(entries), plainDeals(of)
	plain := way{"a loop of `decimal` and maps", func() float64 { return plainSettle(rows, terms, october.To) }}
	return []contest{{
		items: n, ours: ours, plain: plain, goal: faster(10),
		note: "has only the rules that these contracts need: an id once, orders and refunds in order of time, the days of the contract, tiers, cap and hold, and which entries each line rests on; no working, no closed statements, no other currencies and ways of paying",
	}}
}
