package settlement

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
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
	// A line that was stated in full and has nothing new is not repeated.
	return slices.DeleteFunc(list, func(l Line) bool {
		return l.Amount.IsZero() && l.Held.IsZero() && !l.Stated.IsZero()
	})
}

// deduct takes fees, shares and taxes off the gross. Each is rounded on the sum since
// the contract began, less what was stated.
func (b *book) deduct(d *DealStatement) {
	d.Gross, d.Adjustments, d.Held = b.zero(), b.zero(), b.zero()
	for _, l := range d.Lines {
		d.Gross = b.plus(d.Gross, l.Amount)
		d.Adjustments = b.plus(d.Adjustments, l.Adjustment)
		d.Held = b.plus(d.Held, l.Held)
	}
	total := d.Gross
	fee, agent, aside, tax, withheld := b.zero(), b.zero(), b.zero(), b.zero(), b.zero()
	for _, c := range b.closings {
		total = b.plus(total, c.Gross)
		fee, agent, aside = b.plus(fee, c.PlatformFee), b.plus(agent, c.AgentShare), b.plus(aside, c.SetAside)
		tax, withheld = b.plus(tax, c.Tax), b.plus(withheld, c.Withheld)
	}
	terms, ok := b.policy.Terms[b.c.ID]
	if !ok {
		terms = b.policy.Default
	}
	part := func(rate money.Ratio, stated money.Amount) money.Amount {
		return b.minus(b.round(b.times(total, rate)), stated)
	}
	d.PlatformFee = part(terms.PlatformFee, fee)
	share := money.Ratio{}
	if b.c.Creator.Agent != nil {
		share = b.c.Creator.Agent.Share
	}
	d.AgentShare = part(share, agent)
	d.SetAside = part(b.c.Creator.SetAside, aside)
	rate := terms.TaxRate
	if terms.ReverseCharge {
		rate = money.Ratio{}
		d.TaxNote = "Reverse charge: the brand accounts for the tax."
	}
	d.Tax = part(rate, tax)
	d.Withheld = part(terms.Withholding, withheld)
	d.Net = d.Gross
	for _, less := range []money.Amount{d.PlatformFee, d.AgentShare, d.SetAside, d.Withheld} {
		d.Net = b.minus(d.Net, less)
	}
	d.Net = b.plus(d.Net, d.Tax)
}

// balance adds what was open and takes off what was paid.
func (b *book) balance(d *DealStatement) {
	d.Opening, d.Paid = b.zero(), b.zero()
	counted := b.zero()
	for _, c := range b.closings {
		d.Opening = b.plus(d.Opening, b.minus(c.Net, c.Paid))
		counted = b.plus(counted, c.Paid)
	}
	for n := range b.entries {
		if k := b.entries[n].kind; k != paymentKind && k != advanceKind {
			continue
		}
		e := &b.all[b.entries[n].i]
		if !e.At.Before(b.period.To) {
			continue
		}
		if a, ok := b.own(e, e.Amount); ok {
			d.Paid = b.plus(d.Paid, a)
		}
	}
	d.Paid = b.minus(d.Paid, counted)
	d.Balance = b.minus(b.plus(d.Opening, d.Net), d.Paid)
	d.Payable, d.Carried = b.zero(), b.zero()
	terms, ok := b.policy.Terms[b.c.ID]
	if !ok {
		terms = b.policy.Default
	}
	if d.Balance.Sign() > 0 && !below(d.Balance, terms.Least) {
		d.Payable = d.Balance
		d.Due, d.DueWhy = b.due(terms)
		return
	}
	d.Carried = d.Balance
}

// due is when a statement is to be paid: as the contract says of variable pay counted
// from the period's last day, or so many days after it.
func (b *book) due(terms Payout) (civil.Date, string) {
	_, last := civil.Period{From: b.period.From, To: b.period.To}.Dates(b.zone())
	if p := b.c.Payment; p != nil && !p.Variable.IsZero() {
		w := p.Variable
		if w.After == contract.OnInvoice || w.After == contract.OnReport || w.After == contract.OnEnd {
			day := b.c.Day(contract.When{On: last}, "", 0, contract.Facts{})
			on := day.On.AddMonths(w.Months).AddDays(w.Days)
			if w.Business != 0 {
				next, err := on.AddBusinessDays(w.Business, b.policy.Holidays)
				if err != nil {
					return civil.Date{}, "no such business day can be found"
				}
				on = next
			}
			return on, w.String() + ", counted from the period's last day"
		}
		if day := b.c.Day(w, w.Deliverable, 0, contract.Facts{Holidays: b.policy.Holidays}); !day.On.IsZero() {
			return day.On, w.String()
		}
	}
	return last.AddDays(terms.NetDays), countOf(terms.NetDays, "day") + " after the period"
}

// lateFee adds what the contract charges for statements that were paid late: payments
// go to the oldest statement first.
func (r *reckoning) lateFee() {
	if r.c.Payment == nil || r.c.Payment.LateFee == nil {
		return
	}
	fee := r.c.Payment.LateFee
	payments := r.payments
	at, left := 0, r.zero()
	for n, c := range r.closings {
		open := r.plus(c.Net, r.zero())
		if c.Due.IsZero() || open.Sign() <= 0 {
			continue
		}
		late, working := r.zero(), []string{}
		var ids []string
		for open.Sign() > 0 {
			if left.Sign() <= 0 && at < len(payments) {
				left, _ = r.own(payments[at], payments[at].Amount)
				at++
			}
			on, paid := r.last, open
			if left.Sign() > 0 {
				on = civil.DateOf(payments[at-1].At, r.zone())
				ids = append(ids, payments[at-1].ID)
				if below(left, open) {
					paid = left
				}
				left = r.minus(left, paid)
			}
			open = r.minus(open, paid)
			if days := on.Sub(c.Due) - fee.GraceDays; days > 0 {
				late, working = r.charge(fee, late, paid, days, working)
			}
		}
		if !late.IsZero() {
			r.add(Line{Key: fmt.Sprintf("late_fee:%d", n+1), Term: "payment.late_fee", Kind: "late_fee", Window: c.Due.String(), Earned: late,
				Working: working, Entries: ids})
		}
	}
}

// charge adds the fee for an amount paid so many days late.
func (r *reckoning) charge(fee *contract.LateFee, late, paid money.Amount, days int, working []string) (money.Amount, []string) {
	if !fee.Flat.IsZero() {
		if late.IsZero() {
			return r.plus(late, fee.Flat), append(working, fmt.Sprintf("%s was paid late: %s.", paid, fee.Flat))
		}
		return late, working
	}
	monthly, err := r.times(paid, fee.PerMonth).MulInt(int64(days))
	if err == nil {
		monthly, err = monthly.Div(30, 12, r.policy.Rounding)
	}
	if err != nil {
		r.except(nil, "sum", "The late fee is out of range.", false)
		return late, working
	}
	return r.plus(late, monthly), append(working, fmt.Sprintf("%s paid %s late: × %s × %d/30 = %s.", paid, countOf(days, "day"), fee.PerMonth.Percent(2), days, r.round(monthly)))
}

// ahead lists entries that lie past the period's end by more than the policy allows.
func (b *book) ahead() {
	if b.policy.MaxAhead <= 0 {
		return
	}
	limit := b.period.To.Add(b.policy.MaxAhead)
	for n := range b.entries {
		if e := &b.all[b.entries[n].i]; !e.At.Before(limit) {
			b.except(e, "future", "The entry lies past the period's end: "+cmp.Or(e.At.UTC().Format(time.RFC3339), "")+".", false)
		}
	}
}
