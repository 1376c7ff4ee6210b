package money

import (
	"cmp"
	"math/big"
	"slices"
)

// maxParts bounds a split, which makes a list of that length.
const maxParts = 1_000_000

// Allocate shares the amount by weights: among creators by fee ([Amount.Number]),
// by reach ([Whole]) or by share. The parts stand in the order of the weights and
// add up to the amount exactly.
//
// Each part is what its weight is due, rounded down, and what is left goes one by
// one to the parts that lost most by it, among equals to the first (largest
// remainder). Parts are whole minor units when the amount is; otherwise what is
// left goes by 10^-12. The parts of a negative amount are those of the positive
// one with their signs turned. A weight of zero gets nothing.
//
// Errors: [ErrWeight] when a weight is negative, [ErrZero] when all are zero or
// there are none.
func (a Amount) Allocate(weights []Ratio) ([]Amount, error) {
	whole := new(big.Int)
	shares := make([]*big.Int, len(weights))
	for i, w := range weights {
		if w.Sign() < 0 {
			return nil, ErrWeight
		}
		shares[i] = w.n.big()
		whole.Add(whole, shares[i])
	}
	if whole.Sign() == 0 {
		return nil, ErrZero
	}
	size, step := a.pieces()
	left := new(big.Int).Set(size)
	lost := make([]*big.Int, len(shares))
	for i, share := range shares {
		share.Mul(share, size)
		shares[i], lost[i] = share.QuoRem(share, whole, new(big.Int))
		left.Sub(left, shares[i])
	}
	for _, i := range byLoss(lost)[:left.Int64()] { // fewer than there are parts
		shares[i].Add(shares[i], one)
	}
	parts := make([]Amount, len(shares))
	for i, share := range shares {
		parts[i] = a.part(share, step)
	}
	return parts, nil
}

// Split shares the amount among n equally, as [Amount.Allocate] does with equal
// weights: 100 EUR in 3 is 33.34, 33.33 and 33.33. Errors: [ErrParts] unless n is
// 1 to 1,000,000.
func (a Amount) Split(n int) ([]Amount, error) {
	if n < 1 || n > maxParts {
		return nil, ErrParts
	}
	size, step := a.pieces()
	share, left := size.QuoRem(size, big.NewInt(int64(n)), new(big.Int))
	less := a.part(share, step)
	more := a.part(share.Add(share, one), step)
	parts := make([]Amount, n)
	for i := range parts {
		if int64(i) < left.Int64() {
			parts[i] = more
		} else {
			parts[i] = less
		}
	}
	return parts, nil
}

// pieces is how many pieces of 10^step counts the amount has, without its sign:
// minor units when it is whole in them, otherwise single counts.
func (a Amount) pieces() (size *big.Int, step int) {
	if exp := places - a.cur.digits(); a.n.isMultiple(exp) {
		step = exp
	}
	size = a.n.big()
	return size.Quo(size.Abs(size), powers[step]), step
}

// part is the amount of some pieces, with the sign of a.
func (a Amount) part(pieces *big.Int, step int) Amount {
	n, _ := fixedOf(new(big.Int).Mul(pieces, powers[step])) // not more than a
	if a.n.hi < 0 {
		n = n.neg()
	}
	return Amount{n, a.cur}
}

// byLoss is the places of what was lost, the largest first.
func byLoss(lost []*big.Int) []int {
	order := make([]int, len(lost))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(lost[b].Cmp(lost[a]), cmp.Compare(a, b))
	})
	return order
}
