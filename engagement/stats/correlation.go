package stats

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Pearson gives the linear correlation of pairs, from −1 to 1:
//
//	Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² · Σ(y − ȳ)²)
//
// Errors: [ErrLength] when the lists differ in length; [ErrTooFew] under two
// pairs; [ErrConstant] when all x or all y are equal; [ErrNotFinite].
func Pearson(x, y []float64) (float64, error) {
	if len(x) != len(y) {
		return 0, fmt.Errorf("%w: %d and %d", ErrLength, len(x), len(y))
	}
	dx, _, err := scaled(x, 2)
	if err != nil {
		return 0, err
	}
	dy, _, err := scaled(y, 2)
	if err != nil {
		return 0, err
	}
	if constant(x) || constant(y) {
		return 0, ErrConstant
	}
	centre(dx)
	centre(dy)
	r := product(dx, dy) / (math.Sqrt(product(dx, dx)) * math.Sqrt(product(dy, dy)))
	return math.Max(-1, math.Min(1, r)), nil
}

// Spearman gives the rank correlation of pairs, from −1 to 1: the [Pearson]
// correlation of their ranks, where equal values share the mean of their ranks.
//
// Errors: [ErrLength] when the lists differ in length; [ErrTooFew] under two
// pairs; [ErrConstant] when all x or all y are equal; [ErrNotFinite].
func Spearman(x, y []float64) (float64, error) {
	if len(x) != len(y) {
		return 0, fmt.Errorf("%w: %d and %d", ErrLength, len(x), len(y))
	}
	if err := checkValues(x, 2); err != nil {
		return 0, err
	}
	if err := checkValues(y, 2); err != nil {
		return 0, err
	}
	return Pearson(ranks(x), ranks(y))
}

// ranks gives each value its place in ascending order, from 1; equal values
// share the mean of their places.
func ranks(xs []float64) []float64 {
	order := make([]int, len(xs))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(xs[i], xs[j]) })
	ranks := make([]float64, len(xs))
	for start := 0; start < len(order); {
		end := start + 1
		for end < len(order) && xs[order[end]] == xs[order[start]] {
			end++
		}
		for _, i := range order[start:end] {
			ranks[i] = float64(start+1+end) / 2
		}
		start = end
	}
	return ranks
}

func constant(xs []float64) bool {
	return slices.Min(xs) == slices.Max(xs)
}
