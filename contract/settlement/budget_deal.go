package settlement

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// deal is the row of one contract, and the least that it will come to by what is
// known.
func (l *ledger) deal(key budgetKey, t *budgetTally) (BudgetDeal, money.Amount) {
	cur := key.currency
	d := BudgetDeal{Deal: key.deal, Creator: t.creator, Signed: t.signed, Unbounded: t.mostUnknown}
	d.Fixed = budgetFigure("fixed", &t.fixed, cur, about(key.deal, t.fixedUnknown))
	d.Accrued, d.Held, d.Paid, d.InKind = l.total(key, &t.accrued), l.total(key, &t.held), l.total(key, &t.paid), l.total(key, &t.inKind)
	var noExpected []string
	if t.hasVariable && !t.hasExpected {
		noExpected = about(key.deal, []string{"nobody said what its variable pay is expected to be"})
		l.find(BudgetFinding{Rule: BudgetNoExpectation, Severity: contract.Missing, Campaign: key.campaign, Currency: cur, Deal: key.deal,
			Message: fmt.Sprintf("Contract %q has pay that depends on results; hand in what is expected of it.", key.deal)})
	}
	d.Expected = budgetFigure("expected", &t.expected, cur, noExpected)

	fixedSoFar := l.total(key, &t.accruedFixed)
	variableSoFar, _ := d.Accrued.Sub(fixedSoFar) // out of range, where total has said so: nothing
	fixed := larger(l.total(key, &t.fixed), fixedSoFar)
	noFixed := about(key.deal, t.fixedUnknown)
	if t.ended {
		fixed, noFixed = fixedSoFar, nil // it ended with a kill fee: nothing fixed is to come
	}
	variable := larger(l.total(key, &t.expected), variableSoFar)
	var sum money.Sum
	sum.Add(fixed)
	sum.Add(variable)
	d.Forecast = budgetFigure("forecast", &sum, cur, slices.Concat(noFixed, noExpected))
	least := l.total(key, &sum)

	var most money.Sum
	most.Add(fixed)
	most.Add(larger(l.total(key, &t.most), variableSoFar))
	d.Exposure = budgetFigure("exposure", &most, cur, about(key.deal, t.mostUnknown))
	return d, least
}

// about says which contract a reason is of.
func about(deal string, because []string) []string {
	list := make([]string, len(because))
	for i, b := range because {
		list[i] = fmt.Sprintf("contract %q: %s", deal, b)
	}
	return list
}

// total is a sum in a row's currency. One out of range is a finding and counts as
// nothing.
func (l *ledger) total(key budgetKey, s *money.Sum) money.Amount {
	a, err := s.Total(key.currency)
	if err != nil {
		l.find(BudgetFinding{Rule: BudgetRange, Severity: contract.Conflict, Campaign: key.campaign, Currency: key.currency, Deal: key.deal,
			Message: "A sum cannot be told: " + err.Error() + "."})
		return money.Amount{}
	}
	return a
}

// above is by how much a sum is above a plan: less than 0 where it is below, nothing
// where it cannot be told.
func above(s, plan *money.Sum, cur money.Currency) money.Amount {
	a, errA := s.Total(cur)
	b, errB := plan.Total(cur)
	if errA != nil || errB != nil {
		return money.Amount{}
	}
	by, _ := a.Sub(b)
	return by
}

// larger is the larger of two amounts of one currency.
func larger(a, b money.Amount) money.Amount {
	if c, err := a.Cmp(b); err == nil && c < 0 {
		return b
	}
	return a
}

// addFigure adds a number to a sum, or its reason to the reasons why there is none.
func addFigure(s *money.Sum, f engagement.Figure[money.Amount], because *[]string) {
	if f.Undefined != nil {
		*because = append(*because, f.Undefined.Because)
		return
	}
	s.Add(f.Value)
}

// leftOf is what a plan leaves after the forecast.
func leftOf(planned, forecast engagement.Figure[money.Amount]) engagement.Figure[money.Amount] {
	for _, f := range []engagement.Figure[money.Amount]{planned, forecast} {
		if f.Undefined != nil {
			return undefinedMoney("left", f.Undefined.Because)
		}
	}
	return engagement.FigureOf(planned.Value.Sub(forecast.Value))
}

func undefinedMoney(what, because string) engagement.Figure[money.Amount] {
	return engagement.Figure[money.Amount]{Undefined: &engagement.Undefined{What: what, Because: because}}
}
