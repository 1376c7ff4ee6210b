package persona

import (
	"math"
	"slices"
)

// A branch is a part of the sets still to be looked through: those with the
// creators in, and of the others only open ones.
type branch struct {
	in    []int32
	open  []int32
	u     []float64 // tolls to start from, shared with its twin
	p     []float64
	bound int64
	depth int32
	order int // when it was made
}

// branches is a heap of branches, the highest bound first.
type branches []*branch

func (b branches) Len() int      { return len(b) }
func (b branches) Swap(i, j int) { b[i], b[j] = b[j], b[i] }
func (b branches) Less(i, j int) bool {
	if b[i].bound != b[j].bound {
		return b[i].bound > b[j].bound
	}
	return b[i].order > b[j].order
}
func (b *branches) Push(x any) { *b = append(*b, x.(*branch)) }
func (b *branches) Pop() any {
	old := *b
	last := old[len(old)-1]
	*b = old[:len(old)-1]
	return last
}

// split makes two branches of one: with a creator and without.
func (s *solver) split(b *branch, in, open []int32) (with, without *branch) {
	d := s.dual
	pick, score := -1, math.Inf(-1)
	still := make([]int32, 0, len(open))
	isOpen := make(map[int32]bool, len(open))
	for _, j := range open {
		isOpen[j] = true
	}
	for k, j := range d.open {
		if !isOpen[j] {
			continue
		}
		if sc := -math.Abs(d.mean[k]-0.6) + float64(1e-9*d.earn[k]); sc > score {
			pick, score = int(j), sc
		}
	}
	if pick < 0 {
		pick = int(open[0])
	}
	for _, j := range open {
		if int(j) != pick {
			still = append(still, j)
		}
	}
	u, p := slices.Clone(d.bestU), slices.Clone(d.bestP)
	with = &branch{in: append(slices.Clone(in), int32(pick)), open: still, u: u, p: p, bound: b.bound, depth: b.depth + 1}
	without = &branch{in: in, open: still, u: u, p: p, bound: b.bound, depth: b.depth + 1}
	return with, without
}
