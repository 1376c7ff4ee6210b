package settlement

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A part is one way of paying and what it comes to over the whole contract, or why
// that has no number.
type part struct {
	path    string
	kind    string
	amount  money.Amount
	because string // no number: why
}

// sureParts are the parts that are owed for doing the work: fees, sums for each
// deliverable, retainers, and the fees of rights, allow-listing and exclusivity that
// are not part of the pay.
func sureParts(c *contract.Contract) []part {
	var list []part
	for i, p := range c.Compensation {
		path := at("compensation", i)
		switch {
		case p.FlatFee != nil:
			list = append(list, part{path: path, kind: "flat_fee", amount: p.FlatFee.Amount})
		case p.PerDeliverable != nil:
			n := 0
			for _, d := range c.Deliverables {
				if d.ID == p.PerDeliverable.Deliverable {
					n = d.Count
				}
			}
			list = append(list, times(part{path: path, kind: "per_deliverable"}, p.PerDeliverable.Amount, n))
		case p.Retainer != nil:
			n, because := p.Retainer.In(c.Term)
			if because != "" {
				list = append(list, part{path: path, kind: "retainer", because: because})
				continue
			}
			list = append(list, times(part{path: path, kind: "retainer"}, p.Retainer.Amount, n))
		}
	}
	for i, r := range c.Rights {
		if r.Fee != (money.Amount{}) && r.Included != engagement.Yes {
			list = append(list, part{path: at("rights", i), kind: "right", amount: r.Fee})
		}
	}
	for i, a := range c.Allowlisting {
		if a.Fee != (money.Amount{}) && a.Included != engagement.Yes {
			list = append(list, allowlistingFee(&a, at("allowlisting", i)))
		}
	}
	for i, e := range c.Exclusivities {
		if e.Fee != (money.Amount{}) && e.Included != engagement.Yes {
			list = append(list, part{path: at("exclusivity", i), kind: "exclusivity", amount: e.Fee})
		}
	}
	return list
}

// times fills a part with n times an amount.
func times(p part, a money.Amount, n int) part {
	sum, err := a.MulInt(int64(n))
	if err != nil {
		p.because = "it is out of range"
		return p
	}
	p.amount = sum
	return p
}

// allowlistingFee is the fee for allow-listing over all of its begun periods.
func allowlistingFee(a *contract.Allowlisting, path string) part {
	p := part{path: path, kind: "allowlisting", amount: a.Fee}
	if a.FeeEvery.IsZero() {
		return p
	}
	n, ok := a.Lasts.Begun(a.FeeEvery)
	if !ok {
		return part{path: path, kind: "allowlisting", because: "how many periods the allow-listing fee is paid for is not said"}
	}
	return times(p, a.Fee, n)
}

// openParts are the parts that depend on results, each with the most it can come to.
func openParts(c *contract.Contract) []part {
	var list []part
	for i, p := range c.Compensation {
		path := at("compensation", i)
		switch {
		case p.Commission != nil:
			list = append(list, mostCommission(p.Commission, path, c.Term))
		case p.PerView != nil:
			list = append(list, capped(part{path: path, kind: "per_view"}, p.PerView.Cap, "the pay for views has no cap"))
		case p.Bonus != nil && p.Bonus.Step.IsZero():
			list = append(list, part{path: path, kind: "bonus", amount: p.Bonus.Amount})
		case p.Bonus != nil:
			list = append(list, capped(part{path: path, kind: "bonus"}, p.Bonus.Cap, "the bonus has steps and no cap"))
		}
	}
	for i, a := range c.Allowlisting {
		if a.SpendShare.IsZero() {
			continue
		}
		p := part{path: at("allowlisting", i) + ".spend_share", kind: "spend_share"}
		if a.SpendCap.IsZero() {
			p.because = "the share of the media spend has no spend cap"
		} else if sum, err := a.SpendCap.Mul(a.SpendShare, money.Up); err != nil {
			p.because = "it is out of range"
		} else {
			p.amount = sum
		}
		list = append(list, p)
	}
	if c.Payment != nil && c.Payment.Expenses != nil && c.Payment.Expenses.Paid == engagement.Yes {
		list = append(list, capped(part{path: "payment.expenses", kind: "expenses"}, c.Payment.Expenses.Cap, "the expenses have no cap"))
	}
	return list
}

func capped(p part, most money.Amount, because string) part {
	if most.IsZero() {
		p.because = because
		return p
	}
	p.amount = most
	return p
}

// mostCommission is the cap of a commission over all of the term's windows.
func mostCommission(t *contract.Commission, path string, term contract.Term) part {
	p := part{path: path, kind: "commission"}
	switch {
	case t.Cap.IsZero():
		p.because = "the commission has no cap"
		return p
	case t.CapEvery == contract.EveryOrder:
		p.because = "the commission has a cap for each order and none for all"
		return p
	case t.CapEvery == "" || t.CapEvery == contract.OverTheTerm:
		p.amount = t.Cap
		return p
	}
	until := term.To
	if !t.Until.IsZero() && (until.IsZero() || t.Until.Before(until)) {
		until = t.Until
	}
	n, ok := windowsIn(t.CapEvery, term.From, until)
	if !ok {
		p.because = fmt.Sprintf("the commission has a cap for each %s and the term has no end", t.CapEvery)
		return p
	}
	return times(p, t.Cap, n)
}

// mostBudgetWindows bounds the windows of a term that are counted one by one.
const mostBudgetWindows = 10_000

// windowsIn is how many of the calendar's stretches, weeks or longer, the days touch.
func windowsIn(e contract.Every, from, to civil.Date) (n int, ok bool) {
	if from.IsZero() || to.Before(from) { // as a last day that is missing is
		return 0, false
	}
	for on := e.First(from); !on.IsZero() && !on.After(to); on = e.Next(on, 1) {
		if n++; n > mostBudgetWindows {
			return 0, false
		}
	}
	return n, true
}
