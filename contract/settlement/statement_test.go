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

func payment(id string, at time.Time, cents int64) settlement.Entry {
	return settlement.Entry{ID: id, Kind: settlement.PaymentEntry, Deal: "deal", At: at, Amount: eur(cents)}
}

// monthly settles and closes month after month, as far as there are entries for one
// more, and returns the statement of each.
func monthly(t *testing.T, c contract.Contract, policy settlement.Policy, news ...[]settlement.Entry) (list []settlement.DealStatement) {
	t.Helper()
	var all []settlement.Entry
	for i, more := range news {
		all = append(all, more...)
		s, err := settlement.Settle(month(i+1), []contract.Contract{c}, all, policy)
		require.NoError(t, err)
		require.Len(t, s.Deals, 1)
		list = append(list, s.Deals[0])
		all = append(all, s.Close(month(i+1).To)...)
	}
	return list
}

func lineOf(d settlement.DealStatement, key string) settlement.Line {
	for _, l := range d.Lines {
		if l.Key == key {
			return l
		}
	}
	return settlement.Line{}
}

// TestLateFees: 100.00 of October are due on November 10, 3 % a month.
func TestLateFees(t *testing.T) {
	of := func(fee contract.LateFee) contract.Contract {
		c := deal(sales(percent(100)))
		c.Payment = &contract.Payment{LateFee: &fee}
		return c
	}
	policy := settlement.Policy{Default: settlement.Payout{NetDays: 10}}
	sold := []settlement.Entry{order("a", instant(10, 2, 0), 10000)}
	first := "late_fee:2026-11-01T00:00:00Z"
	share := contract.LateFee{PerMonth: money.BasisPoints(300)}
	advance := payment("p", instant(11, 25, 0), 10000)
	advance.Kind = settlement.AdvanceEntry
	foreign := payment("p", instant(11, 9, 0), 1)
	foreign.Amount = usd(10000)
	for _, row := range []struct {
		name     string
		fee      contract.LateFee
		payments []settlement.Entry
		want     string
		entries  []string
		working  []string
	}{
		{"paid on the day", share, []settlement.Entry{payment("p", instant(11, 10, 23), 10000)}, "", nil, nil},
		{"a day late", share, []settlement.Entry{payment("p", instant(11, 11, 0), 10000)}, "0.10 EUR", []string{"p"}, []string{"100.00 EUR late by 1 day at 3.00 % a month: 3.00 EUR × 1/30 = 0.10 EUR."}},
		{"15 days late, in two parts of one day", share, []settlement.Entry{payment("p", instant(11, 25, 0), 4000), payment("q", instant(11, 25, 1), 6000)}, "1.50 EUR", []string{"p", "q"},
			[]string{"40.00 EUR late by 15 days at 3.00 % a month: 1.20 EUR × 15/30 = 0.60 EUR.", "60.00 EUR late by 15 days at 3.00 % a month: 1.80 EUR × 15/30 = 0.90 EUR."}},
		{"what comes after it is paid is not its", share, []settlement.Entry{payment("p", instant(11, 25, 0), 10000), payment("q", instant(11, 28, 0), 5000)}, "1.50 EUR", []string{"p"}, []string{"100.00 EUR late by 15 days at 3.00 % a month: 3.00 EUR × 15/30 = 1.50 EUR."}},
		{"a flat sum, paid on the day", contract.LateFee{Flat: eur(500)}, []settlement.Entry{payment("p", instant(11, 10, 0), 10000)}, "", nil, nil},
		{"an advance pays as well", share, []settlement.Entry{advance}, "1.50 EUR", []string{"p"}, []string{"100.00 EUR late by 15 days at 3.00 % a month: 3.00 EUR × 15/30 = 1.50 EUR."}},
		{"not paid by the 30th: 20 days", share, nil, "2.00 EUR", nil, []string{"100.00 EUR late by 20 days at 3.00 % a month: 3.00 EUR × 20/30 = 2.00 EUR."}},
		{"a payment that nobody can read is none", share, []settlement.Entry{foreign}, "2.00 EUR", nil, []string{"100.00 EUR late by 20 days at 3.00 % a month: 3.00 EUR × 20/30 = 2.00 EUR."}},
		{"5 days of grace", contract.LateFee{PerMonth: money.BasisPoints(300), GraceDays: 5}, []settlement.Entry{payment("p", instant(11, 15, 0), 10000)}, "", nil, nil},
		{"a day past them", contract.LateFee{PerMonth: money.BasisPoints(300), GraceDays: 5}, []settlement.Entry{payment("p", instant(11, 16, 0), 10000)}, "0.10 EUR", []string{"p"}, []string{"100.00 EUR late by 1 day at 3.00 % a month: 3.00 EUR × 1/30 = 0.10 EUR."}},
		{"a flat sum, once", contract.LateFee{Flat: eur(500)}, []settlement.Entry{payment("p", instant(11, 12, 0), 4000), payment("q", instant(11, 25, 0), 6000)}, "5.00 EUR", []string{"p", "q"}, []string{"40.00 EUR was late by 2 days: 5.00 EUR."}},
	} {
		d := monthly(t, of(row.fee), policy, sold, append(row.payments, happened("x", contract.OnBrief, 0, instant(11, 2, 0)), payment("tiny", instant(11, 3, 0), 0)))[1]
		l := lineOf(d, first)
		if row.want == "" {
			assert.Empty(t, l.Key, row.name)
			continue
		}
		assert.Equal(t, row.want, l.Amount.String(), row.name)
		assert.Equal(t, row.entries, l.Entries, row.name)
		assert.Equal(t, row.working, l.Working, row.name)
		assert.Equal(t, "2026-11-10", l.Window, row.name)
	}

	huge := sold[0]
	huge.Goods = most
	s := settled(t, 1, of(contract.LateFee{PerMonth: money.BasisPoints(1000)}), huge)
	s = settled(t, 2, of(contract.LateFee{PerMonth: money.BasisPoints(1000)}), append(s.Close(month(1).To), huge)...)
	assert.Equal(t, []string{" sum"}, rules(s), "a tenth of it for 30 days is beyond all sums before it is divided")

	// November is 50.00 and the fee of 2.00 for October's 20 days. A payment of 100.00 on
	// December 5 is October's: 25 days, 2.50. November's 52.00, due on December 10, are 21
	// days late in the end: 1.092.
	list := monthly(t, of(share), policy, sold, []settlement.Entry{order("b", instant(11, 2, 0), 5000)}, []settlement.Entry{payment("p", instant(12, 5, 0), 10000)})
	assert.Equal(t, []string{"2026-11-10", "2026-11-10", "2026-12-10"}, []string{list[0].Due.String(), list[1].Due.String(), list[2].Due.String()})
	assert.Equal(t, []string{"52.00 EUR", "152.00 EUR"}, []string{list[1].Net.String(), list[1].Payable.String()})
	assert.Equal(t, "0.50 EUR", lineOf(list[2], first).Amount.String())
	assert.Equal(t, "1.09 EUR", lineOf(list[2], "late_fee:2026-12-01T00:00:00Z").Amount.String())
	assert.Equal(t, []string{"p"}, list[2].PaidBy)

	list = monthly(t, of(share), policy, sold, []settlement.Entry{order("b", instant(11, 2, 0), 5000)}, nil)
	assert.Equal(t, []string{"2026-11-10", "a part was due by an earlier statement"}, []string{list[2].Due.String(), list[2].DueWhy}, "the oldest of two")

	// 30.00 that a refund found not to be owed were never late: 70.00 for 20 and more days.
	list = monthly(t, of(share), policy, sold, []settlement.Entry{refundOf("r", "a", instant(11, 5, 0), 3000)}, []settlement.Entry{payment("p", instant(12, 10, 0), 7000)})
	assert.Equal(t, "2.00 EUR", lineOf(list[1], first).Amount.String(), "known at the end of November only: 100.00 × 3 % × 20/30")
	assert.Equal(t, "72.00 EUR", list[1].Payable.String())
	assert.Equal(t, "0.20 EUR", lineOf(list[2], first).Amount.String(), "70.00 × 3 % × 30/30, and 2.00 that are 51 days late: 2.202; less the 2.00")
}

// TestDueOfVariablePay: 30 days after the invoice or the report, where one has come
// after the month's end, and otherwise after its last day.
func TestDueOfVariablePay(t *testing.T) {
	sold := order("a", instant(10, 2, 0), 10000)
	for _, row := range []struct {
		name   string
		when   contract.When
		events []settlement.Entry
		want   string
		why    string
	}{
		{"no invoice", contract.When{After: contract.OnInvoice, Days: 30}, nil, "2026-11-30", "the period's last day"},
		{"an invoice", contract.When{After: contract.OnInvoice, Days: 30}, []settlement.Entry{happened("i", contract.OnInvoice, 0, instant(11, 5, 9)), happened("j", contract.OnInvoice, 0, instant(11, 9, 9))}, "2026-12-05", "the invoice"},
		{"a month after it", contract.When{After: contract.OnInvoice, Months: 1}, []settlement.Entry{happened("i", contract.OnInvoice, 0, instant(11, 1, 0))}, "2026-12-01", "the invoice"},
		{"an invoice of the month before", contract.When{After: contract.OnInvoice, Days: 30}, []settlement.Entry{happened("i", contract.OnInvoice, 0, instant(10, 20, 9))}, "2026-11-30", "the period's last day"},
		{"another event", contract.When{After: contract.OnInvoice, Days: 30}, []settlement.Entry{happened("i", contract.OnReport, 0, instant(11, 5, 9)), payment("p", instant(11, 6, 0), 1)}, "2026-11-30", "the period's last day"},
		{"a report", contract.When{After: contract.OnReport, Days: 30}, []settlement.Entry{happened("i", contract.OnReport, 0, instant(11, 5, 9))}, "2026-12-05", "the report"},
		{"five business days from Saturday, October 31", contract.When{After: contract.OnInvoice, Business: 5}, nil, "2026-11-06", "the period's last day"},
		{"a day of its own", contract.When{On: civil.NewDate(2026, 12, 24)}, nil, "2026-12-24", ""},
	} {
		c := deal(sales(percent(100)))
		c.Payment = &contract.Payment{Variable: row.when}
		d := settled(t, 1, c, append(row.events, sold)...).Deals[0]
		assert.Equal(t, row.want, d.Due.String(), row.name)
		assert.Contains(t, d.DueWhy, row.why, row.name)
	}
	fees := deal(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(10000)}})
	fees.Payment = &contract.Payment{Schedule: []contract.Instalment{{Share: money.BasisPoints(5000), Due: contract.When{On: civil.NewDate(2026, 10, 10)}}, {Share: money.BasisPoints(5000), Due: contract.When{On: civil.NewDate(2026, 10, 20)}}}}
	assert.Equal(t, "2026-10-10", settled(t, 1, fees).Deals[0].Due.String(), "the first of two instalments")
	cent := deal(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(1)}})
	cent.Payment = &contract.Payment{Schedule: []contract.Instalment{{Share: money.BasisPoints(5000), Due: contract.When{On: civil.NewDate(2026, 10, 20)}}, {Share: money.BasisPoints(5000), Due: contract.When{After: contract.OnSigning}}}}
	nothing := settled(t, 1, cent, happened("s", contract.OnSigning, 0, instant(10, 2, 0)))
	assert.Equal(t, "fixed:1 0.01 EUR; fixed:2 0.00 EUR", said(t, nothing))
	assert.Equal(t, "2026-10-20", nothing.Deals[0].Due.String(), "what is left of a cent is nothing, and that is due on no day")
	d := settled(t, 1, deal(sales(percent(100))), sold).Deals[0]
	assert.Equal(t, "2026-10-31 0 days after the period", d.Due.String()+" "+d.DueWhy)
}

// TestRightFees: a fee is owed once the right has begun. It begins with the first post
// that it is about.
func TestRightFees(t *testing.T) {
	posts := []settlement.Entry{happened("p1", contract.OnPublication, 1, instant(10, 9, 9)), happened("p2", contract.OnPublication, 2, instant(10, 7, 9)), of(happened("p3", contract.OnPublication, 1, instant(10, 20, 9)), "story")}
	fee := contract.Pay{ID: "s", Commission: &contract.Commission{Rate: money.BasisPoints(1)}}
	post := contract.When{After: contract.OnPublication}
	boost := contract.Allowlisting{ID: "b", Platform: engagement.Instagram, Fee: eur(300), Starts: contract.When{On: civil.NewDate(2026, 10, 1)}}
	boosted := func(change func(*contract.Allowlisting)) func(*contract.Contract) {
		return func(c *contract.Contract) {
			b := boost
			change(&b)
			c.Allowlisting = []contract.Allowlisting{b}
		}
	}
	right := func(r contract.Right) func(*contract.Contract) {
		return func(c *contract.Contract) { c.Rights = []contract.Right{r} }
	}
	exclusive := func(e contract.Exclusivity, from civil.Date) func(*contract.Contract) {
		return func(c *contract.Contract) {
			e.ID, e.Category = "e", "serums"
			c.Exclusivities, c.Term.From = []contract.Exclusivity{e}, from
		}
	}
	october := civil.NewDate(2026, 10, 1)
	for _, row := range []struct {
		name    string
		with    func(*contract.Contract)
		want    string
		windows []string
	}{
		{"with the first of all posts", right(contract.Right{ID: "r", Fee: eur(100), Starts: post}), "right:r 1.00 EUR", []string{"2026-10-07"}},
		{"with the story's", right(contract.Right{ID: "r", Fee: eur(100), Starts: post, Deliverables: []string{"story"}}), "right:r 1.00 EUR", []string{"2026-10-20"}},
		{"with what it names", right(contract.Right{ID: "r", Fee: eur(100), Starts: contract.When{After: contract.OnPublication, Deliverable: "story"}}), "right:r 1.00 EUR", []string{"2026-10-20"}},
		{"on its day", right(contract.Right{ID: "r", Fee: eur(100), Starts: contract.When{On: civil.NewDate(2026, 10, 31)}}), "right:r 1.00 EUR", []string{"2026-10-31"}},
		{"not before it", right(contract.Right{ID: "r", Fee: eur(100), Starts: contract.When{On: civil.NewDate(2026, 11, 1)}}), "", nil},
		{"without a fee", right(contract.Right{ID: "r", Starts: post}), "", nil},
		{"exclusivity with the term", exclusive(contract.Exclusivity{Fee: eur(100)}, october), "exclusivity:e 1.00 EUR", []string{"2026-10-01"}},
		{"exclusivity without a fee", exclusive(contract.Exclusivity{}, october), "", nil},
		{"on the last day", exclusive(contract.Exclusivity{Fee: eur(100)}, civil.NewDate(2026, 10, 31)), "exclusivity:e 1.00 EUR", []string{"2026-10-31"}},
		{"a term of the next month", exclusive(contract.Exclusivity{Fee: eur(100)}, civil.NewDate(2026, 11, 1)), "", nil},
		{"a term without a first day", exclusive(contract.Exclusivity{Fee: eur(100)}, civil.Date{}), "", nil},
		{"allow-listing, once", boosted(func(*contract.Allowlisting) {}), "allowlisting:b 3.00 EUR", []string{"2026-10-01"}},
		{"once and for ever", boosted(func(a *contract.Allowlisting) { a.FeeEvery.Forever = true }), "allowlisting:b 3.00 EUR", []string{"2026-10-01"}},
		{"each 10 days of 21", boosted(func(a *contract.Allowlisting) { a.FeeEvery.Days, a.Lasts.Days = 10, 21 }), "allowlisting:b:2026-10-01 3.00 EUR; allowlisting:b:2026-10-11 3.00 EUR; allowlisting:b:2026-10-21 3.00 EUR", []string{"2026-10-01", "2026-10-11", "2026-10-21"}},
		{"each 10 days of 20", boosted(func(a *contract.Allowlisting) { a.FeeEvery.Days, a.Lasts.Days = 10, 20 }), "allowlisting:b:2026-10-01 3.00 EUR; allowlisting:b:2026-10-11 3.00 EUR", []string{"2026-10-01", "2026-10-11"}},
		{"a month from its last day, once a month", boosted(func(a *contract.Allowlisting) { // to February 28
			a.Starts = contract.When{On: civil.NewDate(2026, 1, 31)}
			a.FeeEvery.Months, a.Lasts.Months = 1, 1
		}), "allowlisting:b:2026-01-31 3.00 EUR", []string{"2026-01-31"}},
		{"each 10 days, for how long is not agreed", boosted(func(a *contract.Allowlisting) { a.FeeEvery.Days = 10 }), "allowlisting:b:2026-10-01 3.00 EUR", []string{"2026-10-01"}},
		{"each 15 days without end", boosted(func(a *contract.Allowlisting) { a.FeeEvery.Days, a.Lasts.Forever = 15, true }), "allowlisting:b:2026-10-01 3.00 EUR; allowlisting:b:2026-10-16 3.00 EUR; allowlisting:b:2026-10-31 3.00 EUR", []string{"2026-10-01", "2026-10-16", "2026-10-31"}},
		{"allow-listing without a fee", boosted(func(a *contract.Allowlisting) { a.Fee = money.Amount{} }), "", nil},
	} {
		c := withStory(fee)
		row.with(&c)
		s := settled(t, 1, c, posts...)
		assert.Equal(t, row.want, said(t, s), row.name)
		var windows []string
		for _, d := range s.Deals {
			for _, l := range d.Lines {
				windows = append(windows, l.Window)
			}
		}
		assert.Equal(t, row.windows, windows, row.name)
		assert.Empty(t, s.Exceptions, row.name)
	}
	// Fees that an amendment takes out are taken back.
	first, second := deal(fee), deal(fee)
	first.Rights = []contract.Right{{ID: "r", Fee: eur(100), Starts: boost.Starts}}
	first.Allowlisting = []contract.Allowlisting{boost}
	first.Exclusivities = []contract.Exclusivity{{ID: "e", Category: "serums", Fee: eur(200)}}
	second.Rights = []contract.Right{{ID: "r", Included: engagement.Yes, Starts: boost.Starts}}
	second.Allowlisting = []contract.Allowlisting{{ID: "b", Platform: engagement.Instagram, Included: engagement.Yes, Starts: boost.Starts}}
	second.Exclusivities = []contract.Exclusivity{{ID: "e", Category: "serums", Included: engagement.Yes}}
	second.Version, second.Amends = 2, &contract.Amendment{Version: 1, On: civil.NewDate(2026, 11, 10)}
	taken := settled(t, 2, second, settled(t, 1, first).Close(instant(11, 1, 0))...)
	assert.Equal(t, "right:r -1.00 EUR; exclusivity:e -2.00 EUR; allowlisting:b -3.00 EUR", said(t, taken))
	for _, l := range taken.Deals[0].Lines {
		assert.Equal(t, []string{"No longer earned."}, l.Working, l.Key)
	}

	c := deal(fee)
	boosted(func(a *contract.Allowlisting) { a.FeeEvery.Months, a.Lasts.Months = 1, 2 })(&c)
	months(t, c, nil, "allowlisting:b:2026-10-01 3.00 EUR", "allowlisting:b:2026-11-01 3.00 EUR", "")
	c.Allowlisting[0].Starts = post
	months(t, c, nil, "", "", "")
	months(t, c, []settlement.Entry{posts[1], happened("n", contract.OnNotice, 0, instant(11, 7, 0))}, "allowlisting:b:2026-10-07 3.00 EUR", "allowlisting:b:2026-11-07 3.00 EUR", "")
}

// TestStatementTotals adds contracts up by currency, in order, each total the sum of
// its contracts; the contracts stand in order of creators.
func TestStatementTotals(t *testing.T) {
	of := func(id, name string, cur money.Currency) contract.Contract {
		c := deal(sales(contract.Commission{Rate: money.BasisPoints(1000), HoldDays: 14}))
		c.ID, c.Creator.Name, c.Currency = id, name, cur
		return c
	}
	sold := func(deal, id string, at time.Time, a money.Amount) settlement.Entry {
		return settlement.Entry{ID: id, Kind: settlement.OrderEntry, Deal: deal, At: at, Goods: a}
	}
	early, late := instant(10, 2, 0), instant(10, 30, 0)
	s, err := settlement.Settle(month(1), []contract.Contract{of("z", "Ana", "USD"), of("y", "Zoe", "EUR"), of("x", "Mia", "EUR"), of("zz", "Ana", "EUR"), of("idle", "Bea", "EUR")},
		[]settlement.Entry{sold("z", "1", early, usd(10000)), sold("y", "2", early, eur(20000)), sold("x", "3", early, eur(5000)), sold("zz", "4", early, eur(1000)), sold("x", "5", late, eur(7000))},
		settlement.Policy{Default: settlement.Payout{TaxRate: money.BasisPoints(2000), Least: eur(800)}})
	require.NoError(t, err)
	var order []string
	for _, d := range s.Deals {
		order = append(order, d.Deal)
	}
	assert.Equal(t, []string{"z", "zz", "x", "y"}, order)
	require.Len(t, s.Totals, 2)
	e, u := s.Totals[0], s.Totals[1]
	// Gross 20 + 5 + 1, tax 20 %; 24 is paid, 6 and 1.20 are below 8; 7 is held.
	assert.Equal(t, []string{"EUR", "26.00 EUR", "31.20 EUR", "24.00 EUR", "7.00 EUR", "7.20 EUR"}, []string{string(e.Currency), e.Gross.String(), e.Net.String(), e.Payable.String(), e.Held.String(), e.Carried.String()})
	assert.Equal(t, []string{"USD", "10.00 USD", "12.00 USD", "12.00 USD"}, []string{string(u.Currency), u.Gross.String(), u.Net.String(), u.Payable.String()})
	assert.Equal(t, "7.00 EUR", s.Deals[2].Held.String())
}

// TestStatementRounding: 10 % of 0.45 is 0.045.
func TestStatementRounding(t *testing.T) {
	for mode, want := range map[money.Mode]string{"": "commission:s: 0.04 EUR", money.HalfEven: "commission:s: 0.04 EUR", money.Up: "commission:s: 0.05 EUR"} {
		s, err := settlement.Settle(month(1), []contract.Contract{deal(sales(percent(10)))}, []settlement.Entry{order("a", instant(10, 2, 0), 45)}, settlement.Policy{Rounding: mode})
		require.NoError(t, err)
		assert.Equal(t, want, said(t, s), mode)
	}
	s, err := settlement.Settle(month(1), []contract.Contract{deal(contract.Pay{ID: "r", Retainer: &contract.Retainer{Amount: eur(100), Every: contract.EveryMonth}})}, nil, settlement.Policy{Rounding: "sideways"})
	require.NoError(t, err)
	assert.Equal(t, []string{" rounding"}, rules(s))
}

// TestStatementTax: tax that the contract includes is not added, a minor's part is set
// aside, and reverse charge adds none.
func TestStatementTax(t *testing.T) {
	for _, row := range []struct {
		name   string
		added  engagement.Tri
		payout settlement.Payout
		tax    string
		note   string
	}{
		{"added", engagement.Yes, settlement.Payout{TaxRate: money.BasisPoints(2100)}, "21.00 EUR", ""},
		{"not said", engagement.Unsaid, settlement.Payout{TaxRate: money.BasisPoints(2100)}, "21.00 EUR", ""},
		{"included", engagement.No, settlement.Payout{TaxRate: money.BasisPoints(2100)}, "0.00 EUR", "The contract says that the amounts include tax."},
		{"reverse charge", engagement.Yes, settlement.Payout{TaxRate: money.BasisPoints(2100), ReverseCharge: true}, "0.00 EUR", "Reverse charge: the brand accounts for the tax."},
	} {
		c := deal(sales(percent(100)))
		c.Payment = &contract.Payment{TaxAdded: row.added}
		c.Creator.SetAside = money.BasisPoints(1500)
		s, err := settlement.Settle(month(1), []contract.Contract{c}, []settlement.Entry{order("a", instant(10, 2, 0), 10000)}, settlement.Policy{Terms: map[string]settlement.Payout{"deal": row.payout}})
		require.NoError(t, err)
		assert.Equal(t, []string{row.tax, row.note, "15.00 EUR"}, []string{s.Deals[0].Tax.String(), s.Deals[0].TaxNote, s.Deals[0].SetAside.String()}, row.name)
	}
}

// TestStatementNewRates: October is closed at 19 % VAT, a fee of 10 % and an agent's 15 %
// of 100.00. November adds 100.00 at 20 %, 8 % and 20 %: 20.00, 8.00 and 20.00, and takes
// nothing more, or less, for October.
func TestStatementNewRates(t *testing.T) {
	c := deal(sales(percent(10)))
	c.Creator.Agent = &contract.Agent{Party: contract.Party{Name: "West"}, Share: money.BasisPoints(1500)}
	all := []settlement.Entry{order("a", instant(10, 2, 0), 100000), order("b", instant(11, 2, 0), 100000)}
	settle := func(n int, tax, fee int64) settlement.DealStatement {
		s, err := settlement.Settle(month(n), []contract.Contract{c}, all, settlement.Policy{Default: settlement.Payout{TaxRate: money.BasisPoints(tax), PlatformFee: money.BasisPoints(fee)}})
		require.NoError(t, err)
		require.Len(t, s.Deals, 1)
		addsUp(t, s.Deals[0])
		all = append(all, s.Close(month(n).To)...)
		return s.Deals[0]
	}
	october := settle(1, 1900, 1000)
	assert.Equal(t, []money.Amount{eur(1900), eur(1000), eur(1500), eur(9400)}, []money.Amount{october.Tax, october.PlatformFee, october.AgentShare, october.Net})
	c.Creator.Agent.Share = money.BasisPoints(2000)
	november := settle(2, 2000, 800)
	assert.Equal(t, []money.Amount{eur(2000), eur(800), eur(2000), eur(9200)}, []money.Amount{november.Tax, november.PlatformFee, november.AgentShare, november.Net})
}

// TestStatementAgentIsPaid: the agent is paid the whole of 100.00 and takes a share of
// 20 % out of it, so that a payment of the invoice leaves nothing open.
func TestStatementAgentIsPaid(t *testing.T) {
	c := deal(sales(percent(10)))
	c.Creator.Agent = &contract.Agent{Party: contract.Party{Name: "West"}, Share: money.BasisPoints(2000), Payee: engagement.Yes}
	all := []settlement.Entry{order("a", instant(10, 2, 0), 100000)}
	october := settled(t, 1, c, all...)
	d := october.Deals[0]
	assert.Equal(t, []money.Amount{eur(0), eur(10000), eur(10000)}, []money.Amount{d.AgentShare, d.Net, d.Payable})
	inv, _, err := settlement.NewInvoice(d, c, settlement.InvoiceTerms{Series: settlement.InvoiceSeries{Year: 2026}, Issued: civil.NewDate(2026, 11, 2)})
	require.NoError(t, err)
	assert.Equal(t, d.Payable, inv.Due)
	all = append(append(all, october.Close(instant(11, 1, 0))...), settlement.Entry{ID: "pay", Kind: settlement.PaymentEntry, Deal: "deal", At: instant(11, 20, 0), Amount: inv.Due})
	assert.Equal(t, eur(0), settled(t, 2, c, all...).Deals[0].Balance)
}

// TestStatementCurrency: a contract that names no currency has that of its first pay.
func TestStatementCurrency(t *testing.T) {
	for name, p := range map[string]contract.Pay{
		"flat fee":          {FlatFee: &contract.FlatFee{Amount: eur(1)}},
		"each":              {PerDeliverable: &contract.PerDeliverable{Deliverable: "reel", Amount: eur(1)}},
		"a sum an order":    {Commission: &contract.Commission{PerOrder: eur(1)}},
		"a cap":             {Commission: &contract.Commission{Rate: money.BasisPoints(1), Cap: eur(1)}},
		"views":             {PerView: &contract.PerView{Price: eur(1), Per: 1, Metric: engagement.Views}},
		"a bonus":           {Bonus: &contract.Bonus{Measure: contract.Orders, Threshold: contract.Value{Count: engagement.Known(9)}, Amount: eur(1)}},
		"a retainer":        {Retainer: &contract.Retainer{Amount: eur(1), Every: contract.EveryMonth}},
		"after one without": {Commission: &contract.Commission{Rate: money.BasisPoints(1)}},
	} {
		c := deal(p)
		c.Currency = ""
		want := "EUR"
		if name == "after one without" {
			c.Compensation = append(c.Compensation, contract.Pay{FlatFee: &contract.FlatFee{Amount: usd(1)}})
			want = "USD"
		}
		s := settled(t, 1, c, payment("p", instant(10, 2, 0), 0), settlement.Entry{ID: "c", Kind: settlement.CorrectionEntry, Deal: "deal", At: instant(10, 2, 0), Amount: money.Must("5", money.Currency(want))})
		require.Len(t, s.Deals, 1, name)
		assert.Equal(t, want, string(s.Deals[0].Currency), name)
	}
	c := deal(sales(percent(10)))
	c.Currency = ""
	assert.Empty(t, settled(t, 1, c).Exceptions)
	assert.Equal(t, []string{" no_currency"}, rules(settled(t, 1, c, payment("p", instant(10, 2, 0), 1))))
	assert.Equal(t, []string{" no_currency"}, rules(settled(t, 1, c, order("p", instant(10, 2, 0), 1))))
	assert.Equal(t, []string{" no_currency"}, rules(settled(t, 1, c, order("o", instant(10, 2, 0), 1), payment("p", instant(10, 2, 0), 1))))
}

// TestOtherCurrencies: what a contract names in another currency than its own is not
// reckoned but said, by its path.
func TestOtherCurrencies(t *testing.T) {
	begun := contract.When{On: civil.NewDate(2026, 10, 2)}
	commission := func(change func(*contract.Commission)) contract.Contract {
		c := percent(10)
		change(&c)
		return deal(sales(c))
	}
	with := func(change func(*contract.Contract)) contract.Contract {
		c := deal(sales(percent(10)))
		change(&c)
		return c
	}
	const sold = "commission:s: 10.00 EUR"
	for _, row := range []struct {
		name string
		deal contract.Contract
		want string
		path string
	}{
		{"a sum for each order", commission(func(c *contract.Commission) { c.PerOrder = usd(100) }), "", "compensation[0]"},
		{"a cap", commission(func(c *contract.Commission) { c.Cap = usd(100) }), "", "compensation[0]"},
		{"a floor", commission(func(c *contract.Commission) { c.Floor, c.CapEvery = usd(9000), contract.EveryMonth }), "", "compensation[0]"},
		{"tiers", deal(sales(contract.Commission{TierMode: contract.Marginal, Tiers: []contract.Tier{{Rate: money.BasisPoints(1000)}, {From: usd(5000), Rate: money.BasisPoints(2000)}}})), "", "compensation[0]"},
		{"a price of views", deal(contract.Pay{ID: "v", PerView: &contract.PerView{Price: usd(1), Per: 1, Metric: engagement.Views}}), "", "compensation[0]"},
		{"a right's fee", with(func(c *contract.Contract) { c.Rights = []contract.Right{{ID: "r", Fee: usd(100), Starts: begun}} }), sold, "rights[0].fee"},
		{"exclusivity's", with(func(c *contract.Contract) {
			c.Exclusivities = []contract.Exclusivity{{ID: "e", Category: "serums", Fee: usd(100)}}
		}), sold, "exclusivity[0].fee"},
		{"a late fee", with(func(c *contract.Contract) { c.Payment = &contract.Payment{LateFee: &contract.LateFee{Flat: usd(100)}} }), sold, "payment.late_fee"},
	} {
		s := settled(t, 1, row.deal, order("a", instant(10, 2, 0), 10000))
		assert.Equal(t, row.want, said(t, s), row.name)
		assert.Equal(t, []string{" currency:" + row.path}, rules(s), row.name)
	}
}

// TestClosings: what is wrong with closings is named, each once.
func TestClosings(t *testing.T) {
	closing := func(id string, p civil.Period, cents int64) settlement.Entry {
		return settlement.Entry{ID: id, Kind: settlement.ClosingEntry, Deal: "deal", At: instant(11, 1, 0), Closed: &settlement.DealStatement{Deal: "deal", Currency: "EUR", Period: p, Closed: true,
			Gross: eur(cents), Net: eur(cents), Lines: []settlement.Line{{Key: "commission:s:", Kind: "commission", Amount: eur(cents)}}}}
	}
	later := func(e settlement.Entry) settlement.Entry {
		e.At = instant(11, 5, 0)
		return e
	}
	sold := order("a", instant(10, 2, 0), 10000)
	empty, other, invalid := closing("x", month(1), 100), closing("x", month(1), 100), closing("x", civil.Period{}, 100)
	empty.Closed = nil
	other.Closed.Deal = "another"
	part := func(from, to time.Time) civil.Period { return civil.Period{From: from, To: to} }
	early, late := part(instant(10, 1, 0), instant(10, 20, 0)), part(instant(10, 10, 0), instant(11, 1, 0))
	for _, row := range []struct {
		name    string
		month   int
		entries []settlement.Entry
		want    string
		rules   []string
	}{
		{"no statement", 1, []settlement.Entry{empty}, "10.00 EUR", []string{"x closing"}},
		{"another's", 1, []settlement.Entry{other}, "10.00 EUR", []string{"x closing"}},
		{"no period", 1, []settlement.Entry{invalid}, "10.00 EUR", []string{"x closing"}},
		{"one that begins within the month", 1, []settlement.Entry{closing("x", late, 300)}, "10.00 EUR", []string{"x closing_overlaps"}},
		{"one that begins with the next", 1, []settlement.Entry{closing("x", month(2), 300)}, "10.00 EUR", nil},
		{"the month before", 2, []settlement.Entry{closing("x", month(1), 300)}, "7.00 EUR", nil},
		{"one that reaches into the month", 2, []settlement.Entry{closing("x", part(instant(10, 1, 0), instant(11, 3, 0)), 300)}, "7.00 EUR", []string{"x closing_overlaps"}},
		{"one that reaches into the month and does not count", 2, []settlement.Entry{closing("y", part(instant(10, 1, 0), instant(11, 3, 0)), 200), closing("x", month(1), 300)}, "7.00 EUR", []string{"y closed_twice"}},
		{"two after one another, the later first", 2, []settlement.Entry{closing("y", part(instant(10, 20, 0), instant(11, 1, 0)), 200), closing("x", early, 300)}, "5.00 EUR", nil},
		{"two that overlap: the one that ends first counts", 2, []settlement.Entry{closing("y", late, 200), closing("x", early, 300)}, "7.00 EUR", []string{"y closed_twice"}},
		{"the same, whatever their ids", 2, []settlement.Entry{closing("x", late, 200), closing("y", early, 300)}, "7.00 EUR", []string{"x closed_twice"}},
		{"three, two of them over the first", 2, []settlement.Entry{closing("y", part(instant(10, 10, 0), instant(10, 25, 0)), 200), closing("x", early, 300), closing("z", part(instant(10, 15, 0), instant(11, 1, 0)), 400)}, "7.00 EUR", []string{"y closed_twice", "z closed_twice"}},
		{"three, the second over both", 2, []settlement.Entry{closing("y", part(instant(10, 10, 0), instant(10, 25, 0)), 200), closing("x", early, 300), closing("z", part(instant(10, 22, 0), instant(11, 1, 0)), 400)}, "3.00 EUR", []string{"y closed_twice"}},

		{"closed", 1, []settlement.Entry{closing("x", month(1), 300)}, "3.00 EUR", nil},
		{"closed again: the first closing stands", 1, []settlement.Entry{later(closing("x", month(1), 400)), closing("y", month(1), 300)}, "3.00 EUR", []string{"x closed_twice"}},
		{"and takes its place in the next month", 2, []settlement.Entry{later(closing("x", month(1), 400)), closing("y", month(1), 300)}, "7.00 EUR", []string{"x closed_twice"}},
		{"closed three times", 1, []settlement.Entry{closing("x", month(1), 300), closing("y", month(1), 400), closing("z", month(1), 300)}, "3.00 EUR", []string{"y closed_twice", "z closed_twice"}},
		{"closed again by the same id", 1, []settlement.Entry{later(closing("x", month(1), 200)), closing("x", month(1), 300)}, "3.00 EUR", []string{"x twice"}},
		{"the closing delivered twice", 1, []settlement.Entry{closing("x", month(1), 300), closing("x", month(1), 300)}, "3.00 EUR", nil},
		{"another month closed again by the same id", 1, []settlement.Entry{closing("x", month(2), 200), closing("x", month(2), 300)}, "10.00 EUR", nil},
		{"closed, and a part of it again", 1, []settlement.Entry{closing("x", month(1), 300), later(closing("y", late, 400))}, "3.00 EUR", []string{"y closing_overlaps"}},
		{"closed, and a refund that takes nothing back", 1, []settlement.Entry{closing("x", month(1), 300), refundOf("r", "none", instant(10, 3, 0), 100)}, "3.00 EUR", nil},
	} {
		s := settled(t, row.month, deal(sales(percent(10))), append(row.entries, sold)...)
		assert.Equal(t, row.rules, rules(s), row.name)
		require.Len(t, s.Deals, 1, row.name)
		d := s.Deals[0]
		require.Len(t, d.Lines, 1, row.name)
		assert.Equal(t, "commission:s: "+row.want, d.Lines[0].Key+" "+d.Lines[0].Amount.String(), row.name)
	}
	// A closed statement is not closed again.
	assert.Len(t, settled(t, 1, deal(sales(percent(10))), sold).Close(instant(11, 5, 0)), 1)
	assert.Empty(t, settled(t, 1, deal(sales(percent(10))), sold, closing("x", month(1), 300)).Close(instant(11, 5, 0)))
}
