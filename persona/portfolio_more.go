package persona

import (
	"cmp"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// buyMore says what 10 % more budget would buy, starting from what was picked.
func (q *question) buyMore(s *solver, picks []int, effort int64) (m MoreBudget, steps int64) {
	m = MoreBudget{
		Budget: q.moreMoney, Cost: q.paid(picks), Value: q.reach.shown(s.value), Bound: q.reach.shown(s.bound), Proven: s.proven(),
	}
	if q.more == q.budget {
		return m, 0
	}
	was := m.Value
	better, chosen, _ := q.solve(q.more, max(effort, QuickEffort), picks)
	if better.value > s.value {
		m.Cost, m.Value = q.paid(chosen), q.reach.shown(better.value)
	} else {
		chosen = picks
	}
	m.Extra = said(m.Value - was)
	m.Proven = m.Value > was && better.proven() || better.bound <= s.value
	m.Bound = max(q.reach.shown(better.bound), m.Value)
	m.Added, m.Dropped = q.without(chosen, picks), q.without(picks, chosen)
	return m, better.steps
}

// without lists the ids of those known offers that are not among others.
func (q *question) without(list, others []int) (ids []string) {
	for _, i := range list {
		if !slices.Contains(others, i) {
			ids = append(ids, q.known[i].ID)
		}
	}
	slices.Sort(ids)
	return ids
}

// BudgetCurve answers [Select] for several budgets, given in any order, the
// answers in theirs. Each search starts from what the budget below it bought, so
// that more budget never brings less, proven or not. The effort of the limits is
// for each of them; their Budget does not count.
//
// Errors: as of [Select], the budgets at budgets[i]; a budget that cannot pay what
// the limits ask for is at budgets[i] too.
func BudgetCurve(offers []Offer, l Limits, budgets ...money.Amount) ([]Portfolio, error) {
	order := make([]int, len(budgets))
	for i := range order {
		order[i] = i
	}
	var list problem.List
	for i, b := range budgets {
		path := problem.Index("budgets", i)
		switch {
		case b == money.Amount{}:
			list = append(list, problem.Problem{Path: path, Rule: "required", Message: "a budget needs a currency"})
		case b.Currency() != budgets[0].Currency():
			list = append(list, problem.Problem{Path: path, Rule: "same_currency", Param: "budgets[0]", Message: "all budgets must be of one currency"})
		}
	}
	if len(list) > 0 {
		return nil, list
	}
	slices.SortStableFunc(order, func(i, j int) int {
		by, _ := budgets[i].Cmp(budgets[j]) // of one currency
		return cmp.Or(by, cmp.Compare(i, j))
	})
	out := make([]Portfolio, len(budgets))
	for _, i := range order {
		l.Budget = budgets[i]
		p, err := Select(offers, l)
		if err != nil {
			return nil, curveProblem(err, i)
		}
		out[i] = p
		l.Start = l.Start[:0:0]
		for _, k := range p.Picks {
			l.Start = append(l.Start, k.ID)
		}
	}
	return out, nil
}

// curveProblem puts problems of the budget where the budget was.
func curveProblem(err error, i int) error {
	list, ok := problems(err)
	if !ok {
		return err
	}
	list = slices.Clone(list)
	for k := range list {
		if list[k].Path == "limits.budget" {
			list[k].Path = problem.Index("budgets", i)
		}
	}
	return list
}
