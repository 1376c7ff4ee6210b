package settlement

import (
	"cmp"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// lines holds what has been earned by now against what closed statements stated.
// Before is what had been earned when the period began, as it is known today: what
// that differs from what was stated is the adjustment.
func (b *book) lines(now, before []earning) []Line {
	stated := map[string]money.Amount{}
	var gone []Line
	known := map[string]bool{}
	for _, p := range now {
		known[p.Key] = true
	}
	for _, c := range b.closings {
		for _, l := range c.Lines {
			stated[l.Key] = b.plus(stated[l.Key], l.Amount)
			if !known[l.Key] {
				known[l.Key] = true
				l.Earned, l.Held, l.Working = b.zero(), b.zero(), []string{"No longer earned."}
				gone = append(gone, l)
			}
		}
	}
	was := map[string]money.Amount{}
	for _, p := range before {
		was[p.Key] = b.minus(p.Earned, p.Held)
	}
	var list []Line
	for _, p := range now {
		list = append(list, p.Line)
	}
	list = append(list, gone...)
	list = slices.DeleteFunc(list, func(l Line) bool {
		return l.Earned.IsZero() && stated[l.Key].IsZero() && l.Held.IsZero() && len(l.Entries) == 0
	})
	for i := range list {
		l := &list[i]
		l.Stated = b.plus(b.zero(), stated[l.Key])
		l.Amount = b.minus(b.minus(l.Earned, l.Held), l.Stated)
		l.Adjustment = b.minus(b.plus(b.zero(), was[l.Key]), l.Stated)
	}
	// A line that was stated before and has nothing new is not repeated.
	return slices.DeleteFunc(list, func(l Line) bool {
		_, before := stated[l.Key]
		return l.Amount.IsZero() && l.Held.IsZero() && before
	})
}

// taxIncluded is the note of a statement whose contract has tax in its amounts.
const taxIncluded = "The contract says that the amounts include tax."

// deduct takes fees, shares and taxes off the gross. Each is rounded on the sum since
// the contract began, less the same on what was stated before: so no cent is lost, and
// a rate that has changed is not charged again on closed statements.
func (b *book) deduct(d *DealStatement) {
	d.Gross, d.Adjustments, d.Held = b.zero(), b.zero(), b.zero()
	for _, l := range d.Lines {
		d.Gross = b.plus(d.Gross, l.Amount)
		d.Adjustments = b.plus(d.Adjustments, l.Adjustment)
		d.Held = b.plus(d.Held, l.Held)
	}
	stated := b.zero()
	for _, c := range b.closings {
		stated = b.plus(stated, c.Gross)
	}
	total := b.plus(stated, d.Gross)
	terms := b.terms()
	part := func(rate money.Ratio) money.Amount {
		return b.minus(b.round(b.times(total, rate)), b.round(b.times(stated, rate)))
	}
	d.PlatformFee = part(terms.PlatformFee)
	share := money.Ratio{}
	if a := b.c.Creator.Agent; a != nil && a.Payee != engagement.Yes { // who is paid the whole takes it out of that
		share = a.Share
	}
	d.AgentShare = part(share)
	d.SetAside = part(b.c.Creator.SetAside)
	rate := terms.TaxRate
	switch p := b.c.Payment; {
	case terms.ReverseCharge:
		rate = money.Ratio{}
		d.TaxNote = "Reverse charge: the brand accounts for the tax."
	case p != nil && p.TaxAdded == engagement.No:
		rate = money.Ratio{}
		d.TaxNote = taxIncluded
	}
	d.Tax = part(rate)
	d.Withheld = part(terms.Withholding)
	d.Net = d.Gross
	for _, less := range []money.Amount{d.PlatformFee, d.AgentShare, d.SetAside, d.Withheld} {
		d.Net = b.minus(d.Net, less)
	}
	d.Net = b.plus(d.Net, d.Tax)
}

// terms are how the creator is paid.
func (b *book) terms() Payout {
	if terms, ok := b.policy.Terms[b.c.ID]; ok {
		return terms
	}
	return b.policy.Default
}

// balance adds what was open and takes off what was paid.
func (b *book) balance(d *DealStatement) {
	d.Opening, d.Paid = b.zero(), b.zero()
	counted := b.zero()
	for _, c := range b.closings {
		d.Opening = b.plus(d.Opening, b.minus(c.Net, c.Paid))
		counted = b.plus(counted, c.Paid)
	}
	for _, e := range b.paymentsBy(b.period.To) {
		if a, ok := b.own(e, e.Amount); ok {
			d.Paid = b.plus(d.Paid, a)
			if !b.paidBefore(e.ID) {
				d.PaidBy = append(d.PaidBy, e.ID)
			}
		}
	}
	d.Paid = b.minus(d.Paid, counted)
	d.Balance = b.minus(b.plus(d.Opening, d.Net), d.Paid)
	d.Payable, d.Carried = b.zero(), b.zero()
	terms := b.terms()
	if _, err := d.Balance.Cmp(terms.Least); err != nil {
		b.except(nil, "least", "The least payout is in another currency than the contract, and does not hold.", true)
	}
	if d.Balance.Sign() > 0 && !below(d.Balance, terms.Least) {
		d.Payable = d.Balance
		b.due(d, terms)
		return
	}
	d.Carried = d.Balance
}

// paidBefore reports whether a closed statement counted a payment.
func (b *book) paidBefore(id string) bool {
	return slices.ContainsFunc(b.closings, func(c *DealStatement) bool { return slices.Contains(c.PaidBy, id) })
}

// ahead lists entries that lie past the period's end by more than the policy allows.
func (b *book) ahead() {
	if b.policy.MaxAhead <= 0 {
		return
	}
	limit := b.period.To.Add(b.policy.MaxAhead)
	late := slices.Clone(b.others)
	for n := len(b.orders) - 1; n >= 0 && b.orders[n].at >= limit.UnixNano(); n-- {
		late = append(late, &b.all[b.orders[n].i])
	}
	for _, e := range late {
		if !e.At.Before(limit) {
			b.except(e, "future", "The entry lies past the period's end: "+cmp.Or(e.At.UTC().Format(time.RFC3339), "")+".", false)
		}
	}
}
