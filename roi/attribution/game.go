package attribution

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Game is the paths of a Paths as a game of channels: what a coalition would
// have brought alone. [Game.Orders] and [Game.Rate] are worths for
// [ShapleyValues].
type Game struct {
	Players []string // the channels, by name

	sets []coalition
}

// A coalition is the channels of paths, by their place among the players.
type coalition struct {
	members       []uint32 // ascending
	orders, nulls int64
}

// Coalitions makes a game of the paths of p under a policy. Paths with the same
// channels, in whatever order, are one. Paths without a touch that counts are no
// part of it. Errors: [ErrPolicy], [ErrRange].
func Coalitions(p *Paths, policy Policy) (Game, error) {
	if err := policy.Validate(); err != nil {
		return Game{}, err
	}
	p.seal()
	names, place := p.sortedNames()
	sel := newSelector(policy)
	var sets []coalition
	for i := range p.records {
		r := &p.records[i]
		ts := r.of(p.touches)
		at := end(r, ts)
		if r = sel.take(r, at); r == nil {
			continue
		}
		ts = sel.choose(r, ts, at)
		if len(ts) == 0 {
			continue
		}
		c := coalition{orders: r.orders, nulls: r.nulls}
		for _, t := range ts {
			c.members = append(c.members, place[t.channel])
		}
		slices.Sort(c.members)
		c.members = slices.Compact(c.members)
		sets = append(sets, c)
	}
	if sel.counted.Orders >= most || sel.counted.Nulls >= most {
		return Game{}, ErrRange
	}
	slices.SortFunc(sets, func(a, b coalition) int { return slices.Compare(a.members, b.members) })
	joined := sets[:0]
	for _, c := range sets {
		if n := len(joined); n > 0 && slices.Equal(joined[n-1].members, c.members) {
			joined[n-1].orders += c.orders
			joined[n-1].nulls += c.nulls
			continue
		}
		joined = append(joined, c)
	}
	return Game{names, joined}, nil
}

// count adds up the paths whose channels are all in the coalition.
func (g Game) count(in []bool) (orders, nulls int64) {
next:
	for _, c := range g.sets {
		for _, m := range c.members {
			if int(m) >= len(in) || !in[m] {
				continue next
			}
		}
		orders += c.orders
		nulls += c.nulls
	}
	return orders, nulls
}

// Orders is how many orders came over paths that use no channel but those in the
// coalition: in[i] stands for Players[i]. The worth of [Shapley].
func (g Game) Orders(in []bool) float64 {
	orders, _ := g.count(in)
	return float64(orders)
}

// Rate is the share of these paths that led to an order; 0 where there is none.
// It can fall when a channel joins, so its Shapley values can be below 0.
func (g Game) Rate(in []bool) engagement.Rate {
	orders, nulls := g.count(in)
	if orders == 0 {
		return 0
	}
	return engagement.Rate(float64(orders) / float64(orders+nulls))
}
