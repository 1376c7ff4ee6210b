package settlement

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/contract"
)

// invoiceWidth is how wide an invoice is as text, and moneyWidth its last column.
const invoiceWidth, moneyWidth = 72, 22

// Text renders an invoice as plain text of 72 columns, the same for the same invoice.
// Control characters become spaces.
func (inv Invoice) Text() string {
	var b strings.Builder
	title := "INVOICE"
	if inv.Kind == CreditNote {
		title = "CREDIT NOTE"
	}
	fmt.Fprintf(&b, "%s %s\n", title, tidyLine(inv.Number))
	fmt.Fprintf(&b, "Issued %s\n\n", inv.Issued)
	inv.party(&b, "From", inv.From)
	if inv.Payee != "" {
		fmt.Fprintf(&b, "%-8s%s\n", "Pay to", tidyLine(inv.Payee))
	}
	inv.party(&b, "To", inv.To)
	fmt.Fprintf(&b, "%-8scontract %s", "For", tidyLine(inv.Deal))
	if inv.Title != "" {
		fmt.Fprintf(&b, ", %s", tidyLine(inv.Title))
	}
	fmt.Fprintf(&b, "\n%-8s%s to %s\n", "Period", inv.FirstDay, inv.LastDay)
	rule := strings.Repeat("-", invoiceWidth) + "\n"
	b.WriteString(rule)
	for _, l := range inv.Lines {
		row(&b, l.Text, l.Amount.String())
		for _, w := range l.Working {
			for _, line := range wrap(tidyLine(w), invoiceWidth-moneyWidth-4) {
				b.WriteString("    " + line + "\n")
			}
		}
	}
	b.WriteString(rule)
	row(&b, "Net", inv.Net.String())
	row(&b, inv.TaxName, inv.Tax.String())
	row(&b, "Total", inv.Total.String())
	for _, l := range inv.Less {
		row(&b, "Less: "+l.Text, l.Amount.Neg().String())
	}
	if !inv.Paid.IsZero() {
		row(&b, "Less: paid already", inv.Paid.Neg().String())
	}
	what := "To pay"
	if inv.Due.Sign() < 0 {
		what = "In favour of the one who pays"
	}
	row(&b, what, inv.Due.String())
	b.WriteString(rule)
	if inv.DueOn.IsZero() {
		fmt.Fprintf(&b, "When to pay: %s\n", tidyLine(inv.DueWhy))
	} else {
		fmt.Fprintf(&b, "To pay by %s (%s)\n", inv.DueOn, tidyLine(inv.DueWhy))
	}
	if inv.TaxNote != "" {
		for _, line := range wrap(tidyLine(inv.TaxNote), invoiceWidth) {
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}

// Text renders the list as plain text, one line for each open invoice and one for
// what is to be done about it.
func (l ChaseList) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Open invoices on %s\n", l.On)
	for _, c := range l.Chases {
		late := "not due yet"
		switch {
		case c.Due.IsZero():
			late = "no due date"
		case c.DaysLate > 0:
			late = countOf(c.DaysLate, "day") + " late"
		}
		fmt.Fprintf(&b, "%s, %s: %s, %s\n", tidyLine(c.Debtor), tidyLine(c.Invoice), c.Open, late)
		switch {
		case c.Step == "":
			fmt.Fprintf(&b, "    nothing to send: %s\n", c.Because)
		case c.Now:
			fmt.Fprintf(&b, "    now: %s\n", tidyLine(c.Do))
		default:
			fmt.Fprintf(&b, "    on %s: %s\n", c.On, tidyLine(c.Do))
		}
	}
	for _, t := range l.Debtors {
		fmt.Fprintf(&b, "%s owes %s in all, %s of it late\n", tidyLine(t.Debtor), t.Open, t.Late)
	}
	return b.String()
}

// party writes a name with what is known of it.
func (inv Invoice) party(b *strings.Builder, label string, p contract.Party) {
	lines := []string{tidyLine(p.Name)}
	for _, l := range strings.Split(p.Address, "\n") {
		lines = append(lines, tidyLine(l))
	}
	if p.TaxID != "" {
		lines = append(lines, "Tax number "+tidyLine(p.TaxID))
	}
	for _, l := range lines {
		if l == "" {
			continue
		}
		fmt.Fprintf(b, "%-8s%s\n", label, l)
		label = ""
	}
}

// row writes a text and an amount at the right, the text over several lines where it
// is long.
func row(b *strings.Builder, text, amount string) {
	lines := wrap(tidyLine(text), invoiceWidth-moneyWidth)
	if len(lines) == 0 {
		lines = []string{""}
	}
	for i, l := range lines {
		if i < len(lines)-1 {
			b.WriteString(l + "\n")
			continue
		}
		gap := max(invoiceWidth-utf8.RuneCountInString(l)-utf8.RuneCountInString(amount), 1)
		b.WriteString(l + strings.Repeat(" ", gap) + amount + "\n")
	}
}

// tidyLine is a text on one line, without control characters.
func tidyLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == utf8.RuneError {
			return ' '
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}
