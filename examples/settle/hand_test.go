package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// cents is an amount in its minor unit.
func cents(t *testing.T, a money.Amount) int64 {
	t.Helper()
	n, exact := a.Minor()
	require.True(t, exact, a)
	return n
}

// byHand is October reckoned without the library, in cents, by plain integers.
type byHand struct {
	lines                                                       map[string]int64
	gross, fee, agent, tax, withheld, opening, paid, held, late int64
}

// TestByHand reckons the month anew, in cents, from the contracts and entries as a
// clerk would read them.
func TestByHand(t *testing.T) {
	hand := map[string]byHand{}

	// Ana: 1200.01 in halves. The odd cent went to the first, 600.01 at signing in
	// September; the second half falls due 14 days after October 9.
	first, second := int64(60001), int64(120001-60001)
	// VAT 21 % and withholding 15 % are of all that was ever earned, less what
	// September has stated: 21 % of 600.01 is 126.0021, 21 % of 1200.01 is 252.0021.
	vat := int64(25200 - 12600)
	withheld := int64(18000 - 9000) // 180.0015, and 90.0015 in September
	september := first + 12600 - 9000
	hand["fee-ana"] = byHand{lines: map[string]int64{"fixed:2": second}, gross: second, tax: vat, withheld: withheld, opening: september, paid: 63601}

	// Ben, September: 800 + 500 + 260 (late) − 120 (refund of the 500) at 10 %, all
	// past their 14 days by now. Stated was 10 % of 800: the 500 was held then, and
	// the 260 was not known.
	sept := int64((80000+50000+26000-12000)*10/100 - 80000*10/100)
	late := int64(26000 * 10 / 100)
	// Ben, October: 900 − 150, 750 charged back in whole, 600 USD at 0.92, 400, and
	// 350 of the 29th. 45 GBP has no rate; ten minutes past midnight is November.
	ripe := int64(90000-15000) + 0 + 60000*92/100 + 40000 // up to October 17
	all := ripe + 35000                                   // held until November 12
	commission := func(sales int64) int64 {               // 10 % up to 2000, 12 % above, 200 at most
		return min(min(sales, 200000)*10/100+max(sales-200000, 0)*12/100, 20000)
	}
	assert.Equal(t, int64(205200), all)
	ben := byHand{lines: map[string]int64{"commission:sales:2026-09": sept, "commission:sales:2026-10": commission(ripe)}, gross: sept + commission(ripe), late: late,
		held: commission(all) - commission(ripe), opening: 8000 - 400, paid: 7600}
	ben.fee = (8000+ben.gross)*5/100 - 400 // 15.71 of 314.20, less 4.00
	hand["sales-ben"] = ben

	// Cara: 4.00 for each thousand views on the 14th day; video 2 is 7,500 short of
	// 50,000, which is 15 % of its 150.00. The count of October 30 is too late.
	cara := byHand{lines: map[string]int64{"views:cpm:video:1": 61250 * 400 / 1000, "views:cpm:video:2": 42500 * 400 / 1000,
		"make_good:cpm:video:2": -15000 * (50000 - 42500) / 50000, "per_deliverable:piece": 2 * 15000}, opening: -20000}
	cara.gross = 24500 + 17000 - 2250 + 30000
	hand["views-cara"] = cara

	// Dov: the retainer; 6 signups are the first 3 and one step of 2 more; the bank's
	// charge; 750.00 due October 15, paid the 25th: 1.5 % × 10/30.
	dov := byHand{lines: map[string]int64{"retainer:month:2026-10-01": 75000, "bonus:signups": 6000 * (1 + (6-3)/2), "correction:d-bank": 1250,
		"late_fee:2026-09-30T22:00:00Z": 75000 * 15 / 1000 * 10 / 30}, opening: 75000, paid: 75000}
	dov.gross = 75000 + 12000 + 1250 + 375
	hand["retainer-dov"] = dov

	// Eva: two of three stories at 90.00. The second was due by midnight of the 15th
	// and 12 hours: it is 30 hours late, which is 2 begun days at 10 %. Her agent has
	// 15 %. The kit is no money.
	eva := byHand{lines: map[string]int64{"per_deliverable:story": 2 * 9000, "late:late:story:2": -2 * 9000 * 10 / 100}}
	eva.gross = 18000 - 1800
	eva.agent = eva.gross * 15 / 100
	hand["kit-eva"] = eva

	s := statement(t)
	require.Len(t, s.Deals, len(hand))
	totals := map[money.Currency][5]int64{}
	for i := range s.Deals {
		d := &s.Deals[i]
		h := hand[d.Deal]
		holdsTo(t, d, h)
		sum := totals[d.Currency]
		for n, a := range []int64{h.gross, h.held, cents(t, d.Net), cents(t, d.Payable), cents(t, d.Carried)} { // the last three were held to h
			sum[n] += a
		}
		totals[d.Currency] = sum
	}
	require.Len(t, s.Totals, len(totals))
	for _, x := range s.Totals {
		assert.Equal(t, totals[x.Currency], [5]int64{cents(t, x.Gross), cents(t, x.Held), cents(t, x.Net), cents(t, x.Payable), cents(t, x.Carried)}, x.Currency)
	}
}

// holdsTo holds a statement to what was reckoned by hand, and its parts to each other.
func holdsTo(t *testing.T, d *settlement.DealStatement, h byHand) {
	t.Helper()
	lines := map[string]int64{}
	sum := int64(0)
	for _, l := range d.Lines {
		lines[l.Key] = cents(t, l.Amount)
		sum += lines[l.Key]
		assert.Equal(t, lines[l.Key], cents(t, l.Earned)-cents(t, l.Held)-cents(t, l.Stated), l.Key)
	}
	assert.Equal(t, h.lines, lines, d.Deal)
	assert.Equal(t, sum, cents(t, d.Gross), d.Deal)
	net := h.gross - h.fee - h.agent + h.tax - h.withheld
	balance := h.opening + net - h.paid
	for _, row := range []struct {
		name string
		want int64
		got  money.Amount
	}{{"gross", h.gross, d.Gross}, {"adjustments", h.late, d.Adjustments}, {"held", h.held, d.Held}, {"fee", h.fee, d.PlatformFee}, {"agent", h.agent, d.AgentShare},
		{"tax", h.tax, d.Tax}, {"withheld", h.withheld, d.Withheld}, {"net", net, d.Net}, {"opening", h.opening, d.Opening}, {"paid", h.paid, d.Paid}, {"balance", balance, d.Balance}} {
		assert.Equal(t, row.want, cents(t, row.got), "%s: %s", d.Deal, row.name)
	}
	least := int64(0)
	if d.Deal == "kit-eva" {
		least = 15000
	}
	if balance > 0 && balance >= least {
		assert.Equal(t, [2]int64{balance, 0}, [2]int64{cents(t, d.Payable), cents(t, d.Carried)}, d.Deal)
	} else {
		assert.Equal(t, [2]int64{0, balance}, [2]int64{cents(t, d.Payable), cents(t, d.Carried)}, d.Deal)
	}
}
