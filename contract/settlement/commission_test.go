package settlement_test

import (
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

// settled is the statement of the nth month.
func settled(t *testing.T, n int, c contract.Contract, entries ...settlement.Entry) settlement.Statement {
	t.Helper()
	s, err := settlement.Settle(month(n), []contract.Contract{c}, entries, settlement.Policy{})
	require.NoError(t, err)
	return s
}

// workings are those of a statement's lines of a kind.
func workings(s settlement.Statement, kind string) string {
	var list []string
	for _, d := range s.Deals {
		for _, l := range d.Lines {
			if l.Kind == kind {
				list = append(list, strings.Join(l.Working, " "))
			}
		}
	}
	return strings.Join(list, " | ")
}

// percent is a commission of so many per cent.
func percent(n int64) contract.Commission {
	return contract.Commission{Rate: money.BasisPoints(100 * n)}
}

// TestCommissionWorking reads how each commission of October was reckoned: 100.00 on
// the 2nd and 50.00 on the 12th, where the row has no orders of its own.
func TestCommissionWorking(t *testing.T) {
	usual := []settlement.Entry{order("a", instant(10, 2, 12), 10000), order("b", instant(10, 12, 12), 5000)}
	back := refundOf("r", "a", instant(10, 20, 0), 5000)
	with := func(c contract.Commission, change func(*contract.Commission)) contract.Commission {
		change(&c)
		return c
	}
	tiered := func(mode contract.TierMode, retier engagement.Tri) contract.Commission {
		return contract.Commission{Tiers: tiers, TierMode: mode, Retier: retier}
	}
	ends := []contract.Tier{{From: eur(0), To: eur(5000), Rate: money.BasisPoints(500)}, {From: eur(5000), To: eur(12000), Rate: money.BasisPoints(1000)}}
	for _, row := range []struct {
		name    string
		terms   contract.Commission
		entries []settlement.Entry
		want    string
		working string
	}{
		{"a rate", percent(10), usual, "commission:s: 15.00 EUR", "2 orders on sales of 150.00 EUR. 150.00 EUR × 10.00 % = 15.00 EUR."},
		{"a cap that is not reached", with(percent(10), func(c *contract.Commission) { c.Cap = eur(1500) }), usual, "commission:s: 15.00 EUR",
			"2 orders on sales of 150.00 EUR. 150.00 EUR × 10.00 % = 15.00 EUR."},
		{"a cap over the term", with(percent(10), func(c *contract.Commission) { c.Cap = eur(1200) }), usual, "commission:s: 12.00 EUR",
			"2 orders on sales of 150.00 EUR. 150.00 EUR × 10.00 % = 15.00 EUR. No more than 12.00 EUR in the term: 12.00 EUR."},
		{"a cap a month", with(percent(10), func(c *contract.Commission) { c.Cap, c.CapEvery = eur(1200), contract.EveryMonth }), usual, "commission:s:2026-10 12.00 EUR",
			"2 orders on sales of 150.00 EUR. 150.00 EUR × 10.00 % = 15.00 EUR. No more than 12.00 EUR in 2026-10: 12.00 EUR."},
		{"a cap a week, from Monday", with(percent(10), func(c *contract.Commission) { c.Cap, c.CapEvery = eur(700), contract.EveryWeek }), usual,
			"commission:s:2026-09-28 7.00 EUR; commission:s:2026-10-12 5.00 EUR",
			"1 order on sales of 100.00 EUR. 100.00 EUR × 10.00 % = 10.00 EUR. No more than 7.00 EUR in the week of 2026-09-28: 7.00 EUR. | 1 order on sales of 50.00 EUR. 50.00 EUR × 10.00 % = 5.00 EUR."},
		{"each order has its cap, its sum for the order within it", with(percent(10), func(c *contract.Commission) { c.Cap, c.CapEvery, c.PerOrder = eur(600), contract.EveryOrder, eur(50) }), usual,
			"commission:s: 11.50 EUR", "2 orders on sales of 150.00 EUR. No more than 6.00 EUR for each order: 11.50 EUR."}, // 6 of 10.50, and 5.50
		{"an order that came back has no sum", with(percent(10), func(c *contract.Commission) { c.Cap, c.CapEvery, c.PerOrder = eur(600), contract.EveryOrder, eur(50) }),
			append(usual[:2:2], refundOf("r", "b", instant(10, 20, 0), 5000)), "commission:s: 6.00 EUR", "1 order on sales of 100.00 EUR. No more than 6.00 EUR for each order: 6.00 EUR."},
		{"for each order and no cap", with(percent(10), func(c *contract.Commission) { c.CapEvery, c.PerOrder = contract.EveryOrder, eur(50) }), usual, "commission:s: 16.00 EUR",
			"2 orders on sales of 150.00 EUR. 150.00 EUR × 10.00 % = 15.00 EUR."},
		{"for each order alone", contract.Commission{PerOrder: eur(50)}, usual, "commission:s: 1.00 EUR", "2 orders on sales of 150.00 EUR. 2 orders × 0.50 EUR for each."},
		{"marginal tiers", tiered(contract.Marginal, engagement.Unsaid), usual, "commission:s: 10.00 EUR",
			"2 orders on sales of 150.00 EUR. From 0.00 EUR to 100.00 EUR: 100.00 EUR × 5.00 % = 5.00 EUR. From 100.00 EUR to 150.00 EUR: 50.00 EUR × 10.00 % = 5.00 EUR."},
		{"marginal tiers, up to the edge", tiered(contract.Marginal, engagement.Unsaid), usual[:1], "commission:s: 5.00 EUR",
			"1 order on sales of 100.00 EUR. From 0.00 EUR to 100.00 EUR: 100.00 EUR × 5.00 % = 5.00 EUR."},
		{"whole tiers", tiered(contract.WholeSum, engagement.Unsaid), usual, "commission:s: 15.00 EUR", "2 orders on sales of 150.00 EUR. 150.00 EUR reaches the rate of 10.00 % on the whole."},
		{"whole tiers at the edge", tiered(contract.WholeSum, engagement.Unsaid), usual[:1], "commission:s: 10.00 EUR", "1 order on sales of 100.00 EUR. 100.00 EUR reaches the rate of 10.00 % on the whole."},
		{"half comes back, and the whole is at the lower rate", tiered(contract.WholeSum, engagement.Yes), append(usual[:1:1], back), "commission:s: 2.50 EUR",
			"1 order on sales of 50.00 EUR. 50.00 EUR reaches the rate of 5.00 % on the whole."},
		{"half comes back, and the rate stays", tiered(contract.WholeSum, engagement.No), append(usual[:1:1], back), "commission:s: 5.00 EUR",
			"1 order on sales of 50.00 EUR. 100.00 EUR reaches the rate of 10.00 % on the whole."},
		{"a refund at the tiers of its order", tiered(contract.Marginal, engagement.No), append(usual[:2:2], refundOf("r", "b", instant(10, 20, 0), 2500)), "commission:s: 7.50 EUR", // 5 + 5 − 2.50
			"2 orders on sales of 125.00 EUR. From 0.00 EUR to 100.00 EUR: 100.00 EUR × 5.00 % = 5.00 EUR. From 100.00 EUR to 150.00 EUR: 50.00 EUR × 10.00 % = 5.00 EUR. Refunds take back 2.50 EUR at the tiers of their orders."},
		{"a refund re-tiers", tiered(contract.Marginal, engagement.Yes), append(usual[:2:2], refundOf("r", "b", instant(10, 20, 0), 2500)), "commission:s: 7.50 EUR",
			"2 orders on sales of 125.00 EUR. From 0.00 EUR to 100.00 EUR: 100.00 EUR × 5.00 % = 5.00 EUR. From 100.00 EUR to 125.00 EUR: 25.00 EUR × 10.00 % = 2.50 EUR."},
		{"within a tier that names its end", contract.Commission{TierMode: contract.Marginal, Tiers: ends}, usual[1:], "commission:s: 2.50 EUR",
			"1 order on sales of 50.00 EUR. From 0.00 EUR to 50.00 EUR: 50.00 EUR × 5.00 % = 2.50 EUR."},
		{"below it", contract.Commission{TierMode: contract.Marginal, Tiers: ends}, []settlement.Entry{order("a", instant(10, 2, 0), 3000)}, "commission:s: 1.50 EUR",
			"1 order on sales of 30.00 EUR. From 0.00 EUR to 30.00 EUR: 30.00 EUR × 5.00 % = 1.50 EUR."},
		{"the whole within a tier that names its end", contract.Commission{TierMode: contract.WholeSum, Tiers: ends}, usual[:1], "commission:s: 10.00 EUR",
			"1 order on sales of 100.00 EUR. 100.00 EUR reaches the rate of 10.00 % on the whole."},
		{"the whole below it", contract.Commission{TierMode: contract.WholeSum, Tiers: ends}, []settlement.Entry{order("a", instant(10, 2, 0), 3000)}, "commission:s: 1.50 EUR",
			"1 order on sales of 30.00 EUR. 30.00 EUR reaches the rate of 5.00 % on the whole."},
		{"an end of 0 is none", contract.Commission{TierMode: contract.Marginal, Tiers: []contract.Tier{{From: eur(0), To: eur(0), Rate: money.BasisPoints(500)}}}, usual[:1], "commission:s: 5.00 EUR",
			"1 order on sales of 100.00 EUR. From 0.00 EUR to 100.00 EUR: 100.00 EUR × 5.00 % = 5.00 EUR."},
		{"tiers that name their ends; the last has one", contract.Commission{TierMode: contract.Marginal, Tiers: ends},
			usual, "commission:s: 9.50 EUR", // 50 × 5 % + 70 × 10 %, nothing on what is above 120
			"2 orders on sales of 150.00 EUR. From 0.00 EUR to 50.00 EUR: 50.00 EUR × 5.00 % = 2.50 EUR. From 50.00 EUR to 120.00 EUR: 70.00 EUR × 10.00 % = 7.00 EUR."},
	} {
		s := settled(t, 1, deal(sales(row.terms)), row.entries...)
		assert.Equal(t, row.want, said(t, s), row.name)
		assert.Equal(t, row.working, workings(s, "commission"), row.name)
		assert.Empty(t, s.Exceptions, row.name)
	}
}

// TestCommissionOrders: which orders a commission is paid on. 10 % of the goods, 100.00
// each, on October 2 where the row says nothing else.
func TestCommissionOrders(t *testing.T) {
	on := instant(10, 2, 12)
	entry := func(id string, change func(*settlement.Entry)) settlement.Entry {
		e := order(id, on, 10000)
		if change != nil {
			change(&e)
		}
		return e
	}
	at := func(id string, when time.Time) settlement.Entry {
		return entry(id, func(e *settlement.Entry) { e.At = when })
	}
	new, two := percent(10), percent(10)
	new.NewCustomers = engagement.Yes
	gifts := percent(10)
	gifts.Base.GiftCards = engagement.Yes
	until, past := percent(10), percent(10)
	until.Until, past.Until = civil.NewDate(2026, 10, 10), civil.NewDate(2027, 1, 5)
	held := percent(10)
	held.HoldDays = 14
	mixed := percent(10)
	mixed.Base.Tax = engagement.Yes
	loose := func(c contract.Contract) contract.Contract {
		c.Term = contract.Term{}
		return c
	}
	for _, row := range []struct {
		name    string
		deal    contract.Contract
		entries []settlement.Entry
		want    string
		rules   []string
	}{
		{"an order for one of two commissions", deal(sales(two), contract.Pay{ID: "z", Commission: &two}),
			[]settlement.Entry{entry("a", func(e *settlement.Entry) { e.Pay = "z" }), entry("b", nil)}, "commission:s: 10.00 EUR; commission:z: 20.00 EUR", nil},
		{"only new customers", deal(sales(new)), []settlement.Entry{entry("a", func(e *settlement.Entry) { e.New = engagement.Yes }), entry("b", func(e *settlement.Entry) { e.New = engagement.No })}, "commission:s: 10.00 EUR", nil},
		{"gift cards count where it says so", deal(sales(gifts)), []settlement.Entry{entry("a", func(e *settlement.Entry) { e.GiftCard = engagement.Yes })}, "commission:s: 10.00 EUR", nil},
		{"the first instant of the term", deal(sales(two)), []settlement.Entry{at("a", instant(10, 1, 0)), at("b", instant(10, 1, 0).Add(-1))}, "commission:s: 10.00 EUR", []string{"b outside_term"}},
		{"until October 10, that day included", deal(sales(until)), []settlement.Entry{at("a", instant(10, 11, 0).Add(-1)), at("b", instant(10, 11, 0))}, "commission:s: 10.00 EUR", []string{"b outside_term"}},
		{"until October 10, a term without an end", func() contract.Contract {
			c := deal(sales(until))
			c.Term.To = civil.Date{}
			return c
		}(), []settlement.Entry{at("a", instant(10, 10, 0)), at("b", instant(10, 12, 0))}, "commission:s: 10.00 EUR", []string{"b outside_term"}},
		{"no term: any day", loose(deal(sales(two))), []settlement.Entry{at("a", time.Date(1950, 1, 1, 0, 0, 0, 0, time.UTC)), at("b", on)}, "commission:s: 20.00 EUR", nil},
		{"held for 14 days to the instant", deal(sales(held)), []settlement.Entry{at("a", instant(10, 18, 0)), at("b", instant(10, 18, 0).Add(1))}, "commission:s: 10.00 EUR (held 10.00 EUR)", nil},
		{"tax in another currency", deal(sales(mixed)), []settlement.Entry{entry("a", func(e *settlement.Entry) { e.Tax = usd(100) }), entry("b", nil)}, "commission:s: 10.00 EUR", []string{"a mixed_currencies"}},
		{"a part that comes back in another currency is left out", deal(sales(two)), []settlement.Entry{entry("a", nil),
			{ID: "r", Kind: settlement.RefundEntry, Deal: "deal", Of: "a", At: on, Goods: usd(100)}}, "commission:s: 10.00 EUR", []string{"r no_rate"}},
		{"an order of nothing is an order, and one that came back is none", deal(sales(contract.Commission{PerOrder: eur(100)})),
			[]settlement.Entry{order("a", on, 0), order("b", on, 500), refundOf("r", "b", on.Add(1), 500)}, "commission:s: 1.00 EUR", nil},
		{"an order of nothing that came back is none", deal(sales(contract.Commission{PerOrder: eur(100)})), []settlement.Entry{order("a", on, 0), refundOf("r", "a", on.Add(1), 0)}, "commission:s: 0.00 EUR", nil},
		{"a sum for each order, whatever was bought", deal(sales(contract.Commission{PerOrder: eur(100)})),
			[]settlement.Entry{{ID: "a", Kind: settlement.OrderEntry, Deal: "deal", At: on}}, "commission:s: 1.00 EUR", nil},
		{"tiers of what was bought, which is not said", deal(sales(contract.Commission{Tiers: tiers, TierMode: contract.Marginal})),
			[]settlement.Entry{{ID: "a", Kind: settlement.OrderEntry, Deal: "deal", At: on}}, "commission:s: 0.00 EUR", []string{"a no_goods"}},
		{"a way of paying that is unknown, on the last instant of the month and on the next", deal(sales(two)),
			[]settlement.Entry{entry("a", func(e *settlement.Entry) { e.Pay, e.At = "x", instant(11, 1, 0).Add(-1) }), entry("b", func(e *settlement.Entry) { e.Pay, e.At = "x", instant(11, 1, 0) })}, "", []string{"a unknown_pay"}},
		{"a sum for each order beyond all sums", deal(sales(contract.Commission{PerOrder: most})), []settlement.Entry{order("a", on, 1), order("b", on, 1)}, "commission:s: 0.00 EUR", []string{" sum"}},
		{"an end of the term after which nothing is sold", deal(sales(past)), []settlement.Entry{at("a", instant(10, 31, 23))}, "commission:s: 10.00 EUR", nil},
	} {
		s := settled(t, 1, row.deal, row.entries...)
		assert.Equal(t, row.want, said(t, s), row.name)
		assert.Equal(t, row.rules, rules(s), row.name)
	}
	december := settled(t, 3, deal(sales(past)), at("a", instant(12, 31, 23)))
	assert.Equal(t, "commission:s: 10.00 EUR", said(t, december))
	later := settled(t, 4, deal(sales(past)), at("a", instant(1, 1, 0).AddDate(1, 0, 0)))
	assert.Equal(t, []string{"a outside_term"}, rules(later), "an until past the term does not lengthen it")
}

// TestCommissionWindows: an order at the first instant of a month is that month's; a
// rhythm of tiers without tiers says nothing; tiers over the term have one line.
func TestCommissionWindows(t *testing.T) {
	monthly := contract.Commission{Tiers: tiers, TierMode: contract.Marginal, TierWindow: contract.EveryMonth}
	both := []settlement.Entry{order("a", instant(10, 31, 23), 20000), order("b", instant(11, 1, 0), 20000)}
	assert.Equal(t, "commission:s:2026-10 15.00 EUR; commission:s:2026-11 15.00 EUR", said(t, settled(t, 2, deal(sales(monthly)), both...)), "each month 100 × 5 % + 100 × 10 %")
	over := contract.Commission{Tiers: tiers, TierMode: contract.Marginal}
	assert.Equal(t, "commission:s: 35.00 EUR", said(t, settled(t, 2, deal(sales(over)), both...)), "100 × 5 % + 300 × 10 %")
	over.Cap, over.CapEvery = eur(10000), contract.EveryMonth
	assert.Equal(t, "commission:s:2026-10 15.00 EUR; commission:s:2026-11 20.00 EUR", said(t, settled(t, 2, deal(sales(over)), both...)),
		"a cap by the month does not make the tiers begin anew: 100 × 5 % + 100 × 10 %, then 200 × 10 %")
	same := settled(t, 1, deal(sales(percent(10))), order("b", instant(10, 2, 0), 1), order("a", instant(10, 2, 0), 1), order("c", instant(10, 1, 0), 1))
	assert.Equal(t, []string{"c", "a", "b"}, same.Deals[0].Lines[0].Entries, "in order of time and then of ids")
	same = settled(t, 1, deal(sales(percent(10))), order("b", instant(10, 2, 0), 1), order("a", instant(10, 2, 0), 1))
	assert.Equal(t, []string{"a", "b"}, same.Deals[0].Lines[0].Entries)
	none := percent(10)
	none.TierWindow = contract.EveryMonth
	assert.Equal(t, "commission:s: 40.00 EUR", said(t, settled(t, 2, deal(sales(none)), both...)))
}

// TestCommissionsOfCodes: 10 % for one code and 20 % for another. An order of 100.00 that
// does not say which it is for would bring 30.00; one that does brings 10.00 or 20.00.
// Commissions that share a code, however it is spelt, are both paid: 10.00 and 5.00.
func TestCommissionsOfCodes(t *testing.T) {
	pay := func(id string, n int64, codes ...string) contract.Pay {
		return contract.Pay{ID: id, Commission: &contract.Commission{Rate: money.BasisPoints(100 * n), Codes: codes}}
	}
	c := deal(pay("open", 10, "MIA10"), pay("vip", 20, "MIAVIP"))
	o := order("o", instant(10, 2, 0), 10000)
	s := settled(t, 1, c, o)
	assert.Empty(t, said(t, s))
	assert.Equal(t, []string{"o which_pay"}, rules(s))
	assert.Equal(t, "commission:open: 10.00 EUR", said(t, settled(t, 1, c, forPay("open", o))))
	assert.Equal(t, "commission:vip: 20.00 EUR", said(t, settled(t, 1, c, forPay("vip", o))))
	assert.Equal(t, "commission:open: 10.00 EUR; commission:more: 5.00 EUR", said(t, settled(t, 1, deal(pay("open", 10, "MIA10"), pay("more", 5, "mia10 ", "X")), o)))
	assert.Equal(t, "commission:open: 10.00 EUR; commission:all: 5.00 EUR", said(t, settled(t, 1, deal(pay("open", 10, "MIA10"), pay("all", 5)), o)))
	// A fee beside it is no commission of another code.
	assert.Equal(t, "commission:open: 10.00 EUR", said(t, settled(t, 1, deal(pay("open", 10, "MIA10"), contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(100000)}}), o)))
}

// TestCommissionCapShorterThanTiers: 5 % of the first 100.00 and 10 % of the rest of the
// term, but no more than 12.00 a month. October sells 150.00, 5.00 + 5.00 of commission;
// November 200.00, 20.00, of which the cap leaves 12.00; December 30.00, 3.00.
func TestCommissionCapShorterThanTiers(t *testing.T) {
	over := contract.Commission{Tiers: tiers, TierMode: contract.Marginal, Cap: eur(1200), CapEvery: contract.EveryMonth}
	sold := []settlement.Entry{order("a", instant(10, 2, 12), 10000), order("b", instant(10, 12, 12), 5000), order("c", instant(11, 20, 12), 20000), order("d", instant(12, 3, 12), 3000)}
	months(t, deal(sales(over)), sold, "commission:s:2026-10 10.00 EUR", "commission:s:2026-11 12.00 EUR", "commission:s:2026-12 3.00 EUR", "")
	assert.Equal(t, "2 orders on sales of 150.00 EUR. From 0.00 EUR to 100.00 EUR: 100.00 EUR × 5.00 % = 5.00 EUR. From 100.00 EUR to 150.00 EUR: 50.00 EUR × 10.00 % = 5.00 EUR. | "+
		"3 orders on sales of 350.00 EUR. From 0.00 EUR to 100.00 EUR: 100.00 EUR × 5.00 % = 5.00 EUR. From 100.00 EUR to 350.00 EUR: 250.00 EUR × 10.00 % = 25.00 EUR. "+
		"Of this 10.00 EUR is for the orders before 2026-11: 20.00 EUR. No more than 12.00 EUR in 2026-11: 12.00 EUR.", workings(settled(t, 2, deal(sales(over)), sold...), "commission"))

	// An order of October comes back in November: October loses 5.00, November begins lower.
	months(t, deal(sales(over)), append(sold[:4:4], refundOf("r", "b", instant(11, 25, 0), 5000)),
		"commission:s:2026-10 10.00 EUR", "commission:s:2026-10 -5.00 EUR; commission:s:2026-11 12.00 EUR", "commission:s:2026-12 3.00 EUR", "")

	// What is held is held in its month: at the end of November c can still come back.
	held := over
	held.HoldDays = 14
	lines := settled(t, 2, deal(sales(held)), sold...).Deals[0].Lines
	require.Len(t, lines, 2)
	assert.Equal(t, []string{"0.00 EUR", "12.00 EUR"}, []string{lines[0].Held.String(), lines[1].Held.String()})

	// So it is where October's order can still come back as well, after 52 days.
	held.HoldDays = 52
	lines = settled(t, 2, deal(sales(held)), sold...).Deals[0].Lines
	require.Len(t, lines, 2)
	assert.Equal(t, []string{"5.00 EUR", "12.00 EUR"}, []string{lines[0].Held.String(), lines[1].Held.String()}, "of October's 150.00 the 100.00 of the 2nd are sure")

	// A floor of 6.00 a month tops up December, and nothing else.
	floor := contract.Commission{Tiers: tiers, TierMode: contract.Marginal, Floor: eur(600), CapEvery: contract.EveryMonth}
	months(t, deal(sales(floor)), sold, "commission:s:2026-10 10.00 EUR", "commission:s:2026-11 20.00 EUR", "commission:s:2026-12 3.00 EUR; floor:s:2026-12 3.00 EUR", "")

	// Tiers by the month, a cap of 7.00 by the week: the week of 26 October is in two
	// months, and its 2.00 of October and 10.00 of November share one cap.
	weekly := contract.Commission{Tiers: tiers, TierMode: contract.Marginal, TierWindow: contract.EveryMonth, Cap: eur(700), CapEvery: contract.EveryWeek}
	ends := []settlement.Entry{order("a", instant(10, 30, 12), 4000), order("b", instant(11, 1, 12), 15000), order("c", instant(11, 3, 12), 2000)}
	months(t, deal(sales(weekly)), ends, "commission:s:2026-10-26 in 2026-10 2.00 EUR", "commission:s:2026-10-26 in 2026-11 5.00 EUR; commission:s:2026-11-02 in 2026-11 2.00 EUR", "")

	// The tiers of November begin anew: 5.00 for 100.00 and not, after October's 80.00, 9.00.
	weekly.Cap = eur(90000)
	ends = []settlement.Entry{order("a", instant(10, 30, 12), 8000), order("c", instant(11, 3, 12), 10000)}
	months(t, deal(sales(weekly)), ends, "commission:s:2026-10-26 in 2026-10 4.00 EUR", "commission:s:2026-11-02 in 2026-11 5.00 EUR", "")

	// Months end where quarters do, and weeks where the term's tiers do: they are named by
	// themselves.
	weekly.TierWindow = ""
	months(t, deal(sales(weekly)), ends, "commission:s:2026-10-26 4.00 EUR", "commission:s:2026-11-02 9.00 EUR", "")
	monthly := contract.Commission{Tiers: tiers, TierMode: contract.Marginal, TierWindow: contract.EveryQuarter, Cap: eur(90000), CapEvery: contract.EveryMonth}
	months(t, deal(sales(monthly)), ends, "commission:s:2026-10 4.00 EUR", "commission:s:2026-11 9.00 EUR", "")

	// Without a cap or a floor there is nothing to cut for.
	months(t, deal(sales(contract.Commission{Tiers: tiers, TierMode: contract.Marginal, CapEvery: contract.EveryMonth})), ends, "commission:s: 4.00 EUR", "commission:s: 9.00 EUR", "")

	// A cap longer than the tiers needs no cut.
	quarter := contract.Commission{Tiers: tiers, TierMode: contract.Marginal, TierWindow: contract.EveryMonth, Cap: eur(1200), CapEvery: contract.EveryQuarter}
	months(t, deal(sales(quarter)), sold, "commission:s:2026-10 10.00 EUR", "commission:s:2026-11 2.00 EUR", "commission:s:2026-12 0.00 EUR", "")
}

// TestCommissionFloor: at least 30.00 in each window of the cap that has ended.
func TestCommissionFloor(t *testing.T) {
	monthly := percent(10)
	monthly.Floor, monthly.CapEvery = eur(3000), contract.EveryMonth
	term := percent(10)
	term.Floor = eur(3000)
	sold := []settlement.Entry{order("a", instant(10, 2, 0), 10000), order("b", instant(12, 2, 0), 40000)}
	months(t, deal(sales(monthly)), sold, "commission:s:2026-10 10.00 EUR; floor:s:2026-10 20.00 EUR", "floor:s:2026-11 30.00 EUR", "commission:s:2026-12 40.00 EUR", "", "")
	months(t, deal(sales(term)), sold[:1], "commission:s: 10.00 EUR", "", "floor:s: 20.00 EUR", "", "")
	months(t, deal(sales(term)), sold, "commission:s: 10.00 EUR", "", "commission:s: 40.00 EUR", "")

	short := deal(sales(monthly))
	short.Term.To = civil.NewDate(2026, 11, 15)
	months(t, short, nil, "floor:s:2026-10 30.00 EUR", "floor:s:2026-11 30.00 EUR", "", "")
	s := settled(t, 1, deal(sales(monthly)), sold...)
	assert.Equal(t, "At least 30.00 EUR in 2026-10, and the commission is 10.00 EUR.", workings(s, "floor"))

	half := civil.Period{From: instant(11, 1, 0), To: instant(11, 16, 0)}
	at, err := settlement.Settle(half, []contract.Contract{short}, nil, settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, "floor:s:2026-10 30.00 EUR; floor:s:2026-11 30.00 EUR", said(t, at), "the window ends with the term")
	half.To = half.To.Add(-1)
	at, err = settlement.Settle(half, []contract.Contract{short}, nil, settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, "floor:s:2026-10 30.00 EUR", said(t, at))

	open := deal(sales(monthly))
	open.Term.To = civil.Date{}
	months(t, open, nil, "floor:s:2026-10 30.00 EUR", "floor:s:2026-11 30.00 EUR", "floor:s:2026-12 30.00 EUR", "floor:s:2027-01 30.00 EUR")
	endless := deal(sales(term))
	endless.Term.To = civil.Date{}
	months(t, endless, nil, "", "", "")

	// The floor of one commission does not see what another brought.
	other := percent(50)
	months(t, deal(contract.Pay{ID: "s2", Commission: &other}, sales(monthly)), sold[:1], "commission:s2: 50.00 EUR; commission:s:2026-10 10.00 EUR; floor:s:2026-10 20.00 EUR")
}

// TestCommissionVersions: an order at the first instant of an amendment is the
// amendment's; a cap holds for what all versions paid, and a floor is the last's.
func TestCommissionVersions(t *testing.T) {
	first, second := percent(10), percent(20)
	first.Cap, second.Cap = eur(4000), eur(2000)
	one, two := deal(sales(first)), deal(sales(second))
	one.Title, two.Title = "one", "two"
	two.Version, two.Amends = 2, &contract.Amendment{Version: 1, On: civil.NewDate(2026, 10, 15)}
	edge := instant(10, 15, 0)
	versions := func(entries ...settlement.Entry) settlement.Statement {
		s, err := settlement.Settle(month(1), []contract.Contract{one, two}, entries, settlement.Policy{})
		require.NoError(t, err)
		return s
	}
	s := versions(order("a", edge.Add(-1), 5000), order("b", edge, 5000))
	assert.Equal(t, "commission:s: 5.00 EUR; commission:s:@2026-10-15 10.00 EUR", said(t, s))
	assert.Equal(t, []int{1, 2}, []int{s.Deals[0].Lines[0].Version, s.Deals[0].Lines[1].Version})
	s = versions(order("a", edge.Add(-1), 50000), order("b", edge, 5000))
	assert.Equal(t, "commission:s: 40.00 EUR; commission:s:@2026-10-15 0.00 EUR", said(t, s), "40 of 50 are above the cap of 20: nothing more")
	assert.Equal(t, 0, settled(t, 1, one, order("a", edge, 100)).Deals[0].Lines[0].Version, "one version needs no number")

	floor := percent(10)
	floor.Floor, floor.CapEvery = eur(3000), contract.EveryMonth
	one, two = deal(sales(floor)), deal(sales(percent(10)))
	two.Version, two.Amends = 2, &contract.Amendment{Version: 1, On: civil.NewDate(2026, 10, 15)}
	assert.Equal(t, "commission:s:2026-10 1.00 EUR", said(t, versions(order("a", instant(10, 2, 0), 1000))), "the amendment has no floor")
}

// TestNoClawBackAfterHold: without a claw-back a refund counts until the end of the
// period by which the order could no more come back.
func TestNoClawBackAfterHold(t *testing.T) {
	for _, row := range []struct {
		hold int
		back time.Time
		want []string
	}{
		{0, instant(11, 1, 0).Add(-1), []string{"commission:s: 0.00 EUR", ""}},
		{0, instant(11, 1, 0), []string{"commission:s: 10.00 EUR", ""}},
		{27, instant(11, 1, 0), []string{"commission:s: 10.00 EUR", ""}}, // the 5th and 27 days are November 1: ripe as October ends
		{28, instant(11, 1, 0), []string{"commission:s: 0.00 EUR (held 10.00 EUR)", ""}},
	} {
		c := percent(10)
		c.ClawBack, c.HoldDays = engagement.No, row.hold
		all := []settlement.Entry{order("a", instant(10, 5, 0), 10000), refundOf("r", "a", row.back, 10000)}
		var got []string
		for n := 1; n <= 2; n++ {
			s := settled(t, n, deal(sales(c)), all...)
			got = append(got, said(t, s))
			all = append(all, s.Close(month(n).To)...)
		}
		assert.Equal(t, row.want, got, fmt.Sprint(row.hold, row.back))
	}
}
