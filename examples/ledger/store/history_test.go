package store_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/examples/ledger/store"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A step is one thing that a program does to a ledger.
type step struct {
	put     *contract.Contract
	key     string // of a delivery
	entries []settlement.Entry
	closing civil.Period
}

// do does the step.
func (x step) do(ctx context.Context, s *store.Store, policy settlement.Policy) error {
	var err error
	switch {
	case x.put != nil:
		err = s.PutContract(ctx, *x.put)
	case x.key != "":
		_, err = s.Deliver(ctx, x.key, x.entries)
	default:
		_, _, err = s.Close(ctx, x.closing, policy)
	}
	return err
}

// A history is four contracts, what happens under them from October to December 2026,
// and when it comes in.
type history struct {
	deals   []contract.Contract
	entries []settlement.Entry
	policy  settlement.Policy
	steps   []step
}

// months is how many months a history closes: the last one takes what came late.
const months = 4

// month is the nth month from October 2026.
func month(n int) civil.Period {
	year, m, _ := civil.NewDate(2026, 9, 1).AddMonths(n).Split()
	return civil.Month(year, m, time.UTC)
}

func cents(n int64, c money.Currency) money.Amount {
	a, err := money.New(n, c)
	if err != nil {
		panic(err)
	}
	return a
}

// deal is a contract of the creator that is named, with the ways of paying.
func deal(name string, c money.Currency, pay ...contract.Pay) contract.Contract {
	return contract.Contract{ID: "deal-" + name, Version: 1, Currency: c, Signed: civil.NewDate(2026, 9, 28), Brand: contract.Party{Name: "Kiln & Co. S.L."},
		Creator: contract.Creator{Party: contract.Party{Name: name}}, Term: contract.Term{From: civil.NewDate(2026, 10, 1), To: civil.NewDate(2026, 12, 31)},
		Deliverables: []contract.Deliverable{{ID: "reel", Platform: engagement.Instagram, Format: engagement.Reel, Count: 3,
			Window: contract.Window{From: civil.NewDate(2026, 10, 5), To: civil.NewDate(2026, 12, 20)}}}, Compensation: pay}
}

// newHistory makes the history of a seed, with so many orders a contract.
func newHistory(seed uint64, orders int) history {
	rng := rand.New(rand.NewPCG(seed, 10))
	h := history{policy: settlement.Policy{Default: settlement.Payout{PlatformFee: money.BasisPoints(500), TaxRate: money.BasisPoints(2100), Least: cents(1500, "EUR")},
		Terms: map[string]settlement.Payout{"deal-天野": {}}}}
	tiers := []contract.Tier{{From: cents(0, "EUR"), Rate: money.BasisPoints(1000)}, {From: cents(200_000, "EUR"), Rate: money.BasisPoints(1250)}}
	h.deals = []contract.Contract{
		deal("Ana", "EUR", contract.Pay{ID: "fee", FlatFee: &contract.FlatFee{Amount: cents(120_001, "EUR")}}, contract.Pay{ID: "sales", Commission: &contract.Commission{Rate: money.BasisPoints(733), HoldDays: 14}}),
		deal("Béla", "EUR", contract.Pay{ID: "sales", Commission: &contract.Commission{Tiers: tiers, TierMode: contract.Marginal, TierWindow: contract.EveryMonth, Cap: cents(40_000, "EUR"), CapEvery: contract.EveryMonth}}),
		deal("Cara", "USD", contract.Pay{ID: "each", PerDeliverable: &contract.PerDeliverable{Deliverable: "reel", Amount: cents(15_000, "USD")}},
			contract.Pay{ID: "views", PerView: &contract.PerView{Price: cents(400, "USD"), Per: 1000, Metric: engagement.Views, WindowDays: 14}}),
		deal("天野", "JPY", contract.Pay{ID: "sales", Commission: &contract.Commission{Rate: money.BasisPoints(1200)}}, contract.Pay{ID: "month", Retainer: &contract.Retainer{Amount: cents(30_000, "JPY"), Every: contract.EveryMonth}}),
	}
	for _, d := range h.deals {
		h.happen(rng, d, orders)
	}
	h.come(rng)
	return h
}

// happen adds what happens under a contract.
func (h *history) happen(rng *rand.Rand, d contract.Contract, orders int) {
	zone := time.FixedZone("", (rng.IntN(27)-12)*3600)
	begin := month(1).From
	at := func() time.Time {
		return begin.Add(time.Duration(rng.Int64N(int64(92 * 24 * time.Hour)))).In(zone) // to the nanosecond
	}
	add := func(e settlement.Entry) settlement.Entry {
		e.ID, e.Deal = fmt.Sprintf("%s-%s-%d", d.Creator.Name, e.Kind, len(h.entries)), d.ID
		h.entries = append(h.entries, e)
		return e
	}
	some := func(most int64) money.Amount { return cents(rng.Int64N(most), d.Currency) }
	for piece := 1; piece <= 3; piece++ {
		up := add(settlement.Entry{Kind: settlement.EventEntry, Event: contract.OnPublication, Deliverable: "reel", Piece: piece, At: at()})
		add(settlement.Entry{Kind: settlement.MeasuredEntry, Measure: contract.Measure(engagement.Views), Deliverable: "reel", Piece: piece,
			At: up.At.AddDate(0, 0, 13), Value: contract.Value{Count: engagement.Known(rng.Int64N(90_000))}})
	}
	for range orders {
		o := add(settlement.Entry{Kind: settlement.OrderEntry, At: at(), Goods: some(30_000), Tax: some(6000), Shipping: cents(0, d.Currency)})
		if rng.IntN(6) > 0 {
			continue
		}
		back := settlement.Entry{Kind: settlement.RefundEntry, Of: o.ID, At: o.At.Add(time.Duration(rng.IntN(40*24)) * time.Hour)}
		if rng.IntN(2) == 0 {
			back.Goods = cents(1, d.Currency)
		}
		add(back)
	}
	add(settlement.Entry{Kind: settlement.PaymentEntry, At: at(), Amount: some(50_000)})
	add(settlement.Entry{Kind: settlement.CorrectionEntry, At: at(), Amount: some(2000).Neg(), Note: "Bank’s charge \u0000 ✓"})
}

// come says when everything comes in: most of it in its month, some of it later, some
// of it twice or changed, and in no order.
func (h *history) come(rng *rand.Rand) {
	for i := range h.deals {
		h.steps = append(h.steps, step{put: &h.deals[i]})
	}
	waiting := append([]settlement.Entry{}, h.entries...)
	for n := 1; n <= months; n++ {
		var now, later []settlement.Entry
		for _, e := range waiting {
			if n == months || e.At.Before(month(n).To) && rng.IntN(5) > 0 {
				now = append(now, e)
			} else {
				later = append(later, e)
			}
		}
		waiting = later
		for range len(now) / 8 { // sent twice, or once more with a slip
			e := now[rng.IntN(len(now))]
			if rng.IntN(3) == 0 {
				e.Note = fmt.Sprint("as read again, ", rng.IntN(2))
			}
			now = append(now, e)
		}
		rng.Shuffle(len(now), func(i, k int) { now[i], now[k] = now[k], now[i] })
		for batch := 1; len(now) > 0; batch++ {
			size := min(len(now), 5+rng.IntN(20))
			h.steps = append(h.steps, step{key: fmt.Sprintf("month %d, file %d", n, batch), entries: now[:size:size]})
			now = now[size:]
		}
		h.steps = append(h.steps, step{closing: month(n)})
	}
}

// run does all steps, from the first on.
func (h *history) run(ctx context.Context, s *store.Store) error {
	for i, x := range h.steps {
		if err := x.do(ctx, s, h.policy); err != nil {
			return fmt.Errorf("step %d: %w", i, err)
		}
	}
	return nil
}
