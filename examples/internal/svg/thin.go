package svg

import "slices"

// Thin picks points of a curve of n, at most about so many: of each stretch the first,
// the last, the lowest and the highest stay.
func Thin(n, most int, value func(int) float64) []int {
	size := 1
	if n > most {
		size = (n*4 + most - 1) / max(most, 1)
	}
	var out []int
	for first := 0; first < n; first += size {
		last := min(first+size, n) - 1
		low, high := first, first
		for i := first; i <= last; i++ {
			if value(i) < value(low) {
				low = i
			}
			if value(i) > value(high) {
				high = i
			}
		}
		keep := []int{first, low, high, last}
		slices.Sort(keep)
		out = append(out, slices.Compact(keep)...)
	}
	return out
}
