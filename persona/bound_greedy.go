package persona

import (
	"cmp"
	"math/bits"
)

// addable bounds what creators can add together, within the budget and the number
// of picks, where each adds at most its gain: the largest gains, or the largest
// for their cost with the last one in part, whichever is less. It is exact in
// whole numbers. Added to the value of any set it bounds the value of all, since
// what a set brings on top of another is no more than the sum of what its members
// do.
//
// Source: G. L. Nemhauser, L. A. Wolsey and M. L. Fisher, Mathematical Programming
// 14 (1978) 265–294.
func (c *coverTask) addable(gains []int64, budget int64) int64 {
	order := make([]int32, 0, len(gains))
	all := int64(0)
	for j, g := range gains {
		if g > 0 && c.cost[j] <= budget {
			order = append(order, int32(j))
			all += g
		}
	}
	most := all
	if int64(len(order)) > c.most {
		more := func(a, b int32) int { return cmp.Or(cmp.Compare(gains[b], gains[a]), cmp.Compare(a, b)) }
		most, _, _ = fillBest(order, c.most, gains, more, func(int32) int64 { return 1 })
	}
	if budget >= unlimited {
		return most
	}
	dearer := func(a, b int32) int {
		return cmp.Or(moreForCost(gains[b], c.cost[b], gains[a], c.cost[a]), cmp.Compare(a, b))
	}
	paid, left, next := fillBest(order, budget, gains, dearer, func(j int32) int64 { return c.cost[j] })
	if next >= 0 {
		// gain·left/cost, rounded up; less than the gain, for left < cost
		hi, lo := bits.Mul64(uint64(gains[next]), uint64(left))
		part, rest := bits.Div64(hi, lo, uint64(c.cost[next]))
		paid += int64(part)
		if rest > 0 {
			paid++
		}
	}
	return min(most, paid)
}

// fillBest adds up the gains of the first of a list, in an order that has no ties,
// as far as there is room for their sizes. It gives the sum, the room that is left
// and the first that does not fit, −1 if all do. The list is sorted only in part:
// each round splits it at a member and looks at one side further.
func fillBest(list []int32, room int64, gains []int64, order func(a, b int32) int, size func(j int32) int64) (sum, left int64, next int32) {
	for len(list) > 0 {
		mid := len(list) / 2
		pivot := list[mid]
		list[mid], list[0] = list[0], pivot
		before, need, gain := 1, int64(0), int64(0) // the pivot and those before it
		for i, j := range list {
			if order(j, pivot) < 0 {
				list[i], list[before] = list[before], j
				before++
				need += min(size(j), unlimited-need)
				gain += gains[j]
			}
		}
		if need > room {
			list = list[1:before]
			continue
		}
		sum, room = sum+gain, room-need
		if size(pivot) > room {
			return sum, room, pivot
		}
		sum, room = sum+gains[pivot], room-size(pivot)
		list = list[before:]
	}
	return sum, room, -1
}
