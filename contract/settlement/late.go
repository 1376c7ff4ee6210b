package settlement

import (
	"fmt"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A claim is what a closed statement asked to be paid by a day, beyond what earlier
// ones had asked already.
type claim struct {
	due  civil.Date
	end  time.Time    // of the statement's period
	open money.Amount // not paid yet
	late money.Amount // the fee so far

	working []string
	entries []string
}

// claims are the sums that closed statements made payable, with payments taken off
// the oldest first. What a later statement found less to be owed, such as by a refund,
// is taken off without a fee: it was never owed. A payment that comes late brings a
// fee where charge is given.
func (b *book) claims(until time.Time, charge func(c *claim, paid money.Amount, on civil.Date)) []claim {
	var list []claim
	payments := b.paymentsBy(until)
	next := 0
	take := func(a money.Amount, pay func(c *claim, part money.Amount)) {
		for k := range list {
			if a.Sign() <= 0 {
				return
			}
			c := &list[k]
			part := c.open
			if below(a, part) {
				part = a
			}
			if part.Sign() <= 0 {
				continue
			}
			c.open, a = b.minus(c.open, part), b.minus(a, part)
			if pay != nil {
				pay(c, part)
			}
		}
	}
	settle := func(limit time.Time) {
		for ; next < len(payments) && payments[next].At.Before(limit); next++ {
			e := payments[next]
			a, ok := b.own(e, e.Amount)
			if !ok {
				continue
			}
			take(a, func(c *claim, part money.Amount) {
				c.entries = append(c.entries, e.ID)
				if charge != nil {
					charge(c, part, civil.DateOf(e.At, b.zone()))
				}
			})
		}
	}
	for _, s := range b.closings {
		settle(s.Period.To)
		open := b.zero()
		for k := range list {
			open = b.plus(open, list[k].open)
		}
		switch more := b.minus(s.Balance, open); {
		case more.Sign() < 0:
			take(more.Neg(), nil)
		case more.Sign() > 0 && !s.Due.IsZero():
			due := s.Due
			if due == oldest(list) { // that of an older claim, which the statement names in place of its own
				if own, _ := b.dueOfNew(s, b.terms()); !own.IsZero() {
					due = own
				}
			}
			list = append(list, claim{due: due, end: s.Period.To, open: more, late: b.zero()})
		}
	}
	settle(until)
	return list
}

// paymentsBy are the payments and advances before an instant, in order of time.
func (b *book) paymentsBy(until time.Time) (list []*Entry) {
	for _, e := range b.others {
		if (e.Kind == PaymentEntry || e.Kind == AdvanceEntry) && e.At.Before(until) {
			list = append(list, e)
		}
	}
	return list
}

// oldestOpen is the earliest day by which something was to be paid that still is not;
// the zero Date where nothing is.
func (b *book) oldestOpen() civil.Date {
	return oldest(b.claims(b.period.To, nil))
}

// oldest is the earliest day of the claims that are open; the zero Date where none is.
func oldest(claims []claim) civil.Date {
	var first civil.Date
	for _, c := range claims {
		if c.open.Sign() > 0 && (first.IsZero() || c.due.Before(first)) {
			first = c.due
		}
	}
	return first
}

// lateFee adds what the contract charges for what was paid late, and for what is late
// and not paid yet.
func (r *reckoning) lateFee() {
	if r.c.Payment == nil || r.c.Payment.LateFee == nil {
		return
	}
	fee := r.c.Payment.LateFee
	if _, ok := r.same("payment.late_fee", fee.Flat); !ok {
		return
	}
	charge := func(c *claim, paid money.Amount, on civil.Date) {
		if days := on.Sub(c.due) - fee.GraceDays; days > 0 {
			r.charge(fee, c, paid, days)
		}
	}
	for _, c := range r.claims(r.until, charge) {
		if c.open.Sign() > 0 {
			charge(&c, c.open, r.last)
		}
		if !c.late.IsZero() {
			r.add(Line{Key: "late_fee:" + c.end.UTC().Format(time.RFC3339), Term: "payment.late_fee", Kind: "late_fee", Window: c.due.String(),
				Earned: c.late, Working: c.working, Entries: slices.Compact(c.entries)})
		}
	}
}

// charge adds the fee for an amount that was paid so many days late.
func (r *reckoning) charge(fee *contract.LateFee, c *claim, paid money.Amount, days int) {
	if !fee.Flat.IsZero() {
		if c.late.IsZero() {
			c.late = r.plus(c.late, fee.Flat)
			c.working = append(c.working, fmt.Sprintf("%s was late by %s: %s.", paid, countOf(days, "day"), fee.Flat))
		}
		return
	}
	part, err := r.times(paid, fee.PerMonth).MulInt(int64(days))
	if err == nil {
		part, err = part.Div(30, 12, r.policy.Rounding)
	}
	if err != nil {
		r.except(nil, "sum", "The late fee is out of range.", false)
		return
	}
	c.late = r.plus(c.late, part)
	c.working = append(c.working, fmt.Sprintf("%s late by %s at %s a month: %s × %d/30 = %s.", paid, countOf(days, "day"),
		fee.PerMonth.Percent(2), r.round(r.times(paid, fee.PerMonth)), days, r.round(part)))
}
