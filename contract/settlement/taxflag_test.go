package settlement_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// mia is a payee of whom all is known.
func mia() settlement.Payee {
	return settlement.Payee{ID: "mia", Country: "US", Entity: settlement.Individual, Form: settlement.FormW9, TaxID: engagement.Yes}
}

// wired is a bank transfer in a year.
func wired(year int, amount string) settlement.TaxPayment {
	return settlement.TaxPayment{ID: fmt.Sprintf("%d-%s", year, amount), Payee: "mia", On: civil.NewDate(year, 6, 1), Amount: dollars(amount), Method: contract.BankTransfer}
}

func taxRules(f settlement.TaxFlag) (list []string) {
	for _, n := range f.Notes {
		list = append(list, n.Rule)
	}
	return list
}

func TestTaxFlags(t *testing.T) {
	gift := func(amount string, valued engagement.Tri) settlement.TaxPayment {
		return settlement.TaxPayment{ID: "gift", Payee: "mia", On: civil.NewDate(2026, 3, 1), Amount: dollars(amount), Gift: true, Valued: valued}
	}
	by := func(m contract.Method, amount string) settlement.TaxPayment {
		return settlement.TaxPayment{ID: string(m) + amount, Payee: "mia", On: civil.NewDate(2026, 4, 1), Amount: dollars(amount), Method: m}
	}
	for _, row := range []struct {
		name     string
		with     func(*settlement.Payee)
		payments []settlement.TaxPayment
		want     settlement.TaxVerdict
		rules    []string
	}{
		{"2,000 or more", nil, []settlement.TaxPayment{wired(2026, "2000.00")}, settlement.MustReport, []string{settlement.TaxThresholdMet}},
		{"a cent less", nil, []settlement.TaxPayment{wired(2026, "1999.99")}, settlement.BelowLimit, []string{settlement.TaxUnder}},
		{"2025: 600", nil, []settlement.TaxPayment{wired(2025, "600.00")}, settlement.MustReport, []string{settlement.TaxThresholdMet}},
		{"2025: a cent less", nil, []settlement.TaxPayment{wired(2025, "599.99")}, settlement.BelowLimit, []string{settlement.TaxUnder}},
		{"2027 is not published", nil, []settlement.TaxPayment{wired(2027, "50000")}, settlement.CannotDecide, []string{settlement.TaxNoThreshold}},
		{"fee and gift", nil, []settlement.TaxPayment{wired(2026, "1500"), gift("500", engagement.Yes)}, settlement.MustReport, []string{settlement.TaxThresholdMet, settlement.TaxGifts}},
		{"a gift nobody valued", nil, []settlement.TaxPayment{wired(2026, "1500"), gift("0", engagement.No)}, settlement.CannotDecide, []string{settlement.TaxNoValue}},
		{"a gift nobody valued beside enough", nil, []settlement.TaxPayment{wired(2026, "2500"), gift("0", engagement.No)}, settlement.MustReport, []string{settlement.TaxThresholdMet, settlement.TaxNoValue}},
		{"all by card", nil, []settlement.TaxPayment{by(contract.Card, "9000")}, settlement.Apart, []string{settlement.TaxProcessor}},
		{"PayPal does not count", nil, []settlement.TaxPayment{by(contract.PayPal, "9000"), wired(2026, "100")}, settlement.BelowLimit, []string{settlement.TaxProcessor, settlement.TaxUnder}},
		{"a marketplace that decides it", nil, []settlement.TaxPayment{by(contract.ByPlatform, "1500"), wired(2026, "600")}, settlement.CannotDecide, []string{settlement.TaxChannelUnknown}},
		{"a marketplace that does not", nil, []settlement.TaxPayment{by(contract.ByPlatform, "1000"), wired(2026, "600")}, settlement.BelowLimit, []string{settlement.TaxChannelUnknown, settlement.TaxUnder}},
		{"paid back", nil, []settlement.TaxPayment{wired(2026, "2500"), wired(2026, "-600")}, settlement.BelowLimit, []string{settlement.TaxUnder}},
		{"euros without a rate", nil, []settlement.TaxPayment{{ID: "e", Payee: "mia", On: civil.NewDate(2026, 5, 1), Amount: eur(100), Method: contract.BankTransfer}}, settlement.CannotDecide, []string{settlement.TaxNoValue}},
		{"no day", nil, []settlement.TaxPayment{{ID: "n", Payee: "mia", Amount: dollars("5000"), Method: contract.BankTransfer}}, settlement.CannotDecide, []string{settlement.TaxNoDay}},
		{"a corporation", func(p *settlement.Payee) { p.Entity = settlement.SCorporation }, []settlement.TaxPayment{wired(2026, "9000")}, settlement.Apart, []string{settlement.TaxCorporation}},
		{"an LLC of no known kind", func(p *settlement.Payee) { p.Entity = settlement.LLC }, []settlement.TaxPayment{wired(2026, "9000")}, settlement.CannotDecide, []string{settlement.TaxEntityUnknown}},
		{"an LLC below", func(p *settlement.Payee) { p.Entity = settlement.LLC }, []settlement.TaxPayment{wired(2026, "900")}, settlement.BelowLimit, []string{settlement.TaxUnder}},
		{"foreign", func(p *settlement.Payee) { p.Form, p.Country = settlement.FormW8BEN, "ES" }, []settlement.TaxPayment{wired(2026, "9000")}, settlement.Apart, []string{settlement.TaxForeign}},
		{"foreign without a form", func(p *settlement.Payee) { p.Form, p.USPerson = "", engagement.No }, []settlement.TaxPayment{wired(2026, "9000")}, settlement.Apart, []string{settlement.TaxForeign, settlement.TaxNoForm}},
		{"W-9 and no US person", func(p *settlement.Payee) { p.USPerson = engagement.No }, []settlement.TaxPayment{wired(2026, "9000")}, settlement.CannotDecide, []string{settlement.TaxConflict}},
		{"no form: where somebody lives decides nothing", func(p *settlement.Payee) { p.Form = "" }, []settlement.TaxPayment{wired(2026, "9000")}, settlement.CannotDecide, []string{settlement.TaxNoForm, settlement.TaxStatusUnknown}},
		{"no form and no number", func(p *settlement.Payee) { p.Form, p.TaxID, p.USPerson = "", engagement.Unsaid, engagement.Yes }, []settlement.TaxPayment{wired(2026, "9000")}, settlement.MustReport, []string{settlement.TaxThresholdMet, settlement.TaxBackup, settlement.TaxNoForm}},
		{"the tax office asked for it", func(p *settlement.Payee) { p.Notice = engagement.Yes }, []settlement.TaxPayment{wired(2026, "9000")}, settlement.MustReport, []string{settlement.TaxThresholdMet, settlement.TaxBackup}},
		{"an employee", func(p *settlement.Payee) { p.Employee = engagement.Yes }, []settlement.TaxPayment{wired(2026, "9000")}, settlement.Apart, []string{settlement.TaxEmployee}},
		{"somebody unknown", func(p *settlement.Payee) { p.ID = "leo" }, []settlement.TaxPayment{wired(2026, "9000")}, settlement.CannotDecide, []string{settlement.TaxNoForm, settlement.TaxStatusUnknown, settlement.TaxUnknownPayee, settlement.TaxBackup}},
		{"the same payment twice counts once", nil, []settlement.TaxPayment{wired(2026, "1500"), wired(2026, "1500")}, settlement.BelowLimit, []string{settlement.TaxUnder}},
		{"one id, two sums", nil, []settlement.TaxPayment{{ID: "x", Payee: "mia", On: civil.NewDate(2026, 5, 1), Amount: dollars("1"), Method: contract.BankTransfer},
			{ID: "x", Payee: "mia", On: civil.NewDate(2026, 5, 1), Amount: dollars("2"), Method: contract.BankTransfer}}, settlement.BelowLimit, []string{settlement.TaxUnder, settlement.TaxPaymentTwice}},
	} {
		p := mia()
		if row.with != nil {
			row.with(&p)
		}
		policy := settlement.DefaultTaxPolicy()
		policy.PayerUS = engagement.Yes
		flags := settlement.TaxFlags([]settlement.Payee{p}, row.payments, policy)
		require.Len(t, flags, 1, row.name)
		f := flags[0]
		assert.Equal(t, row.want, f.Verdict, "%s: %s", row.name, f.Reason)
		assert.ElementsMatch(t, row.rules, taxRules(f), row.name)
		assert.NotEmpty(t, f.Reason, row.name)
		for _, n := range f.Notes {
			assert.NotEmpty(t, n.Source, row.name)
			assert.NotEmpty(t, n.Trust, row.name)
			assert.NotEmpty(t, n.Message, row.name)
		}
		assert.Equal(t, row.want == settlement.MustReport, !f.FileBy.IsZero(), row.name)
	}
}

func TestTaxPayer(t *testing.T) {
	policy := settlement.DefaultTaxPolicy()
	f := settlement.TaxFlags([]settlement.Payee{mia()}, []settlement.TaxPayment{wired(2026, "9000")}, policy)[0]
	assert.Equal(t, settlement.MustReport, f.Verdict)
	assert.Contains(t, taxRules(f), settlement.TaxPayerUnsaid)
	assert.Equal(t, "2027-01-31", f.FileBy.String())
	policy.PayerUS = engagement.No
	assert.Equal(t, settlement.Apart, settlement.TaxFlags([]settlement.Payee{mia()}, []settlement.TaxPayment{wired(2026, "9000")}, policy)[0].Verdict)

	policy = settlement.DefaultTaxPolicy()
	policy.Thresholds = append(policy.Thresholds, settlement.TaxThreshold{From: 2027, Until: 2027, Threshold: dollars("2100"), Source: "as published", Trust: engagement.TrustOwner})
	assert.Equal(t, settlement.MustReport, settlement.TaxFlags([]settlement.Payee{mia()}, []settlement.TaxPayment{wired(2027, "2100")}, policy)[0].Verdict, "a row more decides")
	rates, err := money.NewRates([]money.Rate{{From: "EUR", To: "USD", Rate: money.BasisPoints(12000), On: civil.NewDate(2026, 5, 1), Source: "test"}}, money.RatePolicy{})
	require.NoError(t, err)
	policy.Rates = rates
	euro := settlement.TaxPayment{ID: "e", Payee: "mia", On: civil.NewDate(2026, 5, 1), Amount: eur(166667), Method: contract.BankTransfer}
	got := settlement.TaxFlags([]settlement.Payee{mia()}, []settlement.TaxPayment{euro}, policy)[0]
	assert.Equal(t, "2000.00 USD", got.Counted.String(), "1666.67 × 1.2 = 2000.004")
	assert.Equal(t, settlement.MustReport, got.Verdict)
}

// TestTaxThresholds walks the table: no year has two rows, each has its source, and
// from 2027 on there is none.
func TestTaxThresholds(t *testing.T) {
	rows := map[int]string{}
	for _, r := range settlement.TaxThresholds() {
		assert.NotEmpty(t, r.Law)
		assert.Contains(t, r.Source, "https://")
		assert.NotEmpty(t, r.AsOf)
		assert.Equal(t, engagement.TrustPress, r.Trust)
		for y := max(r.From, 2015); y <= r.Until; y++ {
			assert.Empty(t, rows[y])
			rows[y] = r.Threshold.String()
		}
	}
	assert.Equal(t, "600.00 USD", rows[2020])
	assert.Equal(t, "600.00 USD", rows[2025])
	assert.Equal(t, "2000.00 USD", rows[2026])
	assert.Empty(t, rows[2027])
}

// TestTaxFlagsProperties: the amounts add up to what was paid, and the order of
// payees and payments changes nothing.
func TestTaxFlagsProperties(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 4))
	methods := append(contract.Methods(), "")
	for range 200 {
		payees := []settlement.Payee{mia(), {ID: "leo"}, {ID: "zoe", Form: settlement.FormW8BEN}, {ID: "leo", Country: "US"}}
		var payments []settlement.TaxPayment
		var all money.Sum
		for i := range 1 + rng.IntN(30) {
			p := settlement.TaxPayment{ID: fmt.Sprint(i), Payee: []string{"mia", "leo", "zoe", "nobody"}[rng.IntN(4)], On: civil.NewDate(2025+rng.IntN(3), 5, 1),
				Amount: dollars(fmt.Sprintf("%d.%02d", rng.IntN(1500), rng.IntN(100))), Method: methods[rng.IntN(len(methods))], Gift: rng.IntN(5) == 0}
			payments = append(payments, p)
			all.Add(p.Amount)
		}
		flags := settlement.TaxFlags(payees, payments, settlement.DefaultTaxPolicy())
		var told money.Sum
		n := 0
		for _, f := range flags {
			told.AddAll([]money.Amount{f.Counted, f.Processor, f.Unclear})
			both, err := f.Direct.Add(f.Gifts)
			require.NoError(t, err)
			require.Equal(t, both, f.Counted)
			n += len(f.Payments)
		}
		want, err := all.Total("USD")
		require.NoError(t, err)
		got, err := told.Total("USD")
		require.NoError(t, err)
		require.Equal(t, want, got)
		require.Equal(t, len(payments), n)
		text, err := json.Marshal(flags)
		require.NoError(t, err)
		var read []settlement.TaxFlag
		require.NoError(t, json.Unmarshal(text, &read))
		back, err := json.Marshal(read)
		require.NoError(t, err)
		require.Equal(t, string(text), string(back))
		rng.Shuffle(len(payments), func(i, j int) { payments[i], payments[j] = payments[j], payments[i] })
		rng.Shuffle(len(payees), func(i, j int) { payees[i], payees[j] = payees[j], payees[i] })
		again, err := json.Marshal(settlement.TaxFlags(payees, payments, settlement.DefaultTaxPolicy()))
		require.NoError(t, err)
		require.Equal(t, string(text), string(again))
	}
}

// TestTaxPayments reads payments and gifts out of a contract and its entries.
func TestTaxPayments(t *testing.T) {
	c := fee("glow", "autumn", dollars("1500"), 1)
	c.Payment = &contract.Payment{Method: contract.BankTransfer}
	c.Compensation = append(c.Compensation,
		contract.Pay{ID: "cream", Product: &contract.Product{Name: "Cream", Quantity: 2, Retail: dollars("250"), Keep: engagement.Yes}},
		contract.Pay{ID: "bag", Product: &contract.Product{Name: "Bag"}},
		contract.Pay{ID: "lent", Product: &contract.Product{Name: "Camera", Retail: dollars("900"), Keep: engagement.No}})
	entries := []settlement.Entry{
		{ID: "d", Kind: settlement.EventEntry, Event: contract.OnDelivery, Deal: "glow", At: instant(10, 2, 9)},
		{ID: "p", Kind: settlement.PaymentEntry, Deal: "glow", At: instant(10, 20, 9), Amount: dollars("1500")},
		{ID: "x", Kind: settlement.PaymentEntry, Deal: "other", At: instant(10, 20, 9), Amount: dollars("1500")},
	}
	got, err := settlement.TaxPayments(c, entries, nil)
	require.NoError(t, err)
	require.Len(t, got, 3)
	p := mia()
	p.ID = got[0].Payee
	flags := settlement.TaxFlags([]settlement.Payee{p}, got, settlement.DefaultTaxPolicy())
	require.Len(t, flags, 1)
	assert.Equal(t, "2000.00 USD", flags[0].Counted.String(), "1500 paid and 2 × 250 of cream")
	assert.Equal(t, settlement.MustReport, flags[0].Verdict)
	assert.Contains(t, taxRules(flags[0]), settlement.TaxNoValue, "the bag has no value written down")
}

func ExampleTaxFlags() {
	policy := settlement.DefaultTaxPolicy()
	policy.PayerUS = engagement.Yes
	on := civil.NewDate(2026, 6, 1)
	for _, f := range settlement.TaxFlags(
		[]settlement.Payee{{ID: "mia", Form: settlement.FormW9, Entity: settlement.Individual}},
		[]settlement.TaxPayment{
			{ID: "fee", Payee: "mia", On: on, Amount: money.Must("1800", "USD"), Method: contract.BankTransfer},
			{ID: "serum", Payee: "mia", On: on, Amount: money.Must("200", "USD"), Gift: true},
			{ID: "card", Payee: "mia", On: on, Amount: money.Must("900", "USD"), Method: contract.Card},
		}, policy) {
		fmt.Println(f.Payee, f.Year, f.Verdict, "-", f.Reason, "- file by", f.FileBy)
		for _, n := range f.Notes {
			fmt.Println(n.Rule, n.Payments)
		}
	}
	// Output:
	// mia 2026 report - 2000.00 USD reaches 2000.00 USD - file by 2027-01-31
	// TAX-1099-K-THEIRS [card]
	// TAX-1099-NEC [fee]
	// TAX-GIFTS [serum]
}
