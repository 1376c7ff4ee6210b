package settlement_test

import (
	"fmt"
	"slices"
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

// quarter is October to December 2026.
var quarter = civil.Period{From: time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC), To: time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)}

// told is a statement as sorted text: "key amount by entries: working" for each line,
// and "! rule entry" for each exception.
func told(t *testing.T, c contract.Contract, entries ...settlement.Entry) []string {
	t.Helper()
	s, err := settlement.Settle(quarter, []contract.Contract{c}, entries, settlement.Policy{})
	require.NoError(t, err)
	var list []string
	for _, d := range s.Deals {
		addsUp(t, d)
		for _, l := range d.Lines {
			list = append(list, fmt.Sprintf("%s %s by %s: %s", l.Key, l.Amount, strings.Join(l.Entries, "+"), strings.Join(l.Working, " ")))
		}
	}
	for _, x := range s.Exceptions {
		list = append(list, strings.TrimSpace("! "+x.Rule+" "+x.Entry))
	}
	slices.Sort(list)
	return list
}

func measured(id string, m contract.Measure, deliverable string, piece int, at time.Time, v contract.Value) settlement.Entry {
	return settlement.Entry{ID: id, Kind: settlement.MeasuredEntry, Deal: "deal", At: at, Measure: m, Deliverable: deliverable, Piece: piece, Value: v}
}

func count(n int64) contract.Value { return contract.Value{Count: engagement.Known(n)} }

// A bonus is paid from its threshold on, once more for each further step, and up to
// its cap.
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
		{capped, 4, "8.00 EUR by o1+o2+o3+o4: orders 4 against 2. 2 times 5.00 EUR. No more than 8.00 EUR."},
	} {
		var want []string
		if c.want != "" {
			want = []string{"bonus:b " + c.want}
		}
		assert.Equal(t, want, told(t, deal(contract.Pay{ID: "b", Bonus: &c.bonus}), orders(c.orders)...), "%d orders", c.orders)
	}
}

// What each measure counts.
func TestBonusMeasures(t *testing.T) {
	bonus := func(m contract.Measure, threshold contract.Value) contract.Contract {
		return deal(contract.Pay{ID: "b", Bonus: &contract.Bonus{Measure: m, Threshold: threshold, Amount: eur(500)}}, contract.Pay{ID: "other", Bonus: &contract.Bonus{Measure: contract.Leads, Threshold: count(100), Amount: eur(1)}})
	}
	o1, o2, o3 := order("o1", instant(10, 5, 9), 1000), order("o2", instant(10, 6, 9), 2000), order("o3", instant(10, 7, 9), 4000)
	o1.New, o2.New, o3.New = engagement.Yes, engagement.No, engagement.Yes
	back := refundOf("r3", "o3", instant(10, 8, 9), 4000)
	lead := func(id, pay string, at time.Time) settlement.Entry {
		return settlement.Entry{ID: id, Kind: settlement.LeadEntry, Deal: "deal", Pay: pay, At: at}
	}
	euros := func(cents int64) contract.Value { return contract.Value{Money: eur(cents)} }
	reach := contract.Measure(engagement.Reach)
	for name, c := range map[string]struct {
		c       contract.Contract
		entries []settlement.Entry
		want    []string
	}{
		"orders that were not returned": {bonus(contract.Orders, count(2)), []settlement.Entry{o1, o2, o3, back}, []string{"bonus:b 5.00 EUR by o1+o2: orders 2 against 2."}},
		"too few were not returned":     {bonus(contract.Orders, count(3)), []settlement.Entry{o1, o2, o3, back}, nil},
		"revenue":                       {bonus(contract.Revenue, euros(7000)), []settlement.Entry{o1, o2, o3}, []string{"bonus:b 5.00 EUR by o1+o2+o3: revenue 70.00 EUR against 70.00 EUR."}},
		"revenue less returns":          {bonus(contract.Revenue, euros(3001)), []settlement.Entry{o1, o2, o3, back}, nil},
		"new customers":                 {bonus(contract.NewCustomers, count(2)), []settlement.Entry{o1, o2, o3}, []string{"bonus:b 5.00 EUR by o1+o3: new_customers 2 against 2."}},
		"new customers who kept it":     {bonus(contract.NewCustomers, count(1)), []settlement.Entry{o1, o2, o3, back}, []string{"bonus:b 5.00 EUR by o1: new_customers 1 against 1."}},
		"leads of this pay": {bonus(contract.Leads, count(2)), []settlement.Entry{lead("l1", "", instant(10, 5, 9)), lead("l2", "b", instant(10, 6, 9)), lead("l3", "other", instant(10, 7, 9))},
			[]string{"bonus:b 5.00 EUR by l1+l2: leads 2 against 2."}},
		"the last count of each piece": {bonus(reach, count(150)), []settlement.Entry{measured("m1", reach, "reel", 1, instant(10, 6, 9), count(40)), measured("m2", reach, "reel", 1, instant(10, 9, 9), count(90)),
			measured("m3", reach, "reel", 2, instant(10, 8, 9), count(60)), views("v", 1, instant(10, 9, 9), 9000)}, []string{"bonus:b 5.00 EUR by m2+m3: reach 150 against 150."}},
		"the whole goes before the pieces": {bonus(reach, count(100)), []settlement.Entry{measured("m1", reach, "reel", 1, instant(10, 6, 9), count(90)), measured("m2", reach, "", 0, instant(10, 7, 9), count(100))},
			[]string{"bonus:b 5.00 EUR by m2: reach 100 against 100."}},
		"nothing measured": {bonus(reach, count(100)), []settlement.Entry{views("v", 1, instant(10, 9, 9), 9000)}, []string{"! not_measured:compensation[0].bonus"}},
	} {
		assert.Equal(t, c.want, told(t, c.c, c.entries...), name)
	}
}

// A bonus that is measured on a day counts what came by the end of it, and is not
// paid before.
func TestBonusByADay(t *testing.T) {
	by := func(on civil.Date) contract.Contract {
		return deal(contract.Pay{ID: "b", Bonus: &contract.Bonus{Measure: contract.Orders, Threshold: count(1), Amount: eur(500), By: contract.When{On: on}}})
	}
	o1, o2 := order("o1", instant(10, 5, 9), 1000), order("o2", instant(10, 6, 0), 1000)
	assert.Equal(t, []string{"bonus:b 5.00 EUR by o1: orders 1 against 1."}, told(t, by(civil.NewDate(2026, 10, 5)), o1, o2), "the day before the second order")
	assert.Equal(t, []string{"bonus:b 5.00 EUR by o1+o2: orders 2 against 1."}, told(t, by(civil.NewDate(2026, 12, 31)), o1, o2), "the last day")
	assert.Empty(t, told(t, by(civil.NewDate(2027, 1, 1)), o1, o2), "the day after")
}

// Fees are paid as the work goes up: for each piece its sum, and flat fees with the
// last of all; without any work at the end of the term.
func TestFeesAsPublished(t *testing.T) {
	each := contract.Pay{ID: "each", PerDeliverable: &contract.PerDeliverable{Deliverable: "reel", Amount: eur(10000)}}
	flat := contract.Pay{ID: "flat", FlatFee: &contract.FlatFee{Amount: eur(50000)}}
	up1, up2 := happened("p1", contract.OnPublication, 1, instant(10, 6, 9)), happened("p2", contract.OnPublication, 2, instant(10, 7, 9))
	assert.Empty(t, told(t, deal(flat, each)))
	assert.Equal(t, []string{"per_deliverable:each 100.00 EUR by p1: 1 of 2 published × 100.00 EUR."}, told(t, deal(flat, each), up1))
	assert.Equal(t, []string{"flat_fee:flat 500.00 EUR by p1+p2: Everything is published.", "per_deliverable:each 200.00 EUR by p1+p2: 2 of 2 published × 100.00 EUR."}, told(t, deal(flat, each), up1, up2))

	c := deal(flat)
	c.Deliverables = nil
	assert.Equal(t, []string{"flat_fee:flat 500.00 EUR by : The term has ended."}, told(t, c))
	c.Term.To = civil.NewDate(2027, 1, 1)
	assert.Empty(t, told(t, c), "the term ends a day later")
	c.Term.To = civil.Date{}
	assert.Empty(t, told(t, c), "the term has no end")
}

// Work that goes up late costs a part of its pay for each begun day, up to the cap.
func TestLateDeductions(t *testing.T) {
	flat := contract.Pay{ID: "flat", FlatFee: &contract.FlatFee{Amount: eur(40000)}} // 200 for each of two pieces
	late := func(d contract.LateDeduction) contract.Contract {
		return deal(flat, contract.Pay{ID: "late", LateDeduction: &d})
	}
	end := time.Date(2026, 10, 26, 0, 0, 0, 0, time.UTC) // of the window
	up1 := happened("p1", contract.OnPublication, 1, instant(10, 6, 9))
	for _, c := range []struct {
		name string
		d    contract.LateDeduction
		at   time.Time
		want string
	}{
		{"the last instant", contract.LateDeduction{Rate: money.BasisPoints(1000)}, end, ""},
		{"a day, by the rate", contract.LateDeduction{Rate: money.BasisPoints(1000)}, end.Add(1), "late:late:reel:2 -20.00 EUR by p2: 1 day late, begun days counted; the pay for it is 200.00 EUR."},
		{"a whole day is one day", contract.LateDeduction{Rate: money.BasisPoints(1000)}, end.Add(24 * time.Hour), "late:late:reel:2 -20.00 EUR by p2: 1 day late, begun days counted; the pay for it is 200.00 EUR."},
		{"a day and a bit are two", contract.LateDeduction{Rate: money.BasisPoints(1000)}, end.Add(24*time.Hour + 1), "late:late:reel:2 -40.00 EUR by p2: 2 days late, begun days counted; the pay for it is 200.00 EUR."},
		{"within the grace", contract.LateDeduction{Rate: money.BasisPoints(1000), GraceHours: 12}, end.Add(12 * time.Hour), ""},
		{"after the grace", contract.LateDeduction{Rate: money.BasisPoints(1000), GraceHours: 12}, end.Add(12*time.Hour + 1), "late:late:reel:2 -20.00 EUR by p2: 1 day late, begun days counted; the pay for it is 200.00 EUR."},
		{"by an amount", contract.LateDeduction{Amount: eur(1500)}, end.Add(30 * time.Hour), "late:late:reel:2 -30.00 EUR by p2: 2 days late, begun days counted; the pay for it is 200.00 EUR."},
		{"no more than the cap", contract.LateDeduction{Rate: money.BasisPoints(1000), Cap: money.BasisPoints(2500)}, end.AddDate(0, 0, 5), "late:late:reel:2 -50.00 EUR by p2: 5 days late, begun days counted; the pay for it is 200.00 EUR."},
		{"no more than the pay", contract.LateDeduction{Amount: eur(9000)}, end.AddDate(0, 0, 5), "late:late:reel:2 -200.00 EUR by p2: 5 days late, begun days counted; the pay for it is 200.00 EUR."},
	} {
		want := []string{"flat_fee:flat 400.00 EUR by p1+p2: Everything is published."}
		if c.want != "" {
			want = append(want, c.want)
		}
		slices.Sort(want)
		assert.Equal(t, want, told(t, late(c.d), up1, happened("p2", contract.OnPublication, 2, c.at)), c.name)
	}
}

// Views are paid pro rata, from a least number on, up to a cap, and what was promised
// and is missing is made good.
func TestPayForViews(t *testing.T) {
	up := happened("p", contract.OnPublication, 1, instant(10, 6, 9))
	base := contract.PerView{Metric: engagement.Views, Price: eur(500), Per: 1000}
	with := func(change func(*contract.PerView)) contract.Contract {
		p := base
		change(&p)
		return deal(contract.Pay{ID: "flat", FlatFee: &contract.FlatFee{Amount: eur(40000)}}, contract.Pay{ID: "v", PerView: &p})
	}
	const counted = " views of reel 1 of 2, counted on 2026-10-09."
	for _, c := range []struct {
		name   string
		change func(*contract.PerView)
		n      int64
		want   []string
	}{
		{"pro rata", func(*contract.PerView) {}, 12345, []string{"views:v:reel:1 61.72 EUR by p+m: 12345" + counted + " 5.00 EUR for each 1000: 61.72 EUR."}}, // 61.725, half to even
		{"just the least", func(p *contract.PerView) { p.Minimum = engagement.Known(2000) }, 2000, []string{"views:v:reel:1 10.00 EUR by p+m: 2000" + counted + " 5.00 EUR for each 1000: 10.00 EUR."}},
		{"below the least", func(p *contract.PerView) { p.Minimum = engagement.Known(2000) }, 1999, []string{"views:v:reel:1 0.00 EUR by p+m: 1999" + counted + " Below 2000 nothing is paid."}},
		{"no more than the cap", func(p *contract.PerView) { p.Cap = eur(900) }, 2000, []string{"views:v:reel:1 9.00 EUR by p+m: 2000" + counted + " 5.00 EUR for each 1000: 10.00 EUR. No more than 9.00 EUR in all."}},
		{"just the cap", func(p *contract.PerView) { p.Cap = eur(1000) }, 2000, []string{"views:v:reel:1 10.00 EUR by p+m: 2000" + counted + " 5.00 EUR for each 1000: 10.00 EUR."}},
		{"as promised", func(p *contract.PerView) { p.Guarantee, p.MakeGood = engagement.Known(2000), contract.RefundPart }, 2000, []string{"views:v:reel:1 10.00 EUR by p+m: 2000" + counted + " 5.00 EUR for each 1000: 10.00 EUR."}},
		{"a quarter is missing", func(p *contract.PerView) { p.Guarantee, p.MakeGood = engagement.Known(2000), contract.RefundPart }, 1500, []string{
			"make_good:v:reel:1 -50.00 EUR by p+m: 500 views are missing of the 2000 promised. 25.00 % of the pay of 200.00 EUR goes back.",
			"views:v:reel:1 7.50 EUR by p+m: 1500" + counted + " 5.00 EUR for each 1000: 7.50 EUR."}},
		{"nothing below the promise", func(p *contract.PerView) { p.Guarantee, p.MakeGood = engagement.Known(2000), contract.NoPay }, 1500, []string{
			"views:v:reel:1 0.00 EUR by p+m: 1500" + counted + " Below the 2000 promised nothing is paid."}},
		{"made good by posts", func(p *contract.PerView) { p.Guarantee, p.MakeGood = engagement.Known(2000), contract.MorePosts }, 1500, []string{
			"make_good:v:reel:1 0.00 EUR by p+m: 500 views are missing of the 2000 promised. To be made good by more posts; no money.",
			"views:v:reel:1 7.50 EUR by p+m: 1500" + counted + " 5.00 EUR for each 1000: 7.50 EUR."}},
		{"the window is not over", func(p *contract.PerView) { p.WindowDays = 87 }, 1500, nil}, // to 1 January
		{"the window ends with the count", func(p *contract.PerView) { p.WindowDays = 3 }, 2000, []string{"views:v:reel:1 10.00 EUR by p+m: 2000" + counted + " 5.00 EUR for each 1000: 10.00 EUR."}},
		{"counted three days before", func(p *contract.PerView) { p.WindowDays = 6 }, 2000, []string{"views:v:reel:1 10.00 EUR by p+m: 2000" + counted + " 5.00 EUR for each 1000: 10.00 EUR."}},
		{"counted four days before", func(p *contract.PerView) { p.WindowDays = 7 }, 2000, []string{"views:v:reel:1 10.00 EUR by p+m: 2000" + counted + " 5.00 EUR for each 1000: 10.00 EUR.", "! stale m"}},
		{"not counted in the window", func(p *contract.PerView) { p.WindowDays = 2 }, 2000, []string{"! not_measured:v:reel:1"}},
	} {
		slices.Sort(c.want)
		assert.Equal(t, c.want, told(t, with(c.change), up, views("m", 1, instant(10, 9, 9), c.n)), c.name)
	}
}

// The fees of a contract that the brand ends are those that had come due, and the kill
// fee of the last step that was reached.
func TestKillFee(t *testing.T) {
	c := deal(contract.Pay{ID: "flat", FlatFee: &contract.FlatFee{Amount: eur(100000)}})
	c.Signed = civil.NewDate(2026, 10, 2)
	c.Termination = &contract.Termination{Kill: []contract.KillStep{
		{After: contract.OnSigning, Share: money.BasisPoints(2500)}, {After: contract.OnStart, Share: money.BasisPoints(4000)}, {After: contract.OnApproval, Share: money.BasisPoints(8000)}}}
	c.Term.From = civil.NewDate(2026, 10, 10)
	notice := func(day int) settlement.Entry { return happened("n", contract.OnNotice, 0, instant(10, day, 9)) }
	approved := happened("a", contract.OnApproval, 0, instant(10, 12, 9))
	for _, k := range []struct {
		name    string
		entries []settlement.Entry
		want    []string
	}{
		{"before it was signed", []settlement.Entry{notice(1)}, nil},
		{"on the day it was signed", []settlement.Entry{notice(2)}, []string{"kill_fee 250.00 EUR by n: Ended on 2026-10-02: 25.00 % of 1000.00 EUR is 250.00 EUR, less 0.00 EUR earned already."}},
		{"the day before the start", []settlement.Entry{notice(9)}, []string{"kill_fee 250.00 EUR by n: Ended on 2026-10-09: 25.00 % of 1000.00 EUR is 250.00 EUR, less 0.00 EUR earned already."}},
		{"on the day of the start", []settlement.Entry{notice(10)}, []string{"kill_fee 400.00 EUR by n: Ended on 2026-10-10: 40.00 % of 1000.00 EUR is 400.00 EUR, less 0.00 EUR earned already."}},
		{"approved on the day", []settlement.Entry{notice(12), approved}, []string{"kill_fee 800.00 EUR by n: Ended on 2026-10-12: 80.00 % of 1000.00 EUR is 800.00 EUR, less 0.00 EUR earned already."}},
		{"approved too late", []settlement.Entry{notice(11), approved}, []string{"kill_fee 400.00 EUR by n: Ended on 2026-10-11: 40.00 % of 1000.00 EUR is 400.00 EUR, less 0.00 EUR earned already."}},
	} {
		assert.Equal(t, k.want, told(t, c, k.entries...), k.name)
	}
}

// A retainer is paid for each period that begins in the term and by the end of what is
// settled.
func TestRetainers(t *testing.T) {
	c := deal(contract.Pay{ID: "r", Retainer: &contract.Retainer{Amount: eur(30000), Every: contract.EveryMonth}})
	assert.Equal(t, []string{
		"retainer:r:2026-10-01 300.00 EUR by : The month that begins on 2026-10-01: 300.00 EUR.",
		"retainer:r:2026-11-01 300.00 EUR by : The month that begins on 2026-11-01: 300.00 EUR.",
		"retainer:r:2026-12-01 300.00 EUR by : The month that begins on 2026-12-01: 300.00 EUR."}, told(t, c))
	assert.Equal(t, []string{"retainer:r:2026-10-01 300.00 EUR by : The month that begins on 2026-10-01: 300.00 EUR.", "retainer:r:2026-11-01 300.00 EUR by : The month that begins on 2026-11-01: 300.00 EUR."},
		told(t, c, happened("n", contract.OnNotice, 0, instant(11, 1, 9))), "notice on the day on which a month begins")
	c.Term.To = civil.Date{}
	assert.Equal(t, []string{"! no_term:compensation[0]"}, told(t, c))
	c.Compensation[0].Retainer.Periods = 1
	assert.Equal(t, []string{"retainer:r:2026-10-01 300.00 EUR by : The month that begins on 2026-10-01: 300.00 EUR."}, told(t, c))
	c.Compensation[0].Retainer.Amount = dollars("300")
	c.Compensation = append(c.Compensation, contract.Pay{ID: "flat", FlatFee: &contract.FlatFee{Amount: eur(100)}})
	assert.Equal(t, []string{"! currency:compensation[0]"}, told(t, c))
}
