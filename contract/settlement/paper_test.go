package settlement_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// across is a row of an invoice: a text at the left of 72 columns, an amount at the right.
func across(text, amount string) string {
	return text + strings.Repeat(" ", 72-utf8.RuneCountInString(text)-utf8.RuneCountInString(amount)) + amount
}

// TestInvoiceText reads a whole invoice, line by line.
func TestInvoiceText(t *testing.T) {
	rule := strings.Repeat("-", 72)
	inv := settlement.Invoice{Number: "MIA-2026-0007", Kind: settlement.PlainInvoice, Issued: civil.NewDate(2026, 11, 2),
		From: contract.Party{Name: "Mia\tRuiz", Address: "Calle Sol 1\n\n28013 Madrid", TaxID: "ES123"}, Payee: "Talent West", To: contract.Party{Name: "Glow Lab SL \xff"},
		Deal: "glow", Title: "Autumn", Period: month(1), FirstDay: civil.NewDate(2026, 10, 1), LastDay: civil.NewDate(2026, 10, 31), Currency: "EUR",
		Lines: []settlement.InvoiceLine{
			{Text: "Fee", Amount: eur(100000), Working: []string{"a23456789 b23456789 c23456789 d23456789 e2345 and more of it"}}, // 46 columns, and the rest
			{Text: "a23456789 b23456789 c23456789 d23456789 e234567890", Amount: eur(1)},                                          // 50 columns: one line
			{Text: "a23456789 b23456789 c23456789 d23456789 e2345678901", Amount: eur(2)},                                         // 51: two
			{Amount: eur(3)},
		},
		Net: eur(100006), TaxName: "VAT 21 %", Tax: eur(21001), Total: eur(121007), Less: []settlement.InvoiceLine{{Text: "Platform fee", Amount: eur(5000)}},
		Paid: eur(10000), Due: eur(106007), DueOn: civil.NewDate(2026, 12, 2), DueWhy: "30 days after the invoice", TaxNote: "Reverse charge."}
	assert.Equal(t, []string{
		"INVOICE MIA-2026-0007",
		"Issued 2026-11-02",
		"",
		"From    Mia Ruiz",
		"        Calle Sol 1",
		"        28013 Madrid",
		"        Tax number ES123",
		"Pay to  Talent West",
		"To      Glow Lab SL",
		"For     contract glow, Autumn",
		"Period  2026-10-01 to 2026-10-31",
		rule,
		across("Fee", "1000.00 EUR"),
		"    a23456789 b23456789 c23456789 d23456789 e2345",
		"    and more of it",
		across("a23456789 b23456789 c23456789 d23456789 e234567890", "0.01 EUR"),
		"a23456789 b23456789 c23456789 d23456789",
		across("e2345678901", "0.02 EUR"),
		across("", "0.03 EUR"),
		rule,
		across("Net", "1000.06 EUR"),
		across("VAT 21 %", "210.01 EUR"),
		across("Total", "1210.07 EUR"),
		across("Less: Platform fee", "-50.00 EUR"),
		across("Less: paid already", "-100.00 EUR"),
		across("To pay", "1060.07 EUR"),
		rule,
		"To pay by 2026-12-02 (30 days after the invoice)",
		"Reverse charge.",
		"",
	}, strings.Split(inv.Text(), "\n"))

	inv.Kind, inv.Due, inv.Paid, inv.Less, inv.DueOn, inv.DueWhy, inv.Payee, inv.Title, inv.TaxNote = settlement.CreditNote, eur(-100), money.Amount{}, nil, civil.Date{}, "no day was agreed", "", "", ""
	text := inv.Text()
	assert.True(t, strings.HasPrefix(text, "CREDIT NOTE MIA-2026-0007\n"))
	assert.Contains(t, text, "For     contract glow\nPeriod")
	assert.True(t, strings.HasSuffix(text, across("Total", "1210.07 EUR")+"\n"+across("In favour of the one who pays", "-1.00 EUR")+"\n"+rule+"\nWhen to pay: no day was agreed\n"))
	assert.NotContains(t, text, "Pay to")
	inv.Due = eur(0)
	assert.Contains(t, inv.Text(), across("To pay", "0.00 EUR"))
}

// TestInvoiceOf makes invoices of a statement of one line and looks at what they say.
func TestInvoiceOf(t *testing.T) {
	c := contract.Contract{ID: "deal", Creator: contract.Creator{Party: contract.Party{Name: "Mia", Address: "x", TaxID: "1"}}, Brand: contract.Party{Name: "Glow", Address: "y"}}
	of := func(cents, adjustment, tax int64, change func(*settlement.DealStatement, *settlement.InvoiceTerms)) settlement.Invoice {
		d := settlement.DealStatement{Deal: "deal", Currency: "EUR", Period: month(1), Gross: eur(cents), Tax: eur(tax), Net: eur(cents + tax),
			Lines: []settlement.Line{{Key: "k", Kind: "commission", Window: "2026-10", Amount: eur(cents), Adjustment: eur(adjustment)}, {Key: "none", Kind: "bonus", Amount: eur(0)}}}
		terms := settlement.InvoiceTerms{Series: settlement.InvoiceSeries{Year: 2026}, Issued: civil.NewDate(2026, 11, 2)}
		if change != nil {
			change(&d, &terms)
		}
		inv, _, err := settlement.NewInvoice(d, c, terms)
		require.NoError(t, err)
		require.Len(t, inv.Lines, 1, "a line of nothing is left out")
		return inv
	}
	inv := of(10000, 0, 0, nil)
	assert.Equal(t, "Commission, 2026-10", inv.Lines[0].Text)
	assert.Equal(t, []string{"0.00 EUR", "100.00 EUR", "no day was agreed"}, []string{inv.Paid.String(), inv.Due.String(), inv.DueWhy})
	assert.Equal(t, []string{"a day by which it is to be paid"}, inv.Missing)
	assert.Equal(t, "Commission, 2026-10 (correction of an earlier period)", of(10000, 10000, 0, nil).Lines[0].Text)
	assert.Equal(t, "Commission, 2026-10", of(10000, 9999, 0, nil).Lines[0].Text, "only a part of it")
	bare := of(10000, 0, 0, func(d *settlement.DealStatement, _ *settlement.InvoiceTerms) {
		d.Lines[0].Window, d.Lines[0].Kind = "", "a kind of its own"
	})
	assert.Equal(t, "a kind of its own", bare.Lines[0].Text)
	assert.Equal(t, settlement.PlainInvoice, inv.Kind)
	assert.Equal(t, settlement.CreditNote, of(-1, 0, 0, nil).Kind)
	even := of(10000, 0, -10000, nil)
	assert.Equal(t, settlement.PlainInvoice, even.Kind, "nothing is no credit")

	net := of(10000, 0, 0, func(_ *settlement.DealStatement, terms *settlement.InvoiceTerms) {
		terms.NetDays, terms.Paid = 14, eur(2500)
	})
	assert.Equal(t, []string{"2026-11-16", "14 days after the invoice", "25.00 EUR", "75.00 EUR"}, []string{net.DueOn.String(), net.DueWhy, net.Paid.String(), net.Due.String()})
	stated := of(10000, 0, 0, func(d *settlement.DealStatement, terms *settlement.InvoiceTerms) {
		d.Due, terms.NetDays = civil.NewDate(2026, 11, 9), 14
	})
	assert.Equal(t, []string{"2026-11-09", "as the statement says"}, []string{stated.DueOn.String(), stated.DueWhy})

	day := func(note string) func(*settlement.DealStatement, *settlement.InvoiceTerms) {
		return func(d *settlement.DealStatement, terms *settlement.InvoiceTerms) { d.TaxNote, terms.NetDays = note, 14 }
	}
	c.Creator.TaxID = ""
	assert.Empty(t, of(10000, 0, 0, day("")).Missing, "no tax, no number")
	assert.Equal(t, []string{"the creator's tax number"}, of(10000, 0, 2100, day("")).Missing)
	assert.Equal(t, []string{"the creator's tax number", "the brand's tax number, for the reverse charge"}, of(10000, 0, 0, day("Reverse charge.")).Missing)
	_, _, err := settlement.NewInvoice(settlement.DealStatement{Deal: "deal", Currency: "EUR", Gross: eur(1), Net: eur(2), Lines: []settlement.Line{{Amount: eur(1)}}}, c,
		settlement.InvoiceTerms{Series: settlement.InvoiceSeries{Year: 2026}, Issued: civil.NewDate(2026, 11, 2)})
	assert.ErrorIs(t, err, settlement.ErrInvoiceSum, "the net is not what is left of the gross")
	_, _, err = settlement.NewInvoice(settlement.DealStatement{Deal: "deal", Currency: "EUR", Gross: eur(1), Net: eur(1), Lines: []settlement.Line{{Amount: eur(1)}}}, c,
		settlement.InvoiceTerms{Series: settlement.InvoiceSeries{Year: 2026}, Issued: civil.NewDate(2026, 11, 2), Paid: usd(1)})
	assert.ErrorAs(t, err, new(money.MismatchError), "an advance in another currency")
}

// TestInvoiceNumbers: width and the last number that there is.
func TestInvoiceNumbers(t *testing.T) {
	for width, want := range map[int]string{0: "2026-0007", -1: "2026-0007", 2: "2026-07", 12: "2026-000000000007", 13: "2026-0007"} {
		assert.Equal(t, want, settlement.InvoiceSeries{Year: 2026, Width: width}.Number(7), width)
	}
	_, next, err := settlement.InvoiceSeries{Year: 2026, Last: 999_999_999}.Take(0, civil.NewDate(2026, 1, 1))
	require.NoError(t, err)
	_, _, err = next.Take(0, civil.NewDate(2026, 1, 1))
	assert.ErrorIs(t, err, settlement.ErrInvoiceNumber)
}

// TestChaseOrder: steps, receipts and rates may come in any order, and the list is
// sorted.
func TestChaseOrder(t *testing.T) {
	on := civil.NewDate(2026, 11, 26)
	policy := settlement.ChasePolicy{Steps: []settlement.ChaseStep{{ID: "late", After: 10, Do: "Call."}, {ID: "early", After: 1, Do: "Write."}}}
	paid := []settlement.Receipt{{On: on, Amount: eur(100)}}
	debt := func(invoice, debtor string, a money.Amount, late int, receipts ...settlement.Receipt) settlement.Debt {
		return settlement.Debt{Invoice: invoice, Debtor: debtor, Amount: a, Due: on.AddDays(-late), Receipts: receipts}
	}
	none := debt("n", "Zed", eur(100), 0)
	none.Due = civil.Date{}
	terms := &settlement.InterestTerms{Flat: eur(4000), Rates: []settlement.InterestRate{{From: on.AddDays(-5), Rate: rate(t, "20")}, {From: on.AddDays(-100), Rate: rate(t, "10")}}}
	l := settlement.ChaseUp([]settlement.Debt{debt("z", "Zed", eur(36500), 12), debt("a", "Ann", eur(36500), 3), debt("u", "Zed", usd(700), 12), none, debt("q", "Zed", eur(100), 2, paid...), debt("p", "Zed", eur(100), 2, paid...),
		debt("y", "Zed", eur(100), 2, settlement.Receipt{On: on, Amount: usd(1)}), debt("x", "Zed", eur(100), 2, settlement.Receipt{On: on, Amount: usd(1)}), debt("o", "Over", eur(50), 9, paid...)}, on, policy, terms)
	assert.Equal(t, []string{"p", "q"}, l.Paid)
	assert.Equal(t, []string{"x", "y"}, l.Unread)
	var got []string
	for _, c := range l.Chases {
		got = append(got, c.Invoice+" "+c.Step+" "+c.Interest.String())
	}
	// 365.00 at 10 % cost 0.10 a day, at 20 % 0.20: 12 days late are 6 and 6; 40.00 on top.
	assert.Equal(t, []string{"u late", "z late 41.80 EUR", "a early 40.60 EUR"}, []string{strings.TrimSuffix(got[0], " "+l.Chases[0].Interest.String()), got[1], got[2]})
	assert.Equal(t, 0, l.Chases[3].DaysLate+l.Chases[4].DaysLate, "what is overpaid or has no day is not late")
	assert.True(t, l.Chases[3].Overpaid)
	require.Len(t, l.Debtors, 4)
	assert.Equal(t, settlement.DebtorTotal{Debtor: "Ann", Open: eur(36500), Late: eur(36500), Invoices: 1, DaysLate: 3}, l.Debtors[0])
	assert.Equal(t, "Over", l.Debtors[1].Debtor)
	assert.Equal(t, settlement.DebtorTotal{Debtor: "Zed", Open: eur(36600), Late: eur(36500), Invoices: 2, DaysLate: 12}, l.Debtors[2])
	assert.Equal(t, settlement.DebtorTotal{Debtor: "Zed", Open: usd(700), Late: usd(700), Invoices: 1, DaysLate: 12}, l.Debtors[3])
	text := l.Text()
	assert.Contains(t, text, "Zed, n: 1.00 EUR, no due date\n    nothing to send: no due date was agreed: agree on one\n")
	assert.Contains(t, text, "Over, o: -0.50 EUR, not due yet\n    nothing to send: more came in than was owed: give it back or set it off\n")
	bare := settlement.ChaseUp([]settlement.Debt{debt("z", "Zed", eur(100), 12)}, on, policy, nil).Chases[0]
	require.NotNil(t, bare.Interest.Undefined)
	assert.Equal(t, "no rate was handed in", bare.Interest.Undefined.Because)

	in, err := settlement.LateInterest(eur(73000), on.AddDays(-10), []settlement.Receipt{{On: on.AddDays(-2), Amount: eur(36500)}, {On: on.AddDays(-5), Amount: eur(36500)}}, on, settlement.InterestTerms{Rates: terms.Rates[1:]})
	require.NoError(t, err)
	assert.Equal(t, "1.30 EUR", in.Sum.String(), "5 days on 730.00 at 0.20 a day and 3 on 365.00 at 0.10")
	assert.Equal(t, "0.00 EUR", in.Flat.String())
	_, err = settlement.LateInterest(eur(100), on.AddDays(-10), nil, on, settlement.InterestTerms{Rates: []settlement.InterestRate{{From: on.AddDays(-100), Rate: rate(t, "0.0000001")}}})
	assert.ErrorIs(t, err, settlement.ErrInterestTerms, "nine decimals")
}

// TestFromOrdersParts: parts of an order, gift cards, and refunds with and without a
// time.
func TestFromOrdersParts(t *testing.T) {
	west := time.FixedZone("", -5*3600)
	placed := time.Date(2026, 10, 2, 20, 0, 0, 0, west)
	sale := roi.Sale{Goods: eur(1000), Tax: eur(100), Refunds: []roi.Refund{{Goods: eur(100)}, {Goods: eur(200)}, {At: placed.Add(time.Hour), Goods: eur(300)}}}
	list := []roi.Assignment{
		{Creator: "mia", Part: 1, Parts: 2, Order: roi.Order{ID: "1", Placed: placed, Sale: sale}},
		{Creator: "mia", Part: 1, Parts: 1, Order: roi.Order{ID: "2", Placed: placed, Sale: roi.Sale{Goods: eur(1000), GiftCards: eur(500)}}},
		{Creator: "mia", Part: 1, Parts: 1, Order: roi.Order{ID: "3", Placed: placed, Sale: roi.Sale{Goods: eur(0), GiftCards: eur(500)}}},
		{Creator: "mia", Part: 1, Parts: 1, Order: roi.Order{ID: "4", Placed: placed, Sale: roi.Sale{Goods: eur(0)}}},
	}
	entries, left := settlement.FromOrders(list, func(string, time.Time) string { return "deal" })
	assert.Empty(t, left)
	var ids []string
	for _, e := range entries {
		ids = append(ids, e.ID)
	}
	assert.Equal(t, []string{"1/part 1 of 2", "1/part 1 of 2/refund 2026-10-03T01:00:00Z/1", "1/part 1 of 2/refund 2026-10-03T01:00:00Z/2", "1/part 1 of 2/refund 2026-10-03T02:00:00Z/1", "2", "3", "4"}, ids)
	assert.Equal(t, "10.00 EUR", entries[0].Goods.String(), "tax is beside the goods")
	assert.True(t, entries[1].At.Equal(placed))
	assert.Equal(t, []engagement.Tri{engagement.No, engagement.Yes, engagement.No}, []engagement.Tri{entries[4].GiftCard, entries[5].GiftCard, entries[6].GiftCard})
}

// TestTaxFlagWords: names, order, evidence and what stands beside a verdict.
func TestTaxFlagWords(t *testing.T) {
	policy := settlement.DefaultTaxPolicy()
	policy.PayerUS = engagement.Yes
	one := func(change func(*settlement.Payee), payments ...settlement.TaxPayment) settlement.TaxFlag {
		p := mia()
		p.Name = "Mia Ruiz"
		if change != nil {
			change(&p)
		}
		flags := settlement.TaxFlags([]settlement.Payee{p}, payments, policy)
		require.Len(t, flags, 1)
		return flags[0]
	}
	message := func(f settlement.TaxFlag, rule string) string {
		for _, n := range f.Notes {
			if n.Rule == rule {
				return n.Message
			}
		}
		return ""
	}
	evidence := func(f settlement.TaxFlag, rule string) []string {
		for _, n := range f.Notes {
			if n.Rule == rule {
				return n.Payments
			}
		}
		return nil
	}
	pay := func(id, payee string, year int, m contract.Method, amount string) settlement.TaxPayment {
		return settlement.TaxPayment{ID: id, Payee: payee, On: civil.NewDate(year, 6, 1), Amount: dollars(amount), Method: m}
	}
	f := one(nil, pay("z", "mia", 2026, contract.BankTransfer, "1500"), pay("a", "mia", 2026, contract.BankTransfer, "600"))
	assert.Equal(t, "Mia Ruiz", f.Name)
	assert.Equal(t, []string{"a", "z"}, f.Payments)
	assert.Equal(t, []string{"a", "z"}, evidence(f, settlement.TaxThresholdMet))
	assert.Equal(t, "2000.00 USD", f.Threshold.Threshold.String())
	f.Threshold.Threshold = dollars("1")
	assert.Equal(t, "2000.00 USD", policy.Thresholds[1].Threshold.String(), "the row is the flag's own")
	assert.Equal(t, []string{"a"}, evidence(one(nil, pay("a", "mia", 2026, contract.BankTransfer, "600")), settlement.TaxUnder))

	// What a marketplace paid out may or may not count, and so may what came back by it.
	f = one(nil, pay("a", "mia", 2026, contract.BankTransfer, "2100"), pay("b", "mia", 2026, contract.ByPlatform, "-200"))
	assert.Equal(t, []string{"-200.00 USD", string(settlement.CannotDecide)}, []string{f.Unclear.String(), string(f.Verdict)})
	f = one(nil, pay("a", "mia", 2026, contract.BankTransfer, "2100"), pay("b", "mia", 2026, contract.ByPlatform, "-100"))
	assert.Equal(t, settlement.MustReport, f.Verdict, "2000 at the least")
	assert.Equal(t, settlement.BelowLimit, one(nil, pay("a", "mia", 2026, contract.BankTransfer, "0")).Verdict, "nothing was paid by a processor either")

	for work, words := range map[engagement.Tri]string{engagement.Yes: "first dollar", engagement.No: "outside the United States", engagement.Unsaid: "is not known"} {
		f = one(func(p *settlement.Payee) { p.Form, p.USWork = settlement.FormW8BEN, work }, pay("a", "mia", 2026, contract.BankTransfer, "1"))
		assert.Contains(t, message(f, settlement.TaxForeign), words)
	}
	for _, form := range []settlement.TaxForm{settlement.FormW8BEN, settlement.FormW8ENT, settlement.FormW8ECI} {
		assert.Equal(t, settlement.Apart, one(func(p *settlement.Payee) { p.Form = form }, pay("a", "mia", 2026, contract.BankTransfer, "9000")).Verdict, form)
	}
	big := pay("a", "mia", 2026, contract.BankTransfer, "9000")
	assert.Contains(t, message(one(func(p *settlement.Payee) { p.Notice = engagement.Yes }, big), settlement.TaxBackup), "the tax office asked for it")
	assert.Contains(t, message(one(func(p *settlement.Payee) { p.TaxID = engagement.No }, big), settlement.TaxBackup), "no tax number was given")
	assert.Contains(t, message(one(func(p *settlement.Payee) { p.TaxID, p.Form, p.USPerson = engagement.Unsaid, "", engagement.Yes }, big), settlement.TaxBackup), "no tax number is on file")
	assert.Empty(t, message(one(func(p *settlement.Payee) { p.TaxID, p.Entity = engagement.No, settlement.CCorporation }, big), settlement.TaxBackup))
	assert.Empty(t, message(one(func(p *settlement.Payee) { p.TaxID = engagement.No }, pay("a", "mia", 2026, contract.BankTransfer, "1")), settlement.TaxBackup), "below the threshold nothing is filed")
	assert.Empty(t, message(one(func(p *settlement.Payee) {
		p.TaxID, p.Form, p.USPerson = engagement.No, settlement.FormW8BEN, engagement.Yes
	}, big), settlement.TaxBackup), "a W-8 asks for no number")

	f = one(nil, settlement.TaxPayment{ID: "a", Payee: "mia", On: civil.NewDate(2026, 1, 1), Method: contract.BankTransfer, Amount: money.Must("900000000000000000000000", "USD")},
		settlement.TaxPayment{ID: "b", Payee: "mia", On: civil.NewDate(2026, 1, 1), Method: contract.BankTransfer, Amount: money.Must("900000000000000000000000", "USD")})
	assert.Equal(t, settlement.CannotDecide, f.Verdict)
	assert.Equal(t, "the sum is out of range", f.Reason)
	assert.NotEmpty(t, message(f, settlement.TaxSumOutOfRange))

	other := mia()
	other.Country = "ES"
	flags := settlement.TaxFlags([]settlement.Payee{mia(), other, {ID: "ann"}}, []settlement.TaxPayment{big, pay("b", "ann", 2026, contract.BankTransfer, "1"), pay("c", "ann", 2025, contract.BankTransfer, "1")}, policy)
	require.Len(t, flags, 3)
	assert.Equal(t, []int{2025, 2026}, []int{flags[0].Year, flags[1].Year})
	assert.Equal(t, []string{"ann", "ann", "mia"}, []string{flags[0].Payee, flags[1].Payee, flags[2].Payee})
	assert.Equal(t, "two records of the payee differ", flags[2].Reason)
	assert.NotEmpty(t, message(flags[2], settlement.TaxPayeeTwice))
	policy.PayerUS = engagement.No
	assert.NotEmpty(t, message(one(nil, big), settlement.TaxPayerForeign))

	policy = settlement.DefaultTaxPolicy()
	policy.Thresholds = []settlement.TaxThreshold{{From: 2026, Until: 2026, Threshold: dollars("10")}, {From: 2026, Until: 2026, Threshold: dollars("20")}}
	assert.Equal(t, "10.00 USD", one(nil, big).Threshold.Threshold.String(), "the first row of a year")
	policy.Thresholds = []settlement.TaxThreshold{{Until: 2026, Threshold: dollars("10")}}
	assert.Nil(t, one(nil, settlement.TaxPayment{ID: "a", Payee: "mia", Amount: dollars("1"), Method: contract.BankTransfer}).Threshold, "no day has no year, and no year no threshold")
}

// TestTaxPaymentsOf: gifts are of the day of the first delivery, and an agent is who is
// paid where the contract says so.
func TestTaxPaymentsOf(t *testing.T) {
	c := contract.Contract{ID: "glow", Creator: contract.Creator{Party: contract.Party{Name: "Mia"}, Agent: &contract.Agent{Party: contract.Party{Name: "Talent West"}}},
		Compensation: []contract.Pay{{Product: &contract.Product{Name: "cream", Retail: dollars("5"), Keep: engagement.Yes}}}}
	at := func(id string, e contract.Event, day int) settlement.Entry {
		return settlement.Entry{ID: id, Kind: settlement.EventEntry, Deal: "glow", Event: e, At: instant(10, day, 9)}
	}
	list, err := settlement.TaxPayments(c, []settlement.Entry{at("s", contract.OnSigning, 1), at("b", contract.OnDelivery, 5), at("a", contract.OnDelivery, 3), at("c", contract.OnDelivery, 9)}, nil)
	require.NoError(t, err)
	require.Len(t, list, 1)
	assert.Equal(t, []string{"2026-10-03", "Mia", "5.00 USD"}, []string{list[0].On.String(), list[0].Payee, list[0].Amount.String()})
	c.Creator.Agent.Payee = engagement.Yes
	list, err = settlement.TaxPayments(c, nil, nil)
	require.NoError(t, err)
	assert.Equal(t, "Talent West", list[0].Payee)
	assert.True(t, list[0].On.IsZero())
	c.Compensation[0].Product.Retail, c.Compensation[0].Product.Quantity = most, 2
	_, err = settlement.TaxPayments(c, nil, nil)
	assert.ErrorIs(t, err, money.ErrRange)
}

// TestVersions: which terms hold on October 10, of amendments in any state.
func TestVersions(t *testing.T) {
	of := func(version int, n int64, on civil.Date) contract.Contract {
		c := deal(sales(percent(n)))
		c.Version = version
		if version > 1 {
			c.Amends = &contract.Amendment{Version: version - 1, On: on}
		}
		return c
	}
	october := func(day int) civil.Date { return civil.NewDate(2026, 10, day) }
	sold := []settlement.Entry{order("a", instant(10, 4, 0), 10000), order("b", instant(10, 20, 0), 10000)}
	for _, row := range []struct {
		name  string
		deals []contract.Contract
		want  string
	}{
		{"handed in twice", []contract.Contract{of(1, 10, civil.Date{}), of(1, 10, civil.Date{})}, "commission:s: 20.00 EUR"},
		{"of two that differ the first", []contract.Contract{of(1, 10, civil.Date{}), of(1, 30, civil.Date{})}, "commission:s: 20.00 EUR"},
		{"of two amendments that differ the first", []contract.Contract{of(1, 10, civil.Date{}), of(2, 20, october(10)), of(2, 30, october(10))}, "commission:s: 10.00 EUR; commission:s:@2026-10-10 20.00 EUR"},
		{"an amendment handed in twice", []contract.Contract{of(1, 10, civil.Date{}), of(2, 20, october(10)), of(2, 20, october(10))}, "commission:s: 10.00 EUR; commission:s:@2026-10-10 20.00 EUR"},
		{"two of one day: the higher", []contract.Contract{of(3, 30, october(10)), of(1, 10, civil.Date{}), of(2, 20, october(10))}, "commission:s: 10.00 EUR; commission:s:@2026-10-10 30.00 EUR"},
		{"a later one of an earlier day", []contract.Contract{of(1, 10, civil.Date{}), of(2, 20, october(10)), of(3, 30, october(2))}, "commission:s:@2026-10-02 60.00 EUR"},
		{"one after the other", []contract.Contract{of(1, 10, civil.Date{}), of(2, 20, october(10)), of(3, 30, october(20))}, "commission:s: 10.00 EUR; commission:s:@2026-10-20 30.00 EUR"},
		{"no day: in place of all", []contract.Contract{of(1, 10, civil.Date{}), of(2, 20, october(10)), of(3, 30, civil.Date{})}, "commission:s: 60.00 EUR"},
		{"the version before is not there", []contract.Contract{of(2, 20, october(10))}, "commission:s: 40.00 EUR"},
	} {
		s, err := settlement.Settle(month(1), row.deals, sold, settlement.Policy{})
		require.NoError(t, err)
		assert.Equal(t, row.want, said(t, s), row.name)
	}
	// All that is no commission or retainer follows the highest version.
	first, second := deal(contract.Pay{ID: "b", Bonus: &contract.Bonus{Measure: contract.Orders, Threshold: contract.Value{Count: engagement.Known(1)}, Amount: eur(100)}}),
		deal(contract.Pay{ID: "b", Bonus: &contract.Bonus{Measure: contract.Orders, Threshold: contract.Value{Count: engagement.Known(1)}, Amount: eur(900)}})
	second.Version, second.Amends = 2, &contract.Amendment{Version: 1, On: october(30)}
	s, err := settlement.Settle(month(1), []contract.Contract{first, second}, sold, settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, "bonus:b 9.00 EUR", said(t, s))
	for n, want := range map[int]int{1: 1, 2: 2} {
		s, err := settlement.Settle(month(1), []contract.Contract{of(1, 10, civil.Date{}), of(2, 20, october(10))}, sold, settlement.Policy{})
		require.NoError(t, err)
		assert.Equal(t, want, s.Deals[0].Lines[n-1].Version)
	}
}

// TestEntryFaults: each bound of what an entry may be, to the second and the cent.
func TestEntryFaults(t *testing.T) {
	at := func(e settlement.Entry, when time.Time) settlement.Entry {
		e.At = when
		return e
	}
	with := func(e settlement.Entry, change func(*settlement.Entry)) settlement.Entry {
		change(&e)
		return e
	}
	o := order("x", instant(10, 2, 0), 100)
	first, last := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2250, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, row := range []struct {
		name  string
		entry settlement.Entry
		want  []string
	}{
		{"the first day of 1900", at(o, first), []string{"x outside_term"}},
		{"the second before", at(o, first.Add(-time.Second)), []string{"x time"}},
		{"tax", with(o, func(e *settlement.Entry) { e.Tax = eur(-1) }), []string{"x negative"}},
		{"shipping", with(o, func(e *settlement.Entry) { e.Shipping = eur(-1) }), []string{"x negative"}},
		{"a discount", with(o, func(e *settlement.Entry) { e.Discount = eur(-1) }), []string{"x negative"}},
		{"a payment of nothing", payment("x", instant(10, 2, 0), 0), nil},
		{"a refund of no order", refundOf("x", "", instant(10, 2, 0), 1), []string{"x no_order"}},
		{"a closing without a statement, of no contract", settlement.Entry{ID: "x", Kind: settlement.ClosingEntry, Deal: "nobody's", At: instant(10, 2, 0)}, []string{"x unknown_deal"}},
		{"an event that is none", happened("x", "birthday", 0, instant(10, 2, 0)), []string{"x event"}},
		{"a measure that is none", with(views("x", 1, instant(10, 2, 0), 5), func(e *settlement.Entry) { e.Measure = "applause" }), []string{"x measure"}},
		{"a measure without a value", with(views("x", 1, instant(10, 2, 0), 5), func(e *settlement.Entry) { e.Value = contract.Value{} }), []string{"x measure"}},
	} {
		assert.Equal(t, row.want, rules(settled(t, 1, deal(sales(percent(10))), row.entry)), row.name)
	}
	again := at(o, o.At.In(time.FixedZone("", 3600)))
	assert.Empty(t, settled(t, 1, deal(sales(percent(10))), o, again).Exceptions, "one instant by the clocks of two places is the same delivery")
	far := civil.Period{From: last, To: last.AddDate(0, 0, 1)}
	s, err := settlement.Settle(far, []contract.Contract{deal(sales(percent(10)))}, []settlement.Entry{at(o, last)}, settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, []string{"x outside_term"}, rules(s))
	s, err = settlement.Settle(far, []contract.Contract{deal(sales(percent(10)))}, []settlement.Entry{at(o, last.Add(time.Second))}, settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, []string{"x time"}, rules(s))
}
