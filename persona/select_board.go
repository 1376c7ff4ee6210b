package persona

import "slices"

// A gainBoard keeps what each creator would add up to date while picks come and go.
type gainBoard struct {
	*pickSet
	pool  []int32   // the creators to pick from
	by    [][]int32 // those of them that reach each crowd
	of    []int64   // of creators: the worth of their crowds that nobody picked reaches
	steps int64
}

func (g *gainBoard) put(j int) {
	for _, a := range g.c.sets[j] {
		if g.met[a] == 0 {
			g.shift(a, -g.c.worth(a))
		}
	}
	g.add(j)
	g.steps += int64(len(g.c.sets[j]))
}

func (g *gainBoard) take(j int) {
	g.drop(j)
	for _, a := range g.c.sets[j] {
		if g.met[a] == 0 {
			g.shift(a, g.c.worth(a))
		}
	}
	g.steps += int64(len(g.c.sets[j]))
}

func (g *gainBoard) shift(a uint32, by int64) {
	for _, j := range g.by[a] {
		g.of[j] += by
	}
	g.steps += int64(len(g.by[a]))
}

// next finds the creator to add among those that fit, by gain per cost or by
// gain; -1 if none brings anything. Creators barred are left alone.
func (g *gainBoard) next(perCost bool, barred int) int {
	best := -1
	for _, k := range g.pool {
		j := int(k)
		gain := g.of[j]
		if gain <= 0 || j == barred || !g.fits(j) {
			continue
		}
		if best >= 0 {
			by := 0
			if perCost {
				by = moreForCost(gain, g.c.cost[j], g.of[best], g.c.cost[best])
			} else if gain != g.of[best] {
				by = signOf(gain > g.of[best])
			} else if g.c.cost[j] != g.c.cost[best] {
				by = signOf(g.c.cost[j] < g.c.cost[best])
			}
			if by <= 0 {
				continue
			}
		}
		best = j
	}
	g.steps += int64(len(g.pool))
	return best
}

// fill adds creators until nothing more fits or brings anything.
func (g *gainBoard) fill(r *reserve, perCost bool, barred int) {
	for g.room() > 0 {
		j := g.next(perCost, barred)
		if j < 0 {
			break
		}
		if r != nil && g.wants() {
			g.steps += int64(len(g.c.sets))
		}
		if !g.completes(r, j) {
			if !g.complete(r) {
				return
			}
			g.refresh()
			continue
		}
		g.put(j)
		barred = -1
	}
	if g.wants() && g.complete(r) {
		g.refresh()
	}
}

// refresh counts all gains again, after picks that put was not told of.
func (g *gainBoard) refresh() {
	for _, j := range g.pool {
		g.of[j] = g.gain(int(j))
		g.steps += int64(len(g.c.sets[j]))
	}
}

// trim takes out picks that bring nothing and that no rule asks for, the dearest
// first.
func (g *gainBoard) trim() {
	for {
		worst := -1
		for _, j := range g.picks {
			g.steps += int64(len(g.c.sets[j]))
			if g.loss(j) == 0 && g.spare(j) && (worst < 0 || g.c.cost[j] > g.c.cost[worst] || g.c.cost[j] == g.c.cost[worst] && j > worst) {
				worst = j
			}
		}
		if worst < 0 {
			return
		}
		g.take(worst)
	}
}

// beats reports whether the set is better than a value at a cost: worth more, or
// as much for less.
func (g *gainBoard) beats(value, cost int64) bool {
	return g.value > value || g.value == value && g.spent < cost
}

// back makes the set that of the picks, touching only what differs.
func (g *gainBoard) back(picks []int) {
	want := make(map[int]bool, len(picks))
	for _, j := range picks {
		want[j] = true
	}
	for i := len(g.picks) - 1; i >= 0; i-- {
		if j := g.picks[i]; !want[j] {
			g.take(j)
		}
	}
	for _, j := range picks {
		if !g.in[j] {
			g.put(j)
		}
	}
	copy(g.picks, picks) // what each added is of no account here
}

// newBoard gives an empty set that picks from a pool of creators.
func (s *solver) newBoard(pool []int32) *gainBoard {
	b := &gainBoard{pickSet: newPickSet(s.c), pool: pool, of: slices.Clone(s.alone)}
	size := make([]int32, s.c.crowds+1)
	total := 0
	for _, j := range pool {
		total += len(s.c.sets[j])
		for _, a := range s.c.sets[j] {
			size[a]++
		}
	}
	all := make([]int32, 0, total)
	b.by = make([][]int32, s.c.crowds)
	for a := range b.by {
		n := len(all) + int(size[a])
		b.by[a] = all[len(all):len(all):n]
		all = all[:n]
	}
	for _, j := range pool {
		for _, a := range s.c.sets[j] {
			b.by[a] = append(b.by[a], j)
		}
	}
	s.steps += int64(total)
	return b
}
