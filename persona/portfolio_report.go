package persona

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// answer solves the question and says what came of it.
func (q *question) answer() Portfolio {
	effort := q.effort()
	main := effort
	if q.more != q.budget {
		main = effort - effort/4
	}
	s, picks, kept := q.solve(q.budget, max(main, QuickEffort), q.start)
	q.startOdd = len(q.start) > 0 && !kept
	p := Portfolio{
		Objective: q.objective, Definition: q.objective.Definition(), Overlap: q.model, Basis: q.reach.basis,
		Value: q.reach.shown(s.value), Bound: q.reach.shown(s.bound), Proven: s.proven(), Steps: s.steps, Notes: q.notes,
	}
	if p.Proven {
		p.Bound = p.Value
	}
	if p.Bound > 0 {
		p.Gap = (p.Bound - p.Value) / p.Bound
	}
	set := q.order(picks)
	p.Picks = q.picks(set)
	p.Cost = q.paid(picks)
	p.LeftOut = q.leftOut(set)
	p.Range = q.rangeOf(set.picks)
	if (q.limits.Budget != money.Amount{}) {
		more, steps := q.buyMore(s, picks, effort/4)
		p.More = &more
		p.Steps += steps
	}
	p.Reason = q.reason(&p)
	return p
}

// paid is what known offers cost.
func (q *question) paid(picks []int) money.Amount {
	prices := make([]money.Amount, len(picks))
	for k, i := range picks {
		prices[k] = q.known[i].Price
	}
	sum, err := money.Total(prices...)
	if err != nil {
		return money.Amount{} // prices of one currency, within a budget or bounded
	}
	return sum
}

// order puts picks in the order of what each adds, and gives the set of them.
func (q *question) order(picks []int) *pickSet {
	set := newPickSet(q.whole())
	alone := make([]int64, len(q.known))
	for _, i := range picks {
		alone[i] = set.c.alone(i)
	}
	set.greedy(nil, alone, false)
	rest := slices.DeleteFunc(slices.Clone(picks), func(i int) bool { return set.in[i] })
	slices.Sort(rest)
	for _, i := range rest {
		set.add(i)
	}
	return set
}

// picks describes the picks in their order.
func (q *question) picks(set *pickSet) []Pick {
	list := make([]Pick, len(set.picks))
	total, unit := q.reach.shown(set.value), q.objective.unit()
	before := int64(0)
	for k, i := range set.picks {
		o, was := q.known[i], q.reach.shown(before)
		before += set.added[k]
		p := Pick{
			ID: o.ID, Platform: o.Platform, Tier: o.Tier, Price: o.Price, Fixed: q.fixed[i],
			Alone: q.reach.shown(set.c.alone(i)),
			Adds:  said(q.reach.shown(before) - was),
			Loses: said(total - q.reach.shown(set.value-set.loss(i))),
		}
		p.Reason = fmt.Sprintf("adds %s %s to the picks before it; %s would be lost without it", plain(p.Adds), unit, plain(p.Loses))
		if p.Fixed {
			p.Reason = "fixed by the caller; " + p.Reason
		}
		list[k] = p
	}
	return list
}

// rangeOf says where the true reach of picks lies.
func (q *question) rangeOf(order []int) *ReachRange {
	switch {
	case q.objective != ReachInTarget || len(order) == 0:
	case q.model == OverlapSketches:
		sketches := make([]*overlap.Sketch, len(order))
		for k, i := range order {
			sketches[k] = q.known[i].Sketch
		}
		if n, err := overlap.Union(sketches...); err == nil && !n.Exact {
			return &ReachRange{Low: n.Interval.Low, High: n.Interval.High, Basis: "95 % interval of the union of the sketches"}
		}
	case q.model == OverlapPairs && len(order) <= mostRanged:
		return q.pairsRange(order)
	}
	return nil
}

// pairsRange is what the measured pairs prove of the reach of picks.
func (q *question) pairsRange(order []int) *ReachRange {
	at, reach := make(map[string]int, len(order)), make([]int64, len(order))
	for k, i := range order {
		at[q.known[i].ID] = k
		reach[k], _ = q.known[i].Reach.Get()
	}
	shared := map[[2]int]int64{}
	for _, s := range q.limits.Shared {
		a, okA := at[s.A]
		b, okB := at[s.B]
		if n, known := s.People.Get(); known && okA && okB && !s.Assumed {
			shared[[2]int{min(a, b), max(a, b)}] = n
		}
	}
	r := pairRange(reach, func(i, j int) (int64, bool) { n, ok := shared[[2]int{i, j}]; return n, ok }, q.limits.Universe)
	return &r
}

// reason sums a portfolio up.
func (q *question) reason(p *Portfolio) string {
	text := fmt.Sprintf("%s of %s offers bring %s %s for %s", grouped(int64(len(p.Picks))), grouped(int64(len(q.offers))), plain(p.Value), q.objective.unit(), p.Cost)
	if p.Proven {
		text += "; no set within the limits brings more"
	} else {
		text += fmt.Sprintf("; no set within the limits brings more than %s, %.1f %% more at most", plain(p.Bound), 100*(p.Bound-p.Value)/max(p.Value, 1e-6))
	}
	if q.startOdd {
		text += "; the set to start from does not keep the limits and was not used"
	}
	return text
}
