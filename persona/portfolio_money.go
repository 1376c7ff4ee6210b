package persona

import (
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// mostSteps bounds budgets, in steps of money, so that they are exact as float64.
const mostSteps = int64(1) << 52

// price turns prices and budgets into whole numbers of one step of money, which
// divides all prices. A budget that pays everything is no limit.
func (q *question) price(c *pickCheck) {
	scale := scaleOf(q.known)
	q.cost = make([]int64, len(q.known))
	step, total := int64(0), int64(0)
	for i, o := range q.known {
		n, ok := scale.steps(o.Price)
		if !ok {
			c.fail(problem.Index("offers", c.at[o.ID])+".price", "range", "", "is too large, or has too many decimals beside the other prices")
			continue
		}
		q.cost[i] = n
		step = divisor(step, n)
		total = min(total+min(n, unlimited), 2*unlimited)
	}
	if step > 1 {
		for i := range q.cost {
			q.cost[i] /= step
		}
		total /= step
	}
	q.budget, q.more = unlimited, unlimited
	if (q.limits.Budget != money.Amount{}) {
		q.moreMoney = tenPercentMore(q.limits.Budget)
		q.budget = scale.budget(q.limits.Budget, step, total)
		q.more = scale.budget(q.moreMoney, step, total)
	}
	if over := q.more; over < unlimited && over >= mostSteps || q.budget >= unlimited && total >= unlimited {
		c.fail("offers", "range", "", "prices are too large, or have too many decimals, to be added up exactly")
	}
}

// divisor is the greatest common divisor.
func divisor(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// tenPercentMore is 1.1·b, rounded down to the minor unit, or b where that or the
// range of money allows no more.
func tenPercentMore(b money.Amount) money.Amount {
	r, err := money.ParsePercent("110")
	if err != nil {
		return b
	}
	more, err := b.Mul(r, money.Floor)
	if by, e := more.Cmp(b); err != nil || e != nil || by < 0 {
		return b
	}
	return more
}

// A moneyScale says how many decimals are whole: the minor unit, or more.
type moneyScale struct {
	minor  bool
	places int32
}

func scaleOf(offers []*Offer) moneyScale {
	s := moneyScale{minor: true}
	for _, o := range offers {
		_, exact := o.Price.Minor()
		s.minor = s.minor && exact
	}
	if !s.minor {
		for _, o := range offers {
			s.places = max(s.places, -o.Price.Decimal().Exponent())
		}
	}
	return s
}

// steps gives an amount, rounded down, in whole numbers of the scale.
func (s moneyScale) steps(a money.Amount) (int64, bool) {
	if s.minor {
		if n, exact := a.Minor(); exact {
			return n, true
		}
		whole, err := a.Round(money.Floor)
		if err != nil {
			return 0, false
		}
		return whole.Minor()
	}
	n := a.Decimal().Shift(s.places).Floor().BigInt()
	if !n.IsInt64() {
		return 0, false
	}
	return n.Int64(), true
}

// budget gives a budget in steps, or unlimited if it pays the total.
func (s moneyScale) budget(b money.Amount, step, total int64) int64 {
	n, ok := s.steps(b)
	if !ok {
		n = math.MaxInt64
	}
	if step > 1 {
		n /= step
	}
	if n >= total {
		return unlimited
	}
	return n
}
