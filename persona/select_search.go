package persona

import (
	"container/heap"
	"math"
	"math/rand/v2"
	"slices"
)

// A solver looks for the best set of a cover and proves how good it is. Its work
// is counted in steps, one for about each number looked at, never in time.
type solver struct {
	c       *coverTask
	r       *reserve // nil without wants
	unit    int64    // every value is a multiple of it
	private bool     // no crowd is reached by two creators
	alone   []int64
	degree  []int32 // creators that reach each crowd
	rng     *rand.Rand
	steps   int64 // used
	effort  int64 // may be used
	found   bool  // whether there is any set yet
	best    []int
	value   int64
	cost    int64
	bound   int64   // no allowed set is worth more
	atMost  []int64 // what each creator adds to the best at most, where the best is of a greedy way
	nodes   int
	dual    *dual
	set     *pickSet
	board   *gainBoard
	pending branches
	held    int64 // numbers that pending branches hold
}

// offer takes a set as the best so far if it is.
func (s *solver) offer(p *pickSet) bool {
	if p.wants() || s.found && (p.value < s.value || p.value == s.value && p.spent >= s.cost) {
		return false
	}
	s.best = append(s.best[:0], p.picks...)
	s.found, s.value, s.cost = true, p.value, p.spent
	return true
}

// floor rounds a bound down to what a set can be worth.
func (s *solver) floor(base int64, rest float64) int64 {
	if rest >= math.MaxInt64/4 {
		return math.MaxInt64 / 4
	}
	return base + int64(math.Floor(max(rest, 0)/float64(s.unit)))*s.unit
}

// proven reports whether nothing can be worth more than the best.
func (s *solver) proven() bool { return s.found && s.value >= s.bound }

// visit looks at a branch and gives the two that it splits into, the more
// promising first, or none.
func (s *solver) visit(b *branch, root bool) (first, second *branch) {
	d := s.dual
	s.nodes++
	s.load(b)
	iterations, pace, patience := 25, 0.6, 5
	if root {
		iterations, pace, patience = 1000, 1.0, 12
	}
	used := d.steps
	defer func() { s.steps += d.steps - used; d.steps = used }()
	open, in := b.open, b.in
	for range 3 {
		d.load(s.set, open)
		if len(d.open) == 0 {
			b.bound = s.set.value
			s.leaf()
			return nil, nil
		}
		s.relax(iterations, pace, patience, root)
		b.bound = min(b.bound, s.floor(d.base, d.best))
		if s.found && b.bound <= s.value || s.steps+d.steps-used > s.effort {
			return nil, nil
		}
		if !s.found {
			break
		}
		fixed, rest := s.fix()
		if len(rest) > len(d.open)*9/10 && len(fixed) == 0 {
			open = append([]int32(nil), d.open...)
			break
		}
		for _, j := range fixed {
			if !s.set.fits(int(j)) {
				b.bound = s.value // no better set has all that it must have
				return nil, nil
			}
			s.set.add(int(j))
		}
		in, open = append(slices.Clone(in), fixed...), rest
		root, iterations, pace = false, 25, 0.6
		copy(d.u, d.bestU)
		copy(d.p, d.bestP)
	}
	if s.nodes%8 == 1 {
		s.round(s.nodes%64 == 1)
		if s.found && b.bound <= s.value {
			return nil, nil
		}
	}
	open = slices.DeleteFunc(open, func(j int32) bool { return !s.set.fits(int(j)) })
	if len(open) == 0 {
		b.bound = min(b.bound, s.set.value)
		s.leaf()
		return nil, nil
	}
	return s.split(b, in, open)
}

// load sets up the picks of a branch.
func (s *solver) load(b *branch) {
	want := make(map[int]bool, len(b.in))
	for _, j := range b.in {
		want[int(j)] = true
	}
	for i := len(s.set.picks) - 1; i >= 0; i-- {
		if j := s.set.picks[i]; !want[j] {
			s.set.drop(j)
			s.steps += int64(len(s.c.sets[j]))
		}
	}
	for _, j := range b.in {
		if !s.set.in[j] {
			s.set.add(int(j))
			s.steps += int64(len(s.c.sets[j]))
		}
	}
	copy(s.dual.u, b.u)
	copy(s.dual.p, b.p)
}

// leaf takes the picks of the branch as a set, with what rules ask for.
func (s *solver) leaf() {
	if !s.set.wants() {
		s.offer(s.set)
	}
}

// run searches until the best is proven or the effort is used up.
func (s *solver) run() {
	s.dual, s.set = newDual(s.c), newPickSet(s.c)
	root := &branch{u: make([]float64, s.c.crowds), p: make([]float64, len(s.c.rules)+1), bound: s.bound}
	for a := range root.u {
		if n := s.degree[a]; n > 0 {
			root.u[a] = float64(s.c.worth(uint32(a))) / min(float64(n), 4)
		}
	}
	for j := range s.c.sets {
		root.open = append(root.open, int32(j))
	}
	s.board = s.newBoard(root.open)
	first, second := s.visit(root, true)
	s.bound = min(s.bound, root.bound)
	if s.found && root.bound <= s.value {
		s.bound = s.value
	}
	if first == nil {
		return
	}
	pick := first.in[len(first.in)-1]
	if s.table(first.in, append(slices.Clone(second.open), pick)) {
		return
	}
	pool := slices.Concat(first.in, first.open)
	wandering := s.steps + s.effort/40 // small tasks are looked through by then
	order := 0
	push := func(b *branch) {
		order++
		b.order = order
		heap.Push(&s.pending, b)
		s.held += int64(len(b.in) + len(b.open) + len(b.u))
	}
	push(second)
	next := first
	for {
		if next == nil {
			if len(s.pending) == 0 {
				break
			}
			next = heap.Pop(&s.pending).(*branch)
			s.held -= int64(len(next.in) + len(next.open) + len(next.u))
			s.bound = max(min(s.bound, next.bound), s.value)
			if s.found && next.bound <= s.value {
				s.pending = nil
				break
			}
		}
		if s.steps > s.effort || s.held > 1<<22 {
			push(next)
			break
		}
		if s.found && wandering > 0 && s.steps > wandering {
			wandering = 0
			s.wander(pool, s.effort/10)
			if s.bound <= s.value {
				s.pending, s.bound = nil, s.value
				return
			}
		}
		first, second = s.visit(next, false)
		if first == nil && second == nil && !(s.found && next.bound <= s.value) && s.steps > s.effort {
			push(next)
			break
		}
		if next = first; second != nil {
			push(second)
		}
	}
	s.close()
}

// close settles the bound from the branches that were not looked through.
func (s *solver) close() {
	top := s.value
	for _, b := range s.pending {
		top = max(top, b.bound)
	}
	s.bound = min(s.bound, top)
}
