package settlement_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
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

// billed settles October for a fee of 1000.00 due by its schedule and 10 % of 500.00.
func billed(t testing.TB, policy settlement.Policy, with func(*contract.Contract)) (contract.Contract, settlement.DealStatement) {
	c := selling(fee("glow", "autumn", eur(100000), 1), contract.Commission{Rate: money.BasisPoints(1000)})
	c.Creator.Name, c.Creator.Address, c.Creator.TaxID = "Mia Ruiz", "Calle Sol 1\n28013 Madrid", "ES123"
	c.Brand = contract.Party{Name: "Glow Lab SL", Address: "Gran Via 2\n28013 Madrid", TaxID: "ES999"}
	c.Payment = &contract.Payment{Schedule: []contract.Instalment{{Share: money.One(), Due: contract.When{On: civil.NewDate(2026, 10, 10)}}},
		Variable: contract.When{After: contract.OnInvoice, Days: 30}}
	if with != nil {
		with(&c)
	}
	s, err := settlement.Settle(month(1), []contract.Contract{c}, []settlement.Entry{{ID: "o", Kind: settlement.OrderEntry, Deal: "glow", At: instant(10, 5, 9), Goods: eur(50000)}}, policy)
	require.NoError(t, err)
	require.Len(t, s.Deals, 1)
	return c, s.Deals[0]
}

func TestInvoice(t *testing.T) {
	policy := settlement.Policy{Default: settlement.Payout{TaxRate: money.BasisPoints(2100), PlatformFee: money.BasisPoints(1000), Withholding: money.BasisPoints(1500)}}
	c, d := billed(t, policy, nil)
	inv, next, err := settlement.NewInvoice(d, c, settlement.InvoiceTerms{Series: settlement.InvoiceSeries{Prefix: "MIA", Year: 2026, Last: 6}, Number: 7,
		Issued: civil.NewDate(2026, 11, 2), TaxName: "VAT 21 %", Paid: eur(10000)})
	require.NoError(t, err)
	assert.Equal(t, "MIA-2026-0007", inv.Number)
	assert.Equal(t, 7, next.Last)
	// 1000 + 50 = 1050; 21 % of it 220.50; less 10 % 105.00 and 15 % 157.50; 100 paid.
	assert.Equal(t, []string{"1050.00 EUR", "220.50 EUR", "1270.50 EUR", "908.00 EUR"}, []string{inv.Net.String(), inv.Tax.String(), inv.Total.String(), inv.Due.String()})
	assert.Equal(t, "2026-12-02", inv.DueOn.String())
	assert.Equal(t, settlement.PlainInvoice, inv.Kind)
	assert.Empty(t, inv.Missing)
	text := inv.Text()
	t.Log("\n" + text)
	for _, want := range []string{"INVOICE MIA-2026-0007", "Mia Ruiz", "28013 Madrid", "Glow Lab SL", "VAT 21 %", "1270.50 EUR", "908.00 EUR", "2026-12-02", "2026-10-01 to 2026-10-31"} {
		assert.Contains(t, text, want)
	}
	for line := range strings.Lines(text) {
		assert.LessOrEqual(t, len([]rune(strings.TrimRight(line, "\n"))), 72, line)
	}
	b, err := json.Marshal(inv)
	require.NoError(t, err)
	var read settlement.Invoice
	require.NoError(t, json.Unmarshal(b, &read))
	assert.Equal(t, inv.Text(), read.Text())
}

func TestInvoiceReverseCharge(t *testing.T) {
	c, d := billed(t, settlement.Policy{Default: settlement.Payout{TaxRate: money.BasisPoints(2100), ReverseCharge: true}}, func(c *contract.Contract) { c.Brand.TaxID = "" })
	inv, _, err := settlement.NewInvoice(d, c, settlement.InvoiceTerms{Series: settlement.InvoiceSeries{Year: 2026}, Issued: civil.NewDate(2026, 11, 2)})
	require.NoError(t, err)
	assert.Equal(t, "2026-0001", inv.Number)
	assert.True(t, inv.Tax.IsZero())
	assert.Contains(t, inv.Text(), "Reverse charge")
	assert.Equal(t, []string{"the brand's tax number, for the reverse charge"}, inv.Missing)
}

// TestInvoiceTaxIncluded: what asks for the brand's number is the reverse charge, and not
// a contract whose amounts include tax.
func TestInvoiceTaxIncluded(t *testing.T) {
	c, d := billed(t, settlement.Policy{}, func(c *contract.Contract) { c.Brand.TaxID, c.Payment.TaxAdded = "", engagement.No })
	inv, _, err := settlement.NewInvoice(d, c, settlement.InvoiceTerms{Series: settlement.InvoiceSeries{Year: 2026}, Issued: civil.NewDate(2026, 11, 2)})
	require.NoError(t, err)
	assert.Equal(t, "The contract says that the amounts include tax.", inv.TaxNote)
	assert.Empty(t, inv.Missing)
}

// TestInvoiceDays: October in Berlin begins on September 30 at 22:00 UTC; the invoice is
// for October 1 to 31.
func TestInvoiceDays(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	require.NoError(t, err)
	c := fee("glow", "autumn", eur(100000), 1)
	c.Rights = []contract.Right{{ID: "ads", Fee: eur(20000), Starts: contract.When{On: civil.NewDate(2026, 10, 5)}}}
	s, err := settlement.Settle(civil.Month(2026, 10, berlin), []contract.Contract{c}, nil, settlement.Policy{Zone: berlin})
	require.NoError(t, err)
	inv, _, err := settlement.NewInvoice(s.Deals[0], c, settlement.InvoiceTerms{Series: settlement.InvoiceSeries{Year: 2026}, Issued: civil.NewDate(2026, 11, 2), Zone: berlin})
	require.NoError(t, err)
	assert.Contains(t, inv.Text(), "2026-10-01 to 2026-10-31")
	assert.Equal(t, "Usage rights, 2026-10-05", inv.Lines[0].Text)
}

// TestInvoiceDueOfNew: October's 10.00 are due on November 30 and nobody pays them. November
// adds 20.00: 30.00 are owed, the first of it since November 30, and the invoice of the
// 20.00 is due on December 30.
func TestInvoiceDueOfNew(t *testing.T) {
	c := deal(sales(percent(10)))
	policy := settlement.Policy{Default: settlement.Payout{NetDays: 30}}
	all := []settlement.Entry{order("a", instant(10, 2, 0), 10000), order("b", instant(11, 2, 0), 20000)}
	s, err := settlement.Settle(month(1), []contract.Contract{c}, all, policy)
	require.NoError(t, err)
	s, err = settlement.Settle(month(2), []contract.Contract{c}, append(all, s.Close(instant(11, 1, 0))...), policy)
	require.NoError(t, err)
	d := s.Deals[0]
	assert.Equal(t, []string{"30.00 EUR", "2026-11-30", "2026-12-30"}, []string{d.Payable.String(), d.Due.String(), d.DueNew.String()})
	inv, _, err := settlement.NewInvoice(d, c, settlement.InvoiceTerms{Series: settlement.InvoiceSeries{Year: 2026}, Issued: civil.NewDate(2026, 12, 1)})
	require.NoError(t, err)
	assert.Equal(t, []string{"20.00 EUR", "2026-12-30", "30 days after the period"}, []string{inv.Due.String(), inv.DueOn.String(), inv.DueWhy})
}

func TestInvoiceAgentIsPaid(t *testing.T) {
	agent := func(payee engagement.Tri) settlement.Invoice {
		c, d := billed(t, settlement.Policy{}, func(c *contract.Contract) {
			c.Creator.Agent = &contract.Agent{Party: contract.Party{Name: "Talent West"}, Share: money.BasisPoints(2000), Payee: payee}
		})
		inv, _, err := settlement.NewInvoice(d, c, settlement.InvoiceTerms{Series: settlement.InvoiceSeries{Year: 2026}, Issued: civil.NewDate(2026, 11, 2)})
		require.NoError(t, err)
		return inv
	}
	assert.Equal(t, "840.00 EUR", agent(engagement.No).Due.String())
	assert.Equal(t, "1050.00 EUR", agent(engagement.Yes).Due.String(), "the agent gets the whole and passes it on")
	assert.Equal(t, "Talent West", agent(engagement.Yes).Payee)
}

func TestInvoiceRefused(t *testing.T) {
	c, d := billed(t, settlement.Policy{}, nil)
	terms := settlement.InvoiceTerms{Series: settlement.InvoiceSeries{Prefix: "M", Year: 2026, Last: 3}, Issued: civil.NewDate(2026, 11, 2)}
	empty, changed, other := d, d, c
	empty.Lines, empty.Gross = nil, eur(0)
	changed.Gross = eur(105001)
	other.ID = "x"
	for _, row := range []struct {
		name string
		d    settlement.DealStatement
		c    contract.Contract
		with func(*settlement.InvoiceTerms)
		want error
	}{
		{"a gap", d, c, func(t *settlement.InvoiceTerms) { t.Number = 5 }, settlement.ErrInvoiceNumber},
		{"a number again", d, c, func(t *settlement.InvoiceTerms) { t.Number = 3 }, settlement.ErrInvoiceNumber},
		{"a broken series", d, c, func(t *settlement.InvoiceTerms) { t.Series.Last = -1 }, settlement.ErrInvoiceNumber},
		{"last year's", d, c, func(t *settlement.InvoiceTerms) { t.Issued = civil.NewDate(2025, 12, 31) }, settlement.ErrInvoiceDate},
		{"two years on", d, c, func(t *settlement.InvoiceTerms) { t.Issued = civil.NewDate(2028, 1, 1) }, settlement.ErrInvoiceDate},
		{"no day", d, c, func(t *settlement.InvoiceTerms) { t.Issued = civil.Date{} }, settlement.ErrInvoiceDate},
		{"nothing", empty, c, func(*settlement.InvoiceTerms) {}, settlement.ErrNothingToInvoice},
		{"a changed sum", changed, c, func(*settlement.InvoiceTerms) {}, settlement.ErrInvoiceSum},
		{"another contract", d, other, func(*settlement.InvoiceTerms) {}, settlement.ErrInvoiceDeal},
	} {
		given := terms
		row.with(&given)
		_, next, err := settlement.NewInvoice(row.d, row.c, given)
		require.ErrorIs(t, err, row.want, row.name)
		assert.Equal(t, given.Series, next, row.name)
	}
	_, _, err := settlement.NewInvoice(d, c, settlement.InvoiceTerms{Series: terms.Series, Issued: terms.Issued, Paid: dollars("1")})
	assert.ErrorAs(t, err, new(money.MismatchError))
	number, next, err := terms.Series.Take(1, civil.NewDate(2027, 1, 4))
	require.NoError(t, err)
	assert.Equal(t, "M-2027-0001", number, "a new year begins anew")
	assert.Equal(t, settlement.InvoiceSeries{Prefix: "M", Year: 2027, Last: 1}, next)
}

// TestInvoicesAddUp: over generated histories every invoice adds up to its statement
// to the cent; a period in which corrections prevail gives a credit note.
func TestInvoicesAddUp(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 3))
	invoices, credits := 0, 0
	for range 150 {
		h := generated(rng)
		statements, _ := h.run(t, rng)
		series := settlement.InvoiceSeries{Year: 2026}
		for _, s := range statements {
			for _, d := range s.Deals {
				inv, next, err := settlement.NewInvoice(d, h.deal, settlement.InvoiceTerms{Series: series, Issued: civil.NewDate(2026, 12, 31)})
				if err != nil {
					require.ErrorIs(t, err, settlement.ErrNothingToInvoice)
					continue
				}
				require.Equal(t, series.Last+1, next.Last)
				series = next
				var sum money.Sum
				for _, l := range inv.Lines {
					sum.Add(l.Amount)
				}
				net, err := sum.Total("EUR")
				require.NoError(t, err)
				require.Equal(t, d.Gross, net)
				require.Equal(t, d.Net, inv.Due)
				invoices++
				if inv.Kind == settlement.CreditNote {
					credits++
				}
			}
		}
	}
	t.Logf("%d invoices, %d of them credit notes", invoices, credits)
	assert.Positive(t, credits)
}

func ExampleInvoiceSeries_Take() {
	s := settlement.InvoiceSeries{Prefix: "MIA", Year: 2026, Last: 6}
	number, s, err := s.Take(0, civil.NewDate(2026, 11, 2))
	fmt.Println(number, err)
	_, _, err = s.Take(9, civil.NewDate(2026, 11, 2))
	fmt.Println(err)
	// Output:
	// MIA-2026-0007 <nil>
	// settlement: invoice numbers run on by one, without a gap: the next is MIA-2026-0008, not MIA-2026-0009
}
