package engagement

import "slices"

// inOrder returns the elements in the order of compare, equal ones as they
// stood. It sorts their places: the elements are large, and code that moves each
// kind of them about would stand in every program.
func inOrder[T any](list []T, compare func(a, b *T) int) []T {
	places := make([]int, len(list))
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(i, j int) int { return compare(&list[i], &list[j]) })
	out := make([]T, len(list))
	for to, from := range places {
		out[to] = list[from]
	}
	return out
}
