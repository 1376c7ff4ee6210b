package contract

import (
	"slices"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func (w *printer) payment(s *section) {
	p := w.c.Payment
	if p == nil {
		return
	}
	if len(p.Schedule) > 0 {
		w.schedule(s, p.Schedule)
	}
	s.say("", inText(sayOn(p.Variable), "Commission, pay by results and bonuses are due %."))
	s.say("", ifSo(p.Method != "", "The Brand pays by "+said(methodNames, p.Method)+"."),
		byTri(p.Invoice, "The Creator sends an invoice.", "No invoice is needed."),
		inText(p.TaxForm, "Tax form that the Creator gives: %."),
		byTri(p.TaxAdded, "Taxes such as VAT or sales tax are added to the amounts.", "Taxes such as VAT or sales tax are included in the amounts."))
	if f := p.LateFee; f != nil {
		s.say("Late payment", ifShare(f.PerMonth, "On a sum paid late the Brand owes % for each month, reckoned by days of which a month has 30."),
			ifSum(f.Flat, "For each sum paid late the Brand owes %."),
			ifSo(f.GraceDays != 0, "The first "+several(f.GraceDays, "day", "days")+" are free of this."))
	}
	if e := p.Expenses; e != nil {
		s.say("Expenses", byTri(e.Paid, "The Brand pays back expenses.", "The Brand pays back no expenses."),
			inText(listAnd(e.Kinds), "Kinds of expenses: %."),
			ifSum(e.Cap, "All together they are at most %."),
			byTri(e.Approval, "The Brand approves them before they are made.", "They need no approval."))
	}
	s.say("", byTri(p.ClawBack, "What was paid ahead is paid back where nothing is delivered.", "What was paid ahead is kept where nothing is delivered."))
	s.list("The pay does not pay for:", itemsOf(p.Excludes...)...)
	s.list("Payment is subject to:", itemsOf(p.Conditions...)...)
}

// schedule writes the fixed pay, its parts with the sum of each, and when they are due.
func (w *printer) schedule(s *section, parts []Instalment) {
	fixed, err := w.c.FixedPay()
	if err != nil {
		fixed = money.Amount{}
	}
	sums, err := w.c.Instalments()
	table := Table{Head: []string{"No.", "Part", "Due"}}
	switch {
	case !slices.ContainsFunc(parts, func(i Instalment) bool { return !i.Share.IsZero() }):
		table.Head = []string{"No.", "Sum", "Due"}
	case err == nil && !fixed.IsZero():
		table.Head = []string{"No.", "Part", "Sum", "Due"}
	}
	for i, part := range parts {
		row := []string{strconv.Itoa(i + 1), part.say()}
		if len(table.Head) > len(row)+1 {
			row = append(row, sayAmount(sums[i]))
		}
		table.Rows = append(table.Rows, append(row, capital(sayOn(part.Due))))
	}
	due := "The fixed pay is due as follows."
	if !fixed.IsZero() {
		what := "The fixed pay"
		if slices.ContainsFunc(w.c.Compensation, func(p Pay) bool { return p.Retainer != nil }) {
			what += " without retainers"
		}
		due = what + " is " + sayPay(fixed) + " in all and is due as follows."
	}
	s.all("", sentences(due,
		"Where a day depends on content and none is named, the last piece counts."))
	s.blocks[len(s.blocks)-1].Table = &table
}

// say writes the part: a share or an amount.
func (i Instalment) say() string {
	var parts []string
	if !i.Share.IsZero() {
		parts = append(parts, sayPercent(i.Share))
	}
	if i.Amount != (money.Amount{}) {
		parts = append(parts, sayAmount(i.Amount))
	}
	return listAnd(parts)
}

func (w *printer) ownership(s *section) {
	o := w.c.Ownership
	if o == nil {
		return
	}
	holder := ""
	if o.Holder == Both {
		holder = "The copyright in the content belongs to both parties together."
	} else if o.Holder != "" {
		holder = "The copyright in the content belongs to " + sayRole(o.Holder) + "."
	}
	s.say("", holder,
		byTri(o.Assigned, "It is assigned by this agreement.", "It is not assigned by this agreement."),
		byTri(o.WorkForHire, "The content is made as work for hire.", "The content is not made as work for hire."),
		byTri(o.Portfolio, "The Creator may show it as own work.", "The Creator may not show it as own work."),
		byTri(o.RawFiles, "The raw files are handed over.", "The raw files are not handed over."))
}
