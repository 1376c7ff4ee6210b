package programme

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Reallocation is how the weekly budget follows the decisions. It moves money from
// those proven worse to those proven better and from nobody else; Before and After of
// all lines, with Left, add up to the last minor unit.
type Reallocation struct {
	Before money.Amount `json:"before"`
	Moved  money.Amount `json:"moved"`
	Left   money.Amount `json:"left"` // freed, and not given to anybody: for new creators, where the rhythm tests them
	Lines  []BudgetLine `json:"lines,omitempty"`
	Method Method       `json:"method"`
	Why    string       `json:"why"`
}

// A BudgetLine is one creator's weekly budget before and after.
type BudgetLine struct {
	Creator string       `json:"creator"`
	Before  money.Amount `json:"before"`
	After   money.Amount `json:"after"`
}

// A Method says by what the money was shared out.
type Method string

// The methods.
const (
	NoMove          Method = "none"
	ByResponse      Method = "response_curve" // each piece to where its next unit brings most
	ByAverageReturn Method = "average_return" // in proportion to gain per unit spent, which says little of the next unit
)

// A mover works out one reallocation in minor units.
type mover struct {
	p        ReviewPolicy
	records  []Record
	budgets  []int64 // −1: none
	change   []int64
	currency money.Currency
	total    int64
}

// reallocate moves budgets by the decisions.
func (p ReviewPolicy) reallocate(d Data, decisions []Decision, now Rhythm) Reallocation {
	m := mover{p: p, records: d.Creators, budgets: make([]int64, len(d.Creators)), change: make([]int64, len(d.Creators))}
	out := Reallocation{Method: NoMove}
	for i, r := range d.Creators {
		m.budgets[i] = -1
		if r.Budget == nil {
			continue
		}
		minor, exact := r.Budget.Minor()
		if !exact || m.total > maxBudget-minor {
			out.Why = "the budget of " + r.Creator + " is no whole number of minor units, or too large"
			return out
		}
		m.budgets[i], m.currency = minor, r.Budget.Currency()
		m.total += minor
	}
	if m.currency == "" {
		out.Why = "no weekly budgets were given"
		return out
	}
	freed := m.free(decisions)
	left := freed
	if freed > 0 {
		out.Method, left = m.give(decisions, freed)
	}
	out.Why = m.why(out.Method, freed, left, now)
	return m.report(out, freed, left)
}

// maxBudget bounds a sum of budgets in minor units.
const maxBudget = int64(1) << 60

// free takes from those who are to stop or to be adjusted, at most the share of the
// whole that may move.
func (m *mover) free(decisions []Decision) int64 {
	give, sum := make([]money.Ratio, len(decisions)), int64(0)
	wants := make([]int64, len(decisions))
	for i, d := range decisions {
		if m.budgets[i] <= 0 {
			continue
		}
		switch {
		case d.Action == Stop:
			wants[i] = m.budgets[i]
		case d.Action == Adjust && d.What != Price:
			wants[i] = m.part(m.budgets[i], m.p.AdjustCut)
		}
		give[i] = money.Whole(wants[i])
		sum += wants[i]
	}
	most := m.part(m.total, m.p.MostMoved)
	if sum <= most {
		for i := range wants {
			m.change[i] -= wants[i]
		}
		return sum
	}
	parts := m.share(most, give)
	for i := range parts {
		m.change[i] -= parts[i]
	}
	return most
}

// part is a share of an amount, rounded down to the minor unit.
func (m *mover) part(minor int64, r money.Ratio) int64 {
	a, err := money.New(minor, m.currency)
	if err != nil {
		return 0
	}
	if a, err = a.Mul(r, money.Down); err != nil {
		return 0
	}
	n, _ := a.Minor()
	return n
}

// share divides minor units by weights, exactly; nil when all weights are 0.
func (m *mover) share(minor int64, weights []money.Ratio) []int64 {
	out := make([]int64, len(weights))
	a, err := money.New(minor, m.currency)
	if err != nil {
		return out
	}
	parts, err := a.Allocate(weights)
	if err != nil {
		return out
	}
	for i, part := range parts {
		out[i], _ = part.Minor()
	}
	return out
}

func (m *mover) why(by Method, freed, left int64, now Rhythm) string {
	if freed == 0 {
		return "nobody with a budget is proven worse, so nothing moves"
	}
	s := "nobody proven better has room for it"
	switch by {
	case ByResponse:
		s = "shared out where the fitted response curves say the next unit brings most"
	case ByAverageReturn:
		s = "shared out by average gain per unit spent, since spend varied too little to fit a response; that says little of the next unit"
	}
	if left > 0 && now.Test {
		s += "; what is left is for testing new creators"
	}
	return fmt.Sprintf("%s; at most %s of the budget moves", s, m.p.MostMoved.Percent(0))
}

// report turns minor units back into money.
func (m *mover) report(out Reallocation, freed, left int64) Reallocation {
	amount := func(minor int64) money.Amount {
		a, err := money.New(minor, m.currency)
		if err != nil {
			return money.Amount{}
		}
		return a
	}
	out.Before, out.Moved, out.Left = amount(m.total), amount(freed), amount(left)
	for i, r := range m.records {
		if m.budgets[i] >= 0 {
			out.Lines = append(out.Lines, BudgetLine{r.Creator, amount(m.budgets[i]), amount(m.budgets[i] + m.change[i])})
		}
	}
	return out
}
