package negotiation

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// payment adds when pay is paid, and the rest of the payment clause.
func (d *diff) payment() {
	var schedule, variable, other []contract.Change
	for _, c := range contract.Compare(contract.Contract{Payment: d.a.Payment}, contract.Contract{Payment: d.b.Payment}) {
		switch {
		case strings.HasPrefix(c.Path, "payment.schedule") || c.Path == "payment":
			schedule = append(schedule, c)
		case c.Path == "payment.variable":
			variable = append(variable, c)
		default:
			other = append(other, c)
		}
	}
	given := unpriced("it is pay, nothing that the creator gives")
	if schedule != nil {
		t := Term{Path: "payment.schedule", Kind: "payment_days", Changes: schedule, Worth: given}
		d.wait(&t)
		d.terms = append(d.terms, t)
	}
	if variable != nil {
		t := Term{Path: "payment.variable", Kind: "payment_days", Changes: variable, Worth: given}
		a, b := d.a.Payment, d.b.Payment // both are there: otherwise the whole clause changed
		t.Pay = unpriced("what variable pay waits for depends on how much there is")
		if a != nil && b != nil && a.Variable.After == b.Variable.After && a.Variable.Deliverable == b.Variable.Deliverable && a.Variable.After != "" {
			t.waits(money.Whole(int64(offsetOf(b.Variable) - offsetOf(a.Variable))))
		}
		d.terms = append(d.terms, t)
	}
	if other != nil {
		d.terms = append(d.terms, Term{Path: "payment", Kind: "payment", Changes: other, Unpriced: fieldsOf("payment", other),
			Pay: unpriced("no money is in it by itself"), Worth: unpriced("no rate card has a price for it")})
	}
}

// wait is what it costs the creator to wait for the fixed pay: the average day of
// payment, weighed by the instalments, at the cost of money that was handed in.
func (d *diff) wait(t *Term) {
	before, errA := averageDay(d.a, d.sameEvent())
	after, errB := averageDay(d.b, d.sameEvent())
	if because := first(errA, errB); because != "" {
		t.Pay = unpriced(because)
		return
	}
	days, err := after.Sub(before)
	if err != nil {
		t.Pay = unpriced(err.Error())
		return
	}
	t.waits(days)
	if d.p.CostOfMoney.IsZero() {
		t.Pay = unpriced("no cost of money was handed in; on average the pay comes " + days.String() + " days later")
		return
	}
	fixed, err := d.b.FixedPay()
	var rate money.Ratio
	if err == nil {
		rate, err = d.p.CostOfMoney.Mul(days, money.HalfEven)
	}
	if err == nil {
		rate, err = rate.Quo(money.Whole(365), money.HalfEven)
	}
	var cost money.Amount
	if err == nil {
		cost, err = fixed.Mul(rate, money.HalfEven)
	}
	t.Pay = exact(ByExpectation, cost.Neg(), err, fmt.Sprintf("%s × %s a year × %s / 365 days later", fixed, d.p.CostOfMoney.Percent(2), days))
}

// sameEvent reports whether all instalments of both offers count from one event, so
// that its day does not matter.
func (d *diff) sameEvent() bool {
	var all []contract.Instalment
	for _, c := range []*contract.Contract{d.a, d.b} {
		if c.Payment != nil {
			all = append(all, c.Payment.Schedule...)
		}
	}
	for _, s := range all {
		if s.Due.After == "" || s.Due.After != all[0].Due.After || s.Due.Deliverable != all[0].Due.Deliverable {
			return false
		}
	}
	return len(all) > 0
}

// averageDay is the day of payment on average, weighed by the instalments: days after
// the event that all count from, or on the calendar.
func averageDay(c *contract.Contract, sameEvent bool) (money.Ratio, string) {
	if c.Payment == nil || len(c.Payment.Schedule) == 0 {
		return money.Ratio{}, "one of the offers has no payment schedule"
	}
	sums, err := c.Instalments()
	if err != nil {
		return money.Ratio{}, "the schedule cannot be reckoned: " + err.Error()
	}
	var weighed, total money.Amount
	for i, s := range c.Payment.Schedule {
		days := offsetOf(s.Due)
		if !sameEvent {
			day := c.Day(s.Due, s.Due.Deliverable, 0, contract.Facts{})
			if day.On.IsZero() {
				return money.Ratio{}, "an instalment has no day: " + day.Why
			}
			days = day.On.Sub(civil.NewDate(2001, 1, 1))
		}
		one, err := sums[i].MulInt(int64(days))
		if err == nil {
			weighed, err = weighed.Add(one)
		}
		if err == nil {
			total, err = total.Add(sums[i])
		}
		if err != nil {
			return money.Ratio{}, "the schedule cannot be reckoned: " + err.Error()
		}
	}
	average, err := weighed.Over(total)
	if err != nil {
		return money.Ratio{}, "the schedule comes to nothing"
	}
	return average, ""
}

// offsetOf is how many days after its event a When is, counted from a Monday that is the
// first day of a year.
func offsetOf(w contract.When) int {
	base := civil.NewDate(2001, 1, 1)
	on := base.AddMonths(w.Months).AddDays(w.Days)
	if w.Business != 0 {
		if next, err := on.AddBusinessDays(w.Business, nil); err == nil {
			on = next
		}
	}
	return on.Sub(base)
}
