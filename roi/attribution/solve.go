package attribution

import (
	"cmp"
	"fmt"
	"slices"
)

// sparse is the transition matrix of a chain, in an order that depends on the
// names of the channels only, so that floats are added in one order.
type sparse struct {
	states []row
}

// A row is where a state leads: to other states by a touch of a channel, to an
// order, to none. All are probabilities.
type row struct {
	steps         []step
	orders, nulls float64
}

type step struct {
	to, channel int
	p           float64
}

// rows sorts states by length and touches and turns counts into probabilities.
func (c *chain) rows(place []uint32) sparse {
	sorted := make([]int, len(c.last))
	keys := make([][]uint32, len(c.last))
	for i := range sorted {
		sorted[i] = i
		for _, ch := range c.last[i] {
			keys[i] = append(keys[i], place[ch])
		}
	}
	slices.SortFunc(sorted, func(a, b int) int {
		if c := cmp.Compare(len(keys[a]), len(keys[b])); c != 0 {
			return c
		}
		return slices.Compare(keys[a], keys[b])
	})
	at := make([]int, len(sorted))
	for i, s := range sorted {
		at[s] = i
	}
	out := sparse{make([]row, len(sorted))}
	for i, n := range sorted {
		count, next := c.count[n*c.channels:][:c.channels], c.next[n*c.channels:][:c.channels]
		total := c.orders[n] + c.nulls[n]
		for _, k := range count {
			total += k
		}
		if total == 0 {
			continue // no path comes here
		}
		r := &out.states[i]
		share := func(k uint64) float64 { return float64(k) / float64(total) }
		r.orders, r.nulls = share(c.orders[n]), share(c.nulls[n])
		for ch, k := range count {
			if k > 0 {
				r.steps = append(r.steps, step{at[next[ch]], int(place[ch]), share(k)})
			}
		}
		slices.SortFunc(r.steps, func(a, b step) int { return cmp.Compare(a.channel, b.channel) })
	}
	return out
}

// eliminate returns the probability of an order when a touch of the channel
// without ends a path; −1 is no channel. States are taken out one by one, the
// last first, and what led to them leads to where they lead: Gaussian elimination
// after Grassmann, Taksar and Heyman (1985), which never subtracts.
func (s sparse) eliminate(without int) (float64, error) {
	n := len(s.states)
	m := make([]float64, n*n)
	orders, nulls := make([]float64, n), make([]float64, n)
	for i, r := range s.states {
		orders[i], nulls[i] = r.orders, r.nulls
		for _, t := range r.steps {
			if t.channel == without {
				nulls[i] += t.p
				continue
			}
			m[i*n+t.to] += t.p
		}
	}
	for i := n - 1; i > 0; i-- {
		from := m[i*n : i*n+i]
		leaves := orders[i] + nulls[i]
		for _, p := range from {
			leaves += p
		}
		if leaves <= 0 {
			continue
		}
		for h := range i {
			p := m[h*n+i]
			if p == 0 {
				continue
			}
			f := p / leaves
			to := m[h*n : h*n+i]
			for j, q := range from {
				to[j] += float64(f * q)
			}
			orders[h] += float64(f * orders[i])
			nulls[h] += float64(f * nulls[i])
		}
	}
	if orders[0]+nulls[0] <= 0 {
		return 0, nil
	}
	return orders[0] / (orders[0] + nulls[0]), nil
}

// sweepBudget is how many transitions all iterations together may look at.
const sweepBudget int64 = 3_000_000_000

// iterate is eliminate for many states: Gauss-Seidel from below and from above.
// The true value lies between the two.
func (s sparse) iterate(without int, budget *int64) (float64, error) {
	n := len(s.states)
	low, high := make([]float64, n), make([]float64, n)
	for i := range high {
		high[i] = 1
	}
	for *budget > 0 {
		for i := n - 1; i >= 0; i-- {
			r := &s.states[i]
			lo, hi, leaves := r.orders, r.orders, r.orders+r.nulls
			for _, t := range r.steps {
				if t.to != i || t.channel == without {
					leaves += t.p
				}
				if t.to != i && t.channel != without {
					lo += float64(t.p * low[t.to])
					hi += float64(t.p * high[t.to])
				}
			}
			if leaves > 0 {
				low[i], high[i] = lo/leaves, hi/leaves
			}
			*budget -= 4 + int64(len(r.steps))
		}
		if high[0]-low[0] <= float64(1e-13*high[0])+1e-15 {
			return low[0] + (high[0]-low[0])/2, nil
		}
	}
	return 0, fmt.Errorf("%w: %d states converge too slowly", ErrStates, n)
}
