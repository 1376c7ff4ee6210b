package persona

import (
	"math/rand/v2"
	"slices"
)

// swaps exchanges single picks for one or several others until no exchange makes
// the set better.
func (g *gainBoard) swaps(r *reserve, steps int64) {
	for again := true; again; {
		again = false
		before := append([]int(nil), g.picks...)
		for _, i := range before {
			if g.steps > steps {
				return
			}
			if !g.in[i] {
				continue
			}
			value, cost, now := g.value, g.spent, append([]int(nil), g.picks...)
			for _, perCost := range []bool{false, true} {
				if perCost && !g.c.paid() {
					break
				}
				g.take(i)
				g.fill(r, perCost, i)
				g.trim()
				if !g.wants() && g.beats(value, cost) {
					again = true
					break
				}
				g.back(now)
			}
		}
	}
}

// shake takes out a few picks at random, the less they bring the likelier, and
// fills up again, until the steps are used up or a bound is reached; it keeps the
// best.
func (g *gainBoard) shake(r *reserve, rng *rand.Rand, steps, bound int64) {
	best := append([]int(nil), g.picks...)
	value, cost := g.value, g.spent
	for g.steps < steps && len(g.picks) > 1 && value < bound {
		out := min(2+rng.IntN(3), len(g.picks))
		barred := -1
		for range out {
			barred = g.picks[rng.IntN(len(g.picks))]
			g.take(barred)
		}
		g.steps++
		g.fill(r, g.c.paid() && rng.IntN(2) == 0, barred)
		g.swaps(r, steps)
		if !g.wants() && g.beats(value, cost) {
			best, value, cost = append(best[:0], g.picks...), g.value, g.spent
		} else {
			g.back(best)
		}
	}
	g.back(best)
}

// wander looks for better sets around the best one, among the creators that may
// still be in one.
func (s *solver) wander(pool []int32, steps int64) {
	for _, j := range s.best {
		pool = append(pool, int32(j))
	}
	slices.Sort(pool)
	b := s.newBoard(slices.Compact(pool))
	b.back(s.best)
	b.shake(s.r, s.rng, b.steps+steps, s.bound)
	s.offer(b.pickSet)
	s.steps += b.steps
}
