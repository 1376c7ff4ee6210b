package settlement

import (
	"cmp"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// due sets the first day on which any of what a statement says is to be paid, and why:
//
//   - what an earlier statement said and nobody paid: that statement's day
//   - an instalment of the schedule: its own day
//   - the rest: as the contract says of variable pay, counted from the invoice or the
//     report where one has come, and otherwise from the period's last day; without
//     such a term so many days after it
func (b *book) due(d *DealStatement, terms Payout) {
	d.Due, d.DueWhy = b.dueOfNew(d, terms)
	if on := b.oldestOpen(); !on.IsZero() {
		d.DueNew, d.DueNewWhy = d.Due, d.DueWhy
		d.Due, d.DueWhy = on, "a part was due by an earlier statement"
	}
}

// dueOfNew is the first day on which any of what a statement adds is to be paid.
func (b *book) dueOfNew(d *DealStatement, terms Payout) (civil.Date, string) {
	first, why := b.dueOfRest(d.Period, terms)
	for _, l := range d.Lines {
		if !l.Due.IsZero() && l.Amount.Sign() > 0 && (first.IsZero() || l.Due.Before(first)) {
			first, why = l.Due, "the day of "+l.Term
		}
	}
	return first, why
}

// dueOfRest is when what has no day of its own is to be paid, of a period.
func (b *book) dueOfRest(period civil.Period, terms Payout) (civil.Date, string) {
	_, last := period.Dates(b.zone())
	p := b.c.Payment
	if p == nil || p.Variable.IsZero() {
		return last.AddDays(terms.NetDays), countOf(terms.NetDays, "day") + " after the period"
	}
	w, counted := p.Variable, ""
	switch w.After {
	case contract.OnInvoice, contract.OnReport, contract.OnEnd:
		base, from := last, "the period's last day"
		for _, e := range b.others {
			if e.Kind == EventEntry && e.Event == w.After && !e.At.Before(period.To) {
				base, from = civil.DateOf(e.At, b.zone()), "the "+string(w.After)
				break
			}
		}
		counted = w.String() + ", counted from " + from
		w = contract.When{On: base.AddMonths(w.Months).AddDays(w.Days)}
		if p.Variable.Business != 0 {
			next, err := w.On.AddBusinessDays(p.Variable.Business, b.policy.Holidays)
			if err != nil {
				return civil.Date{}, "no such business day can be found"
			}
			w.On = next
		}
	}
	day := b.c.Day(w, w.Deliverable, 0, contract.Facts{Holidays: b.policy.Holidays})
	return day.On, cmp.Or(counted, day.Why)
}
