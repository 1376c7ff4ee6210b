package settlement_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A history is a contract and what happens under it in October to December 2026.
type history struct {
	deal    contract.Contract
	entries []settlement.Entry
	policy  settlement.Policy
}

func instant(month time.Month, dayOf, hour int) time.Time {
	return time.Date(2026, month, dayOf, hour, 0, 0, 0, time.UTC)
}

// month is the nth month from October 2026.
func month(n int) civil.Period {
	year, m, _ := civil.NewDate(2026, 9, 1).AddMonths(n).Split()
	return civil.Month(year, m, time.UTC)
}

func eur(cents int64) money.Amount {
	a, err := money.New(cents, "EUR")
	if err != nil {
		panic(err)
	}
	return a
}

// generated makes a history: ways of paying in any mix, orders, refunds, posts, views,
// payments.
func generated(rng *rand.Rand) history {
	pick := func(n int) bool { return rng.IntN(n) == 0 }
	tri := func() engagement.Tri { return engagement.Tri(rng.IntN(3) - 1) }
	every := []contract.Every{"", contract.EveryWeek, contract.EveryMonth, contract.EveryQuarter, contract.OverTheTerm}
	c := contract.Contract{
		ID: "deal", Currency: "EUR", Brand: contract.Party{Name: "Glow"}, Creator: contract.Creator{Party: contract.Party{Name: "Mia"}},
		Term: contract.Term{From: civil.NewDate(2026, 10, 1), To: civil.NewDate(2026, 12, 31)},
		Deliverables: []contract.Deliverable{{ID: "reel", Platform: engagement.Instagram, Format: engagement.Reel, Count: 1 + rng.IntN(2),
			Window: contract.Window{From: civil.NewDate(2026, 10, 5), To: civil.NewDate(2026, 10, 25)}}},
	}
	sale := contract.Commission{Base: contract.CommissionBase{Tax: tri(), Shipping: tri(), Discounts: tri()}, HoldDays: rng.IntN(3) * 15, Retier: tri()}
	switch rng.IntN(4) {
	case 0:
		sale.Rate = money.BasisPoints(int64(1 + rng.IntN(3000)))
	case 1:
		sale.PerOrder, sale.Rate = eur(int64(1+rng.IntN(500))), money.BasisPoints(int64(rng.IntN(3000)))
	default:
		sale.TierMode, sale.TierWindow = []contract.TierMode{contract.Marginal, contract.WholeSum}[rng.IntN(2)], every[rng.IntN(5)]
		sale.Tiers = []contract.Tier{{From: eur(0), Rate: money.BasisPoints(500)}, {From: eur(int64(1 + rng.IntN(20000))), Rate: money.BasisPoints(1000)}, {From: eur(30000), Rate: money.BasisPoints(1500)}}
	}
	if pick(2) {
		sale.Cap, sale.CapEvery = eur(int64(500+rng.IntN(5000))), append(every, contract.EveryOrder)[rng.IntN(6)]
	}
	if pick(4) && sale.Cap.IsZero() {
		sale.Floor, sale.CapEvery = eur(int64(rng.IntN(5000))), every[rng.IntN(5)]
	}
	c.Compensation = []contract.Pay{{ID: "sales", Commission: &sale}}
	if pick(2) {
		c.Compensation = append(c.Compensation, contract.Pay{ID: "fee", FlatFee: &contract.FlatFee{Amount: eur(int64(1 + rng.IntN(100000)))}})
	}
	if pick(3) {
		c.Compensation = append(c.Compensation, contract.Pay{ID: "each", PerDeliverable: &contract.PerDeliverable{Deliverable: "reel", Amount: eur(int64(1 + rng.IntN(9999)))}})
	}
	if pick(3) {
		c.Compensation = append(c.Compensation, contract.Pay{ID: "views", PerView: &contract.PerView{Price: eur(int64(1 + rng.IntN(900))), Per: 1000,
			Metric: engagement.Views, WindowDays: rng.IntN(40), Cap: eur(int64(rng.IntN(2) * 700)), Guarantee: engagement.Known(9000), MakeGood: contract.MakeGoods()[rng.IntN(5)]}})
	}
	if pick(4) {
		c.Compensation = append(c.Compensation, contract.Pay{ID: "late", LateDeduction: &contract.LateDeduction{Rate: money.BasisPoints(1000)}})
	}
	if pick(4) {
		c.Compensation = append(c.Compensation, contract.Pay{ID: "bonus", Bonus: &contract.Bonus{Measure: contract.Orders, Threshold: contract.Value{Count: engagement.Known(3)},
			Amount: eur(777), Step: contract.Value{Count: engagement.Known(int64(rng.IntN(3)))}}})
	}
	if pick(3) {
		c.Payment = &contract.Payment{Schedule: []contract.Instalment{{Share: money.BasisPoints(3333), Due: contract.When{After: contract.OnSigning}},
			{Share: money.BasisPoints(6667), Due: contract.When{After: contract.OnPublication, Days: 30}}}, ClawBack: tri()}
	}
	if pick(4) {
		c.Termination = &contract.Termination{Kill: []contract.KillStep{{After: contract.OnSigning, Share: money.BasisPoints(2500)}, {After: contract.OnPublication, Share: money.One()}}}
	}
	h := history{deal: c, policy: settlement.Policy{Default: settlement.Payout{PlatformFee: money.BasisPoints(int64(rng.IntN(1500))), TaxRate: money.BasisPoints(2100),
		Withholding: money.BasisPoints(int64(rng.IntN(2000))), Least: eur(int64(rng.IntN(3) * 2000))}}}
	h.happen(rng)
	return h
}

// happen fills a history with entries.
func (h *history) happen(rng *rand.Rand) {
	at := func() time.Time { return instant(10, 1, 0).Add(time.Duration(rng.IntN(92*24)) * time.Hour) }
	add := func(e settlement.Entry) {
		e.ID, e.Deal = fmt.Sprintf("%s-%d", e.Kind, len(h.entries)), "deal"
		h.entries = append(h.entries, e)
	}
	if rng.IntN(2) == 0 {
		add(settlement.Entry{Kind: settlement.EventEntry, Event: contract.OnSigning, At: instant(10, 1, 9)})
	}
	for n := range h.deal.Deliverables[0].Count {
		if rng.IntN(4) > 0 {
			add(settlement.Entry{Kind: settlement.EventEntry, Event: contract.OnPublication, Deliverable: "reel", Piece: n + 1, At: instant(10, 5+rng.IntN(25), 12)})
		}
		for range rng.IntN(4) {
			add(settlement.Entry{Kind: settlement.MeasuredEntry, Measure: contract.Measure(engagement.Views), Deliverable: "reel", Piece: n + 1, At: at(), Value: contract.Value{Count: engagement.Known(int64(rng.IntN(20000)))}})
		}
	}
	for range rng.IntN(10) {
		e := settlement.Entry{Kind: settlement.OrderEntry, At: at(), Goods: eur(int64(rng.IntN(20000))), Tax: eur(int64(rng.IntN(4000))), Shipping: eur(int64(rng.IntN(900))), Discount: eur(int64(rng.IntN(900)))}
		add(e)
		order := h.entries[len(h.entries)-1]
		for range rng.IntN(3) {
			back := settlement.Entry{Kind: []settlement.EntryKind{settlement.RefundEntry, settlement.ChargebackEntry, settlement.CancellationEntry}[rng.IntN(3)], Of: order.ID, At: order.At.Add(time.Duration(rng.IntN(60*24)) * time.Hour)}
			if rng.IntN(2) == 0 {
				back.Goods = eur(int64(rng.IntN(12000)))
			}
			add(back)
		}
	}
	for range rng.IntN(3) {
		add(settlement.Entry{Kind: []settlement.EntryKind{settlement.PaymentEntry, settlement.AdvanceEntry}[rng.IntN(2)], At: at(), Amount: eur(int64(rng.IntN(30000)))})
	}
	if rng.IntN(5) == 0 {
		add(settlement.Entry{Kind: settlement.CorrectionEntry, At: at(), Amount: eur(int64(rng.IntN(2000) - 1000))})
	}
	if rng.IntN(6) == 0 {
		add(settlement.Entry{Kind: settlement.EventEntry, Event: contract.OnNotice, At: at()})
	}
}

// run settles and closes October to December with entries arriving late, and returns
// the statements and all entries with the closings.
func (h *history) run(t *testing.T, rng *rand.Rand) ([]settlement.Statement, []settlement.Entry) {
	have := []settlement.Entry{}
	coming := slices.Clone(h.entries)
	var list []settlement.Statement
	for n := 1; n <= 4; n++ { // January takes what came late
		p := month(n)
		coming = slices.DeleteFunc(coming, func(e settlement.Entry) bool {
			if n == 4 || e.At.Before(p.To) && rng.IntN(4) > 0 {
				have = append(have, e)
				return true
			}
			return false
		})
		s, err := settlement.Settle(p, []contract.Contract{h.deal}, have, h.policy)
		require.NoError(t, err)
		list = append(list, s)
		have = append(have, s.Close(p.To.Add(72*time.Hour))...)
	}
	return list, have
}

func bytesOf(t *testing.T, s settlement.Statement) string {
	text, err := json.Marshal(s)
	require.NoError(t, err)
	return string(text)
}

var histories = flag.Int("histories", 20_000, "how many histories TestSettleHistories generates; .ci/run asks for 100,000")

// TestSettleHistories generates histories, settles and closes each over four months
// while entries arrive late, and holds what must be. The seeds are the numbers from
// 0 on, so that more histories are the same and others.
func TestSettleHistories(t *testing.T) {
	n := *histories
	if testing.Short() {
		n = min(n, 2000)
	}
	var lines atomic.Int64
	const shards = 8
	for shard := range shards {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			for seed := shard; seed < n; seed += shards {
				lines.Add(int64(history1(t, seed)))
				if t.Failed() {
					t.Fatalf("seed %d", seed)
				}
			}
		})
	}
	t.Cleanup(func() {
		t.Logf("%d histories, %d lines", n, lines.Load())
		assert.Greater(t, lines.Load(), int64(n))
	})
}

// history1 tries one history and returns how many lines its statements have.
func history1(t *testing.T, seed int) (lines int) {
	rng := rand.New(rand.NewPCG(uint64(seed), 99))
	h := generated(rng)
	statements, all := h.run(t, rng)
	for i, s := range statements {
		for _, d := range s.Deals {
			addsUp(t, d)
			lines += len(d.Lines)
		}
		if rng.IntN(4) > 0 {
			continue
		}
		// What is closed never changes, whatever came later, in any order, twice.
		again := slices.Concat(all, all)
		rng.Shuffle(len(again), func(a, b int) { again[a], again[b] = again[b], again[a] })
		closed, err := settlement.Settle(month(i+1), []contract.Contract{h.deal}, again, h.policy)
		require.NoError(t, err)
		want := s
		want.Deals = slices.Clone(s.Deals)
		for k := range want.Deals {
			want.Deals[k].Closed = true
		}
		if len(s.Deals) > 0 {
			want.Exceptions = []settlement.Exception{}
			assert.Equal(t, bytesOf(t, want), bytesOf(t, closed), "seed %d month %d", seed, i+1)
		}
	}
	capped(t, h, statements)
	// The next period after all of it: the same bytes in any order.
	last, err := settlement.Settle(month(5), []contract.Contract{h.deal}, all, h.policy)
	require.NoError(t, err)
	again := slices.Concat(all, all[:len(all)/2])
	rng.Shuffle(len(again), func(a, b int) { again[a], again[b] = again[b], again[a] })
	other, err := settlement.Settle(month(5), []contract.Contract{h.deal}, again, h.policy)
	require.NoError(t, err)
	assert.Equal(t, bytesOf(t, last), bytesOf(t, other), "seed %d", seed)
	everythingStated(t, h, append(statements, last), seed)
	refunded(t, h, seed)
	return lines
}

// addsUp holds the sums of a statement.
func addsUp(t *testing.T, d settlement.DealStatement) {
	sum, err := money.New(0, d.Currency)
	require.NoError(t, err)
	add := func(a money.Amount) {
		var err error
		sum, err = sum.Add(a)
		require.NoError(t, err)
	}
	for _, l := range d.Lines {
		add(l.Amount)
		rest, err := l.Earned.Sub(l.Held)
		require.NoError(t, err)
		rest, err = rest.Sub(l.Stated)
		require.NoError(t, err)
		assert.Equal(t, rest, l.Amount, l.Key)
		_, exact := l.Amount.Minor()
		assert.True(t, exact, "whole cents")
		assert.NotEmpty(t, l.Working, l.Key)
	}
	assert.Equal(t, d.Gross, sum)
	for _, a := range []money.Amount{d.PlatformFee.Neg(), d.AgentShare.Neg(), d.SetAside.Neg(), d.Withheld.Neg(), d.Tax} {
		add(a)
	}
	assert.Equal(t, d.Net, sum)
	add(d.Opening)
	add(d.Paid.Neg())
	assert.Equal(t, d.Balance, sum)
	both, err := d.Payable.Add(d.Carried)
	require.NoError(t, err)
	assert.Equal(t, d.Balance, both)
}

// capped holds what was stated of commission against its cap.
func capped(t *testing.T, h history, statements []settlement.Statement) {
	sale := h.deal.Compensation[0].Commission
	if sale.Cap.IsZero() || sale.CapEvery == contract.EveryOrder || len(sale.Tiers) > 0 && sale.TierWindow != sale.CapEvery {
		return
	}
	by := map[string]money.Amount{}
	for _, s := range statements {
		for _, d := range s.Deals {
			for _, l := range d.Lines {
				if l.Kind == "commission" {
					sum, err := by[l.Window].Add(l.Amount)
					require.NoError(t, err)
					by[l.Window] = sum
					c, err := sum.Cmp(sale.Cap)
					require.NoError(t, err)
					assert.LessOrEqual(t, c, 0, "more than the cap")
				}
			}
		}
	}
}

// everythingStated holds the sum of all statements against one that reckons the whole
// time at once: nothing is lost between the periods, and nothing paid twice.
func everythingStated(t *testing.T, h history, statements []settlement.Statement, seed int) {
	whole, err := settlement.Settle(civil.Period{From: month(1).From, To: month(5).To}, []contract.Contract{h.deal}, h.entries, h.policy)
	require.NoError(t, err)
	want, got := map[string]money.Amount{}, map[string]money.Amount{}
	for i, list := range [][]settlement.Statement{{whole}, statements} {
		to := []map[string]money.Amount{want, got}[i]
		for _, s := range list {
			for _, d := range s.Deals {
				for _, l := range d.Lines {
					sum, err := to[l.Key].Add(l.Amount)
					require.NoError(t, err)
					to[l.Key] = sum
				}
				for name, a := range map[string]money.Amount{"fee": d.PlatformFee, "tax": d.Tax, "withheld": d.Withheld, "net": d.Net, "paid": d.Paid} {
					sum, err := to[name].Add(a)
					require.NoError(t, err)
					to[name] = sum
				}
			}
		}
		for key, a := range to {
			if a.IsZero() {
				delete(to, key)
			}
		}
	}
	assert.Equal(t, want, got, "seed %d", seed)
}

// refunded cancels every order: nothing of order-based pay is left, and all else
// stays.
func refunded(t *testing.T, h history, seed int) {
	all := slices.Clone(h.entries)
	for _, e := range h.entries {
		if e.Kind == settlement.OrderEntry {
			all = append(all, settlement.Entry{ID: "back-" + e.ID, Kind: settlement.CancellationEntry, Deal: "deal", Of: e.ID, At: e.At.Add(time.Hour)})
		}
	}
	sum := func(list []settlement.Entry) (orders, rest money.Amount) {
		s, err := settlement.Settle(civil.Period{From: month(1).From, To: month(5).To}, []contract.Contract{h.deal}, list, h.policy)
		require.NoError(t, err)
		orders, rest = eur(0), eur(0)
		for _, d := range s.Deals {
			for _, l := range d.Lines {
				to := &rest
				if l.Kind == "commission" || l.Kind == "floor" || l.Kind == "bonus" {
					to = &orders
				}
				if l.Kind == "floor" {
					continue // a floor is a guarantee
				}
				*to, err = to.Add(l.Amount)
				require.NoError(t, err)
			}
		}
		return orders, rest
	}
	_, before := sum(h.entries)
	orders, after := sum(all)
	assert.Equal(t, eur(0), orders, "seed %d", seed)
	assert.Equal(t, before, after, "seed %d", seed)
}
