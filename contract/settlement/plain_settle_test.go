package settlement_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A dirtyHistory is a delivery with everything wrong in it that the plain program
// knows, to contracts of unlike terms.
type dirtyHistory struct {
	deals   []contract.Contract
	entries []settlement.Entry
	policy  settlement.Policy
	rates   map[string][]plainRate
}

func usd(cents int64) money.Amount {
	a, err := money.New(cents, "USD")
	if err != nil {
		panic(err)
	}
	return a
}

// dirty makes a history of so many orders from mid September to December 2026. About
// one entry in odds has each of the faults.
func dirty(rng *rand.Rand, orders, deals, odds int) dirtyHistory {
	h := dirtyHistory{}
	rates, err := money.NewRates([]money.Rate{
		{From: "USD", To: "EUR", Rate: money.BasisPoints(9000), On: civil.NewDate(2026, 10, 1), Source: "test"},
		{From: "USD", To: "EUR", Rate: money.BasisPoints(9137), On: civil.NewDate(2026, 10, 20), Source: "test"},
	}, money.RatePolicy{MaxAge: 366})
	if err != nil {
		panic(err)
	}
	h.policy = settlement.Policy{Rates: rates, MaxAhead: 20 * 24 * time.Hour}
	h.rates = map[string][]plainRate{"USD": {{instant(10, 1, 0), decimal.New(9000, -4)}, {instant(10, 20, 0), decimal.New(9137, -4)}}}
	tri := func() engagement.Tri { return engagement.Tri(rng.IntN(3) - 1) }
	for i := range deals {
		first := int64(1 + rng.IntN(40000))
		h.deals = append(h.deals, contract.Contract{
			ID: fmt.Sprintf("deal-%04d", i), Currency: "EUR", Brand: contract.Party{Name: "Glow"},
			Creator: contract.Creator{Party: contract.Party{Name: fmt.Sprintf("Creator %04d", i)}},
			Term:    contract.Term{From: civil.NewDate(2026, 9, 20).AddDays(rng.IntN(20)), To: civil.NewDate(2026, 11, 10).AddDays(rng.IntN(30))},
			Compensation: []contract.Pay{{ID: "sales", Commission: &contract.Commission{
				Base:     contract.CommissionBase{Tax: tri(), Shipping: tri(), Discounts: tri(), GiftCards: tri()},
				TierMode: contract.Marginal, TierWindow: contract.EveryMonth, CapEvery: contract.EveryMonth, Cap: eur(int64(1 + rng.IntN(50000))), HoldDays: rng.IntN(40),
				Tiers: []contract.Tier{{From: eur(0), Rate: money.BasisPoints(int64(1 + rng.IntN(2000)))}, {From: eur(first), Rate: money.BasisPoints(800)}, {From: eur(first * 3), Rate: money.BasisPoints(1250)}},
			}}},
		})
	}
	h.happen(rng, orders, odds)
	return h
}

// happen fills the history.
func (h *dirtyHistory) happen(rng *rand.Rand, orders, odds int) {
	rare := func() bool { return rng.IntN(odds) == 0 }
	cents := func(most int) int64 { return int64(rng.IntN(most)) }
	anyDeal := func() string { return h.deals[rng.IntN(len(h.deals))].ID }
	start, span := instant(9, 15, 0), int(100*24*time.Hour/time.Second)
	for i := range orders {
		amount := eur
		if rare() {
			amount = usd
		}
		o := settlement.Entry{ID: fmt.Sprintf("order-%06d", i), Kind: settlement.OrderEntry, Deal: anyDeal(), At: start.Add(time.Duration(span/orders*i) * time.Second),
			Goods: amount(cents(20000)), Tax: amount(cents(4000)), Shipping: amount(cents(900)), Discount: amount(cents(900))}
		if i > 0 && rare() {
			o.At = h.entries[0].At // many at one instant
		}
		if rare() {
			o.GiftCard = engagement.Yes
		}
		h.add(h.spoiled(rng, o, odds))
		for range 3 {
			if rng.IntN(4) > 0 {
				break
			}
			h.add(h.spoiled(rng, h.back(rng, o, amount, odds), odds))
		}
	}
	for _, e := range slices.Clone(h.entries) {
		switch {
		case rare():
			h.entries = append(h.entries, e) // delivered twice
		case rare():
			e.Goods = eur(cents(20000)) // and with other contents
			h.entries = append(h.entries, e)
		case rare():
			e.Deal = anyDeal()
			h.entries = append(h.entries, e)
		}
	}
}

func (h *dirtyHistory) add(e settlement.Entry) { h.entries = append(h.entries, e) }

// back is an entry that takes an order back, or a part of it.
func (h *dirtyHistory) back(rng *rand.Rand, o settlement.Entry, amount func(int64) money.Amount, odds int) settlement.Entry {
	rare := func() bool { return rng.IntN(odds) == 0 }
	b := settlement.Entry{ID: fmt.Sprintf("back-%06d", len(h.entries)), Deal: o.Deal, Of: o.ID, At: o.At.Add(time.Duration(rng.IntN(60*24)) * time.Hour),
		Kind: []settlement.EntryKind{settlement.RefundEntry, settlement.RefundEntry, settlement.ChargebackEntry, settlement.CancellationEntry}[rng.IntN(4)]}
	switch rng.IntN(4) {
	case 0: // all of it
		b.Goods, b.Tax, b.Shipping, b.Discount = o.Goods, o.Tax, o.Shipping, o.Discount
	case 1: // likewise, without amounts
	default:
		b.Goods, b.Tax = amount(int64(rng.IntN(9000))), amount(int64(rng.IntN(900)))
	}
	switch {
	case rare():
		b.Of = "nothing"
	case rare():
		b.Of = ""
	case rare():
		b.Deal = h.deals[rng.IntN(len(h.deals))].ID
	case rare():
		b.At = o.At.Add(-time.Hour)
	case rare():
		b.Goods, b.Tax, b.Shipping, b.Discount = usd(500), usd(0), usd(0), usd(0)
	}
	return b
}

// spoiled is an entry with, now and then, something wrong by itself.
func (h *dirtyHistory) spoiled(rng *rand.Rand, e settlement.Entry, odds int) settlement.Entry {
	switch rng.IntN(12 * odds / 4) {
	case 0:
		e.ID = ""
	case 1:
		e.At = time.Time{}
	case 2:
		e.Kind = "gift"
	case 3:
		e.Goods = e.Goods.Neg()
	case 4:
		e.Tax = e.Tax.Neg()
	case 5:
		e.Deal = "deal-of-nobody"
	case 6:
		e.At = instant(12, 28, 0).AddDate(0, 0, rng.IntN(30))
	case 7:
		e.At = e.At.In(time.FixedZone("", 3600))
	case 8:
		for _, a := range []*money.Amount{&e.Goods, &e.Tax, &e.Shipping, &e.Discount} {
			*a = money.Must("7.77", "CHF") // there is no rate
		}
	}
	return e
}

// TestSettlePlainly holds the statements against the plain program on dirty histories:
// the same lines to the cent with the same entries, and the same exceptions, in
// whatever order the entries come.
func TestSettlePlainly(t *testing.T) {
	said := map[string]int{}
	for seed := range 60 {
		rng := rand.New(rand.NewPCG(uint64(seed), 7))
		h := dirty(rng, 1+rng.IntN(600), 1+rng.IntN(9), 8+rng.IntN(60))
		if seed%2 == 0 {
			rng.Shuffle(len(h.entries), func(a, b int) { h.entries[a], h.entries[b] = h.entries[b], h.entries[a] })
		}
		for n := range 4 {
			p := civil.Period{From: month(0).From, To: month(n).To}
			plain := plainProgram{deals: plainDeals(h.deals), rates: h.rates, until: p.To, ahead: h.policy.MaxAhead}
			lines := plain.settle(plainRows(h.entries))
			s, err := settlement.Settle(p, h.deals, h.entries, h.policy)
			require.NoError(t, err)
			samePlainly(t, &plain, lines, s)
			for f := range plain.faults {
				said[f.rule]++
			}
			require.False(t, t.Failed(), "seed %d", seed)
		}
	}
	for _, rule := range []string{"twice", "no_id", "time", "kind", "negative", "no_order", "unknown_deal", "unknown_order", "refund_before_order", "over_refunded", "outside_term", "mixed_currencies", "no_rate", "future"} {
		assert.Positive(t, said[rule], rule)
	}
}

// samePlainly holds a statement against what the plain program said.
func samePlainly(t *testing.T, p *plainProgram, lines []plainLine, s settlement.Statement) {
	t.Helper()
	n := 0
	for _, d := range s.Deals {
		for _, l := range d.Lines {
			require.Less(t, n, len(lines))
			require.Equal(t, lines[n].deal, d.Deal)
			require.Equal(t, "commission:sales:"+lines[n].month, l.Key)
			require.True(t, lines[n].earned.Equal(l.Earned.Decimal()), "%s %s: %s, plainly %s", d.Deal, l.Key, l.Earned, lines[n].earned)
			require.True(t, lines[n].held.Equal(l.Held.Decimal()), "%s %s: held %s, plainly %s", d.Deal, l.Key, l.Held, lines[n].held)
			require.Equal(t, lines[n].entries, l.Entries)
			n++
		}
	}
	require.Len(t, lines, n)
	faults := map[plainFault]bool{}
	for _, x := range s.Exceptions {
		faults[plainFault{x.Deal, x.Entry, x.Rule}] = true
	}
	require.Equal(t, p.faults, faults)
	require.Len(t, s.Exceptions, len(faults), "each once")
}
