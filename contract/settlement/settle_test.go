package settlement_test

import (
	"encoding/json"
	"fmt"
	"strings"
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

// deal is a contract of October to December 2026 with one way of paying and two reels.
func deal(pays ...contract.Pay) contract.Contract {
	return contract.Contract{
		ID: "deal", Currency: "EUR", Brand: contract.Party{Name: "Glow"}, Creator: contract.Creator{Party: contract.Party{Name: "Mia"}},
		Term: contract.Term{From: civil.NewDate(2026, 10, 1), To: civil.NewDate(2026, 12, 31)},
		Deliverables: []contract.Deliverable{{ID: "reel", Platform: engagement.Instagram, Format: engagement.Reel, Count: 2,
			Window: contract.Window{From: civil.NewDate(2026, 10, 5), To: civil.NewDate(2026, 10, 25)}}},
		Compensation: pays,
	}
}

func order(id string, at time.Time, cents int64) settlement.Entry {
	return settlement.Entry{ID: id, Kind: settlement.OrderEntry, Deal: "deal", At: at, Goods: eur(cents)}
}

func refundOf(id, of string, at time.Time, cents int64) settlement.Entry {
	return settlement.Entry{ID: id, Kind: settlement.RefundEntry, Deal: "deal", Of: of, At: at, Goods: eur(cents)}
}

func happened(id string, e contract.Event, piece int, at time.Time) settlement.Entry {
	x := settlement.Entry{ID: id, Kind: settlement.EventEntry, Deal: "deal", Event: e, At: at}
	if e == contract.OnPublication {
		x.Deliverable, x.Piece = "reel", piece
	}
	return x
}

func views(id string, piece int, at time.Time, n int64) settlement.Entry {
	return settlement.Entry{ID: id, Kind: settlement.MeasuredEntry, Deal: "deal", At: at, Measure: contract.Measure(engagement.Views), Deliverable: "reel", Piece: piece,
		Value: contract.Value{Count: engagement.Known(n)}}
}

// said writes the lines of a statement: "key amount (held …)".
func said(t *testing.T, s settlement.Statement) string {
	var list []string
	for _, d := range s.Deals {
		addsUp(t, d)
		for _, l := range d.Lines {
			text := fmt.Sprintf("%s %s", l.Key, l.Amount)
			if !l.Held.IsZero() {
				text += fmt.Sprintf(" (held %s)", l.Held)
			}
			list = append(list, text)
		}
	}
	return strings.Join(list, "; ")
}

func sales(c contract.Commission) contract.Pay { return contract.Pay{ID: "s", Commission: &c} }

var tiers = []contract.Tier{{From: eur(0), Rate: money.BasisPoints(500)}, {From: eur(10000), Rate: money.BasisPoints(1000)}}

// TestSettle reckons October by hand.
func TestSettle(t *testing.T) {
	rate := func(n int64) money.Ratio { return money.BasisPoints(n) }
	oct := func(day int) time.Time { return instant(10, day, 12) }
	for _, row := range []struct {
		name    string
		deal    contract.Contract
		entries []settlement.Entry
		want    string
	}{
		{"15 % of 100.00 + 50.50", deal(sales(contract.Commission{Rate: rate(1500)})),
			[]settlement.Entry{order("a", oct(2), 10000), order("b", oct(9), 5050)}, "commission:s: 22.58 EUR"}, // 22.575, half to even
		{"a part comes back", deal(sales(contract.Commission{Rate: rate(1000)})),
			[]settlement.Entry{order("a", oct(2), 10000), refundOf("r", "a", oct(5), 3000)}, "commission:s: 7.00 EUR"},
		{"more comes back than was sold", deal(sales(contract.Commission{Rate: rate(1000)})),
			[]settlement.Entry{order("a", oct(2), 10000), refundOf("r", "a", oct(5), 8000), refundOf("r2", "a", oct(6), 8000)}, "commission:s: 0.00 EUR"},
		{"refunds keep their commission", deal(sales(contract.Commission{Rate: rate(1000), Base: contract.CommissionBase{Refunds: engagement.Yes}})),
			[]settlement.Entry{order("a", oct(2), 10000), refundOf("r", "a", oct(5), 3000)}, "commission:s: 10.00 EUR"},
		{"marginal tiers", deal(sales(contract.Commission{Tiers: tiers, TierMode: contract.Marginal})),
			[]settlement.Entry{order("a", oct(2), 8000), order("b", oct(3), 7000)}, "commission:s: 10.00 EUR"}, // 100 × 5 % + 50 × 10 %
		{"half cents of two tiers", deal(sales(contract.Commission{TierMode: contract.Marginal, Tiers: []contract.Tier{{From: eur(0), Rate: rate(250)}, {From: eur(1020), Rate: rate(500)}}})),
			[]settlement.Entry{order("a", oct(2), 1570)}, "commission:s: 0.53 EUR"}, // 0.255 + 0.275, rounded once
		{"whole tiers", deal(sales(contract.Commission{Tiers: tiers, TierMode: contract.WholeSum})),
			[]settlement.Entry{order("a", oct(2), 8000), order("b", oct(3), 7000)}, "commission:s: 15.00 EUR"},
		{"whole tiers, a cent below", deal(sales(contract.Commission{Tiers: tiers, TierMode: contract.WholeSum})),
			[]settlement.Entry{order("a", oct(2), 9999)}, "commission:s: 5.00 EUR"}, // 4.9995
		{"a refund re-tiers", deal(sales(contract.Commission{Tiers: tiers, TierMode: contract.Marginal, Retier: engagement.Yes})),
			[]settlement.Entry{order("a", oct(2), 8000), order("b", oct(3), 7000), refundOf("r", "a", oct(5), 8000)}, "commission:s: 3.50 EUR"}, // 70 × 5 %
		{"a refund leaves the tiers", deal(sales(contract.Commission{Tiers: tiers, TierMode: contract.Marginal, Retier: engagement.No})),
			[]settlement.Entry{order("a", oct(2), 8000), order("b", oct(3), 7000), refundOf("r", "a", oct(5), 8000)}, "commission:s: 6.00 EUR"}, // 20 × 5 % + 50 × 10 %
		{"a cap", deal(sales(contract.Commission{Rate: rate(1000), Cap: eur(1200)})),
			[]settlement.Entry{order("a", oct(2), 10000), order("b", oct(3), 10000)}, "commission:s: 12.00 EUR"},
		{"a cap for each order", deal(sales(contract.Commission{Rate: rate(1000), Cap: eur(600), CapEvery: contract.EveryOrder})),
			[]settlement.Entry{order("a", oct(2), 10000), order("b", oct(3), 4000)}, "commission:s: 10.00 EUR"}, // 6 + 4
		{"a floor", deal(sales(contract.Commission{Rate: rate(1000), Floor: eur(2500), CapEvery: contract.EveryMonth})),
			[]settlement.Entry{order("a", oct(2), 10000)}, "commission:s:2026-10 10.00 EUR; floor:s:2026-10 15.00 EUR"},
		{"2 EUR for each order that was kept", deal(sales(contract.Commission{PerOrder: eur(200)})),
			[]settlement.Entry{order("a", oct(2), 1000), order("b", oct(3), 1000), refundOf("r", "b", oct(4), 1000)}, "commission:s: 2.00 EUR"},
		{"14 days in which it may come back", deal(sales(contract.Commission{Rate: rate(1000), HoldDays: 14})),
			[]settlement.Entry{order("a", oct(17), 10000), order("b", oct(18), 10000)}, "commission:s: 10.00 EUR (held 10.00 EUR)"}, // the 18th at noon is held to November 1
		{"tax and shipping in the base", deal(sales(contract.Commission{Rate: rate(1000), Base: contract.CommissionBase{Tax: engagement.Yes, Shipping: engagement.Yes}})),
			[]settlement.Entry{{ID: "a", Kind: settlement.OrderEntry, Deal: "deal", At: oct(2), Goods: eur(10000), Tax: eur(2100), Shipping: eur(500)}}, "commission:s: 12.60 EUR"},
		{"a gift card and an old customer", deal(sales(contract.Commission{Rate: rate(1000), NewCustomers: engagement.Yes})),
			[]settlement.Entry{{ID: "a", Kind: settlement.OrderEntry, Deal: "deal", At: oct(2), Goods: eur(10000), GiftCard: engagement.Yes, New: engagement.Yes},
				{ID: "b", Kind: settlement.OrderEntry, Deal: "deal", At: oct(2), Goods: eur(10000)}}, ""},
		{"a fee when all is published", deal(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(100001)}}),
			[]settlement.Entry{happened("p1", contract.OnPublication, 1, oct(6)), happened("p2", contract.OnPublication, 2, oct(7))}, "flat_fee:f 1000.01 EUR"},
		{"one of two published", deal(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(100001)}}, contract.Pay{ID: "e", PerDeliverable: &contract.PerDeliverable{Deliverable: "reel", Amount: eur(3333)}}),
			[]settlement.Entry{happened("p1", contract.OnPublication, 1, oct(6))}, "per_deliverable:e 33.33 EUR"},
		{"two days late: 10 % a day of half the fee", deal(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(100000)}}, contract.Pay{ID: "l", LateDeduction: &contract.LateDeduction{Rate: rate(1000)}}),
			[]settlement.Entry{happened("p1", contract.OnPublication, 1, oct(6)), happened("p2", contract.OnPublication, 2, oct(27))}, // begun days: 26 and half of 27
			"late:l:reel:2 -100.00 EUR; flat_fee:f 1000.00 EUR"},
		{"8 EUR for 1,000 views after 7 days", deal(contract.Pay{ID: "v", PerView: &contract.PerView{Price: eur(800), Per: 1000, Metric: engagement.Views, WindowDays: 7}}),
			[]settlement.Entry{happened("p1", contract.OnPublication, 1, oct(6)), views("m1", 1, oct(10), 9000), views("m2", 1, oct(13), 12500), views("m3", 1, oct(20), 90000)},
			"views:v:reel:1 100.00 EUR"},
		{"views up to a cap, over both reels", deal(contract.Pay{ID: "v", PerView: &contract.PerView{Price: eur(1), Per: 1, Metric: engagement.Views, WindowDays: 7, Cap: eur(15000)}}),
			[]settlement.Entry{happened("p1", contract.OnPublication, 1, oct(6)), happened("p2", contract.OnPublication, 2, oct(6)), views("m1", 1, oct(10), 10000), views("m2", 2, oct(10), 9000)},
			"views:v:reel:1 100.00 EUR; views:v:reel:2 50.00 EUR"},
		{"a quarter short of the guarantee", deal(contract.Pay{ID: "v", PerView: &contract.PerView{Price: eur(1), Per: 1000, Metric: engagement.Views, WindowDays: 7, Guarantee: engagement.Known(20000), MakeGood: contract.RefundPart}},
			contract.Pay{ID: "e", PerDeliverable: &contract.PerDeliverable{Deliverable: "reel", Amount: eur(20000)}}),
			[]settlement.Entry{happened("p1", contract.OnPublication, 1, oct(6)), views("m1", 1, oct(10), 15000)},
			"views:v:reel:1 0.15 EUR; make_good:v:reel:1 -50.00 EUR; per_deliverable:e 200.00 EUR"},
		{"a bonus at 2 orders and for each 2 more", deal(contract.Pay{ID: "b", Bonus: &contract.Bonus{Measure: contract.Orders, Threshold: contract.Value{Count: engagement.Known(2)}, Step: contract.Value{Count: engagement.Known(2)}, Amount: eur(5000)}}),
			[]settlement.Entry{order("a", oct(2), 1), order("b", oct(2), 1), order("c", oct(2), 1), order("d", oct(2), 1), order("e", oct(2), 1)}, "bonus:b 100.00 EUR"},
		{"a retainer by the month", deal(contract.Pay{ID: "r", Retainer: &contract.Retainer{Amount: eur(90000), Every: contract.EveryMonth}}), []settlement.Entry{happened("x", contract.OnBrief, 0, oct(1))}, "retainer:r:2026-10-01 900.00 EUR"},
		{"a correction", deal(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(1)}}), []settlement.Entry{{ID: "c", Kind: settlement.CorrectionEntry, Deal: "deal", At: oct(3), Amount: eur(-250)}}, "correction:c -2.50 EUR"},
	} {
		s, err := settlement.Settle(month(1), []contract.Contract{row.deal}, row.entries, settlement.Policy{})
		require.NoError(t, err, row.name)
		assert.Equal(t, row.want, said(t, s), row.name)
	}
}

// TestSettleSchedule pays half at signing and half 30 days after the last post, and
// a kill fee where the brand ends it in between.
func TestSettleSchedule(t *testing.T) {
	c := deal(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(99)}})
	c.Payment = &contract.Payment{Schedule: []contract.Instalment{{Share: money.BasisPoints(5000), Due: contract.When{After: contract.OnSigning}},
		{Share: money.BasisPoints(5000), Due: contract.When{After: contract.OnPublication, Days: 30}}}}
	c.Termination = &contract.Termination{Kill: []contract.KillStep{{After: contract.OnSigning, Share: money.BasisPoints(2500)}, {After: contract.OnPublication, Share: money.BasisPoints(10000)}}}
	entries := []settlement.Entry{happened("s", contract.OnSigning, 0, instant(10, 1, 9)), happened("p1", contract.OnPublication, 1, instant(10, 6, 9)), happened("p2", contract.OnPublication, 2, instant(10, 20, 9))}
	months(t, c, entries, "fixed:1 0.50 EUR", "fixed:2 0.49 EUR", "") // 0.99 splits into 0.50 and 0.49

	ended := append(entries[:1:1], happened("n", contract.OnNotice, 0, instant(10, 3, 9)))
	months(t, c, ended, "fixed:1 0.50 EUR", "", "") // a quarter is 0.25, and 0.50 was earned
	c.Payment.ClawBack = engagement.Yes
	months(t, c, ended, "fixed:1 0.50 EUR; kill_fee -0.25 EUR", "", "")
	months(t, c, append(ended, entries[1]), "fixed:1 0.50 EUR; kill_fee -0.25 EUR", "", "") // the post came after the notice
	late := append(entries[:2:2], happened("n", contract.OnNotice, 0, instant(10, 8, 9)))
	months(t, c, late, "fixed:1 0.50 EUR; kill_fee 0.49 EUR", "", "")
}

// months settles and closes October to December and holds the lines of each.
func months(t *testing.T, c contract.Contract, entries []settlement.Entry, want ...string) {
	t.Helper()
	all := append([]settlement.Entry(nil), entries...)
	for i, w := range want {
		s, err := settlement.Settle(month(i+1), []contract.Contract{c}, all, settlement.Policy{})
		require.NoError(t, err)
		assert.Equal(t, w, said(t, s), "month %d", i+1)
		all = append(all, s.Close(month(i+1).To)...)
	}
}

// TestSettleLate holds what the programs read get wrong (users.md §3): a refund after
// the period was paid is recovered, in part, once; a period reckoned again pays
// nothing twice; a carried minus is set off.
func TestSettleLate(t *testing.T) {
	c := deal(sales(contract.Commission{Rate: money.BasisPoints(1000)}))
	all := []settlement.Entry{order("a", instant(10, 5, 0), 10000)}
	s, err := settlement.Settle(month(1), []contract.Contract{c}, all, settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, "10.00 EUR", s.Deals[0].Payable.String())
	all = append(all, s.Close(instant(11, 2, 0))...)
	all = append(all, settlement.Entry{ID: "pay", Kind: settlement.PaymentEntry, Deal: "deal", At: instant(11, 15, 0), Amount: eur(1000)},
		refundOf("r", "a", instant(11, 20, 0), 4000))
	s, err = settlement.Settle(month(2), []contract.Contract{c}, all, settlement.Policy{})
	require.NoError(t, err)
	d := s.Deals[0]
	assert.Equal(t, "commission:s: -4.00 EUR", said(t, s))
	assert.Equal(t, []string{"10.00 EUR", "10.00 EUR", "-4.00 EUR", "0.00 EUR", "-4.00 EUR"}, []string{d.Opening.String(), d.Paid.String(), d.Balance.String(), d.Payable.String(), d.Carried.String()})
	all = append(all, s.Close(instant(12, 2, 0))...)
	all = append(all, order("b", instant(12, 3, 0), 9000))
	s, err = settlement.Settle(month(3), []contract.Contract{c}, all, settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, "commission:s: 9.00 EUR", said(t, s))
	assert.Equal(t, "5.00 EUR", s.Deals[0].Payable.String(), "9.00 less the 4.00 carried")
	// An order of October that arrives now is an adjustment.
	all = append(all, order("late", instant(10, 30, 0), 1000))
	s, err = settlement.Settle(month(3), []contract.Contract{c}, all, settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, "10.00 EUR", s.Deals[0].Gross.String())
	assert.Equal(t, "1.00 EUR", s.Deals[0].Adjustments.String())
}

// TestSettleBugs are the faults of users.md §3 and metrics.md that bear on
// settlement, each as it has to come out.
func TestSettleBugs(t *testing.T) {
	t.Run("yen have no cents", func(t *testing.T) {
		c := deal(contract.Pay{ID: "s", Commission: &contract.Commission{Rate: money.BasisPoints(1500)}})
		c.Currency = "JPY"
		s, err := settlement.Settle(month(1), []contract.Contract{c}, []settlement.Entry{{ID: "a", Kind: settlement.OrderEntry, Deal: "deal", At: instant(10, 2, 0), Goods: money.Must("1999", "JPY")}}, settlement.Policy{})
		require.NoError(t, err)
		assert.Equal(t, "commission:s: 300 JPY", said(t, s)) // 299.85
	})
	t.Run("the last day counts, by the clocks of the place", func(t *testing.T) {
		place := time.FixedZone("", -8*3600)
		c := deal(sales(contract.Commission{Rate: money.BasisPoints(1000), TierWindow: contract.EveryMonth}))
		c.Compensation[0].Commission.Rate, c.Compensation[0].Commission.Tiers, c.Compensation[0].Commission.TierMode = money.Ratio{}, tiers, contract.Marginal
		evening := time.Date(2026, 10, 31, 23, 30, 0, 0, place) // November in UTC
		s, err := settlement.Settle(civil.Month(2026, 10, place), []contract.Contract{c}, []settlement.Entry{order("a", evening, 10000)}, settlement.Policy{Zone: place})
		require.NoError(t, err)
		assert.Equal(t, "commission:s:2026-10 5.00 EUR", said(t, s))
	})
	t.Run("currencies are never added", func(t *testing.T) {
		c := deal(sales(contract.Commission{Rate: money.BasisPoints(1000)}))
		usd := settlement.Entry{ID: "u", Kind: settlement.OrderEntry, Deal: "deal", At: instant(10, 2, 0), Goods: money.Must("100", "USD")}
		s, err := settlement.Settle(month(1), []contract.Contract{c}, []settlement.Entry{usd, order("a", instant(10, 2, 0), 10000)}, settlement.Policy{})
		require.NoError(t, err)
		assert.Equal(t, "commission:s: 10.00 EUR", said(t, s))
		assert.Equal(t, []string{"u no_rate"}, rules(s))
		rates, err := money.NewRates([]money.Rate{{From: "USD", To: "EUR", Rate: money.BasisPoints(9000), Source: "test", On: civil.NewDate(2026, 10, 1)}}, money.RatePolicy{MaxAge: 5})
		require.NoError(t, err)
		s, err = settlement.Settle(month(1), []contract.Contract{c}, []settlement.Entry{usd}, settlement.Policy{Rates: rates})
		require.NoError(t, err)
		assert.Equal(t, "commission:s: 9.00 EUR", said(t, s))
	})
	t.Run("commission is rounded once", func(t *testing.T) {
		var entries []settlement.Entry
		for i := range 100 {
			entries = append(entries, order(fmt.Sprint(i), instant(10, 2, 0), 33)) // 10 % of 0.33 is 0.033 each
		}
		s, err := settlement.Settle(month(1), []contract.Contract{deal(sales(contract.Commission{Rate: money.BasisPoints(1000)}))}, entries, settlement.Policy{})
		require.NoError(t, err)
		assert.Equal(t, "commission:s: 3.30 EUR", said(t, s))
	})
	t.Run("tax, fee and withholding add up", func(t *testing.T) {
		c := deal(sales(contract.Commission{Rate: money.BasisPoints(10000)}))
		c.Creator.Agent = &contract.Agent{Party: contract.Party{Name: "A"}, Share: money.BasisPoints(2000)}
		s, err := settlement.Settle(month(1), []contract.Contract{c}, []settlement.Entry{order("a", instant(10, 2, 0), 9999)},
			settlement.Policy{Default: settlement.Payout{PlatformFee: money.BasisPoints(750), TaxRate: money.BasisPoints(2100), Withholding: money.BasisPoints(1500), NetDays: 30}})
		require.NoError(t, err)
		d := s.Deals[0]
		addsUp(t, d)
		assert.Equal(t, "99.99 7.50 20.00 21.00 15.00 78.49", strings.ReplaceAll(fmt.Sprint(d.Gross, d.PlatformFee, d.AgentShare, d.Tax, d.Withheld, d.Net), " EUR", ""))
		assert.Equal(t, "2026-11-30", d.Due.String())
	})
	t.Run("5,000 paid 30 days late at 1.5 % a month costs 75", func(t *testing.T) { // metrics.md §7.1
		c := deal(contract.Pay{ID: "e", PerDeliverable: &contract.PerDeliverable{Deliverable: "reel", Amount: eur(250000)}})
		c.Payment = &contract.Payment{LateFee: &contract.LateFee{PerMonth: money.BasisPoints(150)}}
		all := []settlement.Entry{happened("p1", contract.OnPublication, 1, instant(10, 6, 0)), happened("p2", contract.OnPublication, 2, instant(10, 6, 0))}
		s, err := settlement.Settle(month(1), []contract.Contract{c}, all, settlement.Policy{Default: settlement.Payout{NetDays: 15}})
		require.NoError(t, err)
		assert.Equal(t, "2026-11-15", s.Deals[0].Due.String())
		all = append(all, s.Close(instant(11, 1, 0))...)
		all = append(all, settlement.Entry{ID: "pay", Kind: settlement.PaymentEntry, Deal: "deal", At: instant(12, 15, 0), Amount: eur(500000)})
		s, err = settlement.Settle(civil.Period{From: month(2).From, To: month(3).To}, []contract.Contract{c}, all, settlement.Policy{})
		require.NoError(t, err)
		assert.Equal(t, "late_fee:2026-11-01T00:00:00Z 75.00 EUR", said(t, s))
	})
}

// rules lists the exceptions: "entry rule".
func rules(s settlement.Statement) (list []string) {
	for _, x := range s.Exceptions {
		list = append(list, x.Entry+" "+x.Rule)
	}
	return list
}

// TestSettleExceptions hands in what cannot be counted: each is named, and the rest
// is reckoned.
func TestSettleExceptions(t *testing.T) {
	c := deal(sales(contract.Commission{Rate: money.BasisPoints(1000)}))
	good := order("good", instant(10, 2, 0), 10000)
	same := good
	other := good
	other.Goods = eur(20000)
	with := func(e settlement.Entry, deal string, cents int64) settlement.Entry {
		e.Deal, e.Goods = deal, eur(cents)
		return e
	}
	huge := order("huge", instant(10, 2, 0), 0)
	huge.Goods = money.Must("999999999999999999999999", "EUR")
	for _, row := range []struct {
		name    string
		entries []settlement.Entry
		want    []string
		lines   string
	}{
		{"twice", []settlement.Entry{good, same}, nil, "commission:s: 10.00 EUR"},
		{"twice, with other contents", []settlement.Entry{other, good}, []string{"good twice"}, "commission:s: 10.00 EUR"},
		{"three of one id for two deals", []settlement.Entry{with(good, "deal", 30000), with(good, "nobody's", 20000), good}, []string{"good twice"}, "commission:s: 10.00 EUR"},
		{"two without an id", []settlement.Entry{good, {Kind: settlement.OrderEntry, Deal: "deal", At: instant(10, 2, 0)}, {Kind: settlement.OrderEntry, Deal: "other", At: instant(10, 3, 0)}}, []string{" no_id", " no_id"}, "commission:s: 10.00 EUR"},
		{"an unknown deal", []settlement.Entry{good, {ID: "x", Kind: settlement.OrderEntry, Deal: "nobody's", At: instant(10, 2, 0)}}, []string{"x unknown_deal"}, "commission:s: 10.00 EUR"},
		{"a refund of an unknown order", []settlement.Entry{good, refundOf("x", "none", instant(10, 3, 0), 1)}, []string{"x unknown_order"}, "commission:s: 10.00 EUR"},
		{"a refund above the order", []settlement.Entry{good, refundOf("x", "good", instant(10, 3, 0), 10001)}, []string{"x over_refunded"}, "commission:s: 0.00 EUR"},
		{"a refund before its order", []settlement.Entry{good, refundOf("x", "good", instant(10, 1, 0), 5000)}, []string{"x refund_before_order"}, "commission:s: 5.00 EUR"},
		{"after the term", []settlement.Entry{good, order("x", instant(9, 30, 0), 1)}, []string{"x outside_term"}, "commission:s: 10.00 EUR"},
		{"no time", []settlement.Entry{good, {ID: "x", Kind: settlement.OrderEntry, Deal: "deal"}}, []string{"x time"}, "commission:s: 10.00 EUR"},
		{"no id", []settlement.Entry{good, {Kind: settlement.OrderEntry, Deal: "deal", At: instant(10, 2, 0)}}, []string{" no_id"}, "commission:s: 10.00 EUR"},
		{"a kind that is none", []settlement.Entry{good, {ID: "x", Kind: "gift", Deal: "deal", At: instant(10, 2, 0)}}, []string{"x kind"}, "commission:s: 10.00 EUR"},
		{"a negative order", []settlement.Entry{good, order("x", instant(10, 2, 0), -5)}, []string{"x negative"}, "commission:s: 10.00 EUR"},
		{"a negative payment", []settlement.Entry{good, {ID: "x", Kind: settlement.PaymentEntry, Deal: "deal", At: instant(10, 2, 0), Amount: eur(-1)}}, []string{"x negative"}, "commission:s: 10.00 EUR"},
		{"too much for any sum", []settlement.Entry{huge, good}, []string{" sum"}, ""},
	} {
		s, err := settlement.Settle(month(1), []contract.Contract{c}, row.entries, settlement.Policy{})
		require.NoError(t, err)
		assert.Equal(t, row.want, rules(s), row.name)
		if row.lines != "" {
			assert.Equal(t, row.lines, said(t, s), row.name)
		}
		for _, x := range s.Exceptions {
			assert.NotEmpty(t, x.Message)
		}
	}
	_, err := settlement.Settle(civil.Period{}, nil, nil, settlement.Policy{})
	assert.ErrorIs(t, err, settlement.ErrPeriod)
	c.Compensation[0].Commission.Rate = money.BasisPoints(20000)
	_, err = settlement.Settle(month(1), []contract.Contract{c}, nil, settlement.Policy{})
	assert.ErrorContains(t, err, "compensation[0].commission.rate")
}

// TestSettleRights pays the fees of rights as they begin: a right with the first post,
// exclusivity with the term, allow-listing by the begun 30 days from November 1.
func TestSettleRights(t *testing.T) {
	c := deal(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(100)}})
	c.Rights = []contract.Right{{ID: "ads", Fee: eur(20000), Starts: contract.When{After: contract.OnPublication}, Lasts: contract.Length{Months: 3}},
		{ID: "organic", Included: engagement.Yes, Starts: contract.When{After: contract.OnPublication}}}
	c.Exclusivities = []contract.Exclusivity{{ID: "skin", Category: "serums", Fee: eur(5000)}}
	c.Allowlisting = []contract.Allowlisting{{ID: "boost", Platform: engagement.Instagram, Fee: eur(3000), FeeEvery: contract.Length{Days: 30}, Starts: contract.When{On: civil.NewDate(2026, 11, 1)}, Lasts: contract.Length{Days: 45}}}
	up := []settlement.Entry{happened("p1", contract.OnPublication, 1, instant(10, 6, 9))}
	months(t, c, up, "right:ads 200.00 EUR; exclusivity:skin 50.00 EUR", "allowlisting:boost:2026-11-01 30.00 EUR", "allowlisting:boost:2026-12-01 30.00 EUR", "")
	months(t, c, append(up, happened("n", contract.OnNotice, 0, instant(11, 20, 9))), "right:ads 200.00 EUR; exclusivity:skin 50.00 EUR", "allowlisting:boost:2026-11-01 30.00 EUR", "")
	months(t, c, nil, "exclusivity:skin 50.00 EUR")
}

// A marketplace keeps in its database how each creator is paid: what is no function,
// place or table of rates comes back from JSON.
func TestPolicyJSON(t *testing.T) {
	p := settlement.Policy{Rounding: money.HalfUp, MaxAhead: time.Hour, Default: settlement.Payout{NetDays: 30},
		Terms: map[string]settlement.Payout{"c1": {PlatformFee: money.BasisPoints(1500), TaxRate: money.BasisPoints(2100), ReverseCharge: true,
			Withholding: money.BasisPoints(700), Least: money.Must("25", "EUR"), NetDays: 14}}}
	text, err := json.Marshal(p)
	require.NoError(t, err)
	assert.JSONEq(t, `{"rounding":"half_up","max_ahead":3600000000000,"default":{"net_days":30},"terms":{"c1":{"platform_fee":"0.15","tax_rate":"0.21",
		"reverse_charge":true,"withholding":"0.07","least":{"amount":"25.00","currency":"EUR"},"net_days":14}}}`, string(text))
	var back settlement.Policy
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, p, back)
}
