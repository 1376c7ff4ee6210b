package settlement

import (
	"cmp"
	"fmt"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// NewInvoice makes the invoice of a statement under its contract and returns the
// series after it. Lines of the statement that come to nothing are left out; what a
// closed period still owes or has paid is that period's invoice's, so opening and
// carried balances are not on this one.
//
// It is due as the contract says of variable pay, counted from the day of issue
// where it counts from the invoice; otherwise as the statement says of what it adds, or
// so many net days after issue. A day that nobody agreed on stays empty with the reason.
//
// Errors: those of [InvoiceSeries.Take], [ErrNothingToInvoice], [ErrInvoiceSum],
// [ErrInvoiceDeal]; money.MismatchError and money.ErrRange, wrapped. On an error the
// series is unchanged, so that no number is lost.
func NewInvoice(d DealStatement, c contract.Contract, t InvoiceTerms) (Invoice, InvoiceSeries, error) {
	inv, err := invoiceOf(d, c, t)
	if err != nil {
		return Invoice{}, t.Series, err
	}
	number, next, err := t.Series.Take(t.Number, t.Issued)
	if err != nil {
		return Invoice{}, t.Series, err
	}
	inv.Number = number
	return inv, next, nil
}

func invoiceOf(d DealStatement, c contract.Contract, t InvoiceTerms) (Invoice, error) {
	if d.Deal != c.ID {
		return Invoice{}, fmt.Errorf("%w: %q, not %q", ErrInvoiceDeal, d.Deal, c.ID)
	}
	inv := Invoice{Kind: PlainInvoice, Issued: t.Issued, From: c.Creator.Party, To: c.Brand, Deal: d.Deal, Title: c.Title,
		Period: d.Period, Currency: d.Currency, TaxName: cmp.Or(t.TaxName, "Tax"), TaxNote: cmp.Or(t.TaxNote, d.TaxNote)}
	inv.FirstDay, inv.LastDay = d.Period.Dates(t.Zone)
	if a := c.Creator.Agent; a != nil && a.Payee == engagement.Yes {
		inv.Payee = a.Name
	}
	inv.sum(d, t)
	if inv.Lines == nil {
		return Invoice{}, ErrNothingToInvoice
	}
	if err := inv.addUp(d, t); err != nil {
		return Invoice{}, err
	}
	if inv.Total.Sign() < 0 {
		inv.Kind = CreditNote
	}
	inv.due(d, c, t)
	inv.missing(d)
	return inv, nil
}

// sum takes the lines over.
func (inv *Invoice) sum(d DealStatement, t InvoiceTerms) {
	for _, l := range d.Lines {
		if l.Amount.IsZero() {
			continue
		}
		inv.Lines = append(inv.Lines, InvoiceLine{Key: l.Key, Text: lineText(l), Amount: l.Amount, Working: l.Working})
	}
	for _, l := range []InvoiceLine{
		{Key: "platform_fee", Text: "Platform fee", Amount: d.PlatformFee},
		{Key: "agent_share", Text: "Agent's share, paid to the agent", Amount: d.AgentShare},
		{Key: "set_aside", Text: "Set aside for the minor", Amount: d.SetAside},
		{Key: "withheld", Text: "Tax withheld at source", Amount: d.Withheld},
	} {
		if !l.Amount.IsZero() {
			inv.Less = append(inv.Less, l)
		}
	}
	inv.Net, inv.Tax, inv.Paid = d.Gross, d.Tax, t.Paid
}

// addUp reckons the totals and holds them against the statement.
func (inv *Invoice) addUp(d DealStatement, t InvoiceTerms) error {
	sum, err := money.New(0, d.Currency)
	if err != nil {
		return fmt.Errorf("settlement: invoice: %w", err)
	}
	zero := sum
	add := func(a money.Amount) {
		if err == nil {
			sum, err = sum.Add(a)
		}
	}
	for _, l := range inv.Lines {
		add(l.Amount)
	}
	if err == nil && sum != d.Gross {
		return fmt.Errorf("%w: the lines come to %s, the gross is %s", ErrInvoiceSum, sum, d.Gross)
	}
	add(d.Tax)
	inv.Total = sum
	for _, l := range inv.Less {
		add(l.Amount.Neg())
	}
	if err == nil && sum != d.Net {
		return fmt.Errorf("%w: less what is kept back it is %s, the net is %s", ErrInvoiceSum, sum, d.Net)
	}
	add(t.Paid.Neg())
	inv.Due = sum
	if inv.Paid == (money.Amount{}) {
		inv.Paid = zero
	}
	if err != nil {
		return fmt.Errorf("settlement: invoice: %w", err)
	}
	return nil
}

// lineText says in words what a line of a statement is for.
func lineText(l Line) string {
	name := map[string]string{"fixed": "Fee, instalment", "flat_fee": "Fee", "per_deliverable": "Content delivered", "kill_fee": "Fee on early end",
		"late_deduction": "Deduction for late posting", "per_view": "Pay for views", "make_good": "Make-good", "commission": "Commission",
		"floor": "Guaranteed minimum", "bonus": "Bonus", "retainer": "Retainer", "right": "Usage rights", "allowlisting": "Allow-listing",
		"exclusivity": "Exclusivity", "late_fee": "Fee for late payment", "correction": "Correction"}[l.Kind]
	text := cmp.Or(name, l.Kind)
	if l.Window != "" {
		text += ", " + l.Window
	}
	if l.Adjustment == l.Amount && !l.Amount.IsZero() {
		text += " (correction of an earlier period)"
	}
	return text
}

// due sets the day by which it is to be paid.
func (inv *Invoice) due(d DealStatement, c contract.Contract, t InvoiceTerms) {
	if p := c.Payment; p != nil && p.Variable.After == contract.OnInvoice {
		day := c.Day(p.Variable, "", 0, contract.Facts{Happened: []contract.Happening{{Event: contract.OnInvoice, On: t.Issued}}, Holidays: t.Holidays})
		inv.DueOn, inv.DueWhy = day.On, day.Why
		return
	}
	switch {
	case d.DueNewWhy != "": // the earlier part is on an invoice of its own
		inv.DueOn, inv.DueWhy = d.DueNew, d.DueNewWhy
	case !d.Due.IsZero():
		inv.DueOn, inv.DueWhy = d.Due, cmp.Or(d.DueWhy, "as the statement says")
	case t.NetDays > 0:
		inv.DueOn, inv.DueWhy = t.Issued.AddDays(t.NetDays), countOf(t.NetDays, "day")+" after the invoice"
	default:
		inv.DueWhy = "no day was agreed"
	}
}

// missing lists what is usually asked of an invoice and is not there.
func (inv *Invoice) missing(d DealStatement) {
	for _, f := range []struct {
		gone bool
		what string
	}{
		{inv.From.Address == "", "the creator's address"},
		{inv.To.Address == "", "the brand's address"},
		{inv.From.TaxID == "" && (!d.Tax.IsZero() || d.TaxNote != ""), "the creator's tax number"},
		{inv.To.TaxID == "" && d.TaxNote != "" && d.TaxNote != taxIncluded, "the brand's tax number, for the reverse charge"},
		{inv.DueOn.IsZero(), "a day by which it is to be paid"},
	} {
		if f.gone {
			inv.Missing = append(inv.Missing, f.what)
		}
	}
}
