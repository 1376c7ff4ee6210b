package settlement_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func count(n int64) contract.Value { return contract.Value{Count: engagement.Known(n)} }

// TestBonusSteps: a bonus is paid from its threshold on, once more for each further step,
// and up to its cap.
func TestBonusSteps(t *testing.T) {
	orders := func(n int) (list []settlement.Entry) {
		for i := range n {
			list = append(list, order(fmt.Sprintf("o%d", i+1), instant(10, 5+i, 9), 1000))
		}
		return list
	}
	every2 := contract.Bonus{Measure: contract.Orders, Threshold: count(2), Amount: eur(500), Step: count(2)}
	capped := every2
	capped.Cap = eur(800)
	reached := every2
	reached.Cap = eur(1000)
	once := every2
	once.Step = contract.Value{}
	for _, c := range []struct {
		bonus  contract.Bonus
		orders int
		want   string // after the key
	}{
		{once, 1, ""},
		{once, 2, "5.00 EUR by o1+o2: orders 2 against 2."},
		{once, 6, "5.00 EUR by o1+o2+o3+o4+o5+o6: orders 6 against 2."},
		{every2, 3, "5.00 EUR by o1+o2+o3: orders 3 against 2."},
		{every2, 4, "10.00 EUR by o1+o2+o3+o4: orders 4 against 2. 2 times 5.00 EUR."},
		{every2, 5, "10.00 EUR by o1+o2+o3+o4+o5: orders 5 against 2. 2 times 5.00 EUR."},
		{capped, 2, "5.00 EUR by o1+o2: orders 2 against 2."},
		{reached, 4, "10.00 EUR by o1+o2+o3+o4: orders 4 against 2. 2 times 5.00 EUR."},
		{capped, 4, "8.00 EUR by o1+o2+o3+o4: orders 4 against 2. 2 times 5.00 EUR. No more than 8.00 EUR."},
	} {
		var want []string
		if c.want != "" {
			want = []string{"bonus:b " + c.want}
		}
		assert.Equal(t, want, told(t, deal(contract.Pay{ID: "b", Bonus: &c.bonus}), orders(c.orders)...), "%d orders", c.orders)
	}
}

// TestBonuses pays 50.00 where October reaches a threshold.
func TestBonuses(t *testing.T) {
	bonus := func(m contract.Measure, threshold contract.Value, change func(*contract.Bonus)) contract.Contract {
		b := contract.Bonus{Measure: m, Threshold: threshold, Amount: eur(5000)}
		if change != nil {
			change(&b)
		}
		return deal(contract.Pay{ID: "b", Bonus: &b}, contract.Pay{ID: "o", FlatFee: &contract.FlatFee{Amount: eur(1)}})
	}
	lead := func(id, pay string) settlement.Entry {
		return settlement.Entry{ID: id, Kind: settlement.LeadEntry, Deal: "deal", Pay: pay, At: instant(10, 5, 0)}
	}
	measured := func(id string, m contract.Measure, v contract.Value, deliverable string) settlement.Entry {
		return settlement.Entry{ID: id, Kind: settlement.MeasuredEntry, Deal: "deal", At: instant(10, 5, 0), Measure: m, Value: v, Deliverable: deliverable}
	}
	leads := []settlement.Entry{lead("a", ""), lead("b", "b"), lead("c", "o")}
	sold := []settlement.Entry{order("a", instant(10, 5, 0), 10000), order("b", instant(10, 10, 23), 5000), order("c", instant(10, 11, 0), 5000), refundOf("r", "c", instant(10, 12, 0), 5000)}
	new := func(e settlement.Entry, is engagement.Tri) settlement.Entry {
		e.New = is
		return e
	}
	fresh := []settlement.Entry{new(sold[0], engagement.Yes), new(sold[1], engagement.No), new(sold[2], engagement.Yes), sold[3]}
	by := func(w contract.When) func(*contract.Bonus) { return func(b *contract.Bonus) { b.By = w } }
	on := func(day civil.Date) func(*contract.Bonus) { return by(contract.When{On: day}) }
	rate5 := contract.Value{Rate: money.BasisPoints(500)}
	seen := contract.Measure(engagement.Views)
	pieces := []settlement.Entry{views("m1", 1, instant(10, 4, 0), 600), views("m2", 1, instant(10, 5, 0), 700), views("m3", 2, instant(10, 6, 0), 400), measured("x", contract.Measure(engagement.Likes), count(9000), "")}
	rated := func(id string, piece int) settlement.Entry {
		e := measured(id, contract.EngagementRate, rate5, "reel")
		e.Piece = piece
		return e
	}
	price := func(a money.Amount) contract.Value { return contract.Value{Money: a} }
	for _, row := range []struct {
		name    string
		deal    contract.Contract
		entries []settlement.Entry
		want    []string
	}{
		{"two leads, one of another pay", bonus(contract.Leads, count(2), nil), leads, []string{"bonus:b 50.00 EUR by a+b: leads 2 against 2."}},
		{"three are not there", bonus(contract.Leads, count(3), nil), leads, nil},
		{"leads by the 4th", bonus(contract.Leads, count(1), on(civil.NewDate(2026, 10, 4))), leads, nil},
		{"revenue after refunds", bonus(contract.Revenue, price(eur(15000)), nil), sold, []string{"bonus:b 50.00 EUR by a+b: revenue 150.00 EUR against 150.00 EUR."}},
		{"a cent more", bonus(contract.Revenue, price(eur(15001)), nil), sold, nil},
		{"a part comes back: revenue of 60.00", bonus(contract.Revenue, price(eur(6000)), nil), []settlement.Entry{sold[0], refundOf("r", "a", instant(10, 12, 0), 4000)}, []string{"bonus:b 50.00 EUR by a: revenue 60.00 EUR against 60.00 EUR."}},
		{"orders in a currency without a rate are none", bonus(contract.Orders, count(1), nil), []settlement.Entry{{ID: "u", Kind: settlement.OrderEntry, Deal: "deal", At: instant(10, 5, 0), Goods: usd(100)}}, []string{"! no_rate u"}},
		{"orders for another pay are not this one's", bonus(contract.Orders, count(1), nil), []settlement.Entry{{ID: "o", Kind: settlement.OrderEntry, Deal: "deal", Pay: "o", At: instant(10, 5, 0), Goods: eur(100)}}, nil},
		{"an order for a pay that is not there", bonus(contract.Orders, count(1), nil), []settlement.Entry{{ID: "o", Kind: settlement.OrderEntry, Deal: "deal", Pay: "other", At: instant(10, 5, 0), Goods: eur(100)}}, []string{"! unknown_pay o"}},
		{"nor a lead", bonus(contract.Leads, count(1), nil), []settlement.Entry{lead("l", "other")}, []string{"! unknown_pay l"}},
		{"orders that were kept", bonus(contract.Orders, count(2), nil), sold, []string{"bonus:b 50.00 EUR by a+b: orders 2 against 2."}},
		{"not three", bonus(contract.Orders, count(3), nil), sold, nil},
		{"new customers that stayed", bonus(contract.NewCustomers, count(1), nil), fresh, []string{"bonus:b 50.00 EUR by a: new_customers 1 against 1."}},
		{"not two", bonus(contract.NewCustomers, count(2), nil), fresh, nil},
		{"by the 10th, that day included", bonus(contract.Orders, count(2), on(civil.NewDate(2026, 10, 10))), sold[:2], []string{"bonus:b 50.00 EUR by a+b: orders 2 against 2."}},
		{"a day later is too late", bonus(contract.Orders, count(2), on(civil.NewDate(2026, 10, 10))), []settlement.Entry{sold[0], sold[2]}, nil},
		{"by the last day of the month", bonus(contract.Orders, count(2), on(civil.NewDate(2026, 10, 31))), sold[:2], []string{"bonus:b 50.00 EUR by a+b: orders 2 against 2."}},
		{"by the first of the next", bonus(contract.Orders, count(2), on(civil.NewDate(2026, 11, 1))), sold[:2], nil},
		{"by a post that is not up", bonus(contract.Orders, count(2), by(contract.When{After: contract.OnPublication, Deliverable: "reel"})), sold[:2], nil},
		{"a rate of the whole", bonus(contract.EngagementRate, rate5, nil), []settlement.Entry{measured("m", contract.EngagementRate, rate5, "")}, []string{"bonus:b 50.00 EUR by m: engagement_rate 5.00 % against 5.00 %."}},
		{"a rate of one piece", bonus(contract.EngagementRate, rate5, nil), []settlement.Entry{measured("m", contract.EngagementRate, rate5, "reel")}, []string{"bonus:b 50.00 EUR by m: engagement_rate 5.00 % against 5.00 %."}},
		{"rates of two do not add up", bonus(contract.EngagementRate, rate5, nil), []settlement.Entry{rated("m", 1), rated("n", 2)}, []string{"! not_measured:compensation[0].bonus"}},
		{"a rate of a deliverable that is not there", bonus(contract.EngagementRate, rate5, nil), []settlement.Entry{measured("m", contract.EngagementRate, rate5, "reel"), measured("n", contract.EngagementRate, rate5, "story")},
			[]string{"! unknown_deliverable n", "bonus:b 50.00 EUR by m: engagement_rate 5.00 % against 5.00 %."}},
		{"a count of all reels is not added to that of one", bonus(seen, count(900), nil), []settlement.Entry{views("m", 1, instant(10, 4, 0), 600), views("w", 0, instant(10, 5, 0), 900)}, []string{"bonus:b 50.00 EUR by w: views 900 against 900."}},
		{"one more", bonus(seen, count(901), nil), []settlement.Entry{views("m", 1, instant(10, 4, 0), 600), views("w", 0, instant(10, 5, 0), 900)}, nil},
		{"a new customer or not, nobody says", bonus(contract.NewCustomers, count(1), nil), sold[:1], []string{"! new_customer a"}},
		{"the last count of each piece", bonus(seen, count(1100), nil), pieces, []string{"bonus:b 50.00 EUR by m2+m3: views 1100 against 1100."}},
		{"one view short", bonus(seen, count(1101), nil), pieces, nil},
		{"a count of the whole stands above them", bonus(seen, count(1000), nil), append(pieces[:3:3], measured("w", seen, count(1000), "")), []string{"bonus:b 50.00 EUR by w: views 1000 against 1000."}},
		{"what came after the day does not count", bonus(seen, count(1000), on(civil.NewDate(2026, 10, 5))), pieces, nil},
		{"what was measured for another pay", bonus(seen, count(1000), nil), []settlement.Entry{forPay("b", views("m", 0, instant(10, 5, 0), 999)), forPay("o", views("n", 0, instant(10, 6, 0), 1000))}, nil},
		{"nothing measured", bonus(seen, count(1), nil), leads, []string{"! not_measured:compensation[0].bonus"}},
		{"a rate where a count was asked for", bonus(seen, count(1), nil), []settlement.Entry{measured("m", seen, rate5, "")}, []string{"! measure:compensation[0].bonus"}},
		{"a count where a rate was asked for", bonus(contract.EngagementRate, rate5, nil), []settlement.Entry{measured("m", contract.EngagementRate, count(7), "")}, []string{"! measure:compensation[0].bonus"}},
		{"twice a sum beyond all others", bonus(contract.Leads, count(1), func(b *contract.Bonus) { b.Amount, b.Step = most, count(1) }), leads, []string{"! sum", "bonus:b 0.00 EUR by a+b: leads 2 against 1. 2 times 900000000000000000000000.00 EUR."}},
		{"a bonus in another currency than the contract's", bonus(contract.Leads, count(1), func(b *contract.Bonus) { b.Amount = usd(5000) }), leads, []string{"! currency:compensation[0]"}},
		{"a dear click", bonus(contract.CostPerClick, price(eur(50)), nil), []settlement.Entry{measured("m", contract.CostPerClick, price(eur(51)), "")}, nil},
		{"a cheap click: 0.50, and twice 0.10 less", bonus(contract.CostPerClick, price(eur(50)), func(b *contract.Bonus) { b.Step = price(eur(10)) }), []settlement.Entry{measured("m", contract.CostPerClick, price(eur(29)), "")},
			[]string{"bonus:b 150.00 EUR by m: cost_per_click 0.29 EUR against 0.50 EUR. 3 times 50.00 EUR."}},
		{"another currency than the threshold's", bonus(contract.CostPerClick, price(eur(5)), nil), []settlement.Entry{measured("m", contract.CostPerClick, price(usd(900)), "")}, []string{"! measure:compensation[0].bonus"}},
	} {
		assert.Equal(t, row.want, told(t, row.deal, row.entries...), row.name)
	}
}

// TestRetainers pays 900.00 for each month that begins in the term and by the end of what is
// settled.
func TestRetainers(t *testing.T) {
	monthly := func(change func(*contract.Contract)) contract.Contract {
		c := deal(contract.Pay{ID: "r", Retainer: &contract.Retainer{Amount: eur(90000), Every: contract.EveryMonth}})
		if change != nil {
			change(&c)
		}
		return c
	}
	october, november, december := "retainer:r:2026-10-01 900.00 EUR", "retainer:r:2026-11-01 900.00 EUR", "retainer:r:2026-12-01 900.00 EUR"
	months(t, monthly(nil), nil, october, november, december, "")
	months(t, monthly(nil), []settlement.Entry{happened("n", contract.OnNotice, 0, instant(11, 1, 9))}, october, november, "")
	months(t, monthly(nil), []settlement.Entry{happened("n", contract.OnNotice, 0, instant(10, 31, 9))}, october, "", "")
	months(t, monthly(func(c *contract.Contract) { c.Term.To, c.Compensation[0].Retainer.Periods = civil.Date{}, 2 }), nil, october, november, "")
	for _, change := range []func(*contract.Contract){
		func(c *contract.Contract) { c.Term.To = civil.Date{} },
		func(c *contract.Contract) { c.Term.From = civil.Date{} },
	} {
		s := settled(t, 1, monthly(change))
		assert.Equal(t, []string{" no_term:compensation[0]"}, rules(s))
		assert.Empty(t, said(t, s))
	}
	assert.Equal(t, "The month that begins on 2026-10-01: 900.00 EUR.", workings(settled(t, 1, monthly(nil)), "retainer"))
	assert.Equal(t, []string{"! currency:compensation[0]"}, told(t, monthly(func(c *contract.Contract) { c.Compensation[0].Retainer.Amount = usd(90000) })))
}

// TestNoticeDays: notice of October 16 with 30 days ends the contract on November 15.
// The retainer and the floor of November have begun, those of December have not; the
// instalment of November 15 is due, that of November 16 is not. A kill fee of 40 % of
// 1000.00 takes the place of both.
func TestNoticeDays(t *testing.T) {
	notice := []settlement.Entry{happened("n", contract.OnNotice, 0, instant(10, 16, 9))}
	ending := func(p contract.Pay) contract.Contract {
		c := deal(p)
		c.Termination = &contract.Termination{Convenience: engagement.Yes, NoticeDays: 30}
		return c
	}
	months(t, ending(contract.Pay{ID: "r", Retainer: &contract.Retainer{Amount: eur(90000), Every: contract.EveryMonth}}), notice,
		"retainer:r:2026-10-01 900.00 EUR", "retainer:r:2026-11-01 900.00 EUR", "")
	months(t, ending(sales(contract.Commission{Rate: money.BasisPoints(1000), Floor: eur(2000), CapEvery: contract.EveryMonth})), notice,
		"floor:s:2026-10 20.00 EUR", "floor:s:2026-11 20.00 EUR", "")
	c := ending(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(100000)}})
	half := money.BasisPoints(5000)
	c.Payment = &contract.Payment{Schedule: []contract.Instalment{{Share: half, Due: contract.When{On: civil.NewDate(2026, 11, 15)}}, {Share: half, Due: contract.When{On: civil.NewDate(2026, 11, 16)}}}}
	months(t, c, notice, "", "fixed:1 500.00 EUR", "")
	c.Termination.Kill = []contract.KillStep{{After: contract.OnStart, Share: money.BasisPoints(4000)}}
	months(t, c, notice, "kill_fee 400.00 EUR", "", "")
}

// TestCorrections: each is a line of its own.
func TestCorrections(t *testing.T) {
	fix := func(id string, a money.Amount) settlement.Entry {
		return settlement.Entry{ID: id, Kind: settlement.CorrectionEntry, Deal: "deal", At: instant(10, 5, 0), Amount: a}
	}
	later, noted := fix("e", eur(7)), fix("n", eur(-300))
	later.At, noted.Note = instant(11, 1, 0), "A post was taken down."
	c := deal(sales(percent(10)))
	assert.Equal(t, []string{"! no_amount z", "! no_rate d", "correction:c 1.00 EUR by c: Correction.", "correction:n -3.00 EUR by n: A post was taken down."},
		told(t, c, fix("c", eur(100)), fix("d", usd(100)), later, noted, fix("z", money.Amount{})))
	s := settled(t, 1, c, fix("c", eur(100)))
	assert.Equal(t, []string{"0.00 EUR", "0.00 EUR"}, []string{s.Deals[0].Lines[0].Held.String(), s.Deals[0].Opening.String()})
	nothing := settlement.Entry{ID: "p", Kind: settlement.PaymentEntry, Deal: "deal", At: instant(10, 5, 0)}
	assert.Equal(t, []string{"p no_amount"}, rules(settled(t, 1, c, nothing)), "an amount that is missing is not nothing")
	nothing.Amount = eur(0)
	assert.Empty(t, settled(t, 1, c, nothing).Exceptions, "a payment of nothing")
}
