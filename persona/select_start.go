package persona

// start finds sets by the greedy ways, and gives a first bound: what a set is
// worth and the most that others can add to it, by what each would add.
func (s *solver) start() {
	total := int64(0)
	for a := range s.c.crowds {
		total += s.c.worth(uint32(a))
	}
	s.bound = min(total, s.c.addable(s.alone, s.c.budget))
	for _, perCost := range []bool{false, true} {
		if perCost && !s.c.paid() {
			break // money is no object
		}
		p := newPickSet(s.c)
		last, steps, ok := p.greedy(s.r, s.alone, perCost)
		s.steps += steps + int64(len(s.c.sets))
		value := p.value
		if ok && s.offer(p) {
			s.atMost = last
		}
		for _, j := range p.picks {
			last[j] = 0
		}
		s.bound = min(s.bound, value+s.c.addable(last, s.c.budget))
	}
	s.single()
}

// single takes the best creator alone, and what goes with it by greed.
func (s *solver) single() {
	best := -1
	for j, gain := range s.alone {
		if gain > 0 && s.c.cost[j] <= s.c.budget &&
			(best < 0 || gain > s.alone[best] || gain == s.alone[best] && s.c.cost[j] < s.c.cost[best]) {
			best = j
		}
	}
	if best < 0 || !s.c.paid() {
		return
	}
	p := newPickSet(s.c)
	if !p.fits(best) || !p.completes(s.r, best) {
		return
	}
	p.add(best)
	last, steps, ok := p.greedy(s.r, s.alone, true)
	if s.steps += steps; ok && s.offer(p) {
		s.atMost = last
	}
}

// try takes a set of creators as a beginning, if it keeps all limits.
func (s *solver) try(picks []int) bool {
	p := newPickSet(s.c)
	for _, j := range picks {
		if j < 0 || !p.fits(j) {
			return false
		}
		p.add(j)
		s.steps += int64(len(s.c.sets[j]))
	}
	if p.wants() {
		return false
	}
	if s.offer(p) {
		s.atMost = nil
	}
	return true
}

// finish adds to the best set what still fits.
func (s *solver) finish() {
	if !s.found || s.proven() {
		return
	}
	p := newPickSet(s.c)
	for _, j := range s.best {
		p.add(j)
	}
	_, steps, _ := p.greedy(nil, s.alone, s.c.paid())
	s.steps += steps
	s.offer(p)
}

// prepare counts what the search needs beside the greedy ways.
func (s *solver) prepare() {
	s.degree = make([]int32, s.c.crowds)
	for _, set := range s.c.sets {
		for _, a := range set {
			s.degree[a]++
		}
	}
	for a, n := range s.degree {
		if n > 0 {
			s.unit = divisor(s.unit, s.c.worth(uint32(a)))
		}
	}
	s.unit = max(s.unit, 1)
}
