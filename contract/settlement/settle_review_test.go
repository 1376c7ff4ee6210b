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
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// What a second reader found wrong, each as it has to come out.

// A refund in another currency takes back what its order brought, whatever the rate of
// its own day.
func TestRefundAtTheRateOfItsOrder(t *testing.T) {
	c := deal(sales(contract.Commission{Rate: money.BasisPoints(1000)}))
	for _, rate := range []int64{8000, 9500, 0} {
		list := []money.Rate{{From: "USD", To: "EUR", Rate: money.BasisPoints(9000), On: civil.NewDate(2026, 10, 2), Source: "test"}}
		if rate > 0 {
			list = append(list, money.Rate{From: "USD", To: "EUR", Rate: money.BasisPoints(rate), On: civil.NewDate(2026, 10, 9), Source: "test"})
		}
		rates, err := money.NewRates(list, money.RatePolicy{})
		require.NoError(t, err)
		order := settlement.Entry{ID: "u", Kind: settlement.OrderEntry, Deal: "deal", At: instant(10, 2, 0), Goods: money.Must("100", "USD")}
		back := settlement.Entry{ID: "r", Kind: settlement.RefundEntry, Deal: "deal", Of: "u", At: instant(10, 9, 0), Goods: money.Must("100", "USD")}
		s, err := settlement.Settle(month(1), []contract.Contract{c}, []settlement.Entry{order, back}, settlement.Policy{Rates: rates})
		require.NoError(t, err)
		assert.Equal(t, "commission:s: 0.00 EUR", said(t, s), rate)
		assert.Empty(t, s.Exceptions)
	}
}

// Without a claw-back, what was stated stays; a refund of the same month still counts.
func TestNoClawBack(t *testing.T) {
	c := deal(sales(contract.Commission{Rate: money.BasisPoints(1000), ClawBack: engagement.No}))
	a, b := order("a", instant(10, 5, 0), 10000), order("b", instant(10, 6, 0), 5000)
	months(t, c, []settlement.Entry{a, b, refundOf("r", "b", instant(10, 20, 0), 5000), refundOf("s", "a", instant(11, 20, 0), 10000)}, "commission:s: 10.00 EUR", "", "")
	c.Compensation[0].Commission.ClawBack = engagement.Yes
	months(t, c, []settlement.Entry{a, b, refundOf("r", "b", instant(10, 20, 0), 5000), refundOf("s", "a", instant(11, 20, 0), 10000)}, "commission:s: 10.00 EUR", "commission:s: -10.00 EUR", "")
}

// A minus that is set off and a balance below the least payout bring no late fee, and
// a payment pays the oldest claim first.
func TestLateFeeOfBalances(t *testing.T) {
	c := deal(sales(contract.Commission{Rate: money.BasisPoints(10000)}))
	c.Payment = &contract.Payment{LateFee: &contract.LateFee{PerMonth: money.BasisPoints(300)}}
	policy := settlement.Policy{Default: settlement.Payout{NetDays: 10, Least: eur(5000)}}
	all := []settlement.Entry{order("a", instant(10, 2, 0), 4000), order("b", instant(11, 2, 0), 6000)} // 40 is carried, 100 paid on time
	lines := []string{}
	step := func(n int) {
		s, err := settlement.Settle(month(n), []contract.Contract{c}, all, policy)
		require.NoError(t, err)
		lines = append(lines, said(t, s))
		all = append(all, s.Close(month(n).To)...)
	}
	step(1)
	step(2)
	all = append(all, settlement.Entry{ID: "p", Kind: settlement.PaymentEntry, Deal: "deal", At: instant(12, 10, 0), Amount: eur(10000)})
	step(3)
	assert.Equal(t, []string{"commission:s: 40.00 EUR", "commission:s: 60.00 EUR", ""}, lines)

	// 60 due on December 10 and half of it paid 20 days late: 30 × 3 % × 20/30 = 0.60,
	// and the other half is open on December 31, 21 days late: 0.63.
	all, lines = []settlement.Entry{order("b", instant(11, 2, 0), 6000)}, nil
	step(2)
	all = append(all, settlement.Entry{ID: "p", Kind: settlement.PaymentEntry, Deal: "deal", At: instant(12, 30, 0), Amount: eur(3000)})
	step(3)
	assert.Equal(t, []string{"commission:s: 60.00 EUR", "late_fee:2026-12-01T00:00:00Z 1.23 EUR"}, lines)

	// What a refund found not to be owed was never late.
	all, lines = []settlement.Entry{order("b", instant(11, 2, 0), 6000)}, nil
	step(2)
	all = append(all, refundOf("r", "b", instant(12, 20, 0), 6000))
	step(3)
	all = all[:len(all)-1]
	all = append(all, settlement.Entry{ID: "x", Kind: settlement.LeadEntry, Deal: "deal", At: instant(12, 30, 0)})
	assert.Contains(t, lines[1], "commission:s: -60.00 EUR")
}

// An instalment is due on its own day, and old debt stays due on its day.
func TestDueDays(t *testing.T) {
	c := deal(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(20000)}})
	c.Payment = &contract.Payment{Schedule: []contract.Instalment{{Share: money.BasisPoints(5000), Due: contract.When{On: civil.NewDate(2026, 10, 23)}}, {Share: money.BasisPoints(5000), Due: contract.When{On: civil.NewDate(2026, 12, 10)}}}}
	policy := settlement.Policy{Default: settlement.Payout{NetDays: 30}}
	var all []settlement.Entry
	dues := []string{}
	for n := 1; n <= 4; n++ {
		s, err := settlement.Settle(month(n), []contract.Contract{c}, all, policy)
		require.NoError(t, err)
		for _, d := range s.Deals {
			dues = append(dues, d.Balance.String()+" by "+d.Due.String())
		}
		all = append(all, s.Close(month(n).To)...)
		if n == 1 {
			all = append(all, settlement.Entry{ID: "p", Kind: settlement.PaymentEntry, Deal: "deal", At: instant(11, 15, 0), Amount: eur(10000)})
		}
	}
	assert.Equal(t, []string{"100.00 EUR by 2026-10-23", "0.00 EUR by ", "100.00 EUR by 2026-12-10", "100.00 EUR by 2026-12-10"}, dues)
}

// What cannot be reckoned is said: windows without a term, stale counts, a least payout
// in another currency.
func TestSettleSays(t *testing.T) {
	bare := deal(sales(contract.Commission{Rate: money.BasisPoints(1000), Floor: eur(100), CapEvery: contract.EveryMonth}), contract.Pay{ID: "r", Retainer: &contract.Retainer{Amount: eur(1), Every: contract.EveryMonth}})
	bare.Term = contract.Term{}
	s, err := settlement.Settle(month(1), []contract.Contract{bare}, []settlement.Entry{order("a", instant(10, 2, 0), 100)}, settlement.Policy{Default: settlement.Payout{Least: money.Must("5", "USD")}})
	require.NoError(t, err)
	assert.Equal(t, []string{" least", " no_term:compensation[0]", " no_term:compensation[1]"}, rules(s))

	per := contract.PerView{Price: eur(800), Per: 1000, Metric: engagement.Views, WindowDays: 14}
	up := happened("p1", contract.OnPublication, 1, instant(10, 3, 0))
	s, err = settlement.Settle(month(1), []contract.Contract{deal(contract.Pay{ID: "v", PerView: &per})}, []settlement.Entry{up, views("early", 1, instant(10, 1, 0), 9), views("m", 1, instant(10, 4, 0), 5000)}, settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, "views:v:reel:1 40.00 EUR", said(t, s))
	assert.Equal(t, []string{"m stale"}, rules(s))
	per.WindowDays = 0
	months(t, deal(contract.Pay{ID: "v", PerView: &per}), []settlement.Entry{up, views("m", 1, instant(10, 30, 0), 5000), views("n", 1, instant(11, 9, 0), 7500)}, "views:v:reel:1 40.00 EUR", "views:v:reel:1 20.00 EUR", "")

	// What happens later does not stand on an earlier month's statement.
	s, err = settlement.Settle(month(1), nil, []settlement.Entry{{ID: "x", Kind: settlement.OrderEntry, Deal: "none", At: instant(11, 2, 0)}}, settlement.Policy{})
	require.NoError(t, err)
	assert.Empty(t, s.Exceptions)
}

// October in Berlin begins on September 30 at 22:00 UTC: by a policy of no zone an order of
// 01:00 on the 1st is one of September, outside the term, and the statement says so.
func TestPeriodOfAnotherZone(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	require.NoError(t, err)
	c := deal(sales(contract.Commission{Rate: money.BasisPoints(1000)}))
	early := order("a", instant(9, 30, 23), 10000)
	s, err := settlement.Settle(civil.Month(2026, 10, berlin), []contract.Contract{c}, []settlement.Entry{early}, settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, []string{" period_days", "a outside_term"}, rules(s))
	// One end is enough.
	for _, odd := range []civil.Period{{From: month(1).From, To: month(1).To.Add(-time.Hour)}, {From: month(1).From.Add(time.Hour), To: month(1).To}} {
		s, err = settlement.Settle(odd, []contract.Contract{c}, nil, settlement.Policy{})
		require.NoError(t, err)
		assert.Equal(t, []string{" period_days"}, rules(s))
	}
	s, err = settlement.Settle(civil.Month(2026, 10, berlin), []contract.Contract{c}, []settlement.Entry{early}, settlement.Policy{Zone: berlin})
	require.NoError(t, err)
	assert.Equal(t, "commission:s: 10.00 EUR", said(t, s))
	assert.Empty(t, s.Exceptions)
}

// A month closed by the clocks of one place and the next settled by those of another
// state nothing twice.
func TestClosedInAnotherZone(t *testing.T) {
	c := deal(sales(contract.Commission{Rate: money.BasisPoints(1000)}))
	all := []settlement.Entry{order("a", instant(10, 5, 0), 10000)}
	s, err := settlement.Settle(month(1), []contract.Contract{c}, all, settlement.Policy{})
	require.NoError(t, err)
	all = append(all, s.Close(instant(11, 1, 0))...)
	late := civil.Period{From: month(2).From.Add(-6 * 3600e9), To: month(2).To.Add(-6 * 3600e9)}
	s, err = settlement.Settle(late, []contract.Contract{c}, all, settlement.Policy{})
	require.NoError(t, err)
	assert.Empty(t, said(t, s))
	assert.Equal(t, []string{" period_days", s.Exceptions[1].Entry + " closing_overlaps"}, rules(s))
}

// An amendment from November 15 on: 15 % in place of 10 %, and a cap of 40 for all of
// it. What was closed before stands.
func TestAmendment(t *testing.T) {
	first := deal(sales(contract.Commission{Rate: money.BasisPoints(1000)}), contract.Pay{ID: "r", Retainer: &contract.Retainer{Amount: eur(10000), Every: contract.EveryMonth}})
	second := deal(sales(contract.Commission{Rate: money.BasisPoints(1500), Cap: eur(4000)}), contract.Pay{ID: "r", Retainer: &contract.Retainer{Amount: eur(20000), Every: contract.EveryMonth}})
	second.Version, second.Amends = 2, &contract.Amendment{Version: 1, On: civil.NewDate(2026, 11, 15)}
	all := []settlement.Entry{order("a", instant(10, 5, 0), 10000), order("b", instant(11, 5, 0), 10000), order("c", instant(11, 20, 0), 10000), order("d", instant(12, 5, 0), 10000)}
	var got []string
	for n := 1; n <= 3; n++ {
		s, err := settlement.Settle(month(n), []contract.Contract{second, first}, all, settlement.Policy{})
		require.NoError(t, err)
		got = append(got, said(t, s))
		assert.Empty(t, s.Exceptions)
		all = append(all, s.Close(month(n).To)...)
	}
	assert.Equal(t, []string{
		"commission:s: 10.00 EUR; retainer:r:2026-10-01 100.00 EUR",
		"commission:s: 10.00 EUR; retainer:r:2026-11-01 100.00 EUR; commission:s:@2026-11-15 15.00 EUR",
		"commission:s:@2026-11-15 15.00 EUR; retainer:r:2026-12-01 200.00 EUR", // 30, and the first version has no cap
	}, got)
	first.Compensation[0].Commission.Cap = eur(4000)
	s, err := settlement.Settle(civil.Period{From: month(1).From, To: month(3).To}, []contract.Contract{first, second}, all[:4], settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, "40.00 EUR", sumOf(t, s, "commission").String(), "20 and 20 of 30")
	second.Amends.On = civil.Date{}
	s, err = settlement.Settle(month(1), []contract.Contract{first, second}, all[:4], settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, "15.00 EUR", sumOf(t, s, "commission").String(), "without a day it holds from the beginning")
}

func sumOf(t *testing.T, s settlement.Statement, kind string) money.Amount {
	sum := eur(0)
	for _, d := range s.Deals {
		for _, l := range d.Lines {
			if l.Kind == kind {
				var err error
				sum, err = sum.Add(l.Amount)
				require.NoError(t, err)
			}
		}
	}
	return sum
}
