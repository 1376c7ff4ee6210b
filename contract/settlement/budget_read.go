package settlement

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A budgetKey is where an amount belongs.
type budgetKey struct {
	campaign string
	currency money.Currency
	deal     string
}

// A budgetTally is what is known of one contract in one currency.
type budgetTally struct {
	fixed, most, expected     money.Sum
	accruedFixed, accrued     money.Sum
	held, paid, inKind        money.Sum
	hasVariable, hasExpected  bool
	ended                     bool // a kill fee was stated: no more fixed pay comes
	fixedUnknown, mostUnknown []string
	creator                   string
	signed                    bool
	order                     string // by which overruns are told: the day of signing, "~" for none
	unknownDeal               bool
}

// A ledger collects what a budget is made of.
type ledger struct {
	deals   map[string]*contract.Contract
	plans   map[budgetKey]*money.Sum // without a deal
	tallies map[budgetKey]*budgetTally
	out     []BudgetFinding
}

func (l *ledger) find(f BudgetFinding) { l.out = append(l.out, f) }

// of is the tally of a contract in a currency.
func (l *ledger) of(deal string, cur money.Currency) *budgetTally {
	key := budgetKey{deal: deal, currency: cur}
	c := l.deals[deal]
	if c != nil {
		key.campaign = c.Campaign
	}
	t := l.tallies[key]
	if t == nil {
		t = &budgetTally{order: "~", unknownDeal: c == nil}
		if c != nil {
			t.creator, t.signed = creatorKey(c.Creator), !c.Signed.IsZero()
			if t.signed {
				t.order = c.Signed.String()
			}
		}
		l.tallies[key] = t
	}
	return t
}

// contract reads what a contract binds and may come to.
func (l *ledger) contract(c *contract.Contract) {
	main := currencyOf(c)
	if main != "" {
		l.of(c.ID, main)
	}
	for _, p := range sureParts(c) {
		t := l.of(c.ID, cmp.Or(p.amount.Currency(), main))
		if p.because != "" {
			t.fixedUnknown = append(t.fixedUnknown, p.because)
			t.mostUnknown = append(t.mostUnknown, p.because)
			continue
		}
		t.fixed.Add(p.amount)
	}
	for _, p := range openParts(c) {
		t := l.of(c.ID, cmp.Or(p.amount.Currency(), main))
		t.hasVariable = true
		if p.because != "" {
			t.mostUnknown = append(t.mostUnknown, p.because)
			continue
		}
		t.most.Add(p.amount)
	}
	for _, p := range c.Compensation {
		if p.Product == nil || p.Product.Cost == (money.Amount{}) {
			continue
		}
		if cost, err := p.Product.Cost.MulInt(int64(max(p.Product.Quantity, 1))); err == nil {
			l.of(c.ID, cost.Currency()).inKind.Add(cost)
		}
	}
}

// expected reads what is expected of variable pay.
func (l *ledger) expected(list []ExpectedPay) {
	for _, e := range list {
		t := l.of(e.Deal, e.Amount.Currency())
		if t.unknownDeal {
			l.find(BudgetFinding{Rule: BudgetUnknownDeal, Severity: contract.Conflict, Currency: e.Amount.Currency(), Deal: e.Deal,
				Message: fmt.Sprintf("%s is expected for contract %q, which is not there.", e.Amount, e.Deal)})
		}
		t.hasExpected = true
		t.expected.Add(e.Amount)
	}
}

// isFixedLine reports whether a statement's line is of pay that the contract fixes.
func isFixedLine(kind string) bool {
	switch kind {
	case "fixed", "flat_fee", "per_deliverable", "retainer", "right", "allowlisting", "exclusivity", "kill_fee", "late_deduction", "make_good":
		return true
	}
	return false
}

// statements reads what was accrued, held and paid. A statement of one contract and
// period that is there more than once counts once, the closed one first; of two that
// overlap the one that ends first counts.
func (l *ledger) statements(list []Statement) {
	byDeal := map[string][]DealStatement{}
	for _, s := range list {
		for _, d := range s.Deals {
			byDeal[d.Deal] = append(byDeal[d.Deal], d)
		}
	}
	for id, all := range byDeal {
		l.stated(id, all)
	}
}

func (l *ledger) stated(id string, all []DealStatement) {
	texts := make(map[int]string, len(all))
	order := make([]int, len(all))
	for i := range all {
		b, _ := json.Marshal(all[i]) // for its order only
		texts[i], order[i] = string(b), i
	}
	slices.SortFunc(order, func(x, y int) int {
		a, b := &all[x], &all[y]
		return cmp.Or(a.Period.To.Compare(b.Period.To), a.Period.From.Compare(b.Period.From), boolFirst(a.Closed, b.Closed), cmp.Compare(texts[x], texts[y]))
	})
	var last *DealStatement
	lastText := ""
	for _, i := range order {
		d := &all[i]
		if last != nil && d.Period.From.Before(last.Period.To) && d.Currency == last.Currency {
			if open := *d; d.Period.Equal(last.Period) {
				open.Closed = last.Closed
				if b, err := json.Marshal(open); err == nil && string(b) == lastText {
					continue // the same statement again, before or after it was closed
				}
			}
			l.find(BudgetFinding{Rule: BudgetTwice, Severity: contract.Conflict, Currency: d.Currency, Deal: id,
				Message: fmt.Sprintf("Two statements of %q lie over one another or differ; the one that ends %s with %s gross is not counted.", id, d.Period.To.UTC().Format("2006-01-02 15:04"), d.Gross)})
			continue
		}
		last, lastText = d, texts[i]
		t := l.of(id, d.Currency)
		if t.unknownDeal {
			l.find(BudgetFinding{Rule: BudgetUnknownDeal, Severity: contract.Conflict, Currency: d.Currency, Deal: id,
				Message: fmt.Sprintf("A statement of %s is for contract %q, which is not there.", d.Gross, id)})
		}
		t.accrued.Add(d.Gross)
		t.paid.Add(d.Paid)
		t.held = money.Sum{}
		t.held.Add(d.Held)
		for _, line := range d.Lines {
			if isFixedLine(line.Kind) {
				t.accruedFixed.Add(line.Amount)
			}
			t.ended = t.ended || line.Kind == "kill_fee"
		}
	}
}

// boolFirst orders true before false.
func boolFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// figure is a sum as a number, or why it has none.
func budgetFigure(what string, s *money.Sum, cur money.Currency, because []string) engagement.Figure[money.Amount] {
	if len(because) > 0 {
		return engagement.Figure[money.Amount]{Undefined: &engagement.Undefined{What: what, Because: because[0]}}
	}
	return engagement.FigureOf(s.Total(cur))
}
