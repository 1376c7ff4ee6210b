package persona

import (
	"cmp"
	"slices"
)

// relax lowers the bound of what is loaded by so many iterations, and fixes
// creators that cannot be in, or out of, a set better than the best.
func (s *solver) relax(iterations int, pace float64, patience int, root bool) {
	d := s.dual
	idle := 0
	for i := range iterations {
		bound := d.evaluate()
		if d.keep(bound) {
			idle = 0
		} else if idle++; idle >= patience {
			idle, pace = 0, pace/2
			copy(d.u, d.bestU)
			copy(d.p, d.bestP)
		}
		if s.floor(d.base, d.best) <= s.value && s.found || pace < 0.005 {
			return
		}
		if root && i%20 == 19 {
			s.round(i%100 == 99)
		}
		target := float64(s.value - d.base)
		if !s.found {
			target = 0
		}
		d.descend(bound, min(target, bound-float64(bound*1e-4)), pace)
		if s.steps+d.steps > s.effort {
			return
		}
	}
}

// round makes a set of the relaxed answer: the creators it takes most of, as far
// as they fit, and then what brings most for its cost.
func (s *solver) round(swap bool) {
	d, b := s.dual, s.board
	order := make([]int32, 0, len(d.open))
	for k := range d.open {
		if d.mean[k] > 0.05 {
			order = append(order, int32(k))
		}
	}
	slices.SortFunc(order, func(x, y int32) int {
		return cmp.Or(cmp.Compare(d.mean[y], d.mean[x]), cmp.Compare(x, y))
	})
	before := b.steps
	b.back(s.set.picks)
	for _, k := range order {
		if j := int(d.open[k]); b.of[j] > 0 && b.fits(j) && b.completes(s.r, j) {
			b.put(j)
		}
	}
	b.trim()
	b.fill(s.r, s.c.paid(), -1)
	b.trim()
	if swap {
		b.swaps(s.r, b.steps+s.effort/50)
	}
	s.offer(b.pickSet)
	s.steps += b.steps - before
}

// fix sorts the open creators of the loaded part into those still open and those
// that every better set has. The rest is in no better set.
func (s *solver) fix() (in, open []int32) {
	d := s.dual
	copy(d.u, d.bestU)
	copy(d.p, d.bestP)
	bound := d.evaluate()
	for k, j := range d.open {
		over := d.earn[k] - float64(d.lambda*d.cost[k])
		switch {
		case over < 0 && s.floor(d.base, bound+float64(over*(1-1e-12))) <= s.value:
		case over > 0 && s.floor(d.base, bound-float64(over*(1-1e-12))) <= s.value:
			in = append(in, j)
		default:
			open = append(open, j)
		}
	}
	return in, open
}
