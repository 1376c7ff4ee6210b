package persona

import (
	"cmp"
	"slices"
)

// A reserve tells whether what limits ask for can still be picked, and what that
// costs at least. Each creator is under one rule of a platform and one of a tier
// at most, so the cheapest completion is a flow from platforms to tiers, and is
// found exactly.
type reserve struct {
	c     *coverTask
	cells []reserveCell
	left  int     // nodes 0 to left-1 are rules of platforms, the first stands for none
	node  []int32 // the node of each rule
	rule  []int32 // the rule of each node, -1 for none
}

// A reserveCell is the creators under the same two rules, the cheapest first.
type reserveCell struct {
	from, to int32 // nodes
	members  []int
}

// newReserve sorts the creators of a cover by the rules they are under. The
// rules below split are of platforms, the others of tiers.
func newReserve(c *coverTask, split int) *reserve {
	r := &reserve{c: c, node: make([]int32, len(c.rules))}
	r.rule = append(r.rule, -1)
	for i := range split {
		r.node[i] = int32(len(r.rule))
		r.rule = append(r.rule, int32(i))
	}
	r.left = len(r.rule)
	r.rule = append(r.rule, -1)
	for i := split; i < len(c.rules); i++ {
		r.node[i] = int32(len(r.rule))
		r.rule = append(r.rule, int32(i))
	}
	at := map[[2]int32]int{}
	for j := range c.sets {
		key := [2]int32{0, int32(r.left)}
		for _, i := range c.rulesOf(j) {
			if n := r.node[i]; int(n) < r.left {
				key[0] = n
			} else {
				key[1] = n
			}
		}
		if _, ok := at[key]; !ok {
			at[key] = len(r.cells)
			r.cells = append(r.cells, reserveCell{from: key[0], to: key[1]})
		}
		k := &r.cells[at[key]]
		k.members = append(k.members, j)
	}
	for _, k := range r.cells {
		slices.SortStableFunc(k.members, func(a, b int) int { return cmp.Compare(c.cost[a], c.cost[b]) })
	}
	return r
}

// A flowPrice is what a path through the flow costs: wants filled, then money.
type flowPrice struct{ wants, cost int64 }

func (p flowPrice) plus(q flowPrice) flowPrice { return flowPrice{p.wants + q.wants, p.cost + q.cost} }

func (p flowPrice) less(q flowPrice) bool {
	return p.wants < q.wants || p.wants == q.wants && p.cost < q.cost
}

// cheapest gives the cheapest picks that complete a set to what the rules ask
// for, from creators for whom open is true. have counts the picks under each
// rule, and room is how many more may be picked. It is not ok when the counts
// cannot be met; whether the cost fits a budget is for the caller to see.
func (r *reserve) cheapest(have []int64, room int64, open func(j int) bool) (picks []int, cost int64, ok bool) {
	f := reserveFlow{reserve: r, used: make([]int, len(r.cells)), through: make([]int64, len(r.rule))}
	wanted := int64(0)
	for _, rule := range r.c.rules {
		wanted += rule.least
	}
	f.lists = make([][]int, len(r.cells))
	for i, k := range r.cells {
		for _, j := range k.members {
			if int64(len(f.lists[i])) >= wanted {
				break
			}
			if open(j) {
				f.lists[i] = append(f.lists[i], j)
			}
		}
	}
	f.need, f.room = make([]int64, len(r.rule)), make([]int64, len(r.rule))
	for n, i := range r.rule {
		f.room[n] = unlimited
		if i >= 0 {
			f.need[n] = max(r.c.rules[i].least-have[i], 0)
			f.room[n] = r.c.rules[i].most - have[i]
		}
	}
	for ; room > 0 && f.augment(); room-- {
	}
	for n := range r.rule {
		if f.through[n] < f.need[n] {
			return nil, 0, false
		}
	}
	for i, n := range f.used {
		for _, j := range f.lists[i][:n] {
			picks = append(picks, j)
			cost += r.c.cost[j]
		}
	}
	return picks, cost, true
}

// A reserveFlow is a completion in the making.
type reserveFlow struct {
	*reserve
	lists   [][]int // who can be picked of each cell
	used    []int   // how many of them are
	through []int64 // picks through each node
	need    []int64
	room    []int64
}

// toll is what one more pick through a node costs.
func (f *reserveFlow) toll(n int32) (flowPrice, bool) {
	switch {
	case f.through[n] >= f.room[n]:
		return flowPrice{}, false
	case f.through[n] < f.need[n]:
		return flowPrice{wants: -1}, true
	}
	return flowPrice{}, true
}

// augment adds one pick along the cheapest path if that fills a want.
func (f *reserveFlow) augment() bool {
	nodes := len(f.rule)
	dist, known, by := make([]flowPrice, nodes), make([]bool, nodes), make([]int, nodes)
	for n := range int32(f.left) {
		dist[n], known[n] = f.toll(n)
		by[n] = -1
	}
	for range nodes {
		changed := false
		relax := func(from, to int32, p flowPrice, cell int) {
			if d := dist[from].plus(p); known[from] && (!known[to] || d.less(dist[to])) {
				dist[to], known[to], by[to], changed = d, true, cell, true
			}
		}
		for i, k := range f.cells {
			if n := f.used[i]; n < len(f.lists[i]) {
				relax(k.from, k.to, flowPrice{cost: f.c.cost[f.lists[i][n]]}, i)
			}
			if n := f.used[i]; n > 0 {
				relax(k.to, k.from, flowPrice{cost: -f.c.cost[f.lists[i][n-1]]}, i)
			}
		}
		if !changed {
			break
		}
	}
	end, best := int32(-1), flowPrice{}
	for n := int32(f.left); int(n) < nodes; n++ {
		p, ok := f.toll(n)
		if d := dist[n].plus(p); ok && known[n] && d.wants < 0 && (end < 0 || d.less(best)) {
			end, best = n, d
		}
	}
	if end < 0 {
		return false
	}
	f.through[end]++
	for n := end; ; {
		i := by[n]
		if i < 0 {
			f.through[n]++
			return true
		}
		if k := f.cells[i]; k.to == n {
			f.used[i]++
			n = k.from
		} else {
			f.used[i]--
			n = k.to
		}
	}
}
