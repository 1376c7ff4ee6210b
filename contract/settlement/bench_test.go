package settlement_test

import (
	"fmt"
	"math/rand/v2"
	"sort"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

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

// A plainRow is an entry as programs hold it that reckon with decimals.
type plainRow struct {
	id, deal, of string
	refund       bool
	at           time.Time
	goods        decimal.Decimal
}

// A plainLine is what the plain loop says of one deal and month.
type plainLine struct {
	deal, month  string
	earned, held decimal.Decimal
	entries      []string
}

func plainRows(entries []settlement.Entry) []plainRow {
	rows := make([]plainRow, len(entries))
	for i, e := range entries {
		rows[i] = plainRow{e.ID, e.Deal, e.Of, e.Kind == settlement.RefundEntry, e.At, e.Goods.Decimal()}
	}
	return rows
}

// plainly settles October by the same rules in a loop with maps and decimals, as the
// programs do that were read: what was seen, what came back, sums by deal and month,
// then tiers, cap and rounding.
func plainly(rows []plainRow, until time.Time) []plainLine {
	type sums struct {
		all, ripe decimal.Decimal
		entries   []string
	}
	seen := map[string]bool{}
	back := map[string]decimal.Decimal{}
	backIDs := map[string][]string{}
	for _, r := range rows {
		if r.refund && r.at.Before(until) && !seen[r.id] {
			seen[r.id] = true
			back[r.of] = back[r.of].Add(r.goods)
			backIDs[r.of] = append(backIDs[r.of], r.id)
		}
	}
	by := map[[2]string]*sums{}
	for _, r := range rows {
		if r.refund || !r.at.Before(until) || seen[r.id] {
			continue
		}
		seen[r.id] = true
		key := [2]string{r.deal, r.at.Format("2006-01")}
		s := by[key]
		if s == nil {
			s = &sums{}
			by[key] = s
		}
		net := r.goods
		if b, ok := back[r.id]; ok {
			net = decimal.Max(net.Sub(b), decimal.Zero)
		}
		s.all = s.all.Add(net)
		if !r.at.Add(14 * 24 * time.Hour).After(until) {
			s.ripe = s.ripe.Add(net)
		}
		s.entries = append(append(s.entries, r.id), backIDs[r.id]...)
	}
	var lines []plainLine
	for key, s := range by {
		earned, ripe := plainTiers(s.all), plainTiers(s.ripe)
		lines = append(lines, plainLine{key[0], key[1], earned, earned.Sub(ripe), s.entries})
	}
	sort.Slice(lines, func(i, j int) bool { return lines[i].deal < lines[j].deal })
	return lines
}

func plainTiers(sum decimal.Decimal) decimal.Decimal {
	from := []decimal.Decimal{decimal.NewFromInt(0), decimal.NewFromInt(10000), decimal.NewFromInt(40000)}
	rate := []decimal.Decimal{decimal.New(5, -2), decimal.New(8, -2), decimal.New(10, -2)}
	total := decimal.Zero
	for i := range from {
		top := sum
		if i+1 < len(from) {
			top = decimal.Min(sum, from[i+1])
		}
		if part := top.Sub(from[i]); part.IsPositive() {
			total = total.Add(part.Mul(rate[i]))
		}
	}
	return decimal.Min(total, decimal.NewFromInt(5000)).RoundBank(2)
}

// TestSettlePlainly holds the statement against the plain loop: the same lines to the
// cent, with the same entries.
func TestSettlePlainly(t *testing.T) {
	cs, entries := bulk(20_000, 50)
	s, err := settlement.Settle(month(1), cs, entries, settlement.Policy{})
	require.NoError(t, err)
	lines := plainly(plainRows(entries), month(1).To)
	require.Len(t, s.Deals, len(lines))
	for i, d := range s.Deals {
		require.Len(t, d.Lines, 1)
		l := d.Lines[0]
		require.Equal(t, lines[i].deal, d.Deal)
		require.True(t, lines[i].earned.Equal(l.Earned.Decimal()), "%s %s", lines[i].earned, l.Earned)
		require.True(t, lines[i].held.Equal(l.Held.Decimal()))
		require.ElementsMatch(t, lines[i].entries, l.Entries)
	}
	require.Empty(t, s.Exceptions)
}

// BenchmarkSettle settles orders over 1,000 deals, and the same by the plain loop.
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
		b.Run(fmt.Sprintf("%d entries, plain decimal loop", n), func(b *testing.B) {
			for b.Loop() {
				plainly(rows, month(1).To)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/entry")
		})
	}
}
