package attribution

import (
	"cmp"
	"slices"
)

// apportion gives back whole numbers that add up to total: each number rounded
// down, and what is left one by one to those that lost most by it, among equals
// to the first (largest remainder). The numbers add up to total wholes.
func apportion(xs []wide, total int64) []int64 {
	parts := make([]int64, len(xs))
	rests := make([]remainder, len(xs))
	for i, x := range xs {
		parts[i], rests[i].rest = x.wholes()
		rests[i].at = i
		total -= parts[i]
	}
	sortRemainders(rests)
	for i := 0; total > 0 && i < len(rests); i++ {
		parts[rests[i].at]++
		total--
	}
	return parts
}

// A remainder is what a part lost by rounding down.
type remainder struct {
	rest uint64
	at   int
}

// sortRemainders puts the greatest first, and the first of equals.
func sortRemainders(rs []remainder) {
	slices.SortFunc(rs, func(a, b remainder) int {
		if c := cmp.Compare(b.rest, a.rest); c != 0 {
			return c
		}
		return cmp.Compare(a.at, b.at)
	})
}

// settle makes cells add up to what was shared: what the division of shares
// dropped, far below a millionth of an order, goes to the greatest cell.
func settle(cells []cell, orders, value uint64) {
	if len(cells) == 0 {
		return
	}
	var sum cell
	greatest := 0
	for i, c := range cells {
		sum.orders = sum.orders.plus(c.orders)
		sum.value = sum.value.plus(c.value)
		if cells[greatest].orders.less(c.orders) {
			greatest = i
		}
	}
	g := &cells[greatest]
	g.orders = g.orders.plus(product(orders, whole).minus(sum.orders))
	g.value = g.value.plus(product(value, whole).minus(sum.value))
}
