package experiment

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// Holm corrects the p-values of several tests so that those at or below a level
// hold together: the chance of a single false one among them is at most the level,
// whatever the tests have to do with each other. The i-th smallest of m becomes
//
//	max over j <= i of min(1, (m−j+1)·p(j))
//
// The results stand in the order of the input. Errors: [stats.ErrRange] for a
// p-value not from 0 to 1.
//
// Source: S. Holm, Scandinavian Journal of Statistics 6 (1979) 65–70; R's p.adjust.
func Holm(ps []float64) ([]float64, error) {
	order, err := ascending(ps)
	if err != nil {
		return nil, err
	}
	out := make([]float64, len(ps))
	worst := 0.0
	for rank, i := range order {
		worst = max(worst, min(1, float64(len(ps)-rank)*ps[i]))
		out[i] = worst
	}
	return out, nil
}

// BenjaminiHochberg corrects the p-values of several tests so that of those at or
// below a level, on average at most that share is false. It allows more than
// [Holm] and says less. It holds for tests that are independent or lean the same
// way. The i-th smallest of m becomes
//
//	min over j >= i of min(1, m·p(j)/j)
//
// The results stand in the order of the input. Errors: [stats.ErrRange] for a
// p-value not from 0 to 1.
//
// Source: Y. Benjamini and Y. Hochberg, JRSS B 57 (1995) 289–300; R's p.adjust.
func BenjaminiHochberg(ps []float64) ([]float64, error) {
	order, err := ascending(ps)
	if err != nil {
		return nil, err
	}
	out := make([]float64, len(ps))
	least := 1.0
	for rank := len(order) - 1; rank >= 0; rank-- {
		i := order[rank]
		least = min(least, float64(float64(len(ps))*ps[i])/float64(rank+1))
		out[i] = least
	}
	return out, nil
}

// ascending gives the places of the p-values from the smallest up, equals as they
// stand.
func ascending(ps []float64) ([]int, error) {
	order := make([]int, len(ps))
	for i, p := range ps {
		if !(p >= 0 && p <= 1) {
			return nil, fmt.Errorf("experiment: p-value %d: %w", i, stats.ErrRange)
		}
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case ps[a] < ps[b]:
			return -1
		case ps[a] > ps[b]:
			return 1
		}
		return 0
	})
	return order, nil
}
