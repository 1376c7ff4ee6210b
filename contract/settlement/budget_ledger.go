package settlement

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Ledger lays what is planned beside what is bound, earned, paid and still to come,
// and says which contract takes a campaign past its plan before it does: contracts
// count in the order they were signed, those that are not signed last, and the first
// one with which the forecast is above the plan is named.
//
// Where a part of the forecast is not known, the known parts are held against the
// plan all the same, as "at least". The same facts in any order give the same budget.
func Ledger(f BudgetFacts) Budget {
	l := &ledger{deals: map[string]*contract.Contract{}, plans: map[budgetKey]*money.Sum{}, tallies: map[budgetKey]*budgetTally{}}
	for _, p := range f.Plans {
		key := budgetKey{campaign: p.Campaign, currency: p.Amount.Currency()}
		if l.plans[key] == nil {
			l.plans[key] = &money.Sum{}
		}
		l.plans[key].Add(p.Amount)
	}
	deals := contract.Latest(f.Deals)
	for i := range deals {
		l.deals[deals[i].ID] = &deals[i]
	}
	for i := range deals {
		l.contract(&deals[i])
	}
	l.expected(f.Expected)
	l.statements(f.Statements)
	b := Budget{Rows: l.rows()}
	slices.SortFunc(l.out, func(x, y BudgetFinding) int {
		return cmp.Or(cmp.Compare(x.Campaign, y.Campaign), cmp.Compare(x.Currency, y.Currency), cmp.Compare(x.Deal, y.Deal),
			cmp.Compare(x.Rule, y.Rule), cmp.Compare(x.Message, y.Message))
	})
	b.Findings = slices.Compact(l.out)
	return b
}

// rows are the campaigns and currencies of plans and contracts.
func (l *ledger) rows() []BudgetRow {
	deals := map[budgetKey][]budgetKey{}
	for key := range l.tallies {
		row := budgetKey{campaign: key.campaign, currency: key.currency}
		deals[row] = append(deals[row], key)
	}
	for key := range l.plans {
		if deals[key] == nil {
			deals[key] = nil
		}
	}
	keys := make([]budgetKey, 0, len(deals))
	for key := range deals {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b budgetKey) int {
		return cmp.Or(cmp.Compare(a.campaign, b.campaign), cmp.Compare(a.currency, b.currency))
	})
	list := make([]BudgetRow, 0, len(keys))
	for _, key := range keys {
		slices.SortFunc(deals[key], func(a, b budgetKey) int {
			return cmp.Or(cmp.Compare(l.tallies[a].order, l.tallies[b].order), cmp.Compare(a.deal, b.deal))
		})
		list = append(list, l.row(key, deals[key]))
	}
	return list
}

// row adds up the contracts of a campaign and holds them against its plan.
func (l *ledger) row(key budgetKey, deals []budgetKey) BudgetRow {
	r := BudgetRow{Campaign: key.campaign, Currency: key.currency}
	planned := l.plans[key]
	r.Planned = undefinedMoney("planned", "no plan was handed in")
	if planned != nil {
		r.Planned = engagement.FigureOf(planned.Total(key.currency))
	}
	var committed, proposed, expected, accrued, held, paid, inKind, forecast, exposure, least money.Sum
	var noCommitted, noProposed, noExpected, noForecast, noExposure []string
	over := false
	for _, d := range deals {
		t := l.tallies[d]
		bd, low := l.deal(d, t)
		r.Deals = append(r.Deals, bd)
		fixed, none := &committed, &noCommitted
		if !t.signed {
			fixed, none = &proposed, &noProposed
		}
		addFigure(fixed, bd.Fixed, none)
		addFigure(&expected, bd.Expected, &noExpected)
		addFigure(&forecast, bd.Forecast, &noForecast)
		addFigure(&exposure, bd.Exposure, &noExposure)
		accrued.Add(bd.Accrued)
		held.Add(bd.Held)
		paid.Add(bd.Paid)
		inKind.Add(bd.InKind)
		least.Add(low)
		if planned == nil {
			l.find(BudgetFinding{Rule: BudgetNoPlan, Severity: contract.Missing, Campaign: key.campaign, Currency: key.currency, Deal: d.deal,
				Message: fmt.Sprintf("%q has no plan in %s, and contract %q is in it.", key.campaign, key.currency, d.deal)})
			continue
		}
		if by := above(&least, planned, key.currency); by.Sign() > 0 && !over {
			over = true
			l.overrun(key, d.deal, t, by, noForecast)
		}
	}
	r.Committed = budgetFigure("committed", &committed, key.currency, noCommitted)
	r.Proposed = budgetFigure("proposed", &proposed, key.currency, noProposed)
	r.Expected = budgetFigure("expected", &expected, key.currency, noExpected)
	r.Forecast = budgetFigure("forecast", &forecast, key.currency, noForecast)
	r.Exposure = budgetFigure("exposure", &exposure, key.currency, noExposure)
	for _, s := range []struct {
		to   *money.Amount
		from *money.Sum
	}{{&r.Accrued, &accrued}, {&r.Held, &held}, {&r.Paid, &paid}, {&r.InKind, &inKind}} {
		*s.to = l.total(key, s.from)
	}
	r.Left = leftOf(r.Planned, r.Forecast)
	l.limits(key, &r, planned, &accrued, &paid, &exposure, over)
	return r
}

// limits finds what is past the plan already, or may be.
func (l *ledger) limits(key budgetKey, r *BudgetRow, planned, accrued, paid, exposure *money.Sum, over bool) {
	if planned == nil {
		return
	}
	f := BudgetFinding{Campaign: key.campaign, Currency: key.currency}
	for _, s := range []struct {
		name string
		sum  *money.Sum
	}{{"earned", accrued}, {"paid", paid}} {
		if by := above(s.sum, planned, key.currency); by.Sign() > 0 {
			f.Rule, f.Severity, f.By = BudgetOverspent, contract.Conflict, by
			f.Message = fmt.Sprintf("More was %s than planned for %q: %s too much.", s.name, key.campaign, by)
			l.find(f)
		}
	}
	if u := r.Exposure.Undefined; u != nil {
		f.Rule, f.Severity, f.By = BudgetUnbounded, contract.Notice, money.Amount{}
		f.Message = fmt.Sprintf("What %q can cost at most has no bound: %s.", key.campaign, u.Because)
		l.find(f)
	} else if by := above(exposure, planned, key.currency); by.Sign() > 0 && !over {
		f.Rule, f.Severity, f.By = BudgetExposed, contract.Unwise, by
		f.Message = fmt.Sprintf("If every cap of %q is reached, it costs %s more than planned.", key.campaign, by)
		l.find(f)
	}
}

// overrun names the contract that takes the forecast past the plan.
func (l *ledger) overrun(key budgetKey, deal string, t *budgetTally, by money.Amount, unknown []string) {
	what, least := "is signed and takes", ""
	if !t.signed {
		what = "is not signed yet; signing it would take"
	}
	if len(unknown) > 0 {
		least = "at least "
	}
	l.find(BudgetFinding{Rule: BudgetOverrun, Severity: contract.Conflict, Campaign: key.campaign, Currency: key.currency, Deal: deal, By: by,
		Message: fmt.Sprintf("Contract %q %s %q %s%s past its plan.", deal, what, key.campaign, least, by)})
}
