package persona

import "slices"

// A lazyBid is what a creator would add, as it was when last looked at: a gain only
// falls while picks are added.
type lazyBid struct {
	gain int64
	j    int32
	seen int32 // picks at that time
}

// A lazyQueue is a heap of bids, the best first.
type lazyQueue struct {
	c       *coverTask
	perCost bool
	bids    []lazyBid
}

// less orders bids by gain per cost, or by gain and the cheaper of equal ones; else
// by number, which is by id.
func (q *lazyQueue) less(a, b lazyBid) bool {
	if q.perCost {
		if by := moreForCost(a.gain, q.c.cost[a.j], b.gain, q.c.cost[b.j]); by != 0 {
			return by > 0
		}
	} else if a.gain != b.gain {
		return a.gain > b.gain
	} else if q.c.cost[a.j] != q.c.cost[b.j] {
		return q.c.cost[a.j] < q.c.cost[b.j]
	}
	return a.j < b.j
}

func (q *lazyQueue) sink(i int) {
	for {
		child := 2*i + 1
		if child >= len(q.bids) {
			return
		}
		if child+1 < len(q.bids) && q.less(q.bids[child+1], q.bids[child]) {
			child++
		}
		if !q.less(q.bids[child], q.bids[i]) {
			return
		}
		q.bids[i], q.bids[child] = q.bids[child], q.bids[i]
		i = child
	}
}

func (q *lazyQueue) pop() {
	last := len(q.bids) - 1
	q.bids[0] = q.bids[last]
	q.bids = q.bids[:last]
	q.sink(0)
}

// greedy adds the creator that brings most, for its cost or at all, until
// nothing more fits or brings anything, and then what the rules still ask for.
// It is lazy: as gains only fall, a creator is looked at again only when its
// last gain would make it the next pick. alone are the gains in the empty set. It
// gives what each creator was last seen to add, which is no less than what it
// would add to the set, the steps it took, and false when it cannot do what the
// rules ask for.
//
// Source: M. Minoux, Accelerated greedy algorithms for maximizing submodular set
// functions (1978); A. Krause and D. Golovin, Submodular function maximization
// (2014).
func (s *pickSet) greedy(r *reserve, alone []int64, perCost bool) (last []int64, steps int64, ok bool) {
	last = slices.Clone(alone)
	q := &lazyQueue{c: s.c, perCost: perCost, bids: make([]lazyBid, 0, len(s.c.sets))}
	first := 0 // what is known are the gains of no picks
	if len(s.picks) > 0 {
		first = -1
	}
	for j := range s.c.sets {
		gain := alone[j]
		if gain > 0 && s.fits(j) {
			q.bids = append(q.bids, lazyBid{gain, int32(j), int32(first)})
		}
	}
	for i := len(q.bids)/2 - 1; i >= 0; i-- {
		q.sink(i)
	}
	for len(q.bids) > 0 && s.room() > 0 {
		top := &q.bids[0]
		j := int(top.j)
		switch {
		case !s.fits(j):
			q.pop()
		case int(top.seen) != len(s.picks):
			steps += int64(len(s.c.sets[j])) + 1
			top.gain, top.seen = s.gain(j), int32(len(s.picks))
			last[j] = top.gain
			if top.gain > 0 {
				q.sink(0)
			} else {
				q.pop()
			}
		default:
			if s.completes(r, j) {
				s.add(j)
			}
			q.pop()
		}
	}
	return last, steps, s.complete(r)
}
