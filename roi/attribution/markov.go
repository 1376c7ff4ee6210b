package attribution

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Removal is what a Markov chain says of channels: how likely a path ends in
// an order, and how much less likely without each of them.
type Removal struct {
	Order      int             `json:"order"`  // touches the chain remembers
	States     int             `json:"states"` // of the chain, the start included
	Conversion engagement.Rate `json:"conversion"`
	Effects    []Effect        `json:"effects"` // of every channel, by name
}

// An Effect is the removal effect of one channel:
//
//	1 − P(order without the channel) / P(order)
//
// where a path that would come to the channel ends without an order.
type Effect struct {
	Channel string          `json:"channel"`
	Without engagement.Rate `json:"without"` // P(order without the channel)
	Effect  float64         `json:"effect"`  // 0 to 1
}

// RemovalEffects solves the Markov chain of order 1 to 8 that the paths of p
// make: a start, the last touches as states, an order or none as the end, and as
// probabilities how often each followed each. Repeated touches of a channel are
// steps of their own; [Policy.Collapse] makes them one. The chain is solved as
// linear equations, not simulated: up to 256 states by elimination without
// subtraction, which is exact to rounding, beyond that by iteration from below
// and from above until both agree to 1e-13.
//
// Paths without touches say nothing of channels and are left out. The effects
// are associations: what would be missing if nobody who came to a channel ever
// bought, not what the channel caused.
//
// Errors: [ErrModel] for the order, [ErrPolicy], [ErrRange]; [ErrStates] when
// there are more than 65,536 states, or 2^23 of states times channels, or the
// iteration takes too long; *engagement.Undefined when no order with touches
// counts.
func RemovalEffects(p *Paths, order int, policy Policy) (Removal, error) {
	m := Markov(order)
	if err := m.Validate(); err != nil {
		return Removal{}, err
	}
	if err := policy.Validate(); err != nil {
		return Removal{}, err
	}
	ps := newPass(p, []Model{m}, policy)
	if err := ps.run(); err != nil {
		return Removal{}, err
	}
	if ps.orders == ps.untouched.orders+ps.none.orders {
		return Removal{}, &engagement.Undefined{What: "attribution: removal effects", Because: "no order with touches counts"}
	}
	names, place := p.sortedNames()
	r, err := ps.chains[0].solve(place)
	if err != nil {
		return Removal{}, err
	}
	for i, name := range names {
		r.Effects[i].Channel = name
	}
	return r, nil
}

// share gives orders and revenue to cells in proportion to the effects. It is
// false when there are none.
func (r Removal) share(cells []cell, of share) bool {
	sum := 0.0
	for _, e := range r.Effects {
		sum += e.Effect
	}
	if sum <= 0 {
		return false
	}
	left := whole
	for i, e := range r.Effects {
		s := min(uint64(e.Effect/sum*float64(whole)), left)
		left -= s
		cells[i].add(s, uint64(of.orders), uint64(of.value))
	}
	return true
}

// directStates is the size up to which a chain is solved by elimination.
const directStates = 256

// solve returns the effects of the channels in the order of their names, of
// which place is that of each number.
func (c *chain) solve(place []uint32) (Removal, error) {
	rows := c.rows(place)
	solver := rows.eliminate
	if len(rows.states) > directStates {
		budget := sweepBudget
		solver = func(without int) (float64, error) { return rows.iterate(without, &budget) }
	}
	all, err := solver(-1)
	if err != nil {
		return Removal{}, err
	}
	r := Removal{Order: c.order, States: len(rows.states), Conversion: engagement.Rate(all)}
	for ch := range place {
		without, err := solver(ch)
		if err != nil {
			return Removal{}, fmt.Errorf("attribution: removal: %w", err)
		}
		e := Effect{Without: engagement.Rate(without)}
		if all > 0 {
			e.Effect = min(max(1-without/all, 0), 1)
		}
		r.Effects = append(r.Effects, e)
	}
	return r, nil
}
